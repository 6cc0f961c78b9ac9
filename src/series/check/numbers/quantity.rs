//! Amounts of money and periods of time in a text: `$5,000`, `48 hours`, `3.5 年`. In: characters and
//! the words of a language for units. Out: [`Quantity`]s with their places. Dates, years, times of
//! day, ages and ordinals are not periods. Never knows what the law says.

use std::ops::Range;

use super::number::literal;
use super::written_date;
use crate::source::record::Language;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Money.
    Dollar,
    /// A period in years.
    Year,
    /// In months.
    Month,
    /// In weeks.
    Week,
    /// In days.
    Day,
    /// In hours.
    Hour,
    /// In minutes.
    Minute,
}

/// An amount or a period.
#[derive(Debug, Clone)]
pub struct Quantity {
    value: String,
    other: Option<String>,
    unit: Unit,
    /// Where it stands.
    pub range: Range<usize>,
}

impl PartialEq for Quantity {
    fn eq(&self, other: &Self) -> bool {
        let readings = |q: &Quantity| [Some(q.value.clone()), q.other.clone()];
        self.unit == other.unit
            && readings(self)
                .iter()
                .flatten()
                .any(|value| readings(other).iter().flatten().any(|v| v == value))
    }
}

/// Words for dollars in the languages of content, the longest first where one begins another.
const DOLLARS: &[&str] = &[
    "dollars",
    "dollar",
    "加拿大元",
    "加元",
    "加币",
    "加幣",
    "元",
    "캐나다 달러",
    "캐나다달러",
    "달러",
    "đô la",
    "đô-la",
    "đôla",
    "ดอลลาร์",
    "دولار",
];

/// Finds quantities in the text of one language.
#[derive(Debug)]
pub struct Finder {
    language: String,
    /// Words of units, the longest first.
    units: Vec<(Vec<char>, Unit)>,
}

impl Finder {
    /// For the text of a language.
    pub fn new(language: &Language) -> Self {
        let of = |words: &[String], unit: Unit| -> Vec<(Vec<char>, Unit)> {
            let letters = |word: &String| word.to_lowercase().chars().collect();
            words.iter().map(|word| (letters(word), unit)).collect()
        };
        let words = &language.units;
        let mut units = of(&words.year, Unit::Year);
        units.extend(of(&words.month, Unit::Month));
        units.extend(of(&words.week, Unit::Week));
        units.extend(of(&words.day, Unit::Day));
        units.extend(of(&words.hour, Unit::Hour));
        units.extend(of(&words.minute, Unit::Minute));
        units.extend(DOLLARS.iter().map(|w| (w.chars().collect(), Unit::Dollar)));
        units.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        Finder {
            language: language.tag.primary().to_owned(),
            units,
        }
    }

