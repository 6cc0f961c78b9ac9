//! `monarch translate accept`: records in the ledger what a person decided.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::{Outcome, check, word};
use crate::diagnostic::Diagnostics;
use crate::revise::{Lock, Revision, ledger};
use crate::series::decision::{Decision, Rows, decide};
use crate::source::ledger::{ChangeClass, Ledger};
use crate::source::name::LanguageTag;
use crate::source::record::LanguageStatus;

/// Record what a person decided about texts as they are now
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct AcceptArguments {
    /// Language of the ledger
    #[arg(long, value_parser = word::language)]
    pub lang: LanguageTag,
    /// Sections: `part-4#who-we-mean`, or a whole guide, `part-4`
    pub sections: Vec<String>,
    /// How far a change of the source text reaches
    #[arg(long, value_parser = word::class)]
    pub class: Option<ChangeClass>,
    /// New language status
    #[arg(long, value_enum)]
    pub status: Option<Status>,
    /// A lawyer has checked the law; where it was checked for
    #[arg(long, value_name = "PLACE")]
    pub law_checked: Option<String>,
    /// Role code of who decided, such as R1 or L1: never a name
    #[arg(long, value_name = "ROLE")]
    pub by: Option<String>,
    /// When it was decided (default: today)
    #[arg(long, value_parser = word::date)]
    pub on: Option<Date>,
    /// Show what would change in the ledger, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Folder of the series
    #[arg(long, default_value = ".")]
    pub root: PathBuf,
}

const HELP: &str = "\
Without sections, only texts that have no row yet get one. With sections (a guide, `part-4`, or
`part-4#who-we-mean`) the texts are taken as they are now.

Examples:
  monarch translate accept --lang ko
  monarch translate accept --lang en 'part-4#plan-for-police' --class safety
  monarch translate accept --lang ko part-4 --status reviewed --by R1 --on 2026-12-01
  monarch translate accept --lang en part-4 --law-checked Ontario --by L1
  monarch translate accept --lang vi part-3 --dry-run";

/// How far a language has come, as a person may say.
#[derive(Debug, Clone, Copy, ValueEnum)]
#[expect(
    missing_docs,
    reason = "they would be printed in the help, and say nothing there"
)]
pub enum Status {
    Machine,
    Draft,
    Reviewed,
}

impl From<Status> for LanguageStatus {
    fn from(status: Status) -> LanguageStatus {
        match status {
            Status::Machine => LanguageStatus::Machine,
            Status::Draft => LanguageStatus::Draft,
            Status::Reviewed => LanguageStatus::Reviewed,
        }
    }
}

impl AcceptArguments {
    fn decision(&self) -> Decision {
        Decision {
            language: self.lang.clone(),
            sections: self.sections.clone(),
            class: self.class,
            status: self.status.map(LanguageStatus::from),
            law_checked: self.law_checked.clone(),
            by: self.by.clone(),
            on: self.on.unwrap_or_else(check::today),
        }
    }
}

/// Does what the command line says.
pub fn run(arguments: &AcceptArguments) -> Outcome {
    let (root, decision) = (&arguments.root, arguments.decision());
    match arguments.dry_run {
        true => show(root, &decision),
        false => accept(root, &decision),
    }
}

/// Records a decision in the ledger below `root`. Nobody else changes the series between the reading and
/// the writing.
pub fn accept(root: &Path, decision: &Decision) -> Outcome {
    let language = &decision.language;
    let recorded = Lock::take(root).and_then(|held| {
        let change = Recording::of(root, decision)?;
        let Recording {
            revision,
            ledger,
            rows,
            ..
        } = &change;
        revision.write(&held, |texts| ledger::check(texts, language, ledger, rows))?;
        Ok(change)
    });
    match recorded {
        Ok(change) => change.told(root, language, "recorded"),
        Err(problems) => Outcome::failed(problems),
    }
}

/// What [`accept`] would change, line by line.
fn show(root: &Path, decision: &Decision) -> Outcome {
    match Recording::of(root, decision) {
        Ok(change) => {
            let difference = change.revision.difference();
            let mut outcome = change.told(root, &decision.language, "would be recorded");
            outcome.text.insert_str(0, &difference);
            if let Some(answer) = outcome.json.as_object_mut() {
                answer.insert("difference".to_owned(), difference.into());
            }
            outcome
        }
        Err(problems) => Outcome::failed(problems),
    }
}

/// What a decision changes.
struct Recording {
    /// Of the file.
    revision: Revision,
    /// As it was read.
    ledger: Ledger,
    rows: Rows,
    /// What else is to be said of the series: warnings.
    problems: Diagnostics,
}

impl Recording {
    fn of(root: &Path, decision: &Decision) -> Result<Recording, Diagnostics> {
        let (series, _, mut problems) = super::load(root);
        let series = match series {
            Some(series) => series,
            None => return Err(problems),
        };
        let language = &decision.language;
        let made = decide(&series, decision).and_then(|rows| {
            let own = series.config.languages.position(|tag| tag == language);
            let ledger = own.map(|own| series.ledgers[own].clone());
            let (ledger, mut revision) = (ledger.unwrap_or_default(), Revision::new());
            ledger::record(&mut revision, language, &ledger, &rows)?;
            Ok((revision, ledger, rows))
        });
        match made {
            Ok((revision, ledger, rows)) => Ok(Recording {
                revision,
                ledger,
                rows,
                problems,
            }),
            Err(found) => {
                problems.append(found);
                Err(problems)
            }
        }
    }

    fn told(self, root: &Path, language: &LanguageTag, done: &str) -> Outcome {
        let file = root.join(ledger::path(language)).display().to_string();
        let rows = self.rows.len();
        Outcome {
            problems: self.problems.sorted(),
            text: format!("{rows} rows of {language} {done} in {file}"),
            json: serde_json::json!({ "rows": rows, "file": file }),
            cannot: false,
        }
    }
}
