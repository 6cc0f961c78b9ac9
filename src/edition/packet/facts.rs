//! Facts: what is known of the texts of a section, and of the laws it points to, in words. In: status
//! and records. Out: [`Texts`]. Never decides anything by them.

use crate::series::{LanguageIndex, Status};
use crate::source::interface::{FluentValue, Interface};
use crate::source::name::Id;
use crate::source::record::{LanguageStatus, Law, LawStatus, LawWords, Record};

use super::parallel::{Marks, Piece, Texts};
use super::run::{Run, around};
use super::sheet::Maker;

impl Maker<'_> {
    /// Status of both texts in words: facts, never marks.
    pub(super) fn status(&self, source: Option<&Status>, own: Option<&Status>) -> Texts {
        self.each(|interface, _| {
            let separator = interface.text("list-separator");
            let said = |key: &str, status: Option<&Status>| {
                let states = states(interface, status).join(&separator);
                interface.with(key, &[("states", FluentValue::from(states))])
            };
            let mut words = said("packet-status-source", source);
            if self.translates() {
                words.push_str(&interface.text("sentence-separator"));
                words.push_str(&said("packet-status-own", own));
            }
            vec![Run::plain(words)]
        })
    }

    /// The laws that a section points to, each with its source.
    pub(super) fn laws(&self, ids: &[Id]) -> Option<(Texts, Piece)> {
        let records = ids.iter().filter_map(|id| self.series().law(id));
        let items: Vec<Vec<Piece>> = records
            .map(|record| vec![Piece::Text(self.law(record))])
            .collect();
        let marks = Marks::Bullets;
        (!items.is_empty()).then(|| (self.both("packet-laws"), Piece::List { marks, items }))
    }

    /// A law by name and citation, where it stands, and how far its source goes.
    pub(super) fn law(&self, record: &Record<Law, LawWords>) -> Texts {
        self.once(|interface, language| {
            let law = &record.facts;
            // Citations stand in their official form, in the source language.
            let foreign = (!language.is_source()).then_some(LanguageIndex::SOURCE);
            let mut runs = Vec::new();
            if let Some((words, own)) = record.words(language) {
                let name = Run::strong(words.name.as_str());
                runs.push(name.in_language((own != language).then_some(own)));
                runs.push(Run::plain("\n"));
            }
            runs.push(Run::plain(law.citation.as_str()).in_language(foreign));
            runs.push(Run::plain("\n"));
            runs.push(Run::address(&law.url));
            runs.push(Run::plain("\n"));
            if law.source_url != law.url {
                let address = Run::address(&law.source_url);
                runs.extend(around(
                    interface,
                    "packet-law-read",
                    ("address", address),
                    &[],
                ));
                runs.push(Run::plain("\n"));
            }
            let strength = interface.text(law.strength.key());
            let mut slots = vec![("strength", FluentValue::from(strength))];
            let key = match law.current_to {
                Some(day) => {
                    slots.push(("date", FluentValue::from(interface.date(day))));
                    "packet-law-source"
                }
                None => "packet-law-source-undated",
            };
            runs.push(Run::plain(interface.with(key, &slots)));
            runs
        })
    }
}

/// What is known of a text.
fn states(interface: &Interface, status: Option<&Status>) -> Vec<String> {
    let Some(status) = status else {
        return vec![interface.text("packet-state-missing")];
    };
    let language = match status.language {
        LanguageStatus::Missing => "packet-state-missing",
        LanguageStatus::Machine => "packet-state-machine",
        LanguageStatus::Draft => "packet-state-draft",
        LanguageStatus::Reviewed => "packet-state-reviewed",
    };
    let mut states = vec![interface.text(language)];
    if status.withdrawn {
        states.push(interface.text("packet-state-withdrawn"));
    } else if status.stale {
        states.push(interface.text("packet-state-stale"));
    }
    if status.lapsed {
        states.push(interface.text("packet-state-lapsed"));
    }
    states.push(match (status.law, status.law_on) {
        (LawStatus::Unchecked, _) => interface.text("packet-state-law-unchecked"),
        (LawStatus::Checked, None) => interface.text("packet-state-law-checked"),
        (LawStatus::Checked, Some(on)) => interface.with(
            "packet-state-law-checked-on",
            &[("date", FluentValue::from(interface.date(on)))],
        ),
    });
    states
}
