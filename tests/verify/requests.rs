//! Promise 1: nothing runs, and no request leaves the folder.

use crate::breach::{Copy, FINDER, P, WHO, assert_codes, see_caught};

#[test]
fn nothing_runs_on_a_page() {
    see_caught! {
        in WHO, P => "<script>1</script><p>Adults", "script" at "<script";
        in WHO, P => "<SCRIPT src=a></SCRIPT><p>Adults", "script" at "<SCRIPT";
        in WHO, P => "<svg><script>1</script></svg><p>Adults", "script" at "<script";
        in WHO, P => "<template><script>1</script></template><p>Adults", "script" at "<script";
        in WHO, P => "<noscript><p>a</p></noscript><p>Adults", "script" at "<noscript";
        in WHO, P => "<!--[if IE]><script></script><![endif]--><p>Adults", "script" at "<!--[if";
        in WHO, P => r#"<p onclick="x()">Adults"#, "event-handler" at "onclick";
        in WHO, P => "<p id=a OnClick='x()'>Adults", "event-handler" at "OnClick";
        in WHO, P => "<svg onload=x></svg><p>Adults", "event-handler" at "onload";
        in WHO, P => r#"<p><a href="javascript:x()">a</a> Adults"#, "script-address" at r#"href="java"#;
        in WHO, P => r#"<p><a href=" jAva&#115;cript&colon;x">a</a> Adults"#, "script-address" at r#"href=" jAva"#;
        in WHO, P => r#"<p><a href="java&Tab;scr&NewLine;ipt:x">a</a> Adults"#, "script-address" at r#"href="java"#;
        in WHO, P => r#"<p><a href="vbscript:x">a</a> Adults"#, "script-address" at r#"href="vb"#;
        in WHO, P => r#"<p><a href="data:text/html,x">a</a> Adults"#, "script-address" at r#"href="data:t"#;
        in WHO, P => r#"<svg><a xlink:href="javascript:x"></a></svg><p>Adults"#, "script-address" at r#"href="java"#;
        in WHO, P => r#"<svg><animate to="javascript:x"></animate></svg><p>Adults"#, "script-address" at r#"to="java"#;
        in WHO, P => r#"<svg><animate values="a;javascript:x"></animate></svg><p>Adults"#, "script-address" at r#"values="a"#;
        in WHO, P => r#"<p style="color:red">Adults"#, "style-attribute" at r#"style="color"#;
        in WHO, P => r#"<iframe src="court.html"></iframe><p>Adults"#, "frame" at "<iframe";
        in WHO, P => r#"<object data="court.html"></object><p>Adults"#, "plug-in" at "<object";
        in WHO, P => r#"<embed src="court.html"><p>Adults"#, "plug-in" at "<embed";
        in WHO, "<title>" => r#"<base href="https://a.example/"><title>"#, "base" at "<base";
        in WHO, P => r#"<form action="https://a.example"></form><p>Adults"#, "form" at r#"action="https"#;
        in WHO, P => r#"<button formaction="a.html">a</button><p>Adults"#, "form" at "formaction";
        in FINDER, "type=\"reset\"" => "type=\"submit\"", "policy-too-narrow" at "content=\"default";
        in FINDER, "type=\"checkbox\"" => "type=\"search\"", "policy-too-narrow" at "content=\"default";
        in WHO, "<title>" => r#"<meta http-equiv="refresh" content="9"><title>"#, "refresh" at r#"<meta http-equiv="refresh"#;
        in "en/exit.html", "0; url=https://weather" => "0; url=https://other", "refresh" at r#"content="0; url"#;
        in "en/exit.html", r#"kind="exit""# => r#"kind="about""#, "refresh" at r#"<meta http-equiv="refresh"#;
    }
}

