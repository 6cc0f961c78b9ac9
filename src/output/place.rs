//! Where the folder goes, and whether what stands there may be replaced.

use std::ffi::OsString;
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Diagnostics, Place as FilePlace};

const LINK: &str = "the output folder is a symbolic link";

/// The folder to replace and the names beside it. All lie in one folder, and so on one file system,
/// where a rename is atomic.
#[derive(Debug)]
pub(super) struct Place {
    /// As it was given, for messages.
    pub(super) shown: String,
    /// The folder to replace, reached without symbolic links.
    pub(super) out: PathBuf,
    /// What is being written.
    pub(super) new: PathBuf,
    /// What is being replaced, where two folders cannot be exchanged.
    pub(super) old: PathBuf,
    /// The lock.
    pub(super) lock: PathBuf,
}

impl Place {
    /// Refuses places that could never be replaced, and makes the folder that holds `out`.
    pub(super) fn of(out: &Path, root: &Path) -> Result<Place, Diagnostics> {
        let shown = out.display().to_string();
        let refuse = |code, message: &str, hint: &str| {
            Diagnostics::from(
                Diagnostic::error(code, message)
                    .at(FilePlace::file(shown.as_str()))
                    .hint(hint),
            )
        };
        let elsewhere = "choose a folder of its own, for example `--out dist`";
        if fs::symlink_metadata(out).is_ok_and(|m| m.is_symlink()) {
            return Err(refuse(
                "output-is-link",
                LINK,
                "name the folder that it leads to",
            ));
        }
        // The current folder and the root end in no name of their own: `.`, `..`, `/`.
        let canonical = fs::canonicalize(out).ok();
        if let Some(there) = &canonical {
            if there.parent().is_none() {
                return Err(refuse(
                    "output-is-root",
                    "the output folder is the root of the file system",
                    elsewhere,
                ));
            }
            if std::env::current_dir()
                .and_then(fs::canonicalize)
                .is_ok_and(|here| here == *there)
            {
                return Err(refuse(
                    "output-is-here",
                    "the output folder is the current folder",
                    elsewhere,
                ));
            }
            let holds = fs::canonicalize(root).is_ok_and(|root| root.starts_with(there));
            if holds {
                return Err(refuse(
                    "output-holds-source",
                    "the output folder holds the series that is being built",
                    elsewhere,
                ));
            }
        }
        let Some(name) = out.file_name().map(OsString::from) else {
            return Err(refuse(
                "output-has-no-name",
                "the output folder has no name of its own",
                elsewhere,
            ));
        };
        let parent = match out.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let parent = fs::create_dir_all(parent)
            .and_then(|()| fs::canonicalize(parent))
            .map_err(|e| Diagnostics::from(failed(&shown, "its folder cannot be made", &e)))?;
        if let Ok(content) = fs::canonicalize(root.join("content"))
            && parent.starts_with(content)
        {
            return Err(refuse(
                "output-in-source",
                "the output folder lies among the sources of the series",
                elsewhere,
            ));
        }
        let beside = |suffix: &str| {
            let mut beside = OsString::from(".monarch-");
            beside.push(&name);
            beside.push(suffix);
            parent.join(beside)
        };
        let (new, old, lock) = (beside("-new"), beside("-old"), beside(".lock"));
        Ok(Place {
            shown,
            out: parent.join(&name),
            new,
            old,
            lock,
        })
    }

    /// Whether the folder may be replaced: it does not exist, is empty, or is marked as ours.
    pub(super) fn check_replaceable(&self) -> Result<(), Diagnostics> {
        let metadata = match fs::symlink_metadata(&self.out) {
            Ok(metadata) => metadata,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
            Err(e) => return Err(self.failed("the output folder cannot be read", &e)),
        };
        let elsewhere = "move it away, or choose another folder with `--out`";
        if metadata.is_symlink() {
            // Given with a slash at its end, it looked like what it leads to.
            return Err(self.refuse("output-is-link", LINK.to_owned(), elsewhere));
        }
        if !metadata.is_dir() {
            let message = "there is a file where the output folder should go".to_owned();
            return Err(self.refuse("output-is-file", message, elsewhere));
        }
        if self.is_mount_point(&metadata) {
            return Err(self.mount_point());
        }
        let mut entries = fs::read_dir(&self.out)
            .map_err(|e| self.failed("the output folder cannot be read", &e))?;
        if entries.next().is_none() || is_ours(&self.out) {
            return Ok(());
        }
        Err(self.refuse(
            "output-not-ours",
            "the output folder holds files that this tool did not write".to_owned(),
            "choose an empty folder, or one whose `edition.json` says that it is an edition",
        ))
    }

    #[cfg(unix)]
    fn is_mount_point(&self, metadata: &Metadata) -> bool {
        use std::os::unix::fs::MetadataExt;
        let parent = self
            .out
            .parent()
            .and_then(|parent| fs::metadata(parent).ok());
        parent.is_some_and(|parent| parent.dev() != metadata.dev())
    }

    #[cfg(not(unix))]
    fn is_mount_point(&self, _: &Metadata) -> bool {
        false
    }

    /// A folder on which something is mounted can be filled, but not replaced.
    pub(super) fn mount_point(&self) -> Diagnostics {
        self.refuse(
            "output-is-mount-point",
            "the output folder is a mount point, which cannot be replaced whole".to_owned(),
            "write into a folder inside it: `--out` with one more name at the end",
        )
    }

    fn refuse(&self, code: &'static str, message: String, hint: &str) -> Diagnostics {
        Diagnostic::error(code, message)
            .at(FilePlace::file(self.shown.as_str()))
            .hint(hint)
            .into()
    }

    /// What the system said, as a diagnostic.
    pub(super) fn failed(&self, what: &str, error: &io::Error) -> Diagnostics {
        failed(&self.shown, what, error).into()
    }
}

/// What the system said of a path, as a diagnostic.
pub(super) fn failed(path: &str, what: &str, error: &io::Error) -> Diagnostic {
    let diagnostic =
        Diagnostic::error("cannot-write", format!("{what}: {error}")).at(FilePlace::file(path));
    match error.kind() {
        ErrorKind::PermissionDenied => diagnostic.hint("check who may write there"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            diagnostic.hint("free some space; the old folder is as it was")
        }
        ErrorKind::ReadOnlyFilesystem => diagnostic.hint("the disk is read-only"),
        _ => diagnostic,
    }
}

/// Whether a folder carries our mark: `edition.json` with a format that we wrote.
fn is_ours(folder: &Path) -> bool {
    /// No `edition.json` of ours comes near this.
    const LARGEST: u64 = 64 << 20;
    let path = folder.join("edition.json");
    if !fs::symlink_metadata(&path).is_ok_and(|m| m.is_file() && m.len() <= LARGEST) {
        return false;
    }
    let Ok(bytes) = fs::read(&path) else {
        return false;
    };
    serde_json::from_slice::<serde_json::Value>(&bytes)
        .ok()
        .and_then(|edition| edition.get("format")?.as_str().map(str::to_owned))
        .is_some_and(|format| format.starts_with("monarch-"))
}
