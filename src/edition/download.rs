//! Downloads: which files to keep, hand on or print a series has, what they are called, and which of them
//! are proofs. In: the series, the editions asked for. Out: a list that renderers, the website and the
//! contract share, so that none of them can think otherwise. Never renders, and needs no feature.

use serde::Serialize;

use crate::edition::issued;
use crate::edition::pagination::Pagination;
use crate::edition::used::Used;
use crate::series::address::RelativePath;
use crate::series::{
    GuideIndex, LanguageIndex, Medium, Page, PageIndex, PageRef, Series, Shown, card,
};
use crate::source::name::Id;
use crate::source::record::{Audience, Paper};

/// The folder of the output in which files to keep or print lie.
pub const FOLDER: &str = "files";

/// The folder of a stick in which files for telephones lie: people look for it by its name, since a
/// telephone opens a page without the files beside it.
pub const PHONE_FOLDER: &str = "phone";

/// Editions that are made of downloads, by the word that asks for them (`--edition`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// `pdf`: everything that is set on pages.
    Pdf,
    /// `single`: guides in one HTML file each.
    Single,
    /// `epub`: guides as books for reading apps.
    Epub,
}

impl Edition {
    /// All.
    pub const ALL: [Edition; 3] = [Edition::Pdf, Edition::Single, Edition::Epub];

    /// The word for it on the command line and in `edition.json`.
    pub fn as_str(self) -> &'static str {
        match self {
            Edition::Pdf => "pdf",
            Edition::Single => "single",
            Edition::Epub => "epub",
        }
    }
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// 8.5 × 11 in.
    Letter,
    /// 210 × 297 mm.
    A4,
    /// 5.5 × 8.5 in, one page after another: for tablets, and for drivers that fold by themselves.
    Half,
    /// The same pages in the order in which they are folded, two on a Letter sheet.
    Booklet,
    /// The same pages one by one, with bleed and crop marks: for print shops.
    Shop,
    /// 90 × 160 mm, to be read on a telephone.
    Phone,
    /// An HTML page that needs no other file.
    Single,
    /// EPUB 3.3.
    Epub,
    /// Letter, in two columns: the reader's language and the source language.
    Bilingual,
    /// A Letter sheet that is folded in three.
    Brochure,
    /// Letter sheets of cards to hand over, in the reader's language and in the source language.
    Cards,
}

impl Format {
    /// All, in the order in which they are offered.
    pub const ALL: [Format; 11] = [
        Format::Letter,
        Format::A4,
        Format::Half,
        Format::Booklet,
        Format::Shop,
        Format::Phone,
        Format::Single,
        Format::Epub,
        Format::Bilingual,
        Format::Brochure,
        Format::Cards,
    ];

    /// Its name in file names and `edition.json`.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Letter => "letter",
            Format::A4 => "a4",
            Format::Half => "half",
            Format::Booklet => "booklet",
            Format::Shop => "shop",
            Format::Phone => "phone",
            Format::Single => "single",
            Format::Epub => "epub",
            Format::Bilingual => "bilingual",
            Format::Brochure => "brochure",
            Format::Cards => "cards",
        }
    }

    /// The edition that it belongs to.
    pub fn edition(self) -> Edition {
        match self {
            Format::Letter
            | Format::A4
            | Format::Half
            | Format::Booklet
            | Format::Shop
            | Format::Phone
            | Format::Bilingual
            | Format::Brochure
            | Format::Cards => Edition::Pdf,
            Format::Single => Edition::Single,
            Format::Epub => Edition::Epub,
        }
    }

    /// What its file names end with.
    pub fn extension(self) -> &'static str {
        match self.edition() {
            Edition::Pdf => "pdf",
            Edition::Single => "html",
            Edition::Epub => "epub",
        }
    }

    /// Whether it is read on a screen: policy then asks for notices, not for proofs.
    pub fn is_screen(self) -> bool {
        matches!(self, Format::Phone | Format::Single | Format::Epub)
    }

    /// Whether the text of the source stands beside the reader's: policy then asks for both.
    pub fn shows_source(self) -> bool {
        matches!(self, Format::Cards | Format::Bilingual)
    }

    /// What there is of a guide in this format for readers of a language.
    fn extents(self, series: &Series, guide: GuideIndex, reader: LanguageIndex) -> Vec<Extent> {
        let pages = |wanted: &dyn Fn(&Page) -> bool| {
            let pages = series.guides[guide].pages.iter();
            let pages = pages.filter(|(_, page)| wanted(page));
            pages.map(|(index, _)| Extent::Page(index)).collect()
        };
        let own = |page: &Page, section| series.has_own(page, section, reader);
        match self {
            Format::Bilingual if reader.is_source() => Vec::new(),
            // Nothing stands in for what is not translated: nobody hands over a card in two times English.
            Format::Cards => {
                pages(&|page| page.paper == Some(Paper::Cards) && own(page, card::SECTION))
            }
            Format::Brochure => pages(&|page| {
                page.paper == Some(Paper::Brochure)
                    && page.sections.indices().all(|section| own(page, section))
            }),
            _ => vec![Extent::Whole],
        }
    }
}

