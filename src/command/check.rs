//! `monarch check`: everything but writing, and what has run out of date.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::{Outcome, word};
use crate::series::expired::expired;

/// Find every problem in one run, and what has run out of date; writes nothing
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  monarch check\n  monarch check --partner ours/partner.yaml\n  monarch check ../series --today 2027-06-01 --json"
)]
pub struct CheckArguments {
    /// Folder of the series
    #[arg(default_value = ".")]
    pub root: PathBuf,
    /// The overlay of whoever hands the copy on
    #[arg(long, value_name = "FILE")]
    pub partner: Option<PathBuf>,
    /// Date against which `review_by` and `called_on` are held (default: today)
    #[arg(long, value_parser = word::date)]
    pub today: Option<Date>,
}

impl CheckArguments {
    /// A series in a folder on a day; nobody's overlay.
    pub fn new(root: impl Into<PathBuf>, today: Date) -> Self {
        CheckArguments {
            root: root.into(),
            partner: None,
            today: Some(today),
        }
    }
}

/// Checks a series.
pub fn check(arguments: &CheckArguments) -> Outcome {
    let CheckArguments {
        root,
        partner,
        today: day,
    } = arguments;
    let (series, _, mut problems) = super::load_for(root, partner.as_deref());
    let mut text = String::new();
    if let Some(series) = &series {
        problems.append(crate::series::check::check(series));
        let tried = super::build::trial(series, root).err();
        problems.extend(tried.into_iter().flatten());
        problems.append(expired(series, day.unwrap_or_else(today)));
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

/// Today's date in UTC.
pub fn today() -> Date {
    jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date()
}
