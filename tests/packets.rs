//! Documents for reviewers: what is in them, and that they open.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;

use monarch::command::accept::accept;
use monarch::command::export::{self, ExportArguments, Formats};
use monarch::command::{Outcome, load};
use monarch::edition::files::Files;
use monarch::edition::packet::{Format, Packets, packet};
use monarch::series::address::RelativePath;
use monarch::series::decision::Decision;
use monarch::source::interface::Interfaces;
use monarch::source::name::LanguageTag;
use monarch::source::record::LanguageStatus;
use quick_xml::Reader;
use quick_xml::events::Event;
use support::{edit, series, tests, write};

const BOTH: &[Format] = &[Format::Docx, Format::Html];
const KOREAN_PAGE: &str = "content/ko/one/10-first.md";

fn tag(text: &str) -> LanguageTag {
    LanguageTag::new(text).unwrap()
}

/// Packets of a series on disk; no string of the interface may be missing.
fn packets(root: &Path, language: &str) -> Packets {
    let (series, _, problems) = load(root);
    let series = series.unwrap_or_else(|| panic!("{problems:?}"));
    let interfaces = Interfaces::load(Some(root), series.languages.as_slice()).unwrap();
    let made = packet(&series, &interfaces, &tag(language), None, BOTH);
    for language in series.languages.values() {
        assert_eq!(
            interfaces.of(&language.tag).unwrap().faults(),
            Vec::<String>::new()
        );
    }
    made.unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn page(packets: &Packets, path: &str) -> String {
    let bytes = packets.files.get(path);
    String::from_utf8(bytes.unwrap_or_else(|| panic!("no {path}")).to_vec()).unwrap()
}

/// The parts of a document, each read to its end as XML.
fn parts(packets: &Packets, path: &str) -> BTreeMap<String, String> {
    let bytes = packets
        .files
        .get(path)
        .unwrap_or_else(|| panic!("no {path}"));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        well_formed(&name, &text);
        parts.insert(name, text);
    }
    parts
}

fn well_formed(name: &str, text: &str) {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut depth = 0_i32;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                depth += 1;
                attributes(name, element.attributes());
            }
            Ok(Event::Empty(element)) => attributes(name, element.attributes()),
            Ok(Event::End(_)) => depth -= 1,
            Ok(Event::Text(text)) => {
                let text = text.xml10_content();
                assert!(
                    text.chars()
                        .all(|c| c >= ' ' || matches!(c, '\n' | '\t' | '\r')),
                    "{name} holds a control character"
                );
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => panic!("{name}: {error}"),
        }
    }
    assert_eq!(depth, 0, "{name} is closed");
}

fn attributes(name: &str, attributes: quick_xml::events::attributes::Attributes<'_>) {
    for attribute in attributes {
        let attribute = attribute.unwrap_or_else(|error| panic!("{name}: {error}"));
        attribute
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .unwrap();
    }
}

/// The words of a document, paragraph by paragraph.
fn words(packets: &Packets, path: &str) -> String {
    let document = parts(packets, path).remove("word/document.xml").unwrap();
    let mut reader = Reader::from_str(&document);
    let (mut out, mut inside) = (String::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) if element.name().as_ref() == "w:t" => inside = true,
            Event::End(element) if element.name().as_ref() == "w:t" => inside = false,
            Event::End(element) if element.name().as_ref() == "w:p" => out.push('\n'),
            Event::Empty(element) if element.name().as_ref() == "w:br" => out.push('\n'),
            Event::Text(text) if inside => out.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) if inside => {
                let reference = format!("&{};", &*reference);
                out.push_str(&quick_xml::escape::unescape(&reference).unwrap());
            }
            Event::Eof => return out,
            _ => {}
        }
    }
}

/// Each of the words stands after the one before.
fn in_order(text: &str, wanted: &[&str]) {
    let mut rest = text;
    for words in wanted {
        let at = rest
            .find(words)
            .unwrap_or_else(|| panic!("no {words:?} in its place in\n{text}"));
        rest = &rest[at + words.len()..];
    }
}

