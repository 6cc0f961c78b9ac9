//! Loading: from a root folder to a series in which everything fits, or every reason why it does not.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use super::address::RESERVED_NAMES;
use super::hash::content_hash;
use super::links::{self, Here, Targets};
use super::model::{Guide, Page, PageRef, PageText, RecordState, SectionRef, Series};
use super::pages::{self, Frame, Kind, Parsed};
use super::status;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};
use crate::document::{canonical, tree::plain_text};
use crate::source::config;
use crate::source::file::SourceFile;
use crate::source::ledger::{self, Ledger};
use crate::source::name::{Id, LanguageTag, SectionAddress};
use crate::source::record::{Audience, Config, Language};
use crate::source::records;
use crate::source::tree::SourceTree;

/// Reads and joins the series below `root`. `known` are the languages of `i18n/languages.yaml`.
/// The series is returned only when nothing is wrong; every problem is, in any case.
pub fn load(root: &Path, known: &[Language]) -> (Option<Series>, Diagnostics) {
    let (tree, mut problems) = SourceTree::read(root);
    if tree.texts.is_empty() && problems.has_errors() {
        return (None, problems);
    }
    let Some(file) = tree.text("series.yaml") else {
        problems.push(
            Diagnostic::error("no-series", "there is no content/series.yaml")
                .hint("it lists the languages, the guides and the date of the edition; `monarch new DIR` writes one"),
        );
        return (None, problems);
    };
    let (config, found) = config::read(file);
    problems.append(found);
    let Some(config) = config else {
        return (None, problems);
    };
    let languages = described(&config, known, &mut problems);
    let (records, found) = records::read(&tree, &config.languages);
    problems.append(found);
    let mut reader = Reader {
        tree: &tree,
        config: &config,
        problems: Diagnostics::new(),
        files: BTreeMap::new(),
        broken: BTreeSet::new(),
    };
    let home = reader.home();
    let guides = reader.guides();
    reader.strangers();
    let Reader {
        problems: found,
        files,
        broken,
        ..
    } = reader;
    problems.append(found);
    let Some((home, topic_names)) = home else {
        return (None, problems);
    };
    let ledgers = read_ledgers(&tree, &config, &mut problems);
    let mut series = Series {
        languages,
        home,
        topic_names,
        guides,
        laws: records.laws,
        contacts: records.contacts,
        terms: records.terms,
        images: BTreeMap::new(),
        places: BTreeMap::new(),
        record_states: BTreeMap::new(),
        ledgers,
        config,
    };
    unique_names(&series, &files, &mut problems);
    resolve_links(&mut series, &tree, &files, broken, &mut problems);
    series.places = places(&series);
    settle_status(&mut series);
    used_codes(&series, &mut problems);
    stale_rows(&series, &mut problems);
    series.images = tree.images;
    let good = !problems.has_errors() && series.languages.len() == series.config.languages.len();
    (good.then_some(series), problems)
}

/// The description of each language of content.
fn described(config: &Config, known: &[Language], problems: &mut Diagnostics) -> Vec<Language> {
    let mut languages = Vec::new();
    for tag in &config.languages {
        match known.iter().find(|l| l.tag == *tag) {
            Some(language) => languages.push(language.clone()),
            None => {
                let names: Vec<_> = known.iter().map(|l| l.tag.as_str()).collect();
                problems.push(
                    Diagnostic::error("unknown-language", format!("nothing is known about the language `{tag}`"))
                        .at(config.place.clone())
                        .hint(format!(
                            "add it to i18n/languages.yaml, with its strings in i18n/{tag}/ui.ftl; known: {}",
                            names.join(", ")
                        )),
                );
            }
        }
    }
    languages
}

