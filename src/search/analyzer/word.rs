//! Words of scripts that put spaces between them. In: a folded word. Out: the forms under which it is
//! found, the closest first.

use rust_stemmers::{Algorithm, Stemmer};

use super::cut::{LOOSE, NEAR};
use super::text::{decomposed, without_marks};
use crate::source::record::AnalyzerId;

/// French words that lose their vowel before another: `l'avocat` is found as `avocat`.
pub(super) const ELIDED: [&str; 13] = [
    "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
];

/// What begins the terms that are not plain words.
pub(super) const NAMESPACES: [(&str, &str); 2] = [
    ("=", "the stem of an Arabic word"),
    ("~", "a Vietnamese syllable without marks"),
];

/// The tone marks of Vietnamese: grave, acute, tilde, hook above, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// The name of an analyzer's rule for words, as in `analyzers.md`.
pub(super) fn rule(id: AnalyzerId) -> &'static str {
    match id {
        AnalyzerId::EnSnowball => "english",
        AnalyzerId::FrSnowball => "french",
        AnalyzerId::ViSyllables => "vietnamese",
        AnalyzerId::ArSnowball => "arabic",
        AnalyzerId::ZhBigram | AnalyzerId::KoParticles | AnalyzerId::ThTrigrams => "plain",
    }
}

/// The forms of a word with what a match of each counts. Empty for a word of marks alone.
pub(super) fn forms(id: AnalyzerId, word: &str) -> Vec<(String, f64)> {
    let mut forms = match id {
        AnalyzerId::EnSnowball => vec![(latin_stem(Algorithm::English, plain(word)), 1.0)],
        AnalyzerId::FrSnowball => vec![(french_stem(plain(without_elision(word))), 1.0)],
        AnalyzerId::ViSyllables => {
            let exact = tone_in_place(&without_apostrophes(word));
            vec![(exact, 1.0), (format!("~{}", plain(word)), LOOSE)]
        }
        AnalyzerId::ArSnowball => {
            let exact = plain(word);
            let stem = arabic_stem(&exact).map(|stem| (format!("={stem}"), NEAR));
            [Some((exact, 1.0)), stem].into_iter().flatten().collect()
        }
        AnalyzerId::ZhBigram | AnalyzerId::KoParticles | AnalyzerId::ThTrigrams => {
            vec![(plain(word), 1.0)]
        }
    };
    forms.retain(|(form, _)| !matches!(form.as_str(), "" | "~" | "="));
    forms
}

/// A word and its stem, as the table of stems that is published with an index has them, for the two
/// languages whose algorithm a client is spared.
pub(super) fn stem(id: AnalyzerId, word: &str) -> Option<(String, String)> {
    match id {
        AnalyzerId::FrSnowball => {
            let word = plain(without_elision(word));
            let stem = french_stem(word.clone());
            // A client takes any other word as it is.
            (stem != word).then_some((word, stem))
        }
        AnalyzerId::ArSnowball => {
            let word = plain(word);
            arabic_stem(&word).map(|stem| (word, stem))
        }
        _ => None,
    }
}

/// A word without apostrophes and marks.
fn plain(word: &str) -> String {
    without_marks(&without_apostrophes(word)).into_owned()
}

/// `worker's` as `worker`, `don't` as `dont`: people type apostrophes or not.
fn without_apostrophes(word: &str) -> String {
    word.strip_suffix("'s").unwrap_or(word).replace('\'', "")
}

fn without_elision(word: &str) -> &str {
    match word.split_once('\'') {
        Some((article, rest)) if ELIDED.contains(&article) => rest,
        _ => word,
    }
}

/// The stem of a French word. `déposée` goes with `déposé`: without accents the stemmer would not know
/// that ending.
fn french_stem(mut word: String) -> String {
    let ending = word.strip_suffix('s').unwrap_or(&word);
    if ending.ends_with("ee") && ending.len() > 3 {
        word.truncate(ending.len() - 1);
    }
    latin_stem(Algorithm::French, word)
}

/// The stem of a word of `a` to `z`; any other word as it is. Accents are off before, so that a word
/// typed without them has the same stem.
fn latin_stem(algorithm: Algorithm, word: String) -> String {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        Stemmer::create(algorithm).stem(&word).into_owned()
    } else {
        word
    }
}

/// The stem of a folded word of Arabic letters. Folding has read `ة` as `ه`, which many people type for
/// it; the stemmer gets it back, since it takes a last `ه` for something else after an article.
fn arabic_stem(word: &str) -> Option<String> {
    let arabic = word.chars().all(|c| matches!(c, '\u{621}'..='\u{64a}'));
    let spelled = match word.strip_suffix('ه') {
        Some(base) if !base.is_empty() => format!("{base}ة"),
        _ => word.to_owned(),
    };
    arabic.then(|| {
        let stemmer = Stemmer::create(Algorithm::Arabic);
        stemmer.stem(&spelled).replace('ة', "ه")
    })
}

/// `hoà` and `hòa` are one syllable in two spellings: the tone goes to the first of two vowels.
fn tone_in_place(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    decomposed(word, |chars| {
        if let [.., 'o' | 'u', 'a' | 'e' | 'y', tone] = chars[..]
            && TONES.contains(&tone)
        {
            let last = chars.len() - 1;
            chars.swap(last - 1, last);
        }
    })
}
