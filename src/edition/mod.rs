//! Edition: one way to publish. Pure functions from the series to files in memory.
//! In: the series and a theme. Out: [`files::Files`]. Never touches the disk, never parses HTML.

pub mod autonym;
pub mod credits;
pub mod download;
pub mod files;
pub mod highlight;
pub mod html;
pub mod issued;
pub mod packet;
pub mod pagination;

#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(test)]
pub(crate) mod sample;
pub mod standing;
pub mod style;
pub mod used;
pub mod web;
