//! What checks may look at. In: the folder and its contract. Out: what several checks ask of them. Never
//! checks anything.

use std::collections::BTreeMap;

use super::facts::Facts;
use super::read::folder::Folder;
use super::read::paths::kept;

/// What every check may look at.
pub struct Context<'a> {
    /// The files.
    pub folder: &'a Folder,
    /// None where `edition.json` could not be read: what needs it is then left out.
    pub facts: Option<&'a Facts>,
    /// What the styles of the folder fetch, by path.
    pub styles: &'a BTreeMap<String, StyleFacts>,
    /// Whether the folder is what a book holds.
    pub book: bool,
}

/// What a style fetches, for the policies of the pages that use it.
#[derive(Debug, Default, Clone, Copy)]
pub struct StyleFacts {
    /// An image that is a file of the folder.
    pub local_image: bool,
    /// An image in its own address.
    pub data_image: bool,
    /// A font that is a file of the folder.
    pub local_font: bool,
    /// A font in its own address.
    pub data_font: bool,
}

impl StyleFacts {
    /// Adds what another one fetches.
    pub fn join(&mut self, other: StyleFacts) {
        self.local_image |= other.local_image;
        self.data_image |= other.data_image;
        self.local_font |= other.local_font;
        self.data_font |= other.data_font;
    }

    /// Whether the style brings a font along.
    pub fn has_font(&self) -> bool {
        self.local_font || self.data_font
    }
}

impl Context<'_> {
    /// Whether these are files without a website. A folder that says so and has pages is held to
    /// everything that a website promises.
    pub fn is_without_pages(&self) -> bool {
        let is_page = |path: &str| path.ends_with(".html") && kept(path).is_none();
        let mut pages = self.folder.files.keys().filter(|path| is_page(path));
        self.facts
            .is_some_and(|facts| match facts.edition.as_str() {
                "files" => pages.next().is_none(),
                // One page lists the files.
                "print" => pages.all(|path| path == "index.html"),
                _ => false,
            })
    }

    /// The first page of the folder: where readers begin, and from where every other page is reached.
    pub fn first_page(&self) -> &'static str {
        match self.facts.map(|facts| facts.edition.as_str()) {
            Some("usb") => "start.html",
            _ => "index.html",
        }
    }

    /// Whether `edition.json` says that the folder has something.
    pub fn has_feature(&self, feature: &str) -> bool {
        let mut features = self.facts.into_iter().flat_map(|facts| &facts.features);
        features.any(|own| own == feature)
    }
}
