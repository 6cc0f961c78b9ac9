//! Guides in a file of their own: everything inside, nothing beside, and every breach of that seen.

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use monarch::verify::{Report, verify};
use support::{build, edit, series, write};
use tempfile::TempDir;

/// Builds, and proves the promises.
fn good(root: &Path, editions: &str) {
    let outcome = build(root, editions);
    assert!(!outcome.problems.has_errors(), "{:#?}", outcome.problems);
    let report = verify(&root.join("dist"));
    assert!(report.diagnostics.is_empty(), "{:#?}", report.diagnostics);
}

fn read(root: &Path, path: &str) -> String {
    let path = root.join("dist").join(path);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

const ONE: &str = "files/en/one-single.html";
const TWO: &str = "files/en/guide-2-single.html";

#[test]
fn a_guide_in_one_file_holds_all_of_it_and_what_it_refers_to() {
    let scratch = series("small");
    let root = scratch.path();
    good(root, "single");
    let page = read(root, ONE);
    for inside in [
        // Sections, records, terms, each once.
        "data-section=one#first ",
        "data-section=one#below-it ",
        "data-section=one#second ",
        "data-section=laws#act-1 ",
        "data-section=contacts#clinic ",
        "data-section=contacts#hotline ",
        "data-section=glossary#work ",
    ] {
        assert_eq!(page.matches(inside).count(), 1, "{inside}");
    }
    for link in [
        "href=#_law-act-1",
        "href=#_contact-clinic",
        "href=#_term-work",
        // A section of the page that the lead of another stands on.
        "href=#lists",
        // The index leads to the section that speaks of the term.
        "<a href=#first>First page</a> <span class=code>1-01</span>",
    ] {
        assert!(page.contains(link), "{link} in {page}");
    }
    assert!(page.contains("To leave, close this file."));
    assert!(page.contains("A. Author"), "credits are locked");
    assert!(!page.contains("Exit now") && !page.contains("hreflang"));
    // A term of which the guide does not speak is left out.
    assert!(!page.contains("glossary#home"), "{page}");
}

#[test]
fn what_stands_in_other_guides_is_named_by_its_number() {
    let scratch = series("small");
    let root = scratch.path();
    good(root, "single");
    let page = read(root, TWO);
    assert!(
        page.contains("See the first page (<bdi class=code>1-01.3</bdi>)."),
        "{page}"
    );
}

#[test]
fn files_of_discreet_guides_say_nothing_outside() {
    let scratch = series("small");
    let root = scratch.path();
    good(root, "single");
    let page = read(root, TWO);
    let (head, body) = page.split_once("</head>").unwrap();
    assert!(head.contains("2-00") && !head.contains("Guide two") && !head.contains("discreet"));
    assert!(body.contains("<h1>Guide two</h1>"));
    // Its text is a draft, so that paper from it is a proof.
    assert!(body.contains("proof-banner"));
    assert!(!read(root, ONE).contains("<p class=proof-banner>"));
}

#[test]
fn a_file_is_made_where_the_guide_has_text_of_its_own_and_says_what_is_not() {
    let scratch = series("small");
    let root = scratch.path();
    good(root, "single");
    let page = read(root, "files/ko/one-single.html");
    assert!(page.starts_with("<!doctype html><html data-kind=single dir=ltr lang=ko>"));
    assert!(
        page.contains("data-fallback=missing"),
        "the second page is English"
    );
    assert!(!root.join("dist/files/ko/guide-2-single.html").exists());
    assert!(!root.join("dist/files/zh-hans").exists());
}

#[test]
fn images_are_inside_and_addresses_cannot_be_recognised_by_hosts() {
    let scratch = series("small");
    let root = scratch.path();
    // The smallest PNG: one pixel.
    let png = data_encoding::BASE64
        .decode(b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
        .unwrap();
    write(root, "content/en/one/dot.png", &png);
    edit(
        root,
        "content/en/one/20-second.md",
        "The lead of the second page.",
        "![A dot](dot.png)",
    );
    good(root, "single");
    let page = read(root, ONE);
    let inside = data_encoding::BASE64.encode(&png);
    assert!(page.contains(&format!("data:image/png;base64,{inside}")));
    let (style, text) = page.split_once("</style>").unwrap();
    assert!(style.contains("@media") && !text.contains('@') && text.contains("help&#64;example"));
    assert!(!root.join("dist/assets").exists());
}

#[test]
fn pages_and_the_contract_name_the_files_only_when_they_were_made() {
    let scratch = series("small");
    let root = scratch.path();
    let link = format!("../../{TWO}");
    good(root, "web");
    assert!(!read(root, "en/two/index.html").contains("single"));
    assert!(!read(root, "edition.json").contains("single"));
    good(root, "web,single");
    assert!(read(root, "en/two/index.html").contains(&link));
    let facts = read(root, "edition.json");
    assert!(facts.contains("\"single\"") && facts.contains(TWO));
}

#[test]
fn a_file_above_its_budget_is_not_built() {
    let scratch = series("small");
    let root = scratch.path();
    edit(
        root,
        "content/series.yaml",
        "page: 51200",
        "page: 51200, single: 9000",
    );
    let outcome = build(root, "single");
    let found: Vec<_> = outcome.problems.iter().map(|p| p.code).collect();
    assert!(found.contains(&"over-budget"), "{found:?}");
    assert!(!root.join("dist").exists());
}

#[test]
fn the_same_input_gives_the_same_bytes_with_any_number_of_threads() {
    let scratch = series("small");
    let root = scratch.path();
    good(root, "single");
    let first = read(root, "SHA256SUMS");
    for threads in [1, 3] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        pool.build().unwrap().install(|| good(root, "single"));
        assert_eq!(first, read(root, "SHA256SUMS"));
    }
}

#[test]
fn languages_say_their_direction() {
    let scratch = series("scripts");
    let root = scratch.path();
    good(root, "single,web");
    let arabic = read(root, "files/ar/one-single.html");
    assert!(arabic.contains("<html data-kind=single dir=rtl lang=ar>"));
    assert!(arabic.contains("للخروج أغلقوا هذا الملف"));
    let thai = read(root, "files/th/one-single.html");
    assert!(thai.contains("<html data-kind=single dir=ltr lang=th>"));
    // Neither a search engine nor the reader is sent to an address that the file has not.
    for page in [arabic, thai] {
        assert!(!page.contains("rel=canonical") && !page.contains("weather.example.org"));
        assert!(page.contains(
            "rel=\"bookmark noreferrer\" class=address href=https://guide.example.org/a/b/"
        ));
    }
}

/// What `verify` says after a change in one file, with all sums made new.
fn after(change: impl Fn(&Path)) -> (TempDir, Report) {
    let scratch = series("small");
    good(scratch.path(), "single");
    let dist = scratch.path().join("dist");
    change(&dist);
    // The sums are not what is tried here.
    let report = verify(&dist);
    (scratch, report)
}

#[test]
fn every_way_out_of_the_file_is_seen() {
    let breaches = [
        // A file beside it; a page that is there, which another folder would not have.
        (
            "</main>",
            "<a href=guide-2-single.html>two</a></main>",
            "not-alone",
        ),
        (
            "</main>",
            "<img src=../../edition.json alt=x></main>",
            "not-alone",
        ),
        (
            "</main>",
            "<a href=#nowhere>dead</a></main>",
            "dead-fragment",
        ),
        (
            "</style>",
            "p{background:url(../../edition.json)}</style>",
            "not-alone",
        ),
        // A style that nobody allowed, an image from elsewhere, a script.
        ("</style>", "p{color:red}</style>", "policy-too-narrow"),
        (
            "</main>",
            "<img src=https://example.org/x.png alt=x></main>",
            "remote-request",
        ),
        ("</main>", "<script>1</script></main>", "script"),
        // A section less, a section of another guide, a status that is not true.
        (
            "data-section=one#lists ",
            "data-section=one#second ",
            "missing-section",
        ),
        (
            "data-section=one#lists ",
            "data-section=two#say ",
            "unlisted-section",
        ),
        (
            "data-language=draft",
            "data-language=reviewed",
            "wrong-status",
        ),
        ("data-kind=single", "data-kind=page", "unknown-paper"),
        ("lang=en", "lang=ko", "wrong-language"),
        (
            "<h2",
            "<details><summary>x</summary>y</details><h2",
            "hidden-text",
        ),
    ];
    for (from, to, code) in breaches {
        let (_, report) = after(|dist| edit(dist, ONE, from, to));
        let found: Vec<_> = report.diagnostics.iter().map(|d| d.code).collect();
        assert!(found.contains(&code), "{to}: {found:?}");
    }
}

#[test]
fn names_and_titles_that_tell_what_is_inside_are_seen() {
    let (_, report) = after(|dist| edit(dist, TWO, "<title>", "<title>Guide two "));
    let found: Vec<_> = report.diagnostics.iter().map(|d| d.code).collect();
    assert!(found.contains(&"not-discreet"), "{found:?}");
    let (_, report) = after(|dist| {
        let other = "files/en/two-single.html";
        fs::rename(dist.join(TWO), dist.join(other)).unwrap();
        edit(dist, "edition.json", TWO, other);
    });
    let found: Vec<_> = report.diagnostics.iter().map(|d| d.code).collect();
    assert!(found.contains(&"paper-below-policy"), "{found:?}");
}

#[test]
fn a_file_that_nobody_listed_and_one_that_is_not_there_are_seen() {
    let (_, report) = after(|dist| {
        let text = fs::read(dist.join(ONE)).unwrap();
        fs::write(dist.join("files/en/three-single.html"), text).unwrap();
    });
    let found: Vec<_> = report.diagnostics.iter().map(|d| d.code).collect();
    assert!(found.contains(&"unknown-paper"), "{found:?}");
    let (_, report) = after(|dist| fs::remove_file(dist.join(ONE)).unwrap());
    let found: Vec<_> = report.diagnostics.iter().map(|d| d.code).collect();
    assert!(found.contains(&"missing-paper"), "{found:?}");
}

#[test]
fn the_nu_checker_finds_no_error() {
    let jar = support::tests().join("browser/node_modules/vnu-jar/build/dist/vnu.jar");
    if !support::runs("java", "-version") || !jar.is_file() {
        let reason = "Java or the Nu checker is not installed (npm ci --prefix tests/browser)";
        support::skip(reason);
        return;
    }
    for name in ["small", "scripts"] {
        let scratch = series(name);
        good(scratch.path(), "single");
        let done = Command::new("java")
            .args(["-Xss8m", "-jar"])
            .arg(&jar)
            .args(["--errors-only", "--skip-non-html"])
            .arg(scratch.path().join("dist/files"))
            .output()
            .unwrap();
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
    }
}
