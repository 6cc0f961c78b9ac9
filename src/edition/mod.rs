//! Edition: one way to publish. Pure functions from the series to files in memory.
//! In: the series and a theme. Out: [`files::Files`]. Never touches the disk, never parses HTML.

pub mod autonym;
pub mod files;
pub mod highlight;
pub mod html;
pub mod packet;
#[cfg(test)]
mod sample;
pub mod style;
pub mod web;
