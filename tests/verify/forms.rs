//! What kept parsers see and our own scanners did not: escapes in styles, and XML that is none.

#[path = "../support/mod.rs"]
mod support;

use std::sync::LazyLock;

use monarch::verify::{Report, verify};
use support::{packed, series, unpacked};
use tempfile::TempDir;

use crate::breach::{Copy, assert_codes, see_caught, show};

const CSS: &str = "assets/site.css";
const SVG: &str = "assets/logo.svg";
const BODY: &str = "margin: 1rem";

#[test]
fn escapes_hide_nothing_in_a_style() {
    see_caught! {
        in CSS, BODY => r"background: \75rl(https://a.example)", "remote-request" at r"\75rl";
        in CSS, BODY => r"background: \000075 rl(https://a.example)", "remote-request" at r"\000075 rl";
        in CSS, BODY => r"background: u\r\l('https://a.example')", "remote-request" at "'https";
        in CSS, BODY => r"background: url(\68ttps://a.example)", "remote-request" at r"url(\68";
        in CSS, BODY => r"background: url(https\3a //a.example)", "remote-request" at r"url(https\3a";
        in CSS, BODY => r"background: url('\2f\2f a.example')", "absolute-link" at r"'\2f";
        in CSS, BODY => r"background: i\6d age-set('https://a.example' 1x)", "remote-request" at "'https";
        in CSS, BODY => r"b\65havior: none", "style-active" at r"b\65havior";
        in CSS, BODY => r"width: expr\65ssion(1)", "style-active" at r"expr\65ssion";
        in CSS, "body" => "@\\69mport 'a.css';\nbody", "style-import" at r"@\69mport";
    }
}

#[test]
fn a_style_that_is_nested_without_end_is_refused() {
    for open in ["(", "a(", "[", "{"] {
        let copy = Copy::of_the_good_folder();
        let deep = format!("margin: {}", open.repeat(20_000));
        copy.replace(CSS, BODY, &deep);
        assert_codes(&copy.verify(), &["too-deep"]);
    }
}

#[test]
fn an_address_that_a_browser_would_drop_is_refused_all_the_same() {
    for value in [
        "url(https://a.example/b c.png)",
        "url(https://a.example/b'c.png)",
        "url('https://a.example/\n')",
    ] {
        let copy = Copy::of_the_good_folder();
        copy.replace(CSS, BODY, &format!("background: {value}"));
        let report = copy.verify();
        let mut codes = report.diagnostics.iter().map(|d| d.code);
        assert!(
            codes.any(|code| code == "remote-request"),
            "{}",
            show(&report)
        );
    }
}

#[test]
fn the_name_of_a_namespace_is_no_address() {
    let copy = Copy::of_the_good_folder();
    let names = "@namespace url(http://www.w3.org/1999/xhtml);@namespace s 'http://www.w3.org/2000/svg';body";
    copy.replace(CSS, "body", names);
    assert_codes(&copy.verify(), &[]);
}

#[test]
fn what_is_no_xml_is_no_drawing_and_no_site_map() {
    see_caught! {
        in SVG, "<rect" => "<rect width=\"1\"", "xml-form" at "width=\"10\"";
        in SVG, "<rect" => "<rect xmlns:a=\"u:b\" xmlns:c=\"u:b\" a:d=\"\" c:d=\"\"", "xml-form" at "c:d";
        in SVG, "</svg>" => "</svg><svg/>", "xml-form" at "<svg/>";
        in SVG, "<rect" => "<1rect/><rect", "xml-form" at "1rect";
        in SVG, "<rect" => "<rect 1x=\"\"", "xml-form" at "1x";
        in SVG, "<rect" => "<rect x=1", "xml-form" at "1 width";
        in SVG, "<rect" => "<x:rect/><rect", "xml-form" at "x:rect";
        in SVG, "<rect" => "<image xlink:href=\"#g\"/><rect", "xml-form" at "xlink:href";
        in SVG, "<rect" => "&nbsp;<rect", "xml-form" at "&nbsp;";
        in SVG, "<rect" => "\u{b}<rect", "xml-form" at "\u{b}";
        in SVG, "</svg>" => "", "xml-form" at "<svg";
        in "sitemap.xml", "</urlset>" => "</urlset><urlset/>", "xml-form" at "<urlset/>";
        in "sitemap.xml", "<url><loc" => "<url><url><loc", "xml-form" at "</urlset>";
    }
}

