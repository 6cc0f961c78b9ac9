//! Glue: keeps Korean words whole across the ends of stress and links. Typst breaks Korean between any
//! two syllables (typst#1164); a template can keep a run of text whole, but not `**권리**를`, which is
//! two. In: inlines. Out: the same inlines in order, cut at spaces, words of several pieces together.

use std::borrow::Cow;

use crate::document::tree::plain_text;
use crate::series::tree::{Inline, InlineKind};

/// Inlines that may be broken, or pieces of one word that may not.
#[derive(Debug, PartialEq)]
pub enum Group<'a> {
    /// An inline or a piece of one.
    Free(Cow<'a, Inline>),
    /// Pieces of one word.
    Kept(Vec<Cow<'a, Inline>>),
}

/// Inlines in groups.
pub fn groups(inlines: &[Inline]) -> Vec<Group<'_>> {
    let mut groups = Vec::new();
    // The word that is open at the end of what was read: pieces without a space.
    let mut word: Vec<Cow<'_, Inline>> = Vec::new();
    for inline in inlines {
        if word.is_empty() || !joins(&word, inline) {
            close(&mut word, &mut groups);
            open(Cow::Borrowed(inline), &mut word, &mut groups);
            continue;
        }
        if !has_space(inline) {
            word.push(Cow::Borrowed(inline));
            continue;
        }
        let (head, rest) = match cut(inline, first_word) {
            Some((head, rest)) => (Some(head), Cow::Owned(rest)),
            None => (None, Cow::Borrowed(inline)),
        };
        word.extend(head.map(Cow::Owned));
        close(&mut word, &mut groups);
        open(rest, &mut word, &mut groups);
    }
    close(&mut word, &mut groups);
    groups
}

/// Puts an inline down, but for its last word, which may go on in the next.
fn open<'a>(inline: Cow<'a, Inline>, word: &mut Vec<Cow<'a, Inline>>, groups: &mut Vec<Group<'a>>) {
    if !can_join(&inline) || ends_in_space(&inline) {
        groups.push(Group::Free(inline));
        return;
    }
    if !has_space(&inline) {
        word.push(inline);
        return;
    }
    match cut(&inline, last_word) {
        None => groups.push(Group::Free(inline)),
        Some((head, tail)) => {
            groups.push(Group::Free(Cow::Owned(head)));
            word.push(Cow::Owned(tail));
        }
    }
}

fn close<'a>(word: &mut Vec<Cow<'a, Inline>>, groups: &mut Vec<Group<'a>>) {
    match word.len() {
        0 => {}
        1 => groups.extend(word.pop().map(Group::Free)),
        _ => groups.push(Group::Kept(std::mem::take(word))),
    }
}

