//! The published search indices: what a search of them finds, and that other programs find the same.
//! Checks in Node skip with a printed reason where Node.js or the packages are missing; under
//! `MONARCH_REQUIRE_BROWSER` a skip is a failure.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use flate2::Compression;
use flate2::write::GzEncoder;
use monarch::command::build;
use monarch::command::search as command;
use monarch::search::manifest::Manifest;
use monarch::search::read::{Catalogue, manifest};
use serde_json::{Value, json};
use support::{edit, series, write};
use tempfile::TempDir;

fn build_into(root: &Path, out: &Path, has_indices: bool) {
    let arguments = build::BuildArguments {
        no_search_index: !has_indices,
        ..build::BuildArguments::new(root, out)
    };
    let outcome = build::build(&arguments, |_| {});
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
}

/// The series of this repository, built once for all tests.
static REPOSITORY: LazyLock<TempDir> = LazyLock::new(|| {
    let scratch = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    build_into(root, &scratch.path().join("dist"), true);
    scratch
});

fn repository() -> std::path::PathBuf {
    REPOSITORY.path().join("dist")
}

fn read_manifest(site: &Path) -> Manifest {
    manifest(&|path| fs::read(site.join(path)).ok()).unwrap()
}

fn catalogue(site: &Path, language: &str, guide: Option<&str>) -> Catalogue {
    let files = |path: &str| fs::read(site.join(path)).ok();
    Catalogue::read(&files, &read_manifest(site), language, guide).unwrap()
}

fn ids(catalogue: &Catalogue, query: &str) -> Vec<String> {
    let found = catalogue.search(query, 20);
    found
        .iter()
        .map(|found| found.document.id.clone())
        .collect()
}

fn asked(site: &Path, language: &str, query: &str) -> command::SearchArguments {
    command::SearchArguments {
        site: site.to_owned(),
        lang: language.to_owned(),
        query: vec![query.to_owned()],
        guide: None,
        limit: 20,
        bold: false,
    }
}

/// Queries by language: those written down, and every term of the glossary.
fn queries(site: &Path) -> BTreeMap<String, Vec<String>> {
    let path = support::tests().join("search/queries.json");
    let mut queries: BTreeMap<String, Vec<String>> =
        serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    for language in read_manifest(site).languages {
        let documents = catalogue(site, &language.tag, None).documents;
        let terms = documents.into_iter().filter(|d| d.kind == "term");
        let own = queries.entry(language.tag).or_default();
        own.extend(terms.map(|term| term.heading));
    }
    queries
}

#[test]
fn sections_and_records_of_a_small_series_are_found() {
    let scratch = series("small");
    let site = scratch.path().join("dist");
    build_into(scratch.path(), &site, true);
    let korean = catalogue(&site, "ko", None);
    assert!(ids(&korean, "이의를 제기").contains(&"one#a-heading".to_owned()));
    // Names of records stand in the text where links have no words.
    assert!(ids(&korean, "전화").contains(&"one#another".to_owned()));
    let english = catalogue(&site, "en", None);
    assert_eq!(ids(&english, "listen")[0], "one#lists", "code too");
    assert!(ids(&english, "nowhere-at-all").is_empty());
    assert!(ids(&english, "").is_empty());
    let found = english.search("listen 80", 1);
    assert!(found[0].all && found[0].score > 0.0);
    assert_eq!(found[0].document.url, "en/one/second.html#lists");
}

#[test]
fn a_text_that_falls_back_is_found_in_its_own_language_alone() {
    let scratch = series("small");
    let site = scratch.path().join("dist");
    build_into(scratch.path(), &site, true);
    assert!(
        ids(&catalogue(&site, "en", None), "lead of the second page")
            .contains(&"one#second".to_owned())
    );
    for language in ["ko", "zh-Hans"] {
        let catalogue = catalogue(&site, language, None);
        assert!(
            ids(&catalogue, "lead of the second page").is_empty(),
            "{language}"
        );
        assert!(catalogue.documents.iter().all(|d| d.id != "one#second"));
    }
}

