//! Parses a page as a browser with scripts off would, and remembers where everything stood.
//! In: the text of a page. Out: the tree of [`super::page`], and what the parser had to
//! say. Never judges.
//!
//! html5ever tells lines but no columns. Its tokenizer takes its input from a queue that can be
//! looked into while a token is handed over: what is left of the queue says where the token ended,
//! and a token begins where the one before it ended.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, QualName};

use super::tree::{Element, Kind, Node, NodeId};

/// Deeper pages are refused: browsers stop at 512 as well, and the parser's work grows with the square.
const DEEPEST: u32 = 512;
/// More nodes than a page of the largest accepted size has when it is honest.
const MOST_NODES: usize = 1_000_000;

/// The tree of a page and what the parser had to say.
pub struct Parsed {
    pub nodes: Vec<Node>,
    /// The parser's own errors with the end of the token that they belong to.
    pub errors: Vec<(Range<usize>, String)>,
    /// Whether parsing was given up.
    pub gave_up: bool,
}

/// Parses a page. Text that the parser cannot take ends in `gave_up`, never in a panic.
pub fn parse(text: &str) -> Parsed {
    catch_unwind(AssertUnwindSafe(|| run(text))).unwrap_or_else(|_| Parsed {
        nodes: vec![Node::document()],
        errors: Vec::new(),
        gave_up: true,
    })
}

