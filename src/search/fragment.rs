//! Text fragments: the `:~:text=…` behind a link's id, by which a browser marks the words that the
//! link is about. In: the text of a section's page up to a place, and the place. Out: directives that find that
//! place and no other text before it; the edition that shows the page takes one that its own words have not.
//!
//! Browsers look from the top of the page, in any case and without accents, and take whole words only;
//! what a word is, each decides with its own dictionary. So a directive begins and ends where every
//! dictionary sees an end, at a space, a mark or the edge of a paragraph, and is as long as it takes to
//! stand nowhere before. Rules: <https://wicg.github.io/scroll-to-text-fragment/>.

use std::fmt::Write as _;
use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::surface::{GAP, Leaf};

/// A longer directive is not worth its bytes: the id alone leads to the section.
const LONGEST: usize = 320;

/// How many words, or clauses, are taken in on either side at most.
const WIDEST: usize = 6;

/// How many directives are kept for a place: the words around a text are seldom those of two.
const MOST: usize = 12;

/// Text that a browser shows, as browsers compare it.
#[derive(Debug, Clone, Default)]
pub struct Surface(String);

impl Surface {
    /// Adds a piece of text, which stands apart from all others.
    pub fn add(&mut self, text: &str) {
        self.0.push_str(&folded(text));
        self.0.push('\n');
    }

    /// Whether it has a text.
    #[cfg(test)]
    pub fn says(&self, text: &str) -> bool {
        self.0.contains(&folded(text))
    }

    /// Whether a browser would find the words of a directive in it.
    pub fn holds(&self, directive: &Directive) -> bool {
        self.0.contains(&directive.words)
    }
}

/// A text directive, and the words that it finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    words: String,
    /// What stands behind `:~:text=`.
    pub value: String,
}

/// The directives for a range of a leaf that find nothing else in the text `before` it, the shortest first, so that
/// what is marked can be taken in at a glance.
pub fn directives(leaf: &Leaf, range: &Range<usize>, before: &Surface) -> Vec<Directive> {
    let Some(run) = leaf.run_of(range) else {
        return Vec::new();
    };
    let text = |range: Range<usize>| -> String {
        leaf.text.get(range).unwrap_or_default().iter().collect()
    };
    let lefts: Vec<usize> = (run.start..=range.start)
        .rev()
        .filter(|at| opens(leaf, *at))
        .take(WIDEST)
        .collect();
    let rights: Vec<usize> = (range.end..=run.end)
        .filter(|at| closes(leaf, *at))
        .take(WIDEST)
        .collect();
    let above = folded(&text(0..range.start));
    let mut around: Vec<(usize, usize)> = lefts
        .iter()
        .flat_map(|left| rights.iter().map(move |right| (*left, *right)))
        .collect();
    around.sort_by_key(|(left, right)| (right - left, *left));
    let all = around.into_iter().filter_map(|(left, right)| {
        let words = folded(&text(left..right));
        // In its own paragraph it may stand once up to here: where it is meant.
        let here = format!("{above}{}", folded(&text(range.start..right)));
        let is_first = !before.0.contains(&words) && here.matches(&words).count() == 1;
        let (prefix, suffix) = (text(left..range.start), text(range.end..right));
        let value = is_first.then(|| written(&prefix, &text(range.clone()), &suffix))?;
        (value.len() <= LONGEST).then_some(Directive { words, value })
    });
    all.take(MOST).collect()
}

fn written(prefix: &str, words: &str, suffix: &str) -> String {
    let mut out = String::new();
    if !prefix.trim().is_empty() {
        encode(prefix.trim(), &mut out);
        out.push_str("-,");
    }
    encode(words, &mut out);
    if !suffix.trim().is_empty() {
        out.push_str(",-");
        encode(suffix.trim(), &mut out);
    }
    out
}

/// Whether a word begins at a place, whoever asks.
fn opens(leaf: &Leaf, at: usize) -> bool {
    let begins = leaf.text.get(at).is_some_and(|c| c.is_alphanumeric());
    let clear = match at.checked_sub(1).and_then(|before| leaf.text.get(before)) {
        Some(before) => is_clear(*before),
        None => true,
    };
    begins && clear
}

