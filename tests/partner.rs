//! Copies that somebody else hands on: what they may change, and that nothing else changes. The overlay is
//! laid over the small series; hostile ones are in `tests/partners/problems/`, with what a person reads.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use monarch::command::build;
use monarch::command::bundle::For;
use monarch::command::{Outcome, bundle, check, report};
use monarch::diagnostic::{Diagnostics, Severity};
use monarch::plan::Edition;
use support::{copy, edit, expect, packed, series, tests, unpacked, write};
use tempfile::TempDir;
use walkdir::WalkDir;

type Files = BTreeMap<String, Vec<u8>>;

/// The small series with the overlay of the Harbour beside it.
fn harbour() -> (TempDir, PathBuf) {
    let scratch = series("small");
    copy(
        &tests().join("partners/harbour"),
        &scratch.path().join("partner"),
    );
    let overlay = scratch.path().join("partner/partner.yaml");
    (scratch, overlay)
}

/// Checks a copy as a partner hands it on.
fn checked(root: &Path, overlay: &Path) -> Outcome {
    let arguments = check::CheckArguments {
        partner: Some(overlay.to_owned()),
        ..check::CheckArguments::new(root, jiff::civil::date(2026, 11, 22))
    };
    check::check(&arguments)
}

/// Builds a copy and proves the promises on it.
fn built(root: &Path, partner: Option<&Path>) -> Files {
    built_as(root, partner, &[Edition::Web])
}

fn built_as(root: &Path, partner: Option<&Path>, editions: &[Edition]) -> Files {
    let out = root.join("dist");
    let outcome = build::build(
        &build::BuildArguments {
            partner: partner.map(Path::to_owned),
            editions: editions.to_vec(),
            ..build::BuildArguments::new(root, &out)
        },
        |_| {},
    );
    let said = report::text(&outcome.problems, false);
    assert!(!outcome.problems.has_errors(), "{said}");
    let verified = monarch::verify::verify(&out).diagnostics;
    let said = report::text(&verified, false);
    assert_eq!(verified.count(Severity::Error), 0, "{said}");
    WalkDir::new(&out)
        .into_iter()
        .map(Result::unwrap)
        .filter(|e| e.file_type().is_file())
        .map(|e| {
            let path = e.path().strip_prefix(&out).unwrap();
            let path = path.to_string_lossy().replace('\\', "/");
            (path, fs::read(e.path()).unwrap())
        })
        .collect()
}

/// The website, guides in one file each, and what is in books.
fn with_books(root: &Path, partner: Option<&Path>) -> Files {
    let editions = ["web", "single", "epub"].map(|word| Edition::named(word).unwrap());
    let mut files = built_as(root, partner, &editions);
    let books = files.keys().filter(|path| path.ends_with(".epub"));
    let inside: Vec<_> = books.flat_map(|path| book(root, path)).collect();
    files.extend(inside);
    files
}

/// What a book holds, below its own path.
fn book(root: &Path, path: &str) -> Files {
    let files = unpacked(&root.join("dist").join(path)).into_iter();
    let named = files.map(|(name, _, bytes)| (format!("{path}/{name}"), bytes));
    named.collect()
}

fn page(files: &Files, path: &str) -> String {
    let bytes = files
        .get(path)
        .unwrap_or_else(|| panic!("no {path} in {:?}", files.keys()));
    String::from_utf8(bytes.clone()).unwrap()
}

/// What a person reads of an overlay, with the scratch folder taken out of paths.
fn said_of(root: &Path, overlay: &Path) -> String {
    let outcome = checked(root, overlay);
    let mut problems = Diagnostics::new();
    let wanted = |p: &monarch::diagnostic::Diagnostic| p.code != "not-called";
    problems.extend(outcome.problems.into_iter().filter(wanted));
    let folder = overlay.parent().unwrap().parent().unwrap();
    report::text(&problems, false).replace(&format!("{}/", folder.display()), "")
}

