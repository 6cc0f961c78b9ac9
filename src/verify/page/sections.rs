//! Promise 7: nothing stands in the folder below the policy, and no fallback without its notice.
//! In: the sections of a page, then all pages, and `edition.json`. Out: findings.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::facts::{Facts, rank};
use crate::verify::finding::Finding;
use crate::verify::kept::{PageFacts, Section};
use crate::verify::read::page::Page;
use crate::verify::read::paths::EDITION;
use crate::verify::read::tree::NodeId;

/// The sections of a page.
pub fn read(page: &Page) -> Vec<Section> {
    let language = page.root_says("lang").unwrap_or("");
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
pub fn check(page: &Page, sections: &[Section], context: &Context, found: &mut Vec<Finding>) {
    let language = page.root_says("lang");
    let (Some(facts), Some(language)) = (context.facts, language) else {
        return;
    };
    for section in sections {
        let mut report = |check: Check, message: String| {
            found.push(check.error(message).at(page.source.place(&section.at)));
        };
        check_section(section, language, facts, &mut report);
    }
}

fn check_section(
    section: &Section,
    language: &str,
    facts: &Facts,
    report: &mut impl FnMut(Check, String),
) {
    let address = &section.address;
    let Some(entry) = facts.status(language, address) else {
        if !is_unlisted_record(address, language, facts) {
            report(
                Check::UnlistedSection,
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
            Check::WrongStatus,
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
        report(Check::WrongStatus, differs("law", law, entry.law));
    }
    let shown = section.shown.as_deref();
    if shown != Some(entry.shown) {
        let here = shown.unwrap_or("no language");
        report(
            Check::WrongLanguage,
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
            Check::FalseFallback,
            format!("`{address}` is in the page's own language and is marked as {why}"),
        );
    }
    if language == facts.source {
        return;
    }
    if rank(entry.language) < rank(&facts.policy.show) {
        report(
            Check::BelowPolicy,
            format!(
                "`{address}` is {}, and policy asks for {}",
                entry.language, facts.policy.show
            ),
        );
    }
    if section.stale && facts.policy.stale == "fallback" {
        report(
            Check::BelowPolicy,
            format!("`{address}` is stale, and policy puts the source in its place"),
        );
    }
    if entry.language == "machine" && !section.notice {
        report(
            Check::NoNotice,
            format!("`{address}` is machine text, and no notice in {language} says so above it"),
        );
    }
    if section.stale && !section.notice {
        report(
            Check::NoNotice,
            format!("`{address}` is stale, and no notice in {language} says so"),
        );
    }
}

fn check_fallback(
    section: &Section,
    language: &str,
    shown: &str,
    facts: &Facts,
    report: &mut impl FnMut(Check, String),
) {
    let address = &section.address;
    if shown != facts.source {
        report(
            Check::WrongLanguage,
            format!("`{address}` stands in {shown}, which is not the source language"),
        );
    }
    match section.fallback.as_deref() {
        Some("missing" | "below-policy" | "stale") => {}
        Some(why) => report(
            Check::FallbackUnmarked,
            format!("`{why}` is no reason for a fallback"),
        ),
        None => report(
            Check::FallbackUnmarked,
            format!("`{address}` is not in {language} and is not marked as a fallback"),
        ),
    }
    if !section.notice {
        report(
            Check::NoNotice,
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

/// Every section of `edition.json` stands in its language's tree, and guides name the languages they have.
pub fn check_all(pages: &[PageFacts], context: &Context, found: &mut Vec<Finding>) {
    let Some(facts) = context.facts.filter(|_| !context.is_without_pages()) else {
        return;
    };
    let mut seen: BTreeMap<&str, HashSet<&str>> = BTreeMap::new();
    let mut translated: HashSet<(&str, &str)> = HashSet::new();
    for page in pages.iter().filter(|p| !p.holds_a_guide()) {
        let Some(language) = facts.language_of_path(&page.path) else {
            continue;
        };
        seen.entry(&language.tag)
            .or_default()
            .extend(page.sections.iter().map(|s| s.address.as_str()));
        if matches!(page.kind.as_str(), "guide" | "page")
            && page.is_translated()
            && let Some(guide) = page.path.split('/').nth(1)
        {
            translated.insert((guide, &language.tag));
        }
    }
    let mut report = |check: Check, message: String| {
        found.push(check.error(message).in_file(EDITION));
    };
    for (tag, sections) in &facts.sections {
        let there = seen.get(tag.as_str());
        for address in sections
            .keys()
            .filter(|a| !there.is_some_and(|s| s.contains(a.as_str())))
        {
            report(
                Check::MissingSection,
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
                    Check::GuideLanguages,
                    format!(
                        "{} is listed in {} and has no page of its own there",
                        guide.id, language.tag
                    ),
                );
            } else if real && !listed {
                report(
                    Check::GuideLanguages,
                    format!(
                        "{} is not listed in {}, where it has pages of its own",
                        guide.id, language.tag
                    ),
                );
            }
        }
    }
}
