//! Which laws and contacts a text refers to, which on paper stand in lists at its end, and which images it shows.

use std::collections::BTreeSet;

use crate::series::Shown;
use crate::series::tree::{Block, BlockKind, Inline, InlineKind, Target};
use crate::source::name::Id;

/// Laws and contacts that some text refers to, and images in it.
#[derive(Debug, Default)]
pub struct Used<'a> {
    /// Laws by id.
    pub laws: BTreeSet<&'a Id>,
    /// Contacts by id.
    pub contacts: BTreeSet<&'a Id>,
    /// Images by path in the content folder.
    pub images: BTreeSet<&'a str>,
}

impl<'a> Used<'a> {
    /// What sections refer to, in headings, blocks and notes.
    pub fn of(sections: &[Shown<'a>]) -> Self {
        let mut used = Used::default();
        for section in sections {
            used.inlines(&section.text.heading);
            used.blocks(&section.text.blocks);
            for note in &section.text.notes {
                used.blocks(&note.blocks);
            }
        }
        used
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph(inlines) => self.inlines(inlines),
                BlockKind::List { items, .. } => items.iter().for_each(|i| self.blocks(i)),
                BlockKind::Quote { blocks, .. } => self.blocks(blocks),
                BlockKind::Table { head, rows, .. } => {
                    let cells = head.iter().chain(rows.iter().flatten());
                    cells.for_each(|cell| self.inlines(cell));
                }
                BlockKind::Definitions(definitions) => {
                    for definition in definitions {
                        self.inlines(&definition.term);
                        definition.details.iter().for_each(|d| self.blocks(d));
                    }
                }
                BlockKind::Code { .. } | BlockKind::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Link { target, content } => {
                    match target {
                        Target::Law(id) => self.laws.insert(id),
                        Target::Contact(id) => self.contacts.insert(id),
                        _ => false,
                    };
                    self.inlines(content);
                }
                InlineKind::Image { path, .. } => {
                    self.images.insert(path);
                }
                InlineKind::Emphasis(content)
                | InlineKind::Strong(content)
                | InlineKind::Strikethrough(content) => self.inlines(content),
                _ => {}
            }
        }
    }
}
