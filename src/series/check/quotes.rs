//! Quotation marks: which characters of a passage stand between them. In: characters. Out: their
//! styles. Marks that do not close inside the passage quote nothing.

use super::passage::style::QUOTED;

/// Opening and closing marks. Titles between 《 》 are quotations too.
const PAIRS: &[(char, char)] = &[
    ('“', '”'),
    ('„', '”'),
    ('‘', '’'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('〈', '〉'),
    ('«', '»'),
    ('‹', '›'),
];

/// Marks what stands between quotation marks.
pub fn mark(letters: &[char], mut styles: Vec<u8>) -> Vec<u8> {
    let mut open: Vec<(char, usize)> = Vec::new();
    for (index, &c) in letters.iter().enumerate() {
        let closes = open.iter().rposition(|(close, _)| *close == c);
        if c == '’' && is_apostrophe(letters, index) {
            continue;
        }
        if let Some(at) = closes {
            let (_, from) = open[at];
            open.truncate(at);
            styles[from..=index].iter_mut().for_each(|s| *s |= QUOTED);
        } else if c == '"' {
            open.push(('"', index));
        } else if let Some((_, close)) = PAIRS.iter().find(|(opening, _)| *opening == c) {
            open.push((*close, index));
        }
    }
    styles
}

/// `don’t`, and not the end of `‘don’t’`.
fn is_apostrophe(letters: &[char], index: usize) -> bool {
    let latin = |c: Option<&char>| c.is_some_and(|c| c.is_alphabetic() && (*c as u32) < 0x250);
    index > 0 && latin(letters.get(index - 1)) && latin(letters.get(index + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_quotation_marks_is_found_in_every_language() {
        for (text, quoted) in [
            ("say “no” now", "“no”"),
            ("说“不”吧", "“不”"),
            ("說「不」吧", "「不」"),
            ("‘구출’이라는 말", "‘구출’"),
            ("say \"no\" now", "\"no\""),
            ("mot « non » ici", "« non »"),
            ("don’t say ‘can’t’ here", "‘can’t’"),
            ("“a 「b」 c” d", "“a 「b」 c”"),
            ("the workers’ own “words", ""),
            ("five 5\" pipes", ""),
        ] {
            let letters: Vec<char> = text.chars().collect();
            let styles = mark(&letters, vec![0; letters.len()]);
            let found: String = letters
                .iter()
                .zip(&styles)
                .filter(|(_, s)| **s & QUOTED != 0)
                .map(|(c, _)| c)
                .collect();
            assert_eq!(found, quoted, "{text}");
        }
    }
}
