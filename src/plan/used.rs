//! Which laws and contacts a text refers to, which on paper stand in lists at its end, and which images it shows.

use std::collections::BTreeSet;

use crate::document::walk::{walk_inlines, walk_words};
use crate::series::tree::{Inline, InlineKind, Target};
use crate::series::{SectionText, Shown};
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
            let SectionText {
                heading,
                blocks,
                notes,
                ..
            } = section.text;
            walk_inlines(heading, &mut |inline| used.look(inline));
            let notes = notes.iter().map(|note| &note.blocks);
            for blocks in std::iter::once(blocks).chain(notes) {
                walk_words(blocks, &mut |inline| used.look(inline));
            }
        }
        used
    }

    fn look(&mut self, inline: &'a Inline) {
        match &inline.kind {
            InlineKind::Link {
                target: Target::Law(id),
                ..
            } => {
                self.laws.insert(id);
            }
            InlineKind::Link {
                target: Target::Contact(id),
                ..
            } => {
                self.contacts.insert(id);
            }
            InlineKind::Image { path, .. } => {
                self.images.insert(path);
            }
            _ => {}
        }
    }
}
