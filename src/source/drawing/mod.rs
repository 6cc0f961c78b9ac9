//! Drawings, which are SVG: only shapes get through. In: text. Out: a drawing that is written anew from what
//! [`shapes`] allows, or a diagnostic for each thing that could run, fetch or move, with its line and column.
//! What merely says something about the file (comments, titles, notes of editors) is left out without a word.

mod shapes;

use roxmltree::{Attribute, Document, Node, NodeType, ParsingOptions};

use super::escape::escape_quoted;
use super::file::SourceFile;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use shapes::{ATTRIBUTES, ELEMENTS, SILENT, is_active, is_name, unsafe_value};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// A drawing with more parts is too slow for a telephone.
const MOST_NODES: u32 = 10_000;
const DEEPEST: usize = 32;

/// A drawing of which only shapes are left.
#[derive(Debug)]
pub struct Drawing {
    /// Its width in its own units.
    pub width: f64,
    /// Its height in the same.
    pub height: f64,
    view: String,
    inside: String,
}

impl Drawing {
    /// Width and height in whole CSS pixels, one for each of its units.
    pub fn size(&self) -> (u32, u32) {
        let whole = |side: f64| (side.ceil() as u32).max(1);
        (whole(self.width), whole(self.height))
    }

    /// The drawing as a file, at a size in CSS pixels.
    pub fn written(&self, (width, height): (u32, u32)) -> String {
        format!(
            "<svg xmlns=\"{SVG}\" width=\"{width}\" height=\"{height}\" viewBox=\"{}\"{}</svg>\n",
            self.view, self.inside
        )
    }
}

/// What becomes of text in a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// It is kept: a logo often is a name.
    Kept,
    /// It is refused: each screen and each sheet would set it in another typeface, and nobody could translate it.
    Refused,
}

/// Reads a drawing. `file` is its name in diagnostics.
///
/// Errors: what cannot be read, what has no size, and everything in it that is more than a shape.
pub fn read(text: &str, file: &str, letters: Letters) -> Result<Drawing, Diagnostics> {
    let source = SourceFile::new(file, text);
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(&source.text, options).map_err(|error| {
        let at = error.pos();
        let problem = Diagnostic::error("bad-svg", format!("this SVG cannot be read: {error}"));
        problem
            .at(place(&source, at.row, at.col))
            .hint("save it as plain SVG, without a document type")
    })?;
    let mut cleaner = Cleaner {
        source: &source,
        document: &document,
        letters,
        problems: Diagnostics::new(),
    };
    let root = document.root_element();
    let mut inside = String::new();
    cleaner.element(root, 0, &mut inside);
    let size = size(root);
    if size.is_none() && !cleaner.problems.has_errors() {
        let message = "the drawing does not say how wide and high it is";
        let hint = "save it with a `viewBox`";
        cleaner.refuse(root.range().start, "bad-svg", message.to_owned(), hint);
    }
    match size.filter(|_| !cleaner.problems.has_errors()) {
        Some((view, width, height)) => Ok(Drawing {
            width,
            height,
            view,
            // What stands between `<svg` and its end tag.
            inside: inside
                .strip_prefix("<svg")
                .and_then(|rest| rest.strip_suffix("</svg>"))
                .map_or_else(|| ">".to_owned(), str::to_owned),
        }),
        None => Err(cleaner.problems),
    }
}

fn place(source: &SourceFile, row: u32, column: u32) -> Place {
    /// Lines of drawings have thousands of characters, which nobody wants to see.
    const LONGEST_LINE: usize = 200;
    let mut place = source.place_at(row as usize, column as usize, 1);
    if place.text.len() > LONGEST_LINE {
        place.text = "".into();
    }
    place
}

/// `viewBox`, or width and height in pixels, as four numbers.
fn size(root: Node) -> Option<(String, f64, f64)> {
    let number = |text: &str| {
        let number: f64 = text.trim().trim_end_matches("px").parse().ok()?;
        (number.is_finite() && number.abs() <= 1e6).then_some(number)
    };
    let numbers: Vec<f64> = match root.attribute("viewBox") {
        Some(view) => {
            let parts = view.split([' ', ',', '\t', '\n']).filter(|p| !p.is_empty());
            parts.map(number).collect::<Option<_>>()?
        }
        None => {
            let side = |name| root.attribute(name).and_then(number);
            vec![0.0, 0.0, side("width")?, side("height")?]
        }
    };
    let [x, y, width, height] = numbers[..] else {
        return None;
    };
    let fits = |side: f64| (0.01..=1e6).contains(&side);
    (fits(width) && fits(height)).then(|| (format!("{x} {y} {width} {height}"), width, height))
}

