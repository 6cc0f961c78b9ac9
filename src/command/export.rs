//! `monarch translate export --packet`: documents for the reviewers of a language.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Outcome, word};
use crate::diagnostic::Diagnostics;
use crate::edition::packet::{self, Format, Packets};
use crate::source::interface::Interfaces;
use crate::source::name::LanguageTag;

/// Write documents for people who review a language in Word or on paper
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct ExportArguments {
    /// Documents for reviewers
    #[arg(long, required = true)]
    pub packet: bool,
    /// Language under review; the source language for its text alone
    #[arg(long, value_parser = word::language)]
    pub lang: LanguageTag,
    /// One guide, or series, laws, contacts, glossary [default: all]
    #[arg(long)]
    pub guide: Option<String>,
    /// Format of the documents
    #[arg(long, value_enum, default_value_t = Formats::Both)]
    pub format: Formats,
    /// Folder to fill [default: packets-LANG]
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// Folder of the series
    #[arg(default_value = ".")]
    pub root: PathBuf,
}

const HELP: &str = "\
Each page becomes a document: English and translation one under the other, the number and status of
each section, the laws it points to, room for comments, lines for a role code and a date. With
`--lang en` the English stands alone, for lawyers. The folder must be empty: documents in which
people wrote are never replaced.

Examples:
  monarch translate export --packet --lang ko
  monarch translate export --packet --lang zh-Hant --guide part-4 --out for-reviewers
  monarch translate export --packet --lang vi --guide glossary --format docx
  monarch translate export --packet --lang en --guide part-2 ../series --json";

/// The formats of each document.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Formats {
    /// For Word and programs like it
    Docx,
    /// For screens and paper
    Html,
    /// One of each
    Both,
}

impl Formats {
    fn list(self) -> &'static [Format] {
        match self {
            Formats::Docx => &[Format::Docx],
            Formats::Html => &[Format::Html],
            Formats::Both => &[Format::Docx, Format::Html],
        }
    }
}

/// Writes packets into a folder of their own. A folder that holds anything is refused: there may be
/// comments of reviewers in it, which no build could bring back.
pub fn export(arguments: &ExportArguments) -> Outcome {
    let ExportArguments {
        root, lang, guide, ..
    } = arguments;
    let (series, _, mut problems) = super::load(root);
    let Some(series) = series else {
        return Outcome::failed(problems);
    };
    let by_default = || PathBuf::from(format!("packets-{}", lang.folder()));
    let folder = arguments.out.clone().unwrap_or_else(by_default);
    let made = Interfaces::load(Some(root), series.languages.as_slice())
        .and_then(|interfaces| {
            let formats = arguments.format.list();
            packet::packet(&series, &interfaces, lang, guide.as_deref(), formats)
        })
        .and_then(|packets| {
            crate::output::fill(&packets.files, &folder, root)?;
            Ok(packets)
        });
    match made {
        Ok(packets) => told(&packets, lang, &folder, problems),
        Err(found) => {
            problems.append(found);
            Outcome::failed(problems)
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
