//! Excerpt: the piece of a text that shows why it was found. In: a text and the groups of a query. Out:
//! a piece of it with the places of the match. Never changes a character, but white space.

use std::collections::HashMap;
use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{EastAsianWidth, GeneralCategory, GeneralCategoryGroup};
use serde::Serialize;

use super::analyzer::{Analyzer, Group};

/// How much of a text is shown, in columns: characters of Chinese and Korean take two.
const WIDTH: usize = 160;
/// Columns before the first match.
const BEFORE: usize = 40;

/// A piece of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// The words; `…` where the text goes on.
    pub text: String,
    /// What matches in them, in characters (code points) from the first, without overlap.
    pub marks: Vec<(usize, usize)>,
}

/// The piece of `text` that holds the most of the query: the beginning where it holds none of it.
/// `worth` says how much each group counts; what is worth nothing (a word that stands nearly everywhere)
/// is not marked.
pub fn excerpt(text: &str, groups: &[Group], worth: &[f64], analyzer: &Analyzer) -> Excerpt {
    let text = one_line(text);
    let matches = matches(&text, groups, worth, analyzer);
    let ends = Ends::of(&text);
    let window = best_window(&matches, &ends);
    let mut out = Excerpt::default();
    if window.start > 0 {
        out.text.push('…');
    }
    let before = out.text.chars().count();
    let shown = text.get(window.clone()).unwrap_or_default();
    out.text.push_str(shown.trim_end());
    if window.end < text.len() {
        out.text.push('…');
    }
    let column = |byte: usize| {
        let inside = text.get(window.start..byte).unwrap_or_default();
        before + inside.chars().count()
    };
    let inside = |span: &Range<usize>| span.start >= window.start && span.end <= window.end;
    let spans = matches.into_iter().map(|m| m.span).filter(inside);
    for span in joined(spans) {
        out.marks.push((column(span.start), column(span.end)));
    }
    out
}

/// Something of the query in the text.
struct Match {
    span: Range<usize>,
    group: usize,
    weight: f64,
}

fn matches(text: &str, groups: &[Group], worth: &[f64], analyzer: &Analyzer) -> Vec<Match> {
    let mut wanted: HashMap<&str, (usize, f64)> = HashMap::new();
    let asked = groups.iter().zip(worth).enumerate();
    for (number, (group, worth)) in asked.filter(|(_, (_, worth))| **worth > 0.0) {
        for alternative in &group.alternatives {
            let weight = alternative.weight * worth;
            let known = wanted.entry(&alternative.token).or_insert((number, weight));
            if known.1 < weight {
                *known = (number, weight);
            }
        }
    }
    let mut found: Vec<Match> = analyzer
        .tokens(text)
        .into_iter()
        .filter_map(|token| {
            let (group, weight) = *wanted.get(token.text.as_str())?;
            let span = token.span;
            Some(Match {
                span,
                group,
                weight,
            })
        })
        .collect();
    found.sort_by_key(|m| (m.span.start, m.span.end));
    found
}

/// Spans that touch or overlap, made one; n-grams do both.
fn joined(spans: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match all.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => all.push(span),
        }
    }
    all
}

/// The stretch that holds the most groups, each counted once by its best match; the earliest of equals.
fn best_window(matches: &[Match], ends: &Ends) -> Range<usize> {
    let mut best = (0.0, ends.window(0));
    for (index, first) in matches.iter().enumerate() {
        let window = ends.around(first.span.start);
        let mut groups: HashMap<usize, f64> = HashMap::new();
        let inside = matches.iter().skip(index);
        for found in inside.take_while(|m| m.span.start < window.end) {
            if found.span.end <= window.end {
                let weight = groups.entry(found.group).or_insert(0.0);
                *weight = weight.max(found.weight);
            }
        }
        let mut weights: Vec<f64> = groups.into_values().collect();
        weights.sort_by(f64::total_cmp);
        let score: f64 = weights.iter().sum();
        if score > best.0 {
            best = (score, window);
        }
    }
    best.1
}

/// Where a text may be cut: before a word where words are spaced, else before any character that does
/// not hang on the one before (Thai vowels and tone marks do).
struct Ends {
    /// Byte and column of each place, the end of the text included.
    places: Vec<(usize, usize)>,
}

