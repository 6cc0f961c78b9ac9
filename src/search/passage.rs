//! Passages: what a search can find. In: the series. Out: for each language its own sections and the
//! words of its own records, in order of reading. A fallback never becomes one.

use std::collections::HashMap;

use crate::series::address::WebPage;
use crate::series::{LanguageIndex, PageRef, RecordList, SectionRef, Series, Status, TermIndex};
use crate::source::interface::Interface;
use crate::source::name::Id;
use crate::source::record::{AnyRecord, FieldWords, FoundIn};

use super::survey::{self, Spot};
use super::text::Reader;

/// The searched texts of a passage, in the order in which [`Passage::fields`] gives them.
pub const FIELDS: [&str; 4] = ["title", "heading", "text", "also"];

/// The place of the text among [`FIELDS`].
pub const TEXT: usize = 2;

/// From this weight on a section is about a term and does not name it in passing. Of 1, 2, 3, 4 and 8 this and
/// 2 found most on the tuned half of `tests/relevance` (recall@10 0.990 and 0.986; with none, 0.976).
const ABOUT: u32 = 3;

/// A section or record that can be found.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Its address, the same in every language: `part-4#who-we-mean`, `glossary#sex-work`.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// The guide it belongs to, or the list of records; `series` for the home page.
    pub guide: String,
    /// Its number for people, where it has one.
    pub code: Option<String>,
    /// Its page in the output folder, with the fragment.
    pub url: String,
    /// Title of its page.
    pub title: String,
    /// Its heading; empty for the lead of a page.
    pub heading: String,
    /// Its text, a line for each paragraph.
    pub text: String,
    /// Words that lead here and are not its own: what people type and the text avoids; and other words
    /// for the terms that a section is about.
    pub also: Vec<String>,
    /// Its topics.
    pub topics: Vec<Id>,
    /// What the ledger says of it.
    pub status: Status,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A section of a page.
    Section,
    /// A law, a contact, a term.
    Record(RecordList),
}

impl Kind {
    /// The word for it in `documents.json`.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Section => "section",
            Kind::Record(RecordList::Laws) => "law",
            Kind::Record(RecordList::Contacts) => "contact",
            Kind::Record(RecordList::Glossary) => "term",
        }
    }
}

impl Passage {
    /// The searched texts, in the order of [`FIELDS`].
    pub fn fields(&self) -> [String; 4] {
        [
            self.title.clone(),
            self.heading.clone(),
            self.text.clone(),
            self.also.join("\n"),
        ]
    }
}

/// The passages of a language: the home page, the guides in order, laws, contacts, glossary. By what
/// `surveyed` says of them, those that are about a term are found by the other words for it too.
pub fn passages(
    series: &Series,
    interface: &Interface,
    language: LanguageIndex,
    surveyed: &[survey::Passage],
) -> Vec<Passage> {
    let collector = Collector {
        series,
        interface,
        language,
        other_words: other_words(series, language, surveyed),
        reader: Reader::new(series, interface, language),
    };
    let mut all = Vec::new();
    for page in series.pages() {
        collector.page(page, &mut all);
    }
    for list in RecordList::ALL {
        let records = series.records_of(list).into_iter().enumerate();
        all.extend(records.filter_map(|(index, record)| collector.record(index, record)));
    }
    all
}

struct Collector<'a> {
    series: &'a Series,
    interface: &'a Interface,
    language: LanguageIndex,
    /// What people type for the terms that a passage is about.
    other_words: HashMap<Spot, Vec<&'a str>>,
    reader: Reader<'a>,
}

/// The other words for the terms that passages are about. A term's own entry has them already.
fn other_words<'a>(
    series: &'a Series,
    language: LanguageIndex,
    surveyed: &[survey::Passage],
) -> HashMap<Spot, Vec<&'a str>> {
    let aliases = |term: TermIndex| {
        let words = series.terms.get(term)?.words.there(language)?;
        Some(words.aliases.iter().map(String::as_str))
    };
    let of = |passage: &survey::Passage| {
        let least = match passage.spot {
            Spot::Section(_) => ABOUT,
            Spot::Record(RecordList::Glossary, _) => return None,
            // Their few words name nothing in passing.
            Spot::Record(..) => 1,
        };
        let about = passage
            .terms
            .iter()
            .filter(|treated| treated.weight >= least);
        let words = about.filter_map(|treated| aliases(treated.term)).flatten();
        Some((passage.spot, words.collect()))
    };
    surveyed.iter().filter_map(of).collect()
}

