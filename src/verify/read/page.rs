//! A page as it was read: its tree, and the place of everything in it.

use std::collections::HashSet;
use std::ops::Range;

use super::html::{self, Parsed};
use super::text::Text;
use super::tree::{Element, Kind, Node, NodeId};
use crate::verify::check::Check;
use crate::verify::finding::Finding;

/// A page with its tree in reading order.
#[derive(Debug)]
pub struct Page {
    pub source: Text,
    pub nodes: Vec<Node>,
    /// Every node that hangs on the document, parents before children, as they are read.
    pub order: Vec<NodeId>,
    pub errors: Vec<(Range<usize>, String)>,
    pub gave_up: bool,
}

impl Page {
    pub fn parse(source: Text) -> Page {
        let Parsed {
            nodes,
            errors,
            gave_up,
        } = html::parse(&source.text);
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

    pub fn element(&self, id: NodeId) -> Option<&Element> {
        match &self.nodes[id].kind {
            Kind::Element(element) => Some(element),
            _ => None,
        }
    }

    /// All elements as they are read.
    pub fn elements(&self) -> impl Iterator<Item = (NodeId, &Element)> {
        self.order
            .iter()
            .filter_map(|id| Some((*id, self.element(*id)?)))
    }

    /// The root element.
    pub fn root(&self) -> Option<(NodeId, &Element)> {
        self.elements().next()
    }

    /// Every id on the page.
    pub fn ids(&self) -> HashSet<String> {
        let ids = self.elements().filter_map(|(_, e)| e.attribute("id"));
        ids.map(str::to_owned).collect()
    }

    /// What an attribute of the root element says.
    pub fn root_says(&self, attribute: &str) -> Option<&str> {
        self.root()?.1.attribute(attribute)
    }

    /// The node itself and what it stands in, inmost first.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(Some(id), |id| self.nodes[*id].parent)
    }

    /// The value of the nearest attribute of that name, on the node or what it stands in.
    pub fn inherited(&self, id: NodeId, attribute: &str) -> Option<&str> {
        self.ancestors(id)
            .find_map(|id| self.element(id)?.attribute(attribute))
    }

    /// The text of a node without markup.
    pub fn text_of(&self, id: NodeId) -> String {
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
    pub fn at(&self, id: NodeId) -> Range<usize> {
        let Range { start, end } = self.nodes[id].at.clone();
        // A token can begin one character early or late where the parser looked ahead.
        match self.source.text.get(start..end).and_then(|t| t.find('<')) {
            Some(skip) if self.element(id).is_some() => start + skip..end,
            _ => start..end,
        }
    }

    /// Where an attribute stands in its tag, or the tag where it cannot be found.
    pub fn at_attribute(&self, id: NodeId, name: &str) -> Range<usize> {
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
    pub fn error(&self, id: NodeId, check: Check, message: impl Into<String>) -> Finding {
        check.error(message).at(self.source.place(&self.at(id)))
    }

    /// An error at an attribute of an element.
    pub fn error_at(
        &self,
        id: NodeId,
        attribute: &str,
        check: Check,
        message: impl Into<String>,
    ) -> Finding {
        check
            .error(message)
            .at(self.source.place(&self.at_attribute(id, attribute)))
    }
}
