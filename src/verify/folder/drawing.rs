//! Promise 1 in an SVG or another XML file. Browsers open them as pages, so they are held to the rules of pages.
//! In: the file. Out: findings. What is no XML is read by two programs in two ways, and is refused.

use roxmltree::{Attribute, Node};

use super::fetched;
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::read::address;
use crate::verify::read::text::Text;
use crate::verify::read::xml;

/// What must not stand in such a file, whatever is around it.
const REFUSED: &[(&str, &str)] = &[
    ("<!DOCTYPE", "a document type can define what nobody sees"),
    ("<!ENTITY", "entities can hide what is run"),
    ("<?xml-stylesheet", "a style sheet of XML can run"),
];

/// Checks a file.
pub fn check(source: &Text, context: &Context, found: &mut Vec<Finding>) {
    let text = &source.text;
    for (needle, message) in REFUSED {
        if let Some(at) = text.to_ascii_uppercase().find(&needle.to_ascii_uppercase()) {
            let place = source.place(&(at..at + needle.len()));
            found.push(Check::ActiveImage.error(*message).at(place));
        }
    }
    let document = match xml::parse(text) {
        Ok(document) => document,
        Err(fault) => {
            let place = source.place(&fault.at);
            return found.push(Check::XmlForm.error(fault.message).at(place));
        }
    };
    for node in document.descendants().filter(Node::is_element) {
        check_element(node, source, context, found);
        let name = node.tag_name().name();
        if name.eq_ignore_ascii_case("style") {
            check_style(node, source, context, found);
        }
    }
}

/// A `<style>` element: what a comment cuts in two is one text to whoever reads the style.
fn check_style(style: Node<'_, '_>, source: &Text, context: &Context, found: &mut Vec<Finding>) {
    let texts: Vec<Node<'_, '_>> = style.children().filter(Node::is_text).collect();
    for text in &texts {
        let written = source.text.get(text.range()).unwrap_or_default();
        if written.contains('&') {
            let message = "a character reference in a style can hide an address";
            let place = source.place(&text.range());
            found.push(Check::ActiveImage.error(message).at(place));
        }
    }
    let css: String = texts.iter().filter_map(Node::text).collect();
    let (_, refused) = fetched::of_style(&css, &source.path, context);
    for (inside, check, message) in refused {
        let at = match texts[..] {
            [text] => xml::place_of_text(text, &inside),
            _ => xml::tag(style),
        };
        found.push(check.error(message).at(source.place(&at)));
    }
}

fn check_element(node: Node<'_, '_>, source: &Text, context: &Context, found: &mut Vec<Finding>) {
    let at = xml::tag(node);
    let mut refuse =
        |check: Check, message: String| found.push(check.error(message).at(source.place(&at)));
    let name = node.tag_name().name().to_ascii_lowercase();
    match name.as_str() {
        "script" | "handler" | "listener" => {
            refuse(Check::Script, "an image must not hold scripts".into());
        }
        "foreignobject" | "iframe" | "object" | "embed" | "frame" | "base" | "link" | "meta"
        | "html" => refuse(
            Check::ActiveImage,
            format!("<{name}> has no place in an image"),
        ),
        _ => {}
    }
    for attribute in node.attributes() {
        check_attribute(attribute, source, context, &mut refuse);
    }
}

fn check_attribute(
    attribute: Attribute<'_, '_>,
    source: &Text,
    context: &Context,
    refuse: &mut impl FnMut(Check, String),
) {
    let (name, value) = (attribute.name().to_ascii_lowercase(), attribute.value());
    if name.starts_with("on") {
        return refuse(Check::EventHandler, format!("`{name}` runs a script"));
    }
    let is_address = matches!(name.as_str(), "href" | "src");
    if is_address || matches!(name.as_str(), "to" | "from" | "by" | "values" | "base") {
        for value in address::listed(&name, value) {
            match fetched::resolve(context, &source.path, value) {
                // In an animation most values are numbers and colours.
                Err((check, message))
                    if is_address
                        || matches!(check, Check::ScriptAddress | Check::RemoteRequest) =>
                {
                    refuse(check, message);
                }
                _ => {}
            }
        }
    } else if value.contains(['(', '\\']) {
        let (_, refused) = fetched::of_style(value, &source.path, context);
        for (_, check, message) in refused {
            refuse(check, message);
        }
    }
}
