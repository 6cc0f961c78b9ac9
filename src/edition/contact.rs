//! Contacts as every edition shows them: when somebody last called, words of closed lists, and where a contact
//! stands alone, so that its card takes its place. In: records and inlines. Out: words. Never markup.

use jiff::civil::Date;

use crate::document::tree::plain_text;
use crate::series::tree::{Inline, InlineKind, Target};
use crate::source::interface::{FluentValue, Interface};
use crate::source::name::Id;
use crate::source::record::Contact;

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
