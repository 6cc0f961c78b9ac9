//! A zip file that holds a whole edition. In: its bytes. Out: the folder that it holds, and what only a zip can
//! break. Nothing is unpacked to a disk.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::folder::{Folder, LARGEST};
use crate::verify::check::Check;
use crate::verify::finding::Finding;

/// A zip file that unpacks to more is refused, in bytes.
const LARGEST_UNPACKED: u64 = 4 << 30;

/// Unpacks a zip file into memory. What must not lie in one is a finding and is left out.
pub fn unpack(bytes: Vec<u8>, shown: &str, found: &mut Vec<Finding>) -> Result<Folder, Finding> {
    let broken = |message: String| Check::ZipForm.error(message).in_file(shown);
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|e| broken(format!("it cannot be read as a zip file: {e}")))?;
    check_entries(&mut archive, shown, found);
    let (mut held, mut total) = (BTreeMap::new(), 0);
    for index in 0..archive.len() {
        let mut entry = match archive.by_index(index) {
            Ok(entry) => entry,
            Err(e) => {
                found.push(broken(format!("entry {index} cannot be read: {e}")));
                continue;
            }
        };
        let Ok(path) = entry.name().map(|name| name.into_owned()) else {
            found.push(broken(format!("the name of entry {index} is not UTF-8")));
            continue;
        };
        if !entry.is_file() || path.split('/').any(|p| matches!(p, "" | "." | "..")) {
            let message = format!("`{path}` is not a file inside the zip file");
            found.push(broken(message));
            continue;
        }
        let mut bytes = Vec::new();
        if let Err(e) = entry.by_ref().take(LARGEST + 1).read_to_end(&mut bytes) {
            found.push(broken(format!("`{path}` cannot be unpacked: {e}")));
            continue;
        }
        total += bytes.len() as u64;
        if bytes.len() as u64 > LARGEST || total > LARGEST_UNPACKED {
            return Err(broken(format!("`{path}` makes it larger than any edition")));
        }
        held.insert(path, bytes);
    }
    Ok(Folder::holding(held))
}

/// What a zip can break by itself: two entries of one name, other times, rights that run something.
fn check_entries(archive: &mut ZipArchive<Cursor<Vec<u8>>>, shown: &str, found: &mut Vec<Finding>) {
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
            let finding = Check::ZipForm.error(message);
            found.push(finding.in_file(&format!("{shown}/{name}")));
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
