//! Paragraphs of a DOCX: runs with their properties, in the order of the schema (ECMA-376 part 1, 17.3).
//! In: runs and the form they take. Out: markup. Never knows what a section is.

use std::fmt::Write as _;

use crate::series::{LanguageIndex, PerLanguage};
use crate::source::escape::escape;

use super::run::{Look, Run};
use super::typeface::Typeface;

/// One step of indentation, in twentieths of a point.
const STEP: u32 = 360;

/// The text of a document as it grows.
pub(super) struct Body<'a> {
    pub(super) faces: &'a PerLanguage<Typeface>,
    pub(super) right_to_left: PerLanguage<bool>,
    pub(super) language: LanguageIndex,
    pub(super) out: String,
    /// Addresses in order; their relations count from 1.
    pub(super) links: Vec<String>,
}

/// Where a paragraph stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// Steps of indentation.
    pub(super) depth: u32,
    /// Within a box, on a tint.
    pub(super) boxed: bool,
}

/// A paragraph without its runs.
pub(super) struct Form<'f> {
    pub(super) style: &'f str,
    pub(super) place: Place,
    /// What hangs before the first line.
    pub(super) mark: Option<&'f str>,
    /// Stays on the page of the next one.
    pub(super) keep: bool,
}

impl Body<'_> {
    /// An empty paragraph in which somebody will write.
    pub(super) fn empty(&mut self, language: LanguageIndex) {
        let properties = self.run_properties(language, Look::default(), false);
        let direction = self.direction(language);
        let _ = write!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"Own\"/>{direction}{properties}</w:pPr></w:p>"
        );
    }

    /// Tables that touch become one: something small stands between them.
    pub(super) fn gap(&mut self) {
        self.push("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>");
    }

    pub(super) fn paragraph(&mut self, language: LanguageIndex, form: &Form<'_>, runs: &[Run]) {
        let _ = write!(self.out, "<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", form.style);
        if form.keep {
            self.push("<w:keepNext/>");
        }
        if form.place.boxed {
            self.push("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F3F3EE\"/>");
        }
        let direction = self.direction(language);
        self.push(direction);
        let depth = form.place.depth * STEP;
        if depth > 0 {
            let hanging = match form.mark {
                Some(_) => format!(" w:hanging=\"{STEP}\""),
                None => String::new(),
            };
            let _ = write!(self.out, "<w:ind w:left=\"{depth}\"{hanging}/>");
        }
        self.push("</w:pPr>");
        if let Some(mark) = form.mark {
            let properties = self.run_properties(language, Look::default(), false);
            let _ = write!(self.out, "<w:r>{properties}<w:t>{mark}</w:t><w:tab/></w:r>");
        }
        for run in runs {
            self.run(run, run.language.unwrap_or(language));
        }
        self.push("</w:p>\n");
    }

    pub(super) fn run(&mut self, run: &Run, language: LanguageIndex) {
        if let Some(href) = &run.href {
            let relation = match self.links.iter().position(|known| known == href) {
                Some(at) => at,
                None => {
                    self.links.push(href.clone());
                    self.links.len() - 1
                }
            };
            let _ = write!(
                self.out,
                "<w:hyperlink r:id=\"link{}\" w:history=\"1\">",
                relation + 1
            );
        }
        let properties = self.run_properties(language, run.look, run.href.is_some());
        let _ = write!(self.out, "<w:r>{properties}");
        for (at, line) in run.text.split('\n').enumerate() {
            if at > 0 {
                self.push("<w:br/>");
            }
            if !line.is_empty() {
                let line = escape(line);
                let _ = write!(self.out, "<w:t xml:space=\"preserve\">{line}</w:t>");
            }
        }
        self.push("</w:r>");
        if run.href.is_some() {
            self.push("</w:hyperlink>");
        }
    }

    /// Properties of a run, in the order of the schema.
    pub(super) fn run_properties(&self, language: LanguageIndex, look: Look, link: bool) -> String {
        let face = &self.faces[language];
        let mut out = String::from("<w:rPr>");
        if link {
            out.push_str("<w:rStyle w:val=\"Hyperlink\"/>");
        }
        out.push_str(&match look.code {
            true => face.fonts_of_code(),
            false => face.fonts(),
        });
        if look.strong {
            out.push_str("<w:b/><w:bCs/>");
        }
        // Slanted Han, Hangul, Thai and Arabic is hard to read and foreign to them.
        if look.emphasis && face.slants() {
            out.push_str("<w:i/><w:iCs/>");
        }
        if look.struck {
            out.push_str("<w:strike/>");
        }
        if look.raised {
            out.push_str("<w:vertAlign w:val=\"superscript\"/>");
        }
        if self.right_to_left[language] {
            out.push_str("<w:rtl/>");
        }
        if look.emphasis
            && let Some(mark) = face.emphasis_mark()
        {
            let _ = write!(out, "<w:em w:val=\"{mark}\"/>");
        }
        out.push_str(&face.language());
        out.push_str("</w:rPr>");
        out
    }

    pub(super) fn direction(&self, language: LanguageIndex) -> &'static str {
        match self.right_to_left[language] {
            true => "<w:bidi/>",
            false => "",
        }
    }

    pub(super) fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }
}

impl<'f> Form<'f> {
    pub(super) fn plain(style: &'f str) -> Self {
        Form {
            style,
            place: Place::default(),
            mark: None,
            keep: false,
        }
    }
}
