//! The term index: every term and other word for it in the order of the language, each with the
//! sections that treat it. A short one is one page; a long one has a page for each heading, and a
//! first page that lists all words.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::document::tree::plain_text;
use crate::edition::html::escape::escape;
use crate::edition::html::inline::anchor;
use crate::edition::html::slot;
use crate::search::back_of_book::{Entry, Kind, Locator, Treatment};
use crate::series::address::WebPage;
use crate::series::heading::Heading;
use crate::series::{LanguageIndex, RecordList, TermIndex};
use crate::source::interface::{FluentValue, Interface};

use super::frame::{Frame, Subject, home_crumb};
use super::links::PageLinks;
use super::record;
use super::site::Site;
use super::words::{Link, Words};

#[derive(Serialize)]
struct View {
    title: String,
    status: String,
    /// Whether this is the list of all words, whose sections are a page further.
    register: bool,
    letters: Vec<Link>,
    groups: Vec<Group>,
}

/// The words under a heading.
#[derive(Serialize)]
struct Group {
    id: String,
    label: String,
    words: Vec<Word>,
}

#[derive(Serialize)]
struct Word {
    id: Option<String>,
    word: String,
    href: Option<String>,
    /// “See”, with links.
    see: Option<String>,
    /// Where the glossary explains it.
    meaning: Option<String>,
    sections: Vec<Place>,
    /// How to reach the sections that are not listed.
    more: Option<String>,
    /// “See also”, with links.
    also: Option<String>,
}

/// A section that treats a term.
#[derive(Serialize)]
struct Place {
    link: Link,
    page: Option<String>,
}

fn is_split(site: &Site<'_>, reader: LanguageIndex) -> bool {
    site.found[reader].is_split()
}

/// The first page of the index, or all of it.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    Index::new(site, reader, WebPage::Terms).render(None)
}

/// The words under one heading.
pub fn render_under(
    site: &Site<'_>,
    reader: LanguageIndex,
    heading: Heading,
) -> Result<String, Box<Diagnostic>> {
    Index::new(site, reader, WebPage::TermsUnder(heading)).render(Some(heading))
}

struct Index<'a> {
    site: &'a Site<'a>,
    interface: &'a Interface,
    links: PageLinks<'a>,
    reader: LanguageIndex,
    page: WebPage,
}

impl<'a> Index<'a> {
    fn new(site: &'a Site<'a>, reader: LanguageIndex, page: WebPage) -> Self {
        Index {
            site,
            interface: site.interface(reader),
            links: PageLinks::new(site, reader, page),
            reader,
            page,
        }
    }

    fn render(&self, only: Option<Heading>) -> Result<String, Box<Diagnostic>> {
        let (site, interface, reader) = (self.site, self.interface, self.reader);
        let index = interface.text("term-index");
        let title = match only {
            Some(heading) => interface.with(
                "term-index-under",
                &[("heading", FluentValue::from(self.label(heading)))],
            ),
            None => index.clone(),
        };
        let mut crumbs = vec![home_crumb(site, &self.links, reader)];
        if let Some(heading) = only {
            let up = self.links.page(WebPage::Terms);
            crumbs.push(Link::new(up, Words::own(index)));
            crumbs.push(Link::here(Words::own(self.label(heading))));
        } else {
            crumbs.push(Link::here(Words::own(index)));
        }
        let frame = Frame::new(
            site,
            &self.links,
            Subject {
                language: reader,
                page: self.page,
                title: Words::own(title.clone()),
                description: Some(Words::own(interface.text("term-index-short"))),
                crumbs,
                code: None,
                proof: false,
            },
        );
        let list = RecordList::Glossary;
        let standing = record::standing(site, list, site.series.terms.as_slice(), reader);
        let groups = site.found[reader].terms.groups();
        let groups = groups.filter(|(heading, _)| only.is_none_or(|only| only == *heading));
        let view = View {
            title,
            status: site.sentence(standing, reader),
            register: only.is_none() && is_split(site, reader),
            letters: self.letters(only),
            groups: groups.map(|(h, entries)| self.group(h, entries)).collect(),
        };
        site.render("terms.html", &self.links, &frame, &view)
    }

    fn label(&self, heading: Heading) -> String {
        label(self.interface, heading)
    }

    /// All headings. From the page of one they lead to those of the others; on the first page they
    /// lead down the list.
    fn letters(&self, only: Option<Heading>) -> Vec<Link> {
        let groups = self.site.found[self.reader].terms.groups();
        let letters = groups.map(|(heading, _)| {
            let words = Words::own(self.label(heading));
            match only {
                Some(here) if here == heading => Link::here(words),
                Some(_) => Link::new(self.links.page(WebPage::TermsUnder(heading)), words),
                None => Link::new(format!("#{}", heading_id(heading)), words),
            }
        });
        letters.collect()
    }

