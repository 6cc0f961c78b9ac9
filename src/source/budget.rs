//! Budgets: what pages may weigh with their styles. In: `budgets` of `series.yaml`. Out: a size for every kind
//! of page, whether the file names it or not.

use std::collections::BTreeMap;

/// What a page may weigh with its styles where `budgets` names no size, in bytes: a page of text on a slow
/// telephone.
pub const PAGE: u64 = 51_200;

/// The same for a guide in one file: chats still carry it on a slow line.
pub const SINGLE: u64 = 512_000;

/// Guides in one file, as a kind of page.
pub const SINGLE_KIND: &str = "single";

/// What `series.yaml` says, by kind of page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Budgets(BTreeMap<String, u64>);

impl Budgets {
    /// What a page of a kind may weigh with its styles, in bytes. A kind without a size of its own has that
    /// of pages.
    pub fn of(&self, kind: &str) -> u64 {
        let own = self.0.get(kind).copied();
        own.unwrap_or_else(|| match kind {
            SINGLE_KIND => SINGLE,
            _ => self.0.get("page").copied().unwrap_or(PAGE),
        })
    }

    /// Gives pages of a kind so many more bytes.
    pub fn widen(&mut self, kind: &str, more: u64) {
        let room = self.of(kind).saturating_add(more);
        self.0.insert(kind.to_owned(), room);
    }

    /// The sizes that are named, by kind.
    pub fn named(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(kind, bytes)| (kind.as_str(), *bytes))
    }
}

impl FromIterator<(String, u64)> for Budgets {
    fn from_iter<T: IntoIterator<Item = (String, u64)>>(sizes: T) -> Self {
        Budgets(sizes.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_without_a_size_has_that_of_pages_and_a_file_has_its_own() {
        let none = Budgets::default();
        assert_eq!((none.of("laws"), none.of("single")), (PAGE, SINGLE));
        let own = [("page".to_owned(), 9), ("laws".to_owned(), 20)];
        let mut own = Budgets::from_iter(own);
        own.widen("contacts", 2);
        let kinds = ["laws", "contacts", "home", "single"].map(|kind| own.of(kind));
        assert_eq!(kinds, [20, 11, 9, SINGLE]);
    }
}
