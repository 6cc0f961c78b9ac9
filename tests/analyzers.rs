//! Analyzers: their test vectors as files that are reviewed, and the reference client in JavaScript,
//! which has to make the same of them and of every line of this repository's text.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use monarch::search::analyzer::{Analyzer, SPECIFICATION, Vector, tables, vectors};
use monarch::source::record::AnalyzerId;
use proptest::collection::vec;
use proptest::sample::select;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use walkdir::WalkDir;

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn all() -> impl Iterator<Item = Analyzer> {
    AnalyzerId::ALL.into_iter().map(Analyzer::new)
}

/// One line for each side, so that a change is seen at a glance.
fn shown(vector: &Vector) -> String {
    let tokens = vector
        .tokens
        .iter()
        .map(|t| format!("{}@{}", t.text, t.position));
    let groups = vector.query.iter().map(|group| {
        let any = group.alternatives.iter().map(|a| match a.weight {
            1.0 => a.token.clone(),
            weight => format!("{}^{weight}", a.token),
        });
        format!("{}@{}", any.collect::<Vec<_>>().join("|"), group.position)
    });
    format!(
        "{}\n    {}\n    {}\n",
        serde_json::to_string(&vector.input).unwrap(),
        tokens.collect::<Vec<_>>().join(" "),
        groups.collect::<Vec<_>>().join(" ")
    )
}

#[test]
fn every_analyzer_cuts_its_test_vectors_as_reviewed() {
    for analyzer in all() {
        let vectors = vectors(&analyzer);
        let text: String = vectors.iter().map(shown).collect();
        let file = support::tests().join(format!("analyzers/{}.txt", analyzer.id()));
        support::expect(&file, &text);
    }
}

#[test]
fn every_family_has_at_least_25_inputs_of_its_own() {
    let common = vectors(&Analyzer::of("en-snowball").unwrap())
        .iter()
        .take_while(|v| !v.input.starts_with("Police"))
        .count();
    for analyzer in all() {
        let own = vectors(&analyzer).len() - common;
        assert!(own >= 25, "{}: {own}", analyzer.id());
    }
}

/// Gives the reference client what the compiler made of texts; the answer is how many it read.
fn client_agrees(cases: &[(Analyzer, Vec<String>)]) -> Option<usize> {
    if Command::new("node").arg("--version").output().is_err() {
        let reason = "Node.js is not installed";
        support::skip(reason);
        return None;
    }
    let mut lines = vec![String::from_utf8(tables()).unwrap()];
    for (analyzer, texts) in cases {
        let stems = analyzer.stems(texts.iter().map(String::as_str));
        lines.push(json!({"id": analyzer.id(), "stems": stems}).to_string());
        for text in texts {
            let vector = Vector {
                input: text.clone(),
                tokens: analyzer.tokens(text),
                query: analyzer.query(text),
            };
            lines.push(serde_json::to_string(&vector).unwrap());
        }
    }
    let scratch = tempfile::tempdir().unwrap();
    let file = scratch.path().join("cases");
    fs::write(&file, lines.join("\n")).unwrap();
    let done = Command::new("node")
        .arg(support::tests().join("analyzers/client.mjs"))
        .stdin(fs::File::open(&file).unwrap())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    let faults = String::from_utf8_lossy(&done.stderr);
    let shown: String = said.chars().take(4000).collect();
    assert!(done.status.success(), "{shown}{faults}");
    let read = said
        .trim()
        .strip_prefix("read ")
        .and_then(|n| n.parse().ok());
    assert!(read.is_some(), "{shown}");
    read
}

#[test]
fn the_reference_client_passes_every_test_vector() {
    let cases: Vec<_> = all()
        .map(|analyzer| {
            (
                analyzer,
                vectors(&analyzer).into_iter().map(|v| v.input).collect(),
            )
        })
        .collect();
    let inputs: usize = cases
        .iter()
        .map(|(_, texts): &(_, Vec<String>)| texts.len())
        .sum();
    if let Some(read) = client_agrees(&cases) {
        assert_eq!(read, inputs);
    }
}

