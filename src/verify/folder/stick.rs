//! A stick and a folder of files to print: what only they promise. Everything that is there is offered on
//! the one page that people open, and nothing is there that needs a host.

use std::collections::HashSet;

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::kept::PageFacts;
use crate::verify::read::paths::{EDITION, ERROR_PAGE, FONTS};

/// Checks a stick or files to print; other folders promise nothing here.
pub fn check_all(pages: &[PageFacts], context: &Context, found: &mut Vec<Finding>) {
    let Some(facts) = context.facts else {
        return;
    };
    let offered: fn(&str) -> bool = match facts.edition.as_str() {
        "usb" => |path| path.starts_with("phone/"),
        // Which fonts are in them, under what licence, is for whoever looks for it.
        "print" => |path| path.starts_with("files/") && path != FONTS,
        _ => return,
    };
    let first = context.first_page();
    let mut report = |check: Check, path: &str, message: &str| {
        found.push(check.error(message).in_file(path));
    };
    let linked: HashSet<&str> = pages
        .iter()
        .filter(|page| page.path == first)
        .flat_map(|page| page.links.iter().map(|link| link.target.as_str()))
        .collect();
    for path in context.folder.files.keys().filter(|path| offered(path)) {
        if !linked.contains(path.as_str()) {
            report(
                Check::NotOffered,
                path,
                "no link on the first page leads to it",
            );
        }
    }
    if facts.edition == "usb" {
        for language in &facts.languages {
            let path = format!("{}/check.html", language.folder);
            if !context.folder.has(&path) {
                report(Check::MissingPage, &path, "the page is not there");
            }
        }
        if facts.exit.is_some() {
            let message = "on a stick the exit leads nowhere: offline, a browser would show where it came from";
            report(Check::Refresh, EDITION, message);
        }
        let for_hosts = |path: &&String| {
            path.starts_with("search/") || matches!(path.as_str(), ERROR_PAGE | "sitemap.xml")
        };
        for path in context.folder.files.keys().filter(for_hosts) {
            report(Check::NotForSticks, path, "nothing on a stick can use it");
        }
    }
}
