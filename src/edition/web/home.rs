//! The home page of a language: what is happening, whom to call, and the guides last.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, PageRef};
use crate::source::interface::FluentValue;

use super::added;
use super::content::neighbour;
use super::frame::{Frame, Subject};
use super::links::PageLinks;
use super::section::{Scene, Section};
use super::site::Site;
use super::words::{Link, Words};

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
    let series = site.series;
    let page = PageRef::Home;
    let web = WebPage::Content(page);
    let links = PageLinks::new(site, reader, web);
    let scene = Scene {
        site,
        links: &links,
        page,
        reader,
    };
    let standing = scene.standing();
    let (text, language) = series.title(&series.home, reader);
    let title = Words::of(series, &text.title, language, reader);
    let frame = Frame::new(
        site,
        &links,
        Subject {
            language: reader,
            page: web,
            title: title.clone(),
            description: Some(Words::of(series, &text.description, language, reader)),
            crumbs: Vec::new(),
            code: Some(&series.home.code),
            proof: false,
        },
    );
    let guides = series.guides.iter().map(|(g, guide)| {
        let (text, language) = series.title(&guide.intro, reader);
        let count = FluentValue::from(guide.pages.len() as u64);
        GuideEntry {
            link: neighbour(site, &links, reader, PageRef::Intro(g)),
            description: Words::of(series, &text.description, language, reader),
            pages: site.interface(reader).with("pages", &[("count", count)]),
        }
    });
    let view = View {
        title,
        status: site.sentence(standing, reader),
        sections: scene.sections(standing, 1),
        guides: guides.collect(),
        sign: added::sign(site, &links, reader),
    };
    site.render("home.html", &links, &frame, &view)
}
