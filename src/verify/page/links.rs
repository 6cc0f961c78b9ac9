//! Promise 2: every link is relative and leads to something that is there, from a stick as from a host.
//! In: a page, then all pages. Out: findings. Never fetches anything.

use std::collections::{BTreeSet, HashMap, HashSet};

use rayon::prelude::*;

use super::finder;
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::{Finding, MOST_FINDINGS};
use crate::verify::kept::{Late, Link, PageFacts};
use crate::verify::read::address::{self, Address, Relative, below};
use crate::verify::read::page::Page;
use crate::verify::read::paths::ERROR_PAGE;
use crate::verify::read::tree::{Element, NodeId};

/// With how many ids a dead fragment is compared to find the nearest.
const MOST_COMPARED: usize = 500;

/// Checks the links of a page, all but what needs other pages, and returns those that stay inside.
pub fn check(page: &Page, context: &Context, found: &mut Vec<Finding>) -> Vec<Link> {
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
            Err(Refusal {
                code,
                message,
                hint,
            }) => {
                let error = page.error_at(id, "href", code, message);
                found.push(match hint {
                    Some(hint) => error.hint(hint),
                    None => error,
                });
            }
        }
    }
    check_references(page, found);
    links
}

/// Why a link may not stand as it does.
struct Refusal {
    code: Check,
    message: String,
    hint: Option<String>,
}

fn refuse<T>(code: Check, message: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal {
        code,
        message: message.into(),
        hint: None,
    })
}

