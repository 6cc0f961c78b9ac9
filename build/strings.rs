//! Compares the interface strings of every language with the source language.
//!
//! Languages are the folders of `i18n/` that hold a `ui.ftl`; a language of `languages.yaml` without a
//! folder has no strings yet, which is no error. A folder with an incomplete file is one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::messages::{self, Problem};

/// The language that the others are compared with.
const SOURCE: &str = "en";

/// Every problem as one line: file:line:column, language, key, what to do.
pub fn check(root: &Path) -> Result<Vec<String>, String> {
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
        problems.extend(faults.iter().map(|fault| line(&tag, fault)));
        languages.insert(tag, found);
    }
    let source = languages.get(SOURCE).ok_or_else(|| {
        format!("i18n/{SOURCE}/ui.ftl is missing: other languages are compared with it")
    })?;
    problems.extend(
        messages::dangling(source)
            .iter()
            .map(|fault| line(SOURCE, fault)),
    );
    for (tag, found) in languages.iter().filter(|(tag, _)| *tag != SOURCE) {
        let faults = messages::compare(tag, source, found);
        problems.extend(faults.iter().map(|fault| line(tag, fault)));
    }
    Ok(problems)
}

fn line(tag: &str, problem: &Problem) -> String {
    let place = match problem.line {
        0 => format!("i18n/{tag}/ui.ftl"),
        line => format!("i18n/{tag}/ui.ftl:{line}:{}", problem.column),
    };
    format!(
        "{place}: {} [{}]; {}",
        problem.message, problem.code, problem.hint
    )
}
