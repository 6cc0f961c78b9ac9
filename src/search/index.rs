//! Index: which passages hold a token, and where. In: passages of a language, cut into tokens. Out: the
//! compact JSON of one guide, which carries what scores need of the whole language, so that one part
//! alone scores as all do. The format is described in `formats.md`.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::analyzer::{Analyzer, Token, Words};
use super::by_term::ByTerm;
use super::numbers;
use super::passage::{FIELDS, Passage};
use super::rank::is_common;

/// What the file says that it is.
pub const FORMAT: &str = "monarch-search-index/1";

/// How many fields a passage has.
pub const FIELD_COUNT: usize = FIELDS.len();

/// Positions between the end of a field and the beginning of the next, so that no phrase spans both.
const GAP: u32 = 1;

/// A passage cut into tokens, by field.
#[derive(Debug)]
pub struct Tokens([Vec<Token>; FIELD_COUNT]);

impl Tokens {
    /// Cuts a passage.
    pub fn of(passage: &Passage, analyzer: &Analyzer) -> Tokens {
        Tokens::with(passage, analyzer, &mut Words::default())
    }

    /// Cuts one of many passages, with the words that were cut before.
    pub fn with(passage: &Passage, analyzer: &Analyzer, words: &mut Words) -> Tokens {
        let cut = |text: String| analyzer.tokens_of(&text, words);
        Tokens(passage.fields().map(cut))
    }
}

/// A passage as indices see it.
#[derive(Debug)]
pub struct Counts {
    /// Length of each field: the number of its positions, whatever the number of tokens at each.
    pub lengths: [u32; FIELD_COUNT],
    /// The tokens of each field: number of the term, and position.
    pub fields: [Vec<(u32, u32)>; FIELD_COUNT],
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

/// A language cut into tokens, with what is counted over all of it. Terms are numbered, so that each
/// is looked up once however many indices it enters.
#[derive(Debug)]
pub struct Counted<'a> {
    /// The passages.
    pub passages: &'a [Passage],
    /// The tokens of each.
    pub counts: Vec<Counts>,
    /// The terms by number, in the order of their characters.
    pub terms: Vec<String>,
    /// In how many passages each term stands.
    frequencies: Vec<u32>,
    collection: Collection,
}

impl<'a> Counted<'a> {
    /// Counts the tokens of passages.
    pub fn new(passages: &'a [Passage], tokens: Vec<Tokens>) -> Self {
        let mut counted = Counted {
            passages,
            counts: Vec::with_capacity(tokens.len()),
            terms: Vec::new(),
            frequencies: Vec::new(),
            collection: Collection {
                documents: tokens.len() as u32,
                lengths: [0; FIELD_COUNT],
            },
        };
        let mut numbers: HashMap<String, u32> = HashMap::new();
        // The last passage in which each term was seen, counted from 1.
        let mut seen: Vec<u32> = Vec::new();
        for (Tokens(fields), passage) in tokens.into_iter().zip(1..) {
            let lengths = fields.each_ref().map(|tokens| {
                let ends = tokens.iter().map(|token| token.position + 1);
                ends.max().unwrap_or(0)
            });
            for (sum, length) in counted.collection.lengths.iter_mut().zip(lengths) {
                *sum += u64::from(length);
            }
            let fields = fields.map(|tokens| {
                let numbered = tokens.into_iter().map(|token| {
                    let next = numbers.len() as u32;
                    (*numbers.entry(token.text).or_insert(next), token.position)
                });
                numbered.collect::<Vec<(u32, u32)>>()
            });
            counted.frequencies.resize(numbers.len(), 0);
            seen.resize(numbers.len(), 0);
            for (term, _) in fields.iter().flatten() {
                let term = *term as usize;
                if let (Some(last), Some(frequency)) =
                    (seen.get_mut(term), counted.frequencies.get_mut(term))
                    && *last != passage
                {
                    *last = passage;
                    *frequency += 1;
                }
            }
            counted.counts.push(Counts { lengths, fields });
        }
        counted.in_order_of_terms(numbers.into_iter().collect());
        counted
    }

    /// Numbers the terms anew, so that whoever goes through them by number has them in order.
    fn in_order_of_terms(&mut self, mut terms: Vec<(String, u32)>) {
        terms.sort_unstable();
        let mut renumbered = vec![0; terms.len()];
        for ((_, old), new) in terms.iter().zip(0..) {
            if let Some(number) = renumbered.get_mut(*old as usize) {
                *number = new;
            }
        }
        let of = |old: u32| renumbered.get(old as usize).copied().unwrap_or_default();
        let tokens = self.counts.iter_mut().flat_map(|c| c.fields.iter_mut());
        tokens.flatten().for_each(|(term, _)| *term = of(*term));
        let mut frequencies = vec![0; terms.len()];
        for (frequency, old) in self.frequencies.iter().zip(0..) {
            if let Some(own) = frequencies.get_mut(of(old) as usize) {
                *own = *frequency;
            }
        }
        self.frequencies = frequencies;
        self.terms = terms.into_iter().map(|(term, _)| term).collect();
    }

