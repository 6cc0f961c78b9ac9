//! The index of words, as templates receive it: every term and other word for it in the order of the language,
//! each with the sections that treat it. In: an index, and where its entries and sections are in an edition. Out:
//! groups under headings. Never says how a page is divided.

use serde::Serialize;

use crate::document::tree::plain_text;
use crate::edition::html::inline::anchor;
use crate::edition::html::slot;
use crate::search::back_of_book::{self, Kind, Locator, Treatment};
use crate::series::heading::Heading;
use crate::series::{LanguageIndex, TermIndex};
use crate::source::escape::escape;
use crate::source::interface::{FluentValue, Interface};

use super::record::Entry;
use super::site::Site;
use super::words::{Link, Words};

/// The words under a heading.
#[derive(Serialize)]
pub struct Group {
    id: String,
    label: String,
    words: Vec<Word>,
}

/// A term with its sections, or another word that leads to terms.
#[derive(Default, Serialize)]
pub struct Word {
    /// The id of the term, where its entry leads to the glossary.
    pub id: Option<String>,
    /// The word as it is printed.
    pub word: String,
    /// Where its entry is, in a list of all words.
    pub href: Option<String>,
    /// “See”, with links.
    see: Option<String>,
    /// Where the glossary explains it.
    pub meaning: Option<String>,
    /// The glossary's own entry, where the index stands in its place.
    pub term: Option<Entry>,
    sections: Vec<Place>,
    /// How to reach the sections that are not listed, as markup.
    more: Option<String>,
    /// “See also”, with links.
    also: Option<String>,
}

/// A section that treats a term.
#[derive(Serialize)]
struct Place {
    link: Link,
    code: String,
    /// The title of its page; none where the section is the beginning of it.
    page: Option<String>,
}

/// Where an edition has what an index leads to.
pub trait Whereabouts {
    /// Where the entry of a term stands.
    fn term(&self, term: TermIndex) -> Option<String>;

    /// Where a section stands.
    fn section(&self, locator: &Locator) -> Option<String>;

    /// How to reach more sections than are listed, of `count`, as markup.
    fn more(&self, count: FluentValue<'_>) -> String;

    /// What the entry of a term says before its sections; false where it does not list them.
    fn explain(&self, term: TermIndex, word: &mut Word) -> bool;
}

/// Writes an index in the language of a reader.
pub struct IndexWriter<'a, W> {
    /// The series and its strings.
    pub site: &'a Site<'a>,
    /// Whose language it is.
    pub reader: LanguageIndex,
    /// Where the edition has what it leads to.
    pub way: W,
}

impl<W: Whereabouts> IndexWriter<'_, W> {
    /// The words under a heading.
    pub fn group(&self, heading: Heading, entries: &[back_of_book::Entry]) -> Group {
        Group {
            id: heading_id(heading),
            label: label(self.interface(), heading),
            words: entries.iter().map(|entry| self.word(entry)).collect(),
        }
    }

    fn interface(&self) -> &Interface {
        self.site.interface(self.reader)
    }

    fn word(&self, entry: &back_of_book::Entry) -> Word {
        let mut word = Word {
            word: entry.word.clone(),
            ..Word::default()
        };
        match &entry.kind {
            Kind::See(terms) => word.see = self.to_terms("term-see", terms),
            Kind::Term(treatment) => {
                if self.way.explain(treatment.term, &mut word) {
                    self.treat(treatment, &mut word);
                }
            }
        }
        word
    }

    fn treat(&self, treatment: &Treatment, word: &mut Word) {
        let places = treatment.locators.iter();
        word.sections = places.filter_map(|locator| self.place(locator)).collect();
        word.also = self.to_terms("term-see-also", &treatment.see_also);
        if treatment.total > treatment.locators.len() {
            word.more = Some(self.way.more(FluentValue::from(treatment.total as u64)));
        }
    }

    fn place(&self, locator: &Locator) -> Option<Place> {
        let series = self.site.series;
        let page = series.page(locator.section.page);
        let shown = series.shown(page, locator.section.section, self.reader)?;
        let title = &series.title(page, self.reader).0.title;
        let (name, page) = match locator.section.section.is_lead() {
            true => (title.clone(), None),
            false => (plain_text(&shown.text.heading), Some(title.clone())),
        };
        Some(Place {
            link: Link::new(self.way.section(locator)?, Words::own(name)),
            code: shown.info.code.clone(),
            page,
        })
    }

    fn to_terms(&self, key: &str, terms: &[TermIndex]) -> Option<String> {
        let links = terms.iter().filter_map(|term| {
            let record = self.site.series.terms.get(*term)?;
            let words = record.words.there(self.reader)?;
            Some(anchor(&self.way.term(*term)?, "", &escape(&words.term)))
        });
        let links: Vec<String> = links.collect();
        if links.is_empty() {
            return None;
        }
        let links = links.join(&escape(&self.interface().text("list-separator")));
        let pieces = [("terms", links.as_str())];
        Some(slot::message(self.interface(), key, &pieces, &[]))
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

/// A link to a heading on the same page.
pub fn letter(interface: &Interface, heading: Heading) -> Link {
    let words = Words::own(label(interface, heading));
    Link::new(format!("#{}", heading_id(heading)), words)
}

/// The id of a heading, apart from all ids that authors can give.
fn heading_id(heading: Heading) -> String {
    format!("_{}", heading.name())
}
