//! `monarch check-deployed`: what a host serves, held against what was published.

use std::path::{Path, PathBuf};

use clap::Args;

use super::Outcome;
use crate::deployed::{self, Client, Published, SUMS};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity};

/// Hold what a host serves against what was published: scripts put in, addresses rewritten, headers lost
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct CheckDeployedArguments {
    /// Address of the site, or the folder that was uploaded if it knows its address
    #[arg(value_name = "URL|DIR")]
    pub target: String,
    /// The folder that was uploaded: the list to trust, and what to compare with
    #[arg(long, value_name = "DIR")]
    pub copy: Option<PathBuf>,
    /// A list of sums to trust
    #[arg(long, value_name = "FILE")]
    pub sums: Option<PathBuf>,
    /// Certificates in PEM to trust in place of those that browsers know, for a host that has its own
    #[arg(long, value_name = "FILE")]
    pub ca: Option<PathBuf>,
}

const HELP: &str = "\
Without a copy or a list, the list that the host serves is used: a host that changes pages could change
that too. Four questions at a time, 30 seconds each, nothing is sent but the addresses of the files.

Examples:
  monarch check-deployed https://guide.example.org/a/b/ --copy site
  monarch check-deployed site                   where the copy was made for its address
  monarch check-deployed https://guide.example.org/ --sums SHA256SUMS --json

Exit codes: 0 every file is as published, 1 something is not.";

/// Asks the host for every file of the list. `progress` hears how many are done, and of how many.
pub fn check_deployed(
    arguments: &CheckDeployedArguments,
    progress: impl Fn(u64, u64) + Sync,
) -> Outcome {
    let mut problems = Diagnostics::new();
    let found = client(arguments).and_then(|client| {
        let (base, published) = what(arguments, &client, &mut problems)?;
        Ok((client, base, published))
    });
    let (client, base, published) = match found {
        Ok(found) => found,
        Err(problem) => {
            problems.push(problem);
            return Outcome::failed(problems);
        }
    };
    let report = deployed::check(&client, &base, &published, progress);
    problems.append(report.problems);
    let problems = problems.sorted();
    let errors = problems.count(Severity::Error);
    let verdict = match errors {
        0 => "the site serves what was published",
        _ => "the site does not serve what was published",
    };
    let json = serde_json::json!({
        "address": base,
        "files": report.files,
        "same": report.same,
        "bytes": report.bytes,
        "problems": super::report::json(&problems),
    });
    Outcome {
        text: format!(
            "{base}: {} of {} files as published, {:.1} MB received: {verdict}",
            report.same,
            report.files,
            report.bytes as f64 / 1e6
        ),
        problems,
        json,
        cannot: false,
    }
}

/// Who asks.
fn client(arguments: &CheckDeployedArguments) -> Result<Client, Diagnostic> {
    let Some(path) = &arguments.ca else {
        return Ok(Client::default());
    };
    let refuse = |message: String| {
        Diagnostic::error("no-certificate", message)
            .at(Place::file(path.display().to_string()))
            .hint("name a file of certificates that begins with -----BEGIN CERTIFICATE-----")
    };
    let pem = std::fs::read(path).map_err(|e| refuse(format!("it cannot be read: {e}")))?;
    Client::trusting(&pem).map_err(refuse)
}

/// The address, with a slash at its end, and the list to trust.
fn what<'a>(
    arguments: &'a CheckDeployedArguments,
    client: &Client,
    problems: &mut Diagnostics,
) -> Result<(String, Published<'a>), Diagnostic> {
    let target = arguments.target.as_str();
    let is_address = target.starts_with("https://") || target.starts_with("http://");
    let (base, copy) = match is_address {
        true => (target.to_owned(), arguments.copy.as_deref()),
        false => {
            let folder = Path::new(target);
            (base_of(folder)?, Some(folder))
        }
    };
    let base = base.split(['?', '#']).next().unwrap_or_default();
    let base = base
        .strip_suffix("index.html")
        .unwrap_or(base)
        .trim_end_matches('/');
    let base = format!("{base}/");
    let own = copy.map(|copy| copy.join(SUMS));
    let list = match arguments.sums.as_deref().or(own.as_deref()) {
        Some(path) => {
            let shown = path.display().to_string();
            let text = std::fs::read_to_string(path).map_err(|e| {
                Diagnostic::error("cannot-read", format!("it cannot be read: {e}"))
                    .at(Place::file(shown.as_str()))
                    .hint("name a folder with SHA256SUMS, or a file like it")
            })?;
            deployed::read_list(&text, &shown)?
        }
        None => {
            let message = "the list of sums comes from the host itself: one that changes pages could change the list too";
            problems.push(
                Diagnostic::warning("sums-from-host", message)
                    .at(Place::file(format!("{base}{SUMS}")))
                    .hint(
                        "give the copy that was uploaded, --copy FOLDER, or its list, --sums FILE",
                    ),
            );
            deployed::served_list(client, &base)?
        }
    };
    Ok((base, Published { list, copy }))
}

/// The address that a folder was made for.
fn base_of(folder: &Path) -> Result<String, Diagnostic> {
    let path = folder.join("edition.json");
    let refuse = |message: String, hint: &str| {
        let place = Place::file(path.display().to_string());
        Diagnostic::error("no-address", message)
            .at(place)
            .hint(hint)
    };
    let bytes = std::fs::read(&path).map_err(|e| {
        refuse(
            format!("it cannot be read: {e}"),
            "name a folder that was made for the web, or an address that begins with https://",
        )
    })?;
    let facts: serde_json::Value = serde_json::from_slice(&bytes)
        .map_err(|e| refuse(e.to_string(), "name the folder that was uploaded"))?;
    let base = facts.get("base").and_then(|base| base.as_str());
    base.map(str::to_owned).ok_or_else(|| {
        refuse(
            "the copy was made without the address where it stands".to_owned(),
            "give the address: monarch check-deployed https://… --copy FOLDER",
        )
    })
}
