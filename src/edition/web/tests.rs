//! The website of the small series of `sample`, looked at file by file.

use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostics;
use crate::edition::Material;
use crate::edition::files::Files;
use crate::edition::make::views;
use crate::edition::sample::{self, EN, KO, block, id, link, text};
use crate::plan::{Download, Edition, Features, Format, Made, Medium, Plan, Wanted};
use crate::series::tree::BlockKind;
use crate::series::tree::Target;
use crate::series::{GuideIndex, PageIndex, SectionIndex, Series, TermIndex};
use crate::source::interface::Interfaces;
use crate::source::record::{LanguageStatus, LawStatus, StalePolicy};
use crate::source::theme::Theme;

/// What is made of the parts of a website, with `only` some of the other files that are planned.
fn made(
    series: &Series,
    (theme, interfaces): (&Theme, &Interfaces),
    (medium, editions): (Medium, &[Edition]),
    only: impl Fn(&Download) -> bool,
) -> Result<Files, Diagnostics> {
    let material = Material::of(series, theme, interfaces, editions)?;
    let wanted = Wanted {
        medium,
        editions,
        features: Features::default(),
    };
    let plan = Plan::of(series, &material.found, wanted);
    let made = Made {
        downloads: plan
            .downloads()
            .filter(|file| only(file))
            .cloned()
            .collect(),
        ..Made::default()
    };
    let (files, _) = views(&plan, &made, &material)?;
    Ok(files)
}

/// The website alone.
const SITE: (Medium, &[Edition]) = (Medium::Web, &[Edition::Web]);

/// The files of the small series after a change to it.
fn files(change: impl Fn(&mut Series)) -> Files {
    let mut series = sample::series();
    change(&mut series);
    let interfaces = sample::interfaces(&series);
    let files = match made(&series, (&sample::theme(), &interfaces), SITE, |_| true) {
        Ok(made) => made,
        Err(problems) => panic!("{problems:#?}"),
    };
    for language in series.languages.values() {
        let faults = interfaces.of(&language.tag).unwrap().faults();
        assert_eq!(faults, Vec::<String>::new(), "strings that are missing");
    }
    files
}

fn unchanged(_: &mut Series) {}

fn with_base(series: &mut Series) {
    series.config.site.base = Some("https://guide.example/".into());
}

/// A page after a change to the series.
fn page(change: impl Fn(&mut Series), path: &str) -> String {
    read(&files(change), path)
}

fn read(files: &Files, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn pages(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    files
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
}

/// What stands between two marks, the first time.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html
        .find(from)
        .unwrap_or_else(|| panic!("no {from} in {html}"))
        + from.len();
    &html[start..start + html[start..].find(to).unwrap()]
}

#[test]
fn the_chooser_is_small_and_neutral_and_lists_languages_by_script() {
    let html = page(unchanged, "index.html");
    assert!(html.len() < 6_000, "{} bytes", html.len());
    assert_eq!(between(&html, "<title>", "</title>"), "Choose a language");
    assert!(!html.contains("rights"));
    let order: Vec<_> = ["العربية", "한국어", "English"]
        .map(|name| html.find(&format!("<b>{name}")))
        .into();
    assert!(order.is_sorted() && order[0].is_some(), "{html}");
    assert!(html.contains("href=en/exit.html rel=noreferrer"));
}

#[test]
fn styles_inside_pages_are_allowed_by_their_hash_alone() {
    for path in ["index.html", "404.html"] {
        let html = page(unchanged, path);
        let css = between(&html, "<style>", "</style>");
        let hash = data_encoding::BASE64.encode(&Sha256::digest(css.as_bytes()));
        assert!(
            html.contains(&format!("style-src 'sha256-{hash}'")),
            "{path}"
        );
    }
}

#[test]
fn no_page_has_a_script_an_event_or_a_style_attribute() {
    for (path, html) in pages(&files(unchanged)) {
        for bad in ["<script", " style=", " onclick", "javascript:", "src=http"] {
            assert!(!html.contains(bad), "{bad} in {path}");
        }
    }
}

