//! The ledger, as readers and reviewers meet it.

mod support;

use std::fs;
use std::path::Path;

use monarch::command::accept::accept;
use monarch::command::{Outcome, check, status};
use monarch::series::decision::Decision;
use monarch::source::ledger::ChangeClass;
use monarch::source::name::LanguageTag;
use monarch::source::record::LanguageStatus;
use support::{build, edit, series};

fn decision(language: &str) -> Decision {
    Decision {
        language: LanguageTag::new(language).unwrap(),
        sections: Vec::new(),
        class: None,
        status: None,
        law_checked: None,
        by: None,
        on: jiff::civil::date(2026, 12, 1),
    }
}

fn accepted(root: &Path, decision: &Decision) {
    let outcome = accept(root, decision);
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
}

fn refused(root: &Path, decision: &Decision) -> &'static str {
    let outcome = accept(root, decision);
    outcome
        .problems
        .iter()
        .find(|p| p.severity == monarch::diagnostic::Severity::Error)
        .map_or("", |p| p.code)
}

fn checked(root: &Path, today: jiff::civil::Date) -> Outcome {
    check::check(&check::CheckArguments::new(root, today))
}

/// Builds, proves the promises, and returns a page.
fn page(root: &Path, path: &str) -> String {
    let out = root.join("dist");
    let outcome = build(root, "web");
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    let report = monarch::verify::verify(&out);
    assert!(
        !report.diagnostics.has_errors(),
        "{:#?}",
        report.diagnostics
    );
    fs::read_to_string(out.join(path)).unwrap()
}

/// The start tag of a section.
fn section<'a>(page: &'a str, address: &str) -> &'a str {
    let at = page
        .find(&format!("data-section={address}"))
        .unwrap_or_else(|| panic!("no {address}"));
    let start = page[..at].rfind("<section").unwrap();
    &page[start..start + page[start..].find('>').unwrap()]
}

const KO: &str = "ko/one/first.html";

fn with_ledgers() -> tempfile::TempDir {
    let scratch = series("small");
    for language in ["en", "ko", "zh-Hans"] {
        accepted(scratch.path(), &decision(language));
    }
    scratch
}

#[test]
fn accept_without_sections_only_adds_rows_that_are_missing() {
    let scratch = with_ledgers();
    let ledger = scratch.path().join("content/ko/state.yaml");
    let first = fs::read_to_string(&ledger).unwrap();
    assert!(
        first.contains("one#first:")
            && first.contains("laws#act-1:")
            && first.contains("language: machine")
    );
    accepted(scratch.path(), &decision("ko"));
    assert_eq!(fs::read_to_string(&ledger).unwrap(), first);
    let english = fs::read_to_string(scratch.path().join("content/en/state.yaml")).unwrap();
    assert!(
        english.contains("code: 1-01.2"),
        "the source keeps its codes for ever"
    );
}

#[test]
fn numbers_of_a_stale_translation_differ_with_a_warning_and_of_any_other_with_an_error() {
    use monarch::diagnostic::Severity;
    let severity = |root: &Path| {
        let outcome = checked(root, jiff::civil::date(2026, 11, 22));
        let mut found = outcome.problems.iter();
        let found = found.find(|p| p.code == "numbers-differ");
        found.map(|p| p.severity)
    };
    let scratch = with_ledgers();
    edit(
        scratch.path(),
        "content/en/one/10-first.md",
        "The lead",
        "The lead of 2026",
    );
    assert_eq!(severity(scratch.path()), Some(Severity::Warning));
    let scratch = series("small");
    edit(
        scratch.path(),
        "content/en/one/10-first.md",
        "The lead",
        "The lead of 2026",
    );
    assert_eq!(severity(scratch.path()), Some(Severity::Error));
}

#[test]
fn a_typo_in_the_source_leaves_the_translation_alone() {
    let scratch = with_ledgers();
    edit(
        scratch.path(),
        "content/en/one/10-first.md",
        "Complain within",
        "Please complain within",
    );
    let typo = Decision {
        sections: vec!["one#a-heading".into()],
        class: Some(ChangeClass::Typo),
        ..decision("en")
    };
    accepted(scratch.path(), &typo);
    assert!(!section(&page(scratch.path(), KO), "one#a-heading").contains("data-stale"));
}

