//! A translation beside its source: the same numbers, links, notes and code. In: a section in two
//! languages. Out: `numbers-differ`, `links-differ`, `notes-differ`, `code-differs`. Words are not
//! compared, and a section that is absent is no problem here.

use std::ops::Range;

use super::numbers::number::{Number, numbers};
use super::passage::Passage;
use super::sections_of_law;
use super::side::Side;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity};

/// Compares a section with its source. `languages` are the primary subtags of both.
pub fn section(source: &Side, own: &Side, languages: [&str; 2], stale: bool) -> Diagnostics {
    let mut problems = Diagnostics::new();
    problems.extend(different_numbers(source, own, languages));
    problems.extend(different(source, own, "links-differ", "link", |side| {
        mentions(
            side.reading
                .links
                .iter()
                .map(|m| (m.what.as_str(), &m.span)),
        )
    }));
    problems.extend(different(source, own, "notes-differ", "note", |side| {
        mentions(side.reading.notes.iter().map(|m| (m.what, &m.span)))
    }));
    problems.extend(different(
        source,
        own,
        "code-differs",
        "code block",
        |side| mentions(side.reading.code.iter().map(|m| (m.what, &m.span))),
    ));
    let mut graded = Diagnostics::new();
    graded.extend(problems.into_iter().map(|problem| grade(problem, stale)));
    graded
}

/// Where the ledger knows that the source moved on, differences are expected and stop no build.
pub fn grade(mut problem: Diagnostic, stale: bool) -> Diagnostic {
    if stale {
        problem.severity = Severity::Warning;
    }
    problem
}

/// Compares the words of a record with those of its source.
pub fn words(source: &str, own: &str, languages: [&str; 2]) -> Option<String> {
    let (source, own) = (Passage::plain(source, 0), Passage::plain(own, 0));
    let of = |passage: &Passage, language| found(std::slice::from_ref(passage), language);
    let found = Difference::between(of(&source, languages[0]), of(&own, languages[1]));
    found.message()
}

/// A number and the passage in which it stands.
#[derive(Debug, Clone)]
struct Found {
    number: Number,
    passage: usize,
}

fn found(passages: &[Passage], language: &str) -> Vec<Found> {
    let each = passages.iter().enumerate().flat_map(|(passage, text)| {
        let mut all = numbers(&text.letters, language);
        all.extend(sections_of_law::letters(&text.letters));
        all.into_iter().map(move |number| Found { number, passage })
    });
    each.collect()
}

/// What is left when equal numbers are paired off.
#[derive(Debug, Default)]
struct Difference {
    missing: Vec<Found>,
    extra: Vec<Found>,
}

impl Difference {
    fn between(source: Vec<Found>, own: Vec<Found>) -> Self {
        let split = |all: Vec<Found>| all.into_iter().partition(|f: &Found| f.number.certain);
        let (mut missing, mut explains): (Vec<Found>, Vec<Found>) = split(source);
        let (mut extra, mut explained): (Vec<Found>, Vec<Found>) = split(own);
        pair_off(&mut missing, &mut extra, |a, b| a.value == b.value);
        pair_off(&mut missing, &mut extra, |a, b| {
            a.other.as_ref() == Some(&b.value) || b.other.as_ref() == Some(&a.value)
        });
        // `two` in the source explains a 2 of the translation.
        pair_off(&mut explains, &mut extra, |a, b| a.value == b.value);
        pair_off(&mut missing, &mut explained, |a, b| a.value == b.value);
        Difference { missing, extra }
    }

    fn message(&self) -> Option<String> {
        let list = |found: &[Found]| {
            let values: Vec<String> = found
                .iter()
                .map(|f| format!("`{}`", f.number.value))
                .collect();
            listed(values)
        };
        let (missing, extra) = (list(&self.missing), list(&self.extra));
        match (missing.is_empty(), extra.is_empty()) {
            (true, true) => None,
            (false, true) => Some(format!(
                "the source has {missing}, this translation does not"
            )),
            (true, false) => Some(format!("this translation has {extra}, the source does not")),
            (false, false) => Some(format!(
                "the source has {missing} where this translation has {extra}"
            )),
        }
    }
}

fn pair_off(a: &mut Vec<Found>, b: &mut Vec<Found>, equal: impl Fn(&Number, &Number) -> bool) {
    a.retain(|one| {
        let at = b.iter().position(|other| equal(&one.number, &other.number));
        at.map(|at| b.remove(at)).is_none()
    });
}

fn different_numbers(source: &Side, own: &Side, languages: [&str; 2]) -> Option<Diagnostic> {
    let difference = Difference::between(
        found(&source.reading.passages, languages[0]),
        found(&own.reading.passages, languages[1]),
    );
    let message = difference.message()?;
    let exact = |side: &Side, found: &Found| {
        let passage = side.reading.passages.get(found.passage)?;
        Some(passage.place(side.file, found.number.range.clone()))
    };
    // Where the other language has no such number, the passage that stands in the same order.
    let opposite = |side: &Side, other: &Side, found: Option<&Found>| {
        let passages = &side.reading.passages;
        let same_order = passages.len() == other.reading.passages.len();
        let passage = passages.get(found?.passage).filter(|_| same_order)?;
        Some(passage.whole(side.file))
    };
    let (missing, extra) = (difference.missing.first(), difference.extra.first());
    let here = extra
        .and_then(|found| exact(own, found))
        .or_else(|| opposite(own, source, missing))
        .unwrap_or_else(|| own.start());
    let there = missing
        .and_then(|found| exact(source, found))
        .or_else(|| opposite(source, own, extra))
        .unwrap_or_else(|| source.start());
    Some(
        Diagnostic::error("numbers-differ", message)
            .at(here)
            .also(there, "the source")
            .hint("numbers, dates and section numbers are the same in every language, in digits"),
    )
}

