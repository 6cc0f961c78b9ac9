//! Pages on paper as a book tells them: a list in its navigation, and a marker at each place. In: the parsed
//! files of a book, what its package says. Out: findings, where a number leads nowhere, goes back, stands at
//! another marker, or belongs to a PDF that the edition does not have.

use std::collections::BTreeMap;

use crate::verify::check::Check;
use crate::verify::facts::{Facts, File};
use crate::verify::finding::Finding;
use crate::verify::read::address;
use crate::verify::read::page::Page;

/// Checks list and markers. Whether there are any.
pub fn check(pages: &[Page], found: &mut Vec<Finding>) -> bool {
    let mut markers: BTreeMap<(String, String), (String, bool)> = BTreeMap::new();
    for page in pages {
        for (id, element) in page.elements() {
            if !element.has_word("epub:type", "pagebreak") {
                continue;
            }
            let name = element.attribute("id").unwrap_or_default();
            let label = element.attribute("aria-label").unwrap_or_default();
            let speaks = element.attribute("role") == Some("doc-pagebreak");
            if name.is_empty() || label.is_empty() || !speaks {
                let message = "a place where a page begins has no id, no role or no number";
                found.push(page.error(id, Check::BookForm, message));
            }
            let at = (page.source.path.to_string(), name.to_owned());
            markers.insert(at, (label.to_owned(), false));
        }
    }
    let mut last = 0;
    for page in pages {
        for (id, element) in page.elements() {
            let in_list = || {
                page.ancestors(id).any(|id| {
                    let around = page.element(id);
                    around.is_some_and(|e| e.has_word("epub:type", "page-list"))
                })
            };
            if !element.is("a") || !in_list() {
                continue;
            }
            let mut report = |message: String| found.push(page.error(id, Check::BookForm, message));
            let text = page.text_of(id).trim().to_owned();
            match text.parse::<u32>() {
                Ok(number) if number > last => last = number,
                _ => report(format!("`{text}` is no page after page {last}")),
            }
            let (path, fragment) = element
                .attribute("href")
                .and_then(|href| href.split_once('#'))
                .unwrap_or_default();
            let target = address::resolve(&page.source.path, path).unwrap_or_default();
            match markers.get_mut(&(target, fragment.to_owned())) {
                Some((label, listed)) if *label == text => *listed = true,
                _ => report(format!("page {text} does not begin where the list leads")),
            }
        }
    }
    for page in pages {
        for (id, element) in page.elements() {
            let name = element.attribute("id").unwrap_or_default();
            let at = (page.source.path.to_string(), name.to_owned());
            if let Some((label, false)) = markers.get(&at) {
                let message = format!("page {label} begins here, and no list leads to it");
                found.push(page.error(id, Check::BookForm, message));
            }
        }
    }
    !markers.is_empty() || last > 0
}

/// What is wrong with what the package says: `source` is whose pages these are, `features` what helps to read.
pub fn check_claims(
    (has_pages, source): (bool, Option<&str>),
    features: &[&str],
    file: &File,
    facts: &Facts,
) -> Option<String> {
    let claims = ["pageNavigation", "pageBreakMarkers"];
    let claimed = claims.iter().filter(|c| features.contains(c)).count();
    let Some(source) = source else {
        let claims = has_pages || claimed > 0;
        return claims.then(|| "it tells pages, and not of what".to_owned());
    };
    let (name, _) = source.split_once(", ").unwrap_or((source, ""));
    let mut papers = facts.files.iter().filter(|paper| {
        let own = paper.path.rsplit('/').next();
        own == Some(name) && paper.format == "letter" && paper.sections.is_none()
    });
    let is_ours = papers.any(|p| p.guide == file.guide && p.language == file.language);
    match () {
        () if !is_ours => Some(format!("`{source}` is no PDF of the same text")),
        () if !has_pages || claimed < claims.len() => {
            Some("it names a PDF, and does not tell where its pages begin".to_owned())
        }
        () => None,
    }
}
