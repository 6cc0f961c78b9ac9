//! What was built weighs: a row for each kind of page, and for each edition that is made of files to keep. In:
//! the finished files. Out: a table for people, rows for programs.

use std::fmt;

use rayon::prelude::*;
use serde::Serialize;

use crate::edition::Output;
use crate::edition::weight::Weighed;
use crate::output::gzip;
use crate::plan::Edition;
use crate::series::Series;
use crate::source::budget::SINGLE_KIND;

/// What a server sends before it waits for an answer: ten packets (RFC 6928), in the KB of the table.
const ROUND_TRIP: u64 = 14;

/// The rows, pages first.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Weights(Vec<Row>);

/// Files of one kind. Sizes are in bytes.
#[derive(Debug, Serialize)]
struct Row {
    edition: &'static str,
    /// The kind of page; none of files to keep.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    files: usize,
    /// All of them, without their styles.
    bytes: u64,
    /// The largest, with its styles.
    largest: u64,
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    budget: Option<u64>,
    /// What is sent of the largest before it can be read: itself and its styles, each packed by gzip. To pack
    /// every page would take a third of the time of a build.
    #[serde(skip_serializing_if = "Option::is_none")]
    first_view: Option<u64>,
}

impl Weights {
    /// The weights of what was made.
    pub(super) fn of(series: &Series, made: &Output) -> Self {
        let mut kinds: Vec<&'static str> = Vec::new();
        for page in &made.pages {
            // Guides in one file are pages too, and are counted with the files that they lie among.
            if !kinds.contains(&page.kind) && page.kind != SINGLE_KIND {
                kinds.push(page.kind);
            }
        }
        let pages = kinds.par_iter();
        let pages = pages.filter_map(|kind| of_pages(kind, series, made));
        let mut rows: Vec<Row> = pages.collect();
        let editions = Edition::ALL.into_iter();
        rows.extend(editions.filter_map(|edition| of_files(edition, series, made)));
        Weights(rows)
    }
}

fn of_pages(kind: &'static str, series: &Series, made: &Output) -> Option<Row> {
    let files = &made.files;
    let pages = || made.pages.iter().filter(|page| page.kind == kind);
    // The first of equals.
    let largest = pages().rev().max_by_key(|page| page.bytes(files))?;
    let own = |page: &Weighed| page.parts(files).next().map_or(0, <[u8]>::len) as u64;
    let packed = largest
        .parts(files)
        .map(|part| Some(gzip(part)?.len() as u64));
    Some(Row {
        edition: "web",
        kind: Some(kind),
        files: pages().count(),
        bytes: pages().map(own).sum(),
        largest: largest.bytes(files),
        path: largest.path.to_string(),
        budget: Some(series.config.budgets.of(kind)),
        first_view: packed.sum(),
    })
}

fn of_files(edition: Edition, series: &Series, made: &Output) -> Option<Row> {
    let own = made.made.downloads.iter();
    let own = own.filter(|file| file.format.edition() == edition);
    let sizes = own.filter_map(|file| {
        let path = file.path.clone();
        let bytes = made.files.get(path.as_str())?.len() as u64;
        Some((bytes, path))
    });
    let sizes: Vec<_> = sizes.collect();
    let (largest, path) = sizes.iter().rev().max_by_key(|(bytes, _)| *bytes)?;
    let budget = || series.config.budgets.of(SINGLE_KIND);
    Some(Row {
        edition: edition.as_str(),
        kind: None,
        files: sizes.len(),
        bytes: sizes.iter().map(|(bytes, _)| bytes).sum(),
        largest: *largest,
        path: path.to_string(),
        budget: (edition == Edition::Single).then(budget),
        first_view: None,
    })
}

/// Bytes as KB, or nothing.
fn kb(bytes: Option<u64>) -> String {
    bytes.map_or_else(String::new, |bytes| format!("{:.1}", bytes as f64 / 1024.0))
}

impl fmt::Display for Weights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = |cells: [&str; 6]| {
            let [name, files, all, largest, budget, first] = cells;
            let line =
                format!("{name:<14} {files:>6} {all:>9} {largest:>9} {budget:>9} {first:>11}");
            writeln!(f, "{}", line.trim_end())
        };
        line([
            "sizes in KB",
            "files",
            "together",
            "largest",
            "budget",
            "first view",
        ])?;
        for row in &self.0 {
            let name = [row.edition, row.kind.unwrap_or_default()].join(" ");
            line([
                &name,
                &row.files.to_string(),
                &kb(Some(row.bytes)),
                &kb(Some(row.largest)),
                &kb(row.budget),
                &kb(row.first_view),
            ])?;
        }
        write!(
            f,
            "largest: with its styles; first view: the same over gzip, of which {ROUND_TRIP} KB come in one round trip"
        )
    }
}
