//! PDFs, read again by other programs. Needs the feature `pdf`, Noto fonts and poppler's tools; skips
//! with a printed reason where they are missing, and fails instead under MONARCH_REQUIRE_BROWSER.

#![cfg(feature = "pdf")]

mod partner;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use monarch::command::accept::accept;
use monarch::command::load;
use monarch::document::tree::{BlockKind, plain_text};
use monarch::edition::pdf::Fonts;
use monarch::edition::{Material, Output, make};
use monarch::plan::{
    Download, Edition, Extent, Features, Format, ItemKind, Medium, Plan, Wanted, shown,
};
use monarch::series::decision::Decision;
use monarch::series::{GuideIndex, LanguageIndex, Series};
use monarch::source::interface::Interfaces;
use monarch::source::ledger::ChangeClass;
use monarch::source::name::LanguageTag;
use monarch::source::record::LanguageStatus;
use monarch::source::theme::Theme;
use monarch::verify::verify;
use support::{build, edit, packed, series, unpacked, write};

/// Whether fonts and tools are there; says why not.
fn ready() -> bool {
    let tool = |name: &str| {
        let done = Command::new(name).arg("-v").output();
        done.is_ok_and(|o| o.status.success())
    };
    let missing = ["pdftotext", "pdffonts", "pdfinfo", "pdftoppm"]
        .into_iter()
        .find(|name| !tool(name))
        .map(|name| format!("{name} is not installed (poppler-utils)"))
        .or_else(|| {
            let scratch = series("small");
            let outcome = build(scratch.path(), "pdf");
            let missing = outcome.problems.iter().find(|p| p.code == "missing-font");
            missing.map(|p| p.message.clone())
        });
    if let Some(reason) = &missing {
        support::skip(reason);
    }
    missing.is_none()
}

/// Builds, and proves the promises.
fn good(root: &Path, editions: &str) {
    let outcome = build(root, editions);
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
        .filter(|(name, _)| name.ends_with(".pdf"))
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
    for (language, about) in series.languages.iter().take(2) {
        let tag = about.tag.as_str();
        for format in ["letter", "a4", "half", "phone"] {
            let text = pages(root, &format!("{tag}/one-{format}.pdf")).concat();
            in_order(
                &series,
                (GuideIndex::FIRST, language),
                &text,
                &format!("{tag} {format}"),
            );
        }
    }

    // Scripts that run from the right, and marks above letters.
    let scratch = support::series("scripts");
    let root = scratch.path();
    good(root, "pdf");
    let series = loaded(root);
    for (language, about) in series.languages.iter().skip(1).take(2) {
        let tag = about.tag.as_str();
        for format in ["letter", "half", "phone"] {
            let text = pages(root, &format!("{tag}/one-{format}.pdf")).concat();
            in_order(
                &series,
                (GuideIndex::FIRST, language),
                &text,
                &format!("{tag} {format}"),
            );
        }
    }
}

/// Asserts that the sections of a guide stand in a text, one after another.
fn in_order(
    series: &Series,
    (guide, language): (GuideIndex, LanguageIndex),
    text: &str,
    which: &str,
) {
    let mut from = 0;
    for section in shown(series, guide, language) {
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
            let at = at.unwrap_or_else(|| panic!("{which}: {wanted} in {text}"));
            from += at + wanted.len();
        }
    }
}