/// Every line of a language's content that is not blank.
fn lines(language: &str) -> BTreeSet<String> {
    let files = WalkDir::new(repository().join("content").join(language)).sort_by_file_name();
    let files = files.into_iter().map(|entry| entry.unwrap().into_path());
    let text = files.filter(|path| path.is_file() && !path.ends_with("state.yaml"));
    let lines = text.flat_map(|path: PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        text.lines()
            .map(|line| line.trim().to_owned())
            .collect::<Vec<_>>()
    });
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_reference_client_cuts_every_line_of_this_repository_alike() {
    let cases: Vec<_> = [
        ("en", "en-snowball"),
        ("zh-Hans", "zh-bigram"),
        ("zh-Hant", "zh-bigram"),
        ("ko", "ko-particles"),
        ("vi", "vi-syllables"),
    ]
    .map(|(language, id)| {
        let lines: Vec<_> = lines(language).into_iter().collect();
        assert!(lines.len() > 500, "{language}: {}", lines.len());
        (Analyzer::of(id).unwrap(), lines)
    })
    .into();
    client_agrees(&cases);
}

#[test]
fn the_reference_client_stems_english_as_the_compiler_does() {
    let text: Vec<String> = lines("en").into_iter().collect();
    let words: BTreeSet<String> = text
        .iter()
        .flat_map(|line| line.split(|c: char| !c.is_ascii_alphabetic()))
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    assert!(words.len() > 2000, "{}", words.len());
    // Endings that the algorithm knows, on words that have others: the text alone does not have all.
    let endings = [
        "", "s", "es", "ies", "ied", "ed", "eed", "eedly", "ing", "ingly", "edly", "ly", "y",
        "ational", "ation", "ization", "izer", "ator", "fulness", "ousness", "iveness", "biliti",
        "ogi", "logi", "lessli", "alize", "icate", "iciti", "ative", "ement", "ment", "sion",
        "tion", "able", "e", "ll", "yy", "ss", "us", "iti",
    ];
    let built = endings.iter().map(|ending| {
        words
            .iter()
            .map(|word| format!("{word}{ending} "))
            .collect()
    });
    let english = Analyzer::of("en-snowball").unwrap();
    client_agrees(&[(english, built.collect())]);
}

#[test]
fn the_reference_client_cuts_any_mixture_alike() {
    // Known characters only: Node may know another version of Unicode than the compiler.
    let letters = "abeinsty BEIS''’  0123456789-.,()/:+ –１２性工作者權利發後 𠮷々경찰은이에서는법으로를 성동ㄱ \
        กขงเแำํ้่ิๆ๙ ăâđêôơưàảãạứÀĐ\u{300}\u{301}\u{323}\u{302}السشرطةىيكأإٱؤًّـ٩ \
        \u{ad}\u{200b}\u{feff}ßﬁΣςσŐǅﾊﾟ½㈱ı\t\n";
    let letters = select(letters.chars().collect::<Vec<_>>());
    let texts = vec(letters, 0..30).prop_map(|letters| letters.into_iter().collect::<String>());
    let mut runner = TestRunner::deterministic();
    let mut text = || texts.new_tree(&mut runner).unwrap().current();
    let cases: Vec<_> = all()
        .map(|analyzer| (analyzer, (0..600).map(|_| text()).collect()))
        .collect();
    client_agrees(&cases);
}

#[test]
fn the_published_tables_are_whole_and_every_one_of_them_is_explained() {
    let tables: Value = serde_json::from_slice(&tables()).unwrap();
    for (key, value) in tables.as_object().unwrap() {
        let empty = match value {
            Value::Object(map) => map.is_empty(),
            Value::Array(list) => list.is_empty(),
            Value::String(text) => text.is_empty(),
            other => other.is_null(),
        };
        assert!(!empty, "{key}");
        let explained = ["version", "licence", "analyzers", "weights", "namespaces"];
        assert!(
            explained.contains(&key.as_str()) || SPECIFICATION.contains(&format!("`{key}`")),
            "{key}"
        );
    }
    let traditional = tables["traditional"].as_str().unwrap();
    assert_eq!(traditional.chars().count() % 2, 0);
    let pairs: Vec<char> = traditional.chars().collect();
    let firsts: BTreeSet<char> = pairs.chunks(2).map(|pair| pair[0]).collect();
    for pair in pairs.chunks(2) {
        // One look-up is enough: what comes out is not looked up again.
        assert!(!firsts.contains(&pair[1]), "{pair:?}");
    }
    for (name, rule) in tables["analyzers"].as_object().unwrap() {
        assert!(Analyzer::of(name).is_some(), "{name}");
        let rule = rule["words"].as_str().unwrap();
        assert!(SPECIFICATION.contains(&format!("\n| {rule} |")), "{rule}");
    }
}
