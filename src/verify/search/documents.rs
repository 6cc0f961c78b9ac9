//! Documents: each is a section or record that a page of its language shows, in the state that
//! `edition.json` gives it, and in no other language.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Deserialize;

use super::json::{error, read};
use super::manifest::{Language, Status};
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::kept::PageFacts;
use crate::verify::page::scripts::contradiction;

#[derive(Debug, Deserialize)]
struct Documents {
    format: String,
    language: String,
    documents: Vec<Document>,
}

#[derive(Debug, Deserialize)]
pub struct Document {
    pub id: String,
    pub guide: String,
    pub url: String,
    pub title: String,
    pub heading: String,
    text: String,
    language: String,
    law: String,
    stale: bool,
}

/// The pages by path.
pub struct Pages<'a>(HashMap<&'a str, &'a PageFacts>);

impl<'a> Pages<'a> {
    pub fn of(pages: &'a [PageFacts]) -> Self {
        Pages(
            pages
                .iter()
                .map(|page| (page.path.as_str(), page))
                .collect(),
        )
    }
}

/// Checks the documents of a language, and gives them to the checks of its indices.
pub fn check(
    path: &str,
    language: &Language,
    pages: &Pages<'_>,
    context: &Context,
    found: &mut Vec<Finding>,
) -> Option<Vec<Document>> {
    let file: Documents = read(context, path, found)?;
    let tag = language.tag.as_str();
    if file.format != "monarch-search-documents/1" || file.language != tag {
        let message = format!("it says that it is `{}` in {}", file.format, file.language);
        found.push(error(Check::IndexForm, path, message));
    }
    let mut seen = HashSet::new();
    for document in &file.documents {
        let mut report = |code, message: String| found.push(error(code, path, message));
        if !seen.insert(document.id.as_str()) {
            report(
                Check::IndexForm,
                format!("`{}` is there twice", document.id),
            );
        }
        check_state(document, tag, context, &mut report);
        check_url(document, tag, pages, context, &mut report);
        let words = [&*document.title, &document.heading, &document.text].join("\n");
        if let Some((script, count)) = contradiction(&words, tag, context) {
            let message = format!(
                "`{}` has {count} letters of {script} and none of {tag}: it stands in the index of a language that it is not in",
                document.id
            );
            report(Check::FallbackInIndex, message);
        }
    }
    check_complete(tag, &seen, context, path, found);
    check_counts(language, &file.documents, path, found);
    Some(file.documents)
}

/// `edition.json` knows the document, shows it in this language, and gives it the same state.
fn check_state(
    document: &Document,
    tag: &str,
    context: &Context,
    report: &mut impl FnMut(Check, String),
) {
    let id = &document.id;
    let Some(status) = context.facts.and_then(|facts| facts.status(tag, id)) else {
        return report(
            Check::IndexStatus,
            format!("edition.json does not know `{id}` in {tag}"),
        );
    };
    if status.shown != tag {
        let message = format!(
            "readers of {tag} are shown `{id}` in {}: it has no place in this index",
            status.shown
        );
        report(Check::FallbackInIndex, message);
    }
    if (document.language.as_str(), document.law.as_str()) != (status.language, status.law) {
        let message = format!(
            "`{id}` says {} {}, and edition.json {} {}",
            document.language, document.law, status.language, status.law
        );
        report(Check::IndexStatus, message);
    }
}

/// The address leads to a page of the language, which shows the document there.
fn check_url(
    document: &Document,
    tag: &str,
    pages: &Pages<'_>,
    context: &Context,
    report: &mut impl FnMut(Check, String),
) {
    let (id, url) = (&document.id, &document.url);
    let (path, fragment) = match url.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (url.as_str(), None),
    };
    let Some(page) = pages.0.get(path) else {
        return report(Check::IndexUrl, format!("`{url}` of `{id}` is no page"));
    };
    let folder = context.facts.and_then(|facts| facts.language_of_path(path));
    if folder.is_none_or(|language| language.tag != tag) {
        report(
            Check::IndexUrl,
            format!("`{url}` of `{id}` is no page in {tag}"),
        );
    }
    if fragment.is_some_and(|fragment| !page.ids.contains(fragment)) {
        report(
            Check::IndexUrl,
            format!("`{url}` of `{id}` has no such place"),
        );
    }
    let Some(section) = page.sections.iter().find(|section| section.address == *id) else {
        return report(Check::IndexUrl, format!("`{path}` does not show `{id}`"));
    };
    if section.shown.as_deref() != Some(tag) {
        let message = format!("`{path}` shows `{id}` in another language than {tag}");
        report(Check::FallbackInIndex, message);
    }
    if section.stale != document.stale {
        let message = format!("`{id}` and its page differ on whether the source has moved on");
        report(Check::IndexStatus, message);
    }
}

/// What readers see in their own language can be found.
fn check_complete(
    tag: &str,
    seen: &HashSet<&str>,
    context: &Context,
    path: &str,
    found: &mut Vec<Finding>,
) {
    let Some(facts) = context.facts else {
        return;
    };
    let sections = facts
        .sections
        .get(tag)
        .into_iter()
        .flat_map(|all| all.keys());
    for address in sections.filter(|address| !seen.contains(address.as_str())) {
        if facts.status(tag, address).is_some_and(|s| s.shown == tag) {
            let message = format!("`{address}` is shown in {tag} and cannot be found");
            found.push(error(Check::MissingDocument, path, message));
        }
    }
}

/// The counts of the manifest are those of the documents.
fn check_counts(language: &Language, documents: &[Document], path: &str, found: &mut Vec<Finding>) {
    let count = |word: fn(&Document) -> &String| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for document in documents {
            *counts.entry(word(document).clone()).or_default() += 1;
        }
        counts
    };
    let counted = Status {
        language: count(|d| &d.language),
        law: count(|d| &d.law),
        stale: documents.iter().filter(|d| d.stale).count(),
    };
    if documents.len() != language.documents || counted != language.status {
        let message = format!(
            "the manifest does not count the documents in {} as they are",
            language.tag
        );
        found.push(error(Check::IndexStatus, path, message));
    }
}
