//! Messages of a Fluent file, as far as two languages must agree on them. In: text of `ui.ftl`.
//! Out: keys with their variables, and problems with line and column. Never formats a message.
//!
//! Both the build script and the program read this file, so it uses nothing of this crate.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser;

/// A message or term: where it stands and what it mentions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// Line from 1.
    pub line: u32,
    /// Variables in its own text, those of selectors included.
    pub variables: BTreeSet<String>,
    /// Keys of messages and terms in its own text.
    pub references: BTreeSet<String>,
}

/// The messages and terms of one file, or of several laid over each other, by key: `search`,
/// `search.label` for an attribute, `-name` for a term.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Messages(pub BTreeMap<String, Message>);

impl Messages {
    /// Keys that can be asked for: those of messages and attributes, not of terms.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let keys = self.0.keys().map(String::as_str);
        keys.filter(|key| !key.starts_with('-'))
    }

    /// The variables that a caller has to give, those of messages that it refers to included. Terms see
    /// only what the message gives them.
    pub fn variables(&self, key: &str) -> BTreeSet<&str> {
        let (mut seen, mut found) = (BTreeSet::new(), BTreeSet::new());
        let mut open = vec![key];
        while let Some(key) = open.pop() {
            let fresh = !key.starts_with('-') && seen.insert(key);
            if let Some(message) = self.0.get(key).filter(|_| fresh) {
                found.extend(message.variables.iter().map(String::as_str));
                open.extend(message.references.iter().map(String::as_str));
            }
        }
        found
    }
}

/// What is wrong with a file, with line and column from 1; line 0 when something is absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// A stable kebab-case name.
    pub code: &'static str,
    /// One sentence without a full stop.
    pub message: String,
    /// The key, unless the file does not parse.
    pub key: Option<String>,
    /// Line from 1, or 0.
    pub line: u32,
    /// Column in characters from 1.
    pub column: u32,
    /// What to do.
    pub hint: String,
}

/// Reads the messages of a file. What does not parse is a problem each; the rest is read.
pub fn read(text: &str) -> (Messages, Vec<Problem>) {
    let (resource, errors) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut problems: Vec<Problem> = errors
        .iter()
        .map(|error| {
            let (line, column) = position(text, error.pos.start);
            Problem {
                code: "fluent-syntax",
                message: format!("this is not Fluent: {}", error.kind),
                key: None,
                line,
                column,
                hint: "a message is `key = text`; further lines of it are indented".into(),
            }
        })
        .collect();

    let mut messages = Messages::default();
    let mut add = |key: String, at: &str, pattern: &Pattern<&str>| {
        let (line, column) = position(text, offset(text, at));
        let mut message = Message {
            line,
            ..Message::default()
        };
        message.pattern(pattern);
        if messages.0.insert(key.clone(), message).is_some() {
            problems.push(Problem {
                code: "repeated-string",
                message: format!("`{key}` stands twice in this file"),
                key: Some(key),
                line,
                column,
                hint: "remove one of the two".into(),
            });
        }
    };
    for entry in &resource.body {
        let (id, value, attributes, sign) = match entry {
            Entry::Message(m) => (m.id.name, m.value.as_ref(), &m.attributes, ""),
            Entry::Term(t) => (t.id.name, Some(&t.value), &t.attributes, "-"),
            _ => continue,
        };
        if let Some(value) = value {
            add(format!("{sign}{id}"), id, value);
        }
        for attribute in attributes {
            let name = attribute.id.name;
            add(format!("{sign}{id}.{name}"), name, &attribute.value);
        }
    }
    (messages, problems)
}

/// Compares a language with the source language: what it lacks, what it has too much, where the
/// variables differ, and what refers to nothing. `language` is the tag, for sentences.
pub fn compare(language: &str, source: &Messages, other: &Messages) -> Vec<Problem> {
    let mut problems = Vec::new();
    for key in source.keys() {
        let (wanted, found) = (source.variables(key), other.variables(key));
        match other.0.get(key) {
            None => problems.push(Problem {
                code: "missing-string",
                message: format!("`{key}` has no text in {language}"),
                key: Some(key.to_owned()),
                line: 0,
                column: 0,
                hint: format!("add `{key} = …`"),
            }),
            Some(message) if found != wanted => problems.push(Problem {
                code: "different-placeables",
                message: format!(
                    "`{key}` uses {} in {language} where the source language uses {}",
                    names(&found),
                    names(&wanted)
                ),
                key: Some(key.to_owned()),
                line: message.line,
                column: 1,
                hint: "use the same placeables, in any order".into(),
            }),
            Some(_) => {}
        }
    }
    for key in other.keys().filter(|key| !source.0.contains_key(*key)) {
        problems.push(Problem {
            code: "unknown-string",
            message: format!("`{key}` is in {language} and not in the source language"),
            key: Some(key.to_owned()),
            line: other.0.get(key).map_or(0, |message| message.line),
            column: 1,
            hint: "remove it, or add it to the source language".into(),
        });
    }
    problems.extend(dangling(other));
    problems
}

