//! Words that the glossary of a language avoids. In: the glossary, texts. Out: `avoided-word`.
//!
//! A word may be spoken of: in quotation marks, as code, or as the text of a link to a term. Elsewhere
//! it is found whatever its case, accents' composition and line ends; in scripts with spaces only as
//! a whole word, where English and French may add an `s`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::passage::{Passage, style};
use super::side::Side;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::series::Series;
use crate::source::indexed::LanguageIndex;

/// The words that a language avoids, each with what is written instead.
#[derive(Debug, Default)]
pub struct Avoided {
    /// Words by their first character, the longest first.
    words: BTreeMap<char, Vec<Word>>,
    plural: bool,
}

#[derive(Debug)]
struct Word {
    letters: Vec<char>,
    instead: Vec<String>,
}

/// Where a word may be spoken of.
const SPOKEN_OF: u8 = style::QUOTED | style::CODE | style::TERM;

impl Avoided {
    /// Reads the glossary of a language.
    pub fn new(series: &Series, language: LanguageIndex) -> Self {
        let tag = &series.languages[language].tag;
        let entries = series.terms.values().filter_map(|term| {
            let words = term.words.there(language)?;
            Some((words.term.as_str(), words.avoid.as_slice()))
        });
        Self::of(entries, matches!(tag.primary(), "en" | "fr"))
    }

    /// Words, each list with what is said in their place.
    pub fn of<'a>(entries: impl Iterator<Item = (&'a str, &'a [String])>, plural: bool) -> Self {
        let mut words: BTreeMap<Vec<char>, Vec<String>> = BTreeMap::new();
        for (term, avoid) in entries {
            for word in avoid {
                let letters = Passage::plain(word.trim(), 0).letters;
                let instead = words
                    .entry(letters.into_iter().map(lower).collect())
                    .or_default();
                if !instead.iter().any(|t| t == term) {
                    instead.push(term.to_owned());
                }
            }
        }
        let mut by_first: BTreeMap<char, Vec<Word>> = BTreeMap::new();
        for (letters, instead) in words {
            if let Some(first) = letters.first() {
                by_first
                    .entry(*first)
                    .or_default()
                    .push(Word { letters, instead });
            }
        }
        for list in by_first.values_mut() {
            list.sort_by_key(|word| std::cmp::Reverse(word.letters.len()));
        }
        Avoided {
            words: by_first,
            plural,
        }
    }

    /// The avoided words of a passage, with what is written instead.
    pub fn find(&self, passage: &Passage) -> Vec<(Range<usize>, &[String])> {
        let spoken_of = |range: &Range<usize>| {
            let styles = &passage.styles[range.clone()];
            styles.iter().all(|style| style & SPOKEN_OF != 0)
        };
        let mut all = self.everywhere(passage);
        all.retain(|(range, _)| !spoken_of(range));
        all
    }

    /// Where the words of the list stand, whatever is meant by them.
    pub fn everywhere(&self, passage: &Passage) -> Vec<(Range<usize>, &[String])> {
        let letters = &passage.letters;
        let mut found = Vec::new();
        let mut at = 0;
        while at < letters.len() {
            let word = self.words.get(&lower(letters[at])).and_then(|list| {
                list.iter()
                    .find_map(|w| Some((self.ends(letters, at, w)?, w)))
            });
            let Some((end, word)) = word else {
                at += 1;
                continue;
            };
            found.push((at..end, word.instead.as_slice()));
            at = end;
        }
        found
    }

    /// Where the word ends that starts at `start`.
    fn ends(&self, letters: &[char], start: usize, word: &Word) -> Option<usize> {
        let end = start + word.letters.len();
        let run = letters.get(start..end)?;
        if !run.iter().zip(&word.letters).all(|(a, b)| lower(*a) == *b) {
            return None;
        }
        if !word.letters.first().is_some_and(|c| is_spaced(*c)) {
            return Some(end);
        }
        let letter = |at: Option<usize>| {
            at.and_then(|at| letters.get(at))
                .is_some_and(|c| c.is_alphanumeric())
        };
        if letter(start.checked_sub(1)) {
            return None;
        }
        let mut ends = [0, 1, 2].into_iter().map(|more| end + more);
        ends.find(|&to| {
            let added: String = letters.get(end..to).unwrap_or_default().iter().collect();
            let inflected = to == end || self.plural && matches!(added.as_str(), "s" | "es");
            inflected && !letter(Some(to))
        })
    }
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Latin, Greek, Cyrillic, Arabic: scripts that put spaces between words.
fn is_spaced(c: char) -> bool {
    (c as u32) < 0x0E00 || (0x1E00..0x2000).contains(&(c as u32))
}

