//! Puts the new folder in the place of the old one, and mends what an interrupted run left behind.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::place::Place;
use super::write::Staged;
use crate::diagnostic::Diagnostics;

/// Finishes or rolls back what an earlier run could not end. The lock is held, so whatever lies beside
/// the folder under our names belongs to a run that is no more.
///
/// | found | what happened | what is done |
/// |---|---|---|
/// | `-old`, no folder | stopped between two renames | the old folder goes back |
/// | `-old` and the folder | stopped before the old one was removed | it is removed |
/// | `-new` | stopped while writing, or after an exchange | it is removed |
pub(super) fn recover(place: &Place) -> Result<(), Diagnostics> {
    let mend = || -> io::Result<()> {
        if is_there(&place.old) {
            match is_there(&place.out) {
                false => fs::rename(&place.old, &place.out)?,
                true => remove(&place.old)?,
            }
        }
        remove(&place.new)
    };
    mend().map_err(|e| {
        place.failed(
            "what an interrupted build left beside it cannot be mended",
            &e,
        )
    })
}

/// Exchanges the staged folder with what stands at its place, and removes that. The staged folder is
/// removed when this fails.
pub(super) fn exchange(place: &Place, staged: Staged) -> Result<(), Diagnostics> {
    let swapped = if is_there(&place.out) {
        exchange_at_once(&place.new, &place.out).or_else(|e| match e.kind() {
            // The file system or the system does not know how: older kernels, FAT, network folders.
            ErrorKind::Unsupported | ErrorKind::InvalidInput => rename_twice(place),
            _ => Err(e),
        })
    } else {
        fs::rename(&place.new, &place.out)
    };
    match swapped {
        Ok(()) => {
            staged.keep();
            // The new folder is in place. What cannot be removed now is removed at the next start.
            let _ = remove(&place.new);
            let _ = remove(&place.old);
            Ok(())
        }
        Err(e)
            if matches!(
                e.kind(),
                ErrorKind::ResourceBusy | ErrorKind::CrossesDevices
            ) =>
        {
            Err(place.mount_point())
        }
        Err(e) => Err(place.failed("the new folder cannot be put in its place", &e)),
    }
}

/// Swaps two folders in one step: at no moment is there none.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange_at_once(new: &Path, out: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE).map_err(|e| match e {
        rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP => ErrorKind::Unsupported.into(),
        e => e.into(),
    })
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange_at_once(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// The old folder steps aside and the new one takes its place. Between the two renames there is none,
/// which [`recover`] knows how to mend.
fn rename_twice(place: &Place) -> io::Result<()> {
    fs::rename(&place.out, &place.old)?;
    fs::rename(&place.new, &place.out).inspect_err(|_| {
        let _ = fs::rename(&place.old, &place.out);
    })
}

/// Without following a link.
fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Removes a folder with all it holds, or a file or link of that name; nothing there is no error.
fn remove(path: &Path) -> io::Result<()> {
    let metadata = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        Err(e) => return Err(e),
    };
    match metadata.is_dir() {
        true => fs::remove_dir_all(path),
        false => fs::remove_file(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str) -> (tempfile::TempDir, Place) {
        let scratch = tempfile::tempdir().unwrap();
        let place = Place::of(&scratch.path().join(name), Path::new("nowhere")).unwrap();
        (scratch, place)
    }

    fn folder(path: &Path, text: &str) {
        fs::create_dir(path).unwrap();
        fs::write(path.join("a.txt"), text).unwrap();
    }

    #[test]
    fn two_renames_put_the_new_folder_in_place() {
        let (_scratch, place) = place("dist");
        folder(&place.out, "old");
        folder(&place.new, "new");
        rename_twice(&place).unwrap();
        assert_eq!(fs::read_to_string(place.out.join("a.txt")).unwrap(), "new");
        assert_eq!(fs::read_to_string(place.old.join("a.txt")).unwrap(), "old");
    }

    #[test]
    fn when_the_second_rename_fails_the_old_folder_is_back() {
        let (_scratch, place) = place("dist");
        folder(&place.out, "old");
        assert!(rename_twice(&place).is_err(), "there is no new folder");
        assert_eq!(fs::read_to_string(place.out.join("a.txt")).unwrap(), "old");
        assert!(!is_there(&place.old));
    }

    #[test]
    fn an_exchange_never_leaves_a_moment_without_the_folder() {
        let (_scratch, place) = place("dist");
        folder(&place.out, "old");
        folder(&place.new, "new");
        if exchange_at_once(&place.new, &place.out).is_err() {
            eprintln!("skipped: this file system cannot exchange folders");
            return;
        }
        assert_eq!(fs::read_to_string(place.out.join("a.txt")).unwrap(), "new");
        assert_eq!(fs::read_to_string(place.new.join("a.txt")).unwrap(), "old");
    }
}