#[test]
fn a_stale_section_is_shown_with_a_notice_in_korean() {
    let scratch = with_ledgers();
    edit(
        scratch.path(),
        "content/en/one/10-first.md",
        "Complain within",
        "Always complain within",
    );
    let text = page(scratch.path(), KO);
    let tag = section(&text, "one#a-heading");
    assert!(
        tag.contains("data-stale") && !tag.contains("data-fallback"),
        "{tag}"
    );
    assert!(
        text.contains("30일 안에 이의를"),
        "the translation is still there"
    );
}

#[test]
fn a_stale_section_falls_back_with_a_notice_in_korean_where_policy_says_so() {
    let scratch = with_ledgers();
    edit(
        scratch.path(),
        "content/series.yaml",
        "stale: notice",
        "stale: fallback",
    );
    edit(
        scratch.path(),
        "content/en/one/10-first.md",
        "Complain within",
        "Always complain within",
    );
    let text = page(scratch.path(), KO);
    let tag = section(&text, "one#a-heading");
    assert!(
        tag.contains("data-fallback=stale") && tag.contains("lang=en"),
        "{tag}"
    );
    assert!(
        !text.contains("30일 안에 이의를 제기하세요(") && text.contains("Always complain within")
    );
}

#[test]
fn a_change_for_safety_withdraws_translations_at_once() {
    let scratch = with_ledgers();
    edit(
        scratch.path(),
        "content/en/one/10-first.md",
        "Complain within",
        "Do not complain within",
    );
    let safety = Decision {
        sections: vec!["one#a-heading".into()],
        class: Some(ChangeClass::Safety),
        ..decision("en")
    };
    accepted(scratch.path(), &safety);
    let tag = section(&page(scratch.path(), KO), "one#a-heading").to_owned();
    assert!(
        tag.contains("data-fallback=stale") && tag.contains("lang=en"),
        "{tag}"
    );
}

#[test]
fn a_missing_section_is_shown_in_english_and_says_so_in_korean() {
    let scratch = series("small");
    let text = page(scratch.path(), KO);
    let tag = section(&text, "one#below-it");
    assert!(
        tag.contains("data-fallback=missing") && tag.contains("lang=en"),
        "{tag}"
    );
    let other = section(&text, "one#another");
    assert!(!other.contains("data-fallback"), "{other}");
}

#[test]
fn policy_hides_machine_text_where_it_asks_for_more() {
    let scratch = series("small");
    edit(
        scratch.path(),
        "content/series.yaml",
        "show: machine",
        "show: draft",
    );
    let tag = section(&page(scratch.path(), KO), "one#another").to_owned();
    assert!(
        tag.contains("data-fallback=below-policy") && tag.contains("lang=en"),
        "{tag}"
    );
}

#[test]
fn a_review_lapses_with_the_first_edit() {
    let scratch = with_ledgers();
    let review = Decision {
        sections: vec!["one#another".into()],
        status: Some(LanguageStatus::Reviewed),
        by: Some("R1".into()),
        ..decision("ko")
    };
    accepted(scratch.path(), &review);
    let tag = section(&page(scratch.path(), KO), "one#another").to_owned();
    assert!(tag.contains("data-language=reviewed"), "{tag}");
    edit(
        scratch.path(),
        "content/ko/one/10-first.md",
        "전화하세요",
        "전화해 보세요",
    );
    let tag = section(&page(scratch.path(), KO), "one#another").to_owned();
    assert!(tag.contains("data-language=draft"), "{tag}");
    let arguments = status::StatusArguments {
        root: scratch.path().to_owned(),
    };
    let rows = status::status(&arguments).json["rows"]
        .as_array()
        .unwrap()
        .clone();
    let row = rows
        .iter()
        .find(|r| r["language"] == "ko" && r["guide"] == "one")
        .unwrap();
    assert_eq!(
        (row["lapsed"].as_u64(), row["reviewed"].as_u64()),
        (Some(1), Some(0))
    );
}

