//! Settle: what was written becomes what a series has. In: joined pages, everything that links may lead to, and
//! the ledgers. Out: the same pages, every text of them resolved, hashed and with what the ledgers say of it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::beside::Beside;
use super::links::{Here, Targets};
use super::resolve;
use crate::diagnostic::Diagnostics;
use crate::document::canonical;
use crate::document::tree::Body;
use crate::series::hash::content_hash;
use crate::series::index::{GuideIndex, SectionIndex};
use crate::series::model::{Guide, Page, PageRef, PageSection, PageText, SectionText, Status};
use crate::series::status;
use crate::series::translated::Translated;
use crate::series::tree::Resolved;
use crate::source::indexed::{Indexed, LanguageIndex, PerLanguage};
use crate::source::ledger::{Ledger, Row};
use crate::source::name::{Id, LanguageTag, SectionAddress};
use crate::source::record::Audience;

/// What every text is settled by.
#[derive(Debug)]
pub struct By<'a> {
    /// What links may lead to.
    pub targets: &'a Targets<'a>,
    /// Paths of pages inside a language's folder.
    pub paths: &'a BTreeMap<PageRef, &'a str>,
    /// Tags of languages.
    pub languages: &'a PerLanguage<LanguageTag>,
    /// What people decided.
    pub ledgers: &'a PerLanguage<Ledger>,
}

/// Settles the home page.
pub fn home(written: Page<Body>, by: &By) -> (Page, Diagnostics) {
    let guide = written.slug.clone();
    page(written, PageRef::Home, &guide, None, by)
}

/// Settles all pages of all guides, side by side.
pub fn guides(
    written: Indexed<GuideIndex, Guide<Page<Body>>>,
    by: &By,
) -> (Indexed<GuideIndex, Guide>, Diagnostics) {
    let all: Vec<_> = written.indices().zip(written.into_values()).collect();
    let settled = all
        .into_par_iter()
        .map(|(index, whole)| guide(index, whole, by));
    gathered(settled.collect())
}

fn guide(index: GuideIndex, written: Guide<Page<Body>>, by: &By) -> (Guide, Diagnostics) {
    let Guide {
        id,
        number,
        audience,
        discreet,
        intro,
        pages,
    } = written;
    let settled = |at: PageRef, written: Page<Body>| page(written, at, &id, Some(audience), by);
    let (intro, mut problems) = settled(PageRef::Intro(index), intro);
    let all: Vec<_> = pages.indices().zip(pages.into_values()).collect();
    let pages = all.into_par_iter();
    let pages = pages.map(|(page, written)| settled(PageRef::Page(index, page), written));
    let (pages, found) = gathered(pages.collect());
    problems.append(found);
    let guide = Guide {
        id,
        number,
        audience,
        discreet,
        intro,
        pages,
    };
    (guide, problems)
}

fn gathered<I, T>(settled: Vec<(T, Diagnostics)>) -> (Indexed<I, T>, Diagnostics) {
    let mut problems = Diagnostics::new();
    let members = settled.into_iter().map(|(member, found)| {
        problems.append(found);
        member
    });
    (members.collect(), problems)
}

fn page(
    written: Page<Body>,
    at: PageRef,
    guide: &Id,
    audience: Option<Audience>,
    by: &By,
) -> (Page, Diagnostics) {
    let mut problems = Diagnostics::new();
    let path = by.paths.get(&at).copied().unwrap_or_default();
    let texts = written.texts;
    let indices = written.sections.indices();
    let sections = indices.zip(written.sections.into_values());
    let sections = sections.map(|(index, section)| {
        let address = SectionAddress {
            guide: guide.clone(),
            section: section.id.clone(),
        };
        let row = |language| row(by.ledgers, language, &address);
        let source_row = row(LanguageIndex::SOURCE);
        let source_file = &texts.source().file;
        let mut resolve = |language: LanguageIndex, words: Body, beside: Option<Beside>| {
            let (text, _) = texts.own_or_source(language);
            let here = Here {
                page: at,
                path,
                language: by.languages[language].as_str(),
                audience,
                file: &text.file,
            };
            let words = resolve::body(words, &here, by.targets, beside, &mut problems);
            let hash = hash(text, index, &words);
            (words, hash)
        };
        let (source, others) = section.texts.into_parts();
        let (words, hash) = resolve(LanguageIndex::SOURCE, source, None);
        let status = status::of_source(source_row, &hash);
        let source = text(words, hash, status);
        let others: Vec<Option<SectionText>> = others
            .map(|(language, own)| {
                let row = row(language);
                let moved_on = status::moved_on(row, source_row, &source.hash).is_some();
                let beside = Beside::of(&source, source_file, moved_on);
                let (words, hash) = resolve(language, own?, Some(beside));
                let status =
                    status::of_translation(row, source_row, &source.status, &source.hash, &hash);
                Some(text(words, hash, status))
            })
            .collect();
        PageSection {
            id: section.id,
            code: section.code,
            level: section.level,
            topics: section.topics,
            texts: Translated::new(source, others),
        }
    });
    let page = Page {
        slug: written.slug,
        code: written.code,
        topics: written.topics,
        paper: written.paper,
        sections: sections.collect(),
        texts,
    };
    (page, problems)
}

/// The hash of a section. Title and description of a page belong to its lead.
fn hash(text: &PageText, section: SectionIndex, words: &Body<Resolved>) -> String {
    let before = [
        text.title.as_str(),
        text.short_title.as_deref().unwrap_or_default(),
        text.description.as_str(),
    ];
    let before = if section.is_lead() { &before[..] } else { &[] };
    content_hash(&canonical(
        before,
        &words.heading,
        &words.blocks,
        &words.notes,
    ))
}

fn text(words: Body<Resolved>, hash: String, status: Status) -> SectionText {
    SectionText {
        heading: words.heading,
        blocks: words.blocks,
        notes: words.notes,
        hash,
        status,
    }
}

fn row<'a>(
    ledgers: &'a PerLanguage<Ledger>,
    language: LanguageIndex,
    address: &SectionAddress,
) -> Option<&'a Row> {
    ledgers.get(language)?.rows.get(address)
}
