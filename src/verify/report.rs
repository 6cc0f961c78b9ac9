//! What verification found, for people and for programs.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Serialize, Serializer};

use super::check::{Check, Promise};
use super::finding::Finding;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};

/// What was counted and what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Files in the folder, leftovers of operating systems not counted.
    pub files: u64,
    /// HTML pages among them.
    pub pages: u64,
    /// Links inside the folder that were followed.
    pub links: u64,
    /// Sections that were held against `edition.json`.
    pub sections: u64,
    /// Size of all files in bytes.
    pub bytes: u64,
    /// Size in bytes by extension; files without one stand under their name.
    pub bytes_by_kind: BTreeMap<String, u64>,
    /// Promises that nothing could be said of, by their name in the table.
    pub not_tried: Vec<Promise>,
    /// Everything that was found, by file, line and column.
    #[serde(serialize_with = "as_list")]
    pub diagnostics: Diagnostics,
}

fn as_list<S: Serializer>(diagnostics: &Diagnostics, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(diagnostics.iter())
}

impl Report {
    /// Whether every promise that can be proved on a folder was proved.
    pub fn is_proved(&self) -> bool {
        !self.diagnostics.has_errors()
    }

    /// The report on a folder that could not be read at all.
    pub(super) fn of_nothing(problem: Finding) -> Report {
        let mut report = Report {
            not_tried: Promise::ALL.to_vec(),
            ..Report::default()
        };
        report.add(vec![problem]);
        report
    }

    /// Adds findings, and sorts all.
    pub(super) fn add(&mut self, found: Vec<Finding>) {
        let mut diagnostics = std::mem::take(&mut self.diagnostics);
        diagnostics.extend(found.into_iter().map(Diagnostic::from));
        self.diagnostics = diagnostics.sorted();
    }

    /// Counts what another report on a part, found at `path`, has counted and found.
    pub(super) fn take_in(&mut self, part: Report, path: &str) {
        let is_first = self.files == 0 && self.diagnostics.is_empty();
        self.files += part.files;
        self.pages += part.pages;
        self.links += part.links;
        self.sections += part.sections;
        self.bytes += part.bytes;
        for (kind, bytes) in part.bytes_by_kind {
            *self.bytes_by_kind.entry(kind).or_default() += bytes;
        }
        // What was tried on one of them was tried.
        match is_first {
            true => self.not_tried = part.not_tried,
            false => self
                .not_tried
                .retain(|promise| part.not_tried.contains(promise)),
        }
        for mut diagnostic in part.diagnostics {
            if let Some(place) = &mut diagnostic.place
                && !place.file.starts_with(path)
            {
                place.file = format!("{path}/{}", place.file).into();
            }
            self.diagnostics.push(diagnostic);
        }
    }

    /// What was found against a promise.
    pub fn against(&self, promise: Promise) -> impl Iterator<Item = &Diagnostic> {
        let of = |d: &Diagnostic| Check::named(d.code).map(Check::promise);
        self.diagnostics
            .iter()
            .filter(move |d| of(d) == Some(promise))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for promise in Promise::ALL {
            let against = || self.against(promise);
            let errors = against().filter(|d| d.severity == Severity::Error).count();
            let warnings = against().count() - errors;
            write!(f, "{:>8}  {:<46}", promise.name(), promise.words())?;
            match errors {
                0 if self.not_tried.contains(&promise) => write!(f, "not tried")?,
                0 => write!(f, "proved")?,
                n => write!(f, "broken {n}")?,
            }
            match warnings {
                0 => writeln!(f)?,
                1 => writeln!(f, ", 1 warning")?,
                n => writeln!(f, ", {n} warnings")?,
            }
        }
        write!(
            f,
            "{} files, {} pages, {} links, {} sections, {} bytes",
            self.files, self.pages, self.links, self.sections, self.bytes
        )
    }
}
