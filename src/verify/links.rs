//! Promise 2: every link is relative and leads to something that is there, from a stick as from a host.
//! In: a page, then all pages. Out: findings. Never fetches anything.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use rayon::prelude::*;

use super::address::{self, Address, Relative};
use super::page::{Element, MOST_FINDINGS, NodeId, Page};
use super::{Context, Late, PageFacts};
use crate::diagnostic::{Diagnostic, Place};

/// With how many ids a dead fragment is compared to find the nearest.
const MOST_COMPARED: usize = 500;

/// A link to a file of the folder that exists.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) target: String,
    pub(super) fragment: Option<String>,
    /// The language that the link promises.
    pub(super) language: Option<String>,
    /// The section whose other languages the link offers.
    pub(super) same_section: Option<String>,
    pub(super) at: Range<usize>,
}

/// Checks the links of a page, all but what needs other pages, and returns those that stay inside.
pub(super) fn check(page: &Page, context: &Context, found: &mut Vec<Diagnostic>) -> Vec<Link> {
    let mut links = Vec::new();
    for (id, element) in page.elements() {
        if !matches!(element.name.as_str(), "a" | "area") {
            continue;
        }
        let Some(href) = element.attribute("href") else {
            continue;
        };
        match follow(page, context, id, element, href) {
            Ok(link) => links.extend(link),
            Err(diagnostic) => found.push(diagnostic),
        }
    }
    check_references(page, found);
    links
}

fn follow(
    page: &Page,
    context: &Context,
    id: NodeId,
    element: &Element,
    href: &str,
) -> Result<Option<Link>, Diagnostic> {
    let error = |code, message: String| page.error_at(id, "href", code, message);
    let is_error_page = &*page.source.path == "404.html";
    let relative = match address::read(href) {
        // Found as a script already.
        Address::Script | Address::Data(_) => return Ok(None),
        Address::Empty => return Err(error("bad-link", "the link leads nowhere".into())),
        Address::Bad(why) => {
            return Err(error(
                "bad-link",
                format!("`{href}` is not an address: {why}"),
            ));
        }
        Address::Rooted => {
            return Err(error(
                "absolute-link",
                format!("`{href}` depends on where the folder lies"),
            )
            .hint("write it relative to the page"));
        }
        Address::Other(scheme) if matches!(scheme.as_str(), "mailto" | "tel") => return Ok(None),
        Address::Other(scheme) => {
            return Err(error(
                "link-scheme",
                format!("`{scheme}:` is not a scheme that these pages use"),
            ));
        }
        Address::Web(url) => return follow_web(page, context, id, element, &url),
        Address::Relative(relative) => relative,
    };
    if is_error_page && !relative.path.is_empty() {
        return Err(error(
            "relative-link",
            format!("`{href}` is dead where the host shows this page in a folder"),
        )
        .hint("on 404.html links are absolute, or there are none"));
    }
    let target = target(page, context, &relative).map_err(|(code, message, hint)| {
        let diagnostic = error(code, message);
        match hint {
            Some(hint) => diagnostic.hint(hint),
            None => diagnostic,
        }
    })?;
    Ok(Some(Link {
        target,
        fragment: relative.fragment.filter(|f| !f.is_empty() && f != "top"),
        language: element.attribute("hreflang").map(str::to_owned),
        same_section: same_section(page, id),
        at: page.at_attribute(id, "href"),
    }))
}

type Refusal = (&'static str, String, Option<String>);

/// The file that a relative link leads to.
fn target(page: &Page, context: &Context, relative: &Relative) -> Result<String, Refusal> {
    let path = &relative.path;
    let Some(target) = address::resolve(&page.source.path, path) else {
        return Err((
            "link-outside",
            format!("`{path}` leads out of the folder"),
            None,
        ));
    };
    if relative.query {
        return Err((
            "bad-link",
            format!("`{path}` has a question, and a folder cannot answer"),
            None,
        ));
    }
    let folder = target.trim_end_matches('/');
    if target.ends_with('/') || target.is_empty() || context.folder.folders.contains(folder) {
        let index = if folder.is_empty() {
            "index.html".to_owned()
        } else {
            format!("{folder}/index.html")
        };
        let hint = context
            .folder
            .has(&index)
            .then(|| format!("link to `{index}`"));
        return Err((
            "folder-link",
            format!("`{path}` is a folder, which is dead on a stick"),
            hint,
        ));
    }
    if context.folder.has(&target) {
        return Ok(target);
    }
    let page_name = format!("{target}.html");
    if context.folder.has(&page_name) {
        return Err((
            "folder-link",
            format!("`{path}` lacks `.html`, and is dead on a stick"),
            Some(format!("link to `{page_name}`")),
        ));
    }
    let hint = context
        .folder
        .in_other_case(&target)
        .map(|other| format!("there is `{other}`: case counts on most hosts"));
    Err(("dead-link", format!("`{target}` does not exist"), hint))
}

/// Links out of the folder.
fn follow_web(
    page: &Page,
    context: &Context,
    id: NodeId,
    element: &Element,
    url: &str,
) -> Result<Option<Link>, Diagnostic> {
    let base = context.facts.and_then(|f| f.base.as_deref());
    let Some(inside) = base.and_then(|base| below(base, url)) else {
        if !element.has_word("rel", "noreferrer") {
            let message = format!("`{url}` could learn where the reader was");
            return Err(page
                .error_at(id, "href", "no-noreferrer", message)
                .hint("add rel=\"noreferrer\""));
        }
        return Ok(None);
    };
    // A citation says where a passage is for good, and the page of errors has no place of its own.
    let may_be_absolute = element.has_word("rel", "bookmark") || &*page.source.path == "404.html";
    if !may_be_absolute {
        return Err(page
            .error_at(
                id,
                "href",
                "base-link",
                format!("`{url}` leads to the web even from a stick"),
            )
            .hint("write it relative to the page; a citation carries rel=\"bookmark\""));
    }
    let (path, fragment) = inside
        .split_once('#')
        .map_or((inside, None), |(p, f)| (p, Some(f)));
    let path = if path.is_empty() { "index.html" } else { path };
    if !context.folder.has(path) {
        return Err(page.error_at(
            id,
            "href",
            "dead-link",
            format!("`{path}` does not exist below the base address"),
        ));
    }
    Ok(Some(Link {
        target: path.to_owned(),
        fragment: fragment.filter(|f| !f.is_empty()).map(str::to_owned),
        language: None,
        same_section: None,
        at: page.at_attribute(id, "href"),
    }))
}

/// What comes after the base address, which is compared as browsers do: scheme and host in any case.
pub(super) fn below<'a>(base: &str, url: &'a str) -> Option<&'a str> {
    let host_end = base
        .find("://")
        .and_then(|at| base[at + 3..].find('/').map(|end| at + 3 + end))
        .unwrap_or(base.len());
    let host = url.get(..host_end)?;
    let same = host.eq_ignore_ascii_case(&base[..host_end])
        && url[host_end..].starts_with(&base[host_end..]);
    same.then(|| &url[base.len()..])
}