#[test]
fn the_series_of_this_repository_can_be_read_out_of_its_pdfs_in_every_language() {
    if !ready() {
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let series = loaded(root);
    let theme = Theme::load(Some(root)).unwrap();
    let interfaces = Interfaces::load(Some(root), series.languages.as_slice()).unwrap();
    let read = monarch::source::fonts::read(root, None, series.languages.as_slice()).unwrap();
    let fonts = Fonts::new(&series, &read).unwrap();
    let whole = |paper: &Download| {
        let format = matches!(paper.format, Format::Letter | Format::Phone);
        format && paper.guide.number() == 3 && paper.extent == Extent::Whole
    };
    let wanted = Wanted {
        medium: Medium::Web,
        editions: &[Edition::Pdf],
        features: Features::default(),
    };
    let material = Material::of(&series, &theme, &interfaces, wanted.editions).unwrap();
    let plan = Plan::of(&series, &material.found, wanted);
    let plan = plan.only(|item| matches!(&item.what, ItemKind::Download(paper) if whole(paper)));
    let material = Material {
        fonts: Some(fonts),
        ..material
    };
    let Output { files, made, .. } = make(&plan, &material).unwrap();
    let made = made.downloads;
    assert_eq!(made.len(), 2 * series.languages.len());
    let scratch = tempfile::tempdir().unwrap();
    for paper in made {
        let path = paper.path.clone();
        let (_, bytes) = files.iter().find(|(own, _)| **own == path).unwrap();
        write(scratch.path(), &format!("dist/{path}"), bytes);
        let name = path.as_str().strip_prefix("files/").unwrap();
        let text = pages(scratch.path(), name).concat();
        in_order(&series, (paper.guide, paper.reader), &text, name);
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
    for (language, about) in series.languages.iter().take(2) {
        let tag = about.tag.as_str();
        for format in ["letter", "half", "phone"] {
            let pages = pages(root, &format!("{tag}/one-{format}.pdf"));
            for page in series.guides[GuideIndex::FIRST].pages.values() {
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
fn a_template_of_paper_that_cannot_be_set_is_named_with_its_line() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let template = "themes/default/print/guide.typ";
    support::write(scratch.path(), template, "#let guide = no-such-thing\n");
    let outcome = build(scratch.path(), "pdf");
    let mut all = outcome.problems.iter();
    let problem = all.find(|problem| problem.code == "pdf").unwrap();
    let place = problem.place.as_ref().unwrap();
    assert_eq!((&*place.file, place.line), (template, 1), "{problem:#?}");
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
            let code = if name.contains("guide-2-01") {
                "2-01"
            } else {
                "2-00"
            };
            assert!(
                title.contains(code),
                "{name}: a discreet guide is a number: {title}"
            );
        } else {
            assert!(!title.is_empty(), "{name}");
        }
        // What is imposed is for printers: the linear file is the one to read.
        let imposed = ["-booklet", "-shop.pdf", "printer-test"];
        let imposed = imposed.iter().any(|part| name.contains(part));
        assert_eq!(info.contains("Tagged:          yes"), !imposed, "{name}");
        let text = String::from_utf8_lossy(&bytes);
        let language = match name.split('/').next().unwrap() {
            "en" => "/Lang(en-CA)",
            "ko" => "/Lang(ko-KR)",
            _ => "/Lang(zh-CN)",
        };
        assert!(text.contains(language), "{name} does not say {language}");
        for told in [&*text, &info] {
            let silent = !told.contains("Typst") && !told.contains("Monarch");
            assert!(silent, "{name}: {info}");
        }
        if name.ends_with("-phone.pdf") {
            assert!(bytes.len() < 2_000_000, "{name}: {} bytes", bytes.len());
        }
    }
}

#[test]
fn what_is_embedded_is_recorded_with_its_licence() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    good(root, "pdf");
    let record = fs::read_to_string(root.join("dist/files/fonts.txt")).unwrap();
    for name in files(root).into_keys() {
        let file = root.join("dist/files").join(&name);
        for line in run("pdffonts", &[], &file).lines().skip(2) {
            // ABCDEF+NotoSansCJKkr-Regular: the family without its spaces, then its style.
            let (_, font) = line.split_once('+').unwrap();
            let font = font.split(['-', ' ']).next().unwrap().to_lowercase();
            let families = record.lines().filter(|line| !line.starts_with(' '));
            let families: Vec<String> = families.map(|f| squeezed(f).to_lowercase()).collect();
            assert!(families.contains(&font), "{name}: {font} {record}");
        }
    }
    assert!(record.contains("SIL Open Font License"), "{record}");
}

#[test]
fn the_same_input_gives_the_same_bytes_with_any_number_of_threads() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    let site = "site: {base: \"https://guide.example.org/\"}";
    edit(root, "content/series.yaml", "site: {}", site);
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

const PROOFS: [&str; 7] = [
    "en/guide-2-01-phone.pdf",
    "en/guide-2-phone.pdf",
    "en/proof-guide-2-a4.pdf",
    "en/proof-guide-2-booklet.pdf",
    "en/proof-guide-2-half.pdf",
    "en/proof-guide-2-letter.pdf",
    "en/proof-guide-2-shop.pdf",
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
    for name in &PROOFS[2..] {
        let pages = pages(root, name);
        let marked = pages.iter().filter(|page| page.contains("PROOF")).count();
        // After the last page there is a form feed, and nothing.
        assert_eq!(marked, pages.len() - 1, "{name}: every page is marked");
    }
    for name in &PROOFS[..2] {
        let text = pages(root, name).concat();
        assert!(!text.contains("PROOF"), "{name}: a phone is a screen");
    }

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
        "en/guide-2-01-phone.pdf",
        "en/guide-2-a4.pdf",
        "en/guide-2-booklet.pdf",
        "en/guide-2-half.pdf",
        "en/guide-2-letter.pdf",
        "en/guide-2-phone.pdf",
        "en/guide-2-shop.pdf",
    ];
    assert_eq!(paper_of_workers(root), finished);

    // A number that nobody has called of late, though its words are reviewed.
    edit(
        root,
        "content/en/two/10-police.md",
        "Stay calm.",
        "Stay calm. [](contact:clinic)",
    );
    for what in ["two", "contacts#clinic"] {
        accepted(&Decision {
            class: Some(ChangeClass::Substantive),
            ..decision("en", what, what == "two")
        });
    }
    good(root, "pdf");
    assert_eq!(paper_of_workers(root), PROOFS, "nobody has called");
    let contacts = "content/contacts.yaml";
    edit(root, contacts, "called_on: null", "called_on: 2026-05-22");
    good(root, "pdf");
    assert_eq!(paper_of_workers(root), finished, "six months are not over");
    edit(
        root,
        contacts,
        "called_on: 2026-05-22",
        "called_on: 2026-05-21",
    );
    good(root, "pdf");
    assert_eq!(paper_of_workers(root), PROOFS, "they are");
    edit(root, contacts, "called_on: 2026-05-21", "called_on: null");
    edit(
        root,
        "content/en/two/10-police.md",
        "Stay calm. [](contact:clinic)",
        "Stay calm.",
    );
    accepted(&Decision {
        class: Some(ChangeClass::Substantive),
        ..decision("en", "two", true)
    });

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
    for name in PROOFS[1..].iter().chain(&["en/printer-test.pdf"]) {
        assert!(page().contains(&format!("../../files/{name}")), "{name}");
    }
    // A situation is offered where it is read, and only there.
    let situation = format!("../../files/{}", PROOFS[0]);
    assert!(!page().contains(&situation));
    let page = fs::read_to_string(root.join("dist/en/two/2-01.html")).unwrap();
    assert!(page.contains(&situation), "{page}");
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
fn a_drawing_is_drawn_and_tagged_as_a_figure() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    write(
        root,
        "content/en/one/door.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 30\"><path d=\"M1 1h9v9z\"/></svg>",
    );
    edit(
        root,
        "content/en/one/20-second.md",
        "- one",
        "![A door](door.svg)\n\n- one",
    );
    good(root, "pdf");
    for name in ["one-letter.pdf", "one-phone.pdf", "one-booklet.pdf"] {
        let text = pages(root, &format!("en/{name}")).concat();
        // Where a picture cannot be shown, its words stand in its place.
        assert!(!text.contains("Adoor"), "{name}: {text}");
    }
    let letter = root.join("dist/files/en/one-letter.pdf");
    let structure = run("pdfinfo", &["-struct"], &letter);
    assert!(structure.contains("Figure"), "{structure}");
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
    let outcome = build(root, "pdf");
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
    let outcome = build(root, "pdf");
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

/// The back of each page of a booklet that is folded, and what a reader of it sees: each side of a sheet
/// cut in two, by where the words stand.
fn halves(root: &Path, name: &str) -> Vec<[String; 2]> {
    let file = root.join("dist/files").join(name);
    let cut = |x: &str| {
        let box_of = [
            "-raw", "-x", x, "-y", "0", "-W", "396", "-H", "612", "-r", "72", "-",
        ];
        let text = run("pdftotext", &box_of, &file);
        text.split('\u{c}').map(squeezed).collect::<Vec<_>>()
    };
    let (left, right) = (cut("0"), cut("396"));
    let sides = left
        .into_iter()
        .zip(right)
        .map(|(left, right)| [left, right]);
    let mut sides: Vec<_> = sides.collect();
    sides.pop();
    sides
}

#[test]
fn a_folded_booklet_is_read_like_the_linear_file_and_says_how_to_print_it() {
    if !ready() {
        return;
    }
    for (fixture, tag) in [("small", "en"), ("small", "ko"), ("scripts", "ar")] {
        let scratch = series(fixture);
        let root = scratch.path();
        good(root, "pdf");
        let name = format!("{tag}/one-booklet.pdf");
        let sides = halves(root, &name);
        assert_eq!(sides.len() % 2, 0, "{name}: sheets have two sides");
        let sheets: Vec<_> = sides.chunks(2).collect();
        // From the right, the fold is on the other side, and so is what opens.
        let (near, far) = if tag == "ar" { (0, 1) } else { (1, 0) };
        let half = sheets.iter().flat_map(|s| [&s[0][near], &s[1][far]]);
        let other = sheets.iter().rev();
        let other = other.flat_map(|s| [&s[1][near], &s[0][far]]);
        let folded: Vec<&String> = half.chain(other).filter(|text| !text.is_empty()).collect();
        let mut linear = pages(root, &format!("{tag}/one-half.pdf"));
        linear.retain(|text| !text.is_empty());
        assert_eq!(folded, linear.iter().collect::<Vec<_>>(), "{name}");
        for name in [name, format!("{tag}/printer-test.pdf")] {
            let bytes = files(root).remove(&name).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            for wanted in ["/PrintScaling/None", "/Duplex/DuplexFlipShortEdge"] {
                assert!(text.contains(wanted), "{name}: {wanted}");
            }
            let info = run("pdfinfo", &[], &root.join("dist/files").join(&name));
            assert!(info.contains("792 x 612 pts"), "{info}");
        }
    }
}

#[test]
fn a_print_shop_gets_single_pages_in_fours_with_bleed_and_marks() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    good(root, "pdf");
    let file = root.join("dist/files/en/one-shop.pdf");
    let info = run("pdfinfo", &["-box"], &file);
    for wanted in [
        "TrimBox:            36.00    36.00   432.00   648.00",
        "BleedBox:           27.00    27.00   441.00   657.00",
        "MediaBox:            0.00     0.00   468.00   684.00",
    ] {
        assert!(info.contains(wanted), "{wanted}: {info}");
    }
    let pages = pages(root, "en/one-shop.pdf");
    // After the last page there is a form feed, and nothing.
    assert_eq!((pages.len() - 1) % 4, 0);
    assert!(!pages[pages.len() - 2].is_empty(), "the back is last");
}

/// A guide of so many words that no booklet holds it.
fn long(root: &Path, pages: usize, words: usize) {
    let budgets = "budgets: {page: 512000, print: 512000}";
    edit(
        root,
        "content/series.yaml",
        "budgets: {page: 51200}",
        budgets,
    );
    for page in 0..pages {
        let mut text = format!(
            "---\ntitle: Chapter {page}\ndescription: About {page}.\ncode: 1-{}\ntopics: [work]\n---\n\nIt begins.\n\n",
            page + 20
        );
        text += &format!("## Section {page} {{#part-{page} code=1}}\n\n");
        text += &"Words that take up room on paper, one after another.\n\n".repeat(words);
        text += "See [the first](10-first.md).\n";
        write(
            root,
            &format!("content/en/one/{}-long-{page}.md", page + 30),
            text,
        );
    }
}

#[test]
fn a_guide_too_long_for_one_booklet_comes_in_volumes_that_name_each_other() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    long(root, 6, 180);
    good(root, "web,pdf");
    let volumes: Vec<String> = files(root)
        .into_keys()
        .filter(|name| name.starts_with("en/one-booklet"))
        .collect();
    assert!(volumes.len() > 1, "{volumes:?}");
    let mut held = 0;
    for (index, name) in volumes.iter().enumerate() {
        assert_eq!(*name, format!("en/one-booklet-{}.pdf", index + 1));
        let sides = halves(root, name);
        assert!(sides.len() <= 24, "{name}: {} sides", sides.len());
        let text = sides.concat().concat();
        let which = format!("Volume{}of{}", index + 1, volumes.len());
        assert!(text.contains(&which), "{name}: {text}");
        assert!(text.contains("Intheothervolumes"), "{name}");
        // Every chapter is named in each volume, and its text is in one.
        for page in 0..6 {
            assert!(text.contains(&format!("Chapter{page}")), "{name}: {page}");
            held += usize::from(text.contains(&format!("Section{page}1-{}", page + 20)));
        }
        let front = fs::read_to_string(root.join("dist/en/one/index.html")).unwrap();
        assert!(front.contains(&format!("../../files/{name}")));
    }
    assert_eq!(held, 6);
    let facts = fs::read_to_string(root.join("dist/edition.json")).unwrap();
    let facts: serde_json::Value = serde_json::from_str(&facts).unwrap();
    let files = facts["files"].as_array().unwrap().iter();
    let parts = files.filter(|file| file["path"].as_str().unwrap().contains("en/one-booklet-"));
    let sections: Vec<&str> = parts
        .flat_map(|file| file["sections"].as_array().unwrap())
        .map(|address| address.as_str().unwrap())
        .collect();
    let all = shown(&loaded(root), GuideIndex::FIRST, LanguageIndex::SOURCE).len();
    assert_eq!(sections.len(), all, "every section stands in one volume");
}

