//! Mentions: where text speaks of a term. In: the words of the glossary in a language, and text. Out:
//! terms with their places. The longest words win, so that 移民官 is no mention of 移民.
//!
//! No dictionary and no stemmer: the text of the series uses one word for one thing, and what it does
//! to that word is little: a plural, a particle, an article.

use std::collections::HashMap;
use std::ops::Range;

use icu_properties::props::Script;

use super::collation::script;
use crate::series::{LanguageIndex, RecordList, Series, TermIndex};

/// The words of all terms of a language.
#[derive(Debug)]
pub struct Words {
    by_first: HashMap<char, Vec<Word>>,
    language: String,
}

#[derive(Debug)]
struct Word {
    characters: Vec<char>,
    term: TermIndex,
    /// Whether it is the term itself, and not another word for it.
    own: bool,
}

/// A place where text speaks of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The term.
    pub term: TermIndex,
    /// Whether by the term itself, and not by another word for it.
    pub own: bool,
    /// Where, in characters.
    pub range: Range<usize>,
}

impl Words {
    /// The words of the terms that have words of their own in a language.
    pub fn of(series: &Series, language: LanguageIndex) -> Words {
        let mut by_first: HashMap<char, Vec<Word>> = HashMap::new();
        let mut add = |text: &str, term: TermIndex, own: bool| {
            let characters: Vec<char> = text.chars().map(fold).collect();
            if let Some(first) = characters.first() {
                by_first.entry(*first).or_default().push(Word {
                    characters,
                    term,
                    own,
                });
            }
        };
        for (index, record) in series.terms.iter() {
            if !series.has_own_words(RecordList::Glossary, record, language) {
                continue;
            }
            let Some(words) = record.words.there(language) else {
                continue;
            };
            forms(&words.term, |form| add(form, index, true));
            for alias in &words.aliases {
                forms(alias, |form| add(form, index, false));
            }
        }
        for words in by_first.values_mut() {
            // The longest first; the term itself before another term's alias.
            words.sort_by_key(|w| (std::cmp::Reverse(w.characters.len()), !w.own, w.term));
        }
        Words {
            by_first,
            language: series.languages[language].tag.primary().to_owned(),
        }
    }

    /// All mentions in a text, from its start to its end, none inside another.
    pub fn find(&self, text: &[char]) -> Vec<Mention> {
        let folded: Vec<char> = text.iter().copied().map(fold).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < folded.len() {
            at = match self.longest(&folded, at) {
                Some((length, words)) => {
                    found.extend(words.map(|word| Mention {
                        term: word.term,
                        own: word.own,
                        range: at..at + length,
                    }));
                    at + length
                }
                None => at + 1,
            };
        }
        found
    }

    /// The longest words that stand at a place.
    fn longest(&self, text: &[char], at: usize) -> Option<(usize, impl Iterator<Item = &Word>)> {
        let words = self.by_first.get(text.get(at)?)?;
        if !self.may_start(text, at) {
            return None;
        }
        let rest = text.get(at..)?;
        let stands = |word: &&Word| {
            rest.starts_with(&word.characters) && self.may_end(text, at + word.characters.len())
        };
        let length = words.iter().find(stands)?.characters.len();
        let same = move |word: &&Word| {
            word.characters.len() == length && rest.starts_with(&word.characters)
        };
        Some((length, words.iter().filter(same)))
    }

    fn may_start(&self, text: &[char], at: usize) -> bool {
        if at == 0 || is_break(text, at) {
            return true;
        }
        // Arabic writes articles and prepositions on the word.
        let start = (0..at).rev().find(|i| is_break(text, *i)).unwrap_or(0);
        let head: String = text.get(start..at).unwrap_or_default().iter().collect();
        self.language == "ar" && HEADS.contains(&head.as_str())
    }

    fn may_end(&self, text: &[char], end: usize) -> bool {
        if end >= text.len() || is_break(text, end) {
            return true;
        }
        let after = (end..text.len()).find(|i| *i > end && is_break(text, *i));
        let tail: String = text
            .get(end..after.unwrap_or(text.len()))
            .unwrap_or_default()
            .iter()
            .collect();
        match self.language.as_str() {
            "en" => matches!(tail.as_str(), "s" | "es"),
            "fr" => matches!(tail.as_str(), "s" | "e" | "es" | "x"),
            "ko" => is_particles(&tail),
            _ => false,
        }
    }
}

/// What Arabic writes before a word and on it.
const HEADS: [&str; 12] = [
    "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "فال", "ك", "كال", "ولل",
];

/// Korean particles, and the endings that make a noun a sentence or a verb.
const PARTICLES: [&str; 47] = [
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "와",
    "과",
    "도",
    "만",
    "로",
    "으로",
    "나",
    "이나",
    "에서",
    "에게",
    "에게서",
    "한테",
    "께",
    "께서",
    "부터",
    "까지",
    "보다",
    "처럼",
    "마다",
    "라도",
    "이라도",
    "라고",
    "이라고",
    "라는",
    "이라는",
    "란",
    "이란",
    "이다",
    "입니다",
    "인",
    "이며",
    "이고",
    "이든",
    "든",
    "하고",
    "조차",
    "밖에",
    "할",
    "같은",
];

