//! Entries of a file of records by id, and the words of closed sets. In: a file. Out: what it holds, each with its
//! place. Never knows what a key means.

use super::super::file::SourceFile;
use super::super::indexed::LanguageIndex;
use super::super::name::Id;
use super::super::record::Record;
use super::super::yaml::{Map, Yaml, bad_id};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};

/// What a file holds, by id.
pub(super) type Entries<T> = Vec<(Id, Place, T)>;

/// Reads a file of records by id.
pub(super) fn entries<T>(
    file: Option<&SourceFile>,
    read: impl Fn(&mut Map) -> Option<T>,
    problems: &mut Diagnostics,
) -> Entries<T> {
    let Some(file) = file else { return Vec::new() };
    let (records, found) = match Yaml::whole(file).map() {
        Ok(map) => map.records(),
        Err(found) => {
            problems.append(found);
            return Vec::new();
        }
    };
    problems.append(found);
    let mut all = Vec::with_capacity(records.len());
    for (name, place, mut map) in records {
        let value = read(&mut map);
        problems.append(map.finish());
        match Id::new(&name) {
            Some(id) => all.extend(value.map(|value| (id, place, value))),
            None => problems.push(bad_id(&name, place)),
        }
    }
    all
}

/// Puts the words of a language where they belong. `name` is the file of the records.
pub(super) fn put<F, W>(
    records: &mut [Record<F, W>],
    own: Entries<W>,
    language: LanguageIndex,
    name: &str,
    problems: &mut Diagnostics,
) {
    for (id, place, value) in own {
        match records.iter_mut().find(|r| r.id == id) {
            Some(record) => {
                record.words[language] = Some(value);
                record.words_at[language] = Some(place);
            }
            None => {
                let known = records.iter().map(|r| r.id.as_str());
                problems.push(unknown_record(&id, place, known, name));
            }
        }
    }
}

fn unknown_record<'a>(
    id: &Id,
    place: Place,
    known: impl Iterator<Item = &'a str>,
    name: &str,
) -> Diagnostic {
    let problem = Diagnostic::error("unknown-record", format!("`{id}` is not in {name}")).at(place);
    match nearest(id.as_str(), known) {
        Some(near) => problem.hint(format!("did you mean `{near}`?")),
        None => problem.hint(format!("add it to content/{name} first")),
    }
}

/// One of a closed set by its word in content.
pub(super) fn one_of<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    text: &str,
) -> Option<T> {
    all.iter().copied().find(|one| word(*one) == text)
}

/// The words of a closed set, for whoever wrote another: `unknown, yes or no`.
pub(super) fn listed(words: impl IntoIterator<Item = &'static str>) -> String {
    let words: Vec<&str> = words.into_iter().collect();
    match words.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => words.concat(),
    }
}
