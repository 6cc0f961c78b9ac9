//! Promise 6: pages that load on a slow phone, and no web fonts where they would weigh megabytes.

use super::fetches::Uses;
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::kept::PageFacts;
use crate::verify::read::page::Page;

/// Budgets in bytes where `edition.json` names none. Written down a second time on purpose: were they the
/// renderer's, whoever raised them there would raise what is proved here, and nobody would see it.
const PAGE: u64 = 51_200;
const SINGLE: u64 = 512_000;

/// Kinds that every edition knows; `budgets` may name more.
const KINDS: &[&str] = &[
    "chooser", "home", "guide", "page", "print", "laws", "contacts", "glossary", "finder", "terms",
    "safety", "exit", "changes", "about", "error", "single", "start", "check", "papers",
];

/// The page names its kind, and brings no font for Chinese or Korean text.
pub fn check(page: &Page, context: &Context, uses: &Uses, found: &mut Vec<Finding>) {
    let Some((id, root)) = page.root() else {
        return;
    };
    match root.attribute("data-kind") {
        None => found.push(page.error(
            id,
            Check::UnknownKind,
            "the page does not say what kind of page it is",
        )),
        Some(kind)
            if KINDS.contains(&kind)
                || context.facts.is_some_and(|f| f.budgets.contains_key(kind)) => {}
        Some(kind) => {
            let message = format!("`{kind}` is no kind of page that edition.json knows");
            found.push(
                page.error_at(id, "data-kind", Check::UnknownKind, message)
                    .nearest(kind, KINDS.iter().copied()),
            );
        }
    }
    let primary = root
        .attribute("lang")
        .and_then(|l| l.split('-').next())
        .unwrap_or("");
    let is_large = matches!(primary, "zh" | "yue" | "ja" | "ko");
    let has_font = uses.fetched.has_font()
        || uses
            .styles
            .iter()
            .filter_map(|s| context.styles.get(s))
            .any(|s| s.has_font());
    if is_large && has_font {
        let message =
            format!("the styles bring a font along for {primary}, which weighs megabytes");
        found.push(
            page.error(id, Check::WebFont, message)
                .hint("name fonts that systems have"),
        );
    }
}

/// Holds a page with its styles against the budget of its kind.
pub fn check_size(page: &PageFacts, context: &Context, found: &mut Vec<Finding>) {
    let budgets = context.facts.map(|f| &f.budgets);
    let named = |kind: &str| budgets.and_then(|b| b.get(kind)).copied();
    let budget = named(&page.kind).unwrap_or_else(|| match page.kind.as_str() {
        "single" => SINGLE,
        _ => named("page").unwrap_or(PAGE),
    });
    let styles: u64 = page
        .styles
        .iter()
        .filter_map(|path| context.folder.files.get(path))
        .sum();
    let size = page.bytes + styles;
    if size > budget {
        let message = format!(
            "the page has {} bytes and its styles {styles}: {} more than the {budget} of its kind",
            page.bytes,
            size - budget
        );
        found.push(Check::OverBudget.error(message).in_file(&page.path));
    }
}
