//! Part: the index of one guide, read back. In: the bytes of its file, from anywhere. Out: postings of
//! tokens. Nothing is decoded before it is asked for.

use std::collections::BTreeMap;

use super::index::{Collection, FIELD_COUNT, FORMAT, IndexFile, starts};
use super::numbers;
use super::passage::FIELDS;

/// The index of one guide.
#[derive(Debug)]
pub struct Part {
    /// What is counted over the whole language.
    pub collection: Collection,
    /// Guide, or list of records.
    pub guide: String,
    /// The number of its first passage in `documents.json`.
    pub first: usize,
    lengths: Vec<[u32; FIELD_COUNT]>,
    terms: BTreeMap<String, String>,
}

/// Where a token stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Postings {
    /// In how many passages of the language it stands.
    pub frequency: u32,
    /// The passages of the part that hold it, counted from the first of the part, with its positions.
    pub documents: Vec<(u32, Vec<u32>)>,
}

impl Postings {
    /// Its positions in a passage.
    pub fn of(&self, document: u32) -> Option<&[u32]> {
        let at = self.documents.binary_search_by_key(&document, |(d, _)| *d);
        let (_, positions) = self.documents.get(at.ok()?)?;
        Some(positions)
    }
}

impl Part {
    /// Reads an index.
    ///
    /// Errors: in words, what is not as `formats.md` has it.
    pub fn read(bytes: &[u8]) -> Result<Part, String> {
        let file: IndexFile = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        if file.format != FORMAT || file.fields != FIELDS {
            return Err(format!(
                "`{}` is not a format that this version knows",
                file.format
            ));
        }
        let lengths = numbers::read(&file.lengths).ok_or("its lengths are no numbers")?;
        let lengths: Vec<[u32; FIELD_COUNT]> = lengths
            .chunks(FIELD_COUNT)
            .filter_map(|chunk| chunk.try_into().ok())
            .collect();
        if lengths.len() != file.documents as usize {
            return Err("it has not a length for each passage".to_owned());
        }
        Ok(Part {
            collection: file.collection,
            guide: file.guide,
            first: file.first as usize,
            lengths,
            terms: file.terms,
        })
    }

    /// How many passages it has.
    pub fn documents(&self) -> usize {
        self.lengths.len()
    }

    /// In how many passages of the language a token stands; none where this part does not know.
    pub fn frequency(&self, token: &str) -> Option<u32> {
        numbers::read(self.terms.get(token)?)?.first().copied()
    }

    /// Where a token stands; none where it stands nowhere, or where what is written of it makes no sense.
    pub fn postings(&self, token: &str) -> Option<Postings> {
        let numbers = numbers::read(self.terms.get(token)?)?;
        let mut numbers = numbers.into_iter();
        let frequency = numbers.next()?;
        let mut documents = Vec::new();
        let mut last = 0u32;
        while let Some(step) = numbers.next() {
            let document = last.checked_add(step >> 1)?;
            let count = match step & 1 {
                0 => 1,
                _ => numbers.next()?.checked_add(2)?,
            };
            let mut positions = Vec::new();
            let mut position = 0u32;
            for _ in 0..count {
                position = position.checked_add(numbers.next()?)?;
                positions.push(position);
            }
            let known = (document as usize) < self.lengths.len();
            let rising = documents.is_empty() || document > last;
            if !known || !rising {
                return None;
            }
            documents.push((document, positions));
            last = document;
        }
        Some(Postings {
            frequency,
            documents,
        })
    }

    /// The lengths of the fields of a passage.
    pub fn lengths(&self, document: u32) -> [u32; FIELD_COUNT] {
        let lengths = self.lengths.get(document as usize);
        lengths.copied().unwrap_or_default()
    }

    /// How many of the positions lie in each field of a passage.
    pub fn by_field(&self, document: u32, positions: &[u32]) -> [u32; FIELD_COUNT] {
        let starts = starts(&self.lengths(document));
        let mut counts = [0; FIELD_COUNT];
        for position in positions {
            // The first field starts at 0, so there is always one.
            let field = starts.iter().rposition(|start| start <= position);
            if let Some(count) = field.and_then(|field| counts.get_mut(field)) {
                *count += 1;
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::search::analyzer::{Alternative, Group};
    use crate::search::rank::{RANKING, rank};

    proptest! {
        #[test]
        fn whatever_an_index_holds_it_is_searched_without_a_panic(
            lengths in prop::collection::vec(any::<u32>(), 0..5),
            terms in prop::collection::vec("[A-Za-z0-9+/]{0,20}", 2),
            documents: u32,
            first: u32,
        ) {
            let mut text = String::new();
            for length in lengths.iter().flat_map(|l| [*l; FIELD_COUNT]) {
                numbers::write(length, &mut text);
            }
            let file = json!({
                "format": FORMAT, "language": "en", "guide": "one",
                "analyzer": {"id": "en-snowball", "version": 1}, "fields": FIELDS,
                "collection": {"documents": documents, "lengths": [0, 1, u64::MAX, 3]},
                "first": first, "documents": lengths.len(), "lengths": text,
                "terms": {"a": terms[0], "b": terms[1]},
            });
            let part = Part::read(file.to_string().as_bytes()).unwrap();
            let group = |token: &str, position| Group {
                alternatives: vec![Alternative { token: token.to_owned(), weight: 1.0 }],
                position,
            };
            let groups = [group("a", 0), group("b", u32::MAX), group("a", 1)];
            let found = rank(&[part], &groups, &RANKING, |_| "");
            prop_assert!(found.len() <= lengths.len());
        }

        #[test]
        fn any_bytes_are_an_index_or_a_fault(bytes: Vec<u8>) {
            prop_assert!(Part::read(&bytes).is_err());
        }
    }
}
