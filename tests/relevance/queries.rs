//! The files of queries: read with the program's own reader, so that a wrong line is reported with its
//! place, and all of them at once.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;

use icu_normalizer::ComposingNormalizer;
use monarch::diagnostic::{Diagnostic, Diagnostics, Place};
use monarch::source::file::SourceFile;
use monarch::source::name::SectionAddress;
use monarch::source::yaml::{Map, Yaml};
use sha2::{Digest, Sha256};

/// What a query is an example of; README.md says what each holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Glossary,
    Heading,
    Informal,
    Question,
    Spelling,
}

impl Kind {
    pub const ALL: [Kind; 5] = [
        Kind::Glossary,
        Kind::Heading,
        Kind::Informal,
        Kind::Question,
        Kind::Spelling,
    ];

    /// Its key in the files.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Glossary => "glossary",
            Kind::Heading => "heading",
            Kind::Informal => "informal",
            Kind::Question => "question",
            Kind::Spelling => "spelling",
        }
    }
}

/// Which of the two halves a query is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Half {
    /// May be looked at to improve the search.
    Tuned,
    /// Only ever counted.
    HeldOut,
}

impl Half {
    pub const BOTH: [Half; 2] = [Half::Tuned, Half::HeldOut];

    /// The half of a query: even first bytes of its hash are tuned, odd ones held out.
    pub fn of(query: &str) -> Half {
        let normal = ComposingNormalizer::new_nfc().normalize(query).into_owned();
        match Sha256::digest(normal.as_bytes())[0] % 2 {
            0 => Half::Tuned,
            _ => Half::HeldOut,
        }
    }
}

impl fmt::Display for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Half::Tuned => "tuned",
            Half::HeldOut => "held out",
        })
    }
}

/// What somebody types, and what answers it.
#[derive(Debug)]
pub struct Query {
    pub text: String,
    pub kind: Kind,
    pub half: Half,
    /// The sections that answer it.
    pub find: Vec<String>,
    /// The section whose title or heading it is.
    pub heading_of: Option<String>,
}

/// The file of a language.
#[derive(Debug)]
pub struct File {
    pub queries: Vec<Query>,
    /// Words that no text had before the glossary took them up: each has to be found.
    pub mended: Vec<Query>,
    /// Words that no text of the language has.
    pub missing: Vec<String>,
}

/// What there is to be found, for telling addresses that exist from slips.
#[derive(Debug)]
pub struct Known {
    /// Every address of the series, in whatever language.
    pub series: BTreeSet<String>,
    /// The passages of the language.
    pub language: BTreeSet<String>,
}

/// Reads the file of a language and holds its addresses against the series.
pub fn read(path: &Path, known: &Known) -> Result<File, Diagnostics> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR"));
    let file = SourceFile::new(name.unwrap_or(path).to_string_lossy(), text);
    let mut map = Yaml::whole(&file).map()?;
    let mut queries = Vec::new();
    let mut problems = Diagnostics::new();
    for kind in Kind::ALL {
        for entry in map.maps(kind.name()) {
            queries.extend(query(entry, kind, known, &mut problems));
        }
    }
    // Of no kind that is counted: an alias that was added for a word finds it, and that says no more.
    let mended = map.maps("mended").into_iter();
    let mended = mended.filter_map(|entry| query(entry, Kind::Informal, known, &mut problems));
    let mended: Vec<Query> = mended.collect();
    let missing = map.texts("missing").into_iter().map(|(text, _)| text);
    let missing = missing.collect();
    problems.append(map.finish());
    let mut seen = BTreeSet::new();
    for query in queries.iter().chain(&mended) {
        if !seen.insert(&query.text) {
            let message = format!("“{}” is asked twice", query.text);
            problems
                .push(Diagnostic::error("bad-value", message).at(Place::file(file.path.clone())));
        }
    }
    match problems.has_errors() {
        true => Err(problems),
        false => Ok(File {
            queries,
            mended,
            missing,
        }),
    }
}

fn query(mut map: Map<'_>, kind: Kind, known: &Known, problems: &mut Diagnostics) -> Option<Query> {
    let text = map.required("query");
    let mut find = Vec::new();
    for (address, place) in map.texts("find") {
        match check(&address, known) {
            Ok(()) => find.push(address),
            Err(why) => map.problem(Diagnostic::error("unknown-section", why).at(place)),
        }
    }
    let heading_of = map.text_at("heading_of").and_then(|(address, place)| {
        let checked = check(&address, known);
        if let Err(why) = &checked {
            map.problem(Diagnostic::error("unknown-section", why.clone()).at(place));
        }
        checked.is_ok().then_some(address)
    });
    if !find.iter().any(|address| known.language.contains(address)) {
        let why = format!("nothing that “{text}” should find is in this language");
        let place = map.place();
        map.problem(Diagnostic::error("bad-value", why).at(place));
    }
    problems.append(map.finish());
    Some(Query {
        half: Half::of(&text),
        text,
        kind,
        find,
        heading_of,
    })
}

/// Whether an address names a section or record of the series.
fn check(address: &str, known: &Known) -> Result<(), String> {
    match SectionAddress::parse(address) {
        None => Err(format!("`{address}` is not an address like `part-4#id`")),
        Some(_) if !known.series.contains(address) => Err(format!("there is no `{address}`")),
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<&'static str> {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join("xx.yaml");
        fs::write(&path, text).unwrap();
        let known = Known {
            series: ["part-4#a", "part-4#b"].map(str::to_owned).into(),
            language: ["part-4#a"].map(str::to_owned).into(),
        };
        match read(&path, &known) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(|p| p.code).collect(),
        }
    }

    #[test]
    fn a_file_cannot_rot_unseen() {
        let good = "informal:\n  - {query: q, find: [\"part-4#a\", \"part-4#b\"]}\n";
        assert!(problems(good).is_empty());
        let gone = "informal:\n  - {query: q, find: [\"part-4#a\", \"part-4#gone\"]}\n";
        assert_eq!(problems(gone), ["unknown-section"]);
        let elsewhere = "informal:\n  - {query: q, find: [\"part-4#b\"]}\n";
        assert_eq!(problems(elsewhere), ["bad-value"]);
        let unknown = "rude:\n  - {query: q, find: [\"part-4#a\"]}\n";
        assert_eq!(problems(unknown), ["unknown-key"]);
        assert_eq!(
            problems(&good.replace("q,", "q, also: x,")),
            ["unknown-key"]
        );
    }

    #[test]
    fn the_half_of_a_query_does_not_depend_on_how_its_marks_are_written() {
        assert_eq!(Half::of("luật sư"), Half::of("lua\u{323}\u{302}t sư"));
        let halves: BTreeSet<Half> = ["a", "b", "c", "d", "e"].map(Half::of).into();
        assert_eq!(halves.len(), 2);
    }
}
