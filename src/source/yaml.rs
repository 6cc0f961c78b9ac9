//! YAML with places: a tree in which every key and value knows its line, and a reader of maps that
//! reports every unknown key and wrong value in one run, not only the first.
//!
//! In: a file, or the front matter of one. Out: nodes. Never decides what a key means, and never
//! writes a value anew: `no` stays `no` and `5.50` stays `5.50`, whatever types YAML sees in them.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;

use super::file::SourceFile;
use super::name::Id;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};

/// A value with the line and column it starts at, from 1, counted in the YAML text.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub value: Value,
    line: usize,
    column: usize,
    /// The bytes of a scalar that the parser took for a number or a boolean.
    typed: Option<Range<usize>>,
}

/// The kinds of values. Numbers, dates and booleans stay text: what they mean is the reader's to say.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A scalar, as text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A map in the order of the file.
    Map(Vec<(Key, Node)>),
}

impl Value {
    /// How much of its line is marked, in characters.
    fn length(&self) -> usize {
        match self {
            Value::Text(text) => text.chars().count(),
            _ => 1,
        }
    }
}

/// A key of a map and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// The key.
    pub name: String,
    line: usize,
    column: usize,
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Parsed>::deserialize(deserializer)?;
        let at = spanned.referenced;
        let Parsed(value, is_typed) = spanned.value;
        // Where an alias stands for it, its text stands at the anchor.
        let span = spanned.defined.span();
        let bytes = span.byte_offset().zip(span.byte_len());
        let bytes = bytes.map(|(start, length)| start as usize..(start + length) as usize);
        Ok(Node {
            value,
            line: at.line() as usize,
            column: at.column() as usize,
            typed: bytes.filter(|_| is_typed),
        })
    }
}

impl Node {
    /// Puts what stands in the file in the place of what the parser made of it: `5.50` came as 5.5.
    fn as_written(&mut self, text: &str) {
        match &mut self.value {
            Value::Text(value) => {
                if let Some(raw) = self.typed.take().and_then(|bytes| text.get(bytes)) {
                    raw.trim().clone_into(value);
                }
            }
            Value::List(nodes) => nodes.iter_mut().for_each(|node| node.as_written(text)),
            Value::Map(entries) => entries
                .iter_mut()
                .for_each(|(_, node)| node.as_written(text)),
            Value::Null => {}
        }
    }
}

/// A value, and whether it was taken for a number or a boolean.
struct Parsed(Value, bool);

