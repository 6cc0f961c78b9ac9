//! Resolve: a tree as it was written, made into one of the series. In: the words of a section. Out: the same
//! words, links leading to what is there and references to notes counted, or what is wrong with them. What
//! leads nowhere is left out: a series with such a problem is not returned.

use std::collections::BTreeMap;

use super::links::{self, Here, Lost, Targets};
use crate::diagnostic::Diagnostics;
use crate::document::tree::{self, Body, Written};
use crate::series::tree::{Block, BlockKind, Definition, Inline, InlineKind, Note, Resolved};

/// Resolves the words of a section.
pub fn body(
    written: Body<Written>,
    here: &Here,
    targets: &Targets,
    problems: &mut Diagnostics,
) -> Body<Resolved> {
    let mut resolver = Resolver {
        here,
        targets,
        problems,
        references: BTreeMap::new(),
    };
    let heading = resolver.inlines(written.heading);
    let blocks = resolver.blocks(written.blocks);
    let notes: Vec<_> = written
        .notes
        .into_iter()
        .map(|note| (note.label, resolver.blocks(note.blocks)))
        .collect();
    // Notes refer to notes: how often each is referred to is known when all have been read.
    let notes = notes.into_iter().map(|(label, blocks)| Note {
        references: resolver.references.get(&label).copied().unwrap_or_default(),
        label,
        blocks,
    });
    Body {
        heading,
        blocks,
        notes: notes.collect(),
    }
}

struct Resolver<'a> {
    here: &'a Here<'a>,
    targets: &'a Targets<'a>,
    problems: &'a mut Diagnostics,
    /// How often each note of the section was referred to so far.
    references: BTreeMap<String, u32>,
}

impl Resolver<'_> {
    fn blocks(&mut self, blocks: Vec<tree::Block>) -> Vec<Block> {
        let resolved = blocks.into_iter().map(|block| Block {
            kind: self.block(block.kind),
            span: block.span,
        });
        resolved.collect()
    }

    fn block(&mut self, kind: tree::BlockKind) -> BlockKind {
        match kind {
            tree::BlockKind::Paragraph(content) => BlockKind::Paragraph(self.inlines(content)),
            tree::BlockKind::List {
                start,
                tight,
                items,
            } => BlockKind::List {
                start,
                tight,
                items: items.into_iter().map(|item| self.blocks(item)).collect(),
            },
            tree::BlockKind::Quote { alert, blocks } => BlockKind::Quote {
                alert,
                blocks: self.blocks(blocks),
            },
            tree::BlockKind::Code { language, text } => BlockKind::Code { language, text },
            tree::BlockKind::Table {
                alignments,
                head,
                rows,
            } => BlockKind::Table {
                alignments,
                head: self.cells(head),
                rows: rows.into_iter().map(|row| self.cells(row)).collect(),
            },
            tree::BlockKind::Definitions(list) => {
                let list = list.into_iter().map(|definition| Definition {
                    term: self.inlines(definition.term),
                    details: definition
                        .details
                        .into_iter()
                        .map(|detail| self.blocks(detail))
                        .collect(),
                });
                BlockKind::Definitions(list.collect())
            }
            tree::BlockKind::Rule => BlockKind::Rule,
        }
    }

    fn cells(&mut self, cells: Vec<Vec<tree::Inline>>) -> Vec<Vec<Inline>> {
        cells.into_iter().map(|cell| self.inlines(cell)).collect()
    }

    fn inlines(&mut self, inlines: Vec<tree::Inline>) -> Vec<Inline> {
        let mut resolved = Vec::with_capacity(inlines.len());
        for inline in inlines {
            let tree::Inline { kind, span } = inline;
            let kind = match kind {
                tree::InlineKind::Text(text) => InlineKind::Text(text),
                tree::InlineKind::HardBreak => InlineKind::HardBreak,
                tree::InlineKind::Emphasis(inner) => InlineKind::Emphasis(self.inlines(inner)),
                tree::InlineKind::Strong(inner) => InlineKind::Strong(self.inlines(inner)),
                tree::InlineKind::Strikethrough(inner) => {
                    InlineKind::Strikethrough(self.inlines(inner))
                }
                tree::InlineKind::Code(text) => InlineKind::Code(text),
                tree::InlineKind::Link { target, content } => {
                    let content = self.inlines(content);
                    match links::target(target, self.here, self.targets) {
                        Ok(target) => InlineKind::Link { target, content },
                        Err(lost) => {
                            self.lost(lost, span);
                            resolved.extend(content);
                            continue;
                        }
                    }
                }
                tree::InlineKind::Image { path, alternative } => {
                    match links::image(&path, self.here, self.targets) {
                        Ok(path) => InlineKind::Image { path, alternative },
                        Err(lost) => {
                            self.lost(lost, span);
                            continue;
                        }
                    }
                }
                tree::InlineKind::NoteReference { label, number: () } => {
                    let count = self.references.entry(label.clone()).or_default();
                    *count += 1;
                    let number = *count;
                    InlineKind::NoteReference { label, number }
                }
            };
            resolved.push(Inline { kind, span });
        }
        resolved
    }

    fn lost(&mut self, lost: Lost, span: std::ops::Range<usize>) {
        match lost {
            Lost::Wrong(problem) => {
                let problem = problem.at(self.here.file.place(span));
                self.problems.push(problem);
            }
            Lost::Unread => {}
        }
    }
}
