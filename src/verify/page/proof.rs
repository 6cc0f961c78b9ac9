//! Promise 7 on printed pages: pages of a guide for workers are marked as a proof exactly where not all of their
//! text is reviewed and checked, or where a law or a number in them has run out. In: pages, `edition.json`. Out:
//! findings. Held by the same facts as files to keep, so that paper from a browser is not more than paper from
//! a PDF.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::facts::{Facts, Guide};
use crate::verify::finding::Finding;
use crate::verify::kept::{Late, PageFacts};
use crate::verify::read::page::Page;
use crate::verify::read::tree::NodeId;

/// The class of the mark that printers get.
const MARK: &str = "proof-mark";

/// Lists whose records count for the pages that refer to them.
const RECORDS: &[&str] = &["laws#", "contacts#"];

/// Where a page is marked, if it is: an empty mark, or one that is hidden from everybody, is none.
pub fn read(page: &Page) -> Option<Range<usize>> {
    let is_shown = |id: NodeId| {
        let mut around = page.ancestors(id).filter_map(|id| page.element(id));
        around.all(|e| e.attribute("hidden").is_none() && !e.is("template"))
    };
    let says = |id: NodeId| page.text_of(id).chars().any(char::is_alphabetic);
    let mut marks = page.elements().filter(|(_, e)| e.has_word("class", MARK));
    let (id, _) = marks.find(|(id, _)| is_shown(*id) && says(*id))?;
    Some(page.at(id))
}

/// Holds the marks of all pages against the facts.
pub fn check_all(
    pages: &[PageFacts],
    context: &Context,
    late: &mut Vec<Late>,
    found: &mut Vec<Finding>,
) {
    let Some(facts) = context.facts else {
        return;
    };
    // Where records stand, for the links that lead to them.
    let mut records: HashMap<(&str, &str), &str> = HashMap::new();
    for page in pages {
        for section in page.sections.iter().filter(|s| is_record(&s.address)) {
            if let Some(id) = &section.id {
                records.insert((&page.path, id), &section.address);
            }
        }
    }
    for page in pages {
        let why = why_a_proof(page, &records, facts);
        match (&page.proof, why) {
            (None, Some(why)) => {
                let message = format!("{why}, so this page is a proof, and no mark says so");
                found.push(Check::NoProofMark.error(message).in_file(&page.path));
            }
            (Some(at), None) => {
                let message = "nothing on the page makes it a proof, and it is marked as one";
                late.push(page.late(at, Check::FalseProofMark.error(message)));
            }
            _ => {}
        }
    }
}

/// What keeps a page from being finished paper.
fn why_a_proof(
    page: &PageFacts,
    records: &HashMap<(&str, &str), &str>,
    facts: &Facts,
) -> Option<String> {
    let guide = guide_of(page, facts)?;
    if guide.audience != "worker" {
        return None;
    }
    let language = page.language.as_deref().unwrap_or_default();
    let in_it = texts(page, guide, language, records, facts);
    if let Some(address) = in_it.iter().find(|a| facts.has_run_out(a)) {
        return Some(format!("`{address}` has run out"));
    }
    let below = in_it.iter().find(|a| !facts.is_finished(language, a));
    below.map(|address| format!("`{address}` is not reviewed and checked in {language}"))
}

/// The guide that a page shows: pages lie in its folder, and a whole guide in one file holds its sections.
fn guide_of<'a>(page: &PageFacts, facts: &'a Facts) -> Option<&'a Guide> {
    if !matches!(page.kind.as_str(), "page" | "guide" | "print" | "single") {
        return None;
    }
    let with_id = |id: &str| facts.guides.iter().find(|guide| guide.id == id);
    let by_path = page.path.split('/').nth(1).and_then(with_id);
    let sections = page.sections.iter();
    let mut by_section = sections.filter_map(|s| with_id(s.address.split_once('#')?.0));
    by_path.or_else(|| by_section.next())
}

/// Sections and records that count for a page.
fn texts<'a>(
    page: &'a PageFacts,
    guide: &Guide,
    language: &str,
    records: &HashMap<(&str, &str), &'a str>,
    facts: &'a Facts,
) -> BTreeSet<&'a str> {
    let of_guide = format!("{}#", guide.id);
    let is_own = |address: &str| address.starts_with(&of_guide);
    let counts = |address: &str| {
        // For what somebody has added the series does not speak.
        is_own(address) || (is_record(address) && !facts.is_added(address))
    };
    let shown = page.sections.iter().map(|s| s.address.as_str());
    let linked = page.links.iter().filter_map(|link| {
        let id = link.fragment.as_deref()?;
        records.get(&(link.target.as_str(), id)).copied()
    });
    let mut texts: BTreeSet<&str> = shown.chain(linked).filter(|a| counts(a)).collect();
    if page.holds_a_guide() {
        // All of the guide is in it, whatever it shows.
        let all = facts.sections.get(language).into_iter();
        let all = all.flat_map(|sections| sections.keys());
        texts.extend(all.map(String::as_str).filter(|a| is_own(a)));
    }
    texts
}

fn is_record(address: &str) -> bool {
    RECORDS.iter().any(|list| address.starts_with(list))
}
