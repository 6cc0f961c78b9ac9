//! Reader: the files of each guide, parsed in every language and joined into pages, side by side. In: the
//! source tree and the settings. Out: the home page and the guides as they were written, with every file
//! that fits nowhere named. Never resolves a link and never computes status.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::front::{self, Kind, Parsed};
use super::join::{self, Frame};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};
use crate::document::tree::Body;
use crate::series::address::RESERVED_NAMES;
use crate::series::index::GuideIndex;
use crate::series::model::{Guide, Page, PageRef};
use crate::source::file::SourceFile;
use crate::source::indexed::{Indexed, PerLanguage};
use crate::source::name::{Id, LanguageTag};
use crate::source::record::{Audience, Config, GuideConfig};
use crate::source::tree::SourceTree;

/// What the files of a series hold.
#[derive(Debug, Default)]
pub struct Found {
    /// The home page, with the names of topics in each language.
    pub home: Option<(Page<Body>, PerLanguage<BTreeMap<Id, String>>)>,
    /// The guides in reading order.
    pub guides: Indexed<GuideIndex, Guide<Page<Body>>>,
    /// Each page by its path inside a language's folder.
    pub files: BTreeMap<String, PageRef>,
    /// Paths of pages that could not be read: links to them are not dead, only not known.
    pub broken: BTreeSet<String>,
}

/// Reads the pages of a series.
pub fn read(tree: &SourceTree, config: &Config) -> (Found, Diagnostics) {
    let reader = Reader { tree, config };
    let (home, guides) = rayon::join(
        || reader.home(),
        || {
            let guides = config.guides.par_iter().map(|guide| reader.guide(guide));
            guides.collect::<Vec<_>>()
        },
    );
    let (mut found, mut problems) = home;
    for (guide, trouble) in guides {
        problems.append(trouble);
        found.add(guide);
    }
    problems.append(reader.strangers(&found));
    (found, problems)
}

/// What was read of a guide.
enum ReadGuide {
    /// There is nothing to read.
    Absent,
    /// Its introduction, at this path, cannot be read.
    Broken(String),
    /// A guide, in which each page has its path; those that cannot be read have no more.
    There(Guide<(String, Option<Page<Body>>)>),
}

impl Found {
    /// Adds a guide after those that are there.
    fn add(&mut self, guide: ReadGuide) {
        let guide = match guide {
            ReadGuide::Absent => return,
            ReadGuide::Broken(path) => {
                self.broken.insert(path);
                return;
            }
            ReadGuide::There(guide) => guide,
        };
        let index = self.guides.next_index();
        let (path, intro) = guide.intro;
        let Some(intro) = intro else {
            self.broken.insert(path);
            return;
        };
        self.files.insert(path, PageRef::Intro(index));
        let mut pages = Indexed::default();
        for (path, page) in guide.pages.into_values() {
            match page {
                Some(page) => {
                    let at = PageRef::Page(index, pages.next_index());
                    self.files.insert(path, at);
                    pages.push(page);
                }
                None => {
                    self.broken.insert(path);
                }
            }
        }
        self.guides.push(Guide {
            id: guide.id,
            number: guide.number,
            audience: guide.audience,
            discreet: guide.discreet,
            intro,
            pages,
        });
    }
}

struct Reader<'a> {
    tree: &'a SourceTree,
    config: &'a Config,
}

/// A page's files, parsed in every language.
type Sheets<'a> = PerLanguage<Option<(Parsed, &'a SourceFile)>>;