/// Words of a page without its tags.
fn without_tags(html: &str) -> String {
    let mut out = String::new();
    for piece in html.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        if tag.starts_with('/')
            && ["/p", "/h", "/li", "/dt"]
                .iter()
                .any(|t| tag.starts_with(t))
        {
            out.push('\n');
        }
        out.push_str(words);
    }
    out.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn a_document_opens_as_an_archive_of_well_formed_parts_that_know_each_other() {
    let scratch = series("small");
    let packets = packets(scratch.path(), "ko");
    for (path, _) in packets
        .files
        .iter()
        .filter(|(p, _)| p.as_str().ends_with(".docx"))
    {
        let parts = parts(&packets, path.as_str());
        let types = &parts["[Content_Types].xml"];
        let relations = &parts["word/_rels/document.xml.rels"];
        for part in parts.keys().filter(|p| p.ends_with(".xml")) {
            let known =
                part == "[Content_Types].xml" || types.contains(&format!("PartName=\"/{part}\""));
            assert!(known, "{path}: {part} has no type");
        }
        for piece in parts["word/document.xml"].split("r:id=\"").skip(1) {
            let id = piece.split('"').next().unwrap();
            assert!(relations.contains(&format!("Id=\"{id}\"")), "{path}: {id}");
        }
        for piece in relations.split("Target=\"").skip(1) {
            let target = piece.split('"').next().unwrap();
            let there = target.contains("://") || parts.contains_key(&format!("word/{target}"));
            assert!(there, "{path}: {target}");
        }
    }
}

#[test]
fn codes_and_both_texts_stand_in_order_in_both_formats() {
    let scratch = series("small");
    let packets = packets(scratch.path(), "ko");
    let wanted = [
        "1-01",
        "First page",
        "첫 쪽",
        "R1",
        "The first page.",
        "첫 쪽입니다.",
        "The lead, with work,",
        "강조(중요)",
        "Comments on 1-01",
        "1-01.1",
        "A heading",
        "제목",
        "Complain within 30 days (The Act).1",
        "30일 안에 이의를 제기하세요(그 법).1",
        "Take care",
        "A note with a link",
        "링크가 있는 각주",
        "Comments on 1-01.1",
        "1-01.2",
        "Below it",
        "Say",
        "this",
        "There is no translation of this section yet.",
        "이 항목은 아직 번역되지 않았습니다.",
        "Comments on 1-01.2",
        "1-01.3",
        "Another",
        "또 다른 제목",
        "Comments on 1-01.3",
        "Sign-off for 1-01",
        "Role code (never a name)",
        "Law checked",
        "not looked at",
    ];
    in_order(&words(&packets, "one-first.docx"), &wanted);
    in_order(&without_tags(&page(&packets, "one-first.html")), &wanted);
    // Every section of every document is there by its code, in both formats.
    for document in &packets.documents {
        let codes: Vec<&str> = document.sections.iter().map(|s| s.code.as_str()).collect();
        for file in &document.files {
            let text = match file.path.ends_with(".docx") {
                true => words(&packets, &file.path),
                false => without_tags(&page(&packets, &file.path)),
            };
            in_order(&text, &codes);
        }
    }
}

#[test]
fn a_law_stands_below_the_sections_that_point_to_it_with_source_and_date() {
    let scratch = series("small");
    edit(
        scratch.path(),
        "content/laws.yaml",
        "source: {url: \"https://www.example.org/act\", strength: official,",
        "source: {url: \"https://notes.example.org/?act=1&section=2\", strength: secondary,",
    );
    let packets = packets(scratch.path(), "ko");
    let text = words(&packets, "one-first.docx");
    in_order(
        &text,
        &[
            "1-01.1",
            "Laws that this section points to",
            "이 항목이 가리키는 법",
            "그 법",
            "Act, R.S.O. 1990, c. 1, s. 2",
            "https://www.example.org/act",
            "https://notes.example.org/?act=1&section=2",
            "다른 사람의 설명이며, 공식 법조문이 아님. 법률 내용은 2026년 11월 21일 기준입니다.",
            "Comments on 1-01.1",
        ],
    );
    assert_eq!(text.matches("R.S.O. 1990").count(), 1, "only there");
}

