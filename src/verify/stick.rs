//! A stick and a folder of files to print: what only they promise. Everything that is there is offered on
//! the one page that people open, and nothing is there that needs a host.

use std::collections::HashSet;

use super::paper::FONTS;
use super::{Context, PageFacts};
use crate::diagnostic::{Diagnostic, Place};

/// The first page of a folder: where readers begin, and from where every other page is reached.
pub(super) fn first_page(context: &Context) -> &'static str {
    match context.facts.map(|facts| facts.edition.as_str()) {
        Some("usb") => "start.html",
        _ => "index.html",
    }
}

/// Checks a stick or files to print; other folders promise nothing here.
pub(super) fn check_all(pages: &[PageFacts], context: &Context, found: &mut Vec<Diagnostic>) {
    let Some(facts) = context.facts else {
        return;
    };
    let offered: fn(&str) -> bool = match facts.edition.as_str() {
        "usb" => |path| path.starts_with("phone/"),
        // Which fonts are in them, under what licence, is for whoever looks for it.
        "print" => |path| path.starts_with("files/") && path != FONTS,
        _ => return,
    };
    let first = first_page(context);
    let mut report = |code, path: &str, message: &str| {
        found.push(Diagnostic::error(code, message).at(Place::file(path)));
    };
    let linked: HashSet<&str> = pages
        .iter()
        .filter(|page| page.path == first)
        .flat_map(|page| page.links.iter().map(|link| link.target.as_str()))
        .collect();
    for path in context.folder.files.keys().filter(|path| offered(path)) {
        if !linked.contains(path.as_str()) {
            report("not-offered", path, "no link on the first page leads to it");
        }
    }
    if facts.edition == "usb" {
        for language in &facts.languages {
            let path = format!("{}/check.html", language.folder);
            if !context.folder.has(&path) {
                report("missing-page", &path, "the page is not there");
            }
        }
        if facts.exit.is_some() {
            let message = "on a stick the exit leads nowhere: offline, a browser would show where it came from";
            report("refresh", "edition.json", message);
        }
        let for_hosts = |path: &&String| {
            path.starts_with("search/") || matches!(path.as_str(), "404.html" | "sitemap.xml")
        };
        for path in context.folder.files.keys().filter(for_hosts) {
            report("not-for-sticks", path, "nothing on a stick can use it");
        }
    }
}
