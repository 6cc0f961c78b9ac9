//! Zip files: each is held to everything that a folder promises, and to what only a zip can break. In: one
//! zip file, or a folder of them. Nothing is unpacked to a disk.

use std::path::Path;

use serde::Deserialize;
use zip::ZipArchive;

use super::folder::{Folder, unreadable};
use super::sums::{self, Sums, hex_of};
use super::{Report, limited, verify_folder};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

const LIST: &str = "edition.json";

/// What `edition.json` of a folder of zip files says.
#[derive(Deserialize)]
struct List {
    format: String,
    zips: Vec<Zip>,
}

#[derive(Deserialize)]
struct Zip {
    path: String,
    edition: String,
    languages: Vec<String>,
    sha256: String,
}

/// Whether the folder says that it holds zip files.
pub(super) fn is_list(folder: &Folder) -> bool {
    #[derive(Deserialize)]
    struct Format {
        format: String,
    }
    let bytes = folder.read(LIST).ok().flatten().unwrap_or_default();
    serde_json::from_slice::<Format>(&bytes).is_ok_and(|f| f.format.starts_with("monarch-bundles/"))
}

/// One zip file.
pub(super) fn verify_zip(path: &Path) -> Report {
    let shown = path.display().to_string();
    match std::fs::read(path) {
        Ok(bytes) => of_bytes(bytes, &shown),
        Err(e) => Report::of_nothing(unreadable(&shown, &e).into()),
    }
}

fn of_bytes(bytes: Vec<u8>, shown: &str) -> Report {
    let mut found = Vec::new();
    match Folder::of_zip(bytes, shown, &mut found) {
        Ok(folder) => verify_folder(&folder, found),
        Err(problem) => Report::of_nothing(problem.into()),
    }
}

/// A folder of zip files.
pub(super) fn verify_all(folder: &Folder, mut found: Vec<Diagnostic>) -> Report {
    let error =
        |code, path: &str, message: String| Diagnostic::error(code, message).at(Place::file(path));
    let sums = limited(sums::NAME, &mut found, |found| Sums::read(folder, found));
    let bytes = folder.read(LIST).ok().flatten().unwrap_or_default();
    let list = match serde_json::from_slice::<List>(&bytes) {
        Ok(list) if list.format == "monarch-bundles/1" => list,
        Ok(list) => {
            let message = format!("`{}` is not a format that this version knows", list.format);
            return Report::of_nothing(error("edition-facts", LIST, message).into());
        }
        Err(e) => return Report::of_nothing(error("edition-facts", LIST, e.to_string()).into()),
    };
    let listed = |path: &str| list.zips.iter().any(|zip| zip.path == path);
    let mut report = Report::default();
    for path in folder.files.keys() {
        if let (Some(sums), Ok(Some(bytes))) = (&sums, folder.read(path)) {
            sums.check(path, &bytes, &mut found);
        }
        if path != LIST && path != sums::NAME && !listed(path) {
            let message = "edition.json does not name this file".to_owned();
            found.push(error("bundle-list", path, message));
        }
    }
    for zip in &list.zips {
        let bytes = match folder.read(&zip.path) {
            Ok(Some(bytes)) => bytes,
            _ => {
                let message = "edition.json names it, and it is not there".to_owned();
                found.push(error("bundle-list", &zip.path, message));
                continue;
            }
        };
        if hex_of(&bytes) != zip.sha256 {
            let message = "it is not the file that edition.json names".to_owned();
            found.push(error("bundle-list", &zip.path, message));
        }
        let said = |name: &str| zip.path.split(['-', '.']).any(|word| word == name);
        if !said(&zip.edition) || zip.languages.is_empty() {
            let message = format!(
                "its name does not say that it is of the edition `{}`",
                zip.edition
            );
            found.push(error("bundle-list", &zip.path, message));
        }
        report.take_in(of_bytes(bytes, &zip.path), &zip.path);
    }
    let mut diagnostics = Diagnostics::new();
    diagnostics.append(std::mem::take(&mut report.diagnostics));
    diagnostics.extend(found);
    report.diagnostics = diagnostics.sorted();
    report
}

/// What a zip can break by itself: two entries of one name, other times, rights that run something.
pub(super) fn check_entries(
    archive: &mut ZipArchive<std::io::Cursor<Vec<u8>>>,
    shown: &str,
    found: &mut Vec<Diagnostic>,
) {
    let mut last = String::new();
    let mut time = None;
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(index) else {
            continue;
        };
        let Ok(name) = entry.name() else {
            continue;
        };
        let mut refuse = |message: &str| {
            let place = Place::file(format!("{shown}/{name}"));
            found.push(Diagnostic::error("zip-form", message).at(place));
        };
        if !last.is_empty() && *name <= *last {
            refuse("the names are not in order, so two runs could differ");
        }
        if entry.unix_mode().is_some_and(|mode| mode & 0o7777 != 0o644) {
            refuse("its rights are not those of a file to read");
        }
        if *time.get_or_insert(entry.last_modified()) != entry.last_modified() {
            refuse("its time differs from that of the others");
        }
        last = name.into_owned();
    }
}
