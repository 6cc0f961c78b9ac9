//! Publish: the files of `search/v1/`. In: the series and the strings of its languages. Out: files in
//! memory, the same for the same input. Languages and guides are made in parallel.

use data_encoding::HEXLOWER;
use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::analyzer::{Analyzer, SPECIFICATION, Words, tables, vectors};
use super::index::{Counted, Tokens, index};
use super::manifest::{
    DOCUMENTS_FORMAT, Document, FOLDER, FORMAT, FileEntry, GuideEntry, LanguageEntry, Manifest,
    StatusCounts,
};
use super::minisearch::minisearch;
use super::passage::{FIELDS, Passage, passages};
use super::rank::RANKING;
use super::survey;
use crate::diagnostic::Diagnostic;
use crate::series::address::RelativePath;
use crate::series::{LanguageIndex, PerLanguage, Series};
use crate::source::interface::{FluentValue, Interface};

/// The licence of the text of every series (`LICENSE-TEXT`, and what the pages say of copying).
const LICENCE: &str = "CC-BY-SA-4.0";

/// Described for those who write clients.
const FORMATS: &str = include_str!("formats.md");

/// A file by its path inside [`FOLDER`].
type File = (String, Vec<u8>);

/// Every file of the published indices. `surveyed` are the passages of each language with the terms that they
/// speak of.
///
/// Errors: none that content could cause; JSON that cannot be written.
pub fn publish(
    series: &Series,
    interfaces: &PerLanguage<&Interface>,
    surveyed: &PerLanguage<&[survey::Passage]>,
) -> Result<Vec<(RelativePath, Vec<u8>)>, Box<Diagnostic>> {
    let languages: Vec<LanguageIndex> = interfaces.indices().collect();
    let languages: Vec<(LanguageEntry, Vec<File>)> = languages
        .into_par_iter()
        .map(|language| {
            publish_language(series, interfaces[language], language, surveyed[language])
        })
        .collect::<Result<_, _>>()?;
    let (entries, files): (Vec<_>, Vec<_>) = languages.into_iter().unzip();
    let mut files: Vec<File> = files.into_iter().flatten().collect();
    files.push(("formats.md".to_owned(), FORMATS.into()));
    files.push(("analyzers.md".to_owned(), SPECIFICATION.into()));
    files.push(("analyzers.json".to_owned(), tables()));
    files.sort();
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        as_of: series.config.as_of.to_string(),
        source: series.languages.source().tag.to_string(),
        licence: LICENCE.to_owned(),
        root: "../../".to_owned(),
        fields: FIELDS.map(str::to_owned).to_vec(),
        ranking: RANKING,
        languages: entries,
        files: files.par_iter().map(file_entry).collect(),
    };
    let mut json = serde_json::to_string_pretty(&manifest).map_err(fault)?;
    json.push('\n');
    files.push(("manifest.json".to_owned(), json.into_bytes()));
    let published = files.into_iter();
    Ok(published
        .map(|(path, bytes)| (RelativePath::new(format!("{FOLDER}/{path}")), bytes))
        .collect())
}

fn publish_language(
    series: &Series,
    interface: &Interface,
    language: LanguageIndex,
    surveyed: &[survey::Passage],
) -> Result<(LanguageEntry, Vec<File>), Box<Diagnostic>> {
    let about = &series.languages[language];
    let (tag, folder) = (about.tag.as_str(), about.tag.folder());
    let analyzer = Analyzer::new(about.analyzer);
    let passages = passages(series, interface, language, surveyed);
    let tokens = passages
        .par_iter()
        .map_init(Words::default, |words, p| Tokens::with(p, &analyzer, words));
    let counted = Counted::new(&passages, tokens.collect());
    let guides: Vec<(GuideEntry, [File; 2])> = guides(&passages)
        .into_par_iter()
        .map(|(first, count)| {
            let guide = passages
                .get(first)
                .map_or("", |passage| passage.guide.as_str());
            let entry = GuideEntry {
                id: guide.to_owned(),
                title: title(series, interface, language, guide),
                documents: count,
                index_file: format!("{folder}/{guide}-index.json"),
                minisearch_file: format!("{folder}/{guide}-minisearch.json"),
            };
            let own = json(&index(&counted, tag, &analyzer, first, count))?;
            let other = json(&minisearch(&counted, first, count))?;
            let files = [
                (entry.index_file.clone(), own),
                (entry.minisearch_file.clone(), other),
            ];
            Ok((entry, files))
        })
        .collect::<Result<_, Box<Diagnostic>>>()?;
    let (guides, files): (Vec<_>, Vec<_>) = guides.into_iter().unzip();
    let mut files: Vec<File> = files.into_iter().flatten().collect();
    let documents_file = format!("{folder}/documents.json");
    files.push((documents_file.clone(), documents(tag, &passages)?));
    let vectors_file = format!("{folder}/vectors.json");
    files.push((vectors_file.clone(), json(&vectors(&analyzer))?));
    let stems = analyzer.stems(passages.iter().flat_map(Passage::fields));
    let stems_file = stems.is_some().then(|| format!("{folder}/stems.json"));
    if let (Some(stems), Some(path)) = (stems, &stems_file) {
        files.push((path.clone(), json(&stems)?));
    }
    let status = count_status(&passages);
    let entry = LanguageEntry {
        tag: tag.to_owned(),
        name: about.autonym.clone(),
        analyzer: (&analyzer).into(),
        documents: passages.len(),
        notice: notice(series, interface, &status),
        status,
        documents_file,
        vectors_file,
        stems_file,
        guides,
    };
    Ok((entry, files))
}

