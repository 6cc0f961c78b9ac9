//! Shown: what a reader of a language sees, in which language, and why. In: a page of a series and a
//! language. Out: the text of each section, the page's title. It is the one question that editions ask.

use super::index::{GuideIndex, SectionIndex};
use super::model::{Page, PageSection, PageText, SectionRef, SectionText, Series, Status};
use crate::document::tree::plain_text;
use crate::source::indexed::LanguageIndex;
use crate::source::record::StalePolicy;

/// A section as a reader of a language sees it.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// Which section of its page it is.
    pub section: SectionIndex,
    /// What is the same in every language.
    pub info: &'a PageSection,
    /// The text that is shown.
    pub text: &'a SectionText,
    /// The language of that text.
    pub language: LanguageIndex,
    /// Why the source stands in for the reader's language, if it does.
    pub fallback: Option<Fallback>,
}

/// Why the source text stands in the place of a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fallback {
    /// There is no translation.
    Missing,
    /// It is below what policy shows.
    BelowPolicy,
    /// The source moved on, and policy or safety withdraws the translation.
    Stale,
}

impl Series {
    /// What a reader of `language` sees in place of a section. Every section has source text.
    pub fn shown<'a>(
        &'a self,
        page: &'a Page,
        section: SectionIndex,
        language: LanguageIndex,
    ) -> Option<Shown<'a>> {
        let info = page.sections.get(section)?;
        let source = info.texts.source();
        let own = info.texts.there(language);
        let (text, language, fallback) = match own {
            _ if language.is_source() => (source, language, None),
            None => (source, LanguageIndex::SOURCE, Some(Fallback::Missing)),
            Some(own) => match self.withdrawn(&own.status) {
                None => (own, language, None),
                fallback => (source, LanguageIndex::SOURCE, fallback),
            },
        };
        Some(Shown {
            section,
            info,
            text,
            language,
            fallback,
        })
    }

    /// Why a translation is not shown, if it is not.
    fn withdrawn(&self, status: &Status) -> Option<Fallback> {
        let policy = &self.config.policy;
        let stale = status.stale && policy.stale == StalePolicy::Fallback;
        match status.language < policy.show {
            true => Some(Fallback::BelowPolicy),
            false => (status.withdrawn || stale).then_some(Fallback::Stale),
        }
    }

    /// Whether a section has its own text for readers of a language.
    pub fn has_own(&self, page: &Page, section: SectionIndex, language: LanguageIndex) -> bool {
        self.shown(page, section, language)
            .is_some_and(|s| s.language == language)
    }

    /// Whether the page counts as translated: its lead and at least one section (where it has any)
    /// are in that language. Others keep their canonical address at the source.
    pub fn is_translated(&self, page: &Page, language: LanguageIndex) -> bool {
        self.has_own(page, SectionIndex::LEAD, language)
            && (page.sections.len() == 1
                || (page.sections.indices().skip(1)).any(|s| self.has_own(page, s, language)))
    }

    /// Whether any page of a guide counts as translated.
    pub fn guide_is_translated(&self, guide: GuideIndex, language: LanguageIndex) -> bool {
        let guide = &self.guides[guide];
        let mut pages = std::iter::once(&guide.intro).chain(guide.pages.values());
        pages.any(|page| self.is_translated(page, language))
    }

    /// Title and description for readers of a language, with the language that they are in.
    pub fn title<'a>(
        &'a self,
        page: &'a Page,
        language: LanguageIndex,
    ) -> (&'a PageText, LanguageIndex) {
        let shown = self.shown(page, SectionIndex::LEAD, language);
        let shown = shown.map_or(LanguageIndex::SOURCE, |s| s.language);
        page.texts.own_or_source(shown)
    }

    /// The heading of a section as text; the title for a lead.
    pub fn heading(
        &self,
        section: SectionRef,
        language: LanguageIndex,
    ) -> Option<(String, LanguageIndex)> {
        let page = self.page(section.page);
        if section.section.is_lead() {
            let (text, language) = self.title(page, language);
            return Some((text.title.clone(), language));
        }
        let shown = self.shown(page, section.section, language)?;
        Some((plain_text(&shown.text.heading), shown.language))
    }
}