/// The range of the element whose start tag begins at `start`.
fn element(html: &str, start: usize) -> std::ops::Range<usize> {
    let name: String = html[start + 1..]
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric())
        .collect();
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let (mut depth, mut at) = (0, start);
    loop {
        let rest = &html[at..];
        let opens = rest
            .match_indices(&open)
            .find(|(i, _)| !rest.as_bytes()[i + open.len()].is_ascii_alphanumeric())
            .map(|(i, _)| i);
        let closes = rest.find(&close).expect("elements are closed");
        match opens.filter(|opens| *opens < closes) {
            Some(opens) => (depth, at) = (depth + 1, at + opens + open.len()),
            None => (depth, at) = (depth - 1, at + closes + close.len()),
        }
        if depth == 0 {
            return start..at;
        }
    }
}

/// A page without the places that are marked as a partner's.
fn without_marked(html: &str) -> String {
    let mut html = html.to_owned();
    while let Some(mark) = html.find("data-added-by") {
        let start = html[..mark].rfind('<').unwrap();
        html.replace_range(element(&html, start), "");
    }
    html
}

/// Style sheets carry the hash of their bytes, and those hold the partner's colours.
fn plain_names(files: &Files, html: &str) -> String {
    let mut html = html.to_owned();
    for name in files.keys().filter(|path| path.ends_with(".css")) {
        let name = name.trim_start_matches("assets/");
        let plain = format!("{}.css", name.split_once('-').unwrap().0);
        html = html.replace(name, &plain);
    }
    html
}

#[test]
fn without_the_marked_places_a_copy_is_the_series_byte_for_byte() {
    let (scratch, overlay) = harbour();
    // Everything that a partner may add; the address for reports changes a sentence of the series.
    edit(
        scratch.path(),
        "partner/partner.yaml",
        "site:\n  report: errors@harbour.example.org\n",
        "",
    );
    let with = with_books(scratch.path(), Some(&overlay));
    let alone = series("small");
    let without = with_books(alone.path(), None);
    let pages = |files: &Files| -> Vec<String> {
        let pages = files.keys().filter(|path| path.ends_with("html"));
        pages.cloned().collect()
    };
    let is_added = |path: &String| path.ends_with("/EPUB/added.xhtml");
    let (added, others): (Vec<_>, Vec<_>) = pages(&with).into_iter().partition(is_added);
    assert_eq!(others, pages(&without));
    for path in added {
        let rest = without_marked(&page(&with, &path));
        assert!(
            rest.trim_end().ends_with("\"></div>\n\n</body>\n</html>"),
            "{path}: {rest}"
        );
    }
    let (mut marked, mut logos) = (0, 0);
    for path in others {
        let copy = page(&with, &path);
        let mut plain = plain_names(&with, &without_marked(&copy));
        marked += usize::from(plain.len() + 20 < copy.len());
        let mut original = plain_names(&without, &page(&without, &path));
        if path.ends_with(".html") && copy.contains("assets/logo-") {
            // The one word by which the policy of a page with a logo is wider: it lets the picture in.
            logos += 1;
            assert!(
                path.ends_with("/index.html") && path.matches('/').count() == 1,
                "{path}"
            );
            plain = plain.replace("img-src 'self' data:", "img-src data:");
        }
        if !path.contains('/') || path.ends_with("-single.html") {
            // Their style is inside, with a hash in the policy.
            let styled = |html: &str| html[html.find("<body").unwrap()..].to_owned();
            (plain, original) = (styled(&plain), styled(&original));
        }
        assert!(
            plain == original,
            "{path}\n--- copy\n{plain}\n--- series\n{original}"
        );
    }
    assert_eq!(logos, 3, "the home page of each language");
    // Of the guide that is not discreet: the first page and the contacts of each book, and one file each.
    let marked_in = |end: &str| {
        let found = pages(&with).into_iter();
        let found = found.filter(|p| p.ends_with(end) && page(&with, p).contains("data-added-by"));
        found.collect::<Vec<_>>()
    };
    assert_eq!(marked_in("one-epub.epub/EPUB/title.xhtml").len(), 2);
    assert_eq!(marked_in("one-epub.epub/EPUB/added.xhtml").len(), 2);
    assert_eq!(marked_in("one-single.html").len(), 2);
    // Those of the discreet one name nobody before their end.
    assert_eq!(marked_in("guide-2-epub.epub/EPUB/title.xhtml").len(), 0);
    assert_eq!(marked_in("guide-2-epub.epub/EPUB/added.xhtml").len(), 1);
    for (path, bytes) in with.iter().filter(|(path, _)| path.ends_with(".opf")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Harbour"), "{path} names who hands it on");
        assert_eq!(
            text.contains("assets/logo-"),
            path.contains("/one-"),
            "{path}"
        );
    }
    assert!(marked > 20, "{marked}");

    let facts = |files: &Files| -> serde_json::Value {
        serde_json::from_slice(&files["edition.json"]).unwrap()
    };
    let (mut copy, original) = (facts(&with), facts(&without));
    assert_eq!(copy["partner"]["name"], "Harbour & Friends Clinic");
    assert_eq!(copy["partner"]["guides"], serde_json::json!(["one", "two"]));
    let added = [
        "contacts#city-line",
        "contacts#food-bank",
        "contacts#harbour",
    ];
    for sections in copy["sections"].as_object_mut().unwrap().values_mut() {
        let sections = sections.as_object_mut().unwrap();
        for address in added {
            let state = sections.remove(address).unwrap();
            assert!(
                state.as_str().unwrap().starts_with("draft unchecked"),
                "{state}"
            );
        }
    }
    copy.as_object_mut().unwrap().remove("partner");
    // Pages with more contacts may weigh more; no other page may.
    let budgets = copy["budgets"].as_object_mut().unwrap();
    let single = budgets.remove("single").unwrap().as_u64().unwrap();
    let logo = with
        .iter()
        .find(|(path, _)| path.starts_with("assets/logo-"));
    let logo = logo.unwrap().1.len().div_ceil(3) * 4;
    assert_eq!(single, 512_000 + 4 * 2048 + logo as u64);
    let added = |record: &serde_json::Value| {
        let record = record.as_str().unwrap();
        ["harbour", "food-bank", "city-line"].contains(&record.trim_start_matches("contacts#"))
    };
    for file in copy["files"].as_array_mut().unwrap() {
        file["records"]
            .as_array_mut()
            .unwrap()
            .retain(|record| !added(record));
    }
    let budgets = copy["budgets"].as_object_mut().unwrap();
    for kind in ["contacts", "print"] {
        assert_eq!(
            budgets.remove(kind),
            Some((51_200 + 3 * 2048).into()),
            "{kind}"
        );
    }
    assert_eq!(copy, original);
}

