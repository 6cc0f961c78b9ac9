//! The search indices: every way in which they could say what no page shows is planted and seen caught.

use std::fs;

use monarch::diagnostic::Severity;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::breach::{Copy, assert_codes, show};

const MANIFEST: &str = "search/v1/manifest.json";
const DOCUMENTS: &str = "search/v1/ko/documents.json";

fn change(copy: &Copy, path: &str, change: impl FnOnce(&mut Value)) {
    let mut json: Value = serde_json::from_str(&copy.read(path)).unwrap();
    change(&mut json);
    copy.write(path, json.to_string());
}

/// Writes the sums of the files as they are now into the manifest, as whoever meant harm would.
fn relist(copy: &Copy) {
    change(copy, MANIFEST, |manifest| {
        for file in manifest["files"].as_array_mut().unwrap() {
            let path = format!("search/v1/{}", file["path"].as_str().unwrap());
            let bytes = fs::read(copy.0.path().join(path)).unwrap();
            file["bytes"] = json!(bytes.len());
            file["sha256"] = json!(data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes)));
        }
    });
}

/// One breach in a file whose sums are right again: the codes that are found, and no others.
fn caught(path: &str, codes: &[&str], breach: impl FnOnce(&mut Value)) {
    let copy = Copy::of_a_built_series();
    change(&copy, path, breach);
    relist(&copy);
    let report = copy.verify();
    assert!(!report.is_proved(), "{path} {codes:?}");
    let mut found: Vec<&str> = report.diagnostics.iter().map(|d| d.code).collect();
    found.sort_unstable();
    found.dedup();
    assert_eq!(found, codes, "{path}\n{}", show(&report));
}

/// The Korean document with an id.
fn document<'v>(documents: &'v mut Value, id: &str) -> &'v mut Value {
    let mut all = documents["documents"].as_array_mut().unwrap().iter_mut();
    all.find(|document| document["id"] == id).unwrap()
}

#[test]
fn a_built_series_is_clean_and_its_indices_are_proved() {
    let report = Copy::of_a_built_series().verify();
    assert_codes(&report, &[]);
    assert!(report.not_tried.is_empty());
    assert!(
        report
            .to_string()
            .contains("what the pages show can be found              proved"),
        "{report}"
    );
}

#[test]
fn the_manifest_lists_every_file_with_its_sum_and_nothing_else() {
    let copy = Copy::of_a_built_series();
    copy.write("search/v1/ko/more.json", "{}");
    assert_codes(&copy.verify(), &["index-list"]);

    let copy = Copy::of_a_built_series();
    copy.write("search/other.txt", "x");
    assert_codes(&copy.verify(), &["index-list"]);

    let copy = Copy::of_a_built_series();
    fs::remove_file(copy.0.path().join("search/v1/ko/one-index.json")).unwrap();
    assert_codes(&copy.verify(), &["index-list", "missing-index"]);

    let copy = Copy::of_a_built_series();
    let text = copy.read("search/v1/formats.md");
    copy.write("search/v1/formats.md", text.replacen('a', "b", 1));
    assert_codes(&copy.verify(), &["index-sum"]);

    for (pointer, value) in [
        ("/files/0/bytes", json!(1)),
        ("/files/0/sha256", json!("0")),
        ("/format", json!("monarch-search/9")),
        ("/languages/1/tag", json!("vi")),
        ("/languages/1/documents", json!(1)),
        ("/languages/1/notice", json!(" ")),
        ("/languages/1/status/stale", json!(9)),
        ("/languages/1/guides/0/documents", json!(9)),
        ("/languages/1/guides/0/id", json!("two")),
        ("/as_of", json!("2020-01-01")),
        ("/languages", json!([])),
        ("/files", json!(1)),
    ] {
        let copy = Copy::of_a_built_series();
        change(&copy, MANIFEST, |manifest| {
            *manifest.pointer_mut(pointer).unwrap() = value
        });
        assert!(!copy.verify().is_proved(), "{pointer}");
    }
}

#[test]
fn indices_are_announced_and_there() {
    let copy = Copy::of_a_built_series();
    fs::remove_dir_all(copy.0.path().join("search")).unwrap();
    assert_codes(&copy.verify(), &["missing-index"]);

    let copy = Copy::of_a_built_series();
    change(&copy, "edition.json", |edition| {
        edition["features"] = json!(["print"])
    });
    assert_codes(&copy.verify(), &["unannounced-index"]);

    let copy = Copy::of_a_built_series();
    change(&copy, "edition.json", |edition| {
        edition["features"] = json!(["print"])
    });
    fs::remove_dir_all(copy.0.path().join("search")).unwrap();
    let report = copy.verify();
    assert_codes(&report, &[]);
    assert_eq!(report.not_tried, [monarch::verify::Promise::Search]);
}