impl<'de> Deserialize<'de> for Parsed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Parsed;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }
            fn visit_unit<E>(self) -> Result<Parsed, E> {
                Ok(Parsed(Value::Null, false))
            }
            fn visit_none<E>(self) -> Result<Parsed, E> {
                Ok(Parsed(Value::Null, false))
            }
            fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Parsed, D::Error> {
                Parsed::deserialize(d)
            }
            fn visit_bool<E>(self, v: bool) -> Result<Parsed, E> {
                Ok(Parsed(Value::Text(v.to_string()), true))
            }
            fn visit_i64<E>(self, v: i64) -> Result<Parsed, E> {
                Ok(Parsed(Value::Text(v.to_string()), true))
            }
            fn visit_u64<E>(self, v: u64) -> Result<Parsed, E> {
                Ok(Parsed(Value::Text(v.to_string()), true))
            }
            fn visit_f64<E>(self, v: f64) -> Result<Parsed, E> {
                Ok(Parsed(Value::Text(v.to_string()), true))
            }
            fn visit_str<E>(self, v: &str) -> Result<Parsed, E> {
                Ok(Parsed(Value::Text(v.to_owned()), false))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Parsed, A::Error> {
                let mut list = Vec::new();
                while let Some(node) = seq.next_element::<Node>()? {
                    list.push(node);
                }
                Ok(Parsed(Value::List(list), false))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parsed, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key::<Spanned<String>>()? {
                    let at = key.referenced;
                    let key = Key {
                        name: key.value,
                        line: at.line() as usize,
                        column: at.column() as usize,
                    };
                    entries.push((key, map.next_value::<Node>()?));
                }
                Ok(Parsed(Value::Map(entries), false))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// A piece of YAML in a file: the whole of it, or the front matter that starts on a later line.
#[derive(Debug, Clone, Copy)]
pub struct Yaml<'a> {
    /// The file, for places.
    pub file: &'a SourceFile,
    /// The YAML.
    pub text: &'a str,
    /// How many lines of the file come before it.
    pub lines_before: usize,
}

impl<'a> Yaml<'a> {
    /// The whole file.
    pub fn whole(file: &'a SourceFile) -> Self {
        Yaml {
            file,
            text: &file.text,
            lines_before: 0,
        }
    }

    /// Reads it as whatever it is.
    pub fn node(self) -> Result<Node, Diagnostics> {
        let read = serde_yaml::from_str_with_options::<Node>(self.text, limits());
        let mut node = read.map_err(|error| self.broken(&error))?;
        node.as_written(self.text);
        Ok(node)
    }

    /// Reads it as a map.
    pub fn map(self) -> Result<Map<'a>, Diagnostics> {
        let node = self.node()?;
        let place = self.place(node.line, node.column, 1);
        match node.value {
            Value::Map(entries) => Ok(Map::new(self, entries, place)),
            Value::Null => Ok(Map::new(self, Vec::new(), place)),
            _ => Err(
                Diagnostic::error("bad-yaml", "this is not a map of keys and values")
                    .at(place)
                    .into(),
            ),
        }
    }

    fn broken(&self, error: &serde_yaml::Error) -> Diagnostic {
        let error = error.without_snippet();
        let place = match error.location() {
            Some(at) if at.line() > 0 => self.place(at.line() as usize, at.column() as usize, 1),
            _ => self.file.place_at(self.lines_before + 1, 1, 1),
        };
        let text = error.to_string();
        let message = text
            .lines()
            .next()
            .unwrap_or("this is not YAML")
            .trim_end_matches('.')
            .to_owned();
        Diagnostic::error("bad-yaml", format!("this is not valid YAML: {message}"))
            .at(place)
            .hint("quote values that contain `: ` or start with a special character, and use spaces to indent")
    }

    fn place(&self, line: usize, column: usize, length: usize) -> Place {
        self.file.place_at(line + self.lines_before, column, length)
    }
}

/// No file of ours nests deeper than six levels. The parser calls itself for each, and files are read
/// on threads with small stacks: 65 levels, its own limit, were too many for one of 2 MB.
const DEEPEST: usize = 16;

/// What may be read at all.
pub(super) fn limits() -> serde_yaml::Options {
    serde_yaml::options! { budget: serde_yaml::budget! { max_depth: DEEPEST } }
}

/// A map being read: asks for keys one by one and, at the end, reports those nobody asked for.
#[derive(Debug)]
pub struct Map<'a> {
    yaml: Yaml<'a>,
    entries: Vec<(Key, Node, bool)>,
    asked: Vec<&'static str>,
    place: Place,
    problems: Diagnostics,
}

impl<'a> Map<'a> {
    fn new(yaml: Yaml<'a>, entries: Vec<(Key, Node)>, place: Place) -> Self {
        let entries = entries.into_iter().map(|(k, v)| (k, v, false)).collect();
        Map {
            yaml,
            entries,
            asked: Vec::new(),
            place,
            problems: Diagnostics::new(),
        }
    }

    /// Where the map starts.
    pub fn place(&self) -> Place {
        self.place.clone()
    }

    /// Where the value of a key stands, or the map itself.
    pub fn place_of(&self, key: &str) -> Place {
        match self.entries.iter().find(|(k, ..)| k.name == key) {
            Some((k, ..)) => self.yaml.place(k.line, k.column, k.name.chars().count()),
            None => self.place(),
        }
    }