#[test]
fn what_is_wrong_with_an_overlay_is_said_in_one_run_with_its_places() {
    let mut cases: Vec<_> = fs::read_dir(tests().join("partners/problems"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    cases.sort();
    assert!(cases.len() > 10);
    for case in cases {
        let scratch = series("small");
        copy(&case, &scratch.path().join("partner"));
        let overlay = scratch.path().join("partner/partner.yaml");
        let found = said_of(scratch.path(), &overlay);
        assert!(found.contains("error"), "{}: {found}", case.display());
        expect(&case.join("expected.txt"), &found);
        let outcome = build::build(
            &build::BuildArguments {
                partner: Some(overlay.clone()),
                ..build::BuildArguments::new(scratch.path(), scratch.path().join("dist"))
            },
            |_| {},
        );
        assert_eq!(outcome.exit_code(), 1, "{}", case.display());
        assert!(!scratch.path().join("dist").exists(), "{}", case.display());
    }
}

#[test]
fn files_that_cannot_be_an_overlay_are_refused() {
    let scratch = series("small");
    let root = scratch.path();
    let overlay = root.join("partner/partner.yaml");
    assert!(said_of(root, &overlay).contains("unreadable"));
    write(root, "partner/partner.yaml", b"name: \xff\n");
    assert!(said_of(root, &overlay).contains("not-utf-8"));
    write(root, "partner/partner.yaml", vec![b' '; 600 * 1024]);
    assert!(said_of(root, &overlay).contains("too-large"));
    assert!(said_of(root, &root.join("partner")).contains("unreadable"));
    write(root, "partner/partner.yaml", "name: Us\nlogo: logo.png\n");
    write(root, "partner/logo.png", vec![0; 3 * 1024 * 1024]);
    assert!(said_of(root, &overlay).contains("too-large"));
    #[cfg(unix)]
    {
        let secret = tempfile::NamedTempFile::new().unwrap();
        fs::write(secret.path(), "name: Secret\n").unwrap();
        let link = root.join("partner/link.yaml");
        std::os::unix::fs::symlink(secret.path(), &link).unwrap();
        assert!(said_of(root, &link).contains("symbolic-link"));
    }
}

#[test]
fn a_copy_with_fewer_languages_and_guides_leads_nowhere_that_it_does_not_go() {
    let (scratch, overlay) = harbour();
    let base = "site:\n  base: https://harbour.example.org/g/\n";
    edit(scratch.path(), "partner/partner.yaml", "site:\n", base);
    write(
        scratch.path(),
        "partner/partner.yaml",
        fs::read_to_string(&overlay).unwrap() + "languages: [en, ko]\nguides: [two]\n",
    );
    let files = built(scratch.path(), Some(&overlay));
    assert!(
        files
            .keys()
            .all(|path| !path.contains("zh-hans") && !path.contains("/one/"))
    );
    let home = page(&files, "en/index.html");
    let absent = "Begin here (<bdi class=code>1-01</bdi>)";
    assert!(home.contains(absent), "{home}");
    let two = page(&files, "en/two/2-01.html");
    assert!(
        two.contains("the first page (<bdi class=code>1-01.3</bdi>)"),
        "{two}"
    );
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains("zh-Hans") && !text.contains("简体"),
            "{path}"
        );
    }
    let map = page(&files, "sitemap.xml");
    assert!(map.contains("https://harbour.example.org/g/ko/") && !map.contains("/one/"));
    let manifest = page(&files, "search/v1/manifest.json");
    assert!(manifest.contains("\"two\"") && !manifest.contains("\"one\""));
    let facts: serde_json::Value = serde_json::from_slice(&files["edition.json"]).unwrap();
    assert_eq!(
        facts["partner"]["languages"],
        serde_json::json!(["en", "ko"])
    );
    assert_eq!(facts["base"], "https://harbour.example.org/g/");
    // What is left out is not gone: other copies have it.
    assert!(!page(&files, "en/changes.html").contains("1-01"));
}

