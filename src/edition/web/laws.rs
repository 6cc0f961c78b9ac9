//! The laws page: what each law says in plain words, and how sure that is.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::contact::choice;
use crate::edition::page::entries;
use crate::edition::page::links::PageLinks;
use crate::edition::page::record::{self, Entry};
use crate::edition::page::site::Site;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, RecordList};

use super::frame::{self, Frame};

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
        let Some(entry) = entries::law(site, &links, law, (reader, standing)) else {
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
    let frame = Frame::named(&links, WebPage::Laws);
    let view = View {
        status: site.sentence(standing, reader),
        groups: groups.collect(),
    };
    frame::render("laws.html", &links, &frame, &view)
}
