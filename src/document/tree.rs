//! The document: blocks and inlines of a page, each with its place in the file. Everything after
//! reads this tree; nothing after knows Markdown.

use std::ops::Range;

use crate::source::name::{Id, SectionAddress};

/// A page's body: the lead before the first heading, then its sections in order of reading.
/// Deeper headings follow their parents in the same list and carry their level.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Blocks before the first heading.
    pub lead: Vec<Block>,
    /// Notes that the lead refers to.
    pub lead_notes: Vec<Note>,
    /// Headings with their own blocks.
    pub sections: Vec<Section>,
}

/// A heading with its text, without its subsections.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// 2 to 6.
    pub level: u8,
    /// Explicit id, where the heading gives one.
    pub id: Option<Id>,
    /// Number within its page, where the heading gives one (source language only).
    pub code: Option<u32>,
    /// Topics given on the heading.
    pub topics: Vec<Id>,
    /// The heading's text.
    pub heading: Vec<Inline>,
    /// Its own blocks.
    pub blocks: Vec<Block>,
    /// Notes that it refers to, in order of first reference.
    pub notes: Vec<Note>,
    /// The heading in the file, in bytes.
    pub span: Range<usize>,
}

/// A footnote: printed at the end of the section that refers to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Its label in the file; starts with its section's id.
    pub label: String,
    /// Its text.
    pub blocks: Vec<Block>,
    /// How often the section refers to it.
    pub references: u32,
}

/// A block and its place in the file, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Range<usize>,
}

/// The kinds of blocks.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A paragraph. In a tight list item it is written without its own element.
    Paragraph(Vec<Inline>),
    /// A list; `start` is the first number of an ordered one.
    List {
        /// First number, for ordered lists.
        start: Option<u64>,
        /// No blank lines between items.
        tight: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation or, with a kind, a GitHub alert.
    Quote {
        /// The kind of alert.
        alert: Option<Alert>,
        /// What stands in it.
        blocks: Vec<Block>,
    },
    /// A code block with the first word of its info string.
    Code {
        /// Language name, if given.
        language: Option<String>,
        /// The code, with line ends.
        text: String,
    },
    /// A table with a head row.
    Table {
        /// Alignment of each column.
        alignments: Vec<Alignment>,
        /// Head cells.
        head: Vec<Vec<Inline>>,
        /// Body rows.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A definition list.
    Definitions(Vec<Definition>),
    /// A thematic break.
    Rule,
}

/// A term and what is said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// Its details.
    pub details: Vec<Vec<Block>>,
}

/// GitHub's five alerts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alert {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

impl Alert {
    /// Its name, in keys of strings, classes and templates.
    pub fn name(self) -> &'static str {
        match self {
            Alert::Note => "note",
            Alert::Tip => "tip",
            Alert::Important => "important",
            Alert::Warning => "warning",
            Alert::Caution => "caution",
        }
    }
}

/// Alignment of a table column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the language has it.
    None,
    /// At the start of the line.
    Start,
    /// In the middle.
    Center,
    /// At the end of the line.
    End,
}

/// An inline and its place in the file, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// Where it stands.
    pub span: Range<usize>,
}

/// The kinds of inlines.
#[derive(Debug, Clone, PartialEq)]
pub enum InlineKind {
    /// Text, with soft breaks already joined by the rules of the language.
    Text(String),
    /// A line end that the author asked for.
    HardBreak,
    /// Stress.
    Emphasis(Vec<Inline>),
    /// Strong importance.
    Strong(Vec<Inline>),
    /// No longer so.
    Strikethrough(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link; without content the target's own name is put in.
    Link {
        /// Where it leads.
        target: Target,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A local image with alternative text.
    Image {
        /// Path relative to the content folder, once resolved.
        path: String,
        /// Alternative text.
        alternative: String,
    },
    /// A reference to the section's note with this label; `number` counts references to it from 1.
    NoteReference {
        /// The note's label.
        label: String,
        /// Which reference to the note it is, from 1.
        number: u32,
    },
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// Another site (`https:`, `http:`) or an address (`mailto:`, `tel:`).
    External(String),
    /// A file and fragment as written; the series floor replaces it with `Section`.
    Relative {
        /// Path as written; empty for a fragment of the same page.
        path: String,
        /// Fragment as written.
        fragment: Option<String>,
    },
    /// A section of the series.
    Section(SectionAddress),
    /// A record of `laws.yaml`.
    Law(Id),
    /// A record of `contacts.yaml`.
    Contact(Id),
    /// A term of the glossary.
    Term(Id),
    /// A guide.
    Guide(Id),
}

/// The text of inlines without markup: what search, titles and lints read.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    write_plain(inlines, &mut out);
    out
}

fn write_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            InlineKind::HardBreak => out.push('\n'),
            InlineKind::Emphasis(c) | InlineKind::Strong(c) | InlineKind::Strikethrough(c) => {
                write_plain(c, out)
            }
            InlineKind::Link { content, .. } => write_plain(content, out),
            InlineKind::Image { alternative, .. } => out.push_str(alternative),
            InlineKind::NoteReference { .. } => {}
        }
    }
}
