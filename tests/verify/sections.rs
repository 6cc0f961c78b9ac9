//! Promises 6 and 7: budgets, and nothing below the policy.

use monarch::diagnostic::Severity;

use crate::breach::{Copy, P, WHO, WHO_ZH, assert_codes, see_caught, show};

#[test]
fn nothing_is_published_below_the_policy() {
    let fallback = " lang=\"en\" dir=\"ltr\" data-fallback=\"missing\"";
    see_caught! {
        in WHO_ZH, r#"data-language="machine""# => r#"data-language="reviewed""#, "wrong-status" at r#"<section id="who"#;
        in WHO_ZH, r#"data-law="unchecked""# => r#"data-law="checked""#, "wrong-status" at r#"<section id="who"#;
        in WHO_ZH, r#" data-law="unchecked""# => "", "wrong-status" at r#"<section id="who"#;
        in WHO_ZH, r#"data-section="part-4#who""# => r#"data-section="part-4#whom""#, "unlisted-section" at r#"<section id="who"#;
        in WHO_ZH, fallback => r#" data-fallback="missing""#, "wrong-language" at r#"<section id="help"#;
        in WHO_ZH, r#" data-fallback="missing""# => "", "fallback-unmarked" at r#"<section id="help"#;
        in WHO_ZH, r#" data-fallback="missing""# => r#" data-fallback="lost""#, "fallback-unmarked" at r#"<section id="help"#;
        in WHO_ZH, r#"id="who""# => r#"data-fallback="missing" id="who""#, "false-fallback" at "<section data-fallback";
        in WHO_ZH, r#"<p class="notice">本"# => "<p>本", "no-notice" at r#"<section id="who"#;
        in "zh-hans/part-4/court.html", r#"class="notice""# => r#"class="notices""#, "no-notice" at r#"<section id="court"#;
        in "zh-hans/part-4/court.html", r#"class="notice""# => r#"class="notice" lang="en""#, "no-notice" at r#"<section id="court"#;
    }
    // The notice of another section says nothing of this one.
    let copy = Copy::of_the_good_folder();
    copy.replace(
        WHO_ZH,
        "<p class=\"notice\">本页由软件翻译，尚未经人审阅。</p>\n",
        "",
    );
    let report = copy.verify();
    assert_codes(&report, &["no-notice", "no-notice"]);
}

#[test]
fn the_facts_of_the_edition_are_held_against_the_pages() {
    for (from, to, code) in [
        (
            "\"show\": \"machine\"",
            "\"show\": \"reviewed\"",
            "below-policy",
        ),
        (
            "\"part-4#who\": \"machine unchecked zh-Hans\"",
            "\"part-4#who\": \"reviewed checked zh-Hans\"",
            "wrong-status",
        ),
        (
            "\"part-4#who\": \"machine unchecked zh-Hans\"",
            "\"part-4#who\": \"draft unchecked en\"",
            "wrong-language",
        ),
        (
            "\"part-4#help\": \"draft unchecked en\"\n",
            "\"part-4#help\": \"good\"\n",
            "edition-facts",
        ),
        (
            "\"part-4#help\": \"draft",
            "\"part-4#lost\": \"draft unchecked en\", \"part-4#help\": \"draft",
            "missing-section",
        ),
        (
            "\"languages\": [\"en\", \"zh-Hans\"]",
            "\"languages\": [\"en\"]",
            "guide-languages",
        ),
        ("edition/1", "edition/9", "edition-facts"),
        ("\"source\": \"en\"", "\"source\": \"fr\"", "edition-facts"),
        (
            "\"exit\": \"https://weather.example.com/\"",
            "\"exit\": null",
            "refresh",
        ),
        ("\"edition\": \"web\"", "\"edition\": \"stick\"", "refresh"),
        (
            "\"languages\": [\n",
            "\"languages\": 1, \"other\": [\n",
            "edition-facts",
        ),
        ("\"page\": 51200", "\"page\": 100", "over-budget"),
    ] {
        let copy = Copy::of_the_good_folder();
        let text = copy.read("edition.json");
        if to.contains("\"good\"") {
            copy.write(
                "edition.json",
                text.replace(
                    "\"part-4#help\": \"draft unchecked en\"",
                    "\"part-4#help\": \"good\"",
                ),
            );
        } else {
            copy.replace("edition.json", from, to);
        }
        let report = copy.verify();
        let caught = report
            .diagnostics
            .iter()
            .any(|d| d.code == code && d.severity == Severity::Error);
        assert!(caught, "{to}: wanted {code} in\n{}", show(&report));
    }
}

#[test]
fn pages_keep_their_budget_and_bring_no_chinese_font() {
    let copy = Copy::of_the_good_folder();
    copy.replace(WHO, P, &format!("<p>{}</p><p>Adults", "a ".repeat(26_000)));
    assert_codes(&copy.verify(), &["over-budget"]);

    let copy = Copy::of_the_good_folder();
    copy.write("assets/a.woff2", "font");
    copy.replace(
        "assets/site.css",
        "body",
        "@font-face { src: url(a.woff2) }\nbody",
    );
    let report = copy.verify();
    let fonts: Vec<_> = report
        .diagnostics
        .iter()
        .filter(|d| d.code == "web-font")
        .collect();
    assert_eq!(fonts.len(), 5, "{}", show(&report));
    assert!(
        fonts
            .iter()
            .all(|d| d.place.as_ref().unwrap().file.starts_with("zh-hans/"))
    );
}
