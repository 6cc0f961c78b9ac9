//! Promise 1 in files that are no pages: styles, SVG and XML, and kinds that must not lie there at all.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use html5ever::tokenizer::{
    Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::Context;
use super::fetches::{File, local_file};
use super::page::Text;
use super::parse::Position;
use super::requests::{addresses_in, local};
use super::style::{self, Item};
use crate::diagnostic::{Diagnostic, Place};

/// What a style fetches, for the policies of the pages that link to it.
#[derive(Debug, Default, Clone)]
pub(super) struct StyleFacts {
    pub(super) local_image: bool,
    pub(super) data_image: bool,
    pub(super) local_font: bool,
    pub(super) data_font: bool,
}

impl StyleFacts {
    /// Whether the style brings a font along.
    pub(super) fn has_font(&self) -> bool {
        self.local_font || self.data_font
    }
}

/// Extensions of files that a system or browser runs or opens as a page that nobody checked.
const ACTIVE: &[&str] = &[
    "js", "mjs", "cjs", "jsx", "ts", "tsx", "wasm", "swf", "jar", "class", "htm", "xhtml", "xht",
    "shtml", "mht", "mhtml", "xsl", "xslt", "php", "asp", "aspx", "jsp", "cgi", "hta", "htc",
    "exe", "bat", "cmd", "com", "ps1", "vbs", "vbe", "wsf", "scr", "msi", "dll", "so", "sh", "apk",
    "crx", "xpi", "lnk", "url", "webloc", "desktop", "inf", "command", "svgz", "map",
];

/// Extensions that every host and system opens as what they say. Of any other file browsers look at the
/// first bytes, and open as a page what looks like one.
const PASSIVE: &[&str] = &[
    "html", "css", "svg", "xml", "png", "jpg", "jpeg", "webp", "gif", "avif", "ico", "json", "txt",
    "csv", "pdf", "epub", "zip", "woff2", "gz", "br",
];

/// A file that runs by its extension, or without one that says what it is looks like a page.
pub(super) fn check_kind(path: &str, bytes: &[u8], found: &mut Vec<Diagnostic>) {
    let extension = path
        .rsplit('/')
        .next()
        .and_then(|n| n.rsplit_once('.'))
        .map_or("", |(_, e)| e);
    if ACTIVE.iter().any(|a| a.eq_ignore_ascii_case(extension)) {
        found.push(
            Diagnostic::error(
                "script-file",
                format!("a .{extension} file is run, or belongs to what is run"),
            )
            .at(Place::file(path))
            .hint("remove it"),
        );
    }
    let start = bytes
        .iter()
        .position(|b| !b.is_ascii_whitespace() && !b"\xef\xbb\xbf".contains(b));
    let is_markup = start.is_some_and(|at| bytes[at] == b'<');
    // The search indices are described in Markdown, for people who write clients.
    let is_description = extension == "md" && path.starts_with("search/");
    let is_passive = PASSIVE.iter().any(|p| p.eq_ignore_ascii_case(extension));
    if is_markup && !is_passive && !is_description {
        found.push(
            Diagnostic::error(
                "script-file",
                "browsers open the file as a page, and nothing checks it as one",
            )
            .at(Place::file(path)),
        );
    }
}

/// A style.
pub(super) fn check_style(
    source: &Text,
    context: &Context,
    found: &mut Vec<Diagnostic>,
) -> StyleFacts {
    let mut facts = StyleFacts::default();
    for (at, item) in style::scan(&source.text) {
        let mut refuse = |code, message: String| {
            found.push(Diagnostic::error(code, message).at(source.place(&at)))
        };
        match item {
            Item::Import => refuse("style-import", "@import fetches another style".into()),
            Item::Active(name) => refuse(
                "style-active",
                format!("`{name}` runs, or hides where an address leads"),
            ),
            Item::Url { address, font } => match local_file(context, &source.path, &address) {
                Ok(File::Own) => {}
                Ok(File::Data) if font => facts.data_font = true,
                Ok(File::Data) => facts.data_image = true,
                Ok(File::Path(_)) if font => facts.local_font = true,
                Ok(File::Path(_)) => facts.local_image = true,
                Err((code, message)) => refuse(code, message),
            },
        }
    }
    facts
}

