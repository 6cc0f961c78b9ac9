//! A search over one language, made in memory by the same steps as the published files, so that a
//! heading can be left out of it.

use std::collections::BTreeSet;

use monarch::search::analyzer::Analyzer;
use monarch::search::index::{Counted, Tokens, index};
use monarch::search::part::Part;
use monarch::search::passage::Passage;
use monarch::search::rank::{RANKING, rank};

/// How many results people look at.
pub const TOP: usize = 10;

/// A language that can be asked.
#[derive(Debug)]
pub struct Engine {
    ids: Vec<String>,
    pages: Vec<String>,
    analyzer: Analyzer,
    parts: [Part; 1],
}

/// What a query brought.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// Addresses of the first results, best first.
    pub first: Vec<String>,
    /// Numbers of all passages that hold everything that was asked for.
    pub all: BTreeSet<usize>,
}

impl Answer {
    /// Whether nothing at all was found.
    pub fn is_empty(&self) -> bool {
        self.first.is_empty()
    }

    /// The place of the first result that is expected, from 1.
    pub fn rank(&self, expected: &[String]) -> Option<usize> {
        let place = self.first.iter().position(|id| expected.contains(id))?;
        Some(place + 1)
    }

    /// How far a variant that asks for the same finds the same, from 0 to 1; README.md defines it.
    pub fn parity(&self, variant: &Answer) -> f64 {
        let (own, others) = (self.set(), variant.set());
        if self.all == variant.all && (!self.all.is_empty() || own == others) {
            return 1.0;
        }
        match own.len().max(others.len()) {
            0 => 1.0,
            most => own.intersection(&others).count() as f64 / most as f64,
        }
    }

    fn set(&self) -> BTreeSet<&String> {
        self.first.iter().collect()
    }
}

impl Engine {
    /// Makes a search over passages.
    pub fn new(passages: &[Passage], language: &str, analyzer: Analyzer) -> Engine {
        let tokens = passages.iter().map(|p| Tokens::of(p, &analyzer)).collect();
        let counted = Counted::new(passages, tokens);
        let file = index(&counted, language, &analyzer, 0, passages.len());
        // Written and read, because that is what every client does with it.
        let part = Part::read(&serde_json::to_vec(&file).unwrap()).unwrap();
        Engine {
            ids: passages.iter().map(|p| p.id.clone()).collect(),
            pages: passages.iter().map(page).collect(),
            analyzer,
            parts: [part],
        }
    }

    /// Asks.
    pub fn ask(&self, query: &str) -> Answer {
        let groups = self.analyzer.query(query);
        let found = rank(&self.parts, &groups, &RANKING, |n| self.pages[n].as_str());
        Answer {
            first: (found.iter().take(TOP))
                .map(|ranked| self.ids[ranked.document].clone())
                .collect(),
            all: (found.iter().filter(|ranked| ranked.all))
                .map(|ranked| ranked.document)
                .collect(),
        }
    }
}

/// The page of a passage; a record is a page of its own, as `Document::page` has it.
fn page(passage: &Passage) -> String {
    match passage.kind.as_str() {
        "section" => passage.url.split('#').next().unwrap().to_owned(),
        _ => passage.id.clone(),
    }
}

/// Where else a title stands that is taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Titles {
    /// It stays with the other passages of the page.
    OfOneSection,
    /// It goes from the whole page.
    OfThePage,
}

/// The passages without the headings of some sections, for the lead of a page without its title; and
/// without the other words that lead there, some of which only a heading brought.
pub fn without_headings(
    passages: &[Passage],
    sections: &BTreeSet<&String>,
    titles: Titles,
) -> Vec<Passage> {
    let is_named = |passage: &Passage| sections.contains(&passage.id);
    let untitled: BTreeSet<String> = (passages.iter())
        .filter(|passage| passage.heading.is_empty() && is_named(passage))
        .map(page)
        .collect();
    let mut changed = passages.to_vec();
    for passage in &mut changed {
        let loses_title = match titles {
            Titles::OfOneSection => passage.heading.is_empty() && is_named(passage),
            Titles::OfThePage => untitled.contains(&page(passage)),
        };
        if loses_title {
            passage.title.clear();
        }
        if is_named(passage) {
            passage.heading.clear();
            // Which terms a section is about, its heading says first of all.
            passage.also.clear();
        }
    }
    changed
}
