//! Host files: what the web servers and hosting companies that partners meet need to be told, written
//! for the copy that they lie in. In: the files of a website and its address. Out: four small text files.
//! Never changes a page: everything here narrows what a page already says of itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::files::Files;
use crate::media_type::KINDS;
use crate::plan::HOST_FILES;
use crate::series::address::RelativePath;

const NGINX: &str = include_str!("nginx.conf");
const APACHE: &str = include_str!("htaccess");
const CADDY: &str = include_str!("Caddyfile");
const NETLIFY: &str = include_str!("headers");

/// What no page of ours asks for.
const PERMISSIONS: &str = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), \
    geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// The headers of every answer, by name. The policy allows what any of the pages uses, each of which
/// allows less by itself, and what no page can say for itself: that nobody may frame it.
pub fn headers(files: &Files) -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", policy(files)),
        ("Permissions-Policy", PERMISSIONS.to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("X-Frame-Options", "DENY".to_owned()),
    ]
}

/// The host files of a website that stands at `base`, an absolute address; at the root of its host where
/// nobody has said. `precompressed` says that `.gz` and `.br` lie beside the files.
pub fn files(
    files: &Files,
    base: Option<&str>,
    precompressed: bool,
) -> Vec<(RelativePath, Vec<u8>)> {
    let prefix = prefix(base);
    let headers = headers(files);
    let types = compressible().join(" ");
    let texts = KINDS.iter().filter(|kind| kind.is_text && !kind.is_page);
    let texts = texts.filter(|kind| !matches!(kind.extension, "json" | "svg"));
    let texts: Vec<String> = texts.map(|kind| format!(".{}", kind.extension)).collect();
    let list = |line: &dyn Fn(&str, &str) -> String| {
        let lines = headers.iter().map(|(name, value)| line(name, value));
        lines.collect::<Vec<_>>().join("\n")
    };
    let fill = |template: &str, headers: String, inside: String, extra: &str| {
        let extra = if precompressed { extra } else { "" };
        let text = template
            .replace("{headers}", &headers)
            .replace("{headers-inside}", &inside)
            .replace("{precompressed}", extra)
            .replace("{types}", &types)
            .replace("{texts}", &texts.join(" "))
            .replace("{prefix}", &prefix);
        text.into_bytes()
    };
    let add = |indent: &str| {
        list(&|name, value| format!("{indent}add_header {name} \"{value}\" always;"))
    };
    let set = list(&|name, value| format!("    Header always set {name} \"{value}\""));
    let caddy = list(&|name, value| format!("\t{name} \"{value}\""));
    let plain = list(&|name, value| format!("  {name}: {value}"));
    let all = [
        fill(APACHE, set, String::new(), APACHE_PRECOMPRESSED),
        fill(
            CADDY,
            caddy,
            String::new(),
            " {\n\tprecompressed br gzip\n}",
        ),
        fill(NETLIFY, plain, String::new(), ""),
        fill(NGINX, add("    "), add("        "), NGINX_PRECOMPRESSED),
    ];
    let paths = HOST_FILES.map(RelativePath::new);
    paths.into_iter().zip(all).collect()
}

/// Media types that are worth compressing, beside pages.
fn compressible() -> Vec<&'static str> {
    let texts = KINDS.iter().filter(|kind| kind.is_text && !kind.is_page);
    let mut names: Vec<&str> = Vec::new();
    for name in texts.flat_map(|kind| kind.names) {
        if !names.contains(name) {
            names.push(name);
        }
    }
    names
}

const NGINX_PRECOMPRESSED: &str =
    "    # Where nginx has the module for it, it takes the .gz beside each file.
    gzip_static on;
";

/// `mod_rewrite` answers with the `.gz` or `.br` beside a file; what is compressed once is not compressed again.
const APACHE_PRECOMPRESSED: &str = r#"
<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} \bbr\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule ^(.+)$ $1.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \bgzip\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule ^(.+)$ $1.gz [L]
    <FilesMatch "\.br$">
        Header set Content-Encoding "br"
        Header append Vary "Accept-Encoding"
    </FilesMatch>
    <FilesMatch "\.gz$">
        Header set Content-Encoding "gzip"
        Header append Vary "Accept-Encoding"
    </FilesMatch>
    <IfModule mod_env.c>
        <FilesMatch "\.(gz|br)$">
            SetEnv no-gzip 1
            SetEnv no-brotli 1
        </FilesMatch>
    </IfModule>
    RemoveType .gz
    RemoveEncoding .gz .br
    <FilesMatch "\.html\.(gz|br)$">
        ForceType "text/html; charset=utf-8"
    </FilesMatch>
    <FilesMatch "\.css\.(gz|br)$">
        ForceType "text/css; charset=utf-8"
    </FilesMatch>
    <FilesMatch "\.json\.(gz|br)$">
        ForceType "application/json"
    </FilesMatch>
    <FilesMatch "\.svg\.(gz|br)$">
        ForceType "image/svg+xml"
    </FilesMatch>
    <FilesMatch "\.xml\.(gz|br)$">
        ForceType "application/xml"
    </FilesMatch>
    <FilesMatch "\.(txt|md)\.(gz|br)$">
        ForceType "text/plain; charset=utf-8"
    </FilesMatch>
