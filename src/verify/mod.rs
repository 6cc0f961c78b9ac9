//! Verify: reads a written folder again and proves the promises.
//! In: a folder on disk, from anywhere. Out: a [`Report`]. Never writes, never fetches, never shares code
//! with what renders: a fault there must not hide itself here.
//!
//! One file per family of promises. Most checks see one page at a time and run in parallel; what needs
//! two pages is noted and checked when all were read.

mod added;
mod address;
mod assets;
mod budgets;
mod bundles;
mod epub;
mod facts;
mod fetches;
mod finder;
mod folder;
mod host;
mod language;
mod links;
mod names;
mod page;
mod page_list;
mod paper;
mod parse;
mod policy;
mod published;
mod report;
mod requests;
mod search;
mod sections;
mod single;
mod stick;
mod style;
mod sums;
mod whole;

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::path::Path;

use rayon::prelude::*;

use self::assets::StyleFacts;
use self::facts::Facts;
use self::folder::{Folder, unreadable};
use self::page::{MOST_FINDINGS, Page, Text};
use self::sums::Sums;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

pub use report::{Report, promise};

/// What every check may look at.
struct Context<'a> {
    folder: &'a Folder,
    /// None where `edition.json` could not be read: what needs it is then left out.
    facts: Option<&'a Facts>,
    styles: &'a BTreeMap<String, StyleFacts>,
    /// Whether the folder is what a book holds.
    book: bool,
}

impl Context<'_> {
    /// Whether these are files without a website. A folder that says so and has pages is held to
    /// everything that a website promises.
    fn is_without_pages(&self) -> bool {
        let is_page = |path: &str| path.ends_with(".html") && single::kept(path).is_none();
        let mut pages = self.folder.files.keys().filter(|path| is_page(path));
        self.facts
            .is_some_and(|facts| match facts.edition.as_str() {
                "files" => pages.next().is_none(),
                // One page lists the files.
                "print" => pages.all(|path| path == "index.html"),
                _ => false,
            })
    }
}

/// What is kept of a page when its tree is gone.
#[derive(Debug, Default)]
struct PageFacts {
    path: String,
    kind: String,
    language: Option<String>,
    bytes: u64,
    ids: HashSet<String>,
    styles: Vec<String>,
    /// What its policy has to allow, as `directive source`.
    policies: Vec<String>,
    links: Vec<links::Link>,
    published: published::Published,
    sections: Vec<sections::Section>,
}

/// A finding on a page that is no longer in memory.
struct Late {
    path: String,
    at: Range<usize>,
    diagnostic: Diagnostic,
}

/// Reads the folder `dist` and proves what can be proved on it. Whatever the folder holds, the answer is
/// a report. A zip file is read as the folder that it holds, and a folder of zip files as all of them.
pub fn verify(dist: &Path) -> Report {
    if dist.is_file() {
        return bundles::verify_zip(dist);
    }
    let mut found = Vec::new();
    let folder = match Folder::walk(dist, &mut found) {
        Ok(folder) => folder,
        Err(e) => {
            let diagnostics = unreadable(&dist.display().to_string(), &e).into();
            return Report::of_nothing(diagnostics);
        }
    };
    match bundles::is_list(&folder) {
        true => bundles::verify_all(&folder, found),
        false => verify_folder(&folder, found),
    }
}

