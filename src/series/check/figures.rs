//! Amounts and periods of law: in guides they stand beside a link to the law that sets them, and
//! equal one of its figures; in the words of the law itself they equal its figures.
//! In: what a section says, the figures of laws. Out: `figure-without-law`, `figure-differs`.

use std::collections::BTreeMap;

use super::numbers::quantity::{Finder, Quantity};
use super::passage::Passage;
use super::side::Side;
use super::style;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::indexed::LanguageIndex;
use crate::source::name::Id;
use crate::source::record::{Law, LawWords, Record, Worded};

/// The figures of each law, as they are written and as they are compared.
#[derive(Debug)]
pub struct Figures<'a> {
    by_law: BTreeMap<&'a Id, Vec<(&'a str, Option<Quantity>)>>,
}

impl<'a> Figures<'a> {
    /// Reads the figures of laws, which are written in the source language.
    pub fn new(laws: &'a [Record<Law, LawWords>], source: &Finder) -> Self {
        let by_law = laws.iter().map(|law| {
            let figures = law.facts.figures.iter();
            let read = figures.map(|(_, text)| (text.as_str(), source.read(text)));
            (&law.id, read.collect())
        });
        Figures {
            by_law: by_law.collect(),
        }
    }

    fn of(&self, law: &Id) -> &[(&'a str, Option<Quantity>)] {
        self.by_law.get(law).map_or(&[], Vec::as_slice)
    }

    fn knows(&self, law: &Id, quantity: &Quantity) -> bool {
        let mut known = self.of(law).iter().filter_map(|(_, read)| read.as_ref());
        known.any(|known| known == quantity)
    }

    /// The figures of laws for a hint: `act-1` has 30 days.
    fn listed(&self, laws: &[&Id]) -> String {
        let mut listed: Vec<String> = Vec::new();
        for law in laws {
            let figures: Vec<&str> = self.of(law).iter().map(|(text, _)| *text).collect();
            let text = match figures.as_slice() {
                [] => format!("`{law}` has no figures"),
                figures => format!("`{law}` has {}", figures.join(", ")),
            };
            if !listed.contains(&text) {
                listed.push(text);
            }
        }
        listed.join("; ")
    }
}

/// Checks the figures of a section.
pub fn section(side: &Side, figures: &Figures, finder: &Finder) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for passage in &side.reading.passages {
        for quantity in found(passage, finder) {
            let shown = passage.text(quantity.range.clone());
            let laws = side.reading.laws(passage.block);
            let problem = if laws.is_empty() {
                Diagnostic::error(
                    "figure-without-law",
                    format!("`{shown}` stands in a block without a link to a law"),
                )
                .hint("link the law that sets it in the same paragraph, item, cell or note: `[](law:its-id)`; where no law sets it, write it in words")
            } else if laws.iter().any(|law| figures.knows(law, &quantity)) {
                continue;
            } else {
                Diagnostic::error(
                    "figure-differs",
                    format!("`{shown}` is not a figure of the law that is linked here"),
                )
                .hint(format!(
                    "{}; correct the text, or the figures in laws.yaml",
                    figures.listed(&laws)
                ))
            };
            problems.push(problem.at(passage.place(side.file, quantity.range)));
        }
    }
    problems
}

/// Checks the words of a law against its own figures.
pub fn law(
    law: &Record<Law, LawWords>,
    language: LanguageIndex,
    figures: &Figures,
    finder: &Finder,
) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let Some(words) = law.words.there(language) else {
        return problems;
    };
    for text in words.checked() {
        let passage = Passage::plain(text, 0);
        for quantity in found(&passage, finder) {
            if figures.knows(&law.id, &quantity) {
                continue;
            }
            let shown = passage.text(quantity.range);
            let message = format!("`{shown}` is not a figure of `{}`", law.id);
            let problem = Diagnostic::error("figure-differs", message).hint(format!(
                "{}; correct the words, or the figures in laws.yaml",
                figures.listed(&[&law.id])
            ));
            problems.push(match law.words_at.there(language).cloned() {
                Some(place) => problem.at(place),
                None => problem,
            });
        }
    }
    problems
}

/// Figures that nothing can be compared with, because they are neither an amount nor a period.
pub fn unread(laws: &[Record<Law, LawWords>], figures: &Figures) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for law in laws {
        for (text, read) in figures.of(&law.id) {
            if read.is_none() {
                let message = format!(
                    "the figure `{text}` of `{}` is neither an amount nor a period",
                    law.id
                );
                problems.push(
                    Diagnostic::warning("unread-figure", message)
                        .at(law.place.clone())
                        .hint("write one number with its unit: `$5,000`, `48 hours`, `3.5 years`"),
                );
            }
        }
    }
    problems
}

fn found(passage: &Passage, finder: &Finder) -> Vec<Quantity> {
    let mut found = finder.find(&passage.letters);
    let code = |q: &Quantity| {
        let styles = passage.styles.get(q.range.clone()).unwrap_or_default();
        styles.iter().all(|s| s & style::CODE != 0)
    };
    found.retain(|quantity| !code(quantity));
    found
}
