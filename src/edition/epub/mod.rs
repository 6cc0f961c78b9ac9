//! Books: a guide as EPUB 3.3 (<https://www.w3.org/TR/epub-33/>), for reading apps. In: the same views of
//! sections and records as pages have. Out: a zip archive of XHTML files, one for each page of the guide,
//! one for each list at its end. Nothing in it runs, and nothing is fetched.

mod lists;
mod package;

use std::cell::RefCell;
use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Serialize;
use tera::Context;

use super::files::Rendered;
use super::html::attributes;
use super::html::slot::Markup;
use super::page::added;
use super::page::colophon::{edition, report};
use super::page::links::{PageLinks, anchor, chapter};
use super::page::made::About;
use super::page::names::title_of;
use super::page::section::{Scene, Section};
use super::page::site::Site;
use super::page::whole::WholeGuide;
use super::page::words::Words;
use crate::diagnostic::{Diagnostic, Place};
use crate::document::tree::plain_text;
use crate::plan::pagination::Breaks;
use crate::plan::{Download, Format, Letter};
use crate::search::back_of_book::BookIndex;
use crate::series::address::RelativePath;
use crate::series::{GuideIndex, LanguageIndex, PageRef, SectionRef, TermIndex};
use crate::source::escape::escape;

use lists::ADDED;
use package::{File, Package};

/// Files of a book that hold no part of the guide.
const TITLE: &str = "title.xhtml";
const CONTENTS: &str = "nav.xhtml";
const ABOUT: &str = "about.xhtml";
const STYLE: &str = "style.css";

/// What templates receive as `page`.
#[derive(Serialize)]
struct Head<'a> {
    lang: &'a str,
    dir: &'a str,
    title: Words,
    style: &'static str,
    about: &'static str,
}

#[derive(Serialize)]
struct Title {
    series: Words,
    title: Words,
    description: Words,
    edition: Markup,
    status: String,
    sign: Option<added::Sign>,
}

#[derive(Serialize)]
struct Chapter {
    introduction: bool,
    title: Words,
    code: String,
    status: String,
    breaks: Breaks,
    sections: Vec<Section>,
}

#[derive(Serialize)]
struct Colophon {
    about: About,
    report: Markup,
    edition: Markup,
}

#[derive(Serialize)]
struct Contents {
    title: Words,
    chapters: Vec<Item>,
    /// Where the guide begins, for reading apps that open a book there.
    start: String,
    /// Where pages on paper begin.
    pages: Vec<Leaf>,
}

/// A page on paper.
#[derive(Serialize)]
struct Leaf {
    number: usize,
    href: String,
}

/// A file in the contents, with its sections.
#[derive(Serialize)]
struct Item {
    href: String,
    html: String,
    attrs: String,
    /// Whether a partner added it.
    added: bool,
    sections: Vec<Item>,
}

/// The books among what was made.
///
/// Errors: templates; an image of a kind that no reading app has to know.
pub fn epub(site: &Site<'_>) -> Vec<Rendered> {
    let files = site.made.downloads.par_iter();
    let files = files.filter(|file| file.format == Format::Epub);
    files.map(|file| render(site, file)).collect()
}

fn render(site: &Site<'_>, file: &Download) -> Rendered {
    let book = Book::new(site, file);
    let mut files = vec![book.title()?];
    let mut items = Vec::new();
    for page in book.whole.chapters() {
        files.push(book.chapter(page, &mut items)?);
    }
    for list in book.lists()? {
        items.extend(list.1);
        files.push(list.0);
    }
    files.push(book.about(&mut items)?);
    let contents = book.contents(items)?;
    files.insert(1, contents);

    let path = file.path.clone();
    let images: BTreeSet<String> = files.iter().flat_map(|file| file.images.clone()).collect();
    let pictures = images.into_iter().filter_map(|image| {
        let address = site.assets.image(&image)?.as_str().to_owned();
        let bytes = site.series.images.get(&image)?;
        Some((address, bytes.as_slice()))
    });
    let logo = book.logo();
    let pictures = pictures.chain(logo.map(|(path, bytes)| (path.to_string(), bytes)));
    let (name, description) = title_of(site, book.reader, book.guide, PageRef::Intro(book.guide));
    let languages = book.languages();
    let bytes = Package {
        series: site.series,
        interface: site.interface(book.reader),
        guide: book.guide,
        reader: book.reader,
        title: &name.text,
        description: description.as_ref().map_or("", |words| &words.text),
        languages: &languages,
        style: (STYLE, site.assets.book()),
        files: &files,
        pictures: pictures.collect(),
        contents: CONTENTS,
        paper: book.paper.map(|paper| paper.path.clone()),
    }
    .zipped()
    .map_err(|error| {
        let message = format!("the book cannot be packed: {error}");
        Box::new(Diagnostic::error("packing", message).at(Place::file(path.as_str())))
    })?;
    Ok((path, bytes))
}

struct Book<'a> {
    site: &'a Site<'a>,
    guide: GuideIndex,
    reader: LanguageIndex,
    whole: WholeGuide<'a>,
    terms: BTreeSet<TermIndex>,
    index: BookIndex,
    /// The PDF of the same guide whose pages the book tells.
    paper: Option<&'a Letter>,
    /// Those that have been told so far.
    pages: RefCell<Vec<Leaf>>,
}

type Made = Result<File, Box<Diagnostic>>;

impl<'a> Book<'a> {
    fn new(site: &'a Site<'a>, file: &Download) -> Self {
        let (guide, reader) = (file.guide, file.reader);
        let findings = &site.found[reader];
        let index = findings.terms.of_guide(guide, &findings.passages);
        Book {
            site,
            guide,
            reader,
            whole: WholeGuide::of(site, reader, guide),
            terms: index.terms().map(|(term, _)| term).collect(),
            index,
            paper: site.made.letters.get(&(guide, reader)),
            pages: RefCell::default(),
        }
    }

