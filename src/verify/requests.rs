//! Promise 1 on a page: nothing runs, and no request leaves the folder.
//! In: a page. Out: findings, and what the page uses, which its policy must allow and no more.

use super::Context;
use super::address::{self, Address};
use super::fetches::{self, Uses};
use super::page::{Element, Kind, NodeId, Page};
use crate::diagnostic::Diagnostic;

/// Elements that run something, fetch something or change what every address means.
const REFUSED: &[(&str, &str, &str)] = &[
    ("script", "script", "a page must not hold scripts"),
    (
        "noscript",
        "script",
        "a page without scripts needs no <noscript>, which two kinds of browser read differently",
    ),
    ("iframe", "frame", "a page must not hold other pages"),
    ("frame", "frame", "a page must not hold other pages"),
    ("frameset", "frame", "a page must not hold other pages"),
    ("portal", "frame", "a page must not hold other pages"),
    ("fencedframe", "frame", "a page must not hold other pages"),
    ("object", "plug-in", "a page must not hold plug-ins"),
    ("embed", "plug-in", "a page must not hold plug-ins"),
    ("applet", "plug-in", "a page must not hold plug-ins"),
    ("base", "base", "<base> changes where every link leads"),
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
pub(super) fn check(page: &Page, context: &Context, found: &mut Vec<Diagnostic>) -> Uses {
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
                "script",
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
    found: &mut Vec<Diagnostic>,
) {
    let name = local(&element.name);
    if let Some((_, code, message)) = REFUSED
        .iter()
        .find(|(n, _, _)| n.eq_ignore_ascii_case(name))
    {
        found.push(page.error(id, code, *message));
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
                "form",
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
    found: &mut Vec<Diagnostic>,
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
                    "no-charset",
                    "the page says that it is not UTF-8",
                ));
            }
        }
        "refresh" => {
            let exit = context
                .facts
                .filter(|f| f.edition == "web")
                .and_then(|f| f.exit.as_deref());
            let is_exit = page.root().and_then(|(_, r)| r.attribute("data-kind")) == Some("exit");
            let target = element.attribute("content").and_then(refresh_target);
            if !is_exit {
                let message = "the page leaves by itself, which only the exit page may";
                found.push(page.error(id, "refresh", message));
            } else if exit.is_none() || target != exit {
                let message = match exit {
                    Some(exit) => format!("the exit page must lead to `{exit}` and nowhere else"),
                    None => {
                        "an exit page leaves by itself only on the web and with an exit address"
                            .to_owned()
                    }
                };
                found.push(page.error_at(id, "content", "refresh", message));
            }
        }
        _ => found.push(page.error_at(
            id,
            "http-equiv",
            "refresh",
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
    found: &mut Vec<Diagnostic>,
) {
    let own = local(name).to_ascii_lowercase();
    let mut refuse = |code, message: String| found.push(page.error_at(id, name, code, message));
    if own.starts_with("on") {
        refuse("event-handler", format!("`{name}` runs a script"));
    }
    match own.as_str() {
        "style" => refuse(
            "style-attribute",
            "a style attribute needs a policy that lets any style in".into(),
        ),
        "ping" => refuse(
            "remote-request",
            "`ping` tells somebody that the link was followed".into(),
        ),
        "formaction" => refuse("form", "`formaction` sends what is typed elsewhere".into()),
        "srcdoc" => refuse("frame", "`srcdoc` is a page in a page".into()),
        "manifest" => refuse("remote-request", "`manifest` fetches files".into()),
        "nonce" => refuse(
            "policy-too-wide",
            "`nonce` lets scripts and styles past the policy".into(),
        ),
        "base" if name.contains(':') => {
            refuse("base", "`xml:base` changes where links lead".into())
        }
        "referrerpolicy" if value != "no-referrer" => {
            refuse(
                "no-referrer-policy",
                format!("`{value}` tells other sites where the reader was"),
            );
        }
        own if ADDRESSES.contains(&own) => {
            let image = matches!(element.name.as_str(), "img" | "image" | "feImage");
            for value in addresses_in(own, value) {
                match address::read(value) {
                    Address::Script => {
                        refuse(
                            "script-address",
                            format!("the address in `{name}` runs a script"),
                        );
                    }
                    Address::Data(_) if !image && !element.is("link") && !element.is("source") => {
                        refuse(
                            "script-address",
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

/// The addresses in an attribute: an animation lists several.
pub(super) fn addresses_in<'a>(attribute: &str, value: &'a str) -> impl Iterator<Item = &'a str> {
    let several = attribute == "values";
    value.split(move |c| several && c == ';')
}

/// A name without its prefix: `xlink:href`, `svg:script`.
pub(super) fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}
