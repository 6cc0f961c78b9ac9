//! Contacts as read. In: an entry of `contacts.yaml`, or of what a partner adds. Out: facts, or words. Never
//! judges whom a contact is safe for.

use super::super::config::{A_DATE, date, https};
use super::super::name::LanguageTag;
use super::super::record::{AsksStatus, Contact, ContactWords, Hearer, MayShareWith, RunBy};
use super::super::yaml::Map;
use super::entries::{listed, one_of};
use crate::diagnostic::Diagnostic;

/// The facts of a contact.
pub(in crate::source) fn contact(map: &mut Map) -> Option<Contact> {
    let phone = map.parsed("phone", "a number as one dials it, with hyphens", |t| {
        (!t.is_empty()
            && t.bytes()
                .all(|b| b.is_ascii_digit() || b == b'-' || b == b'+'))
        .then(|| t.to_owned())
    });
    let email = map.parsed("email", "an e-mail address", |t| {
        (t.contains('@') && !t.contains(' ')).then(|| t.to_owned())
    });
    let web = map.parsed("web", "an https address", |t| {
        https(t).then(|| t.to_owned())
    });
    let mut languages = Vec::new();
    for (text, place) in map.texts("languages") {
        match LanguageTag::new(&text) {
            Some(tag) => languages.push(tag),
            None => map.problem(
                Diagnostic::error("bad-language", format!("`{text}` is not a language tag"))
                    .at(place),
            ),
        }
    }
    let known = listed(RunBy::ALL.map(RunBy::as_str));
    let run_by = map.required_parsed("run_by", &known, |text| {
        one_of(&RunBy::ALL, RunBy::as_str, text)
    });
    let known = listed(AsksStatus::ALL.map(AsksStatus::as_str));
    let asks_status = map.required_parsed("asks_status", &known, |text| {
        one_of(&AsksStatus::ALL, AsksStatus::as_str, text)
    });
    let may_share_with = may_share_with(map);
    let source = map.required_parsed("source", "an https address", |t| {
        https(t).then(|| t.to_owned())
    });
    let source_date = map.parsed(
        "source_date",
        "a year, a month or a day: 2018, 2018-05, 2018-05-01",
        |t| {
            let shape = t.split('-').map(str::len).collect::<Vec<_>>();
            let digits = t.bytes().all(|b| b.is_ascii_digit() || b == b'-');
            (digits && matches!(shape[..], [4] | [4, 2] | [4, 2, 2])).then(|| t.to_owned())
        },
    );
    let seen_on = map.required_parsed("seen_on", A_DATE, date);
    let called_on = map.parsed("called_on", A_DATE, date);
    Some(Contact {
        phone,
        email,
        web,
        languages,
        run_by: run_by?,
        asks_status: asks_status?,
        may_share_with,
        source: source?,
        source_date,
        seen_on: seen_on?,
        called_on,
    })
}

/// With whom it may share what it hears; what is left out is not known.
fn may_share_with(map: &mut Map) -> MayShareWith {
    let mut hearers = Vec::new();
    let mut nobody = None;
    let said = map.texts("may_share_with");
    let is_alone = said.len() == 1;
    for (text, place) in said {
        match text.as_str() {
            // Beside others it adds nothing that would make a caller safer.
            MayShareWith::UNKNOWN => {}
            MayShareWith::NOBODY => nobody = Some(place),
            _ => match one_of(&Hearer::ALL, Hearer::as_str, &text) {
                Some(hearer) => hearers.push(hearer),
                None => {
                    let hearers = Hearer::ALL.map(Hearer::as_str).join(", ");
                    let message = format!(
                        "`may_share_with` is a list of {hearers}, or it is {} or {}",
                        MayShareWith::NOBODY,
                        MayShareWith::UNKNOWN
                    );
                    map.problem(Diagnostic::error("bad-value", message).at(place));
                }
            },
        }
    }
    match nobody {
        Some(_) if is_alone => return MayShareWith::Nobody,
        Some(place) => {
            let message = "`may_share_with` cannot be nobody and something else";
            let problem = Diagnostic::error("bad-value", message).at(place);
            map.problem(problem.hint("take `nobody` out, or the others"));
        }
        None => {}
    }
    if hearers.is_empty() {
        return MayShareWith::Unknown;
    }
    MayShareWith::With(hearers)
}

/// The words of a contact in a language.
pub(in crate::source) fn contact_words(map: &mut Map) -> Option<ContactWords> {
    Some(ContactWords {
        name: map.required("name"),
        short_name: map.parsed("short_name", "a name with a letter in it", |text| {
            (!text.trim().is_empty()).then(|| text.to_owned())
        }),
        description: map.required("description"),
        hours: map.required("hours"),
        language_note: map.text("language_note"),
        note: map.text("note"),
    })
}
