//! Words that a partner writes. In: texts. Out: the same, or what is wrong with them. They are shown as
//! text and nothing else: no markup, nothing that cannot be seen, and no more than has room on a telephone.

use super::super::name::LanguageTag;
use super::super::record::{Contact, ContactWords, Field, FieldWords, Worded};
use super::super::records;
use super::super::yaml::Map;
use super::bad_language;
use crate::diagnostic::{Diagnostic, Place};

/// Most characters of a name: it stands at the foot of every page.
pub(super) const NAME: usize = 80;
/// Most characters of anything longer.
const TEXT: usize = 600;
/// Most characters of an address or a number.
const FACT: usize = 300;

/// What keeps a text from being shown as it is, if anything does.
pub(super) fn not_plain(text: &str, most: usize) -> Option<String> {
    if text.contains(['<', '>']) {
        return Some("is plain text: `<` and `>` have no place in it".to_owned());
    }
    if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
        return Some(format!(
            "holds a character that nobody can see (U+{:04X})",
            u32::from(hidden)
        ));
    }
    let count = text.chars().count();
    (count > most).then(|| format!("has {count} characters, and there is room for {most}"))
}

/// Controls, what turns the direction of text round, private use, noncharacters.
fn is_hidden(c: char) -> bool {
    let code = u32::from(c);
    c.is_control() && !matches!(c, '\n' | '\t')
        || matches!(code, 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xE000..=0xF8FF)
        || matches!(code, 0xFDD0..=0xFDEF | 0xF0000..)
        || code & 0xFFFE == 0xFFFE
}

/// What an added contact may not say of itself, by key. What readers of `contacts.yaml` refuse is refused
/// before.
pub(super) fn wrong_facts(facts: Option<&Contact>) -> Vec<(&'static str, String)> {
    let Some(facts) = facts else {
        return Vec::new();
    };
    let mut wrong = Vec::new();
    if facts.is_emergency() {
        let message = "`run_by` cannot be emergency: those numbers are the same in every copy";
        wrong.push(("run_by", message.to_owned()));
    }
    let email = facts.email.as_deref().unwrap_or_default();
    if email.contains(|c: char| c.is_whitespace() || "\"'<>?&%:,;\\".contains(c)) {
        wrong.push(("email", "`email` has to be one e-mail address".to_owned()));
    }
    let all = [
        ("phone", facts.phone.as_deref()),
        ("email", facts.email.as_deref()),
        ("web", facts.web.as_deref()),
        ("source", Some(facts.source.as_str())),
    ];
    for (key, value) in all {
        let problem = value.and_then(|value| not_plain(value, FACT));
        wrong.extend(problem.map(|problem| (key, format!("`{key}` {problem}"))));
    }
    wrong
}

/// The words of a contact, by language.
pub(super) fn by_language(record: &mut Map) -> Vec<(LanguageTag, ContactWords, Place)> {
    let Some(inner) = record.map("words") else {
        let place = record.place();
        record.problem(
            Diagnostic::error("missing-key", "`words` is missing")
                .at(place)
                .hint("say what it is called: words: {en: {name: …, description: …, hours: …}}"),
        );
        return Vec::new();
    };
    let (languages, mut problems) = inner.records();
    let mut all = Vec::new();
    for (text, place, mut map) in languages {
        let words = records::contact_words(&mut map);
        for (key, message) in words.iter().flat_map(wrong_words) {
            let place = map.place_of(key);
            map.problem(Diagnostic::error("bad-value", message).at(place));
        }
        problems.append(map.finish());
        match LanguageTag::new(&text) {
            Some(tag) => all.extend(words.map(|words| (tag, words, place))),
            None => problems.push(bad_language(&text, place)),
        }
    }
    record.absorb(problems);
    all
}

fn wrong_words(words: &ContactWords) -> Vec<(&'static str, String)> {
    let all = words.words().into_iter();
    let problems = all.flat_map(|FieldWords { field, texts }| {
        let most = match field {
            Field::Name | Field::ShortName => NAME,
            _ => TEXT,
        };
        let problems = texts.into_iter().filter_map(move |text| {
            let problem = not_plain(text, most)?;
            Some((field.key(), format!("`{}` {problem}", field.key())))
        });
        problems.collect::<Vec<_>>()
    });
    problems.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_text() {
        for good in ["Harbour Clinic", "법률 클리닉 & 친구들", "第一行\n第二行"] {
            assert_eq!(not_plain(good, 80), None, "{good}");
        }
        for bad in [
            "<b>x",
            "a > b",
            "\u{202E}cilinC",
            "a\u{0}",
            "\u{E000}",
            "a\u{2066}b",
            "\u{FEFF}",
            "\u{1FFFF}",
        ] {
            assert!(not_plain(bad, 80).is_some(), "{bad:?}");
        }
        assert!(not_plain(&"字".repeat(81), 80).unwrap().contains("81"));
    }
}
