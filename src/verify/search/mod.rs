//! The published search indices: they hold what the pages show, and nothing else. In: the files of
//! `search/v1/`, all pages, and `edition.json`. Out: findings. The formats are read a second time here, by
//! what `formats.md` says of them and not by the code that writes them.

mod documents;
mod indices;
mod manifest;

use serde::de::DeserializeOwned;

use self::documents::Pages;
use self::manifest::Manifest;
use super::{Context, PageFacts, limited};
use crate::diagnostic::{Diagnostic, Place};

const FOLDER: &str = "search/v1/";
const MANIFEST: &str = "search/v1/manifest.json";

/// Whether the folder says that it has indices.
pub(super) fn is_announced(context: &Context) -> bool {
    let facts = context.facts;
    facts.is_some_and(|facts| facts.features.iter().any(|feature| feature == "search"))
}

/// Holds the indices against the pages.
pub(super) fn check_all(pages: &[PageFacts], context: &Context, found: &mut Vec<Diagnostic>) {
    if context.facts.is_none() {
        return;
    }
    if !is_announced(context) {
        let stray = context
            .folder
            .files
            .keys()
            .find(|path| path.starts_with("search/"));
        if let Some(path) = stray {
            let message = "edition.json does not say that the folder has search indices";
            found.push(
                Diagnostic::error("unannounced-index", message)
                    .at(Place::file(path.as_str()))
                    .hint("remove the folder `search`"),
            );
        }
        return;
    }
    let manifest: Option<Manifest> =
        limited(MANIFEST, found, |found| read(context, MANIFEST, found));
    let Some(manifest) = manifest else {
        return;
    };
    limited(MANIFEST, found, |found| manifest.check(context, found));
    let pages = Pages::of(pages);
    for language in &manifest.languages {
        let path = format!("{FOLDER}{}", language.documents_file);
        let documents = limited(&path, found, |found| {
            documents::check(&path, language, &pages, context, found)
        });
        let Some(documents) = documents else {
            continue;
        };
        for guide in &language.guides {
            for (file, kind) in [
                (&guide.index_file, indices::Kind::Own),
                (&guide.minisearch_file, indices::Kind::MiniSearch),
            ] {
                let path = format!("{FOLDER}{file}");
                let part = indices::Part {
                    language,
                    guide,
                    documents: &documents,
                };
                limited(&path, found, |found| {
                    indices::check(&path, kind, &part, context, found);
                });
            }
        }
    }
}

/// Reads a JSON file. None where it cannot be understood, which is a finding.
fn read<T: DeserializeOwned>(
    context: &Context,
    path: &str,
    found: &mut Vec<Diagnostic>,
) -> Option<T> {
    let bytes = match context.folder.read(path) {
        Ok(Some(bytes)) => bytes,
        // What is too large or cannot be read was found when all files were read.
        Ok(None) | Err(_) => {
            if !context.folder.has(path) {
                found.push(error("missing-index", path, "the file is not there"));
            }
            return None;
        }
    };
    match serde_json::from_slice(&bytes) {
        Ok(value) => Some(value),
        Err(fault) => {
            let mut place = Place::file(path);
            (place.line, place.column, place.length) =
                (fault.line() as u32, fault.column().max(1) as u32, 1);
            found.push(Diagnostic::error("index-form", fault.to_string()).at(place));
            None
        }
    }
}

fn error(code: &'static str, path: &str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, message).at(Place::file(path))
}
