//! Writes a revision: all files or none.

use std::fs::{self, Permissions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::disk::{self, Neighbour};
use super::edit::{Revised, Revision};
use super::lock::Lock;
use super::pending::{self, Waiting};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::file::SourceFile;

/// What stands before the text of some files; texts that were read have lost it.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

impl Revision {
    /// Makes the changes, and says how many files differ from what they were.
    ///
    /// `check` sees the files as they will be, before anything is replaced; where it finds an error, nothing
    /// is. The series is the one whose lock is held.
    ///
    /// # Errors
    ///
    /// Edits that do not fit; what `check` finds; a file that has changed since the edits were computed; a
    /// disk that refuses. In each case every file says what it said.
    pub fn write(
        &self,
        held: &Lock,
        check: impl FnOnce(&[SourceFile]) -> Result<(), Diagnostics>,
    ) -> Result<usize, Diagnostics> {
        let prepared = self.prepare(held, check)?;
        Ok(prepared.make()?)
    }

    /// Everything that can go wrong goes wrong here, or hardly ever.
    fn prepare<'a>(
        &self,
        held: &'a Lock,
        check: impl FnOnce(&[SourceFile]) -> Result<(), Diagnostics>,
    ) -> Result<Prepared<'a>, Diagnostics> {
        let root = held.root();
        let texts = self.texts()?;
        check(&texts)?;
        let (mut problems, mut changes) = (Diagnostics::new(), Vec::new());
        for (text, revised) in texts.iter().zip(self.files.values()) {
            match Replacement::of(root, text, revised) {
                Ok(Some(change)) => changes.push(change),
                Ok(None) => {}
                Err(problem) => problems.push(problem),
            }
        }
        if problems.has_errors() {
            return Err(problems);
        }
        let mut prepared = Prepared {
            root,
            staged: Vec::with_capacity(changes.len()),
            folders: Folders::default(),
        };
        for change in &changes {
            let staged = change.stage(&mut prepared.folders);
            prepared.staged.push(staged?);
        }
        if prepared.is_several() {
            let waiting = changes.iter().zip(&prepared.staged).map(waiting);
            let waiting: Vec<Waiting> = waiting.collect();
            pending::note(root, &waiting).map_err(|e| refused(&e, "content"))?;
        }
        Ok(prepared)
    }
}

/// New files that wait beside the old ones.
struct Prepared<'a> {
    root: &'a Path,
    // Before the folders, so that those are empty when they go.
    staged: Vec<Staged>,
    folders: Folders,
}

impl Prepared<'_> {
    /// One file changes places in one step: there is nothing to finish.
    fn is_several(&self) -> bool {
        self.staged.len() > 1
    }

    /// Lets all files change places, and says how many.
    fn make(mut self) -> Result<usize, Diagnostic> {
        let done = exchange(&mut self.staged);
        let is_torn = matches!(&done, Err(stopped) if !stopped.is_as_before);
        if is_torn {
            self.staged.iter_mut().for_each(|file| file.new.stay());
        } else if self.is_several() {
            // Should the note stay, whoever takes the lock next finds nothing left to do, or that nothing
            // was done.
            let _ = pending::done(self.root);
        }
        if is_torn || done.is_ok() {
            self.folders.keep();
        }
        let made = done.map(|()| self.staged.len());
        made.map_err(|stopped| stopped.problem)
    }
}

/// A file that is to have other bytes.
struct Replacement {
    path: String,
    target: PathBuf,
    /// What it is now; none where there is none.
    now: Option<(Vec<u8>, Permissions)>,
    new: Vec<u8>,
}

impl Replacement {
    /// What has to change so that a file says `text`; nothing where it says so already.
    fn of(
        root: &Path,
        text: &SourceFile,
        revised: &Revised,
    ) -> Result<Option<Replacement>, Diagnostic> {
        let path = text.path.to_string();
        if !disk::is_content(&path) {
            let problem = Diagnostic::error("not-content", "only files of content are changed");
            return Err(problem.at(Place::file(path)));
        }
        let target = root.join(&path);
        let now = match fs::symlink_metadata(&target) {
            Ok(about) if about.is_file() => {
                let bytes = fs::read(&target).map_err(|e| refused(&e, &path))?;
                Some((bytes, about.permissions()))
            }
            Ok(_) => return Err(meanwhile(path, "this is no file any more")),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(refused(&error, &path)),
        };
        let mut new = text.text.as_bytes().to_vec();
        match (&now, &revised.before) {
            (None, None) => {}
            (Some((bytes, _)), Some(before)) => {
                let mark = BYTE_ORDER_MARK.as_bytes();
                let own = bytes.strip_prefix(mark);
                if own.unwrap_or(bytes) != before.text.as_bytes() {
                    let message = "this file was changed by somebody else since it was read";
                    return Err(meanwhile(path, message));
                }
                if own.is_some() {
                    new.splice(..0, mark.iter().copied());
                }
                if *bytes == new {
                    return Ok(None);
                }
            }
            (None, Some(_)) => return Err(meanwhile(path, "this file is gone since it was read")),
            (Some(_), None) => {
                let message = "somebody else has made this file meanwhile";
                return Err(meanwhile(path, message));
            }
        }
        Ok(Some(Replacement {
            path,
            target,
            now,
            new,
        }))
    }

