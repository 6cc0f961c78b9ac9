//! A whole guide on one page, for paper: title, contents, all pages in order, and at the end the laws
//! and contacts that it uses, with each address printed once.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::added;
use crate::edition::page::entries::{contacts, laws};
use crate::edition::page::links::PageLinks;
use crate::edition::page::names::title_of;
use crate::edition::page::record::{self, Entry};
use crate::edition::page::running;
use crate::edition::page::site::Site;
use crate::edition::page::whole::{OnePage, WholeGuide};
use crate::edition::page::words::{Link, Words};
use crate::series::address::WebPage;
use crate::series::{GuideIndex, LanguageIndex, PageRef, RecordList};
use crate::source::interface::FluentValue;

use super::frame::{self, Frame, Subject, guide_crumb, home_crumb};

#[derive(Serialize)]
struct View {
    class: String,
    #[serde(flatten)]
    guide: OnePage,
    laws: Vec<Entry>,
    contacts: Vec<Entry>,
}

/// Guide `g` on one page for readers of a language.
pub fn render(
    site: &Site<'_>,
    reader: LanguageIndex,
    g: GuideIndex,
) -> Result<String, Box<Diagnostic>> {
    let series = site.series;
    let web = WebPage::Print(g);
    let links = PageLinks::new(site, reader, web);
    let whole = WholeGuide::of(site, reader, g);
    let used = whole.used();
    let (bar, description) = title_of(site, reader, g, PageRef::Intro(g));
    let interface = site.interface(reader);
    let bar = Words {
        text: interface.with("print-title", &[("title", FluentValue::from(bar.text))]),
        attrs: bar.attrs,
    };
    let frame = Frame::new(
        &links,
        Subject {
            page: web,
            title: bar,
            description,
            crumbs: vec![
                home_crumb(&links),
                guide_crumb(&links, g),
                Link::here(Words::own(interface.text("print-version"))),
            ],
            code: Some(whole.code()),
            proof: site.plan.is_proof(reader, web),
        },
    );
    let of_laws = record::standing(site, RecordList::Laws, &series.laws, reader);
    let of_contacts = added::of_series(series);
    let of_contacts = record::standing(site, RecordList::Contacts, of_contacts, reader);
    let view = View {
        class: running::class(0),
        guide: whole.on_one_page(&links),
        laws: laws(site, &links, (reader, of_laws), &used.laws),
        contacts: contacts(site, &links, (reader, of_contacts), &used.contacts),
    };
    frame::render("print.html", &links, &frame, &view)
}
