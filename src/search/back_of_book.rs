//! The term index, as at the back of a book. In: the series, a language, its passages. Out: every term
//! and every other word for it in the order of the language, with the sections that treat it.
//!
//! “See also” follows what the glossary itself says: terms that a definition names, and terms that
//! begin from this one (legal aid, legal aid certificate). That is what a book's indexer looks for,
//! the narrower and the neighbouring; shared topics would send each term to thirty others. It is read
//! from the source language, so that it is the same in all.

use std::collections::BTreeMap;

use super::collation::Collation;
use super::fragment::Directive;
use super::mention::Words;
use super::survey::{Passage, Spot};
use crate::series::heading::Heading;
use crate::series::{GuideIndex, LanguageIndex, RecordList, SectionRef, Series, TermIndex};

/// How many sections a term names; all others are in the finder. A reader who is given more than a
/// handful chooses none.
pub const MOST_LOCATORS: usize = 6;

/// How many other terms an entry points to.
const MOST_SEE_ALSO: usize = 6;

/// The term index of a language.
#[derive(Debug, Clone, Default)]
pub struct BookIndex {
    /// Entries in order.
    pub entries: Vec<Entry>,
}

/// An entry: a word under its heading.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The heading that it stands under.
    pub heading: Heading,
    /// The word.
    pub word: String,
    /// What stands behind it.
    pub kind: Kind,
}

/// What stands behind a word.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A term of the glossary.
    Term(Treatment),
    /// Another word for terms: “see”.
    See(Vec<TermIndex>),
}

/// Where a term is treated.
#[derive(Debug, Clone)]
pub struct Treatment {
    /// The term.
    pub term: TermIndex,
    /// Other terms to look at.
    pub see_also: Vec<TermIndex>,
    /// The sections that say most of it, in order of reading.
    pub locators: Vec<Locator>,
    /// How many sections speak of it.
    pub total: usize,
}

/// A section that treats a term.
#[derive(Debug, Clone)]
pub struct Locator {
    /// The section.
    pub section: SectionRef,
    /// What leads to the words themselves, the best first.
    pub directives: Vec<Directive>,
}

impl BookIndex {
    /// The index of a language, made from the passages that were surveyed in it.
    pub fn of(series: &Series, language: LanguageIndex, passages: &[Passage]) -> BookIndex {
        let Some(spoken) = series.languages.get(language) else {
            return BookIndex::default();
        };
        let collation = Collation::of(spoken);
        let own = |index: TermIndex| {
            let record = series.terms.get(index)?;
            let own = series.has_own_words(RecordList::Glossary, record, language);
            record.words.there(language).filter(|_| own)
        };
        let mut see_also = see_also(series);
        let mut other_words: BTreeMap<&str, Vec<TermIndex>> = BTreeMap::new();
        for index in series.terms.indices() {
            for alias in own(index).map_or(&[][..], |words| &words.aliases) {
                let terms = other_words.entry(alias).or_default();
                if !terms.contains(&index) {
                    terms.push(index);
                }
            }
        }
        let mut entries: Vec<(String, Entry)> = Vec::new();
        for index in series.terms.indices() {
            let Some(words) = own(index) else { continue };
            let mut also = see_also.remove(&index).unwrap_or_default();
            // A word that is a term here and another word for one elsewhere points there too.
            also.extend(other_words.remove(words.term.as_str()).unwrap_or_default());
            also.retain(|other| *other != index && own(*other).is_some());
            also.dedup();
            also.truncate(MOST_SEE_ALSO);
            let key = words.sort_as.as_deref().unwrap_or(&words.term);
            entries.push((
                key.to_owned(),
                Entry {
                    heading: collation.heading(key),
                    word: words.term.clone(),
                    kind: Kind::Term(treatment(index, also, passages)),
                },
            ));
        }
        for (alias, terms) in other_words {
            entries.push((
                alias.to_owned(),
                Entry {
                    heading: collation.heading(alias),
                    word: alias.to_owned(),
                    kind: Kind::See(terms),
                },
            ));
        }
        entries.sort_by(|(a, _), (b, _)| collation.compare(a, b));
        let mut entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
        // Under each heading the order stays; headings follow each other even where an order by
        // letters and one by headings could differ.
        entries.sort_by_key(|entry| position(&entry.heading));
        BookIndex { entries }
    }