    /// A term by its number.
    pub fn term(&self, number: u32) -> &str {
        self.terms.get(number as usize).map_or("", String::as_str)
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
    let mut lengths = String::new();
    // Every occurrence by term: passage counted from the first of the guide, position.
    let mut places = ByTerm::new(counted.terms.len());
    let part = counted.counts.iter().skip(first).take(count);
    for (passage, counts) in (0..).zip(part) {
        let own = counts.lengths.iter();
        own.for_each(|length| numbers::write(*length, &mut lengths));
        for (tokens, start) in counts.fields.iter().zip(starts(&counts.lengths)) {
            for (term, position) in tokens {
                places.add(*term, (passage, start + position));
            }
        }
    }
    let frequency = |term: u32| counted.frequencies.get(term as usize).copied();
    let mut sorted = Vec::new();
    let mut terms: BTreeMap<String, String> = BTreeMap::new();
    let places = places.groups();
    for (term, own) in places.iter() {
        let Some(frequency) = frequency(term) else {
            continue;
        };
        sorted.clear();
        sorted.extend_from_slice(own);
        // Fields follow each other, tokens nearly do, and two forms of a word may fall together.
        if !sorted.is_sorted() {
            sorted.sort_unstable();
        }
        sorted.dedup();
        terms.insert(counted.term(term).to_owned(), postings(frequency, &sorted));
    }
    // A query may leave out what stands nearly everywhere, so every part has to know what that is.
    for (term, frequency) in (0..).zip(&counted.frequencies) {
        if is_common(*frequency, counted.collection.documents) {
            let term = terms.entry(counted.term(term).to_owned());
            term.or_insert_with(|| postings(*frequency, &[]));
        }
    }
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
        terms,
    }
}

