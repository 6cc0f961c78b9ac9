//! The website of small series, built and compared with what is expected beside them.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use monarch::command::build::{self, Options};
use monarch::diagnostic::Severity;
use support::{edit, expect, series, tests};
use walkdir::WalkDir;

/// Builds a series into `dist` beside its content and proves the promises on it.
fn built(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let out = root.join("dist");
    let editions = ["web".to_owned()];
    let outcome = build::build(
        &Options {
            root,
            out: &out,
            editions: &editions,
            fonts: None,
            features: Default::default(),
        },
        |_| {},
    );
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    let report = monarch::verify::verify(&out);
    assert_eq!(
        report.diagnostics.count(Severity::Error),
        0,
        "{:#?}",
        report.diagnostics
    );
    files(&out)
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|e| e.file_type().is_file())
        .map(|e| {
            let path = e
                .path()
                .strip_prefix(folder)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            (path, fs::read(e.path()).unwrap())
        })
        .collect()
}

fn page(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = files
        .get(path)
        .unwrap_or_else(|| panic!("no {path} in {:?}", files.keys()));
    String::from_utf8(bytes.clone()).unwrap()
}

#[test]
fn small_series_come_out_as_expected() {
    for name in ["small", "scripts"] {
        let scratch = series(name);
        let files = built(scratch.path());
        let expected = tests().join("series").join(name).join("expected");
        let list: Vec<&str> = files
            .keys()
            .map(String::as_str)
            .filter(|p| !p.starts_with("assets/"))
            .collect();
        expect(&expected.join("files.txt"), &(list.join("\n") + "\n"));
        // One page of each kind is compared to the letter; the style sheet's name changes with its bytes.
        let style = files
            .keys()
            .find(|p| p.ends_with(".css"))
            .unwrap()
            .trim_start_matches("assets/")
            .to_owned();
        for path in list.iter().filter(|p| compared(name, p)) {
            let text = page(&files, path)
                .replace(&style, "style.css")
                .replace("><", ">\n<");
            expect(&expected.join(path), &text);
        }
    }
}

