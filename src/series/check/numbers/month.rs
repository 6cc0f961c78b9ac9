//! Names of months in the languages that write them as words; Chinese, Korean and Vietnamese number
//! them. In: characters. Out: the number of the month that is named there.

use std::ops::Range;

use crate::document::character::is_letter;

/// Names in lower case, with the number of the month.
type Names = &'static [(&'static str, u8)];

const ENGLISH: Names = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sept", 9),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

const FRENCH: Names = &[
    ("janvier", 1),
    ("février", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("août", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("décembre", 12),
];

const THAI: Names = &[
    ("มกราคม", 1),
    ("กุมภาพันธ์", 2),
    ("มีนาคม", 3),
    ("เมษายน", 4),
    ("พฤษภาคม", 5),
    ("มิถุนายน", 6),
    ("กรกฎาคม", 7),
    ("สิงหาคม", 8),
    ("กันยายน", 9),
    ("ตุลาคม", 10),
    ("พฤศจิกายน", 11),
    ("ธันวาคม", 12),
];

const ARABIC: Names = &[
    ("يناير", 1),
    ("فبراير", 2),
    ("مارس", 3),
    ("أبريل", 4),
    ("مايو", 5),
    ("يونيو", 6),
    ("يوليو", 7),
    ("أغسطس", 8),
    ("سبتمبر", 9),
    ("أكتوبر", 10),
    ("نوفمبر", 11),
    ("ديسمبر", 12),
];

/// A month that is named in a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Month {
    /// 1 to 12.
    pub number: u8,
    /// Its name in the text.
    pub range: Range<usize>,
    /// Whether it can be nothing else: `May` and `Mar.` are months beside a number only.
    pub certain: bool,
}

/// The month named at `start`, where a word of the language starts. English is read in every
/// language, for what stays in English.
pub fn at(letters: &[char], start: usize, language: &str) -> Option<Month> {
    let first = *letters.get(start)?;
    let own = match language {
        "fr" => FRENCH,
        "th" => THAI,
        "ar" => ARABIC,
        _ => &[],
    };
    let english = first.is_ascii_uppercase();
    if own.is_empty() && !english || !is_letter(first) {
        return None;
    }
    let starts_word = start == 0 || !is_letter(letters[start - 1]);
    let known = own.iter().chain(ENGLISH.iter().filter(|_| english));
    for (name, number) in known {
        let length = name.chars().count();
        let end = start + length;
        let unspaced = !first.is_ascii();
        let same = letters
            .get(start..end)
            .is_some_and(|word| word.iter().zip(name.chars()).all(|(a, b)| lower(*a) == b));
        let ends_word = letters.get(end).is_none_or(|c| !is_letter(*c));
        let whole = unspaced || starts_word && ends_word;
        if !(same && whole) {
            continue;
        }
        let beside = beside_number(letters, start, end);
        let doubtful = length <= 4 && !matches!(*name, "june" | "july" | "juin" | "août")
            || matches!(*name, "march");
        return Some(Month {
            number: *number,
            range: start..end,
            certain: !doubtful || beside,
        });
    }
    None
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn beside_number(letters: &[char], start: usize, end: usize) -> bool {
    let between = |c: &&char| matches!(**c, ' ' | ',' | '.' | '\u{A0}');
    let next = letters[end..].iter().find(|c| !between(c));
    let before = letters[..start].iter().rev().find(|c| !between(c));
    [next, before]
        .iter()
        .any(|c| c.is_some_and(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_found_where_they_are_words() {
        for (text, language, expected) in [
            ("18 September 2023", "en", Some((9, true))),
            ("since December", "en", Some((12, true))),
            ("May I sit here?", "en", Some((5, false))),
            ("on 5 May", "en", Some((5, true))),
            ("March with us", "en", Some((3, false))),
            ("Sept. 3", "en", Some((9, true))),
            ("you may go", "en", None),
            ("Decembers", "en", None),
            ("le 6 décembre 2014", "fr", Some((12, true))),
            ("วันที่ 6 ธันวาคม 2014", "th", Some((12, true))),
            ("6 ديسمبر 2014", "ar", Some((12, true))),
            ("자료 “June 2025”", "ko", Some((6, true))),
        ] {
            let letters: Vec<char> = text.chars().collect();
            let found = (0..letters.len()).find_map(|i| at(&letters, i, language));
            assert_eq!(found.map(|m| (m.number, m.certain)), expected, "{text}");
        }
    }
}