struct Reader<'a> {
    tree: &'a SourceTree,
    config: &'a Config,
    problems: Diagnostics,
    /// Each page by its path inside a language's folder.
    files: BTreeMap<String, PageRef>,
    /// Paths of pages that could not be read: links to them are not dead, only not known.
    broken: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn home(&mut self) -> Option<(Page, Vec<BTreeMap<Id, String>>)> {
        let slug = Id::new("series")?;
        let mut parsed = self.parse("series.md", Kind::Home);
        let names = parsed.iter_mut().map(|p| {
            p.as_mut()
                .map(|p| std::mem::take(&mut p.topic_names))
                .unwrap_or_default()
        });
        let names: Vec<BTreeMap<Id, String>> = names.collect();
        self.topic_names_complete(&names);
        let page = self.join("series.md", PageRef::Home, slug, 0, parsed)?;
        Some((page, names))
    }

    /// Each language that has a home page names every topic.
    fn topic_names_complete(&mut self, names: &[BTreeMap<Id, String>]) {
        for (index, tag) in self.config.languages.iter().enumerate() {
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

    fn guides(&mut self) -> Vec<Guide> {
        let mut guides = Vec::new();
        for config in &self.config.guides {
            let index = guides.len();
            let intro_path = format!("{}/guide.md", config.id);
            let source = &self.config.languages[0];
            if self.tree.text(&format!("{source}/{intro_path}")).is_none() {
                self.problems.push(
                    Diagnostic::error("missing-guide", format!("there is no content/{source}/{intro_path}"))
                        .at(config.place.clone())
                        .hint("write the guide's introduction there, or take the guide out of series.yaml"),
                );
                continue;
            }
            let parsed = self.parse(&intro_path, Kind::Intro);
            let Some(source) = &parsed[0] else {
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

    fn pages(&mut self, guide: usize, id: &Id, number: u32) -> Vec<Page> {
        let prefix = format!("{}/{id}/", self.config.languages[0]);
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
        let mut pages = Vec::with_capacity(named.len());
        for (_, slug, name) in named {
            let path = format!("{id}/{name}");
            let parsed = self.parse(&path, Kind::Page);
            if let Some(page) = self.join(
                &path,
                PageRef::Page(guide, pages.len()),
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
    fn parse(&mut self, path: &str, kind: Kind) -> Vec<Option<Parsed>> {
        let tree = self.tree;
        let parsed: Vec<(Option<Parsed>, Diagnostics)> = self
            .config
            .languages
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
        parsed: Vec<Option<Parsed>>,
    ) -> Option<Page> {
        let languages = &self.config.languages;
        let files: Vec<Option<&SourceFile>> = languages
            .iter()
            .map(|tag| self.tree.text(&format!("{tag}/{path}")))
            .collect();
        if files[0].is_none() && page == PageRef::Home {
            let message = format!("there is no content/{}/series.md", languages[0]);
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
            let known_language =
                LanguageTag::new(folder).is_some_and(|tag| self.config.languages.contains(&tag));
            let record =
                ["laws.yaml", "contacts.yaml", "glossary.yaml", "state.yaml"].contains(&inside);
            let read = self.files.contains_key(inside) || self.broken.contains(inside) || record;
            if read && known_language {
                continue;
            }
            let source = folder == self.config.languages[0].as_str();
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

fn read_ledgers(tree: &SourceTree, config: &Config, problems: &mut Diagnostics) -> Vec<Ledger> {
    let mut ledgers = Vec::new();
    for tag in &config.languages {
        let (ledger, found) = tree
            .text(&format!("{tag}/state.yaml"))
            .map(ledger::read)
            .unwrap_or_default();
        problems.append(found);
        ledgers.push(ledger);
    }
    ledgers
}

/// Ids are unique in a guide, slugs and the guide's own name included; codes in the series.
fn unique_names(series: &Series, files: &BTreeMap<String, PageRef>, problems: &mut Diagnostics) {
    let path_of = |page: PageRef| {
        files
            .iter()
            .find(|(_, p)| **p == page)
            .map_or("", |(path, _)| path.as_str())
    };
    let mut ids: BTreeMap<(Id, Id), PageRef> = BTreeMap::new();
    let mut codes: BTreeMap<String, PageRef> = BTreeMap::new();
    for page in series.pages() {
        let guide = series.guide_name(page);
        let place = || {
            Place::file(format!(
                "content/{}/{}",
                series.config.languages[0],
                path_of(page)
            ))
        };
        for (index, section) in series.page(page).sections.iter().enumerate() {
            if let Some(other) = ids.insert((guide.clone(), section.id.clone()), page) {
                let what = if index == 0 { "page name" } else { "id" };
                let message = format!(
                    "the {what} `{}` is used twice in the guide, also by {}",
                    section.id,
                    path_of(other)
                );
                let hint = "ids and names of pages are unique in a guide: `part-4#id` has to name one section";
                problems.push(
                    Diagnostic::error("repeated-id", message)
                        .at(place())
                        .hint(hint),
                );
            }
        }
        let code = series.page(page).code.clone();
        if let Some(other) = codes.insert(code.clone(), page) {
            let message = format!("the code {code} belongs to {} already", path_of(other));
            let mut used: Vec<u32> = codes
                .keys()
                .filter_map(|c| c.rsplit_once('-')?.1.parse().ok())
                .collect();
            used.sort_unstable();
            let free = used.last().map_or(1, |max| max + 1);
            let prefix = code.split('-').next().unwrap_or_default();
            let hint = format!("codes are never given twice; a free one is `{prefix}-{free:02}`");
            problems.push(
                Diagnostic::error("repeated-code", message)
                    .at(place())
                    .hint(hint),
            );
        }
    }
}

fn resolve_links(
    series: &mut Series,
    tree: &SourceTree,
    files: &BTreeMap<String, PageRef>,
    broken: BTreeSet<String>,
    problems: &mut Diagnostics,
) {
    let pages = series
        .pages()
        .into_iter()
        .map(|page| {
            (
                page,
                (
                    series.guide_name(page),
                    series
                        .page(page)
                        .sections
                        .iter()
                        .map(|s| s.id.clone())
                        .collect(),
                ),
            )
        })
        .collect();
    let ids = |ids: Vec<&Id>| {
        ids.into_iter()
            .map(|id| id.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    let laws = ids(series.laws.iter().map(|r| &r.id).collect());
    let terms = ids(series.terms.iter().map(|r| &r.id).collect());
    let guides = ids(series.config.guides.iter().map(|g| &g.id).collect());
    let contacts: Vec<(String, bool)> = series
        .contacts
        .iter()
        .map(|r| {
            let police = r.facts.may_share_with.iter().any(|with| with == "police");
            (
                r.id.as_str().to_owned(),
                !police || r.facts.run_by == "emergency",
            )
        })
        .collect();
    let targets = Targets {
        files: files.clone(),
        broken,
        pages,
        laws: laws.iter().map(String::as_str).collect(),
        contacts: contacts
            .iter()
            .map(|(id, safe)| (id.as_str(), *safe))
            .collect(),
        terms: terms.iter().map(String::as_str).collect(),
        guides: guides.iter().map(String::as_str).collect(),
        images: tree.images.keys().map(String::as_str).collect(),
    };
    let languages = series.config.languages.clone();
    for (path, page) in files {
        let audience = match page {
            PageRef::Home => None,
            PageRef::Intro(g) | PageRef::Page(g, _) => Some(series.guides[*g].audience),
        };
        let target = series.page_mut(*page);
        for (text, tag) in target.texts.iter_mut().zip(&languages) {
            let (Some(text), Some(file)) = (text, tree.text(&format!("{tag}/{path}"))) else {
                continue;
            };
            let here = Here {
                page: *page,
                path,
                language: tag.as_str(),
                audience,
                file,
            };
            for section in text.sections.iter_mut().flatten() {
                links::inlines(&mut section.heading, &here, &targets, problems);
                links::blocks(&mut section.blocks, &here, &targets, problems);
                for note in &mut section.notes {
                    links::blocks(&mut note.blocks, &here, &targets, problems);
                }
            }
        }
    }
}

fn places(series: &Series) -> BTreeMap<SectionAddress, SectionRef> {
    let mut places = BTreeMap::new();
    for page in series.pages() {
        let guide = series.guide_name(page);
        for (section, info) in series.page(page).sections.iter().enumerate() {
            let address = SectionAddress {
                guide: guide.clone(),
                section: info.id.clone(),
            };
            places.insert(address, SectionRef { page, section });
        }
    }
    places
}

/// Hashes every text and asks the ledgers what is known of it.
fn settle_status(series: &mut Series) {
    let ledgers = std::mem::take(&mut series.ledgers);
    for page in series.pages() {
        let guide = series.guide_name(page);
        settle_page(series.page_mut(page), &guide, &ledgers);
    }
    series.record_states = record_states(series, &ledgers);
    series.ledgers = ledgers;
}

fn settle_page(page: &mut Page, guide: &Id, ledgers: &[Ledger]) {
    let sections = page.sections.clone();
    for text in page.texts.iter_mut().flatten() {
        let PageText {
            title,
            short_title,
            description,
            sections,
            ..
        } = text;
        for (index, section) in sections.iter_mut().enumerate() {
            let Some(section) = section else { continue };
            let before = [
                title.as_str(),
                short_title.as_deref().unwrap_or_default(),
                description.as_str(),
            ];
            let before = if index == 0 { &before[..] } else { &[] };
            section.hash = content_hash(&canonical(
                before,
                &section.heading,
                &section.blocks,
                &section.notes,
            ));
        }
    }
    for (index, info) in sections.iter().enumerate() {
        let address = SectionAddress {
            guide: guide.clone(),
            section: info.id.clone(),
        };
        let row = |language: usize| ledgers.get(language).and_then(|l| l.rows.get(&address));
        let source = page.texts[0]
            .as_ref()
            .and_then(|t| t.sections[index].as_ref());
        let Some((source_hash, source)) =
            source.map(|s| (s.hash.clone(), status::of_source(row(0), &s.hash)))
        else {
            continue;
        };
        for (language, text) in page.texts.iter_mut().enumerate() {
            let Some(section) = text.as_mut().and_then(|t| t.sections[index].as_mut()) else {
                continue;
            };
            section.status = if language == 0 {
                source.clone()
            } else {
                status::of_translation(row(language), row(0), &source, &source_hash, &section.hash)
            };
        }
    }
}

fn record_states(
    series: &Series,
    ledgers: &[Ledger],
) -> BTreeMap<SectionAddress, Vec<Option<RecordState>>> {
    let mut words: Vec<(SectionAddress, Vec<Option<String>>)> = Vec::new();
    let mut add = |file: &str, id: &Id, texts: Vec<Option<String>>| {
        if let Some(guide) = Id::new(file) {
            words.push((
                SectionAddress {
                    guide,
                    section: id.clone(),
                },
                texts,
            ));
        }
    };
    for law in &series.laws {
        let texts = law
            .words
            .iter()
            .map(|w| w.as_ref().map(|w| format!("{}\n{}", w.name, w.summary)));
        add("laws", &law.id, texts.collect());
    }
    for contact in &series.contacts {
        let text = |w: &crate::source::record::ContactWords| {
            let optional = |t: &Option<String>| t.clone().unwrap_or_default();
            [
                &w.name,
                &w.description,
                &w.hours,
                &optional(&w.language_note),
                &optional(&w.note),
            ]
            .map(String::as_str)
            .join("\n")
        };
        add(
            "contacts",
            &contact.id,
            contact.words.iter().map(|w| w.as_ref().map(text)).collect(),
        );
    }
    for term in &series.terms {
        let text = |w: &crate::source::record::TermWords| {
            format!("{}\n{}\n{}", w.term, w.aliases.join("\n"), w.definition)
        };
        add(
            "glossary",
            &term.id,
            term.words.iter().map(|w| w.as_ref().map(text)).collect(),
        );
    }
    words
        .into_iter()
        .map(|(address, texts)| {
            let hashes: Vec<Option<String>> = texts
                .into_iter()
                .map(|t| t.map(|t| content_hash(&canonical(&[&t], &[], &[], &[]))))
                .collect();
            let row = |language: usize| ledgers.get(language).and_then(|l| l.rows.get(&address));
            let source_hash = hashes.first().cloned().flatten().unwrap_or_default();
            let source = status::of_source(row(0), &source_hash);
            let states = hashes.into_iter().enumerate().map(|(language, hash)| {
                let hash = hash?;
                let status = match language {
                    0 => source.clone(),
                    _ => {
                        status::of_translation(row(language), row(0), &source, &source_hash, &hash)
                    }
                };
                Some(RecordState { hash, status })
            });
            let states = states.collect();
            (address, states)
        })
        .collect()
}

/// A code that the ledger gave to another section is used up, even when that section is gone.
fn used_codes(series: &Series, problems: &mut Diagnostics) {
    let given: BTreeMap<&str, &SectionAddress> = series.ledgers[0]
        .rows
        .iter()
        .filter_map(|(address, row)| Some((row.code.as_deref()?, address)))
        .collect();
    for (address, at) in &series.places {
        let info = &series.page(at.page).sections[at.section];
        let Some(owner) = given
            .get(info.code.as_str())
            .filter(|owner| **owner != address)
        else {
            continue;
        };
        let message = format!(
            "`{address}` takes the code {}, which belonged to `{owner}`",
            info.code
        );
        let place = series.ledgers[0].places.get(*owner).cloned();
        let problem = Diagnostic::error("reused-code", message)
            .hint("old copies and reports still mean the old section: take the next free number; where the section only changed its id, rename its row in state.yaml");
        problems.push(match place {
            Some(place) => problem.at(place),
            None => problem,
        });
    }
}

/// Rows of sections that no longer exist in a translation's ledger.
fn stale_rows(series: &Series, problems: &mut Diagnostics) {
    for ledger in series.ledgers.iter().skip(1) {
        for address in ledger.rows.keys() {
            if series.places.contains_key(address) || series.record_states.contains_key(address) {
                continue;
            }
            let problem =
                Diagnostic::warning("unused-row", format!("there is no section `{address}`"));
            let problem = match ledger.places.get(address) {
                Some(place) => problem.at(place.clone()),
                None => problem,
            };
            problems.push(problem.hint("take the row out, or correct its address"));
        }
    }
}

impl Series {
    /// The guide of a page as addresses name it; `series` for the home page.
    pub fn guide_name(&self, page: PageRef) -> Id {
        match page {
            PageRef::Home => self.home.slug.clone(),
            PageRef::Intro(g) | PageRef::Page(g, _) => self.guides[g].id.clone(),
        }
    }

    fn page_mut(&mut self, page: PageRef) -> &mut Page {
        match page {
            PageRef::Home => &mut self.home,
            PageRef::Intro(guide) => &mut self.guides[guide].intro,
            PageRef::Page(guide, index) => &mut self.guides[guide].pages[index],
        }
    }

    /// The heading of a section as text; the title for a lead.
    pub fn heading(&self, section: SectionRef, language: usize) -> Option<(String, usize)> {
        let page = self.page(section.page);
        if section.section == 0 {
            let (text, language) = self.title(page, language);
            return Some((text.title.clone(), language));
        }
        let shown = self.shown(page, section.section, language)?;
        Some((plain_text(&shown.text.heading), shown.language))
    }
}