#[test]
fn a_chapter_longer_than_a_volume_is_named_with_what_to_do() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    long(root, 1, 1200);
    let outcome = build(root, "pdf");
    let found = outcome.problems.iter().find(|p| p.code == "long-chapter");
    let found = found.unwrap_or_else(|| panic!("{:?}", outcome.problems));
    assert!(found.message.contains("`Chapter 0`") && found.message.contains("`one`"));
    assert_eq!(found.hint.as_deref(), Some("make two pages of it"));
    assert!(!root.join("dist").exists(), "nothing is written");
}

/// A brochure in the first guide, in English and another language, whose panels can be told apart.
fn with_a_brochure(root: &Path, (other, word): (&str, &str)) {
    let names = ["flap", "first", "middle", "last", "back"];
    for (language, word, head) in [
        ("en", "words", "code: 1-09\npaper: brochure\n"),
        (other, word, ""),
    ] {
        let mut text = format!(
            "---\ntitle: {word} sheet\ndescription: {word} on one sheet.\n{head}---\n\nfront{word}\n"
        );
        for (index, name) in names.iter().enumerate() {
            let code = match language {
                "en" => format!(" code={}", index + 1),
                _ => String::new(),
            };
            text += &format!("\n## {word} {name} {{#sheet-{name}{code}}}\n\n{name}{word}\n");
        }
        write(root, &format!("content/{language}/one/90-sheet.md"), text);
    }
}

