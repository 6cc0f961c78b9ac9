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
mod words;

use rayon::prelude::*;

use super::download::{Download, Format};
use super::files::{Files, two_files};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::search::publish::publish;
use crate::search::survey::Passage;
use crate::series::address::{RelativePath, WebPage};
use crate::series::{Medium, PageRef, Series};
use crate::source::interface::Interfaces;
use crate::source::theme::Theme;

use site::Site;

/// A finished file, or why there is none.
type Made = Result<(RelativePath, Vec<u8>), Box<Diagnostic>>;

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
/// parse or ask for what their view has not, two pages at one address.
pub fn web(
    series: &Series,
    theme: &Theme,
    interfaces: &Interfaces,
    features: Features,
    downloads: &[Download],
) -> Result<Files, Diagnostics> {
    let site = Site::new(series, theme, interfaces, downloads)?;
    let pages = || {
        let made = jobs(&site).into_par_iter().map(|(language, page)| {
            let html = render(&site, language, page)?;
            Ok((series.path(language, page), minify::page(&html)))
        });
        made.collect::<Vec<Made>>()
    };
    let index = || {
        let surveyed: Vec<&[Passage]> = site.found.iter().map(|f| f.passages.as_slice()).collect();
        let wanted = features.search_index;
        wanted.then(|| publish(series, &site.shared.interfaces, &surveyed))
    };
    let (mut made, (index, files)) = rayon::join(pages, || rayon::join(index, || alone(&site)));
    made.extend(files);
    match series.medium {
        // Nobody asks a stick for a page that is not there, and one page to begin with is enough.
        Medium::Stick => {
            made.push(start::render(&site).map(|html| bare::finish(start::PATH, &html)));
        }
        Medium::Web | Medium::Paper => {
            made.push(chooser::render(&site).map(|html| bare::finish("index.html", &html)));
            made.push(error::render(&site).map(|html| bare::finish("404.html", &html)));
        }
    }
    made.push(contract::render(series, Some(features), downloads));
    match index {
        Some(Ok(files)) => made.extend(files.into_iter().map(Ok)),
        Some(Err(problem)) => made.push(Err(problem)),
        None => {}
    }
    made.extend(sitemap::render(&site).map(Ok));
    made.extend(site.assets.files().map(Ok));
    gather(made)
}

/// Files to print, as one page that lists them.
///
/// Errors: those of [`web`].
pub fn papers(
    series: &Series,
    theme: &Theme,
    interfaces: &Interfaces,
    downloads: &[Download],
) -> Result<Files, Diagnostics> {
    let site = Site::new(series, theme, interfaces, downloads)?;
    let list = papers::render(&site).map(|html| bare::finish("index.html", &html));
    gather(vec![list, contract::render(series, None, downloads)])
}

/// An output without a website: its contract, and those of `downloads` that are made from the same parts.
///
/// Errors: those of [`web`], as far as there are such guides.
pub fn without_pages(
    series: &Series,
    theme: &Theme,
    interfaces: &Interfaces,
    downloads: &[Download],
) -> Result<Files, Diagnostics> {
    let mut made = vec![contract::render(series, None, downloads)];
    if downloads.iter().any(is_alone) {
        made.extend(alone(&Site::new(series, theme, interfaces, downloads)?));
    }
    gather(made)
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
fn jobs(site: &Site<'_>) -> Vec<(usize, WebPage)> {
    let series = site.series;
    let mut pages: Vec<WebPage> = series.pages().into_iter().map(WebPage::Content).collect();
    pages.extend((0..series.guides.len()).map(WebPage::Print));
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
    let languages = 0..series.languages.len();
    languages
        .flat_map(|language| {
            let own = terms::pages(site, language);
            let pages = pages.iter().copied().chain(own);
            pages.map(move |page| (language, page)).collect::<Vec<_>>()
        })
        .collect()
}

fn render(site: &Site<'_>, language: usize, page: WebPage) -> Result<String, Box<Diagnostic>> {
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

fn gather(made: Vec<Made>) -> Result<Files, Diagnostics> {
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
    Ok(files)
}
