//! Passages: the words of a section as checks read them, character by character, each with its place
//! and what it stands in. In: a section's tree. Out: [`Reading`]. Never judges what it reads.

use std::ops::Range;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::quotes;
use crate::diagnostic::Place;
use crate::document::walk::{Portion, Visit, walk};
use crate::series::model::{PageText, SectionText};
use crate::series::tree::{Block, BlockKind, Inline, InlineKind, Target};
use crate::source::file::SourceFile;
use crate::source::name::Id;

const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();

/// What a character stands in; a character may stand in several at once.
pub mod style {
    /// Code.
    pub const CODE: u8 = 1;
    /// Strong importance.
    pub const STRONG: u8 = 2;
    /// Stress: also the names of cases and books.
    pub const EMPHASIS: u8 = 4;
    /// The text of a link to a term of the glossary.
    pub const TERM: u8 = 8;
    /// The text of a link to a law, a contact or another site: often a name.
    pub const NAME: u8 = 16;
    /// Between quotation marks.
    pub const QUOTED: u8 = 32;
}

/// Stands for a link without text: the record's name is put in when the page is made.
pub const NAMED: char = '\u{FFFC}';

/// A run of text without blocks inside: a paragraph, a cell, a heading, a title.
#[derive(Debug, Default)]
pub struct Passage {
    /// Its characters in NFC; digits and full-width forms are ASCII, white space is one space.
    pub letters: Vec<char>,
    /// What each character stands in.
    pub styles: Vec<u8>,
    /// About where each character stands in the file, in bytes.
    at: Vec<usize>,
    /// The block of [`Reading::blocks`] that it belongs to.
    pub block: usize,
}

/// A block of which checks ask whether it links to a law: a paragraph, list item, cell, definition or note.
#[derive(Debug, Default)]
pub struct Around<'a> {
    parent: Option<usize>,
    laws: Vec<&'a Id>,
}

/// Something that a section refers to, and where.
#[derive(Debug)]
pub struct Mention<T> {
    /// What.
    pub what: T,
    /// Where in the file, in bytes.
    pub span: Range<usize>,
}

/// The words of a section in a language.
#[derive(Debug, Default)]
pub struct Reading<'a> {
    /// Title, heading, blocks and notes in the order of reading.
    pub passages: Vec<Passage>,
    /// Blocks around them.
    pub blocks: Vec<Around<'a>>,
    /// Targets of links, in a form that is the same in every language.
    pub links: Vec<Mention<String>>,
    /// Labels of notes, at their first reference.
    pub notes: Vec<Mention<&'a str>>,
    /// Code blocks.
    pub code: Vec<Mention<&'a str>>,
    /// Where it starts.
    pub start: Range<usize>,
}

impl Passage {
    /// A passage without markup, from `at` on in its file.
    pub fn plain(text: &str, at: usize) -> Self {
        let mut passage = Passage::default();
        passage.push(text, at, 0);
        passage.styles = quotes::mark(&passage.letters, passage.styles);
        passage
    }

    fn push(&mut self, text: &str, at: usize, style: u8) {
        let composed = NFC.normalize(text);
        for (offset, c) in composed.char_indices() {
            let c = plain(c);
            if c == ' ' && self.letters.last() == Some(&' ') {
                continue;
            }
            self.letters.push(c);
            self.styles.push(style);
            self.at.push(at + offset);
        }
    }

    /// Whether it has no text.
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// Its characters as text.
    pub fn text(&self, range: Range<usize>) -> String {
        self.letters.get(range).unwrap_or_default().iter().collect()
    }

    /// The place of characters in the file. Escapes and wrapped lines shift what the parser gives,
    /// so the nearest place where the words really stand is taken.
    pub fn place(&self, file: &SourceFile, range: Range<usize>) -> Place {
        let Some(&about) = self.at.get(range.start) else {
            return file.start();
        };
        let wanted = self.text(range);
        let floor = |mut at: usize| {
            at = at.min(file.text.len());
            while !file.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        const NEAR: usize = 120;
        let from = floor(about.saturating_sub(NEAR));
        let window = &file.text[from..floor(about + NEAR + wanted.len())];
        let nearest = window
            .match_indices(&wanted)
            .map(|(at, _)| from + at)
            .min_by_key(|at| at.abs_diff(about));
        let start = nearest.unwrap_or(about);
        file.place(start..start + wanted.len())
    }

    /// The place of the whole passage.
    pub fn whole(&self, file: &SourceFile) -> Place {
        self.place(file, 0..self.letters.len())
    }
}

/// One form for each character that texts write in several.
fn plain(c: char) -> char {
    match c {
        // Digits of the scripts of content; Unicode puts each ten in a row.
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6F0}'..='\u{6F9}' => digit(c, 0x6F0),
        '\u{E50}'..='\u{E59}' => digit(c, 0xE50),
        // The full-width comma never groups digits.
        '\u{FF0C}' => c,
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFF01 + 0x21).unwrap_or(c),
        // No-break spaces stay: they group digits in French.
        '\u{A0}' | '\u{202F}' => c,
        '\u{2011}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

fn digit(c: char, zero: u32) -> char {
    char::from_u32(c as u32 - zero + u32::from('0')).unwrap_or(c)
}

impl<'a> Reading<'a> {
    /// Reads a section. `lead` says that the titles of the page belong to it.
    pub fn of(page: &'a PageText, section: &'a SectionText, lead: bool) -> Self {
        let mut reading = Reading::default();
        if lead {
            for (key, text) in [
                ("title:", Some(&page.title)),
                ("short_title:", page.short_title.as_ref()),
                ("description:", Some(&page.description)),
            ] {
                if let Some(text) = text {
                    let block = reading.block(None);
                    let mut passage = Passage::plain(text, key_at(&page.file.text, key));
                    passage.block = block;
                    reading.passages.push(passage);
                }
            }
        }
        let own = reading.passages.len();
        let block = reading.block(None);
        reading.inlines(&section.heading, block);
        reading.read(&section.blocks, None);
        for note in &section.notes {
            let block = reading.block(None);
            reading.read(&note.blocks, Some(block));
        }
        reading.start = match (section.heading.first(), section.heading.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => reading.passages.get(own).map_or(0..0, |passage| {
                passage.at.first().map_or(0..0, |&at| at..at + 1)
            }),
        };
        reading
    }

