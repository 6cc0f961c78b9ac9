//! The term index: every term and other word for it in the order of the language, each with the
//! sections that treat it. A short one is one page; a long one has a page for each heading, and a
//! first page that lists all words.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::html::inline::anchor;
use crate::edition::html::slot;
use crate::edition::page::index::{Group, IndexWriter, Whereabouts, Word, label, letter};
use crate::edition::page::links::PageLinks;
use crate::edition::page::record;
use crate::edition::page::site::Site;
use crate::edition::page::words::{Link, Words};
use crate::search::back_of_book::Locator;
use crate::series::address::WebPage;
use crate::series::heading::Heading;
use crate::series::{LanguageIndex, RecordList, TermIndex};
use crate::source::escape::escape;
use crate::source::interface::{FluentValue, Interface};

use super::around::Surroundings;
use super::frame::{self, Frame, home_crumb};

#[derive(Serialize)]
struct View {
    title: String,
    status: String,
    /// Whether this is the list of all words, whose sections are a page further.
    register: bool,
    letters: Vec<Link>,
    groups: Vec<Group>,
}

/// The first page of the index, or all of it.
pub fn render(
    site: &Site<'_>,
    around: &Surroundings,
    reader: LanguageIndex,
) -> Result<String, Box<Diagnostic>> {
    Index::new(site, around, reader, WebPage::Terms).render(None)
}

/// The words under one heading.
pub fn render_under(
    site: &Site<'_>,
    around: &Surroundings,
    reader: LanguageIndex,
    heading: Heading,
) -> Result<String, Box<Diagnostic>> {
    Index::new(site, around, reader, WebPage::TermsUnder(heading)).render(Some(heading))
}

struct Index<'a> {
    site: &'a Site<'a>,
    around: &'a Surroundings,
    interface: &'a Interface,
    links: PageLinks<'a>,
    reader: LanguageIndex,
    page: WebPage,
    /// Whether there is a page for each heading.
    is_split: bool,
}

impl<'a> Index<'a> {
    fn new(
        site: &'a Site<'a>,
        around: &'a Surroundings,
        reader: LanguageIndex,
        page: WebPage,
    ) -> Self {
        Index {
            site,
            around,
            interface: site.interface(reader),
            links: PageLinks::new(site, reader, page),
            reader,
            page,
            is_split: site.found[reader].is_split(),
        }
    }

    fn render(&self, only: Option<Heading>) -> Result<String, Box<Diagnostic>> {
        let (site, interface, reader) = (self.site, self.interface, self.reader);
        let index = interface.text("term-index");
        let mut crumbs = vec![home_crumb(&self.links)];
        let title = match only {
            Some(heading) => {
                let name = label(interface, heading);
                let up = self.links.page(WebPage::Terms);
                crumbs.push(Link::new(up, Words::own(index)));
                crumbs.push(Link::here(Words::own(name.clone())));
                interface.with("term-index-under", &[("heading", FluentValue::from(name))])
            }
            None => {
                crumbs.push(Link::here(Words::own(index.clone())));
                index
            }
        };
        let short = interface.text("term-index-short");
        let frame = Frame::beside(&self.links, self.page, title.clone(), short, crumbs);
        let list = RecordList::Glossary;
        let standing = record::standing(site, list, site.series.terms.as_slice(), reader);
        let groups = site.found[reader].terms.groups();
        let groups = groups.filter(|(heading, _)| only.is_none_or(|only| only == *heading));
        let writer = IndexWriter {
            site,
            reader,
            way: self,
        };
        let view = View {
            title,
            status: site.sentence(standing, reader),
            register: self.is_register(),
            letters: self.letters(only),
            groups: groups
                .map(|(h, entries)| writer.group(h, entries))
                .collect(),
        };
        frame::render("terms.html", &self.links, &frame, &view)
    }

    fn is_register(&self) -> bool {
        self.page == WebPage::Terms && self.is_split
    }

    /// All headings. From the page of one they lead to those of the others; on the first page they
    /// lead down the list.
    fn letters(&self, only: Option<Heading>) -> Vec<Link> {
        let groups = self.site.found[self.reader].terms.groups();
        let letters = groups.map(|(heading, _)| {
            let words = || Words::own(label(self.interface, heading));
            match only {
                Some(here) if here == heading => Link::here(words()),
                Some(_) => Link::new(self.links.page(WebPage::TermsUnder(heading)), words()),
                None => letter(self.interface, heading),
            }
        });
        letters.collect()
    }
}

impl Whereabouts for &Index<'_> {
    fn term(&self, term: TermIndex) -> Option<String> {
        let heading = self.site.found[self.reader].terms.heading_of(term)?;
        let id = &self.site.series.terms.get(term)?.id;
        let page = match self.is_split {
            true => WebPage::TermsUnder(heading),
            false => WebPage::Terms,
        };
        Some(match page == self.page {
            true => format!("#{id}"),
            false => format!("{}#{id}", self.links.page(page)),
        })
    }

    /// The id comes first: it leads to the section even where a browser does not find the words.
    fn section(&self, locator: &Locator) -> Option<String> {
        let mut href = self.links.passage(locator.section);
        if let Some(fragment) = self.around.sure(self.reader, locator) {
            href.push_str(":~:text=");
            href.push_str(fragment);
        }
        Some(href)
    }

    fn more(&self, count: FluentValue<'_>) -> String {
        let name = escape(&self.interface.text("finder"));
        let finder = anchor(&self.links.page(WebPage::Finder), "", &name);
        let pieces = [("finder", finder.as_str())];
        slot::message(self.interface, "term-more", &pieces, &[("count", count)])
    }

    fn explain(&self, term: TermIndex, word: &mut Word) -> bool {
        if self.is_register() {
            word.href = self.term(term);
            return false;
        }
        let Some(record) = self.site.series.terms.get(term) else {
            return false;
        };
        let glossary = self.links.page(WebPage::Glossary);
        word.id = Some(record.id.to_string());
        word.meaning = Some(format!("{glossary}#{}", record.id));
        true
    }
}
