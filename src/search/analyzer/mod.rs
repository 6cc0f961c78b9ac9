//! Analyzers: how a language's text is cut for its index, and how a query asks for it. In: any text.
//! Out: [`Token`]s with their places, or [`Group`]s of alternatives. Never uses a dictionary: what a
//! partner's client cannot repeat in a hundred lines is not done here.

mod cut;
mod han;
mod hangul;
mod number;
mod small;
mod tables;
mod text;
mod thai;
mod vectors;
mod word;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use serde::Serialize;

pub use self::tables::{SPECIFICATION, tables, traditional};
pub use self::vectors::{Vector, vectors};

use self::cut::{Cut, Side};
use self::hangul::Neighbours;
use self::text::{Kind, Letter};
use crate::source::record::AnalyzerId;

/// One entry for the index: what it says and where it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Token {
    /// The term of the index. Other namespaces than plain words begin with `~` (folded Vietnamese)
    /// or `=` (Arabic stems), which no plain term can hold.
    pub text: String,
    /// Its place among the tokens of the text, for adjacency. Several forms of one word share a place;
    /// the n-grams of a run stand one character apart.
    pub position: u32,
    /// The bytes of the input that it was made from. Not published: clients count in other units.
    #[serde(skip)]
    pub span: Range<usize>,
}

/// One term that may satisfy a [`Group`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alternative {
    /// The term of the index.
    pub token: String,
    /// What a match counts: 1.0 as typed, less for looser forms and for small words.
    pub weight: f64,
}

/// One thing that a query asks for: satisfied by any of its alternatives.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// At least one, the heaviest first.
    pub alternatives: Vec<Alternative>,
    /// Its place in the query, in the units of [`Token::position`].
    pub position: u32,
}

/// The forms of words that were cut already, by analyzer and word. A language has a hundred times as many
/// words as different ones, and stems and normal forms cost more than anything else here.
#[derive(Debug, Default)]
pub struct Words {
    known: HashMap<String, Vec<(String, f64)>>,
    /// Whose they are.
    of: Option<AnalyzerId>,
    word: String,
}

impl Words {
    fn forms(&mut self, id: AnalyzerId, letters: &[Letter]) -> &[(String, f64)] {
        if self.of != Some(id) {
            self.known.clear();
            self.of = Some(id);
        }
        self.word.clear();
        self.word.extend(letters.iter().map(|letter| letter.c));
        if !self.known.contains_key(&self.word) {
            let forms = word::forms(id, &self.word);
            self.known.insert(self.word.clone(), forms);
        }
        self.known.get(&self.word).map_or(&[], Vec::as_slice)
    }
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

    /// Rises whenever the tokens or groups of any text change, so that a client never queries with
    /// another analyzer than the index was made with.
    pub fn version(&self) -> u32 {
        tables::VERSION
    }