#[test]
fn pages_and_styles_keep_their_budgets() {
    let files = files(unchanged);
    let sheets: Vec<(&str, usize)> = files
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".css"))
        .map(|(path, bytes)| (path.as_str(), bytes.len()))
        .collect();
    for (path, html) in pages(&files) {
        let own = sheets.iter().filter(|(sheet, _)| html.contains(sheet));
        let styles: usize = own.map(|(_, bytes)| bytes).sum();
        // The rules of the finder are the finder's alone.
        let most = if path.ends_with("search/index.html") {
            24
        } else {
            16
        };
        assert!(styles <= most * 1024, "{path}: styles have {styles} bytes");
        assert!(
            html.len() + styles <= 50 * 1024,
            "{path} has {} bytes",
            html.len()
        );
    }
}

#[test]
fn a_fallback_says_so_in_the_readers_language_above_the_text() {
    let html = page(unchanged, "ko/help/first.html");
    let section = between(&html, "data-section=help#more", "</section>");
    assert!(
        section.starts_with(" dir=ltr id=more lang=en>"),
        "{section}"
    );
    assert!(html.contains(
        "data-fallback=missing data-language=draft data-law=unchecked data-section=help#more"
    ));
    let notice = section.find("lang=ko>한국어 글이 아직 없습니다.").unwrap();
    assert!(notice < section.find("Words of More.").unwrap());
}

#[test]
fn a_right_to_left_page_keeps_english_text_left_to_right() {
    let html = page(unchanged, "ar/help/first.html");
    assert!(html.starts_with("<!doctype html><html data-kind=page dir=rtl lang=ar>"));
    assert!(html.contains("<h1 dir=ltr lang=en>First questions</h1>"));
    assert!(html.contains("<p class=\"notice notice-fallback\" dir=rtl lang=ar>"));
    assert!(html.contains("<title dir=ltr lang=en>"));
}

#[test]
fn each_section_leads_to_itself_in_languages_that_have_it() {
    let html = page(unchanged, "en/help/first.html");
    let words = between(&html, "data-section=help#words", "</section>");
    assert!(
        words.contains("href=../../ko/help/first.html#words hreflang=ko lang=ko"),
        "{words}"
    );
    let more = between(&html, "data-section=help#more", "</section>");
    assert!(!more.contains("same-section"), "{more}");
}

#[test]
fn the_switcher_lists_only_languages_with_text_of_their_own() {
    let html = page(unchanged, "ar/help/first.html");
    let switcher = between(&html, "class=languages>", "</nav>");
    assert!(
        switcher.contains("lang=en") && switcher.contains("lang=ko"),
        "{switcher}"
    );
    assert!(!switcher.contains("lang=ar"), "{switcher}");
    assert!(!page(unchanged, "en/handbook/host.html").contains("class=languages"));
}

#[test]
fn discreet_guides_say_nothing_in_names_titles_and_metadata() {
    let files = files(with_base);
    for folder in ["en", "ko"] {
        let html = read(&files, &format!("{folder}/own/3-01.html"));
        let head = between(&html, "<head>", "</head>");
        assert!(head.contains("<title>Guide 3-01</title>"), "{head}");
        for word in ["olice", "경찰", "orker"] {
            assert!(!head.contains(word), "{word} in {head}");
        }
    }
    let html = read(&files, "en/own/3-01.html");
    assert!(html.contains("<h1>Police stop me</h1>"));
    assert!(html.contains("href=#s3-01.1"));
    assert!(read(&files, "en/own/print.html").contains("<title>Guide 3-00 (print)</title>"));
}

#[test]
fn without_a_base_address_nothing_is_absolute() {
    let files = files(unchanged);
    assert!(files.get("sitemap.xml").is_none());
    for (path, html) in pages(&files) {
        assert!(
            !html.contains("rel=canonical") && !html.contains("rel=alternate"),
            "{path}"
        );
    }
    assert!(!read(&files, "404.html").contains("<a "));
}

