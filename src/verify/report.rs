//! What verification found, for people and for programs.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Serialize, Serializer};

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
    pub not_tried: Vec<&'static str>,
    /// Everything that was found, by file, line and column.
    #[serde(serialize_with = "as_list")]
    pub diagnostics: Diagnostics,
}

fn as_list<S: Serializer>(diagnostics: &Diagnostics, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(diagnostics.iter())
}

/// The promises of the written folder, in the words of the table.
const PROMISES: &[(&str, &str)] = &[
    ("contract", "edition.json says what the folder is"),
    ("1", "no script, and no request leaves the folder"),
    ("2", "every link leads to something"),
    ("3", "names travel on every stick and host"),
    ("5", "languages are marked, ids unique, HTML valid"),
    ("6", "pages keep their budgets"),
    ("7", "nothing is published below the policy"),
    ("search", "what the pages show can be found"),
    ("sums", "every file has the bytes that were written"),
];

/// The promise that a finding breaks.
pub fn promise(code: &str) -> &'static str {
    match code {
        "absolute-link" | "bad-link" | "base-link" | "canonical" | "dead-fragment"
        | "dead-link" | "folder-link" | "fragment-alone" | "hreflang" | "link-outside"
        | "link-scheme" | "missing-page" | "not-alone" | "not-offered" | "orphan-page"
        | "relative-link" | "sitemap" | "switch-to-fallback" => "2",
        "device-name" | "link-on-disk" | "long-path" | "name-clash" | "not-a-file"
        | "not-for-sticks" | "system-leftover" | "too-large" | "unsafe-name" | "zip-form" => "3",
        "bad-id"
        | "book-form"
        | "bad-language"
        | "duplicate-id"
        | "html-syntax"
        | "no-charset"
        | "no-direction"
        | "no-language"
        | "not-utf8"
        | "script-against-language"
        | "too-deep"
        | "wrong-direction"
        | "wrong-language" => "5",
        "over-budget" | "web-font" => "6",
        "below-policy" | "fallback-unmarked" | "false-fallback" | "guide-languages"
        | "missing-paper" | "missing-section" | "no-notice" | "not-discreet"
        | "paper-below-policy" | "unknown-paper" | "unlisted-section" | "wrong-status" => "7",
        "finder-passage" | "hidden-text" => "search",
        "changed-file" | "compressed-copy" | "missing-file" | "no-sums" | "sums-form"
        | "unlisted-file" => "sums",
        "fallback-in-index" | "index-form" | "index-list" | "index-notice" | "index-status"
        | "index-sum" | "index-url" | "missing-document" | "missing-index"
        | "unannounced-index" => "search",
        "bundle-list" | "cannot-read" | "edition-facts" | "more-findings" | "unknown-kind" => {
            "contract"
        }
        _ => "1",
    }
}

impl Report {
    /// Whether every promise that can be proved on a folder was proved.
    pub fn is_proved(&self) -> bool {
        !self.diagnostics.has_errors()
    }

    /// The report on a folder that could not be read at all.
    pub(super) fn of_nothing(diagnostics: Diagnostics) -> Report {
        let not_tried = PROMISES.iter().map(|(name, _)| *name).collect();
        Report {
            diagnostics,
            not_tried,
            ..Report::default()
        }
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
            false => self.not_tried.retain(|name| part.not_tried.contains(name)),
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

    fn broken(&self, name: &str) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics
            .iter()
            .filter(move |d| promise(d.code) == name)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, words) in PROMISES {
            let errors = self
                .broken(name)
                .filter(|d| d.severity == Severity::Error)
                .count();
            let warnings = self.broken(name).count() - errors;
            write!(f, "{name:>8}  {words:<46}")?;
            match errors {
                0 if self.not_tried.contains(name) => write!(f, "not tried")?,
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
