//! A text with its path. In: the bytes of a file. Out: the text, and the line and column of everything in it.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::diagnostic::Place;
use crate::verify::check::Check;
use crate::verify::finding::{Finding, MOST_FINDINGS};

/// A text with its path, from which places are made.
#[derive(Debug)]
pub struct Text {
    pub path: Arc<str>,
    pub text: String,
    /// How many places were asked for: each costs a walk over the text.
    places: AtomicU32,
}

impl Text {
    /// Decodes a file. What is not UTF-8 is a finding, and is read as far as it goes.
    pub fn decode(path: &str, bytes: Vec<u8>, found: &mut Vec<Finding>) -> Text {
        let text = String::from_utf8(bytes).unwrap_or_else(|e| {
            found.push(
                Check::NotUtf8
                    .error("the file is not UTF-8")
                    .at(Place::file(path))
                    .hint("write it again as UTF-8"),
            );
            String::from_utf8_lossy(e.as_bytes()).into_owned()
        });
        Text {
            path: Arc::from(path),
            text,
            places: AtomicU32::new(0),
        }
    }

    /// Where a range of bytes stands. Minified pages have lines of many thousand characters, which
    /// nobody wants to see: the text of a long line is left out.
    pub fn place(&self, range: &Range<usize>) -> Place {
        /// Longest line that is shown, in bytes.
        const LONGEST_LINE: usize = 400;
        if self.places.fetch_add(1, Ordering::Relaxed) >= MOST_FINDINGS as u32 {
            return Place::file(Arc::clone(&self.path));
        }
        let floor = |mut at: usize| {
            at = at.min(self.text.len());
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = floor(range.start);
        let end = floor(range.end.max(start));
        let line_start = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = self.text[start..]
            .find('\n')
            .map_or(self.text.len(), |at| start + at);
        let line = self.text[line_start..line_end].trim_end_matches('\r');
        let number = self.text[..line_start]
            .bytes()
            .filter(|b| *b == b'\n')
            .count()
            + 1;
        let marked = self.text[start..end.min(line_end)].chars().count().max(1);
        Place {
            file: Arc::clone(&self.path),
            line: number as u32,
            column: self.text[line_start..start].chars().count() as u32 + 1,
            length: marked as u32,
            text: if line.len() > LONGEST_LINE {
                Arc::from("")
            } else {
                Arc::from(line)
            },
        }
    }
}
