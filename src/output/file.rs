//! A new folder of files that no run replaces: documents that people write in.

use std::path::Path;

use crate::diagnostic::Diagnostic;

/// Writes the files of a new folder; refuses a folder that holds anything. Where the disk refuses a
/// file, those before it are taken away again, so that the next try finds the folder empty.
pub(super) fn create_folder(folder: &Path, files: &[(&str, &[u8])]) -> Result<(), Diagnostic> {
    let taken = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
        || folder.is_file();
    if taken {
        let message = format!("{} is not an empty folder", folder.display());
        return Err(
            Diagnostic::error("not-empty", message).hint("choose a name that does not exist yet")
        );
    }
    for (index, (path, bytes)) in files.iter().enumerate() {
        let path = folder.join(path);
        let made = path
            .parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&path, bytes));
        if let Err(error) = made {
            for (path, _) in &files[..=index] {
                // Nothing is lost when a leftover cannot be removed.
                let _ = std::fs::remove_file(folder.join(path));
            }
            let message = format!("{} cannot be written: {error}", path.display());
            return Err(Diagnostic::error("unwritable", message)
                .hint("check the permissions of the folder, and that the disk is not full"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_refuses_one_file_is_left_as_it_was() {
        let scratch = tempfile::tempdir().unwrap();
        let folder = scratch.path().join("packets");
        // A file where a folder would have to be stands in for a disk that refuses.
        let files: [(&str, &[u8]); 3] = [("a", b"1"), ("b", b"2"), ("b/c", b"3")];
        let problem = create_folder(&folder, &files).unwrap_err();
        assert_eq!(problem.code, "unwritable");
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
        assert!(create_folder(&folder, &files[..2]).is_ok());
        let again = create_folder(&folder, &files[..2]).unwrap_err();
        assert_eq!(again.code, "not-empty");
    }
}
