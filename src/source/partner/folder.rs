//! The folder of a partner: the only place that `partner.yaml` can name files in. In: paths as they are
//! written. Out: bytes. Never follows a link, never leaves the folder, never reads what is too large.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// Why a file is not read: a code, what is wrong, what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The code of the diagnostic.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: &'static str,
}

impl Refusal {
    pub(super) fn new(code: &'static str, message: impl Into<String>, hint: &'static str) -> Self {
        Refusal {
            code,
            message: message.into(),
            hint,
        }
    }
}

/// Reads a file that somebody named on the command line.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
    let unreadable = |_| {
        let hint = "check its name and its permissions";
        Refusal::new("unreadable", "this file cannot be read", hint)
    };
    let metadata = fs::symlink_metadata(path).map_err(unreadable)?;
    if metadata.file_type().is_symlink() {
        return Err(link());
    }
    if !metadata.is_file() {
        let message = "this is not a file";
        return Err(Refusal::new("unreadable", message, "name a file"));
    }
    if metadata.len() > most {
        let message = format!("this file is larger than {} KB", most / 1024);
        return Err(Refusal::new("too-large", message, "make it smaller"));
    }
    fs::read(path).map_err(unreadable)
}

/// Reads a file that `partner.yaml` names, below the folder that it lies in.
pub fn read_inside(folder: &Path, name: &str, most: u64) -> Result<Vec<u8>, Refusal> {
    let outside = || {
        Refusal::new(
            "outside-folder",
            format!("`{name}` is not a name inside the folder of this file"),
            "put the file beside partner.yaml, and write its name: logo.png",
        )
    };
    // What another system takes for a drive or a folder is refused here too.
    if name.is_empty() || name.contains(['\\', ':']) || name.chars().any(char::is_control) {
        return Err(outside());
    }
    let mut path = PathBuf::from(folder);
    for part in Path::new(name).components() {
        match part {
            Component::Normal(part) => path.push(part),
            Component::CurDir => continue,
            _ => return Err(outside()),
        }
        if fs::symlink_metadata(&path).is_ok_and(|m| m.file_type().is_symlink()) {
            return Err(link());
        }
    }
    read(&path, most)
}

fn link() -> Refusal {
    Refusal::new(
        "symbolic-link",
        "this is a symbolic link, and links are not followed",
        "put the file itself in its place",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_folder_are_read() {
        let scratch = tempfile::tempdir().unwrap();
        let folder = scratch.path().join("in");
        fs::create_dir_all(folder.join("deep")).unwrap();
        fs::write(folder.join("a.png"), "a").unwrap();
        fs::write(folder.join("deep/b.png"), "b").unwrap();
        fs::write(scratch.path().join("out.png"), "out").unwrap();
        let read = |name: &str| read_inside(&folder, name, 10).map_err(|r| r.code);
        assert_eq!(read("a.png"), Ok(b"a".to_vec()));
        assert_eq!(read("deep/b.png"), Ok(b"b".to_vec()));
        let absolute = scratch.path().join("out.png");
        for bad in [
            "",
            "../out.png",
            "deep/../../out.png",
            absolute.to_str().unwrap(),
            "C:\\out.png",
            "c:out.png",
            "..\\out.png",
            "a\0b",
        ] {
            assert_eq!(read(bad), Err("outside-folder"), "{bad:?}");
        }
        assert_eq!(read("deep"), Err("unreadable"));
        assert_eq!(read("none.png"), Err("unreadable"));
        fs::write(folder.join("big.png"), "12345678901").unwrap();
        assert_eq!(read("big.png"), Err("too-large"));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_refused_also_as_folders() {
        let scratch = tempfile::tempdir().unwrap();
        let folder = scratch.path().join("in");
        fs::create_dir_all(&folder).unwrap();
        fs::create_dir_all(scratch.path().join("out")).unwrap();
        fs::write(scratch.path().join("out/a.png"), "secret").unwrap();
        std::os::unix::fs::symlink(scratch.path().join("out"), folder.join("deep")).unwrap();
        std::os::unix::fs::symlink(scratch.path().join("out/a.png"), folder.join("b.png")).unwrap();
        for name in ["deep/a.png", "b.png"] {
            let refused = read_inside(&folder, name, 10).unwrap_err();
            assert_eq!(refused.code, "symbolic-link", "{name}");
        }
    }
}
