//! Embeds `themes/`, `i18n/` and the grammars for highlighting, and refuses to build when an interface
//! string is missing in a language. In: the repository. Out: three files in OUT_DIR. Never reads content.

#[path = "build/embed.rs"]
mod embed;
// The same reader as the program's, so that both see the same messages.
#[path = "src/source/messages.rs"]
#[allow(dead_code, missing_docs)]
mod messages;
#[path = "build/strings.rs"]
mod strings;
#[path = "build/syntaxes.rs"]
mod syntaxes;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    for path in ["build.rs", "build", "src/source/messages.rs"] {
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
    embed::write(&root, &out)?;
    syntaxes::write(&root, &out)?;
    strings::check(&root)
}
