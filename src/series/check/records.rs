//! The words of records: laws, contacts, terms. In: the records of a series. Out: the same
//! diagnostics as for sections, at the record. Names of organisations are not looked at.

use super::avoid;
use super::figures;
use super::parity;
use super::romanised;
use super::rules::Rules;
use super::untranslated;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::indexed::LanguageIndex;
use crate::source::record::{AnyRecord, Worded};

/// Checks the words of all records in all languages.
pub fn check(rules: &Rules) -> Diagnostics {
    let series = rules.series;
    let mut problems = figures::unread(&series.laws, &rules.figures);
    for any in series.records() {
        if let AnyRecord::Law(law) = any {
            for (language, finder) in rules.finders.iter() {
                problems.append(figures::law(law, language, &rules.figures, finder));
            }
        }
        problems.append(record(rules, any));
        if let AnyRecord::Term(term) = any {
            let words = term.words.values().zip(term.words_at.values());
            for (language, (words, place)) in series.languages.values().zip(words) {
                if let (Some(words), Some(place)) = (words, place) {
                    problems.append(romanised::term(words, language, place));
                }
            }
        }
    }
    problems
}

fn record(rules: &Rules, record: AnyRecord<'_>) -> Diagnostics {
    let checked = |words: &dyn Worded| words.checked().join("\n");
    let texts = record.words().map(|_, words| words.map(checked));
    let mut problems = Diagnostics::new();
    let place = |language: LanguageIndex| record.words_at(language).cloned();
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
            let message = format!("`{}`: {message}", record.id());
            let status = rules
                .series
                .words_status(record.list(), record.id(), language);
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
