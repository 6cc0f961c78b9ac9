//! Text of the source that was left in a translation. In: a section in two languages. Out:
//! `untranslated`.
//!
//! Things to say in English stand in quotation marks or bold, or have their meaning beside them in
//! brackets; names of organisations and people are links or have capitals, names of cases and books
//! are stressed: none of these is looked at, nor is code.

use std::cell::LazyCell;
use std::ops::Range;

use super::passage::{NAMED, Passage, is_latin, style};
use super::side::Side;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::character::is_letter;
use crate::source::record::Language;

/// What may stay in the source language.
const MAY_STAY: u8 =
    style::QUOTED | style::CODE | style::STRONG | style::EMPHASIS | style::NAME | style::TERM;

/// Small words inside names.
const IN_NAMES: &[&str] = &[
    "and", "of", "the", "for", "in", "on", "v", "vs", "van", "von", "der", "den", "de", "du", "la",
];

/// Words that are not names, that make a text a sentence.
const SENTENCE: usize = 2;
/// Words of the source in a row, inside a text of another script.
const RUN: usize = 4;
/// Words of a text that stands word for word in the source, in a language of the same script.
const SAME: usize = 4;

/// Compares a section with its source.
pub fn section(source: &Side, own: &Side, language: &Language) -> Diagnostics {
    let mut problems = Diagnostics::new();
    // Most translations never have to be held against their source.
    let known = LazyCell::new(|| source.reading.passages.iter().map(Words::of).collect());
    for passage in &own.reading.passages {
        let Some((from, to)) = left(passage, &known, language) else {
            continue;
        };
        let place = passage.place(own.file, from..to);
        problems.push(problem(&passage.text(from..to)).at(place));
    }
    problems
}

/// The source's words that were left in the words of a record.
pub fn words(source: &str, own: &str, language: &Language) -> Option<Diagnostic> {
    let passage = Passage::plain(own, 0);
    let known = LazyCell::new(|| vec![Words::of(&Passage::plain(source, 0))]);
    let (from, to) = left(&passage, &known, language)?;
    Some(problem(&passage.text(from..to)))
}

fn problem(text: &str) -> Diagnostic {
    let shown: String = text.chars().take(40).collect();
    let more = if text.chars().count() > 40 { "…" } else { "" };
    Diagnostic::warning("untranslated", format!("`{shown}{more}` is not translated")).hint(
        "translate it; what is to be said in the other language stands in quotation marks or bold",
    )
}

/// Whether a language is written in Latin letters.
pub fn in_latin_script(language: &Language) -> bool {
    language.scripts.first().is_some_and(|s| s == "Latn")
}

/// The first and last character of what was left.
fn left<F: FnOnce() -> Vec<Words>>(
    passage: &Passage,
    source: &LazyCell<Vec<Words>, F>,
    language: &Language,
) -> Option<(usize, usize)> {
    let own = Words::of(passage);
    if in_latin_script(language) {
        if own.all.len() < SAME || own.sentence() < SENTENCE {
            return None;
        }
        let same = source.iter().any(|other| other.same_text(&own));
        return same.then(|| own.range()).flatten();
    }
    let foreign = own.all.iter().any(|word| !word.latin);
    if foreign {
        return own.run();
    }
    if own.sentence() < SENTENCE || own.all.len() < 3 {
        return None;
    }
    let most = source.iter().any(|known| {
        let shared = own.all.iter().filter(|w| known.has(&w.text)).count();
        shared * 100 >= own.all.len() * 80
    });
    most.then(|| own.range()).flatten()
}

#[derive(Debug)]
struct Word {
    text: String,
    from: usize,
    latin: bool,
    /// Starts with a small letter: not a name.
    small: bool,
    /// Nothing but spaces and commas stand between it and the word before.
    joined: bool,
}

/// The words of a passage that have to be translated.
#[derive(Debug, Default)]
struct Words {
    all: Vec<Word>,
}

impl Words {
    fn of(passage: &Passage) -> Self {
        let mut words = Words::default();
        let glossed = glossed(&passage.letters);
        let mut at = 0;
        let mut joined = false;
        while at < passage.letters.len() {
            let c = passage.letters[at];
            let stays = passage.styles[at] & MAY_STAY != 0
                || c == NAMED
                || glossed.iter().any(|range| range.contains(&at));
            if stays || !is_letter(c) {
                joined &= !stays && matches!(c, ' ' | ',' | '-');
                at += 1;
                continue;
            }
            let latin = is_latin(c);
            let run = passage.letters[at..].iter().zip(&passage.styles[at..]);
            let run = run.take_while(|(c, s)| {
                **s & MAY_STAY == 0
                    && (matches!(**c, '\'' | '’') || is_letter(**c) && is_latin(**c) == latin)
            });
            let end = at + run.count();
            let text = passage.text(at..end).to_lowercase();
            words.all.push(Word {
                small: c.is_lowercase() && !IN_NAMES.contains(&text.as_str()),
                text,
                from: at,
                latin,
                joined,
            });
            joined = true;
            at = end;
        }
        words
    }

