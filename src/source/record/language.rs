//! A language as `i18n/languages.yaml` describes it. In: nothing. Out: types. Never reads the file:
//! [`super::super::language`] does.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::source::name::LanguageTag;

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Direction {
    /// As English.
    #[serde(rename = "ltr")]
    LeftToRight,
    /// As Arabic.
    #[serde(rename = "rtl")]
    RightToLeft,
}

impl Direction {
    /// The direction with this name.
    pub fn of(name: &str) -> Option<Direction> {
        let all = [Direction::LeftToRight, Direction::RightToLeft];
        all.into_iter().find(|direction| direction.as_str() == name)
    }

    /// Its name, in files and in HTML.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }

    /// Whether it is that of Arabic.
    pub fn is_right_to_left(self) -> bool {
        self == Direction::RightToLeft
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A language as `i18n/languages.yaml` describes it.
#[derive(Debug, Clone, Serialize)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: LanguageTag,
    /// Its own name for itself.
    pub autonym: String,
    /// Its name in English, for a person on the phone.
    pub english: String,
    /// Which way it is written.
    pub dir: Direction,
    /// ISO 15924 codes of its scripts, the main one first.
    pub scripts: Vec<String>,
    /// CSS font families, system fonts only.
    pub fonts: Vec<String>,
    /// Fonts of finished PDFs; without them there are none.
    pub print: Option<PrintFonts>,
    /// Analyzer of its search index.
    pub analyzer: AnalyzerId,
    /// Outer quotation marks, then inner ones: opening, closing, opening, closing.
    pub quotes: [String; 4],
    /// Words for spans of time, by which figures of law are found in its text.
    pub units: Units,
}

/// What finished PDFs in a language are set in: exactly this, so that every machine sets the same pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintFonts {
    /// Families by their exact names, the one for Latin letters first.
    pub families: Vec<String>,
    /// Debian packages in which they are, for whoever lacks them.
    #[serde(default)]
    pub packages: Vec<String>,
    /// ISO 3166-1, by which marks are placed: Chinese full stops stand in the corner or in the middle.
    #[serde(default)]
    pub region: Option<String>,
}

/// The analyzers that there are: how a language's search index cuts words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnalyzerId {
    /// English words, by their Snowball stem.
    EnSnowball,
    /// Chinese characters and pairs of them, Traditional read as Simplified.
    ZhBigram,
    /// Korean words without their particles, in pairs of syllables.
    KoParticles,
    /// Vietnamese syllables, as written and without marks.
    ViSyllables,
    /// French words, by their Snowball stem.
    FrSnowball,
    /// Thai in threes of characters.
    ThTrigrams,
    /// Arabic words and their Snowball stems.
    ArSnowball,
}

impl AnalyzerId {
    /// Every analyzer, in the order in which its language stands in `i18n/languages.yaml`.
    pub const ALL: [AnalyzerId; 7] = [
        AnalyzerId::EnSnowball,
        AnalyzerId::ZhBigram,
        AnalyzerId::KoParticles,
        AnalyzerId::ViSyllables,
        AnalyzerId::FrSnowball,
        AnalyzerId::ThTrigrams,
        AnalyzerId::ArSnowball,
    ];

    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            AnalyzerId::EnSnowball => "en-snowball",
            AnalyzerId::ZhBigram => "zh-bigram",
            AnalyzerId::KoParticles => "ko-particles",
            AnalyzerId::ViSyllables => "vi-syllables",
            AnalyzerId::FrSnowball => "fr-snowball",
            AnalyzerId::ThTrigrams => "th-trigrams",
            AnalyzerId::ArSnowball => "ar-snowball",
        }
    }

    /// The analyzer with this name.
    pub fn of(name: &str) -> Option<AnalyzerId> {
        AnalyzerId::ALL.into_iter().find(|id| id.as_str() == name)
    }
}

/// Words of a language for spans of time, every form that text uses: `year`, `years`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Units {
    /// Year.
    pub year: Vec<String>,
    /// Month, as a length of time.
    pub month: Vec<String>,
    /// Week.
    pub week: Vec<String>,
    /// Day.
    pub day: Vec<String>,
    /// Hour, as a length of time.
    pub hour: Vec<String>,
    /// Minute.
    pub minute: Vec<String>,
}
