//! Packets: one document for each page and language, for reviewers who work in Word or on paper.
//! In: the series, interface strings, a language. Out: files in memory, and what is in them. Never
//! parses HTML, never writes a name, never leaves out a text because policy hides it from readers.
//!
//! A page becomes a [`sheet::Sheet`], in which the source and its translation stand together piece by
//! piece ([`parallel`]); [`html`] and [`docx`] write the same sheet.

mod docx;
mod facts;
mod html;
mod package;
mod paragraph;
mod parallel;
mod records;
mod run;
mod sheet;
mod typeface;

use rayon::prelude::*;
use serde::Serialize;

use super::files::Files;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::series::address::RelativePath;
use crate::series::{LanguageIndex, RecordList, Series};
use crate::source::interface::{Interface, Interfaces};
use crate::source::name::LanguageTag;
use crate::source::record::{LanguageStatus, LawStatus};

use sheet::{Maker, Sheet, Subject};

/// A format of packets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Office Open XML, as Word and others edit it.
    Docx,
    /// One HTML file with its style inside, for screens and paper.
    Html,
}

impl Format {
    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Html => "html",
        }
    }
}

/// Packets in memory.
#[derive(Debug, Default)]
pub struct Packets {
    /// The files.
    pub files: Files,
    /// What is in them.
    pub documents: Vec<Document>,
    /// How many pages were left out, since they have no text in the language.
    pub without_text: usize,
}

/// A document, in one format or several.
#[derive(Debug, Clone, Serialize)]
pub struct Document {
    /// Its files.
    pub files: Vec<File>,
    /// The guide, as `accept` names it.
    pub guide: String,
    /// Code of the page, or the name of a list of records.
    pub code: String,
    /// Its sections in reading order.
    pub sections: Vec<Section>,
}

/// A file of a document.
#[derive(Debug, Clone, Serialize)]
pub struct File {
    /// Its name in the folder.
    pub path: String,
    /// Its size.
    pub bytes: u64,
}

/// A section of a document: how people name it, and how `accept` does.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// Its code, as it is printed.
    pub code: String,
    /// Its address: `part-4#who-we-mean`.
    pub address: String,
    /// How far the language has come.
    pub language: LanguageStatus,
    /// Whether a lawyer has checked what it says.
    pub law: LawStatus,
    /// The source moved on.
    pub stale: bool,
}

/// Packets for the reviewers of a language, of all guides or of one: a guide, `series` for the home
/// page, or a list of records (`laws`, `contacts`, `glossary`).
///
/// # Errors
///
/// A language or a guide that the series has not; a language without interface strings; nothing to
/// review in that language.
pub fn packet(
    series: &Series,
    interfaces: &Interfaces,
    language: &LanguageTag,
    guide: Option<&str>,
    formats: &[Format],
) -> Result<Packets, Diagnostics> {
    let tags = || series.languages.values().map(|l| l.tag.as_str());
    let Some(index) = series.languages.position(|l| l.tag == *language) else {
        let message = format!("`{language}` is not a language of this series");
        let known: Vec<&str> = tags().collect();
        return Err(Diagnostic::error("unknown-language", message)
            .hint(format!("languages: {}", known.join(", ")))
            .into());
    };
    let subjects = subjects(series, guide)?;
    let maker = Maker::new(
        series,
        strings(series, interfaces, LanguageIndex::SOURCE)?,
        strings(series, interfaces, index)?,
        index,
    );
    let made: Vec<_> = subjects
        .par_iter()
        .filter_map(|subject| maker.sheet(*subject))
        .map(|sheet| write(series, &sheet, formats))
        .collect();
    if made.is_empty() {
        let message = format!("there is no text to review in `{language}`");
        return Err(Diagnostic::error("missing-text", message)
            .hint("translate a page first, or choose another guide")
            .into());
    }
    gather(made, subjects.len())
}

/// Everything that can be reviewed, or what belongs to one guide.
fn subjects(series: &Series, guide: Option<&str>) -> Result<Vec<Subject>, Diagnostics> {
    let lists = RecordList::ALL;
    let has_any = |list: &RecordList| match list {
        RecordList::Laws => !series.laws.is_empty(),
        RecordList::Contacts => !series.contacts.is_empty(),
        RecordList::Glossary => !series.terms.is_empty(),
    };
    let pages = series.pages().into_iter().map(Subject::Page);
    let lists = lists.into_iter().filter(has_any).map(Subject::Records);
    let all: Vec<Subject> = pages.chain(lists).collect();
    let Some(wanted) = guide else {
        return Ok(all);
    };
    let (chosen, others): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|subject| subject.guide(series) == wanted);
    if chosen.is_empty() {
        let mut known: Vec<String> = others.iter().map(|s| s.guide(series)).collect();
        known.dedup();
        let message = format!("there is no guide `{wanted}`");
        return Err(Diagnostic::error("unknown-guide", message)
            .hint(format!("one of: {}", known.join(", ")))
            .into());
    }
    Ok(chosen)
}

fn strings<'a>(
    series: &Series,
    interfaces: &'a Interfaces,
    language: LanguageIndex,
) -> Result<&'a Interface, Diagnostics> {
    let tag = &series.languages[language].tag;
    interfaces.of(tag).ok_or_else(|| {
        let message = format!("there are no interface strings for `{tag}`");
        Diagnostic::error("no-interface", message)
            .at(series.config.place.clone())
            .hint(format!("add `i18n/{tag}/ui.ftl`"))
            .into()
    })
}

type Made = (Document, Vec<(RelativePath, Vec<u8>)>);

/// A sheet in its formats.
fn write(series: &Series, sheet: &Sheet, formats: &[Format]) -> Result<Made, Box<Diagnostic>> {
    let mut files = Vec::new();
    for format in formats {
        let bytes = match format {
            Format::Docx => docx::write(series, sheet)?,
            Format::Html => html::write(series, sheet).into_bytes(),
        };
        let path = format!("{}.{}", sheet.name, format.extension());
        files.push((RelativePath::new(path), bytes));
    }
    let document = Document {
        files: files
            .iter()
            .map(|(path, bytes)| File {
                path: path.to_string(),
                bytes: bytes.len() as u64,
            })
            .collect(),
        guide: sheet.guide.clone(),
        code: sheet.code.clone(),
        sections: sheet
            .parts
            .iter()
            .map(|part| {
                let state = part.state.as_ref();
                Section {
                    code: part.code.clone(),
                    address: part.address.to_string(),
                    language: state.map_or(LanguageStatus::Missing, |s| s.language),
                    law: state.map_or(LawStatus::Unchecked, |s| s.law),
                    stale: state.is_some_and(|s| s.stale),
                }
            })
            .collect(),
    };
    Ok((document, files))
}

fn gather(
    made: Vec<Result<Made, Box<Diagnostic>>>,
    subjects: usize,
) -> Result<Packets, Diagnostics> {
    let mut packets = Packets {
        without_text: subjects - made.len(),
        ..Packets::default()
    };
    let mut problems = Diagnostics::new();
    for result in made {
        let (document, files) = match result {
            Ok(made) => made,
            Err(problem) => {
                problems.push(*problem);
                continue;
            }
        };
        for (path, bytes) in files {
            if let Err(path) = packets.files.insert(path, bytes) {
                problems.push(
                    Diagnostic::error("two-files", format!("two documents are called `{path}`"))
                        .hint("give one of the pages or guides another name"),
                );
            }
        }
        packets.documents.push(document);
    }
    match problems.has_errors() {
        true => Err(problems.sorted()),
        false => Ok(packets),
    }
}