/// The text in a part of a page, in points from its upper left corner.
fn part(root: &Path, name: &str, page: usize, x: f64, y: f64, width: f64, height: f64) -> String {
    let number = |n: f64| format!("{}", n.round());
    let page = page.to_string();
    let done = Command::new("pdftotext")
        .args(["-r", "72", "-f", &page, "-l", &page])
        .args(["-x", &number(x), "-y", &number(y)])
        .args(["-W", &number(width), "-H", &number(height)])
        .arg(root.join("dist/files").join(name))
        .arg("-")
        .output();
    squeezed(&String::from_utf8(done.unwrap().stdout).unwrap())
}

#[test]
fn a_folded_brochure_is_read_from_front_to_back_and_its_flap_is_narrower() {
    if !ready() {
        return;
    }
    // Inches from the left. What lies behind each other when the sheet is turned over its short edge is
    // as wide: the flap and the last panel inside.
    let (wide, flap) = (3.6875, 3.625);
    let outside = [
        ("flap", 0.0, flap),
        ("back", flap, wide),
        ("front", flap + wide, wide),
    ];
    let inside = [
        ("first", 0.0, wide),
        ("middle", wide, wide),
        ("last", 2.0 * wide, flap),
    ];
    for ((_, x, width), (_, other, other_width)) in outside.iter().zip(inside.iter().rev()) {
        assert_eq!((11.0 - other - other_width, other_width), (*x, width));
    }
    let (korean, arabic) = (("ko", "글"), ("ar", "كلمات"));
    for (fixture, other, tag, word) in [
        ("small", korean, "en", "words"),
        ("small", korean, "ko", "글"),
        ("scripts", arabic, "ar", ""),
    ] {
        let scratch = series(fixture);
        let root = scratch.path();
        with_a_brochure(root, other);
        good(root, "pdf");
        let name = format!("{tag}/one-sheet-brochure.pdf");
        for (page, places) in [(1, outside), (2, inside)] {
            for (panel, x, width) in places {
                // Where lines run from the right, the sheet is its own mirror image.
                let x = if tag == "ar" { 11.0 - x - width } else { x };
                let text = part(root, &name, page, x * 72.0, 0.0, width * 72.0, 612.0);
                let found: Vec<&str> = ["front", "flap", "first", "middle", "last", "back"]
                    .into_iter()
                    .filter(|panel| text.contains(&format!("{panel}{word}")))
                    .collect();
                assert_eq!(found, [panel], "{name} page {page}: {text}");
            }
        }
    }
}

