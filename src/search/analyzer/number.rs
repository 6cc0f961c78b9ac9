//! Numbers with separators: telephone numbers, codes of sections, amounts, sections of acts. They are
//! found with the separators that somebody happens to type.

use super::cut::{Cut, LOOSE, text};
use super::text::{Kind, Letter, is_space};

/// Longest chain of digits that is joined; what is longer is no number that anybody looks for.
const LONGEST: usize = 24;

/// A piece of a chain: its place in the letters, and whether a space stands before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    start: usize,
    end: usize,
    loose: bool,
}

/// The parts of the chain at the start of `letters`: runs of digits with up to three separators
/// between them. Empty where the first run of digits is part of a word.
pub(super) fn chain(letters: &[Letter]) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut start, mut loose) = (0, false);
    loop {
        let digits = letters[start..]
            .iter()
            .take_while(|letter| letter.kind == Kind::Digit)
            .count();
        let end = start + digits;
        if digits == 0 || runs_on(&letters[end..]) {
            return parts;
        }
        parts.push(Part { start, end, loose });
        let between = letters[end..]
            .iter()
            .take(3)
            .take_while(|letter| is_separator(letter.c) || is_space(letter.c));
        let between: Vec<_> = between.collect();
        loose = between.iter().any(|letter| is_space(letter.c));
        start = end + between.len();
    }
}

/// The length of a chain in letters.
pub(super) fn length(chain: &[Part]) -> usize {
    chain.last().map_or(0, |part| part.end)
}

/// Cuts a chain, which takes one position whatever stands in it. The index has every part, the parts
/// joined from the left (`3-04.2`: `304`, `3042`), and telephone numbers without the 1 in front. A
/// query asks for the whole, and less for the page of a section (`304`) or the act's section (`286`).
pub(super) fn cut(letters: &[Letter], chain: &[Part], cut: &mut Cut) {
    let mut forms: Vec<(String, &[Letter])> = Vec::new();
    let mut form = |digits: String, parts: &[Part]| {
        if !forms.iter().any(|(known, _)| *known == digits) {
            forms.push((digits, around(letters, parts)));
        }
    };
    for part in chain.chunks(1) {
        form(join(letters, part), part);
    }
    for tight in chain.chunk_by(|_, next| !next.loose) {
        for end in 2..=tight.len() {
            let digits = join(letters, &tight[..end]);
            if digits.len() > LONGEST {
                break;
            }
            form(digits, &tight[..end]);
        }
    }
    for start in 0..chain.len() {
        for end in start + 1..=chain.len().min(start + 11) {
            let window = &chain[start..end];
            if let Some(digits) = telephone(&join(letters, window)) {
                form(digits.to_owned(), window);
            }
        }
    }
    for (digits, around) in forms {
        cut.form(0, digits, around);
    }
    ask(letters, chain, cut);
    cut.advance(1);
}

/// Asks for a telephone number as one, else for each part of the chain that holds together.
fn ask(letters: &[Letter], chain: &[Part], cut: &mut Cut) {
    if let Some(digits) = telephone(&join(letters, chain)) {
        return cut.ask_any(0, vec![(digits.to_owned(), 1.0)]);
    }
    for tight in chain.chunk_by(|_, next| !next.loose) {
        let whole = join(letters, tight);
        let mut alternatives = vec![(telephone(&whole).unwrap_or(&whole).to_owned(), 1.0)];
        if telephone(&whole).is_none() {
            let shorter = (1..tight.len()).rev();
            let shorter = shorter.map(|end| join(letters, &tight[..end]));
            alternatives.extend(shorter.filter(|d| d.len() > 2).map(|d| (d, LOOSE)));
        }
        cut.ask_any(0, alternatives);
    }
}

/// The ten digits of a North American number, without the 1 in front.
fn telephone(digits: &str) -> Option<&str> {
    match digits.len() {
        10 => Some(digits),
        11 => digits.strip_prefix('1'),
        _ => None,
    }
}

fn join(letters: &[Letter], parts: &[Part]) -> String {
    let pieces = parts
        .iter()
        .map(|part| text(&letters[part.start..part.end]));
    pieces.collect()
}

/// The letters from the first part to the last, with what stands between.
fn around<'a>(letters: &'a [Letter], parts: &[Part]) -> &'a [Letter] {
    match (parts.first(), parts.last()) {
        (Some(first), Some(last)) => &letters[first.start..last.end],
        _ => &[],
    }
}

/// Whether digits that end here go on as a word: `3rd`, `5'10`.
fn runs_on(letters: &[Letter]) -> bool {
    let is_word = |letter: Option<&Letter>| {
        letter.is_some_and(|letter| matches!(letter.kind, Kind::Word | Kind::Digit))
    };
    is_word(letters.first())
        || (letters.first().is_some_and(|letter| letter.c == '\'') && is_word(letters.get(1)))
}

fn is_separator(c: char) -> bool {
    matches!(
        c,
        '-' | '.' | ',' | '/' | ':' | '(' | ')' | '+' | '\u{2010}'..='\u{2015}' | '\u{2212}'
    )
}