#[test]
fn a_check_of_the_law_reaches_a_reviewed_translation_only_while_its_source_stands() {
    let scratch = with_ledgers();
    let root = scratch.path();
    let sections = vec!["one#another".to_owned()];
    let law = Decision {
        sections: sections.clone(),
        law_checked: Some("Ontario".into()),
        by: Some("L1".into()),
        ..decision("en")
    };
    accepted(root, &law);
    assert!(
        section(&page(root, KO), "one#another").contains("data-law=unchecked"),
        "a machine text inherits nothing"
    );
    let review = Decision {
        sections,
        status: Some(LanguageStatus::Reviewed),
        by: Some("R1".into()),
        ..decision("ko")
    };
    accepted(root, &review);
    assert!(section(&page(root, KO), "one#another").contains("data-law=checked"));
    edit(
        root,
        "content/en/one/10-first.md",
        "Call [](contact:clinic).",
        "Call [](contact:clinic) first.",
    );
    let tag = section(&page(root, KO), "one#another").to_owned();
    assert!(
        tag.contains("data-law=unchecked") && tag.contains("data-stale"),
        "{tag}"
    );
}

#[test]
fn nothing_becomes_reviewed_without_a_role_and_nothing_changed_without_a_class() {
    let scratch = with_ledgers();
    let root = scratch.path();
    let all = vec!["one".to_owned()];
    let reviewed = Some(LanguageStatus::Reviewed);
    for (decision, code) in [
        (
            Decision {
                sections: all.clone(),
                status: reviewed,
                ..decision("ko")
            },
            "unsigned-review",
        ),
        (
            Decision {
                sections: all.clone(),
                status: reviewed,
                by: Some("Kim".into()),
                ..decision("ko")
            },
            "bad-role",
        ),
        (
            Decision {
                status: reviewed,
                by: Some("R1".into()),
                ..decision("ko")
            },
            "no-sections",
        ),
        (
            Decision {
                sections: all.clone(),
                law_checked: Some("Ontario".into()),
                by: Some("L1".into()),
                ..decision("ko")
            },
            "law-in-translation",
        ),
        (
            Decision {
                sections: all.clone(),
                class: Some(ChangeClass::Typo),
                ..decision("ko")
            },
            "class-in-translation",
        ),
        (
            Decision {
                sections: vec!["one#anothr".into()],
                ..decision("ko")
            },
            "unknown-section",
        ),
        (decision("fr"), "unknown-language"),
    ] {
        assert_eq!(refused(root, &decision), code);
    }
    edit(
        root,
        "content/en/one/10-first.md",
        "Call [](contact:clinic).",
        "Do call [](contact:clinic).",
    );
    assert_eq!(
        refused(
            root,
            &Decision {
                sections: vec!["one#another".into()],
                ..decision("en")
            }
        ),
        "class-missing"
    );
}

const CHANGES: &str = "ko/changes.html";

/// Edits a section of the first page and records the change.
fn change(root: &Path, section: &str, from: &str, to: &str, class: ChangeClass, on: i8) {
    edit(root, "content/en/one/10-first.md", from, to);
    let change = Decision {
        sections: vec![format!("one#{section}")],
        class: Some(class),
        on: jiff::civil::date(2026, 11, on),
        ..decision("en")
    };
    accepted(root, &change);
}

#[test]
fn nothing_has_changed_when_nothing_was_recorded() {
    let text = page(with_ledgers().path(), "en/changes.html");
    assert!(text.contains("Nothing that changes the meaning has been recorded"));
    assert!(!text.contains("<h2>November"), "no day of change");
}

#[test]
fn holders_of_older_copies_see_by_date_and_code_what_no_longer_holds() {
    let scratch = with_ledgers();
    let root = scratch.path();
    change(
        root,
        "a-heading",
        "Complain within",
        "Always complain within",
        ChangeClass::Substantive,
        20,
    );
    change(
        root,
        "another",
        "Call []",
        "Please call []",
        ChangeClass::Substantive,
        21,
    );
    change(
        root,
        "a-heading",
        "Always complain",
        "Never complain",
        ChangeClass::Safety,
        21,
    );
    change(
        root,
        "below-it",
        "| Say |",
        "| Tell |",
        ChangeClass::Typo,
        22,
    );
    let text = page(root, CHANGES);
    let places = ["2026년 11월 21일", "1-01.1", "1-01.3", "2026년 11월 20일"].map(|word| {
        let place = text.find(word);
        place.unwrap_or_else(|| panic!("no {word} in {text}"))
    });
    assert!(
        places.is_sorted(),
        "newest first, and safety first in a day: {places:?}"
    );
    assert_eq!(text.matches("1-01.1").count(), 2, "each day of its change");
    assert_eq!(text.matches("alert-caution").count(), 1);
    assert!(
        !text.contains("1-01.2"),
        "typing errors are nobody's concern"
    );
    assert!(
        text.contains("one/first.html#a-heading"),
        "it leads to the text as it is now"
    );
}

