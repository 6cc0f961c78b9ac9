//! YAML as this program writes it: maps, lists and scalars.
//!
//! In: values. Out: text that [`source::yaml`](crate::source::yaml) reads back as the same values, which is
//! tried before the text is given out. Never leaves a text to the types of YAML: what another program could
//! take for a number, a switch or nothing stands in double quotes.

use crate::diagnostic::Diagnostic;
use crate::source::file::SourceFile;
use crate::source::yaml::{self as read, Yaml};

/// A value to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text: as it is where it reads back as itself, else in double quotes.
    Text(String),
    /// A text in double quotes in any case: of some hashes YAML would make numbers, and all look alike.
    Quoted(String),
    /// Items, one on a line or more.
    List(Vec<Value>),
    /// Keys and values, one on a line or more.
    Map(Map),
    /// The same on one line, between braces.
    Row(Map),
}

/// Keys and values in order.
pub type Map = Vec<(String, Value)>;

/// A file that holds a map.
///
/// # Errors
///
/// It does not read back as what it was made of: a key stands in it twice.
pub fn file(map: &Map) -> Result<String, Diagnostic> {
    let mut text = String::new();
    write_map(map, 0, &mut text);
    let file = SourceFile::new("", text.as_str());
    let is_same = |node: &read::Node| match &node.value {
        read::Value::Null => map.is_empty(),
        value => same_map(map, value),
    };
    match Yaml::whole(&file).node() {
        Ok(node) if is_same(&node) => Ok(text),
        _ => Err(Diagnostic::error(
            "not-read-back",
            "what would be written does not read back as what it was made of",
        )
        .hint("nothing was changed: please report this, with the command that you ran")),
    }
}

/// A text as it can stand behind `key: `, and, where it `is_inside` of braces or brackets, there too.
pub fn scalar(text: &str, is_inside: bool) -> String {
    match is_plain(text) && !(is_inside && text.contains([',', '[', ']', '{', '}', ':'])) {
        true => text.to_owned(),
        false => quoted(text),
    }
}

/// A key. Old readers take `on` for a switch, but it is one of ours, and has always stood as it is.
fn name(key: &str, is_inside: bool) -> String {
    match key {
        "on" => key.to_owned(),
        key => scalar(key, is_inside),
    }
}

/// A text in double quotes.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_hidden(c) => out.push_str(&match u32::from(c) {
                code @ ..=0xff => format!("\\x{code:02x}"),
                code @ ..=0xffff => format!("\\u{code:04x}"),
                code => format!("\\U{code:08x}"),
            }),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Characters that YAML does not allow as they are, takes for the end of a line, or that nobody sees.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Whether a text can stand without quotes and is a text to every reader of YAML, old ones too.
fn is_plain(text: &str) -> bool {
    const MARKS: &[char] = &[
        '-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@',
        '`', '.', '=', '<', '~', '+',
    ];
    const WORDS: &[&str] = &[
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", "inf", "nan",
    ];
    let lower = text.to_ascii_lowercase();
    let is_fit = !text.is_empty()
        && text.trim() == text
        && !text.starts_with(MARKS)
        && !text.ends_with(':')
        && ![": ", " #"].iter().any(|mark| text.contains(mark))
        && !text.chars().any(is_hidden);
    is_fit && !WORDS.contains(&lower.as_str()) && !is_number(&lower)
}

/// Whether some reader takes a text for a number. Dates and codes, `4-03`, are none.
fn is_number(lower: &str) -> bool {
    let digits = lower.replace('_', "");
    // 12:30 was a number to the base of sixty once.
    let is_sixty = digits.contains(':')
        && !digits.contains(|c: char| !c.is_ascii_digit() && !":.".contains(c));
    let with_base = ["0x", "0o", "0b"]
        .iter()
        .any(|base| digits.starts_with(base));
    with_base || is_sixty || digits.parse::<f64>().is_ok()
}

fn write_map(map: &Map, indent: usize, out: &mut String) {
    for (key, value) in map {
        out.extend(std::iter::repeat_n(' ', indent));
        write_entry(key, value, indent, out);
    }
}

/// A key and its value; the indentation stands before it already.
fn write_entry(key: &str, value: &Value, indent: usize, out: &mut String) {
    out.push_str(&name(key, false));
    out.push(':');
    match value {
        Value::List(list) if !list.is_empty() => {
            out.push('\n');
            write_list(list, indent + 2, out);
        }
        Value::Map(map) if !map.is_empty() => {
            out.push('\n');
            write_map(map, indent + 2, out);
        }
        value => {
            out.push(' ');
            write_short(value, false, out);
            out.push('\n');
        }
    }
}

fn write_list(list: &[Value], indent: usize, out: &mut String) {
    for item in list {
        out.extend(std::iter::repeat_n(' ', indent));
        out.push_str("- ");
        match item {
            Value::Map(map) if !map.is_empty() => {
                let (first, rest) = map.split_at(1);
                for (key, value) in first {
                    write_entry(key, value, indent + 2, out);
                }
                write_map(&rest.to_vec(), indent + 2, out);
            }
            item => {
                write_short(item, false, out);
                out.push('\n');
            }
        }
    }
}

