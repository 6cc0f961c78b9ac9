//! Host files, which lie at the root of a copy for the web where `edition.json` says so: all are there, say
//! what only a host can say, and allow no more than the pages do. And copies that are compressed already:
//! each holds what the file beside it holds. The rules are written down a second time here on purpose.

use std::collections::BTreeSet;
use std::io::Read;

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::{Finding, unreadable};
use crate::verify::kept::PageFacts;
use crate::verify::read::folder::{Folder, LARGEST};

/// The host files.
pub const NAMES: &[&str] = &[".htaccess", "Caddyfile", "_headers", "nginx.conf"];

/// What each of them has to say to whoever asks for a page.
const HEADERS: &[(&str, &str)] = &[
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Content-Security-Policy", "default-src 'none'"),
    ("Content-Security-Policy", "base-uri 'none'"),
    ("Permissions-Policy", "camera=()"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// Whether `edition.json` says that a copy for the web has something.
fn says(context: &Context, feature: &str) -> bool {
    let is_web = context.facts.is_some_and(|facts| facts.edition == "web");
    is_web && context.has_feature(feature)
}

/// Whether a name outside the rule may stand at the root.
pub fn may_stand(context: &Context, path: &str) -> bool {
    NAMES.contains(&path) && says(context, "host-files")
}

/// The file that a path is a compressed copy of, where the folder has such copies.
pub fn original<'a>(context: &Context, path: &'a str) -> Option<&'a str> {
    let plain = path
        .strip_suffix(".gz")
        .or_else(|| path.strip_suffix(".br"))?;
    (says(context, "precompressed") && context.folder.has(plain)).then_some(plain)
}

/// Checks the host files against all pages.
pub fn check_all(pages: &[PageFacts], context: &Context, found: &mut Vec<Finding>) {
    if !says(context, "host-files") {
        return;
    }
    let used: BTreeSet<&str> = pages
        .iter()
        .flat_map(|page| &page.policies)
        .map(String::as_str)
        .collect();
    for name in NAMES {
        match context.folder.read(name) {
            Ok(Some(bytes)) => check(name, &String::from_utf8_lossy(&bytes), &used, found),
            Ok(None) => found.push(
                Check::HostFile
                    .error("edition.json says that host files are there")
                    .in_file(name)
                    .hint("copy the whole folder: systems hide names that begin with a dot"),
            ),
            Err(e) => found.push(unreadable(name, &e)),
        }
    }
}

fn check(name: &str, text: &str, used: &BTreeSet<&str>, found: &mut Vec<Finding>) {
    let mut refuse = |message: String| {
        found.push(Check::HostFile.error(message).in_file(name));
    };
    let is_comment = |line: &&str| line.trim_start().starts_with('#');
    let lines: Vec<&str> = text.lines().filter(|line| !is_comment(line)).collect();
    let values = |header: &str| -> Vec<&str> {
        let of = |line: &&str| value_of(line, header).map(str::to_owned);
        let all = lines.iter().filter(|line| of(line).is_some());
        all.filter_map(|line| value_of(line, header)).collect()
    };
    for (header, wanted) in HEADERS {
        let all = values(header);
        if all.is_empty() || all.iter().any(|value| !value.contains(wanted)) {
            refuse(format!("it does not say `{header}` with `{wanted}`"));
        }
    }
    for policy in values("Content-Security-Policy") {
        for directive in policy.split(';') {
            let mut words = directive.split_ascii_whitespace();
            let directive = words.next().unwrap_or_default();
            for source in words {
                let allowed = format!("{directive} {source}");
                if source != "'none'" && !used.contains(allowed.as_str()) {
                    refuse(format!("it allows `{allowed}`, which no page uses"));
                }
            }
            for source in used.iter().filter_map(|u| u.strip_prefix(directive)) {
                let source = source.trim_start();
                let has = policy.split(';').any(|own| {
                    let mut words = own.split_ascii_whitespace();
                    words.next() == Some(directive) && words.any(|word| word == source)
                });
                if !has {
                    refuse(format!(
                        "it refuses `{directive} {source}`, which pages use"
                    ));
                }
            }
        }
    }
}

/// The value that a line of any of the files gives a header.
fn value_of<'a>(line: &'a str, header: &str) -> Option<&'a str> {
    let (before, after) = line.split_once(header)?;
    let words: Vec<&str> = before.split_whitespace().collect();
    let is_set = matches!(words[..], [] | ["add_header"] | ["Header", "always", "set"]);
    let after = after.strip_prefix(':').unwrap_or(after);
    let value = after.trim().trim_end_matches(';').trim();
    let value = value.strip_suffix("always").unwrap_or(value).trim();
    is_set.then(|| value.trim_matches('"'))
}

/// Holds a compressed copy against the file beside it.
pub fn check_copy(
    path: &str,
    bytes: &[u8],
    original: &str,
    folder: &Folder,
    found: &mut Vec<Finding>,
) {
    let Ok(Some(wanted)) = folder.read(original) else {
        return;
    };
    let mut plain = Vec::new();
    let most = LARGEST + 1;
    let read = match path.ends_with(".gz") {
        true => flate2::read::MultiGzDecoder::new(bytes)
            .take(most)
            .read_to_end(&mut plain),
        false => brotli::Decompressor::new(bytes, 1 << 14)
            .take(most)
            .read_to_end(&mut plain),
    };
    if read.is_err() || plain != wanted {
        let message = format!("what it holds is not what `{original}` holds");
        found.push(Check::CompressedCopy.error(message).in_file(path));
    }
}
