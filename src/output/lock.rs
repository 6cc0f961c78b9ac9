//! One build at a time into one folder.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};

use super::place::Place;
use crate::diagnostic::{Diagnostic, Diagnostics, Place as FilePlace};

/// A lock that the system itself gives up when the process ends, however it ends. The file beside the
/// folder holds the number of the process and goes with the lock.
#[derive(Debug)]
pub(super) struct Lock<'a> {
    // Option, so that Windows can close the file before removing it.
    file: Option<File>,
    place: &'a Place,
}

impl<'a> Lock<'a> {
    /// Takes the lock or says who has it.
    pub(super) fn take(place: &'a Place) -> Result<Lock<'a>, Diagnostics> {
        let failed = |e: &io::Error| place.failed("the lock beside the folder cannot be taken", e);
        // A build that ends removes its file. Whoever opened that file just before holds a lock on
        // something that nobody else will find, and has to begin again.
        for _ in 0..100 {
            let mut file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&place.lock)
                .map_err(|e| failed(&e))?;
            match file.try_lock() {
                Ok(()) if !is_still_there(&file, place) => continue,
                Ok(()) => {
                    file.set_len(0)
                        .and_then(|()| write!(file, "{}", std::process::id()))
                        .map_err(|e| failed(&e))?;
                    return Ok(Lock {
                        file: Some(file),
                        place,
                    });
                }
                Err(TryLockError::WouldBlock) => return Err(busy(&mut file, place)),
                // Some network and phone file systems know no locks. A build there is better than none.
                Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => {
                    return Ok(Lock {
                        file: Some(file),
                        place,
                    });
                }
                Err(TryLockError::Error(e)) => return Err(failed(&e)),
            }
        }
        Err(failed(&io::Error::from(io::ErrorKind::TimedOut)))
    }
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        if cfg!(unix) {
            // While the lock is held, so that the file removed is certainly this one.
            let _ = fs::remove_file(&self.place.lock);
            self.file = None;
        } else {
            self.file = None;
            let _ = fs::remove_file(&self.place.lock);
        }
    }
}

#[cfg(unix)]
fn is_still_there(file: &File, place: &Place) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(&place.lock)) {
        (Ok(held), Ok(there)) => held.dev() == there.dev() && held.ino() == there.ino(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_: &File, _: &Place) -> bool {
    true
}

fn busy(file: &mut File, place: &Place) -> Diagnostics {
    let mut pid = String::new();
    let known = file
        .rewind()
        .and_then(|()| file.take(20).read_to_string(&mut pid))
        .is_ok();
    let who = match pid.trim() {
        pid if known && !pid.is_empty() => format!("process {pid}"),
        _ => "another process".to_owned(),
    };
    Diagnostic::error("output-locked", format!("{who} is writing this folder"))
        .at(FilePlace::file(place.shown.as_str()))
        .hint("wait until it has ended, or choose another folder with `--out`")
        .into()
}
