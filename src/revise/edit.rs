//! Edits: pieces of texts that were read, and what comes in their place.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::file::SourceFile;

/// A piece of a text and what comes in its place.
#[derive(Debug, Clone)]
pub struct Edit {
    /// The text as it was read.
    pub file: SourceFile,
    /// The bytes of it that go; an empty range puts something in.
    pub range: Range<usize>,
    /// What comes in their place.
    pub text: String,
}

/// Changes to the files of a series that belong together: all of them are made, or none.
#[derive(Debug, Default)]
pub struct Revision {
    pub(super) files: BTreeMap<Arc<str>, Revised>,
}

/// What happens to one file.
#[derive(Debug)]
pub(super) struct Revised {
    /// What the edits were computed from; none where the file is new.
    pub before: Option<SourceFile>,
    /// By place; those at one place in the order in which they came.
    pub edits: Vec<(Range<usize>, String)>,
    /// Edits that were computed from another text of the same file.
    is_torn: bool,
}

impl Revision {
    /// Nothing yet.
    pub fn new() -> Self {
        Revision::default()
    }

    /// Adds an edit.
    pub fn edit(&mut self, edit: Edit) {
        let Edit { file, range, text } = edit;
        let path = file.path.clone();
        let revised = self.files.entry(path).or_insert_with(|| Revised {
            before: Some(file.clone()),
            edits: Vec::new(),
            is_torn: false,
        });
        let before = revised.before.as_ref();
        revised.is_torn |= before.is_none_or(|before| before.text != file.text);
        revised.add(range, text);
    }

    /// Adds a new file by its path from the root: `content/ko/state.yaml`.
    pub fn create(&mut self, path: impl Into<Arc<str>>, text: impl Into<String>) {
        let path = path.into();
        let is_torn = self.files.contains_key(&path);
        let edits = vec![(0..0, text.into())];
        let new = Revised {
            before: None,
            edits,
            is_torn,
        };
        self.files.insert(path, new);
    }

    /// Takes over the changes of another revision.
    pub fn append(&mut self, other: Revision) {
        for (path, revised) in other.files {
            let Some(own) = self.files.get_mut(&path) else {
                self.files.insert(path, revised);
                continue;
            };
            let before = |revised: &Revised| revised.before.as_ref().map(|file| file.text.clone());
            own.is_torn |= revised.is_torn || before(own) != before(&revised);
            for (range, text) in revised.edits {
                own.add(range, text);
            }
        }
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The files as they will be, in order of path.
    ///
    /// # Errors
    ///
    /// Edits of one file that overlap, reach beyond it, cut a character, or were computed from different
    /// texts of it.
    pub fn texts(&self) -> Result<Vec<SourceFile>, Diagnostics> {
        let mut problems = Diagnostics::new();
        let mut texts = Vec::with_capacity(self.files.len());
        for (path, revised) in &self.files {
            match revised.text() {
                Ok(text) => texts.push(SourceFile::new(path.clone(), text)),
                Err(place) => problems.push(
                    Diagnostic::error(
                        "edits-overlap",
                        "two changes of this file do not fit together",
                    )
                    .at(place.unwrap_or_else(|| Place::file(path.clone())))
                    .hint("make one of them first, then the other"),
                ),
            }
        }
        match problems.is_empty() {
            true => Ok(texts),
            false => Err(problems),
        }
    }
}

impl Revised {
    fn add(&mut self, range: Range<usize>, text: String) {
        let is_before = |(other, _): &(Range<usize>, String)| {
            (other.start, other.end) <= (range.start, range.end)
        };
        let at = self.edits.partition_point(is_before);
        self.edits.insert(at, (range, text));
    }

    /// What the edits were computed from: nothing where the file is new.
    pub(super) fn old(&self) -> &str {
        self.before.as_ref().map_or("", |file| &file.text)
    }

    /// The text after all edits, or where they do not fit.
    fn text(&self) -> Result<String, Option<Place>> {
        if self.is_torn {
            return Err(None);
        }
        let old = self.old();
        edited(old, 0..old.len(), &self.edits).map_err(|(range, _)| {
            let before = self.before.as_ref();
            before.map(|file| file.place(range.clone()))
        })
    }
}

/// A piece of a text after the edits in it, or the first of them that does not fit.
pub(super) fn edited<'a>(
    old: &str,
    piece: Range<usize>,
    edits: &'a [(Range<usize>, String)],
) -> Result<String, &'a (Range<usize>, String)> {
    let mut at = piece.start;
    let mut text = String::with_capacity(piece.len());
    for edit in edits {
        let (range, new) = edit;
        let stays = old.get(at..range.start).ok_or(edit)?;
        // Also where the range is none, or cuts a character.
        old.get(range.clone()).ok_or(edit)?;
        text.push_str(stays);
        text.push_str(new);
        at = range.end;
    }
    text.push_str(old.get(at..piece.end).unwrap_or_default());
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revised(text: &str, edits: &[(Range<usize>, &str)]) -> Result<String, &'static str> {
        let file = SourceFile::new("content/a.md", text);
        let mut revision = Revision::new();
        for (range, text) in edits {
            revision.edit(Edit {
                file: file.clone(),
                range: range.clone(),
                text: (*text).to_owned(),
            });
        }
        let first = |problems: Diagnostics| problems.iter().next().map_or("", |p| p.code);
        revision
            .texts()
            .map(|texts| texts[0].text.to_string())
            .map_err(first)
    }

    #[test]
    fn edits_come_in_any_order_and_the_rest_keeps_its_bytes() {
        let edits = [(8..8, "!"), (0..3, "Two"), (8..8, "?"), (4..8, "")];
        assert_eq!(revised("One word\r\n", &edits).unwrap(), "Two !?\r\n");
    }

    #[test]
    fn edits_that_do_not_fit_are_refused_and_cut_no_character() {
        for edits in [
            &[(0..4, "a"), (3..5, "b")][..],
            &[(0..99, "a")],
            &[(1..3, "a")],
        ] {
            assert_eq!(revised("一二三", edits), Err("edits-overlap"), "{edits:?}");
        }
        let mut revision = Revision::new();
        for text in ["one", "two"] {
            let file = SourceFile::new("content/a.md", text);
            let (range, text) = (0..0, String::new());
            revision.edit(Edit { file, range, text });
        }
        assert!(
            revision.texts().is_err(),
            "computed from two texts of one file"
        );
    }
}
