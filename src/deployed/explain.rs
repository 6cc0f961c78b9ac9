//! Why a file is not the one that was published: what somebody put in, took out or wrote anew. In: what the
//! host serves, and where there is one the file of the trusted copy. Out: findings in plain words.

use std::collections::BTreeSet;

/// What a finding says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its stable code.
    pub code: &'static str,
    /// What was found.
    pub message: String,
    /// What to do.
    pub hint: Option<&'static str>,
}

/// Traces of companies and programs that change pages: what to look for, the code, who it is, what helps.
const TRACES: &[(&str, &str, &str, &str)] = &[
    (
        "/cdn-cgi/l/email-protection",
        "rewritten-address",
        "Cloudflare hides e-mail addresses, which then need a script",
        "switch off “Email Address Obfuscation” under Scrape Shield",
    ),
    (
        "data-cfemail",
        "rewritten-address",
        "Cloudflare hides e-mail addresses, which then need a script",
        "switch off “Email Address Obfuscation” under Scrape Shield",
    ),
    (
        "cloudflareinsights.com",
        "injected-script",
        "Cloudflare Web Analytics counts readers",
        "switch off Web Analytics for this site",
    ),
    (
        "rocket-loader",
        "injected-script",
        "Cloudflare Rocket Loader runs scripts",
        "switch off Rocket Loader",
    ),
    (
        "/cdn-cgi/challenge-platform",
        "injected-script",
        "Cloudflare checks browsers with a script",
        "switch off bot checks that need scripts",
    ),
    (
        "googletagmanager.com",
        "injected-script",
        "Google Tag Manager is put in",
        "remove it from the settings of the host",
    ),
    (
        "google-analytics.com",
        "injected-script",
        "Google Analytics counts readers",
        "remove it from the settings of the host",
    ),
    (
        "/.netlify/scripts/",
        "injected-script",
        "Netlify puts in a script that measures readers",
        "switch off real user measurement",
    ),
    (
        "/_vercel/",
        "injected-script",
        "Vercel puts in a script that measures readers",
        "switch off analytics",
    ),
];

const SWITCH_OFF: &str =
    "look through the settings of the host for what adds to pages, and switch it off";

/// What is wrong with a file that is not the published one. At least one finding.
pub fn explain(served: &[u8], published: Option<&[u8]>) -> Vec<Finding> {
    let text = String::from_utf8_lossy(served);
    let before = published.map(String::from_utf8_lossy);
    let before = before.as_deref().unwrap_or("");
    let (now, then) = (text.to_ascii_lowercase(), before.to_ascii_lowercase());
    let mut found: Vec<Finding> = Vec::new();
    for (trace, code, message, hint) in TRACES {
        let is_new = now.contains(trace) && !then.contains(trace);
        if is_new && !found.iter().any(|f| f.message == *message) {
            found.push(finding(code, *message, Some(hint)));
        }
    }
    let scripts = now
        .matches("<script")
        .count()
        .saturating_sub(then.matches("<script").count());
    if scripts > 0 && !found.iter().any(|f| f.code == "injected-script") {
        let message = match scripts {
            1 => "a script was put in".to_owned(),
            n => format!("{n} scripts were put in"),
        };
        let at = now.find("<script").unwrap_or_default();
        let start: String = now[at..].chars().take(80).collect();
        found.push(finding(
            "injected-script",
            format!("{message}: {}", start.trim()),
            Some(SWITCH_OFF),
        ));
    }
    let frames = |text: &str| text.matches("<iframe").count() + text.matches("<object").count();
    if frames(&now) > frames(&then) {
        found.push(finding(
            "injected-frame",
            "another page was put into this one",
            Some(SWITCH_OFF),
        ));
    }
    if published.is_some() {
        let new: Vec<String> = hosts(&now).difference(&hosts(&then)).cloned().collect();
        if !new.is_empty() {
            let message = format!("addresses were put in: {}", new.join(", "));
            found.push(finding("added-address", message, Some(SWITCH_OFF)));
        }
    }
    if found.is_empty() {
        found.push(alike(served, published));
    }
    found
}

