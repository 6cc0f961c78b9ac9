//! Contacts as every edition shows them: when somebody last called, words of closed lists, and where a contact
//! stands alone, so that its card takes its place. In: records and inlines. Out: words. Never markup.

use jiff::civil::Date;

use crate::document::tree::plain_text;
use crate::series::tree::{Inline, InlineKind, Target};
use crate::source::interface::{FluentValue, Interface};
use crate::source::name::Id;
use crate::source::record::{AsksStatus, Contact};

/// When a person last called, or that nobody has of late.
pub fn checked(interface: &Interface, contact: &Contact, as_of: Date) -> String {
    match contact.called_by(as_of) {
        Some(called) => interface.with(
            "contact-called",
            &[("date", FluentValue::from(interface.date(called)))],
        ),
        None => interface.text("contact-not-checked"),
    }
}

/// A word of a closed list in the reader's language, or as it was written where nobody has named it yet.
pub fn choice(interface: &Interface, list: &str, word: &str) -> String {
    let known = interface.plain().get(&format!("{list}-{word}"));
    known.map_or_else(|| word.to_owned(), String::clone)
}

/// What is known of whether a service asks about status, and of whom it tells, in the reader's words; none of what
/// no source says.
pub fn told(interface: &Interface, facts: &Contact) -> (Option<String>, Option<String>) {
    let asks = match facts.asks_status {
        AsksStatus::Unknown => None,
        known => Some(choice(interface, "asks-status", known.as_str())),
    };
    let shares = facts.may_share_with.known().map(|known| {
        let known: Vec<String> = known
            .into_iter()
            .map(|who| choice(interface, "may-share", who))
            .collect();
        known.join(&interface.text("list-separator"))
    });
    (asks, shares)
}

/// What no source says of a service, in one sentence: whoever calls has to ask it first.
pub fn not_known(interface: &Interface, facts: &Contact) -> Option<String> {
    let key = match told(interface, facts) {
        (None, None) => "contact-not-known",
        (None, Some(_)) => "contact-not-known-asks",
        (Some(_), None) => "contact-not-known-shares",
        (Some(_), Some(_)) => return None,
    };
    Some(interface.text(key))
}

/// The contact, when a paragraph consists of nothing but a link to one without words of its own.
pub fn lone_contact(inlines: &[Inline]) -> Option<&Id> {
    let mut marked = inlines
        .iter()
        .filter(|inline| !matches!(&inline.kind, InlineKind::Text(text) if text.trim().is_empty()));
    let only = marked.next()?;
    match (&only.kind, marked.next()) {
        (
            InlineKind::Link {
                target: Target::Contact(id),
                content,
            },
            None,
        ) if plain_text(content).is_empty() => Some(id),
        _ => None,
    }
}
