//! Promise “search”, for whole guides: the browser's own search finds every word on them. It does not
//! look into what is closed or hidden, and a word with a reading above it or a soft hyphen in it is no
//! longer that word.

use super::page::{Kind, Page};
use crate::diagnostic::Diagnostic;

/// A hyphen that shows only at the end of a line.
const SOFT_HYPHEN: char = '\u{AD}';

/// Whether pages of a kind hold a whole guide, and so repeat what stands elsewhere.
pub(super) fn holds_a_guide(kind: &str) -> bool {
    matches!(kind, "print" | "single")
}

/// Checks a page that holds a whole guide.
pub(super) fn check(page: &Page, found: &mut Vec<Diagnostic>) {
    let kind = page
        .root()
        .and_then(|(_, root)| root.attribute("data-kind"));
    if !kind.is_some_and(holds_a_guide) {
        return;
    }
    for (id, element) in page.elements() {
        let message = if element.is("details") && element.attribute("open").is_none() {
            "what is closed here is not found by every browser"
        } else if element.html && element.attribute("hidden").is_some() {
            "what is hidden here is not found"
        } else if element.is("ruby") {
            "a word with a reading above it is not found as a word"
        } else {
            continue;
        };
        found.push(page.error(id, "hidden-text", message));
    }
    for id in &page.order {
        if let Kind::Text(text) = &page.nodes[*id].kind
            && text.contains(SOFT_HYPHEN)
        {
            let message = "a word with a soft hyphen in it is not found everywhere";
            let parent = page.nodes[*id].parent.unwrap_or(*id);
            found.push(page.error(parent, "hidden-text", message));
        }
    }
}
