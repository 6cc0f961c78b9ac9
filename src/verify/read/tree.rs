//! What the tree of a page is made of. Never judges, and knows no parser.

use std::ops::Range;

/// Index of a node in its page.
pub type NodeId = usize;

/// What a node is.
#[derive(Debug)]
pub enum Kind {
    Document,
    Doctype(String),
    Element(Element),
    Text(String),
    Comment(String),
}

/// An element with its attributes, character references decoded.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    /// Whether it is of HTML, not of SVG or MathML.
    pub html: bool,
    pub attributes: Vec<(String, String)>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, v)| v.as_str())
    }

    /// Whether an attribute of words, such as `class` or `rel`, has a word in any case.
    pub fn has_word(&self, attribute: &str, word: &str) -> bool {
        self.attribute(attribute).is_some_and(|value| {
            value
                .split_ascii_whitespace()
                .any(|w| w.eq_ignore_ascii_case(word))
        })
    }

    pub fn is(&self, name: &str) -> bool {
        self.html && self.name == name
    }
}

/// A node of the tree.
#[derive(Debug)]
pub struct Node {
    pub kind: Kind,
    pub parent: Option<NodeId>,
    pub children: Vec<NodeId>,
    /// The token that it came from: of an element the start tag.
    pub at: Range<usize>,
}

impl Node {
    pub fn document() -> Node {
        Node {
            kind: Kind::Document,
            parent: None,
            children: Vec::new(),
            at: 0..0,
        }
    }
}