#[test]
fn guides_stand_in_the_order_of_the_partner() {
    let (scratch, overlay) = harbour();
    let text = fs::read_to_string(&overlay).unwrap() + "guides: [two, one]\n";
    write(scratch.path(), "partner/partner.yaml", text);
    let files = built(scratch.path(), Some(&overlay));
    let home = page(&files, "en/index.html");
    let guides = &home[home.find("id=_guides").unwrap()..];
    assert!(guides.find("Guide two").unwrap() < guides.find("Guide one").unwrap());
}

#[test]
fn workers_are_not_sent_to_those_who_may_talk_to_police() {
    let (scratch, overlay) = harbour();
    let files = built(scratch.path(), Some(&overlay));
    let contacts = page(&files, "en/contacts.html");
    assert!(contacts.contains("City line") && contacts.contains("May pass on what it hears to"));
    let workers = page(&files, "en/two/print.html");
    assert!(workers.contains("Food on the corner") && !workers.contains("City line"));
    let providers = page(&files, "en/one/print.html");
    assert!(providers.contains("Food on the corner") && providers.contains("City line"));

    let editions = ["single", "epub"].map(|word| Edition::named(word).unwrap());
    let files = built_as(scratch.path(), Some(&overlay), &editions);
    for (guide, line) in [("one", true), ("guide-2", false)] {
        let epub = format!("files/en/{guide}-epub.epub");
        let book = book(scratch.path(), &epub);
        let added = format!("{epub}/EPUB/added.xhtml");
        let path = format!("files/en/{guide}-single.html");
        for (inside, list) in [(&files, path.as_str()), (&book, added.as_str())] {
            let list = page(inside, list);
            assert!(list.contains("Food on the corner") && list.contains("Added by"));
            assert_eq!(list.contains("City line"), line, "{guide}");
        }
    }
}

