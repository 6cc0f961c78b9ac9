//! Promise 1 on a page, the other half: what a browser fetches by itself lies in the folder.
//! In: an element. Out: findings, and what was fetched.

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::context::StyleFacts;
use crate::verify::finding::Finding;
use crate::verify::folder::fetched::{self, Fetched};
use crate::verify::read::address::{self, Address};
use crate::verify::read::page::Page;
use crate::verify::read::style::{self, Item};
use crate::verify::read::tree::{Element, NodeId};

/// What a page loads or holds, as far as a `Content-Security-Policy` speaks of it.
#[derive(Debug, Default)]
pub struct Uses {
    /// Linked styles by path.
    pub styles: Vec<String>,
    /// Texts of `<style>` elements.
    pub inline_styles: Vec<(NodeId, String)>,
    /// Images, and what the `<style>` elements bring in.
    pub fetched: StyleFacts,
    /// Sound or film that is a file of the folder.
    pub local_media: bool,
    /// Whether something can be sent.
    pub form: bool,
}

/// Relations of `<link>` that fetch nothing by themselves.
const QUIET_RELATIONS: &[&str] = &[
    "alternate",
    "license",
    "author",
    "help",
    "prev",
    "next",
    "up",
    "contents",
    "index",
    "glossary",
    "first",
    "last",
    "search",
    "copyright",
];

/// What the element fetches by itself.
pub fn check(
    page: &Page,
    context: &Context,
    id: NodeId,
    element: &Element,
    uses: &mut Uses,
    found: &mut Vec<Finding>,
) {
    if element.is("link") {
        check_link(page, context, id, element, uses, found);
        return;
    }
    let in_picture = || {
        page.nodes[id]
            .parent
            .and_then(|p| page.element(p))
            .is_some_and(|p| p.is("picture"))
    };
    let source = match element.name.as_str() {
        "video" | "audio" | "track" => What::Media,
        "source" if !in_picture() => What::Media,
        _ => What::Image,
    };
    for (name, value) in &element.attributes {
        let mut fetch = |value: &str, what| {
            let fetched = fetch(page, context, id, name, value, found);
            uses.add(what, fetched);
        };
        match name.as_str() {
            "src" => fetch(value, source),
            "srcset" => candidates(value).for_each(|c| fetch(c, What::Image)),
            "poster" | "background" | "dynsrc" | "lowsrc" => fetch(value, What::Image),
            // In SVG and MathML every link but <a> brings something in.
            "href" if !element.html && element.name != "a" => fetch(value, What::Image),
            // Colours, masks and filters of SVG.
            _ if !element.html && value.contains('(') => {
                for (_, item) in style::scan(value) {
                    if let Item::Url { address, .. } = item {
                        fetch(&address, What::Image);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The addresses in `srcset`, without their sizes.
fn candidates(srcset: &str) -> impl Iterator<Item = &str> {
    // A comma inside an address belongs to it only where no white space follows: `data:` is refused anyway.
    srcset
        .split(',')
        .filter_map(|c| c.split_ascii_whitespace().next())
}

fn check_link(
    page: &Page,
    context: &Context,
    id: NodeId,
    element: &Element,
    uses: &mut Uses,
    found: &mut Vec<Finding>,
) {
    let rel = element.attribute("rel").unwrap_or("").to_ascii_lowercase();
    let href = element.attribute("href").unwrap_or("");
    if element.attribute("imagesrcset").is_some() {
        found.push(page.error_at(
            id,
            "imagesrcset",
            Check::LinkRelation,
            "`imagesrcset` fetches ahead",
        ));
    }
    let words: Vec<&str> = rel.split_ascii_whitespace().collect();
    if words.is_empty() {
        found.push(page.error(
            id,
            Check::LinkRelation,
            "the <link> does not say what it is",
        ));
    }
    for word in &words {
        match *word {
            "stylesheet" => match fetch(page, context, id, "href", href, found) {
                Some(Fetched::File(path)) => {
                    if !context.styles.contains_key(&path) {
                        let message = "a style in a file that does not end in .css is not checked";
                        found.push(page.error_at(id, "href", Check::UncheckedStyle, message));
                    }
                    uses.styles.push(path);
                }
                Some(Fetched::Data) => {
                    found.push(page.error_at(
                        id,
                        "href",
                        Check::ScriptAddress,
                        "a style must be a file of its own",
                    ));
                }
                _ => {}
            },
            "icon" => {
                let fetched = fetch(page, context, id, "href", href, found);
                uses.add(What::Image, fetched);
            }
            "shortcut" if words.contains(&"icon") => {}
            // Held against the base address elsewhere.
            "canonical" => {}
            "alternate"
                if element.attribute("hreflang").is_some() || words.contains(&"stylesheet") => {}
            "license" | "author" | "copyright"
                if matches!(address::read(href), Address::Web(_)) => {}
            word if QUIET_RELATIONS.contains(&word) => {
                let _ = fetch(page, context, id, "href", href, found);
            }
            word => {
                let message = format!("`rel={word}` may fetch what the page does not need");
                found.push(page.error_at(id, "rel", Check::LinkRelation, message));
            }
        }
    }
}

#[derive(Clone, Copy)]
enum What {
    Image,
    Media,
}

impl Uses {
    fn add(&mut self, what: What, fetched: Option<Fetched>) {
        match (what, fetched) {
            (What::Image, Some(Fetched::File(_))) => self.fetched.local_image = true,
            (What::Image, Some(Fetched::Data)) => self.fetched.data_image = true,
            (What::Media, Some(Fetched::File(_))) => self.local_media = true,
            _ => {}
        }
    }
}

/// Follows an address that the browser fetches by itself. None where it may not stand.
fn fetch(
    page: &Page,
    context: &Context,
    id: NodeId,
    attribute: &str,
    value: &str,
    found: &mut Vec<Finding>,
) -> Option<Fetched> {
    match fetched::resolve(context, &page.source.path, value) {
        Ok(fetched) => Some(fetched),
        Err((check, message)) => {
            found.push(page.error_at(id, attribute, check, message));
            None
        }
    }
}

/// A `<style>` element: the same rules as for a file.
pub fn check_style(
    page: &Page,
    context: &Context,
    id: NodeId,
    text: &str,
    uses: &mut Uses,
    found: &mut Vec<Finding>,
) {
    let (facts, refused) = fetched::of_style(text, &page.source.path, context);
    uses.fetched.join(facts);
    let refused = refused.into_iter();
    found.extend(refused.map(|(_, check, message)| page.error(id, check, message)));
}
