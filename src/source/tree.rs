//! The content folder in memory: text files with their lines, images with their bytes.
//!
//! In: a root folder. Out: [`SourceTree`] and everything that could not be read. Symbolic links are
//! never followed, so nothing outside the folder can come in.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::drawing::{self, Letters};
use super::file::SourceFile;
use super::picture;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

/// Larger files are refused: no page is that long, and places must fit.
pub const LARGEST_FILE: u64 = 4 * 1024 * 1024;

const IMAGES: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "svg"];

/// What stands below `content/`.
#[derive(Debug, Default)]
pub struct SourceTree {
    /// Markdown and YAML by path from the content folder: `en/part-4/guide.md`.
    pub texts: BTreeMap<String, SourceFile>,
    /// Images by path from the content folder. Drawings are written anew, with nothing in them but shapes.
    pub images: BTreeMap<String, Vec<u8>>,
}

/// The note of a change of several files that is not finished: until then content is neither old nor new.
pub const PENDING: &str = ".monarch.pending";

/// The problem of a folder that holds no series.
pub fn no_content(root: &Path) -> Diagnostic {
    let message = format!("there is no folder `content` in {}", root.display());
    Diagnostic::error("no-content", message)
        .hint("run this in the folder of a series, name it (`monarch build ROOT`), or start one with `monarch new DIR`")
}

enum Read {
    Text(String, SourceFile),
    Image(String, Vec<u8>),
    /// An image that is named, and cannot be shown.
    Broken(String, Diagnostics),
    Refused(Diagnostic),
}

impl SourceTree {
    /// Reads everything below `root/content`, in parallel.
    pub fn read(root: &Path) -> (Self, Diagnostics) {
        let folder = root.join("content");
        let mut tree = SourceTree::default();
        let mut problems = Diagnostics::new();
        if !folder.is_dir() {
            problems.push(no_content(root));
            return (tree, problems);
        }
        if folder.join(PENDING).exists() {
            let message = "a change of several files is being made, or was interrupted";
            let hint =
                "wait for the command that makes it, or run it again: it finishes what was begun";
            let place = Place::file(format!("content/{PENDING}"));
            let problem = Diagnostic::error("interrupted-change", message).at(place);
            problems.push(problem.hint(hint));
        }
        let mut found = Vec::new();
        for entry in WalkDir::new(&folder).max_depth(8).sort_by_file_name() {
            match entry {
                Ok(entry) => found.push(entry),
                // A hidden file that went while it was listed: a change that waits to take its place.
                Err(error) if is_gone(&error) => {}
                Err(error) => {
                    let place = error
                        .path()
                        .map_or("content".to_owned(), |p| shown_path(&folder, p));
                    problems.push(
                        Diagnostic::error("unreadable", "this cannot be read")
                            .at(Place::file(place)),
                    );
                }
            }
        }
        let read: Vec<Read> = found
            .par_iter()
            .filter_map(|entry| read_entry(&folder, entry))
            .collect();
        for item in read {
            match item {
                Read::Text(path, file) => {
                    tree.texts.insert(path, file);
                }
                Read::Image(path, bytes) => {
                    tree.images.insert(path, bytes);
                }
                // Pages that name it are not told that it is not there.
                Read::Broken(path, found) => {
                    tree.images.insert(path, Vec::new());
                    problems.append(found);
                }
                Read::Refused(problem) => problems.push(problem),
            }
        }
        (tree, problems)
    }

    /// A file by its path from the content folder.
    pub fn text(&self, path: &str) -> Option<&SourceFile> {
        self.texts.get(path)
    }
}

/// Whether a hidden file is not there any more.
fn is_gone(error: &walkdir::Error) -> bool {
    let name = error.path().and_then(Path::file_name);
    let is_hidden = name.is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let error = error.io_error().map(std::io::Error::kind);
    is_hidden && error == Some(std::io::ErrorKind::NotFound)
}

fn shown_path(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = inside
        .components()
        .map(|c| c.as_os_str().to_string_lossy())
        .collect();
    format!("content/{}", parts.join("/"))
}

fn read_entry(folder: &Path, entry: &walkdir::DirEntry) -> Option<Read> {
    let shown: Arc<str> = Arc::from(shown_path(folder, entry.path()));
    let problem = |code, message: &str, hint: &str| {
        let problem = Diagnostic::error(code, message).at(Place::file(shown.clone()));
        problem.hint(hint)
    };
    let refuse =
        |code, message: &str, hint: &str| Some(Read::Refused(problem(code, message, hint)));
    if entry.path_is_symlink() {
        let message = "this is a symbolic link, and links are not followed";
        return refuse("symbolic-link", message, "put the file itself in its place");
    }
    let name = entry.file_name().to_string_lossy();
    if !entry.file_type().is_file() || name.starts_with('.') || name.ends_with('~') {
        return None;
    }
    let extension = entry
        .path()
        .extension()
        .map(|e| e.to_string_lossy().to_ascii_lowercase())
        .unwrap_or_default();
    let image = IMAGES.contains(&extension.as_str());
    if !image && !matches!(extension.as_str(), "md" | "yaml") {
        let hint = "content holds Markdown (.md), records (.yaml) and images (.svg, .png, .jpg, .gif, .webp)";
        return refuse(
            "unknown-file",
            "this kind of file has no place in a series",
            hint,
        );
    }
    if entry.metadata().map_or(0, |m| m.len()) > LARGEST_FILE {
        return refuse(
            "too-large",
            "this file is larger than 4 MB",
            "split the page, or make the image smaller",
        );
    }
    let Ok(bytes) = std::fs::read(entry.path()) else {
        return refuse(
            "unreadable",
            "this file cannot be read",
            "check its permissions",
        );
    };
    let path = shown.strip_prefix("content/").unwrap_or(&shown).to_owned();
    if image && extension != "svg" {
        let found = if !picture::is_kind(&bytes, &extension) {
            let message = format!("this is no image of the kind that `.{extension}` says");
            let hint = "open it in a program for pictures and save it anew";
            problem("bad-image", &message, hint)
        } else if let Some(told) = picture::tells(&bytes) {
            let message = format!("this image tells more than it shows: {told}");
            let hint = "where it was taken, when and by whom can stand there: export it without metadata, or run exiftool -all= on it";
            problem("image-metadata", &message, hint)
        } else {
            return Some(Read::Image(path, bytes));
        };
        return Some(Read::Broken(path, found.into()));
    }
    match String::from_utf8(bytes) {
        Ok(text) if image => Some(match drawing::read(&text, &shown, Letters::Refused) {
            Ok(drawing) => Read::Image(path, drawing.written(drawing.size()).into_bytes()),
            Err(found) => Read::Broken(path, found),
        }),
        Ok(text) => Some(Read::Text(path, SourceFile::new(shown, text))),
        Err(error) => {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = before.iter().filter(|b| **b == b'\n').count() + 1;
            let message = format!("this file is not UTF-8: the first wrong byte is on line {line}");
            refuse("not-utf-8", &message, "save it as UTF-8 in your editor")
        }
    }
}
