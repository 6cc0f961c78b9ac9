//! Headings of the term index: under which letter a word stands, and what the page of that letter is
//! called. In: nothing. Out: names that can travel. Which heading a word has is for `search` to say.

/// A heading of the term index, in the order in which headings follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    /// Words that begin with a digit.
    Digits,
    /// Words in Latin letters, in a language of another script.
    Latin,
    /// A letter of the language's alphabet, an initial of Hangul, or the first letter of pinyin.
    Letter(char),
    /// The number of strokes of the first character.
    Strokes(u8),
    /// What has no place in the order of the language.
    Other,
}

impl Heading {
    /// The name of its page, without ending: `[a-z0-9-]`, the same for as long as the letter is.
    pub fn name(self) -> String {
        match self {
            Heading::Digits => "digits".to_owned(),
            Heading::Latin => "latin".to_owned(),
            Heading::Letter(letter) if letter.is_ascii_alphanumeric() => {
                letter.to_ascii_lowercase().to_string()
            }
            Heading::Letter(letter) => format!("u{:04x}", u32::from(letter)),
            Heading::Strokes(count) => format!("strokes-{count}"),
            Heading::Other => "other".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_headings_have_names_that_can_travel() {
        let names = [
            (Heading::Letter('Q'), "q"),
            (Heading::Letter('Đ'), "u0110"),
            (Heading::Letter('ㄱ'), "u3131"),
            (Heading::Strokes(9), "strokes-9"),
        ];
        for (heading, name) in names {
            assert_eq!(heading.name(), name);
        }
    }
}
