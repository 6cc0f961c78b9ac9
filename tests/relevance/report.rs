//! What came of the queries: outcomes, counted by half, held against the gates and printed.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::engine::{Answer, TOP};
use crate::measure::Mean;
use crate::queries::{Half, Kind, Query};
use crate::variants::Change;

/// How good a half of a language is, or has to be.
#[derive(Debug, Clone, Copy)]
pub struct Gates {
    pub zero: f64,
    pub recall: f64,
    pub reciprocal_rank: f64,
    pub parity: f64,
}

/// What the search is meant to reach, in every language and on both halves (issue 4, "Quality,
/// measured"). What is not reached is printed.
pub const GOALS: Gates = Gates {
    zero: 0.01,
    recall: 0.97,
    reciprocal_rank: 0.85,
    parity: 0.98,
};

/// What fails the test: the goals where all halves reach them, else what the weakest half reached in
/// November 2026 (recall 0.923, MRR 0.796, one query without results), with one query to spare. To be
/// raised when the search gets better, never lowered to let a change pass.
pub const FLOORS: Gates = Gates {
    zero: 0.02,
    recall: 0.9,
    reciprocal_rank: 0.77,
    parity: GOALS.parity,
};

/// What one asking brought.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    zero: bool,
    /// Place of the first expected section, if it is among the first ten.
    rank: Option<usize>,
}

impl Outcome {
    /// Whether both or neither found an expected section.
    pub fn agrees(self, other: Outcome) -> bool {
        self.rank.is_some() == other.rank.is_some()
    }

    pub fn of(answer: &Answer, query: &Query) -> Outcome {
        Outcome {
            zero: answer.is_empty(),
            rank: answer.rank(&query.find),
        }
    }
}

/// A query with what it and its variants brought.
#[derive(Debug)]
pub struct Asked<'a> {
    pub query: &'a Query,
    pub answer: Answer,
    pub outcome: Outcome,
    pub variants: Vec<Variant>,
}

/// A variant of a query.
#[derive(Debug)]
pub struct Variant {
    pub change: Change,
    pub text: String,
    pub outcome: Outcome,
    pub parity: f64,
}

/// A language, asked.
#[derive(Debug)]
pub struct Report<'a> {
    pub language: &'a str,
    pub asked: Vec<Asked<'a>>,
    /// Queries that are titles, asked of an index in which no passage of the page has its title: the
    /// text alone has to answer. Harder than the gates ask for; printed, so that it is known.
    pub titles_gone: Vec<(Half, Outcome)>,
}

/// Means over queries.
struct Means {
    zero: Mean,
    recall: Mean,
    reciprocal_rank: Mean,
}

impl Means {
    fn of(outcomes: &[Outcome]) -> Means {
        let mean = |value: &dyn Fn(&Outcome) -> f64| {
            let values: Vec<f64> = outcomes.iter().map(value).collect();
            Mean::of(&values)
        };
        Means {
            zero: mean(&|o| f64::from(u8::from(o.zero))),
            recall: mean(&|o| f64::from(u8::from(o.rank.is_some()))),
            reciprocal_rank: mean(&|o| o.rank.map_or(0.0, |rank| 1.0 / rank as f64)),
        }
    }
}

