//! What is kept of a page when its tree is gone: what checks need that see more than one page. Never checks
//! anything.

use std::collections::HashSet;
use std::ops::Range;

use super::finding::Finding;

/// What is kept of a page.
#[derive(Debug, Default)]
pub struct PageFacts {
    /// Its path.
    pub path: String,
    /// What it says that it is: `data-kind`.
    pub kind: String,
    /// The language of its root.
    pub language: Option<String>,
    /// Its size.
    pub bytes: u64,
    /// Every id on it.
    pub ids: HashSet<String>,
    /// Styles that it links to, by path.
    pub styles: Vec<String>,
    /// What its policy has to allow, as `directive source`.
    pub policies: Vec<String>,
    /// Links to files of the folder.
    pub links: Vec<Link>,
    /// What it says of itself in absolute addresses.
    pub published: Published,
    /// Sections and records on it.
    pub sections: Vec<Section>,
    /// Where it is marked as a proof, if it is.
    pub proof: Option<Range<usize>>,
}

/// A link to a file of the folder that exists.
#[derive(Debug)]
pub struct Link {
    /// The file.
    pub target: String,
    /// The id in it.
    pub fragment: Option<String>,
    /// The language that the link promises.
    pub language: Option<String>,
    /// The section whose other languages the link offers.
    pub same_section: Option<String>,
    /// Whether it is a passage of a finder.
    pub passage: bool,
    /// Where it stands.
    pub at: Range<usize>,
}

/// The absolute addresses of a page, as files of the folder.
#[derive(Debug, Default)]
pub struct Published {
    /// The page that this one is the same as.
    pub canonical: Option<(String, Range<usize>)>,
    /// `hreflang` and file.
    pub alternates: Vec<(String, String, Range<usize>)>,
}

/// A section as it stands on a page.
#[derive(Debug)]
pub struct Section {
    /// `part-4#id`.
    pub address: String,
    /// The id that links lead to.
    pub id: Option<String>,
    /// What it says of its language.
    pub language_status: Option<String>,
    /// What it says of its law.
    pub law_status: Option<String>,
    /// The language that its text is marked with.
    pub shown: Option<String>,
    /// Why another language stands in.
    pub fallback: Option<String>,
    /// Whether the source has moved on.
    pub stale: bool,
    /// Whether a notice in the page's language stands in it, or above it outside other sections.
    pub notice: bool,
    /// Where it begins.
    pub at: Range<usize>,
}

/// A finding on a page that is no longer in memory.
pub struct Late {
    /// The page.
    pub path: String,
    /// Where on it.
    pub at: Range<usize>,
    /// What was found.
    pub finding: Finding,
}

impl PageFacts {
    /// A finding at a place of this page.
    pub fn late(&self, at: &Range<usize>, finding: Finding) -> Late {
        Late {
            path: self.path.clone(),
            at: at.clone(),
            finding,
        }
    }

    /// Whether the page is a real translation: its lead and at least one section, where it has any, are in its
    /// own language. Pages without sections are made of interface strings, which every language has.
    pub fn is_translated(&self) -> bool {
        let own = |section: &Section| section.shown == self.language;
        // A page of records has a lead of interface strings, and its records stand in alphabetical order; a
        // whole guide begins with an introduction that may not be translated while its pages are.
        let is_list = matches!(
            self.kind.as_str(),
            "laws" | "contacts" | "glossary" | "print"
        );
        match self.sections.as_slice() {
            [] => true,
            all if is_list => all.iter().any(own),
            [lead, rest @ ..] => own(lead) && (rest.is_empty() || rest.iter().any(own)),
        }
    }

    /// Whether the page holds a whole guide, and so repeats what stands elsewhere.
    pub fn holds_a_guide(&self) -> bool {
        holds_a_guide(&self.kind)
    }
}

/// Whether pages of a kind hold a whole guide.
pub fn holds_a_guide(kind: &str) -> bool {
    matches!(kind, "print" | "single")
}
