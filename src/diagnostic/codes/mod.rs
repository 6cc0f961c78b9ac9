//! Every code that a message can have: what it means, what it looks like, what to do.
//!
//! In: nothing. Out: the one table from which `monarch explain` and the handbook's pages are made, a file for
//! each floor. A code stands with the first floor that says it. Never decides what is wrong.
//!
//! A rule is settable where a series may change how severe it is. What guards readers is fixed, and names the
//! promise that it keeps; what could not be built at all is fixed as well.

mod code;
mod command;
mod deployed;
mod document;
mod edition;
mod output;
mod plan;
mod promise;
mod revise;
mod search;
mod series;
mod source;
mod verify;

use serde::Serialize;

use super::severity::Severity;

pub use code::Code;
pub use promise::Promise;

/// The codes that one floor is the first to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floor {
    /// Its folder below `src/`.
    pub name: &'static str,
    /// What its messages are about, for people.
    pub about: &'static str,
    /// In alphabetical order.
    pub codes: &'static [Code],
}

/// The table, floor by floor, in the order in which data passes through them.
pub const FLOORS: &[Floor] = &[
    Floor {
        name: "source",
        about: "Files, front matter, records, pictures, strings",
        codes: source::CODES,
    },
    Floor {
        name: "document",
        about: "The text of a page",
        codes: document::CODES,
    },
    Floor {
        name: "series",
        about: "Pages, translations, records and partners together",
        codes: series::CODES,
    },
    Floor {
        name: "search",
        about: "Search",
        codes: search::CODES,
    },
    Floor {
        name: "plan",
        about: "What will be published",
        codes: plan::CODES,
    },
    Floor {
        name: "edition",
        about: "Making pages, books and PDFs",
        codes: edition::CODES,
    },
    Floor {
        name: "output",
        about: "Writing a folder",
        codes: output::CODES,
    },
    Floor {
        name: "revise",
        about: "Changing content",
        codes: revise::CODES,
    },
    Floor {
        name: "verify",
        about: "A written folder",
        codes: verify::CODES,
    },
    Floor {
        name: "deployed",
        about: "What a host serves",
        codes: deployed::CODES,
    },
    Floor {
        name: "command",
        about: "What was typed, and what has run out",
        codes: command::CODES,
    },
];

/// All codes with their floors.
pub fn all() -> impl Iterator<Item = (&'static Floor, &'static Code)> {
    FLOORS
        .iter()
        .flat_map(|floor| floor.codes.iter().map(move |code| (floor, code)))
}

/// The code of this name.
pub fn find(name: &str) -> Option<(&'static Floor, &'static Code)> {
    all().find(|(_, code)| code.name == name)
}

/// A code as programs read it.
#[derive(Debug, Serialize)]
pub struct Explained {
    code: &'static str,
    floor: &'static str,
    severity: Severity,
    settable: bool,
    promise: Option<&'static str>,
    promised: Option<&'static str>,
    meaning: &'static str,
    example: &'static str,
    remedy: &'static str,
}

impl Explained {
    /// Everything that the table says of a code.
    pub fn of(floor: &Floor, code: &Code) -> Explained {
        Explained {
            code: code.name,
            floor: floor.name,
            severity: code.severity,
            settable: code.settable,
            promise: code.promise.map(Promise::name),
            promised: code.promise.map(Promise::words),
            meaning: code.meaning,
            example: code.example,
            remedy: code.remedy,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_stands_once_and_in_order() {
        let mut seen = BTreeSet::new();
        for floor in FLOORS {
            assert!(
                floor.codes.is_sorted_by_key(|code| code.name),
                "{}",
                floor.name
            );
            for code in floor.codes {
                assert!(seen.insert(code.name), "`{}` stands twice", code.name);
                let shaped = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
                assert!(code.name.bytes().all(shaped), "{}", code.name);
            }
        }
    }

    #[test]
    fn every_code_says_what_it_means_what_it_looks_like_and_what_to_do() {
        for (_, code) in all() {
            let Code {
                name,
                meaning,
                example,
                remedy,
                ..
            } = code;
            for text in [meaning, remedy] {
                let first = text.chars().next().unwrap();
                assert!(
                    first.is_uppercase()
                        || text.starts_with("edition.json")
                        || text.starts_with("series.yaml"),
                    "{name}: {text}"
                );
                assert!(text.ends_with(['.', '`']), "{name}: {text}");
                assert!(text.len() > 8 && text.len() < 260, "{name}: {text}");
            }
            assert!(
                meaning.matches(". ").count() < 2,
                "{name}: one or two sentences"
            );
            assert!(!example.is_empty(), "{name}: {example}");
        }
    }

    /// What guards readers cannot be switched off, and what can be guards a text.
    #[test]
    fn a_code_that_keeps_a_promise_is_fixed() {
        for (floor, code) in all() {
            assert!(!code.settable || code.promise.is_none(), "{}", code.name);
            let checked = matches!(floor.name, "series" | "command");
            assert!(
                !code.settable || checked,
                "{} is no rule of check",
                code.name
            );
        }
    }
}
