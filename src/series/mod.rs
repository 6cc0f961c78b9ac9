//! Series: guides × languages × sections. Joins translations to their source, computes status from
//! the ledger, resolves every link and chooses fallbacks; owns the map of web addresses.
//! In: the source tree. Out: [`Series`]. Never renders.

pub mod address;
pub mod brochure;
pub mod card;
pub mod changes;
pub mod check;
pub mod decision;
pub mod expired;
pub mod hash;
pub mod heading;
pub mod index;
mod load;
pub mod model;
pub mod overlay;
mod record;
pub mod shown;
pub mod status;
mod target_name;
pub mod translated;
pub mod tree;

pub use index::{GuideIndex, PageIndex, SectionIndex, TermIndex};
pub use load::{load, load_languages};
pub use model::*;
pub use record::ShownWords;
pub use shown::{Fallback, Shown};

pub use crate::source::indexed::{Indexed, LanguageIndex, PerLanguage};
pub use crate::source::record::{RecordAddress, RecordList};
