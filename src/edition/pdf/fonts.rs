//! Fonts: the families that the languages of a series ask for. In: font files as bytes. Out: faces in
//! a fixed order, and what is missing, in words. Never looks at the disk and never takes another font
//! in place of one that is not there.

use std::collections::BTreeSet;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::series::Series;
use crate::source::fonts::{CODE_FAMILY, CODE_PACKAGE, FontFiles};
use crate::source::record::Language;

use super::ink::Ink;

/// Faces of the families that a series needs.
#[derive(Debug)]
pub struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) faces: Vec<Font>,
}

impl Fonts {
    /// Faces from files. A family that the chosen files have is not taken from the system's as well, so
    /// that a folder of fonts decides alone how its families look.
    ///
    /// Errors: languages of the series that name no fonts, and families that no file has.
    pub fn new(series: &Series, files: &FontFiles) -> Result<Fonts, Diagnostics> {
        let mut wanted: BTreeSet<&str> = BTreeSet::from([CODE_FAMILY]);
        for language in &series.languages {
            wanted.extend(families(language));
        }
        let mut faces: Vec<Font> = Vec::new();
        for layer in [&files.chosen, &files.system] {
            let known: BTreeSet<String> = faces.iter().map(|f| f.info().family.clone()).collect();
            let new = layer
                .iter()
                .flat_map(|file| Font::iter(Bytes::new(file.clone())))
                .filter(|face| wanted.contains(face.info().family.as_str()))
                .filter(|face| !known.contains(&face.info().family));
            faces.extend(new);
        }
        let fonts = Fonts {
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            faces,
        };
        let problems = fonts.missing(series);
        match problems.has_errors() {
            true => Err(problems),
            false => Ok(fonts),
        }
    }

    fn has(&self, family: &str) -> bool {
        self.book.contains_family(&family.to_lowercase())
    }

    fn missing(&self, series: &Series) -> Diagnostics {
        let mut problems = Diagnostics::new();
        for language in &series.languages {
            let tag = &language.tag;
            let Some(print) = &language.print else {
                let message = format!("no fonts are named for PDFs in `{tag}`");
                let problem = Diagnostic::error("missing-font", message)
                    .hint("give the language `print: {families: […]}` in i18n/languages.yaml");
                problems.push(problem);
                continue;
            };
            for family in print.families.iter().filter(|family| !self.has(family)) {
                let message = format!("the font `{family}`, for PDFs in `{tag}`, is not there");
                problems
                    .push(Diagnostic::error("missing-font", message).hint(hint(&print.packages)));
            }
        }
        if !self.has(CODE_FAMILY) {
            let message = format!("the font `{CODE_FAMILY}`, for code in PDFs, is not there");
            let packages = [CODE_PACKAGE.to_owned()];
            problems.push(Diagnostic::error("missing-font", message).hint(hint(&packages)));
        }
        problems
    }

    /// The families in which a language is set: its own, then those of the others, for names and words
    /// of theirs. Those whose letters are nobody's own come last, so that order never matters to them.
    pub fn stack<'a>(&self, series: &'a Series, language: usize) -> Vec<&'a str> {
        let own = series.languages.get(language).into_iter();
        let mut stack: Vec<&str> = Vec::new();
        for family in own.chain(&series.languages).flat_map(families) {
            if !stack.contains(&family) {
                stack.push(family);
            }
        }
        stack
    }

    /// Characters that no font of their language has: they would be boxes.
    pub fn lacking(&self, series: &Series, ink: &Ink) -> Vec<Diagnostic> {
        let stacks: Vec<Vec<&Font>> = (0..series.languages.len())
            .map(|language| {
                let stack = self.stack(series, language);
                let mut of: Vec<&Font> = Vec::new();
                for family in stack {
                    of.extend(self.faces.iter().filter(|f| f.info().family == family));
                }
                of
            })
            .collect();
        let mut problems = Vec::new();
        for (language, character, at) in ink.iter() {
            let point = u32::from(character);
            let there = stacks.get(language).is_some_and(|stack| {
                stack
                    .iter()
                    .any(|font| font.info().coverage.contains(point))
            });
            if there {
                continue;
            }
            let language = &series.languages[language];
            let packages = language.print.as_ref().map(|p| p.packages.clone());
            problems.push(
                Diagnostic::error(
                    "missing-glyph",
                    format!(
                        "no font for `{}` has the character `{character}` (U+{point:04X}), which stands in {at}",
                        language.tag
                    ),
                )
                .hint(format!(
                    "write it otherwise, or add a font that has it to `print` in i18n/languages.yaml; {}",
                    hint(&packages.unwrap_or_default())
                )),
            );
        }
        problems
    }
}

fn families(language: &Language) -> impl Iterator<Item = &str> {
    let print = language.print.iter();
    print.flat_map(|print| print.families.iter().map(String::as_str))
}

fn hint(packages: &[String]) -> String {
    let folder = "put its files into a folder `fonts` beside `content`, or name one with --fonts";
    match packages.is_empty() {
        true => folder.to_owned(),
        false => format!("on Debian: apt install {}; or {folder}", packages.join(" ")),
    }
}
