//! A page as it was read: its tree, and the place of everything in it.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use super::parse::{self, Parsed};
use crate::diagnostic::{Diagnostic, Place};

/// Of one file no more are reported: nobody reads them, and a hostile file could have millions.
pub(super) const MOST_FINDINGS: usize = 200;

/// Index of a node in its page.
pub(super) type NodeId = usize;

/// A text with its path, from which places are made.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) path: Arc<str>,
    pub(super) text: String,
    /// How many places were asked for: each costs a walk over the text.
    places: AtomicU32,
}

impl Text {
    /// Decodes a file. What is not UTF-8 is a finding, and is read as far as it goes.
    pub(super) fn decode(path: &str, bytes: Vec<u8>, found: &mut Vec<Diagnostic>) -> Text {
        let text = String::from_utf8(bytes).unwrap_or_else(|e| {
            found.push(
                Diagnostic::error("not-utf8", "the file is not UTF-8")
                    .at(Place::file(path))
                    .hint("write it again as UTF-8"),
            );
            String::from_utf8_lossy(e.as_bytes()).into_owned()
        });
        Text {
            path: Arc::from(path),
            text,
            places: AtomicU32::new(0),
        }
    }

    /// Where a range of bytes stands. Minified pages have lines of many thousand characters, which
    /// nobody wants to see: the text of a long line is left out.
    pub(super) fn place(&self, range: &Range<usize>) -> Place {
        /// Longest line that is shown, in bytes.
        const LONGEST_LINE: usize = 400;
        if self.places.fetch_add(1, Ordering::Relaxed) >= MOST_FINDINGS as u32 {
            return Place::file(Arc::clone(&self.path));
        }
        let floor = |mut at: usize| {
            at = at.min(self.text.len());
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = floor(range.start);
        let end = floor(range.end.max(start));
        let line_start = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = self.text[start..]
            .find('\n')
            .map_or(self.text.len(), |at| start + at);
        let line = self.text[line_start..line_end].trim_end_matches('\r');
        let number = self.text[..line_start]
            .bytes()
            .filter(|b| *b == b'\n')
            .count()
            + 1;
        let marked = self.text[start..end.min(line_end)].chars().count().max(1);
        Place {
            file: Arc::clone(&self.path),
            line: number as u32,
            column: self.text[line_start..start].chars().count() as u32 + 1,
            length: marked as u32,
            text: if line.len() > LONGEST_LINE {
                Arc::from("")
            } else {
                Arc::from(line)
            },
        }
    }
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    Document,
    Doctype(String),
    Element(Element),
    Text(String),
    Comment(String),
}

/// An element with its attributes, character references decoded.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: String,
    /// Whether it is of HTML, not of SVG or MathML.
    pub(super) html: bool,
    pub(super) attributes: Vec<(String, String)>,
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, v)| v.as_str())
    }

    /// Whether an attribute of words, such as `class` or `rel`, has a word in any case.
    pub(super) fn has_word(&self, attribute: &str, word: &str) -> bool {
        self.attribute(attribute).is_some_and(|value| {
            value
                .split_ascii_whitespace()
                .any(|w| w.eq_ignore_ascii_case(word))
        })
    }

    pub(super) fn is(&self, name: &str) -> bool {
        self.html && self.name == name
    }
}

/// A node of the tree.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) parent: Option<NodeId>,
    pub(super) children: Vec<NodeId>,
    /// The token that it came from: of an element the start tag.
    pub(super) at: Range<usize>,
}

impl Node {
    pub(super) fn document() -> Node {
        Node {
            kind: Kind::Document,
            parent: None,
            children: Vec::new(),
            at: 0..0,
        }
    }
}

/// A page with its tree in reading order.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) source: Text,
    pub(super) nodes: Vec<Node>,
    /// Every node that hangs on the document, parents before children, as they are read.
    pub(super) order: Vec<NodeId>,
    pub(super) errors: Vec<(Range<usize>, String)>,
    pub(super) gave_up: bool,
}

