//! Files that the program carries: `themes/` and `i18n/` of the repository, as they were when it was
//! built. In: a path or prefix. Out: bytes, or the files of a folder with those of ROOT laid over
//! them. Never carries content.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Largest file that is read from ROOT, in bytes.
const LARGEST: u64 = 4 * 1024 * 1024;

/// The bytes of an embedded file: `get("i18n/en/ui.ftl")`.
pub fn get(path: &str) -> Option<&'static [u8]> {
    let at = FILES.binary_search_by(|(name, _)| (*name).cmp(path)).ok()?;
    Some(FILES[at].1)
}

/// Embedded files whose path starts with `prefix`, in order of path.
pub fn list(prefix: &str) -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let start = FILES.partition_point(|(name, _)| *name < prefix);
    FILES[start..]
        .iter()
        .take_while(move |(name, _)| name.starts_with(prefix))
        .copied()
}

/// The files below `folder` (`themes/default`) with those of ROOT/`folder` in their place, by path
/// within it. Names that start with a dot are left out, as they are at build time.
///
/// Errors: files over 4 MB, symbolic links out of ROOT or to folders, names that are not UTF-8, and
/// what cannot be read.
pub fn layered(
    root: Option<&Path>,
    folder: &str,
) -> Result<BTreeMap<String, Cow<'static, [u8]>>, Diagnostics> {
    let prefix = format!("{folder}/");
    let mut files: BTreeMap<String, Cow<'static, [u8]>> = list(&prefix)
        .map(|(path, bytes)| (path[prefix.len()..].to_owned(), Cow::Borrowed(bytes)))
        .collect();
    let Some(root) = root else { return Ok(files) };
    let base = root.join(folder);
    if !base.exists() {
        return Ok(files);
    }
    let mut problems = Diagnostics::new();
    let entries = WalkDir::new(&base)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|e| e.depth() == 0 || !e.file_name().as_encoded_bytes().starts_with(b"."));
    for entry in entries {
        let read = entry
            .map_err(|error| Diagnostic::error("unreadable-file", error.to_string()).into())
            .and_then(|entry| match entry.file_type().is_dir() {
                true => Ok(None),
                false => read_within(root, &base, entry.path(), &prefix).map(Some),
            });
        match read {
            Ok(Some((name, bytes))) => {
                files.insert(name, Cow::Owned(bytes));
            }
            Ok(None) => {}
            Err(found) => problems.append(found),
        }
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(problems)
    }
}

/// Reads one file of ROOT after the checks of [`layered`]; its name is the path within `base`.
fn read_within(
    root: &Path,
    base: &Path,
    path: &Path,
    prefix: &str,
) -> Result<(String, Vec<u8>), Diagnostics> {
    let parts: Option<Vec<&str>> = path
        .strip_prefix(base)
        .ok()
        .map(|p| p.iter().map(|part| part.to_str()).collect())
        .unwrap_or_default();
    let Some(name) = parts.map(|p| p.join("/")) else {
        let place = Place::file(path.display().to_string());
        return Err(Diagnostic::error("bad-name", "this name is not UTF-8")
            .at(place)
            .into());
    };
    let place = Place::file(format!("{prefix}{name}"));
    let unreadable = |error: std::io::Error| {
        let message = format!("this file cannot be read: {error}");
        Diagnostics::from(Diagnostic::error("unreadable-file", message).at(place.clone()))
    };
    let refuse = |code, message: &str, hint: &str| {
        let problem = Diagnostic::error(code, message).at(place.clone());
        Err(problem.hint(hint).into())
    };
    // Links are followed only to files within ROOT: a theme that somebody else made must not be able
    // to put a file of this machine into the output.
    let real = fs::canonicalize(path).map_err(unreadable)?;
    if !real.starts_with(fs::canonicalize(root).map_err(unreadable)?) {
        let message = "this symbolic link leads out of the series";
        return refuse("link-out-of-tree", message, "copy the file to this place");
    }
    let facts = fs::metadata(&real).map_err(unreadable)?;
    if !facts.is_file() {
        let hint = "links to folders are not followed; copy the folder to this place";
        return refuse("not-a-file", "this is not a file", hint);
    }
    if facts.len() > LARGEST {
        return refuse(
            "file-too-large",
            "this file is larger than 4 MB",
            "make it smaller",
        );
    }
    Ok((name, fs::read(&real).map_err(unreadable)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_files_are_found_by_path_and_prefix() {
        assert!(get("i18n/languages.yaml").is_some_and(|b| !b.is_empty()));
        assert_eq!(get("i18n/languages"), None);
        let themes: Vec<_> = list("themes/default/").map(|(path, _)| path).collect();
        assert!(themes.contains(&"themes/default/theme.yaml"));
        assert!(themes.is_sorted() && themes.iter().all(|p| p.starts_with("themes/default/")));
        assert_eq!(list("content").count(), 0);
        // The table is searched by halves.
        assert!(FILES.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn files_of_root_lie_over_the_embedded_ones() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("i18n/en");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("ui.ftl"), "a = A").unwrap();
        fs::write(folder.join(".DS_Store"), "x").unwrap();
        let files = layered(Some(root.path()), "i18n").unwrap();
        assert_eq!(&*files["en/ui.ftl"], b"a = A");
        assert_eq!(
            &*files["languages.yaml"],
            get("i18n/languages.yaml").unwrap()
        );
        assert!(!files.contains_key("en/.DS_Store"));
    }

    #[test]
    fn a_large_file_is_refused() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("i18n")).unwrap();
        let file = fs::File::create(root.path().join("i18n/x")).unwrap();
        file.set_len(LARGEST + 1).unwrap();
        let problems = layered(Some(root.path()), "i18n").unwrap_err();
        let problem = problems.iter().next().unwrap();
        assert_eq!(problem.code, "file-too-large");
        assert_eq!(problem.place.as_ref().unwrap().to_string(), "i18n/x");
    }

    #[cfg(unix)]
    #[test]
    fn links_out_of_root_are_refused_and_links_within_are_followed() {
        use std::os::unix::fs::symlink;
        let (root, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let folder = root.path().join("themes/default");
        fs::create_dir_all(folder.join("styles")).unwrap();
        fs::write(root.path().join("mine.css"), "a{}").unwrap();
        symlink(root.path().join("mine.css"), folder.join("styles/mine.css")).unwrap();
        let files = layered(Some(root.path()), "themes/default").unwrap();
        assert_eq!(&*files["styles/mine.css"], b"a{}");

        fs::write(other.path().join("secret"), "x").unwrap();
        symlink(other.path().join("secret"), folder.join("a")).unwrap();
        symlink(other.path(), folder.join("b")).unwrap();
        symlink(folder.join("styles"), folder.join("c")).unwrap();
        symlink("nowhere", folder.join("d")).unwrap();
        let problems = layered(Some(root.path()), "themes/default").unwrap_err();
        let codes: Vec<_> = problems.iter().map(|d| d.code).collect();
        assert_eq!(
            codes,
            [
                "link-out-of-tree",
                "link-out-of-tree",
                "not-a-file",
                "unreadable-file"
            ]
        );
    }
}
