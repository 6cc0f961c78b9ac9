//! Embeds `themes/`, `i18n/` and the grammars for highlighting, and refuses to build when an interface
//! string is missing in a language. In: the repository. Out: two files in OUT_DIR. Never reads content.

// The same reader as the program's, so that both see the same messages.
#[path = "src/source/interface/messages.rs"]
#[allow(dead_code)]
mod messages;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use messages::Problem;
use serde_json::Value;
use syntect::dumps;
use syntect::parsing::{SyntaxDefinition, SyntaxSetBuilder};
use walkdir::WalkDir;

fn main() -> ExitCode {
    for path in ["build.rs", "src/source/interface/messages.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let problems = run().unwrap_or_else(|problem| vec![problem]);
    for problem in &problems {
        // One line each: Cargo reads the output line by line.
        println!("cargo::error={}", problem.replace('\n', " "));
    }
    match problems.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// What is wrong with the strings of languages, or the first thing that cannot be done at all.
fn run() -> Result<Vec<String>, String> {
    let folder = |name| {
        let value = std::env::var_os(name).ok_or_else(|| format!("Cargo does not set {name}"))?;
        Ok::<_, String>(PathBuf::from(value))
    };
    let (root, out) = (folder("CARGO_MANIFEST_DIR")?, folder("OUT_DIR")?);
    embed_files(&root, &out)?;
    embed_grammars(&root, &out)?;
    check_strings(&root)
}

/// Writes `embedded.rs`: `FILES`, sorted by path, with `include_bytes!` of absolute paths.
/// Names that start with a dot (`.DS_Store`) stay out.
fn embed_files(root: &Path, out: &Path) -> Result<(), String> {
    let mut files: Vec<(String, String)> = Vec::new();
    for folder in ["themes", "i18n"] {
        let entries = WalkDir::new(root.join(folder))
            .into_iter()
            .filter_entry(|e| !e.file_name().as_encoded_bytes().starts_with(b"."));
        for entry in entries {
            let entry = entry.map_err(|error| format!("{folder}/ cannot be read: {error}"))?;
            let path = entry.path();
            // Folders too, so that a new file is seen.
            println!("cargo::rerun-if-changed={}", path.display());
            if entry.file_type().is_dir() {
                continue;
            }
            let not_utf8 = || format!("{}: the name is not UTF-8", path.display());
            let absolute = path.to_str().ok_or_else(not_utf8)?;
            let within = path.strip_prefix(root).map_err(|_| not_utf8())?;
            let parts: Vec<String> = within
                .iter()
                .map(|part| part.to_string_lossy().into_owned())
                .collect();
            files.push((parts.join("/"), absolute.to_owned()));
        }
    }
    files.sort();
    let mut table = String::from("static FILES: &[(&str, &[u8])] = &[\n");
    for (name, path) in files {
        // Writing to a String cannot fail.
        let _ = writeln!(table, "    ({name:?}, include_bytes!({path:?})),");
    }
    table.push_str("];\n");
    fs::write(out.join("embedded.rs"), table).map_err(|error| format!("embedded.rs: {error}"))
}

/// The language that the others are compared with.
const SOURCE: &str = "en";

/// Compares the strings of every language with the source language. Languages are the folders of `i18n/`
/// that hold a `ui.ftl`; a language of `languages.yaml` without a folder has no strings yet, which is no
/// error. A folder with an incomplete file is one.
///
/// Every problem is one line: file:line:column, language, key, what to do.
fn check_strings(root: &Path) -> Result<Vec<String>, String> {
    let folder = root.join("i18n");
    let mut problems = Vec::new();
    let mut languages = BTreeMap::new();
    let entries = fs::read_dir(&folder).map_err(|error| format!("i18n/: {error}"))?;
    for entry in entries {
        let entry = entry.map_err(|error| format!("i18n/: {error}"))?;
        let tag = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path().join("ui.ftl");
        if !path.is_file() {
            continue;
        }
        let text =
            fs::read_to_string(&path).map_err(|error| format!("i18n/{tag}/ui.ftl: {error}"))?;
        let (found, faults) = messages::read(&text);
        problems.extend(faults.iter().map(|fault| problem_line(&tag, fault)));
        languages.insert(tag, found);
    }
    let source = languages.get(SOURCE).ok_or_else(|| {
        format!("i18n/{SOURCE}/ui.ftl is missing: other languages are compared with it")
    })?;
    problems.extend(
        messages::dangling(source)
            .iter()
            .map(|fault| problem_line(SOURCE, fault)),
    );
    for (tag, found) in languages.iter().filter(|(tag, _)| *tag != SOURCE) {
        let faults = messages::compare(tag, source, found);
        problems.extend(faults.iter().map(|fault| problem_line(tag, fault)));
    }
    // By file, whatever the order in which the system lists folders.
    problems.sort();
    Ok(problems)
}

fn problem_line(tag: &str, problem: &Problem) -> String {
    let place = match problem.line {
        0 => format!("i18n/{tag}/ui.ftl"),
        line => format!("i18n/{tag}/ui.ftl:{line}:{}", problem.column),
    };
    format!(
        "{place}: {} [{}]; {}",
        problem.message, problem.code, problem.hint
    )
}

/// Grammars that are kept, by their names in two-face; the one that Bash refers to with them. Plain Text
/// comes first: what refers to a grammar that is left out (scripts in HTML, Lua in nginx) is led there.
const KEPT: [&str; 10] = [
    "Plain Text",
    "Apache Conf",
    "Bourne Again Shell (bash)",
    "CSS",
    "HTML",
    "JSON",
    "TOML",
    "YAML",
    "commands-builtin-shell-bash",
    "nginx",
];

/// Writes `syntaxes.bin`, a compressed dump of the kept grammars and our own. What is embedded, and under
/// which terms (texts in `themes/default/syntaxes/LICENCES.md`):
///
/// | grammar | from | terms |
/// |---|---|---|
/// | Bash, CSS, HTML, JSON, YAML | sublimehq/Packages, through bat and two-face | Sublime's: free use, copy, change, distribute |
/// | Apache Conf | colinta/ApacheConf, through bat and two-face | BSD-2-Clause |
/// | nginx | brandonwamboldt/sublime-nginx, through bat and two-face | MIT |
/// | TOML | jasonwilliams/sublime_toml_highlighting, through bat and two-face | MIT |
/// | Caddyfile, INI, PowerShell | `themes/default/syntaxes/`, written for this project | as the code |
///
/// two-face has no PowerShell for the pure Rust regex engine, and its INI has no stated licence.
fn embed_grammars(root: &Path, out: &Path) -> Result<(), String> {
    let large = two_face::syntax::extra_newlines().into_builder();
    let mut numbers = BTreeMap::new();
    let mut kept = Vec::new();
    for name in KEPT {
        let found = large.syntaxes().iter().position(|s| s.name == name);
        let number = found.ok_or_else(|| format!("two-face no longer has a grammar `{name}`"))?;
        numbers.insert(number as u64, kept.len() as u64);
        kept.push(number);
    }
    let mut small = SyntaxSetBuilder::new();
    for number in kept {
        let definition = &large.syntaxes()[number];
        let problem = |error| format!("grammar `{}`: {error}", definition.name);
        let mut value = serde_json::to_value(definition).map_err(problem)?;
        renumber(&mut value, &numbers).ok_or_else(|| {
            format!(
                "grammar `{}`: syntect stores references otherwise",
                definition.name
            )
        })?;
        small.add(serde_json::from_value(value).map_err(problem)?);
    }

    let folder = root.join("themes/default/syntaxes");
    let entries =
        fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut own: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "sublime-syntax"))
        .collect();
    own.sort();
    for path in own {
        let problem = |error: String| format!("{}: {error}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| problem(error.to_string()))?;
        let definition = SyntaxDefinition::load_from_str(&text, true, None)
            .map_err(|error| problem(error.to_string()))?;
        small.add(definition);
    }

    let set = small.build();
    let dump = dumps::dump_binary(&set);
    fs::write(out.join("syntaxes.bin"), dump).map_err(|error| format!("syntaxes.bin: {error}"))
}

/// A linked set refers to contexts by two private numbers: that of the grammar in the set, and that of
/// the context in the grammar's contexts sorted by name. The second stays true when grammars are
/// taken out; the first is set anew here. None if a reference is not as described.
fn renumber(value: &mut Value, numbers: &BTreeMap<u64, u64>) -> Option<()> {
    match value {
        Value::Array(values) => values.iter_mut().try_for_each(|v| renumber(v, numbers)),
        Value::Object(map) if map.contains_key("syntax_index") => {
            let old = map.get("syntax_index")?.as_u64()?;
            match numbers.get(&old) {
                Some(new) => map.insert("syntax_index".into(), (*new).into()),
                None => {
                    // Context 0 of Plain Text matches nothing, so what stands around it goes on.
                    map.insert("context_index".into(), 0.into());
                    map.insert("syntax_index".into(), 0.into())
                }
            };
            map.contains_key("context_index").then_some(())
        }
        Value::Object(map) => map.values_mut().try_for_each(|v| renumber(v, numbers)),
        _ => Some(()),
    }
}
