//! Analyzers: how a language's text is cut for its index, and how a query asks for it. In: any text.
//! Out: [`Token`]s with their places, or [`Group`]s of alternatives. Never uses a dictionary: what a
//! partner's client cannot repeat in a hundred lines is not done here.

use std::ops::Range;

use icu_normalizer::ComposingNormalizer;

use crate::source::record::AnalyzerId;

/// One entry for the index: what it says and where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The term of the index. Other namespaces than plain words begin with `~` (folded Vietnamese)
    /// or `=` (Arabic stems), which no plain term can hold.
    pub text: String,
    /// Its place among the tokens of the text, for adjacency. Several forms of one word share a place;
    /// the n-grams of a run stand one character apart.
    pub position: u32,
    /// The bytes of the input that it was made from.
    pub span: Range<usize>,
}

/// One term that may satisfy a [`Group`].
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// The term of the index.
    pub token: String,
    /// What a match counts: 1.0 as typed, less for looser forms.
    pub weight: f64,
}

/// One thing that a query asks for: satisfied by any of its alternatives.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// At least one, the heaviest first.
    pub alternatives: Vec<Alternative>,
    /// Its place in the query, in the units of [`Token::position`].
    pub position: u32,
}

/// The analyzer of a language: the same on the side of the index and of the query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Analyzer {
    id: AnalyzerId,
}

impl Analyzer {
    /// The analyzer that `i18n/languages.yaml` names so.
    pub fn of(id: &str) -> Option<Analyzer> {
        AnalyzerId::of(id).map(Analyzer::new)
    }

    /// The analyzer with this name.
    pub fn new(id: AnalyzerId) -> Analyzer {
        Analyzer { id }
    }

    /// Its name, as in `i18n/languages.yaml` and in published files.
    pub fn id(&self) -> &'static str {
        self.id.as_str()
    }

    /// Rises whenever the tokens of any text change, so that a client never queries with another
    /// analyzer than the index was made with.
    pub fn version(&self) -> u32 {
        1
    }

    /// The tokens of a text, for the index, in order of position.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .zip(0..)
            .map(|(word, position)| {
                let start = word.as_ptr() as usize - text.as_ptr() as usize;
                Token {
                    text: ComposingNormalizer::new_nfkc()
                        .normalize(word)
                        .to_lowercase(),
                    position,
                    span: start..start + word.len(),
                }
            })
            .collect()
    }

    /// What a query asks for, in order of position.
    pub fn query(&self, text: &str) -> Vec<Group> {
        let group = |token: Token| Group {
            position: token.position,
            alternatives: vec![Alternative {
                token: token.text,
                weight: 1.0,
            }],
        };
        self.tokens(text).into_iter().map(group).collect()
    }
}
