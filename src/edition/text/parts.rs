//! Parts: a page cut so that each piece can be sent. In: sections as blocks of text. Out: pieces of at most
//! [`LONGEST`], cut between sections, else between blocks, never inside one.

use super::Masthead;
use super::write::Written;
use crate::diagnostic::{Diagnostic, Place};

/// What a message of a chat may hold, in UTF-16 code units: Telegram takes 4,096, and nobody takes fewer but
/// those who cut a message themselves.
pub(super) const LONGEST: usize = 4_000;

/// What a message that is read at once may hold, in characters.
pub(super) const SHORT: usize = 1_000;

/// Something that cannot be sent.
pub(super) struct TooLong {
    /// What it is.
    pub what: String,
    /// How long it is.
    pub length: usize,
    /// How long it may be.
    pub most: usize,
}

impl TooLong {
    /// The error, at the file of the text.
    pub fn diagnostic(self, place: Place) -> Diagnostic {
        let TooLong { what, length, most } = self;
        let message =
            format!("{what} has {length} characters as plain text, and {most} can be sent");
        Diagnostic::error("text-too-long", message)
            .at(place)
            .hint("shorten it, or divide it into two blocks")
    }
}

/// The length of a text as chats count it.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The parts of a page, each with its head.
pub(super) fn parts(head: &Masthead, sections: &[Written]) -> Result<Vec<String>, TooLong> {
    // The head of a part is a little longer where there are more of them.
    let room = LONGEST - units(&head.lines(Some((99, 99))));
    let mut bodies: Vec<String> = Vec::new();
    let mut add = |text: &str, fits_before: &dyn Fn(&str) -> bool| match bodies
        .last_mut()
        .filter(|last| fits_before(last))
    {
        Some(last) => {
            last.push('\n');
            last.push_str(text);
        }
        None => bodies.push(text.to_owned()),
    };
    for section in sections {
        let whole = section.text();
        if units(&whole) <= room {
            add(&whole, &|last| units(last) + 1 + units(&whole) <= room);
            continue;
        }
        for block in section.blocks() {
            if units(&block) > room {
                return Err(TooLong {
                    what: format!("a block of {}", section.code),
                    length: units(&block),
                    most: room,
                });
            }
            add(&block, &|last| units(last) + 1 + units(&block) <= room);
        }
    }
    let count = bodies.len();
    let parts = bodies.into_iter().enumerate();
    let parts =
        parts.map(|(index, body)| format!("{}\n{body}", head.lines(Some((index + 1, count)))));
    Ok(parts.collect())
}
