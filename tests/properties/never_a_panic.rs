//! Whatever stands in a file, the answer is a value or a diagnostic, never a panic.

use std::borrow::Cow;
use std::fs;
use std::sync::LazyLock;

use monarch::command::build::website;
use monarch::document;
use monarch::edition::{Material, make};
use monarch::plan::{Edition, Features, Medium, Plan, Wanted};
use monarch::series::Series;
use monarch::source::file::SourceFile;
use monarch::source::interface::{Interfaces, messages};
use monarch::source::name::LanguageTag;
use monarch::source::theme::Theme;
use monarch::source::yaml::Yaml;
use monarch::source::{config, front_matter, language, ledger};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::cases;
use crate::foreign::{bytes, file, text};
use crate::support::{self, series};

const PAGE: &str = "---\ntitle: One\ndescription: Two\ncode: 1-01\ntopics: [work]\n---\n\n\
    Lead with **「律师」**请 and [](law:act-1).\n\n## Heading {#id code=1 .work}\n\n- a\n- b\n\n\
    | a | b |\n|---|:-:|\n| `c` | [d](term:work)[^n] |\n\n[^n]: A note.\n\n> [!NOTE]\n> Text\n\n```nginx\nserver {}\n```\n";
const LEDGER: &str = "one#first:\n  code: 1-01\n  source_hash: \"0123456789abcdef\"\n  target_hash: \"0123456789abcdef\"\n  \
    language: reviewed\n  language_on: 2026-12-01\n  language_by: R1\n  law: unchecked\n  \
    changes:\n    - {on: 2026-11-30, class: typo, from: \"0123456789abcdef\", to: \"0123456789abcdef\"}\n";

/// A place that is shown has to be one: its line is of the file, its column of the line.
fn places_are_true(file: &SourceFile, problems: &monarch::diagnostic::Diagnostics) {
    for problem in problems.iter() {
        let Some(place) = problem.place.as_ref().filter(|place| place.line > 0) else {
            continue;
        };
        let line = file.text.split('\n').nth(place.line as usize - 1);
        let line = line.unwrap_or_else(|| panic!("{problem:?}"));
        assert_eq!(line.trim_end_matches('\r'), &*place.text, "{problem:?}");
        let end = place.column + place.length;
        let characters = place.text.chars().count() as u32;
        assert!(end <= characters.max(place.column) + 2, "{problem:?}");
    }
}

const OVERLAY: &str = include_str!("../partners/harbour/partner.yaml");
const LOGO: &str = include_str!("../partners/harbour/logo.svg");

