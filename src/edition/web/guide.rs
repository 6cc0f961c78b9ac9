//! The front of a guide: its introduction and the list of its pages.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::series::address::WebPage;
use crate::series::{GuideIndex, LanguageIndex, PageRef};

use super::files::files;
use super::frame::{Frame, Subject, home_crumb, title_of};
use super::links::PageLinks;
use super::section::{Scene, Section};
use super::site::Site;
use super::words::{Link, Words};

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
    let series = site.series;
    let page = PageRef::Intro(g);
    let web = WebPage::Content(page);
    let links = PageLinks::new(site, reader, web);
    let scene = Scene {
        site,
        links: &links,
        page,
        reader,
    };
    let standing = scene.standing();
    let guide = &series.guides[g];
    let (text, language) = series.title(&guide.intro, reader);
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
                Link::here(super::frame::guide_name(series, reader, g).0),
            ],
            code: Some(&guide.intro.code),
            proof: site.plan.is_proof(reader, web),
        },
    );
    let pages: Vec<PageEntry> = guide
        .pages
        .indices()
        .map(|p| {
            let page = PageRef::Page(g, p);
            let (text, language) = series.title(series.page(page), reader);
            PageEntry {
                link: super::content::neighbour(site, &links, reader, page),
                code: guide.pages[p].code.clone(),
                description: Words::of(series, &text.description, language, reader),
            }
        })
        .collect();
    let view = View {
        title,
        code: guide.intro.code.clone(),
        status: site.sentence(standing, reader),
        sections: scene.sections(standing, 1),
        next: pages.first().map(|item| item.link.clone()),
        pages,
        print: links.page(WebPage::Print(g)),
        files: files(&links, reader, page),
    };
    site.render("guide.html", &links, &frame, &view)
}