#[test]
fn the_status_of_both_texts_is_said_in_both_languages() {
    let scratch = series("small");
    let decision = |language: &str, status, sections: &[&str], by| Decision {
        language: tag(language),
        sections: sections.iter().map(|s| (*s).to_owned()).collect(),
        class: None,
        status,
        law_checked: (language == "en").then(|| "Ontario".to_owned()),
        by,
        on: jiff::civil::date(2026, 12, 1),
    };
    for decision in [
        decision("en", None, &["one#a-heading"], Some("L1".to_owned())),
        decision(
            "ko",
            Some(LanguageStatus::Reviewed),
            &["one#a-heading", "one#another"],
            Some("R1".to_owned()),
        ),
    ] {
        let outcome = accept(scratch.path(), &decision);
        assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    }
    edit(
        scratch.path(),
        KOREAN_PAGE,
        "에 전화하세요.",
        "에 꼭 전화하세요.",
    );
    let packets = packets(scratch.path(), "ko");
    let text = words(&packets, "one-first.docx");
    in_order(
        &text,
        &[
            "English text: draft, not reviewed, law checked by a lawyer on December 1, 2026. \
             Translation: reviewed, law checked by a lawyer on December 1, 2026.",
            "번역: 검토됨, 법률 내용을 변호사가 2026년 12월 1일에 확인함.",
            "Translation: not written yet.",
            "Translation: draft, not reviewed, edited since its review, law not checked.",
        ],
    );
    let sections = &packets
        .documents
        .iter()
        .find(|d| d.code == "1-01")
        .unwrap()
        .sections;
    assert_eq!(sections[1].address, "one#a-heading");
    assert_eq!(sections[1].language, LanguageStatus::Reviewed);
    assert_eq!(sections[2].language, LanguageStatus::Missing);
}

#[test]
fn hostile_text_stays_text() {
    let scratch = series("small");
    let evil = "\\<script>alert(1)\\</script> \\<w:p/> & ]]&gt; \"x\" 'y' &#1; {{ t }} 글";
    edit(
        scratch.path(),
        KOREAN_PAGE,
        "먼저 물어보세요.",
        &format!("{evil} [주소](https://example.org/?a=1&b='2'). 먼저 물어보세요."),
    );
    edit(
        scratch.path(),
        KOREAN_PAGE,
        "title: 첫 쪽",
        "title: \"</title><img src=x onerror=alert(1)> & 첫 쪽\"",
    );
    let packets = packets(scratch.path(), "ko");
    let shown = "<script>alert(1)</script> <w:p/> & ]]> \"x\" 'y'  {{ t }} 글";
    let title = "</title><img src=x onerror=alert(1)> & 첫 쪽";
    let text = words(&packets, "one-first.docx");
    in_order(&text, &[title, shown]);
    let html = page(&packets, "one-first.html");
    in_order(&without_tags(&html), &[title, title, shown]);
    for forbidden in ["<script", "<img", "<w:p/>", "\u{1}"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_whatever_the_threads() {
    let scratch = series("small");
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| packets(scratch.path(), "ko").files)
    };
    let first = with(1);
    std::thread::sleep(std::time::Duration::from_millis(2100)); // times in archives count by two seconds
    assert!(first == with(4));
    let bytes = first.get("one-first.docx").unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for index in 0..archive.len() {
        let file = archive.by_index(index).unwrap();
        assert_eq!(file.last_modified(), Some(zip::DateTime::DEFAULT));
    }
}

