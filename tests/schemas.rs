//! The schemas that editors get say the same as the readers: the same keys, required where the reader
//! requires them, and the same values refused. Each reader is asked through a whole series, as people
//! meet it.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use jsonschema::Validator;
use monarch::diagnostic::{Diagnostic, Severity};
use monarch::plan::{Edition, Medium, Wanted};
use monarch::source::schema;
use serde_json::{Map, Value, json};
use support::{series, tests, write};
use walkdir::WalkDir;

/// Each schema with a file of the small series (`tests/series/small`) that it is for. The theme comes
/// last: nothing reads it yet.
const KINDS: &[(&str, &str)] = &[
    ("series", "content/series.yaml"),
    ("laws", "content/laws.yaml"),
    ("contacts", "content/contacts.yaml"),
    ("law-words", "content/ko/laws.yaml"),
    ("contact-words", "content/ko/contacts.yaml"),
    ("glossary", "content/en/glossary.yaml"),
    ("glossary-translation", "content/ko/glossary.yaml"),
    ("state", "content/ko/state.yaml"),
    ("languages", "i18n/languages.yaml"),
    ("series-page", "content/en/series.md"),
    ("series-page-translation", "content/ko/series.md"),
    ("guide-page", "content/en/one/guide.md"),
    ("guide-page-translation", "content/ko/one/guide.md"),
    ("page", "content/en/one/10-first.md"),
    ("page-translation", "content/ko/one/10-first.md"),
    ("partner", "partner.yaml"),
    ("theme", "themes/default/theme.yaml"),
];

/// The kinds that a reader of the program reads.
fn read_kinds() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    KINDS.iter().filter(|(name, _)| *name != "theme")
}

/// The schema for a file of a series, by its path from the root.
fn name_for(path: &str, source: &str) -> &'static str {
    let inside = path.strip_prefix("content/").unwrap_or(path);
    let (folder, file) = inside.rsplit_once('/').unwrap_or(("", inside));
    let of_source = folder.split('/').next() == Some(source);
    match (folder, file) {
        ("i18n", "languages.yaml") => "languages",
        ("themes/default", "theme.yaml") => "theme",
        ("", "partner.yaml") => "partner",
        ("", "series.yaml") => "series",
        ("", "laws.yaml") => "laws",
        ("", "contacts.yaml") => "contacts",
        (_, "laws.yaml") => "law-words",
        (_, "contacts.yaml") => "contact-words",
        (_, "state.yaml") => "state",
        (_, "glossary.yaml") if of_source => "glossary",
        (_, "glossary.yaml") => "glossary-translation",
        (_, "series.md") if of_source => "series-page",
        (_, "series.md") => "series-page-translation",
        (_, "guide.md") if of_source => "guide-page",
        (_, "guide.md") => "guide-page-translation",
        (_, page) if page.ends_with(".md") && of_source => "page",
        (_, page) if page.ends_with(".md") => "page-translation",
        _ => panic!("no schema for {path}"),
    }
}

fn schema_of(name: &str) -> Value {
    let file = format!("{name}.schema.json");
    let (_, text) = schema::all()
        .iter()
        .find(|(name, _)| *name == file)
        .unwrap_or_else(|| panic!("no {file}"));
    serde_json::from_str(text).unwrap_or_else(|e| panic!("{file}: {e}"))
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options()
        .should_validate_formats(true)
        .build(schema)
        .unwrap()
}

fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator
        .iter_errors(value)
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect()
}

