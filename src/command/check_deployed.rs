//! `monarch check-deployed`: what a host serves, held against what was published.

use std::path::Path;

use super::Outcome;
use crate::deployed::{self, Client, Published, SUMS};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity};

/// What to check, and against what.
#[derive(Debug)]
pub struct Options<'a> {
    /// The address of the site, or the folder that was uploaded, whose `edition.json` knows the address.
    pub target: &'a str,
    /// The folder that was uploaded.
    pub copy: Option<&'a Path>,
    /// A list of sums that can be trusted.
    pub sums: Option<&'a Path>,
    /// Certificates to trust in place of those that browsers know.
    pub ca: Option<&'a Path>,
}

/// Asks the host for every file of the list. `progress` hears how many are done, and of how many.
pub fn check_deployed(options: &Options, progress: impl Fn(u64, u64) + Sync) -> Outcome {
    let mut problems = Diagnostics::new();
    let found = client(options).and_then(|client| {
        let (base, published) = what(options, &client, &mut problems)?;
        Ok((client, base, published))
    });
    let (client, base, published) = match found {
        Ok(found) => found,
        Err(problem) => {
            problems.push(problem);
            return Outcome {
                problems,
                ..Outcome::default()
            };
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
fn client(options: &Options<'_>) -> Result<Client, Diagnostic> {
    let Some(path) = options.ca else {
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
    options: &Options<'a>,
    client: &Client,
    problems: &mut Diagnostics,
) -> Result<(String, Published<'a>), Diagnostic> {
    let is_address =
        options.target.starts_with("https://") || options.target.starts_with("http://");
    let (base, copy) = match is_address {
        true => (options.target.to_owned(), options.copy),
        false => {
            let folder = Path::new(options.target);
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
    let list = match options.sums.or(own.as_deref()) {
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
