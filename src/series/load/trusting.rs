//! Trusting: for tests of what comes after, words resolved in a series that has every record they name.

use std::collections::{BTreeMap, BTreeSet};

use super::links::{Here, Targets};
use super::resolve;
use crate::diagnostic::Diagnostics;
use crate::document::Target;
use crate::document::tree::{Body, InlineKind};
use crate::document::walk::walk_words;
use crate::series::model::PageRef;
use crate::series::tree::Resolved;
use crate::source::file::SourceFile;

/// Resolves words that link to records alone.
pub fn resolved(words: Body, file: &SourceFile) -> Body<Resolved> {
    let mut laws = Vec::new();
    let notes = words.notes.iter().map(|note| note.blocks.as_slice());
    for blocks in std::iter::once(words.blocks.as_slice()).chain(notes) {
        walk_words(blocks, &mut |inline| {
            if let InlineKind::Link {
                target: Target::Law(id),
                ..
            } = &inline.kind
            {
                laws.push(id.to_string());
            }
        });
    }
    let (files, broken) = (BTreeMap::new(), BTreeSet::new());
    let targets = Targets {
        files: &files,
        broken: &broken,
        pages: BTreeMap::new(),
        laws: laws.iter().map(String::as_str).collect(),
        contacts: Vec::new(),
        terms: Vec::new(),
        guides: Vec::new(),
        images: Vec::new(),
        source: "en",
    };
    let here = Here {
        page: PageRef::Home,
        path: "page.md",
        language: "en",
        audience: None,
        file,
    };
    let mut problems = Diagnostics::new();
    let resolved = resolve::body(words, &here, &targets, &mut problems);
    assert!(problems.is_empty(), "{problems:?}");
    resolved
}
