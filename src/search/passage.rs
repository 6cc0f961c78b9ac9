//! Passages: what a search can find. In: the series. Out: for each language its own sections and the
//! words of its own records, in order of reading. A fallback never becomes one.

use crate::series::address::WebPage;
use crate::series::{PageRef, RecordList, SectionRef, Series, Status};
use crate::source::interface::Interface;
use crate::source::name::Id;
use crate::source::record::{Contact, ContactWords, Law, LawWords, Record, TermWords};

use super::text::Reader;

/// The searched texts of a passage, in the order in which [`Passage::fields`] gives them.
pub const FIELDS: [&str; 4] = ["title", "heading", "text", "also"];

/// The place of the text among [`FIELDS`].
pub const TEXT: usize = 2;

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
    /// Words that lead here and stand nowhere in it: what people type and the text avoids.
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

/// The passages of a language: the home page, the guides in order, laws, contacts, glossary.
pub fn passages(series: &Series, interface: &Interface, language: usize) -> Vec<Passage> {
    let collector = Collector {
        series,
        interface,
        language,
        reader: Reader::new(series, interface, language),
    };
    let mut all = Vec::new();
    for page in series.pages() {
        collector.page(page, &mut all);
    }
    for law in &series.laws {
        all.extend(collector.law(law));
    }
    for contact in &series.contacts {
        all.extend(collector.contact(contact));
    }
    for term in &series.terms {
        all.extend(collector.term(term));
    }
    all
}

struct Collector<'a> {
    series: &'a Series,
    interface: &'a Interface,
    language: usize,
    reader: Reader<'a>,
}

impl Collector<'_> {
    fn page(&self, at: PageRef, all: &mut Vec<Passage>) {
        let (series, language) = (self.series, self.language);
        let page = series.page(at);
        let guide = series.guide_name(at);
        let path = series.path(language, WebPage::Content(at));
        let (words, title_language) = series.title(page, language);
        for index in 0..page.sections.len() {
            let Some(shown) = series.shown(page, index, language) else {
                continue;
            };
            if shown.language != language {
                continue;
            }
            let place = SectionRef {
                page: at,
                section: index,
            };
            let mut url = path.to_string();
            if let Some(fragment) = series.fragment(place) {
                url.push('#');
                url.push_str(&fragment);
            }
            let mut text = self.reader.section(&shown.text.blocks, &shown.text.notes);
            if index == 0 && !words.description.is_empty() {
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
                also: Vec::new(),
                topics: shown.info.topics.clone(),
                status: shown.text.status.clone(),
            });
        }
    }

    fn law(&self, record: &Record<Law, LawWords>) -> Option<Passage> {
        self.record(RecordList::Laws, WebPage::Laws, record, |words| Words {
            heading: words.name.clone(),
            // Citations stand in their official form on the page of every language.
            text: join([words.summary.as_str(), &record.facts.citation]),
            ..Words::default()
        })
    }

    fn contact(&self, record: &Record<Contact, ContactWords>) -> Option<Passage> {
        let facts = &record.facts;
        self.record(RecordList::Contacts, WebPage::Contacts, record, |words| {
            let own = [Some(&words.description), Some(&words.hours)];
            let notes = [words.language_note.as_ref(), words.note.as_ref()];
            let facts = [&facts.phone, &facts.email, &facts.web].map(Option::as_ref);
            let lines = own.into_iter().chain(notes).chain(facts);
            Words {
                heading: words.name.clone(),
                text: join(lines.flatten().map(String::as_str)),
                ..Words::default()
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
#[derive(Default)]
struct Words {
    heading: String,
    text: String,
    also: Vec<String>,
}

fn join<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
