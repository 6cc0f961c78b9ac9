//! The laws page: what each law says in plain words, and how sure that is.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::html::attributes;
use crate::edition::html::card::{address_link, choice, current_to, facts_list};
use crate::edition::html::escape::escape;
use crate::edition::standing::Standing;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, RecordList};
use crate::source::record::{Law, LawWords, Record};

use super::frame::Frame;
use super::links::PageLinks;
use super::record::{self, Entry};
use super::site::Site;

#[derive(Serialize)]
struct View {
    status: String,
    groups: Vec<Group>,
}

/// Laws of one part of the law.
#[derive(Serialize)]
struct Group {
    name: String,
    id: String,
    entries: Vec<Entry>,
}

/// The laws for readers of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::Laws);
    let interface = site.interface(reader);
    let standing = record::standing(site, RecordList::Laws, &site.series.laws, reader);
    let mut groups: Vec<(&str, Vec<Entry>)> = Vec::new();
    for law in &site.series.laws {
        let Some(entry) = entry(site, &links, law, (reader, standing)) else {
            continue;
        };
        let area = law.facts.area.as_str();
        match groups.iter_mut().find(|(known, _)| *known == area) {
            Some((_, entries)) => entries.push(entry),
            None => groups.push((area, vec![entry])),
        }
    }
    let groups = groups
        .into_iter()
        .enumerate()
        .map(|(index, (area, entries))| Group {
            name: choice(interface, "area", area),
            id: format!("_area-{}", index + 1),
            entries,
        });
    let frame = Frame::named(site, &links, reader, WebPage::Laws);
    let view = View {
        status: site.sentence(standing, reader),
        groups: groups.collect(),
    };
    site.render("laws.html", &links, &frame, &view)
}

/// A law with its facts.
pub fn entry(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    law: &Record<Law, LawWords>,
    (reader, standing): (LanguageIndex, Standing),
) -> Option<Entry> {
    let about = (reader, standing);
    record::entry(
        site,
        links,
        RecordList::Laws,
        law,
        about,
        |words, language| {
            let body = format!(
                "<p>{}</p>{}",
                escape(&words.summary),
                facts_list(
                    &facts(site, &law.facts, reader),
                    &attributes(site.series, reader, language)
                )
            );
            (words.name.clone(), body)
        },
    )
}

fn facts(site: &Site<'_>, law: &Law, reader: LanguageIndex) -> Vec<(String, String)> {
    let interface = site.interface(reader);
    // Citations stand in their official form, in the source language.
    let source = attributes(site.series, LanguageIndex::SOURCE, reader);
    let mut rows = vec![(
        interface.text("law-citation"),
        format!("<span{source}>{}</span>", escape(&law.citation)),
    )];
    rows.push((interface.text("law-address"), address_link(&law.url)));
    if law.source_url != law.url {
        rows.push((interface.text("law-read-at"), address_link(&law.source_url)));
    }
    let strength = interface.text(law.strength.key());
    rows.push((interface.text("law-strength"), escape(&strength)));
    let mut say = |key: &str, value: String| rows.push((interface.text(key), escape(&value)));
    say("law-as-of", current_to(interface, law));
    say("law-review-by", interface.date(law.review_by));
    rows
}