/// Messages that refer to messages or terms that do not exist.
pub fn dangling(messages: &Messages) -> Vec<Problem> {
    let all = messages.0.iter().flat_map(|(key, message)| {
        let lost = message.references.iter();
        lost.map(move |reference| (key, message.line, reference))
    });
    all.filter(|(_, _, reference)| !messages.0.contains_key(*reference))
        .map(|(key, line, reference)| Problem {
            code: "unknown-reference",
            message: format!("`{key}` refers to `{reference}`, which does not exist"),
            key: Some(key.clone()),
            line,
            column: 1,
            hint: "add it to this file, or write the words".into(),
        })
        .collect()
}

/// Walks a pattern for what it mentions.
impl Message {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|v| self.pattern(&v.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        let with = |attribute: &Option<fluent_syntax::ast::Identifier<&str>>, id: String| {
            match attribute {
                Some(attribute) => format!("{id}.{}", attribute.name),
                None => id,
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.references.insert(with(attribute, id.name.to_owned()));
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                self.references
                    .insert(with(attribute, format!("-{}", id.name)));
                arguments.iter().for_each(|a| self.arguments(a));
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|a| self.inline(a));
        arguments.named.iter().for_each(|a| self.inline(&a.value));
    }
}

fn names(variables: &BTreeSet<&str>) -> String {
    if variables.is_empty() {
        return "no placeable".into();
    }
    let names: Vec<String> = variables.iter().map(|v| format!("`{{ ${v} }}`")).collect();
    names.join(", ")
}

/// Where a slice that the parser cut out of `text` starts, in bytes.
fn offset(text: &str, slice: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// Line and column in characters, from 1.
fn position(text: &str, byte: usize) -> (u32, u32) {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = &text[..byte];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.matches('\n').count() + 1;
    (line as u32, before[start..].chars().count() as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str, other: &str) -> Vec<(&'static str, Option<String>, u32)> {
        let (source, none) = read(source);
        assert_eq!(none, []);
        let (other, mut problems) = read(other);
        problems.extend(compare("ko", &source, &other));
        let facts = |p: Problem| (p.code, p.key, p.line);
        problems.into_iter().map(facts).collect()
    }

    fn key(name: &str) -> Option<String> {
        Some(name.to_owned())
    }

    #[test]
    fn a_complete_language_has_no_problems() {
        let source = "a = A\nb = { $n ->\n    [one] { $n } page\n   *[other] { $n } pages\n  }\n";
        assert_eq!(found(source, "b = { $n }쪽\na = 가\n"), []);
    }

    #[test]
    fn a_missing_key_fails() {
        assert_eq!(
            found("a = A\nb = B\n", "a = 가\n"),
            [("missing-string", key("b"), 0)]
        );
        let attribute = found("a = A\n    .label = L\n", "a = 가\n");
        assert_eq!(attribute, [("missing-string", key("a.label"), 0)]);
        let commented_out = found("a = A\n", "# a = 가\n");
        assert_eq!(commented_out, [("missing-string", key("a"), 0)]);
    }

    #[test]
    fn a_key_that_the_source_lacks_fails() {
        assert_eq!(
            found("a = A\n", "a = 가\n\nc = 다\n"),
            [("unknown-string", key("c"), 3)]
        );
    }

    #[test]
    fn different_placeables_fail() {
        for other in ["a = { $m }\n", "a = 가\n", "a = { $n } { $m }\n"] {
            let problems = found("a = { $n }\n", other);
            assert_eq!(problems, [("different-placeables", key("a"), 1)], "{other}");
        }
        let text = compare("ko", &read("a = { $n }\n").0, &read("a = 가\n").0);
        assert_eq!(
            text[0].message,
            "`a` uses no placeable in ko where the source language uses `{ $n }`"
        );
    }

    #[test]
    fn placeables_of_messages_that_are_referred_to_count() {
        assert_eq!(found("a = { $n }\n", "a = { b }\nb = { $n }\n").len(), 1);
        assert_eq!(
            found("a = { $n }\nb = { $n }\n", "a = { b }\nb = { $n }\n"),
            []
        );
        // A circle ends.
        assert_eq!(
            found("a = { b }\nb = { a }\n", "a = { b }\nb = { a }\n"),
            []
        );
    }

    #[test]
    fn terms_may_differ_between_languages_but_must_exist() {
        assert_eq!(found("a = A\n", "-law = 법\na = { -law }\n"), []);
        assert_eq!(
            found("a = A\n", "a = { -law }\n"),
            [("unknown-reference", key("a"), 1)]
        );
    }

    #[test]
    fn a_file_that_does_not_parse_fails_with_its_line() {
        let (messages, problems) = read("a = A\n\nb { $n\nc = C\n");
        assert_eq!(problems.len(), 1);
        assert_eq!((problems[0].code, problems[0].line), ("fluent-syntax", 3));
        assert!(messages.0.contains_key("c"));
    }

    #[test]
    fn a_key_that_stands_twice_fails() {
        let (_, problems) = read("a = A\na = B\n");
        assert_eq!((problems[0].code, problems[0].line), ("repeated-string", 2));
    }
}
