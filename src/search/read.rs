//! Read: a search over published files, by whoever has nothing else. In: something that gives the bytes
//! of a file of the output folder. Out: results. Never looks at content, and never at the disk.

use serde::de::DeserializeOwned;

use super::analyzer::{Analyzer, Group};
use super::excerpt::{Excerpt, excerpt};
use super::manifest::{
    DOCUMENTS_FORMAT, Document, Documents, FOLDER, FORMAT, LanguageEntry, Manifest,
};
use super::part::Part;
use super::rank::{Ranking, inverse_frequency, is_common, is_light, rank};
use crate::diagnostic::{Diagnostic, Place, nearest};

/// Gives the bytes of a file by its path in the output folder; none where there is no such file.
pub type Files<'f> = dyn Fn(&str) -> Option<Vec<u8>> + 'f;

/// A language, ready to be searched.
#[derive(Debug)]
pub struct Catalogue {
    /// What the manifest says of it.
    pub about: LanguageEntry,
    /// Its passages.
    pub documents: Vec<Document>,
    analyzer: Analyzer,
    parts: Vec<Part>,
    ranking: Ranking,
}

/// A result.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<'a> {
    /// The passage.
    pub document: &'a Document,
    /// Whether it holds everything that was asked for.
    pub all: bool,
    /// Its score, rounded to six decimals.
    pub score: f64,
    /// The piece that shows why.
    pub excerpt: Excerpt,
}

/// Reads the manifest.
///
/// Errors: there is none, or it is damaged or of another version.
pub fn manifest(files: &Files<'_>) -> Result<Manifest, Box<Diagnostic>> {
    let path = format!("{FOLDER}/manifest.json");
    let Some(bytes) = files(&path) else {
        let problem = Diagnostic::error("no-index", format!("there is no {path}"));
        return Err(Box::new(problem.hint(
            "build the series without `--no-search-index`, or name the folder of a built site with `--site`",
        )));
    };
    let manifest: Manifest = parse(&path, &bytes)?;
    if manifest.format != FORMAT {
        let message = format!(
            "`{}` is not a format that this version knows",
            manifest.format
        );
        return Err(damaged(&path, message));
    }
    Ok(manifest)
}

impl Catalogue {
    /// Reads a language, or one guide of it. Scores are the same either way.
    ///
    /// Errors: languages and guides that the manifest has not, analyzers that this version has not, files
    /// that are missing or damaged.
    pub fn read(
        files: &Files<'_>,
        manifest: &Manifest,
        language: &str,
        guide: Option<&str>,
    ) -> Result<Catalogue, Box<Diagnostic>> {
        let about = entry(manifest, language)?.clone();
        let name = &about.analyzer;
        let analyzer = Analyzer::of(&name.id).filter(|a| a.version() == name.version);
        let Some(analyzer) = analyzer else {
            let message = format!(
                "this version cannot cut a query as `{}` version {} does",
                name.id, name.version
            );
            let problem = Diagnostic::error("other-analyzer", message);
            return Err(Box::new(
                problem.hint("search the site with the version that built it"),
            ));
        };
        if let Some(wanted) = guide
            && !about.guides.iter().any(|g| g.id == wanted)
        {
            let known = about.guides.iter().map(|g| g.id.as_str());
            let message = format!("there is no guide `{wanted}` in {}", about.tag);
            let problem = Diagnostic::error("unknown-guide", message);
            return Err(Box::new(problem.hint(hint(wanted, known))));
        }
        let read = |path: &str| {
            let path = format!("{FOLDER}/{path}");
            match files(&path) {
                Some(bytes) => Ok((path, bytes)),
                None => Err(damaged(
                    &path,
                    "the manifest lists the file, and it is not there",
                )),
            }
        };
        let (path, bytes) = read(&about.documents_file)?;
        let documents: Documents = parse(&path, &bytes)?;
        if documents.format != DOCUMENTS_FORMAT {
            let message = format!(
                "`{}` is not a format that this version knows",
                documents.format
            );
            return Err(damaged(&path, message));
        }
        let mut parts = Vec::new();
        for entry in &about.guides {
            if guide.is_none_or(|wanted| wanted == entry.id) {
                let (path, bytes) = read(&entry.index_file)?;
                let part = Part::read(&bytes).map_err(|why| damaged(&path, why))?;
                parts.push(part);
            }
        }
        Ok(Catalogue {
            documents: documents.documents,
            analyzer,
            parts,
            ranking: manifest.ranking.clone(),
            about,
        })
    }

    /// The best answers to a query, at most `limit` of them.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Found<'_>> {
        let groups = self.analyzer.query(query);
        let worth = self.worth(&groups);
        let page_of = |number: usize| self.documents.get(number).map_or("", Document::page);
        rank(&self.parts, &groups, &self.ranking, page_of)
            .into_iter()
            .filter_map(|ranked| {
                let document = self.documents.get(ranked.document)?;
                Some((document, ranked))
            })
            .take(limit)
            .map(|(document, ranked)| Found {
                document,
                all: ranked.all,
                score: ranked.score,
                excerpt: excerpt(&document.text, &groups, &worth, &self.analyzer),
            })
            .collect()
    }
}

impl Catalogue {
    /// How much each group tells: the rarer, the more, and nothing where it stands nearly everywhere or
    /// is a small word.
    fn worth(&self, groups: &[Group]) -> Vec<f64> {
        let worth = |group: &Group| {
            if is_light(group) {
                return 0.0;
            }
            let mut least = None;
            for alternative in &group.alternatives {
                for part in &self.parts {
                    let all = part.collection.documents;
                    if let Some(frequency) = part.frequency(&alternative.token) {
                        let own = match is_common(frequency, all) {
                            true => 0.0,
                            false => inverse_frequency(frequency, all),
                        };
                        least = Some(least.map_or(own, |least: f64| least.min(own)));
                    }
                }
            }
            least.unwrap_or(0.0)
        };
        let all: Vec<f64> = groups.iter().map(worth).collect();
        match all.iter().any(|worth| *worth > 0.0) {
            true => all,
            false => vec![1.0; all.len()],
        }
    }
}

fn entry<'m>(manifest: &'m Manifest, language: &str) -> Result<&'m LanguageEntry, Box<Diagnostic>> {
    let mut entries = manifest.languages.iter();
    // Tags are compared as BCP 47 has it: case does not count.
    if let Some(entry) = entries.find(|e| e.tag.eq_ignore_ascii_case(language)) {
        return Ok(entry);
    }
    let known = manifest.languages.iter().map(|l| l.tag.as_str());
    let message = format!("there is no index in the language `{language}`");
    let problem = Diagnostic::error("unknown-language", message);
    Err(Box::new(problem.hint(hint(language, known))))
}

/// The nearest name, and all of them.
fn hint<'a>(wanted: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    let all: Vec<&str> = known.clone().collect();
    let all = all.join(", ");
    match nearest(wanted, known) {
        Some(near) => format!("did you mean `{near}`? There are: {all}"),
        None => format!("there are: {all}"),
    }
}

fn parse<T: DeserializeOwned>(path: &str, bytes: &[u8]) -> Result<T, Box<Diagnostic>> {
    serde_json::from_slice(bytes).map_err(|error| damaged(path, error.to_string()))
}

fn damaged(path: &str, why: impl Into<String>) -> Box<Diagnostic> {
    Box::new(
        Diagnostic::error("damaged-index", why)
            .at(Place::file(path))
            .hint("build the site again, or check it with `monarch verify`"),
    )
}