struct Cleaner<'a> {
    source: &'a SourceFile,
    document: &'a Document<'a>,
    letters: Letters,
    problems: Diagnostics,
}

impl<'a> Cleaner<'a> {
    fn refuse(&mut self, at: usize, code: &'static str, message: String, hint: &'static str) {
        let at = self.document.text_pos_at(at);
        let problem = Diagnostic::error(code, message).at(place(self.source, at.row, at.col));
        self.problems.push(problem.hint(hint));
    }

    /// Writes an element of which only what draws is left.
    fn element(&mut self, node: Node<'a, 'a>, depth: usize, out: &mut String) {
        const HINT: &str = "a drawing is made of shapes: save it as plain SVG, with texts and clones turned into paths";
        let name = node.tag_name().name();
        let is_svg = node.tag_name().namespace() == Some(SVG);
        let at = node.range().start;
        if depth > DEEPEST {
            let message = format!("parts of a drawing nest no deeper than {DEEPEST}");
            return self.refuse(at, "unsafe-svg", message, HINT);
        }
        if !is_svg || !ELEMENTS.contains(&name) || (name == "svg") != (depth == 0) {
            // What an editor of drawings notes for itself is in a language of its own.
            let says = SILENT.contains(&name) || !is_svg && !is_active(&node);
            let runs = node.descendants().find(is_active);
            match runs {
                Some(inner) => {
                    let message =
                        format!("`<{}>` has no place in a drawing", inner.tag_name().name());
                    self.refuse(inner.range().start, "unsafe-svg", message, HINT);
                }
                None if says && depth > 0 => {}
                None => {
                    let message = format!("`<{name}>` has no place in a drawing");
                    self.refuse(at, "unsafe-svg", message, HINT);
                }
            }
            return;
        }
        let is_text = matches!(name, "text" | "tspan");
        if is_text && self.letters == Letters::Refused {
            let message =
                format!("`<{name}>` looks different everywhere, and nobody can translate it");
            let hint = "say it in words beside the picture, or turn the letters into paths";
            return self.refuse(at, "text-in-drawing", message, hint);
        }
        out.push('<');
        out.push_str(name);
        for attribute in node.attributes() {
            self.attribute(attribute, depth == 0, out);
        }
        out.push('>');
        for child in node.children() {
            match child.node_type() {
                NodeType::Element => self.element(child, depth + 1, out),
                NodeType::Text if name == "style" => {
                    self.style(child.text().unwrap_or_default(), child.range().start);
                    out.push_str(child.text().unwrap_or_default().trim());
                }
                NodeType::Text if is_text => escape_quoted(child.text().unwrap_or_default(), out),
                _ => {}
            }
        }
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }

    fn attribute(&mut self, attribute: Attribute<'a, 'a>, is_root: bool, out: &mut String) {
        let (name, value) = (attribute.name(), attribute.value());
        let at = attribute.range().start;
        const HINT: &str = "take it out: a drawing neither runs, nor fetches, nor leads anywhere";
        let is_link = name == "href" && matches!(attribute.namespace(), None | Some(XLINK));
        if name
            .get(..2)
            .is_some_and(|on| on.eq_ignore_ascii_case("on"))
        {
            return self.refuse(at, "unsafe-svg", format!("`{name}` runs a script"), HINT);
        }
        if is_link {
            // Gradients borrow from each other.
            return match value.strip_prefix('#').is_some_and(is_name) {
                true => write(out, "href", value),
                false => {
                    let message = "the address leads out of the drawing".to_owned();
                    self.refuse(at, "unsafe-svg", message, HINT);
                }
            };
        }
        if matches!(name, "src" | "base") {
            let message = format!("`{name}` names another file");
            return self.refuse(at, "unsafe-svg", message, HINT);
        }
        let is_known = attribute.namespace().is_none() && ATTRIBUTES.contains(&name);
        let is_size = is_root && matches!(name, "width" | "height" | "viewBox" | "x" | "y");
        if !is_known || is_size {
            return;
        }
        if name == "style" {
            self.style(value, at);
        } else if let Some(why) = unsafe_value(value, true) {
            self.refuse(at, "unsafe-svg", format!("`{name}` {why}"), HINT);
        }
        write(out, name, value);
    }

    /// Styles may name colours and lines, in letters that cannot hide anything.
    fn style(&mut self, css: &str, at: usize) {
        let odd = css
            .chars()
            .find(|c| !c.is_ascii_alphanumeric() && !" \t\r\n.#,:;{}()%-_+*!'\"".contains(*c));
        let why = match odd {
            Some(odd) => Some(format!(
                "holds `{odd}`, which a style of shapes does not need"
            )),
            None => unsafe_value(css, false),
        };
        if let Some(why) = why {
            let hint =
                "save the drawing with its colours as attributes (“presentation attributes”)";
            self.refuse(at, "unsafe-svg", format!("the style {why}"), hint);
        }
    }
}

