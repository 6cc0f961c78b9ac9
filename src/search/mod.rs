//! Search: text becomes tokens, queries become groups of tokens, and both are published so that any
//! client can do the same. In: words of the series. Out: tokens, queries, published files in memory.
//! Never reads or writes the disk.

pub mod analyzer;
pub mod excerpt;
pub mod index;
pub mod manifest;
pub mod minisearch;
pub mod numbers;
pub mod part;
pub mod passage;
pub mod publish;
pub mod rank;
pub mod read;
mod text;
