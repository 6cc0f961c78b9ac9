//! Words that name what a discreet guide is silent about: somebody may look over its reader's shoulder, and its
//! text is forwarded in chats. In: `reveals` of `series.yaml`, texts of discreet guides. Out: `reveals`.

use super::avoid::Avoided;
use super::passage::Reading;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::series::Series;
use crate::source::file::SourceFile;
use crate::source::indexed::LanguageIndex;

/// The words of a language.
pub fn words(series: &Series, language: LanguageIndex) -> Avoided {
    let tag = &series.languages[language].tag;
    let words = series.config.reveals.get(tag);
    let words = words.map_or(&[][..], Vec::as_slice);
    Avoided::of([("", words)].into_iter(), tag.primary() == "en")
}

/// Checks a section of a discreet guide.
pub fn section(file: &SourceFile, reading: &Reading<'_>, words: &Avoided) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for passage in &reading.passages {
        for (range, _) in words.everywhere(passage) {
            let message = format!(
                "`{}` names what this guide is silent about",
                passage.text(range.clone())
            );
            problems.push(
                Diagnostic::error("reveals", message)
                    .at(passage.place(file, range))
                    .hint("say it without the word; the list is `reveals` of series.yaml"),
            );
        }
    }
    problems
}
