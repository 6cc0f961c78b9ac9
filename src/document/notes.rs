//! Footnotes: each goes to the section that refers to it, so that it is printed where it is read.

use std::ops::Range;

use super::tree::{Block, BlockKind, Document, Inline, InlineKind, Note};
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::source::file::SourceFile;

/// Gives every note to the section that refers to it and numbers the references.
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
    document.lead_notes = taker.take_for(&mut document.lead, &mut []);
    for section in &mut document.sections {
        section.notes = taker.take_for(&mut section.blocks, &mut section.heading);
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
    fn take_for(&mut self, blocks: &mut [Block], heading: &mut [Inline]) -> Vec<Note> {
        let mut taken = Vec::new();
        self.inlines(heading, &mut taken);
        self.blocks(blocks, &mut taken);
        // Notes may refer to further notes.
        let mut index = 0;
        while index < taken.len() {
            let mut inner = std::mem::take(&mut taken[index].blocks);
            self.blocks(&mut inner, &mut taken);
            taken[index].blocks = inner;
            index += 1;
        }
        taken
    }

    fn blocks(&mut self, blocks: &mut [Block], taken: &mut Vec<Note>) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Paragraph(inlines) => self.inlines(inlines, taken),
                BlockKind::List { items, .. } => {
                    items.iter_mut().for_each(|item| self.blocks(item, taken))
                }
                BlockKind::Quote { blocks, .. } => self.blocks(blocks, taken),
                BlockKind::Table { head, rows, .. } => {
                    head.iter_mut().for_each(|cell| self.inlines(cell, taken));
                    rows.iter_mut()
                        .flatten()
                        .for_each(|cell| self.inlines(cell, taken));
                }
                BlockKind::Definitions(list) => {
                    for definition in list {
                        self.inlines(&mut definition.term, taken);
                        definition
                            .details
                            .iter_mut()
                            .for_each(|detail| self.blocks(detail, taken));
                    }
                }
                BlockKind::Code { .. } | BlockKind::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &mut [Inline], taken: &mut Vec<Note>) {
        for inline in inlines {
            let span = inline.span.clone();
            match &mut inline.kind {
                InlineKind::NoteReference { label, number } => {
                    *number = self.reference(label, span, taken)
                }
                InlineKind::Emphasis(c) | InlineKind::Strong(c) | InlineKind::Strikethrough(c) => {
                    self.inlines(c, taken)
                }
                InlineKind::Link { content, .. } => self.inlines(content, taken),
                // The parser leaves a reference without its note as text.
                InlineKind::Text(text) => {
                    if let Some((label, _)) = text
                        .split_once("[^")
                        .and_then(|(_, rest)| rest.split_once(']'))
                    {
                        self.unknown(label, span);
                    }
                }
                _ => {}
            }
        }
    }

    fn reference(&mut self, label: &str, span: Range<usize>, taken: &mut Vec<Note>) -> u32 {
        if let Some(note) = taken.iter_mut().find(|n| n.label == label) {
            note.references += 1;
            return note.references;
        }
        let place = self.file.place(span.clone());
        match self.slots.iter_mut().find(|(_, _, l)| l == label) {
            Some((slot, ..)) => match slot.take() {
                Some(note) => taken.push(Note {
                    references: 1,
                    ..note
                }),
                None => self.problems.push(
                    Diagnostic::error(
                        "shared-note",
                        format!("the note `{label}` belongs to another section"),
                    )
                    .at(place)
                    .hint("a note is printed with its section: write a second note for this one"),
                ),
            },
            None => self.unknown(label, span),
        }
        1
    }

    fn unknown(&mut self, label: &str, span: Range<usize>) {
        let problem = Diagnostic::error("unknown-note", format!("there is no note `{label}`"))
            .at(self.file.place(span));
        self.problems.push(
            match nearest(label, self.slots.iter().map(|(_, _, l)| l.as_str())) {
                Some(near) => problem.hint(format!("did you mean `[^{near}]`?")),
                None => problem.hint(format!("write it below: `[^{label}]: …`")),
            },
        );
    }
}
