//! Promise 5: the language of every text is said, so that it is read aloud, drawn and translated as what
//! it is; ids are unique; the page is HTML. In: a page. Out: findings.

use std::collections::HashMap;

use super::scripts;
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::read::page::Page;
use crate::verify::read::tree::{Kind, NodeId};

/// Checks root, languages, directions and ids of a page.
pub fn check(page: &Page, context: &Context, found: &mut Vec<Finding>) {
    check_form(page, found);
    check_root(page, context, found);
    let mut ids: HashMap<&str, NodeId> = HashMap::new();
    for (id, element) in page.elements() {
        if let Some(name) = element.attribute("id") {
            if name.is_empty() || name.contains(char::is_whitespace) {
                found.push(page.error_at(id, "id", Check::BadId, format!("`{name}` is not an id")));
            }
            if let Some(first) = ids.insert(name, id) {
                let place = page.source.place(&page.at_attribute(first, "id"));
                let error = page.error_at(
                    id,
                    "id",
                    Check::DuplicateId,
                    format!("the id `{name}` is there twice"),
                );
                found.push(error.also(place, "the other one"));
            }
        }
        if let Some(tag) = element.attribute("lang") {
            if !tag.is_empty() && !is_tag(tag) {
                found.push(page.error_at(
                    id,
                    "lang",
                    Check::BadLanguage,
                    format!("`{tag}` is not a language tag"),
                ));
            }
            check_direction(page, context, id, tag, found);
        }
    }
    scripts::check(page, context, found);
}

/// Errors of the parser, the document type and the character set.
fn check_form(page: &Page, found: &mut Vec<Finding>) {
    for (at, message) in &page.errors {
        let message = format!("not valid HTML: {message}");
        found.push(Check::HtmlSyntax.error(message).at(page.source.place(at)));
    }
    let start = page.source.place(&(0..0));
    if page.gave_up {
        let message = "the page is nested too deeply or too large to read to its end";
        found.push(Check::TooDeep.error(message).at(start.clone()));
    }
    let is_html = page
        .nodes
        .iter()
        .any(|n| matches!(&n.kind, Kind::Doctype(name) if name == "html"));
    if !is_html {
        found.push(
            Check::HtmlSyntax
                .error("the page does not begin with <!doctype html>")
                .at(start.clone()),
        );
    }
    let charset = page
        .elements()
        .find_map(|(id, e)| e.is("meta").then(|| Some((id, e.attribute("charset")?)))?);
    match charset {
        // Browsers look no further than the first 1024 bytes.
        Some((id, charset)) if charset.eq_ignore_ascii_case("utf-8") && page.at(id).end <= 1024 => {
        }
        _ => found.push(
            Check::NoCharset
                .error("the page does not say that it is UTF-8, and on a stick nobody else does")
                .at(start)
                .hint("put <meta charset=\"utf-8\"> first in <head>"),
        ),
    }
}

fn check_root(page: &Page, context: &Context, found: &mut Vec<Finding>) {
    let Some((id, root)) = page.root() else {
        return;
    };
    let path = &page.source.path;
    let Some(tag) = root.attribute("lang").filter(|tag| !tag.is_empty()) else {
        found.push(page.error(id, Check::NoLanguage, "the page does not say its language"));
        return;
    };
    let dir = root.attribute("dir");
    if dir.is_none() {
        found.push(page.error(
            id,
            Check::NoDirection,
            "the page does not say its direction",
        ));
    }
    let Some(facts) = context.facts else {
        return;
    };
    let Some(language) = facts.language(tag) else {
        let message = format!("edition.json does not list the language `{tag}`");
        let known = facts.languages.iter().map(|l| l.tag.as_str());
        found.push(
            page.error_at(id, "lang", Check::BadLanguage, message)
                .nearest(tag, known),
        );
        return;
    };
    if let Some(dir) = dir.filter(|dir| *dir != language.dir) {
        let message = format!(
            "the page says `{dir}`, and {tag} is written {}",
            language.dir
        );
        found.push(page.error_at(id, "dir", Check::WrongDirection, message));
    }
    if let Some(folder) = facts.language_of_path(path)
        && folder.tag != tag
    {
        let message = format!(
            "the page is marked as {tag} in the folder of {}",
            folder.tag
        );
        found.push(page.error_at(id, "lang", Check::WrongLanguage, message));
    }
}

/// An element in a language that is written the other way must say so.
fn check_direction(
    page: &Page,
    context: &Context,
    id: NodeId,
    tag: &str,
    found: &mut Vec<Finding>,
) {
    let Some(wanted) = direction(context, tag) else {
        return;
    };
    let dir = page.inherited(id, "dir").unwrap_or("ltr");
    if dir != "auto" && dir != wanted && !page.element(id).is_some_and(|e| e.is("html")) {
        let message =
            format!("the text in {tag} is written {wanted}, and stands in one that is {dir}");
        found.push(
            page.error_at(id, "lang", Check::WrongDirection, message)
                .hint(format!("add dir=\"{wanted}\"")),
        );
    }
}

fn direction(context: &Context, tag: &str) -> Option<&'static str> {
    const RIGHT_TO_LEFT: &[&str] = &["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];
    const LEFT_TO_RIGHT: &[&str] = &[
        "en", "es", "fr", "ja", "ko", "pt", "ru", "th", "tl", "vi", "yue", "zh",
    ];
    if let Some(language) = context.facts.and_then(|f| f.language(tag)) {
        return Some(if language.dir == "rtl" { "rtl" } else { "ltr" });
    }
    let primary = tag.split('-').next()?.to_ascii_lowercase();
    let is_in = |list: &[&str]| list.contains(&primary.as_str());
    match (is_in(RIGHT_TO_LEFT), is_in(LEFT_TO_RIGHT)) {
        (true, _) => Some("rtl"),
        (_, true) => Some("ltr"),
        _ => None,
    }
}

/// Well-formed by RFC 5646, as far as a misspelling goes.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_word = |p: &str, longest| {
        (1..=longest).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    parts
        .next()
        .is_some_and(|p| p.len() > 1 && is_word(p, 8) && p.bytes().all(|b| b.is_ascii_alphabetic()))
        && parts.all(|p| is_word(p, 8))
}
