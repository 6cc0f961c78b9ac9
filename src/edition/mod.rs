//! Edition: one way to publish. Pure functions from the plan to files in memory.
//! In: a plan and the material for it. Out: [`files::Files`]. Never touches the disk, never parses HTML.

mod address;
pub mod autonym;
mod contact;
pub mod credits;
mod epub;
pub mod files;
mod foreign;
pub mod highlight;
pub mod html;
mod law;
mod make;
mod material;
mod minify;
pub mod packet;
mod page;

#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(test)]
pub(crate) mod sample;
mod single;
pub mod standing;
pub mod style;
mod text;
mod web;
pub mod weight;

pub use make::{Output, make};
pub use material::Material;