/// The frequency of a token in the language; then for each passage that holds it the step from the
/// last one, doubled, and one more where it stands there more than once; then only for those how often
/// beyond twice; then the first position and the steps to the others.
fn postings(frequency: u32, places: &[(u32, u32)]) -> String {
    let mut out = String::new();
    numbers::write(frequency, &mut out);
    let mut last = 0;
    for own in places.chunk_by(|a, b| a.0 == b.0) {
        let passage = own.first().map_or(last, |place| place.0);
        let many = own.len() > 1;
        numbers::write((passage - last) << 1 | u32::from(many), &mut out);
        if many {
            numbers::write(own.len() as u32 - 2, &mut out);
        }
        let mut before = 0;
        for (_, position) in own {
            numbers::write(position - before, &mut out);
            before = *position;
        }
        last = passage;
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::part::Part;
    use crate::search::passage::Kind;
    use crate::search::rank::{RANKING, Ranked, rank};
    use crate::series::Status;

    /// A passage on a page of its own.
    fn passage(number: usize, heading: &str, text: &str) -> Passage {
        Passage {
            id: format!("one#p{number}"),
            kind: Kind::Section,
            guide: "one".to_owned(),
            code: None,
            url: format!("en/one/p{number}.html"),
            title: "Page".to_owned(),
            heading: heading.to_owned(),
            text: text.to_owned(),
            also: Vec::new(),
            topics: Vec::new(),
            status: Status::unrecorded(true),
        }
    }

    fn part(passages: &[Passage], analyzer: &Analyzer) -> Part {
        let tokens = passages.iter().map(|p| Tokens::of(p, analyzer)).collect();
        let counted = Counted::new(passages, tokens);
        let file = index(&counted, "en", analyzer, 0, passages.len());
        Part::read(&serde_json::to_vec(&file).unwrap()).unwrap()
    }

    fn search(passages: &[Passage], id: &str, query: &str) -> Vec<Ranked> {
        let analyzer = Analyzer::of(id).unwrap();
        let urls: Vec<&str> = passages.iter().map(|p| p.url.as_str()).collect();
        let parts = [part(passages, &analyzer)];
        rank(&parts, &analyzer.query(query), &RANKING, |n| urls[n])
    }

    fn order(found: &[Ranked]) -> Vec<usize> {
        found.iter().map(|ranked| ranked.document).collect()
    }

    /// Passages that nothing is found in, so that words of the others are rare.
    fn with_others(mut passages: Vec<Passage>) -> Vec<Passage> {
        for _ in 0..12 {
            passages.push(passage(passages.len(), "Others", "other words altogether"));
        }
        passages
    }

    #[test]
    fn what_holds_everything_comes_before_what_holds_a_part_often() {
        let passages = with_others(vec![
            passage(0, "Warrant", "warrant warrant warrant"),
            passage(
                1,
                "",
                "a long text with many words in which a warrant is needed to enter",
            ),
        ]);
        let found = search(&passages, "en-snowball", "warrant enter");
        assert_eq!(order(&found), [1, 0]);
        assert_eq!(
            found.iter().map(|r| r.all).collect::<Vec<_>>(),
            [true, false]
        );
    }

    #[test]
    fn words_side_by_side_count_more_than_words_apart() {
        let passages = with_others(vec![
            passage(0, "", "a claim is made where a refugee stands"),
            passage(1, "", "a thing is made where a refugee claim"),
        ]);
        let found = search(&passages, "en-snowball", "refugee claim");
        assert_eq!(order(&found), [1, 0]);
        assert!(
            (found[0].score / found[1].score - 1.5).abs() < 0.01,
            "{found:?}"
        );
    }

    #[test]
    fn a_heading_counts_more_than_text_and_no_phrase_spans_the_two() {
        let passages = with_others(vec![
            passage(0, "Nothing", "bail"),
            passage(1, "Bail", "nothing"),
            passage(2, "Sponsor", "breakdown"),
            passage(3, "", "sponsor breakdown"),
        ]);
        assert_eq!(order(&search(&passages, "en-snowball", "bail")), [1, 0]);
        let groups = Analyzer::of("en-snowball")
            .unwrap()
            .query("sponsor breakdown");
        assert_eq!(groups.len(), 2);
        let found = search(&passages, "en-snowball", "sponsor breakdown");
        let apart = found.iter().find(|r| r.document == 2).unwrap();
        let (sponsor, breakdown) = (
            search(&passages, "en-snowball", "sponsor"),
            search(&passages, "en-snowball", "breakdown"),
        );
        let own = |found: &[Ranked]| found.iter().find(|r| r.document == 2).unwrap().score;
        assert!(
            (apart.score - own(&sponsor) - own(&breakdown)).abs() < 1e-5,
            "no phrase"
        );
    }

    #[test]
    fn marks_that_were_typed_come_before_those_that_were_not() {
        let passages = with_others(vec![passage(0, "", "ma ma"), passage(1, "", "má")]);
        assert_eq!(order(&search(&passages, "vi-syllables", "má")), [1, 0]);
        assert_eq!(search(&passages, "vi-syllables", "ma").len(), 2);
    }

    #[test]
    fn a_word_that_stands_nearly_everywhere_is_not_asked_for() {
        let passages = with_others(vec![passage(0, "", "bail hearing")]);
        let found = search(&passages, "en-snowball", "bail other words");
        assert_eq!(found[0].document, 0);
        assert!(found[0].all);
        assert!(!search(&passages, "en-snowball", "bail warrant")[0].all);
        assert!(search(&passages, "en-snowball", "how can someone get bail")[0].all);
    }

    #[test]
    fn the_best_of_each_page_comes_before_second_ones() {
        let mut passages = with_others(vec![
            passage(0, "Bail", "bail bail"),
            passage(1, "Bail", "bail"),
            passage(2, "", "bail in a text of several more words"),
        ]);
        passages[1].url = passages[0].url.clone();
        assert_eq!(order(&search(&passages, "en-snowball", "bail")), [0, 2, 1]);
    }

    proptest! {
        #[test]
        fn every_token_is_found_where_it_stands(
            id in prop::sample::select(vec!["en-snowball", "zh-bigram", "ko-particles", "vi-syllables", "th-trigrams", "ar-snowball", "fr-snowball"]),
            texts in prop::collection::vec("([a-c ]{0,20}|[警察律师进入。 ]{0,12}|[가-갂 ]{0,12}|\\PC{0,8})", 1..6),
        ) {
            let analyzer = Analyzer::of(id).unwrap();
            let passages: Vec<Passage> = texts.iter().enumerate().map(|(n, t)| passage(n, t, &texts[0])).collect();
            let part = part(&passages, &analyzer);
            prop_assert_eq!(part.documents(), passages.len());
            for (number, passage) in passages.iter().enumerate() {
                let starts = starts(&part.lengths(number as u32));
                for (field, text) in passage.fields().iter().enumerate() {
                    for token in analyzer.tokens(text) {
                        let postings = part.postings(&token.text).unwrap();
                        let positions = postings.of(number as u32).unwrap();
                        prop_assert!(positions.contains(&(starts[field] + token.position)));
                        prop_assert!(part.by_field(number as u32, positions)[field] > 0);
                        prop_assert_eq!(postings.frequency as usize, postings.documents.len());
                    }
                }
            }
        }
    }
}