#[test]
fn canonical_and_alternates_name_only_real_translations() {
    let files = files(with_base);
    let korean = read(&files, "ko/help/first.html");
    assert!(korean.contains("<link href=https://guide.example/ko/help/first.html rel=canonical>"));
    for alternate in [
        "<link href=https://guide.example/en/help/first.html hreflang=en rel=alternate>",
        "<link href=https://guide.example/ko/help/first.html hreflang=ko rel=alternate>",
        "<link href=https://guide.example/en/help/first.html hreflang=x-default rel=alternate>",
    ] {
        assert!(korean.contains(alternate), "{korean}");
    }
    let fallback = read(&files, "ar/help/first.html");
    assert!(
        fallback.contains("<link href=https://guide.example/en/help/first.html rel=canonical>")
    );
    assert!(!fallback.contains("rel=alternate"));
    let sitemap = read(&files, "sitemap.xml");
    assert!(sitemap.contains("<loc>https://guide.example/ko/help/first.html</loc>"));
    assert!(!sitemap.contains("/ar/help/first.html") && !sitemap.contains("/exit.html"));
    assert!(read(&files, "404.html").contains("href=https://guide.example/ko/index.html"));
}

#[test]
fn the_exit_is_blank_and_leads_away_only_where_that_is_configured() {
    let blank = page(unchanged, "ko/exit.html");
    assert!(
        blank.contains("<body></body>") && !blank.contains("refresh"),
        "{blank}"
    );
    assert!(blank.len() < 1_024);
    let away = page(
        |series| series.config.site.exit = Some("https://weather.example/".into()),
        "ko/exit.html",
    );
    assert!(
        away.contains("<meta content=\"0; url=https://weather.example/\" http-equiv=refresh>"),
        "{away}"
    );
}

#[test]
fn the_exit_is_the_first_link_of_every_page() {
    for (path, html) in pages(&files(unchanged)) {
        if let Some(first) = html.find("<a ") {
            let exits = html[first..].starts_with("<a class=exit ");
            assert!(exits || path == "404.html", "{path}");
        }
    }
}

#[test]
fn paper_for_workers_is_a_proof_until_all_is_reviewed_and_checked() {
    let complete = |series: &mut Series| {
        for section in [SectionIndex::LEAD, SectionIndex::FIRST] {
            let status = &mut sample::text_of(
                &mut series.guides[GuideIndex::nth(1)].pages[PageIndex::nth(0)],
                KO,
                section,
            )
            .status;
            status.language = LanguageStatus::Reviewed;
            status.law = LawStatus::Checked;
        }
    };
    assert!(page(unchanged, "ko/own/3-01.html").contains("proof-mark"));
    assert!(!page(complete, "ko/own/3-01.html").contains("proof-mark"));
    assert!(page(complete, "en/own/3-01.html").contains("proof-mark"));
    assert!(!page(unchanged, "ko/help/first.html").contains("proof-mark"));
}

#[test]
fn what_holds_for_a_page_is_said_once_and_what_differs_at_the_section() {
    let same = page(unchanged, "ko/help/first.html");
    assert_eq!(
        same.matches("This text was written with software.").count(),
        1
    );
    let reviewed = |series: &mut Series| {
        let text = sample::text_of(
            &mut series.guides[GuideIndex::nth(0)].pages[PageIndex::nth(0)],
            KO,
            SectionIndex::FIRST,
        );
        text.status.language = LanguageStatus::Reviewed;
    };
    let mixed = page(reviewed, "ko/help/first.html");
    assert!(mixed.contains("Parts of this page have been reviewed"));
    let words = between(&mixed, "data-section=help#words", "</section>");
    assert!(words.contains("has reviewed this text"), "{words}");
}

#[test]
fn a_stale_section_has_a_notice_or_falls_back_as_policy_says() {
    let stale = |series: &mut Series| {
        sample::text_of(
            &mut series.guides[GuideIndex::nth(0)].pages[PageIndex::nth(0)],
            KO,
            SectionIndex::FIRST,
        )
        .status
        .stale = true;
    };
    let html = page(stale, "ko/help/first.html");
    assert!(
        html.contains("data-section=help#words data-stale id=words"),
        "{html}"
    );
    assert!(html.contains("notice-stale"));
    let html = page(
        |series| {
            stale(series);
            series.config.policy.stale = StalePolicy::Fallback;
        },
        "ko/help/first.html",
    );
    assert!(html.contains("data-fallback=stale"), "{html}");
    assert!(html.contains("Words of Words to choose."));
}

