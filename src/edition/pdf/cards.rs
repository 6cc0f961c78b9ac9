//! Sheets of cards: the lines of a page's first section, in the reader's language and in the source
//! language. In: a series, a download. Out: the sources that the template of cards reads.

use crate::edition::standing::{Standing, Told};
use crate::plan::{Download, Extent};
use crate::series::{LanguageIndex, PageRef, PerLanguage, Series, card};
use crate::source::interface::Interface;

use super::cover;
use super::data::Data;
use super::guide::Document;
use super::press::fonts::Fonts;
use super::sign;
use super::writer::{Within, Writer};

/// The sheets of a page's cards.
pub fn document<'a>(
    series: &'a Series,
    interfaces: &'a PerLanguage<&'a Interface>,
    fonts: &Fonts,
    paper: &Download,
) -> Document<'a> {
    let (guide, reader) = (paper.guide, paper.reader);
    let told: Vec<Told> = paper.shown(series, reader).iter().map(Told::from).collect();
    let mut writer = Writer::new(series, interfaces, guide, reader);
    writer.within = Within::Heading;
    writer.nameless = sign::is_nameless(series, paper);
    let cover = cover::cover(&mut writer, Standing::of(&told), paper, &[]);
    let mut data = Data::of(&mut writer, fonts, paper.format, false, &cover);
    if let Extent::Page(page) = paper.extent {
        let own = side(&mut writer, PageRef::Page(guide, page), reader);
        let source = match reader.is_source() {
            true => "none".to_owned(),
            false => side(
                &mut writer,
                PageRef::Page(guide, page),
                LanguageIndex::SOURCE,
            ),
        };
        let mut code = format!("own:{own},source:{source},");
        let interface = interfaces[reader];
        for (name, key) in [
            ("fold", "cards-fold"),
            ("duplex", "cards-duplex"),
            ("cut", "cards-cut"),
        ] {
            code += &format!("{name}:{},", writer.say(&interface.text(key)));
        }
        data.define("card", &code);
    }
    Document {
        main: "#import \"/cards.typ\": cards\n#cards()\n".to_owned(),
        data: data.finish(),
        writer,
    }
}

/// One side of a card: its lines, and the language that they are in.
fn side(writer: &mut Writer<'_>, at: PageRef, language: LanguageIndex) -> String {
    let series = writer.series;
    let page = series.page(at);
    let guide = &series.guides[writer.guide].id;
    if let Some(section) = page.sections.get(card::SECTION) {
        writer.ink.at(format!("{guide}#{}", section.id));
    }
    // Without lines there is an error already, and no PDF.
    let lines = card::lines(page, language).unwrap_or_default();
    let around = std::mem::replace(&mut writer.text, language);
    let lines = lines.into_iter().map(|line| {
        let line = writer.inlines(line);
        format!("[#{{{line}}}],")
    });
    let lines: String = lines.collect();
    writer.text = around;
    format!("(language:{},lines:({lines}))", language.number())
}
