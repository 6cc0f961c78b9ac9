//! How far a text has come: two facts, each a scale of its own. In: nothing. Out: types. Never computes a
//! status: the series floor does.

use serde::Serialize;

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
