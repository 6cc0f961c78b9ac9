//! Commands: what each word of the command line does, from a root folder to an exit code.
//! In: paths and options. Out: an [`Outcome`] for `main` to print. Never prints itself.

pub mod accept;
pub mod build;
pub mod bundle;
pub mod check;
pub mod check_deployed;
pub mod export;
pub mod new;
pub mod report;
pub mod search;
pub mod status;

use std::path::Path;

use crate::diagnostic::Diagnostics;
use crate::series::Series;
use crate::source::record::Language;

/// What a command has to say when it is done.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What was found.
    pub problems: Diagnostics,
    /// The answer for people.
    pub text: String,
    /// The answer for programs.
    pub json: serde_json::Value,
    /// Whether the command could not do what was asked in this build, whatever the content.
    pub cannot: bool,
}

impl Outcome {
    /// 0: done; 1: something is wrong with what was given; 2: this build cannot do it.
    pub fn exit_code(&self) -> u8 {
        if self.cannot {
            2
        } else {
            u8::from(self.problems.has_errors())
        }
    }
}

/// Loads the languages and the series below `root`.
pub fn load(root: &Path) -> (Option<Series>, Vec<Language>, Diagnostics) {
    match crate::source::language::load(Some(root)) {
        Ok(known) => {
            let (series, problems) = crate::series::load(root, &known);
            (series, known, problems)
        }
        Err(problems) => (None, Vec::new(), problems),
    }
}

/// `monarch verify`: the promises, on any folder.
pub fn verify(dist: &Path) -> Outcome {
    let report = crate::verify::verify(dist);
    let (text, json) = (
        report.to_string(),
        serde_json::to_value(&report).unwrap_or_default(),
    );
    Outcome {
        problems: report.diagnostics,
        text,
        json,
        cannot: false,
    }
}