/// The YAML of a file as an editor sees it: the whole, or the front matter.
fn data(path: &str, text: &str) -> Value {
    let yaml = match path.ends_with(".md") {
        true => text
            .strip_prefix("---\n")
            .and_then(|rest| Some(rest.split_once("\n---\n")?.0))
            .unwrap_or_else(|| panic!("{path} has no front matter")),
        false => text,
    };
    serde_yaml::from_str(yaml).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// A file that holds a value and nothing else. JSON is YAML.
fn file_with(path: &str, value: &Value) -> String {
    match path.ends_with(".md") {
        true => format!("---\n{value}\n---\n\nText.\n"),
        false => format!("{value}\n"),
    }
}

/// Codes of what a reader says of one file, whatever the others hold.
const OF_ONE_FILE: &[&str] = &[
    "bad-code",
    "bad-id",
    "bad-language",
    "bad-value",
    "bad-yaml",
    "missing-code",
    "missing-key",
    "repeated-guide",
    "repeated-language",
    "unknown-key",
    "unsigned-review",
];

/// What the real readers say of a file that holds a value, in the midst of the series at `root`.
fn read(root: &Path, path: &str, value: &Value) -> Vec<Diagnostic> {
    write(root, path, file_with(path, value));
    let overlay = (path == "partner.yaml").then(|| root.join(path));
    let (_, _, problems) = monarch::command::load_for(root, overlay.as_deref());
    let here = |d: &Diagnostic| {
        let place = d.place.as_ref();
        d.severity == Severity::Error
            && OF_ONE_FILE.contains(&d.code)
            // An overlay lies anywhere, so its path is as it was given.
            && place.is_some_and(|p| &*p.file == path || overlay.is_some() && p.file.ends_with(path))
    };
    problems.into_iter().filter(here).collect()
}

/// A part of a file that holds keys: how to get there from the top.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Key(String),
    Item,
}

/// A name that fits the patterns of the schemas for free keys.
fn free_key(pattern: &str) -> String {
    (if pattern.contains('#') {
        "one#first"
    } else if pattern.contains("{2,3}") {
        "ko"
    } else {
        "act-1"
    })
    .to_owned()
}

/// Every part of a schema that names its keys, with those.
fn parts(schema: &Value) -> Vec<(Vec<Step>, BTreeSet<String>)> {
    fn walk(
        schema: &Value,
        definitions: &Value,
        path: &[Step],
        found: &mut Vec<(Vec<Step>, BTreeSet<String>)>,
    ) {
        if let Some(name) = schema["$ref"]
            .as_str()
            .and_then(|r| r.strip_prefix("#/$defs/"))
        {
            return walk(&definitions[name], definitions, path, found);
        }
        let further = |step: Step| [path, &[step]].concat();
        if let Some(properties) = schema["properties"].as_object() {
            found.push((path.to_vec(), properties.keys().cloned().collect()));
            for (key, inner) in properties {
                walk(inner, definitions, &further(Step::Key(key.clone())), found);
            }
        }
        for (pattern, inner) in schema["patternProperties"]
            .as_object()
            .into_iter()
            .flatten()
        {
            walk(
                inner,
                definitions,
                &further(Step::Key(free_key(pattern))),
                found,
            );
        }
        if schema["items"].is_object() {
            walk(&schema["items"], definitions, &further(Step::Item), found);
        }
    }
    let mut found = Vec::new();
    walk(schema, &schema["$defs"], &[], &mut found);
    found
}

/// The budgets are a map of kinds of page, whose names the reader does not know.
fn is_budgets(path: &[Step]) -> bool {
    path == [Step::Key("budgets".to_owned())]
}

/// A value of which only the part at the end of the path is there.
fn nested(path: &[Step], inner: Value) -> Value {
    path.iter().rev().fold(inner, |value, step| match step {
        Step::Key(key) => json!({ key: value }),
        Step::Item => json!([value]),
    })
}

/// The part of a value at the end of a path; a free key stands for the first.
fn part<'a>(value: &'a mut Value, path: &[Step], free: bool) -> &'a mut Map<String, Value> {
    let mut at = value;
    for (index, step) in path.iter().enumerate() {
        at = match step {
            Step::Key(key) if free && index == 0 || at.get(key).is_none() => {
                at.as_object_mut().unwrap().values_mut().next().unwrap()
            }
            Step::Key(key) => &mut at[key],
            Step::Item => &mut at[0],
        };
    }
    at.as_object_mut().unwrap()
}

fn first_example(schema: &Value) -> Value {
    schema["examples"][0].clone()
}