    fn same_text(&self, other: &Words) -> bool {
        let mut pairs = self.all.iter().zip(&other.all);
        self.all.len() == other.all.len() && pairs.all(|(a, b)| a.text == b.text)
    }

    fn has(&self, word: &str) -> bool {
        self.all.iter().any(|w| w.text == word)
    }

    fn sentence(&self) -> usize {
        self.all.iter().filter(|w| w.small).count()
    }

    fn range(&self) -> Option<(usize, usize)> {
        let last = self.all.last()?;
        Some((
            self.all.first()?.from,
            last.from + last.text.chars().count(),
        ))
    }

    /// The first run of words of the source's script inside a text of another.
    fn run(&self) -> Option<(usize, usize)> {
        let mut start = 0;
        for at in 0..=self.all.len() {
            let goes_on = self
                .all
                .get(at)
                .is_some_and(|w| w.latin && (at == start || w.joined));
            if goes_on {
                continue;
            }
            let run = self.all.get(start..at).unwrap_or_default();
            if run.iter().filter(|w| w.small).count() >= RUN {
                let last = run.last()?;
                return Some((run.first()?.from, last.from + last.text.chars().count()));
            }
            start = if self.all.get(at).is_some_and(|w| w.latin) {
                at
            } else {
                at + 1
            };
        }
        None
    }
}

/// Text in Latin letters that has its meaning beside it: `Am I free to go? (가도 되나요?)`.
fn glossed(letters: &[char]) -> Vec<Range<usize>> {
    let foreign = |c: &char| is_letter(*c) && !is_latin(*c);
    let mut found = Vec::new();
    for (open, _) in letters.iter().enumerate().filter(|(_, c)| **c == '(') {
        let inside = letters[open..].iter().take_while(|c| **c != ')');
        if inside.clone().any(foreign) {
            let before = letters[..open].iter().rposition(foreign);
            found.push(before.map_or(0, |at| at + 1)..open);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::language;

    fn left_in(tag: &str, source: &str, own: &str) -> Option<String> {
        let known = language::load(None).unwrap();
        let language = known.iter().find(|l| l.tag.as_str() == tag).unwrap();
        let passage = Passage::plain(own, 0);
        let known = LazyCell::new(|| vec![Words::of(&Passage::plain(source, 0))]);
        let (from, to) = left(&passage, &known, language)?;
        Some(passage.text(from..to))
    }

    const SOURCE: &str = "Ask before you write anything about her status.";

    #[test]
    fn text_of_the_source_is_found_in_other_scripts() {
        for (tag, own) in [
            ("ko", SOURCE),
            ("zh-Hans", "Ask before you write about status."),
            ("th", "Ask before you write anything."),
            ("ar", SOURCE),
        ] {
            assert!(left_in(tag, SOURCE, own).is_some(), "{own}");
        }
        let mixed = "쓰기 전에 물어보세요. Ask before you write anything. 그렇습니다.";
        assert_eq!(
            left_in("ko", SOURCE, mixed).as_deref(),
            Some("Ask before you write anything")
        );
    }

    #[test]
    fn text_of_the_source_is_found_in_the_same_script() {
        for tag in ["vi", "fr"] {
            assert!(left_in(tag, SOURCE, SOURCE).is_some());
            assert_eq!(
                left_in(tag, SOURCE, "Hỏi trước khi viết về tình trạng."),
                None
            );
            assert_eq!(
                left_in(tag, "Ask first", "Ask first"),
                None,
                "too short to tell"
            );
        }
    }

    #[test]
    fn names_and_things_to_say_may_stay() {
        for (tag, source, own) in [
            (
                "ko",
                SOURCE,
                "“Ask before you write anything.”라고 말하세요.",
            ),
            ("ko", SOURCE, "“Ask before you write anything.”"),
            ("zh-Hans", "CBSA and IRCC", "CBSA, IRCC"),
            (
                "ko",
                "Call Butterfly (Asian and Migrant Sex Workers Support Network).",
                "Butterfly (Asian and Migrant Sex Workers Support Network)",
            ),
            (
                "ko",
                SOURCE,
                "Ask before you write anything. Please. (쓰기 전에 물어보세요.)",
            ),
            (
                "zh-Hans",
                SOURCE,
                "Ask before you write anything.（写之前先问。）",
            ),
            (
                "ko",
                "E. Lam, E. van der Meulen",
                "E. Lam, E. van der Meulen",
            ),
            ("ko", "Bill C-12", "C-12 법안"),
            (
                "vi",
                "Chinese Canadian National Council",
                "Chinese Canadian National Council",
            ),
            ("zh-Hant", "SHA256SUMS", "SHA256SUMS"),
        ] {
            assert_eq!(left_in(tag, source, own), None, "{own}");
        }
    }
}
