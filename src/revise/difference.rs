//! A revision as people read it before it is made: file and line, what goes with `-`, what comes with `+`.

use std::fmt::Write as _;
use std::ops::Range;

use super::edit::{Revised, Revision, edited};

impl Revision {
    /// What would change, line by line, in order of path. Edits that touch one line are shown as one.
    pub fn difference(&self) -> String {
        let mut out = String::new();
        for (path, revised) in &self.files {
            for (lines, new) in pieces(revised) {
                let old = revised.old().get(lines.clone()).unwrap_or_default();
                let first = revised.old()[..lines.start].matches('\n').count() + 1;
                let (old, new) = (lines_of(old), lines_of(&new));
                for (gone, come) in changes(&old, &new) {
                    let _ = writeln!(out, "{path}:{}", first + gone.start);
                    for (mark, lines) in [('-', &old[gone]), ('+', &new[come])] {
                        for line in lines {
                            let _ = writeln!(out, "{mark} {}", shown(line));
                        }
                    }
                }
            }
        }
        out
    }
}

/// The whole lines that the edits of a file touch, and what they become.
fn pieces(revised: &Revised) -> Vec<(Range<usize>, String)> {
    let old = revised.old();
    let mut pieces: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for (index, (range, new)) in revised.edits.iter().enumerate() {
        let lines = whole_lines(old, range, new);
        match pieces.last_mut() {
            Some((before, edits)) if lines.start < before.end => {
                before.end = before.end.max(lines.end);
                edits.end = index + 1;
            }
            _ => pieces.push((lines, index..index + 1)),
        }
    }
    let become_text = |(lines, edits): (Range<usize>, Range<usize>)| {
        let new = edited(old, lines.clone(), &revised.edits[edits]).ok()?;
        Some((lines, new))
    };
    pieces.into_iter().filter_map(become_text).collect()
}

/// The lines that an edit touches: none after it where it begins and ends with whole lines.
fn whole_lines(old: &str, range: &Range<usize>, new: &str) -> Range<usize> {
    let (before, after) = (old.get(..range.start), old.get(range.end..));
    let (before, after) = (before.unwrap_or(old), after.unwrap_or_default());
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let ends_a_line = range.end == start || old[..old.len() - after.len()].ends_with('\n');
    let leaves_whole = match new {
        "" => range.start == start,
        new => new.ends_with('\n'),
    };
    match ends_a_line && leaves_whole {
        true => start..range.end,
        false => start..range.end + after.find('\n').map_or(after.len(), |at| at + 1),
    }
}

fn lines_of(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// Above this many pairs of lines no common ones are looked for between the first and the last change: nobody
/// reads so much line by line.
const MOST_PAIRS: usize = 1_000_000;

/// The runs of lines that go, and those that come in their place; what stays lies between them.
fn changes(old: &[&str], new: &[&str]) -> Vec<(Range<usize>, Range<usize>)> {
    let before = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let pairs = old[before..].iter().rev().zip(new[before..].iter().rev());
    let after = pairs.take_while(|(a, b)| a == b).count();
    let (end, new_end) = (old.len() - after, new.len() - after);
    let mut changes = Vec::new();
    let (mut at, mut new_at) = (before, before);
    let stay = common(&old[before..end], &new[before..new_end]);
    let stay = stay.into_iter().map(|(a, b)| (before + a, before + b));
    for (next, new_next) in stay.chain([(end, new_end)]) {
        if at < next || new_at < new_next {
            changes.push((at..next, new_at..new_next));
        }
        (at, new_at) = (next + 1, new_next + 1);
    }
    changes
}

/// The longest run of lines that both have in one order, as pairs of their places.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    if old.len() * new.len() > MOST_PAIRS {
        return Vec::new();
    }
    // How many lines are common from here on.
    let width = new.len() + 1;
    let mut rest = vec![0_u32; (old.len() + 1) * width];
    for (a, line) in old.iter().enumerate().rev() {
        for (b, other) in new.iter().enumerate().rev() {
            let (down, right) = (rest[(a + 1) * width + b], rest[a * width + b + 1]);
            rest[a * width + b] = match line == other {
                true => rest[(a + 1) * width + b + 1] + 1,
                false => down.max(right),
            };
        }
    }
    let (mut a, mut b, mut pairs) = (0, 0, Vec::new());
    while a < old.len() && b < new.len() {
        if old[a] == new[b] {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if rest[(a + 1) * width + b] >= rest[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

/// A line without its end. What a terminal would obey is written out.
fn shown(line: &str) -> String {
    let line = line.strip_suffix('\n').unwrap_or(line);
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match c.is_control() && c != '\t' {
            true => out.extend(c.escape_default()),
            false => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revise::Edit;
    use crate::source::file::SourceFile;

    fn difference(text: &str, edits: &[(Range<usize>, &str)]) -> String {
        let file = SourceFile::new("content/a.md", text);
        let mut revision = Revision::new();
        for (range, text) in edits {
            revision.edit(Edit {
                file: file.clone(),
                range: range.clone(),
                text: (*text).to_owned(),
            });
        }
        revision.difference()
    }

    #[test]
    fn each_change_stands_with_its_line_and_neighbours_that_stay_are_not_shown() {
        let text = "one\ntwo\nthree\nfour\n";
        assert_eq!(
            difference(text, &[(4..7, "2"), (14..18, "4")]),
            "content/a.md:2\n- two\n+ 2\ncontent/a.md:4\n- four\n+ 4\n"
        );
        assert_eq!(
            difference(text, &[(0..14, "one\n2\nthree\n")]),
            "content/a.md:2\n- two\n+ 2\n"
        );
        assert_eq!(difference(text, &[(0..4, "one\n")]), "");
        assert_eq!(
            difference(text, &[(0..19, "1\ntwo\n2.5\nthree\n")]),
            "content/a.md:1\n- one\n+ 1\ncontent/a.md:3\n+ 2.5\ncontent/a.md:4\n- four\n"
        );
    }

    #[test]
    fn several_edits_of_one_line_are_one_change() {
        assert_eq!(
            difference("a b c d\n", &[(0..1, "A"), (4..5, "C"), (7..7, "!")]),
            "content/a.md:1\n- a b c d\n+ A b C d!\n"
        );
    }

    #[test]
    fn lines_that_go_or_come_stand_alone() {
        let text = "one\ntwo\nthree\n";
        assert_eq!(difference(text, &[(4..8, "")]), "content/a.md:2\n- two\n");
        assert_eq!(
            difference(text, &[(4..4, "new\n")]),
            "content/a.md:2\n+ new\n"
        );
        assert_eq!(
            difference("end", &[(3..3, "\nmore\n")]),
            "content/a.md:1\n- end\n+ end\n+ more\n"
        );
        let mut new = Revision::new();
        new.create("content/b.md", "x\u{1b}[31m\ny\n");
        assert_eq!(new.difference(), "content/b.md:1\n+ x\\u{1b}[31m\n+ y\n");
    }
}