#[test]
fn every_file_of_the_repository_and_of_the_test_series_is_valid() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut roots = vec![repository.to_owned()];
    let of_tests = fs::read_dir(tests().join("series")).unwrap();
    roots.extend(of_tests.map(|entry| entry.unwrap().path()));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let validators: BTreeMap<&str, Validator> = KINDS
        .iter()
        .map(|(name, _)| (*name, validator(&schema_of(name))))
        .collect();
    for root in roots {
        let settings = fs::read_to_string(root.join("content/series.yaml")).unwrap();
        let settings = data("series.yaml", &settings);
        let source = settings["languages"][0].as_str().unwrap();
        let folders = ["content", "i18n", "themes"].map(|folder| root.join(folder));
        let folders = folders.iter().filter(|folder| folder.is_dir());
        for entry in folders.flat_map(WalkDir::new) {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(&root).unwrap();
            let path = path.to_str().unwrap().replace('\\', "/");
            // The theme's own papers are not pages.
            let is_page = path.ends_with(".md") && path.starts_with("content/");
            if entry.file_type().is_dir() || !is_page && !path.ends_with(".yaml") {
                continue;
            }
            let name = name_for(&path, source);
            let value = data(&path, &fs::read_to_string(entry.path()).unwrap());
            let found = faults(&validators[name], &value);
            assert_eq!(found, Vec::<String>::new(), "{}", entry.path().display());
            *counts.entry(name).or_default() += 1;
        }
    }
    // Overlays lie beside a series.
    let overlay = fs::read_to_string(tests().join("partners/harbour/partner.yaml")).unwrap();
    let found = faults(&validators["partner"], &data("partner.yaml", &overlay));
    assert_eq!(found, Vec::<String>::new());
    counts.insert("partner", 1);
    // The repository has no ledger before somebody has recorded a decision.
    let unseen = KINDS.iter().filter(|(name, _)| !counts.contains_key(name));
    let unseen: Vec<&str> = unseen.map(|(name, _)| *name).collect();
    assert!(unseen.is_empty() || unseen == ["state"], "{unseen:?}");
}

#[test]
fn a_ledger_that_was_recorded_is_valid() {
    let scratch = series("small");
    for (language, status) in [("en", None), ("ko", None), ("ko", Some("reviewed"))] {
        use monarch::command::accept::accept;
        use monarch::series::decision::Decision;
        use monarch::source::name::LanguageTag;
        use monarch::source::record::LanguageStatus;
        let decision = Decision {
            language: LanguageTag::new(language).unwrap(),
            sections: status.map(|_| "one#first".to_owned()).into_iter().collect(),
            class: None,
            status: status.map(|_| LanguageStatus::Reviewed),
            law_checked: None,
            by: status.map(|_| "R1".to_owned()),
            on: jiff::civil::date(2026, 12, 1),
        };
        let outcome = accept(scratch.path(), &decision);
        assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    }
    let validator = validator(&schema_of("state"));
    for language in ["en", "ko"] {
        let path = format!("content/{language}/state.yaml");
        let text = fs::read_to_string(scratch.path().join(&path)).unwrap();
        assert_eq!(
            faults(&validator, &data(&path, &text)),
            Vec::<String>::new()
        );
    }
}

#[test]
fn a_new_series_points_editors_to_its_schemas() {
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path().join("new");
    let made = support::started(&root);
    assert!(!made.problems.has_errors(), "{:?}", made.problems);
    for (name, text) in schema::all() {
        let written = fs::read_to_string(root.join(".schemas").join(name)).unwrap();
        assert_eq!(written, *text);
    }
    let mut seen = 0;
    for entry in WalkDir::new(root.join("content")) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(&root).unwrap();
        let path = path.to_str().unwrap().replace('\\', "/");
        if entry.file_type().is_dir() {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let schema = schema_of(name_for(&path, "en"));
        let found = faults(&validator(&schema), &data(&path, &text));
        assert_eq!(found, Vec::<String>::new(), "{path}");
        if path.ends_with(".yaml") {
            let named = text
                .lines()
                .next()
                .and_then(|line| line.strip_prefix("# yaml-language-server: $schema="))
                .unwrap_or_else(|| panic!("{path} names no schema"));
            let file = entry.path().parent().unwrap().join(named);
            let named: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
            assert_eq!(named, schema, "{path}");
            seen += 1;
        }
    }
    assert_eq!(seen, 6);
    let (series, _, problems) = monarch::command::load(&root);
    assert!(series.is_some() && problems.is_empty(), "{problems:?}");
}

