//! The words of one guide: what each means, and the sections of this file that speak of it.

use serde::Serialize;

use crate::document::tree::plain_text;
use crate::edition::html::Links as _;
use crate::edition::html::escape::escape;
use crate::edition::html::inline::anchor as link;
use crate::edition::html::slot;
use crate::edition::standing::Standing;
use crate::edition::web::links::PageLinks;
use crate::edition::web::record::{self, Entry};
use crate::edition::web::site::Site;
use crate::edition::web::terms::{heading_id, label};
use crate::edition::web::words::{Link, Words};
use crate::search::back_of_book::{self, BookIndex, Kind, Locator, Treatment};
use crate::series::tree::Target;
use crate::series::{LanguageIndex, RecordList, TermIndex};
use crate::source::interface::FluentValue;

/// The index as templates receive it.
#[derive(Serialize)]
pub struct Index {
    pub status: Option<String>,
    letters: Vec<Link>,
    pub groups: Vec<Group>,
}

/// The words under a heading.
#[derive(Serialize)]
pub struct Group {
    id: String,
    label: String,
    words: Vec<Word>,
}

/// A term with its sections, or another word that leads to terms.
#[derive(Serialize)]
struct Word {
    word: String,
    term: Option<Entry>,
    see: Option<String>,
    sections: Vec<Place>,
    more: Option<String>,
    also: Option<String>,
}

#[derive(Serialize)]
struct Place {
    link: Link,
    code: String,
}

/// The index of a guide, below a head that has said what `above` says.
pub fn index(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    reader: LanguageIndex,
    index: &BookIndex,
    above: Standing,
) -> Index {
    let interface = site.interface(reader);
    let series = site.series;
    let records = index.terms().filter_map(|(term, _)| series.terms.get(term));
    let standing = record::standing(site, RecordList::Glossary, records, reader);
    let writer = Writer {
        site,
        links,
        about: (reader, standing),
    };
    let own =
        (!standing.says_the_same(&above.silent_on_law())).then(|| site.sentence(standing, reader));
    Index {
        status: own.filter(|_| !index.entries.is_empty()),
        letters: index
            .groups()
            .map(|(heading, _)| {
                let words = Words::own(label(interface, heading));
                Link::new(format!("#{}", heading_id(heading)), words)
            })
            .collect(),
        groups: index
            .groups()
            .map(|(heading, entries)| Group {
                id: heading_id(heading),
                label: label(interface, heading),
                words: entries.iter().map(|entry| writer.word(entry)).collect(),
            })
            .collect(),
    }
}

struct Writer<'a> {
    site: &'a Site<'a>,
    links: &'a PageLinks<'a>,
    about: (LanguageIndex, Standing),
}

impl Writer<'_> {
    fn word(&self, entry: &back_of_book::Entry) -> Word {
        let mut word = Word {
            word: entry.word.clone(),
            term: None,
            see: None,
            sections: Vec::new(),
            more: None,
            also: None,
        };
        match &entry.kind {
            Kind::See(terms) => word.see = self.to_terms("term-see", terms),
            Kind::Term(treatment) => self.treat(treatment, &mut word),
        }
        word
    }

    fn treat(&self, treatment: &Treatment, word: &mut Word) {
        word.term = super::term(self.site, self.links, treatment.term, self.about);
        let places = treatment.locators.iter();
        word.sections = places.filter_map(|locator| self.place(locator)).collect();
        word.also = self.to_terms("term-see-also", &treatment.see_also);
        if treatment.total > treatment.locators.len() {
            let count = [("count", FluentValue::from(treatment.total as u64))];
            let interface = self.site.interface(self.about.0);
            word.more = Some(interface.with("single-terms-more", &count));
        }
    }

    /// No words to look for: a browser would find the first of the whole file, not of the section.
    fn place(&self, locator: &Locator) -> Option<Place> {
        let (series, reader) = (self.site.series, self.about.0);
        let page = series.page(locator.section.page);
        let shown = series.shown(page, locator.section.section, reader)?;
        let name = match locator.section.section.is_lead() {
            true => series.title(page, reader).0.title.clone(),
            false => plain_text(&shown.text.heading),
        };
        let href = self.links.section(locator.section)?;
        Some(Place {
            link: Link::new(href, Words::own(name)),
            code: shown.info.code.clone(),
        })
    }

    fn to_terms(&self, key: &str, terms: &[TermIndex]) -> Option<String> {
        let series = self.site.series;
        let links = terms.iter().filter_map(|term| {
            let record = series.terms.get(*term)?;
            let words = record.words.there(self.about.0)?;
            let href = self.links.href(&Target::Term(record.id.clone()))?;
            Some(link(&href, "", &escape(&words.term)))
        });
        let links: Vec<String> = links.collect();
        if links.is_empty() {
            return None;
        }
        let interface = self.site.interface(self.about.0);
        let links = links.join(&escape(&interface.text("list-separator")));
        Some(slot::message(
            interface,
            key,
            &[("terms", links.as_str())],
            &[],
        ))
    }
}
