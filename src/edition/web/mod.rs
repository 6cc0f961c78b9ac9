//! Web: the website without a script. In: what all views share, and the plan's pages. Out: every page of the
//! folder. Pages are rendered one by one, in parallel, from small views that templates receive; nothing here
//! knows Markdown, and nothing is read from disk.

mod about;
mod around;
mod changes;
mod check;
mod contacts;
mod content;
mod exit;
mod files;
mod finder;
mod frame;
mod front;
mod glossary;
mod guide;
mod home;
mod laws;
mod print;
mod real;
mod safety;
mod sitemap;
mod terms;
#[cfg(test)]
mod tests;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::plan::Front;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, PageRef};

use around::Surroundings;

use super::files::Rendered;
use super::minify;
use super::page::site::Site;
use super::weight::Weighed;

/// The pages of the website, what they load, and for each page what is waited for.
///
/// Errors: templates that ask for what their view has not.
pub fn web(site: &Site<'_>) -> (Vec<Rendered>, Vec<Weighed>) {
    let (mut rendered, mut weighed) = pages(site);
    let (fronts, alone) = fronts(site);
    rendered.extend(fronts);
    weighed.extend(alone);
    if site.plan.features.is_some() {
        rendered.extend(sitemap::render(site).map(Ok));
        rendered.extend(site.assets.files().map(Ok));
    }
    (rendered, weighed)
}

/// The pages of every language.
fn pages(site: &Site<'_>) -> (Vec<Rendered>, Vec<Weighed>) {
    let planned: Vec<(LanguageIndex, WebPage)> = site.plan.pages().collect();
    let around = Surroundings::of(site);
    let rendered = planned.par_iter().map(|(language, page)| {
        let html = render(site, &around, *language, *page)?;
        Ok((site.series.path(*language, *page), minify::page(&html)))
    });
    let weighed = planned.iter();
    let weighed = weighed.map(|(language, page)| Weighed::page(site, *language, *page));
    (rendered.collect(), weighed.collect())
}

/// The pages that stand alone.
fn fronts(site: &Site<'_>) -> (Vec<Rendered>, Vec<Weighed>) {
    let fronts = site.plan.fronts().map(|front| {
        let html = match front {
            Front::Chooser => front::chooser::render(site),
            Front::Error => front::error::render(site),
            Front::Start => front::start::render(site),
            Front::Papers => front::papers::render(site),
        };
        let weighed = Weighed::alone(front.kind(), front.path());
        (html.map(|html| front::finish(front.path(), &html)), weighed)
    });
    fronts.unzip()
}

fn render(
    site: &Site<'_>,
    around: &Surroundings,
    language: LanguageIndex,
    page: WebPage,
) -> Result<String, Box<Diagnostic>> {
    match page {
        WebPage::Content(PageRef::Home) => home::render(site, language),
        WebPage::Content(PageRef::Intro(g)) => guide::render(site, language, g),
        WebPage::Content(PageRef::Page(g, p)) => content::render(site, language, g, p),
        WebPage::Print(g) => print::render(site, language, g),
        WebPage::Laws => laws::render(site, language),
        WebPage::Contacts => contacts::render(site, language),
        WebPage::Glossary => glossary::render(site, language),
        WebPage::Finder => finder::render(site, language),
        WebPage::Terms => terms::render(site, around, language),
        WebPage::TermsUnder(heading) => terms::render_under(site, around, language, heading),
        WebPage::Safety => safety::render(site, language),
        WebPage::Exit => exit::render(site, language),
        WebPage::Changes => changes::render(site, language),
        WebPage::About => about::render(site, language),
        WebPage::Check => check::render(site, language),
    }
}
