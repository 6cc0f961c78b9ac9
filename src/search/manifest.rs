//! Manifest: what `search/v1/` holds, for clients that know nothing else. The types are written by
//! [`publish`](super::publish) and read by [`read`](super::read); `formats.md` describes them for others.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::index::AnalyzerName;
use super::passage::Passage;
use super::rank::Ranking;

/// Where all of it lies in the output folder.
pub const FOLDER: &str = "search/v1";

/// What `manifest.json` says that it is.
pub const FORMAT: &str = "monarch-search/1";

/// What `documents.json` says that it is.
pub const DOCUMENTS_FORMAT: &str = "monarch-search-documents/1";

/// `search/v1/manifest.json`. Paths in it are relative to its own folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// The edition's date.
    pub as_of: String,
    /// The language that the others were translated from.
    pub source: String,
    /// Licence of the text, as SPDX names it.
    pub licence: String,
    /// From the folder of the manifest to the folder that `url`s count from.
    pub root: String,
    /// The searched fields of a document, in order.
    pub fields: Vec<String>,
    /// The constants of the ranking.
    pub ranking: Ranking,
    /// The languages, source first.
    pub languages: Vec<LanguageEntry>,
    /// Every file but the manifest, by path.
    pub files: Vec<FileEntry>,
}

/// A language of the manifest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LanguageEntry {
    /// BCP 47 tag.
    pub tag: String,
    /// Its own name for itself.
    pub name: String,
    /// Who cut its text, and cuts its queries.
    pub analyzer: AnalyzerName,
    /// How many passages it has.
    pub documents: usize,
    /// How far they can be trusted.
    pub status: StatusCounts,
    /// What to tell readers about that, in their language.
    pub notice: String,
    /// Path of `documents.json`.
    pub documents_file: String,
    /// Path of the test vectors of its analyzer.
    pub vectors_file: String,
    /// Path of the stems of its words, for languages whose stemmer clients need not have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stems_file: Option<String>,
    /// Its guides and lists of records, in order; those without a text of their own are left out.
    pub guides: Vec<GuideEntry>,
}

/// A guide of a language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GuideEntry {
    /// Its id; `series` for the home page, and `laws`, `contacts`, `glossary`.
    pub id: String,
    /// Its title in the language; empty where only another language has one.
    pub title: String,
    /// How many passages it has.
    pub documents: usize,
    /// Path of its index.
    pub index_file: String,
    /// Path of its index for MiniSearch.
    pub minisearch_file: String,
}

/// How many passages have which status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusCounts {
    /// By status of their language.
    pub language: BTreeMap<String, usize>,
    /// By status of the law they state.
    pub law: BTreeMap<String, usize>,
    /// Whose source has moved on.
    pub stale: usize,
}

/// A file of the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Path.
    pub path: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
}

/// A passage as `documents.json` has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its address, the same in every language.
    pub id: String,
    /// `section`, `law`, `contact`, `term`.
    pub kind: String,
    /// Its guide or list.
    pub guide: String,
    /// Its number for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Page and fragment, from the output folder.
    pub url: String,
    /// Title of its page.
    pub title: String,
    /// Its heading; empty for the lead of a page.
    pub heading: String,
    /// Its text.
    pub text: String,
    /// Words that lead here and are not shown, a line each.
    pub also: String,
    /// Its topics.
    pub topics: Vec<String>,
    /// Status of its language.
    pub language: String,
    /// Status of the law.
    pub law: String,
    /// Whether its source has moved on.
    pub stale: bool,
}

impl Document {
    /// A passage as it is published.
    pub fn of(passage: &Passage) -> Document {
        let [title, heading, text, also] = passage.fields();
        Document {
            id: passage.id.clone(),
            kind: passage.kind.as_str().to_owned(),
            guide: passage.guide.clone(),
            code: passage.code.clone(),
            url: passage.url.clone(),
            title,
            heading,
            text,
            also,
            topics: passage.topics.iter().map(ToString::to_string).collect(),
            language: passage.status.language.as_str().to_owned(),
            law: passage.status.law.as_str().to_owned(),
            stale: passage.status.stale,
        }
    }

    /// The page that counts when the best passage of each page comes first. Records share a page only
    /// because they are short: each counts as its own.
    pub fn page(&self) -> &str {
        match self.kind.as_str() {
            "section" => self.url.split('#').next().unwrap_or_default(),
            _ => &self.id,
        }
    }

    /// What a list of results calls it: its heading, or the title of the page that it leads.
    pub fn name(&self) -> &str {
        match self.heading.as_str() {
            "" => &self.title,
            heading => heading,
        }
    }
}

/// `documents.json` as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Documents {
    /// [`DOCUMENTS_FORMAT`].
    pub format: String,
    /// Language tag.
    pub language: String,
    /// The passages; indices count them from 0.
    pub documents: Vec<Document>,
}