    /// The pages on paper that begin at what has a name, in a file of the book. To be asked in the order of
    /// reading.
    fn breaks(&self, file: &str, name: &str) -> Breaks {
        let breaks = self.paper.map(|paper| paper.pagination.at(name));
        let breaks = breaks.unwrap_or_default();
        let numbers = breaks.before.iter().chain(&breaks.within);
        let leaves = numbers.map(|number| Leaf {
            number: *number,
            href: format!("{file}#_page-{number}"),
        });
        self.pages.borrow_mut().extend(leaves);
        breaks
    }

    fn links(&self, from: &str) -> PageLinks<'a> {
        PageLinks::book(self.site, self.reader, self.guide, from, self.terms.clone())
    }

    fn text(&self, key: &str) -> String {
        self.site.interface(self.reader).text(key)
    }

    /// The languages in it, the reader's first: fallbacks are in the source's.
    fn languages(&self) -> Vec<LanguageIndex> {
        let mut all: Vec<LanguageIndex> = self.whole.languages().collect();
        all.insert(0, self.reader);
        let mut seen = BTreeSet::new();
        all.retain(|language| seen.insert(*language));
        all
    }

    fn render<V: Serialize>(
        &self,
        template: &str,
        links: &PageLinks<'_>,
        title: Words,
        view: &V,
    ) -> Made {
        let language = &self.site.series.languages[self.reader];
        let head = Head {
            lang: language.tag.as_str(),
            dir: language.dir.as_str(),
            title,
            style: STYLE,
            about: ABOUT,
        };
        let mut context = Context::new();
        context.insert("page", &head);
        context.insert("view", view);
        Ok(File {
            name: links.from().to_string(),
            text: self.site.render_with(template, self.reader, context)?,
            images: links.images(),
        })
    }

    /// The logo of whoever hands the book on, where its first page shows it.
    fn logo(&self) -> Option<(&RelativePath, &[u8])> {
        let discreet = self.site.series.guides[self.guide].discreet;
        self.site.assets.logo_file().filter(|_| !discreet)
    }

    /// The name of the book, as far as it may be told outside.
    fn name(&self, page: PageRef) -> Words {
        title_of(self.site, self.reader, self.guide, page).0
    }

    fn title(&self) -> Made {
        let intro = self.whole.introduction();
        let logo = self.logo().map(|(path, _)| path.to_string());
        let view = Title {
            series: self.whole.series(),
            title: self.whole.title(intro),
            description: self.whole.description(),
            edition: edition(self.site, self.reader),
            status: self.whole.status(),
            sign: added::sign_of(self.site, self.reader, self.guide, logo, ADDED),
        };
        self.render(
            "book-title.html",
            &self.links(TITLE),
            self.name(intro),
            &view,
        )
    }

    /// A page of the guide, with what the contents say of it.
    fn chapter(&self, page: PageRef, items: &mut Vec<Item>) -> Made {
        let name = chapter(self.site, page);
        let links = self.links(&name);
        let scene = Scene::open(&links, page);
        let series = self.site.series;
        let standing = scene.standing();
        let shown = scene.shown();
        let sections = shown.iter().skip(1).map(|shown| {
            let section = shown.section;
            let place = SectionRef { page, section };
            Item {
                href: format!("{name}#{}", anchor(self.site, place)),
                html: escape(&plain_text(&shown.text.heading)),
                attrs: attributes(series, shown.language, self.reader),
                added: false,
                sections: Vec::new(),
            }
        });
        let code = scene.code();
        let breaks = self.breaks(&name, code);
        let mut own = scene.sections(standing, 1);
        for (section, shown) in own.iter_mut().zip(&shown) {
            section.breaks = match shown.info.code == code {
                // It begins with its chapter.
                true => Breaks {
                    before: None,
                    ..breaks.clone()
                },
                false => self.breaks(&name, &shown.info.code),
            };
        }
        let title = scene.title();
        items.push(Item {
            href: name.clone(),
            html: escape(&title.text),
            attrs: title.attrs.clone(),
            added: false,
            sections: sections.filter(|item| !item.html.is_empty()).collect(),
        });
        let view = Chapter {
            introduction: page == self.whole.introduction(),
            title,
            code: code.to_owned(),
            status: self.site.sentence(standing, self.reader),
            breaks,
            sections: own,
        };
        self.render("book-chapter.html", &links, self.name(page), &view)
    }

    fn item(&self, file: &str, key: &str) -> Item {
        Item {
            href: file.to_owned(),
            html: escape(&self.text(key)),
            attrs: String::new(),
            added: false,
            sections: Vec::new(),
        }
    }

    fn about(&self, items: &mut Vec<Item>) -> Made {
        let (site, reader) = (self.site, self.reader);
        let links = self.links(ABOUT);
        let view = Colophon {
            about: About::of(site, reader, self.whole.chapters()),
            report: report(site, reader, Some(self.whole.code())),
            edition: edition(site, reader),
        };
        items.push(self.item(ABOUT, "about"));
        let title = Words::own(self.text("about"));
        self.render("book-about.html", &links, title, &view)
    }

    fn contents(&self, chapters: Vec<Item>) -> Made {
        let intro = self.whole.introduction();
        let view = Contents {
            title: self.whole.title(intro),
            chapters,
            start: chapter(self.site, intro),
            pages: self.pages.take(),
        };
        let title = Words::own(self.text("contents"));
        self.render("book-contents.html", &self.links(CONTENTS), title, &view)
    }
}
