//! Ink: which characters of which language a document sets, and where each was first met. By it a
//! missing glyph is found before a page is set, and named with its place.

use std::collections::BTreeMap;

use crate::series::LanguageIndex;

/// Characters by language, each with the place where it was first met.
#[derive(Debug, Default)]
pub struct Ink {
    met: BTreeMap<(LanguageIndex, char), String>,
    at: String,
}

impl Ink {
    /// What follows stands at this place: `part-4#who-we-mean`.
    pub fn at(&mut self, place: impl Into<String>) {
        self.at = place.into();
    }

    /// Notes the characters of a text in a language.
    pub fn note(&mut self, text: &str, language: LanguageIndex) {
        for character in text.chars().filter(|c| is_visible(*c)) {
            let key = (language, character);
            if !self.met.contains_key(&key) {
                self.met.insert(key, self.at.clone());
            }
        }
    }

    /// Language, character, and where it was first met.
    pub fn iter(&self) -> impl Iterator<Item = (LanguageIndex, char, &str)> {
        self.met
            .iter()
            .map(|((language, character), at)| (*language, *character, at.as_str()))
    }
}

/// Whether a character needs a glyph: not spaces, line ends, joiners and marks of direction.
fn is_visible(character: char) -> bool {
    !character.is_whitespace()
        && !character.is_control()
        && !matches!(
            u32::from(character),
            0xAD | 0x180B..=0x180E
                | 0x200B..=0x200F
                | 0x2028..=0x202E
                | 0x2060..=0x206F
                | 0xFE00..=0xFE0F
                | 0xFEFF
                | 0xE0100..=0xE01EF
        )
}