#[test]
fn words_are_set_and_checked_in_their_own_language() {
    for (name, language, path, wanted) in [
        (
            "small",
            "ko",
            "one-first.docx",
            &[
                "w:eastAsia=\"Malgun Gothic\"",
                "<w:lang w:val=\"en-CA\" w:eastAsia=\"ko-KR\"/>",
            ][..],
        ),
        (
            "small",
            "zh-Hans",
            "series.docx",
            &[
                "w:hint=\"eastAsia\"",
                "w:eastAsia=\"Microsoft YaHei\"",
                "w:eastAsia=\"zh-CN\"",
            ],
        ),
        (
            "scripts",
            "th",
            "one-first.docx",
            &["w:cs=\"Leelawadee UI\"", "w:bidi=\"th-TH\""],
        ),
        (
            "scripts",
            "ar",
            "one-first.docx",
            &["<w:bidi/>", "<w:rtl/>", "w:bidi=\"ar-SA\""],
        ),
        (
            "scripts",
            "fr",
            "one-first.docx",
            &["<w:lang w:val=\"fr-CA\"/>"],
        ),
    ] {
        let scratch = series(name);
        let packets = packets(scratch.path(), language);
        let document = &parts(&packets, path)["word/document.xml"];
        for wanted in wanted {
            assert!(document.contains(wanted), "{language}: {wanted}");
        }
        assert!(
            document.contains("<w:lang w:val=\"en-CA\"/>"),
            "English is English"
        );
        let runs = document.matches("<w:r>").count();
        let said = document.matches("<w:r><w:rPr>").count();
        assert_eq!(runs, said, "every run says its fonts and language");
    }
}

#[test]
fn nobody_is_named_and_saving_takes_names_out() {
    let scratch = series("small");
    let packets = packets(scratch.path(), "ko");
    let parts = parts(&packets, "one-first.docx");
    let properties = &parts["docProps/core.xml"];
    for name in ["creator", "lastModifiedBy", "onarch"] {
        assert!(!properties.contains(name), "{properties}");
    }
    assert!(parts["word/settings.xml"].contains("<w:removePersonalInformation/>"));
    for part in parts.values() {
        assert!(!part.to_lowercase().contains("monarch"));
    }
}

#[test]
fn discreet_guides_are_named_by_code_inside_and_out() {
    let scratch = series("small");
    write(
        scratch.path(),
        "content/ko/two/10-police.md",
        "---\ntitle: 경찰이 세울 때\ndescription: 할 수 있는 일.\n---\n\n침착하세요.\n",
    );
    let packets = packets(scratch.path(), "ko");
    let names: Vec<&str> = packets.files.iter().map(|(p, _)| p.as_str()).collect();
    assert!(names.contains(&"2-01.docx") && names.contains(&"2-01.html"));
    assert!(!names.iter().any(|name| name.contains("police")));
    let properties = &parts(&packets, "2-01.docx")["docProps/core.xml"];
    assert!(!properties.contains("경찰"), "{properties}");
    let html = page(&packets, "2-01.html");
    let head = html.split("</head>").next().unwrap();
    assert!(!head.contains("경찰") && head.contains("2-01"), "{head}");
}

#[test]
fn texts_built_differently_stand_one_after_the_other() {
    let scratch = series("small");
    edit(
        scratch.path(),
        KOREAN_PAGE,
        "30일 안에",
        "먼저 읽으세요.\n\n30일 안에",
    );
    let packets = packets(scratch.path(), "ko");
    in_order(
        &words(&packets, "one-first.docx"),
        &[
            "Complain within",
            "Ask first.",
            "먼저 읽으세요.",
            "30일 안에",
            "먼저 물어보세요.",
        ],
    );
}