</IfModule>
"#;

/// The path of the site on its host, with a slash at both ends.
fn prefix(base: Option<&str>) -> String {
    let path = base
        .and_then(|base| base.split_once("://"))
        .and_then(|(_, rest)| rest.split_once('/'))
        .map_or("", |(_, path)| path.trim_end_matches('/'));
    match path {
        "" => "/".to_owned(),
        path => format!("/{path}/"),
    }
}

/// The union of the policies of all pages, narrowed by what only a header can say.
fn policy(files: &Files) -> String {
    // In the order in which people read a policy.
    const ORDER: [&str; 4] = ["default-src", "style-src", "img-src", "font-src"];
    let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (path, bytes) in files.iter() {
        let page = path.as_str().ends_with(".html");
        for directive in page
            .then(|| policy_of(bytes))
            .flatten()
            .into_iter()
            .flat_map(|p| p.split(';'))
        {
            let mut words = directive.split_ascii_whitespace();
            if let Some(name) = words.next() {
                all.entry(name).or_default().extend(words);
            }
        }
    }
    for sources in all.values_mut() {
        if sources.len() > 1 {
            sources.remove("'none'");
        }
    }
    all.insert("frame-ancestors", BTreeSet::from(["'none'"]));
    let mut names: Vec<&str> = all.keys().copied().collect();
    names.sort_by_key(|name| {
        (
            ORDER.iter().position(|n| n == name).unwrap_or(ORDER.len()),
            *name,
        )
    });
    let directive = |name: &&str| {
        let sources: Vec<&str> = all[name].iter().copied().collect();
        format!("{name} {}", sources.join(" "))
    };
    names.iter().map(directive).collect::<Vec<_>>().join("; ")
}

/// The policy in the head of a page: ours all begin alike, and no other text stands before them.
fn policy_of(page: &[u8]) -> Option<&str> {
    const START: &[u8] = b"default-src ";
    let head = page.windows(b"<body".len()).position(|w| w == b"<body")?;
    let start = page[..head].windows(START.len()).position(|w| w == START)?;
    let length = page[start..head].iter().position(|b| *b == b'"')?;
    std::str::from_utf8(&page[start..start + length]).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(pages: &[(&str, &str)]) -> Files {
        let mut files = Files::new();
        for (path, policy) in pages {
            let page = format!(
                "<html><head><meta http-equiv=x content=\"{policy}\"><body>default-src *\""
            );
            files.insert(RelativePath::new(*path), page).unwrap();
        }
        files
    }

    #[test]
    fn the_policy_allows_what_any_page_uses_and_no_more() {
        let files = site(&[
            (
                "a.html",
                "default-src 'none'; style-src 'self'; form-action 'none'",
            ),
            (
                "b.html",
                "default-src 'none'; style-src 'sha256-x='; img-src data:; form-action 'none'",
            ),
            ("c.txt", "default-src *"),
            (
                "d.html",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'",
            ),
        ]);
        assert_eq!(
            policy(&files),
            "default-src 'none'; style-src 'self' 'sha256-x='; img-src 'self' data:; form-action 'none'; frame-ancestors 'none'"
        );
    }

    #[test]
    fn a_sub_path_comes_from_the_base_address() {
        assert_eq!(prefix(None), "/");
        assert_eq!(prefix(Some("https://a.example/")), "/");
        assert_eq!(prefix(Some("https://a.example/a/b/")), "/a/b/");
    }

    #[test]
    fn no_place_is_left_to_fill() {
        let site = site(&[("a.html", "default-src 'none'")]);
        for precompressed in [false, true] {
            for (path, bytes) in super::files(&site, Some("https://a.example/g/"), precompressed) {
                let text = String::from_utf8(bytes).unwrap();
                for hole in ["{headers", "{prefix", "{types", "{precompressed"] {
                    assert!(!text.contains(hole), "{path}: {text}");
                }
                assert!(text.contains("frame-ancestors 'none'"), "{path}: {text}");
            }
        }
    }
}
