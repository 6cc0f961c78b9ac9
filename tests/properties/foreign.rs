//! Bytes as the world sends them: anything at all, fragments that mean something to the reader, real
//! files with a piece cut out or put in, and a fragment far too often.

use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Fragments of every format that is read here, and characters that readers of text stumble over.
const FRAGMENTS: &[&str] = &[
    // YAML
    "---\n",
    "...\n",
    ": ",
    ":\n  ",
    "- ",
    "? ",
    "&a ",
    "*a",
    "<<: *a\n",
    "!!binary ",
    "!x ",
    "|\n",
    ">-\n",
    "'",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "# ",
    "%YAML 1.2\n",
    "~",
    "null",
    "no",
    "1e999",
    ".nan",
    "0x10",
    "title",
    "title: x\n",
    "description: x\n",
    "code: 1-01\n",
    "topics: [work]\n",
    "source: {url: ",
    "2026-11-22",
    "languages: [en]\n",
    "guides:\n  - {id: one, number: 1}\n",
    "one#first:\n",
    "language: reviewed\n",
    "\t",
    // Markdown
    "\n",
    "\n\n",
    "## ",
    "### ",
    "{#id}",
    "{#id code=1 .work}",
    " code=1",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~~",
    "`",
    "```\n",
    "```nginx\n",
    "~~~",
    "> ",
    "> [!NOTE]\n",
    "> [!SAY]\n",
    "1. ",
    "- [ ] ",
    "|",
    "| a | b |\n|---|:-:|\n",
    ":   ",
    "\\",
    "[](law:act-1)",
    "[x](term:work)",
    "[](contact:clinic)",
    "](",
    "![",
    "[^n]",
    "[^n]: ",
    "[x]: y\n",
    "<b>",
    "<!-- ",
    "-->",
    "&amp;",
    "&#0;",
    "<https://a.b>",
    "20-second.md#id",
    "javascript:",
    "    ",
    "  \n",
    // Templates, messages, styles, HTML, JSON
    "{{ ",
    " }}",
    "{% ",
    " %}",
    "{# ",
    " #}",
    "{% for a in ",
    "{% endfor %}",
    "{% if ",
    "{% block b %}",
    "{% extends \"base.html\" %}",
    "{% include \"parts.html\" %}",
    "view",
    "page",
    "t",
    " | safe",
    "[0]",
    "..",
    "key = ",
    "  .one = ",
    "{ $n ->\n",
    " [one] ",
    "*[other] ",
    "{ -term }",
    "@media ",
    "{color:red}",
    "url(",
    "/*",
    "*/",
    "@import ",
    "<html lang=en data-kind=page>",
    "<section id=",
    "<a href=",
    "</",
    "<meta ",
    "<style>",
    "<!doctype html>",
    "</style>",
    "<svg>",
    "<template>",
    "\"languages\":",
    "\"tag\":\"ko\"",
    "\"sections\":{",
    "null",
    "1",
    "-1",
    "1e400",
    // Text
    "中文",
    "。",
    "「",
    "」",
    "**「律师」**",
    "한국어",
    "를",
    "(무료)",
    "Tiếng Việt",
    "ไทยๆ",
    "عربي",
    "e\u{301}",
    "\u{1100}\u{1161}",
    "\u{0}",
    "\r",
    "\r\n",
    "\u{85}",
    "\u{2028}",
    "\u{a0}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffe}",
    "👩‍👩‍👧",
    "\u{10ffff}",
    "ß",
    "İ",
    "ﬁ",
    "𠀀",
    "\u{e000}",
    "\u{301}",
];

/// Bytes that are no UTF-8.
const BROKEN: &[&[u8]] = &[
    b"\xff",
    b"\xc3",
    b"\xe4\xb8",
    b"\xed\xa0\x80",
    b"\xf5\x80\x80\x80",
    b"\xfe\xff\x00a",
];

fn fragment() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        20 => select(FRAGMENTS).prop_map(|text| text.as_bytes().to_vec()),
        1 => select(BROKEN).prop_map(<[u8]>::to_vec),
        3 => vec(any::<u8>(), 1..4),
    ]
}

/// A real file with pieces cut out, put in, or said twice.
fn mangled(file: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let edit = (any::<Index>(), any::<Index>(), 0..3u8, fragment());
    vec(edit, 1..6).prop_map(move |edits| {
        let mut bytes = file.clone();
        for (start, end, kind, fragment) in edits {
            let (a, b) = (start.index(bytes.len() + 1), end.index(bytes.len() + 1));
            // Long cuts leave nothing to read.
            let (a, b) = (a.min(b), a.max(b).min(a.min(b) + 40));
            match kind {
                0 => drop(bytes.splice(a..b, [])),
                1 => drop(bytes.splice(a..a, fragment)),
                _ => {
                    let piece = bytes[a..b].to_vec();
                    drop(bytes.splice(b..b, piece));
                }
            }
        }
        bytes
    })
}

/// Foreign bytes in the place of one of some real files.
pub fn bytes(real: Vec<Vec<u8>>) -> BoxedStrategy<Vec<u8>> {
    let soup = vec(fragment(), 0..40).prop_map(|pieces| pieces.concat());
    let deep = (fragment(), 1..3000usize, fragment()).prop_map(|(piece, times, end)| {
        let mut all = piece.repeat(times);
        all.extend(end);
        all
    });
    prop_oneof![
        2 => vec(any::<u8>(), 0..300),
        6 => soup,
        1 => deep,
        6 => select(real).prop_flat_map(mangled),
    ]
    .boxed()
}

/// Foreign bytes as text; what is no UTF-8 is refused before it comes this far.
pub fn text(real: &[&str]) -> BoxedStrategy<String> {
    let real = real.iter().map(|text| text.as_bytes().to_vec()).collect();
    bytes(real)
        .prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .boxed()
}

/// A file of the repository.
pub fn file(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}
