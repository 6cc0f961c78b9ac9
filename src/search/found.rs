//! Found: what there is to find in a language, in its own words. In: a series. Out: the
//! passages of each language with the terms that they speak of, and its index of words. Never renders.

use rayon::prelude::*;

use super::back_of_book::BookIndex;
use super::survey::{Passage, survey};
use crate::series::{LanguageIndex, PerLanguage, Series};

/// Words that one page of the index may hold with their sections. With six sections each, a word takes about
/// 400 bytes, so that this many stay below the budget of any page.
const ONE_PAGE: usize = 80;

/// What there is to find in a language.
#[derive(Debug)]
pub struct Findings {
    /// Its passages, with the terms that they speak of.
    pub passages: Vec<Passage>,
    /// Its term index.
    pub terms: BookIndex,
}

impl Findings {
    /// What there is to find in each language of a series.
    pub fn of_all(series: &Series) -> PerLanguage<Findings> {
        let languages: Vec<LanguageIndex> = series.languages.indices().collect();
        let found = languages.into_par_iter();
        let found = found.map(|language| Findings::of(series, language));
        found.collect::<Vec<Findings>>().into()
    }

    fn of(series: &Series, language: LanguageIndex) -> Self {
        let passages = survey(series, language);
        Findings {
            terms: BookIndex::of(series, language, &passages),
            passages,
        }
    }

    /// Whether the index of words is too long for one page, and has one for each heading.
    pub fn is_split(&self) -> bool {
        self.terms.entries.len() > ONE_PAGE
    }
}
