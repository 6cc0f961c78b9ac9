//! `monarch check`: everything but writing, and what has run out of date.

use std::path::Path;

use jiff::civil::Date;

use super::Outcome;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::web::Features;
use crate::series::Series;

/// Months after which a number that nobody called counts as not checked.
const MONTHS_OF_A_CALL: i32 = 6;

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
        match super::build::website(series, root, Features::default()) {
            Ok(_) => {}
            Err(found) => problems.append(found),
        }
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
        if law.facts.review_by < today {
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
        if facts.phone.is_none() || facts.run_by == "emergency" {
            continue;
        }
        let problem = match facts.called_on {
            None => Diagnostic::warning(
                "not-called",
                format!("nobody has called `{}` yet", contact.id),
            ),
            Some(called) if months_between(called, today) >= MONTHS_OF_A_CALL => {
                Diagnostic::warning(
                    "not-called",
                    format!("nobody has called `{}` since {called}", contact.id),
                )
            }
            Some(_) => continue,
        };
        problems.push(
            problem
                .at(contact.place.clone())
                .hint("call the number, check name, hours and languages, and set `called_on`"),
        );
    }
    problems
}

/// Whole months from one date to another.
fn months_between(from: Date, to: Date) -> i32 {
    let months = (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month())
        - i32::from(from.month());
    months - i32::from(to.day() < from.day())
}

/// Today's date in UTC.
pub fn today() -> Date {
    jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_count_only_when_they_are_full() {
        assert_eq!(months_between(date(2026, 5, 22), date(2026, 11, 22)), 6);
        assert_eq!(months_between(date(2026, 5, 23), date(2026, 11, 22)), 5);
        assert_eq!(months_between(date(2025, 11, 30), date(2026, 2, 28)), 2);
    }
}
