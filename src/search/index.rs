//! Index: which passages hold a token, and where. In: passages of a language, cut into tokens. Out: the
//! compact JSON of one guide, which carries what scores need of the whole language, so that one part
//! alone scores as all do. The format is described in `formats.md`.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::analyzer::{Analyzer, Token};
use super::numbers;
use super::passage::{FIELDS, Passage};
use super::rank::is_common;

/// What the file says that it is.
pub const FORMAT: &str = "monarch-search-index/1";

/// How many fields a passage has.
pub const FIELD_COUNT: usize = FIELDS.len();

/// Positions between the end of a field and the beginning of the next, so that no phrase spans both.
const GAP: u32 = 1;

/// The tokens of a passage by field.
#[derive(Debug)]
pub struct Tokens {
    /// The tokens of each field, in the order of [`FIELDS`].
    pub fields: [Vec<Token>; FIELD_COUNT],
}

impl Tokens {
    /// Cuts a passage.
    pub fn of(passage: &Passage, analyzer: &Analyzer) -> Tokens {
        Tokens {
            fields: passage.fields().map(|text| analyzer.tokens(&text)),
        }
    }

    /// Length of each field: the number of its positions, whatever the number of tokens at each.
    fn lengths(&self) -> [u32; FIELD_COUNT] {
        let length = |tokens: &Vec<Token>| tokens.iter().map(|t| t.position + 1).max();
        self.fields.each_ref().map(|f| length(f).unwrap_or(0))
    }
}

/// Where each field begins when the fields of a passage stand one after the other.
pub fn starts(lengths: &[u32; FIELD_COUNT]) -> [u32; FIELD_COUNT] {
    let mut next = 0u32;
    lengths.map(|length| {
        let start = next;
        next = next.saturating_add(length).saturating_add(GAP);
        start
    })
}

/// What scores need of the whole language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collection {
    /// Passages.
    pub documents: u32,
    /// Sum of the lengths of each field.
    pub lengths: [u64; FIELD_COUNT],
}

/// A language cut into tokens, with what is counted over all of it.
#[derive(Debug)]
pub struct Counted<'a> {
    /// The passages.
    pub passages: &'a [Passage],
    /// The tokens of each.
    pub tokens: Vec<Tokens>,
    collection: Collection,
    /// In how many passages each token stands.
    frequencies: HashMap<String, u32>,
}

impl<'a> Counted<'a> {
    /// Counts the tokens of passages.
    pub fn new(passages: &'a [Passage], tokens: Vec<Tokens>) -> Self {
        let mut collection = Collection {
            documents: tokens.len() as u32,
            lengths: [0; FIELD_COUNT],
        };
        // Each token with the last passage that it was seen in.
        let mut seen: HashMap<&str, (u32, usize)> = HashMap::new();
        for (number, passage) in tokens.iter().enumerate() {
            let lengths = passage.lengths();
            for (sum, length) in collection.lengths.iter_mut().zip(lengths) {
                *sum += u64::from(length);
            }
            for token in passage.fields.iter().flatten() {
                let (count, last) = seen.entry(&token.text).or_insert((0, usize::MAX));
                if *last != number {
                    (*count, *last) = (*count + 1, number);
                }
            }
        }
        let frequencies = seen
            .into_iter()
            .map(|(token, (count, _))| (token.to_owned(), count))
            .collect();
        Counted {
            passages,
            tokens,
            collection,
            frequencies,
        }
    }
}

/// The index of a guide as it is written and read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexFile {
    /// [`FORMAT`].
    pub format: String,
    /// Language tag.
    pub language: String,
    /// Guide, or list of records.
    pub guide: String,
    /// Who cut the text.
    pub analyzer: AnalyzerName,
    /// The searched fields, in order.
    pub fields: Vec<String>,
    /// What is counted over the whole language.
    pub collection: Collection,
    /// The first of its passages, as `documents.json` counts them, from 0.
    pub first: u32,
    /// How many passages follow on, this one included.
    pub documents: u32,
    /// Numbers: the length of each field of each passage.
    pub lengths: String,
    /// Numbers by token: see `formats.md`.
    pub terms: BTreeMap<String, String>,
}

/// An analyzer by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalyzerName {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
}

impl From<&Analyzer> for AnalyzerName {
    fn from(analyzer: &Analyzer) -> Self {
        AnalyzerName {
            id: analyzer.id().to_owned(),
            version: analyzer.version(),
        }
    }
}

/// The index of the passages from `first` on, `count` of them, which are all of one guide.
pub fn index(
    counted: &Counted<'_>,
    language: &str,
    analyzer: &Analyzer,
    first: usize,
    count: usize,
) -> IndexFile {
    let part = counted.tokens.iter().skip(first).take(count);
    let mut lengths = String::new();
    // Positions of each token by passage, counted from the first of the guide.
    let mut places: BTreeMap<&str, Vec<(u32, Vec<u32>)>> = BTreeMap::new();
    for (number, passage) in part.enumerate() {
        let own = passage.lengths();
        own.iter().for_each(|n| numbers::write(*n, &mut lengths));
        for (tokens, start) in passage.fields.iter().zip(starts(&own)) {
            for token in tokens {
                let list = places.entry(&token.text).or_default();
                let position = start + token.position;
                match list.last_mut() {
                    Some((last, positions)) if *last == number as u32 => positions.push(position),
                    _ => list.push((number as u32, vec![position])),
                }
            }
        }
    }
    // A query may leave out what stands nearly everywhere, so every part has to know what that is.
    for (token, frequency) in &counted.frequencies {
        if is_common(*frequency, counted.collection.documents) {
            places.entry(token).or_default();
        }
    }
    let terms = places.into_iter().map(|(token, list)| {
        let frequency = counted.frequencies.get(token).copied().unwrap_or_default();
        (token.to_owned(), postings(frequency, list))
    });
    IndexFile {
        format: FORMAT.to_owned(),
        language: language.to_owned(),
        guide: counted
            .passages
            .get(first)
            .map(|p| p.guide.clone())
            .unwrap_or_default(),
        analyzer: analyzer.into(),
        fields: FIELDS.map(str::to_owned).to_vec(),
        collection: counted.collection.clone(),
        first: first as u32,
        documents: count as u32,
        lengths,
        terms: terms.collect(),
    }
}

/// The frequency of a token in the language; then for each passage that holds it the step from the
/// last one, doubled, and one more where it stands there more than once; then only for those how often
/// beyond twice; then the first position and the steps to the others.
fn postings(frequency: u32, list: Vec<(u32, Vec<u32>)>) -> String {
    let mut out = String::new();
    numbers::write(frequency, &mut out);
    let mut last = 0;
    for (number, mut positions) in list {
        positions.sort_unstable();
        positions.dedup();
        let many = positions.len() > 1;
        numbers::write((number - last) << 1 | u32::from(many), &mut out);
        if many {
            numbers::write(positions.len() as u32 - 2, &mut out);
        }
        let mut before = 0;
        for position in positions {
            numbers::write(position - before, &mut out);
            before = position;
        }
        last = number;
    }
    out
}
