//! PDF: guides as finished paper and for telephones, set by Typst. In: series, theme, interface strings,
//! fonts. Out: files in memory, each PDF/UA-1 and PDF/A-2a but for those that are only for printers. Never
//! reads HTML, never asks the clock, and decides nothing about proofs: the plan does.

mod bilingual;
mod brochure;
mod cards;
mod code;
mod cover;
mod data;
mod guide;
mod press;
mod sheet;
mod sign;
mod workshop;
mod writer;

use std::collections::BTreeSet;

pub use press::fonts::Fonts;
use press::fonts::Lacking;
use press::{fonts, hands, typeface};
use sheet::{booklet, printer_test};

use super::Material;
use super::files::{Files, two_files};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::plan::{self, Download, Edition, Format, ItemKind, Letter, Plan, download};
use crate::series::LanguageIndex;
use crate::series::address::RelativePath;

use press::world::Press;
use workshop::{Fault, Made, Workshop};

/// The folder of the theme in which templates for paper lie.
const TEMPLATES: &str = "print/";

/// The PDFs of a series, and which they are.
///
/// # Errors
///
/// Characters that no font has; templates and text that Typst or
/// the rules of PDF/UA refuse.
pub fn pdf(
    plan: &Plan<'_>,
    material: &Material<'_>,
    fonts: &Fonts,
) -> Result<(Files, plan::Made), Diagnostics> {
    let series = plan.series;
    let planned = plan.downloads();
    let planned = planned.filter(|file| file.format.edition() == Edition::Pdf);
    let planned: Vec<Download> = planned.cloned().collect();
    if planned.is_empty() {
        return Ok((Files::new(), plan::Made::default()));
    }
    let templates = material.theme.list(TEMPLATES).filter_map(|(path, bytes)| {
        let name = path.strip_prefix(TEMPLATES)?;
        Some((name, std::str::from_utf8(bytes).ok()?))
    });
    if let Some(problem) = refused(plan) {
        return Err(problem.into());
    }
    let workshop = Workshop {
        series,
        interfaces: &material.interfaces,
        fonts,
        press: &Press::new(fonts, templates),
    };
    let results = hands::by_many(planned, |paper| make(&workshop, paper));
    let mut files = Files::new();
    let mut made = plan::Made::default();
    let mut embedded = BTreeSet::new();
    let mut lacking = Lacking::new();
    let mut problems = Diagnostics::new();
    for result in results {
        match result {
            Ok(several) => {
                for file in several {
                    let Made {
                        paper,
                        bytes,
                        pagination,
                        ..
                    } = file;
                    embedded.extend(file.typefaces);
                    if let Err(path) = files.insert(paper.path.clone(), bytes) {
                        problems.push(two_files(&path, "give one of the guides another id"));
                    }
                    if let Some(pagination) = pagination {
                        let path = paper.path.clone();
                        let letter = Letter { path, pagination };
                        made.letters.insert((paper.guide, paper.reader), letter);
                    }
                    made.downloads.push(paper);
                }
            }
            Err(Fault::Lacks(found)) => {
                for (key, at) in found {
                    lacking.entry(key).or_insert(at);
                }
            }
            Err(Fault::Told(found)) => problems.extend(found),
        }
    }
    let tests = plan.items().iter();
    let tests = tests.filter(|item| item.what == ItemKind::PrinterTest);
    let readers: Vec<LanguageIndex> = tests.filter_map(|item| item.language).collect();
    for sheet in hands::by_many(readers, |reader| printer_test::sheet(&workshop, reader)) {
        match sheet {
            // Nothing else of this name can be here either.
            Ok(test) => {
                embedded.extend(test.typefaces);
                let _ = files.insert(test.path, test.bytes);
            }
            Err(Fault::Lacks(found)) => lacking.extend(found),
            Err(Fault::Told(found)) => problems.extend(found),
        }
    }
    problems.extend(fonts::told(series, lacking));
    if !embedded.is_empty() {
        let record = typeface::record(&embedded).into_bytes();
        // Nothing else of this name can be here: names of files to keep end in what they are.
        let _ = files.insert(RelativePath::new(download::TYPEFACES), record);
    }
    // Templates and fonts fail in the same way in every document: once is enough.
    match problems.has_errors() {
        true => Err(problems.sorted()),
        false => Ok((files, made)),
    }
}

/// Why files of a plan cannot be set, as far as that can be told before.
pub fn refused(plan: &Plan<'_>) -> Option<Diagnostic> {
    let planned: Vec<Download> = plan.downloads().cloned().collect();
    code::refused(plan.series, &planned)
}

/// The files of what was planned: mostly one.
fn make(workshop: &Workshop<'_>, paper: Download) -> Result<Vec<Made>, Fault> {
    match paper.format {
        Format::Letter
        | Format::A4
        | Format::Half
        | Format::Phone
        | Format::Bilingual
        | Format::Brochure
        | Format::Cards => workshop.linear(paper).map(|made| vec![made]),
        Format::Booklet => booklet::booklets(workshop, paper),
        Format::Shop => booklet::with_marks(workshop, paper).map(|made| vec![made]),
        // What is not set on pages is made elsewhere.
        _ => Ok(Vec::new()),
    }
}
