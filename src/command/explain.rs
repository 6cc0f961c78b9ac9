//! `monarch explain`: what a code of a message means, and what to do about it.
//! In: a code as printed, or none. Out: its row of the table, or all rows. Never reads a series.

use std::fmt::Write as _;

use clap::Args;

use super::Outcome;
use crate::diagnostic::codes::{self, Code, Explained, Floor};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};

/// Say what a code of a message means, with an example and what to do
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  monarch explain dead-link
  monarch explain 'error[dead-link]' --json
  monarch explain                       list all codes")]
pub struct ExplainArguments {
    /// The code, as printed [default: all of them]
    pub code: Option<String>,
}

/// What the table says of a code; of all codes, floor by floor, where none is named.
pub fn explain(arguments: &ExplainArguments) -> Outcome {
    let Some(asked) = arguments.code.as_deref() else {
        let all: Vec<Explained> = codes::all().map(|(f, c)| Explained::of(f, c)).collect();
        return Outcome {
            text: listed(),
            json: serde_json::json!({ "codes": all }),
            ..Outcome::default()
        };
    };
    let name = named(asked);
    match codes::find(&name) {
        Some((floor, code)) => Outcome {
            text: told(floor, code),
            json: serde_json::to_value(Explained::of(floor, code)).unwrap_or_default(),
            ..Outcome::default()
        },
        None => {
            let problem = Diagnostic::error(UNKNOWN, format!("there is no code `{name}`"))
                .hint("`monarch explain` alone lists all codes");
            let known = codes::all().map(|(_, code)| code.name);
            Outcome {
                problems: problem.nearest(&name, known).into(),
                ..Outcome::default()
            }
        }
    }
}

/// How a run with problems ends: how many there were and, where people read it, which word explains the first.
pub fn ending(problems: &Diagnostics, is_read: bool) -> String {
    let mut text = String::new();
    let count = |severity| problems.count(severity);
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if errors + warnings > 0 {
        let _ = writeln!(text, "{errors} errors, {warnings} warnings");
    }
    let mut all = problems.iter();
    let first = all.find(|problem| problem.severity == Severity::Error);
    // Who asked what a code means was told already.
    if let Some(first) = first.filter(|first| is_read && first.code != UNKNOWN) {
        let _ = writeln!(text, "`monarch explain {}` says what to do", first.code);
    }
    text
}

const UNKNOWN: &str = "unknown-code";

/// The code in what was copied out of a message: `error[dead-link]: there is …`.
fn named(asked: &str) -> String {
    let inside = asked.split_once('[').map_or(asked, |(_, rest)| rest);
    let inside = inside.split(']').next().unwrap_or_default();
    let marks = |c: char| !c.is_ascii_alphanumeric() && c != '-';
    inside.trim_matches(marks).to_ascii_lowercase()
}

fn told(floor: &Floor, code: &Code) -> String {
    let Code {
        name,
        meaning,
        example,
        remedy,
        ..
    } = code;
    let severity = said(code.severity);
    let mut text = format!(
        "{severity}[{name}] ({})\n\n{meaning}\n\nFor example:  {example}\nWhat to do:   {remedy}",
        floor.name
    );
    if let Some(promise) = code.promise {
        let (name, words) = (promise.name(), promise.words());
        let _ = write!(text, "\n\nIt guards the promise \"{words}\" ({name}).");
    }
    text
}

fn listed() -> String {
    let widest = codes::all().map(|(_, code)| code.name.len()).max();
    let widest = widest.unwrap_or_default();
    let floors = codes::FLOORS.iter().map(|floor| {
        let mut text = format!("{} ({})\n", floor.about, floor.name);
        for code in floor.codes {
            let _ = writeln!(text, "  {:<widest$}  {}", code.name, code.meaning);
        }
        text
    });
    let floors: Vec<String> = floors.collect();
    floors.join("\n").trim_end().to_owned()
}

fn said(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(code: &str) -> Outcome {
        explain(&ExplainArguments {
            code: Some(code.to_owned()),
        })
    }

    #[test]
    fn a_code_is_understood_as_it_was_printed() {
        for asked in [
            "dead-link",
            "error[dead-link]",
            "error[dead-link]: there is no page `a.md`",
            "[dead-link]",
            "`dead-link`",
            "Dead-Link:",
        ] {
            let outcome = explained(asked);
            assert!(
                outcome.text.starts_with("error[dead-link]"),
                "{asked}: {}",
                outcome.text
            );
            assert_eq!(outcome.json["code"], "dead-link");
        }
    }

    #[test]
    fn what_is_wrong_what_it_looks_like_and_what_to_do_are_told() {
        let outcome = explained("unsafe-referral");
        for part in [
            "may tell police",
            "[](contact:a-hotline)",
            "choose another contact",
            "nobody is sent where it could harm them",
        ] {
            assert!(
                outcome.text.to_lowercase().contains(&part.to_lowercase()),
                "{part}: {}",
                outcome.text
            );
        }
        assert_eq!(outcome.json["promise"], "referrals");
        assert_eq!(outcome.json["settable"], false);
    }

    #[test]
    fn an_unknown_code_names_the_nearest_one() {
        let outcome = explained("dead-lnk");
        let problem = outcome.problems.iter().next().unwrap();
        assert_eq!(problem.code, "unknown-code");
        assert_eq!(problem.hint.as_deref(), Some("did you mean `dead-link`?"));
        assert_eq!(outcome.exit_code(), 1);
        let far = explained("?");
        let hint = far.problems.iter().next().unwrap().hint.clone();
        assert!(hint.unwrap().contains("lists all"));
    }

    #[test]
    fn without_a_code_all_are_listed_by_floor() {
        let outcome = explain(&ExplainArguments { code: None });
        for (floor, code) in codes::all() {
            let line = format!("\n  {} ", code.name);
            let (start, _) = outcome.text.split_once(&line).unwrap();
            assert!(start.contains(floor.about), "{}", code.name);
        }
        let all = outcome.json["codes"].as_array().unwrap();
        assert_eq!(all.len(), codes::all().count());
    }

    #[test]
    fn the_first_error_is_pointed_to_where_people_read_it_and_no_warning_is() {
        let mut problems: Diagnostics = Diagnostic::warning("untranslated", "x").into();
        assert_eq!(ending(&Diagnostics::new(), true), "");
        assert_eq!(ending(&problems, true), "0 errors, 1 warnings\n");
        problems.push(Diagnostic::error("dead-link", "x"));
        problems.push(Diagnostic::error("dead-image", "x"));
        let counted = "2 errors, 1 warnings\n";
        let pointed = "`monarch explain dead-link` says what to do\n";
        assert_eq!(ending(&problems, true), format!("{counted}{pointed}"));
        assert_eq!(ending(&problems, false), counted);
    }
}
