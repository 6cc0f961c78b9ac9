//! Paragraph letters of statutes: the `(b.1)` of `183(1)(b.1)`. Their digits are numbers like any
//! other; this reads the letters. In: characters. Out: letters as [`Number`]s, so that they are
//! compared in the same way.

use super::numbers::number::Number;

/// The paragraph letters of a text. After a number they have to be in a translation too; alone
/// (`(a) first, (b) second`) they only explain what a translation writes apart.
pub fn letters(text: &[char]) -> Vec<Number> {
    let mut found = Vec::new();
    for (at, c) in text.iter().enumerate() {
        if *c != '(' {
            continue;
        }
        let inside = text[at + 1..].iter().take(5).take_while(|c| **c != ')');
        let inside: String = inside.collect();
        let end = at + 1 + inside.chars().count();
        let (letter, number) = inside.split_once('.').unwrap_or((&inside, "1"));
        let roman = letter.len() <= 4 && letter.bytes().all(|b| b"ivx".contains(&b));
        let is_paragraph = text.get(end) == Some(&')')
            && (letter.len() == 1 && letter.bytes().all(|b| b.is_ascii_lowercase())
                || roman && !letter.is_empty())
            && !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit());
        if !is_paragraph {
            continue;
        }
        let follows = at.checked_sub(1).and_then(|at| text.get(at));
        found.push(Number {
            value: format!("({inside})"),
            other: None,
            range: at..end + 1,
            certain: follows.is_some_and(|c| c.is_ascii_digit() || *c == ')'),
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraph_letters_follow_numbers() {
        for (text, expected) in [
            ("183(1)(b.1)", &[("(b.1)", true)][..]),
            ("196.1(a) and (b)", &[("(a)", true), ("(b)", false)]),
            ("2013 (see below), 5(or)", &[]),
            ("15(iv)", &[("(iv)", true)]),
            ("213(1.1)", &[]),
        ] {
            let letters_of: Vec<char> = text.chars().collect();
            let found = letters(&letters_of);
            let found: Vec<_> = found
                .iter()
                .map(|n| (n.value.as_str(), n.certain))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