#[test]
fn no_request_leaves_the_folder() {
    see_caught! {
        in WHO, P => r#"<p><img src="https://a.example/b.png" alt="">Adults"#, "remote-request" at r#"src="https"#;
        in WHO, P => r#"<p><img src="//a.example/b.png" alt="">Adults"#, "absolute-link" at r#"src="//"#;
        in WHO, P => r#"<p><img src="b.png" alt="">Adults"#, "dead-link" at r#"src="b.png"#;
        in WHO, P => r#"<p><img src="../../assets/logo.svg" srcset="http://a.example/b.png 2x" alt="">Adults"#, "remote-request" at "srcset";
        in WHO, P => r#"<video poster="https://a.example/b.png"></video><p>Adults"#, "remote-request" at "poster";
        in WHO, P => r#"<svg><image href="https://a.example/b"/></svg><p>Adults"#, "remote-request" at r#"href="https://a.example/b"#;
        in WHO, P => r#"<svg><rect fill="url(https://a.example/b)"/></svg><p>Adults"#, "remote-request" at "fill";
        in WHO, P => r##"<p><a href="#who" ping="https://a.example">a</a> Adults"##, "remote-request" at "ping";
        in WHO, "assets/site.css" => "assets/none.css", "dead-link" at r#"href="../../assets/none"#;
        in WHO, "../../assets/site.css" => "https://a.example/a.css", "remote-request" at r#"href="https://a.example"#;
        in WHO, "<title>" => r#"<link rel="preload" href="court.html"><title>"#, "link-relation" at r#"rel="preload"#;
        in WHO, "<title>" => r#"<link rel="dns-prefetch" href="https://a.example"><title>"#, "link-relation" at r#"rel="dns"#;
        in WHO, "<title>" => r#"<link rel="next" href="https://a.example"><title>"#, "remote-request" at r#"href="https://a.example""#;
        in "assets/site.css", "margin: 1rem" => "background: url(https://a.example/b.png)", "remote-request" at "url(";
        in "assets/site.css", "margin: 1rem" => r"background: u\72l('//a.example')", "absolute-link" at "'//a";
        in "assets/site.css", "body" => "@import 'a.css';\nbody", "style-import" at "@import";
        in "assets/site.css", "margin: 1rem" => "width: expression(alert(1))", "style-active" at "expression";
        in "assets/site.css", "margin: 1rem" => "--a: '//a.example'; background: image-set(var(--a) 1x)", "style-active" at "var(--a) 1x";
        in "assets/logo.svg", "<rect" => "<set attributeName='href' to='javascript:x'/><rect", "script-address" at "<set";
        in "assets/logo.svg", "<rect" => "<script/><rect", "script" at "<script";
        in "assets/logo.svg", "<rect" => "<s:script xmlns:s='http://www.w3.org/2000/svg'/><rect", "script" at "<s:script";
        in "assets/logo.svg", "<rect" => "<rect onclick='x()'", "event-handler" at "<rect onclick";
        in "assets/logo.svg", "<rect" => "<image href='https://a.example'/><rect", "remote-request" at "<image";
        in "assets/logo.svg", "<rect" => "<style>a{b:url(https://a.example)}</style><rect", "remote-request" at "url(https";
        in "assets/logo.svg", "<rect" => "<style><![CDATA[a{b:url(//a.example)}]]></style><rect", "absolute-link" at "url(//";
        in "assets/logo.svg", "<rect" => "<foreignObject/><rect", "active-image" at "<foreignObject";
        in "assets/logo.svg", "<svg" => "<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg", "active-image" at "<!DOCTYPE";
        in WHO, r#"rel="noreferrer""# => "", "no-noreferrer" at r#"href="https://laws"#;
    }
}

#[test]
fn every_page_has_a_policy_that_allows_what_it_uses_and_no_more() {
    see_caught! {
        in WHO, r#"http-equiv="Content-Security-Policy""# => r#"name="a""#, "no-policy" at "<html";
        in WHO, "default-src 'none'" => "default-src *", "policy-too-wide" at r#"content="default"#;
        in WHO, "style-src 'self'" => "style-src 'self' 'unsafe-inline'", "policy-too-wide" at r#"content="default"#;
        in WHO, "img-src data:" => "img-src data: 'self'", "policy-too-wide" at r#"content="default"#;
        in "en/index.html", "img-src 'self' data:" => "img-src data:", "policy-too-narrow" at r#"content="default"#;
        in WHO, "img-src data:" => "script-src 'self'; img-src data:", "policy-too-wide" at r#"content="default"#;
        in WHO, " base-uri 'none';" => "", "policy-too-wide" at r#"content="default"#;
        in WHO, "; form-action 'none'" => "", "policy-too-wide" at r#"content="default"#;
        in WHO, "style-src 'self'; " => "", "policy-too-narrow" at r#"content="default"#;
        in "index.html", "margin:1rem" => "margin:2rem", "policy-too-narrow" at r#"content="default"#;
        in "index.html", "margin:1rem" => "margin:2rem", "policy-too-wide" at r#"content="default"#;
        in WHO, r#"<meta name="referrer" content="no-referrer">"# => "", "no-referrer-policy" at "<html";
        in WHO, r#"content="no-referrer""# => r#"content="origin""#, "no-referrer-policy" at r#"<meta name="referrer"#;
        in WHO, "<meta http-equiv" => "<link rel=\"icon\" href=\"data:,\">\n<meta http-equiv", "policy-late" at "<meta http-equiv";
    }
}

#[test]
fn a_style_that_nobody_checked_is_refused() {
    let copy = Copy::of_the_good_folder();
    copy.write("assets/style.txt", "a{b:url(https://a.example)}");
    copy.replace(WHO, "assets/site.css", "assets/style.txt");
    assert_codes(&copy.verify(), &["unchecked-style"]);
}
