//! How far the text of a page can be trusted, in the reader's words. What is the same for the whole
//! page is said once at its head; sections say only what differs.

use jiff::civil::Date;
use serde::Serialize;

use crate::edition::html::attributes;
use crate::series::{Fallback, Shown};
use crate::source::interface::FluentValue;
use crate::source::record::{LanguageStatus, LawStatus};

use super::site::Site;

/// A sentence on status.
#[derive(Debug, Serialize)]
pub struct Notice {
    /// Its kind, as a class: `fallback`, `stale`, `lapsed`, `status`.
    pub kind: &'static str,
    /// The sentence.
    pub text: String,
    /// Language attributes, where it stands in text of another language.
    pub attrs: String,
}

/// What holds for every section of a page; none where sections differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    language: Option<LanguageStatus>,
    law: Option<(LawStatus, Option<Date>)>,
    complete: bool,
}

impl Standing {
    /// The standing of a page. Sections that fall back say so themselves, and count only where
    /// the page has nothing else.
    pub fn of(sections: &[Shown<'_>]) -> Self {
        let own: Vec<&Shown<'_>> = sections.iter().filter(|s| s.fallback.is_none()).collect();
        let counted = if own.is_empty() {
            sections.iter().collect()
        } else {
            own
        };
        let same_law = uniform(sections.iter().map(|s| s.text.status.law));
        // The earliest check is the one that holds for all.
        let law_on = sections.iter().filter_map(|s| s.text.status.law_on).min();
        Standing {
            language: uniform(counted.iter().map(|s| s.text.status.language)),
            law: same_law.map(|law| (law, law_on)),
            complete: sections.iter().all(|s| {
                s.text.status.language == LanguageStatus::Reviewed
                    && s.text.status.law == LawStatus::Checked
            }),
        }
    }

    /// Whether every section is reviewed and checked, so that paper may be issued.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// What the head of the page says.
    pub fn sentence(&self, site: &Site<'_>, reader: usize) -> String {
        let interface = site.interface(reader);
        let language = match self.language {
            Some(status) => language_sentence(site, reader, status),
            None => interface.text("status-mixed"),
        };
        let law = match self.law {
            Some((LawStatus::Checked, on)) => law_sentence(site, reader, LawStatus::Checked, on),
            Some((LawStatus::Unchecked, _)) => interface.text("law-unchecked"),
            None => interface.text("law-mixed"),
        };
        let as_of = interface.date(site.series.config.as_of);
        let nature = interface.with("information-only", &[("date", FluentValue::from(as_of))]);
        [language, law, nature].join(&interface.text("sentence-separator"))
    }

    /// What a section says beyond the head of its page.
    pub fn notices(&self, site: &Site<'_>, reader: usize, shown: &Shown<'_>) -> Vec<Notice> {
        let status = &shown.text.status;
        let mut notices = Vec::new();
        let mut say = |kind, text| {
            notices.push(Notice {
                kind,
                text,
                attrs: attributes(site.series, reader, shown.language),
            });
        };
        let interface = site.interface(reader);
        match shown.fallback {
            Some(Fallback::Missing) => say("fallback", interface.text("fallback-missing")),
            Some(Fallback::BelowPolicy) => say("fallback", interface.text("fallback-below-policy")),
            Some(Fallback::Stale) => say("fallback", interface.text("fallback-stale")),
            None if status.stale => say("stale", interface.text("stale")),
            None => {}
        }
        if status.lapsed {
            say("lapsed", interface.text("lapsed"));
        }
        if self.language != Some(status.language) {
            say("status", language_sentence(site, reader, status.language));
        }
        if self.law.map(|(law, _)| law) != Some(status.law) {
            say(
                "status",
                law_sentence(site, reader, status.law, status.law_on),
            );
        }
        notices
    }
}

fn uniform<T: PartialEq + Copy>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

fn language_sentence(site: &Site<'_>, reader: usize, status: LanguageStatus) -> String {
    let interface = site.interface(reader);
    interface.text(match status {
        LanguageStatus::Missing | LanguageStatus::Machine => "status-machine",
        LanguageStatus::Draft => "status-draft",
        LanguageStatus::Reviewed => "status-reviewed",
    })
}

fn law_sentence(site: &Site<'_>, reader: usize, law: LawStatus, on: Option<Date>) -> String {
    let interface = site.interface(reader);
    match (law, on) {
        (LawStatus::Unchecked, _) => interface.text("law-unchecked"),
        (LawStatus::Checked, None) => interface.text("law-checked"),
        (LawStatus::Checked, Some(date)) => interface.with(
            "law-checked-on",
            &[("date", FluentValue::from(interface.date(date)))],
        ),
    }
}

/// A language status as pages and `edition.json` write it.
pub fn language_word(status: LanguageStatus) -> &'static str {
    match status {
        LanguageStatus::Missing => "missing",
        LanguageStatus::Machine => "machine",
        LanguageStatus::Draft => "draft",
        LanguageStatus::Reviewed => "reviewed",
    }
}

/// A law status as pages and `edition.json` write it.
pub fn law_word(status: LawStatus) -> &'static str {
    match status {
        LawStatus::Unchecked => "unchecked",
        LawStatus::Checked => "checked",
    }
}

/// A reason for a fallback as pages write it.
pub fn fallback_word(fallback: Fallback) -> &'static str {
    match fallback {
        Fallback::Missing => "missing",
        Fallback::BelowPolicy => "below-policy",
        Fallback::Stale => "stale",
    }
}
