//! Indices: each part speaks of the documents of its guide and language, and of no others.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::documents::Document;
use super::json::{error, read};
use super::manifest::{Analyzer, Guide, Language};
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;

/// The formats of an index.
#[derive(Clone, Copy)]
pub enum Kind {
    Own,
    MiniSearch,
}

/// What an index should be about.
pub struct Part<'a> {
    pub language: &'a Language,
    pub guide: &'a Guide,
    pub documents: &'a [Document],
}

#[derive(Debug, Deserialize)]
struct Own {
    format: String,
    language: String,
    guide: String,
    analyzer: Analyzer,
    fields: Vec<String>,
    collection: Collection,
    first: usize,
    documents: usize,
    lengths: String,
    terms: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
struct Collection {
    documents: usize,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct MiniSearch {
    serialization_version: u32,
    document_count: usize,
    document_ids: BTreeMap<String, String>,
    stored_fields: BTreeMap<String, Stored>,
    /// Terms, and where each stands.
    index: Vec<(String, ByField)>,
}

/// By field, the documents that hold a term, and how often.
type ByField = BTreeMap<String, BTreeMap<String, u32>>;

#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Stored {
    url: String,
    title: String,
    heading: String,
}

/// Checks an index.
pub fn check(path: &str, kind: Kind, part: &Part<'_>, context: &Context, found: &mut Vec<Finding>) {
    let of_guide = part.documents.iter().enumerate();
    let of_guide: Vec<(usize, &Document)> =
        of_guide.filter(|(_, d)| d.guide == part.guide.id).collect();
    let mut report = |message: String| found.push(error(Check::IndexForm, path, message));
    if of_guide.len() != part.guide.documents {
        report(format!(
            "the manifest gives the guide {} documents, and there are {}",
            part.guide.documents,
            of_guide.len()
        ));
    }
    match kind {
        Kind::Own => {
            if let Some(index) = read(context, path, found) {
                check_own(&index, part, &of_guide, path, found);
            }
        }
        Kind::MiniSearch => {
            if let Some(index) = read(context, path, found) {
                check_minisearch(&index, &of_guide, path, found);
            }
        }
    }
}

fn check_own(
    index: &Own,
    part: &Part<'_>,
    of_guide: &[(usize, &Document)],
    path: &str,
    found: &mut Vec<Finding>,
) {
    let mut report = |message: String| found.push(error(Check::IndexForm, path, message));
    if index.format != "monarch-search-index/1"
        || index.language != part.language.tag
        || index.guide != part.guide.id
        || index.analyzer != part.language.analyzer
    {
        report(format!(
            "it says that it is `{}` of {} in {}, or that another analyzer cut it",
            index.format, index.guide, index.language
        ));
    }
    if index.collection.documents != part.documents.len() {
        report(format!(
            "it counts {} documents in the language, and there are {}",
            index.collection.documents,
            part.documents.len()
        ));
    }
    let first = of_guide.first().map(|(number, _)| *number);
    if Some(index.first) != first || index.documents != of_guide.len() {
        report(format!(
            "it speaks of {} documents from number {} on, which are not those of {}",
            index.documents, index.first, part.guide.id
        ));
    }
    let lengths = numbers(&index.lengths).unwrap_or_default();
    if lengths.len() != index.documents.saturating_mul(index.fields.len()) {
        return report("it has not a length for every field of every document".to_owned());
    }
    for (term, postings) in &index.terms {
        if !is_sound(postings, &lengths, index.fields.len().max(1)) {
            report(format!(
                "what it says of `{term}` leads out of its documents"
            ));
        }
    }
}

/// Whether postings stay inside the documents of the part, and positions inside their fields.
fn is_sound(postings: &str, lengths: &[u64], fields: usize) -> bool {
    let Some(numbers) = numbers(postings) else {
        return false;
    };
    let mut numbers = numbers.into_iter();
    let Some(frequency) = numbers.next() else {
        return false;
    };
    let (mut document, mut held) = (0u64, 0u64);
    while let Some(step) = numbers.next() {
        document += step >> 1;
        let count = match step & 1 {
            0 => 1,
            _ => numbers.next().map_or(0, |more| more + 2),
        };
        let own = lengths.chunks(fields).nth(document as usize);
        let size: u64 = own.map_or(0, |own| own.iter().map(|length| length + 1).sum());
        let mut position = 0;
        for at in 0..count {
            let Some(step) = numbers.next() else {
                return false;
            };
            position += step;
            if position >= size || (at > 0 && step == 0) {
                return false;
            }
        }
        let again = held > 0 && step >> 1 == 0;
        held += 1;
        if count == 0 || again {
            return false;
        }
    }
    held <= frequency
}

/// Numbers in the digits of `formats.md`: five bits each, the lowest first, and one that says that more
/// follow. None where it is something else.
fn numbers(text: &str) -> Option<Vec<u64>> {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut all, mut number, mut shift) = (Vec::new(), 0u64, 0u32);
    for character in text.chars() {
        let digit = DIGITS.find(character)? as u64;
        if shift > 30 {
            return None;
        }
        number |= (digit & 31) << shift;
        if digit & 32 == 0 {
            all.push(number);
            (number, shift) = (0, 0);
        } else {
            shift += 5;
        }
    }
    (shift == 0).then_some(all)
}

fn check_minisearch(
    index: &MiniSearch,
    of_guide: &[(usize, &Document)],
    path: &str,
    found: &mut Vec<Finding>,
) {
    let mut report = |message: String| found.push(error(Check::IndexForm, path, message));
    if index.serialization_version != 2 || index.document_count != of_guide.len() {
        report(format!(
            "it is version {} and has {} documents, and the guide {}",
            index.serialization_version,
            index.document_count,
            of_guide.len()
        ));
    }
    let mut ids: Vec<&str> = index.document_ids.values().map(String::as_str).collect();
    let mut wanted: Vec<&str> = of_guide.iter().map(|(_, d)| d.id.as_str()).collect();
    ids.sort_unstable();
    wanted.sort_unstable();
    if ids != wanted {
        report("its documents are not those of the guide".to_owned());
    }
    for (number, id) in &index.document_ids {
        let document = of_guide.iter().find(|(_, document)| document.id == *id);
        let stored = index.stored_fields.get(number);
        if let (Some((_, document)), Some(stored)) = (document, stored)
            && (&stored.url, &stored.title, &stored.heading)
                != (&document.url, &document.title, &document.heading)
        {
            report(format!(
                "it shows `{id}` otherwise than documents.json does"
            ));
        }
    }
    for (term, fields) in &index.index {
        let mut documents = fields.values().flat_map(BTreeMap::keys);
        if documents.any(|number| !index.document_ids.contains_key(number)) {
            report(format!(
                "what it says of `{term}` leads out of its documents"
            ));
        }
    }
}
