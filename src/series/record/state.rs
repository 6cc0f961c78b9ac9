//! What the ledgers say of the words of records. In: records and ledgers. Out: a hash and a status for each
//! record and language. The words that are hashed are listed in [`crate::source::record`], and nowhere else.

use std::collections::BTreeMap;

use super::super::hash::content_hash;
use super::super::model::{RecordState, Status};
use super::super::status;
use crate::document::canonical_words;
use crate::source::indexed::{LanguageIndex, PerLanguage};
use crate::source::ledger::Ledger;
use crate::source::name::SectionAddress;
use crate::source::record::{AnyRecord, RecordAddress, Worded};

/// The hash of the words of a record.
fn hash(words: &dyn Worded) -> String {
    let texts = words.hashed();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    content_hash(&canonical_words(&texts))
}

/// Words for which there is no ledger: a person wrote them, and nobody has reviewed them.
pub fn of(words: &dyn Worded) -> RecordState {
    RecordState {
        hash: hash(words),
        status: Status::unrecorded(true),
    }
}

/// Hash and status of records.
pub fn states<'a>(
    records: impl Iterator<Item = AnyRecord<'a>>,
    ledgers: &PerLanguage<Ledger>,
) -> BTreeMap<RecordAddress, PerLanguage<Option<RecordState>>> {
    let states = records.map(|record| {
        let address = record.address();
        let row_of = SectionAddress::from(&address);
        let row = |language: LanguageIndex| ledgers.get(language).and_then(|l| l.rows.get(&row_of));
        let hashes = record.words().map(|_, words| words.map(hash));
        let source_hash = hashes.source().clone().unwrap_or_default();
        let source = status::of_source(row(LanguageIndex::SOURCE), &source_hash);
        let states = hashes.map(|language, hash| {
            let hash = hash.clone()?;
            let status = match language.is_source() {
                true => source.clone(),
                false => status::of_translation(
                    row(language),
                    row(LanguageIndex::SOURCE),
                    &source,
                    &source_hash,
                    &hash,
                ),
            };
            Some(RecordState { hash, status })
        });
        (address, states)
    });
    states.collect()
}
