//! Promise 7 in plain text for chats: every way to send something that does not say what it is is seen.

use super::breach::{Copy, show};

const PATH: &str = "files/en/proof-guide-4-who-text.txt";

const GOOD: &str = "— PROOF · 4-01 · 2026-11-22 —\ndraft\n\nStay calm.\n\n— PROOF · 1/1 · 4-01 · 2026-11-22 —\ndraft\n\n4-01 Who\nStay calm.\n";

fn folder(path: &str, text: &str) -> Copy {
    let copy = Copy::of_the_good_folder();
    let facts = "edition.json";
    copy.replace(
        facts,
        "\"audience\": \"provider\"",
        "\"audience\": \"worker\"",
    );
    copy.replace(
        facts,
        "\"features\": []",
        &format!(
            "\"features\": [\"text\"], \"reveals\": {{\"en\": [\"secret\"]}}, \"files\": [{{\"path\": \"{path}\", \"guide\": \"part-4\", \"language\": \"en\", \"format\": \"text\", \"records\": [], \"sections\": [\"part-4#who-we-mean\"]}}]"
        ),
    );
    copy.write(path, text);
    copy
}

fn codes(path: &str, text: &str) -> Vec<&'static str> {
    let copy = folder(path, text);
    let report = copy.verify();
    let found = report.diagnostics.iter().map(|d| d.code);
    let wanted = [
        "text-form",
        "reveals",
        "paper-below-policy",
        "unknown-paper",
        "not-utf8",
    ];
    let mut found: Vec<&'static str> = found.filter(|code| wanted.contains(code)).collect();
    found.dedup();
    assert!(found.len() < 3, "{}", show(&report));
    found
}

/// The good folder says where its guide is discreet; names there are numbers.
fn path() -> &'static str {
    match Copy::of_the_good_folder()
        .read("edition.json")
        .contains("\"discreet\": true")
    {
        true => PATH,
        false => "files/en/proof-part-4-who-text.txt",
    }
}

#[test]
fn a_text_that_says_what_it_is_is_clean() {
    assert_eq!(codes(path(), GOOD), Vec::<&str>::new());
}

#[test]
fn pieces_that_do_not_say_what_they_are_or_cannot_be_sent_are_seen() {
    let long = format!("Stay calm. {}", "x".repeat(1_000));
    let longer = format!("4-01 Who\n{}", "x".repeat(4_000));
    for (from, to) in [
        ("— PROOF · 1/1", "— 1/1"),
        ("— PROOF · 4-01", "— 4-01"),
        ("1/1 · 4-01 · 2026-11-22", "1/1 · 4-01 · 2026-11-21"),
        ("1/1 · 4-01", "1/1 · 4-02"),
        ("1/1", "1/2"),
        ("2026-11-22 —\ndraft\n\n4-01", "2026-11-22 —\n\n\n4-01"),
        (
            "2026-11-22 —\ndraft\n\n4-01",
            "2026-11-22 —\nreviewed\n\n4-01",
        ),
        ("Stay calm.\n\n—", &format!("{long}\n\n—")),
        ("4-01 Who", &longer),
        ("Stay", "**Stay**"),
        ("Stay", "Stay\r"),
        ("— PROOF · 4-01 · 2026-11-22 —\ndraft\n\nStay calm.\n\n", ""),
    ] {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        assert_eq!(codes(path(), &text), ["text-form"], "{to}");
    }
}

#[test]
fn a_text_below_the_policy_is_refused_without_the_name_of_a_proof() {
    let finished = path().replace("proof-", "");
    let text = GOOD.replace("PROOF · ", "");
    assert_eq!(codes(&finished, &text), ["paper-below-policy"]);
}

#[test]
fn a_text_that_nobody_listed_is_seen() {
    let copy = folder(path(), GOOD);
    copy.write("files/en/proof-part-4-other-text.txt", GOOD);
    let report = copy.verify();
    assert!(
        report.diagnostics.iter().any(|d| d.code == "unknown-paper"),
        "{}",
        show(&report)
    );
}
