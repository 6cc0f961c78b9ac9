//! Promise 7 on paper: every way to pass off a proof as finished is seen.

use super::breach::{Copy, show};

const FACTS: &str = "edition.json";

/// As much of a PDF as is read: its metadata, which says what kind of paper it is.
const FINISHED: &str = "%PDF-1.7 <x:xmpmeta></x:xmpmeta>";
const PROOF: &str = "%PDF-1.7 <x:xmpmeta><pdf:Keywords>proof</pdf:Keywords></x:xmpmeta>";

/// A folder with one PDF, of a guide for workers, as `edition.json` describes it.
fn folder(path: &str, format: &str) -> Copy {
    let copy = Copy::of_the_good_folder();
    copy.replace(
        FACTS,
        "\"audience\": \"provider\"",
        "\"audience\": \"worker\"",
    );
    copy.replace(
        FACTS,
        "\"features\": []",
        &format!(
            "\"features\": [\"pdf\"], \"files\": [{{\"path\": \"{path}\", \"guide\": \"part-4\", \"language\": \"en\", \"format\": \"{format}\", \"records\": []}}]"
        ),
    );
    copy.write(path, FINISHED);
    copy
}

/// All sections of the guide are reviewed and checked, here and in the pages.
fn finished(copy: &Copy) {
    let facts = copy.read(FACTS);
    let (english, rest) = facts.split_once("\"zh-Hans\": {").unwrap();
    let english = english.replace("draft unchecked en", "reviewed checked en");
    copy.write(FACTS, format!("{english}\"zh-Hans\": {{{rest}"));
}

fn codes(copy: &Copy) -> Vec<&'static str> {
    let report = copy.verify();
    let found = report.diagnostics.iter().map(|d| d.code);
    let found: Vec<&'static str> = found.filter(|code| code.contains("paper")).collect();
    assert!(found.len() < 2, "{}", show(&report));
    found
}

#[test]
fn a_proof_and_a_phone_pdf_may_lie_there() {
    assert!(codes(&folder("files/en/proof-part-4-letter.pdf", "letter")).is_empty());
    assert!(codes(&folder("files/en/part-4-phone.pdf", "phone")).is_empty());
}

#[test]
fn unfinished_paper_for_workers_is_refused_without_the_name_of_a_proof() {
    let copy = folder("files/en/part-4-letter.pdf", "letter");
    assert_eq!(codes(&copy), ["paper-below-policy"]);
}

#[test]
fn one_section_below_is_enough() {
    let copy = folder("files/en/part-4-letter.pdf", "letter");
    finished(&copy);
    assert!(codes(&copy).is_empty());
    for below in ["draft checked en", "reviewed unchecked en"] {
        let copy = folder("files/en/part-4-letter.pdf", "letter");
        finished(&copy);
        let whole = "\"part-4#court\": \"reviewed checked en\"";
        copy.replace(FACTS, whole, &format!("\"part-4#court\": \"{below}\""));
        assert_eq!(codes(&copy), ["paper-below-policy"], "{below}");
    }
}

#[test]
fn a_record_below_is_enough() {
    for (record, status, wanted) in [
        ("laws#cc", "reviewed unchecked en", true),
        ("laws#cc", "reviewed checked en", false),
        ("contacts#line", "machine unchecked en", true),
        ("contacts#line", "reviewed unchecked en", false),
    ] {
        let copy = folder("files/en/part-4-letter.pdf", "letter");
        finished(&copy);
        copy.replace(
            FACTS,
            "\"records\": []",
            &format!("\"records\": [\"{record}\"]"),
        );
        let lead = "\"series#series\": \"reviewed checked en\"";
        copy.replace(FACTS, lead, &format!("{lead}, \"{record}\": \"{status}\""));
        assert_eq!(!codes(&copy).is_empty(), wanted, "{record} {status}");
    }
}

#[test]
fn a_record_that_has_run_out_is_enough() {
    for (run_out, wanted) in [("contacts#line", true), ("contacts#other", false)] {
        let copy = folder("files/en/part-4-letter.pdf", "letter");
        finished(&copy);
        let line = "\"contacts#line\"";
        copy.replace(FACTS, "\"records\": []", &format!("\"records\": [{line}]"));
        let lead = "\"series#series\": \"reviewed checked en\"";
        let finished = format!("{lead}, {line}: \"reviewed unchecked en\"");
        copy.replace(FACTS, lead, &finished);
        let files = "\"files\":";
        let listed = format!("\"run_out\": [\"{run_out}\"], {files}");
        copy.replace(FACTS, files, &listed);
        assert_eq!(!codes(&copy).is_empty(), wanted, "{run_out}");
    }
}

