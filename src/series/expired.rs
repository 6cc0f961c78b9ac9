//! What has run out of date by a day: laws that were to be looked at again, numbers that nobody called.
//! In: the series and a day. Out: warnings. Never stops anything: what paper makes of it is decided elsewhere.

use jiff::civil::Date;

use super::model::Series;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// What a person has to look at again by now: laws past their date, numbers that nobody called.
pub fn expired(series: &Series, today: Date) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for law in &series.laws {
        if law.facts.has_run_out(today) {
            let message = format!(
                "`{}` was to be looked at again by {}",
                law.id, law.facts.review_by
            );
            let hint = format!(
                "read {} and set `current_to` and `review_by`",
                law.facts.url
            );
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
