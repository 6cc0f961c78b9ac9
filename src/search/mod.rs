//! Search: text becomes tokens, queries become groups of tokens, and both are published so that any
//! client can do the same. In: words of the series. Out: tokens, queries, published files in memory.
//! Never reads or writes the disk.

pub mod analyzer;
