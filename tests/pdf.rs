//! PDFs, read again by other programs. Needs the feature `pdf`, Noto fonts and poppler's tools; skips
//! with a printed reason where they are missing, and fails instead under MONARCH_REQUIRE_BROWSER.

#![cfg(feature = "pdf")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use monarch::command::accept::{Decision, accept};
use monarch::command::build::{self, Options};
use monarch::command::{Outcome, load};
use monarch::document::tree::{BlockKind, plain_text};
use monarch::edition::download::shown;
use monarch::series::Series;
use monarch::source::ledger::ChangeClass;
use monarch::source::name::LanguageTag;
use monarch::source::record::LanguageStatus;
use monarch::verify::verify;
use support::{edit, series, write};

/// Whether fonts and tools are there; says why not.
fn ready() -> bool {
    let tool = |name: &str| {
        let done = Command::new(name).arg("-v").output();
        done.is_ok_and(|o| o.status.success())
    };
    let missing = ["pdftotext", "pdffonts", "pdfinfo"]
        .into_iter()
        .find(|name| !tool(name))
        .map(|name| format!("{name} is not installed (poppler-utils)"))
        .or_else(|| {
            let scratch = series("small");
            let outcome = built(scratch.path(), "pdf");
            let missing = outcome.problems.iter().find(|p| p.code == "missing-font");
            missing.map(|p| p.message.clone())
        });
    if let Some(reason) = &missing {
        let required = std::env::var_os("MONARCH_REQUIRE_BROWSER").is_some();
        assert!(!required, "{reason}");
        eprintln!("skipped: {reason}");
    }
    missing.is_none()
}

fn built(root: &Path, editions: &str) -> Outcome {
    let editions: Vec<String> = editions.split(',').map(str::to_owned).collect();
    let options = Options {
        root,
        out: &root.join("dist"),
        editions: &editions,
        partner: None,
        fonts: None,
        features: Default::default(),
    };
    build::build(&options, |_| {})
}

/// Builds, and proves the promises.
fn good(root: &Path, editions: &str) {
    let outcome = built(root, editions);
    assert!(!outcome.problems.has_errors(), "{:#?}", outcome.problems);
    let report = verify(&root.join("dist"));
    assert!(
        !report.diagnostics.has_errors(),
        "{:#?}",
        report.diagnostics
    );
}

/// Names of the PDFs, with their bytes.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let folder = root.join("dist/files");
    let all = walkdir::WalkDir::new(&folder).into_iter().flatten();
    all.filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(&folder).unwrap();
            let bytes = fs::read(entry.path()).unwrap();
            (name.to_str().unwrap().to_owned(), bytes)
        })
        .collect()
}

fn run(tool: &str, arguments: &[&str], file: &Path) -> String {
    let mut command = Command::new(tool);
    let done = command.args(&arguments[..arguments.len().min(1)]).arg(file);
    let done = done.args(&arguments[arguments.len().min(1)..]).output();
    String::from_utf8(done.unwrap().stdout).unwrap()
}

/// Pages as text in the order of the file, without white space.
fn pages(root: &Path, name: &str) -> Vec<String> {
    let file = root.join("dist/files").join(name);
    let text = run("pdftotext", &["-raw", "-"], &file);
    text.split('\u{c}').map(squeezed).collect()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn loaded(root: &Path) -> Series {
    load(root).0.unwrap()
}

#[test]
fn every_section_stands_in_every_pdf_in_order_with_its_text() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    good(root, "pdf");
    let series = loaded(root);
    for (language, tag) in [(0, "en"), (1, "ko")] {
        for format in ["letter", "a4", "phone"] {
            let text = pages(root, &format!("{tag}/one-{format}.pdf")).concat();
            let mut from = 0;
            for section in shown(&series, 0, language) {
                let first = section
                    .text
                    .blocks
                    .iter()
                    .find_map(|block| match &block.kind {
                        BlockKind::Paragraph(inlines) => Some(plain_text(inlines)),
                        _ => None,
                    });
                // The first words: links and notes add their pages and numbers after them.
                let first = first.map(|words| squeezed(&words).chars().take(4).collect());
                let heading = squeezed(&plain_text(&section.text.heading));
                for wanted in [heading, first.unwrap_or_default()] {
                    let at = text[from..].find(&wanted);
                    let at = at.unwrap_or_else(|| panic!("{tag} {format}: {wanted} in {text}"));
                    from += at + wanted.len();
                }
            }
        }
    }
}

