//! Downloads: which files to keep, hand on or print a series has, what they are called, and which of them
//! are proofs. In: the series, the editions asked for. Out: a list that renderers, the website and the
//! contract share, so that none of them can think otherwise. Never renders, and needs no feature.

use serde::Serialize;

use crate::edition::standing::{Standing, Told};
use crate::edition::used::Used;
use crate::series::address::RelativePath;
use crate::series::{Medium, PageRef, RecordList, Series, Shown};
use crate::source::record::{Audience, LanguageStatus, LawStatus};

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
    /// 90 × 160 mm, to be read on a telephone.
    Phone,
    /// An HTML page that needs no other file.
    Single,
    /// EPUB 3.3.
    Epub,
}

impl Format {
    /// All, in the order in which they are offered.
    pub const ALL: [Format; 5] = [
        Format::Letter,
        Format::A4,
        Format::Phone,
        Format::Single,
        Format::Epub,
    ];

    /// Its name in file names and `edition.json`.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Letter => "letter",
            Format::A4 => "a4",
            Format::Phone => "phone",
            Format::Single => "single",
            Format::Epub => "epub",
        }
    }

    /// The edition that it belongs to.
    pub fn edition(self) -> Edition {
        match self {
            Format::Letter | Format::A4 | Format::Phone => Edition::Pdf,
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
}

/// How much of a guide a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// All of it.
    Whole,
}

/// A file of a guide in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Index of the guide.
    pub guide: usize,
    /// How much of it.
    pub extent: Extent,
    /// Index of the reader's language.
    pub reader: usize,
    /// Its kind.
    pub format: Format,
    /// Whether it must not be handed out: watermarked, and called `proof-…`.
    pub proof: bool,
    /// Records in it, `laws#…` and `contacts#…`: their words count for policy as its sections do.
    pub records: Vec<String>,
}

impl Download {
    /// Where it lies: `files/ko/part-4-letter.pdf`, `files/ko/proof-guide-3-letter.pdf`. Names of
    /// discreet guides are numbers: a name stays in the list of downloads.
    pub fn path(&self, series: &Series) -> RelativePath {
        let guide = &series.guides[self.guide];
        let name = match guide.discreet {
            true => format!("guide-{}", guide.number),
            false => guide.id.to_string(),
        };
        let folder = match series.medium {
            Medium::Stick if self.format.is_screen() => PHONE_FOLDER,
            _ => FOLDER,
        };
        RelativePath::new(format!(
            "{folder}/{}/{}{name}-{}.{}",
            series.languages[self.reader].tag.folder(),
            if self.proof { "proof-" } else { "" },
            self.format.as_str(),
            self.format.extension()
        ))
    }
}

/// Every file that can be told before it is made: each guide in each language that has text of it, in each
/// format of the editions.
pub fn downloads(series: &Series, editions: &[Edition]) -> Vec<Download> {
    let mut all = Vec::new();
    for guide in 0..series.guides.len() {
        for reader in 0..series.languages.len() {
            if !series.guide_is_translated(guide, reader) {
                continue;
            }
            let shown = shown(series, guide, reader);
            let used = Used::of(&shown);
            let finished = is_finished(series, guide, reader, &shown, &used);
            let laws = used.laws.iter().map(|id| format!("laws#{id}"));
            let contacts = used.contacts.iter().map(|id| format!("contacts#{id}"));
            let records: Vec<String> = laws.chain(contacts).collect();
            let formats = Format::ALL.into_iter();
            let formats = formats.filter(|format| editions.contains(&format.edition()));
            all.extend(formats.map(|format| Download {
                guide,
                extent: Extent::Whole,
                reader,
                format,
                proof: !finished && !format.is_screen(),
                records: records.clone(),
            }));
        }
    }
    all
}

/// The sections of a guide as readers of a language see them, the introduction first.
pub fn shown(series: &Series, guide: usize, reader: usize) -> Vec<Shown<'_>> {
    let pages = (0..series.guides[guide].pages.len()).map(|p| PageRef::Page(guide, p));
    let pages = std::iter::once(PageRef::Intro(guide)).chain(pages);
    pages
        .flat_map(|page| {
            let page = series.page(page);
            let sections = 0..page.sections.len();
            sections.filter_map(move |section| series.shown(page, section, reader))
        })
        .collect()
}

/// Promise 7: paper for workers is finished only where every text in it is reviewed, and everything
/// that states law is checked. Paper for others is, since it says at its head how far it has come.
fn is_finished(
    series: &Series,
    guide: usize,
    reader: usize,
    shown: &[Shown<'_>],
    used: &Used<'_>,
) -> bool {
    if series.guides[guide].audience != Audience::Worker {
        return true;
    }
    let told: Vec<Told> = shown.iter().map(Told::from).collect();
    let reviewed = |language| language == LanguageStatus::Reviewed;
    let laws = series.laws.iter().filter(|r| used.laws.contains(&r.id));
    let mut laws = laws.filter_map(|r| series.shown_words(RecordList::Laws, r, reader));
    let contacts = series
        .contacts
        .iter()
        .filter(|r| used.contacts.contains(&r.id));
    let mut contacts = contacts.filter_map(|r| series.shown_words(RecordList::Contacts, r, reader));
    Standing::of(&told).is_complete()
        && laws.all(|w| reviewed(w.status.language) && w.status.law == LawStatus::Checked)
        && contacts.all(|w| reviewed(w.status.language))
}
