//! One spelling for text that people take to be the same. In: any text. Out: [`Letter`]s, each with
//! the bytes that it came from. Knows no language: what differs by language is done to whole words.

use std::borrow::Cow;
use std::ops::Range;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};

use super::han;

const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();
const NFD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();
const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfkc();
const NFKD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();
const SCRIPT: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::<Script>::new();
const CATEGORY: CodePointMapDataBorrowed<'static, GeneralCategory> =
    CodePointMapData::<GeneralCategory>::new();

/// What a run of text is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Chinese characters.
    Han,
    /// Korean syllables and their letters.
    Hangul,
    /// Thai letters and marks.
    Thai,
    /// `0` to `9`.
    Digit,
    /// Letters, marks and numbers of every other script.
    Word,
    /// Nothing that can be looked for.
    Other,
}

/// A character after folding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    /// The character.
    pub c: char,
    /// What it is made of.
    pub kind: Kind,
    /// The bytes of the input that it stands for. The letters of one ligature share them.
    pub span: Range<usize>,
}

/// Folds a text: compatibility forms (full width, ligatures), case, composition, digits, apostrophes,
/// Traditional characters; characters that are not seen are dropped.
///
/// The text is cut before every character that nothing before it can compose with, since the normal
/// form of the whole is then that of its pieces, and each piece knows where it came from.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    let mut piece = String::new();
    let mut span = 0..0;
    for (at, c) in text.char_indices().filter(|(_, c)| !is_unseen(*c)) {
        if !piece.is_empty() && !joins(c) {
            fold(&piece, &span, &mut letters);
            piece.clear();
        }
        if piece.is_empty() {
            span.start = at;
        }
        span.end = at + c.len_utf8();
        piece.push(c);
    }
    fold(&piece, &span, &mut letters);
    letters
}

/// White space after folding: what NFKC leaves of it, without the rare.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

/// A word without marks: accents, Arabic vowel signs and hamza, and letters that only look composed.
pub(super) fn without_marks(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let mut bare = String::with_capacity(word.len());
    for c in NFD.normalize(word).chars() {
        match c {
            '\u{300}'..='\u{36f}'
            | '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6dc}' => {}
            _ => match LETTERS.iter().find(|(from, _)| *from == c) {
                Some((_, to)) => bare.push_str(to),
                None => bare.push(c),
            },
        }
    }
    Cow::Owned(NFC.normalize(&bare).into_owned())
}

/// Decomposes and composes a word, so that a rule can move its marks.
pub(super) fn decomposed(word: &str, rule: impl FnOnce(&mut Vec<char>)) -> String {
    let mut chars = NFD.normalize(word).chars().collect();
    rule(&mut chars);
    let text: String = chars.into_iter().collect();
    NFC.normalize(&text).into_owned()
}

/// Letters that Unicode does not take apart, and those that Arabic and Persian keyboards exchange.
pub(super) const LETTERS: [(char, &str); 10] = [
    ('đ', "d"),
    ('ł', "l"),
    ('ø', "o"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ٱ', "ا"),
    ('ى', "ي"),
    ('ی', "ي"),
    ('ک', "ك"),
    ('ة', "ه"),
];

/// Soft hyphens, joiners, marks of direction, variation selectors, the Arabic stretcher, and the zero
/// width space, which Thai pages put between words or not as they please.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether the character may compose with what stands before it: marks, and the later letters of a
/// Korean syllable, in whatever width.
fn joins(c: char) -> bool {
    if is_alone(c) {
        return false;
    }
    let first = NFKD.normalize_iter(std::iter::once(c)).next().unwrap_or(c);
    matches!(first, '\u{1160}'..='\u{11ff}')
        || GeneralCategoryGroup::Mark.contains(CATEGORY.get(first))
}

/// Characters of which most text is made, known to begin a piece.
fn is_alone(c: char) -> bool {
    c < '\u{300}' || is_plain_han(c) || matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// The block of ordinary Chinese characters.
fn is_plain_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Folds one piece. Upper case first, then lower: `ß` and `SS`, `ς` and `Σ` then fall together.
fn fold(piece: &str, span: &Range<usize>, letters: &mut Vec<Letter>) {
    let mut push = |c: char| {
        let c = letter(c);
        letters.push(Letter {
            c,
            kind: kind(c),
            span: span.clone(),
        });
    };
    let mut chars = piece.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii() => push(c.to_ascii_lowercase()),
        (Some(c), None) if is_plain_han(c) || matches!(c, '\u{ac00}'..='\u{d7a3}') => push(c),
        _ => {
            let cased = NFKC.normalize(piece).to_uppercase().to_lowercase();
            NFKC.normalize(&cased).chars().for_each(push);
        }
    }
}

/// One spelling for characters that differ by script, keyboard or habit.
fn letter(c: char) -> char {
    let digit = |zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c);
    match c {
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '๐'..='๙' => digit('๐'),
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' | '`' => '\'',
        // The Icelandic letter looks like the Vietnamese one and is typed for it.
        'ð' => 'đ',
        'ς' => 'σ',
        _ => han::simplified(c),
    }
}

fn kind(c: char) -> Kind {
    if c.is_ascii() {
        return match c {
            '0'..='9' => Kind::Digit,
            'a'..='z' => Kind::Word,
            _ => Kind::Other,
        };
    }
    let category = CATEGORY.get(c);
    match SCRIPT.get(c) {
        Script::Han => Kind::Han,
        Script::Hangul => Kind::Hangul,
        Script::Thai => Kind::Thai,
        _ if GeneralCategoryGroup::Letter.contains(category)
            || GeneralCategoryGroup::Mark.contains(category)
            || GeneralCategoryGroup::Number.contains(category) =>
        {
            Kind::Word
        }
        _ => Kind::Other,
    }
}
