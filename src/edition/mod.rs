//! Edition: one way to publish. Pure functions from the plan to files in memory.
//! In: a plan and the material for it. Out: [`files::Files`]. Never touches the disk, never parses HTML.

pub mod autonym;
pub mod credits;
pub mod files;
pub mod highlight;
pub mod html;
mod make;
mod material;
pub mod packet;

#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(test)]
pub(crate) mod sample;
pub mod standing;
pub mod style;
pub mod web;

pub use make::{Output, make};
pub use material::Material;