#[test]
fn a_proof_that_is_renamed_is_unknown() {
    let copy = folder("files/en/proof-part-4-letter.pdf", "letter");
    copy.write("files/en/part-4-letter.pdf", FINISHED);
    assert_eq!(codes(&copy), ["unknown-paper"]);
}

#[test]
fn a_proof_says_of_itself_that_it_is_one_whatever_the_list_says() {
    // Renamed, listed by its new name, and every section said to be finished.
    let copy = folder("files/en/part-4-letter.pdf", "letter");
    finished(&copy);
    copy.write("files/en/part-4-letter.pdf", PROOF);
    assert_eq!(codes(&copy), ["paper-below-policy"]);
    // Nor does it help to take away what it says of itself.
    copy.write("files/en/part-4-letter.pdf", "%PDF-1.7");
    assert_eq!(codes(&copy), ["paper-below-policy"]);
    copy.write("files/en/part-4-letter.pdf", FINISHED);
    assert!(codes(&copy).is_empty());
}

#[test]
fn paper_of_a_whole_guide_cannot_name_the_sections_that_are_finished() {
    let copy = folder("files/en/part-4-letter.pdf", "letter");
    finished(&copy);
    let whole = "\"part-4#court\": \"reviewed checked en\"";
    copy.replace(FACTS, whole, "\"part-4#court\": \"draft unchecked en\"");
    copy.replace(
        FACTS,
        "\"records\": []",
        "\"records\": [], \"sections\": [\"part-4#part-4\"]",
    );
    assert_eq!(codes(&copy), ["paper-below-policy"]);
}

/// A folder with paper of some sections only.
fn of_sections(path: &str, format: &str, sections: &str) -> Copy {
    let copy = folder(path, format);
    copy.replace(
        FACTS,
        "\"records\": []",
        &format!("\"records\": [], \"sections\": {sections}"),
    );
    copy
}

#[test]
fn cards_and_brochures_are_finished_when_their_own_sections_are() {
    for format in ["cards", "brochure"] {
        let path = format!("files/en/part-4-who-{format}.pdf");
        let copy = of_sections(&path, format, "[\"part-4#who\", \"part-4#help\"]");
        assert_eq!(codes(&copy), ["paper-below-policy"], "{format}");
        for done in ["who", "help"] {
            let from = format!("\"part-4#{done}\": \"draft unchecked en\"");
            let to = format!("\"part-4#{done}\": \"reviewed checked en\"");
            assert_eq!(codes(&copy), ["paper-below-policy"], "{format}");
            copy.replace(FACTS, &from, &to);
        }
        assert!(codes(&copy).is_empty(), "{format}");
    }
}

#[test]
fn a_sheet_names_its_sections_and_they_are_of_its_guide() {
    for sections in ["[]", "[\"series#series\"]", "[\"part-4#nowhere\"]"] {
        let copy = of_sections("files/en/part-4-who-brochure.pdf", "brochure", sections);
        finished(&copy);
        assert_eq!(codes(&copy), ["paper-below-policy"], "{sections}");
    }
    let copy = folder("files/en/part-4-who-brochure.pdf", "brochure");
    finished(&copy);
    assert_eq!(codes(&copy), ["paper-below-policy"]);
}

#[test]
fn where_the_source_stands_beside_the_text_it_has_to_be_finished_too() {
    for (format, name, sections) in [
        ("cards", "who-cards", "[\"part-4#who\"]"),
        ("bilingual", "bilingual", ""),
    ] {
        let path = format!("files/zh-hans/part-4-{name}.pdf");
        let copy = match sections {
            "" => folder(&path, format),
            sections => of_sections(&path, format, sections),
        };
        copy.replace(
            FACTS,
            "\"language\": \"en\", \"format\"",
            "\"language\": \"zh-Hans\", \"format\"",
        );
        let facts = copy.read(FACTS);
        let (english, chinese) = facts.split_once("\"zh-Hans\": {").unwrap();
        let chinese = chinese
            .replace("machine unchecked zh-Hans", "reviewed checked zh-Hans")
            .replace("draft unchecked en", "reviewed checked en");
        copy.write(FACTS, format!("{english}\"zh-Hans\": {{{chinese}"));
        assert_eq!(codes(&copy), ["paper-below-policy"], "{format}");
        finished(&copy);
        assert!(codes(&copy).is_empty(), "{format}");
    }
}

