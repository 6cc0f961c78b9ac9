//! What changed since older copies: the dated changes of the source that matter to somebody who holds one.
//! In: the source's ledger. Out: changes by date, newest first, and the codes of what is gone. Never says
//! what a text said before: nobody keeps that.

use jiff::civil::Date;

use super::model::{SectionRef, Series};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::indexed::LanguageIndex;
use crate::source::ledger::{Change, ChangeClass};
use crate::source::name::{Id, SectionAddress};
use crate::source::record::{RecordAddress, RecordList};

/// What changed on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub on: Date,
    /// What changed: changes of safety first, then in reading order, records last.
    pub changes: Vec<Changed>,
}

/// A text that no longer says what it said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The text.
    pub text: Text,
    /// How far the change reaches: substantive or safety.
    pub class: ChangeClass,
}

/// A text that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// A section.
    Section(SectionRef),
    /// The words of a record.
    Record(RecordList, Id),
}

impl Series {
    /// Days on which something changed that matters, newest first. Corrections of spelling are left out.
    pub fn days_of_change(&self) -> Vec<Day> {
        let Some(ledger) = self.ledgers.get(LanguageIndex::SOURCE) else {
            return Vec::new();
        };
        let mut all: Vec<(Date, Changed, Order)> = Vec::new();
        for (address, row) in &ledger.rows {
            let Some((text, order)) = self.text_at(address) else {
                continue;
            };
            for on in days(&row.changes) {
                let same_day = row.changes.iter().filter(|change| change.on == on);
                let worst = same_day.map(|change| change.class).max();
                if let Some(class) = worst.filter(|class| *class > ChangeClass::Typo) {
                    let text = text.clone();
                    all.push((on, Changed { text, class }, order.clone()));
                }
            }
        }
        all.sort_by(|(on, a, first), (other, b, second)| {
            let newest = other.cmp(on);
            newest
                .then(b.class.cmp(&a.class))
                .then_with(|| first.cmp(second))
        });
        let mut result: Vec<Day> = Vec::new();
        for (on, changed, _) in all {
            match result.last_mut() {
                Some(day) if day.on == on => day.changes.push(changed),
                _ => result.push(Day {
                    on,
                    changes: vec![changed],
                }),
            }
        }
        result
    }

    /// Codes of sections that are no longer in the series, in order: older copies still have them.
    pub fn codes_gone(&self) -> Vec<&str> {
        let rows = self
            .ledgers
            .get(LanguageIndex::SOURCE)
            .into_iter()
            .flat_map(|l| &l.rows);
        // What a copy leaves out is not gone: other copies have it.
        let is_here = |address| {
            self.places.contains_key(address) || self.left_out.sections.contains_key(address)
        };
        let gone = rows.filter(|(address, _)| !is_here(*address));
        let mut codes: Vec<&str> = gone.filter_map(|(_, row)| row.code.as_deref()).collect();
        codes.sort_by_key(|code| numbers(code));
        codes
    }

    /// The text that an address of the ledger names, and where it comes among others.
    fn text_at(&self, address: &SectionAddress) -> Option<(Text, Order)> {
        if let Some(at) = self.places.get(address) {
            let code = &self.page(at.page).sections[at.section].code;
            return Some((Text::Section(*at), Order::Section(numbers(code))));
        }
        let record = RecordAddress::of(address)?;
        // What a copy leaves out has a state, and no place.
        let RecordAddress { list, id } = self.record(record.list, &record.id)?.address();
        let place = RecordList::ALL.iter().position(|known| *known == list)?;
        Some((Text::Record(list, id.clone()), Order::Record(place, id)))
    }
}

/// Where a text comes among others of its day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Order {
    Section(Vec<u32>),
    Record(usize, Id),
}

/// The days of some changes, each once.
fn days(changes: &[Change]) -> Vec<Date> {
    let mut days: Vec<Date> = changes.iter().map(|change| change.on).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The numbers of a code, in which 4-10 comes after 4-9.
fn numbers(code: &str) -> Vec<u32> {
    let parts = code.split(['-', '.']);
    parts.map(|part| part.parse().unwrap_or(0)).collect()
}

/// Changes that are newer than the edition: its date would tell holders of older copies that nothing happened.
pub fn newer_than_edition(series: &Series, problems: &mut Diagnostics) {
    let Some(ledger) = series.ledgers.get(LanguageIndex::SOURCE) else {
        return;
    };
    let as_of = series.config.as_of;
    for (address, row) in &ledger.rows {
        let Some(newest) = row.changes.iter().map(|change| change.on).max() else {
            continue;
        };
        if newest <= as_of {
            continue;
        }
        let message = format!("`{address}` changed on {newest}, after the date of the edition");
        let problem = Diagnostic::warning("newer-than-edition", message).hint(format!(
            "set `as_of` in series.yaml to {newest} or later before this is published"
        ));
        problems.push(match ledger.places.get(address) {
            Some(place) => problem.at(place.clone()),
            None => problem,
        });
    }
}
