//! `SHA256SUMS`: every file is listed and has the bytes that were written.

use std::collections::BTreeMap;
use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::verify::check::Check;
use crate::verify::finding::{Finding, unreadable};
use crate::verify::read::folder::Folder;
use crate::verify::read::paths::SUMS;
use crate::verify::read::text::Text;

/// The sums by path, with the place of their line.
#[derive(Debug)]
pub struct Sums {
    source: Text,
    lines: BTreeMap<String, (String, Range<usize>)>,
}

impl Sums {
    /// Reads the list. None when there is none, which is a finding.
    pub fn read(folder: &Folder, found: &mut Vec<Finding>) -> Option<Sums> {
        let bytes = match folder.read(SUMS) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                found.push(
                    Check::NoSums
                        .error(
                            "there is no SHA256SUMS, so nobody can tell whether a file was changed",
                        )
                        .in_file(SUMS),
                );
                return None;
            }
            Err(e) => {
                found.push(unreadable(SUMS, &e));
                return None;
            }
        };
        let source = Text::decode(SUMS, bytes, found);
        let mut lines: BTreeMap<String, (String, Range<usize>)> = BTreeMap::new();
        let (mut start, mut last) = (0, "");
        for line in source.text.split_inclusive('\n') {
            let at = start..start + line.trim_end_matches('\n').len();
            start += line.len();
            let parts = line.strip_suffix('\n').and_then(|l| l.split_once("  "));
            let Some((hex, path)) = parts.filter(|(hex, _)| is_sum(hex)) else {
                found.push(
                    Check::SumsForm
                        .error("the line is not `<sum>  <path>`")
                        .at(source.place(&at)),
                );
                continue;
            };
            if path <= last && !last.is_empty() {
                let message = format!("`{path}` does not come after `{last}`");
                found.push(Check::SumsForm.error(message).at(source.place(&at)));
            }
            last = path;
            if !folder.has(path) {
                let message = format!("`{path}` is listed but is not there");
                found.push(Check::MissingFile.error(message).at(source.place(&at)));
            }
            lines.insert(path.to_owned(), (hex.to_owned(), at));
        }
        Some(Sums { source, lines })
    }

    /// Holds a file against its line.
    pub fn check(&self, path: &str, bytes: &[u8], found: &mut Vec<Finding>) {
        if path == SUMS {
            return;
        }
        let Some((hex, at)) = self.lines.get(path) else {
            found.push(
                Check::UnlistedFile
                    .error("the file is not listed in SHA256SUMS")
                    .in_file(path)
                    .hint("somebody added it after the folder was made"),
            );
            return;
        };
        if *hex != hex_of(bytes) {
            found.push(
                Check::ChangedFile
                    .error("the file is not the one that was written")
                    .in_file(path)
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
pub fn hex_of(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    Sha256::digest(bytes)
        .iter()
        .flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]])
        .map(char::from)
        .collect()
}
