//! Reading: the folder, and what is in its files, with the place of everything. In: bytes of strangers. Out:
//! trees, addresses and lists. Judges nothing but whether it can be read.

pub mod address;
pub mod archive;
pub mod folder;
pub mod html;
pub mod page;
pub mod paths;
pub mod style;
pub mod text;
pub mod tree;
pub mod xml;
