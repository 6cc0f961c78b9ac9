//! Document: turns the Markdown of a page into a typed tree, with the rules of its language.
//! In: text and language. Out: [`tree::Document`] and diagnostics. Never knows of other files.

mod canonical;
pub mod character;
mod emphasis;
mod notes;
mod parse;
pub mod readability;
mod soft_break;
mod target;
pub mod tree;
pub mod walk;
mod words;

pub use canonical::{canonical, canonical_words};
pub use parse::parse;
pub use target::Target;
pub use words::words;

#[cfg(test)]
mod tests;
