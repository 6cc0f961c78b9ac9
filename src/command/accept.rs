//! `monarch translate accept`: records in the ledger what a person decided.
//!
//! Without sections it only adds rows for texts that have none. With sections it takes the texts as
//! they are now: in the source language the change needs a class, in a translation the row is tied
//! to the source as it is now. Nothing becomes reviewed or checked unless it is said, by whom.

use std::path::Path;

use jiff::civil::Date;

use super::Outcome;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::series::{LanguageIndex, PerLanguage, Series};
use crate::source::ledger::{self, Change, ChangeClass, Ledger, Row};
use crate::source::name::{LanguageTag, SectionAddress};
use crate::source::record::{LanguageStatus, LawStatus};

/// What a person decided.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The language.
    pub language: LanguageTag,
    /// Sections, `part-4#who-we-mean`, or a whole guide, `part-4`; none: only missing rows.
    pub sections: Vec<String>,
    /// How far a change of the source reaches.
    pub class: Option<ChangeClass>,
    /// The new language status.
    pub status: Option<LanguageStatus>,
    /// The law was checked, at this place.
    pub law_checked: Option<String>,
    /// Role code of who decided.
    pub by: Option<String>,
    /// When.
    pub on: Date,
}

/// Records a decision in the ledger below `root`.
pub fn accept(root: &Path, decision: &Decision) -> Outcome {
    let (series, _, mut problems) = super::load(root);
    let Some(series) = series else {
        return Outcome {
            problems: problems.sorted(),
            ..Outcome::default()
        };
    };
    let (ledger, changed) = match decide(&series, decision) {
        Ok(done) => done,
        Err(found) => {
            problems.append(found);
            return Outcome {
                problems: problems.sorted(),
                ..Outcome::default()
            };
        }
    };
    let heading = format!(
        "The status ledger of {}: what people decided about each section. Written by `monarch translate accept`.\n\
         Roles are codes, never names. A row that is missing means: written by software, unchecked.",
        decision.language
    );
    let path = root
        .join("content")
        .join(decision.language.as_str())
        .join("state.yaml");
    if let Err(problem) =
        crate::output::replace_file(&path, ledger::write(&ledger, &heading).as_bytes())
    {
        problems.push(problem);
    }
    let text = format!(
        "{changed} rows of {} recorded in {}",
        decision.language,
        path.display()
    );
    let json = serde_json::json!({ "rows": changed, "file": path.display().to_string() });
    Outcome {
        problems: problems.sorted(),
        text,
        json,
        cannot: false,
    }
}

/// The ledger after a decision, and how many rows it changed.
pub fn decide(series: &Series, decision: &Decision) -> Result<(Ledger, usize), Diagnostics> {
    let tags = &series.config.languages;
    let Some(language) = tags.position(|t| *t == decision.language) else {
        let names: Vec<_> = tags.values().map(LanguageTag::as_str).collect();
        let message = format!("`{}` is not a language of this series", decision.language);
        return Err(Diagnostic::error("unknown-language", message)
            .hint(format!("languages: {}", names.join(", ")))
            .into());
    };
    let mut problems = said_completely(decision, language);
    let mut ledger = series.ledgers[language].clone();
    let mut changed = 0;
    let texts = texts(series);
    if decision.sections.is_empty() {
        for (address, code, hashes) in &texts {
            if let (Some(source), Some(own)) = (hashes.source(), &hashes[language])
                && !ledger.rows.contains_key(address)
            {
                ledger.rows.insert(
                    address.clone(),
                    new_row(language, code.clone(), source, own),
                );
                changed += 1;
            }
        }
    }
    for wanted in &decision.sections {
        let chosen: Vec<_> = texts
            .iter()
            .filter(|(address, ..)| {
                address.to_string() == *wanted || address.guide.as_str() == wanted
            })
            .collect();
        if chosen.is_empty() {
            let names: Vec<String> = texts.iter().map(|(a, ..)| a.to_string()).collect();
            let problem =
                Diagnostic::error("unknown-section", format!("there is no section `{wanted}`"));
            problems.push(match nearest(wanted, names.iter().map(String::as_str)) {
                Some(near) => problem.hint(format!("did you mean `{near}`?")),
                None => problem.hint("write a guide, `part-4`, or a section, `part-4#who-we-mean`"),
            });
        }
        for (address, code, hashes) in chosen {
            let (Some(source), Some(own)) = (hashes.source(), &hashes[language]) else {
                // A whole guide may have sections without a text; a section that was named may not.
                if address.to_string() == *wanted {
                    let message = format!("`{address}` has no text in {}", decision.language);
                    problems.push(
                        Diagnostic::error("missing-text", message).hint("translate it first"),
                    );
                }
                continue;
            };
            let row = ledger
                .rows
                .remove(address)
                .unwrap_or_else(|| new_row(language, code.clone(), source, own));
            match renewed(row, decision, language, code.clone(), source, own) {
                Ok(row) => {
                    ledger.rows.insert(address.clone(), row);
                    changed += 1;
                }
                Err(message) => problems.push(
                    Diagnostic::error("class-missing", format!("`{address}` {message}")).hint(
                        "say how far the change reaches: --class typo, substantive or safety",
                    ),
                ),
            }
        }
    }
    if problems.has_errors() {
        Err(problems)
    } else {
        Ok((ledger, changed))
    }
}

