//! The records that prose refers to and never repeats, and the settings of the series, as read.

use std::collections::BTreeMap;

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::budget::Budgets;
use super::indexed::{LanguageIndex, PerLanguage};
use super::name::{Id, LanguageTag};
use crate::diagnostic::Place;

/// `series.yaml`: languages, guides in order, topics, the edition's date, policy, budgets.
#[derive(Debug, Clone)]
pub struct Config {
    /// The edition's date: the only clock that output depends on.
    pub as_of: Date,
    /// The date after which a reader should ask for a newer copy.
    pub newer_after: Date,
    /// Languages of content, source first.
    pub languages: PerLanguage<LanguageTag>,
    /// Guides in reading order.
    pub guides: Vec<GuideConfig>,
    /// The fixed list of topics.
    pub topics: Vec<Id>,
    /// People and organisations of the publications whose structure the text follows.
    pub credits: Credits,
    /// What may be shown and issued.
    pub policy: Policy,
    /// Largest size in bytes of a page with its styles, by kind of page.
    pub budgets: Budgets,
    /// Words of each language that name what discreet guides are silent about.
    pub reveals: BTreeMap<LanguageTag, Vec<String>>,
    /// Addresses that only a publisher knows.
    pub site: Site,
    /// `series.yaml` itself, for diagnostics.
    pub place: Place,
}

/// A guide as `series.yaml` lists it.
#[derive(Debug, Clone)]
pub struct GuideConfig {
    /// The folder.
    pub id: Id,
    /// The number that codes of the guide start with.
    pub number: u32,
    /// Where `series.yaml` names it.
    pub place: Place,
}

/// Whom a guide is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// People who do the work.
    Worker,
    /// People who support them.
    Provider,
    /// Organisations that host and print.
    Partner,
}

/// What is made of a page beside the website: `paper` in its front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// Cards to hand over, of the list in its first section.
    Cards,
    /// A sheet folded in three, of the whole page.
    Brochure,
}

/// Credits of the publications whose structure is followed. They are shown in locked wording.
#[derive(Debug, Clone, Default)]
pub struct Credits {
    /// Authors of the earlier publications.
    pub authors: Vec<String>,
    /// Partner organisations.
    pub partners: Vec<String>,
    /// Who funded them.
    pub funder: String,
    /// The publications: title and year.
    pub publications: Vec<String>,
}

/// What may be shown on screens and issued on paper.
#[derive(Debug, Clone)]
pub struct Policy {
    /// The lowest language status that screens show.
    pub show: LanguageStatus,
    /// What happens to a translation whose source moved on.
    pub stale: StalePolicy,
}

/// What happens to a translation whose source moved on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StalePolicy {
    /// It is shown with a notice.
    Notice,
    /// The source text is shown in its place.
    Fallback,
}

/// Addresses that only a publisher knows.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// Absolute address of the site's folder, with a slash at the end.
    pub base: Option<String>,
    /// Where that is said.
    pub base_at: Option<Place>,
    /// Where the exit page of a web edition leads.
    pub exit: Option<String>,
    /// E-mail address to which readers report an error.
    pub report: Option<String>,
    /// Where the newest copy is.
    pub newest: Option<String>,
}

/// How far a translation has come; in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LanguageStatus {
    /// There is no text.
    Missing,
    /// Written by software; nobody who speaks the language has read it.
    Machine,
    /// Somebody works on it.
    Draft,
    /// A person who speaks the language has read it.
    Reviewed,
}

impl LanguageStatus {
    /// The word for it in published files.
    pub fn as_str(self) -> &'static str {
        match self {
            LanguageStatus::Missing => "missing",
            LanguageStatus::Machine => "machine",
            LanguageStatus::Draft => "draft",
            LanguageStatus::Reviewed => "reviewed",
        }
    }
}

/// Whether a lawyer has checked what the text says about the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LawStatus {
    /// Not checked.
    Unchecked,
    /// Checked, with date and place in the ledger.
    Checked,
}

impl LawStatus {
    /// The word for it in published files.
    pub fn as_str(self) -> &'static str {
        match self {
            LawStatus::Unchecked => "unchecked",
            LawStatus::Checked => "checked",
        }
    }
}

/// How sure a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// A current official page.
    Official,
    /// An official page that is archived.
    OfficialArchived,
    /// An official page read in part.
    OfficialPartial,
    /// Somebody else's description.
    Secondary,
}

