//! `monarch translate accept`: records in the ledger what a person decided.

use std::path::Path;

use super::Outcome;
use crate::revise::{Lock, Revision, ledger};
use crate::series::decision::{Decision, decide};

/// Records a decision in the ledger below `root`. Nobody else changes the series between the reading and
/// the writing.
pub fn accept(root: &Path, decision: &Decision) -> Outcome {
    let held = match Lock::take(root) {
        Ok(held) => held,
        Err(problems) => return Outcome::failed(problems),
    };
    let (series, _, mut problems) = super::load(root);
    let Some(series) = series else {
        return Outcome::failed(problems);
    };
    let language = &decision.language;
    let recorded = decide(&series, decision).and_then(|rows| {
        let tags = series.config.languages.iter().zip(&series.ledgers);
        let mut revision = Revision::new();
        for (_, before) in tags.filter(|(tag, _)| *tag == language) {
            ledger::record(&mut revision, language, before, &rows)?;
            revision.write(&held, |texts| ledger::check(texts, language, before, &rows))?;
        }
        Ok(rows.len())
    });
    match recorded {
        Ok(rows) => {
            let file = root.join(ledger::path(language)).display().to_string();
            Outcome {
                problems: problems.sorted(),
                text: format!("{rows} rows of {language} recorded in {file}"),
                json: serde_json::json!({ "rows": rows, "file": file }),
                cannot: false,
            }
        }
        Err(found) => {
            problems.append(found);
            Outcome::failed(problems)
        }
    }
}
