//! The workshop: sets documents and turns them into files. In: what all files of a series share, and a
//! download. Out: pages, and bytes. Never knows what is made of the pages afterwards.

use std::collections::BTreeSet;

use jiff::civil::Date;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Label, Selector, Smart};
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostic::Diagnostic;
use crate::plan::pagination::{Chapter, Pagination};
use crate::plan::used::Used;
use crate::plan::{Download, Extent, Format};
use crate::series::address::RelativePath;
use crate::series::{PageRef, PerLanguage, Series};
use crate::source::interface::Interface;

use super::guide::{Document, Frame, document};
use super::press::fault;
use super::press::fit;
use super::press::fonts::{Fonts, Lacking};
use super::press::packed::packed;
use super::press::typeface::{Typeface, typefaces};
use super::press::world::{Desk, Press};
use super::writer::inline::anchor;
use super::{brochure, cards, sign};

/// What all files of a series share.
pub struct Workshop<'a> {
    pub series: &'a Series,
    /// By the index of their language.
    pub interfaces: &'a PerLanguage<&'a Interface>,
    pub fonts: &'a Fonts,
    pub press: &'a Press<'a>,
}

/// A file.
pub struct Made {
    pub paper: Download,
    pub bytes: Vec<u8>,
    /// What is embedded in it.
    pub typefaces: BTreeSet<Typeface>,
    /// Where its pages begin: of a whole guide on Letter.
    pub pagination: Option<Pagination>,
}

/// Why there is no file.
pub enum Fault {
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

/// What a file is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// PDF/UA-1 and PDF/A-2a.
    Accessible,
    /// Without tags: its pages are placed on sheets.
    Plain,
}

/// Pages that are set, with the desk that knows where everything in them comes from.
pub struct Laid<'a> {
    desk: Desk<'a>,
    path: RelativePath,
    pages: PagedDocument,
}

/// How many pages on average make a chapter long enough to begin on a right-hand page. Half of all
/// chapters then leave a blank: with two pages each that is a fifth of the paper, with four an eighth.
const LONG: usize = 3;

