//! Pages that stand alone: their style is inside, since they are shown where no other file is near.

use crate::series::address::RelativePath;

use super::minify;

/// A finished page at the root.
pub fn finish(path: &str, html: &str) -> (RelativePath, Vec<u8>) {
    (RelativePath::new(path), minify::with_style(html))
}
