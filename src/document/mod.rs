//! Document: turns the Markdown of a page into a typed tree, with the rules of its language.
//! In: text and language. Out: [`tree::Document`] and diagnostics. Never knows of other files.

pub mod tree;
