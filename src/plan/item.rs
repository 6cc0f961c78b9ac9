//! Item: one thing that will be published. In: nothing. Out: a row of the plan.

use super::download::Download;
use super::issued::Issued;
use crate::series::LanguageIndex;
use crate::series::address::{RelativePath, WebPage};

/// One thing that will be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is called, once in a plan: `page:ko:part-3/police-stop`, `file:ko:part-3:letter`, `contract`.
    pub key: String,
    /// Where it lies; of a folder the folder, since the names in it follow from their bytes.
    pub path: RelativePath,
    /// The language of its readers, where it has one.
    pub language: Option<LanguageIndex>,
    /// What it is.
    pub what: ItemKind,
    /// As what it is issued.
    pub issued: Issued,
    /// Keys of items that have to be made before: it says what is known only when those are made.
    pub needs: Vec<String>,
}

/// Kinds of things that are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemKind {
    /// A page of the website.
    Page(WebPage),
    /// A page that stands alone at the root.
    Front(Front),
    /// A file to keep or print. A booklet may become several volumes, which is known when it is set.
    Download(Box<Download>),
    /// The sheet by which readers of a language try their printer.
    PrinterTest,
    /// What the fonts in PDFs say of themselves.
    Typefaces,
    /// `edition.json`.
    Contract,
    /// The folder of published search indices.
    Indices,
    /// The list of pages for search engines.
    Sitemap,
    /// The folder of styles and images.
    Assets,
    /// What a kind of server needs to be told.
    Host,
    /// `SHA256SUMS`.
    Sums,
}

impl ItemKind {
    /// Whether the item is a folder.
    pub fn is_folder(&self) -> bool {
        matches!(self, ItemKind::Indices | ItemKind::Assets)
    }
}

/// Pages that stand alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Front {
    /// Choose a language.
    Chooser,
    /// What a host answers where there is no page.
    Error,
    /// The first page of a stick.
    Start,
    /// The list of files to print.
    Papers,
}

impl Front {
    /// What it says of itself in `data-kind`, and the key of its budget.
    pub fn kind(self) -> &'static str {
        match self {
            Front::Chooser => "chooser",
            Front::Error => "error",
            Front::Start => "start",
            Front::Papers => "papers",
        }
    }

    /// Where it lies.
    pub fn path(self) -> RelativePath {
        RelativePath::new(match self {
            Front::Chooser | Front::Papers => "index.html",
            Front::Error => "404.html",
            Front::Start => "start.html",
        })
    }
}
