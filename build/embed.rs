//! Writes the table of embedded files.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// Writes `embedded.rs`: `FILES`, sorted by path, with `include_bytes!` of absolute paths.
/// Names that start with a dot (`.DS_Store`) stay out.
pub fn write(root: &Path, out: &Path) {
    let mut files: Vec<(String, String)> = Vec::new();
    for folder in ["themes", "i18n"] {
        let entries = WalkDir::new(root.join(folder))
            .into_iter()
            .filter_entry(|e| !e.file_name().to_string_lossy().starts_with('.'));
        for entry in entries {
            let entry = entry.expect("the repository is readable");
            let path = entry.path();
            println!("cargo::rerun-if-changed={}", path.display());
            if !entry.file_type().is_file() {
                continue;
            }
            let parts: Vec<&str> = path
                .strip_prefix(root)
                .expect("the walk started there")
                .iter()
                .map(|part| part.to_str().expect("names in the repository are UTF-8"))
                .collect();
            let absolute = path.to_str().expect("the repository's path is UTF-8");
            files.push((parts.join("/"), absolute.to_owned()));
        }
    }
    files.sort();
    let mut table = String::from("static FILES: &[(&str, &[u8])] = &[\n");
    for (name, path) in files {
        writeln!(table, "    ({name:?}, include_bytes!({path:?})),").expect("a string takes all");
    }
    table.push_str("];\n");
    fs::write(out.join("embedded.rs"), table).expect("OUT_DIR can be written");
}
