//! What a reader waits for: a page with its styles, held against the budget of its kind. In: finished files,
//! and which of them are pages of what kind. Out: their sizes, and an error for each that is too large.

use super::page::site::Site;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::edition::files::Files;
use crate::plan::Format;
use crate::series::LanguageIndex;
use crate::series::address::{RelativePath, WebPage};
use crate::source::budget::{Budgets, SINGLE_KIND};

/// A page, and what comes with it before it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// Its kind: what it says of itself in `data-kind`, and the key of its budget.
    pub kind: &'static str,
    /// Where it lies.
    pub path: RelativePath,
    /// The style sheets that it asks for.
    pub styles: Vec<RelativePath>,
}

impl Weighed {
    /// A page of a language.
    pub fn page(site: &Site<'_>, language: LanguageIndex, page: WebPage) -> Self {
        let styles = match page {
            // Its three rules are inside.
            WebPage::Exit => Vec::new(),
            _ => site.assets.sheets(language, page).cloned().collect(),
        };
        Weighed {
            kind: page.kind(),
            path: site.series.path(language, page),
            styles,
        }
    }

    /// A page with its style inside.
    pub fn alone(kind: &'static str, path: RelativePath) -> Self {
        Weighed {
            kind,
            path,
            styles: Vec::new(),
        }
    }

    /// The guides in one page among the downloads.
    pub fn singles<'a>(site: &'a Site<'_>) -> impl Iterator<Item = Self> + 'a {
        let files = site.made.downloads.iter();
        let files = files.filter(|file| file.format == Format::Single);
        files.map(|file| Weighed::alone(SINGLE_KIND, file.path.clone()))
    }

    /// The page and its styles.
    pub fn parts<'a>(&'a self, files: &'a Files) -> impl Iterator<Item = &'a [u8]> {
        let paths = std::iter::once(&self.path).chain(&self.styles);
        paths.filter_map(|path| files.get(path.as_str()))
    }

    /// What they weigh, in bytes.
    pub fn bytes(&self, files: &Files) -> u64 {
        self.parts(files).map(|part| part.len() as u64).sum()
    }
}

/// Every page that is too large.
pub fn check(pages: &[Weighed], files: &Files, budgets: &Budgets) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for page in pages {
        let (bytes, budget) = (page.bytes(files), budgets.of(page.kind));
        if bytes > budget {
            problems.push(over(page.kind, &page.path, bytes, budget));
        }
    }
    problems
}

fn over(kind: &str, path: &RelativePath, bytes: u64, budget: u64) -> Diagnostic {
    let message = format!(
        "the page has {bytes} bytes with its styles, {} more than the {budget} of its kind",
        bytes - budget
    );
    let smaller = match kind {
        "single" | "print" => "divide the guide, use smaller images",
        "page" | "guide" | "home" => "divide the page",
        _ => "shorten what stands on it",
    };
    Diagnostic::error("over-budget", message)
        .at(Place::file(path.as_str()))
        .hint(format!(
            "{smaller}, or raise `{kind}` in `budgets` of series.yaml"
        ))
}