/// A difference that puts nothing in.
fn alike(served: &[u8], published: Option<&[u8]>) -> Finding {
    let Some(published) = published else {
        return finding("changed-file", "the file is not the published one", None);
    };
    let without = |bytes: &[u8], drop: fn(&u8) -> bool| -> Vec<u8> {
        bytes.iter().copied().filter(|byte| !drop(byte)).collect()
    };
    let line_ends = |byte: &u8| *byte == b'\r';
    let spaces = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'"';
    if served.is_empty() {
        finding("changed-file", "the answer is empty", None)
    } else if without(served, line_ends) == without(published, line_ends) {
        finding(
            "changed-file",
            "only the ends of lines differ",
            Some("upload as binary files, not as text"),
        )
    } else if without(served, spaces) == without(published, spaces) {
        finding(
            "changed-file",
            "only white space and quotation marks differ",
            Some("switch off minifying and optimising"),
        )
    } else if published.starts_with(served) {
        finding(
            "changed-file",
            "the end of the file is missing",
            Some("upload it again"),
        )
    } else {
        finding(
            "changed-file",
            "the text is not the published one",
            Some("upload the copy again; if it differs again, the host changes it"),
        )
    }
}

fn finding(code: &'static str, message: impl Into<String>, hint: Option<&'static str>) -> Finding {
    Finding {
        code,
        message: message.into(),
        hint,
    }
}

/// The hosts of all absolute addresses in a text.
fn hosts(text: &str) -> BTreeSet<String> {
    let starts = text.match_indices("://").map(|(at, mark)| at + mark.len());
    let hosts = starts.map(|start| {
        let end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':'));
        text[start..]
            .split(end)
            .next()
            .unwrap_or_default()
            .to_owned()
    });
    hosts.filter(|host| host.contains('.')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(served: &str, published: Option<&str>) -> Vec<&'static str> {
        let found = explain(served.as_bytes(), published.map(str::as_bytes));
        found.into_iter().map(|f| f.code).collect()
    }

    #[test]
    fn what_was_put_in_is_named() {
        let page = "<html><a href=\"mailto:a&#64;b.ca\">x</a>\n<a href=https://laws.example.ca/>y</a></html>";
        let with = |more: &str| page.replace("</html>", &format!("{more}</html>"));
        let own = Some(page);
        assert_eq!(
            codes(&with("<script>track()</script>"), own),
            ["injected-script"]
        );
        assert_eq!(
            codes(&with("<script>track()</script>"), None),
            ["injected-script"]
        );
        let beacon = "<script src=https://static.cloudflareinsights.com/beacon.min.js></script>";
        assert_eq!(
            codes(&with(beacon), own),
            ["injected-script", "added-address"]
        );
        let hidden = page.replace("mailto:a&#64;b.ca", "/cdn-cgi/l/email-protection#1");
        assert_eq!(codes(&hidden, own), ["rewritten-address"]);
        assert_eq!(
            codes(&with("<iframe src=x></iframe>"), own),
            ["injected-frame"]
        );
        assert_eq!(
            codes(&with("<img src=https://pixel.example.net/1>"), own),
            ["added-address"]
        );
        assert_eq!(codes(&page.replace('\n', "\r\n"), own), ["changed-file"]);
        let told = |served: &str| {
            explain(served.as_bytes(), own.map(str::as_bytes))[0]
                .message
                .clone()
        };
        assert!(told(&page.replace('\n', "\r\n")).contains("ends of lines"));
        assert!(told(&page.replace(['\n', '"'], "")).contains("white space"));
        assert!(told(&page[..20]).contains("end of the file"));
        assert!(told("").contains("empty"));
    }
}
