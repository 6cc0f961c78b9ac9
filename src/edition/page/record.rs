//! Records as templates receive them: laws, contacts and terms are sections with facts.

use serde::Serialize;

use crate::edition::html::attributes;
use crate::edition::standing::{Standing, Told, fallback_word};
use crate::plan::pagination::Breaks;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, RecordList};
use crate::source::record::Record;

use super::links::PageLinks;
use super::site::Site;
use super::words::{LanguageLink, Remark};

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
    /// Why the source's words stand in, if they do.
    pub fallback: Option<&'static str>,
    /// Whether the source has moved on.
    pub stale: bool,
    /// What readers have to know of its words.
    pub notices: Vec<Remark>,
    /// Language attributes of the whole record, where the source's words stand in.
    pub attrs: String,
    /// Its name.
    pub name: String,
    /// Finished markup: words and facts.
    pub body: String,
    /// The same record in other languages.
    pub same: Vec<LanguageLink>,
    /// Pages on paper that begin here, in editions that tell them.
    pub breaks: Breaks,
}

/// The page of a list.
fn page_of(list: RecordList) -> WebPage {
    match list {
        RecordList::Laws => WebPage::Laws,
        RecordList::Contacts => WebPage::Contacts,
        RecordList::Glossary => WebPage::Glossary,
    }
}

/// What all records have in common, around the name and body that `write` makes of words in a
/// language, below a head that has said what `standing` says. None only for a record without words in the source language, which loading refuses.
pub fn entry<Facts, W>(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    list: RecordList,
    record: &Record<Facts, W>,
    (reader, standing): (LanguageIndex, Standing),
    write: impl Fn(&W, LanguageIndex) -> (String, String),
) -> Option<Entry> {
    let series = site.series;
    let shown = series.shown_words(list, record, reader)?;
    let (name, body) = write(shown.words, shown.language);
    let same = series
        .languages
        .indices()
        .filter(|other| *other != reader && series.has_own_words(list, record, *other))
        .map(|other| {
            let page = site.link(links.from(), other, page_of(list));
            LanguageLink::new(series, other, reader, Some(format!("{page}#{}", record.id)))
        });
    Some(Entry {
        id: record.id.to_string(),
        address: format!("{}#{}", list.as_str(), record.id),
        language: shown.status.language.as_str(),
        law: (list == RecordList::Laws).then(|| shown.status.law.as_str()),
        fallback: shown.fallback.map(fallback_word),
        stale: shown.fallback.is_none() && shown.status.stale,
        notices: site.remarks(standing, reader, &Told::from(&shown), shown.language),
        attrs: attributes(series, shown.language, reader),
        name,
        body,
        same: same.collect(),
        breaks: Breaks::default(),
    })
}

/// What holds for some records of a list, or for all.
pub fn standing<'r, Facts: 'r, W: 'r>(
    site: &Site<'_>,
    list: RecordList,
    records: impl IntoIterator<Item = &'r Record<Facts, W>>,
    reader: LanguageIndex,
) -> Standing {
    let told: Vec<Told> = records
        .into_iter()
        .filter_map(|record| Some(Told::from(&site.series.shown_words(list, record, reader)?)))
        .collect();
    match list {
        RecordList::Laws => Standing::of(&told),
        RecordList::Contacts | RecordList::Glossary => Standing::without_law(&told),
    }
}