/// The section for which a switcher offers other languages.
fn same_section(page: &Page, id: NodeId) -> Option<String> {
    let is_switcher = |id| {
        page.element(id)
            .is_some_and(|e| e.has_word("class", "same-section"))
    };
    page.ancestors(id)
        .any(is_switcher)
        .then(|| page.inherited(id, "data-section").map(str::to_owned))?
}

/// Attributes that name other elements of the page.
fn check_references(page: &Page, found: &mut Vec<Diagnostic>) {
    const REFERENCES: &[&str] = &[
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "aria-owns",
        "aria-details",
        "headers",
        "for",
        "list",
    ];
    let mut dead = 0;
    let ids: BTreeSet<&str> = page
        .elements()
        .filter_map(|(_, e)| e.attribute("id"))
        .collect();
    for (id, element) in page.elements() {
        for name in REFERENCES {
            for wanted in element
                .attribute(name)
                .into_iter()
                .flat_map(str::split_ascii_whitespace)
            {
                if !ids.contains(wanted) {
                    let message = format!("nothing on this page has the id `{wanted}`");
                    let near = ids.iter().copied().take(MOST_COMPARED);
                    found.push(
                        page.error_at(id, name, "dead-fragment", message)
                            .nearest(wanted, near),
                    );
                    dead += 1;
                    if dead == MOST_FINDINGS {
                        return;
                    }
                }
            }
        }
    }
}

/// Checks what needs both ends of a link, and which pages nobody can reach.
pub(super) fn check_all(
    pages: &[PageFacts],
    context: &Context,
    late: &mut Vec<Late>,
    found: &mut Vec<Diagnostic>,
) {
    let by_path: HashMap<&str, &PageFacts> = pages.iter().map(|p| (p.path.as_str(), p)).collect();
    let check = |page: &PageFacts| -> Vec<Late> {
        page.links
            .iter()
            .filter_map(|link| {
                let diagnostic =
                    check_link(link, by_path.get(link.target.as_str()).copied(), context)?;
                Some(Late {
                    path: page.path.clone(),
                    at: link.at.clone(),
                    diagnostic,
                })
            })
            .take(MOST_FINDINGS)
            .collect()
    };
    late.par_extend(pages.par_iter().flat_map_iter(check));

    let (mut reached, mut waiting) = (HashSet::from(["index.html"]), vec!["index.html"]);
    while let Some(path) = waiting.pop() {
        for link in by_path.get(path).into_iter().flat_map(|page| &page.links) {
            if reached.insert(link.target.as_str()) {
                waiting.push(&link.target);
            }
        }
    }
    for page in pages
        .iter()
        .filter(|p| p.path != "404.html" && !reached.contains(p.path.as_str()))
    {
        found.push(
            Diagnostic::warning(
                "orphan-page",
                "no link leads to this page from the first one",
            )
            .at(Place::file(page.path.as_str())),
        );
    }
}

fn check_link(link: &Link, target: Option<&PageFacts>, context: &Context) -> Option<Diagnostic> {
    let target = target?;
    if let Some(fragment) = &link.fragment
        && !target.ids.contains(fragment)
    {
        let message = format!("`{}` has nothing with the id `{fragment}`", target.path);
        let near = target.ids.iter().map(String::as_str).take(MOST_COMPARED);
        return Some(Diagnostic::error("dead-fragment", message).nearest(fragment, near));
    }
    if let (Some(promised), Some(real)) = (&link.language, &target.language)
        && promised != real
    {
        let message = format!(
            "the link promises {promised}, and `{}` is {real}",
            target.path
        );
        return Some(Diagnostic::error("wrong-language", message));
    }
    if let (Some(section), Some(language), Some(facts)) =
        (&link.same_section, &target.language, context.facts)
        && facts
            .status(language, section)
            .is_some_and(|s| s.shown != language)
    {
        let message = format!(
            "`{section}` has no text of its own in {language}, so the switch leads to the source"
        );
        return Some(Diagnostic::error("switch-to-fallback", message));
    }
    None
}
