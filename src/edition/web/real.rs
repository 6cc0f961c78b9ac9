//! Which pages are real in a language: only those are announced to search engines and listed by the
//! switcher of languages. Two generators that were looked at announce pages that nobody translated
//! (research/languages.md, Starlight and Docusaurus).

use crate::series::address::WebPage;
use crate::series::{PageRef, Series};

/// Whether a page has words of its own in a language.
pub fn is_real(series: &Series, language: usize, page: WebPage) -> bool {
    match page {
        WebPage::Content(page) => series.is_translated(series.page(page), language),
        WebPage::Print(guide) => guide_is_real(series, language, guide),
        WebPage::Laws => language == 0 || series.laws.iter().any(|r| has(&r.words, language)),
        WebPage::Contacts => {
            language == 0 || series.contacts.iter().any(|r| has(&r.words, language))
        }
        WebPage::Glossary => language == 0 || series.terms.iter().any(|r| has(&r.words, language)),
        WebPage::Safety | WebPage::About | WebPage::Exit => true,
    }
}

/// Whether any page of a guide is translated.
pub fn guide_is_real(series: &Series, language: usize, guide: usize) -> bool {
    let pages = (0..series.guides[guide].pages.len()).map(|p| PageRef::Page(guide, p));
    let mut all = pages.chain([PageRef::Intro(guide)]);
    all.any(|page| series.is_translated(series.page(page), language))
}

/// The languages in which a page is real, in their order.
pub fn languages(series: &Series, page: WebPage) -> Vec<usize> {
    let all = 0..series.languages.len();
    all.filter(|language| is_real(series, *language, page))
        .collect()
}

fn has<Words>(words: &[Option<Words>], language: usize) -> bool {
    words.get(language).is_some_and(Option::is_some)
}
