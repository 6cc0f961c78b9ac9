//! Small series in real Chromium with scripts off: from a folder with spaces and below a sub-path.
//! Skips with a printed reason where Chromium or the Node packages are missing; `.ci/run` installs
//! them and sets `MONARCH_REQUIRE_BROWSER`, with which a skip is a failure.

mod support;

use std::process::Command;

/// Why a script cannot be run here, if it cannot.
fn missing(script: &str) -> Option<&'static str> {
    if script == "paper.mjs" && !support::runs("pdftotext", "-v") {
        return Some("pdftotext is not installed (package poppler-utils)");
    }
    support::no_browser()
}

fn look(script: &str, series: &str) {
    if let Some(reason) = missing(script) {
        support::skip(reason);
        return;
    }
    let scratch = support::series(series);
    let out = scratch.path().join("dist");
    let outcome = support::build(scratch.path(), "web,single");
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    let done = Command::new("node")
        .arg(support::tests().join("browser").join(script))
        .arg(&out)
        .output()
        .unwrap();
    let (said, faults) = (
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr),
    );
    assert!(done.status.success(), "{said}{faults}");
}

#[test]
fn readers_with_scripts_off_reach_every_page_of_a_small_series() {
    look("browse.mjs", "small");
}

#[test]
fn readers_of_arabic_and_thai_reach_every_page() {
    look("browse.mjs", "scripts");
}

#[test]
fn readers_with_scripts_off_find_passages_by_choosing() {
    look("finder.mjs", "small");
    look("finder.mjs", "scripts");
}

#[test]
fn axe_finds_nothing_in_four_scripts_and_two_directions() {
    look("axe.mjs", "scripts");
    look("axe.mjs", "small");
}

#[test]
fn whole_guides_print_with_heads_and_numbers_and_no_heading_at_the_end_of_a_sheet() {
    look("paper.mjs", "small");
    look("paper.mjs", "scripts");
}

#[test]
fn the_exit_leaves_in_the_history_what_readers_are_told_and_tells_nobody() {
    look("exit.mjs", "small");
    look("exit.mjs", "scripts");
}
