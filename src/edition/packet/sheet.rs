//! Sheets: a page of the series as reviewers receive it. In: a page, or a list of records, in the
//! source and in one other language. Out: a [`Sheet`], which both formats write. Never hides a
//! text because policy does: reviewers are there to look at it.

use crate::series::{
    LanguageIndex, Page, PageRef, PageText, RecordList, SectionIndex, SectionText, Series, Status,
};
use crate::source::interface::{FluentValue, Interface};
use crate::source::name::SectionAddress;

use super::parallel::{Marks, Parallel, Piece, Texts};
use super::run::{Reader, Run};

/// A document for reviewers.
#[derive(Debug)]
pub struct Sheet {
    /// The language that is reviewed; the source, when it stands alone.
    pub language: LanguageIndex,
    /// Name of its files, without extension.
    pub name: String,
    /// The guide, as `accept` calls it.
    pub guide: String,
    /// Code of the page, or the name of the list of records.
    pub code: String,
    /// The title that its files carry: neutral for discreet guides.
    pub label: String,
    /// What it is, above the title.
    pub kind: Texts,
    /// Title of the page.
    pub title: Texts,
    /// What reviewers should know before they begin.
    pub front: Vec<Piece>,
    /// Its sections in reading order.
    pub parts: Vec<Part>,
    /// The end: who looked, when, at what.
    pub sign_off: SignOff,
}

/// A section of a sheet.
#[derive(Debug)]
pub struct Part {
    /// Its address, as `accept` takes it.
    pub address: SectionAddress,
    /// Its code; of a record its id.
    pub code: String,
    /// 2 to 6: the level of its heading on the sheet.
    pub level: u8,
    /// Heading.
    pub heading: Texts,
    /// Status of both texts, in words.
    pub status: Texts,
    /// Status of the text under review; none where there is no text.
    pub state: Option<Status>,
    /// The text.
    pub body: Vec<Piece>,
    /// The laws it points to: a heading and a list, where there are any.
    pub laws: Option<(Texts, Piece)>,
    /// What stands above the room for comments.
    pub comments: Texts,
}

/// The lines at the end of a sheet.
#[derive(Debug)]
pub struct SignOff {
    /// Its heading.
    pub heading: Texts,
    /// What a signature does not do.
    pub note: Texts,
    /// Each line: what is asked, and the answers to choose from; none where a line is left free.
    pub lines: Vec<(Texts, Vec<Texts>)>,
}

/// What a sheet is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A page of the series.
    Page(PageRef),
    /// The words of all records of a list.
    Records(RecordList),
}

impl Subject {
    /// The guide of a subject, as `accept` names it.
    pub fn guide(self, series: &Series) -> String {
        match self {
            Subject::Page(page) => series.guide_name(page).to_string(),
            Subject::Records(list) => list.as_str().to_owned(),
        }
    }
}

/// Makes sheets for reviewers of one language.
pub struct Maker<'a> {
    series: &'a Series,
    /// Strings of the source language, and those of the language that is reviewed.
    source: &'a Interface,
    own: Option<&'a Interface>,
    language: LanguageIndex,
}

impl<'a> Maker<'a> {
    /// A maker for `language`, or for the source alone; `own` are then not needed.
    pub fn new(
        series: &'a Series,
        source: &'a Interface,
        own: &'a Interface,
        language: LanguageIndex,
    ) -> Self {
        Maker {
            series,
            source,
            own: (!language.is_source()).then_some(own),
            language,
        }
    }

    /// The sheet of a subject. None where there is nothing to review: no text in the language.
    pub fn sheet(&self, subject: Subject) -> Option<Sheet> {
        let (code, label, title, parts) = match subject {
            Subject::Page(at) => {
                let page = self.series.page(at);
                let text = page.texts.there(self.language)?;
                let label = match self.is_discreet(at) {
                    true => self
                        .reader()
                        .with("discreet-title", &[("code", page.code.as_str().into())]),
                    false => text.title.clone(),
                };
                let title = self.fact(page, |text| Some(&text.title));
                (page.code.clone(), label, title, self.sections(at, page))
            }
            Subject::Records(list) => {
                let name = list.as_str();
                let parts = self.records(list);
                if parts.iter().all(|part| part.state.is_none()) {
                    return None;
                }
                let label = self.reader().text(name);
                (name.to_owned(), label, self.both(name), parts)
            }
        };
        Some(Sheet {
            language: self.language,
            name: self.name(subject),
            guide: subject.guide(self.series),
            kind: self.both("packet-kind"),
            front: self.front(&code),
            sign_off: self.sign_off(&code),
            code,
            label,
            title,
            parts,
        })
    }

