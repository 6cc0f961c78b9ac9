//! Content hashes: SHA-256 of a normal form, cut to 16 hexadecimal digits.

use sha2::{Digest, Sha256};

/// The hash of a normalised text. 64 bits are enough to notice an edit, and short enough to read.
pub fn content_hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
