//! Every promise of the written folder is broken on purpose and seen caught, with its place.
//!
//! `tests/verify/good` is a small folder written by hand, and clean. Each breach changes one thing in a copy.

use std::fs;
use std::path::Path;

use monarch::diagnostic::{Diagnostic, Severity};
use monarch::edition::files::Files;
use monarch::series::address::RelativePath;
use monarch::verify::{Report, promise, verify};
use proptest::prelude::*;
use tempfile::TempDir;

/// A copy of the good folder that can be damaged.
struct Copy(TempDir);

impl Copy {
    fn of_the_good_folder() -> Copy {
        let copy = Copy(tempfile::tempdir().unwrap());
        copy_folder(Path::new("tests/verify/good"), copy.0.path());
        copy
    }

    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap()
    }

    /// Replaces text that stands in the file once or more; the first is replaced.
    fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from:?}");
        self.write(path, text.replacen(from, to, 1));
    }

    /// Writes SHA256SUMS of what is there.
    fn seal(&self) {
        let mut files = Files::new();
        collect(self.0.path(), "", &mut files);
        self.write("SHA256SUMS", monarch::output::sums(&files));
    }

    fn verify(&self) -> Report {
        self.seal();
        verify(self.0.path())
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy_folder(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

fn collect(root: &Path, inside: &str, files: &mut Files) {
    for entry in fs::read_dir(root.join(inside)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = if inside.is_empty() {
            name
        } else {
            format!("{inside}/{name}")
        };
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            collect(root, &path, files);
        } else if kind.is_file() {
            files
                .insert(RelativePath::new(path), fs::read(entry.path()).unwrap())
                .unwrap();
        }
    }
}

fn show(report: &Report) -> String {
    let line = |d: &Diagnostic| {
        let place = d
            .place
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        format!("{:?} {} {place}: {}\n", d.severity, d.code, d.message)
    };
    report.diagnostics.iter().map(line).collect()
}

#[test]
fn a_good_folder_is_clean() {
    let report = Copy::of_the_good_folder().verify();
    assert!(report.diagnostics.is_empty(), "{}", show(&report));
    assert_eq!((report.pages, report.sections), (12, 13));
}

/// One thing changed in one file: the code that must be reported, and the text that must be pointed at.
/// An empty `at` stands for the whole file.
struct Breach {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    code: &'static str,
    at: &'static str,
}

const fn breach(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    code: &'static str,
    at: &'static str,
) -> Breach {
    Breach {
        file,
        from,
        to,
        code,
        at,
    }
}

const WHO: &str = "en/part-4/who.html";
const WHO_ZH: &str = "zh-hans/part-4/who.html";
const P: &str = "<p>Adults";

fn see_caught(breach: &Breach) {
    let copy = Copy::of_the_good_folder();
    copy.replace(breach.file, breach.from, breach.to);
    let report = copy.verify();
    let name = format!("{} → {:?}\n{}", breach.file, breach.to, show(&report));
    let text = copy.read(breach.file);
    let (line, column) = match breach.at {
        "" => (0, 0),
        at => {
            let start = text
                .find(at)
                .unwrap_or_else(|| panic!("{at:?} is not there: {name}"));
            let line_start = text[..start].rfind('\n').map_or(0, |n| n + 1);
            (
                text[..start].matches('\n').count() + 1,
                text[line_start..start].chars().count() + 1,
            )
        }
    };
    let caught = report.diagnostics.iter().any(|d| {
        let place = d.place.as_ref().unwrap();
        d.code == breach.code
            && d.severity == Severity::Error
            && &*place.file == breach.file
            && (place.line as usize, place.column as usize) == (line, column)
    });
    assert!(
        caught,
        "wanted {} at {line}:{column} in {name}",
        breach.code
    );
    assert!(!report.is_proved());
}

fn see_all_caught(breaches: &[Breach]) {
    breaches.iter().for_each(see_caught);
}

#[test]
fn nothing_runs_on_a_page() {
    see_all_caught(&[
        breach(WHO, P, "<script>1</script><p>Adults", "script", "<script"),
        breach(
            WHO,
            P,
            "<SCRIPT src=a></SCRIPT><p>Adults",
            "script",
            "<SCRIPT",
        ),
        breach(
            WHO,
            P,
            "<svg><script>1</script></svg><p>Adults",
            "script",
            "<script",
        ),
        breach(
            WHO,
            P,
            "<template><script>1</script></template><p>Adults",
            "script",
            "<script",
        ),
        breach(
            WHO,
            P,
            "<noscript><p>a</p></noscript><p>Adults",
            "script",
            "<noscript",
        ),
        breach(
            WHO,
            P,
            "<!--[if IE]><script></script><![endif]--><p>Adults",
            "script",
            "<!--[if",
        ),
        breach(
            WHO,
            P,
            "<p onclick=\"x()\">Adults",
            "event-handler",
            "onclick",
        ),
        breach(
            WHO,
            P,
            "<p id=a OnClick='x()'>Adults",
            "event-handler",
            "OnClick",
        ),
        breach(
            WHO,
            P,
            "<svg onload=x></svg><p>Adults",
            "event-handler",
            "onload",
        ),
        breach(
            WHO,
            P,
            "<p><a href=\"javascript:x()\">a</a> Adults",
            "script-address",
            "href=\"java",
        ),
        breach(
            WHO,
            P,
            "<p><a href=\" jAva&#115;cript&colon;x\">a</a> Adults",
            "script-address",
            "href=\" jAva",
        ),
        breach(
            WHO,
            P,
            "<p><a href=\"java&Tab;scr&NewLine;ipt:x\">a</a> Adults",
            "script-address",
            "href=\"java",
        ),
        breach(
            WHO,
            P,
            "<p><a href=\"vbscript:x\">a</a> Adults",
            "script-address",
            "href=\"vb",
        ),
        breach(
            WHO,
            P,
            "<p><a href=\"data:text/html,x\">a</a> Adults",
            "script-address",
            "href=\"data:t",
        ),
        breach(
            WHO,
            P,
            "<svg><a xlink:href=\"javascript:x\"></a></svg><p>Adults",
            "script-address",
            "href=\"java",
        ),
        breach(
            WHO,
            P,
            "<svg><animate to=\"javascript:x\"></animate></svg><p>Adults",
            "script-address",
            "to=\"java",
        ),
        breach(
            WHO,
            P,
            "<p style=\"color:red\">Adults",
            "style-attribute",
            "style=\"color",
        ),
        breach(
            WHO,
            P,
            "<iframe src=\"court.html\"></iframe><p>Adults",
            "frame",
            "<iframe",
        ),
        breach(
            WHO,
            P,
            "<object data=\"court.html\"></object><p>Adults",
            "plug-in",
            "<object",
        ),
        breach(
            WHO,
            P,
            "<embed src=\"court.html\"><p>Adults",
            "plug-in",
            "<embed",
        ),
        breach(
            WHO,
            "<title>",
            "<base href=\"https://a.example/\"><title>",
            "base",
            "<base",
        ),
        breach(
            WHO,
            P,
            "<form action=\"https://a.example\"></form><p>Adults",
            "form",
            "action=\"https",
        ),
        breach(
            WHO,
            P,
            "<button formaction=\"a.html\">a</button><p>Adults",
            "form",
            "formaction",
        ),
        breach(
            WHO,
            "<title>",
            "<meta http-equiv=\"refresh\" content=\"9\"><title>",
            "refresh",
            "<meta http-equiv=\"refresh",
        ),
        breach(
            "en/exit.html",
            "0; url=https://weather",
            "0; url=https://other",
            "refresh",
            "content=\"0; url",
        ),
        breach(
            "en/exit.html",
            "kind=\"exit\"",
            "kind=\"about\"",
            "refresh",
            "<meta http-equiv=\"refresh",
        ),
    ]);
}

#[test]
fn no_request_leaves_the_folder() {
    see_all_caught(&[
        breach(
            WHO,
            P,
            "<p><img src=\"https://a.example/b.png\" alt=\"\">Adults",
            "remote-request",
            "src=\"https",
        ),
        breach(
            WHO,
            P,
            "<p><img src=\"//a.example/b.png\" alt=\"\">Adults",
            "absolute-link",
            "src=\"//",
        ),
        breach(
            WHO,
            P,
            "<p><img src=\"b.png\" alt=\"\">Adults",
            "dead-link",
            "src=\"b.png",
        ),
        breach(
            WHO,
            P,
            "<p><img src=\"../../assets/logo.svg\" srcset=\"http://a.example/b.png 2x\" alt=\"\">Adults",
            "remote-request",
            "srcset",
        ),
        breach(
            WHO,
            P,
            "<video poster=\"https://a.example/b.png\"></video><p>Adults",
            "remote-request",
            "poster",
        ),
        breach(
            WHO,
            P,
            "<svg><image href=\"https://a.example/b\"/></svg><p>Adults",
            "remote-request",
            "href=\"https://a.example/b",
        ),
        breach(
            WHO,
            P,
            "<svg><rect fill=\"url(https://a.example/b)\"/></svg><p>Adults",
            "remote-request",
            "fill",
        ),
        breach(
            WHO,
            P,
            "<p><a href=\"#who\" ping=\"https://a.example\">a</a> Adults",
            "remote-request",
            "ping",
        ),
        breach(
            WHO,
            "assets/site.css",
            "assets/none.css",
            "dead-link",
            "href=\"../../assets/none",
        ),
        breach(
            WHO,
            "../../assets/site.css",
            "https://a.example/a.css",
            "remote-request",
            "href=\"https://a.example",
        ),
        breach(
            WHO,
            "<title>",
            "<link rel=\"preload\" href=\"court.html\"><title>",
            "link-relation",
            "rel=\"preload",
        ),
        breach(
            WHO,
            "<title>",
            "<link rel=\"dns-prefetch\" href=\"https://a.example\"><title>",
            "link-relation",
            "rel=\"dns",
        ),
        breach(
            WHO,
            "<title>",
            "<link rel=\"next\" href=\"https://a.example\"><title>",
            "remote-request",
            "href=\"https://a.example\"",
        ),
        breach(
            "assets/site.css",
            "margin: 1rem",
            "background: url(https://a.example/b.png)",
            "remote-request",
            "url(",
        ),
        breach(
            "assets/site.css",
            "margin: 1rem",
            "background: u\\72l('//a.example')",
            "absolute-link",
            "'//a",
        ),
        breach(
            "assets/site.css",
            "body",
            "@import 'a.css';\nbody",
            "style-import",
            "@import",
        ),
        breach(
            "assets/site.css",
            "margin: 1rem",
            "width: expression(alert(1))",
            "style-active",
            "expression",
        ),
        breach(
            "assets/logo.svg",
            "<rect",
            "<script/><rect",
            "script",
            "<script",
        ),
        breach(
            "assets/logo.svg",
            "<rect",
            "<s:script xmlns:s='http://www.w3.org/2000/svg'/><rect",
            "script",
            "<s:script",
        ),
        breach(
            "assets/logo.svg",
            "<rect",
            "<rect onclick='x()'",
            "event-handler",
            "<rect onclick",
        ),
        breach(
            "assets/logo.svg",
            "<rect",
            "<image href='https://a.example'/><rect",
            "remote-request",
            "<image",
        ),
        breach(
            "assets/logo.svg",
            "<rect",
            "<style>a{b:url(https://a.example)}</style><rect",
            "remote-request",
            "url(https",
        ),
        breach(
            "assets/logo.svg",
            "<rect",
            "<style><![CDATA[a{b:url(//a.example)}]]></style><rect",
            "absolute-link",
            "url(//",
        ),
        breach(
            "assets/logo.svg",
            "<rect",
            "<foreignObject/><rect",
            "active-image",
            "<foreignObject",
        ),
        breach(
            "assets/logo.svg",
            "<svg",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg",
            "active-image",
            "<!DOCTYPE",
        ),
        breach(
            WHO,
            "rel=\"noreferrer\"",
            "",
            "no-noreferrer",
            "href=\"https://laws",
        ),
    ]);
}

#[test]
fn every_page_has_a_policy_that_allows_what_it_uses_and_no_more() {
    see_all_caught(&[
        breach(
            WHO,
            "http-equiv=\"Content-Security-Policy\"",
            "name=\"a\"",
            "no-policy",
            "<html",
        ),
        breach(
            WHO,
            "default-src 'none'",
            "default-src *",
            "policy-too-wide",
            "content=\"default",
        ),
        breach(
            WHO,
            "style-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "policy-too-wide",
            "content=\"default",
        ),
        breach(
            WHO,
            "img-src data:",
            "img-src data: 'self'",
            "policy-too-wide",
            "content=\"default",
        ),
        breach(
            WHO,
            "img-src data:",
            "script-src 'self'; img-src data:",
            "policy-too-wide",
            "content=\"default",
        ),
        breach(
            WHO,
            " base-uri 'none';",
            "",
            "policy-too-wide",
            "content=\"default",
        ),
        breach(
            WHO,
            "; form-action 'none'",
            "",
            "policy-too-wide",
            "content=\"default",
        ),
        breach(
            WHO,
            "style-src 'self'; ",
            "",
            "policy-too-narrow",
            "content=\"default",
        ),
        breach(
            "index.html",
            "margin:1rem",
            "margin:2rem",
            "policy-too-narrow",
            "content=\"default",
        ),
        breach(
            "index.html",
            "margin:1rem",
            "margin:2rem",
            "policy-too-wide",
            "content=\"default",
        ),
        breach(
            WHO,
            "<meta name=\"referrer\" content=\"no-referrer\">",
            "",
            "no-referrer-policy",
            "<html",
        ),
        breach(
            WHO,
            "content=\"no-referrer\"",
            "content=\"origin\"",
            "no-referrer-policy",
            "<meta name=\"referrer",
        ),
        breach(
            WHO,
            "<meta http-equiv",
            "<link rel=\"icon\" href=\"data:,\">\n<meta http-equiv",
            "policy-late",
            "<meta http-equiv",
        ),
    ]);
}

#[test]
fn every_link_leads_to_something_from_anywhere() {
    see_all_caught(&[
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"#hepl\"",
            "dead-fragment",
            "href=\"#hepl",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"court.html#no:~:text=a\"",
            "dead-fragment",
            "href=\"court",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"none.html\"",
            "dead-link",
            "href=\"none",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"Court.html\"",
            "dead-link",
            "href=\"Court",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"court\"",
            "folder-link",
            "href=\"court",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"../part-4/\"",
            "folder-link",
            "href=\"../part-4/",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"../part-4\"",
            "folder-link",
            "href=\"../part-4",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"../..\"",
            "folder-link",
            "href=\"../..\"",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"../../../a.html\"",
            "link-outside",
            "href=\"../../../",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"/en/index.html\"",
            "absolute-link",
            "href=\"/en",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"//a.example/\"",
            "absolute-link",
            "href=\"//",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"https://EXAMPLE.org/g/en/index.html\"",
            "base-link",
            "href=\"https://EX",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"file:///a.html\"",
            "link-scheme",
            "href=\"file",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"court.html?a=b\"",
            "bad-link",
            "href=\"court",
        ),
        breach(WHO, "href=\"#help\"", "href=\"\"", "bad-link", "href=\"\""),
        breach(
            WHO,
            "href=\"#help\"",
            "href=\"a%2fb.html\"",
            "bad-link",
            "href=\"a%2f",
        ),
        breach(
            WHO,
            "href=\"#help\"",
            "aria-labelledby=\"none\" href=\"#help\"",
            "dead-fragment",
            "aria-labelledby",
        ),
        breach(
            WHO,
            "en/part-4/who.html#help\">Cite",
            "en/part-4/gone.html\">Cite",
            "dead-link",
            "href=\"https://example.org/g/en/part-4/gone",
        ),
        breach(
            "404.html",
            "https://example.org/g/en/index.html",
            "en/index.html",
            "relative-link",
            "href=\"en/",
        ),
        breach(
            WHO,
            "hreflang=\"zh-Hans\">简",
            "hreflang=\"en\">简",
            "wrong-language",
            "href=\"../../zh-hans",
        ),
    ]);
}

