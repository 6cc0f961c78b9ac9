//! Assets: style sheets and images under names that carry their hash, so that hosts may keep them
//! for ever. In: theme and series. Out: files, and the addresses that pages use.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::style::{InlineStyle, compact, fonts};
use crate::series::Series;
use crate::series::address::RelativePath;
use crate::source::interface::Interface;
use crate::source::theme::Theme;

use super::filter;

/// Style sheets of ordinary pages, in the order of the cascade.
const STYLES: [&str; 5] = ["base.css", "frame.css", "text.css", "code.css", "print.css"];

/// The style of pages that must stand alone: chooser, error, exit.
const BARE: &str = "bare.css";

/// The style of the finder, before the rules that its choices need.
const FINDER: &str = "finder.css";

/// The assets of a website.
#[derive(Debug)]
pub struct Assets {
    style: (RelativePath, String),
    finder: (RelativePath, String),
    bare: InlineStyle,
    images: BTreeMap<String, (RelativePath, Vec<u8>)>,
}

impl Assets {
    /// Errors: style sheets that the theme lacks.
    pub fn new(
        series: &Series,
        theme: &Theme,
        interfaces: &[&Interface],
    ) -> Result<Self, Diagnostics> {
        let mut problems = Diagnostics::new();
        let mut style = |name: &str| match theme.style(name) {
            Some(css) => compact(css),
            None => {
                problems.push(
                    Diagnostic::error("no-style", format!("the theme has no `styles/{name}`"))
                        .hint("restore the file"),
                );
                String::new()
            }
        };
        let fonts = fonts(&series.languages);
        let sheet: String = STYLES.iter().map(|name| style(name)).collect();
        let bare = style(BARE);
        let finder = style(FINDER) + &filter::rules(series, interfaces);
        if problems.has_errors() {
            return Err(problems);
        }
        let sheet = fonts.clone() + &sheet;
        let images = series.images.iter().map(|(path, bytes)| {
            let (stem, extension) = name_of(path);
            (
                path.clone(),
                (hashed(&stem, bytes, &extension), bytes.clone()),
            )
        });
        Ok(Assets {
            images: images.collect(),
            style: (hashed("style", sheet.as_bytes(), "css"), sheet),
            finder: (hashed("finder", finder.as_bytes(), "css"), finder),
            bare: InlineStyle::new(fonts + &bare),
        })
    }

    /// The style sheet of ordinary pages.
    pub fn style(&self) -> &RelativePath {
        &self.style.0
    }

    /// The style sheet of the finder, beside that of ordinary pages.
    pub fn finder(&self) -> &RelativePath {
        &self.finder.0
    }

    /// The style of pages that stand alone.
    pub fn bare(&self) -> &InlineStyle {
        &self.bare
    }

    /// Where an image is written.
    pub fn image(&self, path: &str) -> Option<&RelativePath> {
        self.images.get(path).map(|(file, _)| file)
    }

    /// All files, each once: equal images under one name share it.
    pub fn files(&self) -> impl Iterator<Item = (RelativePath, Vec<u8>)> {
        let mut files = BTreeMap::new();
        for (path, css) in [&self.style, &self.finder] {
            files.insert(path.clone(), css.clone().into_bytes());
        }
        for (path, bytes) in self.images.values() {
            files.insert(path.clone(), bytes.clone());
        }
        files.into_iter()
    }
}

/// The first 10 digits of the hash keep names short; two different files that share them would need
/// about a million files.
fn hashed(stem: &str, bytes: &[u8], extension: &str) -> RelativePath {
    let hash = HEXLOWER.encode(&Sha256::digest(bytes));
    RelativePath::new(format!("assets/{stem}-{}.{extension}", &hash[..10]))
}

/// A stem that can travel, and the extension in lower case.
fn name_of(path: &str) -> (String, String) {
    let file = path.rsplit('/').next().unwrap_or(path);
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, "bin"));
    let stem: String = stem
        .chars()
        .map(|c| c.to_ascii_lowercase())
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let stem = stem.trim_matches('-');
    let stem = if stem.is_empty() { "image" } else { stem };
    let stem = &stem[..stem.len().min(40)];
    (stem.to_owned(), extension.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_images_can_travel() {
        assert_eq!(name_of("part-4/Été 1.PNG"), ("t--1".into(), "png".into()));
        assert_eq!(name_of("指南.svg"), ("image".into(), "svg".into()));
    }
}
