//! Laws as read. In: an entry of `laws.yaml`. Out: facts, or words. Never asks whether a source is good enough.

use super::super::config::{A_DATE, date, https};
use super::super::name::Id;
use super::super::record::{Area, Law, LawWords, Strength};
use super::super::yaml::{Map, bad_id};
use super::entries::{listed, one_of};
use crate::diagnostic::Diagnostic;

pub(super) fn law(map: &mut Map) -> Option<Law> {
    let address = |t: &str| https(t).then(|| t.to_owned());
    let citation = map.required("citation");
    let area = Area::of(&map.required("area"));
    let url = map.required_parsed("url", "an https address", address);
    let (mut source_url, mut strength, mut read) = (None, None, None);
    match map.map("source") {
        Some(mut source) => {
            source_url = source.required_parsed("url", "an https address", address);
            let known = listed(Strength::ALL.map(Strength::as_str));
            strength = source.required_parsed("strength", &known, |text| {
                one_of(&Strength::ALL, Strength::as_str, text)
            });
            read = source.required_parsed("read", A_DATE, date);
            map.absorb(source.finish());
        }
        None => {
            let place = map.place();
            map.problem(
                Diagnostic::error("missing-key", "`source` is missing")
                    .at(place)
                    .hint("say where the law was read: source: {url: …, strength: official, read: 2026-11-21}"),
            );
        }
    }
    let current_to = map.parsed("current_to", A_DATE, date);
    let review_by = map.required_parsed("review_by", A_DATE, date);
    let figures = figures(map);
    Some(Law {
        citation,
        area,
        url: url?,
        source_url: source_url?,
        strength: strength?,
        read: read?,
        current_to,
        review_by: review_by?,
        figures,
    })
}

/// Says of a key that laws used to have what it is called now.
pub(super) fn renamed(problem: Diagnostic) -> Diagnostic {
    match problem.code == "unknown-key" && problem.message.contains("`as_of`") {
        true => problem.hint(
            "rename it to `current_to`: how far the text is current, as the page says; leave it out where it bears no date",
        ),
        false => problem,
    }
}

fn figures(map: &mut Map) -> Vec<(Id, String)> {
    let Some(inner) = map.map("figures") else {
        return Vec::new();
    };
    let (pairs, mut problems) = inner.pairs();
    let mut figures = Vec::new();
    for (name, figure, place) in pairs {
        match Id::new(&name) {
            Some(id) => figures.push((id, figure)),
            None => problems.push(bad_id(&name, place)),
        }
    }
    map.absorb(problems);
    figures
}

pub(super) fn law_words(map: &mut Map) -> Option<LawWords> {
    Some(LawWords {
        name: map.required("name"),
        summary: map.required("summary"),
    })
}
