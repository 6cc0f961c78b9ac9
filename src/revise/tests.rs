//! A revision is made whole or not at all.

use std::fs;
use std::path::Path;

use super::{Edit, Lock, Revision};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::file::SourceFile;
use crate::source::tree::{PENDING, SourceTree};

/// A folder with files of content.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let scratch = tempfile::tempdir().unwrap();
    fs::create_dir(scratch.path().join("content")).unwrap();
    for (path, text) in files {
        fs::write(scratch.path().join(path), text).unwrap();
    }
    scratch
}

/// The files of content, hidden ones too, but for the lock, which stays on some systems.
fn files(root: &Path) -> Vec<(String, String)> {
    let entries = walkdir::WalkDir::new(root.join("content")).sort_by_file_name();
    let files = entries.into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    let files = files.map(|entry| {
        let path = entry.path().strip_prefix(root).unwrap();
        let path = path.to_str().unwrap().replace('\\', "/");
        (path, fs::read_to_string(entry.path()).unwrap())
    });
    files
        .filter(|(path, _)| path != "content/.monarch.lock")
        .collect()
}

fn owned(files: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    files.iter().map(own).collect()
}

/// A revision that makes `two` of every `one` that was read, and a new file.
fn revision(paths: &[&str]) -> Revision {
    let mut revision = Revision::new();
    for path in paths {
        let file = SourceFile::new(*path, "one\n");
        let (range, text) = (0..3, "two".to_owned());
        revision.edit(Edit { file, range, text });
    }
    revision.create("content/new/deep/c.md", "three\n");
    revision
}

fn good(_: &[SourceFile]) -> Result<(), Diagnostics> {
    Ok(())
}

fn code(found: Result<usize, Diagnostics>) -> &'static str {
    found.unwrap_err().iter().next().unwrap().code
}

const PATHS: [&str; 2] = ["content/a.md", "content/b.md"];
const BEFORE: [(&str, &str); 2] = [("content/a.md", "one\n"), ("content/b.md", "one\n")];
const AFTER: [(&str, &str); 3] = [
    ("content/a.md", "two\n"),
    ("content/b.md", "two\n"),
    ("content/new/deep/c.md", "three\n"),
];

#[test]
fn all_files_change_and_nothing_else_is_left_in_content() {
    let scratch = folder(&BEFORE);
    let root = scratch.path();
    let held = Lock::take(root).unwrap();
    assert_eq!(revision(&PATHS).write(&held, good).unwrap(), 3);
    assert_eq!(files(root), owned(&AFTER));
    drop(held);
    let (tree, problems) = SourceTree::read(root);
    assert!(problems.is_empty() && tree.texts.len() == 3, "{problems:?}");
}

#[test]
fn what_the_caller_refuses_changes_nothing() {
    let scratch = folder(&BEFORE);
    let held = Lock::take(scratch.path()).unwrap();
    let refuse = |texts: &[SourceFile]| {
        assert_eq!(&*texts[0].text, "two\n");
        Err(Diagnostic::error("dead-link", "no").into())
    };
    assert_eq!(code(revision(&PATHS).write(&held, refuse)), "dead-link");
    assert_eq!(files(scratch.path()), owned(&BEFORE));
}

#[test]
fn a_file_that_somebody_edited_or_made_meanwhile_is_not_overwritten() {
    let edited = ("content/b.md", "one, or two\n");
    for files_now in [&[BEFORE[0], edited][..], &BEFORE[..1]] {
        let scratch = folder(files_now);
        let held = Lock::take(scratch.path()).unwrap();
        assert_eq!(
            code(revision(&PATHS).write(&held, good)),
            "changed-meanwhile"
        );
        assert_eq!(files(scratch.path()), owned(files_now));
    }
    let scratch = folder(&BEFORE);
    let made = scratch.path().join("content/new/deep");
    fs::create_dir_all(&made).unwrap();
    fs::write(made.join("c.md"), "mine").unwrap();
    let held = Lock::take(scratch.path()).unwrap();
    assert_eq!(
        code(revision(&PATHS).write(&held, good)),
        "changed-meanwhile"
    );
    assert_eq!(fs::read_to_string(made.join("c.md")).unwrap(), "mine");
}

