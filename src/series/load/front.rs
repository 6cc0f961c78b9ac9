//! Front: one file of a page, its front matter read and its body parsed. In: the file and its language. Out:
//! [`Parsed`]. Never knows of other languages or other pages.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Place};
use crate::document::tree::Document;
use crate::source::file::SourceFile;
use crate::source::front_matter;
use crate::source::name::{Id, LanguageTag};
use crate::source::record::{Audience, Paper};
use crate::source::yaml::{Map, bad_id};

/// Which kind of page a file is: they differ in their front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `series.md`
    Home,
    /// `guide.md`
    Intro,
    /// Any other page of a guide.
    Page,
}

/// A file, parsed.
#[derive(Debug)]
pub struct Parsed {
    /// Title of the page.
    pub title: String,
    /// Short title of a guide.
    pub short_title: Option<String>,
    /// Description of the page.
    pub description: String,
    /// Its code, in the source language.
    pub code: Option<(String, Place)>,
    /// Topics of the page, in the source language.
    pub topics: Vec<(Id, Place)>,
    /// Audience of a guide, in the source language.
    pub audience: Option<Audience>,
    /// Whether a guide is discreet.
    pub discreet: bool,
    /// What is made of the page beside the website, in the source language.
    pub paper: Option<Paper>,
    /// Names of topics, in `series.md`.
    pub topic_names: BTreeMap<Id, String>,
    /// Its body.
    pub document: Document,
}

/// Parses one file.
pub fn parse(
    file: &SourceFile,
    kind: Kind,
    language: &LanguageTag,
    is_source: bool,
) -> (Option<Parsed>, Diagnostics) {
    let (mut map, body) = match front_matter::split(file) {
        Ok(split) => split,
        Err(problems) => return (None, problems),
    };
    let title = map.required("title");
    let description = map.required("description");
    let short_title = if kind == Kind::Intro {
        map.text("short_title")
    } else {
        None
    };
    let (mut code, mut topics, mut audience, mut discreet) = (None, Vec::new(), None, false);
    let mut paper = None;
    if is_source {
        code = map.text_at("code");
        if kind == Kind::Intro {
            audience =
                map.required_parsed(
                    "audience",
                    "worker, provider or partner",
                    |text| match text {
                        "worker" => Some(Audience::Worker),
                        "provider" => Some(Audience::Provider),
                        "partner" => Some(Audience::Partner),
                        _ => None,
                    },
                );
            let flag = |t: &str| t.parse::<bool>().ok();
            discreet = map
                .parsed("discreet", "true or false", flag)
                .unwrap_or(audience == Some(Audience::Worker));
        }
        if kind != Kind::Home {
            topics = map.ids("topics");
        }
        if kind == Kind::Page {
            paper = map.parsed("paper", "cards or brochure", |text| match text {
                "cards" => Some(Paper::Cards),
                "brochure" => Some(Paper::Brochure),
                _ => None,
            });
        }
    }
    let topic_names = if kind == Kind::Home {
        topic_names(&mut map)
    } else {
        BTreeMap::new()
    };
    let mut problems = map.finish();
    let (document, found) = crate::document::parse(file, body, language);
    problems.append(found);
    let parsed = Parsed {
        title,
        short_title,
        description,
        code,
        topics,
        audience,
        discreet,
        paper,
        topic_names,
        document,
    };
    (Some(parsed), problems)
}

fn topic_names(map: &mut Map) -> BTreeMap<Id, String> {
    let Some(inner) = map.map("topics") else {
        return BTreeMap::new();
    };
    let (pairs, problems) = inner.pairs();
    map.absorb(problems);
    let mut names = BTreeMap::new();
    for (id, name, place) in pairs {
        match Id::new(&id) {
            Some(id) => {
                names.insert(id, name);
            }
            None => map.problem(bad_id(&id, place)),
        }
    }
    names
}
