//! Terms of the glossary. In: nothing. Out: types.

use super::words::{Field, FieldWords, Worded};

/// A term of the glossary in a language.
#[derive(Debug, Clone)]
pub struct TermWords {
    /// The word used everywhere in the text.
    pub term: String,
    /// Other words that readers look for.
    pub aliases: Vec<String>,
    /// What it means here.
    pub definition: String,
    /// Key for sorting, where the letters of the term would mislead a collation.
    pub sort_as: Option<String>,
    /// How the term is typed in plain Latin letters, where its script is not typed letter by letter:
    /// pinyin or Jyutping without tones, a space between syllables.
    pub romanised: Option<String>,
    /// Words that the text avoids.
    pub avoid: Vec<String>,
}

impl Worded for TermWords {
    fn words(&self) -> Vec<FieldWords<'_>> {
        vec![
            FieldWords::one(Field::Term, &self.term),
            FieldWords::many(Field::Aliases, &self.aliases),
            FieldWords::one(Field::Definition, &self.definition),
            FieldWords::maybe(Field::SortAs, self.sort_as.as_ref()),
            FieldWords::maybe(Field::Romanised, self.romanised.as_ref()),
            FieldWords::many(Field::Avoid, &self.avoid),
        ]
    }
}
