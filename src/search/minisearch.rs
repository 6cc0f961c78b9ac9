//! MiniSearch: an index that the npm package `minisearch` 7 loads with `MiniSearch.loadJSON`. In: the
//! tokens of the passages of a guide. Out: its `serializationVersion` 2, as `MiniSearch.toJSON` would
//! write it had it cut the same passages with the reference tokenizer. The structure is that of
//! `AsPlainObject` in MiniSearch.ts, version 7.2.0. Scores are computed by the package, of the part alone.

use std::collections::{BTreeMap, HashMap};

use serde::{Serialize, Serializer};

use super::by_term::ByTerm;
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

/// Where a term stands: field, document, and how often it stands there, in this order.
#[derive(Debug)]
struct ByField(Vec<(usize, usize, u32)>);

impl Serialize for ByField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = self.0.chunk_by(|a, b| a.0 == b.0);
        serializer.collect_map(fields.filter_map(|own| Some((own.first()?.0, Documents(own)))))
    }
}

/// How often a term stands in each document, in one field.
struct Documents<'a>(&'a [(usize, usize, u32)]);

impl Serialize for Documents<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(_, document, count)| (document, count)))
    }
}

/// The index of the passages from `first` on, `count` of them.
pub fn minisearch<'a>(counted: &'a Counted<'a>, first: usize, count: usize) -> MiniSearch<'a> {
    let passages: &[Passage] = counted.passages;
    let part = || passages.iter().skip(first).take(count).enumerate();
    let mut lengths = BTreeMap::new();
    let mut averages = [0.0; FIELD_COUNT];
    // Terms as they were last seen, each field of each document with a mark of its own.
    let mut seen = vec![0; counted.terms.len()];
    for (number, counts) in counted.counts.iter().skip(first).take(count).enumerate() {
        let mut own = [0; FIELD_COUNT];
        let fields = counts.fields.iter().enumerate();
        for ((field, tokens), (length, average)) in fields.zip(own.iter_mut().zip(&mut averages)) {
            let mark = number * FIELD_COUNT + field + 1;
            let unique = tokens.iter().filter(|(term, _)| {
                let last = seen.get_mut(*term as usize);
                last.is_some_and(|last| std::mem::replace(last, mark) != mark)
            });
            let unique = unique.count();
            // Its length of a field is the number of different terms (MiniSearch.ts, `add`), and its
            // averages are carried on from document to document: the same operations, the same bits.
            *length = unique;
            *average = (*average * number as f64 + unique as f64) / (number + 1) as f64;
        }
        lengths.insert(number, own);
    }
    // Every occurrence by term: field, then document.
    let mut places = ByTerm::new(counted.terms.len());
    for field in 0..FIELD_COUNT {
        for (number, counts) in counted.counts.iter().skip(first).take(count).enumerate() {
            for (term, _) in counts.fields.get(field).into_iter().flatten() {
                places.add(*term, (field, number));
            }
        }
    }
    let places = places.groups();
    let terms = places.iter().map(|(term, own)| {
        let count = |same: &[(usize, usize)]| {
            let (field, document) = *same.first()?;
            Some((field, document, same.len() as u32))
        };
        let counts = own.chunk_by(|a, b| a == b).filter_map(count);
        (counted.term(term), ByField(counts.collect()))
    });
    MiniSearch {
        document_count: count,
        next_id: count,
        document_ids: part().map(|(n, p)| (n, p.id.as_str())).collect(),
        field_ids: FIELDS.into_iter().zip(0..).collect(),
        field_length: lengths,
        average_field_length: averages,
        stored_fields: part().map(|(n, p)| (n, Stored::of(p))).collect(),
        dirt_count: 0,
        index: quick_to_load(terms.collect()),
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
/// Beginnings that many terms share therefore come first: the largest Chinese part (5,361 terms) loads in
/// 17 to 20 ms, against 24 to 26 in no order (Node 20, medians of 21).
fn quick_to_load(mut terms: Vec<(&str, ByField)>) -> Vec<(&str, ByField)> {
    let beginning = |term: &str| term.chars().next();
    let mut shared: HashMap<Option<char>, usize> = HashMap::new();
    for (term, _) in &terms {
        *shared.entry(beginning(term)).or_default() += 1;
    }
    terms.sort_by_cached_key(|(term, _)| {
        let first = beginning(term);
        let count = shared.get(&first).copied().unwrap_or_default();
        (usize::MAX - count, first, *term)
    });
    terms
}
