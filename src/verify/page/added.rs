//! What a partner added: it stands in marked places that name the partner, and nothing of the series stands
//! there. In: a page and `edition.json`. Out: findings.

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::facts::Facts;
use crate::verify::finding::Finding;
use crate::verify::read::page::Page;
use crate::verify::read::paths::EDITION;
use crate::verify::read::tree::NodeId;

/// The attribute that marks such a place.
const MARK: &str = "data-added-by";

/// Kinds of page that have such places in their text. The foot of every page may have one.
const KINDS: &[&str] = &["home", "contacts", "print", "single"];

/// Checks the marked places of a page, and that what was added stands nowhere else.
pub fn check(page: &Page, context: &Context, found: &mut Vec<Finding>) {
    let Some(facts) = context.facts else {
        return;
    };
    let partner = facts.partner.as_ref();
    let marked = |id: NodeId| {
        let mut around = page.ancestors(id);
        around.any(|id| {
            page.element(id)
                .is_some_and(|e| e.attribute(MARK).is_some())
        })
    };
    let kind = page.root_says("data-kind").unwrap_or_default();
    for (id, element) in page.elements() {
        let mut report = |message: String| found.push(page.error(id, Check::Added, message));
        if element.attribute(MARK).is_some() {
            match partner {
                None => {
                    report("the place is marked as a partner’s, and edition.json has none".into())
                }
                Some(partner) if !page.text_of(id).contains(partner.name.trim()) => {
                    report("the place does not name the partner who filled it".into());
                }
                Some(_) => {}
            }
            let above = || page.ancestors(id).skip(1);
            let inside = |name: &str| {
                above().any(|id| {
                    page.element(id)
                        .is_some_and(|e| e.attribute(name).is_some())
                })
            };
            if inside("data-section") || inside(MARK) {
                report("what a partner added stands inside a text of the series".into());
            }
            let in_foot = above().any(|id| page.element(id).is_some_and(|e| e.is("footer")));
            match context.book {
                true if is_chapter(page) => {
                    report("a chapter of a book has no place for a partner".into());
                }
                false if !in_foot && !KINDS.contains(&kind) => report(format!(
                    "a page of the kind `{kind}` has no place for a partner"
                )),
                _ => {}
            }
        }
        if let Some(address) = element.attribute("data-section") {
            match (facts.is_added(address), marked(id)) {
                (true, false) => report(format!(
                    "`{address}` was added by a partner, and stands where that is not said"
                )),
                (false, true) => report(format!(
                    "`{address}` belongs to the series, and stands where a partner would have added it"
                )),
                _ => {}
            }
        }
        let is_logo = element.is("img")
            && (element.has_word("class", "logo")
                || element.attribute("src").is_some_and(|src| {
                    let name = src.rsplit('/').next().unwrap_or(src);
                    name.starts_with("logo-")
                }));
        if is_logo && !marked(id) {
            report("a logo stands where it is not said whose it is".into());
        }
        let is_status = element.has_word("class", "status") && element.has_word("class", "notice");
        if is_status && marked(id) {
            report("what is said of the text of a page stands in the place of a partner".into());
        }
    }
}

/// Whether a file of a book holds text of the series other than contacts.
fn is_chapter(page: &Page) -> bool {
    let mut addresses = page
        .elements()
        .filter_map(|(_, element)| element.attribute("data-section"));
    addresses.any(|address| !address.starts_with("contacts#"))
}

/// Nobody has reviewed what a partner added, whatever they say.
pub fn check_all(facts: &Facts, found: &mut Vec<Finding>) {
    for address in facts.partner.iter().flat_map(|partner| &partner.added) {
        let mut report = |message: String| {
            let problem = Check::Added.error(message);
            found.push(problem.in_file(EDITION));
        };
        if !address.starts_with("contacts#") {
            report(format!(
                "`{address}` is no contact, and partners add nothing else"
            ));
        }
        for language in &facts.languages {
            let reviewed = facts
                .status(&language.tag, address)
                .is_some_and(|status| status.language == "reviewed" || status.law == "checked");
            if reviewed {
                let tag = &language.tag;
                report(format!(
                    "`{address}` was added by a partner and is said to be reviewed in {tag}"
                ));
            }
        }
    }
}
