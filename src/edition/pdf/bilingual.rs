//! The source side of a document in two languages. In: a section. Out: the same section in the source
//! language, its heading outside contents and outline, its names apart from those of the reader's side.

use crate::document::tree::plain_text;
use crate::series::{LanguageIndex, PageRef, SectionIndex};

use super::writer::Writer;
use super::writer::literal::literal;

/// A section in the source language; nothing where the reader's side shows the source itself.
/// `level` is that of the reader's heading.
pub fn source(writer: &mut Writer<'_>, at: PageRef, index: SectionIndex, level: u8) -> String {
    let series = writer.series;
    let page = series.page(at);
    let own = series.has_own(page, index, writer.reader);
    let Some(shown) = series
        .shown(page, index, LanguageIndex::SOURCE)
        .filter(|_| own)
    else {
        return String::new();
    };
    let guide = &series.guides[writer.guide].id;
    writer.ink.at(format!("{guide}#{}", shown.info.id));
    writer.begin(&format!("{}-source", shown.info.code), &shown.text.notes);
    let reader = std::mem::replace(&mut writer.reader, LanguageIndex::SOURCE);
    let around = std::mem::replace(&mut writer.text, LanguageIndex::SOURCE);
    writer.beside = true;
    let mut code = String::new();
    if index.is_lead() {
        let (text, _) = series.title(page, LanguageIndex::SOURCE);
        let title = writer.words(&text.title);
        code += &format!("block(strong({title}));");
    } else {
        let heading = &shown.text.heading;
        let title = match plain_text(heading).is_empty() {
            true => writer.words(&shown.info.code),
            false => writer.heading(heading),
        };
        let number = literal(&shown.info.code);
        code += &format!("heading-beside({level},{number},{{{title}}});");
        code += &writer.notes_of_heading(heading);
    }
    code += &writer.blocks(&shown.text.blocks);
    writer.beside = false;
    writer.text = around;
    writer.reader = reader;
    format!("passage({},{{{code}}})", LanguageIndex::SOURCE.number())
}
