//! Assets: style sheets and images under names that carry their hash, so that hosts may keep them
//! for ever. In: theme and series. Out: files, and the addresses that pages use.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::style::{InlineStyle, compact, fonts};
use crate::plan::used::Used;
use crate::series::address::{RelativePath, WebPage};
use crate::series::{GuideIndex, Indexed, LanguageIndex, PerLanguage, Series};
use crate::source::interface::Interface;
use crate::source::theme::Theme;

use super::{filter, running};

/// Style sheets of ordinary pages, in the order of the cascade.
const STYLES: [&str; 5] = ["base.css", "frame.css", "text.css", "code.css", "print.css"];

/// The style of pages that must stand alone: chooser, error, exit.
const BARE: &str = "bare.css";

/// What guides in a file of their own have beside the style of ordinary pages.
const SINGLE: &str = "single.css";

/// What the first page of a stick and the list of files to print need beyond that.
const START: &str = "start.css";

/// The style of books.
const BOOK: &str = "book.css";

/// The style of the finder, before the rules that its choices need.
const FINDER: &str = "finder.css";

/// The assets of a website.
#[derive(Debug)]
pub struct Assets {
    style: (RelativePath, String),
    finder: (RelativePath, String),
    /// By language and guide.
    running: PerLanguage<Indexed<GuideIndex, (RelativePath, String)>>,
    bare: InlineStyle,
    start: InlineStyle,
    single: InlineStyle,
    logo: Option<(RelativePath, Vec<u8>)>,
    book: String,
    images: BTreeMap<String, (RelativePath, Vec<u8>)>,
}

impl Assets {
    /// Errors: style sheets that the theme lacks.
    pub fn new(
        series: &Series,
        theme: &Theme,
        interfaces: &PerLanguage<&Interface>,
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
        let fonts = fonts(series.languages.as_slice());
        let sheet: String = STYLES.iter().map(|name| style(name)).collect();
        let bare = style(BARE);
        let start = style(START);
        let single = style(SINGLE);
        let book = style(BOOK);
        let finder = style(FINDER) + &filter::rules(series, interfaces);
        if problems.has_errors() {
            return Err(problems);
        }
        // Colours of a partner come last and on screens alone: paper stays black and white.
        let colours = partner_colours(series);
        let sheet = fonts.clone() + &sheet + &colours;
        let logo = series.partner.as_ref().and_then(|p| p.logo.as_ref());
        let logo = logo.map(|logo| {
            let path = hashed("logo", &logo.bytes, logo.extension);
            (path, logo.bytes.clone())
        });
        let shown = shown_images(series);
        let images = series.images.iter();
        let images = images.filter(|(path, _)| shown.contains(*path));
        let images = images.map(|(path, bytes)| {
            let (stem, extension) = name_of(path);
            (
                path.clone(),
                (hashed(&stem, bytes, &extension), bytes.clone()),
            )
        });
        Ok(Assets {
            book,
            single: InlineStyle::new(sheet.clone() + &single),
            images: images.collect(),
            style: (hashed("style", sheet.as_bytes(), "css"), sheet),
            finder: (hashed("finder", finder.as_bytes(), "css"), finder),
            running: series
                .languages
                .map(|language, _| running_heads(series, language)),
            start: InlineStyle::new(format!("{fonts}{bare}{colours}{start}")),
            bare: InlineStyle::new(fonts + &bare + &colours),
            logo,
        })
    }

    /// The running heads of a printed guide, beside the style sheet of ordinary pages.
    fn running(&self, language: LanguageIndex, guide: GuideIndex) -> Option<&RelativePath> {
        let (path, _) = self.running.get(language)?.get(guide)?;
        Some(path)
    }

    /// The style sheets of a page. The finder and printed guides have rules that no other page needs.
    pub fn sheets(
        &self,
        language: LanguageIndex,
        page: WebPage,
    ) -> impl Iterator<Item = &RelativePath> {
        let own = match page {
            WebPage::Finder => Some(&self.finder.0),
            WebPage::Print(guide) => self.running(language, guide),
            _ => None,
        };
        std::iter::once(&self.style.0).chain(own)
    }

    /// The style of pages that stand alone.
    pub fn bare(&self) -> &InlineStyle {
        &self.bare
    }

