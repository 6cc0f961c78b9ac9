//! Promise 1 on a page, the other half: what a browser fetches by itself lies in the folder.
//! In: an element. Out: findings, and what was fetched.

use super::Context;
use super::address::{self, Address};
use super::links::ERROR_PAGE;
use super::page::{Element, NodeId, Page};
use super::style::{self, Item};
use crate::diagnostic::Diagnostic;

/// What a page loads or holds, as far as a `Content-Security-Policy` speaks of it.
#[derive(Debug, Default)]
pub(super) struct Uses {
    /// Linked styles by path.
    pub(super) styles: Vec<String>,
    /// Texts of `<style>` elements.
    pub(super) inline_styles: Vec<(NodeId, String)>,
    pub(super) local_image: bool,
    pub(super) data_image: bool,
    pub(super) local_media: bool,
    pub(super) local_font: bool,
    pub(super) data_font: bool,
    pub(super) form: bool,
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
pub(super) fn check(
    page: &Page,
    context: &Context,
    id: NodeId,
    element: &Element,
    uses: &mut Uses,
    found: &mut Vec<Diagnostic>,
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
    found: &mut Vec<Diagnostic>,
) {
    let rel = element.attribute("rel").unwrap_or("").to_ascii_lowercase();
    let href = element.attribute("href").unwrap_or("");
    if element.attribute("imagesrcset").is_some() {
        found.push(page.error_at(
            id,
            "imagesrcset",
            "link-relation",
            "`imagesrcset` fetches ahead",
        ));
    }
    let words: Vec<&str> = rel.split_ascii_whitespace().collect();
    if words.is_empty() {
        found.push(page.error(id, "link-relation", "the <link> does not say what it is"));
    }
    for word in &words {
        match *word {
            "stylesheet" => match fetch(page, context, id, "href", href, found) {
                Fetched::Local(path) => {
                    if !context.styles.contains_key(&path) {
                        let message = "a style in a file that does not end in .css is not checked";
                        found.push(page.error_at(id, "href", "unchecked-style", message));
                    }
                    uses.styles.push(path);
                }
                Fetched::Data => {
                    found.push(page.error_at(
                        id,
                        "href",
                        "script-address",
                        "a style must be a file of its own",
                    ));
                }
                Fetched::Nothing => {}
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
                found.push(page.error_at(id, "rel", "link-relation", message));
            }
        }
    }
}

#[derive(Clone, Copy)]
enum What {
    Image,
    Media,
}

enum Fetched {
    Local(String),
    Data,
    Nothing,
}

impl Uses {
    fn add(&mut self, what: What, fetched: Fetched) {
        match (what, fetched) {
            (What::Image, Fetched::Local(_)) => self.local_image = true,
            (What::Image, Fetched::Data) => self.data_image = true,
            (What::Media, Fetched::Local(_)) => self.local_media = true,
            _ => {}
        }
    }
}

/// Follows an address that the browser fetches by itself.
fn fetch(
    page: &Page,
    context: &Context,
    id: NodeId,
    attribute: &str,
    value: &str,
    found: &mut Vec<Diagnostic>,
) -> Fetched {
    let mut refuse =
        |code, message: String| found.push(page.error_at(id, attribute, code, message));
    match local_file(context, &page.source.path, value) {
        Ok(File::Own) => Fetched::Nothing,
        Ok(File::Data) => Fetched::Data,
        Ok(File::Path(path)) => Fetched::Local(path),
        Err((code, message)) => {
            refuse(code, message);
            Fetched::Nothing
        }
    }
}

/// What an address that is fetched leads to.
pub(super) enum File {
    /// A part of the same file.
    Own,
    Data,
    Path(String),
}

/// Resolves an address that is fetched from the file `from`: it must be a file of the folder, or an image
/// or font in the address itself.
pub(super) fn local_file(
    context: &Context,
    from: &str,
    value: &str,
) -> Result<File, (&'static str, String)> {
    match address::read(value) {
        Address::Web(_) | Address::Other(_) => Err((
            "remote-request",
            format!("`{value}` is fetched from elsewhere"),
        )),
        Address::Rooted => Err((
            "absolute-link",
            format!("`{value}` depends on where the folder lies"),
        )),
        Address::Script => Err((
            "script-address",
            "the address is run, or holds what is run".to_owned(),
        )),
        Address::Data(_) => Ok(File::Data),
        Address::Empty => Err(("bad-link", "the address is empty".to_owned())),
        Address::Bad(why) => Err(("bad-link", format!("`{value}` is not an address: {why}"))),
        Address::Relative(relative) if relative.path.is_empty() => Ok(File::Own),
        Address::Relative(relative) => {
            let Some(path) = address::resolve(from, &relative.path) else {
                return Err(("link-outside", format!("`{value}` leads out of the folder")));
            };
            if relative.query {
                return Err((
                    "bad-link",
                    format!("`{value}` has a question, and a folder cannot answer"),
                ));
            }
            match context.folder.has(&path) {
                true if from == ERROR_PAGE => Err((
                    "relative-link",
                    format!("`{value}` is dead where the host shows this page in a folder"),
                )),
                true => Ok(File::Path(path)),
                false => Err(("dead-link", format!("`{path}` does not exist"))),
            }
        }
    }
}

/// A `<style>` element: the same rules as for a file.
pub(super) fn check_style(
    page: &Page,
    context: &Context,
    id: NodeId,
    text: &str,
    uses: &mut Uses,
    found: &mut Vec<Diagnostic>,
) {
    for (_, item) in style::scan(text) {
        match item {
            Item::Import => {
                found.push(page.error(id, "style-import", "@import fetches another style"))
            }
            Item::Active(name) => {
                found.push(page.error(
                    id,
                    "style-active",
                    format!("`{name}` runs, or hides where an address leads"),
                ));
            }
            Item::Url { address, font } => match local_file(context, &page.source.path, &address) {
                Ok(File::Own) => {}
                Ok(File::Data) if font => uses.data_font = true,
                Ok(File::Data) => uses.data_image = true,
                Ok(File::Path(_)) if font => uses.local_font = true,
                Ok(File::Path(_)) => uses.local_image = true,
                Err((code, message)) => found.push(page.error(id, code, message)),
            },
        }
    }
}
