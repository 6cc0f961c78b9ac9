//! Extent: how much of a guide something holds. In: a series. Out: its chapters and sections as a reader
//! sees them.

use crate::series::{GuideIndex, LanguageIndex, PageIndex, PageRef, Series, Shown};

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

    /// Its chapters in a guide, in order.
    pub fn chapters(self, series: &Series, guide: GuideIndex) -> Vec<PageRef> {
        match self {
            Extent::Whole => chapters(series, guide),
            Extent::Page(page) => vec![PageRef::Page(guide, page)],
            Extent::Volume(Volume { first, end, .. }) => {
                let all = chapters(series, guide).into_iter();
                all.take(end).skip(first).collect()
            }
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
    sections(series, &chapters(series, guide), reader)
}

/// The sections of some pages as readers of a language see them.
pub fn sections<'a>(
    series: &'a Series,
    pages: &[PageRef],
    reader: LanguageIndex,
) -> Vec<Shown<'a>> {
    let pages = pages.iter().map(|page| series.page(*page));
    pages
        .flat_map(|page| {
            let sections = page.sections.indices();
            sections.filter_map(move |section| series.shown(page, section, reader))
        })
        .collect()
}