#[test]
fn every_schema_is_listed_and_valid_and_explains_itself() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/source/schemas");
    let mut files: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let listed: Vec<&str> = schema::all().iter().map(|(name, _)| *name).collect();
    assert_eq!(listed, files);
    assert_eq!(listed.len(), KINDS.len());

    let mut definitions: BTreeMap<String, Value> = BTreeMap::new();
    for (name, _) in KINDS {
        let schema = schema_of(name);
        let draft = "https://json-schema.org/draft/2020-12/schema";
        assert_eq!(schema["$schema"], draft, "{name}");
        jsonschema::meta::validate(&schema).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert!(schema["title"].is_string(), "{name}");
        explained(name, &schema, &schema["$defs"]);
        for (key, definition) in schema["$defs"].as_object().into_iter().flatten() {
            explained(&format!("{name} {key}"), definition, &schema["$defs"]);
            let same = definitions
                .entry(key.clone())
                .or_insert_with(|| definition.clone());
            assert_eq!(same, definition, "{name}: `{key}` has one meaning");
        }
        let example = first_example(&schema);
        let found = faults(&validator(&schema), &example);
        assert_eq!(found, Vec::<String>::new(), "{name}");
        for (path, keys) in parts(&schema) {
            let shown = part(&mut example.clone(), &path, is_by_id(&schema)).clone();
            let shown: BTreeSet<String> = shown.keys().cloned().collect();
            assert_eq!(shown, keys, "{name}: the example shows every key");
        }
    }
}

/// Whether the first level of a file is a map of ids.
fn is_by_id(schema: &Value) -> bool {
    schema["patternProperties"].is_object()
}

/// Every part is described, refuses unknown keys, and accepts its own examples.
fn explained(place: &str, schema: &Value, definitions: &Value) {
    assert!(schema["description"].is_string(), "{place}: no description");
    if schema["properties"].is_object() || schema["patternProperties"].is_object() {
        assert_eq!(schema["additionalProperties"], false, "{place}");
    }
    for example in schema["examples"].as_array().into_iter().flatten() {
        let mut whole = schema.clone();
        whole["$defs"] = definitions.clone();
        let found = faults(&validator(&whole), example);
        assert_eq!(found, Vec::<String>::new(), "{place}");
    }
    for keys in ["properties", "patternProperties"] {
        for (key, inner) in schema[keys].as_object().into_iter().flatten() {
            explained(&format!("{place} {key}"), inner, definitions);
        }
    }
}

#[test]
fn the_keys_of_a_schema_are_those_that_its_reader_asks_for() {
    for (name, path) in read_kinds() {
        let scratch = series("small");
        for (part, keys) in parts(&schema_of(name)) {
            if is_budgets(&part) {
                continue;
            }
            let value = nested(&part, json!({ "zzz": 1 }));
            let found = read(scratch.path(), path, &value);
            let asked: Vec<BTreeSet<String>> = found.iter().filter_map(asked_for).collect();
            assert_eq!(asked, [keys], "{name} {part:?}: {found:#?}");
        }
    }
}

/// The keys that a reader says it knows, when it meets `zzz`.
fn asked_for(problem: &Diagnostic) -> Option<BTreeSet<String>> {
    if problem.message == "unknown key `zzz`" {
        let hint = problem.hint.as_deref()?;
        let keys = hint.strip_prefix("known keys: ")?;
        return Some(keys.split(", ").map(str::to_owned).collect());
    }
    // Serde's words, for languages.yaml.
    let keys = problem
        .message
        .strip_prefix("unknown field `zzz`, expected one of ")?;
    Some(keys.split(", ").map(str::to_owned).collect())
}

