//! A section in a language, as checks read it. In: a text. Out: its words and its place.

use super::passage::Reading;
use crate::diagnostic::Place;
use crate::series::Status;
use crate::source::file::SourceFile;

/// A section in a language.
pub struct Side<'a> {
    pub file: &'a SourceFile,
    pub reading: Reading<'a>,
    pub status: &'a Status,
}

impl Side<'_> {
    /// Where the section starts.
    pub fn start(&self) -> Place {
        self.file.place(self.reading.start.clone())
    }
}
