//! Settling: every text is hashed and the ledgers are asked what is known of it.

use super::hash::content_hash;
use super::model::{Page, PageText, Series};
use super::{record, status};
use crate::document::canonical;
use crate::source::indexed::{LanguageIndex, PerLanguage};
use crate::source::ledger::Ledger;
use crate::source::name::{Id, SectionAddress};

/// Hashes every text and asks the ledgers what is known of it.
pub fn settle_status(series: &mut Series) {
    let ledgers = std::mem::take(&mut series.ledgers);
    for page in series.pages() {
        let guide = series.guide_name(page);
        settle_page(series.page_mut(page), &guide, &ledgers);
    }
    series.record_states = record::states(series, &ledgers);
    series.ledgers = ledgers;
}

fn settle_page(page: &mut Page, guide: &Id, ledgers: &PerLanguage<Ledger>) {
    let sections = page.sections.clone();
    for text in page.texts.values_mut().flatten() {
        let PageText {
            title,
            short_title,
            description,
            sections,
            ..
        } = text;
        for (index, section) in sections.iter_mut() {
            let Some(section) = section else { continue };
            let before = [
                title.as_str(),
                short_title.as_deref().unwrap_or_default(),
                description.as_str(),
            ];
            let before = if index.is_lead() { &before[..] } else { &[] };
            section.hash = content_hash(&canonical(
                before,
                &section.heading,
                &section.blocks,
                &section.notes,
            ));
        }
    }
    for (index, info) in sections.iter() {
        let address = SectionAddress {
            guide: guide.clone(),
            section: info.id.clone(),
        };
        let row =
            |language: LanguageIndex| ledgers.get(language).and_then(|l| l.rows.get(&address));
        let source = page
            .texts
            .source()
            .as_ref()
            .and_then(|t| t.sections.there(index));
        let Some((source_hash, source)) = source.map(|s| {
            (
                s.hash.clone(),
                status::of_source(row(LanguageIndex::SOURCE), &s.hash),
            )
        }) else {
            continue;
        };
        for (language, text) in page.texts.iter_mut() {
            let Some(section) = text.as_mut().and_then(|t| t.sections[index].as_mut()) else {
                continue;
            };
            section.status = if language.is_source() {
                source.clone()
            } else {
                status::of_translation(
                    row(language),
                    row(LanguageIndex::SOURCE),
                    &source,
                    &source_hash,
                    &section.hash,
                )
            };
        }
    }
}
