//! Parallel: the blocks of a section and of its translation, side by side piece by piece. In: two
//! lists of blocks. Out: pieces whose leaves hold both texts. Never guesses: where the two are built
//! differently, all of the one comes first, then all of the other.

use std::mem::discriminant;

use crate::document::tree::Alert;
use crate::series::tree::{Block, BlockKind, Definition, Inline, Note};
use crate::source::name::Id;

use super::run::{Reader, Run};

/// The same words in two languages. One is absent where only the other is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    /// In the source language.
    pub source: Option<Vec<Run>>,
    /// In the language that is reviewed.
    pub own: Option<Vec<Run>>,
}

/// A piece of a packet, both languages in one shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A paragraph.
    Text(Texts),
    /// A list.
    List {
        /// How its items are marked.
        marks: Marks,
        /// The items.
        items: Vec<Vec<Piece>>,
    },
    /// A quotation or, with a title, an alert.
    Box {
        /// The title of an alert.
        title: Option<Texts>,
        /// What stands in it.
        pieces: Vec<Piece>,
    },
    /// Code, once where it is the same in both.
    Code(Vec<String>),
    /// A table; each cell holds both texts.
    Table {
        /// Head cells.
        head: Vec<Texts>,
        /// Body rows.
        rows: Vec<Vec<Texts>>,
    },
    /// Terms and what is said of them.
    Terms(Vec<(Texts, Vec<Piece>)>),
    /// A thematic break.
    Rule,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// All the same.
    Bullets,
    /// Numbers, from this one.
    Numbers(u64),
    /// The raised numbers of notes, from 1.
    Notes,
}

/// Reads two languages at once, or the source alone.
pub struct Parallel<'a> {
    source: Reader<'a>,
    own: Option<Reader<'a>>,
}

impl<'a> Parallel<'a> {
    /// Readers of the source and of the language that is reviewed.
    pub fn new(source: Reader<'a>, own: Option<Reader<'a>>) -> Self {
        Parallel { source, own }
    }

    /// Begins a section. A note has the same number in both languages: that of the source.
    pub fn begin(&mut self, source: &'a [Note], own: &'a [Note]) {
        let mut labels: Vec<&str> = Vec::new();
        for note in source.iter().chain(own) {
            if !labels.contains(&note.label.as_str()) {
                labels.push(&note.label);
            }
        }
        if let Some(own) = &mut self.own {
            own.begin(labels.clone());
        }
        self.source.begin(labels);
    }

    /// Laws that either text of the section referred to, those of the source first.
    pub fn laws(&self) -> Vec<Id> {
        let mut laws = self.source.laws().to_vec();
        for id in self.own.iter().flat_map(|own| own.laws()) {
            if !laws.contains(id) {
                laws.push(id.clone());
            }
        }
        laws
    }

    /// Inlines of both languages.
    pub fn texts(&mut self, source: Option<&[Inline]>, own: Option<&[Inline]>) -> Texts {
        Texts {
            source: source.map(|inlines| self.source.runs(inlines)),
            own: match (&mut self.own, own) {
                (Some(reader), Some(inlines)) => Some(reader.runs(inlines)),
                _ => None,
            },
        }
    }

    /// Blocks of both languages.
    pub fn pieces(&mut self, source: &[Block], own: &[Block]) -> Vec<Piece> {
        let mut out = Vec::new();
        let kinds =
            |blocks: &[Block]| -> Vec<_> { blocks.iter().map(|b| discriminant(&b.kind)).collect() };
        if kinds(source) == kinds(own) {
            for (source, own) in source.iter().zip(own) {
                self.pair(Some(source), Some(own), &mut out);
            }
        } else {
            source
                .iter()
                .for_each(|block| self.pair(Some(block), None, &mut out));
            own.iter()
                .for_each(|block| self.pair(None, Some(block), &mut out));
        }
        out
    }