#[test]
fn a_byte_order_mark_and_the_rights_of_a_file_stay() {
    let scratch = folder(&[("content/a.md", "\u{feff}one\n")]);
    let path = scratch.path().join("content/a.md");
    let held = Lock::take(scratch.path()).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    }
    revision(&PATHS[..1]).write(&held, good).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "\u{feff}two\n");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    }
}

#[test]
fn nothing_outside_of_content_is_changed() {
    let scratch = folder(&[]);
    let held = Lock::take(scratch.path()).unwrap();
    for path in [
        "README.md",
        "content",
        "content/../x.md",
        "/etc/x",
        "content/.git/x",
    ] {
        let mut revision = Revision::new();
        revision.create(path, "text");
        assert_eq!(code(revision.write(&held, good)), "not-content", "{path}");
    }
}

/// Leaves a folder as a process leaves it that is killed when so many files have changed places.
fn killed_after(root: &Path, changed: usize) {
    let before = files(root);
    let held = Lock::take(root).unwrap();
    super::write::interrupted(&revision(&PATHS), &held, changed);
    drop(held);
    assert_ne!(files(root), before, "what waits lies beside the files");
}

#[test]
fn whoever_comes_next_finishes_what_was_interrupted() {
    for changed in 0..=3 {
        let scratch = folder(&BEFORE);
        let root = scratch.path();
        killed_after(root, changed);
        let (_, problems) = SourceTree::read(root);
        assert!(problems.has_errors(), "half a change is not published");
        drop(Lock::take(root).unwrap());
        assert_eq!(files(root), owned(&AFTER), "{changed}");
    }
}

#[test]
fn what_was_edited_after_an_interruption_is_kept_and_named() {
    let scratch = folder(&BEFORE);
    let root = scratch.path();
    killed_after(root, 1);
    fs::write(root.join("content/b.md"), "mine\n").unwrap();
    let found = Lock::take(root).unwrap_err();
    let problem = found.iter().next().unwrap();
    assert_eq!(problem.code, "interrupted-change");
    assert_eq!(&*problem.place.as_ref().unwrap().file, "content/b.md");
    fs::remove_file(root.join("content").join(PENDING)).unwrap();
    drop(Lock::take(root).unwrap());
    let now = [("content/a.md", "two\n"), ("content/b.md", "mine\n")];
    assert_eq!(files(root), owned(&now), "what waited is swept up");
}

#[test]
fn a_note_from_somewhere_else_moves_nothing() {
    for (file, new) in [
        ("../outside.md", ".monarch-new-x"),
        ("content/a.md", "../.monarch-new-x"),
        ("content/a.md", "b.md"),
    ] {
        let scratch = folder(&BEFORE);
        let note = serde_json::json!([{"file": file, "new": new, "before": null, "after": "00"}]);
        let path = scratch.path().join("content").join(PENDING);
        fs::write(&path, note.to_string()).unwrap();
        assert!(Lock::take(scratch.path()).is_err());
        fs::remove_file(&path).unwrap();
        assert_eq!(files(scratch.path()), owned(&BEFORE));
    }
}

#[test]
fn a_disk_that_refuses_a_file_is_left_as_it_was() {
    for file in 1..=3 {
        let scratch = folder(&BEFORE);
        let root = scratch.path();
        let held = Lock::take(root).unwrap();
        assert!(super::write::refused_at(&revision(&PATHS), &held, file));
        drop(held);
        assert_eq!(files(root), owned(&BEFORE), "{file}");
        assert!(!root.join("content/new").exists(), "{file}");
    }
}
