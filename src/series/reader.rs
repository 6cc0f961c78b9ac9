//! Reader: the files of each guide, parsed in every language and joined into pages.
//!
//! In: the source tree and the settings. Out: the home page and the guides, with every file that
//! fits nowhere named. Never resolves a link and never computes status.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::address::RESERVED_NAMES;
use super::index::{GuideIndex, PageIndex};
use super::model::{Guide, Page, PageRef};
use super::pages::{self, Frame, Kind, Parsed};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};
use crate::source::indexed::{Indexed, PerLanguage};
use crate::source::name::{Id, LanguageTag};
use crate::source::record::{Audience, Config};
use crate::source::tree::SourceTree;

/// What the files of a series hold.
#[derive(Debug)]
pub struct Found {
    /// The home page, with the names of topics in each language.
    pub home: Option<(Page, PerLanguage<BTreeMap<Id, String>>)>,
    /// The guides in reading order.
    pub guides: Indexed<GuideIndex, Guide>,
    /// Each page by its path inside a language's folder.
    pub files: BTreeMap<String, PageRef>,
    /// Paths of pages that could not be read: links to them are not dead, only not known.
    pub broken: BTreeSet<String>,
}

/// Reads the pages of a series.
pub fn read(tree: &SourceTree, config: &Config) -> (Found, Diagnostics) {
    let problems = Diagnostics::new();
    let mut reader = Reader {
        tree,
        config,
        problems,
        files: BTreeMap::new(),
        broken: BTreeSet::new(),
    };
    let home = reader.home();
    let guides = reader.guides();
    reader.strangers();
    let Reader {
        problems,
        files,
        broken,
        ..
    } = reader;
    (
        Found {
            home,
            guides,
            files,
            broken,
        },
        problems,
    )
}

