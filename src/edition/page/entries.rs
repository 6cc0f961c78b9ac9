//! Laws, contacts and terms as entries of a page, and those that a guide uses as the lists at its end. In: records.
//! Out: entries with their facts. What every record has in common is `record`.

use std::collections::BTreeSet;

use crate::edition::html::card::{self, address_link, facts_list};
use crate::edition::html::{Links, attributes};
use crate::edition::law::current_to;
use crate::edition::standing::Standing;
use crate::series::{LanguageIndex, RecordList};
use crate::source::escape::escape;
use crate::source::interface::FluentValue;
use crate::source::name::Id;
use crate::source::record::{Contact, ContactWords, Law, LawWords, Record, TermWords};

use super::links::{PageLinks, record_id};
use super::record::{Entry, entry};
use super::site::Site;

/// A law with its facts.
pub fn law(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    record: &Record<Law, LawWords>,
    (reader, standing): (LanguageIndex, Standing),
) -> Option<Entry> {
    let about = (reader, standing);
    entry(
        site,
        links,
        RecordList::Laws,
        record,
        about,
        |words, language| {
            let body = format!(
                "<p>{}</p>{}",
                escape(&words.summary),
                facts_list(
                    &facts(site, &record.facts, reader),
                    &attributes(site.series, reader, language)
                )
            );
            (words.name.clone(), body)
        },
    )
}

fn facts(site: &Site<'_>, law: &Law, reader: LanguageIndex) -> Vec<(String, String)> {
    let interface = site.interface(reader);
    // Citations stand in their official form, in the source language.
    let source = attributes(site.series, LanguageIndex::SOURCE, reader);
    let mut rows = vec![(
        interface.text("law-citation"),
        format!("<span{source}>{}</span>", escape(&law.citation)),
    )];
    rows.push((interface.text("law-address"), address_link(&law.url)));
    if law.source_url != law.url {
        rows.push((interface.text("law-read-at"), address_link(&law.source_url)));
    }
    let strength = interface.text(law.strength.key());
    rows.push((interface.text("law-strength"), escape(&strength)));
    let mut say = |key: &str, value: String| rows.push((interface.text(key), escape(&value)));
    say("law-as-of", current_to(interface, law));
    say("law-review-by", interface.date(law.review_by));
    rows
}

/// A contact with what is known of it.
pub fn contact(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    record: &Record<Contact, ContactWords>,
    about: (LanguageIndex, Standing),
) -> Option<Entry> {
    let list = RecordList::Contacts;
    entry(site, links, list, record, about, |words, language| {
        let body = card::contact(&site.shared, &record.facts, words, language, about.0);
        let name = site.series.contact_name(words, links.guide());
        (name.to_owned(), body)
    })
}

/// A term with what it means and other words for it.
pub fn term(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    term: &Record<Vec<Id>, TermWords>,
    about: (LanguageIndex, Standing),
) -> Option<Entry> {
    let list = RecordList::Glossary;
    let separator = site.interface(about.0).text("list-separator");
    entry(site, links, list, term, about, |words, language| {
        let mut body = format!("<p>{}</p>", escape(&words.definition));
        if !words.aliases.is_empty() {
            let aliases = site.interface(language).with(
                "glossary-aliases",
                &[("words", FluentValue::from(words.aliases.join(&separator)))],
            );
            body.push_str(&format!("<p class=\"aliases\">{}</p>", escape(&aliases)));
        }
        (words.term.clone(), body)
    })
}

/// The laws in use, below a head that has said what `about` says.
pub fn laws(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    about: (LanguageIndex, Standing),
    used: &BTreeSet<&Id>,
) -> Vec<Entry> {
    let records = site.series.laws.iter().filter(|r| used.contains(&r.id));
    let entries = records
        .filter_map(|record| Some(listed(law(site, links, record, about)?, "law", &record.id)));
    entries.collect()
}

/// The contacts in use, below a head that has said what `about` says.
pub fn contacts(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    about: (LanguageIndex, Standing),
    used: &BTreeSet<&Id>,
) -> Vec<Entry> {
    let records = site.series.contacts.iter().filter(|r| used.contains(&r.id));
    let entries = records.filter_map(|record| {
        let entry = contact(site, links, record, about)?;
        Some(listed(entry, "contact", &record.id))
    });
    entries.collect()
}

/// An entry at the end of a guide, apart from all ids that authors can give. The guide in another language leads
/// to the same record there.
pub fn listed(mut entry: Entry, list: &str, id: &Id) -> Entry {
    entry.id = record_id(list, id);
    entry.same.clear();
    entry
}