fn refuse_with<T>(
    code: Check,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Result<T, Refusal> {
    Err(Refusal {
        code,
        message: message.into(),
        hint: Some(hint.into()),
    })
}

/// None for links out of the folder that may stand.
fn follow(
    page: &Page,
    context: &Context,
    id: NodeId,
    element: &Element,
    href: &str,
) -> Result<Option<Link>, Refusal> {
    // Where a browser does not know text fragments, or does not find the words, the id is all it has.
    if let Some((before, _)) = href.split_once(":~:")
        && before.split_once('#').is_none_or(|(_, id)| id.is_empty())
    {
        let message = format!("`{href}` has words to look for and no id before them");
        return refuse_with(
            Check::FragmentAlone,
            message,
            "write the id of the section first",
        );
    }
    let (target, fragment) = match address::read(href) {
        // Found as a script already.
        Address::Script | Address::Data(_) => return Ok(None),
        Address::Empty => return refuse(Check::BadLink, "the link leads nowhere"),
        Address::Bad(why) => {
            return refuse(Check::BadLink, format!("`{href}` is not an address: {why}"));
        }
        Address::Rooted => {
            let message = format!("`{href}` depends on where the folder lies");
            return refuse_with(
                Check::AbsoluteLink,
                message,
                "write it relative to the page",
            );
        }
        Address::Other(scheme) if matches!(scheme.as_str(), "mailto" | "tel") => return Ok(None),
        Address::Other(scheme) => {
            return refuse(
                Check::LinkScheme,
                format!("`{scheme}:` is not a scheme that these pages use"),
            );
        }
        Address::Web(url) => match follow_web(page, context, element, &url)? {
            Some(target) => target,
            None => return Ok(None),
        },
        Address::Relative(relative) => (target(page, context, &relative)?, relative.fragment),
    };
    Ok(Some(Link {
        target,
        fragment: fragment.filter(|f| !f.is_empty() && f != "top"),
        language: element.attribute("hreflang").map(str::to_owned),
        same_section: same_section(page, id),
        passage: finder::is_passage(page, id),
        at: page.at_attribute(id, "href"),
    }))
}

/// The file that a relative link leads to.
fn target(page: &Page, context: &Context, relative: &Relative) -> Result<String, Refusal> {
    let (path, folder) = (&relative.path, context.folder);
    if &*page.source.path == ERROR_PAGE && !path.is_empty() {
        let message = format!("`{path}` is dead where the host shows this page in a folder");
        return refuse_with(
            Check::RelativeLink,
            message,
            "on 404.html links are absolute, or there are none",
        );
    }
    let Some(target) = address::resolve(&page.source.path, path) else {
        return refuse(
            Check::LinkOutside,
            format!("`{path}` leads out of the folder"),
        );
    };
    if relative.query {
        return refuse(
            Check::BadLink,
            format!("`{path}` has a question, and a folder cannot answer"),
        );
    }
    let name = target.trim_end_matches('/');
    if target.ends_with('/') || name.is_empty() || folder.folders.contains(name) {
        let index = format!("{name}/index.html");
        let index = index.trim_start_matches('/');
        let message = format!("`{path}` is a folder, which is dead on a stick");
        return match folder.has(index) {
            true => refuse_with(Check::FolderLink, message, format!("link to `{index}`")),
            false => refuse(Check::FolderLink, message),
        };
    }
    if folder.has(&target) {
        return Ok(target);
    }
    let with_ending = format!("{target}.html");
    if folder.has(&with_ending) {
        let message = format!("`{path}` lacks `.html`, and is dead on a stick");
        return refuse_with(
            Check::FolderLink,
            message,
            format!("link to `{with_ending}`"),
        );
    }
    let message = format!("`{target}` does not exist");
    match folder.in_other_case(&target) {
        Some(other) => refuse_with(
            Check::DeadLink,
            message,
            format!("there is `{other}`: case counts on most hosts"),
        ),
        None => refuse(Check::DeadLink, message),
    }
}

/// The file and fragment of an absolute link below the base address; none for one to another site.
fn follow_web(
    page: &Page,
    context: &Context,
    element: &Element,
    url: &str,
) -> Result<Option<(String, Option<String>)>, Refusal> {
    // Without pages here, they are all on the web.
    let is_website = !context.book && !context.is_without_pages();
    let facts = context.facts.filter(|_| is_website);
    let base = facts.and_then(|f| f.base.as_deref());
    let Some(inside) = base.and_then(|base| below(base, url)) else {
        if !element.has_word("rel", "noreferrer") {
            let message = format!("`{url}` could learn where the reader was");
            return refuse_with(Check::NoNoreferrer, message, "add rel=\"noreferrer\"");
        }
        return Ok(None);
    };
    // A citation says where a passage is for good, and the page of errors has no place of its own.
    if !element.has_word("rel", "bookmark") && &*page.source.path != ERROR_PAGE {
        let message = format!("`{url}` leads to the web even from a stick");
        let hint = "write it relative to the page; a citation carries rel=\"bookmark\"";
        return refuse_with(Check::BaseLink, message, hint);
    }
    let (path, fragment) = inside
        .split_once('#')
        .map_or((inside, None), |(p, f)| (p, Some(f)));
    let path = if path.is_empty() { "index.html" } else { path };
    if !context.folder.has(path) {
        return refuse(
            Check::DeadLink,
            format!("`{path}` does not exist below the base address"),
        );
    }
    Ok(Some((path.to_owned(), fragment.map(str::to_owned))))
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
fn check_references(page: &Page, found: &mut Vec<Finding>) {
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
                        page.error_at(id, name, Check::DeadFragment, message)
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
pub fn check_all(
    pages: &[PageFacts],
    context: &Context,
    late: &mut Vec<Late>,
    found: &mut Vec<Finding>,
) {
    let by_path: HashMap<&str, &PageFacts> = pages.iter().map(|p| (p.path.as_str(), p)).collect();
    let check = |page: &PageFacts| -> Vec<Late> {
        page.links
            .iter()
            .filter_map(|link| {
                let diagnostic =
                    check_link(link, by_path.get(link.target.as_str()).copied(), context)?;
                Some(page.late(&link.at, diagnostic))
            })
            .take(MOST_FINDINGS)
            .collect()
    };
    late.par_extend(pages.par_iter().flat_map_iter(check));

    let first = context.first_page();
    if context.is_without_pages() && !context.folder.has(first) {
        return;
    }
    let (mut reached, mut waiting) = (HashSet::from([first]), vec![first]);
    while let Some(path) = waiting.pop() {
        for link in by_path.get(path).into_iter().flat_map(|page| &page.links) {
            if reached.insert(link.target.as_str()) {
                waiting.push(&link.target);
            }
        }
    }
    for page in pages
        .iter()
        .filter(|p| p.path != ERROR_PAGE && !reached.contains(p.path.as_str()))
    {
        found.push(
            Check::OrphanPage
                .warning("no link leads to this page from the first one")
                .in_file(&page.path),
        );
    }
}

/// Checks what needs both ends of a link, in a book: few pages, whose places need not be kept for later.
pub fn check_fragments(pages: &[PageFacts], context: &Context, found: &mut Vec<Finding>) {
    let by_path: HashMap<&str, &PageFacts> = pages.iter().map(|p| (p.path.as_str(), p)).collect();
    for page in pages {
        let findings = page.links.iter().filter_map(|link| {
            check_link(link, by_path.get(link.target.as_str()).copied(), context)
        });
        found.extend(findings.map(|finding| finding.in_file(&page.path)));
    }
}

fn check_link(link: &Link, target: Option<&PageFacts>, context: &Context) -> Option<Finding> {
    let target = target?;
    if let Some(fragment) = &link.fragment
        && !target.ids.contains(fragment)
    {
        let message = format!("`{}` has nothing with the id `{fragment}`", target.path);
        let near = target.ids.iter().map(String::as_str).take(MOST_COMPARED);
        return Some(Check::DeadFragment.error(message).nearest(fragment, near));
    }
    if let (Some(promised), Some(real)) = (&link.language, &target.language)
        && promised != real
    {
        let message = format!(
            "the link promises {promised}, and `{}` is {real}",
            target.path
        );
        return Some(Check::WrongLanguage.error(message));
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
        return Some(Check::SwitchToFallback.error(message));
    }
    None
}