#[test]
fn contents_name_the_pages_on_which_chapters_begin() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    good(root, "pdf");
    let series = loaded(root);
    for (language, tag) in [(0, "en"), (1, "ko")] {
        for format in ["letter", "phone"] {
            let pages = pages(root, &format!("{tag}/one-{format}.pdf"));
            for page in &series.guides[0].pages {
                let (text, _) = series.title(page, language);
                let heading = squeezed(&format!("{}{}", text.title, page.code));
                let entry = pages.iter().find_map(|page| {
                    let (_, rest) = page.split_once(&heading)?;
                    let rest = rest.trim_start_matches(['.', '\u{2060}']);
                    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
                    digits.parse::<usize>().ok()
                });
                let number = entry.unwrap_or_else(|| panic!("{tag} {format}: {heading} {pages:?}"));
                assert!(
                    pages[number - 1].contains(&heading),
                    "{tag} {format}: {heading} is not on page {number}"
                );
            }
        }
    }
}

#[test]
fn fonts_are_embedded_and_title_and_language_are_said() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    good(root, "pdf");
    for (name, bytes) in files(root) {
        let file = root.join("dist/files").join(&name);
        let fonts = run("pdffonts", &[], &file);
        let mut count = 0;
        for line in fonts.lines().skip(2) {
            count += 1;
            assert!(!line.contains("Type 3"), "{name}: {line}");
            let columns: Vec<&str> = line.split_whitespace().rev().collect();
            // From the end: generation, object, Unicode map, subset, embedded.
            assert_eq!(&columns[2..5], ["yes", "yes", "yes"], "{name}: {line}");
        }
        assert!(count > 0, "{name}: {fonts}");
        let info = run("pdfinfo", &[], &file);
        let title = info.lines().find_map(|l| l.strip_prefix("Title:"));
        let title = title.unwrap_or_default().trim();
        if name.contains("guide-2") {
            assert!(
                title.contains("2-00"),
                "{name}: a discreet guide is a number: {title}"
            );
        } else {
            assert!(!title.is_empty(), "{name}");
        }
        assert!(info.contains("Tagged:          yes"), "{name}");
        let text = String::from_utf8_lossy(&bytes);
        let language = match name.split('/').next().unwrap() {
            "en" => "/Lang(en-CA)",
            "ko" => "/Lang(ko-KR)",
            _ => "/Lang(zh-CN)",
        };
        assert!(text.contains(language), "{name} does not say {language}");
        assert!(
            !text.contains("Typst") && !text.contains("Monarch"),
            "{name}"
        );
        if name.ends_with("-phone.pdf") {
            assert!(bytes.len() < 2_000_000, "{name}: {} bytes", bytes.len());
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_with_any_number_of_threads() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    good(root, "pdf");
    let first = files(root);
    for threads in [1, 3] {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| good(root, "pdf"));
        for (name, bytes) in files(root) {
            assert!(
                first[&name] == bytes,
                "{name} differs with {threads} threads"
            );
        }
    }
}

fn decision(language: &str, section: &str, law: bool) -> Decision {
    Decision {
        language: LanguageTag::new(language).unwrap(),
        sections: vec![section.to_owned()],
        class: None,
        status: Some(LanguageStatus::Reviewed),
        law_checked: law.then(|| "Ontario".to_owned()),
        by: Some("R1".to_owned()),
        on: jiff::civil::date(2026, 11, 22),
    }
}

fn paper_of_workers(root: &Path) -> Vec<String> {
    let of_guide = |name: &String| name.starts_with("en/") && name.contains("guide-2");
    files(root).into_keys().filter(of_guide).collect()
}

const PROOFS: [&str; 3] = [
    "en/guide-2-phone.pdf",
    "en/proof-guide-2-a4.pdf",
    "en/proof-guide-2-letter.pdf",
];

