//! Promise 7 on printed pages: a page for workers that is not finished says so on paper, and no other does.

use crate::breach::{Copy, P, WHO, assert_codes, see_caught, show};

const FACTS: &str = "edition.json";
const PRINT: &str = "en/part-4/print.html";
const LAWS: &str = "en/laws.html";
const MARK: &str = "<div class=\"proof-mark\">PROOF</div>\n<main>";
const LINK: &str = "<p><a href=\"../laws.html#cc-286-1\">section 286.1</a></p><p>Adults";

/// The good folder, whose guide is now for workers and marked as a proof in both languages.
fn for_workers() -> Copy {
    let copy = Copy::of_the_good_folder();
    let whom = "\"audience\": \"provider\"";
    copy.replace(FACTS, whom, "\"audience\": \"worker\"");
    for folder in ["en", "zh-hans"] {
        for page in ["index", "who", "court"] {
            let page = format!("{folder}/part-4/{page}.html");
            copy.replace(&page, "<main>", MARK);
        }
    }
    copy.replace(PRINT, "<main>", MARK);
    copy
}

/// The same, with all of the English text reviewed and checked, and no mark on it.
fn finished() -> Copy {
    let copy = for_workers();
    let facts = copy.read(FACTS);
    let (english, rest) = facts.split_once("\"zh-Hans\": {").unwrap();
    let english = english.replace("draft unchecked en", "reviewed checked en");
    let english = english.replace(
        "\"part-4#part-4\"",
        "\"laws#cc-286-1\": \"reviewed checked en\",\n\"part-4#part-4\"",
    );
    copy.write(FACTS, format!("{english}\"zh-Hans\": {{{rest}"));
    for page in [
        "index",
        "part-4/index",
        "part-4/who",
        "part-4/court",
        "laws",
    ] {
        let path = format!("en/{page}.html");
        let text = copy.read(&path);
        let text = text.replace("data-language=\"draft\"", "data-language=\"reviewed\"");
        let text = text.replace("data-law=\"unchecked\"", "data-law=\"checked\"");
        copy.write(&path, text.replace(MARK, "<main>"));
    }
    let print = copy.read(PRINT);
    copy.write(PRINT, print.replace(MARK, "<main>"));
    copy
}

#[test]
fn proofs_are_marked_and_finished_pages_are_not() {
    assert_codes(&for_workers().verify(), &[]);
    assert_codes(&finished().verify(), &[]);
}

#[test]
fn a_page_or_a_whole_guide_that_is_not_finished_and_not_marked_is_seen() {
    for page in [
        WHO,
        PRINT,
        "en/part-4/index.html",
        "zh-hans/part-4/court.html",
    ] {
        let copy = for_workers();
        copy.replace(page, MARK, "<main>");
        let report = copy.verify();
        assert_codes(&report, &["no-proof-mark"]);
        let place = report.diagnostics.iter().next().unwrap().place.clone();
        assert_eq!(&*place.unwrap().file, page);
    }
}

#[test]
fn a_mark_that_nobody_sees_is_none() {
    for mark in [
        "<div class=\"proof-mark\"></div><main>",
        "<div class=\"proof-mark\" hidden>PROOF</div><main>",
        "<template><div class=\"proof-mark\">PROOF</div></template><main>",
        "<!-- <div class=\"proof-mark\">PROOF</div> --><main>",
    ] {
        let copy = for_workers();
        copy.replace(WHO, MARK, mark);
        assert_codes(&copy.verify(), &["no-proof-mark"]);
    }
}

#[test]
fn a_mark_where_none_is_due_is_seen() {
    // The guide of the good folder is not for workers.
    see_caught! {
        in WHO, "<main>" => MARK, "false-proof-mark" at "<div class=\"proof-mark";
        in PRINT, "<main>" => MARK, "false-proof-mark" at "<div class=\"proof-mark";
        in LAWS, "<main>" => MARK, "false-proof-mark" at "<div class=\"proof-mark";
    }
    for page in [WHO, PRINT] {
        let copy = finished();
        copy.replace(page, "<main>", MARK);
        assert_codes(&copy.verify(), &["false-proof-mark"]);
    }
}

#[test]
fn one_section_that_is_not_finished_marks_its_page_and_the_whole_guide() {
    let copy = finished();
    let done = "\"part-4#meaning\": \"reviewed checked en\"";
    copy.replace(FACTS, done, "\"part-4#meaning\": \"reviewed unchecked en\"");
    let section = "data-section=\"part-4#meaning\" data-language=\"reviewed\" data-law=";
    let from = format!("{section}\"checked\"");
    copy.replace(WHO, &from, &format!("{section}\"unchecked\""));
    assert_codes(&copy.verify(), &["no-proof-mark", "no-proof-mark"]);
    copy.replace(WHO, "<main>", MARK);
    copy.replace(PRINT, "<main>", MARK);
    assert_codes(&copy.verify(), &[]);
}

#[test]
fn a_law_that_a_page_leads_to_counts_for_the_page() {
    let record = "\"laws#cc-286-1\": \"reviewed checked en\"";
    let run_out = "\"run_out\": [\"laws#cc-286-1\"], \"features\"";
    let changes: [(&str, &str); 2] = [
        (record, "\"laws#cc-286-1\": \"reviewed unchecked en\""),
        ("\"features\"", run_out),
    ];
    for (from, to) in changes {
        // A page that does not speak of it stays finished.
        let copy = finished();
        copy.replace(FACTS, from, to);
        assert_codes(&copy.verify(), &[]);
        copy.replace(WHO, P, LINK);
        assert_codes(&copy.verify(), &["no-proof-mark"]);
        copy.replace(WHO, "<main>", MARK);
        assert_codes(&copy.verify(), &[]);
    }
    let copy = finished();
    copy.replace(WHO, P, LINK);
    assert_codes(&copy.verify(), &[]);
}

#[test]
fn a_law_at_the_end_of_a_whole_guide_counts_for_it() {
    let law = "<section id=\"_law-cc-286-1\" data-section=\"laws#cc-286-1\" data-language=\"reviewed\"><h2>Law</h2></section></main>";
    let copy = finished();
    copy.replace(PRINT, "</main>", law);
    assert_codes(&copy.verify(), &[]);
    let run_out = "\"run_out\": [\"laws#cc-286-1\"], \"features\"";
    copy.replace(FACTS, "\"features\"", run_out);
    assert_codes(&copy.verify(), &["no-proof-mark"]);
}

#[test]
fn a_guide_that_does_not_say_whom_it_is_for_is_marked() {
    let copy = for_workers();
    copy.replace(FACTS, "\"audience\": \"worker\", ", "");
    assert_codes(&copy.verify(), &[]);
    copy.replace(PRINT, MARK, "<main>");
    assert_codes(&copy.verify(), &["no-proof-mark"]);
}

#[test]
fn marks_of_a_built_series_are_proved() {
    const PAGE: &str = "ko/two/print.html";
    let copy = Copy::of_a_built_series();
    let text = copy.read(PAGE);
    assert!(text.contains("proof-mark"), "{text}");
    copy.write(PAGE, text.replace("proof-mark", "plain"));
    let report = copy.verify();
    assert!(!report.is_proved(), "{}", show(&report));
    assert_codes(&report, &["no-proof-mark"]);
}
