//! The page for addresses that lead nowhere. A host shows it at any depth, so it can only link where
//! a publisher has said where the site stands.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::site::Site;
use crate::edition::page::words::LanguageLink;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, PageRef};

#[derive(Serialize)]
struct View {
    exit: Option<String>,
    languages: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    link: LanguageLink,
    text: String,
}

/// The error page, in every language at once.
pub fn render(site: &Site<'_>) -> Result<String, Box<Diagnostic>> {
    let series = site.series;
    let languages = series.languages.indices().map(|language| {
        let home = site
            .plan
            .absolute(language, WebPage::Content(PageRef::Home));
        Line {
            link: LanguageLink::new(series, language, LanguageIndex::SOURCE, home),
            text: site.interface(language).text("not-found"),
        }
    });
    let view = View {
        exit: site.plan.absolute(LanguageIndex::SOURCE, WebPage::Exit),
        languages: languages.collect(),
    };
    super::render(site, "404.html", site.assets.bare(), &view)
}
