//! Interface strings in Fluent. In: `i18n/<tag>/ui.ftl`, embedded and of ROOT. Out: text in a
//! language, with plurals. Never puts isolation marks into text; templates use `<bdi>`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::civil::Date;

pub use fluent_bundle::FluentValue;

use super::embedded;
use super::messages::{self, Messages, Problem};
use super::name::LanguageTag;
use super::record::Language;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};

/// The language whose strings are complete by definition.
const SOURCE: &str = "en";

/// The strings of every language that has any.
#[derive(Debug)]
pub struct Interfaces(BTreeMap<LanguageTag, Interface>);

impl Interfaces {
    /// Reads the strings of `languages`: embedded ones, with single messages replaced by those of
    /// ROOT/i18n/TAG/ui.ftl. A language without a file is absent.
    ///
    /// Errors: files that do not parse, and strings that are missing, unknown or use other placeables
    /// than English.
    pub fn load(root: Option<&Path>, languages: &[Language]) -> Result<Interfaces, Diagnostics> {
        let built_in = embedded::layered(None, "i18n")?;
        let of_root = match root {
            Some(_) => embedded::layered(root, "i18n")?,
            None => BTreeMap::new(),
        };
        let mut problems = Diagnostics::new();
        let mut read = |tag: &str| {
            let name = format!("{tag}/ui.ftl");
            let own = built_in.get(&name);
            let over = of_root.get(&name).filter(|bytes| Some(*bytes) != own);
            let mut layers = Vec::new();
            for bytes in [own, over].into_iter().flatten() {
                layers.push(Layer::read(&format!("i18n/{name}"), bytes, &mut problems));
            }
            layers
        };
        let source = merged(&read(SOURCE));
        let mut interfaces = BTreeMap::new();
        for language in languages {
            let layers = read(language.tag.as_str());
            if !layers.is_empty() {
                interfaces.insert(language.tag.clone(), layers);
            }
        }
        for (tag, layers) in &interfaces {
            // Problems are shown in the file that somebody can edit: the last layer.
            if let Some(last) = layers.last() {
                for problem in messages::compare(tag.as_str(), &source, &merged(layers)) {
                    problems.push(last.diagnostic(problem, &source));
                }
            }
        }
        if problems.has_errors() {
            return Err(problems.sorted());
        }
        let built = interfaces
            .into_iter()
            .map(|(tag, layers)| (tag.clone(), Interface::new(tag, layers)));
        Ok(Interfaces(built.collect()))
    }

    /// The strings of a language, if it has any.
    pub fn of(&self, tag: &LanguageTag) -> Option<&Interface> {
        self.0.get(tag)
    }
}

/// One file as read.
struct Layer {
    file: String,
    text: String,
    messages: Messages,
}

impl Layer {
    fn read(file: &str, bytes: &[u8], problems: &mut Diagnostics) -> Layer {
        let text = String::from_utf8_lossy(bytes).into_owned();
        if std::str::from_utf8(bytes).is_err() {
            problems.push(
                Diagnostic::error("not-utf-8", "this file is not UTF-8")
                    .at(Place::file(file))
                    .hint("save the file as UTF-8"),
            );
        }
        let (messages, found) = messages::read(&text);
        let layer = Layer {
            file: file.to_owned(),
            text,
            messages,
        };
        for problem in found {
            problems.push(layer.diagnostic(problem, &Messages::default()));
        }
        layer
    }

    fn diagnostic(&self, problem: Problem, source: &Messages) -> Diagnostic {
        let line = self
            .text
            .lines()
            .nth(problem.line.saturating_sub(1) as usize);
        let place = match line {
            Some(text) if problem.line > 0 => Place {
                file: self.file.as_str().into(),
                line: problem.line,
                column: problem.column,
                length: (text.trim_end().chars().count() as u32 + 1)
                    .saturating_sub(problem.column)
                    .max(1),
                text: text.into(),
            },
            _ => Place::file(self.file.as_str()),
        };
        let known = source.0.keys().map(String::as_str);
        let hint = match (problem.code, &problem.key) {
            ("unknown-string", Some(key)) => {
                nearest(key, known).map(|k| format!("did you mean `{k}`?"))
            }
            _ => None,
        };
        Diagnostic::error(problem.code, problem.message)
            .at(place)
            .hint(hint.unwrap_or(problem.hint))
    }
}

fn merged(layers: &[Layer]) -> Messages {
    let all = layers.iter().flat_map(|layer| layer.messages.0.clone());
    Messages(all.collect())
}

/// The strings of one language. May be used by several threads at once.
pub struct Interface {
    tag: LanguageTag,
    bundle: FluentBundle<FluentResource>,
    messages: Messages,
    plain: BTreeMap<String, String>,
    faults: Mutex<BTreeSet<String>>,
}

impl fmt::Debug for Interface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Interface")
            .field("tag", &self.tag)
            .finish_non_exhaustive()
    }
}

impl Interface {
    fn new(tag: LanguageTag, layers: Vec<Layer>) -> Interface {
        let locale = tag.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        let messages = merged(&layers);
        for layer in layers {
            // Layers were parsed before: what is here has no errors.
            let resource = match FluentResource::try_new(layer.text) {
                Ok(resource) => resource,
                Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        let mut interface = Interface {
            tag,
            bundle,
            messages,
            plain: BTreeMap::new(),
            faults: Mutex::default(),
        };
        let plain = interface
            .messages
            .0
            .iter()
            .filter(|(_, m)| m.variables.is_empty());
        interface.plain = plain
            .map(|(key, _)| (key.clone(), interface.text(key)))
            .collect();
        interface
    }

    /// The language.
    pub fn tag(&self) -> &LanguageTag {
        &self.tag
    }

    /// The text of a message without placeables. A key that is unknown, or needs arguments, is shown
    /// as `‹key›`.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text of a message with its arguments: `with("pages", &[("count", 3.into())])`.
    pub fn with(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let arguments: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|a| a.value()),
            None => message.value(),
        });
        let mut errors = Vec::new();
        let text = pattern.map(|p| self.bundle.format_pattern(p, Some(&arguments), &mut errors));
        match text {
            Some(text) if errors.is_empty() => text.into_owned(),
            _ => self.fault(key),
        }
    }

    /// A calendar date in words, through the message `date` with `$year`, `$month` and `$day` as numbers.
    pub fn date(&self, date: Date) -> String {
        self.with(
            "date",
            &[
                ("year", date.year().into()),
                ("month", date.month().into()),
                ("day", date.day().into()),
            ],
        )
    }

    /// Every message without placeables, by key: what templates receive as `strings`.
    pub fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// Every key in order, those with placeables included.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.0.keys().map(String::as_str)
    }

    /// Keys that were shown as `‹key›` so far, each once: tests see that there are none.
    pub fn faults(&self) -> Vec<String> {
        let faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        faults.iter().cloned().collect()
    }

    fn fault(&self, key: &str) -> String {
        let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        faults.insert(key.to_owned());
        format!("‹{key}›")
    }
}