#[test]
fn a_list_with_another_number_of_items_stands_apart_alone_and_notes_keep_their_numbers() {
    let scratch = series("small");
    write(
        scratch.path(),
        "content/en/one/30-third.md",
        "---\ntitle: Third\ndescription: The third page.\ncode: 1-03\ntopics: [work]\n---\n\nThe lead.\n\n\
         ## Both {#both code=1}\n\nBefore[^both-1] and[^both-2].\n\n- one\n- two\n\nAfter.\n\n\
         [^both-1]: The first note.\n\n[^both-2]: The second note.\n",
    );
    write(
        scratch.path(),
        "content/ko/one/30-third.md",
        "---\ntitle: 셋째\ndescription: 셋째 쪽입니다.\n---\n\n첫머리입니다.\n\n\
         ## 둘 다 {#both}\n\n앞[^both-2]과[^both-1].\n\n- 하나와 둘\n\n뒤입니다.\n\n\
         [^both-2]: 둘째 각주.\n\n[^both-1]: 첫째 각주.\n",
    );
    let packets = packets(scratch.path(), "ko");
    in_order(
        &words(&packets, "one-third.docx"),
        &[
            "Before1 and2.",
            "앞2과1.",
            "one",
            "two",
            "하나와 둘",
            "After.",
            "뒤입니다.",
            "The first note.",
            "첫째 각주.",
            "The second note.",
            "둘째 각주.",
        ],
    );
}

#[test]
fn the_source_alone_is_for_lawyers() {
    let scratch = series("small");
    let packets = packets(scratch.path(), "en");
    let text = words(&packets, "one-first.docx");
    in_order(
        &text,
        &[
            "English text, for people who check it",
            "A heading",
            "Complain",
            "Act, R.S.O.",
            "Law checked",
        ],
    );
    assert!(!text.contains("Translation:") && !text.contains("글"));
    assert_eq!(packets.without_text, 0);
}

#[test]
fn words_of_records_are_reviewed_too() {
    let scratch = series("small");
    let packets = packets(scratch.path(), "ko");
    for (path, wanted) in [
        ("laws.docx", &["act-1", "그 법", "30일 안에 이의를"][..]),
        ("contacts.docx", &["clinic", "Comments on clinic"]),
        ("glossary.docx", &["work", "일"]),
    ] {
        in_order(&words(&packets, path), wanted);
    }
    let laws = packets
        .documents
        .iter()
        .find(|d| d.guide == "laws")
        .unwrap();
    assert_eq!(laws.sections[0].address, "laws#act-1");
}

/// The folder of a website with the packets of a language in it, sealed again.
fn published(root: &Path, language: &str) -> std::path::PathBuf {
    let out = root.join("dist");
    let outcome = support::build(root, "web");
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    for (path, bytes) in packets(root, language).files.iter() {
        write(&out, &format!("packets/{path}"), bytes);
    }
    // A kind of its own, as an edition that published packets would declare it.
    let facts = fs::read_to_string(out.join("edition.json")).unwrap();
    let mut facts: serde_json::Value = serde_json::from_str(&facts).unwrap();
    facts["budgets"]["packet"] = 102_400.into();
    write(&out, "edition.json", facts.to_string());
    let mut files = Files::new();
    for entry in walkdir::WalkDir::new(&out) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(&out).unwrap();
        let path = path.to_string_lossy().replace('\\', "/");
        if entry.file_type().is_file() && path != "SHA256SUMS" {
            let bytes = fs::read(entry.path()).unwrap();
            files.insert(RelativePath::new(path), bytes).unwrap();
        }
    }
    write(&out, "SHA256SUMS", monarch::output::sums(&files));
    out
}

