//! Loading: from a root folder to a series in which everything fits, or every reason why it does not.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use super::links::{self, Here, Targets};
use super::model::{LeftOut, Page, PageRef, SectionRef, Series};
use super::names::{stale_rows, unique_names, used_codes};
use super::reader::{self, Found};
use super::settle::settle_status;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::tree::plain_text;
use crate::source::config;
use crate::source::indexed::{LanguageIndex, PerLanguage};
use crate::source::ledger::{self, Ledger};
use crate::source::name::{Id, LanguageTag, SectionAddress};
use crate::source::record::{Config, Language};
use crate::source::records;
use crate::source::tree::SourceTree;

/// Reads and joins the series below `root`. `known` are the languages of `i18n/languages.yaml`.
/// The series is returned only when nothing is wrong; every problem is, in any case.
pub fn load(root: &Path, known: &[Language]) -> (Option<Series>, Diagnostics) {
    load_languages(root, known, &|_| true)
}

/// Like [`load`], with the source and those of the other languages that are `wanted`.
pub fn load_languages(
    root: &Path,
    known: &[Language],
    wanted: &dyn Fn(&LanguageTag) -> bool,
) -> (Option<Series>, Diagnostics) {
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
    let Some(mut config) = config else {
        return (None, problems);
    };
    let mut is_source = true;
    // The source stands in wherever a translation is missing, so it always comes along.
    config
        .languages
        .retain(|tag| std::mem::take(&mut is_source) || wanted(tag));
    let languages = described(&config, known, &mut problems);
    let (records, (read, ledgers)) = rayon::join(
        || records::read(&tree, &config.languages),
        || {
            rayon::join(
                || reader::read(&tree, &config),
                || read_ledgers(&tree, &config),
            )
        },
    );
    let (records, found) = records;
    problems.append(found);
    let (found, trouble) = read;
    problems.append(trouble);
    let Found {
        home,
        guides,
        files,
        broken,
    } = found;
    let Some((home, topic_names)) = home else {
        return (None, problems);
    };
    let (ledgers, trouble) = ledgers;
    problems.append(trouble);
    let mut series = Series {
        languages,
        home,
        topic_names,
        guides,
        laws: records.laws,
        contacts: records.contacts,
        terms: records.terms.into(),
        images: BTreeMap::new(),
        places: BTreeMap::new(),
        record_states: BTreeMap::new(),
        ledgers,
        config,
        partner: None,
        left_out: LeftOut::default(),
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
fn described(
    config: &Config,
    known: &[Language],
    problems: &mut Diagnostics,
) -> PerLanguage<Language> {
    let mut languages = PerLanguage::default();
    for tag in config.languages.values() {
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

fn read_ledgers(tree: &SourceTree, config: &Config) -> (PerLanguage<Ledger>, Diagnostics) {
    let read: Vec<_> = config
        .languages
        .as_slice()
        .par_iter()
        .map(|tag| {
            let file = tree.text(&format!("{tag}/state.yaml"));
            file.map(ledger::read).unwrap_or_default()
        })
        .collect();
    let mut problems = Diagnostics::new();
    let ledgers = read.into_iter().map(|(ledger, found)| {
        problems.append(found);
        ledger
    });
    (ledgers.collect(), problems)
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
                        .values()
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
    let terms = ids(series.terms.values().map(|r| &r.id).collect());
    let guides = ids(series.config.guides.iter().map(|g| &g.id).collect());
    let contacts: Vec<(String, bool)> = series
        .contacts
        .iter()
        .map(|r| {
            let safe = r.facts.is_for_workers();
            (r.id.as_str().to_owned(), safe)
        })
        .collect();
    let languages = series.config.languages.clone();
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
        source: languages.source().as_str(),
    };
    for (path, page) in files {
        let audience = match page {
            PageRef::Home => None,
            PageRef::Intro(g) | PageRef::Page(g, _) => Some(series.guides[*g].audience),
        };
        let target = series.page_mut(*page);
        for (text, tag) in target.texts.values_mut().zip(languages.values()) {
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
            for section in text.sections.values_mut().flatten() {
                links::inlines(&mut section.heading, &here, &targets, problems);
                links::blocks(&mut section.blocks, &here, &targets, problems);
                for note in &mut section.notes {
                    links::blocks(&mut note.blocks, &here, &targets, problems);
                }
            }
        }
    }
}

/// Where each section stands.
pub(super) fn places(series: &Series) -> BTreeMap<SectionAddress, SectionRef> {
    let mut places = BTreeMap::new();
    for page in series.pages() {
        let guide = series.guide_name(page);
        for (section, info) in series.page(page).sections.iter() {
            let address = SectionAddress {
                guide: guide.clone(),
                section: info.id.clone(),
            };
            places.insert(address, SectionRef { page, section });
        }
    }
    places
}

impl Series {
    /// The guide of a page as addresses name it; `series` for the home page.
    pub fn guide_name(&self, page: PageRef) -> Id {
        match page {
            PageRef::Home => self.home.slug.clone(),
            PageRef::Intro(g) | PageRef::Page(g, _) => self.guides[g].id.clone(),
        }
    }

    /// What a section of a page is called: `part-4#who-we-mean`, on the home page `series#…`.
    pub fn address_of(&self, page: PageRef, section: &Id) -> SectionAddress {
        SectionAddress {
            guide: self.guide_name(page),
            section: section.clone(),
        }
    }

    pub(super) fn page_mut(&mut self, page: PageRef) -> &mut Page {
        match page {
            PageRef::Home => &mut self.home,
            PageRef::Intro(guide) => &mut self.guides[guide].intro,
            PageRef::Page(guide, index) => &mut self.guides[guide].pages[index],
        }
    }

    /// The heading of a section as text; the title for a lead.
    pub fn heading(
        &self,
        section: SectionRef,
        language: LanguageIndex,
    ) -> Option<(String, LanguageIndex)> {
        let page = self.page(section.page);
        if section.section.is_lead() {
            let (text, language) = self.title(page, language);
            return Some((text.title.clone(), language));
        }
        let shown = self.shown(page, section.section, language)?;
        Some((plain_text(&shown.text.heading), shown.language))
    }
}
