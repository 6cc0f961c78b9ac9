//! One change of a series at a time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::{disk, pending};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::tree::no_content;

/// How long a command waits for another one before it gives up. Recording a decision takes less than a second.
const PATIENCE: Duration = Duration::from_secs(20);

/// The name of the lock below the root.
const NAME: &str = "content/.monarch.lock";

/// Held from before content is read until it is written: whoever holds it can be certain that no other
/// process of this program changes what was read. The system itself gives it up when the process ends,
/// however it ends. The file holds the number of the process and goes with the lock.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
    root: PathBuf,
}

impl Lock {
    /// Takes the lock of the series below `root`, finishes what an interrupted change left behind, and
    /// removes files that it had not come to use.
    ///
    /// # Errors
    ///
    /// There is no content; another process holds the lock for too long; the folder cannot be written; an
    /// interrupted change cannot be finished, because somebody has edited its files since.
    pub fn take(root: &Path) -> Result<Lock, Diagnostics> {
        Lock::take_within(root, PATIENCE)
    }

    fn take_within(root: &Path, patience: Duration) -> Result<Lock, Diagnostics> {
        if !root.join("content").is_dir() {
            return Err(no_content(root).into());
        }
        let path = root.join(NAME);
        let until = Instant::now() + patience;
        let file = loop {
            let mut file = open(&path)?;
            let is_late = Instant::now() >= until;
            match file.try_lock() {
                Ok(()) if is_still_there(&file, &path) => break file,
                // A command that ends removes its file. Whoever opened that file just before holds a lock
                // on something that nobody else will find, and has to begin again.
                Ok(()) if !is_late => {}
                Err(TryLockError::WouldBlock) if !is_late => {
                    std::thread::sleep(Duration::from_millis(10));
                }
                Ok(()) | Err(TryLockError::WouldBlock) => return Err(busy(&mut file).into()),
                // Some network and phone file systems know no locks. Every file is still read again before
                // it is replaced.
                Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => {
                    break file;
                }
                Err(TryLockError::Error(e)) => return Err(failed(&e).into()),
            }
        };
        let root = root.to_owned();
        let mut lock = Lock { file, path, root };
        let file = &mut lock.file;
        file.set_len(0)
            .and_then(|()| write!(file, "{}", std::process::id()))
            .map_err(|e| failed(&e))?;
        pending::finish(&lock.root)?;
        disk::sweep(&lock.root.join("content"));
        Ok(lock)
    }

    /// The root of the series that is held.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While the lock is held, so that the file removed is certainly this one. Elsewhere that cannot be
        // known, and the file stays.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Opens the file, and nothing that only has its name: behind a link would stand another file, which would
/// be emptied.
fn open(path: &Path) -> Result<File, Diagnostic> {
    if path.symlink_metadata().is_ok_and(|about| !about.is_file()) {
        return Err(failed(&io::Error::other("this is no file")));
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    options.open(path).map_err(|e| failed(&e))
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(held), Ok(there)) => held.dev() == there.dev() && held.ino() == there.ino(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_: &File, _: &Path) -> bool {
    true
}

fn failed(error: &io::Error) -> Diagnostic {
    let message = format!("the lock of the series cannot be taken: {error}");
    Diagnostic::error("unwritable", message)
        .at(Place::file(NAME))
        .hint("check that the folder may be written")
}

fn busy(file: &mut File) -> Diagnostic {
    let mut pid = String::new();
    let known = file
        .rewind()
        .and_then(|()| file.take(20).read_to_string(&mut pid))
        .is_ok();
    let who = match pid.trim() {
        pid if known && !pid.is_empty() => format!("process {pid}"),
        _ => "another process".to_owned(),
    };
    Diagnostic::error("content-locked", format!("{who} is changing this series"))
        .at(Place::file(NAME))
        .hint("wait until it has ended, and run this again: nothing was changed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_lock_is_waited_for_and_then_named() {
        let scratch = tempfile::tempdir().unwrap();
        let root = scratch.path();
        let found = Lock::take(root).unwrap_err();
        assert_eq!(found.iter().next().unwrap().code, "no-content");
        fs::create_dir(root.join("content")).unwrap();
        let held = Lock::take(root).unwrap();
        let found = Lock::take_within(root, Duration::from_millis(30)).unwrap_err();
        let problem = found.iter().next().unwrap();
        assert_eq!(problem.code, "content-locked");
        let pid = format!("process {}", std::process::id());
        assert!(problem.message.starts_with(&pid), "{}", problem.message);
        std::thread::scope(|scope| {
            let waits = scope.spawn(|| Lock::take(root).map(drop));
            drop(held);
            assert!(waits.join().unwrap().is_ok());
        });
        if cfg!(unix) {
            assert_eq!(fs::read_dir(root.join("content")).unwrap().count(), 0);
        }
    }

    #[test]
    #[cfg(unix)]
    fn what_a_link_in_the_place_of_the_lock_leads_to_is_not_touched() {
        let scratch = tempfile::tempdir().unwrap();
        let root = scratch.path();
        fs::create_dir(root.join("content")).unwrap();
        fs::write(root.join("mine"), "text").unwrap();
        std::os::unix::fs::symlink("../mine", root.join(NAME)).unwrap();
        let found = Lock::take(root).unwrap_err();
        assert_eq!(found.iter().next().unwrap().code, "unwritable");
        assert_eq!(fs::read_to_string(root.join("mine")).unwrap(), "text");
    }
}
