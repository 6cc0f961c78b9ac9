//! Paper of a copy that somebody hands on: the code that leads to their website, their name, their contacts.

use std::fs;
use std::path::Path;
use std::process::Command;

use monarch::command::Outcome;
use monarch::command::build;
use monarch::plan::Edition;
use monarch::verify::verify;

use super::support::{build, copy, edit, series, tests, write};
use super::{files, pages, ready, run, with_a_brochure};

const BASE: &str = "https://guide.example.org/";
/// Before the address, in English and Korean.
const WORDS: [(&str, &str); 2] = [("en", "Thesametextontheweb:"), ("ko", "웹에있는같은글:")];

/// The series is published at `base`.
fn publish(root: &Path, base: &str) {
    let site = format!("site: {{base: \"{base}\"}}");
    edit(root, "content/series.yaml", "site: {}", &site);
}

/// Cards for workers in both languages, and a sheet.
fn with_sheets_for_workers(root: &Path) {
    let head = "---\ntitle: Lines\ndescription: Lines to show.\n";
    let card =
        "paper: cards\n---\n\nLines.\n\n## Lines {#card-lines code=1}\n\n- I want a lawyer.\n";
    write(
        root,
        "content/en/two/20-card.md",
        format!("{head}code: 2-02\n{card}"),
    );
    write(
        root,
        "content/ko/two/guide.md",
        "---\ntitle: 둘째\ndescription: 안내서입니다.\n---\n\n시작합니다.\n",
    );
    write(
        root,
        "content/ko/two/20-card.md",
        "---\ntitle: 카드\ndescription: 보여 줄 문장입니다.\n---\n\n문장입니다.\n\n## 문장 {#card-lines}\n\n- **I want a lawyer.**\\\n  변호사를 원합니다.\n",
    );
    let mut sheet = format!("{head}code: 2-03\npaper: brochure\n---\n\nSteps.\n");
    for panel in 1..6 {
        sheet += &format!("\n## Panel {panel} {{#lines-{panel} code={panel}}}\n\nA step.\n");
    }
    write(root, "content/en/two/30-sheet.md", sheet);
}

/// What telephones read on a page, at 300 dots to the inch.
fn codes(file: &Path, page: usize) -> Vec<String> {
    let page = page.to_string();
    let done = Command::new("pdftoppm")
        .args(["-gray", "-r", "300", "-f", &page, "-l", &page])
        .arg(file)
        .output();
    let image = done.unwrap().stdout;
    // P5, width and height, the largest value, pixels.
    let mut parts = image.splitn(4, |byte| *byte == b'\n');
    assert_eq!(parts.next().unwrap(), b"P5", "{}", file.display());
    let size = String::from_utf8(parts.next().unwrap().to_vec()).unwrap();
    let (width, height) = size.split_once(' ').unwrap();
    let (width, height): (usize, usize) = (width.parse().unwrap(), height.parse().unwrap());
    let pixels = parts.nth(1).unwrap();
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    let grids = image.detect_grids().into_iter();
    grids
        .filter_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
        .collect()
}

fn count(file: &Path) -> usize {
    let info = run("pdfinfo", &[], file);
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:"));
    pages.unwrap().trim().parse().unwrap()
}

#[test]
fn paper_for_providers_leads_to_the_same_text_in_the_same_language_and_workers_paper_has_no_code() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    with_a_brochure(root, ("ko", "글"));
    with_sheets_for_workers(root);
    publish(root, BASE);
    super::good(root, "web,pdf");
    let folder = root.join("dist/files");
    for (tag, words) in WORDS {
        for (name, page) in [
            ("one-letter", "index"),
            ("one-a4", "index"),
            ("one-half", "index"),
            ("one-booklet", "index"),
            ("one-shop", "index"),
            ("one-bilingual", "index"),
            ("one-sheet-brochure", "sheet"),
        ] {
            if (tag, name) == ("en", "one-bilingual") {
                continue;
            }
            let name = format!("{tag}/{name}.pdf");
            let path = format!("{tag}/one/{page}.html");
            assert!(root.join("dist").join(&path).exists(), "{path}");
            let address = format!("{BASE}{path}");
            let read = codes(&folder.join(&name), 1);
            assert_eq!(read, std::slice::from_ref(&address), "{name}");
            // Whoever has no telephone at hand types it, or hears it.
            let text = pages(root, &name).concat();
            assert!(text.contains(words), "{name}: {text}");
            assert!(
                text.contains(address.trim_start_matches("https://")),
                "{name}: {text}"
            );
        }
        let phone = format!("{tag}/one-phone.pdf");
        let text = pages(root, &phone).concat();
        assert!(text.contains(words), "{phone}");
        assert!(
            codes(&folder.join(&phone), 1).is_empty(),
            "{phone}: a link is enough"
        );
    }
    let mut seen = 0;
    for name in files(root)
        .into_keys()
        .filter(|name| name.contains("guide-2"))
    {
        let text = pages(root, &name).concat();
        assert!(
            WORDS.iter().all(|(_, words)| !text.contains(words)),
            "{name}"
        );
        // Nobody prints the rest from a phone.
        if name.contains("phone") {
            continue;
        }
        let file = folder.join(&name);
        for page in [1, count(&file)] {
            assert!(codes(&file, page).is_empty(), "{name}, page {page}");
        }
        seen += 1;
    }
    assert!(seen > 8, "{seen}");
}

#[test]
fn an_address_runs_from_the_left_also_where_words_run_from_the_right() {
    if !ready() {
        return;
    }
    let scratch = series("scripts");
    let root = scratch.path();
    super::good(root, "pdf");
    let text = pages(root, "ar/one-letter.pdf").concat();
    let address = "guide.example.org/a/b/ar/one/index.html";
    assert!(text.contains(address), "{text}");
    let file = root.join("dist/files/ar/one-letter.pdf");
    assert_eq!(codes(&file, 1), [format!("https://{address}")]);
}

