//! Korean. The index has every pair of syllables of a word as written; a query asks for the pairs that
//! are left when the particles are off, so that a word is found with any particle or none.
//!
//! Decided by measurement over the Korean text of this repository: 545 sections, 486 terms, each with
//! seven particles. Shares of the sections that hold a term which it finds (spaces aside), and of the
//! forms with a particle that find the same set as the bare term:
//!
//! | way | found | same set |
//! |---|---|---|
//! | this | 98.5 % | 99.7 % |
//! | pairs on both sides | 96.5 % | 52 % |
//! | pairs of stems on both sides | 96.0 % | 99.4 % |
//! | words, with prefix search | 94.8 % | 52 % |
//! | words without particles | 80.0 % | 99.6 % |
//!
//! A term of several words typed without its spaces finds 99 % of what holds it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cut::{Cut, LOOSE, NEAR, text};
use super::text::Letter;

/// Particles by the syllable that they follow: one that ends in a consonant, in a vowel, in a vowel or
/// ㄹ, or any. The condition is what keeps 나이, 효과 and 상담가 whole.
pub(super) const PARTICLES: [(After, &str); 4] = [
    (
        After::Consonant,
        "은 이 을 과 으로 으로서 으로써 으로부터 이나 이랑 이라고 이라는 이라도 이란 이며 이고",
    ),
    (After::Vowel, "는 가 를 와 나 랑 라고 라는 라도"),
    (After::Open, "로 로서 로써 로부터"),
    (
        After::Any,
        "의 에 에서 에게 에게서 께 께서 도 만 부터 까지 처럼 보다 한테 한테서 마다 조차 밖에 마저 \
         대로 만큼 뿐 들 이다 입니다",
    ),
];

/// Syllables of the longest particle.
const LONGEST: usize = 4;

/// What a particle asks of the syllable before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// It ends in a consonant.
    Consonant,
    /// It ends in a vowel.
    Vowel,
    /// It ends in a vowel or in ㄹ.
    Open,
    /// Nothing.
    Any,
}

impl After {
    /// The name in published tables.
    pub fn as_str(self) -> &'static str {
        match self {
            After::Consonant => "consonant",
            After::Vowel => "vowel",
            After::Open => "open",
            After::Any => "any",
        }
    }

    /// Whether a syllable is of this kind. Letters that make no syllable are of none.
    fn holds(self, c: char) -> bool {
        let syllable = u32::from(c).checked_sub(0xac00).filter(|n| *n < 11_172);
        let last = syllable.map(|n| n % 28);
        match self {
            After::Consonant => last.is_some_and(|last| last > 0),
            After::Vowel => last == Some(0),
            After::Open => last == Some(0) || last == Some(8),
            After::Any => true,
        }
    }
}

/// Words before and after, where only a space stands between.
#[derive(Debug, Default)]
pub(super) struct Neighbours<'a> {
    /// The word before.
    pub before: Option<&'a [Letter]>,
    /// The word after.
    pub after: Option<&'a [Letter]>,
}

/// Cuts a word. Its positions are the syllables of its stem, so that adjacency does not depend on
/// particles.
pub(super) fn cut(word: &[Letter], near: &Neighbours<'_>, cut: &mut Cut) {
    let stem = stem(word);
    let (Some(first), Some(last)) = (word.first(), word.last()) else {
        return;
    };
    let one = stem == 1 || stem == 2 && particle(&word[..2], 1).is_some();
    for (at, pair) in word.windows(2).enumerate() {
        cut.token(at.min(stem - 1), pair);
    }
    if one {
        cut.token(0, &word[..1]);
    }
    // Compounds are written with spaces or without, so the pair over the space is there too. There is
    // no compound after a particle.
    let before = near
        .before
        .filter(|before| self::stem(before) == before.len());
    let before = before.and_then(|before| Some([before.last()?.clone(), first.clone()]));
    let after = near.after.filter(|_| stem == word.len());
    let after = after.and_then(|after| Some([last.clone(), after.first()?.clone()]));
    if let Some(pair) = &after {
        cut.token(stem - 1, pair);
    }
    match stem {
        1 => {
            let mut alternatives = vec![(text(&word[..1]), 1.0)];
            let pairs = [before, after].into_iter().flatten();
            alternatives.extend(pairs.map(|pair| (text(&pair), NEAR)));
            cut.ask_any(0, alternatives);
        }
        2 if one => {
            let alternatives = [(&word[..2], 1.0), (&word[..1], LOOSE)];
            cut.ask_any(
                0,
                alternatives
                    .map(|(form, weight)| (text(form), weight))
                    .into(),
            );
        }
        _ => {
            for (at, pair) in word[..stem].windows(2).enumerate() {
                cut.ask(at, pair);
            }
        }
    }
    cut.advance(stem);
}

/// Whether the whole run is particles, as after a number or a foreign word: `911에서는`.
pub(super) fn is_particles(run: &[Letter]) -> bool {
    strip(run, |_| 0) == 0
}

/// How many syllables are left when the particles are off: at least one. A particle of one syllable
/// leaves two, since most words of two (동의, 허가) only look as if they had one.
fn stem(word: &[Letter]) -> usize {
    strip(word, |length| if length == 1 { 2 } else { 1 })
}

/// Takes particles off the end, the longest first, while each leaves as much as it must.
fn strip(word: &[Letter], leaves: fn(usize) -> usize) -> usize {
    let mut end = word.len();
    'next: loop {
        for length in (1..=LONGEST.min(end)).rev() {
            if end - length >= leaves(length) && particle(&word[..end], length).is_some() {
                end -= length;
                continue 'next;
            }
        }
        return end;
    }
}

/// The particle that the last `length` syllables are, where what stands before them allows it.
fn particle(word: &[Letter], length: usize) -> Option<After> {
    let start = word.len().checked_sub(length)?;
    let before = start.checked_sub(1).map(|at| word[at].c);
    let after = *KNOWN.get(&text(&word[start..]))?;
    // With nothing before it in the run it stands after a number or a foreign word.
    before.is_none_or(|c| after.holds(c)).then_some(after)
}

static KNOWN: LazyLock<HashMap<String, After>> = LazyLock::new(|| {
    let listed = PARTICLES.iter();
    let each = listed.flat_map(|(after, list)| list.split(' ').map(|p| (p.to_owned(), *after)));
    each.collect()
});