#[test]
fn absolute_addresses_name_real_translations_only() {
    let canonical = "rel=\"canonical\" href=\"https://example.org/g/zh-hans/part-4/who.html\"";
    see_all_caught(&[
        breach(
            WHO_ZH,
            canonical,
            "rel=\"canonical\" href=\"who.html\"",
            "canonical",
            "href=\"who.html",
        ),
        breach(
            WHO_ZH,
            canonical,
            "rel=\"canonical\" href=\"https://a.example/who.html\"",
            "canonical",
            "href=\"https://a.ex",
        ),
        breach(
            WHO_ZH,
            canonical,
            "rel=\"canonical\" href=\"https://example.org/g/en/part-4/who.html\"",
            "canonical",
            "href=\"https://example.org/g/en",
        ),
        breach(
            "zh-hans/part-4/court.html",
            "g/en/part",
            "g/zh-hans/part",
            "canonical",
            "href=\"https://",
        ),
        breach(
            WHO,
            "hreflang=\"zh-Hans\" href=\"https",
            "hreflang=\"zh-Hant\" href=\"https",
            "hreflang",
            "href=\"https://example.org/g/zh",
        ),
        breach(
            WHO,
            "g/zh-hans/part-4/who.html",
            "g/zh-hans/part-4/none.html",
            "hreflang",
            "href=\"https://example.org/g/zh",
        ),
        // No longer named in return.
        breach(
            WHO,
            "g/zh-hans/part-4/who.html",
            "g/zh-hans/index.html",
            "hreflang",
            "href=\"https://example.org/g/zh",
        ),
        breach(
            "sitemap.xml",
            "part-4/court.html",
            "part-4/none.html",
            "sitemap",
            "https://example.org/g/en/part-4/none",
        ),
        breach(
            "sitemap.xml",
            "en/part-4/court.html",
            "zh-hans/part-4/court.html",
            "sitemap",
            "https://example.org/g/zh-hans/part-4/court",
        ),
        breach(
            "sitemap.xml",
            "https://example.org/g/en/index",
            "https://example.com/g/en/index",
            "sitemap",
            "https://example.com",
        ),
    ]);
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
fn the_language_of_every_text_is_said() {
    see_all_caught(&[
        breach(WHO, " lang=\"en\" dir", " dir", "no-language", "<html"),
        breach(
            WHO,
            " lang=\"en\" dir=\"ltr\"",
            " lang=\"en\"",
            "no-direction",
            "<html",
        ),
        breach(
            WHO,
            " lang=\"en\" dir=\"ltr\"",
            " lang=\"en\" dir=\"rtl\"",
            "wrong-direction",
            "dir=\"rtl\"",
        ),
        breach(
            WHO,
            " lang=\"en\" dir",
            " lang=\"fr\" dir",
            "bad-language",
            "lang=\"fr",
        ),
        breach(
            WHO,
            " lang=\"en\" dir",
            " lang=\"zh-Hans\" dir",
            "wrong-language",
            "lang=\"zh-Hans\" dir",
        ),
        breach(
            WHO,
            "<span lang=\"ar\"",
            "<span lang=\"ar_SA\"",
            "bad-language",
            "lang=\"ar_SA",
        ),
        breach(WHO, " dir=\"rtl\">س", ">س", "wrong-direction", "lang=\"ar"),
        breach(
            WHO,
            P,
            "<p>成年人在安大略</p><p>Adults",
            "script-against-language",
            "成年人",
        ),
        breach(
            WHO,
            P,
            "<p>변호사를 찾으세요</p><p>Adults",
            "script-against-language",
            "변호사",
        ),
        breach(
            WHO_ZH,
            "<p>请保持沉默。",
            "<p>Say nothing until a lawyer whom you trust is with you.</p><p>请保持沉默。",
            "script-against-language",
            "Say nothing",
        ),
        breach(
            WHO_ZH,
            "<div lang=\"zh-Hans\">",
            "<div>",
            "script-against-language",
            "这一部分还没有中文",
        ),
        breach(
            WHO,
            "id=\"help\"",
            "id=\"meaning\"",
            "duplicate-id",
            "id=\"meaning\" data-section=\"part-4#help",
        ),
        breach(WHO, "id=\"help\"", "id=\"a b\"", "bad-id", "id=\"a b"),
        breach(WHO, P, "<p></b>Adults", "html-syntax", "</b>"),
        breach(WHO, "</h1>", "</h2>", "html-syntax", "</h2>"),
        breach(WHO, "<!doctype html>\n", "", "html-syntax", "<html"),
        breach(
            WHO,
            "<meta charset=\"utf-8\">\n",
            "",
            "no-charset",
            "<!doctype",
        ),
    ]);
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

#[test]
fn nothing_is_published_below_the_policy() {
    let fallback = " lang=\"en\" dir=\"ltr\" data-fallback=\"missing\"";
    see_all_caught(&[
        breach(
            WHO_ZH,
            "data-language=\"machine\"",
            "data-language=\"reviewed\"",
            "wrong-status",
            "<section id=\"who",
        ),
        breach(
            WHO_ZH,
            "data-law=\"unchecked\"",
            "data-law=\"checked\"",
            "wrong-status",
            "<section id=\"who",
        ),
        breach(
            WHO_ZH,
            " data-law=\"unchecked\"",
            "",
            "wrong-status",
            "<section id=\"who",
        ),
        breach(
            WHO_ZH,
            "data-section=\"part-4#who\"",
            "data-section=\"part-4#whom\"",
            "unlisted-section",
            "<section id=\"who",
        ),
        breach(
            WHO_ZH,
            fallback,
            " data-fallback=\"missing\"",
            "wrong-language",
            "<section id=\"help",
        ),
        breach(
            WHO_ZH,
            " data-fallback=\"missing\"",
            "",
            "fallback-unmarked",
            "<section id=\"help",
        ),
        breach(
            WHO_ZH,
            " data-fallback=\"missing\"",
            " data-fallback=\"lost\"",
            "fallback-unmarked",
            "<section id=\"help",
        ),
        breach(
            WHO_ZH,
            "id=\"who\"",
            "data-fallback=\"missing\" id=\"who\"",
            "false-fallback",
            "<section data-fallback",
        ),
        breach(
            WHO_ZH,
            "<p class=\"notice\">本",
            "<p>本",
            "no-notice",
            "<section id=\"who",
        ),
        breach(
            "zh-hans/part-4/court.html",
            "class=\"notice\"",
            "class=\"notices\"",
            "no-notice",
            "<section id=\"court",
        ),
        breach(
            "zh-hans/part-4/court.html",
            "class=\"notice\"",
            "class=\"notice\" lang=\"en\"",
            "no-notice",
            "<section id=\"court",
        ),
    ]);
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
    assert_eq!(fonts.len(), 4, "{}", show(&report));
    assert!(
        fonts
            .iter()
            .all(|d| d.place.as_ref().unwrap().file.starts_with("zh-hans/"))
    );
}

#[test]
fn names_travel() {
    for (path, code) in [
        ("en/con.html", "device-name"),
        ("en/aux", "device-name"),
        ("lpt1.txt", "device-name"),
        ("en/Who.txt", "unsafe-name"),
        ("en/a b.txt", "unsafe-name"),
        ("en/été.txt", "unsafe-name"),
        ("en/a.b.txt", "unsafe-name"),
        ("en/.hidden", "unsafe-name"),
        ("assets/a.js", "script-file"),
        ("assets/a.wasm", "script-file"),
        ("en/page.xhtml", "script-file"),
    ] {
        let copy = Copy::of_the_good_folder();
        copy.write(path, "<!doctype html>");
        let report = copy.verify();
        let caught = report
            .diagnostics
            .iter()
            .any(|d| d.code == code && &*d.place.as_ref().unwrap().file == path);
        assert!(caught, "{path}: wanted {code} in\n{}", show(&report));
    }
    let copy = Copy::of_the_good_folder();
    copy.write("assets/a.txt", "a");
    copy.write("assets/A.txt", "a");
    let long = format!("assets/{}.txt", "a".repeat(94));
    copy.write(&long, "a");
    assert_codes(&copy.verify(), &["name-clash", "unsafe-name", "long-path"]);
}

#[cfg(unix)]
#[test]
fn symbolic_links_and_pipes_are_named_and_never_opened() {
    let copy = Copy::of_the_good_folder();
    copy.seal();
    std::os::unix::fs::symlink("/etc/passwd", copy.0.path().join("assets/a.txt")).unwrap();
    std::os::unix::fs::symlink("..", copy.0.path().join("assets/b")).unwrap();
    let pipe = copy.0.path().join("assets/pipe");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .is_ok_and(|s| s.success());
    let report = verify(copy.0.path());
    let wanted: &[&str] = if made {
        &["link-on-disk", "link-on-disk", "not-a-file"]
    } else {
        &["link-on-disk", "link-on-disk"]
    };
    assert_codes(&report, wanted);
}

#[test]
fn what_systems_leave_on_a_stick_is_a_warning() {
    let copy = Copy::of_the_good_folder();
    copy.seal();
    copy.write("._index.html", "");
    copy.write(".DS_Store", "");
    copy.write("en/Thumbs.db", "");
    copy.write("System Volume Information/IndexerVolumeGuid", "");
    let report = verify(copy.0.path());
    assert_codes(&report, &["system-leftover"; 4]);
    assert!(report.is_proved());
}

#[test]
fn every_changed_missing_or_added_file_is_named() {
    let changed = |damage: &dyn Fn(&Copy)| {
        let copy = Copy::of_the_good_folder();
        copy.seal();
        damage(&copy);
        verify(copy.0.path())
    };
    assert_codes(
        &changed(&|c| c.replace(WHO, "Adults who", "Adults whom")),
        &["changed-file"],
    );
    assert_codes(
        &changed(&|c| c.write("assets/a.txt", "a")),
        &["unlisted-file"],
    );
    assert_codes(
        &changed(&|c| fs::remove_file(c.0.path().join("SHA256SUMS")).unwrap()),
        &["no-sums"],
    );
    assert_codes(
        &changed(&|c| c.replace("SHA256SUMS", "  404.html", " 404.html")),
        &["sums-form", "unlisted-file"],
    );
    let listed = |c: &Copy| {
        let sums = c.read("SHA256SUMS");
        c.write("SHA256SUMS", format!("{sums}{}  zz.txt\n", "0".repeat(64)));
    };
    assert_codes(&changed(&listed), &["missing-file"]);
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

#[test]
fn a_folder_that_is_none_of_ours_ends_in_a_report() {
    let empty = tempfile::tempdir().unwrap();
    assert!(!verify(empty.path()).is_proved());
    assert!(!verify(&empty.path().join("nowhere")).is_proved());
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

#[test]
fn the_report_speaks_to_people_and_programs() {
    let copy = Copy::of_the_good_folder();
    copy.replace(WHO, P, "<p onclick=x>Adults");
    let report = copy.verify();
    let table = report.to_string();
    assert!(
        table.contains("no script, and no request leaves the folder   broken 1"),
        "{table}"
    );
    assert!(
        table.contains("names travel on every stick and host          proved"),
        "{table}"
    );
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["diagnostics"][0]["code"], "event-handler");
    assert_eq!(json["pages"], 12);
    assert_eq!(promise("event-handler"), "1");
}

/// The codes that were found, in the order of files.
fn assert_codes(report: &Report, wanted: &[&str]) {
    let sort = |mut codes: Vec<&str>| {
        codes.sort_unstable();
        codes.join(" ")
    };
    let found = sort(report.diagnostics.iter().map(|d| d.code).collect());
    assert_eq!(found, sort(wanted.to_vec()), "\n{}", show(report));
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
