//! Records: the words of laws, contacts and terms as sections of a sheet, since they are reviewed like
//! any text. In: a list of records. Out: a [`Part`] for each. What is the same in every language stands
//! once, as facts to compare with.

use crate::edition::contact::choice;
use crate::series::{LanguageIndex, PerLanguage, RecordList};
use crate::source::interface::Interface;
use crate::source::name::SectionAddress;
use crate::source::record::{AnyRecord, Contact, Field, Worded};

use super::parallel::{Piece, Texts};
use super::run::Run;
use super::sheet::{Maker, Part};

impl Maker<'_> {
    /// A part for each record of a list.
    pub(super) fn records(&self, list: RecordList) -> Vec<Part> {
        let records = self.series().records_of(list).into_iter();
        records.map(|record| self.record(record)).collect()
    }

    fn record(&self, record: AnyRecord<'_>) -> Part {
        let (heading, mut body) = self.words(record);
        let address = record.address();
        let states = self.series().record_states.get(&address);
        let status = |language: LanguageIndex| Some(&states?.there(language)?.status);
        let own = status(self.language()).filter(|_| self.translates());
        if self.translates() && own.is_none() {
            body.push(self.missing());
        }
        Part {
            code: record.id().to_string(),
            level: 2,
            heading,
            status: self.status(status(LanguageIndex::SOURCE), own),
            state: self.reviewed(status(LanguageIndex::SOURCE), own).cloned(),
            body,
            laws: None,
            comments: self.comments(record.id().as_str()),
            address: SectionAddress::from(&address),
        }
    }

    /// The words of a record in both languages, field by field, with the facts to compare them with.
    fn words(&self, record: AnyRecord<'_>) -> (Texts, Vec<Piece>) {
        let all = record.words();
        let of_source = all.source().map(Worded::words).unwrap_or_default();
        let mut heading = None;
        let mut sentences = Vec::new();
        let mut rows = Vec::new();
        let mut lists = Vec::new();
        for field in of_source.into_iter().map(|words| words.field) {
            match told(field) {
                Told::Heading => heading = Some(self.field(&all, field)),
                Told::Sentence => sentences.push(Piece::Text(self.field(&all, field))),
                Told::Row(key) => {
                    let words = self.field(&all, field);
                    if words.source.is_some() || words.own.is_some() {
                        rows.push((self.both(key), vec![Piece::Text(words)]));
                    }
                }
                Told::List(key) => {
                    let words = self.list(&all, field, key);
                    if words.source.is_some() || words.own.is_some() {
                        lists.push(Piece::Text(words));
                    }
                }
                Told::No => {}
            }
        }
        let mut body = sentences;
        match record {
            AnyRecord::Law(law) => body.push(Piece::Text(self.law(law))),
            AnyRecord::Contact(contact) => {
                let facts = self.once(|interface, _| facts(interface, &contact.facts));
                body.push(Piece::Terms(rows));
                body.push(Piece::Text(facts));
            }
            AnyRecord::Term(_) => {}
        }
        body.extend(lists);
        let nothing = Texts {
            source: None,
            own: None,
        };
        (heading.unwrap_or(nothing), body)
    }

    /// The text of a field in both languages.
    fn field(&self, all: &PerLanguage<Option<&dyn Worded>>, field: Field) -> Texts {
        let word = |language: LanguageIndex| {
            let texts = all.there(language)?.texts(field);
            Some(vec![Run::plain(*texts.first()?)])
        };
        Texts {
            source: word(LanguageIndex::SOURCE),
            own: word(self.language()).filter(|_| self.translates()),
        }
    }

    /// The texts of a field in both languages, in a sentence that says what they are.
    fn list(&self, all: &PerLanguage<Option<&dyn Worded>>, field: Field, key: &str) -> Texts {
        self.maybe(|interface, language| {
            let words = all.there(language)?.texts(field);
            let words = words.join(&interface.text("list-separator"));
            let message = || interface.with(key, &[("words", words.as_str().into())]);
            (!words.is_empty()).then(|| vec![Run::plain(message())])
        })
    }
}

/// How reviewers are shown a field.
enum Told {
    /// As the heading.
    Heading,
    /// As a paragraph.
    Sentence,
    /// Beside a label.
    Row(&'static str),
    /// In a sentence that lists them.
    List(&'static str),
    /// Not at all: it is no text that anybody reads.
    No,
}

fn told(field: Field) -> Told {
    match field {
        Field::LawName | Field::Name | Field::Term => Told::Heading,
        Field::Summary | Field::Description | Field::Definition => Told::Sentence,
        Field::ShortName => Told::Row("packet-short-name"),
        Field::Hours => Told::Row("contact-hours"),
        Field::LanguageNote => Told::Row("contact-languages"),
        Field::Note => Told::Row("alert-note"),
        Field::Aliases => Told::List("glossary-aliases"),
        Field::Avoid => Told::List("packet-avoid"),
        Field::SortAs | Field::Romanised => Told::No,
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
    line(Run::plain(choice(
        interface,
        "run-by",
        contact.run_by.as_str(),
    )));
    runs
}