#[test]
fn pages_keep_the_promises_of_every_page() {
    for (name, language) in [("small", "ko"), ("small", "en"), ("scripts", "ar")] {
        let scratch = series(name);
        let report = monarch::verify::verify(&published(scratch.path(), language));
        let faults: Vec<_> = report
            .diagnostics
            .iter()
            .filter(|d| {
                let place = d.place.as_ref();
                place.is_some_and(|p| p.file.starts_with("packets/"))
            })
            // Packets go to reviewers, never to readers: nothing links to them.
            .filter(|d| d.code != "orphan-page")
            .collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn pages_are_valid_html() {
    let jar = tests().join("browser/node_modules/vnu-jar/build/dist/vnu.jar");
    if !jar.is_file() {
        support::skip("run `npm ci --prefix tests/browser` first");
        return;
    }
    let scratch = tempfile::tempdir().unwrap();
    for (name, language) in [("small", "ko"), ("small", "en"), ("scripts", "ar")] {
        let from = series(name);
        for (path, bytes) in packets(from.path(), language).files.iter() {
            write(scratch.path(), &format!("{language}/{path}"), bytes);
        }
    }
    let done = Command::new("java")
        .args(["-Xss8m", "-jar"])
        .arg(&jar)
        .args(["--errors-only", "--skip-non-html"])
        .arg(scratch.path())
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
}

fn exported(root: &Path, out: &Path, guide: Option<&str>) -> Outcome {
    export::export(&ExportArguments {
        packet: true,
        lang: tag("ko"),
        guide: guide.map(str::to_owned),
        format: Formats::Both,
        out: Some(out.to_owned()),
        root: root.to_owned(),
    })
}

#[test]
fn a_folder_in_which_people_wrote_is_never_touched() {
    let scratch = series("small");
    let out = scratch.path().join("packets");
    let done = exported(scratch.path(), &out, Some("one"));
    assert!(!done.problems.has_errors(), "{:?}", done.problems);
    assert!(out.join("one-first.docx").is_file() && out.join("one.html").is_file());
    fs::write(out.join("one-first.docx"), "comments").unwrap();
    let again = exported(scratch.path(), &out, Some("one"));
    let problem = again.problems.iter().next().unwrap();
    assert_eq!(problem.code, "not-empty");
    assert!(problem.hint.as_ref().unwrap().contains("--out"));
    assert_eq!(
        fs::read_to_string(out.join("one-first.docx")).unwrap(),
        "comments"
    );
    let inside = exported(scratch.path(), &scratch.path().join("content/new"), None);
    assert!(inside.problems.has_errors(), "not among the sources");
}

#[test]
fn what_is_not_there_is_said_with_what_is() {
    let scratch = series("small");
    let out = scratch.path().join("packets");
    let problem = |outcome: Outcome| {
        let first = outcome.problems.iter().next().unwrap().clone();
        (first.code, first.hint.unwrap_or_default())
    };
    let (code, hint) = problem(exported(scratch.path(), &out, Some("three")));
    assert_eq!(code, "unknown-guide");
    assert!(hint.contains("series, one, two, laws"), "{hint}");
    let (code, _) = problem(exported(scratch.path(), &out, Some("two")));
    assert_eq!(code, "missing-text", "there is nothing in Korean");
    assert!(!out.exists());
}

#[test]
fn the_command_lists_what_it_wrote() {
    let scratch = series("small");
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_monarch"))
            .current_dir(scratch.path())
            .args(["translate", "export"])
            .args(arguments)
            .output()
            .unwrap()
    };
    assert_eq!(
        run(&["--lang", "ko"]).status.code(),
        Some(2),
        "says what to export"
    );
    let done = run(&[
        "--packet", "--lang", "ko", "--guide", "one", "--format", "docx", "--json",
    ]);
    assert!(done.status.success());
    let answer: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(answer["out"], "packets-ko");
    assert_eq!(answer["documents"].as_array().unwrap().len(), 2);
    assert_eq!(answer["documents"][1]["files"][0]["path"], "one-first.docx");
    assert_eq!(
        answer["documents"][1]["sections"][1]["address"],
        "one#a-heading"
    );
    assert_eq!(answer["without_text"], 1);
    let written = fs::read_dir(scratch.path().join("packets-ko")).unwrap();
    assert_eq!(written.count(), 2);
    let help = run(&["--help"]);
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    assert!(help.contains("Examples:") && help.contains("--guide part-4"));
}

#[test]
fn reviewers_read_what_a_contact_is_called_in_discreet_guides() {
    let scratch = series("small");
    let root = scratch.path();
    let contacts = "content/en/contacts.yaml";
    let named = "clinic: {name: The Clinic, short_name: The Desk, ";
    edit(root, contacts, "clinic: {name: The Clinic, ", named);
    let packets = packets(root, "ko");
    let text = page(&packets, "contacts.html");
    for said in ["The Desk", "눈에 띄지 않는 안내서에서 쓰는 이름"] {
        assert!(text.contains(said), "{said} in {text}");
    }
}
