//! `edition.json`: what the folder says of itself. Everything else is held against it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::check::Check;
use super::finding::Finding;
use super::read::paths::kept;
use crate::diagnostic::Place;

/// The contract, as far as the checks need it.
#[derive(Debug, Clone, Deserialize)]
pub struct Facts {
    pub format: String,
    pub edition: String,
    pub as_of: String,
    pub source: String,
    pub languages: Vec<Language>,
    #[serde(default)]
    pub guides: Vec<Guide>,
    pub policy: Policy,
    pub base: Option<String>,
    pub exit: Option<String>,
    #[serde(default)]
    pub features: Vec<String>,
    #[serde(default)]
    pub budgets: BTreeMap<String, u64>,
    /// Of each language: of each section the status of its language and law, and the language shown.
    #[serde(default)]
    pub sections: BTreeMap<String, BTreeMap<String, String>>,
    /// Addresses of records that had run out on the day of the edition.
    #[serde(default)]
    pub run_out: Vec<String>,
    /// Of each language the words that nothing discreet may say.
    #[serde(default)]
    pub reveals: BTreeMap<String, Vec<String>>,
    /// Who hands the copy on, where somebody has said so.
    pub partner: Option<Partner>,
    /// Files to keep or print, each with what is in it.
    #[serde(default)]
    pub files: Vec<File>,
}

/// Whoever hands the copy on, and what they added.
#[derive(Debug, Clone, Deserialize)]
pub struct Partner {
    pub name: String,
    /// Addresses of records that they added.
    #[serde(default)]
    pub added: Vec<String>,
}

/// A file to keep or print.
#[derive(Debug, Clone, Deserialize)]
pub struct File {
    pub path: String,
    pub guide: String,
    pub language: String,
    pub format: String,
    /// Addresses of the records in it.
    #[serde(default)]
    pub records: Vec<String>,
    /// Addresses of the sections in it; none where it holds a whole guide.
    pub sections: Option<Vec<String>>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Language {
    pub tag: String,
    pub dir: String,
    pub folder: String,
    /// ISO 15924, the main one first.
    #[serde(default)]
    pub scripts: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Guide {
    pub id: String,
    /// Whom it is for. One that does not say is held against the strictest rule.
    #[serde(default = "worker")]
    pub audience: String,
    /// Whether names and titles must say nothing. One that does not say is held against the strictest rule.
    #[serde(default = "yes")]
    pub discreet: bool,
    #[serde(default)]
    pub number: u32,
    #[serde(default)]
    pub languages: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Policy {
    pub show: String,
    #[serde(default)]
    pub stale: String,
}

fn worker() -> String {
    "worker".to_owned()
}

fn yes() -> bool {
    true
}

/// An entry of `sections`, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status<'a> {
    pub language: &'a str,
    pub law: &'a str,
    pub shown: &'a str,
}

/// How far a translation has come, as a number to compare.
pub fn rank(status: &str) -> Option<u8> {
    ["missing", "machine", "draft", "reviewed"]
        .iter()
        .position(|s| *s == status)
        .map(|at| at as u8)
}

impl Facts {
    /// Reads `edition.json`. None when it cannot be understood; everything odd is a finding.
    pub fn read(path: &str, bytes: &[u8], found: &mut Vec<Finding>) -> Option<Facts> {
        let refuse = |message: String| Check::EditionFacts.error(message).in_file(path);
        let facts: Facts = match serde_json::from_slice(bytes) {
            Ok(facts) => facts,
            Err(e) => {
                let mut place = Place::file(path);
                (place.line, place.column, place.length) =
                    (e.line() as u32, e.column().max(1) as u32, 1);
                found.push(Check::EditionFacts.error(e.to_string()).at(place));
                return None;
            }
        };
        if facts.format != "monarch-edition/1" {
            let message = format!("`{}` is not a format that this version knows", facts.format);
            found.push(refuse(message).hint("verify it with the version that built it"));
        }
        if facts.language(&facts.source).is_none() {
            let message = format!(
                "the source language `{}` is not among the languages",
                facts.source
            );
            found.push(refuse(message));
        }
        if rank(&facts.policy.show).is_none() {
            let message = format!(
                "`{}` is not a status that policy could ask for",
                facts.policy.show
            );
            found.push(refuse(message));
        }
        for (tag, sections) in &facts.sections {
            if facts.language(tag).is_none() {
                let message =
                    format!("`sections` has the language `{tag}`, which `languages` has not");
                found.push(refuse(message));
            }
            for (address, entry) in sections {
                let known = status(entry).is_some_and(|s| {
                    rank(s.language).is_some()
                        && matches!(s.law, "unchecked" | "checked")
                        && facts.language(s.shown).is_some()
                });
                if !known {
                    let message = format!("`{entry}` is not a status (of {address} in {tag})");
                    found.push(refuse(message));
                }
            }
        }
        if let Some(base) = &facts.base
            && !((base.starts_with("https://") || base.starts_with("http://"))
                && base.ends_with('/'))
        {
            let message = format!("the base address `{base}` is not the address of a folder");
            found.push(refuse(message).hint("begin it with https:// and end it with /"));
        }
        Some(facts)
    }

    /// Whether a text is reviewed in a language, and what it states of law checked: contacts state none.
    pub fn is_finished(&self, language: &str, address: &str) -> bool {
        let states_law = !address.starts_with("contacts#");
        self.status(language, address).is_some_and(|status| {
            status.language == "reviewed" && (!states_law || status.law == "checked")
        })
    }

    /// Whether somebody had to look at a record again, or call, by the day of the edition.
    pub fn has_run_out(&self, address: &str) -> bool {
        self.run_out.iter().any(|own| own == address)
    }

    /// Whether a record was added by whoever hands the copy on.
    pub fn is_added(&self, address: &str) -> bool {
        let mut added = self.partner.iter().flat_map(|partner| &partner.added);
        added.any(|own| own == address)
    }

    pub fn language(&self, tag: &str) -> Option<&Language> {
        self.languages.iter().find(|l| l.tag == tag)
    }

    /// Whether the guide in a file must not be named outside.
    pub fn is_discreet(&self, file: &File) -> bool {
        let guide = self.guides.iter().find(|guide| guide.id == file.guide);
        guide.is_none_or(|guide| guide.discreet)
    }

    /// The language in whose folder a file lies.
    pub fn language_of_path(&self, path: &str) -> Option<&Language> {
        let path = kept(path).unwrap_or(path);
        let (folder, _) = path.split_once('/')?;
        self.languages.iter().find(|l| l.folder == folder)
    }

    /// The entry of a section.
    pub fn status(&self, language: &str, address: &str) -> Option<Status<'_>> {
        status(self.sections.get(language)?.get(address)?)
    }
}

fn status(entry: &str) -> Option<Status<'_>> {
    let mut words = entry.split(' ');
    let status = Status {
        language: words.next()?,
        law: words.next()?,
        shown: words.next()?,
    };
    words.next().is_none().then_some(status)
}
