//! The contacts page: every service that the series names, and how far each is known.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::html::card;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, RecordList};

use super::added;
use super::frame::Frame;
use super::links::PageLinks;
use super::record::{self, Entry};
use super::site::Site;

#[derive(Serialize)]
struct View {
    status: String,
    entries: Vec<Entry>,
    added: Option<added::Contacts>,
}

/// The contacts for readers of a language, in the order in which the series lists them: whoever
/// wrote the list put first what should be tried first.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::Contacts);
    let list = RecordList::Contacts;
    let standing = record::standing(site, list, added::of_series(site.series), reader);
    let entries = added::of_series(site.series).filter_map(|contact| {
        let about = (reader, standing);
        record::entry(site, &links, list, contact, about, |words, language| {
            let body = card::contact(&site.shared, &contact.facts, words, language, reader);
            let name = site.series.contact_name(words, None);
            (name.to_owned(), body)
        })
    });
    let frame = Frame::named(site, &links, reader, WebPage::Contacts);
    let view = View {
        status: site.sentence(standing, reader),
        entries: entries.collect(),
        added: added::contacts(site, &links, reader),
    };
    site.render("contacts.html", &links, &frame, &view)
}
