//! The glossary as read. In: `glossary.yaml` of every language. Out: terms. Never sorts them.

use super::super::indexed::PerLanguage;
use super::super::name::LanguageTag;
use super::super::record::{Record, RecordList, TermRecord, TermWords};
use super::super::tree::SourceTree;
use super::super::yaml::Map;
use super::entries::{entries, put};
use crate::diagnostic::Diagnostics;

/// The glossary: what is the same everywhere stands with the words of the source.
pub(super) fn terms(
    tree: &SourceTree,
    languages: &PerLanguage<LanguageTag>,
) -> (Vec<TermRecord>, Diagnostics) {
    let mut problems = Diagnostics::new();
    let name = format!("{}.yaml", RecordList::Glossary);
    let of_source = format!("{}/{name}", languages.source());
    let source = entries(
        tree.text(&of_source),
        |map| {
            let topics = map.ids("topics").into_iter().map(|(id, _)| id).collect();
            Some((topics, term_words(map)?))
        },
        &mut problems,
    );
    let mut records: Vec<TermRecord> = source
        .into_iter()
        .map(|(id, place, (facts, words))| {
            let (mut words, mut words_at) = (Some(words), Some(place.clone()));
            Record {
                id,
                facts,
                words: languages.map(|_, _| words.take()),
                words_at: languages.map(|_, _| words_at.take()),
                place,
            }
        })
        .collect();
    for (language, tag) in languages.iter().skip(1) {
        let file = tree.text(&format!("{tag}/{name}"));
        let own = entries(file, term_words, &mut problems);
        put(&mut records, own, language, &of_source, &mut problems);
    }
    (records, problems)
}

fn term_words(map: &mut Map) -> Option<TermWords> {
    let texts = |map: &mut Map, key| map.texts(key).into_iter().map(|(text, _)| text).collect();
    Some(TermWords {
        term: map.required("term"),
        aliases: texts(map, "aliases"),
        definition: map.required("definition"),
        sort_as: map.text("sort_as"),
        romanised: map.parsed(
            "romanised",
            "small letters a to z with single spaces",
            romanised,
        ),
        avoid: texts(map, "avoid"),
    })
}

/// Plain letters only: these are typed into lists that know no input method.
fn romanised(text: &str) -> Option<String> {
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    text.split(' ').all(plain).then(|| text.to_owned())
}
