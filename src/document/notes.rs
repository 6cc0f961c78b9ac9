//! Footnotes: each goes to the section that refers to it, so that it is printed where it is read.

use std::ops::Range;

use super::tree::{Block, Document, Inline, InlineKind, Note};
use super::walk::{walk_inlines, walk_words};
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::source::file::SourceFile;

/// Gives every note to the section that refers to it.
pub fn assign(
    document: &mut Document,
    notes: Vec<(Note, Range<usize>)>,
    file: &SourceFile,
    problems: &mut Diagnostics,
) {
    let mut slots: Vec<(Option<Note>, Range<usize>, String)> = notes
        .into_iter()
        .map(|(note, span)| (Some(note.clone()), span, note.label))
        .collect();
    for index in 1..slots.len() {
        if slots[..index]
            .iter()
            .any(|(_, _, label)| *label == slots[index].2)
        {
            let message = format!("the note `{}` is written twice", slots[index].2);
            problems.push(
                Diagnostic::error("repeated-note", message).at(file.place(slots[index].1.clone())),
            );
        }
    }
    let mut taker = Taker {
        slots: &mut slots,
        file,
        problems,
    };
    document.lead_notes = taker.take_for(&[], &document.lead);
    for section in &mut document.sections {
        section.notes = taker.take_for(&section.heading, &section.blocks);
    }
    for (note, span, label) in slots {
        if note.is_some() {
            let hint = format!("refer to it with `[^{label}]`, or take it out");
            let message = format!("nothing refers to the note `{label}`");
            problems.push(
                Diagnostic::error("unused-note", message)
                    .at(file.place(span))
                    .hint(hint),
            );
        }
    }
}

struct Taker<'a> {
    slots: &'a mut Vec<(Option<Note>, Range<usize>, String)>,
    file: &'a SourceFile,
    problems: &'a mut Diagnostics,
}

impl Taker<'_> {
    fn take_for(&mut self, heading: &[Inline], blocks: &[Block]) -> Vec<Note> {
        let mut taken = Vec::new();
        walk_inlines(heading, &mut |inline| self.look(inline, &mut taken));
        walk_words(blocks, &mut |inline| self.look(inline, &mut taken));
        // Notes may refer to further notes.
        let mut index = 0;
        while index < taken.len() {
            let own = std::mem::take(&mut taken[index].blocks);
            walk_words(&own, &mut |inline| self.look(inline, &mut taken));
            taken[index].blocks = own;
            index += 1;
        }
        taken
    }

    fn look(&mut self, inline: &Inline, taken: &mut Vec<Note>) {
        match &inline.kind {
            InlineKind::NoteReference { label, .. } => self.take(label, &inline.span, taken),
            // The parser leaves a reference without its note as text.
            InlineKind::Text(text) => {
                let rest = text.split_once("[^").map(|(_, rest)| rest);
                if let Some((label, _)) = rest.and_then(|rest| rest.split_once(']')) {
                    self.unknown(label, &inline.span);
                }
            }
            _ => {}
        }
    }

    /// Takes the note of a reference, where the section has not got it already.
    fn take(&mut self, label: &str, span: &Range<usize>, taken: &mut Vec<Note>) {
        if taken.iter().any(|note| note.label == label) {
            return;
        }
        match self.slots.iter_mut().find(|(_, _, l)| l == label) {
            Some((slot, ..)) => match slot.take() {
                Some(note) => taken.push(note),
                None => self.problems.push(
                    Diagnostic::error(
                        "shared-note",
                        format!("the note `{label}` belongs to another section"),
                    )
                    .at(self.file.place(span.clone()))
                    .hint("a note is printed with its section: write a second note for this one"),
                ),
            },
            None => self.unknown(label, span),
        }
    }

    fn unknown(&mut self, label: &str, span: &Range<usize>) {
        let problem = Diagnostic::error("unknown-note", format!("there is no note `{label}`"))
            .at(self.file.place(span.clone()));
        self.problems.push(
            match nearest(label, self.slots.iter().map(|(_, _, l)| l.as_str())) {
                Some(near) => problem.hint(format!("did you mean `[^{near}]`?")),
                None => problem.hint(format!("write it below: `[^{label}]: …`")),
            },
        );
    }
}