    /// All quantities of a text, in order.
    pub fn find(&self, letters: &[char]) -> Vec<Quantity> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < letters.len() {
            if !letters[at].is_ascii_digit() {
                at += 1;
                continue;
            }
            if let Some(end) = written_date::at(letters, at, &self.language) {
                at = end;
                continue;
            }
            let Some((end, ..)) = literal(letters, at) else {
                at += 1;
                continue;
            };
            if let Some(quantity) = self.quantity(letters, at, end) {
                at = quantity.range.end;
                found.push(quantity);
                continue;
            }
            // Of `7–30 days` both numbers are days.
            let last = range_end(letters, end)
                .and_then(|(from, to)| self.quantity(letters, from, to))
                .filter(|last| !(last.unit == Unit::Year && is_year(letters, at..end)));
            if let Some(last) = last {
                found.extend(self.counted(letters, at, end, last.unit));
            }
            at = end;
        }
        found
    }

    /// The one quantity that a text consists of, as a figure of law does.
    pub fn read(&self, text: &str) -> Option<Quantity> {
        let letters: Vec<char> = text.trim().chars().collect();
        match <[Quantity; 1]>::try_from(self.find(&letters)) {
            Ok([one]) => Some(one),
            Err(_) => None,
        }
    }

    fn counted(&self, letters: &[char], start: usize, end: usize, unit: Unit) -> Option<Quantity> {
        let (_, value, other) = literal(letters, start)?;
        let trimmed = if value.contains('.') {
            value.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            value
        };
        Some(Quantity {
            value: trimmed,
            other,
            unit,
            range: start..end,
        })
    }

    /// The number from `start` to `end` with what it counts.
    fn quantity(&self, letters: &[char], start: usize, end: usize) -> Option<Quantity> {
        let before = letters[..start].iter().rposition(|c| !space(*c));
        if let Some(at) = before.filter(|&at| letters[at] == '$') {
            let mut quantity = self.counted(letters, start, end, Unit::Dollar)?;
            quantity.range.start = at;
            return Some(quantity);
        }
        let mut at = end;
        at += usize::from(letters.get(at).is_some_and(|c| space(*c) || *c == '-'));
        if letters.get(at) == Some(&'$') {
            let mut quantity = self.counted(letters, start, end, Unit::Dollar)?;
            quantity.range.end = at + 1;
            return Some(quantity);
        }
        // Chinese counts weeks and hours with a measure word: 3 個星期.
        let measured = self.language == "zh" && matches!(letters.get(at), Some('个' | '個'));
        let (unit, unit_end) = self.unit_at(letters, at).or_else(|| {
            let unit = measured.then(|| self.unit_at(letters, at + 1))?;
            unit.filter(|(unit, _)| *unit != Unit::Month)
        })?;
        let word = at..unit_end;
        if self.not_a_period(letters, start..end, unit, &word) {
            return None;
        }
        let mut quantity = self.counted(letters, start, end, unit)?;
        quantity.range.end = unit_end;
        Some(quantity)
    }

    fn unit_at(&self, letters: &[char], at: usize) -> Option<(Unit, usize)> {
        let (word, unit) = self.units.iter().find(|(word, _)| {
            let end = at + word.len();
            let same = letters
                .get(at..end)
                .is_some_and(|run| run.iter().zip(word).all(|(a, b)| lower(*a) == *b));
            // Han, Hangul and Thai words need no space after them.
            let spaced = word.last().is_some_and(|c| (*c as u32) < 0x0E00);
            same && !(spaced && letters.get(end).is_some_and(|c| c.is_alphabetic()))
        })?;
        Some((*unit, at + word.len()))
    }

    /// What looks like a period and is none.
    fn not_a_period(
        &self,
        letters: &[char],
        number: Range<usize>,
        unit: Unit,
        word: &Range<usize>,
    ) -> bool {
        let after: String = letters[word.end..].iter().take(12).collect();
        let before: String = {
            let from = number.start.saturating_sub(6);
            letters[from..number.start].iter().collect()
        };
        let starts = |words: &[&str]| words.iter().any(|w| after.starts_with(w));
        if unit == Unit::Year && is_year(letters, number.clone()) {
            return true;
        }
        let value = value(letters, number);
        match self.language.as_str() {
            "en" => starts(&[" old", "-old", " of age"]),
            // 第 3 天 is the third day, 80 年代 a decade, 3 周年 an anniversary, 100 日元 yen.
            "zh" => {
                before.trim_end().ends_with('第')
                    || unit == Unit::Year && starts(&["代", "级", "級"])
                    || unit == Unit::Week && starts(&["年", "岁", "歲"])
                    || unit == Unit::Day && starts(&["元", "本"])
            }
            // 제3일, 90년대, 10주년, 3분의 1.
            "ko" => {
                before.ends_with('제')
                    || unit == Unit::Year && starts(&["대"])
                    || unit == Unit::Week && starts(&["년", "택"])
                    || unit == Unit::Minute && starts(&["의 ", "기"])
            }
            "vi" => {
                let clock = value <= 24
                    && (before.to_lowercase().ends_with("lúc ")
                        || starts(&[" sáng", " trưa", " chiều", " tối", " đêm"])
                        || after.trim_start().starts_with(|c: char| c.is_ascii_digit()));
                // `3 tiếng Việt` counts languages.
                let tongue = letters[word.clone()].iter().collect::<String>() == "tiếng"
                    && after.chars().nth(1).is_some_and(char::is_uppercase);
                unit == Unit::Hour && (clock || tongue)
            }
            "fr" => unit == Unit::Hour && value <= 24 && before.ends_with("à "),
            _ => false,
        }
    }
}

/// What may stand between the two numbers of a range.
const RANGES: &[&str] = &[
    "-", "–", "~", " – ", " to ", " or ", "至", " 至 ", "到", " 到 ", "或", " 或 ", " đến ",
    " hoặc ", " à ", " ou ",
];

/// The second number of a range, whose first ends at `end`.
fn range_end(letters: &[char], end: usize) -> Option<(usize, usize)> {
    RANGES.iter().find_map(|between| {
        let from = end + between.chars().count();
        let same = letters.get(end..from)?.iter().copied().eq(between.chars());
        let (to, ..) = same.then(|| literal(letters, from))??;
        Some((from, to))
    })
}

fn value(letters: &[char], number: Range<usize>) -> u32 {
    let digits: String = letters[number].iter().collect();
    digits.parse().unwrap_or(u32::MAX)
}

/// A number of four digits that names a year.
fn is_year(letters: &[char], number: Range<usize>) -> bool {
    number.len() == 4 && (1900..=2100).contains(&value(letters, number))
}

