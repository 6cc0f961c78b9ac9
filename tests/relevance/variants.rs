//! Other ways to type the same: what a phone, a keyboard or a habit makes of a query, and what should
//! find the same nevertheless.

use std::collections::HashMap;
use std::fmt;

use icu_normalizer::{ComposingNormalizer, DecomposingNormalizer};

use crate::queries::{Kind, Query};

/// What was done to a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    Decomposed,
    FullWidth,
    UpperCase,
    DoubledSpaces,
    QuestionMark,
    WithoutMarks,
    OtherScript,
    SpacedCharacters,
    WithoutSpaces,
    Particle,
}

impl Change {
    /// Whether the variant asks for exactly the same. The others say less (marks that are missing can
    /// have been any) or ask otherwise: words with spaces between may stand apart in a text, without
    /// they have to stand together.
    pub fn asks_the_same(self) -> bool {
        !matches!(self, Change::WithoutMarks | Change::WithoutSpaces)
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Change::Decomposed => "NFD",
            Change::FullWidth => "full width",
            Change::UpperCase => "upper case",
            Change::DoubledSpaces => "doubled spaces",
            Change::QuestionMark => "question mark",
            Change::WithoutMarks => "without marks",
            Change::OtherScript => "other script",
            Change::SpacedCharacters => "spaced characters",
            Change::WithoutSpaces => "without spaces",
            Change::Particle => "particle attached",
        })
    }
}

/// How the characters of one Chinese script are written in the other.
#[derive(Debug, Default)]
pub struct Scripts {
    simplified: HashMap<char, char>,
    traditional: HashMap<char, char>,
}

impl Scripts {
    /// From pairs of Traditional and Simplified. Where one Simplified character stands for several, the
    /// first Traditional one of the table is taken: the analyzer has to undo any of them.
    pub fn of(pairs: impl IntoIterator<Item = (char, char)>) -> Scripts {
        let mut scripts = Scripts::default();
        for (traditional, simplified) in pairs {
            scripts.simplified.insert(traditional, simplified);
            scripts.traditional.entry(simplified).or_insert(traditional);
        }
        scripts
    }

    fn other(&self, text: &str, language: &str) -> String {
        let table = match language {
            "zh-Hans" => &self.traditional,
            _ => &self.simplified,
        };
        let other = |c: char| table.get(&c).copied().unwrap_or(c);
        text.chars().map(other).collect()
    }
}

/// All variants of a query in a language that differ from it.
pub fn variants(query: &Query, language: &str, scripts: &Scripts) -> Vec<(Change, String)> {
    let text = query.text.as_str();
    let chinese = language.starts_with("zh");
    let mut all = vec![
        (
            Change::Decomposed,
            DecomposingNormalizer::new_nfd()
                .normalize(text)
                .into_owned(),
        ),
        (Change::FullWidth, full_width(text)),
        (Change::UpperCase, text.to_uppercase()),
        (Change::DoubledSpaces, text.replace(' ', "  ")),
        (Change::QuestionMark, question_mark(text, chinese)),
    ];
    if language == "vi" {
        all.push((Change::WithoutMarks, without_marks(text)));
    }
    if chinese {
        all.push((Change::OtherScript, scripts.other(text, language)));
        all.push((Change::SpacedCharacters, spaced(text)));
    }
    if language == "ko" {
        all.push((Change::WithoutSpaces, text.replace(' ', "")));
        if query.kind == Kind::Glossary {
            let attached = particles(text).into_iter();
            all.extend(attached.map(|text| (Change::Particle, text)));
        }
    }
    all.retain(|(_, variant)| variant != text);
    all
}

/// Letters, digits, signs and spaces as wide as Chinese characters, as input methods for them give.
fn full_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            ' ' => '\u{3000}',
            '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// A question without its mark, or with one that it had not.
fn question_mark(text: &str, chinese: bool) -> String {
    match text.strip_suffix(['?', '？']) {
        Some(bare) => bare.to_owned(),
        None if chinese => format!("{text}？"),
        None => format!("{text}?"),
    }
}

/// Vietnamese as it is typed where the keyboard has no marks.
fn without_marks(text: &str) -> String {
    let bare: String = DecomposingNormalizer::new_nfd()
        .normalize_iter(text.chars())
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}'))
        .map(|c| match c {
            'đ' => 'd',
            'Đ' => 'D',
            c => c,
        })
        .collect();
    ComposingNormalizer::new_nfc().normalize(&bare).into_owned()
}

/// Chinese with a space between any two characters, as some keyboards for several languages put them.
fn spaced(text: &str) -> String {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let mut spaced = String::new();
    let mut before = false;
    for c in text.chars() {
        if before && is_han(c) {
            spaced.push(' ');
        }
        before = is_han(c);
        spaced.push(c);
    }
    spaced
}

/// A Korean term with the particles that it takes in a sentence, in the form that its last sound asks
/// for.
fn particles(term: &str) -> Vec<String> {
    let Some(last @ '가'..='힣') = term.chars().last() else {
        return Vec::new();
    };
    let closed = !(u32::from(last) - u32::from('가')).is_multiple_of(28);
    let by_sound = match closed {
        true => ["은", "이", "을"],
        false => ["는", "가", "를"],
    };
    let always = ["에서", "에게", "의"];
    by_sound
        .iter()
        .chain(&always)
        .map(|particle| format!("{term}{particle}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_follow_the_last_sound() {
        assert_eq!(
            particles("통역사")[..3],
            ["통역사는", "통역사가", "통역사를"]
        );
        assert_eq!(particles("영장")[..3], ["영장은", "영장이", "영장을"]);
        assert!(particles("ESA").is_empty());
    }

    #[test]
    fn marks_widths_and_spaces_change_as_keyboards_change_them() {
        assert_eq!(without_marks("Đường dây nóng"), "Duong day nong");
        assert_eq!(full_width("ID 5"), "ＩＤ\u{3000}５");
        assert_eq!(spaced("查牌 ID 怎么办"), "查 牌 ID 怎 么 办");
        assert_eq!(question_mark("怎么办？", true), "怎么办");
        assert_eq!(question_mark("怎么办", true), "怎么办？");
    }
}