    /// Whether the block or one around it links to a law, and which laws those are.
    pub fn laws(&self, block: usize) -> Vec<&'a Id> {
        let mut laws = Vec::new();
        let mut at = Some(block);
        while let Some(around) = at.and_then(|at| self.blocks.get(at)) {
            laws.extend(&around.laws);
            at = around.parent;
        }
        laws
    }

    fn block(&mut self, parent: Option<usize>) -> usize {
        self.blocks.push(Around {
            parent,
            laws: Vec::new(),
        });
        self.blocks.len() - 1
    }

    fn read(&mut self, blocks: &'a [Block], around: Option<usize>) {
        // What stands in each other, the innermost last.
        let mut open: Vec<usize> = around.into_iter().collect();
        walk(blocks, &mut |met| match met {
            Visit::Begin(Portion::Item | Portion::Cell | Portion::Definition) => {
                let block = self.block(open.last().copied());
                open.push(block);
            }
            Visit::End(Portion::Item | Portion::Cell | Portion::Definition) => {
                open.pop();
            }
            Visit::Begin(Portion::Row) | Visit::End(Portion::Row) => {}
            Visit::Words(inlines) => {
                let block = open.last().copied().unwrap_or_else(|| self.block(None));
                self.inlines(inlines, block);
            }
            Visit::Block(block) => {
                if let BlockKind::Code { text, .. } = &block.kind {
                    self.code.push(Mention {
                        what: text,
                        span: block.span.clone(),
                    });
                }
            }
        });
    }

    fn inlines(&mut self, content: &'a [Inline], block: usize) {
        let mut passage = Passage {
            block,
            ..Passage::default()
        };
        self.collect(content, 0, &mut passage);
        if !passage.is_empty() {
            passage.styles = quotes::mark(&passage.letters, std::mem::take(&mut passage.styles));
            self.passages.push(passage);
        }
    }

    fn collect(&mut self, content: &'a [Inline], style: u8, passage: &mut Passage) {
        for inline in content {
            let at = inline.span.start;
            match &inline.kind {
                InlineKind::Text(text) => passage.push(text, at, style),
                InlineKind::HardBreak => passage.push(" ", at, style),
                InlineKind::Code(text) => passage.push(text, at, style | style::CODE),
                InlineKind::Emphasis(inner) => {
                    self.collect(inner, style | style::EMPHASIS, passage)
                }
                InlineKind::Strong(inner) => self.collect(inner, style | style::STRONG, passage),
                InlineKind::Strikethrough(inner) => self.collect(inner, style, passage),
                InlineKind::Link { target, content } => {
                    self.links.push(Mention {
                        what: target.address(),
                        span: inline.span.clone(),
                    });
                    let own = match target {
                        Target::Law(id) => {
                            if let Some(around) = self.blocks.get_mut(passage.block) {
                                around.laws.push(id);
                            }
                            style::NAME
                        }
                        Target::Contact(_) | Target::External(_) => style::NAME,
                        Target::Term(_) => style::TERM,
                        _ => 0,
                    };
                    if content.is_empty() {
                        passage.push(&NAMED.to_string(), at, style | own);
                    }
                    self.collect(content, style | own, passage);
                }
                InlineKind::Image { alternative, .. } => passage.push(alternative, at, style),
                InlineKind::NoteReference { label, number } => {
                    if *number <= 1 {
                        self.notes.push(Mention {
                            what: label,
                            span: inline.span.clone(),
                        });
                    }
                }
            }
        }
    }
}

/// Whether a letter is Latin; only letters are asked about.
pub fn is_latin(c: char) -> bool {
    (c as u32) < 0x250 || (0x1E00..0x1F00).contains(&(c as u32))
}

/// Where the value of a key of the front matter starts.
fn key_at(text: &str, key: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(key) {
            return at + key.len() + 1;
        }
        at += line.len();
    }
    0
}
