//! Records: laws, contacts and the glossary, each joined from the facts that are the same everywhere
//! and its words in every language.

use super::config::{A_DATE, date, https};
use super::file::SourceFile;
use super::indexed::PerLanguage;
use super::name::{Id, LanguageTag};
use super::record::{Contact, ContactWords, Law, LawWords, Record, Strength, TermWords};
use super::tree::SourceTree;
use super::yaml::{Map, Yaml, bad_id};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};

/// All records of a series, in the order of their files.
#[derive(Debug, Default)]
pub struct Records {
    /// `laws.yaml`.
    pub laws: Vec<Record<Law, LawWords>>,
    /// `contacts.yaml`.
    pub contacts: Vec<Record<Contact, ContactWords>>,
    /// `glossary.yaml`; the facts of a term are its topics.
    pub terms: Vec<Record<Vec<Id>, TermWords>>,
}

/// Reads the records of a tree in the languages of the series, source first.
pub fn read(tree: &SourceTree, languages: &PerLanguage<LanguageTag>) -> (Records, Diagnostics) {
    let ((laws, mut problems), ((contacts, more), (terms, most))) = rayon::join(
        || join(tree, languages, "laws.yaml", law, law_words),
        || {
            rayon::join(
                || join(tree, languages, "contacts.yaml", contact, contact_words),
                || terms(tree, languages),
            )
        },
    );
    problems.append(more);
    problems.append(most);
    (
        Records {
            laws,
            contacts,
            terms,
        },
        problems,
    )
}

type Entries<T> = Vec<(Id, Place, T)>;

