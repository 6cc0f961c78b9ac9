//! Line ends of the Markdown file inside a paragraph.
//!
//! Chromium shows a line end between two Han characters as a space (measured in version 156; Firefox
//! does not), so the line ends are settled here, once, by the segment break rule of CSS Text Level 3
//! (section 4.1.2): removed between two wide characters of which neither is Hangul; also removed in
//! Chinese and Japanese between a wide character and punctuation of ambiguous width; else a space.

use super::character::{is_ambiguous, is_hangul, is_punctuation, is_symbol, is_wide};
use super::tree::{Inline, InlineKind};

/// What stands for a line end between building the tree and settling it.
pub const SOFT_BREAK: &str = "\n";

/// Whether a line end between two characters disappears.
pub fn joins(before: char, after: char, chinese: bool) -> bool {
    if before == '\u{200B}' || after == '\u{200B}' {
        return true;
    }
    let wide = |c| is_wide(c) && !is_hangul(c);
    let loose = |c| is_ambiguous(c) && (is_punctuation(c) || is_symbol(c));
    (wide(before) && wide(after))
        || chinese && ((wide(before) && loose(after)) || (loose(before) && wide(after)))
}

/// Settles every line end of a paragraph, across emphasis and links, and merges neighbouring texts.
pub fn settle(inlines: &mut Vec<Inline>, chinese: bool) {
    let mut seen = Vec::new();
    flatten(inlines, &mut seen);
    let mut decisions = Vec::new();
    for (index, c) in seen.iter().enumerate() {
        if *c == '\n' {
            let before = seen[..index].iter().rev().find(|c| !c.is_whitespace());
            let after = seen[index + 1..].iter().find(|c| !c.is_whitespace());
            decisions.push(matches!((before, after), (Some(&b), Some(&a)) if joins(b, a, chinese)));
        }
    }
    apply(inlines, &mut decisions.into_iter());
}

/// Characters in order of reading; a line end is `\n`, what has no text yet is U+FFFC.
fn flatten(inlines: &[Inline], out: &mut Vec<char>) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) => out.extend(text.chars()),
            InlineKind::Code(text) => {
                out.extend(text.chars().map(|c| if c == '\n' { ' ' } else { c }))
            }
            InlineKind::Emphasis(c) | InlineKind::Strong(c) | InlineKind::Strikethrough(c) => {
                flatten(c, out)
            }
            InlineKind::Link { content, .. } if !content.is_empty() => flatten(content, out),
            InlineKind::Link { .. } | InlineKind::Image { .. } => out.push('\u{FFFC}'),
            InlineKind::HardBreak => out.push(' '),
            InlineKind::NoteReference { .. } => {}
        }
    }
}

fn apply(inlines: &mut Vec<Inline>, decisions: &mut impl Iterator<Item = bool>) {
    let mut merged: Vec<Inline> = Vec::with_capacity(inlines.len());
    for mut inline in inlines.drain(..) {
        match &mut inline.kind {
            InlineKind::Text(text) => {
                if text == SOFT_BREAK {
                    *text = if decisions.next().unwrap_or(false) {
                        String::new()
                    } else {
                        " ".to_owned()
                    };
                }
                if let Some(Inline {
                    kind: InlineKind::Text(last),
                    span,
                }) = merged.last_mut()
                {
                    last.push_str(text);
                    span.end = inline.span.end;
                    continue;
                }
            }
            InlineKind::Emphasis(c) | InlineKind::Strong(c) | InlineKind::Strikethrough(c) => {
                apply(c, decisions)
            }
            InlineKind::Link { content, .. } => apply(content, decisions),
            _ => {}
        }
        merged.push(inline);
    }
    *inlines = merged;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_follow_the_css_text_rule() {
        for (before, after, chinese, joined) in [
            ('律', '师', true, true),
            ('。', '请', true, true),
            ('」', '可', true, true),
            ('あ', 'い', false, true),
            ('」', '「', false, true),
            ('他', '“', true, true),
            ('…', '他', true, true),
            ('他', '“', false, false),
            ('가', '나', false, false),
            ('가', '律', false, false),
            ('。', '가', false, false),
            ('律', 'a', true, false),
            ('1', '年', true, false),
            ('ก', 'ข', false, false),
            ('đ', 'ư', false, false),
            ('a', '\u{200B}', false, true),
        ] {
            assert_eq!(joins(before, after, chinese), joined, "{before} {after}");
        }
    }
}
