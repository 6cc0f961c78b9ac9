//! Which pages are real in a language: only those are announced to search engines and listed by the
//! switcher of languages. Two generators that were looked at announce pages that nobody translated
//! (research/languages.md, Starlight and Docusaurus).

use crate::series::address::WebPage;
use crate::series::{LanguageIndex, RecordList, Series};
use crate::source::record::Record;

/// Whether a page has words of its own in a language.
pub fn is_real(series: &Series, language: LanguageIndex, page: WebPage) -> bool {
    match page {
        WebPage::Content(page) => series.is_translated(series.page(page), language),
        WebPage::Print(guide) => series.guide_is_translated(guide, language),
        WebPage::Laws => has_own(series, RecordList::Laws, &series.laws, language),
        WebPage::Contacts => has_own(series, RecordList::Contacts, &series.contacts, language),
        WebPage::Glossary => has_own(
            series,
            RecordList::Glossary,
            series.terms.as_slice(),
            language,
        ),
        WebPage::Terms => series
            .terms
            .values()
            .any(|term| series.has_own_words(RecordList::Glossary, term, language)),
        // Each language has headings of its own: none of them stands for another's.
        WebPage::TermsUnder(_) => true,
        WebPage::Finder => {
            let mut pages = series.pages().into_iter();
            pages.any(|page| series.is_translated(series.page(page), language))
        }
        WebPage::Safety | WebPage::Changes | WebPage::About | WebPage::Exit | WebPage::Check => {
            true
        }
    }
}

/// The languages in which a page is real, in their order.
pub fn languages(series: &Series, page: WebPage) -> Vec<LanguageIndex> {
    if let WebPage::TermsUnder(_) = page {
        return Vec::new();
    }
    let all = series.languages.indices();
    all.filter(|language| is_real(series, *language, page))
        .collect()
}

fn has_own<Facts, Words>(
    series: &Series,
    list: RecordList,
    records: &[Record<Facts, Words>],
    language: LanguageIndex,
) -> bool {
    let mut records = records.iter();
    language.is_source() || records.any(|record| series.has_own_words(list, record, language))
}