    /// `part-4-who-we-mean`; the code alone for discreet guides, whose titles must not show.
    fn name(&self, subject: Subject) -> String {
        match subject {
            Subject::Page(at @ (PageRef::Intro(_) | PageRef::Page(..))) if self.is_discreet(at) => {
                self.series.page(at).code.clone()
            }
            Subject::Page(PageRef::Page(g, p)) => {
                let guide = &self.series.guides[g];
                format!("{}-{}", guide.id, guide.pages[p].slug)
            }
            _ => subject.guide(self.series),
        }
    }

    fn is_discreet(&self, page: PageRef) -> bool {
        match page {
            PageRef::Home => false,
            PageRef::Intro(g) | PageRef::Page(g, _) => self.series.guides[g].discreet,
        }
    }

    /// Strings of the reviewer's language.
    fn reader(&self) -> &'a Interface {
        self.own.unwrap_or(self.source)
    }

    pub(super) fn series(&self) -> &'a Series {
        self.series
    }

    pub(super) fn language(&self) -> LanguageIndex {
        self.language
    }

    /// Whether a translation is reviewed, not the source alone.
    pub(super) fn translates(&self) -> bool {
        self.own.is_some()
    }

    /// A message in both languages.
    pub(super) fn both(&self, key: &str) -> Texts {
        self.each(|interface, _| vec![Run::plain(interface.text(key))])
    }

    /// A message with words in it that are the same in both languages.
    pub(super) fn with(&self, key: &str, words: &[(&str, &str)]) -> Texts {
        let words: Vec<(&str, FluentValue<'_>)> = words
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)))
            .collect();
        self.each(|interface, _| vec![Run::plain(interface.with(key, &words))])
    }

    /// Something in both languages, from their strings.
    pub(super) fn each(&self, make: impl Fn(&'a Interface, LanguageIndex) -> Vec<Run>) -> Texts {
        Texts {
            source: Some(make(self.source, LanguageIndex::SOURCE)),
            own: self.own.map(|own| make(own, self.language)),
        }
    }

    /// Something in both languages, where they have it.
    pub(super) fn maybe(
        &self,
        make: impl Fn(&'a Interface, LanguageIndex) -> Option<Vec<Run>>,
    ) -> Texts {
        Texts {
            source: make(self.source, LanguageIndex::SOURCE),
            own: self.own.and_then(|own| make(own, self.language)),
        }
    }

    /// Something in the reviewer's language alone.
    pub(super) fn once(&self, make: impl Fn(&'a Interface, LanguageIndex) -> Vec<Run>) -> Texts {
        match self.own {
            Some(own) => Texts {
                source: None,
                own: Some(make(own, self.language)),
            },
            None => self.each(make),
        }
    }

    /// A word of the front matter in both languages.
    fn fact(&self, page: &Page, of: impl Fn(&PageText) -> Option<&String>) -> Texts {
        let word = |language: LanguageIndex| {
            let text = page.texts.there(language)?;
            Some(vec![Run::plain(of(text)?.as_str())])
        };
        Texts {
            source: word(LanguageIndex::SOURCE),
            own: self.own.and_then(|_| word(self.language)),
        }
    }

    fn front(&self, code: &str) -> Vec<Piece> {
        let edition = self.series.config.as_of.to_string();
        let alone = self.own.is_none();
        let about = match alone {
            true => "packet-about-source",
            false => "packet-about",
        };
        let questions: &[&str] = match alone {
            true => &["packet-look-clear", "packet-look-words", "packet-look-law"],
            false => &[
                "packet-look-meaning",
                "packet-look-words",
                "packet-look-figures",
                "packet-look-law",
            ],
        };
        let questions = questions
            .iter()
            .map(|key| vec![Piece::Text(self.both(key))]);
        vec![
            Piece::Text(self.with(about, &[("code", code), ("edition", &edition)])),
            Piece::Text(self.both("packet-look")),
            Piece::List {
                marks: Marks::Numbers(1),
                items: questions.collect(),
            },
            Piece::Text(self.both("packet-how")),
            Piece::Text(self.strong("packet-names")),
        ]
    }

    fn strong(&self, key: &str) -> Texts {
        self.each(|interface, _| vec![Run::strong(interface.text(key))])
    }

    fn sign_off(&self, code: &str) -> SignOff {
        let answers = |keys: &[&str]| keys.iter().map(|key| self.both(key)).collect();
        SignOff {
            heading: self.with("packet-sign-off", &[("code", code)]),
            note: self.both("packet-sign-off-note"),
            lines: vec![
                (self.both("packet-role"), Vec::new()),
                (self.both("packet-date"), Vec::new()),
                (
                    self.both("packet-language-reviewed"),
                    answers(&["packet-yes", "packet-no"]),
                ),
                (
                    self.both("packet-law-checked"),
                    answers(&["packet-yes", "packet-no", "packet-not-looked-at"]),
                ),
            ],
        }
    }

    fn sections(&self, at: PageRef, page: &'a Page) -> Vec<Part> {
        let series = self.series;
        let own = self
            .own
            .map(|interface| Reader::new(series, interface, self.language, at.guide()));
        let source = Reader::new(series, self.source, LanguageIndex::SOURCE, at.guide());
        let mut parallel = Parallel::new(source, own);
        let text = |language: LanguageIndex, section: SectionIndex| -> Option<&'a SectionText> {
            page.sections.get(section)?.texts.there(language)
        };
        let mut above = 1;
        let mut parts = Vec::new();
        for (index, info) in page.sections.iter() {
            let source = text(LanguageIndex::SOURCE, index);
            let own = self.own.and_then(|_| text(self.language, index));
            let notes = |text: Option<&'a SectionText>| text.map_or(&[][..], |t| &t.notes);
            parallel.begin(notes(source), notes(own));
            let (heading, mut body) = match index.is_lead() {
                true => (self.both("packet-lead"), vec![self.head(page)]),
                false => (
                    parallel.texts(
                        source.map(|t| t.heading.as_slice()),
                        own.map(|t| t.heading.as_slice()),
                    ),
                    Vec::new(),
                ),
            };
            let blocks = |text: Option<&'a SectionText>| text.map_or(&[][..], |t| &t.blocks);
            body.append(&mut parallel.pieces(blocks(source), blocks(own)));
            body.extend(parallel.notes(notes(source), notes(own)));
            if self.own.is_some() && own.is_none() {
                body.push(self.missing());
            }
            // Authors may skip a level; readers of outlines would look for what is missing.
            above = info.level.max(2).min(above + 1).min(6);
            let [source, own] = [source, own].map(|text| text.map(|text| &text.status));
            parts.push(Part {
                address: SectionAddress {
                    guide: series.guide_name(at),
                    section: info.id.clone(),
                },
                code: info.code.clone(),
                level: above,
                heading,
                status: self.status(source, own),
                state: self.reviewed(source, own).cloned(),
                body,
                laws: self.laws(&parallel.laws()),
                comments: self.comments(&info.code),
            });
        }
        parts
    }

    /// The text that is reviewed, of the source and the translation.
    pub(super) fn reviewed<T>(&self, source: Option<T>, own: Option<T>) -> Option<T> {
        match self.own {
            Some(_) => own,
            None => source,
        }
    }

    /// What stands above the room for comments.
    pub(super) fn comments(&self, code: &str) -> Texts {
        self.with("packet-comments", &[("code", code)])
    }

    /// What stands in the place of a translation.
    pub(super) fn missing(&self) -> Piece {
        let words = Piece::Text(self.strong("packet-missing"));
        Piece::Box {
            title: None,
            pieces: vec![words],
        }
    }

    /// Title and summary, which belong to the lead.
    fn head(&self, page: &Page) -> Piece {
        let mut facts = vec![("packet-title", self.fact(page, |text| Some(&text.title)))];
        let short = self.fact(page, |text| text.short_title.as_ref());
        if short.source.is_some() || short.own.is_some() {
            facts.push(("packet-short-title", short));
        }
        let summary = self.fact(page, |text| Some(&text.description));
        facts.push(("packet-summary", summary));
        let terms = facts
            .into_iter()
            .map(|(key, words)| (self.both(key), vec![Piece::Text(words)]));
        Piece::Terms(terms.collect())
    }
}
