//! `edition.json`: the plan written down: what this folder is, and the facts by which anybody can check it. In:
//! the plan, and what was made. Out: JSON. Never says more than pages show.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::series::address::RelativePath;
use crate::series::{LanguageIndex, PageRef, RecordList, Series};
use crate::source::record::{Audience, LanguageStatus, Record, StalePolicy};

use super::{Edition, Format, Made, Medium, Plan};

/// Where it lies.
pub const PATH: &str = "edition.json";

#[derive(Serialize)]
struct Contract<'a> {
    format: &'static str,
    edition: &'static str,
    code: String,
    as_of: String,
    newer_after: String,
    source: &'a str,
    languages: Vec<Language<'a>>,
    guides: Vec<Guide<'a>>,
    policy: Policy,
    base: Option<&'a str>,
    exit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    partner: Option<Partner<'a>>,
    features: Vec<&'static str>,
    budgets: BTreeMap<&'a str, u64>,
    /// Words that nothing discreet may say, by language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    reveals: BTreeMap<&'a str, &'a [String]>,
    sections: BTreeMap<&'a str, BTreeMap<String, String>>,
    /// Laws and contacts that somebody has to look at again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    run_out: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    files: Vec<File<'a>>,
}

/// A file to keep or print: what is in it decides whether it has to be a proof.
#[derive(Serialize)]
struct File<'a> {
    path: RelativePath,
    guide: &'a str,
    language: &'a str,
    format: Format,
    records: &'a [String],
    /// Of a whole guide every section is in it, and none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    sections: Option<Vec<String>>,
}

#[derive(Serialize)]
struct Language<'a> {
    tag: &'a str,
    dir: &'a str,
    folder: String,
    scripts: &'a [String],
}

#[derive(Serialize)]
struct Guide<'a> {
    id: &'a str,
    number: u32,
    audience: Audience,
    discreet: bool,
    languages: Vec<&'a str>,
}

/// Who hands the copy on. Their addresses stand where everybody's do, and nothing else is said of them.
#[derive(Serialize)]
struct Partner<'a> {
    name: &'a str,
    languages: Vec<&'a str>,
    guides: Vec<&'a str>,
    /// Addresses of contacts that they added: these stand in marked places, and nothing else does.
    added: Vec<String>,
    /// Contacts of the series whose numbers they left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<String>,
}

#[derive(Serialize)]
struct Policy {
    show: LanguageStatus,
    stale: StalePolicy,
}

/// The contract of a plan, once its files to keep are made.
///
/// Errors: what JSON cannot say.
pub fn render(plan: &Plan<'_>, made: &Made) -> Result<(RelativePath, Vec<u8>), Box<Diagnostic>> {
    let series = plan.series;
    let config = &series.config;
    let languages = series.languages.values().map(|language| Language {
        tag: language.tag.as_str(),
        dir: language.dir.as_str(),
        folder: language.tag.folder(),
        scripts: &language.scripts,
    });
    let guides = series.guides.iter().map(|(g, guide)| Guide {
        id: guide.id.as_str(),
        number: guide.number,
        audience: guide.audience,
        discreet: guide.discreet,
        languages: series
            .languages
            .indices()
            .filter(|language| series.guide_is_translated(g, *language))
            .map(|language| series.languages[language].tag.as_str())
            .collect(),
    });
    let sections = series.languages.indices().map(|language| {
        (
            series.languages[language].tag.as_str(),
            sections(series, language),
        )
    });
    let files = made.downloads.iter().map(|paper| File {
        path: paper.path.clone(),
        guide: series.guides[paper.guide].id.as_str(),
        language: series.languages[paper.reader].tag.as_str(),
        format: paper.format,
        records: &paper.records,
        sections: paper.sections(series),
    });
    let reveals = series.languages.values().filter_map(|language| {
        let words = config.reveals.get(&language.tag)?;
        (!words.is_empty()).then_some((language.tag.as_str(), words.as_slice()))
    });
    let contract = Contract {
        format: "monarch-edition/1",
        edition: word(plan),
        code: config.as_of.to_string(),
        as_of: config.as_of.to_string(),
        newer_after: config.newer_after.to_string(),
        source: series.languages.source().tag.as_str(),
        languages: languages.collect(),
        guides: guides.collect(),
        policy: Policy {
            show: config.policy.show,
            stale: config.policy.stale,
        },
        base: plan.base(),
        exit: plan.exit(),
        partner: partner(series),
        features: list_of(plan, made),
        budgets: config.budgets.named().collect(),
        reveals: reveals.collect(),
        sections: sections.collect(),
        run_out: series.run_out(),
        files: files.collect(),
    };
    let mut json = serde_json::to_string_pretty(&contract)
        .map_err(|error| Box::new(Diagnostic::error("edition-json", error.to_string())))?;
    json.push('\n');
    Ok((RelativePath::new(PATH), json.into_bytes()))
}