/// How much of a guide a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// All of it.
    Whole,
    /// A page, or what the format takes of it.
    Page(PageIndex),
    /// One of several booklets, where one cannot hold all.
    Volume(Volume),
}

impl Extent {
    /// Whether it is a guide or a volume of one, with everything that stands before and after its chapters.
    pub fn is_guide(self) -> bool {
        match self {
            Extent::Whole | Extent::Volume(_) => true,
            Extent::Page(_) => false,
        }
    }
}

/// Some chapters of a guide, bound together. Chapter 0 is the introduction, 1 the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Volume {
    /// From 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// The first chapter in it.
    pub first: usize,
    /// The first chapter after it.
    pub end: usize,
}

/// A file of a guide in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// The guide.
    pub guide: GuideIndex,
    /// How much of it.
    pub extent: Extent,
    /// The reader's language.
    pub reader: LanguageIndex,
    /// Its kind.
    pub format: Format,
    /// Whether it must not be handed out: watermarked, and called `proof-…`.
    pub proof: bool,
    /// Records in it, `laws#…` and `contacts#…`: their words count for policy as its sections do.
    pub records: Vec<String>,
    /// Where its pages begin: of a whole guide on Letter, when it was made.
    pub pagination: Option<Pagination>,
}

impl Download {
    /// Where it lies: `files/ko/part-4-letter.pdf`, `files/ko/proof-guide-3-letter.pdf`; of a volume
    /// `files/ko/part-2-booklet-1.pdf`; of a page `files/ko/part-1-steps-brochure.pdf`,
    /// `files/ko/guide-3-21-phone.pdf`. Names of discreet guides are numbers: a name stays in the list of
    /// downloads.
    pub fn path(&self, series: &Series) -> RelativePath {
        let guide = &series.guides[self.guide];
        let name = match (self.extent, guide.discreet) {
            (Extent::Whole | Extent::Volume(_), true) => format!("guide-{}", guide.number),
            (Extent::Whole | Extent::Volume(_), false) => guide.id.to_string(),
            (Extent::Page(page), true) => format!("guide-{}", guide.pages[page].code),
            (Extent::Page(page), false) => format!("{}-{}", guide.id, guide.pages[page].slug),
        };
        let folder = match series.medium {
            Medium::Stick if self.format.is_screen() => PHONE_FOLDER,
            _ => FOLDER,
        };
        let volume = match self.extent {
            Extent::Volume(volume) => format!("-{}", volume.number),
            Extent::Whole | Extent::Page(_) => String::new(),
        };
        RelativePath::new(format!(
            "{folder}/{}/{}{name}-{}{volume}.{}",
            series.languages[self.reader].tag.folder(),
            if self.proof { "proof-" } else { "" },
            self.format.as_str(),
            self.format.extension()
        ))
    }

    /// Its chapters in order.
    pub fn chapters(&self, series: &Series) -> Vec<PageRef> {
        let guide = self.guide;
        let all = chapters(series, guide);
        match self.extent {
            Extent::Whole => all,
            Extent::Page(page) => vec![PageRef::Page(guide, page)],
            Extent::Volume(Volume { first, end, .. }) => {
                all.into_iter().take(end).skip(first).collect()
            }
        }
    }

    /// The texts in it as readers of a language see them, in order.
    pub fn shown<'a>(&self, series: &'a Series, reader: LanguageIndex) -> Vec<Shown<'a>> {
        let all = sections(series, self.chapters(series), reader);
        match self.format {
            Format::Cards => all
                .into_iter()
                .skip(card::SECTION.number())
                .take(1)
                .collect(),
            _ => all,
        }
    }

    /// Addresses of the sections in it, `part-3#card-text`; none where all of the guide is in it.
    pub fn sections(&self, series: &Series) -> Option<Vec<String>> {
        if self.extent == Extent::Whole {
            return None;
        }
        let guide = &series.guides[self.guide].id;
        let shown = self.shown(series, self.reader);
        let address = |shown: &Shown<'_>| format!("{guide}#{}", shown.info.id);
        Some(shown.iter().map(address).collect())
    }
}

