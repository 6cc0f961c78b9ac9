//! Thai: threes of characters, over the spaces that Thai puts between phrases, so that a query finds
//! the same with spaces and without. In a measurement threes found as much as a word list.

use super::cut::Cut;
use super::text::{Kind, Letter, is_space};

/// The length of the run at the start of `letters`, inner spaces included.
pub(super) fn length(letters: &[Letter]) -> usize {
    let mut end = 0;
    for (at, letter) in letters.iter().enumerate() {
        match letter.kind {
            Kind::Thai => end = at + 1,
            _ if is_space(letter.c) => {}
            _ => break,
        }
    }
    end
}

/// Cuts a run into pairs and threes. A query asks for threes, and for less only where it is shorter.
pub(super) fn cut(run: &[Letter], cut: &mut Cut) {
    let run = typed_alike(run);
    for at in 0..run.len() {
        for length in [2, 3] {
            let Some(gram) = run.get(at..at + length) else {
                continue;
            };
            cut.token(at, gram);
            if length == run.len().min(3) {
                cut.ask(at, gram);
            }
        }
    }
    if run.len() == 1 {
        cut.token(0, &run);
        cut.ask(0, &run);
    }
    cut.advance(run.len());
}

/// The run without spaces, with one order for what keyboards enter in two and screens show as one:
/// a tone mark before the ring of sara am, and sara ae as one letter.
fn typed_alike(run: &[Letter]) -> Vec<Letter> {
    let mut alike: Vec<Letter> = Vec::with_capacity(run.len());
    for letter in run.iter().filter(|letter| letter.kind == Kind::Thai) {
        match (letter.c, alike.last_mut()) {
            ('\u{e48}'..='\u{e4b}', Some(ring)) if ring.c == '\u{e4d}' => {
                let ring = std::mem::replace(ring, letter.clone());
                alike.push(ring);
            }
            ('เ', Some(first)) if first.c == 'เ' => {
                first.c = 'แ';
                first.span.end = letter.span.end;
            }
            _ => alike.push(letter.clone()),
        }
    }
    alike
}
