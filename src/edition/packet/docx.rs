//! DOCX: a sheet as Word and other programs edit it. In: a sheet. Out: the bytes of a document. Every
//! run says its language and its fonts, so that Chinese is set as Chinese whatever the machine is set to.

use std::fmt::Write as _;

use crate::diagnostic::Diagnostic;
use crate::series::{LanguageIndex, Series};

use super::package::{self, Package};
use super::paragraph::{Body, Form, Place};
use super::parallel::{Marks, Piece, Texts};
use super::run::{Look, Run};
use super::sheet::{Part, Sheet, SignOff};
use super::typeface::Typeface;

/// The least height of the room for comments, in twentieths of a point: 1.25 inches.
const ROOM: u32 = 1800;

/// Deeper levels of headings look like this one.
const DEEPEST_HEADING: u8 = 4;

/// The sheet as a document.
///
/// Errors: none that content could cause; the archive is written into memory.
pub fn write(series: &Series, sheet: &Sheet) -> Result<Vec<u8>, Box<Diagnostic>> {
    let faces = series.languages.map(|_, language| Typeface::of(language));
    let mut body = Body {
        faces: &faces,
        right_to_left: series.languages.map(|_, l| l.dir.is_right_to_left()),
        language: sheet.language,
        out: String::new(),
        links: Vec::new(),
    };
    body.sheet(sheet);
    let own = &series.languages[sheet.language];
    let package = Package {
        title: format!("{} {}", sheet.code, sheet.label),
        language: own.tag.to_string(),
        as_of: series.config.as_of,
        footer: format!("{} · {} · {}", sheet.code, own.autonym, series.config.as_of),
        faces: [faces.source(), &faces[sheet.language]],
        body: &body.out,
        links: &body.links,
    };
    package::write(&package)
}

