//! Promise 1 on a page: nothing runs, and no request leaves the folder.
//! In: a page. Out: findings, and what the page uses, which its policy must allow and no more.

use super::Context;
use super::address::{self, Address};
use super::page::{Element, Kind, NodeId, Page};
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

/// Relations of `<link>` that fetch nothing by themselves.
const QUIET_RELATIONS: &[&str] = &[
    "canonical",
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

/// Checks every element of a page.
pub(super) fn check(page: &Page, context: &Context, found: &mut Vec<Diagnostic>) -> Uses {
    let mut uses = Uses::default();
    for (id, element) in page.elements() {
        check_element(page, context, id, element, &mut uses, found);
        for (name, value) in &element.attributes {
            check_attribute(page, id, element, name, value, found);
        }
        check_fetches(page, context, id, element, &mut uses, found);
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
        uses.form = true;
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
    if name.eq_ignore_ascii_case("style") {
        let text = page.text_of(id);
        check_style(page, context, id, &text, uses, found);
        uses.inline_styles.push((id, text));
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
        "content-security-policy" | "content-type" | "x-ua-compatible" => {}
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
        _ => {}
    }
}

/// What the element fetches by itself.
fn check_fetches(
    page: &Page,
    context: &Context,
    id: NodeId,
    element: &Element,
    uses: &mut Uses,
    found: &mut Vec<Diagnostic>,
) {
    let mut fetch = |attribute: &str, value: &str, what: What| {
        let fetched = fetch(page, context, id, attribute, value, found);
        uses.add(what, fetched);
    };
    let get = |name| element.attribute(name);
    match element.name.as_str() {
        "link" if element.html => check_link(page, context, id, element, uses, found),
        "img" | "input" | "image" | "feImage" | "use" => {
            for name in ["src", "href"] {
                get(name)
                    .into_iter()
                    .for_each(|v| fetch(name, v, What::Image));
            }
        }
        "video" | "audio" | "track" => get("src")
            .into_iter()
            .for_each(|v| fetch("src", v, What::Media)),
        "source" => {
            let picture = page.nodes[id]
                .parent
                .and_then(|p| page.element(p))
                .is_some_and(|p| p.is("picture"));
            let what = if picture { What::Image } else { What::Media };
            get("src").into_iter().for_each(|v| fetch("src", v, what));
        }
        _ => {}
    }
    if !(element.html && element.name == "link") {
        let mut fetch = |attribute: &str, value: &str, what: What| {
            let fetched = self::fetch(page, context, id, attribute, value, found);
            uses.add(what, fetched);
        };
        for name in ["poster", "background", "dynsrc", "lowsrc"] {
            get(name)
                .into_iter()
                .for_each(|v| fetch(name, v, What::Image));
        }
        for candidate in get("srcset").into_iter().flat_map(candidates) {
            fetch("srcset", candidate, What::Image);
        }
    }
    if !element.html {
        for (name, value) in element.attributes.iter().filter(|(_, v)| v.contains('(')) {
            for (_, item) in style::scan(value) {
                if let Item::Url { address, .. } = item {
                    let fetched = self::fetch(page, context, id, name, &address, found);
                    uses.add(What::Image, fetched);
                }
            }
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
                Fetched::Local(path) => uses.styles.push(path),
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
            word if QUIET_RELATIONS.contains(&word) => {}
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
                true => Ok(File::Path(path)),
                false => Err(("dead-link", format!("`{path}` does not exist"))),
            }
        }
    }
}

/// A `<style>` element: the same rules as for a file.
fn check_style(
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
                    format!("`{name}` runs a script in old browsers"),
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

/// A name without its prefix: `xlink:href`, `svg:script`.
pub(super) fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}
