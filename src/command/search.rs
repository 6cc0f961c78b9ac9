//! `monarch search`: looks something up in a built site. In: its folder, of which only `search/v1/` is
//! read, and a query. Out: results. Never looks at content: what it finds, any client can find.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::Outcome;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::search::excerpt::Excerpt;
use crate::search::read::{Catalogue, Found, manifest};

/// Larger files are not read, in bytes: nothing that this program writes comes near.
const LARGEST: u64 = 64 << 20;

/// What to look up, and where.
#[derive(Debug)]
pub struct Options<'a> {
    /// The folder of the built site.
    pub site: &'a Path,
    /// The language to look in.
    pub language: &'a str,
    /// What to look for.
    pub query: &'a str,
    /// One guide alone.
    pub guide: Option<&'a str>,
    /// Most results.
    pub limit: usize,
    /// Whether the match is shown in bold type, as terminals do; else between asterisks.
    pub bold: bool,
}

/// Looks it up.
pub fn search(options: &Options<'_>) -> Outcome {
    match look_up(options) {
        Ok(outcome) => outcome,
        Err(problem) => {
            let problems = Diagnostics::from(*problem);
            let json = json!({ "problems": super::report::json(&problems) });
            Outcome {
                problems,
                json,
                ..Outcome::default()
            }
        }
    }
}

fn look_up(options: &Options<'_>) -> Result<Outcome, Box<Diagnostic>> {
    if !options.site.is_dir() {
        let message = format!("there is no folder `{}`", options.site.display());
        let problem = Diagnostic::error("no-site", message);
        return Err(Box::new(problem.hint(
            "build the series with `monarch build`, or name the folder of a built site with `--site`",
        )));
    }
    let files = |path: &str| read(options.site, path);
    let manifest = manifest(&files)?;
    let catalogue = Catalogue::read(&files, &manifest, options.language, options.guide)?;
    let found = catalogue.search(options.query, options.limit);
    let results: Vec<_> = found.iter().map(as_json).collect();
    let mut text = String::new();
    for (number, found) in found.iter().enumerate() {
        text.push_str(&as_text(number + 1, found, options.bold));
        text.push('\n');
    }
    match found.is_empty() {
        true => text.push_str("nothing found"),
        false => text.push_str(&catalogue.about.notice),
    }
    Ok(Outcome {
        text,
        json: json!({
            "language": catalogue.about.tag,
            "query": options.query,
            "results": results,
            "notice": catalogue.about.notice,
        }),
        ..Outcome::default()
    })
}

fn as_json(found: &Found<'_>) -> serde_json::Value {
    let document = found.document;
    json!({
        "id": document.id,
        "code": document.code,
        "url": document.url,
        "guide": document.guide,
        "title": document.title,
        "heading": document.heading,
        "score": found.score,
        "all": found.all,
        "excerpt": found.excerpt.text,
        "marks": found.excerpt.marks,
        "language": document.language,
        "law": document.law,
        "stale": document.stale,
    })
}

fn as_text(number: usize, found: &Found<'_>, bold: bool) -> String {
    let document = found.document;
    let code = document.code.as_deref().unwrap_or(&document.kind);
    let mut name = document.name().to_owned();
    if !document.heading.is_empty() && !document.title.is_empty() {
        name = format!("{name} – {}", document.title);
    }
    format!(
        "{number}. {name}\n   {code}  {}  {}  {:.6}\n   {}\n",
        document.id,
        document.url,
        found.score,
        marked(&found.excerpt, bold)
    )
}

fn marked(excerpt: &Excerpt, bold: bool) -> String {
    let (before, after) = if bold {
        ("\x1b[1m", "\x1b[0m")
    } else {
        ("**", "**")
    };
    let mut out = String::new();
    for (at, c) in excerpt.text.chars().enumerate() {
        if excerpt.marks.iter().any(|mark| mark.0 == at) {
            out.push_str(before);
        }
        // What a terminal would obey is not printed to one.
        if !c.is_control() {
            out.push(c);
        }
        if excerpt.marks.iter().any(|mark| mark.1 == at + 1) {
            out.push_str(after);
        }
    }
    out
}

/// The bytes of a file of the site. The manifest may come from anywhere: no path leads out of the folder.
fn read(site: &Path, path: &str) -> Option<Vec<u8>> {
    let inside = path
        .split('/')
        .all(|part| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':']));
    let path: PathBuf = inside.then(|| site.join(path))?;
    let mut bytes = Vec::new();
    File::open(path)
        .ok()?
        .take(LARGEST)
        .read_to_end(&mut bytes)
        .ok()?;
    Some(bytes)
}