/// The stretches of passages that are of one guide: first and number.
fn guides(passages: &[Passage]) -> Vec<(usize, usize)> {
    let mut first = 0;
    let mut all = Vec::new();
    for stretch in passages.chunk_by(|a, b| a.guide == b.guide) {
        all.push((first, stretch.len()));
        first += stretch.len();
    }
    all
}

fn title(series: &Series, interface: &Interface, language: LanguageIndex, guide: &str) -> String {
    let page = match guide {
        "laws" | "contacts" | "glossary" => return interface.text(guide),
        _ => series.guides.values().find(|g| g.id.as_str() == guide),
    };
    let (text, own) = series.title(page.map_or(&series.home, |g| &g.intro), language);
    match own == language {
        true => text.title.clone(),
        false => String::new(),
    }
}

fn count_status(passages: &[Passage]) -> StatusCounts {
    let mut counts = StatusCounts::default();
    for Passage { status, .. } in passages {
        let language = status.language.as_str().to_owned();
        *counts.language.entry(language).or_default() += 1;
        let law = status.law.as_str().to_owned();
        *counts.law.entry(law).or_default() += 1;
        counts.stale += usize::from(status.stale);
    }
    counts
}

/// What readers have to know, by the text that is trusted least.
fn notice(series: &Series, interface: &Interface, status: &StatusCounts) -> String {
    let language = ["machine", "draft", "reviewed"]
        .into_iter()
        .find(|word| status.language.contains_key(*word));
    let law = ["unchecked", "checked"]
        .into_iter()
        .find(|word| status.law.contains_key(*word));
    let as_of = interface.date(series.config.as_of);
    let sentences = [
        language.map(|word| interface.text(&format!("status-{word}"))),
        law.map(|word| interface.text(&format!("law-{word}"))),
        Some(interface.with("information-only", &[("date", FluentValue::from(as_of))])),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    sentences.join(&interface.text("sentence-separator"))
}

/// `documents.json`: a line for each passage, so that two editions can be compared.
fn documents(tag: &str, passages: &[Passage]) -> Result<Vec<u8>, Box<Diagnostic>> {
    let lines: Vec<String> = passages
        .iter()
        .map(|passage| serde_json::to_string(&Document::of(passage)).map_err(fault))
        .collect::<Result<_, _>>()?;
    let head = serde_json::json!({ "format": DOCUMENTS_FORMAT, "language": tag }).to_string();
    let head = head.trim_end_matches('}');
    let body = lines.join(",\n");
    Ok(format!("{head},\"documents\":[\n{body}\n]}}\n").into_bytes())
}

fn file_entry((path, bytes): &File) -> FileEntry {
    FileEntry {
        path: path.clone(),
        bytes: bytes.len() as u64,
        sha256: HEXLOWER.encode(&Sha256::digest(bytes)),
    }
}

fn json<T: Serialize>(value: &T) -> Result<Vec<u8>, Box<Diagnostic>> {
    let mut bytes = serde_json::to_vec(value).map_err(fault)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn fault(error: serde_json::Error) -> Box<Diagnostic> {
    Box::new(Diagnostic::error("search-json", error.to_string()))
}
