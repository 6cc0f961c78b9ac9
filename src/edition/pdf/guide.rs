//! A guide, a volume or a page of one as a document: what is on its title page, its chapters in order, and
//! the lists at its end. In: a download. Out: the two sources that the templates read.

use crate::document::tree::plain_text;
use crate::edition::standing::{Standing, Told};
use crate::plan::used::Used;
use crate::plan::{Download, Format, Volume};
use crate::series::{PageRef, PerLanguage, RecordList, SectionIndex, Series};
use crate::source::interface::Interface;

use super::bilingual;
use super::cover;
use super::data::{Data, for_head};
use super::press::fonts::Fonts;
use super::sign;
use super::writer::Writer;
use super::writer::inline::anchor;
use super::writer::literal::literal;

/// The sources of a document, and what it needs beside them.
pub struct Document<'a> {
    /// `main.typ`: the text.
    pub main: String,
    /// `data.typ`: what templates have to know.
    pub data: String,
    /// The writer, which knows what was written.
    pub writer: Writer<'a>,
}

/// What the pages of a document have to know beyond their text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Frame<'v> {
    /// Whether every chapter begins on a right-hand page.
    pub recto: bool,
    /// All volumes of the guide, where it has several.
    pub volumes: &'v [Volume],
}

/// The document of a paper.
pub fn document<'a>(
    series: &'a Series,
    interfaces: &'a PerLanguage<&'a Interface>,
    fonts: &Fonts,
    paper: &Download,
    frame: Frame<'_>,
) -> Document<'a> {
    let (guide, reader) = (paper.guide, paper.reader);
    let all = paper.shown(series, reader);
    let used = Used::of(&all);
    let told: Vec<Told> = all.iter().map(Told::from).collect();
    let standing = Standing::of(&told);
    let mut writer = Writer::new(series, interfaces, guide, reader);
    let laws = series.laws.iter().map(|r| &r.id);
    writer.laws = laws.filter(|id| used.laws.contains(id)).collect();
    let contacts = series.contacts.iter().map(|r| &r.id);
    writer.contacts = contacts.filter(|id| used.contacts.contains(id)).collect();
    let chapters = paper.chapters(series);
    writer.chapters = chapters.iter().copied().collect();

    // What stands alone says below its title what others say on a page of their own.
    let (template, below) = match paper.extent.is_guide() {
        true => ("guide", ""),
        false => ("situation", "#status()\n"),
    };
    let mut main = format!("#import \"/guide.typ\": *\n#show: {template}\n");
    for at in chapters {
        let beside = paper.format == Format::Bilingual;
        main += &chapter(&mut writer, at, standing, below, beside);
    }
    main += &lists(&mut writer);
    if paper.extent.is_guide() {
        main += &sign::contacts(&mut writer);
    }
    let cover = cover::cover(&mut writer, standing, paper, frame.volumes);
    let data = Data::of(&mut writer, fonts, paper.format, frame.recto, &cover);
    Document {
        main,
        data: data.finish(),
        writer,
    }
}

/// A page of the series as a chapter, with code that stands below its title; `beside` asks for the source
/// at the side of each section.
fn chapter(
    writer: &mut Writer<'_>,
    at: PageRef,
    standing: Standing,
    below: &str,
    beside: bool,
) -> String {
    let series = writer.series;
    let page = series.page(at);
    let (text, language) = series.title(page, writer.reader);
    let guide = series.guides[writer.guide].id.clone();
    writer.ink.at(format!("{guide}#{}", page.slug));
    let name = literal(&anchor(&page.code));
    let title = writer.speaking(language, |writer| writer.words(&text.title));
    let head = for_head(&text.title);
    writer.ink.note(&head, language);
    let plain = literal(&head);
    let number = writer.say(&page.code);
    let language = language.number();
    let mut code = format!("#chapter({name},{number},{plain},{language},{title})\n{below}");
    // The level of the heading above; authors may skip one, and readers of outlines would look for it.
    let mut above = 1;
    for index in page.sections.indices() {
        let own = section(writer, at, index, standing, &mut above);
        code += &match beside {
            false => format!("#{{{own}}}\n"),
            true => {
                let source = bilingual::source(writer, at, index, above);
                format!("#pair({},{{{own}}},{{{source}}})\n", index.number())
            }
        };
    }
    code + "#chapter-end()\n"
}

/// A section of a page: its heading, what differs from the page in its status, its text. `above` is the
/// level of the heading before it.
pub fn section(
    writer: &mut Writer<'_>,
    at: PageRef,
    index: SectionIndex,
    standing: Standing,
    above: &mut u8,
) -> String {
    let series = writer.series;
    let Some(shown) = series.shown(series.page(at), index, writer.reader) else {
        return String::new();
    };
    let guide = &series.guides[writer.guide].id;
    writer.ink.at(format!("{guide}#{}", shown.info.id));
    writer.begin(&shown.info.code, &shown.text.notes);
    let notices = writer.notices(standing, &Told::from(&shown));
    writer.passage(shown.language, |writer| {
        let mut own = String::new();
        if !index.is_lead() {
            *above = shown.info.level.min(*above + 1);
            let heading = &shown.text.heading;
            let title = match plain_text(heading).is_empty() {
                true => writer.words(&shown.info.code),
                false => writer.heading(heading),
            };
            let name = literal(&anchor(&shown.info.code));
            let number = writer.words(&shown.info.code);
            own += &format!("section({above},{name},{number},{{{title}}});");
            own += &writer.notes_of_heading(heading);
        }
        own += &writer.remark(notices);
        own + &writer.blocks(&shown.text.blocks)
    })
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
        let language = reader.number();
        code += &format!("#chapter(\"{name}\",none,{title},{language},{title})\n");
        let sentence = writer.say(&standing.sentence(interface, series.config.as_of));
        code += &format!("#notice({sentence})\n");
        code += &match key {
            "laws-used" => writer.law_list(standing),
            _ => writer.contact_list(&writer.contacts.clone(), standing),
        };
        code += "#chapter-end()\n";
    }
    code
}

fn told<R>(records: impl Iterator<Item = R>, tell: impl Fn(R) -> Option<Told>) -> Vec<Told> {
    records.filter_map(tell).collect()
}
