//! The ledger of a language, `state.yaml`: what people have decided about each section.
//!
//! In: the file. Out: rows by address. Never computes status: that needs the text, and is the
//! series' work. Never writes: that is the work of [`revise`](crate::revise::ledger).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::config::{A_DATE, date, language_status};
use super::file::SourceFile;
use super::name::SectionAddress;
use super::record::{LanguageStatus, LawStatus};
use super::yaml::{Map, Yaml};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

/// What the ledger says of one section in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The section's code (source language only): kept so that a code is never given twice, even
    /// after its section is gone.
    pub code: Option<String>,
    /// Hash of the source text that was translated; in the source language, of the text itself.
    pub source_hash: String,
    /// Hash of the text that was looked at.
    pub target_hash: String,
    /// How far the language has come.
    pub language: LanguageStatus,
    /// When that was decided.
    pub language_on: Option<Date>,
    /// Role code of who decided: never a name.
    pub language_by: Option<String>,
    /// Whether the law was checked.
    pub law: LawStatus,
    /// When that was decided.
    pub law_on: Option<Date>,
    /// Role code of the lawyer.
    pub law_by: Option<String>,
    /// Where the law was checked: `Ontario`.
    pub law_place: Option<String>,
    /// Dated changes of the source text, oldest first (source language only).
    pub changes: Vec<Change>,
}

/// A change of the source text.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// When.
    pub on: Date,
    /// How far it reaches.
    pub class: ChangeClass,
    /// Hash before it.
    pub from: String,
    /// Hash after it.
    pub to: String,
}

/// How far a change of the source reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeClass {
    /// The meaning is the same: translations stay as they are.
    Typo,
    /// The meaning changed: translations are stale.
    Substantive,
    /// Acting on the old text could hurt somebody: translations are withdrawn at once.
    Safety,
}

impl ChangeClass {
    /// The class by its name.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "typo" => ChangeClass::Typo,
            "substantive" => ChangeClass::Substantive,
            "safety" => ChangeClass::Safety,
            _ => return None,
        })
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            ChangeClass::Typo => "typo",
            ChangeClass::Substantive => "substantive",
            ChangeClass::Safety => "safety",
        }
    }
}

/// The ledger of one language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// The file that it was read from, if there is one: rows are written into it again.
    pub file: Option<SourceFile>,
    /// Rows by address of the section.
    pub rows: BTreeMap<SectionAddress, Row>,
    /// Where each row stands.
    pub places: BTreeMap<SectionAddress, Place>,
}

/// Reads a ledger.
pub fn read(file: &SourceFile) -> (Ledger, Diagnostics) {
    let mut ledger = Ledger {
        file: Some(file.clone()),
        ..Ledger::default()
    };
    let (records, mut problems) = match Yaml::whole(file).map() {
        Ok(map) => map.records(),
        Err(problems) => return (ledger, problems),
    };
    for (key, place, mut map) in records {
        let row = row(&mut map);
        problems.append(map.finish());
        match SectionAddress::parse(&key) {
            Some(address) => {
                if let Some(row) = row {
                    ledger.rows.insert(address.clone(), row);
                }
                ledger.places.insert(address, place);
            }
            None => problems.push(
                Diagnostic::error("bad-id", format!("`{key}` is not the address of a section"))
                    .at(place)
                    .hint("addresses are written guide#section: `part-4#who-we-mean`"),
            ),
        }
    }
    (ledger, problems)
}

fn hash(text: &str) -> Option<String> {
    (text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit())).then(|| text.to_owned())
}

/// A role code such as R1 or L2: capital letters and digits, and never a name.
pub fn role(text: &str) -> Option<String> {
    let good = text.len() <= 8
        && text
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    (good && text.bytes().any(|b| b.is_ascii_digit())).then(|| text.to_owned())
}

fn row(map: &mut Map) -> Option<Row> {
    let a_hash = "16 hexadecimal digits, as `translate accept` writes them";
    let a_role = "a role code such as R1 or L2: never a name";
    let code = map.text("code");
    let source_hash = map.required_parsed("source_hash", a_hash, hash);
    let target_hash = map.required_parsed("target_hash", a_hash, hash);
    let language = map.required_parsed("language", "machine, draft or reviewed", |t| {
        language_status(t).filter(|s| *s != LanguageStatus::Missing)
    });
    let law = map.required_parsed("law", "unchecked or checked", |t| match t {
        "unchecked" => Some(LawStatus::Unchecked),
        "checked" => Some(LawStatus::Checked),
        _ => None,
    });
    let language_on = map.parsed("language_on", A_DATE, date);
    let language_by = map.parsed("language_by", a_role, role);
    let law_on = map.parsed("law_on", A_DATE, date);
    let law_by = map.parsed("law_by", a_role, role);
    let law_place = map.text("law_place");
    if language == Some(LanguageStatus::Reviewed)
        && (language_on.is_none() || language_by.is_none())
    {
        unsigned(map, "a review needs `language_on` and `language_by`");
    }
    if law == Some(LawStatus::Checked)
        && (law_on.is_none() || law_by.is_none() || law_place.is_none())
    {
        unsigned(
            map,
            "a check of the law needs `law_on`, `law_by` and `law_place`",
        );
    }
    let mut changes = Vec::new();
    for mut entry in map.maps("changes") {
        let on = entry.required_parsed("on", A_DATE, date);
        let class =
            entry.required_parsed("class", "typo, substantive or safety", ChangeClass::parse);
        let from = entry.required_parsed("from", a_hash, hash);
        let to = entry.required_parsed("to", a_hash, hash);
        if let (Some(on), Some(class), Some(from), Some(to)) = (on, class, from, to) {
            changes.push(Change {
                on,
                class,
                from,
                to,
            });
        }
        map.absorb(entry.finish());
    }
    Some(Row {
        code,
        source_hash: source_hash?,
        target_hash: target_hash?,
        language: language?,
        language_on,
        language_by,
        law: law?,
        law_on,
        law_by,
        law_place,
        changes,
    })
}

fn unsigned(map: &mut Map, message: &str) {
    let place = map.place();
    map.problem(
        Diagnostic::error("unsigned-review", message)
            .at(place)
            .hint("record it with `monarch translate accept`, which asks for them"),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Ledger, Diagnostics) {
        read(&SourceFile::new("state.yaml", text))
    }

    #[test]
    fn a_review_without_date_and_role_is_refused() {
        let text = "a#b:\n  source_hash: \"0123456789012345\"\n  target_hash: \"0123456789abcdef\"\n  language: reviewed\n  law: unchecked\n";
        let (_, problems) = read_text(text);
        assert_eq!(problems.iter().next().unwrap().code, "unsigned-review");
    }

    #[test]
    fn a_name_is_no_role_code() {
        let text = "a#b:\n  source_hash: \"0123456789012345\"\n  target_hash: \"0123456789abcdef\"\n  language: draft\n  language_by: Somebody\n  law: unchecked\n";
        let (_, problems) = read_text(text);
        assert!(
            problems
                .iter()
                .next()
                .unwrap()
                .message
                .contains("never a name")
        );
    }
}
