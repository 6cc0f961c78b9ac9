//! The contacts page: every service that the series names, and how far each is known.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::added;
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
    entries: Vec<Entry>,
    added: Option<added::Contacts>,
}

/// The contacts for readers of a language, in the order in which the series lists them: whoever
/// wrote the list put first what should be tried first.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::Contacts);
    let list = RecordList::Contacts;
    let standing = record::standing(site, list, added::of_series(site.series), reader);
    let entries = added::of_series(site.series)
        .filter_map(|record| entries::contact(site, &links, record, (reader, standing)));
    let frame = Frame::named(&links, WebPage::Contacts);
    let view = View {
        status: site.sentence(standing, reader),
        entries: entries.collect(),
        added: added::contacts(site, &links, reader),
    };
    frame::render("contacts.html", &links, &frame, &view)
}
