//! Page: what editions that are read on a screen share: sections, records, words and links as templates receive
//! them, whole guides, the index of words. In: the plan and what was made. Out: views. Never a finished file, and
//! never a kind of page: those are the editions'.

pub mod added;
pub mod around;
pub mod asset;
pub mod colophon;
pub mod entries;
pub mod filter;
pub mod guide_index;
pub mod index;
pub mod links;
pub mod made;
pub mod names;
pub mod record;
pub mod running;
pub mod section;
pub mod site;
pub mod whole;
pub mod words;
