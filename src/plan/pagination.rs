//! Pagination: where the pages of a guide on paper begin, told by its sections, for editions that have no
//! pages of their own. In: the page on which each section begins, as it was set. Out: the numbers of the pages
//! that begin at a section, and within it. Knows places only as far as sections: a page that begins in the
//! middle of one is said to begin at the next, if that begins on it, and else within the one that it continues.

use std::collections::BTreeMap;

use serde::Serialize;

/// The pages that begin at a section, or at a record of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Breaks {
    /// The page on which it is the first to begin.
    pub before: Option<usize>,
    /// Pages on which it goes on and nothing else begins.
    pub within: Vec<usize>,
}

/// A chapter on paper.
#[derive(Debug, Clone, Default)]
pub struct Chapter {
    /// What begins in it, in order, by name, each with its page. A section is called by its code, the chapter
    /// by that of its page.
    pub begins: Vec<(String, usize)>,
    /// Its last page: those between it and the next chapter are blank.
    pub end: usize,
}

/// The pages of a guide.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pagination(BTreeMap<String, Breaks>);

impl Pagination {
    /// The pages of some chapters, in order.
    pub fn of(chapters: impl IntoIterator<Item = Chapter>) -> Self {
        let mut all = BTreeMap::new();
        let mut last = 0;
        for Chapter { begins, end } in chapters {
            for (index, (name, page)) in begins.iter().enumerate() {
                let before = (*page > last).then_some(*page);
                let until = begins.get(index + 1).map_or(end + 1, |(_, next)| *next);
                let within: Vec<usize> = (page + 1..until).filter(|page| *page > last).collect();
                last = within.last().copied().or(before).unwrap_or(last);
                all.insert(name.clone(), Breaks { before, within });
            }
        }
        Pagination(all)
    }

    /// The pages that begin at what has a name.
    pub fn at(&self, name: &str) -> Breaks {
        self.0.get(name).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_with_text_begins_somewhere_and_once() {
        let chapter = |begins: &[(&str, usize)], end| Chapter {
            begins: begins.iter().map(|(n, p)| ((*n).to_owned(), *p)).collect(),
            end,
        };
        let pages = Pagination::of([
            // Page 7 and 8 hold nothing but the second section; 10 is blank.
            chapter(
                &[("1-01", 5), ("1-01.1", 5), ("1-01.2", 6), ("1-01.3", 9)],
                9,
            ),
            chapter(&[("1-02", 11), ("1-02.1", 12)], 13),
        ]);
        let told = |name: &str| {
            let Breaks { before, within } = pages.at(name);
            (before, within)
        };
        assert_eq!(told("1-01"), (Some(5), vec![]));
        assert_eq!(told("1-01.1"), (None, vec![]));
        assert_eq!(told("1-01.2"), (Some(6), vec![7, 8]));
        assert_eq!(told("1-01.3"), (Some(9), vec![]));
        assert_eq!(told("1-02"), (Some(11), vec![]));
        assert_eq!(told("1-02.1"), (Some(12), vec![13]));
        assert_eq!(told("1-09"), (None, vec![]));
    }

    #[test]
    fn numbers_never_go_back() {
        let begins = [("a", 5), ("b", 4), ("c", 6)];
        let begins = begins.map(|(name, page)| (name.to_owned(), page)).to_vec();
        let pages = Pagination::of([Chapter { begins, end: 2 }]);
        let told = ["a", "b", "c"].map(|name| pages.at(name));
        let told = told.iter().flat_map(|b| b.before.iter().chain(&b.within));
        assert!(told.clone().is_sorted(), "{:?}", told.collect::<Vec<_>>());
    }
}
