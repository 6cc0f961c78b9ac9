//! Words of the command line that are more than text: dates, tags of languages, editions, classes of a change.

use jiff::civil::Date;

use crate::plan::Edition;
use crate::source::ledger::ChangeClass;
use crate::source::name::LanguageTag;

/// Reads a date.
pub fn date(text: &str) -> Result<Date, String> {
    crate::source::config::date(text).ok_or_else(|| "write a date as 2026-11-22".to_owned())
}

/// Reads a tag.
pub fn language(text: &str) -> Result<LanguageTag, String> {
    LanguageTag::new(text).ok_or_else(|| "write a language tag, such as ko or zh-Hans".to_owned())
}

/// Reads an edition.
pub fn edition(text: &str) -> Result<Edition, String> {
    Edition::named(text).ok_or_else(|| {
        let known = Edition::ALL.map(Edition::as_str);
        format!("it can make: {}", known.join(", "))
    })
}

/// Reads how far a change reaches.
pub fn class(text: &str) -> Result<ChangeClass, String> {
    ChangeClass::parse(text).ok_or_else(|| "write typo, substantive or safety".to_owned())
}
