//! Survey: which passages of a language speak of which terms. In: the series and the language's own
//! strings. Out: its passages in order of reading, each with its terms. A fallback is no passage: only
//! text of the language's own counts.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::fragment::{Before, directive};
use super::mention::Words;
use super::surface::{Leaf, leaves, linked_terms};
use crate::series::{LanguageIndex, PageRef, RecordList, SectionRef, Series, TermIndex};
use crate::source::interface::{FluentValue, Interface};
use crate::source::name::Id;
use crate::source::record::AnyRecord;

/// A passage: a section of a page, or a record of a list by its index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A section.
    Section(SectionRef),
    /// A law, a contact, a term.
    Record(RecordList, usize),
}

/// A passage with the terms that it speaks of.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Where it is.
    pub spot: Spot,
    /// Its terms.
    pub terms: Vec<Treated>,
}

/// A term that a passage speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Treated {
    /// The term.
    pub term: TermIndex,
    /// How much the passage is about it: a link to the term counts most, then a heading, then frequency.
    pub weight: u32,
    /// What leads to the words themselves: the value of `:~:text=`, where one is sure to be found.
    pub fragment: Option<String>,
}

/// The author has sent readers of the passage to the glossary.
const LINKED: u32 = 16;
/// The heading names the term.
const HEADED: u32 = 8;
/// More mentions than this say no more.
const MOST_COUNTED: u32 = 4;

/// Strings of the frame that stand above the text of a page, or between its sections.
const FRAME: [&str; 13] = [
    "exit-",
    "skip-",
    "home",
    "on-this-page",
    "contents",
    "status-",
    "law-unchecked",
    "law-checked",
    "law-mixed",
    "fallback-",
    "stale",
    "lapsed",
    "same-section",
];

/// Those of them that hold a date.
const DATED: [&str; 2] = ["information-only", "law-checked-on"];

/// The passages of a language: the home page, the guides in order, laws, contacts, glossary.
pub fn survey(series: &Series, interface: &Interface, language: LanguageIndex) -> Vec<Passage> {
    let surveyor = Surveyor {
        series,
        language,
        words: Words::of(series, language),
        ids: series.terms.iter().map(|(i, r)| (&r.id, i)).collect(),
    };
    let frame = surveyor.frame(interface);
    let mut found: Vec<(Spot, Found)> = Vec::new();
    for page in series.pages() {
        surveyor.page(page, &frame, &mut found);
    }
    for list in RecordList::ALL {
        surveyor.records(list, &mut found);
    }
    settle(found)
}

/// Mentions by other words count only for terms whose own word the text never uses: “owner” is
/// another word for a manager, and seldom means one.
fn settle(found: Vec<(Spot, Found)>) -> Vec<Passage> {
    let sections = found
        .iter()
        .filter(|(spot, _)| matches!(spot, Spot::Section(_)));
    let named: HashSet<TermIndex> = sections
        .flat_map(|(_, found)| &found.terms)
        .filter(|(_, seen)| seen.own)
        .map(|(term, _)| *term)
        .collect();
    let passages = found.into_iter().map(|(spot, found)| Passage {
        spot,
        terms: found
            .terms
            .into_iter()
            .filter(|(term, seen)| seen.own || !named.contains(term))
            .map(|(term, seen)| Treated {
                term,
                weight: seen.weight + seen.count.min(MOST_COUNTED),
                fragment: seen.fragment,
            })
            .collect(),
    });
    passages.collect()
}

/// What was seen of terms in one passage.
#[derive(Debug, Default)]
struct Found {
    terms: BTreeMap<TermIndex, Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    own: bool,
    weight: u32,
    count: u32,
    fragment: Option<String>,
}

struct Surveyor<'a> {
    series: &'a Series,
    language: LanguageIndex,
    words: Words,
    ids: HashMap<&'a Id, TermIndex>,
}

