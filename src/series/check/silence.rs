//! Words that paper which may be found on somebody must not say: who they are, what they do, whom they
//! know. In: the glossary and contacts of a series, and the topics on which it may speak. Out: what a
//! text says all the same. Never judges whether a text is good.

use super::avoid::Avoided;
use super::passage::Passage;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::series::Series;
use crate::source::file::SourceFile;
use crate::source::indexed::LanguageIndex;
use crate::source::name::Id;

/// What a language's card or the front of its brochure keeps silent about.
#[derive(Debug)]
pub struct Silence {
    refused: Avoided,
}

impl Silence {
    /// Names of organisations and people, words that the glossary avoids, and its terms with their
    /// other words unless one of their topics is among `topics`.
    pub fn new(series: &Series, language: LanguageIndex, topics: &[Id]) -> Silence {
        let mut entries: Vec<(String, Vec<String>)> = Vec::new();
        for term in series.terms.values() {
            let Some(words) = term.words.there(language) else {
                continue;
            };
            let mut refused = words.avoid.clone();
            if !term.facts.iter().any(|topic| topics.contains(topic)) {
                refused.push(words.term.clone());
                refused.extend(words.aliases.iter().cloned());
            }
            // A word of one character is a part of too many others.
            refused.retain(|word| word.chars().count() > 1);
            entries.push((format!("the term `{}` of the glossary", term.id), refused));
        }
        for contact in &series.contacts {
            let words = contact.words.values().flatten();
            let names = words.flat_map(|words| parts(&words.name)).collect();
            entries.push((format!("the contact `{}`", contact.id), names));
        }
        let credits = &series.config.credits;
        let named = credits.partners.iter().chain(&credits.authors);
        let named = named.chain(std::iter::once(&credits.funder));
        let named = named.flat_map(|name| parts(name)).collect();
        entries.push(("a name in `credits`".to_owned(), named));
        let entries = entries
            .iter()
            .map(|(why, words)| (why.as_str(), words.as_slice()));
        Silence {
            refused: Avoided::of(entries, language.is_source()),
        }
    }

    /// What a text that stands at `at` in a file says all the same. `what` is the paper, for messages.
    pub fn broken(&self, text: &str, at: usize, file: &SourceFile, what: &str) -> Diagnostics {
        self.in_passage(Passage::plain(text, at), file, what)
    }

    /// What a passage of a file says all the same.
    pub fn in_passage(&self, mut passage: Passage, file: &SourceFile, what: &str) -> Diagnostics {
        // In quotation marks it can be read all the same.
        passage.styles.fill(0);
        let mut problems = Diagnostics::new();
        for (range, why) in self.refused.find(&passage) {
            let message = format!(
                "{what} says `{}`, {}",
                passage.text(range.clone()),
                why.join(", ")
            );
            problems.push(
                Diagnostic::error("not-discreet", message)
                    .at(passage.place(file, range))
                    .hint("say it without: whoever finds the paper must learn nothing of who carries it"),
            );
        }
        let text = passage.text(0..passage.letters.len());
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let lower = text.to_lowercase();
        let address = ["@", "www.", "://", NAMED]
            .iter()
            .any(|sign| lower.contains(sign));
        if digits >= FEWEST_DIGITS || address {
            let message = format!("{what} gives a telephone number or an address");
            problems.push(
                Diagnostic::error("not-discreet", message)
                    .at(passage.whole(file))
                    .hint("leave it out: whoever carries the paper can write one on it"),
            );
        }
        problems
    }
}

/// Stands for the name of a contact, a law or an address that is put in.
const NAMED: &str = "\u{FFFC}";

/// As many digits as the shortest telephone number that is not an emergency's.
const FEWEST_DIGITS: usize = 5;

/// A name, and what stands before and in its brackets: `Butterfly (Support Network)`.
fn parts(name: &str) -> Vec<String> {
    let pieces = name.split(['(', ')', '（', '）']).map(str::trim);
    let pieces = pieces.filter(|piece| piece.chars().count() > 1);
    pieces.chain([name.trim()]).map(str::to_owned).collect()
}