#[test]
fn one_guide_alone_gives_the_scores_that_all_give() {
    let site = repository();
    for (language, query) in [
        ("en", "police at the door"),
        ("zh-Hans", "警察"),
        ("vi", "luật sư"),
    ] {
        let all = catalogue(&site, language, None);
        let part = catalogue(&site, language, Some("part-3"));
        let list = |catalogue: &Catalogue| -> Vec<(String, bool, f64)> {
            let found = catalogue.search(query, 10_000);
            let own = found.iter().filter(|f| f.document.guide == "part-3");
            own.map(|f| (f.document.id.clone(), f.all, f.score))
                .collect()
        };
        assert!(!list(&part).is_empty(), "{language}");
        assert_eq!(list(&all), list(&part), "{language}");
    }
}

#[test]
fn what_holds_everything_comes_first_and_the_best_of_each_page_before_second_ones() {
    let site = repository();
    let catalogue = catalogue(&site, "en", None);
    for query in ["police", "immigration detention lawyer", "interpreter"] {
        let found = catalogue.search(query, 10_000);
        assert!(found.len() > 10, "{query}");
        let halves: Vec<bool> = found.iter().map(|f| f.all).collect();
        assert!(halves.is_sorted_by(|a, b| a >= b), "{query}");
        for half in [true, false] {
            let pages: Vec<&str> = found
                .iter()
                .filter(|f| f.all == half)
                .map(|f| f.document.page())
                .collect();
            let mut seen = std::collections::HashSet::new();
            let firsts: Vec<bool> = pages.iter().map(|page| seen.insert(*page)).collect();
            assert!(firsts.is_sorted_by(|a, b| a >= b), "{query}");
        }
    }
}

#[test]
fn the_match_is_marked_in_the_excerpt() {
    let site = repository();
    for (language, query, word) in [
        ("en", "warrant", "warrant"),
        ("zh-Hans", "翻译", "翻译"),
        ("ko", "변호사", "변호사"),
        ("vi", "luật sư", "luật"),
    ] {
        let catalogue = catalogue(&site, language, None);
        let found = catalogue.search(query, 20);
        let marked: Vec<String> = found
            .iter()
            .flat_map(|f| {
                let letters: Vec<char> = f.excerpt.text.chars().collect();
                let marks = f.excerpt.marks.iter();
                let words: Vec<String> = marks
                    .map(|(from, to)| letters[*from..*to].iter().collect())
                    .collect();
                words
            })
            .collect();
        assert!(
            marked
                .iter()
                .filter(|m| m.to_lowercase().contains(word))
                .count()
                >= 5,
            "{language} {marked:?}"
        );
        assert!(found.iter().all(|f| f.excerpt.text.chars().count() <= 170));
    }
}

#[test]
fn the_indices_are_left_out_on_request() {
    let scratch = series("small");
    let site = scratch.path().join("dist");
    build_into(scratch.path(), &site, false);
    assert!(!site.join("search").exists());
    let edition: Value =
        serde_json::from_slice(&fs::read(site.join("edition.json")).unwrap()).unwrap();
    assert_eq!(edition["features"], json!(["print"]));
    let outcome = command::search(&asked(&site, "ko", "일"));
    assert_eq!(outcome.exit_code(), 1);
    let problem = outcome.problems.iter().next().unwrap();
    assert_eq!(problem.code, "no-index");
    assert!(problem.hint.as_ref().unwrap().contains("--no-search-index"));
}

