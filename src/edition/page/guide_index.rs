//! The words of one guide that travels alone: what each means, and the sections of it that speak of them. In: its
//! index. Out: the index with the glossary's entries in it.

use serde::Serialize;

use crate::edition::html::Links as _;
use crate::edition::standing::Standing;
use crate::search::back_of_book::{BookIndex, Locator};
use crate::series::tree::Target;
use crate::series::{LanguageIndex, RecordList, TermIndex};
use crate::source::escape::escape;
use crate::source::interface::FluentValue;

use super::entries;
use super::index::{Group, IndexWriter, Whereabouts, Word, letter};
use super::links::PageLinks;
use super::record;
use super::site::Site;
use super::words::Link;

/// The index as templates receive it.
#[derive(Serialize)]
pub struct GuideIndexView {
    status: Option<String>,
    letters: Vec<Link>,
    groups: Vec<Group>,
}

impl GuideIndexView {
    /// The index of a guide, below a head that has said what `above` says.
    pub fn of(links: &PageLinks<'_>, index: &BookIndex, above: Standing) -> Self {
        let (site, reader) = (links.site(), links.reader());
        let standing = standing(site, index, reader);
        let writer = IndexWriter {
            site,
            reader,
            way: Within { links, standing },
        };
        let is_said = standing.says_the_same(&above.silent_on_law()) || index.entries.is_empty();
        let letters = index.groups();
        let letters = letters.map(|(heading, _)| letter(site.interface(reader), heading));
        let groups = index.groups();
        let groups = groups.map(|(heading, entries)| writer.group(heading, entries));
        GuideIndexView {
            status: (!is_said).then(|| site.sentence(standing, reader)),
            letters: letters.collect(),
            groups: groups.collect(),
        }
    }
}

/// What holds for the terms of an index.
pub fn standing(site: &Site<'_>, index: &BookIndex, reader: LanguageIndex) -> Standing {
    let terms = index.terms();
    let records = terms.filter_map(|(term, _)| site.series.terms.get(term));
    record::standing(site, RecordList::Glossary, records, reader)
}

struct Within<'a> {
    links: &'a PageLinks<'a>,
    standing: Standing,
}

impl Whereabouts for Within<'_> {
    fn term(&self, term: TermIndex) -> Option<String> {
        let record = self.links.site().series.terms.get(term)?;
        self.links.href(&Target::Term(record.id.clone()))
    }

    /// No words to look for: a browser would find the first of the whole file, not of the section.
    fn section(&self, locator: &Locator) -> Option<String> {
        self.links.section(locator.section)
    }

    fn more(&self, count: FluentValue<'_>) -> String {
        let interface = self.links.site().interface(self.links.reader());
        escape(&interface.with("single-terms-more", &[("count", count)]))
    }

    fn explain(&self, term: TermIndex, word: &mut Word) -> bool {
        let site = self.links.site();
        let about = (self.links.reader(), self.standing);
        let record = site.series.terms.get(term);
        word.term = record.and_then(|record| {
            let entry = entries::term(site, self.links, record, about)?;
            Some(entries::listed(entry, "term", &record.id))
        });
        true
    }
}