    /// Writes it beside the file that it replaces.
    fn stage(&self, folders: &mut Folders) -> Result<Staged, Diagnostic> {
        let mut stage = || {
            folders.make(self.target.parent())?;
            let permissions = self
                .now
                .as_ref()
                .map(|(_, permissions)| permissions.clone());
            let new = Neighbour::new(&self.target, &self.new, permissions)?;
            let old = self.now.as_ref().map(|_| Neighbour::old(&self.target));
            let (target, old) = (self.target.clone(), old.transpose()?);
            let path = self.path.clone();
            Ok(Staged {
                path,
                target,
                new,
                old,
            })
        };
        stage().map_err(|e| refused(&e, &self.path))
    }
}

fn waiting((change, staged): (&Replacement, &Staged)) -> Waiting {
    Waiting {
        file: change.path.clone(),
        new: staged.new.name(),
        before: change.now.as_ref().map(|(bytes, _)| pending::sum(bytes)),
        after: pending::sum(&change.new),
    }
}

/// A file that waits beside the one that it replaces.
struct Staged {
    path: String,
    target: PathBuf,
    new: Neighbour,
    /// What it replaces, under another name.
    old: Option<Neighbour>,
}

/// Why files did not change places.
struct Stopped {
    problem: Diagnostic,
    /// Whether every file says what it said.
    is_as_before: bool,
}

/// Lets all files change places; where the disk refuses one, those before it are put back.
fn exchange(staged: &mut [Staged]) -> Result<(), Stopped> {
    for index in 0..staged.len() {
        let file = &mut staged[index];
        let Err(error) = file.new.replace(&file.target) else {
            file.target.parent().into_iter().for_each(disk::sync_folder);
            continue;
        };
        let problem = refused(&error, &file.path);
        let back = staged[..index].iter_mut().rev().map(Staged::put_back);
        // All of them are tried, whichever fails.
        let is_as_before = back.filter(Result::is_err).count() == 0;
        let problem = match is_as_before {
            true => problem,
            false => problem.hint(
                "some files are changed and could not be put back: the next command that changes content finishes the rest",
            ),
        };
        return Err(Stopped {
            problem,
            is_as_before,
        });
    }
    Ok(())
}

impl Staged {
    fn put_back(&mut self) -> std::io::Result<()> {
        match &mut self.old {
            Some(old) => old.replace(&self.target),
            None => fs::remove_file(&self.target),
        }
    }
}

/// Folders that were made for new files, and go again where the files do not come.
#[derive(Default)]
struct Folders(Vec<PathBuf>);

impl Folders {
    fn make(&mut self, folder: Option<&Path>) -> std::io::Result<()> {
        let Some(folder) = folder.filter(|folder| !folder.is_dir()) else {
            return Ok(());
        };
        self.make(folder.parent())?;
        fs::create_dir(folder)?;
        self.0.push(folder.to_owned());
        Ok(())
    }

    fn keep(&mut self) {
        self.0.clear();
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            // One that somebody has put something into stays.
            let _ = fs::remove_dir(folder);
        }
    }
}

fn meanwhile(path: String, message: &str) -> Diagnostic {
    Diagnostic::error("changed-meanwhile", message)
        .at(Place::file(path))
        .hint("run this again: nothing was changed")
}

fn refused(error: &std::io::Error, path: &str) -> Diagnostic {
    let message = format!("this file cannot be written: {error}");
    Diagnostic::error("unwritable", message)
        .at(Place::file(path))
        .hint("check that its folder exists and may be written, and that the disk is not full")
}

/// Leaves a folder as a process does that is killed when some files have changed places.
#[cfg(test)]
pub(super) fn interrupted(revision: &Revision, held: &Lock, changed: usize) {
    let mut prepared = revision.prepare(held, |_| Ok(())).unwrap();
    assert!(exchange(&mut prepared.staged[..changed]).is_ok());
    std::mem::forget(prepared.staged);
    std::mem::forget(prepared.folders);
}

/// Whether a disk that refuses one of the files, counted from 1, leaves all as they were.
#[cfg(test)]
pub(super) fn refused_at(revision: &Revision, held: &Lock, file: usize) -> bool {
    let prepared = revision.prepare(held, |_| Ok(())).unwrap();
    // What is not there cannot be moved.
    fs::remove_file(&prepared.staged[file - 1].new.path).unwrap();
    let problem = prepared.make().unwrap_err();
    problem.code == "unwritable" && problem.hint.unwrap().contains("disk is not full")
}
