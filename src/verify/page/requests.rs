//! Promise 1 on a page: nothing runs, and no request leaves the folder.
//! In: a page. Out: findings, and what the page uses, which its policy must allow and no more.

use super::fetches::{self, Uses};
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::read::address::{self, Address};
use crate::verify::read::page::Page;
use crate::verify::read::tree::{Element, Kind, NodeId};

/// Elements that run something, fetch something or change what every address means.
const REFUSED: &[(&str, Check, &str)] = &[
    ("script", Check::Script, "a page must not hold scripts"),
    (
        "noscript",
        Check::Script,
        "a page without scripts needs no <noscript>, which two kinds of browser read differently",
    ),
    ("iframe", Check::Frame, "a page must not hold other pages"),
    ("frame", Check::Frame, "a page must not hold other pages"),
    ("frameset", Check::Frame, "a page must not hold other pages"),
    ("portal", Check::Frame, "a page must not hold other pages"),
    (
        "fencedframe",
        Check::Frame,
        "a page must not hold other pages",
    ),
    ("object", Check::PlugIn, "a page must not hold plug-ins"),
    ("embed", Check::PlugIn, "a page must not hold plug-ins"),
    ("applet", Check::PlugIn, "a page must not hold plug-ins"),
    ("base", Check::Base, "<base> changes where every link leads"),
];

/// Attributes whose value is an address, whatever the element. Their use decides what is allowed.
const ADDRESSES: &[&str] = &[
    "href",
    "src",
    "action",
    "formaction",
    "poster",
    "background",
    "cite",
    "longdesc",
    "data",
    "codebase",
    "classid",
    "archive",
    "profile",
    "manifest",
    "dynsrc",
    "lowsrc",
    "usemap",
    "icon",
    // Animation of SVG can put an address into another attribute.
    "to",
    "from",
    "by",
    "values",
];

/// Checks every element of a page.
pub fn check(page: &Page, context: &Context, found: &mut Vec<Finding>) -> Uses {
    let mut uses = Uses::default();
    for (id, element) in page.elements() {
        check_element(page, context, id, element, &mut uses, found);
        for (name, value) in &element.attributes {
            check_attribute(page, id, element, name, value, found);
        }
        fetches::check(page, context, id, element, &mut uses, found);
    }
    for id in &page.order {
        if let Kind::Comment(text) = &page.nodes[*id].kind
            && (text.trim_start().starts_with("[if") || text.starts_with("?xml-stylesheet"))
        {
            found.push(page.error(
                *id,
                Check::Script,
                "the comment is an instruction to some browsers",
            ));
        }
    }
    uses
}

fn check_element(
    page: &Page,
    context: &Context,
    id: NodeId,
    element: &Element,
    uses: &mut Uses,
    found: &mut Vec<Finding>,
) {
    let name = local(&element.name);
    if let Some((_, check, message)) = REFUSED
        .iter()
        .find(|(n, _, _)| n.eq_ignore_ascii_case(name))
    {
        found.push(page.error(id, *check, *message));
    }
    if element.is("meta") {
        check_meta(page, context, id, element, found);
    }
    if element.is("form") {
        uses.form |= element.attribute("action").is_some();
        if let Some(action) = element.attribute("action")
            && !matches!(address::read(action), Address::Relative(_))
        {
            found.push(page.error_at(
                id,
                "action",
                Check::Form,
                "the form sends what is typed elsewhere",
            ));
        }
    }
    uses.form |= sends_forms(element);
    if name.eq_ignore_ascii_case("style") {
        let text = page.text_of(id);
        fetches::check_style(page, context, id, &text, uses, found);
        uses.inline_styles.push((id, text));
    }
}

/// Whether a control can send a form: a button that is not for something else, or a field in which
/// Enter sends it. Boxes and lists cannot, so a form that only holds them needs no permission.
fn sends_forms(element: &Element) -> bool {
    let kind = element.attribute("type").unwrap_or_default().trim();
    let is_one_of = |kinds: &[&str]| kinds.iter().any(|k| k.eq_ignore_ascii_case(kind));
    match element.name.as_str() {
        "button" => !is_one_of(&["reset", "button"]),
        "input" => !is_one_of(&["checkbox", "radio", "reset", "button", "range", "hidden"]),
        _ => false,
    }
}

