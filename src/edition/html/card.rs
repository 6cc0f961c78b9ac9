//! Contact cards: everything a caller needs to know about a service, and how far it is known.
//! In: a contact. Out: markup, in the reader's language where the record has words in it.

use crate::edition::address::shortened;
use crate::edition::autonym::autonym;
use crate::edition::contact::{checked, choice, not_known, told};
use crate::series::tree::Target;
use crate::series::{LanguageIndex, Series};
use crate::source::escape::escape;
use crate::source::interface::{FluentValue, Interface};
use crate::source::name::Id;
use crate::source::record::{Contact, ContactWords};

use super::inline::anchor;
use super::{Shared, Writer, attributes, slot};

impl Writer<'_> {
    /// A card in place of a paragraph that is nothing but a link to a contact.
    pub(super) fn write_contact_card(&self, id: &Id, out: &mut String) {
        let series = self.shared.series;
        let Some((record, shown)) = series.shown_contact(id, self.reader) else {
            return;
        };
        let (words, language) = (shown.words, shown.language);
        let called = series.contact_name(words, self.links.guide());
        let mut name = String::new();
        self.write_link(&Target::Contact(id.clone()), &escape(called), "", &mut name);
        let facts = &record.facts;
        let is_left_out = series.left_out_contact(id).is_some();
        let body = if is_left_out {
            self.left_out(language)
        } else if self.links.ends_with_records() {
            self.to_call(id, facts, words, language)
        } else {
            contact(self.shared, facts, words, language, self.reader)
        };
        out.push_str(&format!(
            "<div class=\"card\"{}><p class=\"card-name\">{name}</p>{body}</div>",
            attributes(series, language, self.text),
        ));
    }

    /// Whoever hands the copy on has left the numbers out: readers are told that, and by whom.
    fn left_out(&self, language: LanguageIndex) -> String {
        let series = self.shared.series;
        let name = series.partner.as_ref().map_or("", |p| p.name.as_str());
        let name = format!("<bdi>{}</bdi>", escape(name));
        let interface = self.shared.interfaces[self.reader];
        let said = slot::message(interface, "contact-left-out", &[("name", &name)], &[]);
        let readers = attributes(series, self.reader, language);
        format!("<p class=\"card-note\"{readers}>{said}</p>")
    }

    /// What one needs in order to call, and before; the rest stands once, at the end of the page.
    fn to_call(
        &self,
        id: &Id,
        facts: &Contact,
        words: &ContactWords,
        language: LanguageIndex,
    ) -> String {
        let series = self.shared.series;
        let interface = self.shared.interfaces[self.reader];
        let own = attributes(series, language, self.reader);
        let rows: Vec<_> = contact_facts(series, interface, facts, words, &own)
            .into_iter()
            .filter(|(row, _)| row.to_call(facts))
            .collect();
        let readers = attributes(series, self.reader, language);
        let mut out = facts_list(&labelled(interface, rows), &readers);
        out.push_str(&unknown(interface, facts, &readers));
        let mut more = String::new();
        let label = escape(&interface.text("contacts-used"));
        self.write_link(&Target::Contact(id.clone()), &label, "", &mut more);
        out.push_str(&format!("<p class=\"card-note\"{readers}>{more}</p>"));
        out
    }
}

/// The facts of a contact, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Phone,
    Email,
    Web,
    Hours,
    Languages,
    RunBy,
    AsksStatus,
    MayShare,
    Source,
}

impl Row {
    fn label(self) -> &'static str {
        match self {
            Row::Phone => "contact-phone",
            Row::Email => "contact-email",
            Row::Web => "contact-web",
            Row::Hours => "contact-hours",
            Row::Languages => "contact-languages",
            Row::RunBy => "contact-run-by",
            Row::AsksStatus => "contact-asks-status",
            Row::MayShare => "contact-may-share",
            Row::Source => "contact-source",
        }
    }

    /// Whether a caller has to know it before calling. Those without a telephone are written to.
    fn to_call(self, facts: &Contact) -> bool {
        match self {
            Row::Email | Row::Web => facts.phone.is_none(),
            Row::Phone | Row::Languages | Row::AsksStatus | Row::MayShare => true,
            Row::Hours | Row::RunBy | Row::Source => false,
        }
    }
}

fn labelled(interface: &Interface, rows: Vec<(Row, String)>) -> Vec<(String, String)> {
    rows.into_iter()
        .map(|(row, value)| (interface.text(row.label()), value))
        .collect()
}

/// Description, facts and note of a contact. What is around them is in the language of the words;
/// the facts between are in the reader's.
pub fn contact(
    shared: &Shared<'_>,
    facts: &Contact,
    words: &ContactWords,
    language: LanguageIndex,
    reader: LanguageIndex,
) -> String {
    let own = attributes(shared.series, language, reader);
    let interface = shared.interfaces[reader];
    let mut out = format!("<p>{}</p>", escape(&words.description));
    let rows = contact_facts(shared.series, interface, facts, words, &own);
    let readers = attributes(shared.series, reader, language);
    out.push_str(&facts_list(&labelled(interface, rows), &readers));
    out.push_str(&unknown(interface, facts, &readers));
    if let Some(note) = &words.note {
        out.push_str(&format!("<p class=\"card-note\">{}</p>", escape(note)));
    }
    out
}

