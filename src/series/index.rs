//! Indices: which guide, which page of it, which section, which term. Each is a type of its own, so that
//! swapped arguments do not compile.
//!
//! ```compile_fail
//! use monarch::series::{GuideIndex, LanguageIndex, Series};
//!
//! fn translated(series: &Series, guide: GuideIndex, reader: LanguageIndex) -> bool {
//!     series.guide_is_translated(reader, guide)
//! }
//! ```
//!
//! In their order they are taken:
//!
//! ```
//! use monarch::series::{GuideIndex, LanguageIndex, Series};
//!
//! fn translated(series: &Series, guide: GuideIndex, reader: LanguageIndex) -> bool {
//!     series.guide_is_translated(guide, reader)
//! }
//! ```

use crate::source::indexed::index;

index! {
    /// A guide, in reading order.
    GuideIndex
}

index! {
    /// A page of a guide, in reading order; the introduction is none of them.
    PageIndex
}

index! {
    /// A section of a page, in reading order.
    SectionIndex
}

index! {
    /// A term of the glossary, in the order of its ids.
    TermIndex
}

impl GuideIndex {
    /// The first guide.
    pub const FIRST: GuideIndex = GuideIndex(0);
}

impl SectionIndex {
    /// What stands before the first heading: title, description and opening.
    pub const LEAD: SectionIndex = SectionIndex(0);
    /// What stands under the first heading.
    pub const FIRST: SectionIndex = SectionIndex(1);

    /// Whether it is what stands before the first heading.
    pub fn is_lead(self) -> bool {
        self == Self::LEAD
    }
}