    /// The tokens of a text, for the index, run by run.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        self.tokens_of(text, &mut Words::default())
    }

    /// As [`Analyzer::tokens`], for one of many texts: their words are kept in `words` once they are cut.
    pub fn tokens_of(&self, text: &str, words: &mut Words) -> Vec<Token> {
        self.cut(text, Side::Index, words).tokens
    }

    /// What a query asks for, in order of position. Empty where nothing in it can be looked for.
    pub fn query(&self, text: &str) -> Vec<Group> {
        self.cut(text, Side::Query, &mut Words::default()).groups
    }

    /// The stems of the words of an index, by word, for clients that have no stemmer for the language;
    /// the words of the test vectors are always among them. `None` where a client needs no table.
    pub fn stems(
        &self,
        texts: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Option<BTreeMap<String, String>> {
        if !matches!(self.id, AnalyzerId::FrSnowball | AnalyzerId::ArSnowball) {
            return None;
        }
        let mut stems = BTreeMap::new();
        let mut add = |text: &str| {
            let letters = text::letters(text);
            let mut rest = &letters[..];
            while !rest.is_empty() {
                let length = word_length(rest);
                stems.extend(word::stem(self.id, &cut::text(&rest[..length])));
                rest = &rest[length.max(1)..];
            }
        };
        vectors::inputs(self).iter().for_each(|input| add(input));
        texts.into_iter().for_each(|text| add(text.as_ref()));
        stems.remove("");
        Some(stems)
    }

    /// Either side: a run is cut in one place, so that index and query cannot drift apart.
    fn cut(&self, text: &str, side: Side, words: &mut Words) -> Cut {
        let letters = text::letters(text);
        let mut cut = Cut::new(self.id, side);
        let mut at = 0;
        // Where the last run ended, and the last Korean word.
        let (mut end, mut korean) = (None, None);
        while let Some(first) = letters.get(at) {
            let rest = &letters[at..];
            let length = match first.kind {
                Kind::Other => {
                    at += 1;
                    continue;
                }
                Kind::Han => {
                    let length = han::length(rest);
                    han::cut(&rest[..length], &mut cut);
                    length
                }
                Kind::Thai => {
                    let length = thai::length(rest);
                    thai::cut(&rest[..length], &mut cut);
                    length
                }
                Kind::Hangul => {
                    let length = same(rest);
                    let word = &rest[..length];
                    if end != Some(at) || !hangul::is_particles(word) {
                        let near = Neighbours {
                            before: korean.filter(|_| over_spaces(&letters, end, at)),
                            after: next_word(&rest[length..]),
                        };
                        hangul::cut(word, &near, &mut cut);
                        korean = Some(word);
                    }
                    length
                }
                Kind::Digit | Kind::Word => self.word_or_number(rest, words, &mut cut),
            };
            at += length;
            if first.kind != Kind::Hangul {
                korean = None;
            }
            end = Some(at);
        }
        cut
    }

    /// Cuts a chain of numbers or else a word; says how long it was.
    fn word_or_number(&self, letters: &[Letter], words: &mut Words, cut: &mut Cut) -> usize {
        let chain = number::chain(letters);
        if !chain.is_empty() {
            number::cut(letters, &chain, cut);
            return number::length(&chain);
        }
        let length = word_length(letters);
        let word = &letters[..length];
        let side = cut.side();
        let forms = words.forms(self.id, word);
        if !forms.is_empty() {
            for (form, _) in forms {
                cut.form(0, form.clone(), word);
            }
            if side == Side::Query {
                cut.ask_any(0, forms.to_vec());
            }
            cut.advance(1);
        }
        length
    }
}

/// How many letters from the start are of the first one's kind.
fn same(letters: &[Letter]) -> usize {
    let kind = letters.first().map(|letter| letter.kind);
    let run = letters
        .iter()
        .take_while(|letter| Some(letter.kind) == kind);
    run.count()
}

/// The length of the word at the start, with apostrophes that stand inside it.
fn word_length(letters: &[Letter]) -> usize {
    let is_word = |letter: &Letter| matches!(letter.kind, Kind::Word | Kind::Digit);
    let mut length = 0;
    for (at, letter) in letters.iter().enumerate() {
        if is_word(letter) {
            length = at + 1;
        } else if letter.c != '\'' || length != at {
            break;
        }
    }
    length
}

/// Whether nothing but space stands between the end of a run and the start of the next.
fn over_spaces(letters: &[Letter], end: Option<usize>, start: usize) -> bool {
    let between = end.and_then(|end| letters.get(end..start));
    between.is_some_and(|between| !between.is_empty() && spaces(between) == between.len())
}

/// The Korean word after some space.
fn next_word(letters: &[Letter]) -> Option<&[Letter]> {
    let (space, rest) = letters.split_at(spaces(letters));
    let word = &rest[..same(rest)];
    (!space.is_empty() && word.first()?.kind == Kind::Hangul).then_some(word)
}

/// How many spaces the letters begin with.
fn spaces(letters: &[Letter]) -> usize {
    letters.iter().take_while(|l| text::is_space(l.c)).count()
}
