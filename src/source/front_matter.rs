//! Front matter: the YAML between two lines of `---` at the start of a Markdown file.

use super::file::SourceFile;
use super::yaml::{Map, Yaml};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Splits a Markdown file into its front matter, read as a map, and the byte at which its body starts.
pub fn split(file: &SourceFile) -> Result<(Map<'_>, usize), Diagnostics> {
    let missing = || {
        Diagnostic::error("no-front-matter", "this file has no front matter")
            .at(file.start())
            .hint("start it with a line `---`, then `title: …` and `description: …`, then a line `---`")
    };
    let text = &*file.text;
    let first = text
        .find('\n')
        .map(|at| at + 1)
        .filter(|&at| text[..at].trim_end() == "---")
        .ok_or_else(missing)?;
    let mut at = first;
    for line in text[first..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            let yaml = Yaml {
                file,
                text: &text[first..at],
                lines_before: 1,
            };
            return Ok((yaml.map()?, at + line.len()));
        }
        at += line.len();
    }
    Err(
        Diagnostic::error("no-front-matter", "the front matter does not end")
            .at(file.start())
            .hint("end it with a line `---`")
            .into(),
    )
}
