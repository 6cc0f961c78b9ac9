//! `monarch verify`: the promises, on any folder.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;

/// Prove that a written folder keeps its promises: no script, no request, no dead link, true statuses
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  monarch verify dist\n  monarch verify /media/stick/guide --json"
)]
pub struct VerifyArguments {
    /// The folder that was written
    pub dist: PathBuf,
}

/// Proves it, or says where it is broken.
pub fn verify(arguments: &VerifyArguments) -> Outcome {
    let report = crate::verify::verify(&arguments.dist);
    let (text, json) = (
        report.to_string(),
        serde_json::to_value(&report).unwrap_or_default(),
    );
    Outcome {
        problems: report.diagnostics,
        text,
        json,
        cannot: false,
    }
}
