//! Plain text for chats, as somebody receives it.

mod support;

use std::fs;
use std::path::Path;

use monarch::command::accept::accept;
use monarch::command::check::{CheckArguments, check};
use monarch::series::decision::Decision;
use monarch::source::name::LanguageTag;
use monarch::source::record::LanguageStatus;
use support::{build, edit, series, write};

const PAGE: &str = "content/en/two/10-police.md";

fn texts(root: &Path) -> Vec<(String, String)> {
    let outcome = build(root, "web,text");
    assert!(!outcome.problems.has_errors(), "{:#?}", outcome.problems);
    let report = monarch::verify::verify(&root.join("dist"));
    assert!(
        !report.diagnostics.has_errors(),
        "{:#?}",
        report.diagnostics
    );
    let folder = root.join("dist/files/en");
    let mut all: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    all.sort();
    all
}

/// The one text of the small series.
fn text(root: &Path) -> String {
    let all = texts(root);
    assert_eq!(all.len(), 1, "{all:?}");
    all[0].1.clone()
}

#[test]
fn a_page_for_workers_comes_as_a_message_and_its_parts_each_with_its_head() {
    let scratch = series("small");
    let root = scratch.path();
    edit(
        root,
        PAGE,
        "Stay calm.",
        "Stay calm. Call [](contact:clinic).",
    );
    let all = texts(root);
    assert_eq!(all[0].0, "proof-guide-2-01-text.txt");
    let expected = "\
— PROOF · 2-01 · 2026-11-22 —
draft, not reviewed, law not checked

Stay calm. Call The Clinic (1-555-555-0100).

\"I want a lawyer.\" See the first page (1-01.3).

The Clinic (1-555-555-0100)
(not checked: nobody has called this number lately)

— PROOF · 1/1 · 2-01 · 2026-11-22 —
draft, not reviewed, law not checked

2-01 Police stop me
Stay calm. Call The Clinic (1-555-555-0100).

2-01.1 What you can say
\"I want a lawyer.\" See the first page (1-01.3).
";
    assert_eq!(all[0].1, expected);
}

#[test]
fn a_long_page_is_cut_between_sections_and_each_part_can_be_sent() {
    let scratch = series("small");
    let root = scratch.path();
    let section = |n: usize| {
        format!(
            "## Part {n} {{#part-{n} code={}}}\n\n{}\n\n",
            n + 1,
            "Words. ".repeat(300)
        )
    };
    let sections: String = (1..=4).map(section).collect();
    edit(
        root,
        PAGE,
        "Stay calm.\n",
        &format!("Stay calm.\n\n{sections}"),
    );
    let text = text(root);
    let parts: Vec<&str> = text.split("\n— ").collect();
    assert_eq!(parts.len(), 5, "a message and four parts");
    for (index, part) in parts.iter().enumerate().skip(1) {
        assert!(
            part.starts_with(&format!("PROOF · {index}/4 · 2-01 · ")),
            "{part}"
        );
        assert!(part.encode_utf16().count() <= 4_000);
        assert!(part.contains("draft, not reviewed, law not checked"));
    }
}

#[test]
fn what_cannot_be_sent_in_one_piece_is_an_error_that_check_finds() {
    let scratch = series("small");
    let root = scratch.path();
    edit(root, PAGE, "Stay calm.", &"Stay calm. ".repeat(100));
    let found = check(&CheckArguments::new(root, jiff::civil::date(2026, 11, 22)));
    let problem = found.problems.iter().find(|p| p.code == "text-too-long");
    let problem = problem.unwrap_or_else(|| panic!("{:#?}", found.problems));
    assert_eq!(problem.place.as_ref().unwrap().file.as_ref(), PAGE);
}

#[test]
fn a_text_is_finished_when_the_paper_of_its_page_would_be() {
    let scratch = series("small");
    let root = scratch.path();
    for (sections, status) in [(vec![], None), (vec!["two".to_owned()], Some(()))] {
        let outcome = accept(
            root,
            &Decision {
                language: LanguageTag::new("en").unwrap(),
                sections,
                class: None,
                status: status.map(|()| LanguageStatus::Reviewed),
                law_checked: status.map(|()| "Ontario".into()),
                by: status.map(|()| "L1".into()),
                on: jiff::civil::date(2026, 12, 1),
            },
        );
        assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    }
    let all = texts(root);
    assert_eq!(all[0].0, "guide-2-01-text.txt");
    assert!(!all[0].1.contains("PROOF"), "{}", all[0].1);
}

#[test]
fn words_that_reveal_are_refused_in_discreet_guides_and_nowhere_else() {
    let scratch = series("small");
    let root = scratch.path();
    let list = "reveals:\n  - {language: en, words: [calm]}\nsite: {}";
    edit(root, "content/series.yaml", "site: {}", list);
    let found = check(&CheckArguments::new(root, jiff::civil::date(2026, 11, 22)));
    let places = found.problems.iter().filter(|p| p.code == "reveals");
    let places: Vec<String> = places
        .map(|p| p.place.as_ref().unwrap().to_string())
        .collect();
    assert_eq!(places, ["content/en/two/10-police.md:8:6"]);
    write(
        root,
        PAGE,
        fs::read_to_string(root.join(PAGE))
            .unwrap()
            .replace("calm", "where you are"),
    );
    assert!(!texts(root).is_empty());
}