#[test]
fn budgets_name_the_kinds_of_page_that_a_site_holds() {
    let scratch = series("small");
    let (series, _, problems) = monarch::command::load(scratch.path());
    let series = series.unwrap_or_else(|| panic!("{problems:?}"));
    let site = |medium| {
        let wanted = Wanted {
            medium,
            editions: &[Edition::Web],
            features: Default::default(),
        };
        let made = monarch::command::build::make(&series, scratch.path(), None, wanted);
        made.unwrap().files
    };
    let (web, stick) = (site(Medium::Web), site(Medium::Stick));
    // Guides in a file of their own are no pages of a site, nor is the list of files to print.
    let mut kinds = BTreeSet::from(["single".to_owned(), "papers".to_owned()]);
    for (_, bytes) in web.iter().chain(stick.iter()) {
        let text = String::from_utf8_lossy(bytes);
        if let Some((_, rest)) = text.split_once("data-kind=") {
            let kind = rest.trim_start_matches('"').split([' ', '>', '"']).next();
            kinds.insert(kind.unwrap().to_owned());
        }
    }
    let schema = schema_of("series");
    let named = &schema["properties"]["budgets"]["properties"];
    let named: BTreeSet<String> = named.as_object().unwrap().keys().cloned().collect();
    assert_eq!(named, kinds);
}

