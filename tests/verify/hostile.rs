//! Folders of strangers: whatever lies in them, the answer is a report, and it comes soon.

use std::fs;

use monarch::verify::verify;
use proptest::prelude::*;

use crate::breach::{Copy, P, WHO, assert_codes};

#[test]
fn a_folder_that_is_none_of_ours_ends_in_a_report() {
    let empty = tempfile::tempdir().unwrap();
    assert!(!verify(empty.path()).is_proved());
    let nowhere = verify(&empty.path().join("nowhere"));
    assert!(!nowhere.is_proved());
    // What was not looked at is not called proved.
    assert!(!nowhere.to_string().contains("  proved"), "{nowhere}");
    fs::write(empty.path().join("file"), "").unwrap();
    assert!(!verify(&empty.path().join("file")).is_proved());
}

#[test]
fn a_page_nested_without_end_is_refused_soon() {
    for open in ["<div>", "<b>", "<table><td>", "<svg>", "<ul><li>"] {
        let copy = Copy::of_the_good_folder();
        copy.replace(WHO, P, &format!("{}<p>Adults", open.repeat(20_000)));
        let start = std::time::Instant::now();
        let report = copy.verify();
        assert!(
            report.diagnostics.iter().any(|d| d.code == "too-deep"),
            "{open}"
        );
        assert!(
            start.elapsed().as_secs() < 20,
            "{open} took {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn a_minified_page_is_read_like_any_other_and_its_line_is_not_repeated() {
    let copy = Copy::of_the_good_folder();
    let one_line =
        copy.read(WHO)
            .replace('\n', " ")
            .replacen("Adults", "<b onclick=x>Adults</b>", 1);
    copy.write(WHO, &one_line);
    let report = copy.verify();
    assert_codes(&report, &["event-handler"]);
    let place = report
        .diagnostics
        .iter()
        .next()
        .unwrap()
        .place
        .clone()
        .unwrap();
    assert_eq!((place.line, &*place.text), (1, ""));
    assert_eq!(
        one_line
            .char_indices()
            .nth(place.column as usize - 1)
            .map(|(i, _)| &one_line[i..i + 7]),
        Some("onclick")
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever lies in the folder, the answer is a report.
    #[test]
    fn no_bytes_make_it_panic(
        page in proptest::collection::vec(any::<u8>(), 0..400),
        style in proptest::collection::vec(any::<u8>(), 0..200),
        facts in proptest::collection::vec(any::<u8>(), 0..100),
    ) {
        let copy = Copy::of_the_good_folder();
        copy.write(WHO, &page);
        copy.write("assets/site.css", &style);
        copy.write("assets/logo.svg", &page);
        copy.write("sitemap.xml", &page);
        copy.verify();
        copy.write("edition.json", &facts);
        copy.write("SHA256SUMS", &style);
        verify(copy.0.path());
    }

    /// Text that looks like HTML and CSS reaches deeper than random bytes do.
    #[test]
    fn no_markup_makes_it_panic(
        page in "(<(/)?(p|b|a href|svg|table|td|template|script|style|html lang|section data-section|select|option|math|title|meta charset)( ?[a-z:]+)?(=['\"]?[#%:/.a-z\\\\&;é]{0,9})?['\"]?/?>|[&a-z;<>\\-!\\[\\]漢é\r\n\0]{1,5}|<!--|-->|<!\\[CDATA\\[|<!doctype html>){0,60}",
        style in "(@import|@font-face|url\\(|\\\\[0-9a-f]{0,7} ?|['\"(){};:]|/\\*|\\*/|[a-zé漢-]{1,4}|\n){0,60}",
    ) {
        let copy = Copy::of_the_good_folder();
        copy.write(WHO, &page);
        copy.write("assets/site.css", &style);
        copy.write("assets/logo.svg", &page);
        copy.write("sitemap.xml", &page);
        copy.verify();
    }
}