/// An SVG or another XML file. Browsers open them as pages, so they are held to the rules of pages.
///
/// The tokenizer of HTML reads them: it sees every tag that an XML parser sees as long as there is no
/// document type (which could define entities) and CDATA is known, both of which are seen to here.
pub(super) fn check_xml(source: &Text, context: &Context, found: &mut Vec<Diagnostic>) {
    let text = &source.text;
    for (needle, message) in [
        ("<!DOCTYPE", "a document type can define what nobody sees"),
        ("<!ENTITY", "entities can hide what is run"),
        ("<?xml-stylesheet", "a style sheet of XML can run"),
    ] {
        let lower = text.to_ascii_lowercase();
        if let Some(at) = lower.find(&needle.to_ascii_lowercase()) {
            let place = source.place(&(at..at + needle.len()));
            found.push(Diagnostic::error("active-image", message).at(place));
        }
    }
    let tags = tags(text);
    for (index, (tag, at)) in tags
        .iter()
        .enumerate()
        .filter(|(_, (t, _))| t.kind == TagKind::StartTag)
    {
        check_tag(tag, at, source, context, found);
        if local(&tag.name).eq_ignore_ascii_case("style") {
            let end = tags
                .get(index + 1)
                .map_or(text.len(), |(_, next)| next.start.max(at.end));
            check_embedded_style(&(at.end..end), source, context, found);
        }
    }
}

/// The text of a `<style>` element, up to the next tag of any kind.
fn check_embedded_style(
    at: &Range<usize>,
    source: &Text,
    context: &Context,
    found: &mut Vec<Diagnostic>,
) {
    let Some(css) = source.text.get(at.clone()) else {
        return;
    };
    if css.contains('&') {
        let message = "a character reference in a style can hide an address";
        found.push(Diagnostic::error("active-image", message).at(source.place(at)));
    }
    for (inside, item) in style::scan(css) {
        check_item(
            item,
            &(at.start + inside.start..at.start + inside.end),
            source,
            context,
            found,
        );
    }
}

fn check_tag(
    tag: &Tag,
    at: &Range<usize>,
    source: &Text,
    context: &Context,
    found: &mut Vec<Diagnostic>,
) {
    let mut refuse =
        |code, message: String| found.push(Diagnostic::error(code, message).at(source.place(at)));
    let name = local(&tag.name).to_ascii_lowercase();
    match name.as_str() {
        "script" | "handler" | "listener" => {
            refuse("script", "an image must not hold scripts".into())
        }
        "foreignobject" | "iframe" | "object" | "embed" | "frame" | "base" | "link" | "meta"
        | "html" => {
            refuse("active-image", format!("<{name}> has no place in an image"));
        }
        _ => {}
    }
    for attribute in &tag.attrs {
        let own = local(&attribute.name.local).to_ascii_lowercase();
        let value = attribute.value.to_string();
        if own.starts_with("on") {
            found.push(
                Diagnostic::error("event-handler", format!("`{own}` runs a script"))
                    .at(source.place(at)),
            );
        } else if matches!(
            own.as_str(),
            "href" | "src" | "to" | "from" | "by" | "values" | "base"
        ) {
            let is_address = matches!(own.as_str(), "href" | "src");
            for value in addresses_in(&own, &value) {
                match local_file(context, &source.path, value) {
                    // In an animation most values are numbers and colours.
                    Err((code, message))
                        if is_address || code == "script-address" || code == "remote-request" =>
                    {
                        found.push(Diagnostic::error(code, message).at(source.place(at)));
                    }
                    _ => {}
                }
            }
        } else if !own.starts_with("xmlns") && value.contains(['(', '\\']) {
            for (_, item) in style::scan(&value) {
                check_item(item, at, source, context, found);
            }
        }
    }
}

fn check_item(
    item: Item,
    at: &Range<usize>,
    source: &Text,
    context: &Context,
    found: &mut Vec<Diagnostic>,
) {
    let finding = match item {
        Item::Import => Some(("style-import", "@import fetches another style".to_owned())),
        Item::Active(name) => Some((
            "style-active",
            format!("`{name}` runs, or hides where an address leads"),
        )),
        Item::Url { address, .. } => local_file(context, &source.path, &address).err(),
    };
    if let Some((code, message)) = finding {
        found.push(Diagnostic::error(code, message).at(source.place(at)));
    }
}

/// Every tag of an XML text with its place.
pub(super) fn tags(text: &str) -> Vec<(Tag, Range<usize>)> {
    let (position, input) = Position::of(text);
    let tokenizer = Tokenizer::new(
        Tags {
            position,
            tags: RefCell::default(),
        },
        TokenizerOpts::default(),
    );
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let clean = |at: Range<usize>| {
        let skip = text.get(at.clone()).and_then(|t| t.find('<')).unwrap_or(0);
        at.start + skip..at.end
    };
    tokenizer
        .sink
        .tags
        .into_inner()
        .into_iter()
        .map(|(tag, at)| (tag, clean(at)))
        .collect()
}

struct Tags {
    position: Rc<Position>,
    tags: RefCell<Vec<(Tag, Range<usize>)>>,
}

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if !matches!(token, Token::ParseError(_)) {
            self.position.advance();
        }
        if let Token::TagToken(tag) = token {
            self.tags.borrow_mut().push((tag, self.position.range()));
        }
        TokenSinkResult::Continue
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        // As in XML, CDATA is text.
        true
    }
}
