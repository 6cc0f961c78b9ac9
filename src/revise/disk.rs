//! Files beside those that they are to replace. In: bytes. Out: a file with them, brought to the medium and
//! read back. Never replaces anything by itself.

use std::fs::{self, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// How a file begins that waits to replace another one. Readers of content pass over files whose names begin
/// with a dot.
const NEW: &str = ".monarch-new-";
/// How a file begins that is kept until it is certain that it is not needed any more.
const OLD: &str = ".monarch-old-";

/// A file that goes when nobody needs it any more.
#[derive(Debug)]
pub(super) struct Neighbour {
    pub path: PathBuf,
    stays: bool,
}

impl Drop for Neighbour {
    fn drop(&mut self) {
        if !self.stays {
            // Nothing is lost when it cannot be removed: the next change sweeps it up.
            let _ = fs::remove_file(&self.path);
        }
    }
}

impl Neighbour {
    /// Writes what is to replace `target`.
    pub(super) fn new(
        target: &Path,
        bytes: &[u8],
        permissions: Option<Permissions>,
    ) -> io::Result<Neighbour> {
        let (beside, mut file) = free(target, NEW, |path| {
            OpenOptions::new().write(true).create_new(true).open(path)
        })?;
        file.write_all(bytes)?;
        if let Some(permissions) = permissions {
            file.set_permissions(permissions)?;
        }
        file.sync_all()?;
        match fs::read(&beside.path)? == bytes {
            true => Ok(beside),
            false => Err(io::Error::other("the disk gives back other bytes")),
        }
    }

    /// Keeps what `target` is now under another name.
    pub(super) fn old(target: &Path) -> io::Result<Neighbour> {
        let (beside, ()) = free(target, OLD, |path| fs::hard_link(target, path))
            // Not every file system knows two names of one file.
            .or_else(|_| free(target, OLD, |path| fs::copy(target, path).map(|_| ())))?;
        Ok(beside)
    }

    /// Puts it in the place of `target`.
    pub(super) fn replace(&mut self, target: &Path) -> io::Result<()> {
        fs::rename(&self.path, target)?;
        self.stays = true;
        Ok(())
    }

    /// Leaves it where it is.
    pub(super) fn stay(&mut self) {
        self.stays = true;
    }

    /// Its name in its folder.
    pub(super) fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

/// Makes a file with a name beside `target` that nobody has.
fn free<T>(
    target: &Path,
    prefix: &str,
    make: impl Fn(&Path) -> io::Result<T>,
) -> io::Result<(Neighbour, T)> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    for number in 0..1000 {
        let own = format!("{prefix}{}-{number}-{name}", std::process::id());
        let path = target.with_file_name(own);
        match make(&path) {
            Ok(made) => return Ok((Neighbour { path, stays: false }, made)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Whether a path from the root is one of a file in content, and leads nowhere else.
pub(super) fn is_content(path: &str) -> bool {
    let mut parts = path.split('/');
    let good =
        |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':']);
    parts.next() == Some("content") && path.contains('/') && parts.all(good)
}

/// Whether a file in a folder has the name of one that waits to replace another.
pub(super) fn is_new(name: &str) -> bool {
    name.starts_with(NEW)
}

/// Removes what killed processes left below a folder. Only whoever holds the lock may know it for left.
pub(super) fn sweep(folder: &Path) {
    for entry in WalkDir::new(folder).max_depth(8).into_iter().flatten() {
        let name = entry.file_name().to_string_lossy();
        if entry.file_type().is_file() && (is_new(&name) || name.starts_with(OLD)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Brings the names in a folder to the medium, as far as the system can.
pub(super) fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    }
}
