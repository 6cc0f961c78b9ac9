//! Order of words: by the collation of their language, with headings taken from that same order.
//! In: a language and its words. Out: comparisons and headings. Knows no table of readings: pinyin and
//! strokes are those of CLDR, through ICU4X.
//!
//! CLDR's Chinese orders hold a mark before each group, U+FDD0 with a letter (pinyin) or with
//! U+2800 + n (n strokes): a word stands under the last mark that is not greater than it. Characters
//! have one reading each there, so 行业 (hángyè) would stand under X: `sort_as` gives such a term a
//! key in characters that have only the right one, 航业.

use std::cmp::Ordering;

use icu_collator::CollatorBorrowed;
use icu_collator::options::{CollatorOptions, Strength};
use icu_locale_core::Locale;
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use crate::series::heading::Heading;
use crate::source::record::Language;

/// The mark before each group of CLDR's Chinese orders.
const MARK: char = '\u{FDD0}';

/// The most strokes that CLDR has a group for.
const MOST_STROKES: u8 = 64;

/// The order of words in a language.
#[derive(Debug)]
pub struct Collation {
    full: Option<CollatorBorrowed<'static>>,
    /// Letters alone, without marks and capitals.
    letters: Option<CollatorBorrowed<'static>>,
    /// Whether the language itself is written in Latin letters.
    latin: bool,
    /// Marks of groups with their headings, in order; empty where letters themselves are headings.
    marks: Vec<(String, Heading)>,
}

impl Collation {
    /// The order of a language. Without data for it words stand by their code points.
    pub fn of(language: &Language) -> Self {
        let locale: Locale = language.tag.as_str().parse().unwrap_or(Locale::UNKNOWN);
        let collator = |options| CollatorBorrowed::try_new((&locale).into(), options).ok();
        let mut letters = CollatorOptions::default();
        letters.strength = Some(Strength::Primary);
        let script = language.scripts.first().map_or("", String::as_str);
        let mut collation = Collation {
            full: collator(CollatorOptions::default()),
            letters: collator(letters),
            latin: script == "Latn",
            marks: Vec::new(),
        };
        collation.marks = match script {
            "Hans" | "Hani" => ('A'..='Z')
                .map(|letter| (format!("{MARK}{letter}"), Heading::Letter(letter)))
                .collect(),
            "Hant" => (1..=MOST_STROKES)
                .filter_map(|count| {
                    let braille = char::from_u32(0x2800 + u32::from(count))?;
                    Some((format!("{MARK}{braille}"), Heading::Strokes(count)))
                })
                .collect(),
            _ => Vec::new(),
        };
        collation
    }

    /// Compares two words: digits first, then Latin letters where the language has another script,
    /// then its own order. Quotation marks and brackets before a word do not count.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let (a, b) = (bare(a), bare(b));
        let by_script = self.rank(a).cmp(&self.rank(b));
        by_script
            .then_with(|| match &self.full {
                Some(collator) => collator.compare(a, b),
                None => Ordering::Equal,
            })
            // Words that the order takes for one still have one place.
            .then_with(|| a.cmp(b))
    }

    /// The heading that a word stands under.
    pub fn heading(&self, word: &str) -> Heading {
        let word = bare(word);
        match (self.rank(word), word.chars().next()) {
            (_, None) => Heading::Other,
            (0, _) => Heading::Digits,
            (1, _) => Heading::Latin,
            (_, Some(first)) => match initial(first) {
                Some(initial) => Heading::Letter(initial),
                None if self.marks.is_empty() => self.letter(word),
                None => self.group(word),
            },
        }
    }

    fn rank(&self, word: &str) -> u8 {
        match word.chars().next() {
            Some(first) if first.is_numeric() => 0,
            Some(first) if !self.latin && script(first) == Script::Latin => 1,
            _ => 2,
        }
    }

    /// The last group whose mark is not greater than the word.
    fn group(&self, word: &str) -> Heading {
        let Some(collator) = &self.full else {
            return Heading::Other;
        };
        let before = self
            .marks
            .partition_point(|(mark, _)| collator.compare(mark, word) != Ordering::Greater);
        let group = before.checked_sub(1).and_then(|at| self.marks.get(at));
        group.map_or(Heading::Other, |(_, heading)| *heading)
    }

    /// The letter that a word begins with: the plainest one that the language takes for the same. That
    /// is E for é in French, and Ê, not E, for ế in Vietnamese.
    fn letter(&self, word: &str) -> Heading {
        let mut characters = word.chars().skip_while(|c| is_written_before(*c));
        let Some(first) = characters.next().filter(|c| c.is_alphabetic()) else {
            return Heading::Other;
        };
        let decomposed = DecomposingNormalizerBorrowed::new_nfd()
            .normalize(first.encode_utf8(&mut [0; 4]))
            .into_owned();
        let mut parts = decomposed.chars();
        let base: String = parts.next().into_iter().collect();
        let marks: Vec<char> = parts.collect();
        let one_mark = marks.iter().map(|mark| format!("{base}{mark}"));
        let whole = first.to_string();
        let plainest =
            std::iter::once(base.clone())
                .chain(one_mark)
                .find(|plain| match &self.letters {
                    Some(collator) => collator.compare(plain, &whole) == Ordering::Equal,
                    None => true,
                });
        let composed = icu_normalizer::ComposingNormalizerBorrowed::new_nfc()
            .normalize(plainest.as_deref().unwrap_or(&whole))
            .into_owned();
        let mut upper = composed.chars().flat_map(char::to_uppercase);
        upper.next().map_or(Heading::Other, Heading::Letter)
    }
}

