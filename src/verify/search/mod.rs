//! The published search indices: they hold what the pages show, and nothing else. In: the files of
//! `search/v1/`, all pages, and `edition.json`. Out: findings. The formats are read a second time here, by
//! what `formats.md` says of them and not by the code that writes them.

mod documents;
mod indices;
mod json;
mod manifest;

use self::documents::Pages;
use self::json::{FOLDER, MANIFEST, read};
use self::manifest::Manifest;
use super::check::Check;
use super::context::Context;
use super::finding::{Finding, limited};
use super::kept::PageFacts;

/// Whether the folder says that it has indices.
pub fn is_announced(context: &Context) -> bool {
    context.has_feature("search")
}

/// Holds the indices against the pages.
pub fn check_all(pages: &[PageFacts], context: &Context, found: &mut Vec<Finding>) {
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
                Check::UnannouncedIndex
                    .error(message)
                    .in_file(path)
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
