//! One folder with one edition. In: the folder. Out: the report. This is the order of the checks: styles, then
//! every file by itself and in parallel, then what needs several of them.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::books;
use super::check::{Check, Promise};
use super::context::{Context, StyleFacts};
use super::facts::Facts;
use super::files::{paper, single, text};
use super::finding::{Finding, limit, limited, unreadable};
use super::folder::sums::Sums;
use super::folder::{assets, drawing, host, names, stick};
use super::kept::{Late, PageFacts};
use super::page::{self, added, budgets, finder, links, proof, published, sections};
use super::read::folder::Folder;
use super::read::paths::{EDITION, ERROR_PAGE, SUMS, extension};
use super::read::text::Text;
use super::report::Report;
use super::search;
use crate::diagnostic::Place;

/// Proves what can be proved on a folder. `found` is what was found when it was walked or unpacked.
pub fn verify(folder: &Folder, mut found: Vec<Finding>) -> Report {
    let facts = limited(EDITION, &mut found, |found| read_facts(folder, found));
    let sums = limited(SUMS, &mut found, |found| Sums::read(folder, found));
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

    let mut pages = Vec::new();
    let files: Vec<&String> = folder.files.keys().collect();
    let read: Vec<_> = files
        .par_iter()
        .map(|path| read_file(path, &context, sums.as_ref()))
        .collect();
    for (page, findings) in read {
        pages.extend(page);
        found.extend(findings);
    }
    check_together(&pages, &context, &mut found);

    let mut report = report(folder, &pages, found);
    if facts.is_none() {
        report.not_tried.push(Promise::Policy);
    }
    if !search::is_announced(&context) {
        report.not_tried.push(Promise::Search);
    }
    report
}

/// What needs more than one file.
fn check_together(pages: &[PageFacts], context: &Context, found: &mut Vec<Finding>) {
    let mut late = Vec::new();
    check_pages_there(context, found);
    links::check_all(pages, context, &mut late, found);
    published::check_all(pages, context, &mut late, found);
    limited(EDITION, found, |found| {
        sections::check_all(pages, context, found)
    });
    limited(EDITION, found, |found| paper::check_all(context, found));
    limited(EDITION, found, |found| text::check_all(context, found));
    proof::check_all(pages, context, &mut late, found);
    single::check_all(pages, context, found);
    if let Some(facts) = context.facts {
        limited(EDITION, found, |found| added::check_all(facts, found));
    }
    books::check_all(context, found);
    finder::check_all(pages, context, &mut late, found);
    search::check_all(pages, context, found);
    for page in pages {
        budgets::check_size(page, context, found);
    }
    limited(EDITION, found, |found| {
        host::check_all(pages, context, found)
    });
    limited(EDITION, found, |found| {
        stick::check_all(pages, context, found)
    });
    place(late, context.folder, found);
}

fn read_facts(folder: &Folder, found: &mut Vec<Finding>) -> Option<Facts> {
    match folder.read(EDITION) {
        Ok(Some(bytes)) => Facts::read(EDITION, &bytes, found),
        Ok(None) => {
            let message = "there is no edition.json, which says what the folder is";
            found.push(Check::EditionFacts.error(message).in_file(EDITION));
            None
        }
        Err(e) => {
            found.push(unreadable(EDITION, &e));
            None
        }
    }
}

/// Styles come first: what they fetch is part of what a page uses.
fn read_styles(context: &Context, found: &mut Vec<Finding>) -> BTreeMap<String, StyleFacts> {
    let mut styles = BTreeMap::new();
    for path in context.folder.files.keys().filter(|p| p.ends_with(".css")) {
        // What cannot be read is found again, and reported, with all other files.
        if let Ok(Some(bytes)) = context.folder.read(path) {
            let facts = limited(path, found, |found| {
                let source = Text::decode(path, bytes, found);
                assets::check_style(&source, context, found)
            });
            styles.insert(path.clone(), facts);
        }
    }
    styles
}

fn read_file(
    path: &str,
    context: &Context,
    sums: Option<&Sums>,
) -> (Option<PageFacts>, Vec<Finding>) {
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
    let page = match extension(path).to_ascii_lowercase().as_str() {
        "html" => Some(page::check(path, bytes, context, &mut found)),
        "svg" | "xml" => {
            let source = Text::decode(path, bytes, &mut found);
            drawing::check(&source, context, &mut found);
            None
        }
        _ => None,
    };
    (page, limit(found, path))
}

/// The pages that a reader or a host asks for by name.
fn check_pages_there(context: &Context, found: &mut Vec<Finding>) {
    let Some(facts) = context.facts else {
        return;
    };
    let mut wanted = vec![context.first_page().to_owned()];
    if context.is_without_pages() {
        wanted.retain(|_| facts.edition == "print");
    } else {
        wanted.extend((facts.edition == "web").then(|| ERROR_PAGE.to_owned()));
        let homes = facts.languages.iter();
        wanted.extend(homes.map(|l| format!("{}/index.html", l.folder)));
    }
    for path in wanted.iter().filter(|p| !context.folder.has(p)) {
        let missing = Check::MissingPage.error("the page is not there");
        found.push(missing.in_file(path));
    }
}

/// Reads the pages of late findings once more, each once.
fn place(late: Vec<Late>, folder: &Folder, found: &mut Vec<Finding>) {
    let mut by_path: BTreeMap<String, Vec<(Range<usize>, Finding)>> = BTreeMap::new();
    for Late { path, at, finding } in late {
        by_path.entry(path).or_default().push((at, finding));
    }
    let placed: Vec<Vec<Finding>> = by_path
        .into_par_iter()
        .map(|(path, findings)| {
            let bytes = folder.read(&path).ok().flatten();
            let source = bytes.map(|bytes| Text::decode(&path, bytes, &mut Vec::new()));
            let place = |at: &Range<usize>| match &source {
                Some(source) => source.place(at),
                None => Place::file(path.as_str()),
            };
            let findings = findings.into_iter();
            let findings = findings.map(|(at, finding)| finding.at(place(&at)));
            limit(findings.collect(), &path)
        })
        .collect();
    found.extend(placed.into_iter().flatten());
}

fn report(folder: &Folder, pages: &[PageFacts], found: Vec<Finding>) -> Report {
    let mut bytes_by_kind: BTreeMap<String, u64> = BTreeMap::new();
    for (path, size) in &folder.files {
        let name = path.rsplit('/').next().unwrap_or(path);
        let kind = name
            .rsplit_once('.')
            .map_or(name, |(_, extension)| extension);
        *bytes_by_kind.entry(kind.to_owned()).or_default() += size;
    }
    let mut report = Report {
        files: folder.files.len() as u64,
        pages: pages.len() as u64,
        links: pages.iter().map(|p| p.links.len() as u64).sum(),
        sections: pages.iter().map(|p| p.sections.len() as u64).sum(),
        bytes: folder.files.values().sum(),
        bytes_by_kind,
        ..Report::default()
    };
    report.add(found);
    report
}
