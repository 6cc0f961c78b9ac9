//! Passages: what a search can find. In: the series. Out: for each language its own sections and the
//! words of its own records, in order of reading. A fallback never becomes one.

use std::collections::HashMap;

use crate::series::address::WebPage;
use crate::series::{LanguageIndex, PageRef, RecordList, SectionRef, Series, Status, TermIndex};
use crate::source::interface::Interface;
use crate::source::name::Id;
use crate::source::record::{Contact, ContactWords, Law, LawWords, Record, TermWords};

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
    for (index, law) in series.laws.iter().enumerate() {
        all.extend(collector.law(index, law));
    }
    for (index, contact) in series.contacts.iter().enumerate() {
        all.extend(collector.contact(index, contact));
    }
    for term in series.terms.values() {
        all.extend(collector.term(term));
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
            let mut text = self.reader.section(&shown.text.blocks, &shown.text.notes);
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
                heading: self.reader.line(&shown.text.heading),
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

    fn law(&self, index: usize, record: &Record<Law, LawWords>) -> Option<Passage> {
        self.record(RecordList::Laws, WebPage::Laws, record, |words| Words {
            heading: words.name.clone(),
            // Citations stand in their official form on the page of every language.
            text: join([words.summary.as_str(), &record.facts.citation]),
            also: self.also(Spot::Record(RecordList::Laws, index)),
        })
    }

    fn contact(&self, index: usize, record: &Record<Contact, ContactWords>) -> Option<Passage> {
        let facts = &record.facts;
        self.record(RecordList::Contacts, WebPage::Contacts, record, |words| {
            let own = [Some(&words.description), Some(&words.hours)];
            let notes = [words.language_note.as_ref(), words.note.as_ref()];
            let facts = [&facts.phone, &facts.email, &facts.web].map(Option::as_ref);
            let lines = own.into_iter().chain(notes).chain(facts);
            Words {
                heading: words.name.clone(),
                text: join(lines.flatten().map(String::as_str)),
                also: self.also(Spot::Record(RecordList::Contacts, index)),
            }
        })
    }

    fn term(&self, record: &Record<Vec<Id>, TermWords>) -> Option<Passage> {
        let list = RecordList::Glossary;
        let term = self.record(list, WebPage::Glossary, record, |words| {
            let separator = self.interface.text("list-separator");
            Words {
                heading: words.term.clone(),
                text: join([words.definition.as_str(), &words.aliases.join(&separator)]),
                also: words.avoid.clone(),
            }
        })?;
        Some(Passage {
            topics: record.facts.clone(),
            ..term
        })
    }

    fn record<Facts, W>(
        &self,
        list: RecordList,
        page: WebPage,
        record: &Record<Facts, W>,
        write: impl Fn(&W) -> Words,
    ) -> Option<Passage> {
        let shown = self.series.shown_words(list, record, self.language)?;
        if shown.language != self.language {
            return None;
        }
        let words = write(shown.words);
        Some(Passage {
            id: format!("{}#{}", list.as_str(), record.id),
            kind: Kind::Record(list),
            guide: list.as_str().to_owned(),
            code: None,
            url: format!("{}#{}", self.series.path(self.language, page), record.id),
            title: self.interface.text(list.as_str()),
            heading: words.heading,
            text: words.text,
            also: words.also,
            topics: Vec::new(),
            status: shown.status,
        })
    }
}

/// What is said of a record.
struct Words {
    heading: String,
    text: String,
    also: Vec<String>,
}

fn join<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