impl Workshop<'_> {
    /// A file in the order in which it is read.
    pub fn linear(&self, paper: Download) -> Result<Made, Fault> {
        let mut laid = self.lay(&paper, Frame::default())?;
        let whole_sheets = matches!(paper.format, Format::Letter | Format::A4);
        let chapters = paper.chapters(self.series).len();
        if whole_sheets && paper.extent == Extent::Whole && laid.has_long(chapters) {
            let recto = Frame {
                recto: true,
                ..Frame::default()
            };
            laid = self.lay(&paper, recto)?;
        }
        let bytes = laid.export(self.series, Kind::Accessible)?;
        let typefaces = laid.typefaces();
        let is_whole = paper.format == Format::Letter && paper.extent == Extent::Whole;
        let pagination = is_whole.then(|| laid.pagination(self.series, &paper));
        Ok(Made {
            paper,
            bytes,
            typefaces,
            pagination,
        })
    }

    /// Sets the pages of a download.
    pub fn lay(&self, paper: &Download, frame: Frame<'_>) -> Result<Laid<'_>, Fault> {
        let path = paper.path.clone();
        let (series, interfaces, fonts) = (self.series, self.interfaces, self.fonts);
        let document = match paper.format {
            Format::Cards => cards::document(series, interfaces, fonts, paper),
            Format::Brochure => brochure::document(series, interfaces, fonts, paper),
            _ => document(series, interfaces, fonts, paper, frame),
        };
        let laid = self.set(path, document)?;
        let overflowing = fit::overflowing(series, paper, &laid.pages);
        match overflowing.is_empty() {
            true => Ok(laid),
            false => Err(Fault::Told(overflowing)),
        }
    }

    /// Sets the pages of a document that is to be a file.
    pub fn set(&self, path: RelativePath, document: Document<'_>) -> Result<Laid<'_>, Fault> {
        let lacking = self.fonts.lacking(self.series, &document.writer.ink);
        if !lacking.is_empty() {
            return Err(Fault::Lacks(lacking));
        }
        let images = document.writer.images.iter().filter_map(|(path, name)| {
            let bytes = self.series.images.get(*path)?;
            Some((name.clone(), bytes.clone()))
        });
        let images = images.chain(sign::picture(self.series));
        let sources = vec![("/main.typ", document.main), ("/data.typ", document.data)];
        let desk = Desk::new(self.press, sources, images)
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
        // What Typst remembers of this document helps no other.
        typst::comemo::evict(10);
        Ok(Laid { desk, path, pages })
    }
}

impl Laid<'_> {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.pages.pages().len()
    }

    /// The pages on which chapters begin, from 0; then the one on which the back is, or where the end is.
    pub fn starts(&self) -> Vec<usize> {
        let mut starts = self.pages_of("chapter-start");
        let end = self.pages_of("back-start").first().copied();
        starts.push(end.unwrap_or(self.count()));
        starts
    }

    /// Where the pages of a whole guide begin.
    fn pagination(&self, series: &Series, paper: &Download) -> Pagination {
        let begin = |name: String, label: &str| {
            let page = self.pages_of(label).first()? + 1;
            Some((name, page))
        };
        let used = Used::of(&paper.shown(series, paper.reader));
        let of_chapter = |at: PageRef| {
            let page = series.page(at);
            let sections = page.sections.values().skip(1).map(|info| &info.code);
            let codes = std::iter::once(&page.code).chain(sections);
            let begins = codes.filter_map(|code| begin(code.clone(), &anchor(code)));
            begins.collect::<Vec<_>>()
        };
        let list = |name: &str, records: Vec<String>| {
            let names = std::iter::once(name.to_owned()).chain(records);
            let begins = names.filter_map(|name| begin(name.clone(), &name));
            begins.collect::<Vec<_>>()
        };
        let laws = series.laws.iter().filter(|r| used.laws.contains(&r.id));
        let laws = laws.map(|r| format!("law-{}", r.id)).collect();
        let contacts = series.contacts.iter();
        let contacts = contacts.filter(|r| used.contacts.contains(&r.id));
        let contacts = contacts.map(|r| format!("contact-{}", r.id)).collect();
        let chapters = paper.chapters(series).into_iter().map(of_chapter);
        let lists = [list("list-laws", laws), list("list-contacts", contacts)];
        let chapters = chapters.chain(lists).filter(|begins| !begins.is_empty());
        // The first of these ends stands behind the contents.
        let ends = self.pages_of("chapter-end").into_iter().skip(1);
        Pagination::of(chapters.zip(ends).map(|(begins, end)| Chapter {
            begins,
            end: end + 1,
        }))
    }

    fn pages_of(&self, label: &str) -> Vec<usize> {
        let Some(label) = Label::new(PicoStr::intern(label)) else {
            return Vec::new();
        };
        let introspector = self.pages.introspector();
        let found = introspector.query(&Selector::Label(label));
        let locations = found.iter().filter_map(|content| content.location());
        let pages = locations.filter_map(|location| introspector.page(location));
        pages.map(|page| page.get() - 1).collect()
    }

    /// Whether so many chapters are long ones on average. Lists of records stand after them.
    fn has_long(&self, chapters: usize) -> bool {
        let starts = self.starts();
        match (starts.first(), starts.get(chapters)) {
            (Some(first), Some(end)) => end - first > LONG * chapters,
            _ => false,
        }
    }

    /// The typefaces in which something stands.
    pub fn typefaces(&self) -> BTreeSet<Typeface> {
        typefaces(&self.pages)
    }

    /// The pages as a file.
    pub fn export(&self, series: &Series, kind: Kind) -> Result<Vec<u8>, Fault> {
        let options = options(series, &self.path, kind)?;
        let told = |errors: &[SourceDiagnostic]| fault::told(&self.desk, &self.path, errors);
        let file = typst_pdf::pdf(&self.pages, &options);
        let file = file.map_err(|errors| Fault::Told(told(&errors)))?;
        Ok(match kind {
            Kind::Accessible => packed(file),
            // Read again at once.
            Kind::Plain => file,
        })
    }
}

/// What every file is: nothing about the machine, the date of the edition.
fn options(series: &Series, path: &RelativePath, kind: Kind) -> Result<PdfOptions, Diagnostic> {
    let standards: &[PdfStandard] = match kind {
        Kind::Accessible => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        Kind::Plain => &[],
    };
    let standards = PdfStandards::new(standards)
        .map_err(|error| Diagnostic::error("pdf-standard", error.message().to_string()))?;
    Ok(PdfOptions {
        // Without a name of its own a document is known by its title, which discreet guides share.
        ident: Smart::Custom(ident(series, path)),
        creator: Smart::Custom(None),
        timestamp: timestamp(series.config.as_of),
        standards,
        tagged: kind == Kind::Accessible,
        ..PdfOptions::default()
    })
}

/// What makes a file this one and no other.
pub fn ident(series: &Series, path: &RelativePath) -> String {
    format!("{path} {}", series.config.as_of)
}

fn timestamp(date: Date) -> Option<Timestamp> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let start = Datetime::from_ymd_hms(year.into(), month, day, 0, 0, 0)?;
    Some(Timestamp::new_utc(start))
}
