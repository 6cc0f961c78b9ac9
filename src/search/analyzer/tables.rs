//! The tables that an analyzer needs beside its rules, as they are published in `analyzers.json`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::{cut, han, hangul, small, text, word};
use crate::source::record::AnalyzerId;

/// The rules in words: `search/v1/analyzers.md`.
pub const SPECIFICATION: &str = include_str!("analyzers.md");

/// The endings of Snowball English, for clients that have no stemmer of their own. The tests hold them
/// against the stemmer that is used here.
const ENGLISH: &str = include_str!("english.json");

/// Rises whenever the tokens or groups of any text change.
pub(super) const VERSION: u32 = 2;

#[derive(Serialize)]
struct Tables {
    version: u32,
    licence: &'static str,
    analyzers: BTreeMap<&'static str, Words>,
    weights: Weights,
    namespaces: BTreeMap<&'static str, &'static str>,
    letters: BTreeMap<char, &'static str>,
    particles: BTreeMap<&'static str, &'static str>,
    elided: [&'static str; 13],
    english: Value,
    traditional: String,
}

#[derive(Serialize)]
struct Words {
    words: &'static str,
    version: u32,
    small: BTreeSet<String>,
}

#[derive(Serialize)]
struct Weights {
    near: f64,
    loose: f64,
}

/// The bytes of `search/v1/analyzers.json`.
pub fn tables() -> Vec<u8> {
    let words = |id: AnalyzerId| {
        let words = Words {
            words: word::rule(id),
            version: VERSION,
            small: small::list(id),
        };
        (id.as_str(), words)
    };
    let particles = hangul::PARTICLES
        .iter()
        .flat_map(|(after, list)| list.split_whitespace().map(|p| (p, after.as_str())));
    let tables = Tables {
        version: VERSION,
        licence: "The table `traditional` is from Open Chinese Convert (OpenCC), \
            https://github.com/BYVoid/OpenCC, Apache License 2.0, with changes: one Simplified \
            character for each. The endings of `english` are those of Snowball, \
            https://snowballstem.org, BSD 3-Clause License, copyright 2001 Martin Porter, \
            2002 Richard Boulton.",
        analyzers: AnalyzerId::ALL.into_iter().map(words).collect(),
        weights: Weights {
            near: cut::NEAR,
            loose: cut::LOOSE,
        },
        namespaces: word::NAMESPACES.into(),
        letters: text::LETTERS.into(),
        particles: particles.collect(),
        elided: word::ELIDED,
        english: serde_json::from_str(ENGLISH).unwrap_or_default(),
        traditional: traditional().flat_map(|(from, to)| [from, to]).collect(),
    };
    // Maps with text for keys and plain numbers can always be written.
    serde_json::to_vec(&tables).unwrap_or_default()
}

/// Each Traditional character with the Simplified one that the analyzers read it as.
pub fn traditional() -> impl Iterator<Item = (char, char)> {
    han::pairs()
}
