//! `monarch translate accept`: records in the ledger what a person decided.

use std::path::Path;

use super::Outcome;
use crate::series::decision::{Decision, decide};
use crate::source::ledger;

/// Records a decision in the ledger below `root`.
pub fn accept(root: &Path, decision: &Decision) -> Outcome {
    let (series, _, mut problems) = super::load(root);
    let Some(series) = series else {
        return Outcome {
            problems: problems.sorted(),
            ..Outcome::default()
        };
    };
    let rows = match decide(&series, decision) {
        Ok(rows) => rows,
        Err(found) => {
            problems.append(found);
            return Outcome {
                problems: problems.sorted(),
                ..Outcome::default()
            };
        }
    };
    let changed = rows.len();
    let tags = series.config.languages.iter().zip(series.ledgers);
    let mut own = tags.filter(|(tag, _)| **tag == decision.language);
    let mut ledger = own.next().map(|(_, ledger)| ledger).unwrap_or_default();
    ledger.rows.extend(rows);
    let heading = format!(
        "The status ledger of {}: what people decided about each section. Written by `monarch translate accept`.\n\
         Roles are codes, never names. A row that is missing means: written by software, unchecked.",
        decision.language
    );
    let path = root
        .join("content")
        .join(decision.language.as_str())
        .join("state.yaml");
    if let Err(problem) =
        crate::output::replace_file(&path, ledger::write(&ledger, &heading).as_bytes())
    {
        problems.push(problem);
    }
    let text = format!(
        "{changed} rows of {} recorded in {}",
        decision.language,
        path.display()
    );
    let json = serde_json::json!({ "rows": changed, "file": path.display().to_string() });
    Outcome {
        problems: problems.sorted(),
        text,
        json,
        cannot: false,
    }
}
