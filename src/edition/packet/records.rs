//! Records: the words of laws, contacts and terms as sections of a sheet, since they are reviewed like
//! any text. In: a list of records. Out: a [`Part`] for each. What is the same in every language stands
//! once, as facts to compare with.

use crate::edition::contact::choice;
use crate::series::{LanguageIndex, RecordList};
use crate::source::interface::Interface;
use crate::source::name::{Id, SectionAddress};
use crate::source::record::{Contact, ContactWords, LawWords, Record, TermWords};

use super::parallel::{Piece, Texts};
use super::run::Run;
use super::sheet::{Maker, Part};

impl Maker<'_> {
    /// A part for each record of a list.
    pub(super) fn records(&self, list: RecordList) -> Vec<Part> {
        let series = self.series();
        match list {
            RecordList::Laws => series
                .laws
                .iter()
                .filter_map(|record| {
                    let name = self.words(record, |w: &LawWords| Some(&w.name));
                    let summary = self.words(record, |w| Some(&w.summary));
                    let body = vec![Piece::Text(summary), Piece::Text(self.law(record))];
                    self.record(list, record, name, body)
                })
                .collect(),
            RecordList::Contacts => series
                .contacts
                .iter()
                .filter_map(|record| {
                    let name = self.words(record, |w: &ContactWords| Some(&w.name));
                    self.record(list, record, name, self.contact(record))
                })
                .collect(),
            RecordList::Glossary => series
                .terms
                .values()
                .filter_map(|record| {
                    let name = self.words(record, |w: &TermWords| Some(&w.term));
                    self.record(list, record, name, self.term(record))
                })
                .collect(),
        }
    }

    fn record<F, W>(
        &self,
        list: RecordList,
        record: &Record<F, W>,
        heading: Texts,
        mut body: Vec<Piece>,
    ) -> Option<Part> {
        let address = SectionAddress {
            guide: Id::new(list.as_str())?,
            section: record.id.clone(),
        };
        let states = self.series().record_states.get(&address);
        let status = |language: LanguageIndex| Some(&states?.there(language)?.status);
        let own = status(self.language()).filter(|_| self.translates());
        if self.translates() && own.is_none() {
            body.push(self.missing());
        }
        Some(Part {
            code: record.id.to_string(),
            level: 2,
            heading,
            status: self.status(status(LanguageIndex::SOURCE), own),
            state: self.reviewed(status(LanguageIndex::SOURCE), own).cloned(),
            body,
            laws: None,
            comments: self.comments(record.id.as_str()),
            address,
        })
    }

    /// One of the words of a record in both languages.
    fn words<F, W>(&self, record: &Record<F, W>, of: impl Fn(&W) -> Option<&String>) -> Texts {
        let word = |language: LanguageIndex| {
            let words = record.words.there(language)?;
            Some(vec![Run::plain(of(words)?.as_str())])
        };
        Texts {
            source: word(LanguageIndex::SOURCE),
            own: word(self.language()).filter(|_| self.translates()),
        }
    }

    fn contact(&self, record: &Record<Contact, ContactWords>) -> Vec<Piece> {
        let description = self.words(record, |w| Some(&w.description));
        let mut terms = vec![
            (
                self.both("contact-hours"),
                self.words(record, |w| Some(&w.hours)),
            ),
            (
                self.both("contact-languages"),
                self.words(record, |w| w.language_note.as_ref()),
            ),
            (
                self.both("alert-note"),
                self.words(record, |w| w.note.as_ref()),
            ),
        ];
        terms.retain(|(_, words)| words.source.is_some() || words.own.is_some());
        let facts = self.once(|interface, _| facts(interface, &record.facts));
        vec![
            Piece::Text(description),
            Piece::Terms(
                terms
                    .into_iter()
                    .map(|(label, words)| (label, vec![Piece::Text(words)]))
                    .collect(),
            ),
            Piece::Text(facts),
        ]
    }

    fn term(&self, record: &Record<Vec<Id>, TermWords>) -> Vec<Piece> {
        let list = |key: &str, of: fn(&TermWords) -> &Vec<String>| {
            let said = |interface: &Interface, language: LanguageIndex| {
                let words = of(record.words.there(language)?);
                let words = words.join(&interface.text("list-separator"));
                let message = || interface.with(key, &[("words", words.as_str().into())]);
                (!words.is_empty()).then(|| vec![Run::plain(message())])
            };
            self.maybe(said)
        };
        let mut body = vec![Piece::Text(self.words(record, |w| Some(&w.definition)))];
        let lists = [
            list("glossary-aliases", |w| &w.aliases),
            list("packet-avoid", |w| &w.avoid),
        ];
        body.extend(
            lists
                .into_iter()
                .filter(|words| words.source.is_some() || words.own.is_some())
                .map(Piece::Text),
        );
        body
    }
}

/// What is the same of a contact in every language.
fn facts(interface: &Interface, contact: &Contact) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut line = |run: Run| {
        if !runs.is_empty() {
            runs.push(Run::plain("\n"));
        }
        runs.push(run);
    };
    if let Some(phone) = &contact.phone {
        line(Run::plain(phone.as_str()));
    }
    if let Some(email) = &contact.email {
        line(Run::plain(email.as_str()));
    }
    if let Some(web) = &contact.web {
        line(Run::address(web));
    }
    line(Run::plain(choice(interface, "run-by", &contact.run_by)));
    runs
}