#[test]
fn paper_cannot_call_itself_a_screen_or_another_guide_or_language() {
    let copy = folder("files/en/part-4-letter.pdf", "phone");
    assert_eq!(codes(&copy), ["paper-below-policy"]);
    let copy = folder("files/en/part-4-letter.pdf", "poster");
    assert_eq!(codes(&copy), ["paper-below-policy"]);
    let copy = folder("files/en/part-4-letter.pdf", "letter");
    copy.replace(
        FACTS,
        "\"guide\": \"part-4\", \"language\"",
        "\"guide\": \"part-9\", \"language\"",
    );
    assert_eq!(codes(&copy), ["paper-below-policy"]);
    let copy = folder("files/en/part-4-letter.pdf", "letter");
    copy.replace(
        FACTS,
        "\"language\": \"en\", \"format\"",
        "\"language\": \"ko\", \"format\"",
    );
    assert_eq!(codes(&copy), ["paper-below-policy"]);
}

#[test]
fn a_guide_that_does_not_say_whom_it_is_for_is_for_workers() {
    let copy = folder("files/en/part-4-letter.pdf", "letter");
    copy.replace(FACTS, "\"audience\": \"worker\", ", "");
    assert_eq!(codes(&copy), ["paper-below-policy"]);
}

#[test]
fn a_website_cannot_call_itself_files_without_pages() {
    let copy = folder("files/en/proof-part-4-letter.pdf", "letter");
    copy.replace(FACTS, "\"edition\": \"web\"", "\"edition\": \"pdf\"");
    copy.replace(FACTS, "\"part-4#court\"", "\"part-4#other\"");
    let report = copy.verify();
    let codes: Vec<_> = report.diagnostics.iter().map(|d| d.code).collect();
    assert!(codes.contains(&"missing-section"), "{}", show(&report));
}

#[test]
fn a_pdf_that_is_promised_is_there() {
    let copy = folder("files/en/proof-part-4-letter.pdf", "letter");
    copy.replace(FACTS, "proof-part-4-letter", "proof-part-4-a4");
    copy.replace(FACTS, "\"format\": \"letter\"", "\"format\": \"a4\"");
    let report = copy.verify();
    let codes: Vec<_> = report.diagnostics.iter().map(|d| d.code).collect();
    assert!(codes.contains(&"missing-paper") && codes.contains(&"unknown-paper"));
}

#[test]
fn a_part_says_which_sections_are_in_it_and_by_its_name_that_it_is_one() {
    let volume = "files/en/part-4-booklet-1.pdf";
    let copy = folder(volume, "booklet");
    assert_eq!(
        codes(&copy),
        ["paper-below-policy"],
        "nothing says what is in it"
    );
    let name = |sections: &str| {
        let named = format!("\"records\": [], \"sections\": {sections}");
        copy.replace(FACTS, "\"records\": []", &named);
    };
    name("[\"part-4#part-4\"]");
    assert_eq!(codes(&copy), ["paper-below-policy"], "it is not finished");
    finished(&copy);
    assert!(codes(&copy).is_empty());
    // A section that stands in no list, or in another guide.
    copy.replace(FACTS, "[\"part-4#part-4\"]", "[\"part-4#nowhere\"]");
    assert_eq!(codes(&copy), ["paper-below-policy"]);
    copy.replace(FACTS, "[\"part-4#nowhere\"]", "[\"laws#part-4\"]");
    assert_eq!(codes(&copy), ["paper-below-policy"]);
    copy.replace(FACTS, "[\"laws#part-4\"]", "[]");
    assert_eq!(codes(&copy), ["paper-below-policy"]);
}

#[test]
fn metadata_of_a_discreet_guide_name_nobody() {
    let named = |discreet: bool, bytes: &str| {
        let copy = folder("files/en/proof-guide-4-letter.pdf", "letter");
        let flag = format!("\"discreet\": {discreet}");
        copy.replace(FACTS, "\"discreet\": false", &flag);
        copy.write("files/en/proof-guide-4-letter.pdf", bytes);
        let report = copy.verify();
        let path = "files/en/proof-guide-4-letter.pdf";
        let of_file = |d: &&monarch::diagnostic::Diagnostic| {
            d.place.as_ref().is_some_and(|place| &*place.file == path)
        };
        let found = report.diagnostics.iter().filter(of_file);
        found.filter(|d| d.code == "not-discreet").count()
    };
    let author = "%PDF-1.7 <x:xmpmeta><dc:creator>Harbour</dc:creator></x:xmpmeta>";
    let dictionary = "%PDF-1.7 <x:xmpmeta></x:xmpmeta> <</Author(Harbour)>>";
    assert_eq!(named(true, PROOF), 0);
    assert_eq!(named(true, author), 1);
    assert_eq!(named(true, dictionary), 1);
    assert_eq!(
        named(false, author),
        0,
        "other guides may say who saved them"
    );
}
