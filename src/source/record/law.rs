//! Laws and decisions. In: nothing. Out: types. Never judges whether a source is good enough.

use jiff::civil::Date;
use serde::Serialize;

use super::words::{Field, FieldWords, Worded};
use crate::source::name::Id;

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

impl Strength {
    /// Every strength, the surest first.
    pub const ALL: [Strength; 4] = [
        Strength::Official,
        Strength::OfficialArchived,
        Strength::OfficialPartial,
        Strength::Secondary,
    ];

    /// The word for it in content.
    pub fn as_str(self) -> &'static str {
        match self {
            Strength::Official => "official",
            Strength::OfficialArchived => "official-archived",
            Strength::OfficialPartial => "official-partial",
            Strength::Secondary => "secondary",
        }
    }

    /// The string that says it to readers.
    pub fn key(self) -> &'static str {
        match self {
            Strength::Official => "strength-official",
            Strength::OfficialArchived => "strength-official-archived",
            Strength::OfficialPartial => "strength-official-partial",
            Strength::Secondary => "strength-secondary",
        }
    }
}

/// Part of the law. Those that rules ask for have a name here.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Area {
    /// Crimes and what the police may do.
    Criminal,
    /// Permits, stays and removal.
    Immigration,
    /// Any other that the series names in one short word, by which its laws are grouped.
    Other(String),
}

impl Area {
    /// The area with this name.
    pub fn of(name: &str) -> Area {
        match name {
            "criminal" => Area::Criminal,
            "immigration" => Area::Immigration,
            other => Area::Other(other.to_owned()),
        }
    }

    /// The word for it in content.
    pub fn as_str(&self) -> &str {
        match self {
            Area::Criminal => "criminal",
            Area::Immigration => "immigration",
            Area::Other(name) => name,
        }
    }
}

/// A law or decision, the facts that are the same in every language.
#[derive(Debug, Clone)]
pub struct Law {
    /// How it is cited, in its official form.
    pub citation: String,
    /// Part of the law.
    pub area: Area,
    /// Official address.
    pub url: String,
    /// Address where the facts were read.
    pub source_url: String,
    /// How sure that source is.
    pub strength: Strength,
    /// When it was read.
    pub read: Date,
    /// How far its text is current, as the source says; none where the page bears no date.
    pub current_to: Option<Date>,
    /// The date by which somebody should look again.
    pub review_by: Date,
    /// Amounts and periods that text may state.
    pub figures: Vec<(Id, String)>,
}

impl Law {
    /// Whether somebody was to look at it again before a day.
    pub fn has_run_out(&self, day: Date) -> bool {
        self.review_by < day
    }
}

/// Words of a law in a language.
#[derive(Debug, Clone)]
pub struct LawWords {
    /// Short plain name.
    pub name: String,
    /// What it says, in plain sentences.
    pub summary: String,
}

impl Worded for LawWords {
    fn words(&self) -> Vec<FieldWords<'_>> {
        vec![
            FieldWords::one(Field::LawName, &self.name),
            FieldWords::one(Field::Summary, &self.summary),
        ]
    }
}