/// Reads a file of records by id.
fn entries<T>(
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

/// Joins the facts of `name` with its words in every language.
fn join<F, W>(
    tree: &SourceTree,
    languages: &PerLanguage<LanguageTag>,
    name: &str,
    facts: impl Fn(&mut Map) -> Option<F>,
    words: impl Fn(&mut Map) -> Option<W>,
) -> (Vec<Record<F, W>>, Diagnostics) {
    let mut problems = Diagnostics::new();
    let mut records: Vec<Record<F, W>> = entries(tree.text(name), facts, &mut problems)
        .into_iter()
        .map(|(id, place, facts)| Record {
            id,
            facts,
            words: languages.map(|_, _| None),
            words_at: languages.map(|_, _| None),
            place,
        })
        .collect();
    for (language, tag) in languages.iter() {
        let file = tree.text(&format!("{tag}/{name}"));
        for (id, place, value) in entries(file, &words, &mut problems) {
            match records.iter_mut().find(|r| r.id == id) {
                Some(record) => {
                    record.words[language] = Some(value);
                    record.words_at[language] = Some(place);
                }
                None => problems.push(unknown_record(
                    &id,
                    place,
                    records.iter().map(|r| r.id.as_str()),
                    name,
                )),
            }
        }
    }
    let file = format!("{}/{name}", languages.source());
    let records = without_source_words(records, &mut problems, &file);
    (records, problems)
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

/// A record that has no words in the source language cannot be shown to anybody.
fn without_source_words<F, W>(
    records: Vec<Record<F, W>>,
    problems: &mut Diagnostics,
    file: &str,
) -> Vec<Record<F, W>> {
    let (good, bad): (Vec<_>, Vec<_>) = records
        .into_iter()
        .partition(|r| r.words.source().is_some());
    for record in bad {
        let message = format!("`{}` has no words in the source language", record.id);
        problems.push(
            Diagnostic::error("missing-words", message)
                .at(record.place)
                .hint(format!("add it to content/{file}")),
        );
    }
    good
}

fn terms(
    tree: &SourceTree,
    languages: &PerLanguage<LanguageTag>,
) -> (Vec<Record<Vec<Id>, TermWords>>, Diagnostics) {
    let mut problems = Diagnostics::new();
    let source = entries(
        tree.text(&format!("{}/glossary.yaml", languages.source())),
        |map| {
            let topics = map.ids("topics").into_iter().map(|(id, _)| id).collect();
            Some((topics, term_words(map)?))
        },
        &mut problems,
    );
    let mut records: Vec<_> = source
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
        for (id, place, value) in entries(
            tree.text(&format!("{tag}/glossary.yaml")),
            term_words,
            &mut problems,
        ) {
            match records.iter_mut().find(|r| r.id == id) {
                Some(record) => {
                    record.words[language] = Some(value);
                    record.words_at[language] = Some(place);
                }
                None => {
                    let known = records.iter().map(|r| r.id.as_str());
                    problems.push(unknown_record(
                        &id,
                        place,
                        known,
                        &format!("{}/glossary.yaml", languages.source()),
                    ));
                }
            }
        }
    }
    (records, problems)
}

fn law(map: &mut Map) -> Option<Law> {
    let address = |t: &str| https(t).then(|| t.to_owned());
    let citation = map.required("citation");
    let area = map.required("area");
    let url = map.required_parsed("url", "an https address", address);
    let (mut source_url, mut strength, mut read) = (None, None, None);
    match map.map("source") {
        Some(mut source) => {
            source_url = source.required_parsed("url", "an https address", address);
            strength = source.required_parsed(
                "strength",
                "official, official-archived, official-partial or secondary",
                |t| {
                    Some(match t {
                        "official" => Strength::Official,
                        "official-archived" => Strength::OfficialArchived,
                        "official-partial" => Strength::OfficialPartial,
                        "secondary" => Strength::Secondary,
                        _ => return None,
                    })
                },
            );
            read = source.required_parsed("read", A_DATE, date);
            map.absorb(source.finish());
        }
        None => {
            let place = map.place();
            map.problem(
                Diagnostic::error("missing-key", "`source` is missing")
                    .at(place)
                    .hint("say where the law was read: source: {url: …, strength: official, read: 2026-11-21}"),
            );
        }
    }
    let as_of = map.required_parsed("as_of", A_DATE, date);
    let review_by = map.required_parsed("review_by", A_DATE, date);
    let figures = figures(map);
    Some(Law {
        citation,
        area,
        url: url?,
        source_url: source_url?,
        strength: strength?,
        read: read?,
        as_of: as_of?,
        review_by: review_by?,
        figures,
    })
}

fn figures(map: &mut Map) -> Vec<(Id, String)> {
    let Some(inner) = map.map("figures") else {
        return Vec::new();
    };
    let (pairs, mut problems) = inner.pairs();
    let mut figures = Vec::new();
    for (name, figure, place) in pairs {
        match Id::new(&name) {
            Some(id) => figures.push((id, figure)),
            None => problems.push(bad_id(&name, place)),
        }
    }
    map.absorb(problems);
    figures
}

fn law_words(map: &mut Map) -> Option<LawWords> {
    Some(LawWords {
        name: map.required("name"),
        summary: map.required("summary"),
    })
}

/// The facts of a contact.
pub(super) fn contact(map: &mut Map) -> Option<Contact> {
    let phone = map.parsed("phone", "a number as one dials it, with hyphens", |t| {
        (!t.is_empty()
            && t.bytes()
                .all(|b| b.is_ascii_digit() || b == b'-' || b == b'+'))
        .then(|| t.to_owned())
    });
    let email = map.parsed("email", "an e-mail address", |t| {
        (t.contains('@') && !t.contains(' ')).then(|| t.to_owned())
    });
    let web = map.parsed("web", "an https address", |t| {
        https(t).then(|| t.to_owned())
    });
    let mut languages = Vec::new();
    for (text, place) in map.texts("languages") {
        match LanguageTag::new(&text) {
            Some(tag) => languages.push(tag),
            None => map.problem(
                Diagnostic::error("bad-language", format!("`{text}` is not a language tag"))
                    .at(place),
            ),
        }
    }
    let known =
        |list: &'static [&'static str]| move |t: &str| list.contains(&t).then(|| t.to_owned());
    let run_by = map.required_parsed(
        "run_by",
        "community, legal-clinic, legal-aid, government, charity or emergency",
        known(&[
            "community",
            "legal-clinic",
            "legal-aid",
            "government",
            "charity",
            "emergency",
        ]),
    );
    let asks_status = map.required_parsed(
        "asks_status",
        "unknown, yes or no",
        known(&["unknown", "yes", "no"]),
    );
    let mut may_share_with = Vec::new();
    for (text, place) in map.texts("may_share_with") {
        if ["unknown", "police", "immigration", "child-protection"].contains(&text.as_str()) {
            may_share_with.push(text);
        } else {
            let expected =
                "`may_share_with` is a list of police, immigration, child-protection, or unknown";
            map.problem(Diagnostic::error("bad-value", expected).at(place));
        }
    }
    let source = map.required_parsed("source", "an https address", |t| {
        https(t).then(|| t.to_owned())
    });
    let source_date = map.parsed(
        "source_date",
        "a year, a month or a day: 2018, 2018-05, 2018-05-01",
        |t| {
            let shape = t.split('-').map(str::len).collect::<Vec<_>>();
            let digits = t.bytes().all(|b| b.is_ascii_digit() || b == b'-');
            (digits && matches!(shape[..], [4] | [4, 2] | [4, 2, 2])).then(|| t.to_owned())
        },
    );
    let seen_on = map.required_parsed("seen_on", A_DATE, date);
    let called_on = map.parsed("called_on", A_DATE, date);
    Some(Contact {
        phone,
        email,
        web,
        languages,
        run_by: run_by?,
        asks_status: asks_status?,
        may_share_with,
        source: source?,
        source_date,
        seen_on: seen_on?,
        called_on,
    })
}

/// The words of a contact in a language.
pub(super) fn contact_words(map: &mut Map) -> Option<ContactWords> {
    Some(ContactWords {
        name: map.required("name"),
        description: map.required("description"),
        hours: map.required("hours"),
        language_note: map.text("language_note"),
        note: map.text("note"),
    })
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