#[test]
fn documents_claim_no_other_state_than_their_pages() {
    for (key, value) in [
        ("language", json!("reviewed")),
        ("law", json!("checked")),
        ("stale", json!(true)),
    ] {
        caught(DOCUMENTS, &["index-status"], |documents| {
            document(documents, "one#another")[key] = value;
        });
    }
    caught(
        DOCUMENTS,
        &[
            "index-form",
            "index-status",
            "index-url",
            "missing-document",
        ],
        |documents| {
            document(documents, "one#another")["id"] = json!("one#nowhere");
        },
    );
}

#[test]
fn addresses_of_documents_lead_to_where_they_stand() {
    for url in [
        "ko/one/nowhere.html#another",
        "ko/one/first.html#nowhere",
        "ko/one/index.html",
        "en/one/first.html#another",
        "../ko/one/first.html#another",
        "https://example.org/",
    ] {
        let copy = Copy::of_a_built_series();
        change(&copy, DOCUMENTS, |documents| {
            document(documents, "one#another")["url"] = json!(url)
        });
        relist(&copy);
        let report = copy.verify();
        let found = report.diagnostics.iter().any(|d| {
            d.code == "index-url"
                && d.severity == Severity::Error
                && &*d.place.as_ref().unwrap().file == DOCUMENTS
        });
        assert!(found, "{url}\n{}", show(&report));
    }
}

#[test]
fn no_fallback_stands_in_an_index() {
    // A section that Korean readers are shown in English, with everything else as it should be.
    caught(
        DOCUMENTS,
        &["fallback-in-index", "index-form", "index-status"],
        |documents| {
            let mut lists = document(documents, "one#another").clone();
            lists["id"] = json!("one#lists");
            lists["url"] = json!("ko/one/second.html#lists");
            lists["language"] = json!("draft");
            documents["documents"].as_array_mut().unwrap().push(lists);
        },
    );
    // The words of one under the address of a section that is translated.
    caught(
        DOCUMENTS,
        &["fallback-in-index", "index-form"],
        |documents| {
            let document = document(documents, "one#another");
            document["title"] = json!("The first page");
            document["heading"] = json!("Another heading");
            document["text"] =
                json!("Call somebody you trust before you answer any question of theirs.");
        },
    );
}

#[test]
fn what_readers_see_in_their_language_can_be_found() {
    caught(
        DOCUMENTS,
        &["index-form", "index-status", "missing-document"],
        |documents| {
            documents["documents"].as_array_mut().unwrap().pop();
        },
    );
}

#[test]
fn indices_speak_of_the_documents_of_their_guide_alone() {
    const OWN: &str = "search/v1/ko/one-index.json";
    for (pointer, value) in [
        ("/format", json!("monarch-search-index/9")),
        ("/language", json!("en")),
        ("/guide", json!("two")),
        ("/analyzer/version", json!(99)),
        ("/analyzer/id", json!("zh-bigram")),
        ("/collection/documents", json!(1)),
        ("/first", json!(0)),
        ("/documents", json!(1)),
        ("/lengths", json!("A")),
        ("/lengths", json!("é")),
    ] {
        caught(OWN, &["index-form"], |index| {
            *index.pointer_mut(pointer).unwrap() = value
        });
    }
    // Document 31 of a guide that has four; a position past every field; a document twice; no end.
    for postings in ["B+AA", "BA//f", "CAAAA", "Bg", "BBA", ""] {
        caught(OWN, &["index-form"], |index| {
            index["terms"]["x"] = json!(postings)
        });
    }

    const OTHER: &str = "search/v1/ko/one-minisearch.json";
    for (pointer, value) in [
        ("/serializationVersion", json!(1)),
        ("/documentCount", json!(1)),
        ("/documentIds/0", json!("two#police")),
        ("/storedFields/0/url", json!("en/one/index.html")),
        ("/storedFields/0/title", json!("One")),
        ("/index/0", json!(["x", {"0": {"99": 1}}])),
    ] {
        caught(OTHER, &["index-form"], |index| {
            *index.pointer_mut(pointer).unwrap() = value
        });
    }
    for path in [OWN, OTHER, DOCUMENTS, MANIFEST] {
        let copy = Copy::of_a_built_series();
        copy.write(path, "{\"a\": [");
        let report = copy.verify();
        assert!(
            report.diagnostics.iter().any(|d| d.code == "index-form"),
            "{}",
            show(&report)
        );
    }
}

#[test]
fn markdown_is_no_page_in_the_folder_of_the_indices_alone() {
    let copy = Copy::of_the_good_folder();
    copy.write("en/notes.md", "<p>a page?</p>");
    assert_codes(&copy.verify(), &["script-file"]);
}
