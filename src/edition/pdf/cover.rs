//! The first pages: title, status, edition, where a newer copy is, whom to call; credits on the second;
//! what stands in other volumes; the back.

use crate::edition::credits::credits;
use crate::edition::standing::Standing;
use crate::plan::{Download, Extent, Volume, chapters};
use crate::series::{LanguageIndex, Series};
use crate::source::interface::{FluentValue, Interface};

use super::data::Cover;
use super::writer::Writer;
use super::writer::literal::literal;
use super::{code, sign};

/// The title and the description that a file tells programs. They outlive the paper: of discreet guides
/// they are a number.
pub fn metadata(series: &Series, interface: &Interface, paper: &Download) -> (String, String) {
    let page = series.page(paper.offered_on());
    let (text, _) = series.title(page, paper.reader);
    let code = [("code", FluentValue::from(page.code.as_str()))];
    match series.guides[paper.guide].discreet {
        true => (
            interface.with("discreet-title", &code),
            interface.text("discreet-description"),
        ),
        false => (text.title.clone(), text.description.clone()),
    }
}

/// The cover of a paper, which may be one of several volumes.
pub fn cover(
    writer: &mut Writer<'_>,
    standing: Standing,
    paper: &Download,
    volumes: &[Volume],
) -> Cover {
    writer.ink.at("the title page");
    let series = writer.series;
    let reader = writer.reader;
    let interface = writer.interfaces[reader];
    let page = series.page(paper.offered_on());
    let (home, home_language) = series.title(&series.home, reader);
    let (text, language) = series.title(page, reader);
    let (source, _) = series.title(page, LanguageIndex::SOURCE);
    let short = text.short_title.as_ref().unwrap_or(&text.title);
    let (metadata, about) = metadata(series, interface, paper);
    // The English title beside the reader's own, for whoever hands it over.
    let beside = match language.is_source() {
        true => String::new(),
        false => spoken(writer, LanguageIndex::SOURCE, &source.title),
    };
    let marks = match paper.is_proof() {
        true => both(writer, "proof-mark"),
        false => String::new(),
    };
    let banner = match paper.is_proof() {
        true => both(writer, "proof-banner"),
        false => String::new(),
    };
    let foot = format!("{} · {}", series.config.as_of, standing.in_short(interface));
    vec![
        // Its name can be changed, and the list that holds it: the file says so itself.
        (
            "mark",
            if paper.is_proof() {
                "(\"proof\",)"
            } else {
                "()"
            }
            .to_owned(),
        ),
        ("metadata", literal(&metadata)),
        ("about", literal(&about)),
        ("series", item(writer, home_language, &home.title)),
        ("title", item(writer, language, &text.title)),
        ("beside", format!("({beside})")),
        ("short", item(writer, language, short)),
        ("description", item(writer, language, &text.description)),
        ("proof", format!("({marks})")),
        ("banner", format!("({banner})")),
        ("foot", writer.say(&foot)),
        ("status", status(writer, standing)),
        ("call", call(writer)),
        ("report", report(writer, &page.code)),
        ("credits", credits_page(writer)),
        ("volume", which(writer, paper)),
        ("others", others(writer, paper, volumes)),
        ("stamp", writer.say(&interface.text("stamp"))),
        ("sign", sign::sign(writer, paper)),
        ("web", code::website(writer, paper)),
    ]
}

/// Which of several volumes this is.
fn which(writer: &mut Writer<'_>, paper: &Download) -> String {
    let Extent::Volume(volume) = paper.extent else {
        return "none".to_owned();
    };
    let interface = writer.interfaces[writer.reader];
    let numbers = [
        ("number", FluentValue::from(volume.number)),
        ("count", FluentValue::from(volume.of)),
    ];
    writer.say(&interface.with("volume-of", &numbers))
}

