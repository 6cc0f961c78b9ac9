//! Text: blocks as words without markup, as readers of their language see them. In: blocks of the
//! document tree. Out: lines. Links without words get the names that pages put there; a name that only
//! another language has is left out, since no fallback may enter an index.

use crate::document::tree::plain_text;
use crate::document::walk::{Portion, Visit, walk, walk_inlines};
use crate::series::tree::{Block, BlockKind, Inline, InlineKind, Note, Target};
use crate::series::{GuideIndex, LanguageIndex, Series};
use crate::source::interface::{FluentValue, Interface};
use crate::source::name::Id;

/// Between the cells of a row: nothing that anybody would look for.
const CELL: &str = " · ";

/// Reads text of one language.
pub struct Reader<'a> {
    series: &'a Series,
    interface: &'a Interface,
    language: LanguageIndex,
    guide: Option<GuideIndex>,
}

impl<'a> Reader<'a> {
    /// A reader of texts in a language, with its strings.
    pub fn new(series: &'a Series, interface: &'a Interface, language: LanguageIndex) -> Self {
        Reader {
            series,
            interface,
            language,
            guide: None,
        }
    }

    /// The same for texts of a guide.
    pub fn in_guide(&self, guide: Option<GuideIndex>) -> Self {
        Reader { guide, ..*self }
    }

    /// Blocks and the notes that they refer to, a line for each paragraph, item and row.
    pub fn section(&self, blocks: &[Block], notes: &[Note]) -> String {
        let mut lines = Lines::default();
        self.blocks(blocks, &mut lines);
        for note in notes {
            self.blocks(&note.blocks, &mut lines);
        }
        lines.0
    }

    /// A heading, a cell: white space is single spaces.
    pub fn line(&self, inlines: &[Inline]) -> String {
        let mut out = String::new();
        self.inlines(inlines, &mut out);
        let words: Vec<&str> = out.split_whitespace().collect();
        words.join(" ")
    }

    fn blocks(&self, blocks: &[Block], lines: &mut Lines) {
        // The cells of the row that is being read.
        let mut row: Option<Vec<String>> = None;
        walk(blocks, &mut |met| match met {
            Visit::Begin(Portion::Row) => row = Some(Vec::new()),
            Visit::End(Portion::Row) => lines.push(&row.take().unwrap_or_default().join(CELL)),
            Visit::Words(inlines) => {
                let line = self.line(inlines);
                match &mut row {
                    Some(cells) if !line.is_empty() => cells.push(line),
                    Some(_) => {}
                    None => lines.push(&line),
                }
            }
            Visit::Block(block) => {
                if let BlockKind::Code { text, .. } = &block.kind {
                    text.lines().for_each(|line| lines.push(line.trim()));
                }
            }
            // What a reader may look for are the words of the reader's own language.
            Visit::Said(_) | Visit::Outdated(_) | Visit::Begin(_) | Visit::End(_) => {}
        });
    }

    fn inlines(&self, inlines: &[Inline], out: &mut String) {
        walk_inlines(inlines, &mut |inline| match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            InlineKind::HardBreak => out.push('\n'),
            InlineKind::Link { target, content } if plain_text(content).is_empty() => {
                self.name(target, out);
            }
            InlineKind::Image { alternative, .. } => out.push_str(alternative),
            InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Strikethrough(_)
            | InlineKind::Link { .. }
            | InlineKind::NoteReference { .. } => {}
        });
    }

    /// What pages put into a link without words.
    fn name(&self, target: &Target, out: &mut String) {
        match target {
            Target::External(address) => out.push_str(address),
            Target::Contact(id) => out.push_str(&self.contact(id).unwrap_or_default()),
            _ => match self.series.target_name(target, self.language, self.guide) {
                Some((name, language)) if language == self.language => out.push_str(&name),
                _ => {}
            },
        }
    }

    fn contact(&self, id: &Id) -> Option<String> {
        let (record, shown) = self.series.shown_contact(id, self.language)?;
        let own = shown.language == self.language;
        let name = self.series.contact_name(shown.words, self.guide);
        Some(match (&record.facts.phone, own) {
            (Some(phone), true) => self.interface.with(
                "contact-with-phone",
                &[
                    ("name", FluentValue::from(name)),
                    ("phone", FluentValue::from(phone.as_str())),
                ],
            ),
            // A number is the same in every language.
            (Some(phone), false) => phone.clone(),
            (None, true) => name.to_owned(),
            (None, false) => return None,
        })
    }
}

/// Lines of text, none of them empty.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn push(&mut self, line: &str) {
        if line.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(line);
    }
}
