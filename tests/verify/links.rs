//! Promise 2: every link leads to something.

use std::fs;

use crate::breach::{Copy, WHO, WHO_ZH, assert_codes, see_caught};

#[test]
fn every_link_leads_to_something_from_anywhere() {
    see_caught! {
        in WHO, r##"href="#help""## => r##"href="#hepl""##, "dead-fragment" at r##"href="#hepl"##;
        in WHO, r##"href="#help""## => r#"href="court.html#no:~:text=a""#, "dead-fragment" at r#"href="court"#;
        in WHO, r##"href="#help""## => r#"href="none.html""#, "dead-link" at r#"href="none"#;
        in WHO, r##"href="#help""## => r#"href="Court.html""#, "dead-link" at r#"href="Court"#;
        in WHO, r##"href="#help""## => r#"href="court""#, "folder-link" at r#"href="court"#;
        in WHO, r##"href="#help""## => r#"href="../part-4/""#, "folder-link" at r#"href="../part-4/"#;
        in WHO, r##"href="#help""## => r#"href="../part-4""#, "folder-link" at r#"href="../part-4"#;
        in WHO, r##"href="#help""## => r#"href="../..""#, "folder-link" at r#"href="../..""#;
        in WHO, r##"href="#help""## => r#"href="../../../a.html""#, "link-outside" at r#"href="../../../"#;
        in WHO, r##"href="#help""## => r#"href="/en/index.html""#, "absolute-link" at r#"href="/en"#;
        in WHO, r##"href="#help""## => r#"href="//a.example/""#, "absolute-link" at r#"href="//"#;
        in WHO, r##"href="#help""## => r#"href="https://EXAMPLE.org/g/en/index.html""#, "base-link" at r#"href="https://EX"#;
        in WHO, r##"href="#help""## => r#"href="file:///a.html""#, "link-scheme" at r#"href="file"#;
        in WHO, r##"href="#help""## => r#"href="court.html?a=b""#, "bad-link" at r#"href="court"#;
        in WHO, r##"href="#help""## => r#"href="""#, "bad-link" at r#"href="""#;
        in WHO, r##"href="#help""## => r#"href="a%2fb.html""#, "bad-link" at r#"href="a%2f"#;
        in WHO, r##"href="#help""## => r##"aria-labelledby="none" href="#help""##, "dead-fragment" at "aria-labelledby";
        in WHO, r#"en/part-4/who.html#help">Cite"# => r#"en/part-4/gone.html">Cite"#, "dead-link" at r#"href="https://example.org/g/en/part-4/gone"#;
        in "404.html", "https://example.org/g/en/index.html" => "en/index.html", "relative-link" at r#"href="en/"#;
        in WHO, r#"hreflang="zh-Hans">简"# => r#"hreflang="en">简"#, "wrong-language" at r#"href="../../zh-hans"#;
    }
}

#[test]
fn absolute_addresses_name_real_translations_only() {
    let canonical = "rel=\"canonical\" href=\"https://example.org/g/zh-hans/part-4/who.html\"";
    see_caught! {
        in WHO_ZH, canonical => r#"rel="canonical" href="who.html""#, "canonical" at r#"href="who.html"#;
        in WHO_ZH, canonical => r#"rel="canonical" href="https://a.example/who.html""#, "canonical" at r#"href="https://a.ex"#;
        in WHO_ZH, canonical => r#"rel="canonical" href="https://example.org/g/en/part-4/who.html""#, "canonical" at r#"href="https://example.org/g/en"#;
        in "zh-hans/part-4/court.html", "g/en/part" => "g/zh-hans/part", "canonical" at r#"href="https://"#;
        in WHO, r#"hreflang="zh-Hans" href="https"# => r#"hreflang="zh-Hant" href="https"#, "hreflang" at r#"href="https://example.org/g/zh"#;
        in WHO, "g/zh-hans/part-4/who.html" => "g/zh-hans/part-4/none.html", "hreflang" at r#"href="https://example.org/g/zh"#;
        // No longer named in return.
        in WHO, "g/zh-hans/part-4/who.html" => "g/zh-hans/index.html", "hreflang" at r#"href="https://example.org/g/zh"#;
        in "sitemap.xml", "part-4/court.html" => "part-4/none.html", "sitemap" at "https://example.org/g/en/part-4/none";
        in "sitemap.xml", "en/part-4/court.html" => "zh-hans/part-4/court.html", "sitemap" at "https://example.org/g/zh-hans/part-4/court";
        in "sitemap.xml", "https://example.org/g/en/index" => "https://example.com/g/en/index", "sitemap" at "https://example.com";
    }
    // The fallback page named as a translation, by a page that it names in return.
    let copy = Copy::of_the_good_folder();
    let alternate = |tag: &str| {
        format!(
            "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"https://example.org/g/{}/part-4/court.html\">\n</head>",
            tag.to_lowercase()
        )
    };
    copy.replace("en/part-4/court.html", "</head>", &alternate("zh-Hans"));
    copy.replace("zh-hans/part-4/court.html", "</head>", &alternate("en"));
    assert_codes(&copy.verify(), &["hreflang"]);
    // Without a base address nothing may be absolute.
    let copy = Copy::of_the_good_folder();
    copy.replace("edition.json", "\"https://example.org/g/\"", "null");
    let report = copy.verify();
    for code in ["canonical", "hreflang", "sitemap"] {
        assert!(report.diagnostics.iter().any(|d| d.code == code), "{code}");
    }
}

#[test]
fn a_switch_leads_only_to_text_of_its_own() {
    let copy = Copy::of_the_good_folder();
    copy.replace(
        WHO,
        "<h2>Where help is</h2>",
        "<p class=\"same-section\"><a href=\"../../zh-hans/part-4/who.html#help\" lang=\"zh-Hans\" hreflang=\"zh-Hans\">简体中文</a></p>",
    );
    assert_codes(&copy.verify(), &["switch-to-fallback"]);
}

#[test]
fn a_page_nobody_can_reach_is_a_warning_and_one_that_is_missing_an_error() {
    let copy = Copy::of_the_good_folder();
    copy.replace("zh-hans/part-4/index.html", "court.html", "who.html");
    assert_codes(&copy.verify(), &["orphan-page"]);
    let copy = Copy::of_the_good_folder();
    fs::remove_file(copy.0.path().join("404.html")).unwrap();
    assert_codes(&copy.verify(), &["missing-page"]);
}
