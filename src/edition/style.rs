//! Styles inside pages, and what all style sheets share: fonts by language. In: CSS and languages. Out:
//! CSS that says the same in less, with the hash that a policy names. Never adds a rule of its own.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

use crate::source::record::Language;

/// A style inside a page, with the hash by which its policy allows it.
#[derive(Debug, Clone)]
pub struct InlineStyle {
    /// What stands between the tags.
    pub css: String,
    /// Its source in a policy: `'sha256-…'`.
    pub policy: String,
}

impl InlineStyle {
    /// The hash is of what stands between the tags at the end, and minify-html trims that.
    pub fn new(css: String) -> Self {
        let css = css.trim().to_owned();
        let hash = BASE64.encode(&Sha256::digest(css.as_bytes()));
        InlineStyle {
            policy: format!("'sha256-{hash}'"),
            css,
        }
    }
}

/// The fonts of each language as a custom property. Separate rules: lists inside `:lang()` are not
/// known everywhere, and one shared list would give Korean readers Japanese shapes of Han letters.
pub fn fonts(languages: &[Language]) -> String {
    languages
        .iter()
        .map(|language| {
            let fonts: Vec<String> = language.fonts.iter().map(|f| family(f)).collect();
            format!(":lang({}){{--font:{}}}\n", language.tag, fonts.join(","))
        })
        .collect()
}

/// A font family: generic ones and single words as they are, others quoted.
fn family(name: &str) -> String {
    let plain = name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
    if plain {
        return name.to_owned();
    }
    let safe: String = name
        .chars()
        .filter(|c| !matches!(c, '"' | '\\' | '<' | '>') && !c.is_control())
        .collect();
    format!("\"{safe}\"")
}

/// A style sheet without comments and indentation. Its rules stay one a line, so that a person can
/// read what a partner's site really uses.
pub fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..]
            .find("*/")
            .map_or("", |end| &rest[start + end + 2..]);
    }
    out.push_str(rest);
    let mut small = String::with_capacity(out.len());
    for line in out.lines().map(str::trim).filter(|line| !line.is_empty()) {
        small.push_str(line);
        if line.ends_with('}') {
            small.push('\n');
        }
    }
    small
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_lose_comments_and_nothing_else() {
        let css =
            "/* why */\na,\nb {\n  color: red; /* x */\n}\n\n@media print {\n  a { top: 0 }\n}\n";
        assert_eq!(
            compact(css),
            "a,b {color: red;}\n@media print {a { top: 0 }\n}\n"
        );
    }

    #[test]
    fn font_names_are_quoted_and_cannot_end_the_rule() {
        assert_eq!(family("system-ui"), "system-ui");
        assert_eq!(family("Noto Sans CJK SC"), "\"Noto Sans CJK SC\"");
        assert_eq!(family("a\"}</style>"), "\"a}/style\"");
    }
}
