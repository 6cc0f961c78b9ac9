//! `monarch check`: everything but writing, and what has run out of date.

use std::path::Path;

use jiff::civil::Date;

use super::Outcome;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::series::Series;

/// Checks the series below `root` as of `today`.
pub fn check(root: &Path, today: Date) -> Outcome {
    check_for(root, None, today)
}

/// The same as a partner hands it on, where one is named.
pub fn check_for(root: &Path, partner: Option<&Path>, today: Date) -> Outcome {
    let (series, _, mut problems) = super::load_for(root, partner);
    let mut text = String::new();
    if let Some(series) = &series {
        problems.append(crate::series::check::check(series));
        problems.extend(
            super::build::trial(series, root)
                .err()
                .into_iter()
                .flatten(),
        );
        problems.append(expired(series, today));
        text = format!(
            "{} languages, {} guides, {} pages checked",
            series.languages.len(),
            series.guides.len(),
            series.pages().len()
        );
    }
    let problems = problems.sorted();
    let json = serde_json::json!({ "problems": super::report::json(&problems) });
    Outcome {
        problems,
        text,
        json,
        cannot: false,
    }
}

/// What a person has to look at again by now: laws past their date, numbers that nobody called.
pub fn expired(series: &Series, today: Date) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for law in &series.laws {
        if law.facts.has_run_out(today) {
            let message = format!(
                "`{}` was to be looked at again by {}",
                law.id, law.facts.review_by
            );
            let hint = format!("read {} and set `as_of` and `review_by`", law.facts.url);
            problems.push(
                Diagnostic::warning("law-expired", message)
                    .at(law.place.clone())
                    .hint(hint),
            );
        }
    }
    for contact in &series.contacts {
        let facts = &contact.facts;
        if !facts.has_run_out(today) {
            continue;
        }
        let message = match facts.called_on {
            None => format!("nobody has called `{}` yet", contact.id),
            Some(called) => format!("nobody has called `{}` since {called}", contact.id),
        };
        problems.push(
            Diagnostic::warning("not-called", message)
                .at(contact.place.clone())
                .hint("call the number, check name, hours and languages, and set `called_on`"),
        );
    }
    problems
}

/// Today's date in UTC.
pub fn today() -> Date {
    jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::edition::sample;

    #[test]
    fn a_call_counts_until_six_months_are_over() {
        for (called, today, warned) in [
            (date(2026, 5, 22), date(2026, 11, 22), false),
            (date(2026, 5, 21), date(2026, 11, 22), true),
            (date(2025, 11, 30), date(2026, 2, 28), false),
        ] {
            let mut series = sample::series();
            series.contacts[0].facts.called_on = Some(called);
            let found = expired(&series, today);
            let found = found.iter().any(|problem| problem.code == "not-called");
            assert_eq!(found, warned, "{called} on {today}");
        }
    }
}
