//! Interface strings in Fluent. In: `i18n/<tag>/ui.ftl`, embedded and of ROOT. Out: text in a
//! language, with plurals. Never puts isolation marks into text; templates use `<bdi>`.

pub mod messages;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::civil::Date;

pub use fluent_bundle::FluentValue;

use super::embedded;
use super::indexed::PerLanguage;
use super::name::LanguageTag;
use super::record::Language;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};

use messages::{Messages, Problem};

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
            for problem in messages::compare(tag.as_str(), &source, &merged(layers)) {
                // Shown in the file that says it; what is missing, in the one that ROOT can change.
                let says = |layer: &&Layer| {
                    let key = problem.key.as_ref();
                    key.is_some_and(|key| layer.messages.0.contains_key(key))
                };
                let layer = layers.iter().rev().find(says).or(layers.last());
                problems.extend(layer.map(|layer| layer.diagnostic(problem.clone(), &source)));
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

    /// The strings of each language of a series, whose settings stand at `settings`.
    ///
    /// Errors: languages that have none.
    pub fn of_all(
        &self,
        languages: &PerLanguage<Language>,
        settings: &Place,
    ) -> Result<PerLanguage<&Interface>, Diagnostics> {
        let mut problems = Diagnostics::new();
        let mut all = PerLanguage::default();
        for language in languages.values() {
            let Some(interface) = self.of(&language.tag) else {
                let message = format!("there are no interface strings for `{}`", language.tag);
                problems.push(
                    Diagnostic::error("no-interface", message)
                        .at(settings.clone())
                        .hint(format!("add `i18n/{}/ui.ftl`", language.tag)),
                );
                continue;
            };
            all.push(interface);
        }
        match problems.has_errors() {
            true => Err(problems),
            false => Ok(all),
        }
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
        let known = source.keys();
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

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words, in the language of the message.
    Words(String),
    /// The place of something that is no word, by the name of its placeable.
    Slot(&'a str),
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
        let plain = |key: &&str| interface.messages.variables(key).is_empty();
        let plain = interface.keys().filter(plain);
        interface.plain = plain
            .map(|key| (key.to_owned(), interface.text(key)))
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

    /// A message in pieces: its words, filled in with `arguments`, and in their places the names of the
    /// placeables that were not given. What stands there, a link, a run, a function of a template, is the
    /// caller's; languages put it where they want.
    pub fn pieces(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> Vec<Piece<'_>> {
        let is_given = |name: &&str| arguments.iter().any(|(given, _)| given == name);
        let open = self.messages.variables(key).into_iter();
        // Private-use characters hold the places while the message is put together; no other text has them.
        let holders = ('\u{E000}'..='\u{F8FF}').map(String::from);
        let slots: Vec<(&str, String)> = open.filter(|name| !is_given(name)).zip(holders).collect();
        let mut all = arguments.to_vec();
        all.extend(
            slots
                .iter()
                .map(|(name, holder)| (*name, FluentValue::from(holder.as_str()))),
        );
        let message = self.with(key, &all);
        let mut pieces = Vec::new();
        let mut words = String::new();
        for character in message.chars() {
            match slots
                .iter()
                .find(|(_, holder)| holder.starts_with(character))
            {
                None => words.push(character),
                Some((name, _)) => {
                    if !words.is_empty() {
                        pieces.push(Piece::Words(std::mem::take(&mut words)));
                    }
                    pieces.push(Piece::Slot(name));
                }
            }
        }
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        pieces
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
        self.messages.keys()
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::source::language;

    fn tag(text: &str) -> LanguageTag {
        LanguageTag::new(text).unwrap()
    }

    /// A ROOT with interface files: (tag, text).
    fn root(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (tag, text) in files {
            let folder = root.path().join("i18n").join(tag);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("ui.ftl"), text).unwrap();
        }
        root
    }

    fn load(files: &[(&str, &str)]) -> Result<Interfaces, Diagnostics> {
        let root = root(files);
        let mut languages = language::load(None).unwrap();
        // One that will never be embedded.
        let klingon = Language {
            tag: tag("tlh"),
            ..languages[0].clone()
        };
        languages.push(klingon);
        Interfaces::load(Some(root.path()), &languages)
    }

    /// One language on its own, whatever the embedded strings are.
    fn alone(name: &str, text: &str) -> Interface {
        let mut problems = Diagnostics::new();
        let layer = Layer::read("ui.ftl", text.as_bytes(), &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        Interface::new(tag(name), vec![layer])
    }

    #[test]
    fn embedded_strings_of_every_language_load() {
        let languages = language::load(None).unwrap();
        let interfaces = Interfaces::load(None, &languages).unwrap();
        for language in &languages {
            let Some(interface) = interfaces.of(&language.tag) else {
                assert_ne!(language.tag.as_str(), SOURCE, "the source has strings");
                continue;
            };
            assert!(!interface.plain().is_empty());
            assert_eq!(interface.faults(), [""; 0], "{}", language.tag);
        }
    }

    #[test]
    fn a_date_is_written_with_the_name_of_its_month() {
        let interfaces = Interfaces::load(None, &language::load(None).unwrap()).unwrap();
        let en = interfaces.of(&tag("en")).unwrap();
        assert_eq!(
            en.date(jiff::civil::date(2026, 11, 22)),
            "November 22, 2026"
        );
        assert_eq!(en.date(jiff::civil::date(2027, 1, 2)), "January 2, 2027");
    }

    #[test]
    fn plurals_follow_the_rules_of_each_language() {
        let ar = "n = { $count ->\n    [zero] 0\n    [one] 1\n    [two] 2\n    [few] f\n    [many] m\n   *[other] o\n  }\n";
        for (name, text, counts) in [
            (
                "en",
                "n = { $count ->\n    [one] one\n   *[other] { $count }\n  }\n",
                vec![(0, "0"), (1, "one"), (2, "2")],
            ),
            (
                "ko",
                "n = { $count ->\n    [one] one\n   *[other] { $count }\n  }\n",
                vec![(1, "1"), (2, "2")],
            ),
            (
                "zh-Hant",
                "n = { $count ->\n    [one] one\n   *[other] { $count } 頁\n  }\n",
                vec![(1, "1 頁")],
            ),
            (
                "fr",
                "n = { $count ->\n    [one] un\n   *[other] des\n  }\n",
                vec![(0, "un"), (2, "des")],
            ),
            (
                "ar",
                ar,
                vec![
                    (0, "0"),
                    (1, "1"),
                    (2, "2"),
                    (5, "f"),
                    (11, "m"),
                    (100, "o"),
                ],
            ),
        ] {
            let interface = alone(name, text);
            for (count, wanted) in counts {
                assert_eq!(
                    interface.with("n", &[("count", count.into())]),
                    wanted,
                    "{name} {count}"
                );
            }
        }
    }

    #[test]
    fn arguments_stand_in_text_without_isolation_marks() {
        let interface = alone("ar", "n = التالي: { $name }\n");
        assert_eq!(interface.with("n", &[("name", "x".into())]), "التالي: x");
        assert_eq!(
            interface.with("n", &[("name", 2026.into())]),
            "التالي: 2026"
        );
    }

    #[test]
    fn what_is_missing_is_shown_by_its_key_and_reported_once() {
        let interface = alone("en", "a = { $n }\nb = B\n    .label = L\n");
        assert_eq!(interface.text("b"), "B");
        assert_eq!(interface.text("b.label"), "L");
        assert_eq!(interface.faults(), [""; 0]);
        assert_eq!(interface.text("a"), "‹a›");
        assert_eq!(interface.text("c"), "‹c›");
        assert_eq!(interface.text("c"), "‹c›");
        assert_eq!(interface.text("b.title"), "‹b.title›");
        assert_eq!(interface.faults(), ["a", "b.title", "c"]);
    }

    #[test]
    fn plain_strings_are_those_that_need_no_argument() {
        let interface = alone(
            "en",
            "-us = Us\na = { -us } { b }\nb = B\nc = { d }\nd = { $n }\n",
        );
        let plain: Vec<_> = interface
            .plain()
            .iter()
            .map(|(k, v)| format!("{k}={v}"))
            .collect();
        assert_eq!(plain, ["a=Us B", "b=B"]);
        assert_eq!(interface.keys().collect::<Vec<_>>(), ["a", "b", "c", "d"]);
    }

    #[test]
    fn root_replaces_single_messages() {
        let interfaces = load(&[("en", "date = { $day }/{ $month }/{ $year }\n")]).unwrap();
        let en = interfaces.of(&tag("en")).unwrap();
        assert_eq!(en.date(jiff::civil::date(2026, 1, 2)), "2/1/2026");
        let embedded = Interfaces::load(None, &language::load(None).unwrap()).unwrap();
        let embedded = embedded.of(&tag("en")).unwrap();
        assert!(en.keys().eq(embedded.keys()), "the rest is embedded");
    }

    #[test]
    fn a_root_file_with_other_keys_or_placeables_is_refused_with_its_place() {
        let text = "date = { $x }\n\ndates = D\nbad { \n";
        let problems = load(&[("en", text), ("tlh", text)]).unwrap_err();
        let at = |code| {
            let mut of_tlh = problems.iter().filter(|d| {
                let place = d.place.as_ref().unwrap();
                &*place.file == "i18n/tlh/ui.ftl" && d.code == code
            });
            of_tlh.next().unwrap()
        };
        let line = |code| at(code).place.as_ref().unwrap().line;
        assert_eq!(line("fluent-syntax"), 4);
        assert_eq!(line("missing-string"), 0);

        let problems = load(&[("tlh", text)]).unwrap_err();
        let at = |code| problems.iter().find(|d| d.code == code).unwrap();
        let place = at("different-placeables").place.as_ref().unwrap();
        assert_eq!(place.to_string(), "i18n/tlh/ui.ftl:1:1");
        assert_eq!(at("unknown-string").place.as_ref().unwrap().line, 3);
        let hint = at("unknown-string").hint.as_deref();
        assert_eq!(hint, Some("did you mean `date`?"));
    }

    #[test]
    fn a_language_without_a_file_has_no_interface() {
        let interfaces = load(&[]).unwrap();
        assert!(interfaces.of(&tag("tlh")).is_none());
    }

    #[test]
    fn interfaces_may_be_used_by_several_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Interfaces>();
    }
}
