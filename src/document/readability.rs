//! How hard an English text is to read: the Flesch–Kincaid grade, 0.39 × words per sentence + 11.8 ×
//! syllables per word − 15.59 (Kincaid and others, 1975). Syllables are estimated from the spelling,
//! which is right on average and wrong for single words: compare guides with it, not sentences.

use super::tree::{Age, Block, BlockKind, plain_text};
use super::walk::{Visit, walk};

/// What the formula needs, added up over a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Measure {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Measure {
    /// Adds the running prose of blocks: paragraphs and list items, not tables, code or headings.
    pub fn add<A: Age>(&mut self, blocks: &[Block<A>]) {
        walk(blocks, &mut |met| {
            if let Visit::Block(block) = met
                && let BlockKind::Paragraph(content) = &block.kind
            {
                self.add_text(&plain_text(content));
            }
        });
    }

    /// Adds a piece of text; its end ends a sentence.
    pub fn add_text(&mut self, text: &str) {
        let mut open = false;
        for word in text.split_whitespace() {
            let letters: String = word.chars().filter(|c| c.is_ascii_alphabetic()).collect();
            if !letters.is_empty() {
                self.words += 1;
                self.syllables += syllables(&letters.to_ascii_lowercase());
                open = true;
            }
            let end = word.trim_end_matches(['”', '"', '’', ')', '*']);
            if open && end.ends_with(['.', '!', '?', ':']) {
                self.sentences += 1;
                open = false;
            }
        }
        self.sentences += usize::from(open);
    }

    /// Adds another measure.
    pub fn join(&mut self, other: Measure) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
    }

    /// The grade, in school years; none for a text without words.
    pub fn grade(&self) -> Option<f64> {
        let (sentences, words, syllables) = (
            self.sentences as f64,
            self.words as f64,
            self.syllables as f64,
        );
        (self.words > 0).then(|| 0.39 * words / sentences + 11.8 * syllables / words - 15.59)
    }
}

/// Groups of vowels, without a silent `e` at the end; at least one.
fn syllables(word: &str) -> usize {
    let vowel = |c: char| "aeiouy".contains(c);
    let (mut count, mut before) = (0, false);
    for c in word.chars() {
        count += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = (word.ends_with('e') && !word.ends_with("le"))
        || word.ends_with("es")
        || word.ends_with("ed");
    let sounded = [
        "ted", "ded", "ses", "ces", "ges", "xes", "zes", "ches", "shes",
    ]
    .iter()
    .any(|end| word.ends_with(end));
    (count - usize::from(silent && !sounded && count > 1)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_right_for_everyday_words() {
        for (word, count) in [
            ("police", 2),
            ("lawyer", 2),
            ("asked", 1),
            ("wanted", 2),
            ("services", 3),
            ("people", 2),
            ("interpreter", 4),
            ("the", 1),
            ("immigration", 4),
            ("home", 1),
            ("charges", 2),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn a_plain_sentence_is_easier_than_a_legal_one() {
        let grade = |text: &str| {
            let mut measure = Measure::default();
            measure.add_text(text);
            measure.grade().unwrap_or_default()
        };
        let plain = grade("Stay calm. Ask for a lawyer. You can ask for an interpreter too.");
        let legal = grade(
            "Notwithstanding the foregoing provisions, no individual shall communicate information concerning immigration proceedings.",
        );
        assert!(plain < 5.0 && legal > 15.0, "{plain} {legal}");
        assert_eq!(Measure::default().grade(), None);
    }
}
