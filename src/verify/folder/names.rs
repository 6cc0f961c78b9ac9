//! Promise 3: names that every stick, host and zip carries unchanged. The rule is written down a second
//! time here on purpose: this floor shares nothing with the one that writes.

use std::collections::BTreeMap;

use super::host;
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::read::paths::{self, SUMS};

const LONGEST_PATH: usize = 100;
/// The devices of DOS. `com0` and the superscript digits are refused by Windows as well.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"];

/// Checks every name in the folder.
pub fn check(context: &Context, found: &mut Vec<Finding>) {
    let folder = context.folder;
    let mut lower: BTreeMap<String, &str> = BTreeMap::new();
    for path in folder.files.keys().chain(&folder.folders) {
        let error = |check: Check, message: String| check.error(message).in_file(path);
        if let Some(other) = lower.insert(path.to_lowercase(), path) {
            let message = format!("`{other}` and `{path}` are one name where case does not count");
            found.push(error(Check::NameClash, message));
        }
        let length = path.chars().count();
        if length > LONGEST_PATH {
            let message = format!("the path has {length} characters, more than {LONGEST_PATH}");
            found.push(error(Check::LongPath, message));
        }
        // A compressed copy has the name of the file beside it, and one more ending.
        let plain = host::original(context, path).unwrap_or(path);
        let name = paths::name(plain);
        if path == SUMS || host::may_stand(context, path) {
            continue;
        }
        if !is_plain(name) {
            let message = format!("`{name}` has more than a-z, 0-9, - and one dot");
            found.push(error(Check::UnsafeName, message));
        }
        if is_device(name) {
            let message = format!("`{name}` is a device on Windows");
            found.push(error(Check::DeviceName, message));
        }
    }
}

fn is_plain(name: &str) -> bool {
    let allowed = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-' | '.');
    name.chars().all(allowed)
        && name.matches('.').count() <= 1
        && !name.starts_with('.')
        && !name.ends_with('.')
}

fn is_device(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or(name)
        .trim_end()
        .to_lowercase();
    let numbered = stem
        .strip_prefix("com")
        .or_else(|| stem.strip_prefix("lpt"));
    DEVICES.contains(&stem.as_str())
        || numbered.is_some_and(|rest| {
            let mut rest = rest.chars();
            matches!(rest.next(), Some('0'..='9' | '¹' | '²' | '³')) && rest.next().is_none()
        })
}
