//! Rank: which passages answer a query best. In: the groups of a query, and the parts of an index. Out:
//! passages in order. Everything here is said a second time in `examples/search/search.mjs`, with the
//! same operations in the same order, so that every client finds the same.
//!
//! The score is BM25F: occurrences in the fields of a passage are weighed, added and then saturate
//! together, so that a word in heading and text counts as one that is meant, not as two
//! (Robertson and Zaragoza, "The probabilistic relevance framework", 2009, section 3.6).

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::analyzer::Group;
use super::index::FIELD_COUNT;
use super::part::{Part, Postings};

/// The constants of the ranking, published in the manifest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// How soon repetition stops counting.
    pub k1: f64,
    /// How much a query whose words all stand side by side adds to a score, as a share of it.
    pub phrase: f64,
    /// How much a hit in each field counts.
    pub boost: [f64; FIELD_COUNT],
    /// How far the length of each field is held against it: 0 not at all, 1 in full.
    pub length: [f64; FIELD_COUNT],
}

/// The constants of this version: k1 as usual; a title is short whatever its length. A heading names what
/// a section is about, and sections differ less in length than the documents that b is usually for: both
/// were set by the tuned half of `tests/relevance`, where they change little (recall@10 0.953 to 0.960).
/// What leads to a passage without standing in it counts as its text does: with 1.5 the sections about a
/// term come before the term (MRR@10 0.900 to 0.851).
pub const RANKING: Ranking = Ranking {
    k1: 1.2,
    phrase: 0.5,
    boost: [2.0, 6.0, 1.0, 1.0],
    length: [0.3, 0.3, 0.4, 0.0],
};

/// Whether a group asks for a small word, as `how` or `can`: no passage has to hold it.
pub fn is_light(group: &Group) -> bool {
    group.alternatives.iter().all(|a| a.weight < 1.0)
}

/// Whether a token stands in so many passages that a passage without it may be what is looked for.
pub fn is_common(frequency: u32, documents: u32) -> bool {
    u64::from(frequency) * 4 > u64::from(documents)
}

/// A passage that answers a query.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// Its number in `documents.json`, from 0.
    pub document: usize,
    /// Whether it holds everything that was asked for.
    pub all: bool,
    /// Rounded to six decimals.
    pub score: f64,
}

/// All passages that hold anything of the query: those that hold everything first, in each half the
/// best passage of every page before second ones, by falling score, then in order of documents.
/// `page_of` names the page of a passage.
pub fn rank<'p>(
    parts: &[Part],
    groups: &[Group],
    ranking: &Ranking,
    page_of: impl Fn(usize) -> &'p str,
) -> Vec<Ranked> {
    let mut found: Vec<Ranked> = parts
        .iter()
        .flat_map(|part| score_part(part, groups, ranking))
        .collect();
    found.sort_by(|a, b| {
        (b.all.cmp(&a.all))
            .then(b.score.total_cmp(&a.score))
            .then(a.document.cmp(&b.document))
    });
    best_of_pages_first(found, page_of)
}

fn best_of_pages_first<'p>(found: Vec<Ranked>, page_of: impl Fn(usize) -> &'p str) -> Vec<Ranked> {
    let (all, some): (Vec<_>, Vec<_>) = found.into_iter().partition(|r| r.all);
    let mut ordered = Vec::with_capacity(all.len() + some.len());
    for half in [all, some] {
        let mut pages = HashSet::new();
        let (first, second): (Vec<_>, Vec<_>) = half
            .into_iter()
            .partition(|ranked| pages.insert(page_of(ranked.document)));
        ordered.extend(first);
        ordered.extend(second);
    }
    ordered
}

