//! `series.yaml`: what is said once for the whole series.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::budget::Budgets;
use super::file::SourceFile;
use super::name::{Id, LanguageTag};
use super::record::{Config, Credits, GuideConfig, LanguageStatus, Policy, Site, StalePolicy};
use super::yaml::{Map, Yaml, bad_id};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Months after which a reader should ask for a newer copy, where `series.yaml` names no date.
const MONTHS_OF_A_COPY: i64 = 6;

/// A calendar date, `2026-11-22`.
pub fn date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

/// What [`date`] expects, for messages.
pub const A_DATE: &str = "a date such as 2026-11-22";

/// Reads the settings. Nothing is returned where something without which nobody can go on is missing.
pub fn read(file: &SourceFile) -> (Option<Config>, Diagnostics) {
    let mut map = match Yaml::whole(file).map() {
        Ok(map) => map,
        Err(problems) => return (None, problems),
    };
    let place = map.place();
    let as_of = map.required_parsed("as_of", A_DATE, date);
    let newer_after = map.parsed("newer_after", A_DATE, date);
    let languages = languages(&mut map);
    let guides = guides(&mut map);
    let topics = map.ids("topics").into_iter().map(|(id, _)| id).collect();
    let credits = credits(&mut map);
    let policy = policy(&mut map);
    let budgets = budgets(&mut map);
    let reveals = reveals(&mut map, &languages);
    let site = site(&mut map);
    let problems = map.finish();
    let config = as_of.filter(|_| !languages.is_empty()).map(|as_of| Config {
        as_of,
        newer_after: newer_after.unwrap_or_else(|| as_of.saturating_add(MONTHS_OF_A_COPY.months())),
        languages: languages.into(),
        guides,
        topics,
        credits,
        policy,
        budgets,
        reveals,
        site,
        place,
    });
    (config, problems)
}

fn languages(map: &mut Map) -> Vec<LanguageTag> {
    let mut tags: Vec<LanguageTag> = Vec::new();
    for (text, place) in map.texts("languages") {
        match LanguageTag::new(&text) {
            Some(tag) if tags.contains(&tag) => {
                map.problem(
                    Diagnostic::error("repeated-language", format!("`{text}` is listed twice"))
                        .at(place),
                );
            }
            Some(tag) => tags.push(tag),
            None => map.problem(
                Diagnostic::error("bad-language", format!("`{text}` is not a language tag"))
                    .at(place)
                    .hint("use BCP 47 tags: en, zh-Hans, ko"),
            ),
        }
    }
    if tags.is_empty() {
        let place = map.place_of("languages");
        map.problem(
            Diagnostic::error("missing-key", "`languages` is missing")
                .at(place)
                .hint("list them, the source first: [en, ko]"),
        );
    }
    tags
}

fn guides(map: &mut Map) -> Vec<GuideConfig> {
    let mut guides: Vec<GuideConfig> = Vec::new();
    for mut entry in map.maps("guides") {
        let place = entry.place_of("id");
        let id = entry.required("id");
        let number = entry.required_parsed("number", "a number from 1 to 99", |n| {
            n.parse::<u32>().ok().filter(|n| (1..=99).contains(n))
        });
        match Id::new(&id) {
            Some(id) if id.as_str() == "series" || guides.iter().any(|g| g.id == id) => {
                entry.problem(
                    Diagnostic::error("repeated-guide", format!("the name `{id}` is taken"))
                        .at(place),
                );
            }
            Some(id) => {
                if let Some(number) = number {
                    if guides.iter().any(|g| g.number == number) {
                        let message = format!("the number {number} is taken by another guide");
                        let at = entry.place_of("number");
                        entry.problem(Diagnostic::error("repeated-guide", message).at(at));
                    }
                    guides.push(GuideConfig { id, number, place });
                }
            }
            None if id.is_empty() => {}
            None => entry.problem(bad_id(&id, place)),
        }
        map.absorb(entry.finish());
    }
    guides
}

