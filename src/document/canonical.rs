//! The normalised text of a section, for its hash: the same for two files that say the same.
//!
//! In: heading and blocks. Out: text that ignores wrapping, list bullets, `*` against `_`, comments
//! and the composition of accents, and keeps everything a reader would notice.

use std::fmt::Write as _;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::tree::{Age, Block, BlockKind, Inline, InlineKind, Note, Written};

const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();

/// Writes a section in its normal form. `before` is text that belongs to it without being in its
/// blocks: title and description of a page for its lead.
pub fn canonical<A: Age>(
    before: &[&str],
    heading: &[Inline<A>],
    blocks: &[Block<A>],
    notes: &[Note<A>],
) -> String {
    let mut out = String::new();
    for text in before {
        collapse(text, &mut out);
        out.push('\n');
    }
    inlines(heading, &mut out);
    out.push('\n');
    write_blocks(blocks, &mut out);
    for note in notes {
        let _ = writeln!(out, "note {}", note.label);
        write_blocks(&note.blocks, &mut out);
    }
    NFC.normalize(&out).into_owned()
}

/// Words without markup in their normal form: those of a record.
pub fn canonical_words(words: &[&str]) -> String {
    canonical::<Written>(words, &[], &[], &[])
}

fn collapse(text: &str, out: &mut String) {
    let mut space = false;
    for c in text.chars() {
        if c.is_whitespace() && c != '\u{A0}' && c != '\u{202F}' {
            space = true;
        } else {
            if space {
                out.push(' ');
            }
            space = false;
            out.push(c);
        }
    }
    if space {
        out.push(' ');
    }
}

fn write_blocks<A: Age>(blocks: &[Block<A>], out: &mut String) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(content) => {
                out.push_str("p ");
                inlines(content, out);
            }
            BlockKind::List { start, items, .. } => {
                let _ = writeln!(out, "list {start:?}");
                for item in items {
                    out.push_str("item\n");
                    write_blocks(item, out);
                }
                out.push_str("end");
            }
            BlockKind::Quote { alert, blocks } => {
                let _ = writeln!(out, "quote {alert:?}");
                write_blocks(blocks, out);
                out.push_str("end");
            }
            BlockKind::Code { language, text } => {
                let _ = write!(out, "code {language:?}\n{}", text.replace("\r\n", "\n"));
            }
            BlockKind::Table {
                alignments,
                head,
                rows,
            } => {
                let _ = writeln!(out, "table {alignments:?}");
                for row in std::iter::once(head).chain(rows) {
                    for cell in row {
                        inlines(cell, out);
                        out.push('\t');
                    }
                    out.push('\n');
                }
            }
            BlockKind::Definitions(list) => {
                for definition in list {
                    out.push_str("term ");
                    inlines(&definition.term, out);
                    out.push('\n');
                    for detail in &definition.details {
                        out.push_str("detail\n");
                        write_blocks(detail, out);
                    }
                }
            }
            BlockKind::Rule => out.push_str("rule"),
        }
        out.push('\n');
    }
}

fn inlines<A: Age>(content: &[Inline<A>], out: &mut String) {
    for inline in content {
        match &inline.kind {
            InlineKind::Text(text) => collapse(text, out),
            InlineKind::HardBreak => out.push_str("\\n"),
            InlineKind::Emphasis(inner) => wrapped("*", inner, out),
            InlineKind::Strong(inner) => wrapped("**", inner, out),
            InlineKind::Strikethrough(inner) => wrapped("~~", inner, out),
            InlineKind::Code(text) => {
                let _ = write!(out, "`{text}`");
            }
            InlineKind::Link { target, content } => {
                out.push('[');
                inlines(content, out);
                let _ = write!(out, "]({})", A::address(target));
            }
            InlineKind::Image { path, alternative } => {
                let _ = write!(out, "![{alternative}]({path})");
            }
            InlineKind::NoteReference { label, .. } => {
                let _ = write!(out, "[^{label}]");
            }
        }
    }
}

fn wrapped<A: Age>(mark: &str, inner: &[Inline<A>], out: &mut String) {
    out.push_str(mark);
    inlines(inner, out);
    out.push_str(mark);
}
