//! MiniSearch: an index that the npm package `minisearch` 7 loads with `MiniSearch.loadJSON`. In: the
//! tokens of the passages of a guide. Out: its `serializationVersion` 2, as `MiniSearch.toJSON` would
//! write it had it cut the same passages with the reference tokenizer. The structure is that of
//! `AsPlainObject` in MiniSearch.ts, version 7.2.0. Scores are computed by the package, of the part alone.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;

use super::index::{Counted, FIELD_COUNT};
use super::passage::{FIELDS, Passage};

/// The whole of it. Document numbers are keys, and keys of JSON are text.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MiniSearch<'a> {
    document_count: usize,
    next_id: usize,
    document_ids: BTreeMap<usize, &'a str>,
    field_ids: BTreeMap<&'static str, usize>,
    field_length: BTreeMap<usize, [usize; FIELD_COUNT]>,
    average_field_length: [f64; FIELD_COUNT],
    stored_fields: BTreeMap<usize, Stored<'a>>,
    dirt_count: usize,
    index: Vec<(&'a str, ByField)>,
    serialization_version: u32,
}

/// What a client shows of a result without a look at `documents.json`.
#[derive(Debug, Serialize)]
struct Stored<'a> {
    url: &'a str,
    title: &'a str,
    heading: &'a str,
}

/// How often a term stands in each document, by field.
type ByField = BTreeMap<usize, BTreeMap<usize, u32>>;

/// The index of the passages from `first` on, `count` of them.
pub fn minisearch<'a>(counted: &'a Counted<'a>, first: usize, count: usize) -> MiniSearch<'a> {
    let passages: &[Passage] = counted.passages;
    let part = || passages.iter().skip(first).take(count).enumerate();
    let mut lengths = BTreeMap::new();
    let mut averages = [0.0; FIELD_COUNT];
    let mut terms: HashMap<&str, ByField> = HashMap::new();
    for (number, tokens) in counted.tokens.iter().skip(first).take(count).enumerate() {
        let mut own = [0; FIELD_COUNT];
        for (field, tokens) in tokens.fields.iter().enumerate() {
            let unique: HashSet<&str> = tokens.iter().map(|t| t.text.as_str()).collect();
            // Its length of a field is the number of different terms (MiniSearch.ts, `add`), and its
            // averages are carried on from document to document: the same operations, the same bits.
            own[field] = unique.len();
            averages[field] =
                (averages[field] * number as f64 + unique.len() as f64) / (number + 1) as f64;
            for token in tokens {
                let by_field = terms.entry(&token.text).or_default();
                *by_field
                    .entry(field)
                    .or_default()
                    .entry(number)
                    .or_default() += 1;
            }
        }
        lengths.insert(number, own);
    }
    MiniSearch {
        document_count: count,
        next_id: count,
        document_ids: part().map(|(n, p)| (n, p.id.as_str())).collect(),
        field_ids: FIELDS.into_iter().zip(0..).collect(),
        field_length: lengths,
        average_field_length: averages,
        stored_fields: part().map(|(n, p)| (n, Stored::of(p))).collect(),
        dirt_count: 0,
        index: quick_to_load(terms),
        serialization_version: 2,
    }
}

impl<'a> Stored<'a> {
    fn of(passage: &'a Passage) -> Self {
        Stored {
            url: &passage.url,
            title: &passage.title,
            heading: &passage.heading,
        }
    }
}

/// The terms in the order in which the package loads them fastest. It builds a tree of characters and
/// looks through the children of the root one after the other for each term; Chinese has thousands.
/// Beginnings that many terms share therefore come first: a Chinese part loads in half the time.
fn quick_to_load(terms: HashMap<&str, ByField>) -> Vec<(&str, ByField)> {
    let beginning = |term: &str| term.chars().next();
    let mut shared: HashMap<Option<char>, usize> = HashMap::new();
    for term in terms.keys() {
        *shared.entry(beginning(term)).or_default() += 1;
    }
    let mut terms: Vec<_> = terms.into_iter().collect();
    terms.sort_by_cached_key(|(term, _)| {
        let first = beginning(term);
        let count = shared.get(&first).copied().unwrap_or_default();
        (usize::MAX - count, first, *term)
    });
    terms
}
