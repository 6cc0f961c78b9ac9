//! The glossary: the words that the text uses, in the order of the reader's language.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::html::escape::escape;
use crate::edition::standing::Standing;
use crate::search::collation::Collation;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, RecordList, TermIndex};
use crate::source::interface::FluentValue;
use crate::source::name::Id;
use crate::source::record::{Record, TermWords};

use super::frame::Frame;
use super::links::PageLinks;
use super::record::{self, Entry};
use super::site::Site;

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
        .filter_map(|index| entry(site, &links, &site.series.terms[index], about));
    let frame = Frame::named(site, &links, reader, WebPage::Glossary);
    let view = View {
        status: site.sentence(standing, reader),
        entries: entries.collect(),
    };
    site.render("glossary.html", &links, &frame, &view)
}

/// A term with what it means and other words for it.
pub fn entry(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    term: &Record<Vec<Id>, TermWords>,
    about: (LanguageIndex, Standing),
) -> Option<Entry> {
    let list = RecordList::Glossary;
    let separator = site.interface(about.0).text("list-separator");
    record::entry(site, links, list, term, about, |words, language| {
        let mut body = format!("<p>{}</p>", escape(&words.definition));
        if !words.aliases.is_empty() {
            let aliases = site.interface(language).with(
                "glossary-aliases",
                &[("words", FluentValue::from(words.aliases.join(&separator)))],
            );
            body.push_str(&format!("<p class=\"aliases\">{}</p>", escape(&aliases)));
        }
        (words.term.clone(), body)
    })
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