impl Surveyor<'_> {
    /// What stands on every page before its text.
    fn frame(&self, interface: &Interface) -> Before {
        let mut before = Before::default();
        let date = interface.date(self.series.config.as_of);
        let date = [("date", FluentValue::from(date))];
        let dated = DATED.iter().map(|key| interface.with(key, &date));
        let plain = interface.plain().iter();
        let plain = plain.filter(|(key, _)| FRAME.iter().any(|start| key.starts_with(start)));
        for text in plain.map(|(_, text)| text.clone()).chain(dated) {
            before.add(&text.chars().collect::<Vec<_>>());
        }
        before
    }

    fn page(&self, at: PageRef, frame: &Before, found: &mut Vec<(Spot, Found)>) {
        let page = self.series.page(at);
        let (title, _) = self.series.title(page, self.language);
        let mut before = frame.clone();
        self.head(at, &mut before);
        let sections = page.sections.indices().filter_map(|section| {
            Some((section, self.series.shown(page, section, self.language)?))
        });
        for (section, shown) in sections {
            let heading = match section.is_lead() {
                true => Leaf::of_text(&title.title),
                false => Leaf::of_inlines(&shown.text.heading),
            };
            let mut here = Found::default();
            let own = shown.language == self.language;
            if own {
                self.heading(&heading, &mut here);
            }
            let notes = shown.text.notes.iter().map(|note| note.blocks.as_slice());
            for blocks in std::iter::once(shown.text.blocks.as_slice()).chain(notes) {
                for leaf in leaves(blocks) {
                    if own {
                        self.text(&leaf, &before, &mut here);
                    }
                    before.add(&leaf.text);
                }
                if own {
                    self.links(blocks, &mut here);
                }
            }
            if own {
                let spot = Spot::Section(SectionRef { page: at, section });
                found.push((spot, here));
            }
        }
    }

    /// Titles and contents: all of a page that stands above its sections.
    fn head(&self, at: PageRef, before: &mut Before) {
        let mut add = |text: &str| before.add(&text.chars().collect::<Vec<_>>());
        let mut pages = vec![PageRef::Home, at];
        if let PageRef::Intro(guide) | PageRef::Page(guide, _) = at {
            pages.push(PageRef::Intro(guide));
        }
        // The introduction of a guide has the list of its pages between its lead and its sections.
        if let PageRef::Intro(guide) = at {
            let own = self.series.guides[guide].pages.indices();
            pages.extend(own.map(|page| PageRef::Page(guide, page)));
        }
        for page in pages {
            let (title, _) = self.series.title(self.series.page(page), self.language);
            add(&title.title);
            add(&title.description);
            add(title.short_title.as_deref().unwrap_or_default());
        }
        let page = self.series.page(at);
        for section in page.sections.indices().skip(1) {
            if let Some(shown) = self.series.shown(page, section, self.language) {
                before.add(&Leaf::of_inlines(&shown.text.heading).text);
            }
        }
    }

    /// The id of the section leads to its heading already, so a heading needs no fragment.
    fn heading(&self, heading: &Leaf, here: &mut Found) {
        for mention in self.words.find(&heading.text) {
            let seen = here.terms.entry(mention.term).or_default();
            seen.weight |= if mention.own { HEADED } else { 0 };
            seen.own |= mention.own;
            seen.count += 1;
        }
    }

    fn text(&self, leaf: &Leaf, before: &Before, here: &mut Found) {
        for mention in self.words.find(&leaf.text) {
            let seen = here.terms.entry(mention.term).or_default();
            if mention.own && !seen.own {
                // The word itself says more than another word for it did.
                seen.fragment = None;
            }
            seen.count += 1;
            let better = mention.own || !seen.own;
            seen.own |= mention.own;
            if better && seen.weight & HEADED == 0 && seen.fragment.is_none() {
                seen.fragment = directive(leaf, &mention.range, before);
            }
        }
    }

    fn links(&self, blocks: &[crate::document::tree::Block], here: &mut Found) {
        for id in linked_terms(blocks) {
            if let Some(term) = self.ids.get(id) {
                let seen = here.terms.entry(*term).or_default();
                seen.own = true;
                seen.weight |= LINKED;
            }
        }
    }

    fn records(&self, list: RecordList, found: &mut Vec<(Spot, Found)>) {
        for (index, record) in self.series.records_of(list).into_iter().enumerate() {
            // What a partner added is found where it is marked, on the contacts page.
            let is_added = list == RecordList::Contacts && self.series.is_added(record.id());
            let own = self.series.own_words(record, self.language);
            let Some((words, _)) = own.filter(|_| !is_added) else {
                continue;
            };
            let mut here = Found::default();
            for text in words.naming_terms() {
                let leaf = Leaf::of_text(text);
                for mention in self.words.find(&leaf.text) {
                    let seen = here.terms.entry(mention.term).or_default();
                    seen.own |= mention.own;
                    seen.count += 1;
                }
            }
            // A term's own entry speaks of it, whatever its words.
            if let AnyRecord::Term(term) = record
                && let Some(term) = self.ids.get(&term.id)
            {
                here.terms.entry(*term).or_default().own = true;
            }
            found.push((Spot::Record(list, index), here));
        }
    }
}
