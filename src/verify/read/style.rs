//! Styles: what they fetch. In: CSS. Out: every address, import and font face in it, with its place.
//! Never interprets a rule.
//!
//! `cssparser`, the tokenizer of Firefox, says what is a name, a string or an address: escapes (`\75rl(`),
//! comments and broken strings are undone as a browser undoes them. What an address may be is decided here.

use std::ops::Range;

use cssparser::{ParseError, Parser, ParserInput, Token};

/// Something in a style that can fetch or run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// An address; `font` inside `@font-face`.
    Url { address: String, font: bool },
    /// `@import`.
    Import,
    /// `expression()`, `behavior:` and their like, which old browsers run; an address in a variable.
    Active(String),
    /// Blocks in blocks beyond any honest style: what is inside was not read.
    TooDeep,
}

/// Blocks and functions in each other, beyond which nobody reads: each costs stack.
const DEEPEST: usize = 64;

/// Functions in which a string is an address.
const TAKE_ADDRESSES: &[&str] = &["url", "src", "image", "image-set", "-webkit-image-set"];

/// What a variable or an attribute holds cannot be seen from where it is used.
const HIDE: &[&str] = &["var", "attr", "env"];

/// Names that old browsers run, where they stand in no function.
const RUN: &[&str] = &["behavior", "-ms-behavior", "-moz-binding", "progid"];

/// Finds everything that fetches or runs.
pub fn scan(css: &str) -> Vec<(Range<usize>, Item)> {
    let mut input = ParserInput::new(css);
    let mut found = Vec::new();
    Nesting::default().read(&mut Parser::new(&mut input), &mut found);
    found
}

/// What the tokens stand in.
#[derive(Debug, Clone, Default)]
struct Nesting {
    depth: usize,
    /// Whether it is `@font-face`.
    face: bool,
    /// The inmost function, or nothing in parentheses that are none.
    function: Option<String>,
    /// Whether any function around takes an address.
    takes: bool,
}

impl Nesting {
    /// Reads what is left of a block.
    fn read(&self, parser: &mut Parser<'_, '_>, found: &mut Vec<(Range<usize>, Item)>) {
        // What the next block belongs to, and whether an address in between is only a name.
        let (mut awaits_face, mut names_only) = (false, false);
        loop {
            let start = parser.position().byte_index();
            let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else {
                return;
            };
            let at = start..parser.position().byte_index();
            match &token {
                Token::AtKeyword(name) => match lower(name).as_str() {
                    "import" => found.push((at, Item::Import)),
                    "font-face" => awaits_face = true,
                    // The address of a namespace is a name and is never fetched.
                    "namespace" => names_only = true,
                    _ => {}
                },
                Token::Semicolon => (awaits_face, names_only) = (false, false),
                Token::Ident(name) => {
                    let name = lower(name);
                    if self.function.is_none() && RUN.contains(&name.as_str()) {
                        found.push((at, Item::Active(name)));
                    }
                }
                Token::UnquotedUrl(address) | Token::BadUrl(address) if !names_only => {
                    found.push((at, self.url(address)));
                }
                Token::QuotedString(address) | Token::BadString(address)
                    if self.takes_strings() && !names_only =>
                {
                    found.push((at, self.url(address)));
                }
                Token::Function(name) => {
                    let name = lower(name);
                    let hides = HIDE.contains(&name.as_str()) && self.takes;
                    if name == "expression" || hides {
                        found.push((at.clone(), Item::Active(name.clone())));
                    }
                    let inside = self.function(name, names_only);
                    inside.read_block(parser, at, found);
                }
                Token::ParenthesisBlock => {
                    let inside = self.function(String::new(), names_only);
                    inside.read_block(parser, at, found);
                }
                Token::SquareBracketBlock => self.block().read_block(parser, at, found),
                Token::CurlyBracketBlock => {
                    names_only = false;
                    let inside = Nesting {
                        face: self.face || std::mem::take(&mut awaits_face),
                        function: None,
                        takes: false,
                        ..self.block()
                    };
                    inside.read_block(parser, at, found);
                }
                _ => {}
            }
        }
    }

    /// Reads the block that was just opened.
    fn read_block(
        &self,
        parser: &mut Parser<'_, '_>,
        at: Range<usize>,
        found: &mut Vec<(Range<usize>, Item)>,
    ) {
        // What is not read here the parser steps over by itself.
        if self.depth > DEEPEST {
            return found.push((at, Item::TooDeep));
        }
        let _ = parser.parse_nested_block(|parser| {
            self.read(parser, found);
            Ok::<(), ParseError<'_, ()>>(())
        });
    }

    fn block(&self) -> Nesting {
        Nesting {
            depth: self.depth + 1,
            ..self.clone()
        }
    }

    fn function(&self, name: String, names_only: bool) -> Nesting {
        let takes = TAKE_ADDRESSES.contains(&name.as_str()) && !names_only;
        Nesting {
            takes: self.takes || takes,
            // A function of a namespace takes a name.
            function: Some(if names_only { String::new() } else { name }),
            ..self.block()
        }
    }

    fn takes_strings(&self) -> bool {
        let function = self.function.as_deref();
        function.is_some_and(|name| TAKE_ADDRESSES.contains(&name))
    }

    fn url(&self, address: &str) -> Item {
        Item::Url {
            address: address.to_owned(),
            font: self.face,
        }
    }
}

fn lower(name: &str) -> String {
    name.to_lowercase()
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
