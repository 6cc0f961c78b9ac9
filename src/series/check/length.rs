//! Sections that are much shorter or longer than their source: something was left out, or stands
//! twice. In: a section in two languages. Out: `length`.
//!
//! Letters and digits of a translation for every 100 of its English source, measured over the 369
//! sections in each language of this repository's own guides with more than 200 (2026-11):
//!
//! | language | 1 % are shorter than | half | 1 % are longer than | longest | band |
//! |---|---|---|---|---|---|
//! | Chinese, both scripts | 31 | 39 | 47 | 50 | 20–65 |
//! | Korean | 40 | 52 | 62 | 69 | 28–85 |
//! | Vietnamese | 81 | 108 | 129 | 140 | 65–165 |
//!
//! What stays in English counts against a section that seems short and not against one that seems
//! long: things to say stand there twice, themselves and their meaning.

use std::collections::BTreeSet;

use super::passage::is_latin;
use super::side::Side;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::character::is_letter;

/// Shorter sources vary too much to be compared.
const LEAST: usize = 200;

/// The shortest and longest that a translation may be, for every 100 characters of its source.
fn band(language: &str, source: &str) -> (usize, usize) {
    match (source, language) {
        ("en", "zh" | "yue") => (20, 65),
        ("en", "ko") => (28, 85),
        ("en", "vi") => (65, 165),
        // Not measured.
        _ => (25, 400),
    }
}

/// Compares the length of a section with its source.
pub fn section(source: &Side, own: &Side, languages: [&str; 2], latin: bool) -> Diagnostics {
    let there = characters(source);
    if there < LEAST {
        return Diagnostics::new();
    }
    let all = characters(own);
    let translated = all.saturating_sub(if latin {
        kept(source, own)
    } else {
        in_latin(own)
    });
    let (shortest, longest) = band(languages[1], languages[0]);
    let (what, here) = if all * 100 < shortest * there {
        ("short", all)
    } else if translated * 100 > longest * there {
        ("long", translated)
    } else {
        return Diagnostics::new();
    };
    let hundredths = here * 100 / there;
    let message = format!(
        "this section is unusually {what}: {here} characters, and the source {there} ({hundredths} %)"
    );
    let hint = format!(
        "translations into this language have {shortest} to {longest} % of the source's characters: see whether something was left out or stands twice"
    );
    Diagnostic::warning("length", message)
        .at(own.start())
        .also(source.start(), "the source")
        .hint(hint)
        .into()
}

fn characters(side: &Side) -> usize {
    letters(side)
        .filter(|c| is_letter(**c) || c.is_numeric())
        .count()
}

fn letters<'a>(side: &'a Side) -> impl Iterator<Item = &'a char> {
    side.reading.passages.iter().flat_map(|p| &p.letters)
}

/// Characters of another script than the language's: names, and what is to be said in English.
fn in_latin(own: &Side) -> usize {
    letters(own)
        .filter(|c| c.is_alphabetic() && is_latin(**c))
        .count()
}

/// Characters of sentences that stand in the source too: what is to be said in the other language
/// stands in a translation twice, itself and its meaning.
fn kept(source: &Side, own: &Side) -> usize {
    let known: BTreeSet<Vec<char>> = sentences(source).collect();
    let same = sentences(own).filter(|run| known.contains(run));
    same.map(|run| run.len()).sum()
}

fn sentences(side: &Side) -> impl Iterator<Item = Vec<char>> {
    const ENDS: &str = ".!?()\"“”";
    let passages = side.reading.passages.iter();
    let runs = passages.flat_map(|p| p.letters.split(|c| ENDS.contains(*c)));
    let words = runs.map(|run| {
        run.iter()
            .copied()
            .filter(|c| c.is_alphanumeric())
            .collect()
    });
    words.filter(|run: &Vec<char>| run.len() > 8)
}

#[cfg(test)]
mod tests {
    use super::super::tests::Sides;
    use super::section;

    #[test]
    fn only_sections_far_outside_the_band_are_reported() {
        let source = "Ask first what they need, and then explain it. ".repeat(8);
        for (language, own, warned) in [
            ("zh", "先问对方需要什么，然后解释。", 0),
            ("zh", "先问。", 1),
            ("ko", "무엇이 필요한지 먼저 묻고 나서 설명하세요.", 0),
            ("ko", "먼저 물으세요.", 1),
            ("vi", "Hãy hỏi họ cần gì trước, rồi giải thích cho họ.", 0),
            ("vi", "Hãy hỏi.", 1),
        ] {
            let sides = Sides::new(&source, &own.repeat(8), language);
            let found = section(
                &sides.source(),
                &sides.own(),
                ["en", language],
                language == "vi",
            );
            assert_eq!(found.iter().count(), warned, "{language} {own}");
            let twice = Sides::new(&source, &own.repeat(40), language);
            let found = section(
                &twice.source(),
                &twice.own(),
                ["en", language],
                language == "vi",
            );
            assert_eq!(found.iter().count(), 1 - warned, "five times {own}");
        }
    }

    #[test]
    fn what_is_to_be_said_in_english_may_stand_there_with_its_meaning() {
        let source = "- \"I need an ambulance. A person is hurt.\"\n".repeat(8);
        for (language, own) in [
            (
                "zh",
                "- “I need an ambulance. A person is hurt.”（我需要救护车。有人受伤。）\n",
            ),
            (
                "ko",
                "- “I need an ambulance. A person is hurt.” (구급차가 필요합니다. 사람이 다쳤습니다.)\n",
            ),
            (
                "vi",
                "- “I need an ambulance. A person is hurt.” (Tôi cần xe cứu thương. Có người bị thương.)\n",
            ),
        ] {
            let sides = Sides::new(&source, &own.repeat(8), language);
            let found = section(
                &sides.source(),
                &sides.own(),
                ["en", language],
                language == "vi",
            );
            assert!(found.is_empty(), "{found:?}");
        }
    }

    #[test]
    fn short_sections_are_not_compared() {
        let sides = Sides::new("Ask first what they need.", "问。", "zh");
        assert!(section(&sides.source(), &sides.own(), ["en", "zh"], false).is_empty());
    }
}
