//! The folder on disk: what lies in it, read with the care that a stranger's stick deserves.
//! In: a path. Out: names, sizes, bytes. Never follows a link, never opens what is not a file.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Place};

/// Larger files are refused unread, in bytes.
const LARGEST: u64 = 64 << 20;
/// Deeper folders are refused.
const DEEPEST: usize = 16;

/// What lies in the folder.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    /// Files by path, with their size in bytes.
    pub(super) files: BTreeMap<String, u64>,
    /// Folders by path, without a slash at the end.
    pub(super) folders: BTreeSet<String>,
    /// Each file by its path in lower case, for hints.
    lower: HashMap<String, String>,
}

/// What operating systems leave on a stick they were shown. Nobody put it there, and nothing links to it.
fn is_leftover(name: &str) -> bool {
    const NAMES: &[&str] = &[
        ".DS_Store",
        ".Spotlight-V100",
        ".TemporaryItems",
        ".Trashes",
        ".fseventsd",
        "$RECYCLE.BIN",
        "System Volume Information",
        "Thumbs.db",
        "desktop.ini",
    ];
    name.starts_with("._")
        || name.starts_with(".Trash-")
        || NAMES.iter().any(|n| n.eq_ignore_ascii_case(name))
}

impl Folder {
    /// Walks the folder. What must not lie in one is a finding and is left out.
    pub(super) fn walk(root: &Path, found: &mut Vec<Diagnostic>) -> io::Result<Folder> {
        let mut folder = Folder {
            root: root.to_owned(),
            files: BTreeMap::new(),
            folders: BTreeSet::new(),
            lower: HashMap::new(),
        };
        let mut waiting = vec![String::new()];
        while let Some(inside) = waiting.pop() {
            let entries = match fs::read_dir(root.join(&inside)) {
                Ok(entries) => entries,
                Err(e) if inside.is_empty() => return Err(e),
                Err(e) => {
                    found.push(unreadable(&inside, &e));
                    continue;
                }
            };
            for entry in entries {
                match entry {
                    Ok(entry) => folder.take(&inside, &entry, &mut waiting, found),
                    Err(e) => found.push(unreadable(&inside, &e)),
                }
            }
        }
        folder.lower = folder
            .files
            .keys()
            .map(|f| (f.to_lowercase(), f.clone()))
            .collect();
        Ok(folder)
    }

    fn take(
        &mut self,
        inside: &str,
        entry: &fs::DirEntry,
        waiting: &mut Vec<String>,
        found: &mut Vec<Diagnostic>,
    ) {
        let name = entry.file_name();
        let shown = name.to_string_lossy();
        let path = match inside {
            "" => shown.clone().into_owned(),
            inside => format!("{inside}/{shown}"),
        };
        let at =
            |code, message: &str| Diagnostic::error(code, message).at(Place::file(path.as_str()));
        if is_leftover(&shown) {
            found.push(
                Diagnostic::warning("system-leftover", "an operating system left this behind")
                    .at(Place::file(path.as_str()))
                    .hint("it does no harm, and may be removed"),
            );
            return;
        }
        if name.to_str().is_none() {
            found.push(at("unsafe-name", "the name is not UTF-8"));
            return;
        }
        // Of the entry itself, not of what it might lead to.
        let metadata = match entry.metadata() {
            Ok(metadata) => metadata,
            Err(e) => return found.push(unreadable(&path, &e)),
        };
        if metadata.is_symlink() {
            found.push(at(
                "link-on-disk",
                "it is a symbolic link, which no stick and no zip carries",
            ));
        } else if metadata.is_dir() {
            if path.split('/').count() > DEEPEST {
                found.push(at("too-deep", "folders are nested too deeply"));
            } else {
                waiting.push(path.clone());
                self.folders.insert(path);
            }
        } else if !metadata.is_file() {
            found.push(at("not-a-file", "it is neither a file nor a folder"));
        } else {
            if metadata.len() > LARGEST {
                found.push(at(
                    "too-large",
                    "the file is larger than 64 MiB and was not read",
                ));
            }
            self.files.insert(path, metadata.len());
        }
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The file whose path differs in upper and lower case alone.
    pub(super) fn in_other_case(&self, path: &str) -> Option<&str> {
        self.lower.get(&path.to_lowercase()).map(String::as_str)
    }

    /// The bytes of a file; none where it is too large, which was found when walking.
    pub(super) fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match self.files.get(path) {
            Some(size) if *size <= LARGEST => fs::read(self.root.join(path)).map(Some),
            _ => Ok(None),
        }
    }
}

pub(super) fn unreadable(path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::error("cannot-read", format!("it cannot be read: {error}")).at(Place::file(path))
}