/// A word without the marks before its first letter or digit.
fn bare(word: &str) -> &str {
    word.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// Thai and Lao vowels that are written before the consonant they follow in speech and in dictionaries.
fn is_written_before(c: char) -> bool {
    matches!(c, '\u{0E40}'..='\u{0E44}' | '\u{0EC0}'..='\u{0EC4}')
}

/// The initial of a Hangul syllable; doubled ones stand with the single.
fn initial(c: char) -> Option<char> {
    /// Initials in the order of Unicode.
    const INITIALS: [char; 19] = [
        'ㄱ', 'ㄱ', 'ㄴ', 'ㄷ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅂ', 'ㅅ', 'ㅅ', 'ㅇ', 'ㅈ', 'ㅈ', 'ㅊ',
        'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
    ];
    /// Syllables with the same initial.
    const EACH: u32 = 588;
    let syllable = matches!(c, '가'..='힣').then(|| u32::from(c) - u32::from('가'))?;
    INITIALS.get((syllable / EACH) as usize).copied()
}

/// The script of a character.
pub(super) fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::language;

    fn collation(tag: &str) -> Collation {
        let all = language::load(None).unwrap();
        Collation::of(all.iter().find(|l| l.tag.as_str() == tag).unwrap())
    }

    fn sorted<'a>(tag: &str, mut words: Vec<&'a str>) -> Vec<&'a str> {
        let order = collation(tag);
        words.sort_by(|a, b| order.compare(a, b));
        words
    }

    #[test]
    fn words_stand_in_the_order_of_their_language() {
        for (tag, words) in [
            (
                "en",
                vec!["911", "“rescue”", "Sex work", "sex worker", "zoning"],
            ),
            (
                "zh-Hans",
                vec!["911", "PR", "保释", "警察", "签证", "性航业", "移民"],
            ),
            (
                "zh-Hant",
                vec!["CBSA", "口譯", "工資", "手令", "保釋", "簽證"],
            ),
            (
                "ko",
                vec!["911", "TRP", "가정", "경찰", "까치", "나이", "영장", "형법"],
            ),
            (
                "vi",
                vec![
                    "an",
                    "ăn",
                    "ân",
                    "cảnh sát",
                    "dân",
                    "đạo",
                    "ơn",
                    "tạm",
                    "ưng",
                ],
            ),
            ("fr", vec!["avocat", "école", "emploi", "étude"]),
            ("th", vec!["กฎ", "แขก", "งาน", "เงิน", "บ้าน"]),
            ("ar", vec!["بيت", "شرطة", "عمل"]),
        ] {
            let mut turned = words.clone();
            turned.reverse();
            assert_eq!(sorted(tag, turned), words, "{tag}");
        }
    }

    #[test]
    fn headings_come_from_the_order() {
        let letter = Heading::Letter;
        for (tag, word, heading) in [
            ("en", "sex work", letter('S')),
            ("en", "“rescue”", letter('R')),
            ("en", "911", Heading::Digits),
            ("zh-Hans", "保释", letter('B')),
            ("zh-Hans", "“拯救”", letter('Z')),
            ("zh-Hans", "性航业", letter('X')),
            // What CLDR reads where a character has two readings: `sort_as` mends it.
            ("zh-Hans", "行业", letter('X')),
            ("zh-Hans", "航业", letter('H')),
            ("zh-Hans", "CBSA 官员", Heading::Latin),
            ("zh-Hant", "簽證", Heading::Strokes(19)),
            ("zh-Hant", "一樓一", Heading::Strokes(1)),
            ("zh-Hant", "「拯救」", Heading::Strokes(9)),
            ("zh-Hant", "911", Heading::Digits),
            ("ko", "경찰", letter('ㄱ')),
            ("ko", "까치", letter('ㄱ')),
            ("ko", "형법", letter('ㅎ')),
            ("ko", "TRP", Heading::Latin),
            ("vi", "ấn", letter('Â')),
            ("vi", "ớt", letter('Ơ')),
            ("vi", "ánh", letter('A')),
            ("vi", "đường", letter('Đ')),
            ("vi", "PR", letter('P')),
            ("fr", "école", letter('E')),
            ("th", "เงิน", letter('ง')),
            ("th", "ตำรวจ", letter('ต')),
            ("ar", "أجر", letter('ا')),
            ("ar", "شرطة", letter('ش')),
        ] {
            assert_eq!(collation(tag).heading(word), heading, "{tag} {word}");
        }
    }

    #[test]
    fn any_text_has_a_heading() {
        for tag in ["en", "zh-Hans", "zh-Hant", "ko", "vi", "fr", "th", "ar"] {
            for text in ["", "…", "\u{FDD0}", "日本", "😀", "เ", "かな"] {
                collation(tag).heading(text);
                collation(tag).compare(text, "a");
            }
        }
    }
}
