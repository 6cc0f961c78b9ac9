//! What is there in the source and may be there in other languages. In: the source's, and the others'. Out:
//! either the one of a language or the fact that there is none; of the source there always is one.

use crate::source::indexed::{LanguageIndex, Position};

/// Something in each language: of the source always, of another where it was translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated<T> {
    source: T,
    others: Vec<Option<T>>,
}

impl<T> Translated<T> {
    /// The source's, and those of the other languages in their order.
    pub fn new(source: T, others: impl IntoIterator<Item = Option<T>>) -> Self {
        let others = others.into_iter().collect();
        Translated { source, others }
    }

    /// The source's.
    pub fn source(&self) -> &T {
        &self.source
    }

    /// That of a language, where it is there.
    pub fn there(&self, language: LanguageIndex) -> Option<&T> {
        match language.number().checked_sub(1) {
            None => Some(&self.source),
            Some(other) => self.others.get(other)?.as_ref(),
        }
    }

    /// That of a language to be changed, where it is there.
    #[cfg(test)]
    pub(crate) fn there_mut(&mut self, language: LanguageIndex) -> Option<&mut T> {
        match language.number().checked_sub(1) {
            None => Some(&mut self.source),
            Some(other) => self.others.get_mut(other)?.as_mut(),
        }
    }

    /// That of a language, else the source's, with the language that it is of.
    pub fn own_or_source(&self, language: LanguageIndex) -> (&T, LanguageIndex) {
        match self.there(language) {
            Some(own) => (own, language),
            None => (&self.source, LanguageIndex::SOURCE),
        }
    }

    /// Every language, the source first, with what is there.
    pub fn languages(&self) -> impl Iterator<Item = (LanguageIndex, Option<&T>)> {
        let others = self.others.iter().map(Option::as_ref);
        let all = std::iter::once(Some(&self.source)).chain(others);
        all.enumerate()
            .map(|(number, there)| (LanguageIndex::at(number), there))
    }

    /// What is there, the source's first, with its language.
    pub fn iter(&self) -> impl Iterator<Item = (LanguageIndex, &T)> {
        self.languages()
            .filter_map(|(language, there)| Some((language, there?)))
    }

    /// What is there, the source's first.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.iter().map(|(_, there)| there)
    }

    /// The same in the source and in some other languages, in the order that is given.
    pub(super) fn keep(&mut self, kept: &[LanguageIndex]) {
        let mut others: Vec<Option<T>> = Vec::new();
        for language in kept.iter().filter(|language| !language.is_source()) {
            let other = self.others.get_mut(language.number() - 1);
            others.push(other.and_then(Option::take));
        }
        self.others = others;
    }

    /// The same languages, with something else made of each.
    pub(super) fn map<U>(self, mut make: impl FnMut(LanguageIndex, T) -> U) -> Translated<U> {
        let source = make(LanguageIndex::SOURCE, self.source);
        let others = self.others.into_iter().enumerate().map(|(number, own)| {
            let own = own?;
            Some(make(LanguageIndex::at(number + 1), own))
        });
        Translated::new(source, others)
    }

    /// Something else made of the source's first, then of each other that is there beside it.
    pub(super) fn then<U>(
        self,
        source: impl FnOnce(T) -> U,
        mut other: impl FnMut(&U, LanguageIndex, T) -> U,
    ) -> Translated<U> {
        let source = source(self.source);
        let others = self.others.into_iter().enumerate().map(|(number, own)| {
            let own = own?;
            Some(other(&source, LanguageIndex::at(number + 1), own))
        });
        let others = others.collect();
        Translated { source, others }
    }
}
