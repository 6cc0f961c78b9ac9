//! Revise: the only floor that changes content.
//! In: edits over texts that were read, and whole new files. Out: what would change, for people to look at,
//! and the changed files, all of them or none. Never decides what a text should say: that is for the floors
//! and the people above it.
//!
//! The steps, in order: take the [`Lock`] before content is read, gather [`Edit`]s in a [`Revision`], show
//! its [difference](Revision::difference), and [write](Revision::write) it: the new texts are checked by
//! whoever asks, every file is read again and must still say what the edits were computed from, the new
//! files are written beside the old ones and brought to the medium, and only then they change places.
//! Where several files change, what is to be done is written down first ([`pending`]), so that whoever takes
//! the lock next finishes what was interrupted. What is not edited keeps its bytes.

mod create;
mod difference;
mod disk;
mod edit;
pub mod ledger;
mod lock;
mod pending;
#[cfg(test)]
mod tests;
mod write;
pub mod yaml;

pub use create::create_series;
pub use edit::{Edit, Revision};
pub use lock::Lock;
