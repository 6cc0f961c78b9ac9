//! Records as templates receive them: laws, contacts and terms are sections with facts.

use serde::Serialize;

use crate::edition::html::attributes;
use crate::series::address::WebPage;
use crate::source::record::{LanguageStatus, LawStatus, Record};

use super::links::PageLinks;
use super::site::Site;
use super::standing::{language_word, law_word};
use super::words::{LanguageLink, Words};

/// A record of a page.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Its id on the page.
    pub id: String,
    /// `laws#cc-213`.
    pub address: String,
    /// Language status of its words.
    pub language: &'static str,
    /// Law status; only laws state law.
    pub law: Option<&'static str>,
    /// `missing`, where the source's words stand in.
    pub fallback: Option<&'static str>,
    /// Its name.
    pub name: Words,
    /// Finished markup: words and facts.
    pub body: String,
    /// The same record in other languages.
    pub same: Vec<LanguageLink>,
}

/// What all records have in common, around `name` and `body`. None only for a record without words
/// in the source language, which loading refuses.
pub fn entry<Facts, W>(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    (list, page): (&'static str, WebPage),
    record: &Record<Facts, W>,
    reader: usize,
    write: impl Fn(&W, usize) -> (String, String),
) -> Option<Entry> {
    let series = site.series;
    let (words, language) = record.words(reader)?;
    let (name, body) = write(words, language);
    let same = (0..series.languages.len())
        .filter(|other| *other != reader)
        .filter(|other| record.words.get(*other).is_some_and(Option::is_some))
        .map(|other| {
            let page = site.link(links.from(), other, page);
            LanguageLink::new(series, other, Some(format!("{page}#{}", record.id)))
        });
    Some(Entry {
        id: record.id.to_string(),
        address: format!("{list}#{}", record.id),
        language: language_word(status(language)),
        law: (list == "laws").then(|| law_word(LawStatus::Unchecked)),
        fallback: (language != reader).then_some("missing"),
        name: Words {
            text: name,
            attrs: attributes(series, language, reader),
        },
        body,
        same: same.collect(),
    })
}

/// How far the words of a record have come. They have no row in the model yet, so they count as what
/// a section without a row counts as.
pub fn status(language: usize) -> LanguageStatus {
    if language == 0 {
        LanguageStatus::Draft
    } else {
        LanguageStatus::Machine
    }
}
