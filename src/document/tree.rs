//! The tree: blocks and inlines of a page, each with its place in the file. Everything after reads it;
//! nothing after knows Markdown. It has two ages: what stands in one as it was written, the other has as it
//! was resolved, and a tree is of one age throughout.

use std::fmt::Debug;
use std::ops::Range;

use super::target::Target;
use super::walk::walk_inlines;
use crate::source::name::Id;

/// What is known of a tree: what was written, or what that means in the series.
pub trait Age: Debug + Clone + PartialEq {
    /// Where a link leads.
    type Target: Debug + Clone + PartialEq;
    /// How references to notes are counted.
    type Count: Debug + Clone + PartialEq;

    /// A target in a form that does not change when a file is renamed.
    fn address(target: &Self::Target) -> String;
}

/// The tree as it was written: links lead to files, and nothing is counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Written;

impl Age for Written {
    type Target = Target;
    type Count = ();

    fn address(target: &Target) -> String {
        target.address()
    }
}

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

/// The words of a section: of a heading and what stands under it, or of a lead.
#[derive(Debug, Clone, PartialEq)]
pub struct Body<A: Age = Written> {
    /// Heading; empty for a lead.
    pub heading: Vec<Inline<A>>,
    /// Its own blocks.
    pub blocks: Vec<Block<A>>,
    /// Notes that it refers to, in order of first reference.
    pub notes: Vec<Note<A>>,
}

/// A footnote: printed at the end of the section that refers to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Note<A: Age = Written> {
    /// Its label in the file; starts with its section's id.
    pub label: String,
    /// Its text.
    pub blocks: Vec<Block<A>>,
    /// How often the section refers to it.
    pub references: A::Count,
}

/// A block and its place in the file, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Block<A: Age = Written> {
    /// What it is.
    pub kind: BlockKind<A>,
    /// Where it stands.
    pub span: Range<usize>,
}

/// The kinds of blocks.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind<A: Age = Written> {
    /// A paragraph. In a tight list item it is written without its own element.
    Paragraph(Vec<Inline<A>>),
    /// A list; `start` is the first number of an ordered one.
    List {
        /// First number, for ordered lists.
        start: Option<u64>,
        /// No blank lines between items.
        tight: bool,
        /// The items.
        items: Vec<Vec<Block<A>>>,
    },
    /// A quotation or, with a kind, a GitHub alert.
    Quote {
        /// The kind of alert.
        alert: Option<Alert>,
        /// What stands in it.
        blocks: Vec<Block<A>>,
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
        head: Vec<Vec<Inline<A>>>,
        /// Body rows.
        rows: Vec<Vec<Vec<Inline<A>>>>,
    },
    /// A definition list.
    Definitions(Vec<Definition<A>>),
    /// A thematic break.
    Rule,
}

/// A term and what is said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition<A: Age = Written> {
    /// The term.
    pub term: Vec<Inline<A>>,
    /// Its details.
    pub details: Vec<Vec<Block<A>>>,
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
pub struct Inline<A: Age = Written> {
    /// What it is.
    pub kind: InlineKind<A>,
    /// Where it stands.
    pub span: Range<usize>,
}

/// The kinds of inlines.
#[derive(Debug, Clone, PartialEq)]
pub enum InlineKind<A: Age = Written> {
    /// Text, with soft breaks already joined by the rules of the language.
    Text(String),
    /// A line end that the author asked for.
    HardBreak,
    /// Stress.
    Emphasis(Vec<Inline<A>>),
    /// Strong importance.
    Strong(Vec<Inline<A>>),
    /// No longer so.
    Strikethrough(Vec<Inline<A>>),
    /// Code.
    Code(String),
    /// A link; without content the target's own name is put in.
    Link {
        /// Where it leads.
        target: A::Target,
        /// Its text.
        content: Vec<Inline<A>>,
    },
    /// A local image with alternative text.
    Image {
        /// Path from the file, as written; once resolved, from the content folder.
        path: String,
        /// Alternative text.
        alternative: String,
    },
    /// A reference to the section's note with this label; `number` counts references to it from 1.
    NoteReference {
        /// The note's label.
        label: String,
        /// Which reference to the note it is, from 1.
        number: A::Count,
    },
}

/// The text of inlines without markup: what search, titles and lints read.
pub fn plain_text<A: Age>(inlines: &[Inline<A>]) -> String {
    let mut out = String::new();
    walk_inlines(inlines, &mut |inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
        InlineKind::HardBreak => out.push('\n'),
        InlineKind::Image { alternative, .. } => out.push_str(alternative),
        InlineKind::Emphasis(_)
        | InlineKind::Strong(_)
        | InlineKind::Strikethrough(_)
        | InlineKind::Link { .. }
        | InlineKind::NoteReference { .. } => {}
    });
    out
}
