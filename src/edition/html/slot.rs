//! Slots: interface messages with markup in them. A link inside a sentence has its place in the
//! message, not in the code: languages put it elsewhere.
//! In: a message and pieces of markup by name. Out: escaped text with the pieces in their places.

use crate::source::escape::escape;
use crate::source::interface::{FluentValue, Interface};

/// The first of the private-use characters that hold a piece's place while the message is escaped.
const FIRST: u32 = 0xE000;

/// The message `key` with `pieces` of finished markup, and `words` that are escaped with the message.
pub fn message(
    interface: &Interface,
    key: &str,
    pieces: &[(&str, &str)],
    words: &[(&str, FluentValue<'_>)],
) -> String {
    let holders: Vec<String> = (FIRST..)
        .filter_map(char::from_u32)
        .map(String::from)
        .take(pieces.len())
        .collect();
    let mut arguments = words.to_vec();
    for ((name, _), holder) in pieces.iter().zip(&holders) {
        arguments.push((name, FluentValue::from(holder.as_str())));
    }
    let mut text = escape(&interface.with(key, &arguments));
    for ((_, piece), holder) in pieces.iter().zip(&holders) {
        text = text.replace(holder.as_str(), piece);
    }
    text
}