    /// Reports a problem found in this map.
    pub fn problem(&mut self, diagnostic: Diagnostic) {
        self.problems.push(diagnostic);
    }

    /// Takes over what reading an inner map found.
    pub fn absorb(&mut self, problems: Diagnostics) {
        self.problems.append(problems);
    }

    fn take(&mut self, key: &'static str) -> Option<(Value, Place)> {
        self.asked.push(key);
        let (_, node, used) = self.entries.iter_mut().find(|(k, ..)| k.name == key)?;
        *used = true;
        let value = std::mem::replace(&mut node.value, Value::Null);
        let place = self.yaml.place(node.line, node.column, value.length());
        (value != Value::Null).then_some((value, place))
    }

    /// A scalar, with its place.
    pub fn text_at(&mut self, key: &'static str) -> Option<(String, Place)> {
        match self.take(key)? {
            (Value::Text(text), place) => Some((text, place)),
            (_, place) => {
                self.wrong(place, key, "a text");
                None
            }
        }
    }

    /// A scalar.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        self.text_at(key).map(|(text, _)| text)
    }

    /// A scalar that has to be there and not be blank.
    pub fn required(&mut self, key: &'static str) -> String {
        match self.text(key) {
            Some(text) if !text.trim().is_empty() => text,
            _ => {
                if !self
                    .problems
                    .iter()
                    .any(|p| p.message.contains(&format!("`{key}`")))
                {
                    let place = self.place_of(key);
                    self.problems.push(
                        Diagnostic::error("missing-key", format!("`{key}` is missing"))
                            .at(place)
                            .hint(format!("add a line `{key}: …`")),
                    );
                }
                String::new()
            }
        }
    }

    /// Reads a scalar with a rule; says what was expected where the rule refuses it.
    pub fn parsed<T>(
        &mut self,
        key: &'static str,
        expected: &str,
        rule: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let (text, place) = self.text_at(key)?;
        let value = rule(&text);
        if value.is_none() {
            self.wrong(place, key, expected);
        }
        value
    }

    /// Reads a scalar that has to be there with a rule.
    pub fn required_parsed<T>(
        &mut self,
        key: &'static str,
        expected: &str,
        rule: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.required(key);
        if text.is_empty() {
            return None;
        }
        let value = rule(&text);
        if value.is_none() {
            let place = self.value_place(key);
            self.wrong(place, key, expected);
        }
        value
    }

    fn value_place(&self, key: &str) -> Place {
        match self.entries.iter().find(|(k, ..)| k.name == key) {
            Some((_, node, _)) => self.yaml.place(node.line, node.column, usize::MAX),
            None => self.place(),
        }
    }

    /// A list of scalars with their places; a single scalar counts as a list of one.
    pub fn texts(&mut self, key: &'static str) -> Vec<(String, Place)> {
        let Some((value, place)) = self.take(key) else {
            return Vec::new();
        };
        match value {
            Value::Text(text) => vec![(text, place)],
            Value::List(nodes) => nodes
                .into_iter()
                .filter_map(|node| {
                    let length = node.value.length();
                    let place = self.yaml.place(node.line, node.column, length);
                    match node.value {
                        Value::Text(text) => Some((text, place)),
                        _ => {
                            self.wrong(place, key, "a list of texts");
                            None
                        }
                    }
                })
                .collect(),
            Value::Map(_) | Value::Null => {
                self.wrong(place, key, "a list");
                Vec::new()
            }
        }
    }

    /// A list of ids.
    pub fn ids(&mut self, key: &'static str) -> Vec<(Id, Place)> {
        let texts = self.texts(key);
        texts
            .into_iter()
            .filter_map(|(text, place)| match Id::new(&text) {
                Some(id) => Some((id, place)),
                None => {
                    self.problems.push(bad_id(&text, place));
                    None
                }
            })
            .collect()
    }

    /// A map below a key.
    pub fn map(&mut self, key: &'static str) -> Option<Map<'a>> {
        match self.take(key)? {
            (Value::Map(entries), place) => Some(Map::new(self.yaml, entries, place)),
            (_, place) => {
                self.wrong(place, key, "a map of keys and values");
                None
            }
        }
    }

    /// A list of maps below a key.
    pub fn maps(&mut self, key: &'static str) -> Vec<Map<'a>> {
        match self.take(key) {
            Some((Value::List(nodes), _)) => nodes
                .into_iter()
                .filter_map(|node| self.inner(node, key))
                .collect(),
            Some((_, place)) => {
                self.wrong(place, key, "a list");
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn inner(&mut self, node: Node, key: &str) -> Option<Map<'a>> {
        let place = self.yaml.place(node.line, node.column, 1);
        match node.value {
            Value::Map(entries) => Some(Map::new(self.yaml, entries, place)),
            _ => {
                self.wrong(place, key, "a map of keys and values");
                None
            }
        }
    }

    /// All entries of a map whose keys are ids (or section addresses): each with its key, its place and its own map.
    pub fn records(mut self) -> (Vec<(String, Place, Map<'a>)>, Diagnostics) {
        let entries = std::mem::take(&mut self.entries);
        let mut records = Vec::with_capacity(entries.len());
        for (key, node, _) in entries {
            let place = self
                .yaml
                .place(key.line, key.column, key.name.chars().count());
            if let Some(map) = self.inner(node, &key.name) {
                records.push((key.name, place.clone(), Map { place, ..map }));
            }
        }
        (records, self.problems)
    }

    /// All entries of a map of scalars, in order.
    pub fn pairs(mut self) -> (Vec<(String, String, Place)>, Diagnostics) {
        let entries = std::mem::take(&mut self.entries);
        let mut pairs = Vec::with_capacity(entries.len());
        for (key, node, _) in entries {
            let place = self
                .yaml
                .place(key.line, key.column, key.name.chars().count());
            match node.value {
                Value::Text(text) => pairs.push((key.name, text, place)),
                _ => self.wrong(place, &key.name, "a text"),
            }
        }
        (pairs, self.problems)
    }

    fn wrong(&mut self, place: Place, key: &str, expected: &str) {
        self.problems.push(
            Diagnostic::error("bad-value", format!("`{key}` has to be {expected}")).at(place),
        );
    }

    /// Ends the reading: every key that nobody asked for is a problem.
    pub fn finish(mut self) -> Diagnostics {
        for (key, _, used) in &self.entries {
            if *used {
                continue;
            }
            let place = self
                .yaml
                .place(key.line, key.column, key.name.chars().count());
            let unknown =
                Diagnostic::error("unknown-key", format!("unknown key `{}`", key.name)).at(place);
            let hint = match nearest(&key.name, self.asked.iter().copied()) {
                Some(name) => format!("did you mean `{name}`?"),
                None => format!("known keys: {}", self.asked.join(", ")),
            };
            self.problems.push(unknown.hint(hint));
        }
        self.problems
    }
}

/// The problem of a name that is no id.
pub fn bad_id(text: &str, place: Place) -> Diagnostic {
    Diagnostic::error("bad-id", format!("`{text}` is not an id"))
        .at(place)
        .hint("ids start with a small letter and hold small letters, digits and hyphens: `police-at-work`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_values_know_their_place() {
        let file = SourceFile::new(
            "a.yaml",
            "title: One\nlist: [a, b]\nmap:\n  in: 4-03\n  day: 2026-11-22\n",
        );
        let mut map = Yaml::whole(&file).map().unwrap();
        assert_eq!(map.required("title"), "One");
        let list = map.texts("list");
        assert_eq!(
            (list[1].0.as_str(), list[1].1.line, list[1].1.column),
            ("b", 2, 11)
        );
        let mut inner = map.map("map").unwrap();
        assert_eq!(inner.text("in").as_deref(), Some("4-03"));
        let (day, place) = inner.text_at("day").unwrap();
        assert_eq!(
            (day.as_str(), place.line, place.column, place.length),
            ("2026-11-22", 5, 8, 10)
        );
        assert!(inner.finish().is_empty() && map.finish().is_empty());
    }

    #[test]
    fn values_stay_as_they_are_written() {
        let written = "no: no\nfee: 5.50\nhex: 0x10\nzero: 0123\nplus: +1\nbig: 1_000\nyear: 2018\n\
            yes: Yes\nlist: [No, 1.0, 'on']\nanchor: &a 7.0 # seven\nalias: *a\nquoted: \"1.50\"\n";
        let text = format!("---\n日本: x\n{written}---\n");
        let file = SourceFile::new("a.md", text.as_str());
        let yaml = Yaml {
            file: &file,
            text: &file.text[4..text.len() - 4],
            lines_before: 1,
        };
        let mut map = yaml.map().unwrap();
        for (key, value) in [
            ("no", "no"),
            ("fee", "5.50"),
            ("hex", "0x10"),
            ("zero", "0123"),
            ("plus", "+1"),
            ("big", "1_000"),
            ("year", "2018"),
            ("yes", "Yes"),
            ("anchor", "7.0"),
            ("alias", "7.0"),
            ("quoted", "1.50"),
        ] {
            assert_eq!(map.text(key).as_deref(), Some(value), "{key}");
        }
        let list: Vec<_> = map
            .texts("list")
            .into_iter()
            .map(|(text, _)| text)
            .collect();
        assert_eq!(list, ["No", "1.0", "on"]);
    }

    #[test]
    fn every_unknown_key_is_reported_with_the_nearest_known_one() {
        let file = SourceFile::new("a.md", "---\ntitel: One\ndescripton: Two\nzzz: 3\n---\n");
        let yaml = Yaml {
            file: &file,
            text: &file.text[4..38],
            lines_before: 1,
        };
        let mut map = yaml.map().unwrap();
        map.text("title");
        map.text("description");
        let found: Vec<_> = map
            .finish()
            .into_iter()
            .map(|d| (d.place.unwrap().line, d.hint.unwrap()))
            .collect();
        assert_eq!(found[0], (2, "did you mean `title`?".to_owned()));
        assert_eq!(found[1], (3, "did you mean `description`?".to_owned()));
        assert_eq!(found[2], (4, "known keys: title, description".to_owned()));
    }

    #[test]
    fn broken_yaml_says_where() {
        let file = SourceFile::new("a.yaml", "title: One\nbad: [a, b\nmore: x\n");
        let problem = Yaml::whole(&file)
            .map()
            .unwrap_err()
            .into_iter()
            .next()
            .unwrap();
        assert_eq!(problem.code, "bad-yaml");
        assert!(problem.place.unwrap().line >= 2);
    }

    #[test]
    fn a_key_given_twice_is_an_error() {
        let file = SourceFile::new("a.yaml", "a: 1\na: 2\n");
        assert!(Yaml::whole(&file).map().is_err());
    }

    #[test]
    fn what_nests_too_deeply_is_refused_on_a_small_stack() {
        let texts = [
            format!("x: {}", "{a: ".repeat(5000)),
            format!("x:\n  {}a", "- ".repeat(5000)),
            format!("x: {}", "[".repeat(5000)),
            format!("x: {}a{}", "[".repeat(60), "]".repeat(60)),
        ];
        let read = || {
            for text in &texts {
                let file = SourceFile::new("a.yaml", text.as_str());
                let problems = Yaml::whole(&file).map().unwrap_err();
                assert!(
                    problems.iter().all(|p| p.code == "bad-yaml"),
                    "{problems:?}"
                );
            }
        };
        std::thread::scope(|scope| {
            let small = std::thread::Builder::new().stack_size(1 << 20);
            small.spawn_scoped(scope, read).unwrap().join().unwrap();
        });
    }
}
