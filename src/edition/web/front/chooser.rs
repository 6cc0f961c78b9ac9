//! The first page: choose a language. It fits a screen of 360×640 pixels and says nothing about what follows.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::site::Site;
use crate::edition::page::words::LanguageLink;
use crate::series::address::{RelativePath, WebPage};
use crate::series::{LanguageIndex, PageRef};

#[derive(Serialize)]
struct View {
    exit: String,
    languages: Vec<Choice>,
}

/// A language to choose.
#[derive(Serialize)]
pub struct Choice {
    link: LanguageLink,
    read: String,
    heading: String,
}

/// The chooser.
pub fn render(site: &Site<'_>) -> Result<String, Box<Diagnostic>> {
    let here = RelativePath::new("index.html");
    let view = View {
        exit: site.link(&here, LanguageIndex::SOURCE, WebPage::Exit),
        languages: choices(site, &here),
    };
    super::render(site, "chooser.html", site.assets.bare(), &view)
}

/// Languages by script, so that nobody looks for their own among letters that they do not read.
pub fn order(site: &Site<'_>) -> Vec<LanguageIndex> {
    let languages = &site.series.languages;
    let mut order: Vec<LanguageIndex> = languages.indices().collect();
    order.sort_by_key(|l| (languages[*l].scripts.first().cloned(), *l));
    order
}

/// The languages, each with the way from `here` to its home page.
pub fn choices(site: &Site<'_>, here: &RelativePath) -> Vec<Choice> {
    let languages = order(site).into_iter().map(|language| {
        let home = site.link(here, language, WebPage::Content(PageRef::Home));
        Choice {
            link: LanguageLink::new(site.series, language, LanguageIndex::SOURCE, Some(home)),
            read: site.interface(language).text("chooser-read"),
            heading: site.interface(language).text("chooser-heading"),
        }
    });
    languages.collect()
}