/// Whether an inline goes on with the word that is open. Words of other scripts break as they do.
fn joins(word: &[Cow<'_, Inline>], next: &Inline) -> bool {
    if !can_join(next) {
        return false;
    }
    let text = plain_text(std::slice::from_ref(next));
    let before: String = word
        .iter()
        .map(|piece| plain_text(std::slice::from_ref(&**piece)))
        .collect();
    let is_hangul = |text: &str| text.chars().any(|c| matches!(c, '가'..='힣'));
    let head = text.split(char::is_whitespace).next().unwrap_or_default();
    !head.is_empty() && (is_hangul(head) || is_hangul(&before)) && before.chars().count() < LONGEST
        || is_reference(next)
}

/// Longer words are broken after all: they would not fit a narrow line.
const LONGEST: usize = 12;

fn is_reference(inline: &Inline) -> bool {
    matches!(inline.kind, InlineKind::NoteReference { .. })
}

/// Whether an inline is made of words. Empty links get theirs later, and are left alone.
fn can_join(inline: &Inline) -> bool {
    match &inline.kind {
        InlineKind::HardBreak | InlineKind::Image { .. } => false,
        InlineKind::NoteReference { .. } => true,
        _ => !plain_text(std::slice::from_ref(inline)).is_empty() && !holds_more(inline),
    }
}

/// Whether an inline holds what must not be cut or written twice: pictures, notes, lines of its own.
fn holds_more(inline: &Inline) -> bool {
    match &inline.kind {
        InlineKind::Text(_) | InlineKind::Code(_) => false,
        InlineKind::Emphasis(c)
        | InlineKind::Strong(c)
        | InlineKind::Strikethrough(c)
        | InlineKind::Link { content: c, .. } => c
            .iter()
            .any(|i| holds_more(i) || matches!(&i.kind, InlineKind::Link { .. })),
        InlineKind::HardBreak | InlineKind::Image { .. } | InlineKind::NoteReference { .. } => true,
    }
}

fn ends_in_space(inline: &Inline) -> bool {
    !is_reference(inline) && plain_text(std::slice::from_ref(inline)).ends_with(char::is_whitespace)
}

fn has_space(inline: &Inline) -> bool {
    plain_text(std::slice::from_ref(inline)).contains(char::is_whitespace)
}

/// Where the first word ends: before its space.
fn first_word(text: &str) -> Option<usize> {
    text.find(char::is_whitespace)
}

/// Where the last word begins: after the space before it.
fn last_word(text: &str) -> Option<usize> {
    let (at, space) = text.char_indices().rfind(|(_, c)| c.is_whitespace())?;
    Some(at + space.len_utf8())
}

/// Cuts an inline in two at a place in its text, with its look on both. None where there is none.
fn cut(inline: &Inline, place: fn(&str) -> Option<usize>) -> Option<(Inline, Inline)> {
    let text = plain_text(std::slice::from_ref(inline));
    cut_at(inline, place(&text)?)
}

fn cut_at(inline: &Inline, at: usize) -> Option<(Inline, Inline)> {
    let with = |kind| Inline {
        kind,
        span: inline.span.clone(),
    };
    Some(match &inline.kind {
        InlineKind::Text(text) => {
            let (head, tail) = text.split_at_checked(at)?;
            (
                with(InlineKind::Text(head.to_owned())),
                with(InlineKind::Text(tail.to_owned())),
            )
        }
        InlineKind::Code(text) => {
            let (head, tail) = text.split_at_checked(at)?;
            (
                with(InlineKind::Code(head.to_owned())),
                with(InlineKind::Code(tail.to_owned())),
            )
        }
        InlineKind::Emphasis(content) => {
            let (head, tail) = cut_all(content, at)?;
            (
                with(InlineKind::Emphasis(head)),
                with(InlineKind::Emphasis(tail)),
            )
        }
        InlineKind::Strong(content) => {
            let (head, tail) = cut_all(content, at)?;
            (
                with(InlineKind::Strong(head)),
                with(InlineKind::Strong(tail)),
            )
        }
        InlineKind::Strikethrough(content) => {
            let (head, tail) = cut_all(content, at)?;
            (
                with(InlineKind::Strikethrough(head)),
                with(InlineKind::Strikethrough(tail)),
            )
        }
        // A link that was cut would say its page or its number twice.
        _ => return None,
    })
}

fn cut_all(content: &[Inline], at: usize) -> Option<(Vec<Inline>, Vec<Inline>)> {
    let (mut head, mut tail) = (Vec::new(), Vec::new());
    let mut from = 0;
    for inline in content {
        let length = plain_text(std::slice::from_ref(inline)).len();
        if from + length <= at {
            head.push(inline.clone());
        } else if from >= at {
            tail.push(inline.clone());
        } else {
            let (a, b) = cut_at(inline, at - from)?;
            head.push(a);
            tail.push(b);
        }
        from += length;
    }
    Some((head, tail))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn inline(kind: InlineKind) -> Inline {
        Inline { kind, span: 0..0 }
    }

    fn text(words: &str) -> Inline {
        inline(InlineKind::Text(words.to_owned()))
    }

    fn strong(words: &str) -> Inline {
        inline(InlineKind::Strong(vec![text(words)]))
    }

    fn shape(inlines: &[Inline]) -> Vec<String> {
        let plain = |inline: &Inline| plain_text(std::slice::from_ref(inline));
        groups(inlines)
            .iter()
            .map(|group| match group {
                Group::Free(inline) => plain(inline),
                Group::Kept(word) => {
                    let pieces: Vec<String> = word.iter().map(|i| plain(i)).collect();
                    format!("[{}]", pieces.join("|"))
                }
            })
            .collect()
    }

    #[test]
    fn a_word_that_is_bold_in_part_stays_whole() {
        let inlines = [text("당신의 "), strong("침묵할 권리"), text("를 지키세요.")];
        assert_eq!(
            shape(&inlines),
            ["당신의 ", "침묵할 ", "[권리|를]", " ", "지키세요."]
        );
    }

    #[test]
    fn words_that_end_in_a_space_and_words_of_other_scripts_are_left_alone() {
        assert_eq!(shape(&[strong("권리"), text(" 를")]), ["권리", " ", "를"]);
        assert_eq!(shape(&[strong("legal"), text("ese")]), ["legal", "ese"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_moves(pieces in proptest::collection::vec("[가나다a ]{0,6}", 0..6)) {
            let inlines: Vec<Inline> = pieces
                .iter()
                .enumerate()
                .map(|(i, piece)| if i % 2 == 0 { text(piece) } else { strong(piece) })
                .collect();
            let joined: String = groups(&inlines)
                .iter()
                .map(|group| match group {
                    Group::Free(inline) => plain_text(std::slice::from_ref(inline)),
                    Group::Kept(word) => word
                        .iter()
                        .map(|inline| plain_text(std::slice::from_ref(inline)))
                        .collect(),
                })
                .collect();
            prop_assert_eq!(joined, pieces.concat());
        }
    }
}
