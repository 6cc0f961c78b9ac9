//! Styles: what they fetch. In: CSS. Out: every address, import and font face in it, with its place.
//! Never interprets a rule.
//!
//! The scanner follows CSS Syntax Level 3 as far as addresses can hide: comments, strings, escapes in
//! names (`\75rl(`), functions that take an address as a string.

use std::ops::Range;

/// Something in a style that can fetch or run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// An address; `font` inside `@font-face`.
    Url { address: String, font: bool },
    /// `@import`.
    Import,
    /// `expression()`, `behavior:` and their like, which old browsers run; an address in a variable.
    Active(String),
}

/// Finds everything that fetches or runs.
pub(super) fn scan(css: &str) -> Vec<(Range<usize>, Item)> {
    Scanner {
        css,
        at: 0,
        functions: Vec::new(),
        blocks: 0,
        face: None,
        awaits_face: false,
        found: Vec::new(),
    }
    .run()
}

struct Scanner<'a> {
    css: &'a str,
    at: usize,
    /// Names of the functions that are open.
    functions: Vec<String>,
    blocks: u32,
    /// The depth of blocks at which `@font-face` ends.
    face: Option<u32>,
    awaits_face: bool,
    found: Vec<(Range<usize>, Item)>,
}

impl Scanner<'_> {
    fn run(mut self) -> Vec<(Range<usize>, Item)> {
        while let Some(c) = self.peek() {
            let start = self.at;
            match c {
                '/' if self.rest().starts_with("/*") => {
                    let end = self.rest()[2..]
                        .find("*/")
                        .map_or(self.css.len(), |e| self.at + e + 4);
                    self.at = end;
                }
                '"' | '\'' => {
                    let text = self.string();
                    if self.functions.last().is_some_and(|f| takes_address(f)) {
                        self.url(start, text);
                    }
                }
                '@' => {
                    self.at += 1;
                    match self.name().as_str() {
                        "import" => self.found.push((start..self.at, Item::Import)),
                        "font-face" => self.awaits_face = true,
                        // The address of a namespace is a name and is never fetched.
                        "namespace" => self.skip_to(';'),
                        _ => {}
                    }
                }
                '(' => {
                    self.functions.push(String::new());
                    self.at += 1;
                }
                ')' => {
                    self.functions.pop();
                    self.at += 1;
                }
                '{' => {
                    self.blocks += 1;
                    if std::mem::take(&mut self.awaits_face) {
                        self.face = Some(self.blocks);
                    }
                    self.functions.clear();
                    self.at += 1;
                }
                '}' => {
                    if self.face == Some(self.blocks) {
                        self.face = None;
                    }
                    self.blocks = self.blocks.saturating_sub(1);
                    self.functions.clear();
                    self.at += 1;
                }
                c if is_name(c) => self.word(start),
                c => self.at += c.len_utf8(),
            }
        }
        self.found
    }

    fn word(&mut self, start: usize) {
        let name = self.name();
        if self.at == start {
            // A backslash before the end of a line names nothing.
            self.at += self.peek().map_or(1, char::len_utf8);
        } else if self.peek() == Some('(') {
            self.at += 1;
            // What a variable or an attribute holds cannot be seen from here.
            let hides = matches!(name.as_str(), "var" | "attr" | "env");
            if name == "expression" || (hides && self.functions.iter().any(|f| takes_address(f))) {
                self.found
                    .push((start..self.at, Item::Active(name.clone())));
            }
            self.functions.push(name);
            if self.functions.last().is_some_and(|f| f == "url") {
                self.bare_url(start);
            }
        } else if matches!(
            name.as_str(),
            "behavior" | "-ms-behavior" | "-moz-binding" | "progid"
        ) && self.functions.is_empty()
        {
            self.found.push((start..self.at, Item::Active(name)));
        }
    }

    /// After `url(`: an address without quotes. One with quotes is left to the strings.
    fn bare_url(&mut self, start: usize) {
        while self.peek().is_some_and(|c| c.is_ascii_whitespace()) {
            self.at += 1;
        }
        if matches!(self.peek(), Some('"' | '\'')) {
            return;
        }
        let mut text = String::new();
        while let Some(c) = self.peek().filter(|c| *c != ')') {
            match c {
                '\\' => self.escape(&mut text),
                c => {
                    text.push(c);
                    self.at += c.len_utf8();
                }
            }
        }
        self.url(start, text.trim().to_owned());
    }

    fn url(&mut self, start: usize, address: String) {
        let font = self.face.is_some();
        self.found
            .push((start..self.at, Item::Url { address, font }));
    }

    fn string(&mut self) -> String {
        let quote = self.peek();
        self.at += 1;
        let mut text = String::new();
        while let Some(c) = self.peek() {
            match c {
                c if Some(c) == quote => {
                    self.at += 1;
                    break;
                }
                // A string that its line ends is broken, and the rest is read as if it were none.
                '\n' => break,
                '\\' => self.escape(&mut text),
                c => {
                    text.push(c);
                    self.at += c.len_utf8();
                }
            }
        }
        text
    }

    /// A name with its escapes undone, in lower case.
    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(c) = self.peek().filter(|c| is_name(*c) || c.is_ascii_digit()) {
            match c {
                '\\' if self.rest()[1..].starts_with(['\n', '\r']) || self.rest().len() == 1 => {
                    break;
                }
                '\\' => self.escape(&mut name),
                c => {
                    name.push(c);
                    self.at += c.len_utf8();
                }
            }
        }
        name.to_lowercase()
    }

    /// A backslash with up to six hexadecimal digits and a space, or any other character.
    fn escape(&mut self, text: &mut String) {
        self.at += 1;
        let digits = self
            .rest()
            .bytes()
            .take(6)
            .take_while(u8::is_ascii_hexdigit)
            .count();
        if digits > 0 {
            let code = u32::from_str_radix(&self.rest()[..digits], 16).unwrap_or(0xFFFD);
            text.push(char::from_u32(code).unwrap_or('\u{FFFD}'));
            self.at += digits;
            if self.peek().is_some_and(|c| c.is_ascii_whitespace()) {
                self.at += 1;
            }
        } else if let Some(c) = self.peek() {
            if c != '\n' {
                text.push(c);
            }
            self.at += c.len_utf8();
        }
    }

    fn skip_to(&mut self, end: char) {
        self.at = self
            .rest()
            .find(end)
            .map_or(self.css.len(), |e| self.at + e);
    }

    fn rest(&self) -> &str {
        &self.css[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }
}