impl Page {
    pub(super) fn parse(source: Text) -> Page {
        let Parsed {
            nodes,
            errors,
            gave_up,
        } = parse::parse(&source.text);
        let (mut order, mut waiting) = (Vec::with_capacity(nodes.len()), vec![0]);
        while let Some(id) = waiting.pop() {
            order.push(id);
            waiting.extend(nodes[id].children.iter().rev());
        }
        Page {
            source,
            nodes,
            order,
            errors,
            gave_up,
        }
    }

    pub(super) fn element(&self, id: NodeId) -> Option<&Element> {
        match &self.nodes[id].kind {
            Kind::Element(element) => Some(element),
            _ => None,
        }
    }

    /// All elements as they are read.
    pub(super) fn elements(&self) -> impl Iterator<Item = (NodeId, &Element)> {
        self.order
            .iter()
            .filter_map(|id| Some((*id, self.element(*id)?)))
    }

    /// The root element.
    pub(super) fn root(&self) -> Option<(NodeId, &Element)> {
        self.elements().next()
    }

    /// The node itself and what it stands in, inmost first.
    pub(super) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(Some(id), |id| self.nodes[*id].parent)
    }

    /// The value of the nearest attribute of that name, on the node or what it stands in.
    pub(super) fn inherited(&self, id: NodeId, attribute: &str) -> Option<&str> {
        self.ancestors(id)
            .find_map(|id| self.element(id)?.attribute(attribute))
    }

    /// The text of a node without markup.
    pub(super) fn text_of(&self, id: NodeId) -> String {
        let (mut text, mut waiting) = (String::new(), vec![id]);
        while let Some(id) = waiting.pop() {
            if let Kind::Text(own) = &self.nodes[id].kind {
                text.push_str(own);
            }
            waiting.extend(self.nodes[id].children.iter().rev());
        }
        text
    }

    /// The start tag of an element, or the text of a text.
    pub(super) fn at(&self, id: NodeId) -> Range<usize> {
        let Range { start, end } = self.nodes[id].at.clone();
        // A token can begin one character early or late where the parser looked ahead.
        match self.source.text.get(start..end).and_then(|t| t.find('<')) {
            Some(skip) if self.element(id).is_some() => start + skip..end,
            _ => start..end,
        }
    }

    /// Where an attribute stands in its tag, or the tag where it cannot be found.
    pub(super) fn at_attribute(&self, id: NodeId, name: &str) -> Range<usize> {
        let at = self.at(id);
        let Some(tag) = self.source.text.get(at.clone()) else {
            return at;
        };
        let lower = tag.to_ascii_lowercase();
        let name = name.to_ascii_lowercase();
        let starts_word = |i: usize| {
            let before = lower.as_bytes()[i.saturating_sub(1)];
            before.is_ascii_whitespace() || matches!(before, b'"' | b'\'' | b'/' | b':')
        };
        let ends_word = |i: usize| {
            let after = lower.as_bytes().get(i).copied().unwrap_or(b'>');
            after.is_ascii_whitespace() || matches!(after, b'=' | b'>' | b'/')
        };
        lower
            .match_indices(&name)
            .map(|(i, _)| i)
            .find(|i| *i > 0 && starts_word(*i) && ends_word(i + name.len()))
            .map_or(at.clone(), |i| at.start + i..at.start + i + name.len())
    }

    /// An error at an element.
    pub(super) fn error(
        &self,
        id: NodeId,
        code: &'static str,
        message: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::error(code, message).at(self.source.place(&self.at(id)))
    }

    /// An error at an attribute of an element.
    pub(super) fn error_at(
        &self,
        id: NodeId,
        attribute: &str,
        code: &'static str,
        message: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::error(code, message).at(self.source.place(&self.at_attribute(id, attribute)))
    }
}
