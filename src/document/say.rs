//! Sentences to say aloud: a quotation whose first line is `[!SAY]`, which Markdown knows nothing of. In: the
//! blocks of a quotation. Out: its sentences, each with its place, or what cannot be said.

use std::ops::Range;

use super::tree::{Block, BlockKind, Inline, InlineKind, Sentence, Spoken};
use super::walk::walk_inlines;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::file::SourceFile;

/// The first line of such a quotation, and all of it.
const MARK: &str = "[!SAY]";

/// Whether a quotation at a place begins with a line that says so.
pub fn is_say(file: &SourceFile, span: &Range<usize>) -> bool {
    let text = file.text.get(span.clone()).unwrap_or_default();
    let first = text.lines().next().unwrap_or_default();
    let inside = first.trim_start().strip_prefix('>');
    inside.is_some_and(|inside| inside.trim() == MARK)
}

/// The sentences of such a quotation.
pub fn spoken(
    blocks: Vec<Block>,
    file: &SourceFile,
    span: &Range<usize>,
    problems: &mut Diagnostics,
) -> Vec<Spoken> {
    let (mut all, mut unsaid) = (Vec::new(), Vec::new());
    for (index, block) in blocks.into_iter().enumerate() {
        match block.kind {
            BlockKind::Paragraph(words) => {
                let words = match index {
                    0 => without_mark(words, file),
                    _ => words,
                };
                let sentence = sentence(words, &mut unsaid);
                all.extend(sentence.map(Spoken::Sentence));
            }
            BlockKind::List { start, items, .. } => {
                let sentences = items.into_iter().filter_map(|item| said(item, &mut unsaid));
                let sentences = sentences.collect();
                all.push(Spoken::List { start, sentences });
            }
            _ => unsaid.push(block.span),
        }
    }
    if all.is_empty() && unsaid.is_empty() {
        unsaid.push(span.clone());
    }
    for at in unsaid {
        problems.push(
            Diagnostic::error("say-form", "this is nothing that can be said aloud")
                .at(file.place(at))
                .hint("under `> [!SAY]` stand sentences, one a paragraph or one an item of a list, without notes and pictures"),
        );
    }
    all
}

/// The one sentence of an item.
fn said(item: Vec<Block>, unsaid: &mut Vec<Range<usize>>) -> Option<Sentence> {
    let mut blocks = item.into_iter();
    let first = blocks.next()?;
    unsaid.extend(blocks.map(|block| block.span));
    match first.kind {
        BlockKind::Paragraph(words) => sentence(words, unsaid),
        _ => {
            unsaid.push(first.span);
            None
        }
    }
}

/// Words as a sentence, where there are some. Nobody hears a note or a picture in it.
fn sentence(words: Vec<Inline>, unsaid: &mut Vec<Range<usize>>) -> Option<Sentence> {
    walk_inlines(&words, &mut |inline| {
        if let InlineKind::NoteReference { .. } | InlineKind::Image { .. } = inline.kind {
            unsaid.push(inline.span.clone());
        }
    });
    let span = words.first()?.span.start..words.last()?.span.end;
    Some(Sentence {
        words,
        said: (),
        span,
    })
}

/// The first paragraph without its first line.
fn without_mark(mut words: Vec<Inline>, file: &SourceFile) -> Vec<Inline> {
    let Some(first) = words.first_mut() else {
        return words;
    };
    if let InlineKind::Text(text) = &mut first.kind
        && let Some(rest) = text.strip_prefix(MARK)
    {
        let start = first.span.start + MARK.len();
        let after = file.text.get(start..first.span.end).unwrap_or_default();
        let between = |c: char| c.is_whitespace() || c == '>';
        first.span.start = first.span.end - after.trim_start_matches(between).len();
        *text = rest.trim_start().to_owned();
        if text.is_empty() {
            words.remove(0);
        }
        // Spaces at the end of that line ask for nothing.
        let is_break = |inline: &Inline| inline.kind == InlineKind::HardBreak;
        while words.first().is_some_and(is_break) {
            words.remove(0);
        }
    }
    words
}