fn space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}')
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::super::super::passage::Passage;
    use super::*;
    use crate::source::language;

    fn finder(tag: &str) -> Finder {
        let known = language::load(None).unwrap();
        Finder::new(known.iter().find(|l| l.tag.as_str() == tag).unwrap())
    }

    fn found(text: &str, tag: &str) -> Vec<String> {
        let passage = Passage::plain(text, 0);
        let quantities = finder(tag).find(&passage.letters);
        let text = |q: &Quantity| passage.text(q.range.clone());
        quantities.iter().map(text).collect()
    }

    #[test]
    fn amounts_and_periods_are_found_in_every_language() {
        for (tag, text, expected) in [
            (
                "en",
                "a fine of $5,000 or 2 years less a day",
                &["$5,000", "2 years"][..],
            ),
            (
                "en",
                "within 48 hours, a 14-day limit",
                &["48 hours", "14-day"],
            ),
            (
                "en",
                "7–30 days or 5,000 dollars",
                &["7", "30 days", "5,000 dollars"],
            ),
            ("en", "7 to 30 days", &["7", "30 days"]),
            ("vi", "7 đến 30 ngày", &["7", "30 ngày"]),
            ("zh-Hans", "7 至 30 天", &["7", "30 天"]),
            ("en", "from 2014 to 2 years later", &["2 years"]),
            ("en", "3.5 Years; 12 monthly visits", &["3.5 Years"]),
            (
                "zh-Hans",
                "罚款 $5,000，監禁 2 年減一日，48 小时内",
                &["$5,000", "2 年", "48 小时"],
            ),
            (
                "zh-Hans",
                "７天、12 个月、5,000 加元",
                &["7天", "12 个月", "5,000 加元"],
            ),
            (
                "zh-Hant",
                "3 個星期、48 個小時、12 個月",
                &["3 個星期", "48 個小時", "12 個月"],
            ),
            (
                "ko",
                "48시간 안에, 30일마다, 3.5년입니다, 5,000달러, 2주일",
                &["48시간", "30일", "3.5년", "5,000달러", "2주일"],
            ),
            (
                "vi",
                "trong vòng 48 giờ, 7 ngày, 1 năm, 12 tháng, 5.000 đô la",
                &["48 giờ", "7 ngày", "1 năm", "12 tháng", "5.000 đô la"],
            ),
            ("vi", "mỗi ngày 8 giờ, vào lúc 48 giờ", &["8 giờ", "48 giờ"]),
            (
                "fr",
                "48 heures, 5\u{A0}000 $, 3,5 ans",
                &["48 heures", "5\u{A0}000 $", "3,5 ans"],
            ),
            ("th", "ภายใน 48 ชั่วโมงหรือ 7 วัน", &["48 ชั่วโมง", "7 วัน"]),
            ("ar", "خلال 48 ساعة أو ٧ أيام", &["48 ساعة", "7 أيام"]),
        ] {
            assert_eq!(found(text, tag), expected, "{tag} {text}");
        }
    }

    #[test]
    fn dates_years_times_ages_and_sections_are_no_periods() {
        for (tag, text) in [
            (
                "en",
                "November 22, 2026; 18 September 2023; in 2014; section 286.2; 9:30; 5 p.m.",
            ),
            (
                "en",
                "18 years old, a 17-year-old, 18 years of age, the 7th day, 911",
            ),
            (
                "zh-Hans",
                "2026年11月22日、2013 年、9 月 15 日、上午 9 点、第 3 天、80 年代、第 286.2 条",
            ),
            ("zh-Hant", "2026 年 11 月 22 日；2014年12月；第3年；10 周年"),
            (
                "ko",
                "2025년 3월, 2014년 12월 6일부터, 9월 15일, 오전 9시 30분, 제3일, 1990년대, 3분의 1",
            ),
            (
                "vi",
                "22 tháng 11 năm 2026; tháng 7 năm 2025; ngày 6 tháng 12; năm 2014; lúc 9 giờ; 5 giờ chiều; 3 tiếng Việt",
            ),
            ("fr", "le 6 décembre 2014, à 14 heures"),
            ("th", "6 ธันวาคม 2014"),
        ] {
            assert_eq!(found(text, tag), Vec::<String>::new(), "{tag} {text}");
        }
    }

    #[test]
    fn the_same_quantity_is_equal_in_every_language() {
        let read = |tag: &str, text: &str| finder(tag).read(text).unwrap();
        for (tag, text, figure) in [
            ("ko", "48시간", "48 hours"),
            ("zh-Hant", "12 個月", "12 months"),
            ("vi", "5.000 đô la", "$5,000"),
            ("vi", "3,5 năm", "3.5 years"),
            ("fr", "1 an", "1 year"),
            ("zh-Hans", "5,000 元", "$5,000.00"),
        ] {
            assert_eq!(read(tag, text), read("en", figure), "{tag} {text}");
        }
        assert_ne!(read("ko", "12개월"), read("en", "1 year"));
        assert_ne!(read("ko", "84시간"), read("en", "48 hours"));
        assert_eq!(finder("en").read("soon"), None);
    }
}
