//! Search: text becomes tokens, queries become groups of tokens, and both are published so that any
//! client can do the same; terms get an index as at the back of a book. In: words of the series. Out:
//! tokens, queries, terms with their passages, published files in memory. Never reads or writes the disk.

pub mod analyzer;
pub mod back_of_book;
mod by_term;
pub mod collation;
pub mod excerpt;
pub mod found;
pub mod fragment;
pub mod index;
pub mod manifest;
mod mention;
pub mod minisearch;
pub mod numbers;
pub mod part;
pub mod passage;
pub mod publish;
pub mod rank;
pub mod read;
mod surface;
pub mod survey;
mod text;
