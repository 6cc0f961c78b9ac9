//! PDF: guides as finished paper and for telephones, set by Typst. In: series, theme, interface strings,
//! fonts. Out: files in memory, each PDF/UA-1 and PDF/A-2a. Never reads HTML, never asks the clock, and
//! decides nothing about proofs: [`super::download`] does.

mod cover;
mod data;
mod fault;
mod fonts;
mod glue;
mod guide;
mod ink;
mod inline;
mod literal;
mod records;
mod world;
mod writer;

use jiff::civil::Date;
use rayon::prelude::*;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

pub use fonts::Fonts;
use fonts::Lacking;

use super::download::Download;
use super::files::Files;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::series::Series;
use crate::series::address::RelativePath;
use crate::source::interface::{Interface, Interfaces};
use crate::source::theme::Theme;

use world::{Desk, Press};

/// The folder of the theme in which templates for paper lie.
const TEMPLATES: &str = "print/";

/// The PDFs of a series, and which they are.
///
/// # Errors
///
/// Languages without interface strings; characters that no font has; templates and text that Typst or
/// the rules of PDF/UA refuse.
pub fn pdf(
    series: &Series,
    theme: &Theme,
    interfaces: &Interfaces,
    fonts: &Fonts,
    planned: Vec<Download>,
) -> Result<(Files, Vec<Download>), Diagnostics> {
    let mut spoken: Vec<&Interface> = Vec::new();
    for language in &series.languages {
        match interfaces.of(&language.tag) {
            Some(interface) => spoken.push(interface),
            None => {
                let message = format!("there are no interface strings for `{}`", language.tag);
                return Err(Diagnostic::error("no-interface", message)
                    .at(series.config.place.clone())
                    .hint(format!("add `i18n/{}/ui.ftl`", language.tag))
                    .into());
            }
        }
    }
    let templates = theme.list(TEMPLATES).filter_map(|(path, bytes)| {
        let name = path.strip_prefix(TEMPLATES)?;
        Some((name, std::str::from_utf8(bytes).ok()?))
    });
    let press = Press::new(fonts, templates);
    let made: Vec<_> = planned
        .par_iter()
        .map(|paper| make(series, &spoken, fonts, &press, paper))
        .collect();
    let mut files = Files::new();
    let mut lacking = Lacking::new();
    let mut problems = Diagnostics::new();
    for result in made {
        match result {
            Ok((path, bytes)) => {
                if let Err(path) = files.insert(path, bytes) {
                    problems.push(
                        Diagnostic::error("two-files", format!("two files at `{path}`"))
                            .hint("give one of the guides another id"),
                    );
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
    problems.extend(fonts::told(series, lacking));
    // Templates and fonts fail in the same way in every document: once is enough.
    match problems.has_errors() {
        true => Err(problems.sorted()),
        false => Ok((files, planned)),
    }
}

/// What every file is: both standards, nothing about the machine, the date of the edition.
fn options(series: &Series, path: &RelativePath) -> Result<PdfOptions, Diagnostic> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| Diagnostic::error("pdf-standard", error.message().to_string()))?;
    Ok(PdfOptions {
        // Without a name of its own a document is known by its title, which discreet guides share.
        ident: Smart::Custom(format!("{path} {}", series.config.as_of)),
        creator: Smart::Custom(None),
        timestamp: timestamp(series.config.as_of),
        standards,
        ..PdfOptions::default()
    })
}

fn timestamp(date: Date) -> Option<Timestamp> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let start = Datetime::from_ymd_hms(year.into(), month, day, 0, 0, 0)?;
    Some(Timestamp::new_utc(start))
}

/// Why there is no file.
enum Fault {
    /// Characters that no font has: the same in several documents, and said once.
    Lacks(Lacking),
    /// Everything else.
    Told(Vec<Diagnostic>),
}

impl From<Diagnostic> for Fault {
    fn from(problem: Diagnostic) -> Self {
        Fault::Told(vec![problem])
    }
}

fn make(
    series: &Series,
    interfaces: &[&Interface],
    fonts: &Fonts,
    press: &Press<'_>,
    paper: &Download,
) -> Result<(RelativePath, Vec<u8>), Fault> {
    let path = paper.path(series);
    let document = guide::document(series, interfaces, fonts, paper);
    let lacking = fonts.lacking(series, &document.writer.ink);
    if !lacking.is_empty() {
        return Err(Fault::Lacks(lacking));
    }
    let images = document.writer.images.iter().filter_map(|(path, name)| {
        let bytes = series.images.get(*path)?;
        Some((name.clone(), bytes.clone()))
    });
    let sources = vec![("/main.typ", document.main), ("/data.typ", document.data)];
    let desk = Desk::new(press, sources, images)
        .ok_or_else(|| Diagnostic::error("pdf", "the document has no place in memory"))?;
    let set = typst::compile::<PagedDocument>(&desk);
    let told = |errors: &[SourceDiagnostic]| Fault::Told(fault::told(&desk, &path, errors));
    // A page that never settles would differ from one build to the next.
    let unsettled = set.warnings.iter().filter(|w| fault::is_unsettled(w));
    let unsettled: Vec<_> = unsettled.cloned().collect();
    if !unsettled.is_empty() {
        return Err(told(&unsettled));
    }
    let pages = set.output.map_err(|errors| told(&errors))?;
    let options = options(series, &path)?;
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|errors| told(&errors))?;
    // What Typst remembers of this document helps no other.
    typst::comemo::evict(10);
    Ok((path, bytes))
}
