//! How long a text is, for people who plan translation: words by spaces, characters in scripts that
//! are written without them.

use super::tree::{Age, Block, Inline, InlineKind, Note, plain_text};
use super::walk::{Visit, walk};
use icu_properties::props::Script;
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};

const SCRIPT: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::<Script>::new();

/// Words of a section, its heading and notes included; code is not counted.
pub fn words<A: Age>(
    before: &[&str],
    heading: &[Inline<A>],
    blocks: &[Block<A>],
    notes: &[Note<A>],
) -> usize {
    let mut count: usize = before.iter().map(|text| of_text(text)).sum();
    count += of_text(&plain_text(heading)) + of_blocks(blocks);
    count
        + notes
            .iter()
            .map(|note| of_blocks(&note.blocks))
            .sum::<usize>()
}

fn of_blocks<A: Age>(blocks: &[Block<A>]) -> usize {
    let mut count = 0;
    walk(blocks, &mut |met| {
        if let Visit::Words(inlines) = met {
            count += of_inlines(inlines);
        }
    });
    count
}

fn of_inlines<A: Age>(content: &[Inline<A>]) -> usize {
    let text: Vec<Inline<A>> = content
        .iter()
        .filter(|i| !matches!(i.kind, InlineKind::Code(_)))
        .cloned()
        .collect();
    of_text(&plain_text(&text))
}

fn of_text(text: &str) -> usize {
    let (mut count, mut inside) = (0, false);
    for c in text.chars() {
        let unspaced = matches!(
            SCRIPT.get(c),
            Script::Han
                | Script::Hiragana
                | Script::Katakana
                | Script::Thai
                | Script::Lao
                | Script::Khmer
                | Script::Myanmar
        );
        let letter = c.is_alphanumeric();
        if unspaced {
            count += usize::from(letter);
            inside = false;
        } else if c.is_whitespace() {
            inside = false;
        } else if letter && !inside {
            count += 1;
            inside = true;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::of_text;

    #[test]
    fn words_are_counted_by_the_habit_of_the_script() {
        for (text, words) in [
            ("One two-three, four's.", 3),
            ("请找律师。", 4),
            ("변호사를 부르세요", 2),
            ("请打 911 吧", 4),
            ("—", 0),
        ] {
            assert_eq!(of_text(text), words, "{text}");
        }
    }
}
