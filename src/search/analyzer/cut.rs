//! What comes of a text: tokens for the index and groups for a query, filled run by run.

use std::ops::Range;

use super::text::Letter;
use super::{Alternative, Group, Token, small};
use crate::source::record::AnalyzerId;

/// What a form counts that says much the same as the one that was typed: an Arabic stem, a compound
/// with or without its space. Of 0.3, 0.5, 0.8 and 1 this found most with Arabic stems, in 1,190
/// questions (MRR 0.917; exact words alone 0.870, stems alone 0.911) and as many answers (0.922).
pub(super) const NEAR: f64 = 0.8;

/// What a form counts that may be quite another word: a syllable without its marks; and what a small
/// word counts. Of 0.1, 0.2, 0.3, 0.4, 0.5 and 1 for small words, 0.4 and 0.5 were best on the tuned half of
/// `tests/relevance` (MRR 0.904 and 0.900; with 1, 0.873).
pub(super) const LOOSE: f64 = 0.5;

/// The side of an analysis that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Tokens of a text.
    Index,
    /// Groups of a query.
    Query,
}

/// One side of an analysis, as far as it has come. Runs say what both sides get, one line beside the
/// other; what is not asked for is not made.
#[derive(Debug)]
pub(super) struct Cut {
    id: AnalyzerId,
    side: Side,
    /// For the index.
    pub tokens: Vec<Token>,
    /// For a query.
    pub groups: Vec<Group>,
    /// The position at which the current run begins.
    position: u32,
}

impl Cut {
    /// Nothing yet.
    pub fn new(id: AnalyzerId, side: Side) -> Self {
        Cut {
            id,
            side,
            tokens: Vec::new(),
            groups: Vec::new(),
            position: 0,
        }
    }

    /// The side that is asked for.
    pub fn side(&self) -> Side {
        self.side
    }

    /// Letters as one token, `offset` positions into the run.
    pub fn token(&mut self, offset: usize, letters: &[Letter]) {
        if self.side == Side::Index {
            self.form(offset, text(letters), letters);
        }
    }

    /// A token made from letters.
    pub fn form(&mut self, offset: usize, text: String, letters: &[Letter]) {
        if self.side != Side::Index {
            return;
        }
        self.tokens.push(Token {
            text,
            position: self.at(offset),
            span: span(letters),
        });
    }

    /// Letters as a group of their own.
    pub fn ask(&mut self, offset: usize, letters: &[Letter]) {
        if self.side != Side::Query {
            return;
        }
        self.ask_any(offset, vec![(text(letters), 1.0)]);
    }

    /// A group of alternatives, the heaviest first; less of all where the first is a small word.
    pub fn ask_any(&mut self, offset: usize, alternatives: Vec<(String, f64)>) {
        if self.side != Side::Query {
            return;
        }
        let position = self.at(offset);
        let first = alternatives.first();
        let share = match first.is_some_and(|(term, _)| small::is_small(self.id, term)) {
            true => LOOSE,
            false => 1.0,
        };
        let alternatives = alternatives
            .into_iter()
            .map(|(token, weight)| Alternative {
                token,
                weight: weight * share,
            })
            .collect();
        self.groups.push(Group {
            alternatives,
            position,
        });
    }

    /// Ends the run: the next one begins `positions` further on.
    pub fn advance(&mut self, positions: usize) {
        self.position = self.at(positions);
    }

    fn at(&self, offset: usize) -> u32 {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        self.position.saturating_add(offset)
    }
}

/// The characters of letters.
pub(super) fn text(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.c).collect()
}

/// The bytes that letters stand for. Thai marks may have changed places, so the ends are looked for.
fn span(letters: &[Letter]) -> Range<usize> {
    let start = letters.iter().map(|letter| letter.span.start).min();
    let end = letters.iter().map(|letter| letter.span.end).max();
    start.unwrap_or(0)..end.unwrap_or(0)
}
