//! Commands: what each word of the command line does, from its arguments to an exit code. Each has a file, with
//! its arguments and its help beside what it does.
//! In: arguments. Out: an [`Outcome`] for `main` to print. Never prints itself, but for a bar while it works.

pub mod accept;
pub mod build;
pub mod bundle;
pub mod check;
pub mod check_deployed;
pub mod explain;
pub mod export;
pub mod new;
pub mod progress;
pub mod report;
pub mod search;
pub mod status;
pub mod verify;
mod weights;
mod word;

use std::path::Path;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::series::Series;
use crate::series::overlay::laid_over;
use crate::source::name::LanguageTag;
use crate::source::partner::{self, colour::Backgrounds};
use crate::source::record::Language;
use crate::source::theme::Theme;

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
    /// Something is wrong with what was given: what, in the order in which people can work through it.
    pub fn failed(problems: impl Into<Diagnostics>) -> Self {
        let problems = problems.into().sorted();
        let json = serde_json::json!({ "problems": report::json(&problems) });
        Outcome {
            problems,
            json,
            ..Outcome::default()
        }
    }

    /// This build cannot do it, whatever the content.
    pub fn cannot(problem: Diagnostic) -> Self {
        Outcome {
            problems: problem.into(),
            cannot: true,
            ..Outcome::default()
        }
    }

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

/// The same as a partner hands it on, where one is named. What is wrong with either is said in one run.
pub fn load_for(
    root: &Path,
    partner: Option<&Path>,
) -> (Option<Series>, Vec<Language>, Diagnostics) {
    load_some(root, partner, &|_| true)
}

/// The same with the source and those of the other languages that are `wanted`.
pub fn load_some(
    root: &Path,
    partner: Option<&Path>,
    wanted: &dyn Fn(&LanguageTag) -> bool,
) -> (Option<Series>, Vec<Language>, Diagnostics) {
    let known = match crate::source::language::load(Some(root)) {
        Ok(known) => known,
        Err(problems) => return (None, Vec::new(), problems),
    };
    let Some(path) = partner else {
        let (series, problems) = crate::series::load_languages(root, &known, wanted);
        return (series, known, problems);
    };
    // The overlay is held against the whole series, whatever is then made of it.
    let (series, mut problems) = crate::series::load(root, &known);
    let (overlay, found) = partner::read(path);
    problems.append(found);
    match (&overlay, Theme::load(Some(root))) {
        (Some(overlay), Ok(theme)) => {
            let behind = Backgrounds::of(theme.style("base.css").unwrap_or_default());
            problems.append(overlay.check_colours(&behind));
        }
        (_, Err(found)) => problems.append(found),
        (None, Ok(_)) => {}
    }
    let (Some(series), Some(overlay)) = (series, overlay) else {
        return (None, known, problems);
    };
    let (series, found) = laid_over(series, overlay, wanted);
    problems.append(found);
    let good = !problems.has_errors();
    (series.filter(|_| good), known, problems)
}