    /// The index of one guide, made from the passages of its whole language: the terms that its sections
    /// speak of, and the words that lead to them.
    pub fn of_guide(&self, guide: GuideIndex, passages: &[Passage]) -> BookIndex {
        let of_guide = |passage: &Passage| matches!(passage.spot, Spot::Section(place) if place.page.guide() == Some(guide));
        let passages: Vec<Passage> = passages.iter().filter(|p| of_guide(p)).cloned().collect();
        let terms = self.terms().map(|(term, _)| term);
        let found: BTreeMap<TermIndex, Treatment> = terms
            .map(|term| (term, treatment(term, Vec::new(), &passages)))
            .filter(|(_, treatment)| treatment.total > 0)
            .collect();
        let kept = |terms: &[TermIndex]| -> Vec<TermIndex> {
            let kept = terms.iter().filter(|term| found.contains_key(term));
            kept.copied().collect()
        };
        let entries = self.entries.iter().filter_map(|entry| {
            let kind = match &entry.kind {
                Kind::Term(all) => Kind::Term(Treatment {
                    see_also: kept(&all.see_also),
                    ..found.get(&all.term)?.clone()
                }),
                Kind::See(terms) => {
                    let terms = kept(terms);
                    (!terms.is_empty()).then_some(Kind::See(terms))?
                }
            };
            Some(Entry {
                kind,
                ..entry.clone()
            })
        });
        BookIndex {
            entries: entries.collect(),
        }
    }

    /// Headings in order, each with its entries.
    pub fn groups(&self) -> impl Iterator<Item = (Heading, &[Entry])> {
        self.entries
            .chunk_by(|a, b| a.heading == b.heading)
            .filter_map(|group| Some((group.first()?.heading, group)))
    }

    /// The heading of a term, where the language has the term.
    pub fn heading_of(&self, term: TermIndex) -> Option<Heading> {
        let found = self.entries.iter().find(|entry| entry.treats(term))?;
        Some(found.heading)
    }

    /// Terms in order, each once.
    pub fn terms(&self) -> impl Iterator<Item = (TermIndex, &str)> {
        self.entries.iter().filter_map(|entry| match &entry.kind {
            Kind::Term(treatment) => Some((treatment.term, entry.word.as_str())),
            Kind::See(_) => None,
        })
    }
}

impl Entry {
    fn treats(&self, term: TermIndex) -> bool {
        matches!(&self.kind, Kind::Term(treatment) if treatment.term == term)
    }
}

/// Digits and foreign letters come first, what has no place last; letters as the words stand.
fn position(heading: &Heading) -> u8 {
    match heading {
        Heading::Digits => 0,
        Heading::Latin => 1,
        Heading::Letter(_) | Heading::Strokes(_) => 2,
        Heading::Other => 3,
    }
}

fn treatment(term: TermIndex, see_also: Vec<TermIndex>, passages: &[Passage]) -> Treatment {
    let mut sections: Vec<(u32, usize, Locator)> = Vec::new();
    for (at, passage) in passages.iter().enumerate() {
        let Spot::Section(section) = passage.spot else {
            continue;
        };
        if let Some(treated) = passage.terms.iter().find(|t| t.term == term) {
            let directives = treated.directives.clone();
            let locator = Locator {
                section,
                directives,
            };
            sections.push((treated.weight, at, locator));
        }
    }
    let total = sections.len();
    sections.sort_by_key(|(weight, at, _)| (std::cmp::Reverse(*weight), *at));
    sections.truncate(MOST_LOCATORS);
    sections.sort_by_key(|(_, at, _)| *at);
    Treatment {
        term,
        see_also,
        locators: sections
            .into_iter()
            .map(|(_, _, locator)| locator)
            .collect(),
        total,
    }
}

/// Of each term the terms to look at as well.
fn see_also(series: &Series) -> BTreeMap<TermIndex, Vec<TermIndex>> {
    let source = Words::of(series, LanguageIndex::SOURCE);
    let mut all: BTreeMap<TermIndex, Vec<TermIndex>> = BTreeMap::new();
    let named = |text: &str| -> Vec<TermIndex> {
        let text: Vec<char> = text.chars().collect();
        let mentions = source.find(&text).into_iter().filter(|m| m.own);
        mentions.map(|mention| mention.term).collect()
    };
    for (index, record) in series.terms.iter() {
        let Some(words) = record.words.there(LanguageIndex::SOURCE) else {
            continue;
        };
        for other in named(&words.definition) {
            push(&mut all, index, other);
        }
    }
    for (narrow, record) in series.terms.iter() {
        let Some(words) = record.words.there(LanguageIndex::SOURCE) else {
            continue;
        };
        for (broad, other) in series.terms.iter() {
            let Some(broader) = other.words.there(LanguageIndex::SOURCE) else {
                continue;
            };
            if narrow != broad && has_words(&words.term, &broader.term) {
                push(&mut all, broad, narrow);
            }
        }
    }
    all
}

fn push(all: &mut BTreeMap<TermIndex, Vec<TermIndex>>, from: TermIndex, to: TermIndex) {
    let list = all.entry(from).or_default();
    if from != to && !list.contains(&to) {
        list.push(to);
    }
}

/// Whether the words of `broad` stand in `narrow`, whole: legal aid in legal aid certificate.
fn has_words(narrow: &str, broad: &str) -> bool {
    let of =
        |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_lowercase).collect() };
    let (narrow, broad) = (of(narrow), of(broad));
    !broad.is_empty() && narrow.windows(broad.len()).any(|window| window == broad)
}