#[test]
fn holders_of_older_copies_see_which_codes_are_gone() {
    let scratch = with_ledgers();
    let english = scratch.path().join("content/en/one/10-first.md");
    let text = fs::read_to_string(&english).unwrap();
    let (start, end) = (
        text.find("### Below it").unwrap(),
        text.find("## Another").unwrap(),
    );
    fs::write(&english, format!("{}{}", &text[..start], &text[end..])).unwrap();
    let text = page(scratch.path(), CHANGES);
    assert!(text.contains("<li class=code>1-01.2"), "{text}");
}

#[test]
fn a_change_after_the_date_of_the_edition_is_reported_with_its_row() {
    let scratch = with_ledgers();
    change(
        scratch.path(),
        "another",
        "Call []",
        "Please call []",
        ChangeClass::Substantive,
        30,
    );
    let outcome = checked(scratch.path(), jiff::civil::date(2026, 12, 1));
    let mut found = outcome.problems.iter();
    let found = found.find(|p| p.code == "newer-than-edition").unwrap();
    assert!(found.message.contains("one#another") && found.message.contains("2026-11-30"));
    assert_eq!(
        &*found.place.as_ref().unwrap().file,
        "content/en/state.yaml"
    );
}

#[test]
fn pages_for_workers_print_as_proofs_while_a_law_or_number_in_them_is_unchecked_or_has_run_out() {
    let scratch = series("small");
    let root = scratch.path();
    edit(
        root,
        "content/en/two/10-police.md",
        "Stay calm.",
        "Stay calm. [](law:act-1)",
    );
    accepted(root, &decision("en"));
    let sign = |section: &str| {
        accepted(
            root,
            &Decision {
                sections: vec![section.into()],
                status: Some(LanguageStatus::Reviewed),
                law_checked: Some("Ontario".into()),
                by: Some("L1".into()),
                ..decision("en")
            },
        );
    };
    // The guide's own front holds no law.
    let marks = || {
        let paths = ["print.html", "2-01.html", "index.html"];
        paths.map(|name| {
            let page = page(root, &format!("en/two/{name}"));
            page.matches("class=proof-mark").count()
        })
    };
    let guide_one = || page(root, "en/one/print.html").contains("proof-mark");
    assert_eq!(marks(), [1, 1, 1], "nobody has read anything");
    sign("two");
    assert_eq!(marks(), [1, 1, 0], "the law in it is unchecked");
    sign("laws#act-1");
    assert_eq!(marks(), [0, 0, 0], "all is read and checked");
    edit(
        root,
        "content/laws.yaml",
        "review_by: 2027-05-21",
        "review_by: 2026-11-21",
    );
    assert_eq!(marks(), [1, 1, 0], "the law has run out");
    assert!(
        !guide_one(),
        "paper for others says at its head how far it has come"
    );
}

#[test]
fn a_call_counts_until_six_months_are_over() {
    use jiff::civil::date;
    let scratch = series("small");
    let (small, _, _) = monarch::command::load(scratch.path());
    let mut small = small.unwrap();
    for (called, today, warned) in [
        (date(2026, 5, 22), date(2026, 11, 22), false),
        (date(2026, 5, 21), date(2026, 11, 22), true),
        (date(2025, 11, 30), date(2026, 2, 28), false),
    ] {
        small
            .contacts
            .iter_mut()
            .for_each(|contact| contact.facts.called_on = Some(called));
        let found = monarch::series::expired::expired(&small, today);
        let found = found.iter().any(|problem| problem.code == "not-called");
        assert_eq!(found, warned, "{called} on {today}");
    }
}
