//! What the language rules ask of a character: width, script, punctuation. From the Unicode
//! Character Database as ICU4X compiles it in.

use icu_properties::props::{EastAsianWidth, GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};

const WIDTH: CodePointMapDataBorrowed<'static, EastAsianWidth> =
    CodePointMapData::<EastAsianWidth>::new();
const SCRIPT: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::<Script>::new();
const CATEGORY: CodePointMapDataBorrowed<'static, GeneralCategory> =
    CodePointMapData::<GeneralCategory>::new();

/// East Asian Width F, W or H (UAX #11).
pub fn is_wide(c: char) -> bool {
    matches!(
        WIDTH.get(c),
        EastAsianWidth::Fullwidth | EastAsianWidth::Wide | EastAsianWidth::Halfwidth
    )
}

/// East Asian Width A: narrow in Latin text, wide in Chinese and Japanese (`“`, `…`, `—`).
pub fn is_ambiguous(c: char) -> bool {
    WIDTH.get(c) == EastAsianWidth::Ambiguous
}

/// A Hangul syllable or letter.
pub fn is_hangul(c: char) -> bool {
    SCRIPT.get(c) == Script::Hangul
}

/// A character of Chinese, Japanese or Korean text, their punctuation included.
pub fn is_cjk(c: char) -> bool {
    is_wide(c)
        || matches!(
            SCRIPT.get(c),
            Script::Han | Script::Hangul | Script::Hiragana | Script::Katakana | Script::Bopomofo
        )
}

/// `char::is_alphabetic`, without its search for the characters of which a series has most: Han of the
/// basic block and Hangul syllables.
pub fn is_letter(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}') || c.is_alphabetic()
}

/// Unicode category P.
pub fn is_punctuation(c: char) -> bool {
    GeneralCategoryGroup::Punctuation.contains(CATEGORY.get(c))
}

/// Unicode category S.
pub fn is_symbol(c: char) -> bool {
    GeneralCategoryGroup::Symbol.contains(CATEGORY.get(c))
}