/// What a partner hands in: whatever it is, what gets through holds nothing but shapes.
fn hand_in(overlay: &[u8], logo: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("partner.yaml"), overlay).unwrap();
    fs::write(folder.path().join("logo.svg"), logo).unwrap();
    let (partner, problems) = monarch::source::partner::read(&folder.path().join("partner.yaml"));
    let logo = partner.and_then(|partner| partner.logo);
    if let Some(logo) = logo.filter(|_| !problems.has_errors()) {
        let written = String::from_utf8_lossy(&logo.bytes).to_lowercase();
        if logo.extension == "svg" {
            for never in [
                "<script",
                "<!",
                "<?",
                "javascript:",
                "<foreign",
                "<image",
                "<use",
                " onload",
            ] {
                assert!(!written.contains(never), "{written}");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn overlays(text in text(&[OVERLAY])) {
        hand_in(text.as_bytes(), LOGO.as_bytes());
    }

    #[test]
    fn drawings(text in text(&[LOGO, "<script/><a href='javascript:x'/><style>a{b:url(c)}</style>"])) {
        hand_in(OVERLAY.as_bytes(), text.as_bytes());
    }

    #[test]
    fn pictures(start in select(vec![&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x40\x08\x06\0\0\0"[..], b"\xff\xd8\xff\xe0\0\x10JFIF\0", b""]), rest in vec(any::<u8>(), 0..400)) {
        hand_in(OVERLAY.as_bytes(), &[start, &rest].concat());
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn yaml(text in text(&[include_str!("../../content/series.yaml"), LEDGER])) {
        let file = SourceFile::new("a.yaml", text);
        match Yaml::whole(&file).map() {
            Ok(mut map) => {
                map.text("title");
                map.texts("languages");
                map.required("a");
                for mut inner in map.maps("guides") {
                    inner.ids("id");
                    places_are_true(&file, &inner.finish());
                }
                places_are_true(&file, &map.finish());
            }
            Err(problems) => places_are_true(&file, &problems),
        }
        if let Ok(map) = Yaml::whole(&file).map() {
            for (_, _, map) in map.records().0 {
                map.pairs();
            }
        }
    }

    #[test]
    fn settings(text in text(&[
        include_str!("../../content/series.yaml"),
        include_str!("../series/small/content/series.yaml"),
    ])) {
        let file = SourceFile::new("series.yaml", text);
        places_are_true(&file, &config::read(&file).1);
    }

    #[test]
    fn ledgers(text in text(&[LEDGER])) {
        let file = SourceFile::new("state.yaml", text);
        let (read, problems) = ledger::read(&file);
        places_are_true(&file, &problems);
        // What was understood can be written and understood again.
        let language = LanguageTag::new("ko").unwrap();
        let written = monarch::revise::ledger::text(&language, &read.rows).unwrap();
        let written = SourceFile::new("state.yaml", written);
        let (again, _) = ledger::read(&written);
        prop_assert_eq!(read.rows, again.rows);
    }

    #[test]
    fn languages(text in text(&[include_str!("../../i18n/languages.yaml")])) {
        if let Err(problems) = language::languages(&text, "languages.yaml") {
            prop_assert!(problems.has_errors());
        }
    }

    #[test]
    fn interface_strings(text in text(&[include_str!("../../i18n/ko/ui.ftl")])) {
        let (found, _) = messages::read(&text);
        messages::compare("ko", &found, &found);
        messages::dangling(&found);
    }

    #[test]
    fn front_matter_and_markdown(text in text(&[PAGE]), tag in select(vec!["en", "zh-Hans", "ko", "th"])) {
        let file = SourceFile::new("a.md", text);
        let body = match front_matter::split(&file) {
            Ok((mut map, body)) => {
                map.required("title");
                map.ids("topics");
                places_are_true(&file, &map.finish());
                body
            }
            Err(problems) => {
                places_are_true(&file, &problems);
                0
            }
        };
        let tag = LanguageTag::new(tag).unwrap();
        let (tree, problems) = document::parse(&file, body, &tag);
        places_are_true(&file, &problems);
        document::canonical(&[], &[], &tree.lead, &tree.lead_notes);
        for section in &tree.sections {
            document::canonical(&[], &section.heading, &section.blocks, &section.notes);
            document::words(&[], &section.heading, &section.blocks, &section.notes);
            file.place(section.span.clone());
        }
    }
}

/// A small series in memory, with everything that its website needs.
struct Ready {
    series: Series,
    theme: Theme,
    interfaces: Interfaces,
}

static READY: LazyLock<Ready> = LazyLock::new(|| {
    let scratch = series("small");
    let (series, _, problems) = monarch::command::load(scratch.path());
    let series = series.unwrap_or_else(|| panic!("{problems:?}"));
    Ready {
        theme: Theme::load(None).unwrap(),
        interfaces: Interfaces::load(None, series.languages.as_slice()).unwrap(),
        series,
    }
});

fn files_of_the_theme() -> Vec<String> {
    let theme = Theme::load(None).unwrap();
    let is_text = |path: &&String| path.ends_with(".html") || path.ends_with(".css");
    theme.files.keys().filter(is_text).cloned().collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn templates_and_styles(
        (path, bytes) in select(files_of_the_theme()).prop_flat_map(|path| {
            let real = Theme::load(None).unwrap().get(&path).unwrap().to_vec();
            (Just(path), bytes(vec![real]))
        })
    ) {
        let mut theme = READY.theme.clone();
        theme.files.insert(path, Cow::Owned(bytes));
        let wanted = Wanted {
            medium: Medium::Web,
            editions: &[Edition::Web],
            features: Features::default(),
        };
        let material = Material::of(&READY.series, &theme, &READY.interfaces, wanted.editions);
        let material = material.unwrap();
        let _ = make(&Plan::of(&READY.series, &material.found, wanted), &material);
    }

    #[test]
    fn a_written_folder(
        (path, bytes) in select(vec![
            "edition.json", "index.html", "en/index.html", "ko/one/first.html", "SHA256SUMS", "assets/site.css",
            "sitemap.xml", "en/new.html", "assets/new.svg",
        ]).prop_flat_map(|path| {
            let good = "tests/verify/good/";
            let real = match path {
                "edition.json" | "index.html" | "en/index.html" | "assets/site.css" | "sitemap.xml" => file(&format!("{good}{path}")),
                "assets/new.svg" => file(&format!("{good}assets/logo.svg")),
                "SHA256SUMS" => b"00  index.html\n".to_vec(),
                _ => file(&format!("{good}en/part-4/who.html")),
            };
            (Just(path), bytes(vec![real]))
        }),
        name in vec(any::<char>(), 1..12),
    ) {
        let scratch = tempfile::tempdir().unwrap();
        support::copy(&support::tests().join("verify/good"), scratch.path());
        support::write(scratch.path(), path, bytes);
        // A name that the system refuses is none to be verified.
        let _ = fs::write(scratch.path().join(String::from_iter(name)), "x");
        let report = monarch::verify::verify(scratch.path());
        report.to_string();
    }

    #[test]
    fn a_series_with_a_foreign_file(
        (path, bytes) in select(vec![
            "content/series.yaml", "content/laws.yaml", "content/contacts.yaml", "content/en/laws.yaml",
            "content/ko/contacts.yaml", "content/ko/glossary.yaml", "content/en/series.md", "content/en/one/guide.md",
            "content/en/one/10-first.md", "content/ko/one/10-first.md", "content/zh-Hans/series.md",
        ]).prop_flat_map(|path| {
            let real = file(&format!("tests/series/small/{path}"));
            (Just(path), bytes(vec![real]))
        }),
        image in bytes(vec![b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0".to_vec()]),
        extension in select(vec!["png", "jpg", "gif", "webp"]),
    ) {
        let scratch = series("small");
        support::write(scratch.path(), path, bytes);
        support::write(scratch.path(), &format!("content/en/one/image.{extension}"), image);
        let (series, _, problems) = monarch::command::load(scratch.path());
        prop_assert!(series.is_some() || problems.has_errors());
        monarch::command::report::text(&problems, false);
        if let Some(series) = series {
            prop_assert!(website(&series, scratch.path(), Default::default()).is_ok());
        }
    }
}