#[test]
fn a_number_that_nobody_called_lately_is_marked_also_where_a_partner_added_it() {
    let (scratch, overlay) = harbour();
    let contacts = page(&built(scratch.path(), Some(&overlay)), "en/contacts.html");
    let added = &contacts[contacts.find("data-added-by").unwrap()..];
    let of = |id: &str| {
        let at = added.find(&format!("id={id}>")).unwrap();
        &added[element(added, added[..at].rfind('<').unwrap())]
    };
    assert!(
        of("harbour").contains("called on November 20, 2026"),
        "{}",
        of("harbour")
    );
    assert!(
        of("food-bank").contains("not checked"),
        "{}",
        of("food-bank")
    );
    assert!(of("city-line").contains("not checked"));
    let said = checked(scratch.path(), &overlay);
    let called: Vec<_> = said
        .problems
        .iter()
        .filter(|p| p.code == "not-called")
        .collect();
    let places = |p: &&monarch::diagnostic::Diagnostic| {
        let file = &p.place.as_ref().unwrap().file;
        file.ends_with("partner.yaml")
    };
    assert_eq!(called.into_iter().filter(places).count(), 2);
}

#[test]
fn a_contact_that_is_left_out_keeps_its_name_in_texts_and_loses_its_numbers_everywhere() {
    let (scratch, overlay) = harbour();
    let text = fs::read_to_string(&overlay).unwrap() + "hide: [clinic]\n";
    write(scratch.path(), "partner/partner.yaml", text);
    // Files that travel alone leave it out too, and do not promise it.
    let files = with_books(scratch.path(), Some(&overlay));
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        for gone in ["555-0100", "5555550100", "help@example.org"] {
            assert!(!text.contains(gone), "{path} has {gone}");
        }
    }
    let home = page(&files, "en/index.html");
    assert!(home.contains("The Clinic"));
    assert!(
        home.contains("<bdi>Harbour & Friends Clinic</bdi> left it out."),
        "{home}"
    );
    assert!(page(&files, "en/one/first.html").contains("Call The Clinic."));
    assert!(!page(&files, "en/contacts.html").contains("The Clinic"));
}

#[test]
fn emergency_numbers_stand_in_every_copy() {
    let (scratch, overlay) = harbour();
    edit(
        scratch.path(),
        "content/contacts.yaml",
        "run_by: charity",
        "run_by: emergency",
    );
    let text = fs::read_to_string(&overlay).unwrap() + "hide: [hotline]\n";
    write(scratch.path(), "partner/partner.yaml", text);
    let found = said_of(scratch.path(), &overlay);
    assert!(
        found.contains("locked-record") && found.contains("at once"),
        "{found}"
    );
}

#[test]
fn names_and_titles_are_neutral_unless_a_partner_chooses_otherwise() {
    let (scratch, overlay) = harbour();
    let neutral = built(scratch.path(), Some(&overlay));
    let text = page(&neutral, "en/two/2-01.html");
    assert!(
        !text.contains("Harbour"),
        "nobody is named on a discreet page"
    );
    assert!(page(&neutral, "en/one/first.html").contains("Harbour"));
    let neutral_safety = page(&neutral, "en/safety.html");
    assert!(neutral_safety.contains("carry only a number"));

    let text = fs::read_to_string(&overlay).unwrap() + "discreet: open\n";
    write(scratch.path(), "partner/partner.yaml", text);
    let open = built(scratch.path(), Some(&overlay));
    let text = page(&open, "en/two/police.html");
    let head = &text[..text.find("<body").unwrap()];
    assert!(head.contains("Police stop me") && text.contains("id=say"));
    // The text itself is the same, and the safety page says what is true of this copy.
    assert!(text.contains("Police stop me</h1>"));
    let safety = page(&open, "en/safety.html");
    assert!(!safety.contains("carry only a number") && safety.contains("what a page is about"));
}

