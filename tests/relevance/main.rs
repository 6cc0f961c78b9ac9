//! Does the search find what people look for? Every query of `tests/relevance/*.yaml` is asked of
//! indices made from this repository's content; README.md beside this file says what is measured and
//! why half of the queries is only ever counted. `cargo test --test relevance -- --nocapture` prints
//! the tables.

mod engine;
mod measure;
mod queries;
mod report;
mod variants;

use std::collections::BTreeSet;
use std::path::Path;

use engine::{Engine, Titles, without_headings};
use monarch::search::analyzer::Analyzer;
use monarch::search::passage::{Passage, passages};
use monarch::search::survey::survey;
use monarch::series::Series;
use monarch::source::interface::Interfaces;
use queries::{File, Half, Known, Query};
use rayon::prelude::*;
use report::{Asked, Outcome, Report, Variant};
use variants::{Scripts, variants};

/// Fewer queries than this say little about a language.
const LEAST: usize = 60;

#[test]
fn the_search_finds_what_people_look_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (series, _, problems) = monarch::command::load(root);
    let series = series.unwrap_or_else(|| panic!("{problems:?}"));
    let interfaces = Interfaces::load(Some(root), series.languages.as_slice()).unwrap();
    let scripts = Scripts::of(monarch::search::analyzer::traditional());
    let (mut failures, mut short) = (Vec::new(), Vec::new());
    println!("| language | half | asked | n | zero | recall@10 | MRR@10 | parity |");
    println!("|---|---|---|---|---|---|---|---|");
    let (mut details, mut parities, mut titles) = (String::new(), String::new(), String::new());
    for (language, about) in series.languages.iter() {
        let tag = about.tag.as_str();
        let interface = interfaces.of(&about.tag).unwrap();
        let surveyed = survey(&series, language);
        let passages = passages(&series, interface, language, &surveyed);
        let path = root.join("tests/relevance").join(format!("{tag}.yaml"));
        // A language may be published before somebody has written what its speakers type.
        if !language.is_source() && !path.exists() {
            short.push(format!("{tag}: nobody has written queries yet"));
            continue;
        }
        let known = Known {
            series: addresses(&series),
            language: passages.iter().map(|p| p.id.clone()).collect(),
        };
        let file = queries::read(&path, &known).unwrap_or_else(|problems| panic!("{problems:#?}"));
        if file.queries.len() < LEAST {
            failures.push(format!("{tag} has fewer than {LEAST} queries"));
        }
        let analyzer = Analyzer::new(about.analyzer);
        let report = Report {
            language: tag,
            asked: ask_all(&file.queries, &passages, analyzer, tag, &scripts),
            titles_gone: ask_titles(&file.queries, &passages, analyzer, tag),
        };
        print!("{}", report.table());
        titles += &report.without_titles();
        parities += &report.parities();
        details += &format!("\n{tag}\n{}{}", report.details(), report.misses());
        details += &found_again(&file, &passages);
        let (fails, falls_short) = report.short_of_gates();
        failures.extend(fails);
        short.extend(falls_short);
        failures.extend(lost_again(&file.mended, &passages, analyzer, tag));
    }
    println!("\n| language | variant | half | n | parity |\n|---|---|---|---|---|\n{parities}");
    println!("Titles, gone from their whole page (no gate):");
    println!(
        "| language | half | n | recall@10 | MRR@10 |\n|---|---|---|---|---|\n{titles}{details}"
    );
    println!("Goals that are not reached:\n{}", short.join("\n"));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Every section and record that there is.
fn addresses(series: &Series) -> BTreeSet<String> {
    let sections = series.places.keys().map(ToString::to_string);
    let records = series.record_states.keys().map(ToString::to_string);
    sections.chain(records).collect()
}

/// Asks every query and its variants.
fn ask_all<'q>(
    queries: &'q [Query],
    passages: &[Passage],
    analyzer: Analyzer,
    tag: &str,
    scripts: &Scripts,
) -> Vec<Asked<'q>> {
    let whole = Engine::new(passages, tag, analyzer);
    // One index without any of the headings that are asked for: an index for each would take minutes,
    // and what the others gain by one heading less elsewhere is nothing.
    let headings = queries.iter().filter_map(|q| q.heading_of.as_ref());
    let without = without_headings(passages, &headings.collect(), Titles::OfOneSection);
    let without = Engine::new(&without, tag, analyzer);
    let ask = |query: &'q Query| {
        let engine = match query.heading_of {
            Some(_) => &without,
            None => &whole,
        };
        let answer = engine.ask(&query.text);
        let own = Outcome::of(&answer, query);
        let variants = variants(query, tag, scripts).into_iter();
        let variants = variants.map(|(change, text)| {
            let varied = engine.ask(&text);
            let outcome = Outcome::of(&varied, query);
            let parity = match change.asks_the_same() {
                true => answer.parity(&varied),
                false => f64::from(u8::from(own.agrees(outcome))),
            };
            Variant {
                outcome,
                parity,
                change,
                text,
            }
        });
        Asked {
            variants: variants.collect(),
            outcome: own,
            query,
            answer,
        }
    };
    queries.par_iter().map(ask).collect()
}

/// Asks the titles where their page has none.
fn ask_titles(
    queries: &[Query],
    passages: &[Passage],
    analyzer: Analyzer,
    tag: &str,
) -> Vec<(Half, Outcome)> {
    let leads = passages.iter().filter(|p| p.heading.is_empty());
    let leads: BTreeSet<&String> = leads.map(|p| &p.id).collect();
    let of_lead = |query: &&Query| {
        query
            .heading_of
            .as_ref()
            .is_some_and(|id| leads.contains(id))
    };
    let titles: Vec<&Query> = queries.iter().filter(of_lead).collect();
    let gone = titles
        .iter()
        .filter_map(|q| q.heading_of.as_ref())
        .collect();
    let without = without_headings(passages, &gone, Titles::OfThePage);
    let engine = Engine::new(&without, tag, analyzer);
    let ask = |query: &&Query| (query.half, Outcome::of(&engine.ask(&query.text), query));
    titles.par_iter().map(ask).collect()
}

/// Words that were missing, were taken up and are no longer found, in words.
fn lost_again(
    mended: &[Query],
    passages: &[Passage],
    analyzer: Analyzer,
    tag: &str,
) -> Vec<String> {
    let engine = Engine::new(passages, tag, analyzer);
    let is_lost = |query: &&Query| engine.ask(&query.text).rank(&query.find).is_none();
    let lost = mended.iter().filter(is_lost);
    lost.map(|query| format!("{tag}: “{}” is missing again", query.text))
        .collect()
}

/// Words of the list of missing ones that some text has by now, in words.
fn found_again(file: &File, passages: &[Passage]) -> String {
    let texts: Vec<String> = passages
        .iter()
        .map(|p| p.fields().join("\n").to_lowercase())
        .collect();
    let has = |word: &&String| texts.iter().any(|text| text.contains(&word.to_lowercase()));
    let found: Vec<&str> = file
        .missing
        .iter()
        .filter(has)
        .map(String::as_str)
        .collect();
    let count = file.missing.len();
    match found.is_empty() {
        true => format!("  {count} words that people type are in no text\n"),
        false => format!("  no longer missing, move them up: {}\n", found.join(", ")),
    }
}
