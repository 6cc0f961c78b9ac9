//! XML. In: a text. Out: a tree with places, or the one reason why there is none. Never judges what is in it.
//!
//! `roxmltree` reads it: what is no XML has no tree, so that nothing is proved of a text that two programs
//! could read in two ways. Document types, which can define what nobody sees, are refused.

use std::ops::Range;

use roxmltree::{Document, Node, ParsingOptions, TextPos};

/// More elements, texts and attributes than the largest honest file has, and room for them is made before any
/// is read.
const MOST_PARTS: usize = 4_000_000;
/// Attributes of an element are compared with each other, and names of namespaces are handed down to every
/// element inside: the work grows with the square.
const MOST_ATTRIBUTES: usize = 1_000;
const MOST_NAMESPACES: usize = 1_000;

/// The document type of a page, as it is written in books.
const PAGE: &str = "<!DOCTYPE html>";

/// Why a text has no tree.
#[derive(Debug)]
pub struct NoTree {
    /// Where reading ended.
    pub at: Range<usize>,
    /// Why, in words.
    pub message: String,
}

/// Reads a text without a document type.
pub fn parse(text: &str) -> Result<Document<'_>, NoTree> {
    read(text, false)
}

/// Reads a page of a book, which may say that it is one.
pub fn parse_page(text: &str) -> Result<Document<'_>, NoTree> {
    for (at, _) in text.match_indices("<!DOCTYPE") {
        if !text[at..].starts_with(PAGE) {
            return Err(NoTree {
                at: at..at + PAGE.len(),
                message: format!("the document type is not `{PAGE}`, and could define anything"),
            });
        }
    }
    read(text, true)
}

fn read(text: &str, allow_dtd: bool) -> Result<Document<'_>, NoTree> {
    check_size(text)?;
    let options = ParsingOptions {
        allow_dtd,
        nodes_limit: MOST_PARTS as u32,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| {
        let at = offset(text, error.pos());
        NoTree {
            at: at..at,
            message: format!("it is no XML: {error}"),
        }
    })
}

/// Refuses what would take memory or time out of proportion to its size.
fn check_size(text: &str) -> Result<(), NoTree> {
    let refuse = |at: usize, message: &str| {
        Err(NoTree {
            at: at..at,
            message: message.to_owned(),
        })
    };
    let most = |wanted: u8| text.bytes().filter(|byte| *byte == wanted).count() > MOST_PARTS;
    if most(b'<') || most(b'=') {
        return refuse(0, "it has more parts than can be read");
    }
    if let Some((at, _)) = text.match_indices("xmlns").nth(MOST_NAMESPACES) {
        return refuse(at, "it has more namespaces than can be read");
    }
    let mut start = 0;
    // A `<` stands in no value, so that what follows one up to the next holds the attributes of one tag.
    for tag in text.split('<') {
        let is_value =
            |(at, _): &(usize, &str)| tag[at + 1..].trim_start().starts_with(['"', '\'']);
        if tag.match_indices('=').filter(is_value).count() > MOST_ATTRIBUTES {
            return refuse(
                start,
                "it has more attributes in one place than can be read",
            );
        }
        start += tag.len() + 1;
    }
    Ok(())
}

/// The byte at which a row and a column lie, both from 1, columns in characters.
fn offset(text: &str, position: TextPos) -> usize {
    let rows = text.split_inclusive('\n');
    let above = rows.take(position.row.saturating_sub(1) as usize);
    let start: usize = above.map(str::len).sum();
    let row = text.get(start..).unwrap_or_default();
    let inside = row
        .char_indices()
        .nth(position.col.saturating_sub(1) as usize);
    start + inside.map_or(0, |(at, _)| at)
}

/// The start tag of an element.
pub fn tag(node: Node<'_, '_>) -> Range<usize> {
    let all = node.range();
    let children = node.first_child().map(|child| child.range().start);
    let text = node.document().input_text();
    let end = children.or_else(|| Some(all.start + text.get(all.clone())?.find('>')? + 1));
    all.start..end.unwrap_or(all.end)
}

/// The text directly in an element, trimmed; nothing where there is none.
pub fn text<'a>(node: Node<'a, '_>) -> &'a str {
    node.text().unwrap_or_default().trim()
}

/// Where a text begins in the file. Beside character references and marks that are no text, all of it is
/// pointed at.
pub fn place_of_text(node: Node<'_, '_>, inside: &Range<usize>) -> Range<usize> {
    let all = node.range();
    let written = node.document().input_text().get(all.clone());
    let skip = written
        .zip(node.text())
        .and_then(|(written, text)| written.find(text));
    match skip {
        Some(skip) => all.start + skip + inside.start..all.start + skip + inside.end,
        None => all,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_xml_has_no_tree_and_says_where() {
        for (text, at) in [
            ("<a b=\"1\" b=\"2\"/>", 9),
            ("<a/><b/>", 4),
            ("<a>\n<1b/></a>", 5),
            ("<a>&nbsp;</a>", 3),
            ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", 0),
            ("<a><b></a>", 6),
            ("<x:a/>", 1),
            ("", 0),
        ] {
            let fault = parse(text).unwrap_err();
            assert_eq!(fault.at.start, at, "{text}: {}", fault.message);
        }
        assert!(parse("<?xml version=\"1.0\"?>\n<a b=\"&amp;&#65;\"><![CDATA[<]]></a>").is_ok());
    }

    #[test]
    fn a_page_says_that_it_is_one_and_defines_nothing() {
        assert!(parse_page("<!DOCTYPE html>\n<html/>").is_ok());
        for text in [
            "<!DOCTYPE html [<!ENTITY a \"b\">]><html>&a;</html>",
            "<!-- <!DOCTYPE html> --><!DOCTYPE a [<!ENTITY a \"b\">]><a>&a;</a>",
            "<!DOCTYPE html SYSTEM \"a.dtd\"><html/>",
        ] {
            assert!(parse_page(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_would_take_the_square_of_its_size_is_refused_unread() {
        let attributes: String = (0..2_000).map(|n| format!(" a{n}=\"\"")).collect();
        assert!(parse(&format!("<a{attributes}/>")).is_err());
        let inside = "<a xmlns=\"b\">".repeat(2_000);
        assert!(parse(&inside).is_err());
        let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
        assert!(parse(&deep).is_ok());
    }
}
