//! Words of the source language inside a translation: the title of an English report in Chinese text.
//! Authors cannot mark them in Markdown. Where the two are written in different scripts their letters
//! tell, so that they are spoken and set as what they are (WCAG 3.1.2). Vietnamese and English cannot
//! be told apart this way, and are not.

use crate::document::character::is_letter;
use crate::document::tree::plain_text;
use crate::series::tree::Inline;
use crate::series::{LanguageIndex, Series};

/// Fewer letters than this are a name or an abbreviation, which every voice copes with.
const FEWEST: usize = 5;

/// Whether words of a text are wholly in the script of the source language while the text is not.
pub fn is_foreign(series: &Series, text: LanguageIndex, inlines: &[Inline]) -> bool {
    let languages = &series.languages;
    let is_latin =
        |language: LanguageIndex| languages[language].scripts.iter().any(|s| s == "Latn");
    if text.is_source() || !is_latin(LanguageIndex::SOURCE) || is_latin(text) {
        return false;
    }
    let words = plain_text(inlines);
    let mut letters = words.chars().filter(|c| is_letter(*c));
    letters.clone().count() >= FEWEST && letters.all(latin)
}

/// Latin and Latin-1, Extended-A and -B, Extended Additional.
fn latin(letter: char) -> bool {
    matches!(letter, '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}
