//! The first page of a stick: it stands alone, leads computers to the site and telephones to files that
//! need no other. It names languages and numbers, and says nothing about what follows.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::html::slot;
use crate::edition::page::site::Site;
use crate::edition::page::words::{LanguageLink, Link, Words};
use crate::plan::download::PHONE_FOLDER;
use crate::plan::{Extent, Format};
use crate::series::LanguageIndex;
use crate::series::address::{RelativePath, WebPage};
use crate::source::interface::FluentValue;

use super::chooser;

/// Where it lies.
pub const PATH: &str = "start.html";

#[derive(Serialize)]
struct View {
    exit: String,
    languages: Vec<chooser::Choice>,
    phones: Vec<Phone>,
}

/// What there is for telephones in a language, and what else readers of it have to know.
#[derive(Serialize)]
struct Phone {
    link: LanguageLink,
    newer: String,
    check: Link,
    /// What to say above the files; none where there are none.
    phone: Option<String>,
    formats: Vec<Files>,
}

/// Files of one kind.
#[derive(Serialize)]
struct Files {
    name: String,
    files: Vec<Link>,
}

/// The page.
pub fn render(site: &Site<'_>) -> Result<String, Box<Diagnostic>> {
    let series = site.series;
    let here = RelativePath::new(PATH);
    let phones = chooser::order(site).into_iter().map(|language| {
        let interface = site.interface(language);
        let newer = FluentValue::from(interface.date(series.config.newer_after));
        let formats = formats(site, &here, language);
        let folder = format!(
            "<bdi class=\"code\">{PHONE_FOLDER}/{}</bdi>",
            series.languages[language].tag.folder()
        );
        let phone = slot::message(interface, "start-phone", &[("folder", &folder)], &[]);
        Phone {
            link: LanguageLink::new(series, language, LanguageIndex::SOURCE, None),
            newer: interface.with("newer-after", &[("date", newer)]),
            check: Link::new(
                site.link(&here, language, WebPage::Check),
                Words::own(interface.text("check")),
            ),
            phone: (!formats.is_empty()).then_some(phone),
            formats,
        }
    });
    let view = View {
        exit: site.link(&here, LanguageIndex::SOURCE, WebPage::Exit),
        languages: chooser::choices(site, &here),
        phones: phones.collect(),
    };
    super::render(site, "start.html", site.assets.start(), &view)
}

/// Files of a language that are read on telephones, by kind, those that were made.
fn formats(site: &Site<'_>, here: &RelativePath, language: LanguageIndex) -> Vec<Files> {
    let interface = site.interface(language);
    let formats = Format::all().filter(|format| format.is_screen());
    formats
        .map(|format| Files {
            name: interface.text(&format!("file-{}", format.as_str())),
            files: files(site, here, language, format),
        })
        .filter(|kind| !kind.files.is_empty())
        .collect()
}

/// Files of a language, by the numbers of their guides: a title could say too much here.
fn files(
    site: &Site<'_>,
    here: &RelativePath,
    language: LanguageIndex,
    format: Format,
) -> Vec<Link> {
    let interface = site.interface(language);
    let files = site.made.downloads.iter();
    files
        .filter(|file| file.reader == language && file.format == format)
        .map(|file| {
            let guide = &site.series.guides[file.guide];
            let number = match file.extent {
                Extent::Page(page) => guide.pages[page].code.clone(),
                Extent::Whole | Extent::Volume(_) => guide.number.to_string(),
            };
            let name = interface.with("discreet-title", &[("code", FluentValue::from(number))]);
            Link::new(here.link_to(&file.path), Words::own(name))
        })
        .collect()
}
