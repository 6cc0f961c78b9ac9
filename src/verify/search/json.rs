//! A file of the indices, as JSON. In: a path. Out: what is in it, or a finding with its line.

use serde::de::DeserializeOwned;

use crate::diagnostic::Place;
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;

/// The folder of the indices.
pub const FOLDER: &str = "search/v1/";
/// The list of everything in it.
pub const MANIFEST: &str = "search/v1/manifest.json";

/// Reads a JSON file. None where it cannot be understood, which is a finding.
pub fn read<T: DeserializeOwned>(
    context: &Context,
    path: &str,
    found: &mut Vec<Finding>,
) -> Option<T> {
    let bytes = match context.folder.read(path) {
        Ok(Some(bytes)) => bytes,
        // What is too large or cannot be read was found when all files were read.
        Ok(None) | Err(_) => {
            if !context.folder.has(path) {
                found.push(error(Check::MissingIndex, path, "the file is not there"));
            }
            return None;
        }
    };
    match serde_json::from_slice(&bytes) {
        Ok(value) => Some(value),
        Err(fault) => {
            let mut place = Place::file(path);
            (place.line, place.column, place.length) =
                (fault.line() as u32, fault.column().max(1) as u32, 1);
            found.push(Check::IndexForm.error(fault.to_string()).at(place));
            None
        }
    }
}

/// A finding in a file of the indices.
pub fn error(check: Check, path: &str, message: impl Into<String>) -> Finding {
    check.error(message).in_file(path)
}
