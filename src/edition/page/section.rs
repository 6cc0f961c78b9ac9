//! Sections as templates receive them: text, status, and links to the same section elsewhere.

use serde::Serialize;

use crate::document::tree::plain_text;
use crate::edition::html::slot::Markup;
use crate::edition::html::{Writer, attributes};
use crate::edition::standing::{Standing, Told, fallback_word};
use crate::plan::pagination::Breaks;
use crate::search::fragment::Surface;
use crate::series::address::WebPage;
use crate::series::tree::BlockKind;
use crate::series::{LanguageIndex, PageRef, SectionIndex, SectionRef, Shown};

use super::links::{PageLinks, anchor};
use super::names;
use super::site::Site;
use super::words::{LanguageLink, Remark, Words};

/// A section of a page.
#[derive(Debug, Serialize)]
pub struct Section {
    id: String,
    address: String,
    language: &'static str,
    law: &'static str,
    fallback: Option<&'static str>,
    stale: bool,
    attrs: String,
    level: u8,
    heading: String,
    code: String,
    notices: Vec<Remark>,
    opening: String,
    body: String,
    notes: String,
    same: Vec<LanguageLink>,
    /// Pages on paper that begin here, in editions that tell them.
    pub breaks: Breaks,
}

/// An entry of the contents of a page.
#[derive(Debug, Serialize)]
pub struct Entry {
    href: String,
    /// Its words.
    pub html: Markup,
    attrs: String,
    deep: bool,
}

/// A page of the series in front of a reader of a language.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    site: &'a Site<'a>,
    links: &'a PageLinks<'a>,
    page: PageRef,
    reader: LanguageIndex,
}

impl<'a> Scene<'a> {
    /// A page in front of the reader of these links.
    pub fn open(links: &'a PageLinks<'a>, page: PageRef) -> Self {
        Scene {
            site: links.site(),
            links,
            page,
            reader: links.reader(),
        }
    }

    /// Which page it is.
    pub fn page(&self) -> PageRef {
        self.page
    }

    /// Its title.
    pub fn title(&self) -> Words {
        names::title(self.site.series, self.page, self.reader)
    }

    /// Its code.
    pub fn code(&self) -> &'a str {
        &self.site.series.page(self.page).code
    }

    /// The sections as the reader sees them, the lead first.
    pub fn shown(&self) -> Vec<Shown<'a>> {
        self.site.shown(self.page, self.reader)
    }

    /// What holds for all sections of the page.
    pub fn standing(&self) -> Standing {
        Standing::of(&told(&self.shown()))
    }

    /// Sections ready to be shown below a title of level `title`, on a page whose head has said
    /// what `standing` says. Except where the page is a whole guide, each leads to the same section in other languages.
    pub fn sections(&self, standing: Standing, title: u8) -> Vec<Section> {
        let mut above = title;
        let shown = self.shown();
        let sections = shown.iter().map(|shown| {
            if !shown.section.is_lead() {
                // Authors may skip a level; readers of outlines would look for what is missing.
                above = (shown.info.level + title - 1).min(above + 1).min(6);
            }
            let mut section = self.section(self.place(shown.section), shown, standing);
            section.level = above;
            if !self.links.is_whole() {
                section.same = self.same_section(self.place(shown.section));
            }
            section
        });
        sections.collect()
    }

    fn section(&self, place: SectionRef, shown: &Shown<'a>, standing: Standing) -> Section {
        let id = anchor(self.site, place);
        let writer = Writer::new(&self.site.shared, self.links, self.reader)
            .in_language(shown.language)
            .section(&id, &shown.text.notes);
        let blocks = &shown.text.blocks;
        let opens = matches!(
            blocks.first().map(|block| &block.kind),
            Some(BlockKind::Paragraph(_))
        );
        let (opening, rest) = blocks.split_at(usize::from(opens));
        Section {
            address: self
                .site
                .series
                .address_of(place.page, &shown.info.id)
                .to_string(),
            language: shown.text.status.language.as_str(),
            law: shown.text.status.law.as_str(),
            fallback: shown.fallback.map(fallback_word),
            stale: shown.fallback.is_none() && shown.text.status.stale,
            attrs: attributes(self.site.series, shown.language, self.reader),
            level: shown.info.level,
            heading: writer.inlines(&shown.text.heading),
            code: shown.info.code.clone(),
            notices: self
                .site
                .remarks(standing, self.reader, &shown.into(), shown.language),
            opening: writer.blocks(opening),
            body: writer.blocks(rest),
            notes: writer.notes(),
            same: Vec::new(),
            breaks: Breaks::default(),
            id,
        }
    }

    /// Links to the same section in every other language that has its own text. A page without
    /// scripts cannot see the fragment in its address, so these stand at each section.
    fn same_section(&self, place: SectionRef) -> Vec<LanguageLink> {
        let series = self.site.series;
        let page = series.page(place.page);
        let fragment = series.fragment(place);
        series
            .languages
            .indices()
            .filter(|other| *other != self.reader && series.has_own(page, place.section, *other))
            // The switcher of the page says the same of its lead.
            .filter(|other| !place.section.is_lead() || !series.is_translated(page, *other))
            .map(|other| {
                let web = WebPage::Content(place.page);
                let mut href = self.site.link(self.links.from(), other, web);
                if let Some(fragment) = &fragment {
                    href.push('#');
                    href.push_str(fragment);
                }
                LanguageLink::new(series, other, self.reader, Some(href))
            })
            .collect()
    }

    /// What stands between the words of its sections without being theirs: codes, what differs in their status,
    /// and the names of languages.
    pub fn words_between(&self, standing: Standing, all: &mut Surface) {
        for shown in self.shown() {
            all.add(&shown.info.code);
            let remarks =
                self.site
                    .remarks(standing, self.reader, &(&shown).into(), shown.language);
            remarks.iter().for_each(|remark| all.add(&remark.text));
        }
        let languages = self.site.series.languages.values();
        languages.for_each(|language| all.add(&language.autonym));
    }

    /// The contents of the page: words only, since links and notes would not make sense twice.
    pub fn contents(&self) -> Vec<Entry> {
        let shown = self.shown();
        let entries = shown.iter().skip(1).map(|shown| Entry {
            href: format!("#{}", anchor(self.site, self.place(shown.section))),
            html: Markup::of(plain_text(&shown.text.heading)),
            attrs: attributes(self.site.series, shown.language, self.reader),
            deep: shown.info.level > 2,
        });
        entries.collect()
    }

    fn place(&self, section: SectionIndex) -> SectionRef {
        SectionRef {
            page: self.page,
            section,
        }
    }
}

/// What is known of sections.
pub fn told(sections: &[Shown<'_>]) -> Vec<Told> {
    sections.iter().map(Told::from).collect()
}
