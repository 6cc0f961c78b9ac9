//! Contacts, and whether they are safe to send somebody to. In: nothing. Out: types. Safety is decided here by
//! types that cannot hold an unknown word, and nowhere by the words themselves.

use jiff::ToSpan;
use jiff::civil::Date;

use super::words::{Field, FieldWords, Worded};
use crate::source::name::LanguageTag;

/// What kind of organisation runs a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RunBy {
    /// A community group.
    Community,
    /// A legal clinic.
    LegalClinic,
    /// The public legal aid plan.
    LegalAid,
    /// The government.
    Government,
    /// A charity.
    Charity,
    /// Police, fire and ambulance.
    Emergency,
}

impl RunBy {
    /// Every kind.
    pub const ALL: [RunBy; 6] = [
        RunBy::Community,
        RunBy::LegalClinic,
        RunBy::LegalAid,
        RunBy::Government,
        RunBy::Charity,
        RunBy::Emergency,
    ];

    /// The word for it in content.
    pub fn as_str(self) -> &'static str {
        match self {
            RunBy::Community => "community",
            RunBy::LegalClinic => "legal-clinic",
            RunBy::LegalAid => "legal-aid",
            RunBy::Government => "government",
            RunBy::Charity => "charity",
            RunBy::Emergency => "emergency",
        }
    }
}

/// Whether a service asks about immigration status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AsksStatus {
    /// No source says.
    Unknown,
    /// It asks.
    Yes,
    /// It does not ask.
    No,
}

impl AsksStatus {
    /// Every answer.
    pub const ALL: [AsksStatus; 3] = [AsksStatus::Unknown, AsksStatus::Yes, AsksStatus::No];

    /// The word for it in content.
    pub fn as_str(self) -> &'static str {
        match self {
            AsksStatus::Unknown => "unknown",
            AsksStatus::Yes => "yes",
            AsksStatus::No => "no",
        }
    }
}

/// Somebody who may hear what a caller said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hearer {
    /// The police.
    Police,
    /// Immigration officers.
    Immigration,
    /// Those who may take children away.
    ChildProtection,
}

impl Hearer {
    /// Everybody whom content can name.
    pub const ALL: [Hearer; 3] = [Hearer::Police, Hearer::Immigration, Hearer::ChildProtection];

    /// The word for them in content.
    pub fn as_str(self) -> &'static str {
        match self {
            Hearer::Police => "police",
            Hearer::Immigration => "immigration",
            Hearer::ChildProtection => "child-protection",
        }
    }

    /// Whether a worker can come to harm by what they hear. Whoever is new here is thought about.
    fn is_a_danger(self) -> bool {
        match self {
            Hearer::Police | Hearer::Immigration | Hearer::ChildProtection => true,
        }
    }
}

/// With whom its policy lets a service share what it hears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MayShareWith {
    /// No source says.
    Unknown,
    /// With nobody, as it says.
    Nobody,
    /// With these, at least one.
    With(Vec<Hearer>),
}

impl MayShareWith {
    /// The word in content for what no source says.
    pub const UNKNOWN: &str = "unknown";
    /// The word in content for a service that tells nobody.
    pub const NOBODY: &str = "nobody";

    /// The answer, in the words of content; none where no source says.
    pub fn known(&self) -> Option<Vec<&'static str>> {
        match self {
            MayShareWith::Unknown => None,
            MayShareWith::Nobody => Some(vec![Self::NOBODY]),
            MayShareWith::With(hearers) => Some(hearers.iter().map(|who| who.as_str()).collect()),
        }
    }

    fn is_a_danger(&self) -> bool {
        match self {
            MayShareWith::Unknown | MayShareWith::Nobody => false,
            MayShareWith::With(hearers) => hearers.iter().any(|who| who.is_a_danger()),
        }
    }
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
    pub run_by: RunBy,
    /// Whether it asks about immigration status.
    pub asks_status: AsksStatus,
    /// With whom its policy lets it share what it hears.
    pub may_share_with: MayShareWith,
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

impl Contact {
    /// When a person last called, where that was not more than six months before a day.
    pub fn called_by(&self, day: Date) -> Option<Date> {
        let oldest = day.saturating_sub(MONTHS_OF_A_CALL.months());
        self.called_on.filter(|called| *called >= oldest)
    }

    /// Whether it has a number that nobody has called of late.
    pub fn has_run_out(&self, day: Date) -> bool {
        self.phone.is_some() && self.is_called() && self.called_by(day).is_none()
    }

    /// Whether it answers emergencies: then it stands in every copy and in every guide.
    pub fn is_emergency(&self) -> bool {
        self.run_by == RunBy::Emergency
    }

    /// Whether its number is one that people try out. Nobody tries an emergency number to see whether somebody
    /// answers.
    pub fn is_called(&self) -> bool {
        !self.is_emergency()
    }

    /// Whether readers who work may be sent there: not to those who may pass what they hear to police,
    /// immigration or child protection, except in an emergency. Where nobody knows, they may, and are told that
    /// nobody knows.
    pub fn is_for_workers(&self) -> bool {
        self.is_emergency() || !self.may_share_with.is_a_danger()
    }
}

/// Words of a contact in a language.
#[derive(Debug, Clone)]
pub struct ContactWords {
    /// Name of the service.
    pub name: String,
    /// What it is called in discreet guides, where its name says too much about whoever has it with them.
    pub short_name: Option<String>,
    /// What it does.
    pub description: String,
    /// When somebody answers.
    pub hours: String,
    /// What is known of its languages.
    pub language_note: Option<String>,
    /// What a reader must know before calling.
    pub note: Option<String>,
}

impl Worded for ContactWords {
    fn words(&self) -> Vec<FieldWords<'_>> {
        vec![
            FieldWords::one(Field::Name, &self.name),
            FieldWords::maybe(Field::ShortName, self.short_name.as_ref()),
            FieldWords::one(Field::Description, &self.description),
            FieldWords::one(Field::Hours, &self.hours),
            FieldWords::maybe(Field::LanguageNote, self.language_note.as_ref()),
            FieldWords::maybe(Field::Note, self.note.as_ref()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(run_by: RunBy, may_share_with: MayShareWith) -> Contact {
        Contact {
            phone: None,
            email: None,
            web: None,
            languages: Vec::new(),
            run_by,
            asks_status: AsksStatus::Unknown,
            may_share_with,
            source: String::new(),
            source_date: None,
            seen_on: Date::ZERO,
            called_on: None,
        }
    }

    #[test]
    fn workers_are_sent_to_nobody_who_may_tell_those_they_fear_but_in_an_emergency() {
        use Hearer::{ChildProtection, Immigration, Police};
        use MayShareWith::{Nobody, Unknown, With};
        let table = [
            (Unknown, true),
            (Nobody, true),
            (With(vec![Police]), false),
            (With(vec![Immigration]), false),
            (With(vec![ChildProtection]), false),
            (With(vec![Police, Immigration]), false),
            (With(vec![Immigration, ChildProtection]), false),
            (With(Hearer::ALL.to_vec()), false),
        ];
        for (shares, safe) in table {
            for run_by in RunBy::ALL {
                let is_emergency = run_by == RunBy::Emergency;
                let contact = contact(run_by, shares.clone());
                assert_eq!(
                    contact.is_for_workers(),
                    safe || is_emergency,
                    "{run_by:?} {shares:?}"
                );
            }
        }
    }
}