/// The passages of a part that hold anything of the query, in order of documents.
fn score_part(part: &Part, groups: &[Group], ranking: &Ranking) -> Vec<Ranked> {
    let read: Vec<Vec<(f64, Postings)>> = groups
        .iter()
        .map(|group| {
            let alternatives = group.alternatives.iter();
            alternatives
                .filter_map(|a| Some((a.weight, part.postings(&a.token)?)))
                .collect()
        })
        .collect();
    let required: Vec<bool> = read
        .iter()
        .zip(groups)
        .map(|(alternatives, group)| {
            let frequent = alternatives.iter().map(|(_, p)| p.frequency).max();
            !is_light(group) && !is_common(frequent.unwrap_or(0), part.collection.documents)
        })
        .collect();
    // Where nothing but common and small words are asked for, all of them are.
    let nothing = !required.contains(&true);
    let mut documents: BTreeMap<u32, Vec<f64>> = BTreeMap::new();
    for (index, alternatives) in read.iter().enumerate() {
        for (weight, postings) in alternatives {
            let rarity = inverse_frequency(postings.frequency, part.collection.documents);
            for (document, positions) in &postings.documents {
                let score = weight * rarity * saturated(part, *document, positions, ranking);
                let scores = documents
                    .entry(*document)
                    .or_insert_with(|| vec![0.0; groups.len()]);
                if let Some(best) = scores.get_mut(index) {
                    *best = best.max(score);
                }
            }
        }
    }
    documents
        .into_iter()
        .map(|(document, scores)| {
            let mut score = 0.0;
            for own in &scores {
                score += own;
            }
            score *= 1.0 + ranking.phrase * side_by_side(document, groups, &read);
            let mut wanted = required.iter().zip(&scores);
            Ranked {
                document: part.first + document as usize,
                all: wanted.all(|(required, score)| *score > 0.0 || !(*required || nothing)),
                score: rounded(score),
            }
        })
        .collect()
}

/// How rare a token is in the language.
pub(super) fn inverse_frequency(frequency: u32, documents: u32) -> f64 {
    let (n, all) = (f64::from(frequency), f64::from(documents));
    (1.0 + (all - n + 0.5) / (n + 0.5)).ln()
}

/// What the occurrences of a token in a passage are worth together.
fn saturated(part: &Part, document: u32, positions: &[u32], ranking: &Ranking) -> f64 {
    let counts = part.by_field(document, positions);
    let lengths = part.lengths(document);
    let mut weight = 0.0;
    for field in 0..FIELD_COUNT {
        if counts[field] > 0 {
            let share = ranking.length[field];
            let average =
                part.collection.lengths[field] as f64 / f64::from(part.collection.documents);
            let relative = f64::from(lengths[field]) / average;
            weight +=
                ranking.boost[field] * f64::from(counts[field]) / (1.0 - share + share * relative);
        }
    }
    weight * (ranking.k1 + 1.0) / (weight + ranking.k1)
}

/// The share of neighbours in the query that are neighbours in the passage too.
fn side_by_side(document: u32, groups: &[Group], read: &[Vec<(f64, Postings)>]) -> f64 {
    let places = |alternatives: &[(f64, Postings)]| -> HashSet<u32> {
        let own = alternatives.iter().filter_map(|(_, p)| p.of(document));
        own.flatten().copied().collect()
    };
    let (mut pairs, mut near) = (0.0, 0.0);
    for (pair, read) in groups.windows(2).zip(read.windows(2)) {
        let ([before, after], [left, right]) = (pair, read) else {
            continue;
        };
        let Some(step) = after.position.checked_sub(before.position) else {
            continue;
        };
        pairs += 1.0;
        let after = places(right);
        let next = |p: &u32| p.checked_add(step).is_some_and(|p| after.contains(&p));
        if places(left).iter().any(next) {
            near += 1.0;
        }
    }
    if pairs == 0.0 { 0.0 } else { near / pairs }
}

/// Six decimals: what is left of differences between the logarithms of two platforms is cut off.
fn rounded(score: f64) -> f64 {
    (score * 1e6).round() / 1e6
}
