//! The surface of a section: its text as a browser shows it, piece by piece. In: blocks and inlines.
//! Out: leaves, one for each paragraph, cell or heading, which know where markup breaks their text.

use std::ops::Range;

use crate::document::walk::{Visit, walk, walk_inlines, walk_words};
use crate::series::tree::{Block, Inline, InlineKind, Target};
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
        walk_inlines(inlines, &mut |inline| leaf.take(inline));
        leaf
    }

    fn take(&mut self, inline: &Inline) {
        match &inline.kind {
            InlineKind::Text(text) => {
                let start = self.text.len();
                self.text.extend(text.chars());
                self.runs.push(start..self.text.len());
            }
            InlineKind::Link { content, .. } if content.is_empty() => self.text.push(GAP),
            InlineKind::Code(_)
            | InlineKind::HardBreak
            | InlineKind::Image { .. }
            | InlineKind::NoteReference { .. } => self.text.push(GAP),
            InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Strikethrough(_)
            | InlineKind::Link { .. } => {}
        }
    }
}

/// The leaves of blocks in order of reading. Code is no prose and is left out.
pub fn leaves(blocks: &[Block]) -> Vec<Leaf> {
    let mut all = Vec::new();
    walk(blocks, &mut |met| {
        if let Visit::Words(inlines) = met {
            all.push(Leaf::of_inlines(inlines));
        }
    });
    all
}

/// Terms that blocks link to.
pub fn linked_terms(blocks: &[Block]) -> Vec<&Id> {
    let mut all = Vec::new();
    walk_words(blocks, &mut |inline| {
        if let InlineKind::Link {
            target: Target::Term(id),
            ..
        } = &inline.kind
        {
            all.push(id);
        }
    });
    all
}
