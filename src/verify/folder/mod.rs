//! What the folder itself promises: names, sums, kinds of files, and what copies for hosts and sticks have.

pub mod assets;
pub mod drawing;
pub mod fetched;
pub mod host;
pub mod names;
pub mod stick;
pub mod sums;