#[test]
fn records_below_the_policy_fall_back_like_sections() {
    let html = page(
        |series| series.config.policy.show = LanguageStatus::Draft,
        "ko/laws.html",
    );
    let law = between(&html, "<section class=record", "</section>");
    assert!(law.contains("data-fallback=below-policy"), "{law}");
    assert!(law.contains("<dl class=facts dir=ltr lang=ko>"), "{law}");
}

#[test]
fn the_print_page_holds_the_guide_once_and_the_laws_that_it_uses() {
    let html = page(
        |series| {
            let words = sample::text_of(
                &mut series.guides[GuideIndex::nth(0)].pages[PageIndex::nth(0)],
                EN,
                SectionIndex::FIRST,
            );
            let inlines = vec![link(Target::Law(id("cc-213")), ""), text(" says so.")];
            words.blocks = vec![block(BlockKind::Paragraph(inlines))];
        },
        "en/help/print.html",
    );
    assert!(html.contains("href=#_law-cc-213"));
    assert_eq!(
        html.matches("laws.example/213").count(),
        2,
        "once as address, once as text"
    );
    let mut ids: Vec<&str> = html.split(" id=").skip(1).collect();
    ids.iter_mut()
        .for_each(|id| *id = id.split([' ', '>']).next().unwrap());
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert!(html.find("First questions</h2>") < html.find("Second questions</h2>"));
}

#[test]
fn headings_never_skip_a_level() {
    let deep = |series: &mut Series| {
        series.guides[GuideIndex::nth(0)].pages[PageIndex::nth(0)].sections[SectionIndex::FIRST]
            .level = 4
    };
    let html = page(deep, "en/help/first.html");
    assert!(html.contains("<h2>Words to choose</h2>"), "{html}");
    assert!(page(deep, "en/help/print.html").contains("<h3>Words to choose</h3>"));
}

#[test]
fn the_glossary_follows_the_language_and_the_records_own_keys() {
    let order = |html: &str| {
        let at = |id: &str| html.find(&format!("<h2>{id}</h2>")).unwrap();
        at("agency") < at("zebra")
    };
    assert!(order(&page(unchanged, "en/glossary.html")));
    let keyed = |series: &mut Series| {
        series.terms[TermIndex::nth(0)] = sample::term("zebra", "zebra", Some("aardvark"))
    };
    assert!(!order(&page(keyed, "en/glossary.html")));
}

#[test]
fn addresses_cannot_be_recognised_by_hosts_that_rewrite_them() {
    let html = page(unchanged, "en/contacts.html");
    assert!(
        html.contains("href=mailto:help&#64;legal.example"),
        "{html}"
    );
    assert!(!html.contains('@'));
}

#[test]
fn a_mistake_is_reported_by_code_to_whoever_the_publisher_names() {
    let ask = page(unchanged, "en/help/first.html");
    assert!(ask.contains("Tell whoever gave you this, with the number <bdi class=code>4-01</bdi>"));
    let write = page(
        |series| series.config.site.report = Some("a@b.example".into()),
        "en/help/first.html",
    );
    assert!(
        write.contains(
            "Write to <a dir=ltr href=mailto:a&#64;b.example>a&#64;b.example</a> and give"
        ),
        "{write}"
    );
}

#[test]
fn a_template_that_asks_for_what_is_not_there_is_named() {
    let series = sample::series();
    let interfaces = sample::interfaces(&series);
    let mut theme = sample::theme();
    let broken =
        b"{% extends \"base.html\" %}\n{% block main %}{{ view.nothing }}{% endblock main %}";
    theme
        .files
        .insert("templates/safety.html".into(), broken.to_vec().into());
    let problems = made(&series, (&theme, &interfaces), SITE, |_| true).unwrap_err();
    let first = problems.iter().next().unwrap();
    assert_eq!(first.code, "template");
    assert!(first.message.contains("safety.html:2"), "{}", first.message);
    assert_eq!(
        problems.iter().count(),
        1,
        "the same fault on many pages is said once"
    );
}