#[test]
fn what_cannot_be_searched_is_said_with_what_can() {
    let scratch = series("small");
    let site = scratch.path().join("dist");
    build_into(scratch.path(), &site, true);
    let said = |options: &command::SearchArguments| {
        let outcome = command::search(options);
        assert_eq!(outcome.exit_code(), 1);
        let problem = outcome.problems.iter().next().unwrap().clone();
        (problem.code, problem.hint.unwrap_or_default())
    };
    let (code, hint) = said(&asked(&site, "zh-Hant", "法"));
    assert_eq!(code, "unknown-language");
    assert!(
        hint.contains("did you mean `zh-Hans`? There are: en, ko, zh-Hans"),
        "{hint}"
    );
    let options = command::SearchArguments {
        guide: Some("twos".to_owned()),
        ..asked(&site, "en", "law")
    };
    let (code, hint) = said(&options);
    assert_eq!(code, "unknown-guide");
    assert!(hint.contains("did you mean `two`?"), "{hint}");
    assert_eq!(
        said(&asked(&scratch.path().join("nowhere"), "en", "law")).0,
        "no-site"
    );
    // Case does not count in language tags.
    assert_eq!(
        command::search(&asked(&site, "ZH-hans", "权利")).exit_code(),
        0
    );

    for (file, text, code) in [
        ("search/v1/ko/one-index.json", "{}", "damaged-index"),
        ("search/v1/ko/documents.json", "[", "damaged-index"),
        ("search/v1/manifest.json", "{\"format\":1}", "damaged-index"),
    ] {
        write(&site, file, text);
        assert_eq!(said(&asked(&site, "ko", "법")).0, code, "{file}");
    }
}

#[test]
fn an_index_of_another_analyzer_is_refused() {
    let scratch = series("small");
    let site = scratch.path().join("dist");
    build_into(scratch.path(), &site, true);
    let path = "search/v1/manifest.json";
    edit(&site, path, "\"version\": 2", "\"version\": 999");
    let outcome = command::search(&asked(&site, "en", "law"));
    assert_eq!(
        outcome.problems.iter().next().unwrap().code,
        "other-analyzer"
    );
}

/// What a damaged index holds is never followed out of its bounds.
#[test]
fn a_damaged_index_is_searched_without_a_panic() {
    let scratch = series("small");
    let site = scratch.path().join("dist");
    build_into(scratch.path(), &site, true);
    let path = site.join("search/v1/en/one-index.json");
    let good: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    for (key, value) in [
        ("first", json!(4_000_000_000u32)),
        (
            "collection",
            json!({"documents": 0, "lengths": [0, 0, 0, 0]}),
        ),
        (
            "terms",
            json!({"page": "B", "second": "///////", "lead": "B//////DA", "list": "BB//////DA"}),
        ),
        ("terms", json!({"page": "BAAAAAA", "second": "BAg"})),
    ] {
        let mut index = good.clone();
        index[key] = value;
        fs::write(&path, index.to_string()).unwrap();
        let outcome = command::search(&asked(&site, "en", "the lead of the second page list"));
        assert!(outcome.exit_code() <= 1);
    }
}

/// DESIGN: each published index gzips to at most 1.2 times the text of its language, Chinese to twice.
/// Held against the text as it is read, in UTF-8 without compression, for each format on its own.
#[test]
fn indices_are_no_larger_than_their_text_allows() {
    let site = repository();
    for language in read_manifest(&site).languages {
        let gzipped = |bytes: &[u8]| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
            std::io::Write::write_all(&mut encoder, bytes).unwrap();
            encoder.finish().unwrap().len() as f64
        };
        let documents = catalogue(&site, &language.tag, None).documents;
        let words = documents.iter().flat_map(|d| [&d.heading, &d.text]);
        let words: String = words.flat_map(|words| [words.as_str(), "\n"]).collect();
        let size = |file: fn(&monarch::search::manifest::GuideEntry) -> &String| -> f64 {
            let files = language.guides.iter().map(file);
            files
                .map(|f| gzipped(&fs::read(site.join("search/v1").join(f)).unwrap()))
                .sum()
        };
        let (own, other) = (size(|g| &g.index_file), size(|g| &g.minisearch_file));
        let (raw, packed) = (words.len() as f64, gzipped(words.as_bytes()));
        println!(
            "{:8} text {raw:.0} B ({packed:.0} gzipped); own index {own:.0} gzipped: {:.2} of the text, {:.2} of it gzipped; MiniSearch {other:.0}: {:.2}, {:.2}",
            language.tag,
            own / raw,
            own / packed,
            other / raw,
            other / packed
        );
        let most = if language.tag.starts_with("zh") {
            2.0
        } else {
            1.2
        };
        for (name, size) in [("own", own), ("MiniSearch", other)] {
            assert!(
                size <= most * raw,
                "{} {name}: {:.2}",
                language.tag,
                size / raw
            );
        }
    }
}