fn compared(series: &str, path: &str) -> bool {
    match series {
        "small" => [
            "index.html",
            "404.html",
            "en/index.html",
            "en/about.html",
            "en/safety.html",
            "en/exit.html",
            "en/laws.html",
            "en/contacts.html",
            "en/glossary.html",
            "en/one/index.html",
            "en/one/first.html",
            "en/one/second.html",
            "en/two/2-01.html",
            "ko/one/first.html",
            "zh-hans/index.html",
            "zh-hans/one/first.html",
            "edition.json",
        ]
        .contains(&path),
        _ => [
            "ar/one/first.html",
            "th/one/first.html",
            "fr/index.html",
            "en/exit.html",
            "404.html",
            "sitemap.xml",
        ]
        .contains(&path),
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_whatever_the_machine() {
    let scratch = series("small");
    let elsewhere = tempfile::tempdir().unwrap();
    let other = elsewhere.path().join("été 指南 copy");
    support::copy(scratch.path(), &other);
    let program = env!("CARGO_BIN_EXE_monarch");
    let run = |root: &Path, variables: &[(&str, &str)], out: &Path| {
        let mut command = std::process::Command::new(program);
        command
            .arg("build")
            .arg(root)
            .arg("--out")
            .arg(out)
            .env_clear();
        command.envs(variables.iter().copied());
        let done = command.output().unwrap();
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
        files(out)
    };
    let first = run(
        scratch.path(),
        &[("RAYON_NUM_THREADS", "1"), ("TZ", "UTC"), ("LANG", "C")],
        &elsewhere.path().join("a"),
    );
    let second = run(
        &other,
        &[
            ("RAYON_NUM_THREADS", "7"),
            ("TZ", "Asia/Seoul"),
            ("LC_ALL", "tr_TR.UTF-8"),
        ],
        &elsewhere.path().join("b"),
    );
    assert_eq!(
        first.keys().collect::<Vec<_>>(),
        second.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in &first {
        assert!(second[path] == *bytes, "{path} differs");
    }
}

#[test]
fn right_to_left_and_thai_keep_their_text_and_direction() {
    let scratch = series("scripts");
    let files = built(scratch.path());
    let arabic = page(&files, "ar/one/first.html");
    assert!(arabic.contains("lang=ar") && arabic.contains("dir=rtl"));
    assert!(
        arabic.contains("lang=en") && arabic.contains("dir=ltr"),
        "the English section says what it is"
    );
    let thai = page(&files, "th/one/first.html");
    assert!(thai.contains("ห้ามทำ ข้อมูล"), "tone marks are kept");
    assert!(thai.contains("id=a-heading"));
}

#[test]
fn only_real_translations_are_named_to_search_engines() {
    let scratch = series("scripts");
    edit(
        scratch.path(),
        "content/ar/one/10-first.md",
        "## عنوان {#a-heading}\n\nكلمات\n",
        "",
    );
    let files = built(scratch.path());
    let arabic = page(&files, "ar/one/first.html");
    assert!(
        arabic.contains("https://guide.example.org/a/b/en/one/first.html"),
        "its canonical is the source"
    );
    let english = page(&files, "en/one/first.html");
    assert!(english.contains("hreflang=th") && !english.contains("a/b/ar/one/first.html"));
    let map = page(&files, "sitemap.xml");
    assert!(map.contains("/th/one/first.html") && !map.contains("/ar/one/first.html"));
}

#[test]
fn a_series_without_an_address_makes_no_claim_about_one() {
    let scratch = series("small");
    let files = built(scratch.path());
    assert!(!files.contains_key("sitemap.xml"));
    for (path, bytes) in files.iter().filter(|(p, _)| p.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains("canonical") && !text.contains("rel=alternate"),
            "{path}"
        );
    }
}

#[test]
fn only_the_exit_page_of_a_series_with_an_address_leads_away() {
    let scratch = series("scripts");
    let files = built(scratch.path());
    for (path, bytes) in files.iter().filter(|(p, _)| p.ends_with(".html")) {
        let leads = String::from_utf8_lossy(bytes).contains("http-equiv=refresh");
        assert_eq!(leads, path.ends_with("/exit.html"), "{path}");
    }
    let scratch = series("small");
    assert!(!page(&built(scratch.path()), "en/exit.html").contains("refresh"));
}

#[test]
fn pages_of_a_discreet_guide_are_named_by_number_only() {
    let scratch = series("small");
    let files = built(scratch.path());
    let text = page(&files, "en/two/2-01.html");
    let head = &text[..text.find("<body").unwrap()];
    assert!(
        !head.contains("Police") && !head.contains("What you can do"),
        "{head}"
    );
    assert!(text.contains("Police stop me</h1>") && text.contains("id=s2-01.1"));
    assert!(!files.keys().any(|p| p.contains("police")));
}

#[test]
fn hostile_text_stays_text() {
    let scratch = series("small");
    let root = scratch.path();
    edit(
        root,
        "content/en/one/10-first.md",
        "title: First page",
        "title: \"<script>alert('x')</script>\\\" onload=x {{ 7*7 }}\"",
    );
    edit(
        root,
        "content/ko/one/10-first.md",
        "title: 첫 쪽",
        "title: 첫 쪽 {{ 7*7 }}",
    );
    edit(
        root,
        "content/en/laws.yaml",
        "name: The Act",
        "name: \"</a><img src=x onerror=y>\"",
    );
    edit(
        root,
        "content/en/glossary.yaml",
        "term: work",
        "term: \"<b onclick=z>work\"",
    );
    edit(
        root,
        "content/en/one/10-first.md",
        "**stress**",
        "`<script>` {{ config }} {% raw %}",
    );
    let files = built(root);
    let text = page(&files, "en/one/first.html");
    assert!(
        text.contains("{{ config }}") && text.contains("{{ 7*7 }}"),
        "text is never a template"
    );
    // In the title of the tab `<` is text by the rules of HTML; in the body it never stands for itself.
    let body = &text[text.find("<body").unwrap()..];
    assert!(!body.contains("<script") && !body.contains("<img"));
}
