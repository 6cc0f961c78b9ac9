//! Findings: what a check found, and where. In: a check and words. Out: diagnostics. The only way to make one
//! is through a [`Check`], so that no finding stands under a code that belongs to no promise.

use std::io;

use super::check::Check;
use crate::diagnostic::{Diagnostic, Place};

/// Of one file no more are reported: nobody reads them, and a hostile file could have millions.
pub const MOST_FINDINGS: usize = 200;

/// What a check found.
#[derive(Debug, Clone)]
pub struct Finding(Diagnostic);

impl Check {
    /// A finding by which the promise is broken.
    pub fn error(self, message: impl Into<String>) -> Finding {
        Finding(Diagnostic::error(self.code(), message))
    }

    /// A finding at which somebody should look, though the promise holds.
    pub fn warning(self, message: impl Into<String>) -> Finding {
        Finding(Diagnostic::warning(self.code(), message))
    }
}

impl Finding {
    /// Says where.
    pub fn at(self, place: Place) -> Finding {
        Finding(self.0.at(place))
    }

    /// Says in which file, where the whole of it is meant.
    pub fn in_file(self, path: &str) -> Finding {
        self.at(Place::file(path))
    }

    /// Says what to do.
    pub fn hint(self, hint: impl Into<String>) -> Finding {
        Finding(self.0.hint(hint))
    }

    /// Adds another place that belongs to it.
    pub fn also(self, place: Place, words: impl Into<String>) -> Finding {
        Finding(self.0.also(place, words))
    }

    /// Adds the nearest of the known names to the hint.
    pub fn nearest<'a>(self, wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Finding {
        Finding(self.0.nearest(wanted, known))
    }

    /// Says that the file in which it was made lies inside another one.
    pub fn inside(mut self, archive: &str) -> Finding {
        if let Some(place) = &mut self.0.place
            && *place.file != *archive
        {
            place.file = format!("{archive}/{}", place.file).into();
        }
        self
    }
}

impl From<Finding> for Diagnostic {
    fn from(finding: Finding) -> Diagnostic {
        finding.0
    }
}

/// A file or folder that the system does not let be read.
pub fn unreadable(path: &str, error: &io::Error) -> Finding {
    Check::CannotRead
        .error(format!("it cannot be read: {error}"))
        .in_file(path)
}

/// Runs a check on one file and keeps its first findings.
pub fn limited<T>(
    path: &str,
    found: &mut Vec<Finding>,
    check: impl FnOnce(&mut Vec<Finding>) -> T,
) -> T {
    let mut own = Vec::new();
    let result = check(&mut own);
    found.extend(limit(own, path));
    result
}

/// Keeps the first findings of a file.
pub fn limit(mut found: Vec<Finding>, path: &str) -> Vec<Finding> {
    if found.len() > MOST_FINDINGS {
        let message = format!(
            "{} more findings in this file are not shown",
            found.len() - MOST_FINDINGS
        );
        found.truncate(MOST_FINDINGS);
        found.push(Check::MoreFindings.warning(message).in_file(path));
    }
    found
}
