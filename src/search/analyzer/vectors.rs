//! Test vectors: what an analyzer makes of inputs that are easy to get wrong. A client that has the
//! same for all of them cuts text as the index was cut.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Analyzer, Group, Token};

/// Inputs by analyzer, and those of `all`, which every analyzer has to read.
const INPUTS: &str = include_str!("inputs.json");

/// An input and both sides of its analysis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Vector {
    /// The text.
    pub input: String,
    /// Its tokens for the index.
    pub tokens: Vec<Token>,
    /// What it asks for as a query.
    pub query: Vec<Group>,
}

/// The test vectors of an analyzer, in the order of its inputs.
pub fn vectors(analyzer: &Analyzer) -> Vec<Vector> {
    let vector = |input: String| Vector {
        tokens: analyzer.tokens(&input),
        query: analyzer.query(&input),
        input,
    };
    inputs(analyzer).into_iter().map(vector).collect()
}

/// The inputs that every analyzer reads, then those of its own.
pub(super) fn inputs(analyzer: &Analyzer) -> Vec<String> {
    let inputs: BTreeMap<String, Vec<String>> = serde_json::from_str(INPUTS).unwrap_or_default();
    let of = |name: &str| inputs.get(name).cloned().unwrap_or_default();
    let mut all = of("all");
    all.extend(of(analyzer.id()));
    all
}
