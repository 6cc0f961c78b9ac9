//! The normal form behind hashes: the same for two files that say the same, and only for those.

use std::path::Path;

use icu_normalizer::DecomposingNormalizerBorrowed;
use monarch::document::{canonical, canonical_words, parse};
use monarch::series::Series;
use monarch::series::hash::content_hash;
use monarch::source::file::SourceFile;
use monarch::source::name::LanguageTag;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use walkdir::WalkDir;

use crate::cases;
use crate::support::{expect, tests};

/// The normal forms of a page: of its lead, then of each section.
fn forms(text: &str, tag: &str) -> Vec<String> {
    let file = SourceFile::new("a.md", text);
    let (tree, _) = parse(&file, 0, &LanguageTag::new(tag).unwrap());
    let lead = canonical(&[], &[], &tree.lead, &tree.lead_notes);
    let sections = tree
        .sections
        .iter()
        .map(|s| canonical(&[], &s.heading, &s.blocks, &s.notes));
    std::iter::once(lead).chain(sections).collect()
}

fn decomposed(text: &str) -> String {
    DecomposingNormalizerBorrowed::new_nfd()
        .normalize(text)
        .into_owned()
}

/// Words of languages that put spaces between them.
fn spaced() -> impl Strategy<Value = Vec<String>> {
    let words = [
        "word",
        "Tiếng",
        "Việt",
        "được",
        "한국어를",
        "쓰는",
        "(무료)",
        "été",
        "**bold**",
        "*so*",
        "`code`",
        "$5,000",
        "[law](law:act-1)",
        "end.",
        "ไทย",
        "e\u{301}t",
    ];
    vec(select(words.to_vec()).prop_map(str::to_owned), 1..30)
}

/// Pieces of Chinese, which has none: a line may end after any character.
fn unspaced() -> impl Strategy<Value = Vec<String>> {
    let words = [
        "您可以",
        "不说话",
        "。",
        "，",
        "警察",
        "律师",
        "「没有」",
        "東京",
        "カナ",
    ];
    vec(select(words.to_vec()).prop_map(str::to_owned), 1..30)
}

