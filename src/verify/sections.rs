//! Promise 7: nothing stands in the folder below the policy, and no fallback without its notice.
//! In: the sections of a page, then all pages, and `edition.json`. Out: findings.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::facts::{Facts, rank};
use super::page::{NodeId, Page};
use super::{Context, PageFacts, whole};
use crate::diagnostic::{Diagnostic, Place};

/// A section as it stands on a page.
#[derive(Debug)]
pub(super) struct Section {
    /// `part-4#id`.
    pub(super) address: String,
    /// The id that links lead to.
    pub(super) id: Option<String>,
    language_status: Option<String>,
    law_status: Option<String>,
    /// The language that its text is marked with.
    pub(super) shown: Option<String>,
    fallback: Option<String>,
    pub(super) stale: bool,
    /// Whether a notice in the page's language stands in it, or above it outside other sections.
    notice: bool,
    at: Range<usize>,
}

/// The sections of a page.
pub(super) fn read(page: &Page) -> Vec<Section> {
    let language = page
        .root()
        .and_then(|(_, root)| root.attribute("lang"))
        .unwrap_or("");
    // Sections and notices with the range of their subtree in reading order.
    let mut ends = vec![0; page.nodes.len()];
    let mut starts = vec![0; page.nodes.len()];
    for (index, id) in page.order.iter().enumerate() {
        starts[*id] = index;
        ends[*id] = index;
    }
    for id in page.order.iter().rev() {
        if let Some(parent) = page.nodes[*id].parent {
            ends[parent] = ends[parent].max(ends[*id]);
        }
    }
    let is_section = |id: &NodeId| {
        page.element(*id)
            .is_some_and(|e| e.attribute("data-section").is_some())
    };
    let first = page.order.iter().copied().find(is_section);
    let mut notices = Vec::new();
    // Of each section, and of the page, the first notice that stands in it and in no section inside it.
    let mut earliest: HashMap<Option<NodeId>, usize> = HashMap::new();
    for (id, element) in page.elements() {
        let speaks = element.has_word("class", "notice")
            && page.inherited(id, "lang") == Some(language)
            && page.text_of(id).chars().any(char::is_alphabetic);
        if speaks {
            // The lead is a section too, and what stands in it speaks for the page.
            let inside = page
                .ancestors(id)
                .find(is_section)
                .filter(|s| Some(*s) != first);
            earliest.entry(inside).or_insert(starts[id]);
            notices.push(starts[id]);
        }
    }
    let mut sections = Vec::new();
    for (id, element) in page.elements() {
        let Some(address) = element.attribute("data-section") else {
            continue;
        };
        let next = notices.partition_point(|notice| *notice < starts[id]);
        let within = notices.get(next).is_some_and(|notice| *notice <= ends[id]);
        let above = |inside| {
            earliest
                .get(&inside)
                .is_some_and(|notice| *notice < starts[id])
        };
        let notice = within || above(None) || page.ancestors(id).any(|a| above(Some(a)));
        let own = |name: &str| element.attribute(name).map(str::to_owned);
        sections.push(Section {
            address: address.to_owned(),
            id: own("id"),
            language_status: own("data-language"),
            law_status: own("data-law"),
            shown: page.inherited(id, "lang").map(str::to_owned),
            fallback: own("data-fallback"),
            stale: element.attribute("data-stale").is_some(),
            notice,
            at: page.at(id),
        });
    }
    sections
}

/// Holds the sections of a page against `edition.json`.
pub(super) fn check(
    page: &Page,
    sections: &[Section],
    context: &Context,
    found: &mut Vec<Diagnostic>,
) {
    let language = page.root().and_then(|(_, root)| root.attribute("lang"));
    let (Some(facts), Some(language)) = (context.facts, language) else {
        return;
    };
    for section in sections {
        let mut report = |code, message: String| {
            found.push(Diagnostic::error(code, message).at(page.source.place(&section.at)));
        };
        check_section(section, language, facts, &mut report);
    }
}

