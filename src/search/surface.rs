//! The surface of a section: its text as a browser shows it, piece by piece. In: blocks and inlines.
//! Out: leaves, one for each paragraph, cell or heading, which know where markup breaks their text.

use std::ops::Range;

use crate::document::tree::{Block, BlockKind, Inline, InlineKind, Target};
use crate::source::name::Id;

/// Stands where the page shows something that is not text of the section: an image, the number of a
/// note, the name of a record.
pub const GAP: char = '\u{FFFC}';

/// A piece of text that a browser shows as one.
#[derive(Debug, Default)]
pub struct Leaf {
    /// Its characters, with a [`GAP`] where something else stands.
    pub text: Vec<char>,
    /// The parts of it that no markup interrupts, in characters.
    pub runs: Vec<Range<usize>>,
}

impl Leaf {
    /// The run that holds a range, if one does.
    pub fn run_of(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let holds = |run: &&Range<usize>| run.start <= range.start && range.end <= run.end;
        self.runs.iter().find(holds).cloned()
    }

    /// Its text.
    pub fn words(&self) -> String {
        self.text.iter().collect()
    }

    /// The text of a title or heading that has no markup.
    pub fn of_text(text: &str) -> Leaf {
        let text: Vec<char> = text.chars().collect();
        let whole = 0..text.len();
        Leaf {
            text,
            runs: vec![whole],
        }
    }

    /// The text of inlines.
    pub fn of_inlines(inlines: &[Inline]) -> Leaf {
        let mut leaf = Leaf::default();
        leaf.take(inlines);
        leaf
    }

    fn take(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => {
                    let start = self.text.len();
                    self.text.extend(text.chars());
                    self.runs.push(start..self.text.len());
                }
                InlineKind::Emphasis(content)
                | InlineKind::Strong(content)
                | InlineKind::Strikethrough(content) => self.take(content),
                InlineKind::Link { content, .. } if !content.is_empty() => self.take(content),
                InlineKind::Link { .. }
                | InlineKind::Code(_)
                | InlineKind::HardBreak
                | InlineKind::Image { .. }
                | InlineKind::NoteReference { .. } => self.text.push(GAP),
            }
        }
    }
}

/// The leaves of blocks in order of reading. Code is no prose and is left out.
pub fn leaves(blocks: &[Block]) -> Vec<Leaf> {
    let mut all = Vec::new();
    each_leaf(blocks, &mut |inlines| all.push(Leaf::of_inlines(inlines)));
    all
}

/// Terms that blocks link to.
pub fn linked_terms(blocks: &[Block]) -> Vec<&Id> {
    let mut all = Vec::new();
    each_leaf(blocks, &mut |inlines| terms_of(inlines, &mut all));
    all
}

fn terms_of<'a>(inlines: &'a [Inline], all: &mut Vec<&'a Id>) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Link { target, content } => {
                if let Target::Term(id) = target {
                    all.push(id);
                }
                terms_of(content, all);
            }
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Strikethrough(content) => terms_of(content, all),
            _ => {}
        }
    }
}

fn each_leaf<'a>(blocks: &'a [Block], look: &mut impl FnMut(&'a [Inline])) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(inlines) => look(inlines),
            BlockKind::List { items, .. } => items.iter().for_each(|item| each_leaf(item, look)),
            BlockKind::Quote { blocks, .. } => each_leaf(blocks, look),
            BlockKind::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| look(cell));
            }
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    look(&definition.term);
                    definition.details.iter().for_each(|d| each_leaf(d, look));
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }
}
