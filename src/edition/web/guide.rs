//! The front of a guide: its introduction and the list of its pages.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::links::PageLinks;
use crate::edition::page::names::{self, guide_name};
use crate::edition::page::section::{Scene, Section};
use crate::edition::page::site::Site;
use crate::edition::page::words::{Link, Words};
use crate::series::address::WebPage;
use crate::series::{GuideIndex, LanguageIndex, PageRef};

use super::content::titled;
use super::files::files;
use super::frame::{self, Frame};

#[derive(Serialize)]
struct View {
    title: Words,
    code: String,
    status: String,
    sections: Vec<Section>,
    pages: Vec<PageEntry>,
    print: String,
    files: Vec<Link>,
    next: Option<Link>,
}

/// A page in the list of a guide's pages.
#[derive(Serialize)]
struct PageEntry {
    link: Link,
    code: String,
    description: Words,
}

/// Guide `g` for readers of a language.
pub fn render(
    site: &Site<'_>,
    reader: LanguageIndex,
    g: GuideIndex,
) -> Result<String, Box<Diagnostic>> {
    let page = PageRef::Intro(g);
    let links = PageLinks::new(site, reader, WebPage::Content(page));
    let scene = Scene::open(&links, page);
    let standing = scene.standing();
    let steps = vec![Link::here(guide_name(site.series, reader, g).0)];
    let frame = Frame::of_page(&scene, &links, steps);
    let pages = site.series.guides[g].pages.iter();
    let pages = pages.map(|(p, page)| PageEntry {
        link: titled(&links, PageRef::Page(g, p)),
        code: page.code.clone(),
        description: names::description(site.series, PageRef::Page(g, p), reader),
    });
    let pages: Vec<PageEntry> = pages.collect();
    let view = View {
        title: scene.title(),
        code: scene.code().to_owned(),
        status: site.sentence(standing, reader),
        sections: scene.sections(standing, 1),
        next: pages.first().map(|item| item.link.clone()),
        pages,
        print: links.page(WebPage::Print(g)),
        files: files(&links, page),
    };
    frame::render("guide.html", &links, &frame, &view)
}