/// A law or decision, the facts that are the same in every language.
#[derive(Debug, Clone)]
pub struct Law {
    /// How it is cited, in its official form.
    pub citation: String,
    /// Part of the law: `criminal`, `immigration`, …
    pub area: String,
    /// Official address.
    pub url: String,
    /// Address where the facts were read.
    pub source_url: String,
    /// How sure that source is.
    pub strength: Strength,
    /// When it was read.
    pub read: Date,
    /// The date to which the source speaks.
    pub as_of: Date,
    /// The date by which somebody should look again.
    pub review_by: Date,
    /// Amounts and periods that text may state.
    pub figures: Vec<(Id, String)>,
}

/// Words of a law in a language.
#[derive(Debug, Clone)]
pub struct LawWords {
    /// Short plain name.
    pub name: String,
    /// What it says, in plain sentences.
    pub summary: String,
}

/// A contact, the facts that are the same in every language.
#[derive(Debug, Clone)]
pub struct Contact {
    /// As dialled in Ontario.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Website.
    pub web: Option<String>,
    /// Languages spoken, as far as a source says.
    pub languages: Vec<LanguageTag>,
    /// What kind of organisation runs it.
    pub run_by: String,
    /// Whether it asks about immigration status: `unknown`, `yes`, `no`.
    pub asks_status: String,
    /// With whom its policy lets it share what it hears; `unknown` where no source says.
    pub may_share_with: Vec<String>,
    /// Where the facts were read.
    pub source: String,
    /// Date of that source, where it bears one: a year, a month or a day.
    pub source_date: Option<String>,
    /// When it was read.
    pub seen_on: Date,
    /// When a person last called; none yet is "not checked".
    pub called_on: Option<Date>,
}

/// Months after which a number that nobody called counts as not checked (DESIGN.md section 8).
const MONTHS_OF_A_CALL: i32 = 6;

impl Law {
    /// Whether somebody was to look at it again before a day.
    pub fn has_run_out(&self, day: Date) -> bool {
        self.review_by < day
    }
}

impl Contact {
    /// When a person last called, where that was not more than six months before a day.
    pub fn called_by(&self, day: Date) -> Option<Date> {
        let oldest = day.saturating_sub(MONTHS_OF_A_CALL.months());
        self.called_on.filter(|called| *called >= oldest)
    }

    /// Whether it has a number that nobody has called of late. Nobody tries an emergency number to see
    /// whether somebody answers.
    pub fn has_run_out(&self, day: Date) -> bool {
        self.phone.is_some() && self.run_by != "emergency" && self.called_by(day).is_none()
    }

    /// Whether it is for emergencies: then it stands in every copy, and nobody tries it.
    pub fn is_emergency(&self) -> bool {
        self.run_by == "emergency"
    }

    /// Whether readers who work may be sent there: not to those who may pass what they hear to police,
    /// except in an emergency.
    pub fn is_for_workers(&self) -> bool {
        let police = self.may_share_with.iter().any(|with| with == "police");
        !police || self.run_by == "emergency"
    }
}

/// Words of a contact in a language.
#[derive(Debug, Clone)]
pub struct ContactWords {
    /// Name of the service.
    pub name: String,
    /// What it does.
    pub description: String,
    /// When somebody answers.
    pub hours: String,
    /// What is known of its languages.
    pub language_note: Option<String>,
    /// What a reader must know before calling.
    pub note: Option<String>,
}

/// A term of the glossary in a language.
#[derive(Debug, Clone)]
pub struct TermWords {
    /// The word used everywhere in the text.
    pub term: String,
    /// Other words that readers look for.
    pub aliases: Vec<String>,
    /// What it means here.
    pub definition: String,
    /// Key for sorting, where the letters of the term would mislead a collation.
    pub sort_as: Option<String>,
    /// How the term is typed in plain Latin letters, where its script is not typed letter by letter:
    /// pinyin or Jyutping without tones, a space between syllables.
    pub romanised: Option<String>,
    /// Words that the text avoids.
    pub avoid: Vec<String>,
}

/// A record with its words in each language, in the order of [`Config::languages`].
#[derive(Debug, Clone)]
pub struct Record<Facts, Words> {
    /// Its name, the same in every language.
    pub id: Id,
    /// What is the same in every language.
    pub facts: Facts,
    /// Its words by language; none where the language lacks them.
    pub words: PerLanguage<Option<Words>>,
    /// Where those words stand, by language; none where the language lacks them.
    pub words_at: PerLanguage<Option<Place>>,
    /// Where the record stands.
    pub place: Place,
}

impl<Facts, Words> Record<Facts, Words> {
    /// The words for a reader of `language`: their own, else those of the source, with the
    /// language that they are in. None only for a record without words in the source language,
    /// which loading refuses.
    pub fn words(&self, language: LanguageIndex) -> Option<(&Words, LanguageIndex)> {
        self.words.own_or_source(language)
    }
}

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
