//! Output: replaces the folder on disk, whole or not at all (promises 3, 4 and 8).
//! In: files in memory. Out: the folder, with `SHA256SUMS`. Never changes a byte of a file, and never
//! touches a folder that is not ours.
//!
//! The steps, in order: refuse names that could not travel ([`names`]), refuse places that must not be
//! replaced ([`place`]), take the lock ([`lock`]), mend what an interrupted run left behind, write
//! everything beside the old folder, exchange the two ([`exchange`]), remove the old one.
//!
//! Nothing is flushed to the medium: a machine that loses power within seconds of a build may come
//! back with empty files, which `SHA256SUMS` shows. Flushing every file made a build of the
//! repository's own series many times slower and protects nothing that cannot be built again.

pub mod archive;
mod compress;
mod exchange;
mod file;
pub mod host;
mod lock;
mod names;
mod place;
mod sums;
mod write;

use std::path::Path;

use serde::Serialize;

use crate::diagnostic::Diagnostics;
use crate::edition::files::Files;

pub use compress::{compressed, gzip};
pub use names::check_names;
pub use sums::sums;

/// What was published.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Published {
    /// Number of files, `SHA256SUMS` included.
    pub files: u64,
    /// Their size in bytes.
    pub bytes: u64,
    /// How many of them have the bytes that they had before, and so kept their times.
    pub unchanged: u64,
}

/// Fills the folder `out`, which is empty or does not exist yet: for documents that people write in,
/// which no run may ever replace. `root` is the folder that the series was read from.
///
/// # Errors
///
/// All names that cannot travel, at once; a place that is not for output; a folder that holds anything;
/// a disk that refuses, in which case what was written is taken away again.
pub fn fill(files: &Files, out: &Path, root: &Path) -> Result<(), Diagnostics> {
    check_names(files.iter().map(|(path, _)| path.as_str()))?;
    // Refuses links, the root, the current folder and the sources.
    place::Place::of(out, root)?;
    let all: Vec<(&str, &[u8])> = files.iter().map(|(p, b)| (p.as_str(), b)).collect();
    file::create_folder(out, &all).map_err(|problem| match problem.code {
        "not-empty" => problem
            .hint(
                "name another folder with --out: what people wrote in documents is never replaced",
            )
            .into(),
        _ => problem.into(),
    })
}

/// Replaces the folder `out` by `files`, whole or not at all.
///
/// `root` is the folder that the series was read from: `out` may lie in it, but may not be it or hold
/// it. `progress` hears of every file that was written: how many there are by now, and of how many;
/// it is called from several threads. Pass `|_, _| {}` to hear nothing.
///
/// # Errors
///
/// All names that cannot travel, at once; a place that must not be replaced; another build at work;
/// a disk that refuses. In each case the old folder is as it was and nothing is left beside it.
pub fn publish(
    files: &Files,
    out: &Path,
    root: &Path,
    progress: impl Fn(u64, u64) + Sync,
) -> Result<Published, Diagnostics> {
    check_names(files.iter().map(|(path, _)| path.as_str()))?;
    let place = place::Place::of(out, root)?;
    let _lock = lock::Lock::take(&place)?;
    exchange::recover(&place)?;
    // Only now is it certain what stands there: recovery may have put the old folder back.
    place.check_replaceable()?;
    let staged = write::Staged::write(files, &place, &progress)?;
    let published = staged.published;
    exchange::exchange(&place, staged)?;
    Ok(published)
}
