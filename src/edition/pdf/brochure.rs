//! A sheet folded in three: a page of a guide on its panels, in the order that `series::brochure` fixes.
//! In: a series, a download. Out: the sources that the template of brochures reads.

use crate::edition::standing::{Standing, Told};
use crate::plan::Download;
use crate::plan::used::Used;
use crate::series::brochure::{Panel, panels};
use crate::series::{LanguageIndex, PageRef, PerLanguage, RecordList, SectionIndex, Series};
use crate::source::interface::Interface;

use super::cover;
use super::data::Data;
use super::guide::{Document, section};
use super::press::fonts::Fonts;
use super::sign;
use super::writer::inline::anchor;
use super::writer::literal::literal;
use super::writer::{Within, Writer};

/// The sheet of a page.
pub fn document<'a>(
    series: &'a Series,
    interfaces: &'a PerLanguage<&'a Interface>,
    fonts: &Fonts,
    paper: &Download,
) -> Document<'a> {
    let (guide, reader) = (paper.guide, paper.reader);
    let all = paper.shown(series, reader);
    let used = Used::of(&all);
    let told: Vec<Told> = all.iter().map(Told::from).collect();
    let standing = Standing::of(&told);
    let mut writer = Writer::new(series, interfaces, guide, reader);
    writer.within = Within::Note;
    writer.sheet = true;
    writer.nameless = sign::is_nameless(series, paper);
    let laws = series.laws.iter().map(|r| &r.id);
    writer.laws = laws.filter(|id| used.laws.contains(id)).collect();
    let chapters = paper.chapters(series);
    writer.chapters = chapters.iter().copied().collect();
    let cover = cover::cover(&mut writer, standing, paper, &[]);
    let mut code = String::new();
    for at in chapters {
        code += &sheet(&mut writer, at, standing);
    }
    let data = Data::of(&mut writer, fonts, paper.format, false, &cover);
    Document {
        main: format!(
            "#import \"/parts.typ\": *\n#import \"/brochure.typ\": sheets\n#sheets(({code}))\n"
        ),
        data: data.finish(),
        writer,
    }
}

/// What the template has to know of a page.
fn sheet(writer: &mut Writer<'_>, at: PageRef, standing: Standing) -> String {
    let series = writer.series;
    let page = series.page(at);
    let guide = &series.guides[writer.guide];
    let sections = std::iter::once(vec![SectionIndex::LEAD]).chain(panels(page));
    let mut code = String::new();
    for (panel, sections) in Panel::ALL.into_iter().zip(sections) {
        let mut body = String::new();
        // A panel begins below the title of the page, whatever the one before ended with.
        let mut above = 1;
        for index in sections {
            body += &section(writer, at, index, standing, &mut above);
        }
        code += &format!("{}:{{{body}}},", panel.as_str());
    }
    let name = literal(&anchor(&page.code));
    let number = writer.say(&page.code);
    let stamp = match writer.nameless {
        true => "none".to_owned(),
        false => {
            let stamp = writer.interfaces[writer.reader].text("stamp");
            writer.say(&stamp)
        }
    };
    format!(
        "panels:({code}),name:{name},number:{number},discreet:{},laws:({}),stamp:{stamp}",
        guide.discreet,
        laws(writer)
    )
}

/// The laws on the sheet: number, name and citation, for whoever looks them up.
fn laws(writer: &mut Writer<'_>) -> String {
    let series = writer.series;
    let mut code = String::new();
    for (index, id) in writer.laws.clone().into_iter().enumerate() {
        let Some(record) = series.law(id) else {
            continue;
        };
        let Some(shown) = series.shown_words(RecordList::Laws, record, writer.reader) else {
            continue;
        };
        writer.ink.at(format!("laws#{id}"));
        let name = writer.speaking(shown.language, |writer| writer.words(&shown.words.name));
        // Citations stand in their official form, in the source language.
        let citation = writer.speaking(LanguageIndex::SOURCE, |writer| {
            writer.words(&record.facts.citation)
        });
        code += &format!(
            "(name:\"law-{id}\",number:{},body:[#{{{name};linebreak();{citation}}}]),",
            index + 1
        );
    }
    code
}
