//! Code blocks with colours. The same configuration sample stands in every language, so each
//! distinct (language, text) is highlighted once, before pages are rendered (23 of 24 blocks of the
//! corpus in `benches/` are repeats). In: the series. Out: markup by language and text.

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::document::walk::{Visit, walk};
use crate::edition::highlight::highlight;
use crate::series::Series;
use crate::series::tree::{Block, BlockKind};

/// Highlighted code by language name and text.
#[derive(Debug, Default)]
pub struct Coloured<'a>(HashMap<&'a str, HashMap<&'a str, String>>);

impl<'a> Coloured<'a> {
    /// Highlights every distinct code block of the series.
    pub fn of(series: &'a Series) -> Self {
        let mut distinct = BTreeSet::new();
        for page in series.pages() {
            let sections = series.page(page).sections.values();
            for section in sections.flat_map(|section| section.texts.values()) {
                collect(&section.blocks, &mut distinct);
                for note in &section.notes {
                    collect(&note.blocks, &mut distinct);
                }
            }
        }
        let coloured: Vec<_> = distinct
            .into_par_iter()
            .filter_map(|(language, text)| Some((language, text, highlight(language, text)?)))
            .collect();
        let mut by_language: HashMap<_, HashMap<_, _>> = HashMap::new();
        for (language, text, markup) in coloured {
            by_language
                .entry(language)
                .or_default()
                .insert(text, markup);
        }
        Coloured(by_language)
    }

    /// The markup of a block; none where the language is unknown.
    pub fn get(&self, language: &str, text: &str) -> Option<&str> {
        self.0.get(language)?.get(text).map(String::as_str)
    }
}

fn collect<'a>(blocks: &'a [Block], into: &mut BTreeSet<(&'a str, &'a str)>) {
    walk(blocks, &mut |met| {
        if let Visit::Block(block) = met
            && let BlockKind::Code {
                language: Some(language),
                text,
            } = &block.kind
        {
            into.insert((language, text));
        }
    });
}
