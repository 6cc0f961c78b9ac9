//! HTML: a sheet as one file with its style inside. In: a sheet. Out: a page without scripts, without
//! requests, without fields to type in: what is typed into a page is lost with it.

use crate::edition::html::attributes;
use crate::edition::html::inline::anchor;
use crate::edition::style::{InlineStyle, compact, fonts};
use crate::series::{LanguageIndex, Series};
use crate::source::escape::{escape, escape_into};

use super::parallel::{Marks, Piece, Texts};
use super::run::Run;
use super::sheet::{Part, Sheet, SignOff};

const STYLE: &str = include_str!("packet.css");

/// The sheet as a page.
pub fn write(series: &Series, sheet: &Sheet) -> String {
    let root = &series.languages[sheet.language];
    let used: Vec<_> = [LanguageIndex::SOURCE, sheet.language]
        .map(|language| series.languages[language].clone())
        .into_iter()
        .take(1 + usize::from(!sheet.language.is_source()))
        .collect();
    let style = InlineStyle::new(fonts(&used) + &compact(STYLE));
    let mut page = Page {
        series,
        root: sheet.language,
        out: format!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"{}\" data-kind=\"packet\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>{} {}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{}</style>\n</head>\n",
            root.tag,
            root.dir,
            style.policy,
            escape(&sheet.code),
            escape(&sheet.label),
            style.css
        ),
    };
    page.sheet(sheet);
    page.out
}

struct Page<'a> {
    series: &'a Series,
    /// The language of the page.
    root: LanguageIndex,
    out: String,
}