#[test]
fn without_an_address_nothing_leads_to_the_web() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    super::good(root, "pdf");
    for (tag, words) in WORDS {
        for format in ["letter", "phone"] {
            let name = format!("{tag}/one-{format}.pdf");
            assert!(!pages(root, &name).concat().contains(words), "{name}");
            assert!(
                codes(&root.join("dist/files").join(&name), 1).is_empty(),
                "{name}"
            );
        }
    }
}

#[test]
fn an_address_that_no_code_can_hold_is_an_error_at_its_line() {
    if !ready() {
        return;
    }
    for (host, wanted) in [
        ("a".repeat(300), "there is room for 213"),
        ("a".repeat(60_000), "there is room for 213"),
        ("안내서".to_owned(), "do not read alike"),
    ] {
        let scratch = series("small");
        let root = scratch.path();
        publish(root, &format!("https://{host}.example/"));
        let outcome = build(root, "pdf");
        let found: Vec<_> = outcome.problems.iter().collect();
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].code, "address-for-code");
        assert!(found[0].message.contains(wanted), "{}", found[0].message);
        let place = found[0].place.as_ref().unwrap();
        assert!(
            place.file.ends_with("series.yaml") && place.line > 1,
            "{place:?}"
        );
        assert!(!root.join("dist").exists(), "nothing is written");
    }
}

fn handed_on(root: &Path, editions: &str) -> Outcome {
    copy(&tests().join("partners/harbour"), &root.join("partner"));
    let overlay = root.join("partner/partner.yaml");
    let out = root.join("dist");
    let editions = editions
        .split(',')
        .map(|word| Edition::named(word).unwrap());
    let options = build::BuildArguments {
        partner: Some(overlay),
        editions: editions.collect(),
        ..build::BuildArguments::new(root, &out)
    };
    build::build(&options, |_| {})
}

#[test]
fn a_partner_stands_on_first_pages_and_at_the_end_and_on_no_sheet_for_workers() {
    if !ready() {
        return;
    }
    let scratch = series("small");
    let root = scratch.path();
    with_a_brochure(root, ("ko", "글"));
    with_sheets_for_workers(root);
    let outcome = handed_on(root, "pdf");
    assert!(!outcome.problems.has_errors(), "{:#?}", outcome.problems);
    let report = verify(&root.join("dist")).diagnostics;
    assert!(!report.has_errors(), "{report:#?}");
    let name = "Harbour&FriendsClinic";
    let (own, food, city) = ("1-555-555-0111", "1-555-555-0112", "1-555-555-0113");
    for (tag, shared, added) in [
        (
            "en",
            "ThiscopycomesfromHarbour&FriendsClinic.",
            "Harbour&FriendsClinicwrotethispart.",
        ),
        (
            "ko",
            "이자료를건네준곳:Harbour&FriendsClinic",
            "이부분은Harbour&FriendsClinic에서썼습니다.",
        ),
    ] {
        let sheet = pages(root, &format!("{tag}/one-sheet-brochure.pdf"));
        assert!(sheet.concat().contains(shared), "{tag}: {sheet:?}");
        for (guide, open) in [("one", true), ("proof-guide-2", false)] {
            for format in ["letter", "half", "shop"] {
                let file = format!("{tag}/{guide}-{format}.pdf");
                let pages = pages(root, &file);
                assert_eq!(pages[0].contains(shared), open, "{file}: {}", pages[0]);
                let text = pages.concat();
                let parts = text.rsplit_once(added);
                let (before, list) = parts.unwrap_or_else(|| panic!("{file}: {text}"));
                for number in [own, food, city] {
                    assert!(!before.contains(number), "{file}: only where it is said");
                }
                assert!(list.contains(own) && list.contains(food), "{file}: {list}");
                assert_eq!(list.contains(city), open, "{file}: it may talk to police");
            }
        }
    }
    let list = pages(root, "ko/one-letter.pdf").concat();
    assert!(list.contains("안내창구"), "in the words of the reader");
    for (file, bytes) in files(root) {
        assert!(!file.contains("harbour"));
        let info = run("pdfinfo", &[], &root.join("dist/files").join(&file));
        assert!(!info.contains("Harbour"), "{file}: {info}");
        let text = String::from_utf8_lossy(&bytes);
        let (_, metadata) = text.split_once("<x:xmpmeta").unwrap();
        let (metadata, _) = metadata.split_once("</x:xmpmeta>").unwrap();
        assert!(!metadata.contains("Harbour"), "{file}: {metadata}");
        // Names of places are the ids of records: not those that the partner gave.
        assert!(!text.contains("(contact-harbour)"), "{file}");
        // Cards, a leaflet, a page for phones.
        if file.contains("guide-2-0") {
            assert!(!pages(root, &file).concat().contains(name), "{file}");
        }
    }
    let colours = fs::read_to_string(root.join("partner/logo.svg")).unwrap();
    assert!(colours.contains('#'), "the logo has colours");
    assert!(
        has_colour(&root.join("dist/files/en/one-letter.pdf")),
        "the logo"
    );
    assert!(!has_colour(
        &root.join("dist/files/en/proof-guide-2-letter.pdf")
    ));
}

/// Whether the first page has anything but greys.
fn has_colour(file: &Path) -> bool {
    let done = Command::new("pdftoppm")
        .args(["-r", "30", "-f", "1", "-l", "1"])
        .arg(file)
        .output();
    let image = done.unwrap().stdout;
    let pixels = image.splitn(4, |byte| *byte == b'\n').nth(3).unwrap();
    pixels.chunks(3).any(|p| p.iter().any(|part| *part != p[0]))
}