struct Reader<'a> {
    tree: &'a SourceTree,
    config: &'a Config,
    problems: Diagnostics,
    files: BTreeMap<String, PageRef>,
    broken: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn home(&mut self) -> Option<(Page, PerLanguage<BTreeMap<Id, String>>)> {
        let slug = Id::new("series")?;
        let mut parsed = self.parse("series.md", Kind::Home);
        let names = parsed.values_mut().map(|p| {
            p.as_mut()
                .map(|p| std::mem::take(&mut p.topic_names))
                .unwrap_or_default()
        });
        let names: PerLanguage<BTreeMap<Id, String>> = names.collect();
        self.topic_names_complete(&names);
        let page = self.join("series.md", PageRef::Home, slug, 0, parsed)?;
        Some((page, names))
    }

    /// Each language that has a home page names every topic.
    fn topic_names_complete(&mut self, names: &PerLanguage<BTreeMap<Id, String>>) {
        for (index, tag) in self.config.languages.iter() {
            let Some(file) = self.tree.text(&format!("{tag}/series.md")) else {
                continue;
            };
            for topic in self
                .config
                .topics
                .iter()
                .filter(|t| !names[index].contains_key(t))
            {
                let message = format!("the topic `{topic}` has no name in `{tag}`");
                let hint = format!("add it to the front matter: topics: {{{topic}: …}}");
                self.problems.push(
                    Diagnostic::error("missing-topic-name", message)
                        .at(file.start())
                        .hint(hint),
                );
            }
        }
    }

    fn guides(&mut self) -> Indexed<GuideIndex, Guide> {
        let mut guides = Indexed::default();
        for config in &self.config.guides {
            let index = guides.next_index();
            let intro_path = format!("{}/guide.md", config.id);
            let source = self.config.languages.source();
            if self.tree.text(&format!("{source}/{intro_path}")).is_none() {
                self.problems.push(
                    Diagnostic::error("missing-guide", format!("there is no content/{source}/{intro_path}"))
                        .at(config.place.clone())
                        .hint("write the guide's introduction there, or take the guide out of series.yaml"),
                );
                continue;
            }
            let parsed = self.parse(&intro_path, Kind::Intro);
            let Some(source) = parsed.source() else {
                self.broken.insert(intro_path);
                continue;
            };
            let (audience, discreet) = (
                source.audience.unwrap_or(Audience::Provider),
                source.discreet,
            );
            let Some(intro) = self.join(
                &intro_path,
                PageRef::Intro(index),
                config.id.clone(),
                config.number,
                parsed,
            ) else {
                continue;
            };
            let pages = self.pages(index, &config.id, config.number);
            guides.push(Guide {
                id: config.id.clone(),
                number: config.number,
                audience,
                discreet,
                intro,
                pages,
            });
        }
        guides
    }

    fn pages(&mut self, guide: GuideIndex, id: &Id, number: u32) -> Indexed<PageIndex, Page> {
        let prefix = format!("{}/{id}/", self.config.languages.source());
        let mut named: Vec<(u32, Id, String)> = Vec::new();
        for (path, file) in self.tree.texts.range(prefix.clone()..) {
            let Some(name) = path.strip_prefix(&prefix) else {
                break;
            };
            if name == "guide.md" || name.contains('/') || !name.ends_with(".md") {
                continue;
            }
            match pages::file_name(name) {
                Some((order, slug)) => {
                    if let Some((_, _, other)) = named.iter().find(|(o, ..)| *o == order) {
                        let message = format!("`{other}` starts with the same number");
                        let hint = "the number orders the pages of a guide: give each its own";
                        self.problems.push(
                            Diagnostic::error("repeated-order", message)
                                .at(file.start())
                                .hint(hint),
                        );
                    }
                    if RESERVED_NAMES.contains(&slug.as_str()) {
                        let message = format!("the site needs the name `{slug}` itself");
                        let hint =
                            format!("choose another; reserved: {}", RESERVED_NAMES.join(", "));
                        self.problems.push(
                            Diagnostic::error("reserved-name", message)
                                .at(file.start())
                                .hint(hint),
                        );
                    }
                    named.push((order, slug, name.to_owned()));
                }
                None => self.problems.push(
                    Diagnostic::error("bad-file-name", format!("`{name}` does not name a page"))
                        .at(Place::file(file.path.clone()))
                        .hint(
                            "pages are named by a number and small letters: `10-police-at-work.md`",
                        ),
                ),
            }
        }
        named.sort();
        let mut pages = Indexed::default();
        for (_, slug, name) in named {
            let path = format!("{id}/{name}");
            let parsed = self.parse(&path, Kind::Page);
            if let Some(page) = self.join(
                &path,
                PageRef::Page(guide, pages.next_index()),
                slug,
                number,
                parsed,
            ) {
                pages.push(page);
            }
        }
        pages
    }

    /// Parses a page in every language, in parallel.
    fn parse(&mut self, path: &str, kind: Kind) -> PerLanguage<Option<Parsed>> {
        let tree = self.tree;
        let parsed: Vec<(Option<Parsed>, Diagnostics)> = self
            .config
            .languages
            .as_slice()
            .par_iter()
            .enumerate()
            .map(|(index, tag)| match tree.text(&format!("{tag}/{path}")) {
                Some(file) => pages::parse(file, kind, tag, index == 0),
                None => (None, Diagnostics::new()),
            })
            .collect();
        parsed
            .into_iter()
            .map(|(parsed, found)| {
                self.problems.append(found);
                parsed
            })
            .collect()
    }

    fn join(
        &mut self,
        path: &str,
        page: PageRef,
        slug: Id,
        number: u32,
        parsed: PerLanguage<Option<Parsed>>,
    ) -> Option<Page> {
        let languages = &self.config.languages;
        let files = languages.map(|_, tag| self.tree.text(&format!("{tag}/{path}")));
        if files.source().is_none() && page == PageRef::Home {
            let message = format!("there is no content/{}/series.md", languages.source());
            let hint =
                "it is the home page: front matter with title, description and code, then its text";
            self.problems
                .push(Diagnostic::error("missing-home", message).hint(hint));
        }
        let frame = Frame {
            slug,
            number,
            topics: &self.config.topics,
        };
        let joined = pages::join(&frame, &files, parsed, &mut self.problems);
        if joined.is_some() {
            self.files.insert(path.to_owned(), page);
        } else {
            self.broken.insert(path.to_owned());
        }
        joined
    }

    /// Markdown that belongs to no page of the source: a misspelt name, or a guide nobody listed.
    fn strangers(&mut self) {
        let mut found = Diagnostics::new();
        for (path, file) in &self.tree.texts {
            let Some((folder, inside)) = path.split_once('/') else {
                if path.ends_with(".md")
                    || !["series.yaml", "laws.yaml", "contacts.yaml"].contains(&path.as_str())
                {
                    let hint = "the content folder holds series.yaml, laws.yaml, contacts.yaml and a folder for each language";
                    let problem = Diagnostic::warning("unused-file", "nothing reads this file")
                        .at(Place::file(file.path.clone()));
                    found.push(problem.hint(hint));
                }
                continue;
            };
            let known_language = LanguageTag::new(folder)
                .is_some_and(|tag| self.config.languages.as_slice().contains(&tag));
            let record =
                ["laws.yaml", "contacts.yaml", "glossary.yaml", "state.yaml"].contains(&inside);
            let read = self.files.contains_key(inside) || self.broken.contains(inside) || record;
            if read && known_language {
                continue;
            }
            let source = folder == self.config.languages.source().as_str();
            let problem = if !known_language {
                Diagnostic::warning(
                    "unlisted-language",
                    format!("`{folder}` is not a language of series.yaml"),
                )
            } else if source {
                Diagnostic::warning("unused-file", "no guide of series.yaml reads this file")
            } else {
                Diagnostic::error(
                    "unknown-page",
                    format!("the source language has no `{inside}`"),
                )
            };
            let problem = problem.at(Place::file(file.path.clone()));
            found.push(
                match nearest(inside, self.files.keys().map(String::as_str)) {
                    Some(near) if known_language && !source => {
                        problem.hint(format!("did you mean `{near}`?"))
                    }
                    _ => problem.hint("list it in series.yaml, or take it out"),
                },
            );
        }
        self.problems.append(found);
    }
}