    /// The style of guides in a file of their own.
    pub fn single(&self) -> &InlineStyle {
        &self.single
    }

    /// The style of books. Reading apps choose fonts and colours.
    pub fn book(&self) -> &str {
        &self.book
    }

    /// An image as an address that holds it; none where nobody knows what kind it is.
    pub fn image_inside(&self, path: &str) -> Option<String> {
        let (_, bytes) = self.images.get(path)?;
        inside(path, bytes)
    }

    /// The style of the first page of a stick and of the list of files to print.
    pub fn start(&self) -> &InlineStyle {
        &self.start
    }

    /// The logo of a partner as an address that holds it.
    pub fn logo_inside(&self) -> Option<String> {
        let (path, bytes) = self.logo.as_ref()?;
        inside(path.as_str(), bytes)
    }

    /// The logo of a partner: its file.
    pub fn logo_file(&self) -> Option<(&RelativePath, &[u8])> {
        let (path, bytes) = self.logo.as_ref()?;
        Some((path, bytes))
    }

    /// Where the logo of a partner is written.
    pub fn logo(&self) -> Option<&RelativePath> {
        self.logo.as_ref().map(|(path, _)| path)
    }

    /// Where an image is written.
    pub fn image(&self, path: &str) -> Option<&RelativePath> {
        self.images.get(path).map(|(file, _)| file)
    }

    /// All files, each once: equal images under one name share it.
    pub fn files(&self) -> impl Iterator<Item = (RelativePath, Vec<u8>)> {
        let mut files = BTreeMap::new();
        let sheets = [&self.style, &self.finder];
        for (path, css) in sheets
            .into_iter()
            .chain(self.running.values().flat_map(Indexed::values))
        {
            files.insert(path.clone(), css.clone().into_bytes());
        }
        for (path, bytes) in self.images.values().chain(&self.logo) {
            files.insert(path.clone(), bytes.clone());
        }
        files.into_iter()
    }
}

/// Images that some reader sees: a copy may leave out the guide for which one was drawn.
fn shown_images(series: &Series) -> BTreeSet<String> {
    let mut images = BTreeSet::new();
    for page in series.pages() {
        let page = series.page(page);
        for reader in series.languages.indices() {
            let sections = page.sections.indices();
            let shown = sections.filter_map(|section| series.shown(page, section, reader));
            let used = Used::of(&shown.collect::<Vec<_>>());
            images.extend(used.images.into_iter().map(str::to_owned));
        }
    }
    images
}

/// The accent of a partner on light screens and on dark ones.
fn partner_colours(series: &Series) -> String {
    let Some(partner) = &series.partner else {
        return String::new();
    };
    let schemes = ["light", "dark"].into_iter().zip(partner.colours);
    let rules = schemes.filter_map(|(scheme, colour)| {
        let colour = colour?;
        Some(format!(
            "@media screen and (prefers-color-scheme: {scheme}) {{:root {{--accent: {colour};}}}}\n"
        ))
    });
    rules.collect()
}

fn running_heads(
    series: &Series,
    language: LanguageIndex,
) -> Indexed<GuideIndex, (RelativePath, String)> {
    let sheet = |guide| {
        let css = running::sheet(series, language, guide);
        (hashed("heads", css.as_bytes(), "css"), css)
    };
    series.guides.indices().map(sheet).collect()
}

/// The first 10 digits of the hash keep names short; two different files that share them would need
/// about a million files.
fn hashed(stem: &str, bytes: &[u8], extension: &str) -> RelativePath {
    let hash = HEXLOWER.encode(&Sha256::digest(bytes));
    RelativePath::new(format!("assets/{stem}-{}.{extension}", &hash[..10]))
}

/// A picture as an address that holds it.
fn inside(path: &str, bytes: &[u8]) -> Option<String> {
    let (_, extension) = name_of(path);
    let kind = kind_of(&extension)?;
    Some(format!("data:{kind};base64,{}", BASE64.encode(bytes)))
}

/// The media type of an image (RFC 6838) by its extension in lower case.
pub fn kind_of(extension: &str) -> Option<&'static str> {
    Some(match extension {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "svg" => "image/svg+xml",
        _ => return None,
    })
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
