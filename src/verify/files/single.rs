//! Promises 1, 2 and 7 on a guide in one file: it travels alone, so that nothing in it may lead to another
//! file; it holds every section of its guide; and where a guide is discreet, its name and title say
//! nothing of what is inside.

use std::collections::HashSet;

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::facts::{Facts, File};
use crate::verify::finding::Finding;
use crate::verify::kept::PageFacts;
use crate::verify::page::fetches::Uses;
use crate::verify::read::address::{self, Address};
use crate::verify::read::page::Page;
use crate::verify::read::paths::kept;

/// What `data-kind` and `edition.json` call such a file.
pub const KIND: &str = "single";

/// Checks what can be seen in the file itself.
pub fn check(page: &Page, context: &Context, uses: &Uses, found: &mut Vec<Finding>) {
    let path = &*page.source.path;
    let Some((root, element)) = page.root() else {
        return;
    };
    let is_single = element.attribute("data-kind") == Some(KIND);
    if !is_single && kept(path).is_none() {
        return;
    }
    let listed = context.facts.and_then(|facts| listed(facts, path));
    match (is_single, listed) {
        (true, Some(_)) => {}
        (false, _) => found.push(page.error(
            root,
            Check::UnknownPaper,
            "a page among the files to keep does not say that it is one",
        )),
        (true, None) => found.push(page.error(
            root,
            Check::UnknownPaper,
            "edition.json does not say which guide is in this file",
        )),
    }
    check_references(page, uses, found);
    let (Some(file), Some(facts)) = (listed, context.facts) else {
        return;
    };
    if element.attribute("lang") != Some(file.language.as_str()) {
        let message = format!("edition.json says that the file is in {}", file.language);
        found.push(page.error(root, Check::WrongLanguage, message));
    }
    if facts.is_discreet(file) {
        check_title(page, &headings(page), found);
    }
}

fn listed<'a>(facts: &'a Facts, path: &str) -> Option<&'a File> {
    let mut files = facts.files.iter();
    files.find(|file| file.path == path && file.format == KIND)
}

/// Nothing that the file shows, loads or leads to may be a file beside it: there is none.
fn check_references(page: &Page, uses: &Uses, found: &mut Vec<Finding>) {
    for (id, element) in page.elements() {
        for name in ["href", "src", "srcset", "poster", "xlink:href"] {
            let Some(value) = element.attribute(name) else {
                continue;
            };
            let leads_out = match address::read(value) {
                Address::Relative(relative) => !relative.path.is_empty() || relative.query,
                Address::Rooted => true,
                _ => false,
            };
            if leads_out {
                let message = format!("`{value}` is another file, and this one travels alone");
                found.push(page.error_at(id, name, Check::NotAlone, message));
            }
        }
    }
    // Addresses in styles have no attribute to point at.
    let fetched = &uses.fetched;
    if fetched.local_font || fetched.local_image || uses.local_media || !uses.styles.is_empty() {
        let root = page.root().map_or(0, |(id, _)| id);
        let message = "the file needs another one to be shown, and travels alone";
        found.push(page.error(root, Check::NotAlone, message));
    }
}

/// The titles on a page, in lower case.
pub fn headings(page: &Page) -> Vec<String> {
    let headings = page.elements().filter(|(_, element)| element.is("h1"));
    headings
        .map(|(id, _)| page.text_of(id).trim().to_lowercase())
        .filter(|heading| !heading.is_empty())
        .collect()
}

/// Title and description of a discreet guide stay in lists of downloads and in the history of a browser.
pub fn check_title(page: &Page, headings: &[String], found: &mut Vec<Finding>) {
    for (id, element) in page.elements() {
        let told = match () {
            () if element.is("title") => page.text_of(id),
            () if element.is("meta") && element.attribute("name") == Some("description") => {
                element.attribute("content").unwrap_or_default().to_owned()
            }
            () => continue,
        };
        let told = told.to_lowercase();
        if headings.iter().any(|heading| told.contains(heading)) {
            let message = "it names what a discreet guide is about";
            found.push(page.error(id, Check::NotDiscreet, message));
        }
    }
}

/// Checks what needs `edition.json` and the file together: all of the guide is there, and nothing of others.
pub fn check_all(pages: &[PageFacts], context: &Context, found: &mut Vec<Finding>) {
    let Some(facts) = context.facts else {
        return;
    };
    for page in pages.iter().filter(|page| page.kind == KIND) {
        let Some(file) = listed(facts, &page.path) else {
            continue;
        };
        let here = page.sections.iter().map(|s| s.address.as_str());
        check_sections(&page.path, file, facts, &here.collect(), found);
    }
}

/// Holds the sections and records of a file against what `edition.json` says of it.
pub fn check_sections(
    path: &str,
    file: &File,
    facts: &Facts,
    here: &HashSet<&str>,
    found: &mut Vec<Finding>,
) {
    let mut report = |check: Check, message: String| {
        found.push(check.error(message).in_file(path));
    };
    let own = format!("{}#", file.guide);
    let all = facts.sections.get(&file.language);
    let of_guide = all
        .into_iter()
        .flat_map(|sections| sections.keys())
        .filter(|address| address.starts_with(&own));
    let mut wanted = of_guide.chain(&file.records).peekable();
    if wanted.peek().is_none() {
        let message = format!("nothing is known of {} in {}", file.guide, file.language);
        report(Check::MissingSection, message);
    }
    for address in wanted.filter(|address| !here.contains(address.as_str())) {
        report(
            Check::MissingSection,
            format!("`{address}` is not in the file"),
        );
    }
    for address in here {
        let (list, _) = address.split_once('#').unwrap_or_default();
        let is_listed = file.records.iter().any(|record| record == address);
        if !address.starts_with(&own) && list != "glossary" && !is_listed {
            let message = format!("`{address}` is in the file, and edition.json does not say so");
            report(Check::UnlistedSection, message);
        }
    }
}