    /// The notes of a section, paired by their labels.
    pub fn notes(&mut self, source: &[Note], own: &[Note]) -> Option<Piece> {
        fn labelled<'n>(notes: &'n [Note], label: &str) -> &'n [Block] {
            let note = notes.iter().find(|note| note.label == label);
            note.map_or(&[], |note| &note.blocks)
        }
        let mut items: Vec<Vec<Piece>> = source
            .iter()
            .map(|note| self.pieces(&note.blocks, labelled(own, &note.label)))
            .collect();
        for note in own {
            if !source.iter().any(|other| other.label == note.label) {
                items.push(self.pieces(&[], &note.blocks));
            }
        }
        let marks = Marks::Notes;
        (!items.is_empty()).then_some(Piece::List { marks, items })
    }

    /// A block and its translation, which are of one kind, or one of them alone.
    fn pair(&mut self, source: Option<&Block>, own: Option<&Block>, out: &mut Vec<Piece>) {
        if let (Some(first), Some(second)) = (source, own)
            && !alike(&first.kind, &second.kind)
        {
            self.pair(source, None, out);
            return self.pair(None, own, out);
        }
        let Some(block) = source.or(own) else {
            return;
        };
        out.push(match &block.kind {
            BlockKind::Paragraph(_) => Piece::Text(self.texts(inlines(source), inlines(own))),
            BlockKind::List {
                start, items: all, ..
            } => Piece::List {
                marks: start.map_or(Marks::Bullets, Marks::Numbers),
                items: (0..all.len())
                    .map(|at| self.pieces(item(source, at), item(own, at)))
                    .collect(),
            },
            BlockKind::Quote { alert, .. } => Piece::Box {
                title: alert.map(|alert| self.title(alert, source.is_some(), own.is_some())),
                pieces: self.pieces(quoted(source), quoted(own)),
            },
            BlockKind::Code { text, .. } => Piece::Code(match own.map(|b| &b.kind) {
                Some(BlockKind::Code { text: other, .. }) if other != text => {
                    vec![text.clone(), other.clone()]
                }
                _ => vec![text.clone()],
            }),
            BlockKind::Table { head, rows, .. } => Piece::Table {
                head: self.row(head.len(), |at| {
                    (cell(source, None, at), cell(own, None, at))
                }),
                rows: (0..rows.len())
                    .map(|row| {
                        self.row(rows[row].len(), |at| {
                            (cell(source, Some(row), at), cell(own, Some(row), at))
                        })
                    })
                    .collect(),
            },
            BlockKind::Definitions(all) => Piece::Terms(
                (0..all.len())
                    .map(|at| self.term(definition(source, at), definition(own, at)))
                    .collect(),
            ),
            BlockKind::Rule => Piece::Rule,
        });
    }

    fn title(&self, alert: Alert, source: bool, own: bool) -> Texts {
        let key = &format!("alert-{}", alert.name());
        let reader = self.own.as_ref().filter(|_| own);
        Texts {
            source: source.then(|| self.source.words(key)),
            own: reader.map(|reader| reader.words(key)),
        }
    }

    fn row<'t>(
        &mut self,
        columns: usize,
        cells: impl Fn(usize) -> (Option<&'t [Inline]>, Option<&'t [Inline]>),
    ) -> Vec<Texts> {
        let cells = (0..columns).map(cells);
        cells.map(|(source, own)| self.texts(source, own)).collect()
    }

    fn term<'t>(
        &mut self,
        source: Option<&'t Definition>,
        own: Option<&'t Definition>,
    ) -> (Texts, Vec<Piece>) {
        let name = |definition: Option<&'t Definition>| definition.map(|d| d.term.as_slice());
        let details = |definition: Option<&'t Definition>| -> &'t [Vec<Block>] {
            definition.map_or(&[], |d| &d.details)
        };
        let term = self.texts(name(source), name(own));
        let (source, own) = (details(source), details(own));
        let mut pieces = Vec::new();
        if source.len() == own.len() {
            for (source, own) in source.iter().zip(own) {
                pieces.append(&mut self.pieces(source, own));
            }
        } else {
            for blocks in source {
                pieces.append(&mut self.pieces(blocks, &[]));
            }
            for blocks in own {
                pieces.append(&mut self.pieces(&[], blocks));
            }
        }
        (term, pieces)
    }
}

/// Whether two blocks have the same shape, so that their parts can be paired.
fn alike(source: &BlockKind, own: &BlockKind) -> bool {
    use crate::document::tree::BlockKind::{Definitions, List, Table};
    match (source, own) {
        (List { items, .. }, List { items: other, .. }) => items.len() == other.len(),
        (Definitions(all), Definitions(other)) => all.len() == other.len(),
        (
            Table { head, rows, .. },
            Table {
                head: other,
                rows: others,
                ..
            },
        ) => {
            let columns = |rows: &[Vec<Vec<Inline>>]| rows.iter().map(Vec::len).collect::<Vec<_>>();
            head.len() == other.len() && columns(rows) == columns(others)
        }
        _ => discriminant(source) == discriminant(own),
    }
}

fn inlines(block: Option<&Block>) -> Option<&[Inline]> {
    match &block?.kind {
        BlockKind::Paragraph(inlines) => Some(inlines),
        _ => None,
    }
}

fn item(block: Option<&Block>, at: usize) -> &[Block] {
    match block.map(|b| &b.kind) {
        Some(BlockKind::List { items, .. }) => items.get(at).map_or(&[], Vec::as_slice),
        _ => &[],
    }
}

fn quoted(block: Option<&Block>) -> &[Block] {
    match block.map(|b| &b.kind) {
        Some(BlockKind::Quote { blocks, .. }) => blocks,
        _ => &[],
    }
}

/// A cell of the head, or of a row.
fn cell(block: Option<&Block>, row: Option<usize>, column: usize) -> Option<&[Inline]> {
    let BlockKind::Table { head, rows, .. } = &block?.kind else {
        return None;
    };
    let cells = match row {
        None => head,
        Some(row) => rows.get(row)?,
    };
    cells.get(column).map(Vec::as_slice)
}

fn definition(block: Option<&Block>, at: usize) -> Option<&Definition> {
    match &block?.kind {
        BlockKind::Definitions(all) => all.get(at),
        _ => None,
    }
}
