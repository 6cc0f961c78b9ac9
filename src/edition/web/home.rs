//! The home page of a language: what is happening, whom to call, and the guides last.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::added;
use crate::edition::page::links::PageLinks;
use crate::edition::page::names;
use crate::edition::page::section::{Scene, Section};
use crate::edition::page::site::Site;
use crate::edition::page::words::{Link, Words};
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, PageRef};
use crate::source::interface::FluentValue;

use super::content::titled;
use super::frame::{self, Frame};

#[derive(Serialize)]
struct View {
    title: Words,
    status: String,
    sections: Vec<Section>,
    guides: Vec<GuideEntry>,
    sign: Option<added::Sign>,
}

/// A guide in the list of guides.
#[derive(Serialize)]
struct GuideEntry {
    link: Link,
    description: Words,
    pages: String,
}

/// The home page for readers of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let page = PageRef::Home;
    let links = PageLinks::new(site, reader, WebPage::Content(page));
    let scene = Scene::open(&links, page);
    let standing = scene.standing();
    let frame = Frame::of_page(&scene, &links, Vec::new());
    let guides = site.series.guides.iter().map(|(g, guide)| {
        let count = FluentValue::from(guide.pages.len() as u64);
        GuideEntry {
            link: titled(&links, PageRef::Intro(g)),
            description: names::description(site.series, PageRef::Intro(g), reader),
            pages: site.interface(reader).with("pages", &[("count", count)]),
        }
    });
    let view = View {
        title: scene.title(),
        status: site.sentence(standing, reader),
        sections: scene.sections(standing, 1),
        guides: guides.collect(),
        sign: added::sign(&links),
    };
    frame::render("home.html", &links, &frame, &view)
}
