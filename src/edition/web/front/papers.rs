//! The one page beside files to print: every file by language and guide, and which of them are proofs.
//! Whoever prints opens it on a computer; it stands alone.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::names::guide_name;
use crate::edition::page::site::Site;
use crate::edition::page::words::{LanguageLink, Link, Words};
use crate::edition::web::files;
use crate::plan::Extent;
use crate::series::address::RelativePath;
use crate::series::{GuideIndex, LanguageIndex};
use crate::source::interface::FluentValue;

#[derive(Serialize)]
struct View {
    languages: Vec<Language>,
}

#[derive(Serialize)]
struct Language {
    link: LanguageLink,
    heading: String,
    edition: String,
    /// To try a printer before anything else.
    test: Option<Link>,
    guides: Vec<Guide>,
}

#[derive(Serialize)]
struct Guide {
    name: Words,
    files: Vec<Link>,
}

/// The page.
pub fn render(site: &Site<'_>) -> Result<String, Box<Diagnostic>> {
    let series = site.series;
    let here = RelativePath::new("index.html");
    let languages = series.languages.indices().filter_map(|reader| {
        let guides: Vec<Guide> = series
            .guides
            .indices()
            .filter_map(|guide| of_guide(site, &here, reader, guide))
            .collect();
        let interface = site.interface(reader);
        let newer = FluentValue::from(interface.date(series.config.newer_after));
        let mut files = site.made.downloads.iter();
        let test = files.any(|file| file.reader == reader && file.format.needs_test());
        (!guides.is_empty()).then(|| Language {
            test: test.then(|| files::printer_test(site, &here, reader)),
            link: LanguageLink::new(series, reader, LanguageIndex::SOURCE, None),
            heading: interface.text("files"),
            edition: interface.with("newer-after", &[("date", newer)]),
            guides,
        })
    });
    let view = View {
        languages: languages.collect(),
    };
    super::render(site, "papers.html", site.assets.start(), &view)
}

/// The files of a guide in a language, if there are any.
fn of_guide(
    site: &Site<'_>,
    here: &RelativePath,
    reader: LanguageIndex,
    guide: GuideIndex,
) -> Option<Guide> {
    let series = site.series;
    let interface = site.interface(reader);
    let files = site.made.downloads.iter();
    let files: Vec<Link> = files
        .filter(|file| file.guide == guide && file.reader == reader)
        .map(|file| {
            let name = files::name(interface, file);
            // A page has files of its own, told apart by its number.
            let name = match file.extent {
                Extent::Page(page) => format!("{} {name}", series.guides[guide].pages[page].code),
                Extent::Whole | Extent::Volume(_) => name,
            };
            Link::new(here.link_to(&file.path), Words::own(name))
        })
        .collect();
    let name = match series.guides[guide].discreet {
        true => {
            let number = FluentValue::from(series.guides[guide].number.to_string());
            Words::own(interface.with("discreet-title", &[("code", number)]))
        }
        false => guide_name(series, reader, guide).0,
    };
    (!files.is_empty()).then_some(Guide { name, files })
}