impl Report<'_> {
    fn half(&self, half: Half) -> Vec<&Asked<'_>> {
        let asked = self.asked.iter();
        asked.filter(|a| a.query.half == half).collect()
    }

    /// One line for the queries and one for their variants, by half.
    pub fn table(&self) -> String {
        let mut out = String::new();
        for half in Half::BOTH {
            let asked = self.half(half);
            let own: Vec<Outcome> = asked.iter().map(|a| a.outcome).collect();
            let variants = asked.iter().flat_map(|a| &a.variants);
            let others: Vec<Outcome> = variants.map(|v| v.outcome).collect();
            for (name, outcomes) in [("queries", own), ("variants", others)] {
                let means = Means::of(&outcomes);
                let parity = match name {
                    "variants" => parity(&asked).to_string(),
                    _ => "–".to_owned(),
                };
                writeln!(
                    out,
                    "| {:7} | {half:8} | {name:8} | {:5} | {} | {} | {} | {parity} |",
                    self.language,
                    outcomes.len(),
                    means.zero,
                    means.recall,
                    means.reciprocal_rank,
                )
                .unwrap();
            }
        }
        out
    }

    /// Recall and MRR of titles where the whole page lacks its title, by half.
    pub fn without_titles(&self) -> String {
        let mut out = String::new();
        for half in Half::BOTH {
            let own = self.titles_gone.iter().filter(|(h, _)| *h == half);
            let outcomes: Vec<Outcome> = own.map(|(_, outcome)| *outcome).collect();
            let means = Means::of(&outcomes);
            let (recall, rank) = (means.recall, means.reciprocal_rank);
            let (language, count) = (self.language, outcomes.len());
            writeln!(
                out,
                "| {language:7} | {half:8} | {count:3} | {recall} | {rank} |"
            )
            .unwrap();
        }
        out
    }

    /// Parity by kind of variant, by half.
    pub fn parities(&self) -> String {
        let mut out = String::new();
        let mut changes: BTreeMap<(Change, Half), Vec<f64>> = BTreeMap::new();
        for asked in &self.asked {
            for variant in &asked.variants {
                let key = (variant.change, asked.query.half);
                changes.entry(key).or_default().push(variant.parity);
            }
        }
        for ((change, half), values) in changes {
            let (language, count) = (self.language, values.len());
            let parity = Mean::of(&values);
            writeln!(
                out,
                "| {language:7} | {change:17} | {half:8} | {count:3} | {parity} |"
            )
            .unwrap();
        }
        out
    }

    /// Recall and MRR by kind of query, of the tuned half.
    pub fn details(&self) -> String {
        let mut out = String::new();
        let asked = self.half(Half::Tuned);
        for kind in Kind::ALL {
            let own = asked.iter().filter(|a| a.query.kind == kind);
            let outcomes: Vec<Outcome> = own.map(|a| a.outcome).collect();
            let means = Means::of(&outcomes);
            let (recall, rank) = (means.recall.mean, means.reciprocal_rank.mean);
            let (count, name) = (outcomes.len(), kind.name());
            writeln!(
                out,
                "  {name:17} {count:4}  recall {recall:.3}  MRR {rank:.3}"
            )
            .unwrap();
        }
        out
    }

    /// The queries of the tuned half that could do better. Those of the held-out half are not for
    /// anybody's eyes.
    pub fn misses(&self) -> String {
        let mut out = String::new();
        for asked in self.half(Half::Tuned) {
            let (query, first) = (asked.query, &asked.answer.first);
            if asked.outcome.rank.is_none_or(|rank| rank > 3) {
                let rank = asked.outcome.rank.map_or("–".to_owned(), |r| r.to_string());
                let three = first.iter().take(3).map(String::as_str);
                let three: Vec<&str> = three.collect();
                let (kind, text) = (query.kind.name(), &query.text);
                let wanted = query.find.first().map_or("", String::as_str);
                writeln!(
                    out,
                    "  {rank:>2} {kind} “{text}”: {wanted} … came: {}",
                    three.join(", ")
                )
                .unwrap();
            }
            for variant in &asked.variants {
                if variant.parity < 0.9 && variant.change.asks_the_same() {
                    writeln!(
                        out,
                        "     {} “{}” of “{}”: parity {:.2}",
                        variant.change, variant.text, query.text, variant.parity
                    )
                    .unwrap();
                }
            }
        }
        out
    }

    /// The gates that do not hold, in words.
    pub fn short_of(&self, gates: &Gates) -> Vec<String> {
        let mut failures = Vec::new();
        for half in Half::BOTH {
            let asked = self.half(half);
            let own: Vec<Outcome> = asked.iter().map(|a| a.outcome).collect();
            let variants = asked.iter().flat_map(|a| &a.variants);
            let others: Vec<Outcome> = variants.map(|v| v.outcome).collect();
            let means = Means::of(&own);
            let mut gate = |what: &str, value: f64, holds: bool| {
                if !holds {
                    let language = self.language;
                    failures.push(format!("{language}, {half}: {what} is {value:.3}"));
                }
            };
            let zero = means.zero.mean;
            gate("the share without results", zero, zero <= gates.zero);
            let zero = Means::of(&others).zero.mean;
            gate(
                "the share of variants without results",
                zero,
                zero <= gates.zero,
            );
            let recall = means.recall.mean;
            gate(&format!("recall@{TOP}"), recall, recall >= gates.recall);
            let rank = means.reciprocal_rank.mean;
            gate(&format!("MRR@{TOP}"), rank, rank >= gates.reciprocal_rank);
            let parity = parity(&asked).mean;
            gate("parity", parity, parity >= gates.parity);
        }
        failures
    }
}

/// Parity over all pairs of a query and a variant.
fn parity(asked: &[&Asked<'_>]) -> Mean {
    let variants = asked.iter().flat_map(|a| &a.variants);
    let values: Vec<f64> = variants.map(|v| v.parity).collect();
    Mean::of(&values)
}
