//! What is left to do of a change of several files, written down before the first of them is replaced.
//!
//! In: the files that wait beside those that they replace. Out: `content/.monarch.pending`, and, for whoever
//! takes the lock after a process was killed, the rest of the change. Never undoes what somebody edited since.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::disk::{self, Neighbour};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::tree::PENDING;

/// A file that waits.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Waiting {
    /// What it replaces, by its path from the root.
    pub file: String,
    /// Its own name, in the same folder.
    pub new: String,
    /// SHA-256 of what it replaces; none where nothing was there.
    pub before: Option<String>,
    /// Its own SHA-256.
    pub after: String,
}

/// The sum of a file as it is noted.
pub(super) fn sum(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Writes down what waits.
pub(super) fn note(root: &Path, waiting: &[Waiting]) -> io::Result<()> {
    let path = root.join("content").join(PENDING);
    let json = serde_json::to_vec_pretty(waiting).map_err(io::Error::other)?;
    Neighbour::new(&path, &json, None)?.replace(&path)?;
    disk::sync_folder(&root.join("content"));
    Ok(())
}

/// Nothing waits any more.
pub(super) fn done(root: &Path) -> io::Result<()> {
    fs::remove_file(root.join("content").join(PENDING))?;
    disk::sync_folder(&root.join("content"));
    Ok(())
}

/// Finishes what was interrupted, if anything was.
pub(super) fn finish(root: &Path) -> Result<(), Diagnostics> {
    let path = root.join("content").join(PENDING);
    let bytes = match fs::read(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        read => read.map_err(|e| stuck(format!("what is left of it cannot be read: {e}"), None))?,
    };
    let waiting: Vec<Waiting> = serde_json::from_slice(&bytes).map_err(|e| {
        stuck(
            format!("what is left of it cannot be understood: {e}"),
            None,
        )
    })?;
    let mut problems = Diagnostics::new();
    let mut left = Vec::new();
    for waiting in &waiting {
        match is_left(root, waiting) {
            Ok(true) => left.push(waiting),
            Ok(false) => {}
            Err(message) => problems.push(stuck(message, Some(&waiting.file))),
        }
    }
    if problems.has_errors() {
        return Err(problems);
    }
    for Waiting { file, new, .. } in left {
        let target = root.join(file);
        let moved = fs::rename(target.with_file_name(new), &target);
        moved.map_err(|e| stuck(format!("this file cannot be replaced: {e}"), Some(file)))?;
        target.parent().into_iter().for_each(disk::sync_folder);
    }
    done(root).map_err(|e| stuck(e.to_string(), None))?;
    Ok(())
}

/// Whether a file still has to change places, or why nobody can tell.
fn is_left(root: &Path, waiting: &Waiting) -> Result<bool, String> {
    let Waiting {
        file,
        new,
        before,
        after,
    } = waiting;
    // The note may come from anywhere, as the folder may: nothing but our own files in content is moved.
    if !disk::is_content(file) || !disk::is_new(new) || new.contains(['/', '\\']) {
        return Err("this is no file of a change".to_owned());
    }
    let target = root.join(file);
    let sum_of = |path: &Path| match fs::read(path) {
        Ok(bytes) => Ok(Some(sum(&bytes))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.to_string()),
    };
    let now = sum_of(&target)?;
    if now.as_ref() == Some(after) {
        return Ok(false);
    }
    let is_there = sum_of(&target.with_file_name(new))?.as_ref() == Some(after);
    match now == *before && is_there {
        true => Ok(true),
        false => Err("this file was edited since, or what was to replace it is gone".to_owned()),
    }
}

fn stuck(message: String, file: Option<&str>) -> Diagnostic {
    let noted = format!("content/{PENDING}");
    let message = format!("a change was interrupted and cannot be finished: {message}");
    Diagnostic::error("interrupted-change", message)
        .at(Place::file(file.unwrap_or(&noted)))
        .hint(format!(
            "compare the files that {noted} names with what they should say, then delete it"
        ))
}
