//! Monarch compiles a multilingual guide series, written as translated Markdown, into editions that
//! work anywhere. The modules below are the floors of the pipeline, in order; each imports only from
//! the ones above it in this list.
//!
//! ```text
//! content, i18n, themes → source → document → series → search → plan → edition → output → revise → verify
//! ```
//!
//! * [`diagnostic`]: what went wrong, where, and what to do about it; used by every floor.
//! * [`media_type`]: what each kind of published file is called on the web.
//! * [`source`]: reads files, front matter and YAML; every record keeps its file and line.
//! * [`document`]: turns Markdown into a small typed tree, with the rules of each language.
//! * [`series`]: joins guides, languages and sections; computes status; resolves every link.
//! * [`search`]: cuts text for indices and queries, the same here and in any client.
//! * [`plan`]: everything that will be published, before any of it is made.
//! * [`edition`]: pure functions from the plan to files in memory.
//! * [`output`]: replaces the folder on disk, whole or not at all.
//! * [`revise`]: the only floor that changes content: edits, shown, written whole or not at all.
//! * [`verify`]: reads a written folder again and proves the promises.
//! * [`deployed`]: asks a host for what was published, and says what differs.
//! * [`command`]: what each word of the command line does with the floors above.

#![forbid(unsafe_code)]

pub mod command;
pub mod deployed;
pub mod diagnostic;
pub mod document;
pub mod edition;
pub mod media_type;
pub mod output;
pub mod plan;
pub mod revise;
pub mod search;
pub mod series;
pub mod source;
pub mod verify;