#[test]
fn text_that_does_not_fit_its_panel_is_an_error_that_measures_it() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    with_a_brochure(root, ("ko", "글"));
    let long = "many words ".repeat(200);
    edit(root, "content/en/one/90-sheet.md", "middlewords", &long);
    let outcome = build(root, "pdf");
    let found: Vec<_> = outcome
        .problems
        .iter()
        .filter(|p| p.code == "does-not-fit")
        .collect();
    assert_eq!(found.len(), 1, "{:?}", outcome.problems);
    let message = &found[0].message;
    assert!(
        message.contains("`en` on `middle`") && message.contains("at 10.5 pt"),
        "{message}"
    );
    // As a ruler would measure it: 200 lines and more of two words are not half a sheet.
    let (_, rest) = message.split_once("is ").unwrap();
    let (over, rest) = rest.split_once(" mm").unwrap();
    assert!(
        over.parse::<f64>().unwrap() > 20.0 && rest.starts_with(" too high"),
        "{message}"
    );
    assert!(
        found[0]
            .place
            .as_ref()
            .unwrap()
            .file
            .ends_with("en/one/90-sheet.md")
    );
    assert!(!root.join("dist").exists(), "nothing is written");
}

#[test]
fn both_sides_of_a_card_lie_behind_each_other_and_cannot_drift() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    let head = "---\ntitle: Lines\ndescription: Lines to show.\n";
    let english = "I want a lawyer.";
    write(
        root,
        "content/en/two/20-card.md",
        format!(
            "{head}code: 2-02\npaper: cards\n---\n\nLines.\n\n## Lines {{#card-lines code=1}}\n\n- {english}\n"
        ),
    );
    let ko = "content/ko/two/20-card.md";
    let korean = "---\ntitle: 카드\ndescription: 보여 줄 문장입니다.\n---\n\n문장입니다.\n\n## 문장 {#card-lines}\n\n- **I want a lawyer.**\\\n  변호사를 원합니다.\n";
    write(root, ko, korean);
    good(root, "pdf");
    let name = "ko/proof-guide-2-02-cards.pdf";
    let (english, korean) = ("Iwantalawyer.", "변호사를원합니다.");
    let half = 3.5 * 72.0;
    let cut = 0.75 * 72.0;
    for row in 0..4 {
        let top = (0.7 + 2.4 * f64::from(row)) * 72.0;
        let side = |x: f64| part(root, name, 1, x, top, half, 2.4 * 72.0);
        assert!(side(cut).contains(english) && !side(cut).contains(korean));
        assert!(side(cut + half).contains(korean) && !side(cut + half).contains(english));
    }
    // Ten on a sheet, and ten behind them.
    for (page, wanted) in [(2, korean), (3, english)] {
        let text = part(root, name, page, 0.0, 0.0, 612.0, 792.0);
        assert_eq!(text.matches(wanted).count(), 10, "{text}");
    }
    let text = pages(root, "en/proof-guide-2-02-cards.pdf").concat();
    assert_eq!(
        text.matches(english).count(),
        10,
        "one sheet, in one language"
    );

    edit(root, ko, "I want a lawyer.", "I want the lawyer.");
    let outcome = build(root, "pdf");
    assert!(outcome.problems.iter().any(|p| p.code == "card-drift"));
}

