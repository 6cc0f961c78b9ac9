//! Promise “search”, for whole guides: the browser's own search finds every word on them. It does not
//! look into what is closed or hidden, and a word with a reading above it or a soft hyphen in it is no
//! longer that word.

use crate::verify::check::Check;
use crate::verify::finding::Finding;
use crate::verify::kept::holds_a_guide;
use crate::verify::read::page::Page;
use crate::verify::read::tree::Kind;

/// A hyphen that shows only at the end of a line.
const SOFT_HYPHEN: char = '\u{AD}';

/// Checks a page that holds a whole guide.
pub fn check(page: &Page, found: &mut Vec<Finding>) {
    let kind = page.root_says("data-kind");
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
        found.push(page.error(id, Check::HiddenText, message));
    }
    for id in &page.order {
        if let Kind::Text(text) = &page.nodes[*id].kind
            && text.contains(SOFT_HYPHEN)
        {
            let message = "a word with a soft hyphen in it is not found everywhere";
            let parent = page.nodes[*id].parent.unwrap_or(*id);
            found.push(page.error(parent, Check::HiddenText, message));
        }
    }
}
