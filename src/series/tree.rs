//! The tree as it was resolved: what stands in a series, and what editions, search and checks read. Links
//! lead to sections and records that are there, and references to notes are counted. In each inline the
//! place in its file is the way back to what was written.

use crate::document::tree::{self, Age};
use crate::source::name::{Id, SectionAddress};

/// The age of a tree that was resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved;

impl Age for Resolved {
    type Target = Target;
    type Count = u32;

    fn address(target: &Target) -> String {
        target.address()
    }
}

/// A block of a series.
pub type Block = tree::Block<Resolved>;
/// What a block of a series is.
pub type BlockKind = tree::BlockKind<Resolved>;
/// A term of a definition list, and what is said of it.
pub type Definition = tree::Definition<Resolved>;
/// An inline of a series.
pub type Inline = tree::Inline<Resolved>;
/// What an inline of a series is.
pub type InlineKind = tree::InlineKind<Resolved>;
/// A footnote of a section, with how often the section refers to it.
pub type Note = tree::Note<Resolved>;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// Another site (`https:`, `http:`) or an address (`mailto:`, `tel:`).
    External(String),
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

impl Target {
    /// It in a form that is the same in every language, and stays when a file is renamed.
    pub fn address(&self) -> String {
        match self {
            Target::External(url) => url.clone(),
            Target::Section(address) => address.to_string(),
            Target::Law(id) => format!("law:{id}"),
            Target::Contact(id) => format!("contact:{id}"),
            Target::Term(id) => format!("term:{id}"),
            Target::Guide(id) => format!("guide:{id}"),
        }
    }
}
