//! The words of records: each is listed once, and what is made of them stays what it was.

mod support;

use std::fs;
use std::path::Path;

use monarch::command;
use monarch::series::{LanguageIndex, RecordAddress, RecordList, Series};
use monarch::source::name::Id;
use support::{build, edit, series, unpacked, write};

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
fn a_short_name_is_hashed_where_there_is_one() {
    let scratch = with_all_words();
    let root = scratch.path();
    let before = loaded(root, None);
    let named = "clinic: {name: The Clinic, short_name: The Desk, ";
    let en = "content/en/contacts.yaml";
    edit(root, en, "clinic: {name: The Clinic, ", named);
    let after = loaded(root, None);
    let of = |series: &Series, id| hash(series, RecordList::Contacts, id, "en");
    assert_ne!(of(&before, "clinic"), of(&after, "clinic"));
    assert_eq!(of(&before, "hotline"), of(&after, "hotline"));
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

/// Everything that anybody can read of guide `two`: its pages, its file and its book, and what search has of it.
fn texts_of_two(root: &Path) -> Vec<(String, String)> {
    let outcome = build(root, "web,single,epub");
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    let dist = root.join("dist");
    let mut texts = Vec::new();
    let pages = walkdir::WalkDir::new(dist.join("en/two")).into_iter();
    let files = walkdir::WalkDir::new(dist.join("files/en")).into_iter();
    for entry in pages.chain(files).map(Result::unwrap) {
        let path = entry.path();
        let name = path.to_string_lossy().into_owned();
        let of_two =
            name.contains("/two/") || name.contains("/guide-2") || name.contains("files/en/two");
        match path.extension().and_then(|e| e.to_str()) {
            Some("html") if of_two => texts.push((name, fs::read_to_string(path).unwrap())),
            Some("epub") if of_two => {
                for (inside, _, held) in unpacked(path) {
                    if inside.ends_with("html") {
                        let held = String::from_utf8(held).unwrap();
                        texts.push((format!("{name}: {inside}"), held));
                    }
                }
            }
            _ => {}
        }
    }
    let found = fs::read_to_string(dist.join("search/v1/en/documents.json")).unwrap_or_default();
    let found = found.lines().filter(|line| line.contains("two#"));
    texts.extend(found.map(|line| ("search".to_owned(), line.to_owned())));
    texts
}

#[test]
fn a_discreet_guide_calls_a_contact_by_its_short_name_in_every_edition() {
    let scratch = series("small");
    let root = scratch.path();
    let named = "clinic: {name: The Clinic, short_name: The Desk, ";
    edit(
        root,
        "content/en/contacts.yaml",
        "clinic: {name: The Clinic, ",
        named,
    );
    let page = "content/en/two/10-police.md";
    edit(
        root,
        page,
        "Stay calm.\n",
        "Call [](contact:clinic).\n\n[](contact:clinic)\n",
    );
    let guide = "content/en/two/guide.md";
    let cases = [("The Clinic", "The Desk"), ("The Desk", "The Clinic")];
    for (index, (said, silent)) in cases.into_iter().enumerate() {
        let flag = ["audience: worker\ndiscreet: false\n", "audience: worker\n"];
        edit(root, guide, flag[1 - index], flag[index]);
        let texts = texts_of_two(root);
        let editions: Vec<&String> = texts
            .iter()
            .filter(|(_, t)| t.contains(said))
            .map(|(n, _)| n)
            .collect();
        for edition in [
            "/two/",
            "print.html",
            "files/en/",
            "contacts.xhtml",
            "search",
        ] {
            let is_there = editions.iter().any(|name| name.contains(edition));
            assert!(is_there, "{edition} in {editions:?}");
        }
        for (name, text) in &texts {
            assert!(!text.contains(silent), "{name} says {silent}: {text}");
        }
    }
}

#[test]
fn a_law_whose_page_bears_no_date_says_so_in_the_language_of_its_readers() {
    let scratch = series("small");
    let root = scratch.path();
    edit(root, "content/laws.yaml", "  current_to: 2026-11-21\n", "");
    let outcome = build(root, "web");
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    let said = [
        ("en", "Not said: the page bears no date"),
        ("ko", "밝혀져 있지 않음: 출처 페이지에 날짜가 없습니다"),
        ("zh-hans", "未说明：该页面没有日期"),
    ];
    for (folder, said) in said {
        let page = root.join("dist").join(folder).join("laws.html");
        let page = fs::read_to_string(page).unwrap();
        assert!(page.contains(said), "{page}");
    }
}

#[test]
fn the_key_that_laws_used_to_have_is_refused_with_its_new_name() {
    let scratch = series("small");
    let root = scratch.path();
    edit(root, "content/laws.yaml", "  current_to:", "  as_of:");
    let (_, _, problems) = command::load(root);
    let problem = problems.iter().next().unwrap();
    assert_eq!(problem.code, "unknown-key");
    let hint = problem.hint.as_deref().unwrap();
    assert!(hint.contains("rename it to `current_to`"), "{hint}");
}
