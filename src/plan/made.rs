//! Made: what is known only when something was rendered. In: the files of editions that go first. Out: what
//! the website, the contract and the lists of files read of them.

use std::collections::BTreeMap;

use super::download::Download;
use super::pagination::Pagination;
use crate::series::address::RelativePath;
use crate::series::{GuideIndex, LanguageIndex};

/// What was made of the files to keep or print.
#[derive(Debug, Clone, Default)]
pub struct Made {
    /// The files, booklets in their volumes.
    pub downloads: Vec<Download>,
    /// Whole guides on Letter.
    pub letters: BTreeMap<(GuideIndex, LanguageIndex), Letter>,
}

/// A whole guide on Letter.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Where it lies.
    pub path: RelativePath,
    /// Where its pages begin.
    pub pagination: Pagination,
}
