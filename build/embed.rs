//! The table of embedded files.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// Writes `embedded.rs`: `FILES`, sorted by path, with `include_bytes!` of absolute paths.
/// Names that start with a dot (`.DS_Store`) stay out.
pub fn write(root: &Path, out: &Path) -> Result<(), String> {
    let mut files: Vec<(String, String)> = Vec::new();
    for folder in ["themes", "i18n"] {
        let entries = WalkDir::new(root.join(folder))
            .into_iter()
            .filter_entry(|e| !e.file_name().as_encoded_bytes().starts_with(b"."));
        for entry in entries {
            let entry = entry.map_err(|error| format!("{folder}/ cannot be read: {error}"))?;
            let path = entry.path();
            // Folders too, so that a new file is seen.
            println!("cargo::rerun-if-changed={}", path.display());
            if entry.file_type().is_dir() {
                continue;
            }
            let not_utf8 = || format!("{}: the name is not UTF-8", path.display());
            let absolute = path.to_str().ok_or_else(not_utf8)?;
            let within = path.strip_prefix(root).map_err(|_| not_utf8())?;
            let parts: Vec<String> = within
                .iter()
                .map(|part| part.to_string_lossy().into_owned())
                .collect();
            files.push((parts.join("/"), absolute.to_owned()));
        }
    }
    files.sort();
    let mut table = String::from("static FILES: &[(&str, &[u8])] = &[\n");
    for (name, path) in files {
        // Writing to a String cannot fail.
        let _ = writeln!(table, "    ({name:?}, include_bytes!({path:?})),");
    }
    table.push_str("];\n");
    fs::write(out.join("embedded.rs"), table).map_err(|error| format!("embedded.rs: {error}"))
}
