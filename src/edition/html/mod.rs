//! HTML: writes the document tree as markup that is at once HTML and XML. In: blocks, and [`Links`]
//! that know the addresses of an edition. Out: text, all of it escaped. Never knows
//! where it is put, and never writes a style, a script or an event.

pub mod block;
pub mod card;
pub mod code;
pub mod image;
pub mod inline;
mod note;
mod say;
pub mod slot;
#[cfg(test)]
mod tests;

use crate::edition::foreign::is_foreign;
use crate::series::tree::{Block, Inline, Note, Target};
use crate::series::{GuideIndex, LanguageIndex, PerLanguage, Series};
use crate::source::interface::Interface;

/// What every page of an edition shares.
pub struct Shared<'a> {
    /// The series.
    pub series: &'a Series,
    /// Interface strings of each language.
    pub interfaces: PerLanguage<&'a Interface>,
    /// Code with classes, each distinct block once.
    pub code: code::Coloured<'a>,
    /// Sizes of images in pixels.
    pub images: image::Sizes,
}

/// Addresses as one page of an edition writes them for a reader of one language.
pub trait Links {
    /// The address of a link's target; none where this edition cannot lead there, and then the
    /// words stand without a link.
    fn href(&self, target: &Target) -> Option<String>;

    /// The address of an image by its path in the content folder.
    fn image(&self, path: &str) -> Option<String>;

    /// The number of a passage to which this edition cannot lead, for readers who have it elsewhere.
    fn number(&self, _target: &Target) -> Option<String> {
        None
    }

    /// The guide that the page belongs to, if it is in one.
    fn guide(&self) -> Option<GuideIndex>;

    /// Whether whole records stand at the end of this page, so that cards before them may be short.
    fn ends_with_records(&self) -> bool {
        false
    }
}

/// Writes blocks and inlines of a section.
pub struct Writer<'a> {
    shared: &'a Shared<'a>,
    links: &'a dyn Links,
    /// The language of the reader: cards and records are in it where they can be.
    reader: LanguageIndex,
    /// The language of the text: what stands inside a sentence follows it.
    text: LanguageIndex,
    /// The section's id on the page; ids of notes start with it.
    section: String,
    notes: &'a [Note],
}

impl<'a> Writer<'a> {
    /// A writer for text in the reader's own language, without notes.
    pub fn new(shared: &'a Shared<'a>, links: &'a dyn Links, reader: LanguageIndex) -> Self {
        Writer {
            shared,
            links,
            reader,
            text: reader,
            section: String::new(),
            notes: &[],
        }
    }

    /// Says that the text is in another language than the reader's.
    pub fn in_language(mut self, text: LanguageIndex) -> Self {
        self.text = text;
        self
    }

    /// Says which section is written. Its `id` must be unique on the page: ids of notes start with it.
    pub fn section(mut self, id: &str, notes: &'a [Note]) -> Self {
        self.section = id.to_owned();
        self.notes = notes;
        self
    }

    /// Blocks, one after another.
    pub fn blocks(&self, blocks: &[Block]) -> String {
        let mut out = String::new();
        self.write_blocks(blocks, &mut out);
        out
    }

    /// Inlines: a heading, a cell.
    pub fn inlines(&self, inlines: &[Inline]) -> String {
        let mut out = String::new();
        self.write_inlines(inlines, &mut out);
        out
    }

    /// `lang` and `dir` for words that are wholly in the script of the source language where the text
    /// is in another; nothing for all others.
    fn foreign(&self, inlines: &[Inline]) -> String {
        match is_foreign(self.shared.series, self.text, inlines) {
            true => self.language_of(LanguageIndex::SOURCE),
            false => String::new(),
        }
    }

    /// `lang` and `dir` for words in `language` where those around are in the language of the text.
    fn language_of(&self, language: LanguageIndex) -> String {
        attributes(self.shared.series, language, self.text)
    }

    /// Strings of the language of the text.
    fn interface(&self) -> &'a Interface {
        self.shared.interfaces[self.text]
    }
}

/// `lang` and `dir`, each with a space before it, for words in `language` among words in `around`;
/// nothing where the two are the same.
pub fn attributes(series: &Series, language: LanguageIndex, around: LanguageIndex) -> String {
    if language == around {
        return String::new();
    }
    let language = &series.languages[language];
    format!(r#" lang="{}" dir="{}""#, language.tag, language.dir)
}
