//! Pages marked `paper: brochure`: whether their sections fill its panels, and whether the outside of one
//! for workers keeps silent. In: a page. Out: `brochure-form`, `not-discreet`.

use super::passage::Reading;
use super::silence::Silence;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::series::Series;
use crate::series::brochure::{PANELS, panels};
use crate::series::index::SectionIndex;
use crate::series::model::{Page, PageText};
use crate::series::tree::{Block, BlockKind};
use crate::source::indexed::LanguageIndex;

/// What is wrong with the brochure of a page, in all its languages.
pub fn page(series: &Series, page: &Page, discreet: bool) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let count = panels(page).len();
    if count != PANELS {
        let message = format!(
            "a brochure has {PANELS} panels for sections, and this page has {count} sections"
        );
        let hint = "join or part sections; headings below `##` begin no panel";
        problems.push(error(message, page.texts.source().file.start(), hint));
    }
    for (language, text) in page.texts.iter() {
        let sections = page.sections.values();
        for section in sections.filter_map(|section| section.texts.there(language)) {
            if let Some(note) = section.notes.first() {
                let at = note.blocks.first().map_or(0..0, |b| b.span.clone());
                let message = "a panel of a brochure has no foot for notes";
                let hint = "say it in the text, or in another page";
                problems.push(error(message, text.file.place(at), hint));
            }
            if let Some(block) = section.blocks.iter().find(|b| is_wide(b)) {
                let message = "a panel of a brochure is too narrow for tables and code";
                let at = text.file.place(block.span.clone());
                problems.push(error(message, at, "write a list"));
            }
        }
        if discreet {
            problems.append(outer(series, page, language, text));
        }
    }
    problems
}

/// What somebody sees who finds the folded sheet: title, description and lead on the front, the last
/// section on the back.
fn outer(series: &Series, page: &Page, language: LanguageIndex, text: &PageText) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let silence = Silence::new(series, language, &page.topics);
    for words in [&text.title, &text.description] {
        let at = text.file.text.find(words.as_str()).unwrap_or_default();
        let what = "the front of a brochure";
        problems.append(silence.broken(words, at, &text.file, what));
    }
    let back = panels(page).pop().unwrap_or_default();
    for (what, sections) in [
        ("the front of a brochure", vec![SectionIndex::LEAD]),
        ("the back of a brochure", back),
    ] {
        let sections = sections.into_iter();
        let texts =
            sections.filter_map(|section| page.sections.get(section)?.texts.there(language));
        for section in texts {
            let passages = Reading::of(text, section, false).passages;
            for passage in passages {
                problems.append(silence.in_passage(passage, &text.file, what));
            }
        }
    }
    problems
}

fn error(message: impl Into<String>, place: Place, hint: &str) -> Diagnostic {
    Diagnostic::error("brochure-form", message)
        .at(place)
        .hint(hint)
}

fn is_wide(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Table { .. } | BlockKind::Code { .. })
}
