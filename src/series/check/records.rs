//! The words of records: laws, contacts, terms. In: the records of a series. Out: the same
//! diagnostics as for sections, at the record. Names of organisations are not looked at.

use super::avoid;
use super::figures;
use super::parity;
use super::romanised;
use super::rules::Rules;
use super::untranslated;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::series::RecordList;
use crate::source::indexed::{LanguageIndex, PerLanguage};
use crate::source::record::{ContactWords, LawWords, Record, TermWords};

/// Checks the words of all records in all languages.
pub fn check(rules: &Rules) -> Diagnostics {
    let series = rules.series;
    let mut problems = figures::unread(&series.laws, &rules.figures);
    for law in &series.laws {
        for (language, finder) in rules.finders.iter() {
            problems.append(figures::law(law, language, &rules.figures, finder));
        }
        let words = texts(law, |words: &LawWords| vec![&words.name, &words.summary]);
        problems.append(record(rules, RecordList::Laws, law, &words));
    }
    for contact in &series.contacts {
        let words = texts(contact, |words: &ContactWords| {
            let more = [&words.language_note, &words.note];
            let mut texts = vec![&words.description, &words.hours];
            texts.extend(more.into_iter().flatten());
            texts
        });
        problems.append(record(rules, RecordList::Contacts, contact, &words));
    }
    for term in series.terms.values() {
        let words = texts(term, |words: &TermWords| vec![&words.definition]);
        problems.append(record(rules, RecordList::Glossary, term, &words));
        let words = term.words.values().zip(term.words_at.values());
        for (language, (words, place)) in series.languages.values().zip(words) {
            if let (Some(words), Some(place)) = (words, place) {
                problems.append(romanised::term(words, language, place));
            }
        }
    }
    problems
}

/// What readers read of a record, by language.
fn texts<Facts, Words>(
    record: &Record<Facts, Words>,
    of: impl Fn(&Words) -> Vec<&String>,
) -> PerLanguage<Option<String>> {
    let together = |words: &Words| {
        let texts: Vec<&str> = of(words).into_iter().map(String::as_str).collect();
        texts.join("\n")
    };
    let each = &record.words;
    each.map(|_, words| words.as_ref().map(together))
}

fn record<Facts, Words>(
    rules: &Rules,
    list: RecordList,
    record: &Record<Facts, Words>,
    texts: &PerLanguage<Option<String>>,
) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let place = |language: LanguageIndex| record.words_at.there(language).cloned();
    let source = texts.there(LanguageIndex::SOURCE);
    for (language, own) in texts.iter() {
        let (Some(own), Some(place_of_words)) = (own, place(language)) else {
            continue;
        };
        let avoided = &rules.avoided[language];
        problems.append(avoid::words(own, avoided, &place_of_words));
        let Some(source) = source.filter(|_| !language.is_source()) else {
            continue;
        };
        let languages = [
            rules.primary(LanguageIndex::SOURCE),
            rules.primary(language),
        ];
        if let Some(message) = parity::words(source, own, languages) {
            let message = format!("`{}`: {message}", record.id);
            let status = rules.series.words_status(list, &record.id, language);
            let mut problem = Diagnostic::error("numbers-differ", message)
                .at(place_of_words.clone())
                .hint("numbers and dates are the same in every language, in digits");
            if let Some(source_place) = place(LanguageIndex::SOURCE) {
                problem = problem.also(source_place, "the source");
            }
            problems.push(parity::grade(problem, status.stale));
        }
        let known = &rules.series.languages[language];
        if let Some(problem) = untranslated::words(source, own, known) {
            problems.push(problem.at(place_of_words));
        }
    }
    problems
}
