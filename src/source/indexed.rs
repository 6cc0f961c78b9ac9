//! Lists whose members are counted by a type of their own, so that the index of a language cannot stand
//! where a guide is meant. In: what was read, in its order. Out: the same, by index. Never counts for
//! itself: an index comes from the list that it belongs to, and nothing is added to it or taken from it.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

pub(crate) use position::Position;

/// Not to be named outside this crate, so that no index can be made up there.
mod position {
    /// A place in a list of one kind.
    pub trait Position: Copy + Ord {
        /// The place that is the `number`th from 0. Only for what reads a number that was written by
        /// [`Position::number`]; anyone else asks the list.
        fn at(number: usize) -> Self;
        /// How many stand before it, for names and files that count.
        fn number(self) -> usize;
    }
}

/// Makes the type of an index.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(usize);

        impl $name {
            /// How many stand before it, for names and files that count.
            pub fn number(self) -> usize {
                self.0
            }

            /// For tests, which know their lists.
            #[cfg(test)]
            #[allow(dead_code)]
            pub(crate) const fn nth(number: usize) -> Self {
                $name(number)
            }
        }

        impl $crate::source::indexed::Position for $name {
            fn at(number: usize) -> Self {
                $name(number)
            }

            fn number(self) -> usize {
                self.0
            }
        }
    };
}
pub(crate) use index;

index! {
    /// A language of the series, in the order of `series.yaml`.
    LanguageIndex
}

impl LanguageIndex {
    /// The language that everything is translated from.
    pub const SOURCE: LanguageIndex = LanguageIndex(0);

    /// Whether it is the language that everything is translated from.
    pub fn is_source(self) -> bool {
        self == Self::SOURCE
    }
}

/// Something of every language, the source first.
pub type PerLanguage<T> = Indexed<LanguageIndex, T>;

/// A list that is indexed by `I` alone.
///
/// ```compile_fail
/// fn first(words: &monarch::source::indexed::PerLanguage<String>) -> &String {
///     &words[0]
/// }
/// ```
///
/// ```
/// # use monarch::source::indexed::LanguageIndex;
/// fn first(words: &monarch::source::indexed::PerLanguage<String>) -> &String {
///     &words[LanguageIndex::SOURCE]
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Indexed<I, T> {
    members: Vec<T>,
    by: PhantomData<fn(I)>,
}

impl<I, T> Default for Indexed<I, T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<I, T: fmt::Debug> fmt::Debug for Indexed<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.members.fmt(f)
    }
}

impl<I, T> From<Vec<T>> for Indexed<I, T> {
    fn from(members: Vec<T>) -> Self {
        let by = PhantomData;
        Indexed { members, by }
    }
}

impl<I, T> FromIterator<T> for Indexed<I, T> {
    fn from_iter<All: IntoIterator<Item = T>>(all: All) -> Self {
        all.into_iter().collect::<Vec<T>>().into()
    }
}

impl<I, T> Indexed<I, T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The members in order.
    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.members.iter()
    }

    /// The members in order, to be changed.
    pub fn values_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.members.iter_mut()
    }

    /// The members in order, taken out.
    pub fn into_values(self) -> std::vec::IntoIter<T> {
        self.members.into_iter()
    }

    /// The members as a slice, for what does not ask which is which.
    pub fn as_slice(&self) -> &[T] {
        &self.members
    }

    /// Keeps some of the members. Indices that were given before are no longer good.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.members.retain(keep);
    }

    /// Orders the members anew. Indices that were given before are no longer good.
    pub fn sort_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        self.members.sort_by_key(key);
    }
}

impl<I: Position, T> Indexed<I, T> {
    /// The indices in order.
    pub fn indices(
        &self,
    ) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + Clone + use<I, T> {
        (0..self.members.len()).map(I::at)
    }

    /// The members in order, each with its index.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator + Clone {
        let members = self.members.iter().enumerate();
        members.map(|(number, member)| (I::at(number), member))
    }

    /// The members in order, each with its index, to be changed.
    pub fn iter_mut(&mut self) -> impl DoubleEndedIterator<Item = (I, &mut T)> + ExactSizeIterator {
        let members = self.members.iter_mut().enumerate();
        members.map(|(number, member)| (I::at(number), member))
    }

    /// A member, if there is one at that index.
    pub fn get(&self, index: I) -> Option<&T> {
        self.members.get(index.number())
    }

    /// A member to be changed, if there is one at that index.
    pub fn get_mut(&mut self, index: I) -> Option<&mut T> {
        self.members.get_mut(index.number())
    }

    /// The index of the first member that is like this.
    pub fn position(&self, is: impl FnMut(&T) -> bool) -> Option<I> {
        self.members.iter().position(is).map(I::at)
    }

    /// A list of as many, each made from a member.
    pub fn map<'a, U>(&'a self, mut make: impl FnMut(I, &'a T) -> U) -> Indexed<I, U> {
        self.iter()
            .map(|(index, member)| make(index, member))
            .collect()
    }

    /// The index before another, where there is one.
    pub fn before(&self, index: I) -> Option<I> {
        Some(I::at(index.number().checked_sub(1)?))
    }

    /// The index after another, where there is one.
    pub fn after(&self, index: I) -> Option<I> {
        let after = index.number() + 1;
        (after < self.members.len()).then(|| I::at(after))
    }

    /// The index that the next member will have.
    pub fn next_index(&self) -> I {
        I::at(self.members.len())
    }

    /// Puts a member at the end.
    pub fn push(&mut self, member: T) {
        self.members.push(member);
    }
}

impl<I: Position, T> Indexed<I, Option<T>> {
    /// What stands at an index, where something does.
    pub fn there(&self, index: I) -> Option<&T> {
        self.get(index)?.as_ref()
    }
}

impl<T> PerLanguage<T> {
    /// What is of the source.
    ///
    /// # Panics
    ///
    /// Where there is nothing: reading the settings refuses a series without languages.
    pub fn source(&self) -> &T {
        &self[LanguageIndex::SOURCE]
    }
}

impl<T> PerLanguage<Option<T>> {
    /// What is of a language, else of the source, with the language that it is of.
    pub fn own_or_source(&self, language: LanguageIndex) -> Option<(&T, LanguageIndex)> {
        let of = |language| Some((self.there(language)?, language));
        of(language).or_else(|| of(LanguageIndex::SOURCE))
    }
}

impl<I: Position, T> Index<I> for Indexed<I, T> {
    type Output = T;

    fn index(&self, index: I) -> &T {
        &self.members[index.number()]
    }
}

impl<I: Position, T> IndexMut<I> for Indexed<I, T> {
    fn index_mut(&mut self, index: I) -> &mut T {
        &mut self.members[index.number()]
    }
}
