//! Which words of a record readers of a language see: the same rule as for sections.
//! In: a record and its state. Out: words, their language, and why the source's stand in.

use crate::source::indexed::LanguageIndex;
use crate::source::name::Id;
use crate::source::record::{AnyRecord, Record, RecordAddress, RecordList, StalePolicy, Worded};

use super::super::model::{Series, Status};
use super::super::shown::Fallback;

/// The words of a record as a reader of a language sees them.
#[derive(Debug)]
pub struct ShownWords<'a, Words> {
    /// The words.
    pub words: &'a Words,
    /// The language they are in.
    pub language: LanguageIndex,
    /// Why they are the source's, if they stand in for the reader's own.
    pub fallback: Option<Fallback>,
    /// What the ledger says of these words.
    pub status: Status,
}

impl Series {
    /// The words of a record for readers of a language. None only for a record without words in the
    /// source language, which loading refuses.
    pub fn shown_words<'a, Facts, Words>(
        &self,
        list: RecordList,
        record: &'a Record<Facts, Words>,
        reader: LanguageIndex,
    ) -> Option<ShownWords<'a, Words>> {
        let words = |language: LanguageIndex| record.words.there(language);
        let fallback = match (words(reader), self.words_status(list, &record.id, reader)) {
            (None, _) => Fallback::Missing,
            (_, status) if !reader.is_source() && status.language < self.config.policy.show => {
                Fallback::BelowPolicy
            }
            (_, status)
                if status.withdrawn
                    || status.stale && self.config.policy.stale == StalePolicy::Fallback =>
            {
                Fallback::Stale
            }
            (Some(words), status) => {
                return Some(ShownWords {
                    words,
                    language: reader,
                    fallback: None,
                    status,
                });
            }
        };
        Some(ShownWords {
            words: words(LanguageIndex::SOURCE)?,
            language: LanguageIndex::SOURCE,
            fallback: (!reader.is_source()).then_some(fallback),
            status: self.words_status(list, &record.id, LanguageIndex::SOURCE),
        })
    }

    /// The words of a record of any list, and what the ledger says of them, where readers of a language see words
    /// of their own.
    pub fn own_words<'a>(
        &self,
        record: AnyRecord<'a>,
        reader: LanguageIndex,
    ) -> Option<(&'a dyn Worded, Status)> {
        fn own<'a, W: Worded>(
            shown: ShownWords<'a, W>,
            reader: LanguageIndex,
        ) -> Option<(&'a dyn Worded, Status)> {
            let is_own = shown.language == reader;
            is_own.then_some((shown.words as &dyn Worded, shown.status))
        }
        let list = record.list();
        match record {
            AnyRecord::Law(record) => own(self.shown_words(list, record, reader)?, reader),
            AnyRecord::Contact(record) => own(self.shown_words(list, record, reader)?, reader),
            AnyRecord::Term(record) => own(self.shown_words(list, record, reader)?, reader),
        }
    }

    /// Whether readers of a language see words of their own.
    pub fn has_own_words<Facts, Words>(
        &self,
        list: RecordList,
        record: &Record<Facts, Words>,
        reader: LanguageIndex,
    ) -> bool {
        let shown = self.shown_words(list, record, reader);
        shown.is_some_and(|shown| shown.language == reader)
    }

    /// What the ledger says of the words of a record in a language.
    pub fn words_status(&self, list: RecordList, id: &Id, language: LanguageIndex) -> Status {
        let states = self.record_states.get(&RecordAddress {
            list,
            id: id.clone(),
        });
        let known = states.and_then(|states| Some(states.there(language)?.status.clone()));
        known.unwrap_or_else(|| Status::unrecorded(language.is_source()))
    }
}
