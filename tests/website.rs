//! The website of small series, built and compared with what is expected beside them.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use monarch::command::build;
use monarch::diagnostic::Severity;
use support::{edit, expect, series, tests, write};
use walkdir::WalkDir;

/// Builds a series into `dist` beside its content and proves the promises on it.
fn built(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let out = root.join("dist");
    let outcome = support::build(root, "web");
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
        // One page of each kind is compared to the letter; names of style sheets change with their bytes.
        let styles: Vec<(&str, String)> = files
            .keys()
            .filter(|p| p.ends_with(".css"))
            .map(|p| p.trim_start_matches("assets/"))
            .filter_map(|name| Some((name, format!("{}.css", name.split_once('-')?.0))))
            .collect();
        for path in list.iter().filter(|p| compared(name, p)) {
            let mut text = page(&files, path).replace("><", ">\n<");
            for (name, plain) in &styles {
                text = text.replace(name, plain);
            }
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
            "en/changes.html",
            "en/safety.html",
            "en/exit.html",
            "en/laws.html",
            "en/contacts.html",
            "en/glossary.html",
            "en/search/index.html",
            "en/terms/index.html",
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
            "ar/terms/index.html",
            "fr/terms/index.html",
            "th/search/index.html",
            "th/terms/index.html",
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
fn a_guide_whose_introduction_is_not_translated_keeps_its_promises() {
    let scratch = series("scripts");
    fs::remove_file(scratch.path().join("content/th/one/guide.md")).unwrap();
    let files = built(scratch.path());
    let thai = page(&files, "th/one/print.html");
    assert!(thai.contains("https://guide.example.org/a/b/th/one/print.html"));
    let outcome = support::build(scratch.path(), "web");
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    let report = monarch::verify::verify(&scratch.path().join("dist"));
    assert!(!report.diagnostics.has_errors(), "{:?}", report.diagnostics);
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
fn only_pages_that_show_a_picture_let_pictures_in() {
    let scratch = series("small");
    let root = scratch.path();
    write(
        root,
        "content/en/one/door.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><!-- by Jane --><path d=\"M1 1h9v9z\"/></svg>",
    );
    edit(
        root,
        "content/en/one/20-second.md",
        "- one",
        "![A door](door.svg)\n\n- one",
    );
    let files = built(root);
    let pages = files.keys().filter(|path| path.ends_with(".html"));
    let with: Vec<&String> = pages
        .filter(|path| page(&files, path).contains("img-src 'self'"))
        .collect();
    let expected = [
        "en/one/print.html",
        "en/one/second.html",
        "ko/one/print.html",
        "ko/one/second.html",
        "zh-hans/one/print.html",
        "zh-hans/one/second.html",
    ];
    assert_eq!(with, expected, "the page in each language, and its guide");
    let drawing = files.keys().find(|path| path.starts_with("assets/door-"));
    let drawing = page(&files, drawing.unwrap());
    assert!(
        drawing.contains("M1 1h9v9z") && !drawing.contains("Jane"),
        "{drawing}"
    );
}

#[test]
fn a_translation_shows_the_pictures_of_the_source_unless_it_has_its_own() {
    let scratch = series("small");
    let root = scratch.path();
    let drawing = |width| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} 30\"><path d=\"M1 1h9v9z\"/></svg>"
        )
    };
    write(root, "content/en/one/door.svg", drawing(41));
    write(root, "content/en/one/wall.svg", drawing(42));
    write(root, "content/en/one/unused.svg", drawing(43));
    write(root, "content/ko/one/wall.svg", drawing(44));
    for (file, before, words) in [
        ("en/one/10-first.md", "## Another", ["A door", "A wall"]),
        ("ko/one/10-first.md", "## 또 다른 제목", ["문", "벽"]),
    ] {
        let [door, wall] = words;
        edit(
            root,
            &format!("content/{file}"),
            before,
            &format!("![{door}](door.svg) ![{wall}](wall.svg)\n\n{before}"),
        );
    }
    let files = built(root);
    let korean = page(&files, "ko/one/first.html");
    assert!(
        korean.contains("width=41") && korean.contains("width=44"),
        "{korean}"
    );
    assert!(page(&files, "en/one/first.html").contains("width=42"));
    let unused = files.keys().find(|path| path.contains("unused"));
    assert_eq!(unused, None, "a picture that no page shows stays behind");
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

/// Every term and every other word for one can be reached from the home page by three links: the
/// index, the entry, the section. Followed in the written files, as a reader would.
#[test]
fn every_term_and_alias_is_within_three_clicks_of_the_home_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = tempfile::tempdir().unwrap();
    let dist = out.path().join("dist");
    let outcome = build::build(&build::BuildArguments::new(root, &dist), |_| {});
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    let files = files(&dist);
    for tag in ["en", "zh-Hans", "zh-Hant", "ko", "vi"] {
        let folder = tag.to_lowercase();
        let terms = fs::read_to_string(root.join(format!("content/{tag}/glossary.yaml"))).unwrap();
        let terms: serde_json::Value = serde_yaml::from_str(&terms).unwrap();
        let index = format!("{folder}/terms/index.html");
        assert!(
            links(&files, &format!("{folder}/index.html"))
                .iter()
                .any(|(target, _, _)| *target == index),
            "the home page of {tag} does not lead to the index"
        );
        let register = page(&files, &index);
        let entries = links(&files, &index);
        let mut words = 0;
        for (id, record) in terms.as_object().unwrap() {
            let aliases = match &record["aliases"] {
                serde_json::Value::Array(all) => all.clone(),
                _ => Vec::new(),
            };
            let names = aliases.iter().chain([&record["term"]]);
            for name in names.map(|name| match name {
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            }) {
                words += 1;
                // The word itself leads to its entry, or stands before “see” and the term that does.
                let leads = register.split("<li").any(|item| {
                    let name = format!(">{}", escaped(&name));
                    let ends =
                        |at: usize| item[at..].starts_with('<') || item[at..].starts_with(" <");
                    let named = item
                        .match_indices(&name)
                        .any(|(at, _)| ends(at + name.len()));
                    let to = |end: &str| item.contains(&format!("#{id}{end}"));
                    named && (to("\"") || to(">") || to(" "))
                });
                assert!(leads, "{tag}: {name} does not lead to {id}");
                let (target, _, _) = entries
                    .iter()
                    .find(|(_, fragment, _)| fragment == id)
                    .unwrap_or_else(|| panic!("{tag}: nothing leads to {id}"));
                let entry = page(&files, target);
                let start = entry
                    .find(&format!("id={id}"))
                    .or_else(|| entry.find(&format!("id=\"{id}\"")))
                    .unwrap_or_else(|| panic!("{tag}: {target} has no entry {id}"));
                let end = entry[start..].find("</section>").unwrap() + start;
                let sections = links(&files, target)
                    .into_iter()
                    .filter(|(_, _, at)| (start..end).contains(at))
                    .filter(|(target, _, _)| target.starts_with(&format!("{folder}/")))
                    .count();
                assert!(sections > 0, "{tag}: {id} leads to nothing");
            }
        }
        assert!(words > 400, "{tag} has {words} words");
    }
}

/// The links of a page that stay inside: file, fragment without its words to look for, and place.
fn links(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Vec<(String, String, usize)> {
    let html = page(files, path);
    let found = html.match_indices("href=").map(|(at, _)| {
        let rest = html[at + 5..].trim_start_matches('"');
        let href = rest.split(['"', ' ', '>']).next().unwrap();
        let (file, fragment) = href.split_once('#').unwrap_or((href, ""));
        let fragment = fragment.split(":~:").next().unwrap();
        let mut parts: Vec<&str> = path.split('/').collect();
        if !file.is_empty() {
            parts.pop();
        }
        for part in file.split('/').filter(|part| !part.is_empty()) {
            match part {
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        (parts.join("/"), fragment.to_owned(), at)
    });
    found.collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