impl Collector<'_> {
    fn page(&self, at: PageRef, all: &mut Vec<Passage>) {
        let (series, language) = (self.series, self.language);
        let page = series.page(at);
        let guide = series.guide_name(at);
        let reader = self.reader.in_guide(at.guide());
        let path = series.path(language, WebPage::Content(at));
        let (words, title_language) = series.title(page, language);
        for section in page.sections.indices() {
            let Some(shown) = series.shown(page, section, language) else {
                continue;
            };
            if shown.language != language {
                continue;
            }
            let place = SectionRef { page: at, section };
            let mut url = path.to_string();
            if let Some(fragment) = series.fragment(place) {
                url.push('#');
                url.push_str(&fragment);
            }
            let mut text = reader.section(&shown.text.blocks, &shown.text.notes);
            if section.is_lead() && !words.description.is_empty() {
                text = join([words.description.as_str(), &text]);
            }
            all.push(Passage {
                id: format!("{guide}#{}", shown.info.id),
                kind: Kind::Section,
                guide: guide.to_string(),
                code: Some(shown.info.code.clone()),
                url,
                // The title of a page whose lead is not translated is the source's.
                title: match title_language == language {
                    true => words.title.clone(),
                    false => String::new(),
                },
                heading: reader.line(&shown.text.heading),
                text,
                also: self.also(Spot::Section(place)),
                topics: shown.info.topics.clone(),
                status: shown.text.status.clone(),
            });
        }
    }

    fn also(&self, spot: Spot) -> Vec<String> {
        let words = self.other_words.get(&spot).into_iter().flatten();
        words.map(|word| (*word).to_owned()).collect()
    }

    fn record(&self, index: usize, record: AnyRecord<'_>) -> Option<Passage> {
        let list = record.list();
        let (words, status) = self.series.own_words(record, self.language)?;
        let words = words.words();
        let of = |found: FoundIn| words.iter().filter(move |w| w.field.found() == Some(found));
        let separator = self.interface.text("list-separator");
        let line = |words: &FieldWords<'_>| words.texts.join(&separator);
        // Sentences come before lists.
        let (lists, texts): (Vec<_>, Vec<_>) = of(FoundIn::Text).partition(|w| w.field.is_list());
        let text = texts.into_iter().chain(lists).map(line);
        let text: Vec<String> = text.chain(facts(record)).collect();
        let own = of(FoundIn::Also).flat_map(|w| &w.texts);
        let own = own.map(|word| (*word).to_owned());
        let page = match list {
            RecordList::Laws => WebPage::Laws,
            RecordList::Contacts => WebPage::Contacts,
            RecordList::Glossary => WebPage::Glossary,
        };
        let id = record.id();
        Some(Passage {
            id: record.address().to_string(),
            kind: Kind::Record(list),
            guide: list.to_string(),
            code: None,
            url: format!("{}#{id}", self.series.path(self.language, page)),
            title: self.interface.text(list.as_str()),
            heading: join(of(FoundIn::Heading).flat_map(|w| w.texts.iter().copied())),
            text: join(text.iter().map(String::as_str)),
            also: own.chain(self.also(Spot::Record(list, index))).collect(),
            topics: match record {
                AnyRecord::Term(term) => term.facts.clone(),
                AnyRecord::Law(_) | AnyRecord::Contact(_) => Vec::new(),
            },
            status,
        })
    }
}

/// What stands on the page of every language as it is, and is searched: a citation in its official form, numbers
/// and addresses.
fn facts(record: AnyRecord<'_>) -> Vec<String> {
    match record {
        AnyRecord::Law(law) => vec![law.facts.citation.clone()],
        AnyRecord::Contact(contact) => {
            let facts = &contact.facts;
            let facts = [&facts.phone, &facts.email, &facts.web].into_iter();
            facts.flatten().cloned().collect()
        }
        AnyRecord::Term(_) => Vec::new(),
    }
}

fn join<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