#[test]
fn a_theme_without_a_style_is_named() {
    let series = sample::series();
    let interfaces = sample::interfaces(&series);
    let mut theme = sample::theme();
    theme.files.remove("styles/base.css");
    let problems = made(&series, (&theme, &interfaces), SITE, |_| true).unwrap_err();
    assert_eq!(problems.iter().next().unwrap().code, "no-style");
}

#[test]
fn a_language_without_strings_is_named() {
    let mut series = sample::series();
    let interfaces = sample::interfaces(&series);
    let mut thai = series.languages[KO].clone();
    thai.tag = crate::source::name::LanguageTag::new("th").unwrap();
    series.languages[KO] = thai;
    let theme = sample::theme();
    let problems = made(&series, (&theme, &interfaces), SITE, |_| true).unwrap_err();
    assert_eq!(problems.iter().next().unwrap().code, "no-interface");
}

#[test]
fn the_contract_tells_each_section_of_each_language() {
    let contract: serde_json::Value =
        serde_json::from_str(&page(unchanged, "edition.json")).unwrap();
    let sections = &contract["sections"];
    assert_eq!(sections["ko"]["help#words"], "machine unchecked ko");
    assert_eq!(sections["ko"]["help#more"], "draft unchecked en");
    assert_eq!(sections["ar"]["laws#cc-213"], "draft unchecked en");
    assert_eq!(
        contract["guides"][0]["languages"],
        serde_json::json!(["en", "ko"])
    );
    assert_eq!(contract["guides"][1]["audience"], "worker");
    assert_eq!(contract["policy"]["show"], "machine");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let in_threads = |count| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(count)
            .build()
            .unwrap();
        pool.install(|| files(unchanged))
    };
    assert_eq!(in_threads(1), in_threads(4));
}

#[test]
fn a_list_without_records_claims_nothing_of_them() {
    let html = page(|series| series.contacts.clear(), "en/contacts.html");
    assert!(
        html.contains("role=note>Information, not legal advice"),
        "{html}"
    );
}

/// The pages of a medium, with PDFs that are only planned.
fn on(medium: Medium, only: impl Fn(&Download) -> bool) -> Files {
    let series = sample::series();
    let (theme, interfaces) = (sample::theme(), sample::interfaces(&series));
    let editions: &[Edition] = match medium {
        Medium::Paper => &[Edition::Pdf],
        Medium::Web | Medium::Stick => &[Edition::Web, Edition::Pdf],
    };
    made(&series, (&theme, &interfaces), (medium, editions), only)
        .unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn a_stick_offers_files_for_phones_by_number_in_a_folder_that_it_names() {
    let phone = |file: &Download| file.format == Format::Phone;
    let files = on(Medium::Stick, phone);
    let start = read(&files, "start.html");
    let korean = between(&start, "<section lang=ko", "</section>");
    for part in [
        "phone/ko</bdi>",
        "href=phone/ko/help-phone.pdf>",
        "href=ko/check.html>",
    ] {
        assert!(korean.contains(part), "{part} in {korean}");
    }
    // Titles could say too much to whoever looks at the first page.
    assert!(!start.contains("Help"), "{start}");
    assert!(read(&files, "ko/help/index.html").contains("../../phone/ko/help-phone.pdf"));
    let without = on(Medium::Stick, |_| false);
    assert!(!read(&without, "start.html").contains("phone/"));
}

#[test]
fn files_to_print_stand_on_one_page_by_language_and_guide_and_proofs_say_so() {
    let paper = |file: &Download| !file.format.is_screen();
    let files = on(Medium::Paper, paper);
    let names: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(names, ["edition.json", "index.html"]);
    let list = read(&files, "index.html");
    let planned =
        crate::plan::download::downloads(&sample::series(), Medium::Paper, &[Edition::Pdf]);
    assert!(
        planned.iter().any(|file| file.is_proof()),
        "the sample has a guide for workers"
    );
    for file in planned.iter().filter(|file| paper(file)) {
        let path = file.path.clone();
        let name = between(&list, &format!("href={path}>"), "</a>");
        assert_eq!(
            name.contains("proof") || name.contains("검토용 초안"),
            file.is_proof(),
            "{name}"
        );
    }
    let facts = read(&files, "edition.json");
    assert!(facts.contains("\"edition\": \"print\""), "{facts}");
}
