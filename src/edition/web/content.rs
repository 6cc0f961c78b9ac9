//! A page of a guide.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::around::WordsAround;
use crate::edition::page::links::PageLinks;
use crate::edition::page::names;
use crate::edition::page::section::{Entry, Scene, Section};
use crate::edition::page::site::Site;
use crate::edition::page::words::{Link, Words};
use crate::search::fragment::Surface;
use crate::series::address::WebPage;
use crate::series::{GuideIndex, LanguageIndex, PageIndex, PageRef};

use super::files::files;
use super::frame::{self, Frame, guide_crumb};

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    beside: AroundPage,
    sections: Vec<Section>,
}

/// What the page says beside its sections.
#[derive(Serialize)]
pub struct AroundPage {
    title: Words,
    code: String,
    status: String,
    contents: Vec<Entry>,
    files: Vec<Link>,
    previous: Option<Link>,
    next: Option<Link>,
}

impl WordsAround for AroundPage {
    fn words_around(&self, all: &mut Surface) {
        self.title.words_around(all);
        self.code.words_around(all);
        self.status.words_around(all);
        self.contents.words_around(all);
        self.files.words_around(all);
        self.previous.words_around(all);
        self.next.words_around(all);
    }
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
    let (frame, beside) = beside(&scene, &links, g, p);
    let view = View {
        beside,
        sections: scene.sections(scene.standing(), 1),
    };
    frame::render("page.html", &links, &frame, &view)
}

/// The page without its sections.
pub fn beside(
    scene: &Scene<'_>,
    links: &PageLinks<'_>,
    g: GuideIndex,
    p: PageIndex,
) -> (Frame, AroundPage) {
    let (site, reader) = (links.site(), links.reader());
    let steps = vec![guide_crumb(links, g), Link::here(scene.title())];
    let pages = &site.series.guides[g].pages;
    let step = |p: PageIndex| titled(links, PageRef::Page(g, p));
    let beside = AroundPage {
        title: scene.title(),
        code: scene.code().to_owned(),
        status: site.sentence(scene.standing(), reader),
        contents: scene.contents(),
        files: files(links, PageRef::Page(g, p)),
        previous: pages.before(p).map(step),
        next: pages.after(p).map(step),
    };
    (Frame::of_page(scene, links, steps), beside)
}

/// A page of the series by its title.
pub fn titled(links: &PageLinks<'_>, page: PageRef) -> Link {
    let title = names::title(links.site().series, page, links.reader());
    Link::new(links.page(WebPage::Content(page)), title)
}
