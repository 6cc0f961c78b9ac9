//! The archive of a book. In: its bytes. Out: its files by name, or why it is none.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::{CompressionMethod, ZipArchive};

/// What a book may unpack to, in bytes, and how many files it may hold.
const LARGEST: u64 = 64 << 20;
const MOST_FILES: usize = 10_000;

/// The files of the archive by name.
pub fn unpack(bytes: Vec<u8>) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| format!("it cannot be opened: {error}"))?;
    if archive.len() > MOST_FILES {
        return Err(format!("it holds {} files", archive.len()));
    }
    let mut parts = BTreeMap::new();
    let mut left = LARGEST;
    for index in 0..archive.len() {
        let entry = archive
            .by_index(index)
            .map_err(|error| format!("a file in it cannot be opened: {error}"))?;
        let name = entry.name();
        let name = name.map_err(|error| format!("a file in it has no name: {error}"))?;
        let name = name.into_owned();
        let is_plain = entry.compression() == CompressionMethod::Stored;
        let mut held = Vec::new();
        // What an archive says of sizes may be untrue: no more is read than may be there.
        let read = entry.take(left + 1).read_to_end(&mut held);
        read.map_err(|error| format!("`{name}` in it cannot be read: {error}"))?;
        left = left
            .checked_sub(held.len() as u64)
            .ok_or_else(|| format!("it unpacks to more than {LARGEST} bytes"))?;
        if index == 0 && !(name == "mimetype" && is_plain && held == b"application/epub+zip") {
            return Err("it does not begin with the file `mimetype`, as it is".to_owned());
        }
        if parts.insert(name.clone(), held).is_some() {
            return Err(format!("`{name}` is in it twice"));
        }
    }
    parts
        .remove("mimetype")
        .ok_or_else(|| "it is empty".to_owned())?;
    Ok(parts)
}