#[test]
fn a_drawing_is_read_as_xml_reads_it() {
    see_caught! {
        // A character reference is the character that it stands for.
        in SVG, "<rect" => "<image href='&#104;ttps://a.example'/><rect", "remote-request" at "<image";
        in SVG, "<rect" => "<rect x='1' on&#99;lick=''/><rect", "xml-form" at "&#99;";
        in SVG, "<rect" => "<a xmlns:z='u:z' z:href='javascript:x'/><rect", "script-address" at "<a";
        in SVG, "<rect" => "<style>a{b:u&#114;l(//a.example)}</style><rect", "absolute-link" at "a{b";
        in SVG, "<rect" => "<style>@import 'a';<![CDATA[b{c:url(//a.example)}]]></style><rect", "style-import" at "@import 'a'";
        in SVG, "<rect" => "<style>a{b:u<!-- -->rl(//a.example)}</style><rect", "absolute-link" at "<style";
        in SVG, "<rect" => "<rect fill='u\\72l(//a.example)'/><rect", "absolute-link" at "<rect fill='u";
    }
    // What stands in a comment or in text is neither.
    let copy = Copy::of_the_good_folder();
    let text = "<!-- <script/> --><text><![CDATA[<script/>]]> url(https://a.example)</text><rect";
    copy.replace(SVG, "<rect", text);
    assert_codes(&copy.verify(), &[]);
}

/// The small series as a book, made once.
static BOOKS: LazyLock<TempDir> = LazyLock::new(|| {
    let scratch = series("small");
    let outcome = support::build(scratch.path(), "epub");
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    scratch
});

const BOOK: &str = "files/en/one-epub.epub";

/// What is found after a change to a file of the book.
fn after(name: &str, from: &str, to: &str) -> Report {
    let copy = Copy::of(&BOOKS.path().join("dist"));
    let path = copy.0.path().join(BOOK);
    let mut files = unpacked(&path);
    let file = files.iter_mut().find(|(own, ..)| own == name).unwrap();
    let text = String::from_utf8(file.2.clone()).unwrap();
    assert!(text.contains(from), "{name} does not hold {from}: {text}");
    file.2 = text.replacen(from, to, 1).into_bytes();
    packed(&path, &files);
    copy.verify()
}

#[test]
fn books_are_xml_and_nothing_else() {
    const CHAPTER: &str = "EPUB/1-01.xhtml";
    const PACKAGE: &str = "EPUB/package.opf";
    const CONTAINER: &str = "META-INF/container.xml";
    let clean = verify(&BOOKS.path().join("dist"));
    assert!(clean.diagnostics.is_empty(), "{}", show(&clean));
    let entity = "<!DOCTYPE html [<!ENTITY a \"b\">]>";
    for (name, from, to) in [
        (CHAPTER, "<body", "<body class=\"a\" class=\"b\""),
        (CHAPTER, "</html>", "</html><html/>"),
        (CHAPTER, "<p>", "<p><1a/>"),
        (CHAPTER, "<p>", "<p a:b=\"\">"),
        (CHAPTER, "<p>", "<p b>"),
        (CHAPTER, "<p>", "<p b=c>"),
        (CHAPTER, "<p>", "<p><br>"),
        (CHAPTER, "<p>", "<p>&nbsp;"),
        (CHAPTER, "<p>", "<p>AT & T "),
        (CHAPTER, "<!DOCTYPE html>", entity),
        (PACKAGE, "<manifest>", "<manifest id=\"a\" id=\"b\">"),
        (PACKAGE, "</package>", "</package><package/>"),
        (PACKAGE, "<manifest>", "<manifest><x:item/>"),
        (PACKAGE, "</metadata>", ""),
        (PACKAGE, "<package", "<!DOCTYPE package><package"),
        (CONTAINER, "<rootfiles>", "<rootfiles a=\"\" a=\"\">"),
        (CONTAINER, "</container>", ""),
        (CONTAINER, "full-path", "path"),
    ] {
        let report = after(name, from, to);
        let inside = format!("{BOOK}/{name}");
        let at_file = |d: &&monarch::diagnostic::Diagnostic| {
            let place = d.place.as_ref().unwrap();
            *place.file == *inside || *place.file == *BOOK
        };
        let mut own = report.diagnostics.iter().filter(at_file);
        let is_seen = own.any(|d| d.code == "book-form");
        assert!(is_seen, "{name} {to}: {}", show(&report));
    }
}
