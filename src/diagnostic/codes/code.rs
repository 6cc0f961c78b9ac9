//! One row of the table of codes, and how it is written down.

use super::promise::Promise;
use crate::diagnostic::severity::Severity;

/// One code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The stable name: `dead-link`.
    pub name: &'static str,
    /// How bad it is, unless it is about a translation that its source has left behind.
    pub severity: Severity,
    /// What it guards, if it guards readers.
    pub promise: Option<Promise>,
    /// Whether a series may change its severity.
    pub settable: bool,
    /// What it means, in one or two sentences.
    pub meaning: &'static str,
    /// What was typed or found.
    pub example: &'static str,
    /// What to do, with what to type where there is something to type.
    pub remedy: &'static str,
}

const fn of(severity: Severity, name: &'static str, meaning: &'static str) -> Code {
    Code {
        name,
        severity,
        promise: None,
        settable: false,
        meaning,
        example: "",
        remedy: "",
    }
}

pub(super) const fn error(name: &'static str, meaning: &'static str) -> Code {
    of(Severity::Error, name, meaning)
}

pub(super) const fn warning(name: &'static str, meaning: &'static str) -> Code {
    of(Severity::Warning, name, meaning)
}

impl Code {
    pub(super) const fn seen(self, example: &'static str) -> Code {
        Code { example, ..self }
    }

    pub(super) const fn mend(self, remedy: &'static str) -> Code {
        Code { remedy, ..self }
    }

    pub(super) const fn keeps(self, promise: Promise) -> Code {
        Code {
            promise: Some(promise),
            ..self
        }
    }

    pub(super) const fn settable(self) -> Code {
        Code {
            settable: true,
            ..self
        }
    }
}
