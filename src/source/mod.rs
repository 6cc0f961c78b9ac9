//! Source: reads files, front matter and YAML. In: a folder. Out: files, records and settings, each
//! with its place. Never interprets Markdown and never writes.

pub mod budget;
pub mod config;
pub mod drawing;
pub mod embedded;
pub mod escape;
pub mod file;
#[cfg(feature = "pdf")]
pub mod fonts;
pub mod front_matter;
pub mod indexed;
pub mod interface;
pub mod language;
pub mod ledger;
pub mod name;
pub mod partner;
pub mod picture;
pub mod record;
pub mod records;
pub mod schema;
pub mod theme;
pub mod tree;
pub mod yaml;
