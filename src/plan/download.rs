//! Files to keep, hand on or print: which of them a series has, what they are called, and as what each is
//! issued. In: the series, the editions asked for. Out: a list. Never renders, and needs no feature.

use super::extent::{Extent, Volume, sections};
use super::format::{Edition, Format};
use super::issued::{self, Issued, Reason};
use super::medium::Medium;
use super::used::Used;
use crate::series::address::RelativePath;
use crate::series::{GuideIndex, LanguageIndex, Page, PageIndex, PageRef, Series, Shown, card};
use crate::source::name::Id;
use crate::source::record::{Audience, Paper};

/// The folder of the output in which files to keep or print lie.
pub const FOLDER: &str = "files";

/// The folder of a stick in which files for telephones lie: people look for it by its name, since a
/// telephone opens a page without the files beside it.
pub const PHONE_FOLDER: &str = "phone";

/// What the fonts in PDFs say of themselves.
pub const TYPEFACES: &str = "files/fonts.txt";

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
    /// Where it lies.
    pub path: RelativePath,
    /// What keeps its text from being finished paper.
    pub reasons: Vec<Reason>,
    /// Records in it, `laws#…` and `contacts#…`: their words count for policy as its sections do.
    pub records: Vec<String>,
}

impl Download {
    /// As what it is issued.
    pub fn issued(&self) -> Issued {
        match self.format.is_screen() {
            true => Issued::Screen,
            false => Issued::paper(self.reasons.clone()),
        }
    }

    /// Whether it must not be handed out: watermarked, and called `proof-…`.
    pub fn is_proof(&self) -> bool {
        !self.format.is_screen() && !self.reasons.is_empty()
    }

    /// Its chapters in order.
    pub fn chapters(&self, series: &Series) -> Vec<PageRef> {
        self.extent.chapters(series, self.guide)
    }

    /// The texts in it as readers of a language see them, in order.
    pub fn shown<'a>(&self, series: &'a Series, reader: LanguageIndex) -> Vec<Shown<'a>> {
        texts(series, self.guide, self.extent, self.format, reader)
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

    /// What it is called in the plan: `file:ko:part-3:letter`, of a page `file:ko:part-3/police-stop:phone`.
    pub fn key(&self, series: &Series) -> String {
        key(series, self.guide, self.extent, self.reader, self.format)
    }

    /// A volume of what was planned as a whole, `files/ko/part-2-booklet-1.pdf`. It is issued as the whole is.
    pub fn volume(&self, series: &Series, volume: Volume) -> Download {
        let place = Placed {
            extent: Extent::Volume(volume),
            ..Placed::of(self)
        };
        let path = self.path.as_str();
        let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
        Download {
            path: RelativePath::new(format!("{stem}-{}.{extension}", volume.number)),
            reasons: self.reasons.clone(),
            ..planned(series, Medium::default(), place)
        }
    }

    /// What the file of a whole guide is called in the plan.
    pub(super) fn whole_key(
        series: &Series,
        guide: GuideIndex,
        reader: LanguageIndex,
        format: Format,
    ) -> String {
        key(series, guide, Extent::Whole, reader, format)
    }

    /// The page that a file is offered on.
    pub fn offered_on(&self) -> PageRef {
        match self.extent {
            Extent::Whole | Extent::Volume(_) => PageRef::Intro(self.guide),
            Extent::Page(page) => PageRef::Page(self.guide, page),
        }
    }
}

fn key(
    series: &Series,
    guide: GuideIndex,
    extent: Extent,
    reader: LanguageIndex,
    format: Format,
) -> String {
    let guide = &series.guides[guide];
    let extent = match extent {
        Extent::Whole => String::new(),
        Extent::Page(page) => format!("/{}", guide.pages[page].slug),
        Extent::Volume(volume) => format!("/volume-{}", volume.number),
    };
    let language = &series.languages[reader].tag;
    format!("file:{language}:{}{extent}:{}", guide.id, format.as_str())
}

/// Which file of which guide for whom.
#[derive(Clone, Copy)]
struct Placed {
    guide: GuideIndex,
    extent: Extent,
    reader: LanguageIndex,
    format: Format,
}

impl Placed {
    fn of(file: &Download) -> Self {
        Placed {
            guide: file.guide,
            extent: file.extent,
            reader: file.reader,
            format: file.format,
        }
    }

    /// Where it lies: `files/ko/part-4-letter.pdf`, `files/ko/proof-guide-3-letter.pdf`; of a page `files/ko/part-1-steps-brochure.pdf`,
    /// `files/ko/guide-3-21-phone.pdf`. Names of discreet guides are numbers: a name stays in the list of
    /// downloads.
    fn path(self, series: &Series, medium: Medium, is_proof: bool) -> RelativePath {
        let guide = &series.guides[self.guide];
        let name = match (self.extent, guide.discreet) {
            (Extent::Whole | Extent::Volume(_), true) => format!("guide-{}", guide.number),
            (Extent::Whole | Extent::Volume(_), false) => guide.id.to_string(),
            (Extent::Page(page), true) => format!("guide-{}", guide.pages[page].code),
            (Extent::Page(page), false) => format!("{}-{}", guide.id, guide.pages[page].slug),
        };
        let folder = match medium {
            Medium::Stick if self.format.is_screen() => PHONE_FOLDER,
            _ => FOLDER,
        };
        RelativePath::new(format!(
            "{folder}/{}/{}{name}-{}.{}",
            series.languages[self.reader].tag.folder(),
            if is_proof { "proof-" } else { "" },
            self.format.as_str(),
            self.format.extension()
        ))
    }
}

