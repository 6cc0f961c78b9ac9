//! A page of a guide.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::series::address::WebPage;
use crate::series::{GuideIndex, LanguageIndex, PageIndex, PageRef};

use super::files::files;
use super::frame::{Frame, Subject, guide_crumb, home_crumb, title_of};
use super::links::PageLinks;
use super::section::{Entry, Scene, Section};
use super::site::Site;
use super::words::{Link, Words};

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
    let series = site.series;
    let page = PageRef::Page(g, p);
    let web = WebPage::Content(page);
    let links = PageLinks::new(site, reader, web);
    let scene = Scene {
        site,
        links: &links,
        page,
        reader,
    };
    let standing = scene.standing();
    let here = series.page(page);
    let (text, language) = series.title(here, reader);
    let title = Words::of(series, &text.title, language, reader);
    let (bar, description) = title_of(site, reader, g, page);
    let frame = Frame::new(
        site,
        &links,
        Subject {
            language: reader,
            page: web,
            title: bar,
            description,
            crumbs: vec![
                home_crumb(site, &links, reader),
                guide_crumb(site, &links, reader, g),
                Link::here(title.clone()),
            ],
            code: Some(&here.code),
            proof: site.plan.is_proof(reader, web),
        },
    );
    let pages = &series.guides[g].pages;
    let step = |p: PageIndex| neighbour(site, &links, reader, PageRef::Page(g, p));
    let view = View {
        title,
        code: here.code.clone(),
        status: site.sentence(standing, reader),
        contents: scene.contents(),
        sections: scene.sections(standing, 1),
        files: files(&links, reader, page),
        previous: pages.before(p).map(step),
        next: pages.after(p).map(step),
    };
    site.render("page.html", &links, &frame, &view)
}

/// A page before or after this one, by its title.
pub fn neighbour(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    reader: LanguageIndex,
    page: PageRef,
) -> Link {
    let (text, language) = site.series.title(site.series.page(page), reader);
    Link::new(
        links.page(WebPage::Content(page)),
        Words::of(site.series, &text.title, language, reader),
    )
}
