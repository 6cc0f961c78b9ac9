//! Decisions: what a person's word about texts, as they are now, does to the ledger. The other half of
//! [`status`](super::status), which says what a row is worth later.
//!
//! In: the series and what was decided. Out: the rows that are new or changed, or every reason why the
//! decision cannot stand. Never writes, and nothing becomes reviewed or checked unless it is said, by whom.
//!
//! Without sections only texts that have no row get one. With sections the texts are taken as they are now:
//! in the source language a change needs a class, in a translation the row is tied to the source as it is now.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::LanguageIndex;
use super::model::{RecordState, Series};
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::source::ledger::{Change, ChangeClass, Row, role};
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

/// Rows of one ledger, by address.
pub type Rows = BTreeMap<SectionAddress, Row>;

/// The rows that a decision writes. What is not among them stays as it is.
///
/// # Errors
///
/// Everything that keeps the decision from being recorded, at once: none of it is then recorded.
pub fn decide(series: &Series, decision: &Decision) -> Result<Rows, Diagnostics> {
    let language = language(series, &decision.language)?;
    let mut problems = said_completely(decision, language);
    let ledger = &series.ledgers[language].rows;
    let texts = texts(series, language);
    let mut rows = Rows::new();
    if decision.sections.is_empty() {
        for text in &texts {
            if let Some(hashes) = &text.hashes
                && !ledger.contains_key(&text.address)
            {
                rows.insert(text.address.clone(), new_row(language, text, hashes));
            }
        }
    }
    for wanted in &decision.sections {
        let chosen = texts.iter().filter(|text| text.is_meant_by(wanted));
        let chosen: Vec<_> = chosen.collect();
        if chosen.is_empty() {
            problems.push(unknown_section(wanted, &texts));
        }
        for text in chosen {
            let address = &text.address;
            let Some(hashes) = &text.hashes else {
                // A whole guide may have sections without a text; a section that was named may not.
                if address.to_string() == *wanted {
                    let message = format!("`{address}` has no text in {}", decision.language);
                    let problem = Diagnostic::error("missing-text", message);
                    problems.push(problem.hint("translate it first"));
                }
                continue;
            };
            // Named twice, in a section and in its guide, a text is decided on twice.
            let before = rows.get(address).or_else(|| ledger.get(address)).cloned();
            let before = before.unwrap_or_else(|| new_row(language, text, hashes));
            match renewed(before, decision, language, text, hashes) {
                Ok(row) => {
                    rows.insert(address.clone(), row);
                }
                Err(problem) => problems.push(problem),
            }
        }
    }
    match problems.has_errors() {
        true => Err(problems),
        false => Ok(rows),
    }
}

fn language(series: &Series, wanted: &LanguageTag) -> Result<LanguageIndex, Diagnostics> {
    let tags = &series.config.languages;
    tags.position(|tag| tag == wanted).ok_or_else(|| {
        let names: Vec<_> = tags.values().map(LanguageTag::as_str).collect();
        let message = format!("`{wanted}` is not a language of this series");
        Diagnostic::error("unknown-language", message)
            .hint(format!("languages: {}", names.join(", ")))
            .into()
    })
}

/// What a decision has to say about itself, whatever the texts.
fn said_completely(decision: &Decision, language: LanguageIndex) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let mut refuse = |code, message: &str, hint: &str| {
        problems.push(Diagnostic::error(code, message).hint(hint));
    };
    let signs = decision.status == Some(LanguageStatus::Reviewed) || decision.law_checked.is_some();
    if signs && decision.by.is_none() {
        refuse(
            "unsigned-review",
            "a review or a check of the law says who did it",
            "add --by with a role code, such as R1 or L1: never a name",
        );
    }
    if (signs || decision.class.is_some()) && decision.sections.is_empty() {
        refuse(
            "no-sections",
            "a decision names its sections",
            "write a guide, `part-4`, or sections, `part-4#who-we-mean`",
        );
    }
    if decision.law_checked.is_some() && !language.is_source() {
        refuse(
            "law-in-translation",
            "the law is checked in the source language only",
            "a reviewed translation inherits the check while its source is unchanged",
        );
    }
    if decision.class.is_some() && !language.is_source() {
        refuse(
            "class-in-translation",
            "changes are classed in the source language only",
            "leave --class out",
        );
    }
    if let Some(by) = &decision.by
        && role(by).is_none()
    {
        refuse(
            "bad-role",
            &format!("`{by}` is not a role code"),
            "codes are capital letters and digits, such as R1 or L2: never a name",
        );
    }
    problems
}

