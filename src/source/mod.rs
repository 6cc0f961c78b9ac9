//! Source: reads files, front matter and YAML. In: a folder. Out: files, records and settings, each
//! with its place. Never interprets Markdown and never writes.

pub mod embedded;
pub mod interface;
pub mod language;
pub mod messages;
pub mod name;
pub mod record;
pub mod theme;
