//! Cards to hand over: the lines of a page's first section. In: the section in the source language and
//! in another. Out: the lines of both sides, or why there are none. The source's words stand in every
//! translation too, so that the two sides of a card cannot say different things.

use std::ops::Range;

use super::index::SectionIndex;
use super::model::{Page, SectionText};
use crate::document::tree::plain_text;
use crate::series::tree::{BlockKind, Inline, InlineKind};
use crate::source::indexed::LanguageIndex;

/// The section of a page whose lines stand on cards: the first after the lead.
pub const SECTION: SectionIndex = SectionIndex::FIRST;

/// Why a section gives no card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is not one list whose items are lines of plain words.
    Form(Range<usize>),
    /// The translation has another number of lines.
    Count,
    /// A line does not begin with the source's words and a line break.
    Drift {
        /// Where the line stands in the file of the translation.
        at: Range<usize>,
        /// What it should begin with.
        wanted: String,
    },
}

/// The lines of a page's card in a language whose section is there, each as its words.
///
/// # Errors
///
/// The first fault of the section.
pub fn lines(page: &Page, language: LanguageIndex) -> Result<Vec<&[Inline]>, Fault> {
    let source = items(section(page, LanguageIndex::SOURCE).ok_or(Fault::Form(0..0))?)?;
    if language.is_source() {
        return Ok(source);
    }
    let own = items(section(page, language).ok_or(Fault::Form(0..0))?)?;
    if own.len() != source.len() {
        return Err(Fault::Count);
    }
    own.into_iter()
        .zip(source)
        .map(|(own, source)| {
            let wanted = plain_text(source);
            let is_break = |inline: &Inline| inline.kind == InlineKind::HardBreak;
            let words = own.iter().position(is_break).and_then(|at| {
                let (repeated, rest) = (own.get(..at)?, own.get(at + 1..)?);
                (plain_text(repeated).trim() == wanted.trim()
                    && !plain_text(rest).trim().is_empty())
                .then_some(rest)
            });
            let at = span(own);
            words.ok_or(Fault::Drift { at, wanted })
        })
        .collect()
}

/// The card's section in a language.
pub fn section(page: &Page, language: LanguageIndex) -> Option<&SectionText> {
    page.sections.get(SECTION)?.texts.there(language)
}

/// Where inlines stand.
pub fn span(inlines: &[Inline]) -> Range<usize> {
    match (inlines.first(), inlines.last()) {
        (Some(first), Some(last)) => first.span.start..last.span.end,
        _ => 0..0,
    }
}

/// The items of the one list of a section.
fn items(section: &SectionText) -> Result<Vec<&[Inline]>, Fault> {
    let at = section.blocks.first().map_or(0..0, |b| b.span.clone());
    let [block] = section.blocks.as_slice() else {
        return Err(Fault::Form(at));
    };
    let BlockKind::List { items, .. } = &block.kind else {
        return Err(Fault::Form(at));
    };
    items
        .iter()
        .map(|item| match item.as_slice() {
            [one] => match &one.kind {
                BlockKind::Paragraph(words) if words.iter().all(is_plain) => Ok(words.as_slice()),
                _ => Err(Fault::Form(one.span.clone())),
            },
            _ => Err(Fault::Form(at.clone())),
        })
        .collect()
}

/// Words alone, stressed or not: no link, no picture, no note.
fn is_plain(inline: &Inline) -> bool {
    match &inline.kind {
        InlineKind::Text(_) | InlineKind::HardBreak => true,
        InlineKind::Emphasis(content) | InlineKind::Strong(content) => content.iter().all(is_plain),
        _ => false,
    }
}
