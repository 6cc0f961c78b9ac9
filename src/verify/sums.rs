//! `SHA256SUMS`: every file is listed and has the bytes that were written.

use std::collections::BTreeMap;
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::folder::{Folder, unreadable};
use super::page::Text;
use crate::diagnostic::{Diagnostic, Place};

/// The name of the list.
pub(super) const NAME: &str = "SHA256SUMS";

/// The sums by path, with the place of their line.
#[derive(Debug)]
pub(super) struct Sums {
    source: Text,
    lines: BTreeMap<String, (String, Range<usize>)>,
}

impl Sums {
    /// Reads the list. None when there is none, which is a finding.
    pub(super) fn read(folder: &Folder, found: &mut Vec<Diagnostic>) -> Option<Sums> {
        let bytes = match folder.read(NAME) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                found.push(
                    Diagnostic::error(
                        "no-sums",
                        "there is no SHA256SUMS, so nobody can tell whether a file was changed",
                    )
                    .at(Place::file(NAME)),
                );
                return None;
            }
            Err(e) => {
                found.push(unreadable(NAME, &e));
                return None;
            }
        };
        let source = Text::decode(NAME, bytes, found);
        let mut lines: BTreeMap<String, (String, Range<usize>)> = BTreeMap::new();
        let (mut start, mut last) = (0, "");
        for line in source.text.split_inclusive('\n') {
            let at = start..start + line.trim_end_matches('\n').len();
            start += line.len();
            let parts = line.strip_suffix('\n').and_then(|l| l.split_once("  "));
            let Some((hex, path)) = parts.filter(|(hex, _)| is_sum(hex)) else {
                found.push(
                    Diagnostic::error("sums-form", "the line is not `<sum>  <path>`")
                        .at(source.place(&at)),
                );
                continue;
            };
            if path <= last && !last.is_empty() {
                let message = format!("`{path}` does not come after `{last}`");
                found.push(Diagnostic::error("sums-form", message).at(source.place(&at)));
            }
            last = path;
            if !folder.has(path) {
                let message = format!("`{path}` is listed but is not there");
                found.push(Diagnostic::error("missing-file", message).at(source.place(&at)));
            }
            lines.insert(path.to_owned(), (hex.to_owned(), at));
        }
        Some(Sums { source, lines })
    }

    /// Holds a file against its line.
    pub(super) fn check(&self, path: &str, bytes: &[u8], found: &mut Vec<Diagnostic>) {
        if path == NAME {
            return;
        }
        let Some((hex, at)) = self.lines.get(path) else {
            found.push(
                Diagnostic::error("unlisted-file", "the file is not listed in SHA256SUMS")
                    .at(Place::file(path))
                    .hint("somebody added it after the folder was made"),
            );
            return;
        };
        if *hex != hex_of(bytes) {
            found.push(
                Diagnostic::error("changed-file", "the file is not the one that was written")
                    .at(Place::file(path))
                    .also(self.source.place(at), "its sum")
                    .hint("somebody changed it after the folder was made, or the copy is damaged"),
            );
        }
    }
}

fn is_sum(hex: &str) -> bool {
    hex.len() == 64 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// SHA-256 in hexadecimal digits.
pub(super) fn hex_of(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    Sha256::digest(bytes)
        .iter()
        .flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]])
        .map(char::from)
        .collect()
}