#[test]
fn a_guide_in_two_languages_has_each_section_beside_its_source() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    good(root, "pdf");
    let series = loaded(root);
    assert!(!root.join("dist/files/en/one-bilingual.pdf").exists());
    let name = "ko/one-bilingual.pdf";
    let text = pages(root, name).concat();
    let mut from = 0;
    let korean = series.languages.indices().nth(1).unwrap();
    let own = shown(&series, GuideIndex::FIRST, korean);
    let source = shown(&series, GuideIndex::FIRST, LanguageIndex::SOURCE);
    let first = |section: &monarch::series::Shown<'_>| {
        section
            .text
            .blocks
            .iter()
            .find_map(|block| match &block.kind {
                BlockKind::Paragraph(inlines) => Some(
                    squeezed(&plain_text(inlines))
                        .chars()
                        .take(4)
                        .collect::<String>(),
                ),
                _ => None,
            })
    };
    for (own, source) in own.iter().zip(&source) {
        // What is not translated stands once, on the reader's side.
        let sides = match own.fallback {
            None => vec![first(own), first(source)],
            Some(_) => vec![first(own)],
        };
        for wanted in sides.into_iter().flatten() {
            let at = text[from..].find(&wanted);
            let at = at.unwrap_or_else(|| panic!("{}: {wanted} in {text}", own.info.id));
            from += at + wanted.len();
        }
    }
}

