//! The folder on disk: what lies in it, read with the care that a stranger's stick deserves.
//! In: a path, or the bytes of a zip file. Out: names, sizes, bytes. Never follows a link, never opens what
//! is not a file, never unpacks to a disk.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::io::{self, Cursor, Read as _};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use super::bundles;
use crate::diagnostic::{Diagnostic, Place};

/// Larger files are refused unread, in bytes.
pub(super) const LARGEST: u64 = 64 << 20;
/// Larger zip files, which hold whole editions, are refused unread.
const LARGEST_ZIP: u64 = 1 << 30;
/// A zip file that unpacks to more is refused.
const LARGEST_UNPACKED: u64 = 4 << 30;
/// Deeper folders are refused.
const DEEPEST: usize = 16;

/// What lies in the folder.
#[derive(Debug)]
pub(super) struct Folder {
    source: Source,
    /// Files by path, with their size in bytes.
    pub(super) files: BTreeMap<String, u64>,
    /// Folders by path, without a slash at the end.
    pub(super) folders: BTreeSet<String>,
    /// Each file by its path in lower case, for hints.
    lower: HashMap<String, String>,
}

/// Where the bytes come from.
#[derive(Debug)]
enum Source {
    /// A folder on disk.
    Disk(PathBuf),
    /// What was in a zip file.
    Memory(HashMap<String, Vec<u8>>),
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
    /// Unpacks a zip file into memory. What must not lie in one is a finding and is left out.
    pub(super) fn of_zip(
        bytes: Vec<u8>,
        shown: &str,
        found: &mut Vec<Diagnostic>,
    ) -> Result<Folder, Diagnostic> {
        let broken =
            |message: String| Diagnostic::error("zip-form", message).at(Place::file(shown));
        let mut archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|e| broken(format!("it cannot be read as a zip file: {e}")))?;
        bundles::check_entries(&mut archive, shown, found);
        let (mut files, mut memory) = (BTreeMap::new(), HashMap::new());
        let (mut folders, mut total) = (BTreeSet::new(), 0);
        for index in 0..archive.len() {
            let mut entry = match archive.by_index(index) {
                Ok(entry) => entry,
                Err(e) => {
                    found.push(broken(format!("entry {index} cannot be read: {e}")));
                    continue;
                }
            };
            let Ok(path) = entry.name().map(|name| name.into_owned()) else {
                found.push(broken(format!("the name of entry {index} is not UTF-8")));
                continue;
            };
            if !entry.is_file() || path.split('/').any(|p| matches!(p, "" | "." | "..")) {
                found.push(broken(format!(
                    "`{path}` is not a file inside the zip file"
                )));
                continue;
            }
            let mut bytes = Vec::new();
            if let Err(e) = entry.by_ref().take(LARGEST + 1).read_to_end(&mut bytes) {
                found.push(broken(format!("`{path}` cannot be unpacked: {e}")));
                continue;
            }
            total += bytes.len() as u64;
            if bytes.len() as u64 > LARGEST || total > LARGEST_UNPACKED {
                return Err(broken(format!("`{path}` makes it larger than any edition")));
            }
            folders.extend(
                path.match_indices('/')
                    .map(|(end, _)| path[..end].to_owned()),
            );
            files.insert(path.clone(), bytes.len() as u64);
            memory.insert(path, bytes);
        }
        Ok(Folder {
            source: Source::Memory(memory),
            lower: files
                .keys()
                .map(|f: &String| (f.to_lowercase(), f.clone()))
                .collect(),
            files,
            folders,
        })
    }

    /// Walks the folder. What must not lie in one is a finding and is left out.
    pub(super) fn walk(root: &Path, found: &mut Vec<Diagnostic>) -> io::Result<Folder> {
        let mut folder = Folder {
            source: Source::Disk(root.to_owned()),
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

    /// What an archive holds that was unpacked elsewhere.
    pub(super) fn holding(held: BTreeMap<String, Vec<u8>>) -> Folder {
        let sizes = held.iter().map(|(path, bytes)| (path, bytes.len() as u64));
        let folders = held.keys().flat_map(|path| {
            let ends = path.match_indices('/');
            ends.map(|(end, _)| path[..end].to_owned())
        });
        Folder {
            files: sizes.map(|(path, size)| (path.clone(), size)).collect(),
            folders: folders.collect(),
            lower: held.keys().map(|f| (f.to_lowercase(), f.clone())).collect(),
            source: Source::Memory(held.into_iter().collect()),
        }
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
            if metadata.len() > largest(&path) {
                let message = match largest(&path) {
                    LARGEST => "the file is larger than 64 MiB and was not read",
                    _ => "the zip file is larger than 1 GiB and was not read",
                };
                found.push(at("too-large", message));
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
        match (self.files.get(path), &self.source) {
            (Some(size), Source::Disk(root)) if *size <= largest(path) => {
                fs::read(root.join(path)).map(Some)
            }
            (_, Source::Memory(files)) => Ok(files.get(path).cloned()),
            _ => Ok(None),
        }
    }
}

/// The largest size of a file that is read.
fn largest(path: &str) -> u64 {
    if path.ends_with(".zip") {
        LARGEST_ZIP
    } else {
        LARGEST
    }
}

pub(super) fn unreadable(path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::error("cannot-read", format!("it cannot be read: {error}")).at(Place::file(path))
}
