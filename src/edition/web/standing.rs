//! How far the text of a page can be trusted, in the reader's words. What is the same for the whole
//! page is said once at its head; sections say only what differs.

use jiff::civil::Date;
use serde::Serialize;

use crate::edition::html::attributes;
use crate::series::{Fallback, Shown, ShownWords, Status};
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

/// What is known of a text: a section, or the words of a record.
#[derive(Debug, Clone)]
pub struct Told {
    status: Status,
    language: usize,
    fallback: Option<Fallback>,
}

impl From<&Shown<'_>> for Told {
    fn from(shown: &Shown<'_>) -> Self {
        Told {
            status: shown.text.status.clone(),
            language: shown.language,
            fallback: shown.fallback,
        }
    }
}

impl<W> From<&ShownWords<'_, W>> for Told {
    fn from(shown: &ShownWords<'_, W>) -> Self {
        Told {
            status: shown.status.clone(),
            language: shown.language,
            fallback: shown.fallback,
        }
    }
}

/// What holds for every text of a page, and what does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    language: Common<LanguageStatus>,
    law: Common<LawStatus>,
    /// The earliest check of the law is the one that holds for all.
    law_on: Option<Date>,
    complete: bool,
}

/// What several texts have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Common<T> {
    Same(T),
    Mixed,
    /// There are no texts, or it does not matter for them: contacts and terms state no law.
    Unsaid,
}

impl<T: Copy + PartialEq> Common<T> {
    fn of(mut all: impl Iterator<Item = T>) -> Self {
        match all.next() {
            Some(first) if all.all(|other| other == first) => Common::Same(first),
            Some(_) => Common::Mixed,
            None => Common::Unsaid,
        }
    }

    /// Whether a text with this status has to say so itself.
    fn hides(&self, status: T) -> bool {
        match self {
            Common::Same(same) => *same != status,
            Common::Mixed => true,
            Common::Unsaid => false,
        }
    }
}

impl Standing {
    /// The standing of a page. Texts that fall back say so themselves, and count only where the
    /// page has nothing else.
    pub fn of(texts: &[Told]) -> Self {
        let own = || texts.iter().filter(|t| t.fallback.is_none());
        let language = match own().next() {
            Some(_) => Common::of(own().map(|t| t.status.language)),
            None => Common::of(texts.iter().map(|t| t.status.language)),
        };
        Standing {
            language,
            law: Common::of(texts.iter().map(|t| t.status.law)),
            law_on: texts.iter().filter_map(|t| t.status.law_on).min(),
            complete: texts.iter().all(|t| {
                t.status.language == LanguageStatus::Reviewed && t.status.law == LawStatus::Checked
            }),
        }
    }

    /// The standing of texts that state no law.
    pub fn without_law(texts: &[Told]) -> Self {
        Standing {
            law: Common::Unsaid,
            ..Standing::of(texts)
        }
    }

    /// Whether every text is reviewed and checked, so that paper may be issued.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// What the head of the page says.
    pub fn sentence(&self, site: &Site<'_>, reader: usize) -> String {
        let interface = site.interface(reader);
        let language = match self.language {
            Common::Same(status) => Some(language_sentence(site, reader, status)),
            Common::Mixed => Some(interface.text("status-mixed")),
            Common::Unsaid => None,
        };
        let law = match self.law {
            Common::Same(law) => Some(law_sentence(site, reader, law, self.law_on)),
            Common::Mixed => Some(interface.text("law-mixed")),
            Common::Unsaid => None,
        };
        let mut sentences: Vec<String> = language.into_iter().chain(law).collect();
        let as_of = interface.date(site.series.config.as_of);
        sentences.push(interface.with("information-only", &[("date", FluentValue::from(as_of))]));
        sentences.join(&interface.text("sentence-separator"))
    }

    /// What a text says beyond the head of its page.
    pub fn notices(&self, site: &Site<'_>, reader: usize, text: &Told) -> Vec<Notice> {
        let status = &text.status;
        let mut notices = Vec::new();
        let mut say = |kind, words| {
            notices.push(Notice {
                kind,
                text: words,
                attrs: attributes(site.series, reader, text.language),
            });
        };
        let interface = site.interface(reader);
        match text.fallback {
            Some(Fallback::Missing) => say("fallback", interface.text("fallback-missing")),
            Some(Fallback::BelowPolicy) => say("fallback", interface.text("fallback-below-policy")),
            Some(Fallback::Stale) => say("fallback", interface.text("fallback-stale")),
            None if status.stale => say("stale", interface.text("stale")),
            None => {}
        }
        if status.lapsed {
            say("lapsed", interface.text("lapsed"));
        }
        // That a text which stands in is a draft is no news to somebody who waits for another.
        let news = text.fallback.is_none() || status.language == LanguageStatus::Reviewed;
        if news && self.language.hides(status.language) {
            say("status", language_sentence(site, reader, status.language));
        }
        if self.law.hides(status.law) {
            say(
                "status",
                law_sentence(site, reader, status.law, status.law_on),
            );
        }
        notices
    }
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

/// A reason for a fallback as pages write it.
pub fn fallback_word(fallback: Fallback) -> &'static str {
    match fallback {
        Fallback::Missing => "missing",
        Fallback::BelowPolicy => "below-policy",
        Fallback::Stale => "stale",
    }
}