#[test]
fn a_logo_is_published_without_anything_but_the_picture() {
    let (scratch, overlay) = harbour();
    let files = built(scratch.path(), Some(&overlay));
    let logos: Vec<&String> = files.keys().filter(|p| p.contains("logo")).collect();
    assert_eq!(logos.len(), 1);
    let logo = page(&files, logos[0]);
    assert!(logo.contains("url(#wave)") && logo.contains("width=\"240\" height=\"80\""));
    for gone in ["secret", "sodipodi", "somebody", "title"] {
        assert!(!logo.contains(gone), "{gone}: {logo}");
    }
    let home = page(&files, "ko/index.html");
    assert!(home.contains("alt=\"Harbour & Friends Clinic\""), "{home}");
}

#[test]
fn colours_reach_screens_and_not_paper() {
    let (scratch, overlay) = harbour();
    let files = built(scratch.path(), Some(&overlay));
    let style = files
        .keys()
        .find(|p| p.starts_with("assets/style-"))
        .unwrap();
    let style = page(&files, style);
    for (scheme, colour) in [("light", "#7a1f5c"), ("dark", "#e8a5d0")] {
        let rule = format!(
            "@media screen and (prefers-color-scheme: {scheme}) {{:root {{--accent: {colour};}}}}"
        );
        assert!(style.contains(&rule), "{style}");
    }
    assert!(page(&files, "index.html").contains("#7a1f5c"));
}

#[test]
fn additions_outside_their_places_are_caught() {
    let (scratch, overlay) = harbour();
    let files = with_books(scratch.path(), Some(&overlay));
    let out = scratch.path().join("dist");
    let one = "files/en/one-single.html";
    let epub = "files/en/one-epub.epub";
    let breaches: &[(&str, &str, &str)] = &[
        (one, "data-added-by=partner", "data-was"),
        (
            one,
            "data-section=contacts#clinic",
            "data-section=contacts#harbour",
        ),
        ("en/contacts.html", "data-added-by=partner", "data-was"),
        ("en/contacts.html", "Harbour & Friends", "The series"),
        (
            "en/contacts.html",
            "data-section=contacts#clinic",
            "data-section=contacts#food-bank",
        ),
        ("en/index.html", "data-added-by=partner", "data-was"),
        (
            "en/one/first.html",
            "class=lead",
            "class=lead data-added-by=partner",
        ),
        ("edition.json", "\"partner\":", "\"nobody\":"),
        (
            "edition.json",
            "\"contacts#food-bank\": \"draft",
            "\"contacts#food-bank\": \"reviewed",
        ),
        (
            "edition.json",
            "\"contacts#harbour\",",
            "\"contacts#harbour\", \"one#first\",",
        ),
    ];
    for (path, from, to) in breaches {
        let text = page(&files, path);
        assert!(text.contains(from), "{path} does not hold {from}: {text}");
        fs::write(out.join(path), text.replace(from, to)).unwrap();
        let found = monarch::verify::verify(&out).diagnostics;
        let caught = found.iter().any(|d| d.code == "added");
        assert!(
            caught,
            "{path}: {from} → {to}\n{}",
            report::text(&found, false)
        );
        fs::write(out.join(path), &files[*path]).unwrap();
    }
    let book = out.join(epub);
    let files = unpacked(&book);
    for (name, from, to) in [
        ("EPUB/title.xhtml", "data-added-by", "data-was"),
        ("EPUB/added.xhtml", "data-added-by", "data-was"),
        ("EPUB/added.xhtml", "Harbour &amp; Friends", "The series"),
        ("EPUB/1-01.xhtml", "<h1 ", "<h1 data-added-by=\"partner\" "),
    ] {
        let mut changed = files.clone();
        let (_, _, bytes) = changed.iter_mut().find(|(own, ..)| own == name).unwrap();
        let text = String::from_utf8_lossy(bytes).into_owned();
        assert!(text.contains(from), "{name} does not hold {from}: {text}");
        *bytes = text.replace(from, to).into_bytes();
        packed(&book, &changed);
        let found = monarch::verify::verify(&out).diagnostics;
        let caught = found.iter().any(|d| d.code == "added");
        assert!(
            caught,
            "{name}: {from} → {to}\n{}",
            report::text(&found, false)
        );
    }
    packed(&book, &files);
    let found = monarch::verify::verify(&out).diagnostics;
    assert!(found.iter().all(|d| d.code != "added"));
}

