//! The first page: choose a language. It fits a screen of 360×640 pixels and says nothing about what follows.

use serde::Serialize;
use tera::Context;

use crate::diagnostic::Diagnostic;
use crate::series::PageRef;
use crate::series::address::{RelativePath, WebPage};

use super::site::Site;
use super::words::LanguageLink;
use crate::edition::style::InlineStyle;

#[derive(Serialize)]
struct Page<'a> {
    lang: &'a str,
    dir: &'a str,
    policy: &'a str,
    css: &'a str,
    exit: String,
    languages: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    link: LanguageLink,
    read: String,
    heading: String,
}

/// The chooser.
pub fn render(site: &Site<'_>) -> Result<String, Box<Diagnostic>> {
    let series = site.series;
    let here = RelativePath::new("index.html");
    let mut order: Vec<usize> = (0..series.languages.len()).collect();
    // By script, so that nobody looks for their own among letters that they do not read.
    order.sort_by_key(|l| (series.languages[*l].scripts.first().cloned(), *l));
    let languages = order.into_iter().map(|language| {
        let home = site.link(&here, language, WebPage::Content(PageRef::Home));
        Choice {
            link: LanguageLink::new(series, language, 0, Some(home)),
            read: site.interface(language).text("chooser-read"),
            heading: site.interface(language).text("chooser-heading"),
        }
    });
    let InlineStyle { css, policy } = site.assets.bare();
    let source = &series.languages[0];
    let page = Page {
        lang: source.tag.as_str(),
        dir: &source.dir,
        policy,
        css,
        exit: site.link(&here, 0, WebPage::Exit),
        languages: languages.collect(),
    };
    let mut context = Context::new();
    context.insert("page", &page);
    site.render_with("chooser.html", 0, context)
}