/// A text that can have a row.
struct Recordable {
    address: SectionAddress,
    /// The section's code; none for the words of a record.
    code: Option<String>,
    /// Its hashes, where the language has it.
    hashes: Option<Hashes>,
}

/// Texts as they are now.
struct Hashes {
    source: String,
    own: String,
}

impl Hashes {
    fn of(source: Option<String>, own: Option<String>) -> Option<Hashes> {
        let (source, own) = (source?, own?);
        Some(Hashes { source, own })
    }
}

impl Recordable {
    fn is_meant_by(&self, wanted: &str) -> bool {
        self.address.to_string() == wanted || self.address.guide.as_str() == wanted
    }
}

/// Every text that can have a row, records after sections.
fn texts(series: &Series, language: LanguageIndex) -> Vec<Recordable> {
    let sections = series.places.iter().map(|(address, at)| {
        let section = &series.page(at.page).sections[at.section];
        let own = section.texts.there(language);
        Recordable {
            address: address.clone(),
            code: Some(section.code.clone()),
            hashes: own.map(|own| Hashes {
                source: section.texts.source().hash.clone(),
                own: own.hash.clone(),
            }),
        }
    });
    let records = series.record_states.iter().map(|(address, states)| {
        let hash = |state: &Option<RecordState>| Some(state.as_ref()?.hash.clone());
        Recordable {
            address: SectionAddress::from(address),
            code: None,
            hashes: Hashes::of(hash(states.source()), hash(&states[language])),
        }
    });
    sections.chain(records).collect()
}

fn unknown_section(wanted: &str, texts: &[Recordable]) -> Diagnostic {
    let names: Vec<String> = texts.iter().map(|text| text.address.to_string()).collect();
    let hint = match nearest(wanted, names.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "write a guide, `part-4`, or a section, `part-4#who-we-mean`".to_owned(),
    };
    Diagnostic::error("unknown-section", format!("there is no section `{wanted}`")).hint(hint)
}

/// The row of a text that nobody has decided anything about: what no row means, written down.
fn new_row(language: LanguageIndex, text: &Recordable, now: &Hashes) -> Row {
    Row {
        code: text.code.clone().filter(|_| language.is_source()),
        source_hash: now.source.clone(),
        target_hash: now.own.clone(),
        language: match language.is_source() {
            true => LanguageStatus::Draft,
            false => LanguageStatus::Machine,
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

/// A row after the decision. A review does not outlive an edit, unless the edit is a correction of spelling.
fn renewed(
    mut row: Row,
    decision: &Decision,
    language: LanguageIndex,
    text: &Recordable,
    now: &Hashes,
) -> Result<Row, Diagnostic> {
    let edited = row.target_hash != now.own;
    let keeps = !edited || decision.class == Some(ChangeClass::Typo);
    if language.is_source() && edited {
        let class = decision.class.ok_or_else(|| {
            let message = format!("`{}` has changed since it was last recorded", text.address);
            Diagnostic::error("class-missing", message)
                .hint("say how far the change reaches: --class typo, substantive or safety")
        })?;
        row.changes.push(Change {
            on: decision.on,
            class,
            from: row.target_hash,
            to: now.own.clone(),
        });
    }
    if !keeps {
        row.language = row.language.min(LanguageStatus::Draft);
        row.law = LawStatus::Unchecked;
        (row.language_on, row.language_by) = (None, None);
        (row.law_on, row.law_by, row.law_place) = (None, None, None);
    }
    row.code = text.code.clone().filter(|_| language.is_source());
    row.source_hash.clone_from(&now.source);
    row.target_hash = now.own.clone();
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
