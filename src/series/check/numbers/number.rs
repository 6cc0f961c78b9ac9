//! Numbers in a text, in a form that is the same in every language. In: characters. Out: numbers
//! with their places. Never knows what a number counts.

use std::ops::Range;

use super::month;

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Its value as digits with a point: `5000`, `3.5`, `286.1`; a telephone number as its digits.
    pub value: String,
    /// What else it may mean: `5.000` is five thousand in Vietnamese and French.
    pub other: Option<String>,
    /// Where it stands.
    pub range: Range<usize>,
    /// Whether a translation has to have it too. Words such as `two`, and `May` that may be a verb,
    /// only explain a number that a translation writes in digits.
    pub certain: bool,
}

/// A number in digits that starts at `start`: its end, its value, and what else it may mean.
pub fn literal(letters: &[char], start: usize) -> Option<(usize, String, Option<String>)> {
    let digits_from = |at: usize| {
        let run = letters.get(at..).unwrap_or_default().iter();
        run.take_while(|c| c.is_ascii_digit()).count()
    };
    let first = digits_from(start);
    if first == 0 || start > 0 && letters[start - 1].is_ascii_digit() {
        return None;
    }
    let (mut end, mut value) = (start + first, text(letters, start..start + first));
    let (mut thousands, mut points) = (0, 0);
    while let Some(&separator) = letters.get(end) {
        let digits = digits_from(end + 1);
        let group = digits == 3 && first <= 3 && points == 0;
        match separator {
            ',' | '\u{A0}' | '\u{202F}' | '٬' if group => thousands += 1,
            ',' | '٫' if (1..=2).contains(&digits) && thousands + points == 0 => {
                points += 1;
                value.push('.');
            }
            '.' if digits > 0 => {
                points += 1;
                value.push('.');
            }
            _ => break,
        }
        value.push_str(&text(letters, end + 1..end + 1 + digits));
        end += 1 + digits;
    }
    let groups: Vec<&str> = value.split('.').collect();
    let other =
        (points > 0 && thousands == 0 && first <= 3 && groups[1..].iter().all(|g| g.len() == 3))
            .then(|| groups.concat());
    // 05 is 5 in dates and times.
    if value.len() == 2 && value.starts_with('0') {
        value.remove(0);
    }
    Some((end, value, other))
}

fn text(letters: &[char], range: Range<usize>) -> String {
    letters.get(range).unwrap_or_default().iter().collect()
}