/// What stands in the other volumes: their numbers, each with the titles of its chapters.
fn others(writer: &mut Writer<'_>, paper: &Download, volumes: &[Volume]) -> String {
    let series = writer.series;
    let interface = writer.interfaces[writer.reader];
    if volumes.len() < 2 {
        return "none".to_owned();
    }
    let all = chapters(series, paper.guide);
    let mut code = String::new();
    for volume in volumes {
        if paper.extent == Extent::Volume(*volume) {
            continue;
        }
        let number = [("number", FluentValue::from(volume.number))];
        let title = writer.say(&interface.with("volume", &number));
        let mut titles = String::new();
        for at in all.iter().take(volume.end).skip(volume.first) {
            let page = series.page(*at);
            let (text, language) = series.title(page, writer.reader);
            let number = writer.say(&page.code);
            let item = item(writer, language, &text.title);
            titles += &format!("(number:{number},..{item}),");
        }
        code += &format!("(title:{title},chapters:({titles})),");
    }
    let title = writer.say(&interface.text("other-volumes"));
    format!("(title:{title},volumes:({code}))")
}

/// How far the text can be trusted, which edition it is, and where a newer one is.
fn status(writer: &mut Writer<'_>, standing: Standing) -> String {
    let config = &writer.series.config;
    let interface = writer.interfaces[writer.reader];
    let edition = [
        ("edition", FluentValue::from(config.as_of.to_string())),
        ("date", FluentValue::from(interface.date(config.as_of))),
    ];
    let newer = [(
        "date",
        FluentValue::from(interface.date(config.newer_after)),
    )];
    let mut sentences = vec![
        standing.sentence(interface, config.as_of),
        interface.with("edition", &edition),
        interface.with("newer-after", &newer),
    ];
    if let Some(place) = config.site.newest.as_ref().filter(|_| !writer.nameless) {
        let place = [("place", FluentValue::from(place.as_str()))];
        sentences.push(interface.with("newest-copy", &place));
    }
    list(writer, &sentences)
}

/// Whom to call: the list of contacts at the end, where there is one.
fn call(writer: &mut Writer<'_>) -> String {
    let interface = writer.interfaces[writer.reader];
    match writer.contacts.is_empty() {
        true => "none".to_owned(),
        false => writer.say(&interface.text("contacts-used")),
    }
}

/// How to report a mistake: to an address, or to whoever gave it out.
fn report(writer: &mut Writer<'_>, code: &str) -> String {
    let interface = writer.interfaces[writer.reader];
    let series = writer.series;
    let code = ("code", FluentValue::from(code));
    let report = match series
        .config
        .site
        .report
        .as_ref()
        .filter(|_| !writer.nameless)
    {
        Some(address) => interface.with(
            "report-to-with-code",
            &[("address", FluentValue::from(address.as_str())), code],
        ),
        None => interface.with("report-ask-with-code", &[code]),
    };
    writer.say(&report)
}

/// Credits in locked words, how the text was made, the land, and what may be done with it.
fn credits_page(writer: &mut Writer<'_>) -> String {
    let interface = writer.interfaces[writer.reader];
    let mut named = vec![interface.text("credits-structure")];
    named.extend(credits(&writer.series.config.credits, interface));
    named.push(interface.text("credits-no-part"));
    let parts = [
        (
            "about-made-title",
            vec![interface.text("about-made"), interface.text("about-advice")],
        ),
        ("credits-title", named),
        ("land-title", vec![interface.text("land")]),
        ("licence-title", vec![interface.text("licence")]),
    ];
    let mut code = String::new();
    for (title, sentences) in parts {
        let title = writer.say(&interface.text(title));
        code += &format!("(title:{title},text:{}),", list(writer, &sentences));
    }
    format!("({code})")
}

/// A string of the interface in the reader's language and in the source language.
fn both(writer: &mut Writer<'_>, key: &str) -> String {
    let reader = writer.reader;
    let mut code = spoken(writer, reader, &writer.interfaces[reader].text(key));
    if !reader.is_source() {
        code += &spoken(
            writer,
            LanguageIndex::SOURCE,
            &writer.interfaces.source().text(key),
        );
    }
    code
}

fn spoken(writer: &mut Writer<'_>, language: LanguageIndex, text: &str) -> String {
    item(writer, language, text) + ","
}

/// Words with the language that they are in.
fn item(writer: &mut Writer<'_>, language: LanguageIndex, text: &str) -> String {
    writer.ink.note(text, language);
    format!("(language:{},title:{})", language.number(), literal(text))
}

fn list(writer: &mut Writer<'_>, sentences: &[String]) -> String {
    let sentences: String = sentences.iter().map(|s| writer.say(s) + ",").collect();
    format!("({sentences})")
}
