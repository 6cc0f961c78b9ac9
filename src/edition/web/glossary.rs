//! The glossary: the words that the text uses, in the order of the reader's language.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::entries;
use crate::edition::page::links::PageLinks;
use crate::edition::page::record::{self, Entry};
use crate::edition::page::site::Site;
use crate::search::collation::Collation;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, RecordList, TermIndex};

use super::frame::{self, Frame};

#[derive(Serialize)]
struct View {
    status: String,
    entries: Vec<Entry>,
}

/// The glossary for readers of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::Glossary);
    let list = RecordList::Glossary;
    let standing = record::standing(site, list, site.series.terms.as_slice(), reader);
    let about = (reader, standing);
    let entries = sorted(site, reader)
        .into_iter()
        .filter_map(|index| entries::term(site, &links, &site.series.terms[index], about));
    let frame = Frame::named(&links, WebPage::Glossary);
    let view = View {
        status: site.sentence(standing, reader),
        entries: entries.collect(),
    };
    frame::render("glossary.html", &links, &frame, &view)
}

/// Indices of terms in the order of the reader's language. Where a term would mislead it, the
/// record's own key is used.
fn sorted(site: &Site<'_>, reader: LanguageIndex) -> Vec<TermIndex> {
    let series = site.series;
    let key = |index: TermIndex| {
        let words = series
            .shown_words(RecordList::Glossary, &series.terms[index], reader)
            .map(|shown| shown.words);
        words.map_or("", |w| w.sort_as.as_deref().unwrap_or(&w.term))
    };
    let collation = Collation::of(&series.languages[reader]);
    let mut all: Vec<TermIndex> = series.terms.indices().collect();
    all.sort_by(|a, b| collation.compare(key(*a), key(*b)));
    all
}