/// Checks a section.
pub fn section(side: &Side, avoided: &Avoided) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for passage in &side.reading.passages {
        for (range, instead) in avoided.find(passage) {
            let place = passage.place(side.file, range.clone());
            problems.push(problem(&passage.text(range), instead, place));
        }
    }
    problems
}

/// Checks words of a record, which stand at `place`.
pub fn words(text: &str, avoided: &Avoided, place: &Place) -> Diagnostics {
    let passage = Passage::plain(text, 0);
    let mut problems = Diagnostics::new();
    for (range, instead) in avoided.find(&passage) {
        problems.push(problem(&passage.text(range), instead, place.clone()));
    }
    problems
}

fn problem(word: &str, instead: &[String], place: Place) -> Diagnostic {
    let terms: Vec<String> = instead.iter().map(|term| format!("`{term}`")).collect();
    Diagnostic::warning("avoided-word", format!("the glossary avoids `{word}`"))
        .at(place)
        .hint(format!(
            "write {}; where the word itself is meant, put it in quotation marks",
            terms.join(" or ")
        ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(avoid: &[&str], plural: bool, text: &str) -> Vec<String> {
        let avoid: Vec<String> = avoid.iter().map(|w| (*w).to_owned()).collect();
        let avoided = Avoided::of([("term", avoid.as_slice())].into_iter(), plural);
        let passage = Passage::plain(text, 0);
        let found = avoided.find(&passage);
        found
            .into_iter()
            .map(|(range, _)| passage.text(range))
            .collect()
    }

    #[test]
    fn avoided_words_are_found_as_whole_words_in_scripts_with_spaces() {
        let english = &["prostitute", "illegal work", "vice"];
        for (text, expected) in [
            (
                "A Prostitute, and prostitutes’ rights",
                &["Prostitute", "prostitutes"][..],
            ),
            (
                "illegal  work and illegal\u{20}work",
                &["illegal work", "illegal work"],
            ),
            ("advice, services, prostituted", &[]),
        ] {
            assert_eq!(found(english, true, text), expected, "{text}");
        }
        assert_eq!(found(&["mại dâm"], false, "Người Mại  dâm"), ["Mại dâm"]);
        assert_eq!(found(&["mại dâm"], false, "ma\u{323}i dâm"), ["mại dâm"]);
        assert_eq!(found(&["ma cô"], false, "ma côn"), Vec::<String>::new());
        assert_eq!(found(&["ma cô"], false, "ma côs"), Vec::<String>::new());
    }

    #[test]
    fn avoided_words_are_found_inside_text_without_spaces() {
        assert_eq!(
            found(&["卖淫", "卖淫女"], false, "说她是卖淫女吗"),
            ["卖淫女"]
        );
        assert_eq!(found(&["성매매"], false, "성매매를 하는"), ["성매매"]);
    }

    #[test]
    fn a_word_may_be_spoken_of_in_quotation_marks() {
        for text in [
            "the word “prostitute” hurts",
            "the word \"prostitute\" hurts",
            "《prostitute》",
        ] {
            assert_eq!(
                found(&["prostitute"], true, text),
                Vec::<String>::new(),
                "{text}"
            );
        }
    }
}
