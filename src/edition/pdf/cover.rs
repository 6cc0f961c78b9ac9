//! The first pages: title, status, edition, where a newer copy is, whom to call; credits on the second.

use crate::edition::credits::credits;
use crate::edition::download::Download;
use crate::edition::standing::Standing;
use crate::source::interface::FluentValue;

use super::literal::literal;
use super::writer::Writer;

/// Code of the first pages by name, in the order of the template.
pub type Cover = Vec<(&'static str, String)>;

/// The cover of a paper.
pub fn cover(writer: &mut Writer<'_>, standing: Standing, paper: &Download) -> Cover {
    writer.ink.at("the title page");
    let series = writer.series;
    let reader = writer.reader;
    let interface = writer.interfaces[reader];
    let guide = &series.guides[writer.guide];
    let (home, home_language) = series.title(&series.home, reader);
    let (text, language) = series.title(&guide.intro, reader);
    let (source, _) = series.title(&guide.intro, 0);
    let short = text.short_title.as_ref().unwrap_or(&text.title);

    // Metadata outlives the paper: of discreet guides it is a number.
    let code = [("code", FluentValue::from(guide.intro.code.as_str()))];
    let (metadata, about) = match guide.discreet {
        true => (
            interface.with("discreet-title", &code),
            interface.text("discreet-description"),
        ),
        false => (text.title.clone(), text.description.clone()),
    };
    // The English title beside the reader's own, for whoever hands it over.
    let beside = match language {
        0 => String::new(),
        _ => spoken(writer, 0, &source.title),
    };
    let marks = match paper.proof {
        true => both(writer, "proof-mark"),
        false => String::new(),
    };
    let banner = match paper.proof {
        true => both(writer, "proof-banner"),
        false => String::new(),
    };
    let foot = format!("{} · {}", series.config.as_of, standing.in_short(interface));
    vec![
        // Its name can be changed, and the list that holds it: the file says so itself.
        (
            "mark",
            if paper.proof { "(\"proof\",)" } else { "()" }.to_owned(),
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
        ("report", report(writer)),
        ("credits", credits_page(writer)),
    ]
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
    if let Some(place) = &config.site.newest {
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

/// How to report a mistake.
fn report(writer: &mut Writer<'_>) -> String {
    let interface = writer.interfaces[writer.reader];
    let series = writer.series;
    let code = &series.guides[writer.guide].intro.code;
    let code = ("code", FluentValue::from(code.as_str()));
    let report = match &series.config.site.report {
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
    if reader != 0 {
        code += &spoken(writer, 0, &writer.interfaces[0].text(key));
    }
    code
}

fn spoken(writer: &mut Writer<'_>, language: usize, text: &str) -> String {
    item(writer, language, text) + ","
}

/// Words with the language that they are in.
fn item(writer: &mut Writer<'_>, language: usize, text: &str) -> String {
    writer.ink.note(text, language);
    format!("(language:{language},title:{})", literal(text))
}

fn list(writer: &mut Writer<'_>, sentences: &[String]) -> String {
    let sentences: String = sentences.iter().map(|s| writer.say(s) + ",").collect();
    format!("({sentences})")
}