/// All numbers of a text: telephone numbers whole, months by number, digits that belong to a name
/// (`A4`, `2SLGBTQ+`) left out.
pub fn numbers(letters: &[char], language: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let c = letters[at];
        if let Some((end, value)) = phone(letters, at) {
            found.push(Number {
                value,
                other: None,
                range: at..end,
                certain: true,
            });
            at = end;
        } else if c.is_ascii_digit() {
            let Some((end, value, other)) = literal(letters, at) else {
                at += 1;
                continue;
            };
            if !in_name(letters, at, end) {
                found.push(Number {
                    value,
                    other,
                    range: at..end,
                    certain: true,
                });
            }
            at = end;
        } else if let Some(month) = month::at(letters, at, language) {
            at = month.range.end;
            found.push(Number {
                value: month.number.to_string(),
                other: None,
                range: month.range,
                certain: month.certain,
            });
        } else if let Some((end, value)) = word(letters, at) {
            found.push(Number {
                value,
                other: None,
                range: at..end,
                certain: false,
            });
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// Whether digits are part of a name: a letter before them, or more than a unit's letters after.
fn in_name(letters: &[char], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| letters.get(at));
    if before.is_some_and(char::is_ascii_alphabetic) {
        return true;
    }
    let after = letters[end..].iter().take_while(|c| c.is_ascii_uppercase());
    after.count() > 2
}

/// A telephone number of North America, in any of its ways of writing; the digits without the 1 before them.
fn phone(letters: &[char], start: usize) -> Option<(usize, String)> {
    if !matches!(letters[start], '+' | '(' | '0'..='9')
        || start > 0 && (letters[start - 1].is_ascii_digit() || letters[start - 1] == '.')
    {
        return None;
    }
    let separator = |at: usize| {
        matches!(
            letters.get(at),
            Some('-' | '–' | '.' | ' ' | '\u{A0}' | ')')
        )
    };
    let digits = |at: usize, count: usize| {
        let run = letters.get(at..at + count)?;
        let stops = letters.get(at + count).is_none_or(|c| !c.is_ascii_digit());
        (run.iter().all(char::is_ascii_digit) && stops).then_some(at + count)
    };
    let mut at = start + usize::from(letters[start] == '+');
    if letters.get(at) == Some(&'1') && separator(at + 1) {
        at += 2;
    }
    at += usize::from(letters.get(at) == Some(&'('));
    let from = at;
    for count in [3, 3] {
        at = digits(at, count)?;
        if !separator(at) {
            return None;
        }
        at += 1;
        at += usize::from(letters[at - 1] == ')' && separator(at));
    }
    let end = digits(at, 4)?;
    let number = letters[from..end].iter().filter(|c| c.is_ascii_digit());
    Some((end, number.collect()))
}

const WORDS: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];
const TENS: &[(&str, &str)] = &[
    ("once", "1"),
    ("twice", "2"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("sixty", "60"),
    ("seventy", "70"),
    ("eighty", "80"),
    ("ninety", "90"),
    ("hundred", "100"),
    ("thousand", "1000"),
];

/// An English number word.
fn word(letters: &[char], start: usize) -> Option<(usize, String)> {
    if !letters[start].is_ascii_alphabetic() || start > 0 && letters[start - 1].is_alphabetic() {
        return None;
    }
    let run = letters[start..].iter().take_while(|c| c.is_alphabetic());
    let end = start + run.count();
    if !(3..=9).contains(&(end - start)) {
        return None;
    }
    let word = text(letters, start..end).to_ascii_lowercase();
    let value = WORDS
        .iter()
        .position(|w| *w == word)
        .or_else(|| ORDINALS.iter().position(|w| *w == word).map(|at| at + 1))
        .map(|n| n.to_string())
        .or_else(|| {
            let tens = TENS.iter().find(|(w, _)| *w == word)?;
            Some(tens.1.to_owned())
        })?;
    Some((end, value))
}

#[cfg(test)]
mod tests {
    use super::super::super::passage::Passage;
    use super::*;

    fn certain(text: &str, language: &str) -> Vec<String> {
        let passage = Passage::plain(text, 0);
        let found = numbers(&passage.letters, language);
        found
            .into_iter()
            .filter(|n| n.certain)
            .map(|n| n.value)
            .collect()
    }

    #[test]
    fn numbers_are_the_same_however_they_are_written() {
        for (text, language, expected) in [
            ("a fine of $5,000", "en", &["5000"][..]),
            ("罰款 $５,０００", "zh-Hant", &["5000"]),
            ("5\u{A0}000 $ d’amende", "fr", &["5000"]),
            ("3.5 years", "en", &["3.5"]),
            ("3,5 ans", "fr", &["3.5"]),
            ("section 286.2", "en", &["286.2"]),
            ("ss. 213, 286.1–286.5", "en", &["213", "286.1", "286.5"]),
            (
                "IRPR 183(1)(b.1), 196.1(a)",
                "en",
                &["183", "1", "1", "196.1"],
            ),
            ("第183（1）條", "zh-Hant", &["183", "1"]),
            ("18 September 2023", "en", &["18", "9", "2023"]),
            ("2023 年 9 月 18 日", "zh-Hans", &["2023", "9", "18"]),
            ("2023년 9월 18일", "ko", &["2023", "9", "18"]),
            ("ngày 18 tháng 9 năm 2023", "vi", &["18", "9", "2023"]),
            ("٤٨ ساعة", "ar", &["48"]),
            ("๔๘ ชั่วโมง", "th", &["48"]),
            ("9:05 on 2026-02-03", "en", &["9", "5", "2026", "2", "3"]),
            ("call 416-555-0100 now", "en", &["4165550100"]),
            ("1 (416) 555 0100", "en", &["4165550100"]),
            ("+1-416.555.0100", "en", &["4165550100"]),
            ("on A4 paper, 2SLGBTQ+, C-12", "en", &["12"]),
            ("the 1990s, the 2nd", "en", &["1990", "2"]),
            ("two weeks; May I go?", "en", &[]),
            ("1,2 및 3", "ko", &["1.2", "3"]),
            ("in 2013,2014", "en", &["2013", "2014"]),
            ("999.", "en", &["999"]),
        ] {
            assert_eq!(certain(text, language), expected, "{text}");
        }
    }

    #[test]
    fn words_and_doubtful_months_only_explain() {
        let passage = Passage::plain("Two of them may come first in May", 0);
        let found = numbers(&passage.letters, "en");
        let values: Vec<_> = found
            .iter()
            .map(|n| (n.value.as_str(), n.certain))
            .collect();
        assert_eq!(values, [("2", false), ("1", false), ("5", false)]);
    }

    #[test]
    fn a_point_may_group_thousands() {
        let letters: Vec<char> = "5.000 and 286.1".chars().collect();
        assert_eq!(
            literal(&letters, 0),
            Some((5, "5.000".into(), Some("5000".into())))
        );
        assert_eq!(literal(&letters, 10).unwrap().2, None);
    }
}
