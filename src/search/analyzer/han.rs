//! Chinese characters: Traditional read as Simplified, then single characters and pairs. No word list
//! is used: in a measurement over 1,190 questions pairs found as much as the best word list did, while
//! an index and a query cut by two word lists had nothing for 42 % of the answers.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::cut::Cut;
use super::text::{Kind, Letter, is_space};

/// Pairs of OpenCC (Apache License 2.0; see the file's own head), one `Traditional Simplified` a line.
const FILE: &str = include_str!("traditional.txt");

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| pairs().collect());

/// Every pair of the table, in its order.
pub(super) fn pairs() -> impl Iterator<Item = (char, char)> {
    FILE.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut chars = line.chars();
            Some((chars.next()?, chars.next()?))
        })
}

/// The Simplified character for a Traditional one; any other as it is.
pub(super) fn simplified(c: char) -> char {
    // Nothing below the Chinese blocks is in the table, and most text is there.
    if c < '\u{3400}' {
        return c;
    }
    SIMPLIFIED.get(&c).copied().unwrap_or(c)
}

/// How many letters from the start are one run: characters side by side; or single ones with space
/// between each, as headings are set and some keyboards type.
pub(super) fn length(letters: &[Letter]) -> usize {
    let is_han = |at: usize| letters.get(at).is_some_and(|l| l.kind == Kind::Han);
    let side_by_side = (0..letters.len()).take_while(|at| is_han(*at)).count();
    if side_by_side > 1 {
        return side_by_side;
    }
    let mut end = side_by_side;
    loop {
        let gap = letters.iter().skip(end).take_while(|l| is_space(l.c));
        let next = end + gap.count();
        if next == end || !is_han(next) || is_han(next + 1) {
            return end;
        }
        end = next + 1;
    }
}

/// Cuts a run, without its spaces. A query asks for pairs, and for a single character only where it stands alone.
pub(super) fn cut(run: &[Letter], cut: &mut Cut) {
    let spaced = run.iter().any(|letter| letter.kind != Kind::Han);
    let run: Cow<'_, [Letter]> = match spaced {
        true => (run.iter().filter(|l| l.kind == Kind::Han).cloned()).collect(),
        false => run.into(),
    };
    for at in 0..run.len() {
        cut.token(at, &run[at..=at]);
        if let Some(pair) = run.get(at..at + 2) {
            cut.token(at, pair);
            cut.ask(at, pair);
        }
    }
    if run.len() == 1 {
        cut.ask(0, &run);
    }
    cut.advance(run.len());
}
