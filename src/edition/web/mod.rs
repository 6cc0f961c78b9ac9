//! Web: the website without a script. In: series, theme, interface strings. Out: every file of the
//! folder but its sums. Pages are rendered one by one, in parallel, from small views that templates
//! receive; nothing here knows Markdown, and nothing is read from disk.

mod about;
mod added;
mod asset;
mod bare;
mod changes;
mod check;
mod chooser;
mod contacts;
mod content;
mod epub;
mod error;
mod exit;
mod files;
mod filter;
mod finder;
mod frame;
mod glossary;
mod guide;
mod home;
mod laws;
mod links;
mod minify;
mod papers;
mod print;
mod real;
mod record;
mod running;
mod safety;
mod section;
mod single;
mod site;
mod sitemap;
mod start;
mod terms;
#[cfg(test)]
mod tests;
mod weight;
mod words;

use rayon::prelude::*;

use super::Material;
use super::files::{Files, two_files};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::plan::{Format, Front, Made, Plan, contract};
use crate::search::publish::publish;
use crate::series::address::{RelativePath, WebPage};
use crate::series::{LanguageIndex, PageRef};
use crate::source::budget::Budgets;

use site::Site;

pub use weight::Weighed;

/// A finished file, or why there is none.
type Rendered = Result<(RelativePath, Vec<u8>), Box<Diagnostic>>;

/// What was made, in memory.
#[derive(Debug, Default)]
pub struct Website {
    /// Every file.
    pub files: Files,
    /// Which of them are pages, and what comes with them.
    pub pages: Vec<Weighed>,
}

/// Everything of a plan that is made of the parts of the website: its pages, guides in one file, books, and
/// the contract. `made` are the files to keep or print that these link to and list.
///
/// Errors: files that the theme lacks, templates that do not parse or ask for what their view has not, two
/// files at one address, pages above the budget of their kind.
pub fn web(plan: &Plan<'_>, made: &Made, material: &Material<'_>) -> Result<Website, Diagnostics> {
    let mut rendered = vec![contract::render(plan, made)];
    let mut weighed = Vec::new();
    let has_parts =
        plan.fronts().next().is_some() || made.downloads.iter().any(|file| is_alone(file.format));
    if has_parts {
        let site = Site::new(plan, made, material)?;
        let ((pages, fronts), (indices, files)) = rayon::join(
            || (pages(&site), fronts(&site)),
            || rayon::join(|| indices(&site, material), || alone(&site)),
        );
        for (files, weights) in [pages, fronts] {
            rendered.extend(files);
            weighed.extend(weights);
        }
        rendered.extend(indices);
        rendered.extend(files);
        weighed.extend(Weighed::singles(&site));
        if plan.features.is_some() {
            rendered.extend(sitemap::render(&site).map(Ok));
            rendered.extend(site.assets.files().map(Ok));
        }
    }
    gather(rendered, weighed, &plan.series.config.budgets)
}

/// The pages of every language.
fn pages(site: &Site<'_>) -> (Vec<Rendered>, Vec<Weighed>) {
    let planned: Vec<(LanguageIndex, WebPage)> = site.plan.pages().collect();
    let rendered = planned.par_iter().map(|(language, page)| {
        let html = render(site, *language, *page)?;
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
            Front::Chooser => chooser::render(site),
            Front::Error => error::render(site),
            Front::Start => start::render(site),
            Front::Papers => papers::render(site),
        };
        let weighed = Weighed::alone(front.kind(), front.path());
        (html.map(|html| bare::finish(front.path(), &html)), weighed)
    });
    fronts.unzip()
}

/// The published indices, where they are wanted.
fn indices(site: &Site<'_>, material: &Material<'_>) -> Vec<Rendered> {
    let features = site.plan.features;
    if features.is_none_or(|features| !features.search_index) {
        return Vec::new();
    }
    let surveyed = site.found.map(|_, found| found.passages.as_slice());
    match publish(site.series, &material.interfaces, &surveyed) {
        Ok(files) => files.into_iter().map(Ok).collect(),
        Err(problem) => vec![Err(problem)],
    }
}

/// Whether a format is made of the parts of the website.
fn is_alone(format: Format) -> bool {
    matches!(format, Format::Single | Format::Epub)
}

/// Guides in one page, and books.
fn alone(site: &Site<'_>) -> Vec<Rendered> {
    let files = site.made.downloads.par_iter();
    let rendered = files.filter_map(|file| match file.format {
        Format::Epub => Some(epub::render(site, file)),
        Format::Single => Some(single::render(site, file)),
        _ => None,
    });
    rendered.collect()
}

fn render(
    site: &Site<'_>,
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
        WebPage::Terms => terms::render(site, language),
        WebPage::TermsUnder(heading) => terms::render_under(site, language, heading),
        WebPage::Safety => safety::render(site, language),
        WebPage::Exit => exit::render(site, language),
        WebPage::Changes => changes::render(site, language),
        WebPage::About => about::render(site, language),
        WebPage::Check => check::render(site, language),
    }
}

/// The files that were made, if all of them were and none is too large.
fn gather(
    made: Vec<Rendered>,
    pages: Vec<Weighed>,
    budgets: &Budgets,
) -> Result<Website, Diagnostics> {
    let mut files = Files::new();
    let mut problems = Diagnostics::new();
    for result in made {
        match result {
            Ok((path, bytes)) => {
                if let Err(path) = files.insert(path, bytes) {
                    let hint = "give one of the pages another file name";
                    problems.push(two_files(&path, hint));
                }
            }
            Err(problem) => problems.push(*problem),
        }
    }
    if problems.has_errors() {
        // A fault of a template shows on every page that uses it: once is enough.
        return Err(problems.sorted());
    }
    let heavy = weight::check(&pages, &files, budgets);
    match heavy.has_errors() {
        true => Err(heavy.sorted()),
        false => Ok(Website { files, pages }),
    }
}