impl<'a> Reader<'a> {
    fn home(&self) -> (Found, Diagnostics) {
        const PATH: &str = "series.md";
        let mut found = Found::default();
        let (mut files, mut problems) = self.parse(PATH, Kind::Home);
        let names = files.values_mut().map(|file| {
            let parsed = file.as_mut().map(|(parsed, _)| parsed);
            parsed
                .map(|parsed| std::mem::take(&mut parsed.topic_names))
                .unwrap_or_default()
        });
        let names = names.collect();
        self.topic_names_complete(&names, &mut problems);
        let source = self.config.languages.source();
        if self.tree.text(&format!("{source}/{PATH}")).is_none() {
            let message = format!("there is no content/{source}/{PATH}");
            let hint =
                "it is the home page: front matter with title, description and code, then its text";
            problems.push(Diagnostic::error("missing-home", message).hint(hint));
        }
        let page = Id::new("series").and_then(|slug| self.join(files, slug, 0, &mut problems));
        match page {
            Some(page) => {
                found.files.insert(PATH.to_owned(), PageRef::Home);
                found.home = Some((page, names));
            }
            None => {
                found.broken.insert(PATH.to_owned());
            }
        }
        (found, problems)
    }

    /// Each language that has a home page names every topic.
    fn topic_names_complete(
        &self,
        names: &PerLanguage<BTreeMap<Id, String>>,
        problems: &mut Diagnostics,
    ) {
        for (index, tag) in self.config.languages.iter() {
            let Some(file) = self.tree.text(&format!("{tag}/series.md")) else {
                continue;
            };
            let topics = self.config.topics.iter();
            for topic in topics.filter(|topic| !names[index].contains_key(topic)) {
                let message = format!("the topic `{topic}` has no name in `{tag}`");
                let hint = format!("add it to the front matter: topics: {{{topic}: …}}");
                problems.push(
                    Diagnostic::error("missing-topic-name", message)
                        .at(file.start())
                        .hint(hint),
                );
            }
        }
    }

    fn guide(&self, guide: &GuideConfig) -> (ReadGuide, Diagnostics) {
        let path = format!("{}/guide.md", guide.id);
        let source = self.config.languages.source();
        if self.tree.text(&format!("{source}/{path}")).is_none() {
            let message = format!("there is no content/{source}/{path}");
            let hint = "write the guide's introduction there, or take the guide out of series.yaml";
            let problem = Diagnostic::error("missing-guide", message).at(guide.place.clone());
            return (ReadGuide::Absent, problem.hint(hint).into());
        }
        let (files, mut problems) = self.parse(&path, Kind::Intro);
        let Some((front, _)) = files.source() else {
            return (ReadGuide::Broken(path), problems);
        };
        let audience = front.audience.unwrap_or(Audience::Provider);
        let discreet = front.discreet;
        let intro = self.join(files, guide.id.clone(), guide.number, &mut problems);
        let named = self.pages(&guide.id, &mut problems);
        let read: Vec<_> = named
            .into_par_iter()
            .map(|(_, slug, name)| {
                let path = format!("{}/{name}", guide.id);
                let (files, mut problems) = self.parse(&path, Kind::Page);
                let page = self.join(files, slug, guide.number, &mut problems);
                ((path, page), problems)
            })
            .collect();
        let pages = read.into_iter().map(|(page, found)| {
            problems.append(found);
            page
        });
        let pages = pages.collect();
        let guide = Guide {
            id: guide.id.clone(),
            number: guide.number,
            audience,
            discreet,
            intro: (path, intro),
            pages,
        };
        (ReadGuide::There(guide), problems)
    }

