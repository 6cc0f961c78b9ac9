//! Promise “search”, for the finder: its passages are the sections and records that `edition.json` says
//! have text of their own in its language, each once. One that is missing could not be found; one that
//! is a fallback would be English under a heading that nobody chose.

use std::collections::{BTreeSet, HashMap};

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::kept::{Late, PageFacts};
use crate::verify::read::page::Page;
use crate::verify::read::tree::{Element, NodeId};

/// Whether a link is a passage of a finder: it stands in a list in the element of class `found`.
pub fn is_passage(page: &Page, id: NodeId) -> bool {
    let kind = page.root_says("data-kind");
    let within = |test: fn(&Element) -> bool| {
        let mut around = page.ancestors(id);
        around.any(|id| page.element(id).is_some_and(test))
    };
    kind == Some("finder") && within(|e| e.is("li")) && within(|e| e.has_word("class", "found"))
}

/// Holds the passages of every finder against the facts.
pub fn check_all(
    pages: &[PageFacts],
    context: &Context,
    late: &mut Vec<Late>,
    found: &mut Vec<Finding>,
) {
    let Some(facts) = context.facts else {
        return;
    };
    // A section stands on its page; the page of a whole guide repeats it.
    let mut addresses: HashMap<(&str, &str), &str> = HashMap::new();
    for page in pages.iter().filter(|page| !page.holds_a_guide()) {
        for section in &page.sections {
            if let Some(id) = &section.id {
                addresses.insert((&page.path, id), &section.address);
            }
        }
    }
    for page in pages.iter().filter(|page| page.kind == "finder") {
        let Some(language) = facts.language_of_path(&page.path) else {
            continue;
        };
        let own = |address: &str| {
            let status = facts.status(&language.tag, address);
            status.is_some_and(|status| status.shown == language.tag)
        };
        let all = facts.sections.get(&language.tag);
        let mut wanted: BTreeSet<&str> = all
            .into_iter()
            .flat_map(|sections| sections.keys())
            .map(String::as_str)
            .filter(|address| own(address))
            // What a partner added is found in its marked place.
            .filter(|address| !facts.is_added(address))
            .collect();
        for link in page.links.iter().filter(|link| link.passage) {
            let id = link.fragment.as_deref().unwrap_or_default();
            let here = facts
                .language_of_path(&link.target)
                .is_some_and(|target| target.tag == language.tag);
            let message = match addresses.get(&(link.target.as_str(), id)) {
                Some(address) if !here => {
                    format!("the link to `{address}` leads out of {}", language.tag)
                }
                Some(address) if wanted.remove(address) => continue,
                Some(address) if own(address) => format!("`{address}` is listed twice"),
                Some(address) => {
                    format!("`{address}` has no text of its own in {}", language.tag)
                }
                None => format!("`{}#{id}` is no section", link.target),
            };
            late.push(page.late(&link.at, Check::FinderPassage.error(message)));
        }
        for address in wanted {
            let message = format!(
                "`{address}` has text of its own in {}, and the finder has not got it",
                language.tag
            );
            found.push(Check::FinderPassage.error(message).in_file(&page.path));
        }
    }
}