/// The page list of a book: numbers, with the file and id where each begins.
fn page_list(book: &[(String, bool, Vec<u8>)]) -> Vec<(usize, String, String)> {
    let nav = text_in(book, "nav.xhtml");
    let list = between(&nav, "epub:type=\"page-list\"", "</nav>");
    let entries = list.split("<a href=\"").skip(1).map(|entry| {
        let (href, rest) = entry.split_once("\">").unwrap();
        let (file, id) = href.split_once('#').unwrap();
        let number = rest.split_once('<').unwrap().0.parse().unwrap();
        (number, file.to_owned(), id.to_owned())
    });
    entries.collect()
}

fn text_in(book: &[(String, bool, Vec<u8>)], name: &str) -> String {
    let name = format!("EPUB/{name}");
    let (_, _, bytes) = book.iter().find(|(own, ..)| *own == name).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text
        .split_once(from)
        .unwrap_or_else(|| panic!("no {from} in {text}"));
    rest.split_once(to).unwrap().0
}

/// The words of a heading that begins in `xhtml`, with the number beside it, as paper has them.
fn heading(xhtml: &str) -> String {
    let (_, rest) = xhtml.split_once("<h").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    let words = rest.split_once("</h").unwrap().0;
    let tags = words
        .split('<')
        .map(|part| part.rsplit_once('>').map_or(part, |(_, text)| text));
    squeezed(&tags.collect::<String>())
}

