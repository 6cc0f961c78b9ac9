//! What of an overlay does not fit the series. In: a joined series, and what `partner.yaml` says. Out: every
//! reason why it cannot be laid over. Never changes anything.

use std::collections::BTreeSet;

use super::super::model::Series;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};
use crate::source::name::{Id, LanguageTag};
use crate::source::partner::{Added, Partner};

/// More contacts than these nobody can keep called, and no telephone loads in one page.
const MOST_ADDED: usize = 60;

/// Everything about an overlay that does not fit the series.
pub(super) fn check(series: &Series, partner: &Partner) -> Diagnostics {
    let mut problems = Diagnostics::new();
    check_name(series, partner, &mut problems);
    check_languages(series, &partner.languages, &mut problems);
    let known: Vec<&str> = series.guides.values().map(|g| g.id.as_str()).collect();
    check_list("guide", &partner.guides, &known, &mut problems);
    check_hidden(series, &partner.hide, &mut problems);
    let mut all = partner.contacts.iter().chain(&partner.referrals);
    if let Some(one_more) = all.nth(MOST_ADDED) {
        let message = format!("a copy has room for {MOST_ADDED} contacts and referrals");
        problems.push(
            Diagnostic::error("too-many", message)
                .at(one_more.place.clone())
                .hint("keep those that you can call every six months"),
        );
    }
    let mut ids = BTreeSet::new();
    for added in partner.contacts.iter().chain(&partner.referrals) {
        let mut report = |code, message: String, hint: &str| {
            let problem = Diagnostic::error(code, message).at(added.place.clone());
            problems.push(problem.hint(hint));
        };
        let id = &added.id;
        if series.contact(id).is_some() {
            report(
                "locked-record",
                format!("`{id}` is a contact of the series, and stays as it is"),
                "take another id; a contact of the series can be left out with `hide`",
            );
        } else if !ids.insert(id) {
            let message = format!("`{id}` is there twice");
            report("repeated-id", message, "take another id");
        }
        check_words(series, added, &mut problems);
        check_call(series, added, &mut problems);
    }
    problems
}

/// The credits say of some people that they have no part in this text, and that it bears no logo of theirs.
fn check_name(series: &Series, partner: &Partner, problems: &mut Diagnostics) {
    let plain = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let credits = &series.config.credits;
    let named = credits.partners.iter().chain(&credits.authors);
    let named = named.chain(std::iter::once(&credits.funder));
    let own = plain(&partner.name);
    let is_credited = |name: &&String| {
        // “Butterfly” is credited as “Butterfly (Asian and Migrant …)”.
        let short = name.split('(').next().unwrap_or_default();
        let (short, whole) = (plain(short), plain(name));
        !own.is_empty() && (own == short || own == whole)
    };
    if let Some(name) = named.into_iter().find(is_credited) {
        let message = format!(
            "the credits say that {name} did not make, review or endorse this text and that it bears no logo of theirs"
        );
        problems.push(
            Diagnostic::error("credited-name", message)
                .at(partner.name_at.clone())
                .hint("whoever keeps the series changes the credits, together with them"),
        );
    }
}

fn check_languages(series: &Series, wanted: &[(LanguageTag, Place)], problems: &mut Diagnostics) {
    let known: Vec<&str> = series.languages.values().map(|l| l.tag.as_str()).collect();
    check_list("language", wanted, &known, problems);
    if let (Some((first, place)), Some(source)) = (wanted.first(), known.first())
        && first.as_str() != *source
    {
        problems.push(
            Diagnostic::error(
                "source-language",
                format!("the first language has to be `{source}`"),
            )
            .at(place.clone())
            .hint("what is not translated is shown in it"),
        );
    }
}

/// A list of names that the series has, each once.
fn check_list<Name: std::fmt::Display>(
    what: &str,
    wanted: &[(Name, Place)],
    known: &[&str],
    problems: &mut Diagnostics,
) {
    let mut seen = BTreeSet::new();
    for (name, place) in wanted {
        let name = name.to_string();
        let problem = if !known.contains(&name.as_str()) {
            let message = format!("the series has no {what} `{name}`");
            let problem = Diagnostic::error("unknown-choice", message);
            match nearest(&name, known.iter().copied()) {
                Some(near) => problem.hint(format!("did you mean `{near}`?")),
                None => problem.hint(format!("it has: {}", known.join(", "))),
            }
        } else if !seen.insert(name.clone()) {
            Diagnostic::error("repeated-choice", format!("`{name}` is listed twice"))
        } else {
            continue;
        };
        problems.push(problem.at(place.clone()));
    }
}

fn check_hidden(series: &Series, hidden: &[(Id, Place)], problems: &mut Diagnostics) {
    let known: Vec<&str> = series.contacts.iter().map(|r| r.id.as_str()).collect();
    for (id, place) in hidden {
        let is_law = series.law(id).is_some();
        let is_term = series.term(id).is_some();
        let contact = series.contact(id);
        let message = match contact {
            None if is_law || is_term => {
                format!("`{id}` is no contact: laws and terms are the same in every copy")
            }
            Some(contact) if contact.facts.is_emergency() => {
                format!("`{id}` stands in every copy: somebody may need it at once")
            }
            _ => continue,
        };
        problems.push(
            Diagnostic::error("locked-record", message)
                .at(place.clone())
                .hint("take it out of `hide`"),
        );
    }
    let others = |(id, _): &&(Id, Place)| {
        let known = known.contains(&id.as_str());
        let law = series.law(id).is_some();
        known || !law && series.term(id).is_none()
    };
    let contacts: Vec<_> = hidden.iter().filter(others).cloned().collect();
    check_list("contact", &contacts, &known, problems);
}

fn check_words(series: &Series, added: &Added, problems: &mut Diagnostics) {
    let known: Vec<&str> = series.languages.values().map(|l| l.tag.as_str()).collect();
    let tags: Vec<(LanguageTag, Place)> = added
        .words
        .iter()
        .map(|(tag, _, place)| (tag.clone(), place.clone()))
        .collect();
    check_list("language", &tags, &known, problems);
    let source = known.first().copied().unwrap_or_default();
    if !added.words.is_empty() && !tags.iter().any(|(tag, _)| tag.as_str() == source) {
        let message = format!("`{}` has no words in `{source}`", added.id);
        problems.push(
            Diagnostic::error("missing-words", message)
                .at(added.place.clone())
                .hint("they are shown to readers of every language that has none of its own"),
        );
    }
}

/// A number counts as called for six months: nobody has called it after the copy is old.
fn check_call(series: &Series, added: &Added, problems: &mut Diagnostics) {
    let Some(called) = added.facts.called_on else {
        return;
    };
    let old = series.config.newer_after;
    if called > old {
        let message = format!("`called_on` is {called}, and this edition is old after {old}");
        problems.push(
            Diagnostic::error("called-too-late", message)
                .at(added.called_at.clone())
                .hint("write the day on which somebody called, or build from a newer edition"),
        );
    }
}
