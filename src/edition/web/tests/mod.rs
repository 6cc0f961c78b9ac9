//! The website of a small series, looked at file by file.

pub mod build;

use super::web;
use crate::edition::files::Files;
use crate::series::Series;

/// The files of a series, or what is wrong with them.
fn files(series: &Series) -> Files {
    let interfaces = build::interfaces(series);
    match web(series, &build::theme(), &interfaces) {
        Ok(files) => files,
        Err(problems) => panic!("{problems:#?}"),
    }
}

fn read(files: &Files, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Writes the small series to a folder, to look at it: `MONARCH_LOOK=/tmp/x cargo test look`.
#[test]
fn look_at_the_small_series() {
    let files = files(&build::series());
    let Some(folder) = std::env::var_os("MONARCH_LOOK") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    for (path, bytes) in files.iter() {
        let file = folder.join(path.as_str());
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
}