fn verify_folder(folder: &Folder, mut found: Vec<Diagnostic>) -> Report {
    let facts = limited("edition.json", &mut found, |found| {
        read_facts(folder, found)
    });
    let sums = limited(sums::NAME, &mut found, |found| Sums::read(folder, found));

    let none = BTreeMap::new();
    let mut context = Context {
        folder,
        facts: facts.as_ref(),
        styles: &none,
        book: false,
    };
    names::check(&context, &mut found);
    let styles = read_styles(&context, &mut found);
    context.styles = &styles;

    let (mut pages, mut late) = (Vec::new(), Vec::new());
    let files: Vec<&String> = folder.files.keys().collect();
    let read: Vec<_> = files
        .par_iter()
        .map(|path| read_file(path, &context, sums.as_ref()))
        .collect();
    for (page, findings) in read {
        pages.extend(page);
        found.extend(findings);
    }
    check_pages_there(&context, &mut found);
    links::check_all(&pages, &context, &mut late, &mut found);
    published::check_all(&pages, &context, &mut late, &mut found);
    limited("edition.json", &mut found, |found| {
        sections::check_all(&pages, &context, found)
    });
    limited("edition.json", &mut found, |found| {
        paper::check_all(&context, found)
    });
    single::check_all(&pages, &context, &mut found);
    if let Some(facts) = context.facts {
        limited("edition.json", &mut found, |found| {
            added::check_all(facts, found)
        });
    }
    epub::check_all(&context, &mut found);
    finder::check_all(&pages, &context, &mut late, &mut found);
    search::check_all(&pages, &context, &mut found);
    for page in &pages {
        budgets::check_size(page, &context, &mut found);
    }
    limited("edition.json", &mut found, |found| {
        host::check_all(&pages, &context, found)
    });
    limited("edition.json", &mut found, |found| {
        stick::check_all(&pages, &context, found)
    });
    place(late, folder, &mut found);
    let mut report = report(folder, &pages, found);
    if facts.is_none() {
        report.not_tried.push("7");
    }
    if !search::is_announced(&context) {
        report.not_tried.push("search");
    }
    report
}

fn read_facts(folder: &Folder, found: &mut Vec<Diagnostic>) -> Option<Facts> {
    const NAME: &str = "edition.json";
    match folder.read(NAME) {
        Ok(Some(bytes)) => Facts::read(NAME, &bytes, found),
        Ok(None) => {
            found.push(
                Diagnostic::error(
                    "edition-facts",
                    "there is no edition.json, which says what the folder is",
                )
                .at(Place::file(NAME)),
            );
            None
        }
        Err(e) => {
            found.push(unreadable(NAME, &e));
            None
        }
    }
}

/// Styles come first: what they fetch is part of what a page uses.
fn read_styles(context: &Context, found: &mut Vec<Diagnostic>) -> BTreeMap<String, StyleFacts> {
    let mut styles = BTreeMap::new();
    for path in context.folder.files.keys().filter(|p| p.ends_with(".css")) {
        // What cannot be read is found again, and reported, with all other files.
        if let Ok(Some(bytes)) = context.folder.read(path) {
            let mut own = Vec::new();
            let source = Text::decode(path, bytes, &mut own);
            styles.insert(
                path.clone(),
                assets::check_style(&source, context, &mut own),
            );
            found.extend(limit(own, path));
        }
    }
    styles
}

fn read_file(
    path: &str,
    context: &Context,
    sums: Option<&Sums>,
) -> (Option<PageFacts>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let bytes = match context.folder.read(path) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return (None, found),
        Err(e) => return (None, vec![unreadable(path, &e)]),
    };
    assets::check_kind(path, &bytes, &mut found);
    if let Some(sums) = sums {
        sums.check(path, &bytes, &mut found);
    }
    if let Some(original) = host::original(context, path) {
        host::check_copy(path, &bytes, original, context.folder, &mut found);
        return (None, limit(found, path));
    }
    let page = match path
        .rsplit_once('.')
        .map(|(_, e)| e.to_ascii_lowercase())
        .as_deref()
    {
        Some("html") => Some(read_page(path, bytes, context, &mut found)),
        Some("svg" | "xml") => {
            let source = Text::decode(path, bytes, &mut found);
            assets::check_xml(&source, context, &mut found);
            None
        }
        _ => None,
    };
    (page, limit(found, path))
}

fn read_page(
    path: &str,
    bytes: Vec<u8>,
    context: &Context,
    found: &mut Vec<Diagnostic>,
) -> PageFacts {
    let size = bytes.len() as u64;
    let page = Page::parse(Text::decode(path, bytes, found));
    let uses = requests::check(&page, context, found);
    let policies = policy::check(&page, context, &uses, found);
    language::check(&page, context, found);
    budgets::check(&page, context, &uses, found);
    single::check(&page, context, &uses, found);
    whole::check(&page, found);
    added::check(&page, context, found);
    let sections = sections::read(&page);
    sections::check(&page, &sections, context, found);
    let root = |name| {
        page.root()
            .and_then(|(_, root)| root.attribute(name))
            .map(str::to_owned)
    };
    PageFacts {
        path: path.to_owned(),
        kind: root("data-kind").unwrap_or_default(),
        language: root("lang"),
        bytes: size,
        ids: page
            .elements()
            .filter_map(|(_, e)| e.attribute("id").map(str::to_owned))
            .collect(),
        links: links::check(&page, context, found),
        published: published::check(&page, context, found),
        styles: uses.styles,
        policies,
        sections,
    }
}