    fn group(&self, heading: Heading, entries: &[Entry]) -> Group {
        Group {
            id: heading_id(heading),
            label: self.label(heading),
            words: entries.iter().map(|entry| self.word(entry)).collect(),
        }
    }

    fn word(&self, entry: &Entry) -> Word {
        let mut word = Word {
            id: None,
            word: entry.word.clone(),
            href: None,
            see: None,
            meaning: None,
            sections: Vec::new(),
            more: None,
            also: None,
        };
        let register = self.page == WebPage::Terms && is_split(self.site, self.reader);
        match &entry.kind {
            Kind::See(terms) => word.see = self.to_terms("term-see", terms),
            Kind::Term(treatment) if register => {
                word.href = self.to_term(treatment.term).map(|(href, _)| href);
            }
            Kind::Term(treatment) => self.treat(treatment, &mut word),
        }
        word
    }

    fn treat(&self, treatment: &Treatment, word: &mut Word) {
        let Some(term) = self.site.series.terms.get(treatment.term) else {
            return;
        };
        let glossary = self.links.page(WebPage::Glossary);
        word.id = Some(term.id.to_string());
        word.meaning = Some(format!("{glossary}#{}", term.id));
        let places = treatment.locators.iter();
        word.sections = places.filter_map(|locator| self.place(locator)).collect();
        word.also = self.to_terms("term-see-also", &treatment.see_also);
        if treatment.total > treatment.locators.len() {
            let name = escape(&self.interface.text("finder"));
            let finder = anchor(&self.links.page(WebPage::Finder), "", &name);
            word.more = Some(slot::message(
                self.interface,
                "term-more",
                &[("finder", &finder)],
                &[("count", FluentValue::from(treatment.total as u64))],
            ));
        }
    }

    /// The id comes first: it leads to the section even where a browser does not find the words.
    fn place(&self, locator: &Locator) -> Option<Place> {
        let series = self.site.series;
        let page = series.page(locator.section.page);
        let shown = series.shown(page, locator.section.section, self.reader)?;
        let (title, _) = series.title(page, self.reader);
        let mut href = self.links.passage(locator.section);
        if let Some(fragment) = &locator.fragment {
            href.push_str(":~:text=");
            href.push_str(fragment);
        }
        let (name, page) = match locator.section.section.is_lead() {
            true => (title.title.clone(), None),
            false => (plain_text(&shown.text.heading), Some(title.title.clone())),
        };
        Some(Place {
            link: Link::new(href, Words::own(name)),
            page,
        })
    }

    fn to_terms(&self, key: &str, terms: &[TermIndex]) -> Option<String> {
        let links = terms.iter().filter_map(|term| {
            let (href, word) = self.to_term(*term)?;
            Some(anchor(&href, "", &escape(word)))
        });
        let links: Vec<String> = links.collect();
        if links.is_empty() {
            return None;
        }
        let links = links.join(&escape(&self.interface.text("list-separator")));
        let pieces = [("terms", links.as_str())];
        Some(slot::message(self.interface, key, &pieces, &[]))
    }

    /// Where the entry of a term stands, and its word.
    fn to_term(&self, term: TermIndex) -> Option<(String, &'a str)> {
        let heading = self.site.found[self.reader].terms.heading_of(term)?;
        let record = self.site.series.terms.get(term)?;
        let words = record.words.there(self.reader)?;
        let page = match is_split(self.site, self.reader) {
            true => WebPage::TermsUnder(heading),
            false => WebPage::Terms,
        };
        let id = &record.id;
        let href = match page == self.page {
            true => format!("#{id}"),
            false => format!("{}#{id}", self.links.page(page)),
        };
        Some((href, &words.term))
    }
}

/// A heading as readers see it.
pub fn label(interface: &Interface, heading: Heading) -> String {
    match heading {
        Heading::Digits => "0–9".to_owned(),
        Heading::Latin => "A–Z".to_owned(),
        Heading::Letter(letter) => letter.to_string(),
        Heading::Strokes(count) => {
            let count = [("count", FluentValue::from(u64::from(count)))];
            interface.with("term-strokes", &count)
        }
        Heading::Other => "…".to_owned(),
    }
}

/// The id of a heading, apart from all ids that authors can give.
pub fn heading_id(heading: Heading) -> String {
    format!("_{}", heading.name())
}