/// A value on one line.
fn write_short(value: &Value, is_inside: bool, out: &mut String) {
    match value {
        Value::Text(text) => out.push_str(&scalar(text, is_inside)),
        Value::Quoted(text) => out.push_str(&quoted(text)),
        Value::List(list) => {
            out.push('[');
            for (index, item) in list.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                write_short(item, true, out);
            }
            out.push(']');
        }
        Value::Map(map) | Value::Row(map) => {
            out.push('{');
            for (index, (key, value)) in map.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                out.push_str(&name(key, true));
                out.push_str(": ");
                write_short(value, true, out);
            }
            out.push('}');
        }
    }
}

fn same(written: &Value, read: &read::Value) -> bool {
    match (written, read) {
        (Value::Text(text) | Value::Quoted(text), read::Value::Text(read)) => text == read,
        (Value::List(list), read::Value::List(nodes)) => {
            let mut pairs = list.iter().zip(nodes);
            list.len() == nodes.len() && pairs.all(|(value, node)| same(value, &node.value))
        }
        (Value::Map(map) | Value::Row(map), read) => same_map(map, read),
        _ => false,
    }
}

fn same_map(map: &Map, read: &read::Value) -> bool {
    let read::Value::Map(entries) = read else {
        return false;
    };
    let mut pairs = map.iter().zip(entries);
    let is_same = |((key, value), (name, node)): (&(String, Value), &(read::Key, read::Node))| {
        *key == name.name && same(value, &node.value)
    };
    map.len() == entries.len() && pairs.all(is_same)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn map(entries: &[(&str, Value)]) -> Map {
        let own = |(key, value): &(&str, Value)| ((*key).to_owned(), value.clone());
        entries.iter().map(own).collect()
    }

    #[test]
    fn maps_lists_and_rows_are_laid_out_for_people() {
        let row = Value::Row(map(&[("by", text("R1")), ("on", text("2026-12-03"))]));
        let inner = map(&[("name", text("Two words")), ("phone", text("+1 416"))]);
        let all = map(&[
            (
                "part-3#police-stop",
                Value::Map(map(&[("read", Value::List(vec![row]))])),
            ),
            ("hash", Value::Quoted("0123".to_owned())),
            (
                "list",
                Value::List(vec![Value::Map(inner), text("한국어, 中文")]),
            ),
            ("none", Value::List(Vec::new())),
        ]);
        let wanted = "part-3#police-stop:\n  read:\n    - {by: R1, on: 2026-12-03}\nhash: \"0123\"\nlist:\n  - name: Two words\n    phone: \"+1 416\"\n  - 한국어, 中文\nnone: []\n";
        assert_eq!(file(&all).unwrap(), wanted);
    }

    #[test]
    fn what_another_program_takes_for_something_else_stands_in_quotes() {
        for plain in [
            "2026-11-22",
            "1-01.2",
            "R1",
            "part-4#who",
            "a: b".trim_end_matches(": b"),
            "https://a.b/c",
            "don't",
        ] {
            assert_eq!(scalar(plain, false), plain);
        }
        for bad in [
            "",
            " a",
            "a ",
            "no",
            "Yes",
            "NULL",
            "~",
            "1",
            "1.5",
            "1e5",
            "0x1F",
            "1_000",
            "12:30:00",
            ".5",
            "-",
            "- a",
            "a: b",
            "a:",
            "a #b",
            "#a",
            "[a",
            "*a",
            "&a",
            "!a",
            "|",
            "'a",
            "<<",
            "a\nb",
            "a\u{2028}b",
            "\u{feff}a",
            "---",
        ] {
            assert!(scalar(bad, false).starts_with('"'), "{bad:?}");
        }
        assert_eq!(scalar("a, b", false), "a, b");
        assert_eq!(scalar("a, b", true), "\"a, b\"");
    }

    #[test]
    fn a_key_that_stands_twice_is_not_given_out() {
        let twice = map(&[("a", text("1")), ("a", text("2"))]);
        assert_eq!(file(&twice).unwrap_err().code, "not-read-back");
        assert_eq!(file(&Map::new()).unwrap(), "");
    }

    fn any_text() -> impl Strategy<Value = String> {
        let hostile = prop::sample::select(vec![
            ": ", " #", "- ", "\"", "\\", "'", "\n", "\r\n", "\t", "{", "}", "[", "]", ",", "&a",
            "*a", "!", "%", "no", "1", "~", "---", "\u{85}", "\u{2028}", "\u{feff}", "\u{0}",
            "\u{7f}", "🦋", "집", " ", "a",
        ]);
        let pieces = prop::collection::vec(
            prop_oneof![hostile.prop_map(str::to_owned), any::<String>()],
            0..6,
        );
        pieces.prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn every_text_reads_back_as_itself(key in any_text(), value in any_text(), item in any_text()) {
            let row = Value::Row(vec![(key.clone(), text(&item)), ("k".to_owned(), Value::Quoted(value.clone()))]);
            let list = Value::List(vec![text(&item), row, Value::Map(vec![(key.clone(), text(&value))])]);
            prop_assume!(key != "k");
            let all = vec![(key, text(&value)), ("k".to_owned(), list)];
            prop_assert!(file(&all).is_ok());
        }
    }
}
