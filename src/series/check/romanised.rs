//! Chinese terms and how they are typed. In: the glossary of a language written in Han characters. Out:
//! warnings for terms that no list without an input method could hold, and for keys of sorting that
//! would leave the order of characters.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::record::{Language, TermWords};

/// Checks the words of a term in a language.
pub fn term(words: &TermWords, language: &Language, place: &Place) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let script = language.scripts.first().map_or("", String::as_str);
    if !matches!(script, "Hans" | "Hant" | "Hani") {
        return problems;
    }
    if words.romanised.is_none() {
        let message = format!("`{}` has no `romanised`", words.term);
        problems.push(
            Diagnostic::warning("no-romanisation", message)
                .at(place.clone())
                .hint("write how it is typed, syllable by syllable and without tones: readers find it in a list that takes no input method"),
        );
    }
    let letters = |key: &String| key.chars().any(|c| c.is_ascii_alphabetic());
    if let Some(key) = words.sort_as.as_ref().filter(|key| letters(key)) {
        let message = format!("the sort key `{key}` would stand among words in Latin letters");
        problems.push(
            Diagnostic::warning("sort-key", message)
                .at(place.clone())
                .hint("write characters that have the right reading only: 航业 for 行业"),
        );
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::language;

    #[test]
    fn chinese_terms_say_how_they_are_typed() {
        let codes = |tag: &str, romanised: Option<&str>, sort_as: Option<&str>| -> Vec<&str> {
            let languages = language::load(None).unwrap();
            let language = languages.iter().find(|l| l.tag.as_str() == tag).unwrap();
            let words = TermWords {
                term: "性行业".into(),
                aliases: Vec::new(),
                definition: String::new(),
                sort_as: sort_as.map(str::to_owned),
                romanised: romanised.map(str::to_owned),
                avoid: Vec::new(),
            };
            let found = term(&words, language, &Place::file("glossary.yaml"));
            found.iter().map(|d| d.code).collect()
        };
        assert_eq!(codes("zh-Hans", None, None), ["no-romanisation"]);
        assert_eq!(codes("zh-Hant", None, None), ["no-romanisation"]);
        assert_eq!(
            codes("zh-Hans", Some("xing hang ye"), Some("性航业")),
            [""; 0]
        );
        assert_eq!(
            codes("zh-Hans", Some("xing hang ye"), Some("xing")),
            ["sort-key"]
        );
        assert_eq!(codes("ko", None, Some("a")), [""; 0]);
    }
}
