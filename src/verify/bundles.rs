//! Zip files: each is held to everything that a folder promises, and to what only a zip can break. In: one
//! zip file, or a folder of them. Nothing is unpacked to a disk.

use std::path::Path;

use serde::Deserialize;

use super::check::Check;
use super::edition;
use super::finding::{Finding, limited, unreadable};
use super::folder::sums::{Sums, hex_of};
use super::read::archive::unpack;
use super::read::folder::Folder;
use super::read::paths::{EDITION, SUMS};
use super::report::Report;

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
pub fn is_list(folder: &Folder) -> bool {
    #[derive(Deserialize)]
    struct Format {
        format: String,
    }
    let bytes = folder.read(EDITION).ok().flatten().unwrap_or_default();
    serde_json::from_slice::<Format>(&bytes).is_ok_and(|f| f.format.starts_with("monarch-bundles/"))
}

/// One zip file.
pub fn verify_zip(path: &Path) -> Report {
    let shown = path.display().to_string();
    match std::fs::read(path) {
        Ok(bytes) => of_bytes(bytes, &shown),
        Err(e) => Report::of_nothing(unreadable(&shown, &e)),
    }
}

fn of_bytes(bytes: Vec<u8>, shown: &str) -> Report {
    let mut found = Vec::new();
    match unpack(bytes, shown, &mut found) {
        Ok(folder) => edition::verify(&folder, found),
        Err(problem) => Report::of_nothing(problem),
    }
}

/// A folder of zip files.
pub fn verify_all(folder: &Folder, mut found: Vec<Finding>) -> Report {
    let error = |check: Check, path: &str, message: String| check.error(message).in_file(path);
    let sums = limited(SUMS, &mut found, |found| Sums::read(folder, found));
    let bytes = folder.read(EDITION).ok().flatten().unwrap_or_default();
    let list = match serde_json::from_slice::<List>(&bytes) {
        Ok(list) if list.format == "monarch-bundles/1" => list,
        Ok(list) => {
            let message = format!("`{}` is not a format that this version knows", list.format);
            return Report::of_nothing(error(Check::EditionFacts, EDITION, message));
        }
        Err(e) => return Report::of_nothing(error(Check::EditionFacts, EDITION, e.to_string())),
    };
    let listed = |path: &str| list.zips.iter().any(|zip| zip.path == path);
    let mut report = Report::default();
    for path in folder.files.keys() {
        if let (Some(sums), Ok(Some(bytes))) = (&sums, folder.read(path)) {
            sums.check(path, &bytes, &mut found);
        }
        if path != EDITION && path != SUMS && !listed(path) {
            let message = "edition.json does not name this file".to_owned();
            found.push(error(Check::BundleList, path, message));
        }
    }
    for zip in &list.zips {
        let bytes = match folder.read(&zip.path) {
            Ok(Some(bytes)) => bytes,
            _ => {
                let message = "edition.json names it, and it is not there".to_owned();
                found.push(error(Check::BundleList, &zip.path, message));
                continue;
            }
        };
        if hex_of(&bytes) != zip.sha256 {
            let message = "it is not the file that edition.json names".to_owned();
            found.push(error(Check::BundleList, &zip.path, message));
        }
        let said = |name: &str| zip.path.split(['-', '.']).any(|word| word == name);
        if !said(&zip.edition) || zip.languages.is_empty() {
            let message = format!(
                "its name does not say that it is of the edition `{}`",
                zip.edition
            );
            found.push(error(Check::BundleList, &zip.path, message));
        }
        report.take_in(of_bytes(bytes, &zip.path), &zip.path);
    }
    report.add(found);
    report
}
