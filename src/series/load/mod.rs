//! Load: from a root folder to a series in which everything fits, or every reason why it does not. What is read
//! becomes what is joined, that becomes what is settled; each is made new of the one before it, and none is
//! changed afterwards.

mod beside;
mod front;
mod join;
mod links;
mod names;
mod reader;
mod resolve;
mod settle;
#[cfg(test)]
pub(super) mod trusting;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use self::links::Targets;
use self::reader::Found;
use self::settle::By;
use super::index::GuideIndex;
use super::model::{Guide, LeftOut, Page, PageRef, SectionRef, Series};
use super::record;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::config;
use crate::source::indexed::{Indexed, PerLanguage};
use crate::source::ledger::{self, Ledger};
use crate::source::name::{Id, LanguageTag, SectionAddress};
use crate::source::record::{Config, Language};
use crate::source::records::{self, Records};
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
    let series = phases(tree, known, wanted, &mut problems);
    (series.filter(|_| !problems.has_errors()), problems)
}

/// From files to a series, phase by phase. What is wrong in one does not hide what is wrong in the next, as
/// long as there is something to go on with.
fn phases(
    tree: SourceTree,
    known: &[Language],
    wanted: &dyn Fn(&LanguageTag) -> bool,
    problems: &mut Diagnostics,
) -> Option<Series> {
    if tree.texts.is_empty() && problems.has_errors() {
        return None;
    }
    let config = settings(&tree, wanted, problems)?;
    let languages = described(&config, known, problems);
    let (records, ledgers, found) = read(&tree, &config, problems);
    let (home, topic_names) = found.home?;
    let pages = all_pages(&home, &found.guides).map(|(at, guide, page)| {
        let ids = page.sections.values().map(|section| section.id.clone());
        (at, (guide.clone(), ids.collect()))
    });
    let files = (&found.files, &found.broken);
    let targets = targets(&tree, &config, &records, files, pages.collect());
    let paths = found
        .files
        .iter()
        .map(|(path, page)| (*page, path.as_str()));
    let by = By {
        targets: &targets,
        paths: &paths.collect(),
        languages: &config.languages,
        ledgers: &ledgers,
    };
    let (home, trouble) = settle::home(home, &by);
    problems.append(trouble);
    let (guides, trouble) = settle::guides(found.guides, &by);
    problems.append(trouble);
    let record_states = record::states(records.all(), &ledgers);
    let series = Series {
        places: places(&home, &guides),
        languages,
        home,
        topic_names,
        guides,
        laws: records.laws,
        contacts: records.contacts,
        terms: records.terms.into(),
        images: tree.images,
        record_states,
        ledgers,
        config,
        partner: None,
        left_out: LeftOut::default(),
    };
    names::unique_names(&series, &found.files, problems);
    names::used_codes(&series, problems);
    names::stale_rows(&series, problems);
    (series.languages.len() == series.config.languages.len()).then_some(series)
}

/// The settings of the series, with the languages that are wanted.
fn settings(
    tree: &SourceTree,
    wanted: &dyn Fn(&LanguageTag) -> bool,
    problems: &mut Diagnostics,
) -> Option<Config> {
    let Some(file) = tree.text("series.yaml") else {
        problems.push(
            Diagnostic::error("no-series", "there is no content/series.yaml")
                .hint("it lists the languages, the guides and the date of the edition; `monarch new DIR` writes one"),
        );
        return None;
    };
    let (config, found) = config::read(file);
    problems.append(found);
    let mut config = config?;
    let mut is_source = true;
    // The source stands in wherever a translation is missing, so it always comes along.
    config
        .languages
        .retain(|tag| std::mem::take(&mut is_source) || wanted(tag));
    Some(config)
}

/// Everything that is read, side by side.
fn read(
    tree: &SourceTree,
    config: &Config,
    problems: &mut Diagnostics,
) -> (Records, PerLanguage<Ledger>, Found) {
    let ((records, of_records), ((found, of_pages), (ledgers, of_ledgers))) = rayon::join(
        || records::read(tree, &config.languages),
        || rayon::join(|| reader::read(tree, config), || read_ledgers(tree, config)),
    );
    for trouble in [of_records, of_pages, of_ledgers] {
        problems.append(trouble);
    }
    (records, ledgers, found)
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

/// Everything that links may lead to.
fn targets<'a>(
    tree: &'a SourceTree,
    config: &'a Config,
    records: &'a Records,
    (files, broken): (&'a BTreeMap<String, PageRef>, &'a BTreeSet<String>),
    pages: BTreeMap<PageRef, (Id, Vec<Id>)>,
) -> Targets<'a> {
    let contacts = records.contacts.iter();
    let contacts = contacts.map(|r| (r.id.as_str(), r.facts.is_for_workers()));
    Targets {
        files,
        broken,
        pages,
        laws: records.laws.iter().map(|r| r.id.as_str()).collect(),
        contacts: contacts.collect(),
        terms: records.terms.iter().map(|r| r.id.as_str()).collect(),
        guides: config.guides.iter().map(|g| g.id.as_str()).collect(),
        images: tree.images.keys().map(String::as_str).collect(),
        source: config.languages.source().as_str(),
    }
}

/// Every page with the name of its guide in addresses: home, then each guide's introduction and pages.
fn all_pages<'a, T>(
    home: &'a Page<T>,
    guides: &'a Indexed<GuideIndex, Guide<Page<T>>>,
) -> impl Iterator<Item = (PageRef, &'a Id, &'a Page<T>)> {
    let guides = guides.iter().flat_map(|(index, guide)| {
        let pages = guide.pages.iter();
        let pages = pages.map(move |(page, there)| (PageRef::Page(index, page), &guide.id, there));
        std::iter::once((PageRef::Intro(index), &guide.id, &guide.intro)).chain(pages)
    });
    std::iter::once((PageRef::Home, &home.slug, home)).chain(guides)
}

/// Where each section stands.
pub(super) fn places(
    home: &Page,
    guides: &Indexed<GuideIndex, Guide>,
) -> BTreeMap<SectionAddress, SectionRef> {
    let pages = all_pages(home, guides);
    let places = pages.flat_map(|(page, guide, there)| {
        let sections = there.sections.iter();
        sections.map(move |(section, info)| {
            let address = SectionAddress {
                guide: guide.clone(),
                section: info.id.clone(),
            };
            (address, SectionRef { page, section })
        })
    });
    places.collect()
}
