//! Dates written with the words that also count periods: 2026 年 11 月 22 日, 2025년 3월, 22 tháng 11
//! năm 2026, 오전 9시 30분. In: characters. Out: where the date ends. Languages that name their
//! months need nothing of this.

/// The end of the date or time of day whose first number starts at `start`.
pub fn at(letters: &[char], start: usize, language: &str) -> Option<usize> {
    if start > 0 && letters[start - 1].is_ascii_digit() {
        return None;
    }
    match language {
        "zh" | "ja" | "yue" => numbered(letters, start, &['年'], &['月'], &['日', '号', '號']),
        "ko" => numbered(letters, start, &['년'], &['월'], &['일'])
            .or_else(|| numbered(letters, start, &[], &['시'], &['분'])),
        "vi" => vietnamese(letters, start),
        _ => None,
    }
}

/// Year, month and day in this order, each with its mark; a month at least.
fn numbered(
    letters: &[char],
    start: usize,
    year: &[char],
    month: &[char],
    day: &[char],
) -> Option<usize> {
    let after_year = part(letters, start, year);
    let after_month = part(letters, after_year.unwrap_or(start), month)?;
    // 3시간 is a period of hours.
    if month.contains(&'시') && letters.get(after_month) == Some(&'간') {
        return None;
    }
    Some(part(letters, after_month, day).unwrap_or(after_month))
}

/// A number of one to four digits and its mark, with spaces between.
fn part(letters: &[char], start: usize, marks: &[char]) -> Option<usize> {
    let start = skip_spaces(letters, start);
    let digits = letters.get(start..)?.iter();
    let digits = digits.take_while(|c| c.is_ascii_digit()).count();
    let end = skip_spaces(letters, start + digits);
    let marked = letters.get(end).is_some_and(|c| marks.contains(c));
    ((1..=4).contains(&digits) && marked).then_some(end + 1)
}

fn skip_spaces(letters: &[char], start: usize) -> usize {
    let rest = letters.get(start..).unwrap_or_default();
    start
        + rest
            .iter()
            .take_while(|c| matches!(c, ' ' | '\u{A0}'))
            .count()
}

/// `22 tháng 11 năm 2026`, `22 tháng 11`, and the `7 năm 2025` of `tháng 7 năm 2025`.
fn vietnamese(letters: &[char], start: usize) -> Option<usize> {
    let number = |at: usize| {
        let digits = letters.get(at..).unwrap_or_default().iter();
        let digits = digits.take_while(|c| c.is_ascii_digit()).count();
        (1..=4).contains(&digits).then_some(at + digits)
    };
    let word = |at: usize, word: &str| {
        let end = at + word.chars().count();
        let same = letters.get(at..end)?.iter().copied().eq(word.chars());
        same.then_some(end)
    };
    let first = number(start)?;
    let year = |at: usize| {
        let start = word(at, " năm ")?;
        number(start).filter(|end| end - start == 4)
    };
    if let Some(month) = word(first, " tháng ").and_then(number) {
        return Some(year(month).unwrap_or(month));
    }
    let before: String = letters[start.saturating_sub(6)..start].iter().collect();
    if before.to_lowercase().ends_with("tháng ") {
        return year(first);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_ends_after_its_last_part() {
        for (language, text, date) in [
            ("zh", "2026年11月22日起", Some("2026年11月22日")),
            ("zh", "2014 年 12 月", Some("2014 年 12 月")),
            ("zh", "9 月 15 日起", Some("9 月 15 日")),
            ("zh", "12 个月", None),
            ("zh", "7 日", None),
            ("ko", "2025년 3월에", Some("2025년 3월")),
            ("ko", "9시 30분에", Some("9시 30분")),
            ("ko", "9시간", None),
            ("ko", "30일 안에", None),
            ("vi", "22 tháng 11 năm 2026.", Some("22 tháng 11 năm 2026")),
            ("vi", "6 tháng 12, sau đó", Some("6 tháng 12")),
            ("vi", "12 tháng tù", None),
            ("vi", "2 năm tù", None),
            ("en", "18 September", None),
        ] {
            let letters: Vec<char> = text.chars().collect();
            let found = at(&letters, 0, language).map(|end| letters[..end].iter().collect());
            assert_eq!(found, date.map(str::to_owned), "{text}");
        }
        let letters: Vec<char> = "Tháng 7 năm 2025".chars().collect();
        assert_eq!(at(&letters, 6, "vi"), Some(letters.len()));
    }
}