/// Runs a check on one file and keeps its first findings.
fn limited<T>(
    path: &str,
    found: &mut Vec<Diagnostic>,
    check: impl FnOnce(&mut Vec<Diagnostic>) -> T,
) -> T {
    let mut own = Vec::new();
    let result = check(&mut own);
    found.extend(limit(own, path));
    result
}

/// Keeps the first findings of a file.
fn limit(mut found: Vec<Diagnostic>, path: &str) -> Vec<Diagnostic> {
    if found.len() > MOST_FINDINGS {
        let message = format!(
            "{} more findings in this file are not shown",
            found.len() - MOST_FINDINGS
        );
        found.truncate(MOST_FINDINGS);
        found.push(Diagnostic::warning("more-findings", message).at(Place::file(path)));
    }
    found
}

/// The pages that a reader or a host asks for by name.
fn check_pages_there(context: &Context, found: &mut Vec<Diagnostic>) {
    let Some(facts) = context.facts else {
        return;
    };
    let mut wanted = vec![stick::first_page(context).to_owned()];
    if context.is_without_pages() {
        wanted.retain(|_| facts.edition == "print");
        missing(&wanted, context, found);
        return;
    }
    wanted.extend((facts.edition == "web").then(|| links::ERROR_PAGE.to_owned()));
    wanted.extend(
        facts
            .languages
            .iter()
            .map(|l| format!("{}/index.html", l.folder)),
    );
    missing(&wanted, context, found);
}

fn missing(wanted: &[String], context: &Context, found: &mut Vec<Diagnostic>) {
    for path in wanted.iter().filter(|p| !context.folder.has(p)) {
        found.push(
            Diagnostic::error("missing-page", "the page is not there")
                .at(Place::file(path.as_str())),
        );
    }
}

/// Reads the pages of late findings once more, each once.
fn place(late: Vec<Late>, folder: &Folder, found: &mut Vec<Diagnostic>) {
    let mut by_path: BTreeMap<String, Vec<(Range<usize>, Diagnostic)>> = BTreeMap::new();
    for Late {
        path,
        at,
        diagnostic,
    } in late
    {
        by_path.entry(path).or_default().push((at, diagnostic));
    }
    let placed: Vec<Vec<Diagnostic>> = by_path
        .into_par_iter()
        .map(|(path, findings)| {
            let source = folder
                .read(&path)
                .ok()
                .flatten()
                .map(|b| Text::decode(&path, b, &mut Vec::new()));
            let place = |at: &Range<usize>| match &source {
                Some(source) => source.place(at),
                None => Place::file(path.as_str()),
            };
            limit(
                findings
                    .into_iter()
                    .map(|(at, d)| d.at(place(&at)))
                    .collect(),
                &path,
            )
        })
        .collect();
    found.extend(placed.into_iter().flatten());
}

fn report(folder: &Folder, pages: &[PageFacts], found: Vec<Diagnostic>) -> Report {
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(found);
    let mut bytes_by_kind: BTreeMap<String, u64> = BTreeMap::new();
    for (path, size) in &folder.files {
        let name = path.rsplit('/').next().unwrap_or(path);
        let kind = name
            .rsplit_once('.')
            .map_or(name, |(_, extension)| extension);
        *bytes_by_kind.entry(kind.to_owned()).or_default() += size;
    }
    Report {
        files: folder.files.len() as u64,
        pages: pages.len() as u64,
        links: pages.iter().map(|p| p.links.len() as u64).sum(),
        sections: pages.iter().map(|p| p.sections.len() as u64).sum(),
        bytes: folder.files.values().sum(),
        bytes_by_kind,
        diagnostics: diagnostics.sorted(),
        not_tried: Vec::new(),
    }
}