/// Functions in which a string is an address.
fn takes_address(function: &str) -> bool {
    const FUNCTIONS: &[&str] = &["url", "src", "image", "image-set", "-webkit-image-set"];
    FUNCTIONS.contains(&function)
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '_' | '-' | '\\') || !c.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn urls(css: &str) -> Vec<String> {
        let url = |(_, item)| match item {
            Item::Url { address, .. } => Some(address),
            _ => None,
        };
        scan(css).into_iter().filter_map(url).collect()
    }

    #[test]
    fn addresses_are_found_however_they_hide() {
        for css in [
            "a{b:url(x.png)}",
            "a{b:url( x.png )}",
            "a{b:url('x.png')}",
            "a{b:URL(\"x.png\")}",
            "a{b:\\75rl(x.png)}",
            "a{b:\\000075 rl(x.png)}",
            "a{b:url(x\\.png)}",
            "a{b:image-set('x.png' 1x)}",
            "a{b:/* url(y) */url(x.png)}",
            "a{b:src('x.png')}",
            "a{b:\"\\\"\"url(x.png)}",
        ] {
            assert_eq!(urls(css), ["x.png"], "{css}");
        }
        assert!(urls("a::before{content:'url(x.png)'}").is_empty());
        assert!(urls("/* url(x.png) */").is_empty());
    }

    #[test]
    fn what_fetches_or_runs_is_found() {
        let items: Vec<_> =
            scan("@\\69mport 'a';b{c:expression(1);behavior:url(d)}e{scroll-behavior:smooth}")
                .into_iter()
                .map(|(_, item)| item)
                .collect();
        assert_eq!(items[0], Item::Import);
        assert_eq!(items[1], Item::Active("expression".into()));
        assert_eq!(items[2], Item::Active("behavior".into()));
        assert_eq!(items.len(), 4);
        let hidden = scan("a{--b:'//c.example';d:image-set(var(--b) 1x);color:var(--e)}");
        assert_eq!(hidden.len(), 1);
    }

    #[test]
    fn only_addresses_inside_a_font_face_are_fonts() {
        let fonts: Vec<bool> = scan("@font-face{src:url(a.woff2)}b{c:url(d.png)}")
            .into_iter()
            .filter_map(|(_, item)| match item {
                Item::Url { font, .. } => Some(font),
                _ => None,
            })
            .collect();
        assert_eq!(fonts, [true, false]);
    }
}