impl Body<'_> {
    fn sheet(&mut self, sheet: &Sheet) {
        self.both("Label", &sheet.kind);
        self.heading(1, &sheet.code, &sheet.title);
        let front = Place {
            depth: 0,
            boxed: true,
        };
        self.pieces(&sheet.front, front, None);
        for part in &sheet.parts {
            self.part(part);
        }
        self.sign_off(&sheet.sign_off);
    }

    fn part(&mut self, part: &Part) {
        self.heading(part.level, &part.code, &part.heading);
        self.both("Label", &part.status);
        self.pieces(&part.body, Place::default(), None);
        if let Some((label, laws)) = &part.laws {
            self.both("Label", label);
            self.piece(laws, Place::default(), None);
        }
        self.room(&part.comments);
    }

    /// An empty box with a border: one cell, so that it grows with what is written in it.
    fn room(&mut self, label: &Texts) {
        self.push("<w:tbl><w:tblPr><w:tblStyle w:val=\"Box\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"9360\"/></w:tblGrid>");
        let _ = write!(
            self.out,
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{ROOM}\" w:hRule=\"atLeast\"/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"5000\" w:type=\"pct\"/></w:tcPr>"
        );
        self.both("Label", label);
        self.empty(self.language);
        self.push("</w:tc></w:tr></w:tbl>");
        self.gap();
    }

    fn sign_off(&mut self, sign_off: &SignOff) {
        self.titles(2, None, &sign_off.heading);
        self.pieces(
            &[Piece::Text(sign_off.note.clone())],
            Place::default(),
            None,
        );
        self.push("<w:tbl><w:tblPr><w:tblStyle w:val=\"Box\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4212\"/><w:gridCol w:w=\"5148\"/></w:tblGrid>");
        for (label, answers) in &sign_off.lines {
            self.push("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"640\" w:hRule=\"atLeast\"/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"2250\" w:type=\"pct\"/></w:tcPr>");
            self.both("Label", label);
            self.push("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"2750\" w:type=\"pct\"/></w:tcPr>");
            for answer in answers {
                self.answer(answer);
            }
            if answers.is_empty() {
                self.empty(self.language);
            }
            self.push("</w:tc></w:tr>");
        }
        self.push("</w:tbl>");
        self.gap();
    }

    /// A box to tick, with the answer in both languages on one line.
    fn answer(&mut self, answer: &Texts) {
        let mut runs = vec![Run::plain("☐ ")];
        let sides = [
            (LanguageIndex::SOURCE, &answer.source),
            (self.language, &answer.own),
        ];
        for (language, side) in sides {
            let Some(words) = side else { continue };
            if runs.len() > 1 {
                runs.push(Run::plain(" · "));
            }
            runs.extend(words.iter().map(|run| Run {
                language: Some(language),
                ..run.clone()
            }));
        }
        let form = Form {
            style: "Own",
            place: Place::default(),
            mark: None,
            keep: false,
        };
        self.paragraph(self.language, &form, &runs);
    }

    fn heading(&mut self, level: u8, code: &str, words: &Texts) {
        self.titles(level, Some(code), words);
    }

    /// The source is the heading that outlines show; the translation stands under it.
    fn titles(&mut self, level: u8, code: Option<&str>, words: &Texts) {
        let level = level.min(DEEPEST_HEADING);
        let style = format!("Heading{level}");
        let code = code.map(|code| Run::plain(format!("{code}  ")));
        let first = match (&words.source, &words.own) {
            (Some(source), _) => Some((LanguageIndex::SOURCE, source)),
            (None, Some(own)) => Some((self.language, own)),
            (None, None) => None,
        };
        let (language, rest) = first.map_or((LanguageIndex::SOURCE, &[][..]), |(l, runs)| {
            (l, runs.as_slice())
        });
        let runs: Vec<Run> = code.into_iter().chain(rest.iter().cloned()).collect();
        self.paragraph(language, &Form::plain(&style), &runs);
        if let (Some(_), Some(own)) = (&words.source, &words.own) {
            self.paragraph(
                self.language,
                &Form::plain(&format!("OwnHeading{level}")),
                own,
            );
        }
    }

    fn pieces(&mut self, pieces: &[Piece], place: Place, mark: Option<&str>) {
        for (at, piece) in pieces.iter().enumerate() {
            self.piece(piece, place, mark.filter(|_| at == 0));
        }
    }

    fn piece(&mut self, piece: &Piece, place: Place, mark: Option<&str>) {
        match piece {
            Piece::Text(texts) => self.pair(texts, place, mark),
            Piece::List { marks, items } => {
                let place = Place {
                    depth: place.depth + 1,
                    ..place
                };
                for (at, item) in (0u64..).zip(items) {
                    let mark = match marks {
                        Marks::Bullets => "•".to_owned(),
                        Marks::Numbers(first) => format!("{}.", first.saturating_add(at)),
                        Marks::Notes => format!("{}", at + 1),
                    };
                    self.pieces(item, place, Some(&mark));
                }
            }
            Piece::Box { title, pieces } => {
                let place = Place {
                    boxed: true,
                    ..place
                };
                if let Some(title) = title {
                    self.pair(title, place, mark);
                }
                self.pieces(pieces, place, mark.filter(|_| title.is_none()));
            }
            Piece::Code(texts) => {
                for text in texts {
                    let run = Run {
                        look: Look {
                            code: true,
                            ..Look::default()
                        },
                        ..Run::plain(text.trim_end_matches('\n'))
                    };
                    let form = Form {
                        place,
                        ..Form::plain("CodeBlock")
                    };
                    self.paragraph(LanguageIndex::SOURCE, &form, &[run]);
                }
            }
            Piece::Table { head, rows } => self.table(head, rows),
            Piece::Terms(terms) => {
                let inner = Place {
                    depth: place.depth + 1,
                    ..place
                };
                for (term, details) in terms {
                    self.side_by_side("Term", term, place);
                    self.pieces(details, inner, None);
                }
            }
            Piece::Rule => self.push("<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"8A9298\"/></w:pBdr></w:pPr></w:p>"),
        }
    }

    /// A paragraph in both languages, on one page where it fits.
    fn pair(&mut self, texts: &Texts, place: Place, mark: Option<&str>) {
        let mut mark = mark;
        if let Some(source) = &texts.source {
            let form = Form {
                style: if self.language.is_source() {
                    "Own"
                } else {
                    "Source"
                },
                place,
                mark: mark.take(),
                keep: texts.own.is_some(),
            };
            self.paragraph(LanguageIndex::SOURCE, &form, source);
        }
        if let Some(own) = &texts.own {
            let form = Form {
                style: if texts.source.is_some() {
                    "Translation"
                } else {
                    "Own"
                },
                place,
                mark: mark.take(),
                keep: false,
            };
            self.paragraph(self.language, &form, own);
        }
    }

    /// Paragraphs of one style for the languages that are there.
    fn side_by_side(&mut self, style: &str, texts: &Texts, place: Place) {
        let sides = [
            (LanguageIndex::SOURCE, &texts.source),
            (self.language, &texts.own),
        ];
        for (language, side) in sides {
            if let Some(runs) = side {
                let form = Form {
                    place,
                    keep: true,
                    ..Form::plain(style)
                };
                self.paragraph(language, &form, runs);
            }
        }
    }

    fn both(&mut self, style: &str, texts: &Texts) {
        self.side_by_side(style, texts, Place::default());
    }

    /// A table whose cells hold both texts; its head is repeated on every page.
    fn table(&mut self, head: &[Texts], rows: &[Vec<Texts>]) {
        let columns = head.len().max(1);
        self.push("<w:tbl><w:tblPr><w:tblStyle w:val=\"Box\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>");
        for _ in 0..columns {
            let _ = write!(self.out, "<w:gridCol w:w=\"{}\"/>", 9360 / columns);
        }
        self.push("</w:tblGrid>");
        self.row("<w:cantSplit/><w:tblHeader/>", "Term", head, columns);
        for row in rows {
            self.row("<w:cantSplit/>", "", row, columns);
        }
        self.push("</w:tbl>");
        self.gap();
    }

    fn row(&mut self, properties: &str, style: &str, cells: &[Texts], columns: usize) {
        let _ = write!(self.out, "<w:tr><w:trPr>{properties}</w:trPr>");
        for cell in cells {
            let _ = write!(
                self.out,
                "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"pct\"/></w:tcPr>",
                5000 / columns
            );
            let start = self.out.len();
            match style {
                "" => self.pair(cell, Place::default(), None),
                style => self.both(style, cell),
            }
            // A cell without a paragraph is no cell.
            if self.out.len() == start {
                self.empty(self.language);
            }
            self.push("</w:tc>");
        }
        self.push("</w:tr>");
    }
}