impl Page<'_> {
    fn sheet(&mut self, sheet: &Sheet) {
        let class = match sheet.language.is_source() {
            true => " class=\"alone\"",
            false => "",
        };
        self.push(&format!("<body{class}>\n<main>\n<div class=\"kind\">"));
        self.texts("p", &sheet.kind);
        self.push("</div>\n");
        self.heading(1, &sheet.code, &sheet.title);
        self.push("<div class=\"front\">\n");
        self.pieces(&sheet.front);
        self.push("</div>\n");
        for part in &sheet.parts {
            self.part(part);
        }
        self.sign_off(&sheet.sign_off);
        self.push("</main>\n</body>\n</html>\n");
    }

    fn part(&mut self, part: &Part) {
        self.push("<section>\n");
        self.heading(part.level, &part.code, &part.heading);
        self.push("<div class=\"status\">");
        self.texts("p", &part.status);
        self.push("</div>\n");
        self.pieces(&part.body);
        if let Some((label, laws)) = &part.laws {
            self.push("<div class=\"laws\">");
            self.classed("p", "label", label);
            self.piece(laws);
            self.push("</div>\n");
        }
        self.push("<div class=\"comments\">");
        self.classed("p", "label", &part.comments);
        self.push("</div>\n</section>\n");
    }

    fn sign_off(&mut self, sign_off: &SignOff) {
        self.push("<section>\n<h2>");
        self.texts("span", &sign_off.heading);
        self.push("</h2>\n");
        self.pair(&sign_off.note);
        self.push("<dl class=\"lines\">\n");
        for (label, answers) in &sign_off.lines {
            self.push("<div><dt>");
            self.texts("span", label);
            self.push("</dt><dd>");
            for answer in answers {
                self.push("<span class=\"choice\">☐ ");
                for (at, (language, runs)) in sides(self.root, answer).enumerate() {
                    self.push(if at > 0 { " · " } else { "" });
                    self.element("span", "", language, runs);
                }
                self.push("</span>");
            }
            self.push("</dd></div>\n");
        }
        self.push("</dl>\n</section>\n");
    }

    /// Code and words; both languages are one heading, so that an outline has it once.
    fn heading(&mut self, level: u8, code: &str, words: &Texts) {
        self.push(&format!(
            "<h{level}><span class=\"code\">{}</span> ",
            escape(code)
        ));
        self.texts("span", words);
        self.push(&format!("</h{level}>\n"));
    }

    fn pieces(&mut self, pieces: &[Piece]) {
        pieces.iter().for_each(|piece| self.piece(piece));
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Text(texts) => self.pair(texts),
            Piece::List { marks, items } => self.list(*marks, items),
            Piece::Box { title, pieces } => {
                self.push("<div class=\"box\">");
                if let Some(title) = title {
                    self.classed("p", "box-title", title);
                }
                self.pieces(pieces);
                self.push("</div>\n");
            }
            Piece::Code(texts) => {
                for text in texts {
                    self.push("<pre dir=\"ltr\" translate=\"no\"><code>");
                    escape_into(text, &mut self.out);
                    self.push("</code></pre>\n");
                }
            }
            Piece::Table { head, rows } => self.table(head, rows),
            Piece::Terms(terms) => {
                self.push("<dl>\n");
                for (term, details) in terms {
                    self.push("<dt>");
                    self.texts("span", term);
                    self.push("</dt><dd>");
                    self.pieces(details);
                    self.push("</dd>\n");
                }
                self.push("</dl>\n");
            }
            Piece::Rule => self.push("<hr>\n"),
        }
    }

    fn list(&mut self, marks: Marks, items: &[Vec<Piece>]) {
        let (open, close) = match marks {
            Marks::Bullets => ("<ul>\n".to_owned(), "</ul>\n"),
            Marks::Numbers(1) => ("<ol>\n".to_owned(), "</ol>\n"),
            Marks::Numbers(first) => (format!("<ol start=\"{first}\">\n"), "</ol>\n"),
            Marks::Notes => ("<ol class=\"notes\">\n".to_owned(), "</ol>\n"),
        };
        self.push(&open);
        for item in items {
            self.push("<li>");
            self.pieces(item);
            self.push("</li>\n");
        }
        self.push(close);
    }

    /// A table whose cells hold both texts. On a phone rows become blocks, and each cell says its column.
    fn table(&mut self, head: &[Texts], rows: &[Vec<Texts>]) {
        self.push("<table>\n<thead><tr>");
        for cell in head {
            self.push("<th scope=\"col\">");
            self.texts("p", cell);
            self.push("</th>");
        }
        self.push("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.push("<tr>");
            for (column, cell) in row.iter().enumerate() {
                self.push("<td>");
                if let Some((language, runs)) = head
                    .get(column)
                    .and_then(|name| sides(self.root, name).last())
                {
                    self.element("p", "label", language, runs);
                }
                self.texts("p", cell);
                self.push("</td>");
            }
            self.push("</tr>\n");
        }
        self.push("</tbody>\n</table>\n");
    }

    /// A paragraph in both languages, kept together on paper.
    fn pair(&mut self, texts: &Texts) {
        let both = texts.source.is_some() && texts.own.is_some();
        if both {
            self.push("<div class=\"pair\">");
        }
        self.texts("p", texts);
        self.push(if both { "</div>\n" } else { "\n" });
    }

    fn texts(&mut self, name: &str, texts: &Texts) {
        self.classed(name, "", texts);
    }

    /// Elements of one kind for the languages that are there.
    fn classed(&mut self, name: &str, class: &str, texts: &Texts) {
        for (language, runs) in sides(self.root, texts) {
            let side = match language == self.root && !self.root.is_source() {
                true => "own",
                false => "source",
            };
            let class = format!("{class} {side}");
            self.element(name, class.trim_start(), language, runs);
        }
    }

    fn element(&mut self, name: &str, class: &str, language: LanguageIndex, runs: &[Run]) {
        let class = match class {
            "" => String::new(),
            class => format!(" class=\"{class}\""),
        };
        let attributes = attributes(self.series, language, self.root);
        let words = self.runs(runs, language);
        self.push(&format!("<{name}{class}{attributes}>{words}</{name}>"));
    }

    fn runs(&self, runs: &[Run], around: LanguageIndex) -> String {
        let mut out = String::new();
        for group in runs.chunk_by(|a, b| (&a.href, a.language) == (&b.href, b.language)) {
            let first = &group[0];
            let words: String = group.iter().map(looked).collect();
            let language = first.language.unwrap_or(around);
            let foreign = attributes(self.series, language, around);
            match &first.href {
                Some(href) => out.push_str(&anchor(href, &foreign, &words)),
                None if foreign.is_empty() => out.push_str(&words),
                None => out.push_str(&format!("<span{foreign}>{words}</span>")),
            }
        }
        out
    }

    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }
}

/// The languages of a text that are there, the source first. A source alone is the text itself.
fn sides(
    root: LanguageIndex,
    texts: &Texts,
) -> impl DoubleEndedIterator<Item = (LanguageIndex, &[Run])> {
    let source = texts
        .source
        .as_deref()
        .map(|runs| (LanguageIndex::SOURCE, runs));
    let own = texts.own.as_deref().map(|runs| (root, runs));
    source.into_iter().chain(own)
}

/// A run between the tags that its look asks for.
fn looked(run: &Run) -> String {
    let look = run.look;
    let tags = [
        (look.strong, "<strong>", "</strong>"),
        (look.emphasis, "<em>", "</em>"),
        (look.struck, "<s>", "</s>"),
        (look.code, "<code dir=\"ltr\" translate=\"no\">", "</code>"),
        (look.raised, "<sup>", "</sup>"),
    ];
    let mut out = String::new();
    let worn = tags.iter().filter(|(worn, ..)| *worn);
    worn.clone().for_each(|(_, open, _)| out.push_str(open));
    let lines: Vec<String> = run.text.split('\n').map(escape).collect();
    out.push_str(&lines.join("<br>"));
    worn.rev().for_each(|(.., close)| out.push_str(close));
    out
}