#[test]
fn paper_for_workers_is_a_proof_until_every_text_in_it_is_reviewed_and_checked() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    good(root, "pdf");
    assert_eq!(paper_of_workers(root), PROOFS);
    for name in &PROOFS[1..] {
        let pages = pages(root, name);
        let marked = pages.iter().filter(|page| page.contains("PROOF")).count();
        // After the last page there is a form feed, and nothing.
        assert_eq!(marked, pages.len() - 1, "{name}: every page is marked");
    }
    assert!(
        !pages(root, PROOFS[0]).concat().contains("PROOF"),
        "a phone is a screen"
    );

    let accepted = |decision: &Decision| {
        let outcome = accept(root, decision);
        assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    };
    // Reviewed alone, or checked in part, is not enough.
    accepted(&decision("en", "two", false));
    good(root, "pdf");
    assert_eq!(paper_of_workers(root), PROOFS);
    accepted(&decision("en", "two#say", true));
    good(root, "pdf");
    assert_eq!(paper_of_workers(root), PROOFS);
    accepted(&decision("en", "two", true));
    good(root, "pdf");
    let finished = [
        "en/guide-2-a4.pdf",
        "en/guide-2-letter.pdf",
        "en/guide-2-phone.pdf",
    ];
    assert_eq!(paper_of_workers(root), finished);

    // A word that was changed afterwards, and a record that nobody has checked.
    edit(
        root,
        "content/en/two/10-police.md",
        "Stay calm.",
        "Stay very calm.",
    );
    good(root, "pdf");
    assert_eq!(paper_of_workers(root), PROOFS);
    edit(
        root,
        "content/en/two/10-police.md",
        "Stay very calm.",
        "Stay calm. ([](law:act-1))",
    );
    accepted(&Decision {
        class: Some(ChangeClass::Substantive),
        ..decision("en", "two", true)
    });
    good(root, "pdf");
    assert_eq!(paper_of_workers(root), PROOFS, "a law is in it");
}

#[test]
fn pages_link_to_pdfs_only_when_they_were_made() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    let page = || fs::read_to_string(root.join("dist/en/two/index.html")).unwrap();
    good(root, "web");
    assert!(!page().contains(".pdf"));
    assert!(
        !fs::read_to_string(root.join("dist/edition.json"))
            .unwrap()
            .contains("pdf")
    );
    good(root, "web,pdf");
    for name in PROOFS {
        assert!(page().contains(&format!("../../files/{name}")), "{name}");
    }
    let facts = fs::read_to_string(root.join("dist/edition.json")).unwrap();
    assert!(facts.contains("\"pdf\"") && facts.contains(PROOFS[1]));
}

#[test]
fn what_authors_write_stays_text() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    let hostile = "#panic(\"x\") $x$ @say \\<a> `#f()` \\\"]); *not* #[x] // y";
    edit(root, "content/en/two/10-police.md", "Stay calm.", hostile);
    good(root, "pdf");
    let text = pages(root, "en/guide-2-phone.pdf").concat();
    assert!(
        text.contains("#panic(\"x\")$x$@say<a>#f()\"]);not#[x]//y"),
        "{text}"
    );
}

#[test]
fn a_character_without_a_glyph_is_named_with_its_language_and_place() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    edit(
        root,
        "content/en/two/10-police.md",
        "Stay calm.",
        "Stay \u{13000}.",
    );
    let outcome = built(root, "pdf");
    let found: Vec<_> = outcome
        .problems
        .iter()
        .filter(|p| p.code == "missing-glyph")
        .collect();
    assert!(!found.is_empty(), "{:?}", outcome.problems);
    assert!(found[0].message.contains("`en`") && found[0].message.contains("U+13000"));
    assert!(
        found.iter().any(|p| p.message.contains("two#")),
        "{found:?}"
    );
    assert!(found[0].hint.as_ref().unwrap().contains("fonts-noto-core"));
    assert!(!root.join("dist").exists(), "nothing is written");
}

#[test]
fn a_font_that_is_not_there_is_named_with_the_package_that_has_it() {
    let scratch = series("small");
    let root = scratch.path();
    let languages = fs::read_to_string("i18n/languages.yaml").unwrap();
    write(
        root,
        "i18n/languages.yaml",
        languages.replace(
            "families: [Noto Sans, Noto Sans CJK KR], packages: [fonts-noto-core, fonts-noto-cjk]",
            "families: [Nowhere Sans], packages: [fonts-nowhere]",
        ),
    );
    let outcome = built(root, "pdf");
    let found = outcome
        .problems
        .iter()
        .find(|p| p.message.contains("Nowhere Sans"));
    let found = found.unwrap_or_else(|| panic!("{:?}", outcome.problems));
    assert_eq!(found.code, "missing-font");
    assert!(found.message.contains("`ko`"));
    assert!(
        found
            .hint
            .as_ref()
            .unwrap()
            .contains("apt install fonts-nowhere")
    );
}
