//! Walk: one way through a tree for all who only look. In: blocks or inlines. Out: what is met, in the
//! order of reading. Never changes anything; who writes a tree as something else goes its own way.

use super::tree::{Age, Block, BlockKind, Inline, InlineKind, Written};

/// What is met on a walk through blocks.
#[derive(Debug)]
pub enum Visit<'a, A: Age = Written> {
    /// A block. What stands in it follows.
    Block(&'a Block<A>),
    /// A part of a block that holds together. What stands in it follows.
    Begin(Portion),
    /// The end of that part.
    End(Portion),
    /// The words of a paragraph, a cell or a term.
    Words(&'a [Inline<A>]),
}

/// A part of a block that holds together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Portion {
    /// An item of a list.
    Item,
    /// A row of a table, the head included.
    Row,
    /// A cell of a row.
    Cell,
    /// A term and what is said of it.
    Definition,
}

/// Walks through blocks and all that stands in them.
pub fn walk<'a, A: Age>(blocks: &'a [Block<A>], visit: &mut impl FnMut(Visit<'a, A>)) {
    for block in blocks {
        visit(Visit::Block(block));
        match &block.kind {
            BlockKind::Paragraph(inlines) => visit(Visit::Words(inlines)),
            BlockKind::List { items, .. } => {
                for item in items {
                    visit(Visit::Begin(Portion::Item));
                    walk(item, visit);
                    visit(Visit::End(Portion::Item));
                }
            }
            BlockKind::Quote { blocks, .. } => walk(blocks, visit),
            BlockKind::Table { head, rows, .. } => {
                for row in std::iter::once(head).chain(rows) {
                    visit(Visit::Begin(Portion::Row));
                    for cell in row {
                        visit(Visit::Begin(Portion::Cell));
                        visit(Visit::Words(cell));
                        visit(Visit::End(Portion::Cell));
                    }
                    visit(Visit::End(Portion::Row));
                }
            }
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    visit(Visit::Begin(Portion::Definition));
                    visit(Visit::Words(&definition.term));
                    for detail in &definition.details {
                        walk(detail, visit);
                    }
                    visit(Visit::End(Portion::Definition));
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }
}

/// Walks through the inlines of blocks.
pub fn walk_words<'a, A: Age>(blocks: &'a [Block<A>], visit: &mut impl FnMut(&'a Inline<A>)) {
    walk(blocks, &mut |met| {
        if let Visit::Words(inlines) = met {
            walk_inlines(inlines, visit);
        }
    });
}

/// Walks through inlines and all that stands in them.
pub fn walk_inlines<'a, A: Age>(inlines: &'a [Inline<A>], visit: &mut impl FnMut(&'a Inline<A>)) {
    for inline in inlines {
        visit(inline);
        walk_inlines(inline.content(), visit);
    }
}

impl<A: Age> Inline<A> {
    /// The inlines that stand in it.
    pub fn content(&self) -> &[Inline<A>] {
        match &self.kind {
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Strikethrough(content)
            | InlineKind::Link { content, .. } => content,
            InlineKind::Text(_)
            | InlineKind::HardBreak
            | InlineKind::Code(_)
            | InlineKind::Image { .. }
            | InlineKind::NoteReference { .. } => &[],
        }
    }
}
