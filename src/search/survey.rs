//! Survey: which passages of a language speak of which terms. In: the series. Out: its passages in order of reading, each with its terms. A fallback is no passage: only
//! text of the language's own counts.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::fragment::{Directive, Surface, directives};
use super::mention::Words;
use super::surface::{Leaf, leaves, linked_terms};
use crate::series::{LanguageIndex, PageRef, RecordList, SectionRef, Series, TermIndex};
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
    /// What leads to the words themselves, the best first. Which of them is sure to be found, the page knows that
    /// has words of its own around the section.
    pub directives: Vec<Directive>,
}

/// The author has sent readers of the passage to the glossary.
const LINKED: u32 = 16;
/// The heading names the term.
const HEADED: u32 = 8;
/// More mentions than this say no more.
const MOST_COUNTED: u32 = 4;

/// As many directives leave a choice to the page.
const ENOUGH: usize = 12;

/// The passages of a language: the home page, the guides in order, laws, contacts, glossary.
pub fn survey(series: &Series, language: LanguageIndex) -> Vec<Passage> {
    let surveyor = Surveyor {
        series,
        language,
        words: Words::of(series, language),
        ids: series.terms.iter().map(|(i, r)| (&r.id, i)).collect(),
    };
    let mut found: Vec<(Spot, Found)> = Vec::new();
    for page in series.pages() {
        surveyor.page(page, &mut found);
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
                directives: seen.directives,
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
    directives: Vec<Directive>,
}

struct Surveyor<'a> {
    series: &'a Series,
    language: LanguageIndex,
    words: Words,
    ids: HashMap<&'a Id, TermIndex>,
}

impl Surveyor<'_> {
    fn page(&self, at: PageRef, found: &mut Vec<(Spot, Found)>) {
        let page = self.series.page(at);
        let (title, _) = self.series.title(page, self.language);
        let mut before = Surface::default();
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
            before.add(&heading.words());
            let notes = shown.text.notes.iter().map(|note| note.blocks.as_slice());
            for blocks in std::iter::once(shown.text.blocks.as_slice()).chain(notes) {
                for leaf in leaves(blocks) {
                    if own && !leaf.is_source {
                        self.text(&leaf, &before, &mut here);
                    }
                    before.add(&leaf.words());
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

    /// The id of the section leads to its heading already, so a heading needs no fragment.
    fn heading(&self, heading: &Leaf, here: &mut Found) {
        for mention in self.words.find(&heading.text) {
            let seen = here.terms.entry(mention.term).or_default();
            seen.weight |= if mention.own { HEADED } else { 0 };
            seen.own |= mention.own;
            seen.count += 1;
        }
    }

    fn text(&self, leaf: &Leaf, before: &Surface, here: &mut Found) {
        for mention in self.words.find(&leaf.text) {
            let seen = here.terms.entry(mention.term).or_default();
            if mention.own && !seen.own {
                // The word itself says more than another word for it did.
                seen.directives.clear();
            }
            seen.count += 1;
            let better = mention.own || !seen.own;
            seen.own |= mention.own;
            if better && seen.weight & HEADED == 0 && seen.directives.len() < ENOUGH {
                seen.directives
                    .extend(directives(leaf, &mention.range, before));
            }
        }
    }

    fn links(&self, blocks: &[crate::series::tree::Block], here: &mut Found) {
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