#[test]
fn the_key_of_the_theme_is_the_one_that_the_embedded_theme_has() {
    let theme = monarch::source::theme::Theme::load(None).unwrap();
    let value = data("theme.yaml", theme.text("theme.yaml").unwrap());
    let keys: BTreeSet<&String> = value.as_object().unwrap().keys().collect();
    let schema = schema_of("theme");
    let named: BTreeSet<&String> = schema["properties"].as_object().unwrap().keys().collect();
    assert_eq!(named, keys);
    let validator = validator(&schema);
    for wrong in [json!({ "zzz": 1 }), json!({ "name": [[]] }), json!([])] {
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
}

/// Holds schema and reader against each other on one value.
fn agree(root: &Path, (name, path): (&str, &str), validator: &Validator, value: &Value) -> bool {
    let (faults, found) = (faults(validator, value), read(root, path, value));
    assert_eq!(
        faults.is_empty(),
        found.is_empty(),
        "{name}: {value}\nthe schema says {faults:#?}\nthe reader says {found:#?}"
    );
    faults.is_empty()
}

#[test]
fn unknown_keys_nonsense_and_gaps_are_refused_by_the_schema_where_the_reader_refuses_them() {
    for (name, path) in read_kinds() {
        let scratch = series("small");
        let schema = schema_of(name);
        let validator = validator(&schema);
        let example = first_example(&schema);
        let free = is_by_id(&schema);
        let check = |value: &Value| agree(scratch.path(), (name, path), &validator, value);
        assert!(check(&example), "{name}");
        assert!(!check(&json!([[1]])), "{name}");
        if free {
            let entry = example.as_object().unwrap().values().next().unwrap();
            assert!(!check(&json!({ "No id": entry })), "{name}");
        }
        for (path, keys) in parts(&schema) {
            let with = |key: &str, value: Value| {
                let mut changed = example.clone();
                part(&mut changed, &path, free).insert(key.to_owned(), value);
                changed
            };
            if !is_budgets(&path) {
                assert!(!check(&with("zzz", json!("x"))), "{name} {path:?}");
            }
            for key in &keys {
                assert!(!check(&with(key, json!([[]]))), "{name} {path:?} {key}");
                assert!(
                    !check(&with(key, json!({"a": []}))),
                    "{name} {path:?} {key}"
                );
                // Nothing, and no such key: right or wrong, both say the same.
                check(&with(key, Value::Null));
                let mut without = example.clone();
                part(&mut without, &path, free).remove(key);
                check(&without);
            }
        }
    }
}

/// Values that are wrong or right, each at a pointer into the example of its schema.
fn values() -> Vec<(&'static str, &'static str, Value, bool)> {
    let right = |name, at, value| (name, at, value, true);
    let wrong = |name, at, value| (name, at, value, false);
    vec![
        wrong("series", "/as_of", json!("2026-13-01")),
        wrong("series", "/as_of", json!("2026-02-30")),
        wrong("series", "/as_of", json!("22 November 2026")),
        wrong("series", "/newer_after", json!("soon")),
        wrong("series", "/languages", json!(["EN"])),
        wrong("series", "/languages", json!(["en", "en"])),
        wrong("series", "/languages", json!([])),
        right("series", "/languages", json!("en")),
        wrong("series", "/guides/0/id", json!("Part 4")),
        wrong("series", "/guides/0/number", json!(0)),
        wrong("series", "/guides/0/number", json!(100)),
        wrong("series", "/guides/0/number", json!("four")),
        wrong("series", "/topics", json!(["By Laws"])),
        right("series", "/topics", json!("work")),
        right("series", "/credits/authors", json!("One person")),
        wrong("series", "/policy/show", json!("missing")),
        wrong("series", "/policy/stale", json!("hide")),
        wrong("series", "/budgets/page", json!("big")),
        wrong("series", "/budgets/page", json!(-1)),
        wrong("series", "/site/base", json!("https://example.org")),
        wrong("series", "/site/base", json!("example.org/")),
        wrong("series", "/site/exit", json!("ftp://example.org")),
        wrong("series", "/site/exit", json!("https://a.org/\"x")),
        wrong("series", "/site/report", json!("nobody")),
        wrong("series", "/site/report", json!("a <b@example.org>")),
        wrong("laws", "/example-act/citation", json!(" ")),
        wrong("laws", "/example-act/url", json!("example.org")),
        wrong("laws", "/example-act/source/strength", json!("sure")),
        wrong("laws", "/example-act/source/read", json!("2026")),
        wrong("laws", "/example-act/figures", json!({"To complain": "x"})),
        right("laws", "/example-act/figures", json!({"days": 30})),
        wrong("contacts", "/example-clinic/phone", json!("call us")),
        right("contacts", "/example-clinic/phone", json!("+1-555")),
        wrong("contacts", "/example-clinic/email", json!("nobody")),
        wrong("contacts", "/example-clinic/web", json!("example.org")),
        wrong("contacts", "/example-clinic/languages", json!(["Korean"])),
        right("contacts", "/example-clinic/languages", json!("ko")),
        wrong("contacts", "/example-clinic/run_by", json!("me")),
        wrong("contacts", "/example-clinic/asks_status", json!("maybe")),
        wrong("contacts", "/example-clinic/may_share_with", json!(["me"])),
        right(
            "contacts",
            "/example-clinic/may_share_with",
            json!(["police", "immigration"]),
        ),
        right(
            "contacts",
            "/example-clinic/may_share_with",
            json!("nobody"),
        ),
        right(
            "contacts",
            "/example-clinic/may_share_with",
            json!("child-protection"),
        ),
        wrong(
            "contacts",
            "/example-clinic/may_share_with",
            json!(["nobody", "police"]),
        ),
        wrong("contacts", "/example-clinic/source", json!("a leaflet")),
        wrong("contacts", "/example-clinic/source_date", json!("May")),
        right("contacts", "/example-clinic/source_date", json!(2018)),
        right("contacts", "/example-clinic/source_date", json!("2018-05")),
        wrong("contacts", "/example-clinic/called_on", json!("never")),
        wrong("law-words", "/example-act/name", json!(" ")),
        wrong("contact-words", "/example-clinic/hours", json!("")),
        wrong("glossary", "/example/topics", json!(["By Laws"])),
        right("glossary", "/example/aliases", json!("one")),
        wrong("glossary-translation", "/example/term", json!("")),
        wrong("state", "/part-4#who-we-mean/source_hash", json!("xyz")),
        wrong("state", "/part-4#who-we-mean/language", json!("missing")),
        wrong("state", "/part-4#who-we-mean/language_by", json!("Kim")),
        wrong(
            "state",
            "/part-4#who-we-mean/language_by",
            json!("REVIEWER"),
        ),
        right("state", "/part-4#who-we-mean/language_by", json!("R12")),
        wrong("state", "/part-4#who-we-mean/law", json!("yes")),
        wrong("state", "/part-4#who-we-mean/law_on", json!("today")),
        wrong("state", "/part-4#who-we-mean/changes/0/class", json!("big")),
        wrong("state", "/part-4#who-we-mean/changes/0/from", json!("0")),
        wrong("languages", "/0/tag", json!("KO")),
        wrong("languages", "/0/autonym", json!(" ")),
        wrong("languages", "/0/dir", json!("left")),
        wrong("languages", "/0/scripts", json!(["kore"])),
        wrong("languages", "/0/scripts", json!([])),
        wrong("languages", "/0/fonts", json!(["a\"; } b {"])),
        wrong("languages", "/0/fonts", json!([" "])),
        wrong("languages", "/0/analyzer", json!("../x")),
        wrong("languages", "/0/quotes", json!(["“", "”", "‘"])),
        wrong("languages", "/0/units/week", json!([])),
        wrong("languages", "/0/units/week", json!([" "])),
        wrong("series-page", "/title", json!("  ")),
        wrong("series-page", "/code", json!("0-1")),
        wrong("series-page", "/topics", json!({"By Laws": "x"})),
        wrong("guide-page", "/audience", json!("everybody")),
        wrong("guide-page", "/discreet", json!("maybe")),
        right("guide-page", "/discreet", json!(true)),
        wrong("guide-page", "/topics", json!(["By Laws"])),
        wrong("page", "/code", json!("first")),
        wrong("page", "/description", json!("")),
        right("page", "/topics", json!("work")),
        wrong("page-translation", "/title", json!("")),
        wrong("partner", "/name", json!(" ")),
        wrong("partner", "/name", json!("<b>Us</b>")),
        wrong("partner", "/name", json!("x".repeat(81))),
        right("partner", "/name", json!("Harbour & friends")),
        wrong("partner", "/colours/light", json!("red")),
        wrong("partner", "/colours/light", json!("#0b5a66;}")),
        wrong("partner", "/colours/dark", json!("#fff")),
        right("partner", "/colours/dark", json!("#FFFFFF")),
        wrong("partner", "/site/base", json!("https://example.org")),
        wrong("partner", "/site/exit", json!("javascript:alert(1)")),
        wrong("partner", "/languages", json!(["English"])),
        right("partner", "/languages", json!("en")),
        wrong("partner", "/guides", json!(["Part 3"])),
        wrong("partner", "/discreet", json!("yes")),
        right("partner", "/discreet", json!("open")),
        wrong("partner", "/hide", json!(["A b"])),
        wrong("partner", "/referrals/food-bank/run_by", json!("emergency")),
        wrong(
            "partner",
            "/referrals/food-bank/email",
            json!("a@b?bcc=c@d"),
        ),
        wrong("partner", "/referrals/food-bank/web", json!("javascript:x")),
        wrong("partner", "/referrals/food-bank/called_on", json!("lately")),
        wrong(
            "partner",
            "/referrals/food-bank/words",
            json!({"Korean": {}}),
        ),
        wrong(
            "partner",
            "/referrals/food-bank/words/en/name",
            json!("<i>"),
        ),
        wrong("partner", "/contacts/harbour/words/en/note", json!("a > b")),
        wrong(
            "partner",
            "/contacts/harbour/words/en/hours",
            json!("x".repeat(601)),
        ),
    ]
}

#[test]
fn wrong_values_are_refused_and_right_ones_taken_by_schema_and_reader_alike() {
    for (name, at, value, is_right) in values() {
        let kind = KINDS.iter().find(|(kind, _)| *kind == name).unwrap();
        let scratch = series("small");
        let schema = schema_of(name);
        let mut changed = first_example(&schema);
        *changed.pointer_mut(at).unwrap() = value.clone();
        let taken = agree(scratch.path(), *kind, &validator(&schema), &changed);
        assert_eq!(taken, is_right, "{name} {at} {value}");
    }
}
