//! How far the text of a page can be trusted, in the reader's words. What is the same for the whole
//! page is said once at its head; sections say only what differs. In: statuses. Out: sentences. Never
//! knows in which edition they stand.

use jiff::civil::Date;

use crate::series::{Fallback, Shown, ShownWords, Status};
use crate::source::interface::{FluentValue, Interface};
use crate::source::record::{LanguageStatus, LawStatus};

/// A sentence on status, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its kind: `fallback`, `stale`, `lapsed`, `status`.
    pub kind: &'static str,
    /// The sentence.
    pub text: String,
}

/// What is known of a text: a section, or the words of a record.
#[derive(Debug, Clone)]
pub struct Told {
    status: Status,
    fallback: Option<Fallback>,
}

impl From<&Shown<'_>> for Told {
    fn from(shown: &Shown<'_>) -> Self {
        Told {
            status: shown.text.status.clone(),
            fallback: shown.fallback,
        }
    }
}

impl<W> From<&ShownWords<'_, W>> for Told {
    fn from(shown: &ShownWords<'_, W>) -> Self {
        Told {
            status: shown.status.clone(),
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
        }
    }

    /// The standing of texts that state no law.
    pub fn without_law(texts: &[Told]) -> Self {
        Standing {
            law: Common::Unsaid,
            ..Standing::of(texts)
        }
    }

    /// The same for texts beside them that state no law.
    pub fn silent_on_law(self) -> Self {
        Standing {
            law: Common::Unsaid,
            law_on: None,
            ..self
        }
    }

    /// Whether both say the same to a reader.
    pub fn says_the_same(&self, other: &Standing) -> bool {
        (self.language, self.law, self.law_on) == (other.language, other.law, other.law_on)
    }

    /// How far the texts have come, in a few words for the foot of a page.
    pub fn in_short(&self, interface: &Interface) -> String {
        let language = match self.language {
            Common::Same(LanguageStatus::Missing | LanguageStatus::Machine) => {
                Some("packet-state-machine")
            }
            Common::Same(LanguageStatus::Draft) => Some("packet-state-draft"),
            Common::Same(LanguageStatus::Reviewed) => Some("packet-state-reviewed"),
            Common::Mixed => return interface.text("status-mixed"),
            Common::Unsaid => None,
        };
        let law = match self.law {
            Common::Same(LawStatus::Unchecked) => Some("packet-state-law-unchecked"),
            Common::Same(LawStatus::Checked) => Some("packet-state-law-checked"),
            Common::Mixed => return interface.text("law-mixed"),
            Common::Unsaid => None,
        };
        let said: Vec<String> = language
            .into_iter()
            .chain(law)
            .map(|key| interface.text(key))
            .collect();
        said.join(&interface.text("list-separator"))
    }

    /// What the head of the page says. `as_of` is the date of the edition.
    pub fn sentence(&self, interface: &Interface, as_of: Date) -> String {
        let language = match self.language {
            Common::Same(status) => Some(language_sentence(interface, status)),
            Common::Mixed => Some(interface.text("status-mixed")),
            Common::Unsaid => None,
        };
        let law = match self.law {
            Common::Same(law) => Some(law_sentence(interface, law, self.law_on)),
            Common::Mixed => Some(interface.text("law-mixed")),
            Common::Unsaid => None,
        };
        let mut sentences: Vec<String> = language.into_iter().chain(law).collect();
        let as_of = interface.date(as_of);
        sentences.push(interface.with("information-only", &[("date", FluentValue::from(as_of))]));
        sentences.join(&interface.text("sentence-separator"))
    }

    /// What a text says beyond the head of its page.
    pub fn notices(&self, interface: &Interface, text: &Told) -> Vec<Notice> {
        let status = &text.status;
        let mut notices = Vec::new();
        let mut say = |kind, text| notices.push(Notice { kind, text });
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
            say("status", language_sentence(interface, status.language));
        }
        if self.law.hides(status.law) {
            say("status", law_sentence(interface, status.law, status.law_on));
        }
        notices
    }
}

fn language_sentence(interface: &Interface, status: LanguageStatus) -> String {
    interface.text(match status {
        LanguageStatus::Missing | LanguageStatus::Machine => "status-machine",
        LanguageStatus::Draft => "status-draft",
        LanguageStatus::Reviewed => "status-reviewed",
    })
}

fn law_sentence(interface: &Interface, law: LawStatus, on: Option<Date>) -> String {
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