fn write(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape_quoted(value, out);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(inside: &str) -> Result<String, Vec<(u32, String)>> {
        let text = format!("<svg xmlns=\"{SVG}\" viewBox=\"0 0 10 10\">\n{inside}\n</svg>");
        let found = read(&text, "logo.svg", Letters::Kept).map(|d| d.written((10, 10)));
        found.map_err(|problems| {
            let said = problems.iter();
            said.map(|p| (p.place.as_ref().unwrap().line, p.message.clone()))
                .collect()
        })
    }

    #[test]
    fn shapes_get_through_and_notes_do_not() {
        let made = clean(
            "<!-- by Jane --><title>secret</title><metadata><x/></metadata>\
             <s:namedview xmlns:s=\"http://sodipodi\" s:x=\"1\"/>\
             <defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs>\
             <style>.b{fill:#123456}</style>\
             <path class=\"b\" d=\"M0 0h9v9z\" fill=\"url(#a)\" data-note=\"secret\" transform=\"rotate(4)\"/>",
        )
        .unwrap();
        assert!(made.contains("M0 0h9v9z") && made.contains("url(#a)") && made.contains(".b{fill"));
        for gone in ["Jane", "secret", "sodipodi", "data-note"] {
            assert!(!made.contains(gone), "{gone}: {made}");
        }
        assert!(Document::parse(&made).is_ok());
    }

    #[test]
    fn whatever_runs_fetches_or_moves_is_refused_with_its_line() {
        for bad in [
            "<script>alert(1)</script>",
            "<g><g><script/></g></g>",
            "<path onload='x()'/>",
            "<path onLoad='x()'/>",
            "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
            "<image href='https://a.example/x.png'/>",
            "<image href='data:image/png;base64,x'/>",
            "<use href='#a'/>",
            "<a href='javascript:x'><path/></a>",
            "<linearGradient href='https://a.example/x#a'/>",
            "<linearGradient xmlns:l='http://www.w3.org/1999/xlink' l:href='//a.example'/>",
            "<rect><animate attributeName='x'/></rect>",
            "<rect><set attributeName='href' to='javascript:x'/></rect>",
            "<style>@import 'https://a.example'</style>",
            "<style>a{fill:url(https://a.example)}</style>",
            "<style>a{fill:u\\72l(x)}</style>",
            "<style>a{b:expression(x)}</style>",
            "<style>a{b:</style><style>c}/**/</style>",
            "<rect style='fill:url(#a)'/>",
            "<rect fill='url(https://a.example#a)'/>",
            "<rect fill='url( x )'/>",
            "<rect fill='javascript:x'/>",
            "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>x</h:script>",
            "<e:note xmlns:e='http://e'><h:script xmlns:h='http://www.w3.org/1999/xhtml'/></e:note>",
            "<filter id='a'/>",
            "<svg/>",
            "<unknown/>",
        ] {
            let found = clean(bad).unwrap_err();
            assert_eq!(found[0].0, 2, "{bad}: {found:?}");
        }
        let several = clean("<script/>\n<rect onclick='x'/>\n<use/>").unwrap_err();
        let lines: Vec<u32> = several.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 3, 4]);
    }

    #[test]
    fn text_is_kept_in_a_logo_and_refused_in_a_picture() {
        let text =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>Clinic</text></svg>";
        let logo = read(text, "logo.svg", Letters::Kept).unwrap();
        assert!(logo.written((9, 9)).contains("<text>Clinic</text>"));
        let refused = read(text, "a.svg", Letters::Refused).unwrap_err();
        assert_eq!(refused.iter().next().unwrap().code, "text-in-drawing");
    }

    #[test]
    fn hostile_xml_is_refused_and_never_a_panic() {
        let deep = "<g>".repeat(5000) + &"</g>".repeat(5000);
        assert!(clean(&deep).is_err());
        let long = "<g/>".repeat(20_000);
        assert!(clean(&long).is_err());
        for text in [
            "<!DOCTYPE svg [<!ENTITY a 'x'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>&a;</svg>",
            "<svg",
            "<svg/>",
            "<x:svg/>",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 9'/>",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 NaN 9'/>",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e9 9'/>",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9'/>",
            "<html><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/></html>",
        ] {
            assert!(read(text, "logo.svg", Letters::Kept).is_err(), "{text}");
        }
    }
}
