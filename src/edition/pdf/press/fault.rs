//! Faults: what Typst refuses, said with the place in the template or, where the text is at fault, with
//! the section that holds it.

use typst::diag::SourceDiagnostic;
use typst::syntax::{FileId, Source};
use typst::{World, WorldExt};

use crate::diagnostic::{Diagnostic, Place};
use crate::series::address::RelativePath;
use crate::source::theme::Theme;

use super::world::{Desk, Press};

/// Errors of one document.
pub fn told(desk: &Desk<'_>, path: &RelativePath, errors: &[SourceDiagnostic]) -> Vec<Diagnostic> {
    errors.iter().map(|error| one(desk, path, error)).collect()
}

/// Whether a warning says that pages did not settle, so that numbers on them may be wrong.
pub fn is_unsettled(warning: &SourceDiagnostic) -> bool {
    warning.message.contains("did not converge")
}

fn one(desk: &Desk<'_>, path: &RelativePath, error: &SourceDiagnostic) -> Diagnostic {
    let mut message = format!("{path} cannot be set: {}", error.message);
    let mut problem_place = None;
    if let (Some(file), Some(range)) = (error.span.id(), desk.range(error.span)) {
        match place(desk, file, range.start) {
            Some(place) => problem_place = Some(place),
            None => {
                if let Some(section) = section(desk, file, range.start) {
                    message += &format!(" (in {section})");
                }
            }
        }
    }
    let mut problem = Diagnostic::error("pdf", message);
    if let Some(place) = problem_place {
        problem = problem.at(place);
    }
    let hints: Vec<&str> = error.hints.iter().map(|hint| hint.v.as_str()).collect();
    match hints.is_empty() {
        true => problem,
        false => problem.hint(hints.join("; ")),
    }
}

/// A place in a template. None in the sources that were written for this document: nobody edits them.
fn place(desk: &Desk<'_>, file: FileId, at: usize) -> Option<Place> {
    let name = Press::name(file);
    if matches!(name.as_str(), "main.typ" | "data.typ") {
        return None;
    }
    let source: Source = desk.source(file).ok()?;
    let line = source.lines().byte_to_line(at)?;
    let column = source.lines().byte_to_column(at)?;
    let text = source.text().lines().nth(line).unwrap_or_default();
    let mut place = Theme::place(&format!("print/{name}"));
    place.line = u32::try_from(line + 1).ok()?;
    place.column = u32::try_from(column + 1).ok()?;
    place.length = 1;
    place.text = text.into();
    Some(place)
}

/// The number of the section in which a place of the document lies.
fn section(desk: &Desk<'_>, file: FileId, at: usize) -> Option<String> {
    let source = desk.source(file).ok()?;
    let before = source.text().get(..at)?;
    let (_, rest) = before.rsplit_once("\"section-")?;
    Some(rest.split('"').next()?.to_owned())
}
