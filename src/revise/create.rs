//! A new series: its folder comes whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Place};

/// Makes a folder of files; refuses one that holds anything. The files are written into a folder beside it,
/// which then takes its name; into an empty folder that is there they are moved, content last.
///
/// # Errors
///
/// The folder is not empty; a disk that refuses: nothing is then left of it.
pub fn create_series(folder: &Path, files: &[(&str, &[u8])]) -> Result<(), Diagnostic> {
    let is_there = folder.symlink_metadata().is_ok();
    let is_free = !is_there || fs::read_dir(folder).is_ok_and(|mut held| held.next().is_none());
    if !is_free {
        let message = format!("{} is not an empty folder", folder.display());
        let problem = Diagnostic::error("not-empty", message);
        return Err(problem.hint("choose a name that does not exist yet"));
    }
    let made = match is_there {
        true => fill(folder, files),
        false => make(folder, files),
    };
    made.map_err(|error| {
        let message = format!("the series cannot be written: {error}");
        Diagnostic::error("unwritable", message)
            .at(Place::file(folder.display().to_string()))
            .hint("check the permissions of the folder, and that the disk is not full")
    })
}

fn make(folder: &Path, files: &[(&str, &[u8])]) -> io::Result<()> {
    let beside = folder.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(match beside.as_os_str().is_empty() {
        true => Path::new("."),
        false => beside,
    })?;
    let mut stage = Stage::new(beside, files)?;
    fs::rename(&stage.0, folder)?;
    stage.0.clear();
    Ok(())
}

/// A folder that is there may be another disk, or where somebody stands: it stays, and is filled.
fn fill(folder: &Path, files: &[(&str, &[u8])]) -> io::Result<()> {
    let stage = Stage::new(folder, files)?;
    let mut names: Vec<_> = fs::read_dir(&stage.0)?
        .map(|entry| Ok(entry?.file_name()))
        .collect::<io::Result<_>>()?;
    // A folder is taken for a series by its content.
    names.sort_by_key(|name| name == "content");
    for (index, name) in names.iter().enumerate() {
        if let Err(error) = fs::rename(stage.0.join(name), folder.join(name)) {
            for name in &names[..index] {
                // Back into what is removed as a whole.
                let _ = fs::rename(folder.join(name), stage.0.join(name));
            }
            return Err(error);
        }
    }
    Ok(())
}

/// A folder that is being filled, and goes unless it was moved away.
struct Stage(PathBuf);

impl Stage {
    fn new(beside: &Path, files: &[(&str, &[u8])]) -> io::Result<Stage> {
        let folder = beside.join(format!(".monarch-new-{}", std::process::id()));
        fs::create_dir(&folder)?;
        let stage = Stage(folder);
        for (path, bytes) in files {
            let path = stage.0.join(path);
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(path, bytes)?;
        }
        Ok(stage)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if !self.0.as_os_str().is_empty() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in a folder.
    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    #[test]
    fn a_disk_that_refuses_one_file_is_left_as_it_was() {
        let scratch = tempfile::tempdir().unwrap();
        let empty = scratch.path().join("empty");
        fs::create_dir(&empty).unwrap();
        // A file where a folder would have to be stands in for a disk that refuses.
        let files: [(&str, &[u8]); 3] = [("a", b"1"), ("b", b"2"), ("b/c", b"3")];
        for name in ["empty", "new"] {
            let folder = scratch.path().join(name);
            let problem = create_series(&folder, &files).unwrap_err();
            assert_eq!(problem.code, "unwritable");
            assert_eq!(names(scratch.path()), ["empty"]);
            assert!(names(&empty).is_empty());
        }
        for name in ["empty", "new", "deep/er"] {
            let folder = scratch.path().join(name);
            create_series(&folder, &files[..2]).unwrap();
            assert_eq!(names(&folder), ["a", "b"]);
            let problem = create_series(&folder, &files[..2]).unwrap_err();
            assert_eq!(problem.code, "not-empty");
        }
        assert_eq!(names(scratch.path()), ["deep", "empty", "new"]);
    }
}
