//! Emphasis beside Chinese, Japanese and Korean text.
//!
//! CommonMark decides from the characters around a run of `*` whether it may open or close
//! emphasis, and its rule leaves `**保持沉默。**请` and `**변호사(무료)**를` with literal asterisks
//! (commonmark-spec issue 650; pulldown-cmark 0.13 has no option for it). The mend: a character that
//! is neither space nor punctuation is put beside each such run before parsing, and taken out of the
//! text afterwards. Which runs need it is decided by the rule of the CJK-friendly amendments to
//! CommonMark: punctuation of CJK text does not count as punctuation, and beside other punctuation a
//! CJK character counts as a space would.
//!
//! In: Markdown. Out: Markdown, and a map back to the places of the original. Code, escapes,
//! addresses and HTML are never touched: only asterisks that a first parse saw as text or emphasis.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::character::{is_cjk, is_punctuation, is_symbol};

/// Format characters without width that no text needs: the first that the file does not hold is used.
const MARKS: [char; 5] = ['\u{2060}', '\u{2061}', '\u{2062}', '\u{2063}', '\u{2064}'];

/// A text in which emphasis beside CJK text parses as its author meant.
#[derive(Debug)]
pub struct Mended {
    /// The text to parse.
    pub text: String,
    /// The character that was put in; it stands nowhere else.
    mark: char,
    /// Where in `text` each mark starts, in order.
    at: Vec<usize>,
}

impl Mended {
    /// A place of the mended text in the original.
    pub fn original(&self, offset: usize) -> usize {
        let before = self.at.partition_point(|&at| at < offset);
        // An offset inside a mark cannot come from a parser; saturating keeps it harmless.
        offset.saturating_sub(before * self.mark.len_utf8())
    }

    /// Takes the marks out of a piece of text.
    pub fn clean(&self, text: &str) -> String {
        text.replace(self.mark, "")
    }
}

/// Puts marks where they are needed; none when no run needs one.
pub fn mend(text: &str, options: Options) -> Option<Mended> {
    if !text.contains('*') || !text.chars().any(is_cjk) {
        return None;
    }
    let mark = MARKS.into_iter().find(|&mark| !text.contains(mark))?;
    let mut inserts = BTreeSet::new();
    for (start, end) in runs(text, options) {
        let before = text[..start].chars().next_back().unwrap_or('\n');
        let after = text[end..].chars().next().unwrap_or('\n');
        if needs_help(before, after) {
            inserts.insert(start);
        }
        if needs_help(after, before) {
            inserts.insert(end);
        }
    }
    if inserts.is_empty() {
        return None;
    }
    let mut mended = Mended {
        text: String::with_capacity(text.len() + inserts.len() * 3),
        mark,
        at: Vec::new(),
    };
    let mut done = 0;
    for insert in inserts {
        mended.text.push_str(&text[done..insert]);
        mended.at.push(mended.text.len());
        mended.text.push(mark);
        done = insert;
    }
    mended.text.push_str(&text[done..]);
    Some(mended)
}

/// Whether a run that stands between `near` and `far` needs a mark on the side of `near` to face it:
/// to close emphasis after `near`, or to open it before `near`. The rules are mirror images.
fn needs_help(near: char, far: char) -> bool {
    if near.is_whitespace() {
        return false;
    }
    let foreign = |c: char| (is_punctuation(c) || is_symbol(c)) && !is_cjk(c);
    let amended = !foreign(near) || far.is_whitespace() || foreign(far) || is_cjk(far);
    // Parsers differ in whether symbols count as punctuation; a mark too many does no harm here,
    // because it is put in only where the far side is neither space nor punctuation.
    let plain =
        !(is_punctuation(near) || is_symbol(near)) || far.is_whitespace() || is_punctuation(far);
    amended && !plain
}

/// Runs of asterisks that the parser saw as text or as emphasis, as byte ranges in order.
fn runs(text: &str, options: Options) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut stars = BTreeSet::new();
    let mut code = false;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Start(Tag::Strong | Tag::Emphasis) => {
                let range = range.start.min(bytes.len())..range.end.min(bytes.len());
                stars.extend(range.clone().take_while(|&at| bytes[at] == b'*'));
                stars.extend(range.rev().take_while(|&at| bytes[at] == b'*'));
            }
            Event::Text(_) if !code => {
                let range = range.start.min(bytes.len())..range.end.min(bytes.len());
                stars.extend(range.filter(|&at| bytes[at] == b'*' && !escaped(bytes, at)));
            }
            _ => {}
        }
    }
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for at in stars {
        match runs.last_mut() {
            Some((_, end)) if *end == at => *end += 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

fn escaped(bytes: &[u8], at: usize) -> bool {
    bytes[..at]
        .iter()
        .rev()
        .take_while(|&&b| b == b'\\')
        .count()
        % 2
        == 1
}