/// Runs a script of `tests/search` in Node, or says why not.
fn node(script: &str, arguments: &[&Path]) {
    let found = Command::new("node").arg("--version").output();
    let packages = support::tests().join("browser/node_modules/minisearch");
    let reason = match (found.is_ok_and(|o| o.status.success()), packages.is_dir()) {
        (false, _) => "Node.js is not installed",
        (true, false) => "run `npm ci --prefix tests/browser` first",
        (true, true) => "",
    };
    if !reason.is_empty() {
        support::skip(reason);
        return;
    }
    let done = Command::new("node")
        .arg(support::tests().join("search").join(script))
        .args(arguments)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    println!("{said}");
    assert!(
        done.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&done.stderr)
    );
}

#[test]
fn minisearch_gives_the_ids_and_scores_of_an_index_that_it_made_itself() {
    let site = repository();
    let scratch = tempfile::tempdir().unwrap();
    let list = scratch.path().join("queries.json");
    fs::write(&list, json!(queries(&site)).to_string()).unwrap();
    node("minisearch.mjs", &[&site, &list]);
}

#[test]
fn the_largest_chinese_index_loads_within_a_tenth_of_a_second() {
    node("load.mjs", &[&repository()]);
}

#[test]
fn the_reference_client_gives_what_the_command_gives() {
    let site = repository();
    let mut answers = Vec::new();
    for (language, queries) in queries(&site) {
        let (all, part) = (
            catalogue(&site, &language, None),
            catalogue(&site, &language, Some("part-3")),
        );
        for (number, query) in queries.iter().enumerate() {
            // Some ask one guide alone. The command reads its files anew each time: what it prints is held
            // against the same search for some, which take a second each without optimisation.
            let guide = (number % 7 == 0).then_some("part-3");
            let catalogue = if guide.is_some() { &part } else { &all };
            let found = catalogue.search(query, 20);
            let results = found
                .iter()
                .map(|f| json!({"id": f.document.id, "score": f.score, "all": f.all}));
            let results: Vec<Value> = results.collect();
            if number % 40 == 0 {
                let options = command::SearchArguments {
                    guide: guide.map(str::to_owned),
                    ..asked(&site, &language, query)
                };
                let printed = command::search(&options).json;
                assert_eq!(printed["results"].as_array().unwrap().len(), results.len());
                for (result, wanted) in printed["results"].as_array().unwrap().iter().zip(&results)
                {
                    assert_eq!(
                        (&result["id"], &result["score"], &result["all"]),
                        (&wanted["id"], &wanted["score"], &wanted["all"])
                    );
                }
            }
            answers.push(
                json!({"language": language, "guide": guide, "query": query, "results": results}),
            );
        }
    }
    let scratch = tempfile::tempdir().unwrap();
    let list = scratch.path().join("answers.json");
    fs::write(&list, json!(answers).to_string()).unwrap();
    node("client.mjs", &[&site, &list]);
}

#[test]
fn the_reference_client_is_small() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/search");
    let lines = |name: &str| {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        text.lines().count()
    };
    assert!(lines("analyze.mjs") + lines("search.mjs") <= 200);
}