fn said_completely(decision: &Decision, language: LanguageIndex) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let signs = decision.status == Some(LanguageStatus::Reviewed) || decision.law_checked.is_some();
    if signs && decision.by.is_none() {
        let problem = Diagnostic::error(
            "unsigned-review",
            "a review or a check of the law says who did it",
        );
        problems.push(problem.hint("add --by with a role code, such as R1 or L1: never a name"));
    }
    if (signs || decision.class.is_some()) && decision.sections.is_empty() {
        let problem = Diagnostic::error("no-sections", "a decision names its sections");
        problems.push(problem.hint("write a guide, `part-4`, or sections, `part-4#who-we-mean`"));
    }
    if decision.law_checked.is_some() && !language.is_source() {
        let problem = Diagnostic::error(
            "law-in-translation",
            "the law is checked in the source language only",
        );
        problems.push(
            problem.hint("a reviewed translation inherits the check while its source is unchanged"),
        );
    }
    if decision.class.is_some() && !language.is_source() {
        let problem = Diagnostic::error(
            "class-in-translation",
            "changes are classed in the source language only",
        );
        problems.push(problem.hint("leave --class out"));
    }
    if let Some(by) = &decision.by
        && (by.len() > 8
            || !by
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            || !by.bytes().any(|b| b.is_ascii_digit()))
    {
        let problem = Diagnostic::error("bad-role", format!("`{by}` is not a role code"));
        problems.push(
            problem.hint("codes are capital letters and digits, such as R1 or L2: never a name"),
        );
    }
    problems
}

/// Every text that can have a row: address, code, hash by language.
fn texts(series: &Series) -> Vec<(SectionAddress, Option<String>, PerLanguage<Option<String>>)> {
    let mut all = Vec::new();
    for (address, at) in &series.places {
        let page = series.page(at.page);
        let section = &page.sections[at.section];
        let hashes = section
            .texts
            .languages()
            .map(|(_, text)| text.map(|t| t.hash.clone()));
        all.push((
            address.clone(),
            Some(section.code.clone()),
            hashes.collect(),
        ));
    }
    for (address, states) in &series.record_states {
        all.push((
            address.clone(),
            None,
            states
                .values()
                .map(|s| s.as_ref().map(|s| s.hash.clone()))
                .collect(),
        ));
    }
    all
}

fn new_row(language: LanguageIndex, code: Option<String>, source: &str, own: &str) -> Row {
    Row {
        code: code.filter(|_| language.is_source()),
        source_hash: source.to_owned(),
        target_hash: own.to_owned(),
        language: if language.is_source() {
            LanguageStatus::Draft
        } else {
            LanguageStatus::Machine
        },
        language_on: None,
        language_by: None,
        law: LawStatus::Unchecked,
        law_on: None,
        law_by: None,
        law_place: None,
        changes: Vec::new(),
    }
}

fn renewed(
    mut row: Row,
    decision: &Decision,
    language: LanguageIndex,
    code: Option<String>,
    source: &str,
    own: &str,
) -> Result<Row, &'static str> {
    let edited = row.target_hash != own;
    let keeps = !edited || decision.class == Some(ChangeClass::Typo);
    if language.is_source() && edited {
        let class = decision
            .class
            .ok_or("has changed since it was last recorded")?;
        row.changes.push(Change {
            on: decision.on,
            class,
            from: row.target_hash.clone(),
            to: own.to_owned(),
        });
    }
    if !keeps {
        row.language = row.language.min(LanguageStatus::Draft);
        row.law = LawStatus::Unchecked;
        (
            row.language_on,
            row.language_by,
            row.law_on,
            row.law_by,
            row.law_place,
        ) = (None, None, None, None, None);
    }
    row.code = code.filter(|_| language.is_source());
    row.source_hash = source.to_owned();
    row.target_hash = own.to_owned();
    if let Some(status) = decision.status {
        row.language = status;
        row.language_on = Some(decision.on);
        row.language_by.clone_from(&decision.by);
    }
    if let Some(place) = &decision.law_checked {
        row.law = LawStatus::Checked;
        row.law_on = Some(decision.on);
        row.law_by.clone_from(&decision.by);
        row.law_place = Some(place.clone());
    }
    Ok(row)
}