/// Whether what follows a Korean noun only marks its place in the sentence: a plural, then up to two particles.
fn is_particles(tail: &str) -> bool {
    let rest = tail.strip_prefix('들').unwrap_or(tail);
    let ends = |rest: &str| rest.is_empty() || PARTICLES.contains(&rest);
    ends(rest)
        || PARTICLES
            .iter()
            .any(|particle| rest.strip_prefix(particle).is_some_and(ends))
}

/// The forms under which text may use a word: without quotation marks around it, and what stands in
/// brackets after it by itself: 加拿大边境服务局（CBSA）.
fn forms(word: &str, mut add: impl FnMut(&str)) {
    for part in word.split(['(', ')', '（', '）']) {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric());
        if !part.is_empty() {
            add(part);
        }
    }
}

/// Whether a word can begin or end between a character and the one before it.
pub fn is_break(text: &[char], at: usize) -> bool {
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|i| text.get(i)), text.get(at))
    else {
        return true;
    };
    let (before, after) = (kind(*before), kind(*after));
    before != after || before == Kind::Space || before == Kind::Joined
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Kind {
    /// What is no part of a word.
    Space,
    /// Letters of scripts that put no space between words.
    Joined,
    Hangul,
    Letter,
}

fn kind(c: char) -> Kind {
    let own = script(c);
    let joined = [
        Script::Han,
        Script::Thai,
        Script::Lao,
        Script::Khmer,
        Script::Myanmar,
        Script::Hiragana,
        Script::Katakana,
    ];
    if joined.contains(&own) {
        Kind::Joined
    } else if own == Script::Hangul {
        Kind::Hangul
    } else if c.is_alphanumeric() || own == Script::Inherited {
        Kind::Letter
    } else {
        Kind::Space
    }
}

/// A character in small letters, where that is one character.
fn fold(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(language: &str, all: &[(&str, usize, bool)]) -> Words {
        let mut by_first: HashMap<char, Vec<Word>> = HashMap::new();
        for (text, term, own) in all {
            let characters: Vec<char> = text.chars().map(fold).collect();
            let word = Word {
                term: TermIndex::nth(*term),
                own: *own,
                characters,
            };
            by_first.entry(word.characters[0]).or_default().push(word);
        }
        for words in by_first.values_mut() {
            words.sort_by_key(|w| (std::cmp::Reverse(w.characters.len()), !w.own, w.term));
        }
        Words {
            by_first,
            language: language.to_owned(),
        }
    }

    fn found(language: &str, all: &[(&str, usize, bool)], text: &str) -> Vec<(usize, String)> {
        let text: Vec<char> = text.chars().collect();
        let found = words(language, all).find(&text);
        let pick = |m: &Mention| (m.term.number(), text[m.range.clone()].iter().collect());
        found.iter().map(pick).collect()
    }

    #[test]
    fn the_longest_word_is_the_one_that_is_meant() {
        let terms = [("移民", 0, true), ("移民官", 1, true), ("身份", 2, false)];
        assert_eq!(
            found("zh", &terms, "移民官问移民的身份"),
            [(1, "移民官".into()), (0, "移民".into()), (2, "身份".into())]
        );
    }

    #[test]
    fn words_end_where_the_language_ends_them() {
        let fine = [("fine", 0, true)];
        assert_eq!(found("en", &fine, "Fines, a fine; define finery").len(), 2);
        let warrant = [("영장", 0, true)];
        assert_eq!(
            found("ko", &warrant, "영장은 영장들에게도 영장류 구속영장").len(),
            2
        );
        let work = [("عمل", 0, true)];
        assert_eq!(found("ar", &work, "العمل وعمل عملية").len(), 2);
        let police = [("công an", 0, true)];
        assert_eq!(found("vi", &police, "Công an hỏi công anh").len(), 1);
    }

    #[test]
    fn a_word_of_two_terms_means_both() {
        let boss = [("老板", 0, false), ("老板", 1, false)];
        assert_eq!(found("zh", &boss, "老板").len(), 2);
    }

    #[test]
    fn brackets_and_quotation_marks_are_no_part_of_a_word() {
        let of = |word| {
            let mut all = Vec::new();
            forms(word, |form| all.push(form.to_owned()));
            all
        };
        assert_eq!(of("加拿大边境服务局（CBSA）"), ["加拿大边境服务局", "CBSA"]);
        assert_eq!(of("《刑事法典》"), ["刑事法典"]);
        assert_eq!(
            of("agency (self-determination)"),
            ["agency", "self-determination"]
        );
    }
}
