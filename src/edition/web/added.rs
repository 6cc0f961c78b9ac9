//! What whoever hands a copy on has added: their name, logo and contacts, in places of their own that say so.
//! In: the series with its overlay. Out: views for templates, which put them into elements with
//! `data-added-by`. Never stands inside a section, and never says anything in place of the series.

use serde::Serialize;

use crate::edition::html::card::{self, phone_link};
use crate::edition::html::escape::escape;
use crate::edition::html::slot;
use crate::edition::standing::{Standing, Told};
use crate::series::address::WebPage;
use crate::series::{Handed, RecordList, Series};
use crate::source::name::Id;
use crate::source::record::{Audience, Contact, ContactWords, Record};

use super::links::{PageLinks, guide_of, record_id};
use super::record::{self, Entry};
use super::site::Site;
use super::words::{Link, Words};

/// The id of the place on the contacts page.
pub const ANCHOR: &str = "_added";

/// A name and a logo, for the home page.
#[derive(Debug, Serialize)]
pub struct Sign {
    shared_by: String,
    logo: Option<Logo>,
    /// Their own contacts, with the number.
    contacts: Vec<Line>,
    /// Where all of theirs are.
    more: Option<Link>,
}

#[derive(Debug, Serialize)]
struct Logo {
    src: String,
    alt: String,
    width: u32,
    height: u32,
}

#[derive(Debug, Serialize)]
struct Line {
    link: Link,
    phone: Option<String>,
}

/// Contacts that were added.
#[derive(Debug, Serialize)]
pub struct Contacts {
    added_by: String,
    note: String,
    entries: Vec<Entry>,
}

/// A sentence with the name in it, as markup.
fn said(site: &Site<'_>, reader: usize, key: &str, partner: &Handed) -> String {
    let name = format!("<bdi>{}</bdi>", escape(&partner.name));
    slot::message(site.interface(reader), key, &[("name", &name)], &[])
}

/// Who hands the copy on, for the foot of a page. Pages of discreet guides do not name anybody: a name can
/// say as much as a title.
pub fn shared_by(site: &Site<'_>, reader: usize, page: WebPage) -> Option<String> {
    let series = site.series;
    let guide = match page {
        WebPage::Content(page) => guide_of(page),
        WebPage::Print(guide) => Some(guide),
        _ => None,
    };
    if guide.is_some_and(|guide| series.guides[guide].discreet) {
        return None;
    }
    let partner = series.partner.as_ref()?;
    Some(said(site, reader, "shared-by", partner))
}

/// Name, logo and numbers of whoever hands the copy on.
pub fn sign(site: &Site<'_>, links: &PageLinks<'_>, reader: usize) -> Option<Sign> {
    let series = site.series;
    let partner = series.partner.as_ref()?;
    let logo = partner.logo.as_ref().zip(site.assets.logo());
    let contacts = links.page(WebPage::Contacts);
    let line = |record: &Record<Contact, ContactWords>| {
        let shown = series.shown_words(RecordList::Contacts, record, reader)?;
        let words = Words::of(series, &shown.words.name, shown.language, reader);
        Some(Line {
            link: Link::new(format!("{contacts}#{}", record.id), words),
            phone: record.facts.phone.as_deref().map(phone_link),
        })
    };
    let more = partner.added().next().map(|_| Link {
        href: Some(format!("{contacts}#{ANCHOR}")),
        html: said(site, reader, "added-contacts", partner),
        attrs: String::new(),
    });
    Some(Sign {
        shared_by: said(site, reader, "shared-by", partner),
        logo: logo.map(|(logo, path)| Logo {
            src: links.image_file(path),
            alt: partner.name.clone(),
            width: logo.size.0,
            height: logo.size.1,
        }),
        contacts: records(series, &partner.contacts)
            .filter_map(line)
            .collect(),
        more,
    })
}

/// All contacts that were added, for the contacts page.
pub fn contacts(site: &Site<'_>, links: &PageLinks<'_>, reader: usize) -> Option<Contacts> {
    entries(site, links, reader, |_| true, |id| id.to_string())
}

/// Those that the readers of a guide may be sent to, for the end of its print page.
pub fn contacts_of(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    reader: usize,
    guide: usize,
) -> Option<Contacts> {
    let workers = site.series.guides[guide].audience == Audience::Worker;
    let fits = |facts: &Contact| !workers || facts.is_for_workers();
    let mut found = entries(site, links, reader, fits, |id| record_id("contact", id))?;
    found.entries.iter_mut().for_each(|e| e.same.clear());
    Some(found)
}

fn entries(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    reader: usize,
    fits: impl Fn(&Contact) -> bool,
    id: impl Fn(&Id) -> String,
) -> Option<Contacts> {
    let series = site.series;
    let partner = series.partner.as_ref()?;
    let list = RecordList::Contacts;
    let ids: Vec<Id> = partner.added().cloned().collect();
    let all: Vec<_> = records(series, &ids).filter(|r| fits(&r.facts)).collect();
    // What the head of the page says is true of the series alone; here the slot itself says who wrote.
    let told = all
        .iter()
        .filter_map(|r| series.shown_words(list, r, reader));
    let told: Vec<Told> = told.map(|shown| Told::from(&shown)).collect();
    let standing = Standing::without_law(&told);
    let entries = all.iter().filter_map(|contact| {
        let about = (reader, standing);
        let mut entry = record::entry(site, links, list, contact, about, |words, language| {
            let body = card::contact(&site.shared, &contact.facts, words, language, reader);
            (words.name.clone(), body)
        })?;
        entry.id = id(&contact.id);
        Some(entry)
    });
    let entries: Vec<Entry> = entries.collect();
    (!entries.is_empty()).then(|| Contacts {
        added_by: said(site, reader, "added-by", partner),
        note: said(site, reader, "added-note", partner),
        entries,
    })
}

fn records<'a>(
    series: &'a Series,
    ids: &[Id],
) -> impl Iterator<Item = &'a Record<Contact, ContactWords>> {
    let found = ids
        .iter()
        .map(|id| series.contacts.iter().find(|r| r.id == *id));
    found.flatten().collect::<Vec<_>>().into_iter()
}

/// Contacts of the series itself, in its own order.
pub fn of_series(series: &Series) -> impl Iterator<Item = &Record<Contact, ContactWords>> {
    series.contacts.iter().filter(|r| !series.is_added(&r.id))
}
