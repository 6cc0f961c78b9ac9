//! Writes everything into a new folder beside the old one.

use std::collections::BTreeSet;
use std::fs::{self, File, FileTimes, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use rayon::prelude::*;

use super::names::SUMS;
use super::place::{Place, failed};
use super::{Published, sums};
use crate::diagnostic::Diagnostics;
use crate::edition::files::Files;

/// A folder that is written but not yet in place. Dropped before its time, it is removed.
#[derive(Debug)]
pub(super) struct Staged {
    folder: Option<PathBuf>,
    pub(super) published: Published,
}

impl Drop for Staged {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

impl Staged {
    /// The folder is in its place: nothing is left to clean up.
    pub(super) fn keep(mut self) {
        self.folder = None;
    }

    /// Writes all files in parallel. The first failure ends the work; what was written is removed.
    pub(super) fn write(
        files: &Files,
        place: &Place,
        progress: &(impl Fn(u64, u64) + Sync),
    ) -> Result<Staged, Diagnostics> {
        let sums = sums(files);
        let mut all: Vec<(&str, &[u8])> = files.iter().map(|(p, b)| (p.as_str(), b)).collect();
        all.push((SUMS, sums.as_bytes()));

        let mut staged = Staged {
            folder: Some(place.new.clone()),
            published: Published::default(),
        };
        make_folders(&all, place)?;

        let total = all.len() as u64;
        let (done, unchanged, stop) =
            (AtomicU64::new(0), AtomicU64::new(0), AtomicBool::new(false));
        let failures: Vec<_> = all
            .par_iter()
            .filter_map(|(path, bytes)| {
                if stop.load(Ordering::Relaxed) {
                    return None;
                }
                match write_file(&place.new.join(path), &place.out.join(path), bytes) {
                    Ok(same) => {
                        unchanged.fetch_add(u64::from(same), Ordering::Relaxed);
                        progress(done.fetch_add(1, Ordering::Relaxed) + 1, total);
                        None
                    }
                    Err(e) => {
                        stop.store(true, Ordering::Relaxed);
                        let shown = format!("{}/{path}", place.shown);
                        Some(failed(&shown, "the file cannot be written", &e))
                    }
                }
            })
            .collect();
        if !failures.is_empty() {
            let mut found = Diagnostics::new();
            found.extend(failures);
            return Err(found.sorted());
        }
        staged.published = Published {
            files: total,
            bytes: files.bytes() + sums.len() as u64,
            unchanged: unchanged.into_inner(),
        };
        Ok(staged)
    }
}

fn make_folders(all: &[(&str, &[u8])], place: &Place) -> Result<(), Diagnostics> {
    let mut folders: BTreeSet<&str> = BTreeSet::from([""]);
    for (path, _) in all {
        folders.extend(path.match_indices('/').map(|(end, _)| &path[..end]));
    }
    // In order of path, so that a folder comes before what it holds.
    for folder in folders {
        let path = if folder.is_empty() {
            place.new.clone()
        } else {
            place.new.join(folder)
        };
        fs::create_dir(&path)
            .and_then(|()| set_mode(&path, 0o755))
            .map_err(|e| place.failed("a folder cannot be made beside it", &e))?;
    }
    Ok(())
}

/// Writes a file and says whether the old one has the same bytes, whose times it then keeps: hosts and
/// tools that copy only what is newer need not copy it again.
fn write_file(path: &Path, old: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    set_file_mode(&file, 0o644)?;
    let Some(modified) = times_if_same(old, bytes) else {
        return Ok(false);
    };
    // A file system that cannot set times has still got the right bytes.
    let _ = file.set_times(FileTimes::new().set_modified(modified));
    Ok(true)
}

/// When the old file was last changed, if it is a file with the same bytes. Anything that cannot be
/// read counts as changed.
fn times_if_same(old: &Path, bytes: &[u8]) -> Option<std::time::SystemTime> {
    let metadata = fs::symlink_metadata(old).ok()?;
    if !metadata.is_file() || metadata.len() != bytes.len() as u64 {
        return None;
    }
    (fs::read(old).ok()? == bytes).then(|| metadata.modified().ok())?
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(unix)]
fn set_file_mode(file: &File, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn set_file_mode(_: &File, _: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::series::address::RelativePath;

    #[test]
    fn a_disk_that_refuses_one_file_is_named_and_nothing_is_left() {
        let scratch = tempfile::tempdir().unwrap();
        let place = Place::of(&scratch.path().join("dist"), Path::new("nowhere")).unwrap();
        let mut files = Files::new();
        // The check of names would refuse this; here it stands in for a disk that does.
        for path in ["a", "a/b.html", "c.html"] {
            files.insert(RelativePath::new(path), "text").unwrap();
        }
        let found = Staged::write(&files, &place, &|_, _| {}).unwrap_err();
        let first = found.iter().next().unwrap();
        assert_eq!(first.code, "cannot-write");
        assert!(first.place.as_ref().unwrap().file.ends_with("dist/a"));
        assert_eq!(fs::read_dir(scratch.path()).unwrap().count(), 0);
    }
}