/// Every file that can be told before it is made: each guide in each language that has text of it, in each
/// format of the editions. On sticks, which go to workers, none is paper; what is printed is paper alone.
pub fn downloads(series: &Series, medium: Medium, editions: &[Edition]) -> Vec<Download> {
    let formats = Format::all().filter(|format| editions.contains(&format.edition()));
    let formats: Vec<Format> = formats.collect();
    let mut all = Vec::new();
    for guide in series.guides.indices() {
        for reader in series.languages.indices() {
            if !series.guide_is_translated(guide, reader) {
                continue;
            }
            let mut add = |format: Format, extent: Extent| {
                all.push(Placed {
                    guide,
                    extent,
                    reader,
                    format,
                });
            };
            for format in &formats {
                for extent in extents(*format, series, guide, reader) {
                    add(*format, extent);
                }
            }
            if editions.contains(&Edition::Pdf) {
                for page in situations(series, guide, reader) {
                    add(Format::Phone, Extent::Page(page));
                }
            }
        }
    }
    let goes = |place: &Placed| match medium {
        Medium::Web => true,
        Medium::Stick => place.format.is_screen(),
        Medium::Paper => place.format.is_paper(),
    };
    let all = all.into_iter().filter(goes);
    all.map(|place| planned(series, medium, place)).collect()
}

/// What there is of a guide in a format for readers of a language.
fn extents(
    format: Format,
    series: &Series,
    guide: GuideIndex,
    reader: LanguageIndex,
) -> Vec<Extent> {
    let pages = |wanted: &dyn Fn(&Page) -> bool| {
        let pages = series.guides[guide].pages.iter();
        let pages = pages.filter(|(_, page)| wanted(page));
        pages.map(|(index, _)| Extent::Page(index)).collect()
    };
    let own = |page: &Page, section| series.has_own(page, section, reader);
    match format {
        Format::Bilingual if reader.is_source() => Vec::new(),
        // Nothing stands in for what is not translated: nobody hands over a card in two times English.
        Format::Cards => {
            pages(&|page| page.paper == Some(Paper::Cards) && own(page, card::SECTION))
        }
        Format::Brochure => pages(&|page| {
            page.paper == Some(Paper::Brochure)
                && page.sections.indices().all(|section| own(page, section))
        }),
        // Chats are written to in need: a page at a time, and those that are for workers.
        Format::Text => {
            let pages = situations(series, guide, reader).into_iter();
            pages.map(Extent::Page).collect()
        }
        _ => vec![Extent::Whole],
    }
}

/// Pages of a workers' guide for telephones: somebody who is in one of its situations needs that one.
fn situations(series: &Series, guide: GuideIndex, reader: LanguageIndex) -> Vec<PageIndex> {
    let of_workers = &series.guides[guide];
    if of_workers.audience != Audience::Worker {
        return Vec::new();
    }
    let pages = of_workers.pages.iter();
    let own = pages.filter(|(_, page)| series.is_translated(page, reader));
    own.map(|(index, _)| index).collect()
}

/// Where the sheet lies by which readers of a language try their printer: it is of no guide, and made
/// beside files that need it.
pub fn printer_test(series: &Series, reader: LanguageIndex) -> RelativePath {
    let folder = series.languages[reader].tag.folder();
    RelativePath::new(format!("{FOLDER}/{folder}/printer-test.pdf"))
}

fn texts(
    series: &Series,
    guide: GuideIndex,
    extent: Extent,
    format: Format,
    reader: LanguageIndex,
) -> Vec<Shown<'_>> {
    let all = sections(series, &extent.chapters(series, guide), reader);
    match format {
        Format::Cards => {
            let cards = all.into_iter();
            cards.skip(card::SECTION.number()).take(1).collect()
        }
        _ => all,
    }
}

fn planned(series: &Series, medium: Medium, place: Placed) -> Download {
    let Placed {
        guide,
        extent,
        reader,
        format,
    } = place;
    let shown = |reader| texts(series, guide, extent, format, reader);
    let own = shown(reader);
    let used = Used::of(&own);
    let laws = used.laws.iter().map(|id| format!("laws#{id}"));
    // A copy may leave contacts out: no file of it lists them.
    let listed = |id: &&&Id| series.contact(id).is_some();
    let contacts = used.contacts.iter().filter(listed);
    let contacts = contacts.map(|id| format!("contacts#{id}"));
    // What a copy adds stands at the end of files that hold a guide without the website.
    let holds_added = matches!(format, Format::Single | Format::Epub);
    let added = series.added_contacts(Some(guide)).into_iter();
    let added = added
        .filter(|_| holds_added)
        .map(|record| format!("contacts#{}", record.id));
    let records = laws.chain(contacts).chain(added).collect();
    let mut reasons = issued::reasons(series, guide, &own, reader);
    if format.shows_source() && !reader.is_source() {
        let source = LanguageIndex::SOURCE;
        reasons.extend(issued::reasons(series, guide, &shown(source), source));
    }
    let is_proof = !format.is_screen() && !reasons.is_empty();
    Download {
        guide,
        extent,
        reader,
        format,
        path: place.path(series, medium, is_proof),
        reasons,
        records,
    }
}