impl Ends {
    fn of(text: &str) -> Ends {
        let (width, category) = (
            CodePointMapData::<EastAsianWidth>::new(),
            CodePointMapData::<GeneralCategory>::new(),
        );
        let mut places = Vec::new();
        let (mut column, mut before) = (0, ' ');
        for (byte, c) in text.char_indices() {
            let wide = matches!(
                width.get(c),
                EastAsianWidth::Wide | EastAsianWidth::Fullwidth
            );
            let hangs = GeneralCategoryGroup::Mark.contains(category.get(c));
            let spaced = |c: char| c.is_alphanumeric() && is_spaced(c);
            if !(hangs || c.is_whitespace() || spaced(before) && spaced(c)) {
                places.push((byte, column));
            }
            column += if hangs { 0 } else { 1 + usize::from(wide) };
            before = c;
        }
        places.push((text.len(), column));
        Ends { places }
    }

    /// The stretch that begins at the place with this number.
    fn window(&self, start: usize) -> Range<usize> {
        let (byte, column) = self.places.get(start).copied().unwrap_or_default();
        let end = self.places.partition_point(|p| p.1 <= column + WIDTH);
        let end = self.places.get(end.saturating_sub(1).max(start + 1));
        let last = self.places.last().copied().unwrap_or_default();
        byte..end.copied().unwrap_or(last).0
    }

    /// The stretch around a byte: with some columns before it, from the beginning where that is near,
    /// and no shorter than the text allows.
    fn around(&self, byte: usize) -> Range<usize> {
        let at = self.places.partition_point(|p| p.0 <= byte);
        let column = self.places.get(at.saturating_sub(1)).map_or(0, |p| p.1);
        let last = self.places.last().map_or(0, |p| p.1);
        let wanted = column
            .saturating_sub(BEFORE)
            .min(last.saturating_sub(WIDTH));
        self.window(self.places.partition_point(|p| p.1 < wanted))
    }
}

/// Whether a letter belongs to a script that writes spaces between words.
fn is_spaced(c: char) -> bool {
    !matches!(c, '\u{0E00}'..='\u{0E7F}' | '\u{2E80}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn excerpt_of(id: &str, text: &str, query: &str) -> Excerpt {
        let Some(analyzer) = Analyzer::of(id) else {
            panic!("{id}");
        };
        let groups = analyzer.query(query);
        let worth = vec![1.0; groups.len()];
        excerpt(text, &groups, &worth, &analyzer)
    }

    fn marked(excerpt: &Excerpt) -> Vec<String> {
        let letters: Vec<char> = excerpt.text.chars().collect();
        let marks = excerpt.marks.iter();
        marks
            .map(|(from, to)| letters[*from..*to].iter().collect())
            .collect()
    }

    #[test]
    fn the_stretch_with_most_of_the_query_is_shown_and_marked() {
        let text = format!(
            "A warrant. {} Officers need a warrant to enter a home. {}",
            "Other words. ".repeat(30),
            "More. ".repeat(50)
        );
        let found = excerpt_of("en-snowball", &text, "warrant enter home");
        assert!(
            found.text.starts_with('…') && found.text.ends_with('…'),
            "{found:?}"
        );
        assert_eq!(marked(&found), ["warrant", "enter", "home"]);
    }

    #[test]
    fn pairs_of_characters_that_touch_are_marked_as_one() {
        let found = excerpt_of("zh-bigram", "警察可以进入住宅吗？", "進入住宅");
        assert_eq!(marked(&found), ["进入住宅"]);
    }

    #[test]
    fn without_a_match_the_beginning_is_shown() {
        let found = excerpt_of("en-snowball", "One.\nTwo  three.", "nothing");
        assert_eq!(
            found,
            Excerpt {
                text: "One. Two three.".to_owned(),
                marks: Vec::new()
            }
        );
    }

    proptest! {
        #[test]
        fn excerpts_are_pieces_of_the_text_with_marks_in_order(
            id in prop::sample::select(vec!["en-snowball", "zh-bigram", "ko-particles", "vi-syllables", "th-trigrams", "ar-snowball"]),
            text in "(\\PC{0,12}|[a-c ]{0,40}|[警察律师进入。]{0,40}|[กิ่นี้ ]{0,60}|[가-각 ]{0,40}){0,12}",
            query in "(\\PC{0,6}|[a-c ]{0,6}|[警察律师]{0,4}|[กิ่นี้]{0,6})",
        ) {
            let found = excerpt_of(id, &text, &query);
            let inner = found.text.strip_prefix('…').unwrap_or(&found.text);
            let line = one_line(&text);
            prop_assert!(line.contains(inner.strip_suffix('…').unwrap_or(inner)) || line.contains(inner));
            let letters = found.text.chars().count();
            let mut end = 0;
            for (from, to) in &found.marks {
                prop_assert!(end <= *from && from < to && *to <= letters, "{:?}", found);
                end = *to;
            }
        }
    }
}
