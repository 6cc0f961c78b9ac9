//! Verify: reads a written folder again and proves the promises.
//! In: a folder on disk, from anywhere. Out: a [`Report`]. Never writes, never fetches, never shares code
//! with what renders: a fault there must not hide itself here. It knows [`crate::diagnostic`] and no other
//! floor, and every finding is made through a [`Check`], which belongs to a promise.
//!
//! `read/` takes files apart, and judges nothing. `page/`, `folder/`, `files/`, `books/` and `search/` hold the
//! checks, a file for each family. Most see one page at a time and run in parallel; what needs two pages is
//! kept ([`kept`]) and checked when all were read. [`edition`] is the order of all of them.

mod books;
mod bundles;
mod check;
mod context;
mod edition;
mod facts;
mod files;
mod finding;
mod folder;
mod kept;
mod page;
mod read;
mod report;
mod search;

use std::path::Path;

use read::folder::Folder;

pub use check::{Check, Promise};
pub use report::Report;

/// Reads the folder `dist` and proves what can be proved on it. Whatever the folder holds, the answer is
/// a report. A zip file is read as the folder that it holds, and a folder of zip files as all of them.
pub fn verify(dist: &Path) -> Report {
    if dist.is_file() {
        return bundles::verify_zip(dist);
    }
    let mut found = Vec::new();
    let folder = match Folder::walk(dist, &mut found) {
        Ok(folder) => folder,
        Err(e) => {
            return Report::of_nothing(finding::unreadable(&dist.display().to_string(), &e));
        }
    };
    match bundles::is_list(&folder) {
        true => bundles::verify_all(&folder, found),
        false => edition::verify(&folder, found),
    }
}