/// The first few, so that a page that was turned over does not fill the screen.
fn listed(mut names: Vec<String>) -> String {
    const SHOWN: usize = 4;
    let more = names.len().saturating_sub(SHOWN);
    names.truncate(SHOWN);
    match more {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}

fn mentions<'a>(
    all: impl Iterator<Item = (&'a str, &'a Range<usize>)>,
) -> Vec<(&'a str, Range<usize>)> {
    all.map(|(what, span)| (what, span.clone())).collect()
}

/// Compares what two texts refer to, without regard to order.
fn different<'a, 'b>(
    source: &'a Side<'b>,
    own: &'a Side<'b>,
    code: &'static str,
    what: &str,
    of: impl Fn(&'a Side<'b>) -> Vec<(&'a str, Range<usize>)>,
) -> Option<Diagnostic> {
    let (mut missing, mut extra) = (of(source), of(own));
    missing.retain(|(one, _)| {
        let at = extra
            .iter()
            .position(|(other, _)| one.trim_end() == other.trim_end());
        at.map(|at| extra.remove(at)).is_none()
    });
    if missing.is_empty() && extra.is_empty() {
        return None;
    }
    let named = |all: &[(&str, Range<usize>)]| {
        let names: Vec<String> = all
            .iter()
            .map(|(name, _)| format!("`{}`", name.lines().next().unwrap_or_default()))
            .collect();
        listed(names)
    };
    let message = match (missing.is_empty(), extra.is_empty()) {
        (false, true) => format!("the {what} {} of the source is missing", named(&missing)),
        (true, _) => format!("the source has no {what} {}", named(&extra)),
        (false, false) => format!(
            "the source has the {what} {} where this translation has {}",
            named(&missing),
            named(&extra)
        ),
    };
    let place = |side: &Side, list: &[(&str, Range<usize>)]| -> Place {
        let first = list.first();
        first.map_or_else(|| side.start(), |(_, span)| side.file.place(span.clone()))
    };
    Some(
        Diagnostic::error(code, message)
            .at(place(own, &extra))
            .also(place(source, &missing), "the source")
            .hint(format!(
                "a translation has every {what} of its source, as often, and no other"
            )),
    )
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn numbers_that_mean_the_same_are_equal() {
        for (source, language, own) in [
            ("On 18 September 2023.", "zh", "2023 年 9 月 18 日。"),
            ("On 18 September 2023.", "ko", "2023년 9월 18일에."),
            ("On 18 September 2023.", "vi", "Ngày 18 tháng 9 năm 2023."),
            ("In May 2024 you may ask.", "zh", "2024 年 5 月你可以问。"),
            ("At most $5,000.", "vi", "Tối đa 5.000 đô la."),
            (
                "Section 286.2, s. 183(1)(b.1)",
                "zh",
                "第 286.2 条、第 183 条第 1 款 (b.1) 项",
            ),
            ("Call 416-555-0100.", "ko", "(416) 555-0100로 전화하세요."),
            ("Wait two weeks, or 3.", "ko", "2주나 3주를 기다리세요."),
            ("Two people.", "zh", "两个人。"),
            ("48 hours", "ar", "٤٨ ساعة"),
            ("On A4 paper", "zh", "用纸"),
        ] {
            assert_eq!(words(source, own, ["en", language]), None, "{own}");
        }
    }

    #[test]
    fn what_differs_is_named_on_both_sides() {
        for (source, language, own, message) in [
            (
                "Within 48 hours.",
                "zh",
                "84 小时内。",
                "the source has `48` where this translation has `84`",
            ),
            (
                "7 days, then 30.",
                "ko",
                "7일.",
                "the source has `30`, this translation does not",
            ),
            (
                "One year, in 2020.",
                "vi",
                "2 năm, năm 2020.",
                "this translation has `2`, the source does not",
            ),
            (
                "Section 286.1",
                "ko",
                "제286.2조",
                "the source has `286.1` where this translation has `286.2`",
            ),
            (
                "s. 183(1)(b.1)",
                "ko",
                "제183(1)(c.1)조",
                "the source has `(b.1)` where this translation has `(c.1)`",
            ),
            (
                "Call 416-555-0100.",
                "ko",
                "416-555-0199로.",
                "the source has `4165550100` where this translation has `4165550199`",
            ),
            (
                "On 6 December 2014.",
                "vi",
                "Ngày 6 tháng 11 năm 2014.",
                "the source has `12` where this translation has `11`",
            ),
        ] {
            let found = words(source, own, ["en", language]);
            assert_eq!(found.as_deref(), Some(message), "{own}");
        }
    }
}