#[test]
fn books_tell_on_which_page_of_the_letter_pdf_a_section_begins() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    // Sections of several pages, so that chapters begin on right-hand pages and leave blanks.
    long(root, 3, 180);
    good(root, "web,pdf,epub");
    for tag in ["en", "ko"] {
        let pages = pages(root, &format!("{tag}/one-letter.pdf"));
        let book = unpacked(&root.join(format!("dist/files/{tag}/one-epub.epub")));
        let list = page_list(&book);
        assert!(list.is_sorted_by(|a, b| a.0 < b.0), "{list:?}");
        let (mut starts, mut goes_on) = (0, 0);
        for (number, file, id) in &list {
            let text = text_in(&book, file);
            let marker = format!(
                "<span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"{id}\" aria-label=\"{number}\"></span>"
            );
            let (before, after) = text.split_once(&marker).unwrap();
            let page = &pages[number - 1];
            // Text goes on where the marker stands behind the opening of a section.
            let inside = before.matches("<section").count() > before.matches("</section").count();
            match inside {
                true => {
                    let (_, section) = before.rsplit_once("<section").unwrap();
                    // Titles of chapters stand above every page.
                    if section.contains("<h") {
                        let begun = heading(section);
                        let first = pages.iter().position(|page| page.contains(&begun));
                        let first = first.unwrap() + 1;
                        assert!(first < *number, "{begun} begins on {first} ({number})");
                    }
                    goes_on += 1;
                }
                false => {
                    let begins = heading(after);
                    assert!(
                        page.contains(&begins),
                        "{tag}: {begins} is not on page {number}: {page}"
                    );
                    starts += 1;
                }
            }
        }
        assert!(starts >= 6 && goes_on >= 6, "{starts} {goes_on}");
        // Nothing is left out from the first chapter to the last list, but pages on which nothing stands.
        let numbers: Vec<usize> = list.iter().map(|(number, ..)| *number).collect();
        let (first, last) = (numbers[0], numbers[numbers.len() - 1]);
        let printed = (first..=last).filter(|number| !pages[number - 1].is_empty());
        assert_eq!(numbers, printed.collect::<Vec<_>>(), "{tag}");
        assert!(
            numbers.len() < last + 1 - first,
            "{tag}: chapters leave blanks"
        );
        let package = text_in(&book, "package.opf");
        let date = "2026-11-22";
        for said in [
            format!("<meta property=\"pageBreakSource\">one-letter.pdf, {date}</meta>"),
            "<meta property=\"schema:accessibilityFeature\">pageNavigation</meta>".to_owned(),
            "<meta property=\"schema:accessibilityFeature\">pageBreakMarkers</meta>".to_owned(),
        ] {
            assert!(package.contains(&said), "{package}");
        }
    }
    // A book without a PDF beside it knows no pages.
    good(root, "epub");
    let book = unpacked(&root.join("dist/files/en/one-epub.epub"));
    for (name, _, bytes) in &book {
        let text = String::from_utf8_lossy(bytes);
        for claim in ["pagebreak", "page-list", "pageNavigation", "pageBreak"] {
            assert!(!text.contains(claim), "{name} claims {claim}");
        }
    }
}

#[test]
fn a_book_that_tells_wrong_pages_is_seen() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    good(scratch.path(), "pdf,epub");
    let path = scratch.path().join("dist/files/en/one-epub.epub");
    let book = unpacked(&path);
    let list = page_list(&book);
    let (number, file, id) = list.last().unwrap();
    let entry = format!("#{id}\">{number}<");
    let breaches = [
        ("nav.xhtml", entry.clone(), format!("#{id}\">1<")),
        ("nav.xhtml", entry, format!("#{id}\">{}<", number + 1)),
        (
            "nav.xhtml",
            "epub:type=\"page-list\"".to_owned(),
            "epub:type=\"other\"".to_owned(),
        ),
        (
            file.as_str(),
            " role=\"doc-pagebreak\"".to_owned(),
            String::new(),
        ),
        (
            file.as_str(),
            "epub:type=\"pagebreak\"".to_owned(),
            "epub:type=\"note\"".to_owned(),
        ),
        (
            "package.opf",
            "one-letter.pdf".to_owned(),
            "two-letter.pdf".to_owned(),
        ),
        (
            "package.opf",
            "pageNavigation".to_owned(),
            "annotations".to_owned(),
        ),
        (
            "package.opf",
            "\"pageBreakSource\"".to_owned(),
            "\"other\"".to_owned(),
        ),
    ];
    for (name, from, to) in breaches {
        let mut changed = book.clone();
        let own = format!("EPUB/{name}");
        let (_, _, bytes) = changed.iter_mut().find(|(file, ..)| *file == own).unwrap();
        let text = String::from_utf8_lossy(bytes).into_owned();
        assert!(text.contains(&from), "{name} does not hold {from}: {text}");
        *bytes = text.replacen(&from, &to, 1).into_bytes();
        packed(&path, &changed);
        let found = verify(&scratch.path().join("dist")).diagnostics;
        let codes: Vec<_> = found.iter().map(|d| d.code).collect();
        assert!(
            codes.contains(&"book-form"),
            "{name}: {from} → {to}: {codes:?}"
        );
    }
}
