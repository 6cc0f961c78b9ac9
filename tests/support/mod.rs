//! What the tests share: small series copied to a scratch folder, and expectations that can be rewritten.

#![allow(dead_code, missing_docs)]

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use monarch::command::Outcome;
use monarch::command::build;
use monarch::plan::Edition;
use tempfile::TempDir;
use walkdir::WalkDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The folder `tests/`.
pub fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// A copy of `tests/series/NAME` in a scratch folder, so that a test may change it.
pub fn series(name: &str) -> TempDir {
    let scratch = tempfile::tempdir().unwrap();
    copy(&tests().join("series").join(name), scratch.path());
    scratch
}

/// Copies a folder over another.
pub fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).sort_by_file_name() {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).unwrap();
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}

/// Writes a file of a series, with its folders.
pub fn write(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Replaces a piece of a file that has to be there.
pub fn edit(root: &Path, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(root.join(path)).unwrap();
    assert!(text.contains(from), "{path} does not hold {from:?}");
    fs::write(root.join(path), text.replacen(from, to, 1)).unwrap();
}

/// Compares with a file of expectations; `MONARCH_UPDATE=1 cargo test` rewrites it, and the
/// difference is then reviewed like code.
pub fn expect(path: &Path, actual: &str) {
    if std::env::var_os("MONARCH_UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, actual).unwrap();
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(
        expected == actual,
        "{} differs; run with MONARCH_UPDATE=1 to rewrite it, then review the difference\n--- expected\n{expected}\n--- actual\n{actual}",
        path.display()
    );
}

/// Builds a series into `dist` beside its content; `editions` as on the command line, `web,pdf`.
pub fn build(root: &Path, editions: &str) -> Outcome {
    let editions = editions
        .split(',')
        .map(|word| Edition::named(word).unwrap());
    let arguments = build::BuildArguments {
        editions: editions.collect(),
        ..build::BuildArguments::new(root, root.join("dist"))
    };
    build::build(&arguments, |_| {})
}

/// Starts a series in a folder.
pub fn started(folder: &Path) -> Outcome {
    let folder = folder.to_owned();
    monarch::command::new::new(&monarch::command::new::NewArguments { folder })
}

/// The files of an archive in their order, with whether each is stored as it is.
pub fn unpacked(path: &Path) -> Vec<(String, bool, Vec<u8>)> {
    let bytes = fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let files = (0..archive.len()).map(|index| {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let stored = entry.compression() == CompressionMethod::Stored;
        let mut held = Vec::new();
        entry.read_to_end(&mut held).unwrap();
        (name, stored, held)
    });
    files.collect()
}

/// An archive of such files.
pub fn packed(path: &Path, files: &[(String, bool, Vec<u8>)]) {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, stored, held) in files {
        let method = match stored {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(held).unwrap();
    }
    fs::write(path, zip.finish().unwrap().into_inner()).unwrap();
}

/// Says why a test cannot run here. Where everything has to be there, that is a failure.
pub fn skip(reason: &str) {
    let required = std::env::var_os("MONARCH_REQUIRE_BROWSER").is_some();
    assert!(!required, "{reason}");
    eprintln!("skipped: {reason}");
}

/// Whether a program is there and answers.
pub fn runs(program: &str, argument: &str) -> bool {
    let output = Command::new(program).arg(argument).output();
    output.is_ok_and(|o| o.status.success())
}

/// Why Chromium cannot be driven here, if it cannot.
pub fn no_browser() -> Option<&'static str> {
    let packages = tests().join("browser/node_modules/playwright-core");
    let chromium = [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];
    let chromium =
        std::env::var_os("CHROMIUM").is_some() || chromium.iter().any(|p| Path::new(p).exists());
    match (runs("node", "--version"), packages.is_dir(), chromium) {
        (true, true, true) => None,
        (false, ..) => Some("Node.js is not installed"),
        (_, false, _) => Some("run `npm ci --prefix tests/browser` first"),
        (.., false) => Some("Chromium is not installed"),
    }
}
