//! `monarch translate export --packet`: documents for the reviewers of a language.

use std::path::{Path, PathBuf};

use super::Outcome;
use crate::diagnostic::Diagnostics;
use crate::edition::packet::{self, Format, Packets};
use crate::source::interface::Interfaces;
use crate::source::name::LanguageTag;

/// What to export.
#[derive(Debug)]
pub struct Options<'a> {
    /// The folder of the series.
    pub root: &'a Path,
    /// The language whose reviewers are served.
    pub language: &'a LanguageTag,
    /// One guide, `series`, or a list of records; none: everything.
    pub guide: Option<&'a str>,
    /// The formats of each document.
    pub formats: &'a [Format],
    /// The folder to fill; none: `packets-ko` for Korean.
    pub out: Option<&'a Path>,
}

/// Writes packets into a folder of their own. A folder that holds anything is refused: there may be
/// comments of reviewers in it, which no build could bring back.
pub fn export(options: &Options<'_>) -> Outcome {
    let (series, _, mut problems) = super::load(options.root);
    let Some(series) = series else {
        return failed(problems);
    };
    let folder = match options.out {
        Some(out) => out.to_owned(),
        None => PathBuf::from(format!("packets-{}", options.language.folder())),
    };
    let made = Interfaces::load(Some(options.root), series.languages.as_slice())
        .and_then(|interfaces| {
            let Options {
                language, guide, ..
            } = options;
            packet::packet(&series, &interfaces, language, *guide, options.formats)
        })
        .and_then(|packets| {
            crate::output::fill(&packets.files, &folder, options.root)?;
            Ok(packets)
        });
    match made {
        Ok(packets) => told(&packets, options.language, &folder, problems),
        Err(found) => {
            problems.append(found);
            failed(problems)
        }
    }
}

fn told(
    packets: &Packets,
    language: &LanguageTag,
    folder: &Path,
    problems: Diagnostics,
) -> Outcome {
    let sections: usize = packets.documents.iter().map(|d| d.sections.len()).sum();
    let mut text = format!(
        "{} documents in {language}, {sections} sections, {} files, {:.1} MB → {}",
        packets.documents.len(),
        packets.files.iter().len(),
        packets.files.bytes() as f64 / 1e6,
        folder.display()
    );
    if packets.without_text > 0 {
        text.push_str(&format!(
            "\n{} pages have no text in {language} and were left out",
            packets.without_text
        ));
    }
    let problems = problems.sorted();
    let json = serde_json::json!({
        "out": folder.display().to_string(),
        "language": language.as_str(),
        "documents": packets.documents,
        "files": packets.files.iter().len(),
        "bytes": packets.files.bytes(),
        "without_text": packets.without_text,
        "problems": super::report::json(&problems),
    });
    Outcome {
        problems,
        text,
        json,
        cannot: false,
    }
}

fn failed(problems: Diagnostics) -> Outcome {
    let problems = problems.sorted();
    let json = serde_json::json!({ "problems": super::report::json(&problems) });
    Outcome {
        problems,
        json,
        ..Outcome::default()
    }
}
