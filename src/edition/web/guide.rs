//! The front of a guide: its introduction and the list of its pages.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::around::WordsAround;
use crate::edition::page::links::PageLinks;
use crate::edition::page::names::{self, guide_name};
use crate::edition::page::section::{Scene, Section};
use crate::edition::page::site::Site;
use crate::edition::page::words::{Link, Words};
use crate::search::fragment::Surface;
use crate::series::address::WebPage;
use crate::series::{GuideIndex, LanguageIndex, PageRef};

use super::content::titled;
use super::files::files;
use super::frame::{self, Frame};

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    beside: AroundGuide,
    sections: Vec<Section>,
}

/// What the page says beside its sections.
#[derive(Serialize)]
pub struct AroundGuide {
    title: Words,
    code: String,
    status: String,
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

impl WordsAround for AroundGuide {
    fn words_around(&self, all: &mut Surface) {
        self.title.words_around(all);
        self.code.words_around(all);
        self.status.words_around(all);
        for page in &self.pages {
            page.link.words_around(all);
            page.code.words_around(all);
            page.description.words_around(all);
        }
        self.files.words_around(all);
        self.next.words_around(all);
    }
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
    let (frame, beside) = beside(&scene, &links, g);
    let view = View {
        beside,
        sections: scene.sections(scene.standing(), 1),
    };
    frame::render("guide.html", &links, &frame, &view)
}

/// The page without its sections.
pub fn beside(scene: &Scene<'_>, links: &PageLinks<'_>, g: GuideIndex) -> (Frame, AroundGuide) {
    let (site, reader) = (links.site(), links.reader());
    let steps = vec![Link::here(guide_name(site.series, reader, g).0)];
    let pages = site.series.guides[g].pages.iter();
    let pages = pages.map(|(p, page)| PageEntry {
        link: titled(links, PageRef::Page(g, p)),
        code: page.code.clone(),
        description: names::description(site.series, PageRef::Page(g, p), reader),
    });
    let pages: Vec<PageEntry> = pages.collect();
    let beside = AroundGuide {
        title: scene.title(),
        code: scene.code().to_owned(),
        status: site.sentence(scene.standing(), reader),
        next: pages.first().map(|item| item.link.clone()),
        pages,
        print: links.page(WebPage::Print(g)),
        files: files(links, PageRef::Intro(g)),
    };
    (Frame::of_page(scene, links, steps), beside)
}
