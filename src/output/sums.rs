//! `SHA256SUMS`, in the form that `sha256sum --check` reads.

use std::fmt::Write as _;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::edition::files::Files;

/// One line per file, `<hex>␠␠<path>`, sorted by path bytewise. `SHA256SUMS` itself is left out.
pub fn sums(files: &Files) -> String {
    let all: Vec<_> = files
        .iter()
        .filter(|(path, _)| path.as_str() != super::names::SUMS)
        .collect();
    let lines: Vec<String> = all
        .par_iter()
        .map(|(path, bytes)| line(path.as_str(), bytes))
        .collect();
    lines.concat()
}

fn line(path: &str, bytes: &[u8]) -> String {
    let mut line = String::with_capacity(68 + path.len());
    for byte in Sha256::digest(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(line, "{byte:02x}");
    }
    line.push_str("  ");
    line.push_str(path);
    line.push('\n');
    line
}
