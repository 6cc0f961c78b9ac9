//! The records of a series: found by id, with their words as readers see them and what the ledgers say of
//! those. In: records as read. Out: answers. Never changes a word.

mod find;
mod shown;
mod state;

pub use shown::ShownWords;
pub(super) use state::{of, states};
