//! Records: laws, contacts and the glossary, each joined from the facts that are the same everywhere
//! and its words in every language.

use super::indexed::PerLanguage;
use super::name::LanguageTag;
use super::record::{AnyRecord, ContactRecord, LawRecord, Record, RecordList, TermRecord};
use super::tree::SourceTree;
use super::yaml::Map;
use crate::diagnostic::{Diagnostic, Diagnostics};

mod contact;
mod entries;
mod law;
mod term;

pub(super) use contact::{contact, contact_words};
use entries::{entries, put};
use law::{law, law_words, renamed};
use term::terms;

/// All records of a series, in the order of their files.
#[derive(Debug, Default)]
pub struct Records {
    /// `laws.yaml`.
    pub laws: Vec<LawRecord>,
    /// `contacts.yaml`.
    pub contacts: Vec<ContactRecord>,
    /// `glossary.yaml`; the facts of a term are its topics.
    pub terms: Vec<TermRecord>,
}

impl Records {
    /// All of them, list by list in order of reading.
    pub fn all(&self) -> impl Iterator<Item = AnyRecord<'_>> {
        let laws = self.laws.iter().map(AnyRecord::Law);
        let contacts = self.contacts.iter().map(AnyRecord::Contact);
        let terms = self.terms.iter().map(AnyRecord::Term);
        laws.chain(contacts).chain(terms)
    }
}

/// Reads the records of a tree in the languages of the series, source first.
pub fn read(tree: &SourceTree, languages: &PerLanguage<LanguageTag>) -> (Records, Diagnostics) {
    let ((laws, of_laws), ((contacts, more), (terms, most))) = rayon::join(
        || join(tree, languages, RecordList::Laws, law, law_words),
        || {
            rayon::join(
                || {
                    join(
                        tree,
                        languages,
                        RecordList::Contacts,
                        contact,
                        contact_words,
                    )
                },
                || terms(tree, languages),
            )
        },
    );
    let mut problems = Diagnostics::new();
    problems.extend(of_laws.into_iter().map(renamed));
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

/// Joins the facts of a list with its words in every language.
fn join<F, W>(
    tree: &SourceTree,
    languages: &PerLanguage<LanguageTag>,
    list: RecordList,
    facts: impl Fn(&mut Map) -> Option<F>,
    words: impl Fn(&mut Map) -> Option<W>,
) -> (Vec<Record<F, W>>, Diagnostics) {
    let mut problems = Diagnostics::new();
    let name = format!("{list}.yaml");
    let mut records: Vec<Record<F, W>> = entries(tree.text(&name), facts, &mut problems)
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
        let own = entries(file, &words, &mut problems);
        put(&mut records, own, language, &name, &mut problems);
    }
    let file = format!("{}/{name}", languages.source());
    let records = without_source_words(records, &mut problems, &file);
    (records, problems)
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