fn check_section(
    section: &Section,
    language: &str,
    facts: &Facts,
    report: &mut impl FnMut(&'static str, String),
) {
    let address = &section.address;
    let Some(entry) = facts.status(language, address) else {
        if !is_unlisted_record(address, language, facts) {
            report(
                "unlisted-section",
                format!("edition.json does not know `{address}` in {language}"),
            );
        }
        return;
    };
    let differs = |what: &str, here: Option<&str>, there: &str| {
        let here = here.unwrap_or("nothing");
        format!("`{address}` says {here} of its {what}, and edition.json says {there}")
    };
    if section.language_status.as_deref() != Some(entry.language) {
        report(
            "wrong-status",
            differs(
                "language",
                section.language_status.as_deref(),
                entry.language,
            ),
        );
    }
    let is_record = RECORDS.iter().any(|r| address.starts_with(r));
    let law = section.law_status.as_deref();
    if law != Some(entry.law) && !(is_record && law.is_none()) {
        report("wrong-status", differs("law", law, entry.law));
    }
    let shown = section.shown.as_deref();
    if shown != Some(entry.shown) {
        let here = shown.unwrap_or("no language");
        report(
            "wrong-language",
            format!(
                "`{address}` is marked as {here}, and edition.json says {}",
                entry.shown
            ),
        );
    }
    if entry.shown != language {
        check_fallback(section, language, entry.shown, facts, report);
        return;
    }
    if let Some(why) = &section.fallback {
        report(
            "false-fallback",
            format!("`{address}` is in the page's own language and is marked as {why}"),
        );
    }
    if language == facts.source {
        return;
    }
    if rank(entry.language) < rank(&facts.policy.show) {
        report(
            "below-policy",
            format!(
                "`{address}` is {}, and policy asks for {}",
                entry.language, facts.policy.show
            ),
        );
    }
    if section.stale && facts.policy.stale == "fallback" {
        report(
            "below-policy",
            format!("`{address}` is stale, and policy puts the source in its place"),
        );
    }
    if entry.language == "machine" && !section.notice {
        report(
            "no-notice",
            format!("`{address}` is machine text, and no notice in {language} says so above it"),
        );
    }
    if section.stale && !section.notice {
        report(
            "no-notice",
            format!("`{address}` is stale, and no notice in {language} says so"),
        );
    }
}

fn check_fallback(
    section: &Section,
    language: &str,
    shown: &str,
    facts: &Facts,
    report: &mut impl FnMut(&'static str, String),
) {
    let address = &section.address;
    if shown != facts.source {
        report(
            "wrong-language",
            format!("`{address}` stands in {shown}, which is not the source language"),
        );
    }
    match section.fallback.as_deref() {
        Some("missing" | "below-policy" | "stale") => {}
        Some(why) => report(
            "fallback-unmarked",
            format!("`{why}` is no reason for a fallback"),
        ),
        None => report(
            "fallback-unmarked",
            format!("`{address}` is not in {language} and is not marked as a fallback"),
        ),
    }
    if !section.notice {
        report(
            "no-notice",
            format!("`{address}` is not in {language}, and no notice in {language} says so"),
        );
    }
}

const RECORDS: &[&str] = &["laws#", "contacts#", "glossary#"];

/// Records need not be listed; where some of a kind are, all are.
fn is_unlisted_record(address: &str, language: &str, facts: &Facts) -> bool {
    RECORDS
        .iter()
        .filter(|r| address.starts_with(**r))
        .any(|record| {
            !facts
                .sections
                .get(language)
                .is_some_and(|s| s.keys().any(|k| k.starts_with(record)))
        })
}

/// Whether a page is a real translation: its lead and at least one section, where it has any, are in its
/// own language. Pages without sections are made of interface strings, which every language has.
pub(super) fn is_translated(page: &PageFacts) -> bool {
    let own = |section: &Section| section.shown == page.language;
    // A page of records has a lead of interface strings, and its records stand in alphabetical order; a
    // whole guide begins with an introduction that may not be translated while its pages are.
    let is_list = matches!(
        page.kind.as_str(),
        "laws" | "contacts" | "glossary" | "print"
    );
    match page.sections.as_slice() {
        [] => true,
        all if is_list => all.iter().any(own),
        [lead, rest @ ..] => own(lead) && (rest.is_empty() || rest.iter().any(own)),
    }
}

/// Every section of `edition.json` stands in its language's tree, and guides name the languages they have.
pub(super) fn check_all(pages: &[PageFacts], context: &Context, found: &mut Vec<Diagnostic>) {
    let Some(facts) = context.facts.filter(|_| !context.is_without_pages()) else {
        return;
    };
    let mut seen: BTreeMap<&str, HashSet<&str>> = BTreeMap::new();
    let mut translated: HashSet<(&str, &str)> = HashSet::new();
    for page in pages.iter().filter(|p| !whole::holds_a_guide(&p.kind)) {
        let Some(language) = facts.language_of_path(&page.path) else {
            continue;
        };
        seen.entry(&language.tag)
            .or_default()
            .extend(page.sections.iter().map(|s| s.address.as_str()));
        if matches!(page.kind.as_str(), "guide" | "page")
            && is_translated(page)
            && let Some(guide) = page.path.split('/').nth(1)
        {
            translated.insert((guide, &language.tag));
        }
    }
    let mut report = |code, message: String| {
        found.push(Diagnostic::error(code, message).at(Place::file("edition.json")));
    };
    for (tag, sections) in &facts.sections {
        let there = seen.get(tag.as_str());
        for address in sections
            .keys()
            .filter(|a| !there.is_some_and(|s| s.contains(a.as_str())))
        {
            report(
                "missing-section",
                format!("`{address}` stands on no page in {tag}"),
            );
        }
    }
    for guide in &facts.guides {
        for language in &facts.languages {
            let listed = guide.languages.contains(&language.tag);
            let real = translated.contains(&(guide.id.as_str(), language.tag.as_str()));
            if listed && !real {
                report(
                    "guide-languages",
                    format!(
                        "{} is listed in {} and has no page of its own there",
                        guide.id, language.tag
                    ),
                );
            } else if real && !listed {
                report(
                    "guide-languages",
                    format!(
                        "{} is not listed in {}, where it has pages of its own",
                        guide.id, language.tag
                    ),
                );
            }
        }
    }
}
