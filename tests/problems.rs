//! What is wrong with a series is said in one run, with place, line and hint. Each folder of
//! `tests/problems/` is laid over the small series; `expected.txt` is what a person reads.

mod support;

use std::fs;

use monarch::command::{check, report};
use support::{copy, edit, expect, series, tests, write};

fn problems_of(root: &std::path::Path) -> String {
    let today = jiff::civil::date(2026, 11, 22);
    let outcome = check::check(&check::CheckArguments::new(root, today));
    let mut problems = monarch::diagnostic::Diagnostics::new();
    problems.extend(
        outcome
            .problems
            .into_iter()
            .filter(|p| p.code != "not-called"),
    );
    report::text(&problems, false)
}

#[test]
fn every_problem_is_reported_in_one_run_with_its_line_and_a_hint() {
    let mut cases: Vec<_> = fs::read_dir(tests().join("problems"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    cases.sort();
    assert!(cases.len() > 15);
    for case in cases {
        let scratch = series("small");
        copy(&case.join("content"), &scratch.path().join("content"));
        let found = problems_of(scratch.path());
        let said = found.contains("error") || found.contains("warning");
        assert!(said, "{}: {found}", case.display());
        expect(&case.join("expected.txt"), &found);
    }
}

#[test]
fn the_small_series_has_no_problem() {
    for name in ["small", "scripts"] {
        assert_eq!(problems_of(series(name).path()), "", "{name}");
    }
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let scratch = series("small");
    write(
        scratch.path(),
        "content/en/one/20-second.md",
        b"---\ntitle: x\n---\n\xff\xfe\n",
    );
    write(
        scratch.path(),
        "content/en/one/30-big.md",
        vec![b'a'; 4 * 1024 * 1024 + 1],
    );
    write(scratch.path(), "content/en/one/virus.exe", "MZ");
    let found = problems_of(scratch.path());
    for code in ["not-utf-8", "too-large", "unknown-file"] {
        assert!(found.contains(code), "{code}: {found}");
    }
    assert!(found.contains("line 4"), "{found}");
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_refused_wherever_they_lead() {
    let scratch = series("small");
    let secret = tempfile::NamedTempFile::new().unwrap();
    fs::write(secret.path(), "---\ntitle: secret\n---\n").unwrap();
    std::os::unix::fs::symlink(
        secret.path(),
        scratch.path().join("content/en/one/30-secret.md"),
    )
    .unwrap();
    std::os::unix::fs::symlink("/etc", scratch.path().join("content/en/etc")).unwrap();
    let found = problems_of(scratch.path());
    assert_eq!(found.matches("symbolic-link").count(), 2, "{found}");
}

#[test]
fn a_law_past_its_date_and_a_number_nobody_called_are_warnings() {
    let scratch = series("small");
    let outcome = check::check(&check::CheckArguments::new(
        scratch.path(),
        jiff::civil::date(2027, 6, 1),
    ));
    let mut codes: Vec<_> = outcome.problems.iter().map(|p| p.code).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["law-expired", "not-called", "not-called"]);
    assert!(!outcome.problems.has_errors());
}

#[test]
fn a_folder_without_a_series_says_how_to_start_one() {
    let scratch = tempfile::tempdir().unwrap();
    let found = problems_of(scratch.path());
    assert!(found.contains("monarch new"), "{found}");
}

#[test]
fn a_starter_builds_without_a_problem() {
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path().join("my series");
    assert_eq!(support::started(&root).exit_code(), 0);
    assert_eq!(problems_of(&root), "");
    assert_eq!(
        support::started(&root).exit_code(),
        1,
        "a folder with files is never overwritten"
    );
}

#[test]
fn json_carries_code_place_and_hint() {
    let scratch = series("small");
    edit(
        scratch.path(),
        "content/en/one/10-first.md",
        "law:act-1",
        "law:act-9",
    );
    let outcome = check::check(&check::CheckArguments::new(
        scratch.path(),
        jiff::civil::date(2026, 11, 22),
    ));
    let problem = outcome.json["problems"]
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["code"] == "unknown-record")
        .unwrap();
    assert_eq!(problem["place"]["file"], "content/en/one/10-first.md");
    assert_eq!(
        (
            problem["place"]["line"].as_u64(),
            problem["severity"].as_str()
        ),
        (Some(12), Some("error"))
    );
    assert!(problem["hint"].as_str().unwrap().contains("act-1"));
}
