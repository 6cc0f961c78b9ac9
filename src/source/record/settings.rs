//! The settings of a series, and what `guide.md` and pages choose from. In: nothing. Out: types. Never says
//! where a setting stands: [`super::super::config`] reads them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::status::LanguageStatus;
use crate::diagnostic::Place;
use crate::source::budget::Budgets;
use crate::source::indexed::PerLanguage;
use crate::source::name::{Id, LanguageTag};

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
