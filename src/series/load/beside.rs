//! Beside: the sentences to say aloud of a section of the source, for the words that its translation has for
//! them. They are paired in order, and have to be of one shape. In: the source's section, resolved. Out: a
//! sentence for each of the translation's, or what is missing.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::document::tree::{self, Spoken};
use crate::document::walk::{Visit, walk};
use crate::series::model::SectionText;
use crate::series::tree::{BlockKind, Resolved};
use crate::source::file::SourceFile;

/// What the source says aloud in a section.
#[derive(Debug)]
pub struct Beside<'a> {
    file: &'a SourceFile,
    /// Where each `[!SAY]` of the section stands, and its parts.
    all: Vec<(&'a Range<usize>, &'a [Spoken<Resolved>])>,
    /// How many of them the translation has met.
    met: usize,
    /// Whether the section says something else than it did when the translation was made.
    pub outdated: bool,
}

impl<'a> Beside<'a> {
    /// The sentences of a section of the source.
    pub fn of(source: &'a SectionText, file: &'a SourceFile, outdated: bool) -> Self {
        let mut all = Vec::new();
        let notes = source.notes.iter().map(|note| &note.blocks);
        for blocks in std::iter::once(&source.blocks).chain(notes) {
            walk(blocks, &mut |met| {
                if let Visit::Block(block) = met
                    && let BlockKind::Say(spoken) = &block.kind
                {
                    all.push((&block.span, spoken.as_slice()));
                }
            });
        }
        Beside {
            file,
            all,
            met: 0,
            outdated,
        }
    }

    /// The source's sentences for the next `[!SAY]` of the translation, part by part; none where the two are
    /// not of one shape.
    pub fn next(
        &mut self,
        own: &[tree::Spoken],
        span: &Range<usize>,
        own_file: &SourceFile,
        problems: &mut Diagnostics,
    ) -> Option<&'a [Spoken<Resolved>]> {
        let next = self.all.get(self.met);
        self.met += 1;
        let Some((source, spoken)) = next else {
            let message = format!(
                "the source has {} of what is said aloud in this section, and this is one more",
                self.all.len()
            );
            let problem = shape(message).at(own_file.place(span.clone()));
            problems.push(match self.all.last() {
                Some((last, _)) => problem.also(self.place(last), "the last of the source"),
                None => problem,
            });
            return None;
        };
        if shapes(own) != shapes(spoken) {
            let message = "what is said aloud here has another shape than in the source";
            problems.push(
                shape(message)
                    .at(own_file.place(span.clone()))
                    .also(self.place(source), "in the source"),
            );
            return None;
        }
        Some(spoken)
    }

    /// What of the source the translation has not met by its end.
    pub fn finish(self, own: Range<usize>, own_file: &SourceFile, problems: &mut Diagnostics) {
        if let Some((missing, _)) = self.all.get(self.met) {
            let message = "the source says something aloud in this section that has no words here";
            problems.push(
                shape(message)
                    .at(own_file.place(own))
                    .also(self.place(missing), "in the source"),
            );
        }
    }

    fn place(&self, span: &Range<usize>) -> Place {
        self.file.place(span.clone())
    }
}

fn shape(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error("say-shape", message).hint(
        "a translation has a `> [!SAY]` for each of the source, with the reader's words for each sentence in the same order: paragraphs for paragraphs, as many items for items",
    )
}

/// Of each part whether it is a list, and how many sentences it has.
fn shapes<A: tree::Age>(spoken: &[Spoken<A>]) -> Vec<(bool, usize)> {
    let shape = |part: &Spoken<A>| {
        let is_list = matches!(part, Spoken::List { .. });
        (is_list, part.sentences().len())
    };
    spoken.iter().map(shape).collect()
}
