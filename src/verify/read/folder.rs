//! The folder on disk: what lies in it, read with the care that a stranger's stick deserves.
//! In: a path, or files that an archive held. Out: names, sizes, bytes. Never follows a link, never opens what
//! is not a file.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Place;
use crate::verify::check::Check;
use crate::verify::finding::{Finding, unreadable};

/// Larger files are refused unread, in bytes.
pub const LARGEST: u64 = 64 << 20;
/// Larger zip files, which hold whole editions, are refused unread.
const LARGEST_ZIP: u64 = 1 << 30;
/// Deeper folders are refused.
const DEEPEST: usize = 16;

/// What lies in the folder.
#[derive(Debug)]
pub struct Folder {
    source: Source,
    /// Files by path, with their size in bytes.
    pub files: BTreeMap<String, u64>,
    /// Folders by path, without a slash at the end.
    pub folders: BTreeSet<String>,
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
    /// Walks the folder. What must not lie in one is a finding and is left out.
    pub fn walk(root: &Path, found: &mut Vec<Finding>) -> io::Result<Folder> {
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
    pub fn holding(held: BTreeMap<String, Vec<u8>>) -> Folder {
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
        found: &mut Vec<Finding>,
    ) {
        let name = entry.file_name();
        let shown = name.to_string_lossy();
        let path = match inside {
            "" => shown.clone().into_owned(),
            inside => format!("{inside}/{shown}"),
        };
        let at = |check: Check, message: &str| check.error(message).in_file(&path);
        if is_leftover(&shown) {
            found.push(
                Check::SystemLeftover
                    .warning("an operating system left this behind")
                    .at(Place::file(path.as_str()))
                    .hint("it does no harm, and may be removed"),
            );
            return;
        }
        if name.to_str().is_none() {
            found.push(at(Check::UnsafeName, "the name is not UTF-8"));
            return;
        }
        // Of the entry itself, not of what it might lead to.
        let metadata = match entry.metadata() {
            Ok(metadata) => metadata,
            Err(e) => return found.push(unreadable(&path, &e)),
        };
        if metadata.is_symlink() {
            found.push(at(
                Check::LinkOnDisk,
                "it is a symbolic link, which no stick and no zip carries",
            ));
        } else if metadata.is_dir() {
            if path.split('/').count() > DEEPEST {
                found.push(at(Check::TooDeep, "folders are nested too deeply"));
            } else {
                waiting.push(path.clone());
                self.folders.insert(path);
            }
        } else if !metadata.is_file() {
            found.push(at(Check::NotAFile, "it is neither a file nor a folder"));
        } else {
            if metadata.len() > largest(&path) {
                let message = match largest(&path) {
                    LARGEST => "the file is larger than 64 MiB and was not read",
                    _ => "the zip file is larger than 1 GiB and was not read",
                };
                found.push(at(Check::TooLarge, message));
            }
            self.files.insert(path, metadata.len());
        }
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The file whose path differs in upper and lower case alone.
    pub fn in_other_case(&self, path: &str) -> Option<&str> {
        self.lower.get(&path.to_lowercase()).map(String::as_str)
    }

    /// The bytes of a file; none where it is too large, which was found when walking.
    pub fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
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
