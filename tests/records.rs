//! The words of records: each is listed once, and what is made of them stays what it was.

mod support;

use std::path::Path;

use monarch::command;
use monarch::series::{LanguageIndex, RecordAddress, RecordList, Series};
use monarch::source::name::Id;
use support::{edit, series, write};

/// A series whose records have words in every field.
fn with_all_words() -> tempfile::TempDir {
    let scratch = series("small");
    let root = scratch.path();
    let bare = "hours: \"Not known: ask when you call\"}";
    let whole = "hours: \"Not known: ask when you call\", language_note: \"Café,  Korean\", note: Ask first.}";
    edit(root, "content/en/contacts.yaml", bare, whole);
    let lists = "aliases: [job, gig], avoid: [labor], sort_as: wo";
    edit(root, "content/en/glossary.yaml", "aliases: [job]", lists);
    scratch
}

fn loaded(root: &Path, partner: Option<&Path>) -> Series {
    let (series, _, problems) = command::load_for(root, partner);
    series.unwrap_or_else(|| panic!("{problems:?}"))
}

fn hash(series: &Series, list: RecordList, id: &str, tag: &str) -> Option<String> {
    let language = series.languages.position(|l| l.tag.as_str() == tag)?;
    let id = Id::new(id)?;
    let states = series.record_states.get(&RecordAddress { list, id })?;
    Some(states.there(language)?.hash.clone())
}

#[test]
fn hashes_of_records_are_those_that_stand_in_ledgers() {
    use RecordList::{Contacts, Glossary, Laws};
    let scratch = with_all_words();
    let series = loaded(scratch.path(), None);
    // Made by the program before the words of records were listed in one place.
    let stored = [
        (Contacts, "clinic", "en", "902e80e53290c999"),
        (Contacts, "hotline", "en", "2071f46620db848f"),
        (Glossary, "home", "en", "f35f5317ee9f4d6c"),
        (Glossary, "work", "en", "29d94de3602358a5"),
        (Laws, "act-1", "en", "20061a0323d09d6a"),
        (Contacts, "clinic", "ko", "510ad10a4ff13490"),
        (Glossary, "home", "ko", "f86c3e1b89b1747a"),
        (Glossary, "work", "ko", "e84c806efda8f392"),
        (Laws, "act-1", "ko", "53b15eaced504369"),
    ];
    for (list, id, tag, stored) in stored {
        let hash = hash(&series, list, id, tag);
        assert_eq!(hash.as_deref(), Some(stored), "{list}#{id} in {tag}");
    }
}

#[test]
fn what_a_partner_adds_is_hashed_like_any_contact() {
    let scratch = with_all_words();
    let root = scratch.path();
    let words = "{name: The Clinic, description: Free legal help., hours: \"Not known: ask when you call\", \
                 language_note: \"Café,  Korean\", note: Ask first.}";
    let partner = format!(
        "name: Harbour\ncontacts:\n  desk:\n    phone: 1-555-555-0111\n    run_by: community\n    asks_status: \"no\"\n    \
         source: https://harbour.example.org/\n    seen_on: 2026-11-20\n    words:\n      en: {words}\n"
    );
    write(root, "partner.yaml", partner);
    let series = loaded(root, Some(&root.join("partner.yaml")));
    let added = hash(&series, RecordList::Contacts, "desk", "en");
    assert!(added.is_some());
    assert_eq!(added, hash(&series, RecordList::Contacts, "clinic", "en"));
}

#[test]
fn every_record_is_found_by_its_list_and_id() {
    let scratch = series("small");
    let series = loaded(scratch.path(), None);
    assert!(series.records().count() >= 5);
    for record in series.records() {
        let found = series.record(record.list(), record.id());
        let found = found.map(|found| found.address());
        assert_eq!(found, Some(record.address()));
        assert!(record.words()[LanguageIndex::SOURCE].is_some());
    }
}
