//! Resolve: a tree as it was written, made into one of the series. In: the words of a section. Out: the same
//! words, links leading to what is there and references to notes counted, or what is wrong with them. What
//! leads nowhere is left out: a series with such a problem is not returned.

use std::collections::BTreeMap;
use std::ops::Range;

use super::beside::Beside;
use super::links::{self, Here, Lost, Targets};
use crate::diagnostic::Diagnostics;
use crate::document::tree::{self, Body, Written};
use crate::series::tree::{
    Block, BlockKind, Definition, Inline, InlineKind, Note, Resolved, Said, Sentence, Spoken,
};

/// Resolves the words of a section; in a translation `beside` what the source says aloud in it.
pub fn body(
    written: Body<Written>,
    here: &Here,
    targets: &Targets,
    beside: Option<Beside>,
    problems: &mut Diagnostics,
) -> Body<Resolved> {
    let mut resolver = Resolver {
        here,
        targets,
        beside,
        problems,
        references: BTreeMap::new(),
    };
    let start = match (written.heading.first(), written.heading.last()) {
        (Some(first), Some(last)) => first.span.start..last.span.end,
        _ => written
            .blocks
            .first()
            .map_or(0..0, |block| block.span.clone()),
    };
    let heading = resolver.inlines(written.heading);
    let blocks = resolver.blocks(written.blocks);
    let notes: Vec<_> = written
        .notes
        .into_iter()
        .map(|note| (note.label, resolver.blocks(note.blocks)))
        .collect();
    if let Some(beside) = resolver.beside {
        beside.finish(start, here.file, resolver.problems);
    }
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
    beside: Option<Beside<'a>>,
    problems: &'a mut Diagnostics,
    /// How often each note of the section was referred to so far.
    references: BTreeMap<String, u32>,
}

impl Resolver<'_> {
    fn blocks(&mut self, blocks: Vec<tree::Block>) -> Vec<Block> {
        let resolved = blocks.into_iter().map(|block| Block {
            kind: self.block(block.kind, &block.span),
            span: block.span,
        });
        resolved.collect()
    }

    fn block(&mut self, kind: tree::BlockKind, span: &Range<usize>) -> BlockKind {
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
            tree::BlockKind::Say(spoken) => BlockKind::Say(self.say(spoken, span)),
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

    /// Sentences, in a translation each with that of the source. Those that have none are left out.
    fn say(&mut self, spoken: Vec<tree::Spoken>, span: &Range<usize>) -> Vec<Spoken> {
        let source = match &mut self.beside {
            None => &[],
            Some(beside) => match beside.next(&spoken, span, self.here.file, self.problems) {
                Some(source) => source,
                None => return Vec::new(),
            },
        };
        let mut above = source.iter();
        let outdated = self.beside.as_ref().is_some_and(|beside| beside.outdated);
        let resolved = spoken.into_iter().map(|part| {
            let sentences = above.next().map(Spoken::sentences).unwrap_or_default();
            let mut said = sentences.iter().map(|sentence| Said {
                sentence: sentence.words.clone(),
                outdated,
            });
            match part {
                tree::Spoken::Sentence(own) => Spoken::Sentence(self.sentence(own, said.next())),
                tree::Spoken::List { start, sentences } => Spoken::List {
                    start,
                    sentences: sentences
                        .into_iter()
                        .map(|own| self.sentence(own, said.next()))
                        .collect(),
                },
            }
        });
        resolved.collect()
    }

    fn sentence(&mut self, own: tree::Sentence, said: Option<Said>) -> Sentence {
        Sentence {
            words: self.inlines(own.words),
            said,
            span: own.span,
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

    fn lost(&mut self, lost: Lost, span: Range<usize>) {
        match lost {
            Lost::Wrong(problem) => {
                let problem = problem.at(self.here.file.place(span));
                self.problems.push(problem);
            }
            Lost::Unread => {}
        }
    }
}
