//! One file replaced whole or not at all: for the ledger, which people keep.

use std::io::Write as _;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Place};

/// Writes `bytes` to `path` through a temporary file beside it.
///
/// Errors: the folder is missing or may not be written; the old file is then untouched.
pub fn replace_file(path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    let refuse = |error: std::io::Error| {
        Diagnostic::error(
            "unwritable",
            format!("this file cannot be written: {error}"),
        )
        .at(Place::file(path.display().to_string()))
        .hint("check that its folder exists and may be written")
    };
    let name = path
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    let beside = path.with_file_name(format!(".{name}.new"));
    let write = || {
        let mut file = std::fs::File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&beside, path)
    };
    write().map_err(|error| {
        // Nothing is lost when the leftover cannot be removed either.
        let _ = std::fs::remove_file(&beside);
        refuse(error)
    })
}

/// Writes the files of a new folder; refuses a folder that holds anything.
pub fn create_folder(folder: &Path, files: &[(&str, &[u8])]) -> Result<(), Diagnostic> {
    let refuse = |message: String, hint: &str| Diagnostic::error("unwritable", message).hint(hint);
    let taken = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
        || folder.is_file();
    if taken {
        let message = format!("{} is not an empty folder", folder.display());
        return Err(refuse(message, "choose a name that does not exist yet"));
    }
    for (path, bytes) in files {
        let path = folder.join(path);
        let made = path
            .parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&path, bytes));
        if let Err(error) = made {
            return Err(refuse(
                format!("{} cannot be written: {error}", path.display()),
                "check the permissions of the folder",
            ));
        }
    }
    Ok(())
}