fn run(text: &str) -> Parsed {
    let (position, input) = Position::of(text);
    let sink = Tree {
        position: Rc::clone(&position),
        nodes: RefCell::new(vec![Node::document()]),
        depths: RefCell::new(vec![0]),
        errors: RefCell::default(),
        stop: Cell::new(false),
    };
    let builder = TreeBuilder::new(
        sink,
        TreeBuilderOpts {
            exact_errors: true,
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        },
    );
    let tokenizer = Tokenizer::new(Tokens { position, builder }, TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.builder.sink.finish()
}

/// Where the token stands that is being handed over, in bytes of the text.
pub struct Position {
    input: Rc<BufferQueue>,
    total: usize,
    start: Cell<usize>,
    end: Cell<usize>,
}

impl Position {
    /// The beginning of a text, with the queue that the tokenizer reads it from.
    pub fn of(text: &str) -> (Rc<Position>, Rc<BufferQueue>) {
        let input = Rc::new(BufferQueue::default());
        input.push_back(StrTendril::from(text));
        let position = Position {
            input: Rc::clone(&input),
            total: text.len(),
            start: Cell::new(0),
            end: Cell::new(0),
        };
        (Rc::new(position), input)
    }

    /// Notes where the token ends that was just handed over.
    pub fn advance(&self) {
        let left = self.left();
        self.start.set(self.end.get());
        self.end
            .set(self.total.saturating_sub(left).max(self.end.get()));
    }

    /// How much of the text the tokenizer has not taken yet.
    fn left(&self) -> usize {
        let Some(first) = self.input.pop_front() else {
            return 0;
        };
        let mut left = first.len();
        // Nearly always there is one buffer; a character reference that was none leaves a second.
        if !self.input.is_empty() {
            let mut others = Vec::new();
            while let Some(buffer) = self.input.pop_front() {
                left += buffer.len();
                others.push(buffer);
            }
            others
                .into_iter()
                .rev()
                .for_each(|buffer| self.input.push_front(buffer));
        }
        self.input.push_front(first);
        left
    }

    pub fn range(&self) -> Range<usize> {
        self.start.get()..self.end.get()
    }
}

/// Stands between tokenizer and tree builder and notes positions.
struct Tokens {
    position: Rc<Position>,
    builder: TreeBuilder<Handle, Tree>,
}

impl TokenSink for Tokens {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if !matches!(token, Token::ParseError(_)) {
            self.position.advance();
        }
        if self.builder.sink.stop.get() {
            return TokenSinkResult::Continue;
        }
        match self.builder.process_token(token, line) {
            // Nothing runs here and the text is decoded already: there is nothing to wait for.
            TokenSinkResult::Script(_) | TokenSinkResult::EncodingIndicator(_) => {
                TokenSinkResult::Continue
            }
            other => other,
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

#[derive(Clone)]
struct Handle {
    id: NodeId,
    name: Rc<QualName>,
}

/// Takes what the tree builder makes.
struct Tree {
    position: Rc<Position>,
    nodes: RefCell<Vec<Node>>,
    depths: RefCell<Vec<u32>>,
    errors: RefCell<Vec<(Range<usize>, String)>>,
    stop: Cell<bool>,
}

fn nameless() -> Rc<QualName> {
    Rc::new(QualName::new(None, html5ever::ns!(), "".into()))
}

impl Tree {
    fn add(&self, kind: Kind) -> NodeId {
        let mut nodes = self.nodes.borrow_mut();
        if nodes.len() > MOST_NODES {
            self.stop.set(true);
        }
        nodes.push(Node {
            kind,
            parent: None,
            children: Vec::new(),
            at: self.position.range(),
        });
        self.depths.borrow_mut().push(0);
        nodes.len() - 1
    }

    fn detach(&self, child: NodeId) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[child].parent.take() {
            // What moves is nearly always the youngest.
            if let Some(at) = nodes[parent].children.iter().rposition(|c| *c == child) {
                nodes[parent].children.remove(at);
            }
        }
    }

    fn attach(&self, parent: NodeId, index: usize, child: NodeId) {
        self.detach(child);
        let mut nodes = self.nodes.borrow_mut();
        let index = index.min(nodes[parent].children.len());
        nodes[child].parent = Some(parent);
        nodes[parent].children.insert(index, child);
        let mut depths = self.depths.borrow_mut();
        depths[child] = depths[parent] + 1;
        if depths[child] > DEEPEST {
            self.stop.set(true);
        }
    }

    fn insert(&self, parent: NodeId, index: usize, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(node) => self.attach(parent, index, node.id),
            NodeOrText::AppendText(text) => {
                let before = index
                    .checked_sub(1)
                    .and_then(|i| self.nodes.borrow()[parent].children.get(i).copied());
                if let Some(before) = before
                    && let Kind::Text(own) = &mut self.nodes.borrow_mut()[before].kind
                {
                    own.push_str(&text);
                    return;
                }
                let node = self.add(Kind::Text(text.to_string()));
                self.attach(parent, index, node);
            }
        }
    }

    fn end_of(&self, parent: NodeId) -> usize {
        self.nodes.borrow()[parent].children.len()
    }
}

fn attributes(attrs: Vec<Attribute>) -> Vec<(String, String)> {
    attrs
        .into_iter()
        .map(|a| (a.name.local.to_string(), a.value.to_string()))
        .collect()
}

impl TreeSink for Tree {
    type Handle = Handle;
    type Output = Parsed;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Parsed {
        Parsed {
            nodes: self.nodes.into_inner(),
            errors: self.errors.into_inner(),
            gave_up: self.stop.get(),
        }
    }

    fn parse_error(&self, msg: Cow<'static, str>) {
        self.errors
            .borrow_mut()
            .push((self.position.range(), msg.into_owned()));
    }

    fn get_document(&self) -> Handle {
        Handle {
            id: 0,
            name: nameless(),
        }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.name
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Handle {
        let id = self.add(Kind::Element(Element {
            name: name.local.to_string(),
            html: name.ns == html5ever::ns!(html),
            attributes: attributes(attrs),
        }));
        Handle {
            id,
            name: Rc::new(name),
        }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        Handle {
            id: self.add(Kind::Comment(text.to_string())),
            name: nameless(),
        }
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        Handle {
            id: self.add(Kind::Comment(format!("{target} {data}"))),
            name: nameless(),
        }
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.id, self.end_of(parent.id), child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let has_parent = self.nodes.borrow()[element.id].parent.is_some();
        match has_parent {
            true => self.append_before_sibling(element, child),
            false => self.append(previous, child),
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, _: StrTendril, _: StrTendril) {
        let node = self.add(Kind::Doctype(name.to_string()));
        self.attach(0, self.end_of(0), node);
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        // Kept under the template itself, so that nothing in it escapes the checks.
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, new: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &new {
            self.detach(node.id);
        }
        let place = {
            let nodes = self.nodes.borrow();
            nodes[sibling.id].parent.and_then(|parent| {
                let at = nodes[parent]
                    .children
                    .iter()
                    .rposition(|c| *c == sibling.id)?;
                Some((parent, at))
            })
        };
        if let Some((parent, at)) = place {
            self.insert(parent, at, new);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        if let Kind::Element(element) = &mut self.nodes.borrow_mut()[target.id].kind {
            for (name, value) in attributes(attrs) {
                if element.attribute(&name).is_none() {
                    element.attributes.push((name, value));
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let children = std::mem::take(&mut self.nodes.borrow_mut()[node.id].children);
        for child in children {
            self.nodes.borrow_mut()[child].parent = None;
            self.attach(new_parent.id, self.end_of(new_parent.id), child);
        }
    }
}
