//! A file of text and its lines: turns byte ranges into places that people can look up.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Place;

/// A text file that was read, with the starts of its lines.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceFile {
    /// Path relative to the root, with `/` between folders.
    pub path: Arc<str>,
    /// Its text; a byte order mark is dropped, line ends are as in the file.
    pub text: Arc<str>,
    /// Shared, so that a copy for whoever reports places later costs nothing.
    lines: Arc<[usize]>,
}

impl SourceFile {
    /// Takes a text and finds its lines.
    pub fn new(path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let text = text
            .strip_prefix('\u{FEFF}')
            .map_or_else(|| text.clone(), Arc::from);
        let lines = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        SourceFile {
            path: path.into(),
            text,
            lines,
        }
    }

    /// The place of a range of bytes; it marks the part of the range on the first line.
    pub fn place(&self, range: Range<usize>) -> Place {
        let start = self.boundary(range.start);
        let line = self.lines.partition_point(|&at| at <= start).max(1) - 1;
        let text = self.line_text(line);
        let column = self.text[self.lines[line]..start].chars().count();
        let end = self.boundary(range.end).max(start);
        let marked = self.text[start..end]
            .lines()
            .next()
            .map_or(0, |l| l.chars().count());
        let left = text.chars().count().saturating_sub(column).max(1);
        Place {
            file: self.path.clone(),
            line: number(line + 1),
            column: number(column + 1),
            length: number(marked.clamp(1, left)),
            text: Arc::from(text),
        }
    }

    /// The place at a line and column as another reader counts them, both from 1.
    pub fn place_at(&self, line: usize, column: usize, length: usize) -> Place {
        let index = line.clamp(1, self.lines.len()) - 1;
        let text = self.line_text(index);
        let left = text
            .chars()
            .count()
            .saturating_sub(column.max(1) - 1)
            .max(1);
        Place {
            file: self.path.clone(),
            line: number(index + 1),
            column: number(column.max(1)),
            length: number(length.clamp(1, left)),
            text: Arc::from(text),
        }
    }

    /// The first place of the file.
    pub fn start(&self) -> Place {
        self.place_at(1, 1, 1)
    }

    fn line_text(&self, line: usize) -> &str {
        let end = self.lines.get(line + 1).copied().unwrap_or(self.text.len());
        self.text[self.lines[line]..end].trim_end_matches(['\n', '\r'])
    }

    /// The nearest start of a character at or before `at`.
    fn boundary(&self, at: usize) -> usize {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

/// Files are refused above 4 MiB, so lines and columns fit.
fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters_from_one() {
        let file = SourceFile::new("a.md", "一二\r\n三四五\n");
        let at = file.text.find('四').unwrap();
        let place = file.place(at..at + 6);
        assert_eq!(
            (place.line, place.column, place.length, &*place.text),
            (2, 2, 2, "三四五")
        );
        assert_eq!(
            file.place(1..1).column,
            1,
            "inside a character counts as its start"
        );
        assert_eq!(file.place(9999..99999).line, 3);
        assert_eq!(file.place_at(99, 5, 9).line, 3);
    }

    #[test]
    fn a_byte_order_mark_is_not_text() {
        assert_eq!(&*SourceFile::new("a", "\u{FEFF}---").text, "---");
    }
}