/// Every file that can be told before it is made: each guide in each language that has text of it, in each
/// format of the editions.
pub fn downloads(series: &Series, editions: &[Edition]) -> Vec<Download> {
    let formats = Format::ALL.into_iter();
    let formats = formats.filter(|format| editions.contains(&format.edition()));
    let formats: Vec<Format> = formats.collect();
    let mut all = Vec::new();
    for guide in series.guides.indices() {
        for reader in series.languages.indices() {
            if !series.guide_is_translated(guide, reader) {
                continue;
            }
            for format in &formats {
                let extents = format.extents(series, guide, reader).into_iter();
                all.extend(extents.map(|extent| planned(series, guide, extent, reader, *format)));
            }
            if editions.contains(&Edition::Pdf) {
                all.extend(situations(series, guide, reader));
            }
        }
    }
    all
}

/// Pages of a workers' guide for telephones: somebody who is in one of its situations needs that one.
fn situations(series: &Series, guide: GuideIndex, reader: LanguageIndex) -> Vec<Download> {
    let of_workers = &series.guides[guide];
    if of_workers.audience != Audience::Worker {
        return Vec::new();
    }
    let pages = of_workers.pages.iter();
    pages
        .filter(|(_, page)| series.is_translated(page, reader))
        .map(|(page, _)| planned(series, guide, Extent::Page(page), reader, Format::Phone))
        .collect()
}

/// Where the sheet lies by which readers of a language try their printer: it is of no guide, and made
/// beside files that need it.
pub fn printer_test(series: &Series, reader: LanguageIndex) -> RelativePath {
    let folder = series.languages[reader].tag.folder();
    RelativePath::new(format!("{FOLDER}/{folder}/printer-test.pdf"))
}

/// Whether a file comes out wrong where a printer turns sheets on the other edge, or changes their size.
pub fn needs_test(file: &Download) -> bool {
    matches!(
        file.format,
        Format::Booklet | Format::Brochure | Format::Cards
    )
}

/// A volume of what was planned as a whole. It is a proof where the whole is.
pub fn volume(series: &Series, whole: &Download, volume: Volume) -> Download {
    let (guide, reader) = (whole.guide, whole.reader);
    let extent = Extent::Volume(volume);
    Download {
        proof: whole.proof,
        ..planned(series, guide, extent, reader, whole.format)
    }
}

fn planned(
    series: &Series,
    guide: GuideIndex,
    extent: Extent,
    reader: LanguageIndex,
    format: Format,
) -> Download {
    let mut download = Download {
        guide,
        extent,
        reader,
        format,
        proof: false,
        records: Vec::new(),
        pagination: None,
    };
    let shown = download.shown(series, reader);
    let used = Used::of(&shown);
    let laws = used.laws.iter().map(|id| format!("laws#{id}"));
    // A copy may leave contacts out: no file of it lists them.
    let listed = |id: &&&Id| series.contacts.iter().any(|r| r.id == ***id);
    let contacts = used.contacts.iter().filter(listed);
    let contacts = contacts.map(|id| format!("contacts#{id}"));
    // What a copy adds stands at the end of files that hold a guide without the website.
    let holds_added = matches!(format, Format::Single | Format::Epub);
    let added = series.added_contacts(Some(guide)).into_iter();
    let added = added
        .filter(|_| holds_added)
        .map(|record| format!("contacts#{}", record.id));
    download.records = laws.chain(contacts).chain(added).collect();
    let mut readers = vec![reader];
    readers.extend((format.shows_source() && !reader.is_source()).then_some(LanguageIndex::SOURCE));
    let is_finished = |reader: &LanguageIndex| {
        issued::reasons(series, guide, &download.shown(series, *reader), *reader).is_empty()
    };
    let proof = !format.is_screen() && !readers.iter().all(is_finished);
    download.proof = proof;
    download
}

/// The chapters of a guide: its introduction, then its pages.
pub fn chapters(series: &Series, guide: GuideIndex) -> Vec<PageRef> {
    let pages = series.guides[guide].pages.indices();
    let pages = pages.map(|page| PageRef::Page(guide, page));
    std::iter::once(PageRef::Intro(guide))
        .chain(pages)
        .collect()
}

/// The sections of a guide as readers of a language see them, the introduction first.
pub fn shown(series: &Series, guide: GuideIndex, reader: LanguageIndex) -> Vec<Shown<'_>> {
    sections(series, chapters(series, guide), reader)
}

fn sections(series: &Series, chapters: Vec<PageRef>, reader: LanguageIndex) -> Vec<Shown<'_>> {
    let chapters = chapters.into_iter();
    chapters
        .flat_map(|chapter| {
            let page = series.page(chapter);
            let sections = page.sections.indices();
            sections.filter_map(move |section| series.shown(page, section, reader))
        })
        .collect()
}
