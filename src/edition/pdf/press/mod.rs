//! Press: Typst and what it needs. In: sources and fonts. Out: pages, files, and what is wrong with them, in words.
//! Never knows what a document is about.

pub mod fault;
pub mod fit;
pub mod fonts;
pub mod hands;
pub mod packed;
pub mod typeface;
pub mod world;
