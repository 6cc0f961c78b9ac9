//! The home page of a language: what is happening, whom to call, and the guides last.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::added;
use crate::edition::page::around::WordsAround;
use crate::edition::page::links::PageLinks;
use crate::edition::page::names;
use crate::edition::page::section::{Scene, Section};
use crate::edition::page::site::Site;
use crate::edition::page::words::{Link, Words};
use crate::search::fragment::Surface;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, PageRef};
use crate::source::interface::FluentValue;

use super::content::titled;
use super::frame::{self, Frame};

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    beside: AroundHome,
    sections: Vec<Section>,
}

/// What the page says beside its sections.
#[derive(Serialize)]
pub struct AroundHome {
    title: Words,
    status: String,
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

impl WordsAround for AroundHome {
    fn words_around(&self, all: &mut Surface) {
        self.title.words_around(all);
        self.status.words_around(all);
        for guide in &self.guides {
            guide.link.words_around(all);
            guide.description.words_around(all);
            guide.pages.words_around(all);
        }
        self.sign.words_around(all);
    }
}

/// The home page for readers of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::Content(PageRef::Home));
    let scene = Scene::open(&links, PageRef::Home);
    let (frame, beside) = beside(&scene, &links);
    let view = View {
        beside,
        sections: scene.sections(scene.standing(), 1),
    };
    frame::render("home.html", &links, &frame, &view)
}

/// The page without its sections.
pub fn beside(scene: &Scene<'_>, links: &PageLinks<'_>) -> (Frame, AroundHome) {
    let (site, reader) = (links.site(), links.reader());
    let guides = site.series.guides.iter().map(|(g, guide)| {
        let count = FluentValue::from(guide.pages.len() as u64);
        GuideEntry {
            link: titled(links, PageRef::Intro(g)),
            description: names::description(site.series, PageRef::Intro(g), reader),
            pages: site.interface(reader).with("pages", &[("count", count)]),
        }
    });
    let beside = AroundHome {
        title: scene.title(),
        status: site.sentence(scene.standing(), reader),
        guides: guides.collect(),
        sign: added::sign(links),
    };
    (Frame::of_page(scene, links, Vec::new()), beside)
}
