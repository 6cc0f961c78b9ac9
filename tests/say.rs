//! Sentences to say aloud: what the source says, and the reader's words for it, in everything that is made.

#![allow(missing_docs)]

mod support;

use std::fs;
use std::path::Path;

use monarch::command::accept::accept;
use monarch::command::export::{ExportArguments, Formats, export};
use monarch::command::verify::{VerifyArguments, verify};
use monarch::series::decision::Decision;
use monarch::source::ledger::ChangeClass;
use monarch::source::name::LanguageTag;
use support::{build, edit, expect, series, tests, unpacked};

const ASKED: &str = "content/en/one/10-asked.md";

fn built(root: &Path, editions: &str) {
    let outcome = build(root, editions);
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
}

fn page(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join("dist").join(path)).unwrap()
}

/// What stands between the start and the end of a page's first section, a tag a line.
fn section(page: &str) -> String {
    let start = page.find("<section").unwrap();
    let said = page[start..].find("say-this").map(|at| start + at).unwrap();
    let end = said + page[said..].find("</section>").unwrap();
    page[said..end].replace("><", ">\n<")
}

fn record(root: &Path, language: &str, class: Option<ChangeClass>) {
    let decision = Decision {
        language: LanguageTag::new(language).unwrap(),
        sections: match class {
            Some(_) => vec!["one#say-this".to_owned()],
            None => Vec::new(),
        },
        class,
        status: None,
        law_checked: None,
        by: None,
        on: jiff::civil::date(2026, 11, 20),
    };
    let outcome = accept(root, &decision);
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
}

/// A series in which the source moved on after its translation was recorded.
fn moved_on(class: ChangeClass) -> tempfile::TempDir {
    let scratch = series("say");
    let root = scratch.path();
    record(root, "en", None);
    record(root, "ko", None);
    edit(root, ASKED, "**free** to go?", "**free** to leave?");
    record(root, "en", Some(class));
    scratch
}

#[test]
fn each_sentence_stands_in_its_own_language_above_the_readers_words_for_it() {
    let scratch = series("say");
    built(scratch.path(), "web");
    let expected = tests().join("series/say/expected");
    for path in ["en/one/1-01.html", "ko/one/1-01.html"] {
        let page = page(scratch.path(), path);
        expect(&expected.join(path), &(section(&page) + "\n"));
    }
    let outcome = verify(&VerifyArguments {
        dist: scratch.path().join("dist"),
    });
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
}

#[test]
fn words_are_left_out_when_the_source_has_moved_on_and_stay_when_a_slip_was_mended() {
    for (class, stays) in [(ChangeClass::Substantive, false), (ChangeClass::Typo, true)] {
        let scratch = moved_on(class);
        built(scratch.path(), "web,epub");
        let page = page(scratch.path(), "ko/one/1-01.html");
        assert!(page.contains("to leave?"), "the sentence of today");
        for words in ["되나요?", "변호사와 이야기하고", "더는 말하지"] {
            assert_eq!(page.contains(words), stays, "{words} {class:?}");
        }
        assert!(page.contains("먼저 물으세요"), "the rest is shown");
        let indexed = fs::read_to_string(scratch.path().join("dist/search/v1/ko/documents.json"));
        let indexed = indexed.unwrap();
        assert_eq!(indexed.contains("변호사"), stays, "{class:?}");
    }
}

#[test]
fn a_translation_has_a_hash_of_its_own_words_alone() {
    let hashes = |root: &Path| {
        let known = monarch::source::language::load(None).unwrap();
        let (series, problems) = monarch::series::load(root, &known);
        let series = series.unwrap_or_else(|| panic!("{problems:?}"));
        let all = series
            .places
            .iter()
            .find(|(a, _)| a.section.as_str() == "say-this");
        let at = all.unwrap().1;
        let section = &series.page(at.page).sections[at.section];
        section
            .texts
            .values()
            .map(|text| text.hash.clone())
            .collect::<Vec<_>>()
    };
    let scratch = series("say");
    let root = scratch.path();
    let before = hashes(root);
    edit(
        root,
        ASKED,
        "I want an interpreter,",
        "I want an interpreter now,",
    );
    let after = hashes(root);
    assert_ne!(before[0], after[0]);
    assert_eq!(before[1], after[1]);
    edit(
        root,
        "content/ko/one/10-asked.md",
        "통역을 부탁해요",
        "통역을 원해요",
    );
    assert_ne!(after[1], hashes(root)[1]);
}

#[test]
fn a_book_says_both_and_an_index_only_the_readers_words() {
    let scratch = series("say");
    let root = scratch.path();
    built(root, "web,epub");
    let book = fs::read_dir(root.join("dist/files/ko")).unwrap();
    let book = book
        .map(|file| file.unwrap().path())
        .find(|p| p.extension().is_some_and(|e| e == "epub"));
    let chapters: Vec<String> = unpacked(&book.unwrap())
        .into_iter()
        .filter(|(name, ..)| name.ends_with(".xhtml"))
        .map(|(_, _, bytes)| String::from_utf8(bytes).unwrap())
        .collect();
    let chapter = chapters
        .iter()
        .find(|text| text.contains("class=\"say\""))
        .unwrap();
    let said = chapter.find("I want to talk to a lawyer.").unwrap();
    let words = chapter.find("변호사와 이야기하고 싶어요.").unwrap();
    assert!(said < words && words < chapter.find("통역을 부탁해요.").unwrap());
    let text = |language: &str| {
        let folder = root.join("dist/search/v1").join(language);
        fs::read_to_string(folder.join("documents.json")).unwrap()
    };
    let (english, korean) = (text("en"), text("ko"));
    assert!(english.contains("I want to talk to a lawyer."));
    assert!(korean.contains("변호사와 이야기하고 싶어요."));
    assert!(!korean.contains("lawyer"));
}

#[test]
fn a_text_for_chats_says_both() {
    for (class, words) in [
        (ChangeClass::Typo, "  변호사와 이야기하고 싶어요.\n"),
        (ChangeClass::Substantive, ""),
    ] {
        let scratch = moved_on(class);
        built(scratch.path(), "text");
        let folder = scratch.path().join("dist/files/ko");
        let texts = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path());
        let texts = texts.filter(|path| path.extension().is_some_and(|e| e == "txt"));
        let texts: String = texts
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        let list =
            format!("1. I want to talk to a lawyer.\n{words}2. I want an interpreter, please.\n");
        assert!(texts.contains(&list), "{texts}");
    }
}

#[test]
fn reviewers_see_the_words_even_where_readers_do_not() {
    let scratch = moved_on(ChangeClass::Substantive);
    let out = scratch.path().join("packets");
    let outcome = export(&ExportArguments {
        packet: true,
        lang: LanguageTag::new("ko").unwrap(),
        guide: None,
        format: Formats::Html,
        out: Some(out.clone()),
        root: scratch.path().to_owned(),
    });
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    let mut packets = walkdir::WalkDir::new(&out)
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|e| e == "html"))
        .map(|path| fs::read_to_string(path).unwrap());
    let packet = packets.find(|text| text.contains("to leave?")).unwrap();
    let said = packet.find("I want to talk to a lawyer.").unwrap();
    let words = packet.find("변호사와 이야기하고 싶어요.").unwrap();
    assert!(said < words);
}
