//! The manifest: every file is listed with the sum that it has, and nothing else lies there.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::json::{FOLDER, MANIFEST, error};
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::folder::host;
use crate::verify::folder::sums::hex_of;

#[derive(Debug, Deserialize)]
pub struct Manifest {
    format: String,
    as_of: String,
    pub languages: Vec<Language>,
    files: Vec<File>,
}

#[derive(Debug, Deserialize)]
pub struct Language {
    pub tag: String,
    pub analyzer: Analyzer,
    pub documents: usize,
    pub status: Status,
    notice: String,
    pub documents_file: String,
    pub guides: Vec<Guide>,
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Analyzer {
    id: String,
    version: u32,
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Status {
    pub language: BTreeMap<String, usize>,
    pub law: BTreeMap<String, usize>,
    pub stale: usize,
}

#[derive(Debug, Deserialize)]
pub struct Guide {
    pub id: String,
    pub documents: usize,
    pub index_file: String,
    pub minisearch_file: String,
}

#[derive(Debug, Deserialize)]
struct File {
    path: String,
    bytes: u64,
    sha256: String,
}

impl Manifest {
    /// Holds the list against the files, and the languages against `edition.json`.
    pub fn check(&self, context: &Context, found: &mut Vec<Finding>) {
        if self.format != "monarch-search/1" {
            let message = format!("`{}` is not a format that this version knows", self.format);
            found.push(error(Check::IndexForm, MANIFEST, message));
        }
        self.check_files(context, found);
        self.check_languages(context, found);
    }

    fn check_files(&self, context: &Context, found: &mut Vec<Finding>) {
        let mut listed: BTreeMap<String, &File> = BTreeMap::new();
        for file in &self.files {
            if listed
                .insert(format!("{FOLDER}{}", file.path), file)
                .is_some()
            {
                let message = format!("`{}` is listed twice", file.path);
                found.push(error(Check::IndexList, MANIFEST, message));
            }
        }
        for (path, file) in &listed {
            let Some(size) = context.folder.files.get(path) else {
                let message = format!("`{path}` is listed and is not there");
                found.push(error(Check::IndexList, MANIFEST, message));
                continue;
            };
            let bytes = context.folder.read(path).ok().flatten();
            let same = bytes.is_some_and(|bytes| hex_of(&bytes) == file.sha256);
            if *size != file.bytes || !same {
                let message = "the file is not the one that the manifest lists";
                found.push(error(Check::IndexSum, path, message).hint(
                    "a client that holds it against its sum would refuse it: build the site again",
                ));
            }
        }
        let files = context.folder.files.keys();
        for path in files.filter(|path| path.starts_with("search/")) {
            // A compressed copy is held against the file beside it.
            let plain = host::original(context, path).unwrap_or(path);
            if plain != MANIFEST && !listed.contains_key(plain) {
                let message = "the manifest of the search indices does not list the file";
                found.push(error(Check::IndexList, path, message));
            }
        }
    }

    fn check_languages(&self, context: &Context, found: &mut Vec<Finding>) {
        let Some(facts) = context.facts else {
            return;
        };
        let mut tags: Vec<&str> = self.languages.iter().map(|l| l.tag.as_str()).collect();
        let mut known: Vec<&str> = facts.languages.iter().map(|l| l.tag.as_str()).collect();
        tags.sort_unstable();
        known.sort_unstable();
        if tags != known {
            let message = format!(
                "it has indices in {}, and edition.json has {}",
                tags.join(", "),
                known.join(", ")
            );
            found.push(error(Check::IndexList, MANIFEST, message));
        }
        if self.as_of != facts.as_of {
            let message = format!(
                "it is of {}, and edition.json of {}",
                self.as_of, facts.as_of
            );
            found.push(error(Check::IndexList, MANIFEST, message));
        }
        for language in &self.languages {
            let listed: usize = language.guides.iter().map(|guide| guide.documents).sum();
            if listed != language.documents {
                let message = format!(
                    "its guides in {} have {listed} documents together, and the language {}",
                    language.tag, language.documents
                );
                found.push(error(Check::IndexList, MANIFEST, message));
            }
            if language.documents > 0 && !language.notice.chars().any(char::is_alphabetic) {
                let message = format!(
                    "it has no words for readers in {} on how far to trust the text",
                    language.tag
                );
                found.push(error(Check::IndexNotice, MANIFEST, message));
            }
        }
    }
}
