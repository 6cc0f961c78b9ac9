//! The table of codes is true: every code that is given stands in it, every row is given by its floor, and
//! every code is raised by a test. The handbook's pages are made from it, and `explain` reads it.

mod handbook;
mod raised;
mod source;
#[path = "../support/mod.rs"]
mod support;

use std::sync::LazyLock;

use monarch::diagnostic::codes::{self, Floor};
use monarch::verify::Check;
use source::{Found, Source};

static SOURCE: LazyLock<Source> = LazyLock::new(|| {
    let mut files = source::files("src", &["src/diagnostic/codes"]);
    let but = [
        "tests/codes/main.rs",
        "tests/codes/source.rs",
        "tests/codes/handbook.rs",
        "tests/architecture",
    ];
    files.extend(source::files("tests", &but));
    source::read(&files)
});

/// Codes that no test raises, each with the reason.
const NOT_RAISED: &[(&str, &str)] = &[
    (
        "edition-json",
        "strings, numbers and maps of them can always be written as JSON",
    ),
    (
        "packing",
        "archives are made in memory, where only memory can run out",
    ),
    (
        "pdf-standard",
        "which standards are asked for together is written in the program",
    ),
    (
        "search-json",
        "strings, numbers and maps of them can always be written as JSON",
    ),
];

#[test]
fn every_code_that_is_given_stands_in_the_table() {
    let unknown = SOURCE
        .given
        .iter()
        .filter(|(code, _)| codes::find(code).is_none());
    let unknown: Vec<_> = unknown.collect();
    assert!(
        unknown.is_empty(),
        "add them to src/diagnostic/codes: {unknown:?}"
    );
    assert!(SOURCE.given.len() > 150, "{}", SOURCE.given.len());
}

#[test]
fn every_row_of_the_table_is_given_by_its_floor_and_by_none_before_it() {
    let mut wrong = Vec::new();
    for (at, floor) in codes::FLOORS.iter().enumerate() {
        for code in floor.codes {
            let stands = |found: &Found, floor: &Floor| {
                let folder = format!("src/{}/", floor.name);
                let mut files = found.get(code.name).into_iter().flatten();
                files.any(|file| file.starts_with(&folder))
            };
            if !stands(&SOURCE.texts, floor) {
                wrong.push(format!("{} does not give `{}`", floor.name, code.name));
            }
            for before in &codes::FLOORS[..at] {
                if stands(&SOURCE.given, before) {
                    wrong.push(format!("{} gives `{}` first", before.name, code.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_code_is_raised_by_a_test() {
    let missing: Vec<&str> = codes::all()
        .map(|(_, code)| code.name)
        .filter(|code| !SOURCE.tested.contains_key(*code))
        .filter(|code| !NOT_RAISED.iter().any(|(name, _)| name == code))
        .collect();
    assert!(missing.is_empty(), "no test names {missing:?}");
    assert!(NOT_RAISED.len() <= 15);
    for (code, reason) in NOT_RAISED {
        assert!(
            codes::find(code).is_some() && reason.contains(' '),
            "{code}"
        );
        let raised = SOURCE.tested.contains_key(*code);
        assert!(
            !raised,
            "`{code}` is raised by a test: take it off the list"
        );
    }
}

/// The verifier shares nothing with other floors, so what it promises is written down there once more.
#[test]
fn the_table_and_the_verifier_promise_the_same() {
    let mut wrong = Vec::new();
    for check in Check::ALL {
        let (row, theirs) = (codes::find(check.code()), check.promise());
        let ours = row.and_then(|(_, code)| code.promise);
        let ours = ours.map(|promise| (promise.name(), promise.words()));
        if ours != Some((theirs.name(), theirs.words())) {
            wrong.push(format!("{}: {ours:?}, {}", check.code(), theirs.name()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let own = codes::FLOORS
        .iter()
        .find(|floor| floor.name == "verify")
        .unwrap();
    for code in own.codes {
        assert!(
            Check::named(code.name).is_some(),
            "{} is no check",
            code.name
        );
    }
}