/// `http-equiv`: the policy, the character set and, on the exit page alone, the way out.
fn check_meta(
    page: &Page,
    context: &Context,
    id: NodeId,
    element: &Element,
    found: &mut Vec<Finding>,
) {
    let Some(equiv) = element.attribute("http-equiv") else {
        return;
    };
    match equiv.trim().to_ascii_lowercase().as_str() {
        "content-security-policy" | "x-ua-compatible" => {}
        "content-type" => {
            let content = element
                .attribute("content")
                .unwrap_or("")
                .to_ascii_lowercase();
            if content.replace(' ', "") != "text/html;charset=utf-8" {
                found.push(page.error_at(
                    id,
                    "content",
                    Check::NoCharset,
                    "the page says that it is not UTF-8",
                ));
            }
        }
        "refresh" => {
            let exit = context
                .facts
                .filter(|f| f.edition == "web")
                .and_then(|f| f.exit.as_deref());
            let is_exit = page.root_says("data-kind") == Some("exit");
            let target = element.attribute("content").and_then(refresh_target);
            if !is_exit {
                let message = "the page leaves by itself, which only the exit page may";
                found.push(page.error(id, Check::Refresh, message));
            } else if exit.is_none() || target != exit {
                let message = match exit {
                    Some(exit) => format!("the exit page must lead to `{exit}` and nowhere else"),
                    None => {
                        "an exit page leaves by itself only on the web and with an exit address"
                            .to_owned()
                    }
                };
                found.push(page.error_at(id, "content", Check::Refresh, message));
            }
        }
        _ => found.push(page.error_at(
            id,
            "http-equiv",
            Check::Refresh,
            format!("`{equiv}` is an order to the browser"),
        )),
    }
}

/// The address in `0; url=https://…`.
fn refresh_target(content: &str) -> Option<&str> {
    let (_, rest) = content.split_once([';', ','])?;
    let rest = rest.trim_start();
    let url = match rest.get(..3) {
        Some(start) if start.eq_ignore_ascii_case("url") => {
            rest[3..].trim_start().strip_prefix('=')?.trim()
        }
        _ => rest.trim(),
    };
    Some(url.trim_matches(['"', '\'']))
}

fn check_attribute(
    page: &Page,
    id: NodeId,
    element: &Element,
    name: &str,
    value: &str,
    found: &mut Vec<Finding>,
) {
    let own = local(name).to_ascii_lowercase();
    let mut refuse = |check, message: String| found.push(page.error_at(id, name, check, message));
    if own.starts_with("on") {
        refuse(Check::EventHandler, format!("`{name}` runs a script"));
    }
    match own.as_str() {
        "style" => refuse(
            Check::StyleAttribute,
            "a style attribute needs a policy that lets any style in".into(),
        ),
        "ping" => refuse(
            Check::RemoteRequest,
            "`ping` tells somebody that the link was followed".into(),
        ),
        "formaction" => refuse(
            Check::Form,
            "`formaction` sends what is typed elsewhere".into(),
        ),
        "srcdoc" => refuse(Check::Frame, "`srcdoc` is a page in a page".into()),
        "manifest" => refuse(Check::RemoteRequest, "`manifest` fetches files".into()),
        "nonce" => refuse(
            Check::PolicyTooWide,
            "`nonce` lets scripts and styles past the policy".into(),
        ),
        "base" if name.contains(':') => {
            refuse(Check::Base, "`xml:base` changes where links lead".into())
        }
        "referrerpolicy" if value != "no-referrer" => {
            refuse(
                Check::NoReferrerPolicy,
                format!("`{value}` tells other sites where the reader was"),
            );
        }
        own if ADDRESSES.contains(&own) => {
            let image = matches!(element.name.as_str(), "img" | "image" | "feImage");
            for value in address::listed(own, value) {
                match address::read(value) {
                    Address::Script => {
                        refuse(
                            Check::ScriptAddress,
                            format!("the address in `{name}` runs a script"),
                        );
                    }
                    Address::Data(_) if !image && !element.is("link") && !element.is("source") => {
                        refuse(
                            Check::ScriptAddress,
                            format!("`{name}` holds a file in its address"),
                        );
                    }
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

/// A name without its prefix: `xlink:href`, `svg:script`.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}
