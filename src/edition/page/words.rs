//! Words as templates receive them: text with the language attributes that it needs where it stands.

use serde::Serialize;

use crate::edition::html::attributes;
use crate::edition::html::slot::Markup;
use crate::series::{LanguageIndex, Series};

/// Text in a language of its own: `<h1{{ title.attrs | safe }}>{{ title.text }}</h1>`.
#[derive(Debug, Clone, Serialize)]
pub struct Words {
    /// The text, not escaped.
    pub text: String,
    /// `lang` and `dir` with a space before each, or nothing.
    pub attrs: String,
}

impl Words {
    /// Text in the language of the page.
    pub fn own(text: impl Into<String>) -> Self {
        Words {
            text: text.into(),
            attrs: String::new(),
        }
    }

    /// Text in `language` on a page in `reader`'s.
    pub fn of(series: &Series, text: &str, language: LanguageIndex, reader: LanguageIndex) -> Self {
        Words {
            text: text.to_owned(),
            attrs: attributes(series, language, reader),
        }
    }
}

/// A link with words.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// Its address; none for the page itself.
    pub href: Option<String>,
    /// What stands in it.
    pub html: Markup,
    /// Language attributes.
    pub attrs: String,
}

impl Link {
    /// A link to `href`.
    pub fn new(href: String, words: Words) -> Self {
        Link {
            href: Some(href),
            html: Markup::of(words.text),
            attrs: words.attrs,
        }
    }

    /// The same words for the page that the reader is on.
    pub fn here(words: Words) -> Self {
        Link {
            href: None,
            html: Markup::of(words.text),
            attrs: words.attrs,
        }
    }
}

/// A link to the same thing in another language, by that language's own name.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageLink {
    /// Its address; none for the language of the page.
    pub href: Option<String>,
    /// The language.
    pub lang: String,
    /// Its direction, where that is not the page's.
    pub dir: Option<String>,
    /// Its own name.
    pub name: String,
}

impl LanguageLink {
    /// A link to `href`, or the language of the page, on a page in the language `around`.
    pub fn new(
        series: &Series,
        language: LanguageIndex,
        around: LanguageIndex,
        href: Option<String>,
    ) -> Self {
        let dir = series.languages[around].dir;
        let language = &series.languages[language];
        LanguageLink {
            href,
            lang: language.tag.to_string(),
            dir: (language.dir != dir).then(|| language.dir.to_string()),
            name: language.autonym.clone(),
        }
    }
}

/// A sentence on the status of a text.
#[derive(Debug, Serialize)]
pub struct Remark {
    /// Its kind, as a class: `fallback`, `stale`, `lapsed`, `status`.
    pub kind: &'static str,
    /// The sentence.
    pub text: String,
    /// Language attributes, where it stands in text of another language.
    pub attrs: String,
}
