//! Fonts: the families that the languages of a series ask for. In: font files as bytes. Out: faces in
//! a fixed order, and what is missing, in words. Never looks at the disk and never takes another font
//! in place of one that is not there.

use std::collections::{BTreeMap, BTreeSet};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::series::{LanguageIndex, Series};
use crate::source::fonts::{CODE_FAMILY, CODE_PACKAGE, FontFiles, NAME_FAMILIES};
use crate::source::record::Language;

use crate::edition::pdf::writer::ink::Ink;

/// Faces of the families that a series needs.
#[derive(Debug)]
pub struct Fonts {
    pub(in crate::edition::pdf) book: LazyHash<FontBook>,
    pub(in crate::edition::pdf) faces: Vec<Font>,
}

impl Fonts {
    /// Faces from files. A family that the chosen files have is not taken from the system's as well, so
    /// that a folder of fonts decides alone how its families look.
    ///
    /// Errors: languages of the series that name no fonts, and families that no file has.
    pub fn new(series: &Series, files: &FontFiles) -> Result<Fonts, Diagnostics> {
        let mut wanted: BTreeSet<&str> = BTreeSet::from(NAME_FAMILIES);
        wanted.insert(CODE_FAMILY);
        for language in series.languages.values() {
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
        for language in series.languages.values() {
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
    /// of theirs, then those for names of further languages.
    pub fn stack<'a>(&self, series: &'a Series, language: LanguageIndex) -> Vec<&'a str> {
        let own = series.languages.get(language).into_iter();
        let names = NAME_FAMILIES.into_iter().filter(|family| self.has(family));
        let mut stack: Vec<&str> = Vec::new();
        for family in own
            .chain(series.languages.values())
            .flat_map(families)
            .chain(names)
        {
            if !stack.contains(&family) {
                stack.push(family);
            }
        }
        stack
    }

    /// Characters that no font of their language has, with the first place: they would be boxes.
    pub fn lacking(&self, series: &Series, ink: &Ink) -> Lacking {
        let stacks = series.languages.map(|language, _| {
            let stack = self.stack(series, language).into_iter();
            let faces = |family| self.faces.iter().filter(move |f| f.info().family == family);
            stack.flat_map(faces).collect::<Vec<&Font>>()
        });
        ink.iter()
            .filter(|(language, character, _)| {
                let has = |font: &&Font| font.info().coverage.contains(u32::from(*character));
                !stacks
                    .get(*language)
                    .is_some_and(|stack| stack.iter().any(has))
            })
            .map(|(language, character, at)| ((language, character), at.to_owned()))
            .collect()
    }
}

/// Characters without a glyph by language, each with the first place where it stands.
pub type Lacking = BTreeMap<(LanguageIndex, char), String>;

/// What lacks a glyph in any document, one problem for each language and place.
pub fn told(series: &Series, lacking: Lacking) -> Vec<Diagnostic> {
    let mut by_place: BTreeMap<(LanguageIndex, String), Vec<char>> = BTreeMap::new();
    for ((language, character), at) in lacking {
        by_place.entry((language, at)).or_default().push(character);
    }
    let problems = by_place.into_iter().map(|((language, at), characters)| {
        let language = &series.languages[language];
        let named: Vec<String> = characters
            .iter()
            .map(|c| format!("`{c}` (U+{:04X})", u32::from(*c)))
            .collect();
        let message = format!(
            "no font for `{}` has {}, first met in {at}",
            language.tag,
            named.join(", ")
        );
        let packages = language.print.as_ref().map(|print| print.packages.clone());
        Diagnostic::error("missing-glyph", message).hint(format!(
            "{}; or write it otherwise, or name a family that has it under `print` in i18n/languages.yaml",
            hint(&packages.unwrap_or_default())
        ))
    });
    problems.collect()
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
