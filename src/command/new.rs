//! `monarch new`: a small series that builds, with schemas for the editor, to be changed.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use crate::source::schema;

/// The folder of the schemas in a new series. The starter's YAML files name theirs on the first line,
/// which editors with a YAML language server read.
const SCHEMAS: &str = ".schemas";

/// Files of the starter, by path.
const FILES: &[(&str, &str)] = &[
    (".gitignore", "dist/\n.monarch*\n"),
    ("content/series.yaml", include_str!("starter/series.yaml")),
    ("content/laws.yaml", include_str!("starter/laws.yaml")),
    (
        "content/contacts.yaml",
        include_str!("starter/contacts.yaml"),
    ),
    ("content/en/series.md", include_str!("starter/en/series.md")),
    ("content/en/laws.yaml", include_str!("starter/en/laws.yaml")),
    (
        "content/en/contacts.yaml",
        include_str!("starter/en/contacts.yaml"),
    ),
    (
        "content/en/glossary.yaml",
        include_str!("starter/en/glossary.yaml"),
    ),
    (
        "content/en/first-guide/guide.md",
        include_str!("starter/en/first-guide/guide.md"),
    ),
    (
        "content/en/first-guide/10-first-page.md",
        include_str!("starter/en/first-guide/10-first-page.md"),
    ),
    ("content/ko/series.md", include_str!("starter/ko/series.md")),
    (
        "content/ko/first-guide/guide.md",
        include_str!("starter/ko/first-guide/guide.md"),
    ),
];

/// Start a series: a small one that builds, to be changed
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  monarch new my-series && monarch build my-series --out my-series/dist"
)]
pub struct NewArguments {
    /// The folder to make
    pub folder: PathBuf,
}

/// Makes a new series.
pub fn new(arguments: &NewArguments) -> Outcome {
    let folder = &arguments.folder;
    let schemas: Vec<(String, &str)> = schema::all()
        .iter()
        .map(|(name, text)| (format!("{SCHEMAS}/{name}"), *text))
        .collect();
    let files: Vec<(&str, &[u8])> = FILES
        .iter()
        .copied()
        .chain(schemas.iter().map(|(path, text)| (path.as_str(), *text)))
        .map(|(path, text)| (path, text.as_bytes()))
        .collect();
    match crate::revise::create_series(folder, &files) {
        Ok(()) => Outcome {
            text: format!(
                "{} files in {folder}. Build it: monarch build {folder} --out {folder}/dist",
                files.len(),
                folder = folder.display()
            ),
            json: serde_json::json!({ "folder": folder.display().to_string(), "files": files.len() }),
            ..Outcome::default()
        },
        Err(problem) => Outcome::failed(problem),
    }
}