    /// The pages of a guide in their order: number, slug and file name.
    fn pages(&self, id: &Id, problems: &mut Diagnostics) -> Vec<(u32, Id, String)> {
        let prefix = format!("{}/{id}/", self.config.languages.source());
        let mut named: Vec<(u32, Id, String)> = Vec::new();
        for (path, file) in self.tree.texts.range(prefix.clone()..) {
            let Some(name) = path.strip_prefix(&prefix) else {
                break;
            };
            if name == "guide.md" || name.contains('/') || !name.ends_with(".md") {
                continue;
            }
            match file_name(name) {
                Some((order, slug)) => {
                    if let Some((_, _, other)) = named.iter().find(|(o, ..)| *o == order) {
                        let message = format!("`{other}` starts with the same number");
                        let hint = "the number orders the pages of a guide: give each its own";
                        problems.push(
                            Diagnostic::error("repeated-order", message)
                                .at(file.start())
                                .hint(hint),
                        );
                    }
                    if RESERVED_NAMES.contains(&slug.as_str()) {
                        let message = format!("the site needs the name `{slug}` itself");
                        let hint =
                            format!("choose another; reserved: {}", RESERVED_NAMES.join(", "));
                        problems.push(
                            Diagnostic::error("reserved-name", message)
                                .at(file.start())
                                .hint(hint),
                        );
                    }
                    named.push((order, slug, name.to_owned()));
                }
                None => problems.push(
                    Diagnostic::error("bad-file-name", format!("`{name}` does not name a page"))
                        .at(Place::file(file.path.clone()))
                        .hint(
                            "pages are named by a number and small letters: `10-police-at-work.md`",
                        ),
                ),
            }
        }
        named.sort();
        named
    }

    /// Parses a page in every language.
    fn parse(&self, path: &str, kind: Kind) -> (Sheets<'a>, Diagnostics) {
        let tree = self.tree;
        let languages = self.config.languages.as_slice().par_iter().enumerate();
        let parsed: Vec<_> = languages
            .map(|(index, tag)| {
                let file = tree.text(&format!("{tag}/{path}"))?;
                let (parsed, found) = front::parse(file, kind, tag, index == 0);
                Some((parsed.map(|parsed| (parsed, file)), found))
            })
            .collect();
        let mut problems = Diagnostics::new();
        let files = parsed.into_iter().map(|read| {
            let (file, found) = read?;
            problems.append(found);
            file
        });
        (files.collect(), problems)
    }

    /// Joins a page; none where the source cannot be read.
    fn join(
        &self,
        files: Sheets<'a>,
        slug: Id,
        number: u32,
        problems: &mut Diagnostics,
    ) -> Option<Page<Body>> {
        let mut files = files.into_values();
        let source = files.next()??;
        let frame = Frame {
            slug,
            number,
            topics: &self.config.topics,
        };
        Some(join::join(&frame, source, files.collect(), problems))
    }

    /// Markdown that belongs to no page of the source: a misspelt name, or a guide nobody listed.
    fn strangers(&self, found: &Found) -> Diagnostics {
        let mut problems = Diagnostics::new();
        for (path, file) in &self.tree.texts {
            let Some((folder, inside)) = path.split_once('/') else {
                if path.ends_with(".md")
                    || !["series.yaml", "laws.yaml", "contacts.yaml"].contains(&path.as_str())
                {
                    let hint = "the content folder holds series.yaml, laws.yaml, contacts.yaml and a folder for each language";
                    let problem = Diagnostic::warning("unused-file", "nothing reads this file")
                        .at(Place::file(file.path.clone()));
                    problems.push(problem.hint(hint));
                }
                continue;
            };
            let known_language = LanguageTag::new(folder)
                .is_some_and(|tag| self.config.languages.as_slice().contains(&tag));
            let record =
                ["laws.yaml", "contacts.yaml", "glossary.yaml", "state.yaml"].contains(&inside);
            let read = found.files.contains_key(inside) || found.broken.contains(inside) || record;
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
            problems.push(
                match nearest(inside, found.files.keys().map(String::as_str)) {
                    Some(near) if known_language && !source => {
                        problem.hint(format!("did you mean `{near}`?"))
                    }
                    _ => problem.hint("list it in series.yaml, or take it out"),
                },
            );
        }
        problems
    }
}

/// Splits the name of a page's file, `10-who-we-mean.md`, into its order and its slug.
fn file_name(name: &str) -> Option<(u32, Id)> {
    let (order, slug) = name.strip_suffix(".md")?.split_once('-')?;
    let digits = !order.is_empty() && order.len() <= 6 && order.bytes().all(|b| b.is_ascii_digit());
    Some((
        digits.then(|| order.parse().ok()).flatten()?,
        Id::new(slug)?,
    ))
}
