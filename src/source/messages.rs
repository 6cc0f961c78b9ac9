//! Messages of a Fluent file, as far as two languages must agree on them. In: text of `ui.ftl`.
//! Out: keys with their variables, and problems with line and column. Never formats a message.
//!
//! Both the build script and the program read this file, so it uses nothing of this crate.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser;

/// A message: where it stands and which variables it needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// Line from 1.
    pub line: u32,
    /// Names of variables, those of messages and terms that it refers to included.
    pub variables: BTreeSet<String>,
}

/// The messages of one file by key: `search`, or `search.label` for an attribute.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Messages(pub BTreeMap<String, Message>);

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

    // Two passes: a message may refer to one that stands below it.
    let mut own: BTreeMap<String, Needs> = BTreeMap::new();
    let mut keys: Vec<(String, u32)> = Vec::new();
    let mut add = |key: String, at: &str, patterns: &[&Pattern<&str>], is_message: bool| {
        let mut needs = Needs::default();
        patterns.iter().for_each(|p| needs.pattern(p));
        let (line, column) = position(text, offset(text, at));
        if own.insert(key.clone(), needs).is_some() {
            problems.push(Problem {
                code: "repeated-string",
                message: format!("`{key}` stands twice in this file"),
                key: Some(key),
                line,
                column,
                hint: "remove one of the two".into(),
            });
        } else if is_message {
            keys.push((key, line));
        }
    };
    for entry in &resource.body {
        let (id, value, attributes, sign) = match entry {
            Entry::Message(m) => (m.id.name, m.value.as_ref(), &m.attributes, ""),
            Entry::Term(t) => (t.id.name, Some(&t.value), &t.attributes, "-"),
            _ => continue,
        };
        if let Some(value) = value {
            add(format!("{sign}{id}"), id, &[value], sign.is_empty());
        }
        for attribute in attributes {
            let key = format!("{sign}{id}.{}", attribute.id.name);
            add(key, attribute.id.name, &[&attribute.value], sign.is_empty());
        }
    }

    let messages = keys
        .into_iter()
        .map(|(key, line)| {
            let mut variables = BTreeSet::new();
            collect(&key, &own, &mut BTreeSet::new(), &mut variables);
            (key, Message { line, variables })
        })
        .collect();
    (Messages(messages), problems)
}

/// Compares a language with the source language: what it lacks, what it has too much, and where the
/// variables differ. `language` is the tag, for messages.
pub fn compare(language: &str, source: &Messages, other: &Messages) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, message) in &source.0 {
        match other.0.get(key) {
            None => problems.push(Problem {
                code: "missing-string",
                message: format!("`{key}` has no text in {language}"),
                key: Some(key.clone()),
                line: 0,
                column: 0,
                hint: format!("add `{key} = …`"),
            }),
            Some(found) if found.variables != message.variables => problems.push(Problem {
                code: "different-placeables",
                message: format!(
                    "`{key}` uses {} in {language} where the source language uses {}",
                    names(&found.variables),
                    names(&message.variables)
                ),
                key: Some(key.clone()),
                line: found.line,
                column: 1,
                hint: "use the same placeables, in any order".into(),
            }),
            Some(_) => {}
        }
    }
    problems.extend(unknown(language, source, other));
    problems
}

/// Keys that the source language lacks.
pub fn unknown(language: &str, source: &Messages, other: &Messages) -> Vec<Problem> {
    let extra = other
        .0
        .iter()
        .filter(|(key, _)| !source.0.contains_key(*key));
    extra
        .map(|(key, message)| Problem {
            code: "unknown-string",
            message: format!("`{key}` is in {language} and not in the source language"),
            key: Some(key.clone()),
            line: message.line,
            column: 1,
            hint: "remove it, or add it to the source language".into(),
        })
        .collect()
}

/// What a pattern mentions: variables, and other messages or terms by key.
#[derive(Default)]
struct Needs {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
}

impl Needs {
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
            // Terms see only the arguments given here, so their own variables do not count.
            InlineExpression::TermReference { arguments, .. } => {
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

fn collect(
    key: &str,
    own: &BTreeMap<String, Needs>,
    seen: &mut BTreeSet<String>,
    out: &mut BTreeSet<String>,
) {
    // `seen` ends circles, which Fluent itself reports when it formats.
    if !seen.insert(key.to_owned()) {
        return;
    }
    if let Some(needs) = own.get(key) {
        out.extend(needs.variables.iter().cloned());
        for reference in &needs.references {
            collect(reference, own, seen, out);
        }
    }
}

fn names(variables: &BTreeSet<String>) -> String {
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
