//! A guide as a document: what is on its title page, its chapters in order, and the lists at its end.
//! In: a guide, a reader, a format. Out: the two sources that the templates read.

use crate::document::tree::plain_text;
use crate::edition::download::{Download, shown};
use crate::edition::standing::{Standing, Told};
use crate::edition::used::Used;
use crate::series::{PageRef, RecordList, Series};
use crate::source::interface::Interface;

use super::cover;
use super::data::Data;
use super::fonts::Fonts;
use super::inline::anchor;
use super::writer::Writer;

/// The sources of a document, and what it needs beside them.
pub struct Document<'a> {
    /// `main.typ`: the text.
    pub main: String,
    /// `data.typ`: what templates have to know.
    pub data: String,
    /// The writer, which knows what was written.
    pub writer: Writer<'a>,
}

/// The document of a paper.
pub fn document<'a>(
    series: &'a Series,
    interfaces: &'a [&'a Interface],
    fonts: &Fonts,
    paper: &Download,
) -> Document<'a> {
    let (guide, reader) = (paper.guide, paper.reader);
    let all = shown(series, guide, reader);
    let used = Used::of(&all);
    let told: Vec<Told> = all.iter().map(Told::from).collect();
    let standing = Standing::of(&told);
    let mut writer = Writer::new(series, interfaces, guide, reader);
    let laws = series.laws.iter().map(|r| &r.id);
    writer.laws = laws.filter(|id| used.laws.contains(id)).collect();
    let contacts = series.contacts.iter().map(|r| &r.id);
    writer.contacts = contacts.filter(|id| used.contacts.contains(id)).collect();

    let mut main = String::from("#import \"/guide.typ\": *\n#show: guide\n");
    main += &chapter(&mut writer, PageRef::Intro(guide), standing);
    for page in 0..series.guides[guide].pages.len() {
        main += &chapter(&mut writer, PageRef::Page(guide, page), standing);
    }
    main += &lists(&mut writer);
    let cover = cover::cover(&mut writer, standing, paper);
    let mut data = Data::new();
    data.languages(series, fonts);
    data.form(paper.format, reader);
    data.words(&mut writer);
    data.cover(&cover);
    Document {
        main,
        data: data.finish(),
        writer,
    }
}

/// A page of the series as a chapter.
fn chapter(writer: &mut Writer<'_>, at: PageRef, standing: Standing) -> String {
    let series = writer.series;
    let page = series.page(at);
    let (text, language) = series.title(page, writer.reader);
    let guide = series.guides[writer.guide].id.clone();
    writer.ink.at(format!("{guide}#{}", page.slug));
    let name = super::literal::literal(&anchor(&page.code));
    let title = writer.speaking(language, |writer| writer.words(&text.title));
    let plain = super::literal::literal(&text.title);
    let number = writer.say(&page.code);
    let mut code = format!("#chapter({name},{number},{plain},{language},{title})\n");
    // The level of the heading above; authors may skip one, and readers of outlines would look for it.
    let mut above = 1;
    for index in 0..page.sections.len() {
        let Some(shown) = series.shown(page, index, writer.reader) else {
            continue;
        };
        writer.ink.at(format!("{guide}#{}", shown.info.id));
        writer.begin(&shown.info.code, &shown.text.notes);
        let notices = writer.notices(standing, &Told::from(&shown));
        let own = writer.passage(shown.language, |writer| {
            let mut own = String::new();
            if index > 0 {
                above = shown.info.level.min(above + 1);
                let heading = &shown.text.heading;
                let title = match plain_text(heading).is_empty() {
                    true => writer.words(&shown.info.code),
                    false => writer.heading(heading),
                };
                let name = super::literal::literal(&anchor(&shown.info.code));
                let number = writer.words(&shown.info.code);
                own += &format!("section({above},{name},{number},{{{title}}});");
                own += &writer.notes_of_heading(heading);
            }
            own += &writer.remark(notices);
            own + &writer.blocks(&shown.text.blocks)
        });
        code += &format!("#{{{own}}}\n");
    }
    code + "#chapter-end()\n"
}

/// The laws and contacts that the guide refers to.
fn lists(writer: &mut Writer<'_>) -> String {
    let series = writer.series;
    let reader = writer.reader;
    let interface = writer.interfaces[reader];
    let mut code = String::new();
    let laws = Standing::of(&told(
        series.laws.iter().filter(|r| writer.laws.contains(&&r.id)),
        |r| {
            series
                .shown_words(RecordList::Laws, r, reader)
                .map(|s| Told::from(&s))
        },
    ));
    let contacts = Standing::without_law(&told(
        series
            .contacts
            .iter()
            .filter(|r| writer.contacts.contains(&&r.id)),
        |r| {
            series
                .shown_words(RecordList::Contacts, r, reader)
                .map(|s| Told::from(&s))
        },
    ));
    for (name, key, empty, standing) in [
        ("list-laws", "laws-used", writer.laws.is_empty(), laws),
        (
            "list-contacts",
            "contacts-used",
            writer.contacts.is_empty(),
            contacts,
        ),
    ] {
        if empty {
            continue;
        }
        let title = writer.say(&interface.text(key));
        code += &format!("#chapter(\"{name}\",none,{title},{reader},{title})\n");
        let sentence = writer.say(&standing.sentence(interface, series.config.as_of));
        code += &format!("#notice({sentence})\n");
        code += &match key {
            "laws-used" => writer.law_list(standing),
            _ => writer.contact_list(standing),
        };
        code += "#chapter-end()\n";
    }
    code
}

fn told<R>(records: impl Iterator<Item = R>, tell: impl Fn(R) -> Option<Told>) -> Vec<Told> {
    records.filter_map(tell).collect()
}
