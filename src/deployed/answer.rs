//! What is around a file: status, type, headers. In: an answer. Out: findings on this answer, and what is
//! counted over all of them and told once.

use std::collections::BTreeMap;

use super::client::Answer;
use super::explain::Finding;
use crate::media_type;

/// Texts above this size are worth compressing, in bytes.
const WORTH_IT: usize = 1400;

/// Headers that every answer should carry, and what has to be in them.
const WANTED: &[(&str, &str)] = &[
    ("content-security-policy", "frame-ancestors 'none'"),
    ("permissions-policy", "camera=()"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];

/// Headers by which a browser tells others of a visit, or keeps a mark.
const UNWANTED: &[(&str, &str)] = &[
    ("set-cookie", "the host sets a cookie, which marks readers"),
    (
        "nel",
        "the host asks browsers to report errors, which tells others of visits",
    ),
    (
        "report-to",
        "the host asks browsers to report errors, which tells others of visits",
    ),
    (
        "reporting-endpoints",
        "the host asks browsers to report errors, which tells others of visits",
    ),
];

/// What was seen in several answers.
#[derive(Debug, Default)]
pub struct Tally {
    /// Answers that were looked at.
    pub answers: usize,
    /// By what is missing or too much: in how many answers, and the first of them.
    seen: BTreeMap<(&'static str, String), (usize, String)>,
}

impl Tally {
    fn add(&mut self, code: &'static str, message: String, path: &str) {
        let entry = self
            .seen
            .entry((code, message))
            .or_insert((0, path.to_owned()));
        entry.0 += 1;
        if path < entry.1.as_str() {
            entry.1 = path.to_owned();
        }
    }

    /// Adds what another one counted.
    pub fn merge(&mut self, other: Tally) {
        self.answers += other.answers;
        for ((code, message), (count, path)) in other.seen {
            let entry = self
                .seen
                .entry((code, message))
                .or_insert((0, path.clone()));
            entry.0 += count;
            if path < entry.1 {
                entry.1 = path;
            }
        }
    }

    /// Everything that was counted: code, message with the count, the first path.
    pub fn told(&self) -> impl Iterator<Item = (&'static str, String, &str)> {
        self.seen.iter().map(|((code, message), (count, path))| {
            let message = format!("{message} ({count} of {} answers)", self.answers);
            (*code, message, path.as_str())
        })
    }
}

/// Looks at an answer to a question for `path`, which was there.
pub fn look(path: &str, answer: &Answer, tally: &mut Tally) -> Vec<Finding> {
    tally.answers += 1;
    let mut found = Vec::new();
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    if let Some(message) = wrong_type(extension, answer) {
        found.push(Finding {
            code: "wrong-type",
            message,
            hint: Some(
                "a browser refuses or saves what has the wrong type: set it for this extension",
            ),
        });
    }
    if let Some(oddity) = &answer.oddity {
        found.push(Finding {
            code: "compression",
            message: oddity.clone(),
            hint: Some("switch the compression of the host off and on again, or ask the host"),
        });
    }
    for (name, wanted) in WANTED {
        match answer.header(name) {
            None => tally.add("missing-header", format!("there is no `{name}`"), path),
            Some(value) if !value.to_ascii_lowercase().contains(wanted) => {
                tally.add("missing-header", format!("`{name}` lacks `{wanted}`"), path);
            }
            Some(_) => {}
        }
    }
    for (name, message) in UNWANTED {
        if answer.header(name).is_some() {
            tally.add("added-header", format!("`{name}`: {message}"), path);
        }
    }
    let cache = answer.header("cache-control").unwrap_or_default();
    let is_asset = path.starts_with("assets/");
    if is_asset && !cache.contains("max-age=31536000") {
        let message = "names in assets/ change with their content, and browsers may not keep them";
        tally.add("caching", message.to_owned(), path);
    }
    if !is_asset && seconds(cache).is_some_and(|seconds| seconds > 3600) {
        let message =
            "browsers keep pages for more than an hour, so corrections reach readers late";
        tally.add("caching", message.to_owned(), path);
    }
    let is_plain = answer.header("content-encoding").is_none();
    if is_plain
        && media_type::of(extension).is_some_and(|kind| kind.is_text)
        && answer.body.len() > WORTH_IT
    {
        tally.add(
            "not-compressed",
            "texts are not compressed".to_owned(),
            path,
        );
    }
    found
}

fn seconds(cache: &str) -> Option<u64> {
    let (_, rest) = cache.split_once("max-age=")?;
    rest.split(|c: char| !c.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

/// What is wrong with the type of an answer.
fn wrong_type(extension: &str, answer: &Answer) -> Option<String> {
    let kind = media_type::of(extension)?;
    let wanted = kind.names;
    let Some(told) = answer.header("content-type") else {
        return Some(format!(
            "the answer has no type, and should be {}",
            wanted[0]
        ));
    };
    let (name, parameters) = told.split_once(';').unwrap_or((told, ""));
    let name = name.trim().to_ascii_lowercase();
    if !wanted.contains(&name.as_str()) {
        return Some(format!(
            "the answer is said to be `{name}`, and should be {}",
            wanted[0]
        ));
    }
    let parameters = parameters.to_ascii_lowercase();
    let charset = parameters
        .split_once("charset=")
        .map(|(_, charset)| charset.trim().trim_matches('"'));
    match charset {
        Some(other) if other != "utf-8" => Some(format!(
            "the answer is said to be in {other}, and is in UTF-8"
        )),
        None if kind.needs_charset() => {
            Some("the answer does not say that it is in UTF-8".to_owned())
        }
        _ => None,
    }
}