/// What the folder is. Files without a website are an edition of their own, unless a page lists them.
fn word(plan: &Plan<'_>) -> &'static str {
    match (plan.features, plan.medium) {
        (None, Medium::Web | Medium::Stick) => "files",
        (_, medium) => medium.as_str(),
    }
}

fn partner(series: &Series) -> Option<Partner<'_>> {
    let partner = series.partner.as_ref()?;
    let address = |id| format!("{}#{id}", RecordList::Contacts.as_str());
    Some(Partner {
        name: &partner.name,
        languages: series.languages.values().map(|l| l.tag.as_str()).collect(),
        guides: series.guides.values().map(|g| g.id.as_str()).collect(),
        added: partner.added().map(address).collect(),
        left_out: series
            .left_out
            .contacts
            .iter()
            .map(|r| address(&r.id))
            .collect(),
    })
}

/// What the folder has beyond its pages.
fn list_of(plan: &Plan<'_>, made: &Made) -> Vec<&'static str> {
    let features = plan.features;
    let print = features.map(|_| "print");
    let search = features.and_then(|f| f.search_index.then_some("search"));
    let host = features.and_then(|f| f.host_files.then_some("host-files"));
    let packed = features.and_then(|f| f.precompressed.then_some("precompressed"));
    let mut editions: Vec<_> = made
        .downloads
        .iter()
        .map(|file| file.format.edition())
        .collect();
    editions.sort();
    editions.dedup();
    let editions = editions.into_iter().map(Edition::as_str);
    let own = [print, search, host, packed].into_iter().flatten();
    own.chain(editions).collect()
}

/// Language status, law status and language of every section and record as readers of a language see it.
fn sections(series: &Series, reader: LanguageIndex) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for page in series.pages() {
        collect(series, page, reader, &mut all);
    }
    records(series, RecordList::Laws, &series.laws, reader, &mut all);
    records(
        series,
        RecordList::Contacts,
        &series.contacts,
        reader,
        &mut all,
    );
    records(
        series,
        RecordList::Glossary,
        series.terms.as_slice(),
        reader,
        &mut all,
    );
    all
}

fn collect(
    series: &Series,
    at: PageRef,
    reader: LanguageIndex,
    all: &mut BTreeMap<String, String>,
) {
    let page = series.page(at);
    for index in page.sections.indices() {
        if let Some(shown) = series.shown(page, index, reader) {
            let facts = format!(
                "{} {} {}",
                shown.text.status.language.as_str(),
                shown.text.status.law.as_str(),
                series.languages[shown.language].tag
            );
            let address = series.address_of(at, &shown.info.id);
            all.insert(address.to_string(), facts);
        }
    }
}

fn records<Facts, Words>(
    series: &Series,
    list: RecordList,
    records: &[Record<Facts, Words>],
    reader: LanguageIndex,
    all: &mut BTreeMap<String, String>,
) {
    for record in records {
        if let Some(shown) = series.shown_words(list, record, reader) {
            let facts = format!(
                "{} {} {}",
                shown.status.language.as_str(),
                shown.status.law.as_str(),
                series.languages[shown.language].tag
            );
            all.insert(format!("{}#{}", list.as_str(), record.id), facts);
        }
    }
}