/// A list of facts: labels, and values as finished markup. `attributes` say its language where it is
/// not that of what is around it.
pub fn facts_list(rows: &[(String, String)], attributes: &str) -> String {
    let mut out = format!("<dl class=\"facts\"{attributes}>");
    for (label, value) in rows {
        out.push_str(&format!(
            "<div><dt>{}</dt><dd>{value}</dd></div>",
            escape(label)
        ));
    }
    out.push_str("</dl>");
    out
}

fn contact_facts(
    series: &Series,
    interface: &Interface,
    facts: &Contact,
    words: &ContactWords,
    own: &str,
) -> Vec<(Row, String)> {
    let mut rows = Vec::new();
    let mut row = |row: Row, value: String| rows.push((row, value));
    if let Some(phone) = &facts.phone {
        let mut value = phone_link(phone);
        if facts.is_called() {
            let checked = checked(interface, facts, series.config.as_of);
            value.push_str(&format!(
                " <small class=\"checked\">{}</small>",
                escape(&checked)
            ));
        }
        row(Row::Phone, value);
    }
    if let Some(email) = &facts.email {
        let link = anchor(&format!("mailto:{email}"), " dir=\"ltr\"", &escape(email));
        row(Row::Email, link);
    }
    if let Some(web) = &facts.web {
        row(Row::Web, address_link(web));
    }
    row(
        Row::Hours,
        if own.is_empty() {
            escape(&words.hours)
        } else {
            format!("<span{own}>{}</span>", escape(&words.hours))
        },
    );
    if let Some(value) = languages(series, interface, facts, words, own) {
        row(Row::Languages, value);
    }
    row(
        Row::RunBy,
        escape(&choice(interface, "run-by", facts.run_by.as_str())),
    );
    let (asks, shares) = told(interface, facts);
    for (key, value) in [(Row::AsksStatus, asks), (Row::MayShare, shares)] {
        if let Some(value) = value {
            row(key, escape(&value));
        }
    }
    row(Row::Source, source(interface, facts));
    rows
}

/// Languages by their own names, then what the source says of them in words.
fn languages(
    series: &Series,
    interface: &Interface,
    facts: &Contact,
    words: &ContactWords,
    own: &str,
) -> Option<String> {
    let separator = escape(&interface.text("list-separator"));
    let names: Vec<String> = facts
        .languages
        .iter()
        .map(|tag| {
            format!(
                "<bdi lang=\"{tag}\">{}</bdi>",
                escape(autonym(series, tag.as_str()))
            )
        })
        .collect();
    let mut out = names.join(&separator);
    if let Some(note) = &words.language_note {
        let space = if out.is_empty() { "" } else { " " };
        out.push_str(&format!("{space}<small{own}>{}</small>", escape(note)));
    }
    (!out.is_empty()).then_some(out)
}

fn source(interface: &Interface, facts: &Contact) -> String {
    let read = interface.date(facts.seen_on);
    let words = match &facts.source_date {
        None => interface.with(
            "contact-source-undated",
            &[("read", FluentValue::from(read))],
        ),
        Some(said) => {
            let said = said.parse().map_or(said.clone(), |day| interface.date(day));
            let arguments = [
                ("date", FluentValue::from(said)),
                ("read", FluentValue::from(read)),
            ];
            interface.with("contact-source-dated", &arguments)
        }
    };
    escape(&words)
}

fn unknown(interface: &Interface, facts: &Contact, readers: &str) -> String {
    let said = not_known(interface, facts);
    said.map_or(String::new(), |said| {
        format!("<p class=\"card-note\"{readers}>{}</p>", escape(&said))
    })
}

/// A number that can be dialled with a tap.
pub fn phone_link(phone: &str) -> String {
    anchor(
        &telephone(phone),
        " class=\"phone\" dir=\"ltr\"",
        &escape(phone),
    )
}

/// An address that is its own text, shown without the parts that say nothing.
pub fn address_link(address: &str) -> String {
    anchor(address, " class=\"address\"", &escape(shortened(address)))
}

/// The address of this very site, where the newest copy is: `bookmark` says that the link leaves the
/// folder on purpose.
pub fn newest_link(address: &str) -> String {
    let (href, text) = (escape(address), escape(shortened(address)));
    format!("<a href=\"{href}\" rel=\"bookmark noreferrer\" class=\"address\">{text}</a>")
}

/// The `tel:` address of a number as dialled in Ontario. Short numbers (911, 211) take no country code.
fn telephone(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    match (phone.trim_start().starts_with('+'), digits.len()) {
        (true, _) => format!("tel:+{digits}"),
        (false, 10) => format!("tel:+1{digits}"),
        (false, 11) if digits.starts_with('1') => format!("tel:+{digits}"),
        _ => format!("tel:{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::telephone;

    #[test]
    fn numbers_are_dialled_from_anywhere_and_short_ones_as_they_are() {
        assert_eq!(telephone("1-416-906-3098"), "tel:+14169063098");
        assert_eq!(telephone("416 906-3098"), "tel:+14169063098");
        assert_eq!(telephone("+44 20 1234"), "tel:+44201234");
        assert_eq!(telephone("911"), "tel:911");
    }
}
