//! Slots: interface messages with markup in them. A link inside a sentence has its place in the
//! message, not in the code: languages put it elsewhere.
//! In: a message and pieces of markup by name. Out: escaped text with the pieces in their places.

use serde::{Serialize, Serializer};

use crate::source::escape::{escape, escape_into};
use crate::source::interface::{FluentValue, Interface, Piece};

/// Finished markup, and the words that a browser shows of it. Templates receive the markup.
#[derive(Debug, Clone, Default)]
pub struct Markup {
    /// The markup.
    pub html: String,
    /// Its words.
    pub text: String,
}

impl Markup {
    /// Markup around words that are shown as they are.
    pub fn new(html: String, text: impl Into<String>) -> Self {
        Markup {
            html,
            text: text.into(),
        }
    }

    /// Words without markup.
    pub fn of(text: impl Into<String>) -> Self {
        let text = text.into();
        Markup::new(escape(&text), text)
    }

    /// Several, with a string between them.
    pub fn joined(all: &[Markup], between: &str) -> Self {
        let html: Vec<&str> = all.iter().map(|one| one.html.as_str()).collect();
        let text: Vec<&str> = all.iter().map(|one| one.text.as_str()).collect();
        Markup::new(html.join(&escape(between)), text.join(between))
    }
}

impl Serialize for Markup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.html.serialize(serializer)
    }
}

/// The message `key` with `slots` of finished markup, and `words` that are escaped with the message.
pub fn message(
    interface: &Interface,
    key: &str,
    slots: &[(&str, &str)],
    words: &[(&str, FluentValue<'_>)],
) -> String {
    let mut out = String::new();
    for piece in interface.pieces(key, words) {
        match piece {
            Piece::Words(words) => escape_into(&words, &mut out),
            Piece::Slot(name) => out.extend(slots.iter().filter(|s| s.0 == name).map(|s| s.1)),
        }
    }
    out
}

/// The same where the words of the markup are asked for too.
pub fn sentence(
    interface: &Interface,
    key: &str,
    slots: &[(&str, &Markup)],
    words: &[(&str, FluentValue<'_>)],
) -> Markup {
    let pieces = interface.pieces(key, words).into_iter();
    let pieces: Vec<Markup> = pieces
        .map(|piece| match piece {
            Piece::Words(words) => Markup::of(words),
            Piece::Slot(name) => {
                let slot = slots.iter().find(|(known, _)| *known == name);
                slot.map(|(_, markup)| (*markup).clone())
                    .unwrap_or_default()
            }
        })
        .collect();
    Markup::joined(&pieces, "")
}