#[test]
fn a_full_list_of_referrals_is_published_and_a_longer_one_refused() {
    let (scratch, overlay) = harbour();
    let many = |count: usize| {
        let mut text = "name: Us\nreferrals:\n".to_owned();
        for n in 0..count {
            text += &format!(
                "  r{n}:\n    phone: 1-555-555-0{n:03}\n    email: r{n}@example.org\n    web: https://r{n}.example.org/\n    \
                 languages: [en, ko, vi, zh]\n    run_by: charity\n    asks_status: unknown\n    source: https://r{n}.example.org/\n    \
                 seen_on: 2026-11-20\n    words:\n      en: {{name: Service {n}, description: \"{}\", hours: Mondays, note: \"{}\"}}\n",
                "Somebody answers, listens and helps. ".repeat(8),
                "Ask for an interpreter. ".repeat(8),
            );
        }
        write(scratch.path(), "partner/partner.yaml", text);
    };
    many(60);
    built(scratch.path(), Some(&overlay));
    many(61);
    let found = said_of(scratch.path(), &overlay);
    assert!(
        found.contains("too-many") && found.contains("r60:"),
        "{found}"
    );
}

#[test]
fn bundles_carry_the_overlay_and_keep_their_promises() {
    let (scratch, overlay) = harbour();
    let text = fs::read_to_string(&overlay).unwrap() + "languages: [en, ko]\nguides: [two]\n";
    write(scratch.path(), "partner/partner.yaml", text);
    for (medium, name) in [(For::Usb, "usb"), (For::Web, "web")] {
        let out = scratch.path().join(name);
        let outcome = bundle::bundle(
            &bundle::BundleArguments {
                partner: Some(overlay.clone()),
                ..bundle::BundleArguments::new(scratch.path(), &out, medium)
            },
            |_| {},
        );
        let said = report::text(&outcome.problems, false);
        assert!(!outcome.problems.has_errors(), "{said}");
        let verified = monarch::verify::verify(&out).diagnostics;
        let said = report::text(&verified, false);
        assert_eq!(verified.count(Severity::Error), 0, "{said}");
        let pages: Vec<_> = WalkDir::new(&out).into_iter().map(Result::unwrap).collect();
        assert!(pages.iter().all(|e| !e.path().ends_with("zh-hans")));
        let contacts = pages.iter().filter(|e| e.file_name() == "contacts.html");
        for page in contacts {
            let text = fs::read_to_string(page.path()).unwrap();
            assert!(text.contains("data-added-by"), "{}", page.path().display());
        }
    }
}

/// The handbook tells partners what to write: that very file is laid over the series of this repository.
#[test]
fn the_example_of_the_handbook_builds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("content/en/handbook/25-make-it-yours.md")).unwrap();
    let (_, rest) = page.split_once("```yaml\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let scratch = tempfile::tempdir().unwrap();
    copy(
        &tests().join("partners/harbour"),
        &scratch.path().join("ours"),
    );
    write(scratch.path(), "ours/partner.yaml", example);
    let overlay = scratch.path().join("ours/partner.yaml");
    let outcome = checked(root, &overlay);
    let theirs = outcome.problems.iter().filter(|problem| {
        let place = problem.place.as_ref();
        place.is_some_and(|place| place.file.ends_with("partner.yaml"))
    });
    let theirs: Vec<_> = theirs.map(|problem| problem.code).collect();
    assert_eq!(
        theirs,
        ["not-called"],
        "the food on the corner, which nobody has called"
    );
    let said = report::text(&outcome.problems, false);
    assert!(!outcome.problems.has_errors(), "{said}");
}
