//! Names that cannot hold nonsense: language tags, ids, section addresses.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $rule:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The name, when the text is one.
            pub fn new(text: &str) -> Option<Self> {
                let rule: fn(&str) -> bool = $rule;
                rule(text).then(|| $name(Arc::from(text)))
            }

            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// A BCP 47 language tag as it stands in `series.yaml`: `zh-Hans`.
    LanguageTag,
    |text| {
        let mut parts = text.split('-');
        parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()))
            && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
    }
}

impl LanguageTag {
    /// The folder of the language on the web: the tag in lower case.
    pub fn folder(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// The language itself, whatever its script and country: `zh` of `zh-Hant`.
    pub fn primary(&self) -> &str {
        self.0
            .split_once('-')
            .map_or(&self.0, |(primary, _)| primary)
    }
}

name! {
    /// The name of a guide, page, section, topic or record: `[a-z][a-z0-9-]*`, the same in every language.
    Id,
    |text| {
        text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    }
}

impl Id {
    /// A name that this program gives itself; a test tries each.
    pub(super) fn of(name: &'static str) -> Self {
        Id(Arc::from(name))
    }
}

/// Where a section stands, whatever the language: `part-4#what-to-say`. The slug of a page names its
/// title, description and lead; the id of a guide its introduction; `series#series` the home page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionAddress {
    /// The guide, or `series` for the home page.
    pub guide: Id,
    /// The section's id.
    pub section: Id,
}

impl fmt::Display for SectionAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.guide, self.section)
    }
}

impl SectionAddress {
    /// Reads `guide#section`.
    pub fn parse(text: &str) -> Option<Self> {
        let (guide, section) = text.split_once('#')?;
        Some(SectionAddress {
            guide: Id::new(guide)?,
            section: Id::new(section)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_ids_refuse_what_could_not_be_a_folder() {
        for good in ["en", "zh-Hans", "vi", "yue", "zh-Hant-HK"] {
            assert!(LanguageTag::new(good).is_some(), "{good}");
        }
        for bad in ["", "EN", "e", "en_CA", "../x", "en-"] {
            assert!(LanguageTag::new(bad).is_none(), "{bad}");
        }
        for bad in ["", "1a", "A", "a b", "a/b", "é", "-a"] {
            assert!(Id::new(bad).is_none(), "{bad}");
        }
        assert_eq!(
            SectionAddress::parse("part-4#a").unwrap().to_string(),
            "part-4#a"
        );
    }
}
