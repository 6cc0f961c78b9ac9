//! Promise 2, the other half: what is absolute on purpose. Canonical addresses, `hreflang` and the site map
//! lie below the base address, lead to files that exist, and name real translations only.

use std::collections::HashMap;

use roxmltree::Node;

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::kept::{Late, PageFacts, Published};
use crate::verify::read::address::below;
use crate::verify::read::page::Page;
use crate::verify::read::text::Text;
use crate::verify::read::xml;

/// Reads the absolute addresses of a page.
pub fn check(page: &Page, context: &Context, found: &mut Vec<Finding>) -> Published {
    let mut published = Published::default();
    for (id, element) in page.elements().filter(|(_, e)| e.is("link")) {
        let canonical = element.has_word("rel", "canonical");
        let alternate =
            element.has_word("rel", "alternate") && element.attribute("hreflang").is_some();
        if !canonical && !alternate {
            continue;
        }
        let check = match canonical {
            true => Check::Canonical,
            false => Check::Hreflang,
        };
        let href = element.attribute("href").unwrap_or("");
        let path = match file_of(context, href) {
            Ok(path) => path,
            Err(message) => {
                found.push(page.error_at(id, "href", check, message));
                continue;
            }
        };
        let at = page.at_attribute(id, "href");
        if alternate {
            let language = element.attribute("hreflang").unwrap_or("").to_owned();
            published
                .alternates
                .push((language, path.clone(), at.clone()));
        }
        if canonical && published.canonical.replace((path, at)).is_some() {
            found.push(page.error(id, Check::Canonical, "the page has two canonical addresses"));
        }
    }
    published
}

/// The file that an absolute address stands for.
fn file_of(context: &Context, href: &str) -> Result<String, String> {
    let Some(base) = context.facts.and_then(|f| f.base.as_deref()) else {
        return Err(format!(
            "`{href}` is published, and edition.json has no base address"
        ));
    };
    let Some(path) = below(base, href) else {
        return Err(format!("`{href}` does not lie below `{base}`"));
    };
    let path = if path.is_empty() { "index.html" } else { path };
    match context.folder.has(path) {
        true => Ok(path.to_owned()),
        false => Err(format!("`{path}` does not exist")),
    }
}

/// Checks what needs all pages, and the site map.
pub fn check_all(
    pages: &[PageFacts],
    context: &Context,
    late: &mut Vec<Late>,
    found: &mut Vec<Finding>,
) {
    let by_path: HashMap<&str, &PageFacts> = pages.iter().map(|p| (p.path.as_str(), p)).collect();
    for page in pages {
        late.extend(check_canonical(page, context));
        for (language, path, at) in &page.published.alternates {
            let Some(target) = by_path.get(path.as_str()) else {
                continue;
            };
            if let Some(message) = refuse_alternate(page, language, target) {
                let diagnostic = Check::Hreflang.error(message);
                late.push(page.late(at, diagnostic));
            }
        }
    }
    check_sitemap(&by_path, context, found);
}

fn refuse_alternate(page: &PageFacts, language: &str, target: &PageFacts) -> Option<String> {
    let back = target
        .published
        .alternates
        .iter()
        .any(|(_, path, _)| *path == page.path);
    let path = &target.path;
    if language.eq_ignore_ascii_case("x-default") {
        return None;
    }
    if target.language.as_deref() != Some(language) {
        let real = target.language.as_deref().unwrap_or("nothing");
        return Some(format!("`{path}` is named as {language} and is {real}"));
    }
    if !back {
        return Some(format!("`{path}` does not name this page in return"));
    }
    (!target.is_translated()).then(|| format!("`{path}` is not a real translation"))
}

/// A real translation is its own canonical address; any other page has it at the source.
fn check_canonical(page: &PageFacts, context: &Context) -> Option<Late> {
    let facts = context.facts?;
    let (canonical, at) = page.published.canonical.as_ref()?;
    if !matches!(page.kind.as_str(), "home" | "guide" | "page") {
        return None;
    }
    let own = page.is_translated();
    let source = facts.language(&facts.source).zip(page.path.split_once('/'));
    let wanted = match source {
        Some((source, (_, rest))) if !own => format!("{}/{rest}", source.folder),
        _ => page.path.clone(),
    };
    let why = if own {
        "a real translation"
    } else {
        "no real translation"
    };
    let message =
        format!("the page is {why}, so its canonical address is `{wanted}` and not `{canonical}`");
    (*canonical != wanted).then(|| page.late(at, Check::Canonical.error(message)))
}

fn check_sitemap(by_path: &HashMap<&str, &PageFacts>, context: &Context, found: &mut Vec<Finding>) {
    const NAME: &str = "sitemap.xml";
    let base = context.facts.and_then(|f| f.base.as_deref());
    let Ok(Some(bytes)) = context.folder.read(NAME) else {
        if base.is_some() && !context.is_without_pages() {
            let message = "there is a base address and no site map";
            found.push(Check::Sitemap.error(message).in_file(NAME));
        }
        return;
    };
    let source = Text::decode(NAME, bytes, found);
    // That it is no XML is found with all other files.
    let Ok(document) = xml::parse(&source.text) else {
        return;
    };
    for node in document.descendants().filter(Node::is_element) {
        let (address, at) = match node.tag_name().name() {
            "loc" => match node.first_child() {
                Some(text) => (xml::text(node), text.range()),
                None => ("", xml::tag(node)),
            },
            "link" => (node.attribute("href").unwrap_or(""), xml::tag(node)),
            _ => continue,
        };
        let message = match file_of(context, address) {
            Err(message) => Some(message),
            Ok(path) => by_path.get(path.as_str()).and_then(|page| {
                let canonical = page.published.canonical.as_ref();
                (canonical.is_some_and(|(c, _)| c != &page.path) || !page.is_translated())
                    .then(|| format!("`{path}` is not a real translation"))
            }),
        };
        if let Some(message) = message {
            found.push(Check::Sitemap.error(message).at(source.place(&at)));
        }
    }
}
