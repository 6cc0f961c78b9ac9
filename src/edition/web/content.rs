//! A page of a guide.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::links::PageLinks;
use crate::edition::page::names;
use crate::edition::page::section::{Entry, Scene, Section};
use crate::edition::page::site::Site;
use crate::edition::page::words::{Link, Words};
use crate::series::address::WebPage;
use crate::series::{GuideIndex, LanguageIndex, PageIndex, PageRef};

use super::files::files;
use super::frame::{self, Frame, guide_crumb};

#[derive(Serialize)]
struct View {
    title: Words,
    code: String,
    status: String,
    contents: Vec<Entry>,
    sections: Vec<Section>,
    files: Vec<Link>,
    previous: Option<Link>,
    next: Option<Link>,
}

/// Page `p` of guide `g` for readers of a language.
pub fn render(
    site: &Site<'_>,
    reader: LanguageIndex,
    g: GuideIndex,
    p: PageIndex,
) -> Result<String, Box<Diagnostic>> {
    let page = PageRef::Page(g, p);
    let links = PageLinks::new(site, reader, WebPage::Content(page));
    let scene = Scene::open(&links, page);
    let standing = scene.standing();
    let steps = vec![guide_crumb(&links, g), Link::here(scene.title())];
    let frame = Frame::of_page(&scene, &links, steps);
    let pages = &site.series.guides[g].pages;
    let step = |p: PageIndex| titled(&links, PageRef::Page(g, p));
    let view = View {
        title: scene.title(),
        code: scene.code().to_owned(),
        status: site.sentence(standing, reader),
        contents: scene.contents(),
        sections: scene.sections(standing, 1),
        files: files(&links, page),
        previous: pages.before(p).map(step),
        next: pages.after(p).map(step),
    };
    frame::render("page.html", &links, &frame, &view)
}

/// A page of the series by its title.
pub fn titled(links: &PageLinks<'_>, page: PageRef) -> Link {
    let title = names::title(links.site().series, page, links.reader());
    Link::new(links.page(WebPage::Content(page)), title)
}
