//! A record: facts that are the same everywhere, joined with its words in each language. In: nothing. Out:
//! types, and one shape for the records of all lists. Never chooses a language by policy: the series floor does.

use super::contact::{Contact, ContactWords};
use super::law::{Law, LawWords};
use super::list::{RecordAddress, RecordList};
use super::term::TermWords;
use super::words::Worded;
use crate::diagnostic::Place;
use crate::source::indexed::{LanguageIndex, PerLanguage};
use crate::source::name::Id;

/// A record with its words in each language, in the order of the languages of the series.
#[derive(Debug, Clone)]
pub struct Record<Facts, Words> {
    /// Its name, the same in every language.
    pub id: Id,
    /// What is the same in every language.
    pub facts: Facts,
    /// Its words by language; none where the language lacks them.
    pub words: PerLanguage<Option<Words>>,
    /// Where those words stand, by language; none where the language lacks them.
    pub words_at: PerLanguage<Option<Place>>,
    /// Where the record stands.
    pub place: Place,
}

/// A law.
pub type LawRecord = Record<Law, LawWords>;
/// A contact.
pub type ContactRecord = Record<Contact, ContactWords>;
/// A term; its facts are its topics.
pub type TermRecord = Record<Vec<Id>, TermWords>;

impl<Facts, Words> Record<Facts, Words> {
    /// The words for a reader of `language`: their own, else those of the source, with the
    /// language that they are in. None only for a record without words in the source language,
    /// which loading refuses.
    pub fn words(&self, language: LanguageIndex) -> Option<(&Words, LanguageIndex)> {
        self.words.own_or_source(language)
    }
}

/// A record of any list.
#[derive(Debug, Clone, Copy)]
pub enum AnyRecord<'a> {
    /// Of `laws.yaml`.
    Law(&'a LawRecord),
    /// Of `contacts.yaml`.
    Contact(&'a ContactRecord),
    /// Of `glossary.yaml`.
    Term(&'a TermRecord),
}

impl<'a> AnyRecord<'a> {
    /// Its list.
    pub fn list(self) -> RecordList {
        match self {
            AnyRecord::Law(_) => RecordList::Laws,
            AnyRecord::Contact(_) => RecordList::Contacts,
            AnyRecord::Term(_) => RecordList::Glossary,
        }
    }

    /// Its name in the list.
    pub fn id(self) -> &'a Id {
        match self {
            AnyRecord::Law(record) => &record.id,
            AnyRecord::Contact(record) => &record.id,
            AnyRecord::Term(record) => &record.id,
        }
    }

    /// What the ledger calls it.
    pub fn address(self) -> RecordAddress {
        RecordAddress {
            list: self.list(),
            id: self.id().clone(),
        }
    }

    /// Its words by language.
    pub fn words(self) -> PerLanguage<Option<&'a dyn Worded>> {
        fn worded<F, W: Worded>(record: &Record<F, W>) -> PerLanguage<Option<&dyn Worded>> {
            let words = record.words.values().map(Option::as_ref);
            words.map(|words| words.map(|w| w as &dyn Worded)).collect()
        }
        match self {
            AnyRecord::Law(record) => worded(record),
            AnyRecord::Contact(record) => worded(record),
            AnyRecord::Term(record) => worded(record),
        }
    }

    /// Where its words in a language stand.
    pub fn words_at(self, language: LanguageIndex) -> Option<&'a Place> {
        match self {
            AnyRecord::Law(record) => record.words_at.there(language),
            AnyRecord::Contact(record) => record.words_at.there(language),
            AnyRecord::Term(record) => record.words_at.there(language),
        }
    }
}
