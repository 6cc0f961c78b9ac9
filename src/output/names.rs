//! Names that travel: the same file on a FAT stick, on Windows and in the address of a web host. In: paths, of
//! files that are there or that are planned. Out: every one that breaks promise 3.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};

/// Longest path in characters: a drive letter, a few folders of a partner's and this still stay
/// below the 260 characters of Windows.
const LONGEST_PATH: usize = 100;

/// The file that [`super::publish`] adds.
pub(super) const SUMS: &str = "SHA256SUMS";

/// Endings of copies that are compressed already, after the name of the file beside them.
const COMPRESSED: [&str; 2] = [".gz", ".br"];

/// Refuses every path that breaks promise 3, all in one go.
pub fn check_names<'a>(paths: impl IntoIterator<Item = &'a str>) -> Result<(), Diagnostics> {
    let all: BTreeSet<&str> = paths.into_iter().collect();
    let mut found = Diagnostics::new();
    let mut lower: BTreeMap<String, &str> = BTreeMap::new();
    for path in &all {
        check_path(beside(path, &all), &mut found);
        if let Some(other) = lower.insert(path.to_lowercase(), path) {
            found.push(
                at("name-clash", path, format!("`{path}` and `{other}` are one name where upper and lower case are the same"))
                    .hint("give one of the two pages another slug"),
            );
        }
    }
    for path in lower.keys() {
        for (end, _) in path.match_indices('/') {
            if let Some(file) = lower.get(&path[..end]) {
                let message = format!("`{file}` is a file and a folder at once");
                found.push(at("name-clash", file, message));
            }
        }
    }
    match found.is_empty() {
        true => Ok(()),
        false => Err(found.sorted()),
    }
}

/// The file of which this is a compressed copy, if it is one: the name is that of the other, and one more
/// ending.
fn beside<'a>(path: &'a str, all: &BTreeSet<&str>) -> &'a str {
    let plain = COMPRESSED.iter().find_map(|end| path.strip_suffix(end));
    plain.filter(|plain| all.contains(plain)).unwrap_or(path)
}

fn check_path(path: &str, found: &mut Diagnostics) {
    if path == SUMS {
        let message = format!("`{SUMS}` is written by the build itself");
        found.push(at("reserved-name", path, message));
        return;
    }
    if crate::plan::HOST_FILES.contains(&path) {
        return;
    }
    if let Some(part) = path.split('/').find(|part| !is_plain(part)) {
        let message = format!("`{part}` is not a name that every system can carry");
        found.push(
            at("unsafe-name", path, message)
                .hint("names are made of a-z, 0-9 and -, with at most one dot"),
        );
    }
    if let Some(part) = path.split('/').find(|part| is_device(part)) {
        let message = format!("`{part}` is a device on Windows, whatever its extension");
        found.push(at("device-name", path, message).hint("give the page another slug"));
    }
    let length = path.chars().count();
    if length > LONGEST_PATH {
        let message = format!("the path has {length} characters, {LONGEST_PATH} at most travel");
        found.push(at("long-path", path, message).hint("give the page a shorter slug"));
    }
}

/// `[a-z0-9-]` with at most one dot, which stands neither first nor last.
fn is_plain(part: &str) -> bool {
    let plain = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    match part.split_once('.') {
        Some((stem, extension)) => plain(stem) && plain(extension),
        None => plain(part),
    }
}

/// The devices of DOS, which Windows still opens in place of a file of that name.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    let numbered = |name: &str| {
        stem.strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

fn at(code: &'static str, path: &str, message: String) -> Diagnostic {
    Diagnostic::error(code, message).at(Place::file(path))
}