/// What stands between two words: a space or nothing, or the end of a line and some indentation.
fn wrapped(words: &[String], breaks: &[bool], space: &str) -> String {
    let mut out = String::new();
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            out.push_str(match breaks[index % breaks.len()] {
                true => ["\n", "\n ", "\n   "][index % 3],
                false => space,
            });
        }
        out.push_str(word);
    }
    out
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn where_lines_end_does_not_matter(words in spaced(), breaks in vec(any::<bool>(), 1..8), tag in select(vec!["en", "ko", "vi"])) {
        prop_assert_eq!(forms(&wrapped(&words, &breaks, " "), tag), forms(&words.join(" "), tag));
    }

    #[test]
    fn where_lines_end_does_not_matter_in_chinese(words in unspaced(), breaks in vec(any::<bool>(), 1..8), tag in select(vec!["zh-Hans", "zh-Hant"])) {
        prop_assert_eq!(forms(&wrapped(&words, &breaks, ""), tag), forms(&words.concat(), tag));
    }

    #[test]
    fn where_lines_end_does_not_matter_in_lists_and_quotes(words in spaced(), breaks in vec(any::<bool>(), 1..8)) {
        let text = wrapped(&words, &breaks, " ");
        for (mark, further) in [("- ", "  "), ("> ", "> "), ("1. ", "   ")] {
            let block = format!("{mark}{}", text.replace('\n', &format!("\n{further}")));
            prop_assert_eq!(forms(&block, "en"), forms(&format!("{mark}{}", words.join(" ")), "en"));
        }
    }

    #[test]
    fn marks_that_mean_the_same_are_the_same(words in spaced()) {
        let text = words.join(" ");
        prop_assert_eq!(forms(&format!("- {text}\n- x"), "en"), forms(&format!("* {text}\n* x"), "en"));
        prop_assert_eq!(forms("**a** *b*", "en"), forms("__a__ _b_", "en"));
        prop_assert_eq!(forms(&format!("{text}\n\n<!-- a note -->\n\nx"), "en"), forms(&format!("{text}\n\nx"), "en"));
    }

    #[test]
    fn line_ends_and_the_composition_of_accents_do_not_matter(words in spaced(), breaks in vec(any::<bool>(), 1..8)) {
        let text = format!("## H {{#h}}\n\n{}\n\n```\na  b\n```\n", wrapped(&words, &breaks, " "));
        let forms_of_it = forms(&text, "ko");
        prop_assert_eq!(&forms(&text.replace('\n', "\r\n"), "ko"), &forms_of_it);
        prop_assert_eq!(&forms(&decomposed(&text), "ko"), &forms_of_it);
    }

    #[test]
    fn normalising_twice_is_normalising_once(text in any::<String>(), spaces in "[ \t\n\r\u{a0}\u{2003}\u{3000}]{0,4}") {
        let normal = |text: &str| canonical_words(&[text]);
        let once = normal(&format!("{text}{spaces}{text}"));
        let inner = once.strip_suffix("\n\n\n").or(once.strip_suffix("\n\n")).unwrap();
        prop_assert_eq!(normal(inner), once.clone());
        prop_assert_eq!(content_hash(&normal(inner)), content_hash(&once));
    }

    #[test]
    fn other_words_are_another_text(one in vec(spaced(), 1..4), other in vec(spaced(), 1..4)) {
        let text = |paragraphs: &[Vec<String>]| {
            let joined: Vec<String> = paragraphs.iter().map(|words| words.join(" ")).collect();
            joined.join("\n\n")
        };
        let (a, b) = (forms(&text(&one), "en"), forms(&text(&other), "en"));
        prop_assert_eq!(a == b, decomposed(&text(&one)) == decomposed(&text(&other)));
    }

    #[test]
    fn a_hash_is_sixteen_small_hexadecimal_digits(text in any::<String>()) {
        let hash = content_hash(&text);
        prop_assert!(hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)));
    }
}

#[test]
fn the_repositorys_own_pages_keep_their_hashes_when_an_editor_saves_them_otherwise() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut seen = 0;
    for entry in WalkDir::new(&content) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(&content).unwrap();
        if path.extension().is_none_or(|e| e != "md") {
            continue;
        }
        let tag = path
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_str()
            .unwrap();
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let body = text.split_once("\n---\n").unwrap().1;
        let normal = forms(body, tag);
        assert_eq!(
            forms(&body.replace('\n', "\r\n"), tag),
            normal,
            "{}",
            path.display()
        );
        assert_eq!(forms(&decomposed(body), tag), normal, "{}", path.display());
        seen += 1;
    }
    assert!(seen > 100);
}

/// Every text of a series with its hash, a line each: language, address, hash.
fn hashes(series: &Series) -> String {
    let mut lines = Vec::new();
    for (address, at) in &series.places {
        let page = series.page(at.page);
        for (language, text) in page.sections[at.section].texts.iter() {
            let tag = &series.languages[language].tag;
            lines.push(format!("{tag} {address} {}\n", text.hash));
        }
    }
    for (address, states) in &series.record_states {
        for (language, state) in states.iter() {
            let tag = &series.languages[language].tag;
            lines.extend(
                state
                    .as_ref()
                    .map(|s| format!("{tag} {address} {}\n", s.hash)),
            );
        }
    }
    lines.sort();
    lines.concat()
}

/// What people decided about a text stands in ledgers under its hash: with another hash for the same text,
/// every decision would lapse. So these are compared with what was once written down, and with nothing computed.
#[test]
fn a_text_keeps_the_hash_under_which_people_decided_about_it() {
    let folder = tests().join("series/forms");
    let known = monarch::source::language::load(None).unwrap();
    let (series, problems) = monarch::series::load(&folder, &known);
    let series = series.unwrap_or_else(|| panic!("{problems:?}"));
    let found = hashes(&series);
    assert!(found.lines().count() > 40);
    expect(&folder.join("hashes.txt"), &found);
}
