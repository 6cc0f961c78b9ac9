//! Promise 5: the language of every text is said.

use crate::breach::{Copy, P, WHO, WHO_ZH, see_caught, show};

#[test]
fn the_language_of_every_text_is_said() {
    see_caught! {
        in WHO, r#" lang="en" dir"# => " dir", "no-language" at "<html";
        in WHO, r#" lang="en" dir="ltr""# => r#" lang="en""#, "no-direction" at "<html";
        in WHO, r#" lang="en" dir="ltr""# => r#" lang="en" dir="rtl""#, "wrong-direction" at r#"dir="rtl""#;
        in WHO, r#" lang="en" dir"# => r#" lang="fr" dir"#, "bad-language" at r#"lang="fr"#;
        in WHO, r#" lang="en" dir"# => r#" lang="zh-Hans" dir"#, "wrong-language" at r#"lang="zh-Hans" dir"#;
        in WHO, r#"<span lang="ar""# => r#"<span lang="ar_SA""#, "bad-language" at r#"lang="ar_SA"#;
        in WHO, r#" dir="rtl">س"# => ">س", "wrong-direction" at r#"lang="ar"#;
        in WHO, P => "<p>成年人在安大略</p><p>Adults", "script-against-language" at "成年人";
        in WHO, P => "<p>변호사를 찾으세요</p><p>Adults", "script-against-language" at "변호사";
        in WHO_ZH, "<p>请保持沉默。" => "<p>Say nothing until a lawyer whom you trust is with you.</p><p>请保持沉默。", "script-against-language" at "Say nothing";
        in WHO_ZH, r#"<div lang="zh-Hans">"# => "<div>", "script-against-language" at "这一部分还没有中文";
        in WHO, r#"id="help""# => r#"id="meaning""#, "duplicate-id" at r#"id="meaning" data-section="part-4#help"#;
        in WHO, r#"id="help""# => r#"id="a b""#, "bad-id" at r#"id="a b"#;
        in WHO, P => "<p></b>Adults", "html-syntax" at "</b>";
        in WHO, "</h1>" => "</h2>", "html-syntax" at "</h2>";
        in WHO, "<!doctype html>\n" => "", "html-syntax" at "<html";
        in WHO, "<title>" => "<meta http-equiv=content-type content='text/html; charset=iso-2022-jp'><title>", "no-charset" at "content='text";
        in WHO, "<meta charset=\"utf-8\">\n" => "", "no-charset" at "<!doctype";
    }
}

#[test]
fn names_citations_and_code_in_another_script_are_no_fault() {
    let copy = Copy::of_the_good_folder();
    copy.replace(
        WHO_ZH,
        "<p>请保持沉默。</p>",
        "<p>请保持沉默（Canadian Charter of Rights and Freedoms, sections seven and ten）。</p>\
         <p lang=\"en\">Canadian Charter of Rights and Freedoms, sections seven and ten</p>\
         <p translate=\"no\">Canadian Charter of Rights and Freedoms, sections seven and ten</p>\
         <pre><code>location / { root /srv/www; access_log off; server_tokens off; }</code></pre>\
         <p>https://laws-lois.justice.gc.ca/eng/acts/c-46/section-286.1.html/and/more/of/it</p>\
         <p>English, <bdi>Tiếng Việt</bdi></p>",
    );
    copy.replace(
        WHO,
        P,
        "<p>In Chinese 请保持沉默吧</p><p lang=\"zh\">请保持沉默</p><p>Adults",
    );
    let report = copy.verify();
    assert!(report.diagnostics.is_empty(), "{}", show(&report));
}