fn credits(map: &mut Map) -> Credits {
    let Some(mut inner) = map.map("credits") else {
        return Credits::default();
    };
    let texts = |inner: &mut Map, key| inner.texts(key).into_iter().map(|(text, _)| text).collect();
    let credits = Credits {
        authors: texts(&mut inner, "authors"),
        partners: texts(&mut inner, "partners"),
        funder: inner.text("funder").unwrap_or_default(),
        publications: texts(&mut inner, "publications"),
    };
    map.absorb(inner.finish());
    credits
}

fn policy(map: &mut Map) -> Policy {
    let mut policy = Policy {
        show: LanguageStatus::Machine,
        stale: StalePolicy::Notice,
    };
    if let Some(mut inner) = map.map("policy") {
        let show = inner.parsed(
            "show",
            "machine, draft or reviewed",
            |text| match language_status(text) {
                Some(LanguageStatus::Missing) | None => None,
                status => status,
            },
        );
        policy.show = show.unwrap_or(policy.show);
        let stale = inner.parsed("stale", "notice or fallback", |text| match text {
            "notice" => Some(StalePolicy::Notice),
            "fallback" => Some(StalePolicy::Fallback),
            _ => None,
        });
        policy.stale = stale.unwrap_or(policy.stale);
        map.absorb(inner.finish());
    }
    policy
}

/// A language status by its name.
pub fn language_status(text: &str) -> Option<LanguageStatus> {
    Some(match text {
        "missing" => LanguageStatus::Missing,
        "machine" => LanguageStatus::Machine,
        "draft" => LanguageStatus::Draft,
        "reviewed" => LanguageStatus::Reviewed,
        _ => return None,
    })
}

fn budgets(map: &mut Map) -> Budgets {
    let Some(inner) = map.map("budgets") else {
        return Budgets::default();
    };
    let (pairs, mut problems) = inner.pairs();
    let mut budgets = Vec::new();
    for (kind, bytes, place) in pairs {
        match bytes.parse() {
            Ok(bytes) => budgets.push((kind, bytes)),
            Err(_) => problems
                .push(Diagnostic::error("bad-value", "a budget is a number of bytes").at(place)),
        }
    }
    map.absorb(problems);
    budgets.into_iter().collect()
}

/// Words that name what discreet guides are silent about, by language.
fn reveals(map: &mut Map, languages: &[LanguageTag]) -> BTreeMap<LanguageTag, Vec<String>> {
    let mut all: BTreeMap<LanguageTag, Vec<String>> = BTreeMap::new();
    for mut entry in map.maps("reveals") {
        let place = entry.place_of("language");
        let text = entry.required("language");
        let words = entry.texts("words").into_iter().map(|(word, _)| word);
        match languages.iter().find(|tag| tag.as_str() == text) {
            Some(tag) => all.entry(tag.clone()).or_default().extend(words),
            None if text.is_empty() => {}
            None => {
                let message = format!("`{text}` is not a language of this series");
                entry.problem(Diagnostic::error("unknown-language", message).at(place));
            }
        }
        map.absorb(entry.finish());
    }
    all
}

/// Addresses that only a publisher knows.
pub(super) fn site(map: &mut Map) -> Site {
    let Some(mut inner) = map.map("site") else {
        return Site::default();
    };
    let folder = |t: &str| (https(t) && t.ends_with('/')).then(|| t.to_owned());
    let address = |t: &str| https(t).then(|| t.to_owned());
    let mail = |t: &str| (t.contains('@') && !t.contains([' ', '"', '<'])).then(|| t.to_owned());
    let base_at = inner.place_of("base");
    let base = inner.parsed("base", "an https address that ends with a slash", folder);
    let site = Site {
        base_at: base.is_some().then_some(base_at),
        base,
        exit: inner.parsed("exit", "an https address", address),
        report: inner.parsed("report", "an e-mail address", mail),
        newest: inner.parsed("newest", "an https address", address),
    };
    map.absorb(inner.finish());
    site
}

/// Whether a text can stand as an address of the web in a link.
pub fn https(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|r| !r.is_empty())
        && !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c))
}
