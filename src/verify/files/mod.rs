//! Files to keep or print: what `edition.json` says of them is true, and a proof is called one.

pub mod paper;
pub mod single;
pub mod text;
