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
mod contract;
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

use super::download::{Download, Format};
use super::files::{Files, two_files};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::search::publish::publish;
use crate::series::address::{RelativePath, WebPage};
use crate::series::{LanguageIndex, Medium, PageRef, Series};
use crate::source::interface::Interfaces;
use crate::source::theme::Theme;

use site::Site;

pub use weight::Weighed;

/// A finished file, or why there is none.
type Made = Result<(RelativePath, Vec<u8>), Box<Diagnostic>>;

/// What was made, in memory.
#[derive(Debug, Default)]
pub struct Website {
    /// Every file.
    pub files: Files,
    /// Which of them are pages, and what comes with them.
    pub pages: Vec<Weighed>,
}

/// What a website may have or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Features {
    /// Search indices for other programs, in `search/v1/`. No page of the site reads them.
    pub search_index: bool,
    /// Files for hosts lie at the root.
    pub host_files: bool,
    /// Copies that are compressed already lie beside the files.
    pub precompressed: bool,
}

impl Default for Features {
    fn default() -> Self {
        Features {
            search_index: true,
            host_files: false,
            precompressed: false,
        }
    }
}

/// The website of the series, with the guides in a file of their own and the books among `downloads`. It
/// links to all of them; the others are made elsewhere in the same build.
///
/// Errors: languages without interface strings, files that the theme lacks, templates that do not
/// parse or ask for what their view has not, two pages at one address, pages above the budget of their kind.
pub fn web(
    series: &Series,
    theme: &Theme,
    interfaces: &Interfaces,
    features: Features,
    downloads: &[Download],
) -> Result<Website, Diagnostics> {
    let site = Site::new(series, theme, interfaces, downloads)?;
    let jobs = jobs(&site);
    let pages = || {
        let made = jobs.par_iter().map(|(language, page)| {
            let html = render(&site, *language, *page)?;
            Ok((series.path(*language, *page), minify::page(&html)))
        });
        made.collect::<Vec<Made>>()
    };
    let index = || {
        let surveyed = site.found.map(|_, found| found.passages.as_slice());
        let wanted = features.search_index;
        wanted.then(|| publish(series, &site.shared.interfaces, &surveyed))
    };
    let (mut made, (index, files)) = rayon::join(pages, || rayon::join(index, || alone(&site)));
    let weighed = jobs.iter();
    let weighed = weighed.map(|(language, page)| Weighed::page(&site, *language, *page));
    let mut weighed: Vec<Weighed> = weighed.collect();
    weighed.extend(Weighed::singles(&site));
    made.extend(files);
    let fronts = match series.medium {
        // Nobody asks a stick for a page that is not there, and one page to begin with is enough.
        Medium::Stick => vec![("start", start::PATH, start::render(&site))],
        Medium::Web | Medium::Paper => vec![
            ("chooser", "index.html", chooser::render(&site)),
            ("error", "404.html", error::render(&site)),
        ],
    };
    for (kind, path, html) in fronts {
        weighed.push(Weighed::alone(kind, RelativePath::new(path)));
        made.push(html.map(|html| bare::finish(path, &html)));
    }
    made.push(contract::render(series, Some(features), downloads));
    match index {
        Some(Ok(files)) => made.extend(files.into_iter().map(Ok)),
        Some(Err(problem)) => made.push(Err(problem)),
        None => {}
    }
    made.extend(sitemap::render(&site).map(Ok));
    made.extend(site.assets.files().map(Ok));
    gather(made, weighed, series)
}

/// Files to print, as one page that lists them.
///
/// Errors: those of [`web`].
pub fn papers(
    series: &Series,
    theme: &Theme,
    interfaces: &Interfaces,
    downloads: &[Download],
) -> Result<Website, Diagnostics> {
    let site = Site::new(series, theme, interfaces, downloads)?;
    let list = papers::render(&site).map(|html| bare::finish("index.html", &html));
    let made = vec![list, contract::render(series, None, downloads)];
    let weighed = vec![Weighed::alone("papers", RelativePath::new("index.html"))];
    gather(made, weighed, series)
}

/// An output without a website: its contract, and those of `downloads` that are made from the same parts.
///
/// Errors: those of [`web`], as far as there are such guides.
pub fn without_pages(
    series: &Series,
    theme: &Theme,
    interfaces: &Interfaces,
    downloads: &[Download],
) -> Result<Website, Diagnostics> {
    let mut made = vec![contract::render(series, None, downloads)];
    let mut weighed = Vec::new();
    if downloads.iter().any(is_alone) {
        let site = Site::new(series, theme, interfaces, downloads)?;
        made.extend(alone(&site));
        weighed.extend(Weighed::singles(&site));
    }
    gather(made, weighed, series)
}

/// Whether a download is made of the parts of the website: guides in one page, and books.
fn is_alone(file: &Download) -> bool {
    matches!(file.format, Format::Single | Format::Epub)
}

fn alone(site: &Site<'_>) -> Vec<Made> {
    let files = site.downloads.par_iter().filter(|file| is_alone(file));
    let made = files.map(|file| match file.format {
        Format::Epub => epub::render(site, file),
        _ => single::render(site, file),
    });
    made.collect()
}

/// Every page of every language.
fn jobs(site: &Site<'_>) -> Vec<(LanguageIndex, WebPage)> {
    let series = site.series;
    let mut pages: Vec<WebPage> = series.pages().into_iter().map(WebPage::Content).collect();
    pages.extend(series.guides.indices().map(WebPage::Print));
    pages.extend([
        WebPage::Laws,
        WebPage::Contacts,
        WebPage::Glossary,
        WebPage::Finder,
        WebPage::Safety,
        WebPage::Exit,
        WebPage::Changes,
        WebPage::About,
    ]);
    pages.extend((site.series.medium == Medium::Stick).then_some(WebPage::Check));
    let languages = series.languages.indices();
    languages
        .flat_map(|language| {
            let own = terms::pages(site, language);
            let pages = pages.iter().copied().chain(own);
            pages.map(move |page| (language, page)).collect::<Vec<_>>()
        })
        .collect()
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
fn gather(made: Vec<Made>, pages: Vec<Weighed>, series: &Series) -> Result<Website, Diagnostics> {
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
    let heavy = weight::check(&pages, &files, &series.config.budgets);
    match heavy.has_errors() {
        true => Err(heavy.sorted()),
        false => Ok(Website { files, pages }),
    }
}
