//! Chinese characters: Traditional read as Simplified, then single characters and pairs. No word list
//! is used: in a measurement over 1,190 questions pairs found as much as the best word list did, while
//! an index and a query cut by two word lists had nothing for 42 % of the answers.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cut::Cut;
use super::text::Letter;

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

/// Cuts a run. A query asks for pairs, and for a single character only where it stands alone.
pub(super) fn cut(run: &[Letter], cut: &mut Cut) {
    for at in 0..run.len() {
        cut.token(at, &run[at..=at]);
        if let Some(pair) = run.get(at..at + 2) {
            cut.token(at, pair);
            cut.ask(at, pair);
        }
    }
    if run.len() == 1 {
        cut.ask(0, run);
    }
    cut.advance(run.len());
}
