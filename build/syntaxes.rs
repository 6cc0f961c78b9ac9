//! The grammars for highlighting, cut out of a large set and joined with our own.
//!
//! What is embedded, and under which terms (texts in `themes/default/syntaxes/LICENCES.md`):
//!
//! | grammar | from | terms |
//! |---|---|---|
//! | Bash, CSS, HTML, JSON, YAML | sublimehq/Packages, through bat and two-face | Sublime's: free use, copy, change, distribute |
//! | Apache Conf | colinta/ApacheConf, through bat and two-face | BSD-2-Clause |
//! | nginx | brandonwamboldt/sublime-nginx, through bat and two-face | MIT |
//! | TOML | jasonwilliams/sublime_toml_highlighting, through bat and two-face | MIT |
//! | Caddyfile, INI, PowerShell | `themes/default/syntaxes/`, written for this project | as the code |
//!
//! two-face has no PowerShell for the pure Rust regex engine, and its INI has no stated licence.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use syntect::dumps;
use syntect::parsing::{SyntaxDefinition, SyntaxSetBuilder};

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

/// Writes `syntaxes.bin`, a compressed dump of the set.
pub fn write(root: &Path, out: &Path) -> Result<(), String> {
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
