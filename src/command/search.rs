//! `monarch search`: looks something up in a built site. In: its folder, of which only `search/v1/` is
//! read, and a query. Out: results. Never looks at content: what it finds, any client can find.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::Outcome;
use crate::diagnostic::Diagnostic;
use crate::search::excerpt::Excerpt;
use crate::search::read::{Catalogue, Found, manifest};

/// Larger files are not read, in bytes: nothing that this program writes comes near.
const LARGEST: u64 = 64 << 20;

/// Look something up in a built site, by its published search indices alone
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct SearchArguments {
    /// What to look for: words, a question, a number
    #[arg(required = true)]
    pub query: Vec<String>,
    /// Language to look in
    #[arg(long)]
    pub lang: String,
    /// Folder of the built site
    #[arg(long, default_value = "dist")]
    pub site: PathBuf,
    /// One guide, or laws, contacts, glossary [default: all]
    #[arg(long)]
    pub guide: Option<String>,
    /// Most results to print
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..))]
    pub limit: u16,
    /// Whether the match is shown in bold type, as terminals do; else between asterisks.
    #[arg(skip)]
    pub bold: bool,
}

const HELP: &str = "\
Passages that hold everything come first, then those that hold a part. With --json, `marks` are the
places of the match in the excerpt, in characters.

Examples:
  monarch search --lang en may police enter without a warrant
  monarch search --lang zh-Hant 拘留 --guide part-3 --limit 3
  monarch search --lang vi --site /srv/www/guide 'hop dong' --json

Exit codes: 0 searched, whether or not something was found; 1 there is no such index.";

/// Looks it up.
pub fn search(arguments: &SearchArguments) -> Outcome {
    look_up(arguments).unwrap_or_else(|problem| Outcome::failed(*problem))
}

fn look_up(arguments: &SearchArguments) -> Result<Outcome, Box<Diagnostic>> {
    let SearchArguments {
        site, lang, guide, ..
    } = arguments;
    let query = arguments.query.join(" ");
    if !site.is_dir() {
        let message = format!("there is no folder `{}`", site.display());
        let problem = Diagnostic::error("no-site", message);
        return Err(Box::new(problem.hint(
            "build the series with `monarch build`, or name the folder of a built site with `--site`",
        )));
    }
    let files = |path: &str| read(site, path);
    let manifest = manifest(&files)?;
    let catalogue = Catalogue::read(&files, &manifest, lang, guide.as_deref())?;
    let found = catalogue.search(&query, usize::from(arguments.limit));
    let results: Vec<_> = found.iter().map(as_json).collect();
    let mut text = String::new();
    for (number, found) in found.iter().enumerate() {
        text.push_str(&as_text(number + 1, found, arguments.bold));
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
            "query": query,
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