/// Whether a word ends before a place, whoever asks.
fn closes(leaf: &Leaf, at: usize) -> bool {
    let last = at.checked_sub(1).and_then(|last| leaf.text.get(last));
    let ends = last.is_some_and(|c| c.is_alphanumeric());
    ends && leaf.text.get(at).is_none_or(|after| is_clear(*after))
}

/// A space or mark that stands between words in every dictionary. A hyphen, an apostrophe or a full
/// stop can stand inside one; behind a gap stands something that is not known here.
fn is_clear(c: char) -> bool {
    c != GAP
        && !c.is_alphanumeric()
        && !matches!(c, '\'' | '’' | '.' | '-' | '‐' | ':' | '·' | '_' | '@')
        && !is_mark(c)
}

fn is_mark(c: char) -> bool {
    matches!(
        CodePointMapData::<GeneralCategory>::new().get(c),
        GeneralCategory::NonspacingMark
            | GeneralCategory::SpacingMark
            | GeneralCategory::EnclosingMark
            | GeneralCategory::Format
    )
}

/// Text as browsers compare it: small letters without their marks.
fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize(&lower);
    let mut out = String::with_capacity(apart.len());
    for c in apart.chars() {
        match c {
            'đ' => out.push('d'),
            c if c.is_whitespace() => out.push(' '),
            c if is_mark(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Everything but plain letters and digits is written as bytes: `-`, `,` and `&` mean something here.
fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, word: &str, before: &[&str]) -> Option<String> {
        let leaf = Leaf::of_text(text);
        let at = text
            .find(word)
            .map(|byte| text[..byte].chars().count())
            .unwrap();
        let mut above = Surface::default();
        before.iter().for_each(|text| above.add(text));
        let found = directives(&leaf, &(at..at + word.chars().count()), &above);
        found.into_iter().next().map(|directive| directive.value)
    }

    #[test]
    fn a_word_that_stands_alone_needs_nothing_around_it() {
        assert_eq!(
            of("Ask for the warrant first.", "warrant", &[]).unwrap(),
            "warrant"
        );
        assert_eq!(of("“签证”，", "签证", &[]).unwrap(), "%E7%AD%BE%E8%AF%81");
    }

    #[test]
    fn a_word_that_stood_before_is_told_apart_by_its_neighbours() {
        assert_eq!(
            of(
                "Ask for the warrant first.",
                "warrant",
                &["A WARRANT is a paper."]
            )
            .unwrap(),
            "the-,warrant"
        );
        assert_eq!(
            of("Một giấy", "giấy", &["giay"]).unwrap(),
            "M%E1%BB%99t-,gi%E1%BA%A5y"
        );
        assert_eq!(of("The same.", "same", &["the same"]), None);
    }

    #[test]
    fn words_without_spaces_reach_from_mark_to_mark() {
        assert_eq!(
            of("可以，请律师来。", "律师", &[]).unwrap(),
            "%E8%AF%B7-,%E5%BE%8B%E5%B8%88,-%E6%9D%A5"
        );
        assert_eq!(
            of("영장은 없다", "영장", &[]).unwrap(),
            "%EC%98%81%EC%9E%A5,-%EC%9D%80"
        );
    }

    #[test]
    fn what_stands_beside_something_unknown_is_not_trusted() {
        let leaf = Leaf {
            text: "a\u{FFFC}word".chars().collect(),
            runs: vec![0..1, 2..6],
        };
        assert_eq!(directives(&leaf, &(2..6), &Surface::default()), []);
    }

    #[test]
    fn what_is_said_around_a_text_is_passed_over() {
        let leaf = Leaf::of_text("Ask for the warrant first.");
        let all = directives(&leaf, &(12..19), &Surface::default());
        let sure = |around: &str| {
            let mut said = Surface::default();
            said.add(around);
            all.iter()
                .find(|one| !said.holds(one))
                .map(|one| one.value.clone())
        };
        assert_eq!(sure("Contents").unwrap(), "warrant");
        assert_eq!(sure("Warrants").unwrap(), "the-,warrant");
        assert_eq!(
            sure("The warrant. Warrant first.").unwrap(),
            "for%20the-,warrant"
        );
        assert_eq!(sure("ask for the warrant first"), None);
    }
}
