//! Around: the words that templates print beside the sections of a page, in whatever order. In: views. Out: their
//! text, all of it but addresses, so that a link to words in a section leads to none of these. Known before
//! anything is rendered, and true for every theme.

use crate::edition::html::slot::Markup;
use crate::search::fragment::Surface;

use super::section::Entry;
use super::words::{LanguageLink, Link, Words};

/// A view, or a part of one, that stands around sections.
pub trait WordsAround {
    /// Adds every string of it that can be read.
    fn words_around(&self, all: &mut Surface);
}

impl WordsAround for String {
    fn words_around(&self, all: &mut Surface) {
        all.add(self);
    }
}

impl WordsAround for Markup {
    fn words_around(&self, all: &mut Surface) {
        all.add(&self.text);
    }
}

impl WordsAround for Words {
    fn words_around(&self, all: &mut Surface) {
        all.add(&self.text);
    }
}

impl WordsAround for Link {
    fn words_around(&self, all: &mut Surface) {
        self.html.words_around(all);
    }
}

impl WordsAround for LanguageLink {
    fn words_around(&self, all: &mut Surface) {
        all.add(&self.name);
    }
}

impl WordsAround for Entry {
    fn words_around(&self, all: &mut Surface) {
        self.html.words_around(all);
    }
}

impl<T: WordsAround> WordsAround for Option<T> {
    fn words_around(&self, all: &mut Surface) {
        self.iter().for_each(|view| view.words_around(all));
    }
}

impl<T: WordsAround> WordsAround for Vec<T> {
    fn words_around(&self, all: &mut Surface) {
        self.iter().for_each(|view| view.words_around(all));
    }
}
