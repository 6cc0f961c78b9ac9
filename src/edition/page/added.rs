//! What whoever hands a copy on has added: their name, logo and contacts, in places of their own that say so.
//! In: the series with its overlay. Out: views for templates, which put them into elements with
//! `data-added-by`. Never stands inside a section, and never says anything in place of the series.

use serde::Serialize;

use crate::edition::html::card::phone_link;
use crate::edition::html::slot::{Markup, sentence};
use crate::edition::standing::{Standing, Told};
use crate::search::fragment::Surface;
use crate::series::address::WebPage;
use crate::series::{GuideIndex, Handed, LanguageIndex, RecordList, Series};
use crate::source::escape::escape;
use crate::source::name::Id;
use crate::source::record::ContactRecord;

use super::around::WordsAround;
use super::entries;
use super::links::{PageLinks, guide_of, record_id};
use super::record::Entry;
use super::site::Site;
use super::words::{Link, Words};

/// The id of the place on the contacts page.
pub const ANCHOR: &str = "_added";

/// A name and a logo, for the first page.
#[derive(Debug, Serialize)]
pub struct Sign {
    shared_by: Markup,
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
    phone: Option<Markup>,
}

/// Contacts that were added.
#[derive(Debug, Serialize)]
pub struct Contacts {
    added_by: Markup,
    note: Markup,
    entries: Vec<Entry>,
}

impl WordsAround for Sign {
    fn words_around(&self, all: &mut Surface) {
        self.shared_by.words_around(all);
        if let Some(logo) = &self.logo {
            all.add(&logo.alt);
        }
        for line in &self.contacts {
            line.link.words_around(all);
            line.phone.words_around(all);
        }
        self.more.words_around(all);
    }
}

/// A sentence with the name in it, as markup.
fn said(site: &Site<'_>, reader: LanguageIndex, key: &str, partner: &Handed) -> Markup {
    let name = format!("<bdi>{}</bdi>", escape(&partner.name));
    let name = Markup::new(name, partner.name.as_str());
    sentence(site.interface(reader), key, &[("name", &name)], &[])
}

/// Who hands the copy on, for the foot of a page. Pages of discreet guides do not name anybody: a name can
/// say as much as a title.
pub fn shared_by(site: &Site<'_>, reader: LanguageIndex, page: WebPage) -> Option<Markup> {
    let guide = match page {
        WebPage::Content(page) => guide_of(page),
        WebPage::Print(guide) => Some(guide),
        _ => None,
    };
    shared_by_on(site, reader, guide)
}

/// The same on any page of a guide, or outside of all of them.
fn shared_by_on(
    site: &Site<'_>,
    reader: LanguageIndex,
    guide: Option<GuideIndex>,
) -> Option<Markup> {
    let series = site.series;
    if guide.is_some_and(|guide| series.guides[guide].discreet) {
        return None;
    }
    let partner = series.partner.as_ref()?;
    Some(said(site, reader, "shared-by", partner))
}

/// Name, logo and numbers of whoever hands the copy on.
pub fn sign(links: &PageLinks<'_>) -> Option<Sign> {
    let (site, reader) = (links.site(), links.reader());
    let series = site.series;
    let partner = series.partner.as_ref()?;
    let contacts = links.page(WebPage::Contacts);
    let line = |record: &ContactRecord| {
        let shown = series.shown_words(RecordList::Contacts, record, reader)?;
        let words = Words::of(series, &shown.words.name, shown.language, reader);
        let phone = record.facts.phone.as_deref();
        Some(Line {
            link: Link::new(format!("{contacts}#{}", record.id), words),
            phone: phone.map(|number| Markup::new(phone_link(number), number)),
        })
    };
    let added = partner.added().next();
    let more = added.map(|_| more(site, reader, partner, &contacts));
    Some(Sign {
        shared_by: said(site, reader, "shared-by", partner),
        logo: site
            .assets
            .logo()
            .and_then(|path| logo(partner, links.image_file(path))),
        contacts: (partner.contacts.iter())
            .filter_map(|id| line(series.contact(id)?))
            .collect(),
        more,
    })
}

/// Name and logo on the first page of a guide that travels without the website. `src` is where the logo is,
/// `page` where what was added for its readers stands. A discreet guide does not begin with a name.
pub fn sign_of(
    site: &Site<'_>,
    reader: LanguageIndex,
    guide: GuideIndex,
    src: Option<String>,
    page: &str,
) -> Option<Sign> {
    let partner = site.series.partner.as_ref()?;
    Some(Sign {
        shared_by: shared_by_on(site, reader, Some(guide))?,
        logo: src.and_then(|src| logo(partner, src)),
        contacts: Vec::new(),
        more: way(site, reader, guide, page),
    })
}

/// The way to what was added for the readers of a guide, at the end of `page`. It names whoever added it: a
/// discreet guide has none.
pub fn way(site: &Site<'_>, reader: LanguageIndex, guide: GuideIndex, page: &str) -> Option<Link> {
    let series = site.series;
    let partner = series.partner.as_ref()?;
    let is_there = !series.added_contacts(Some(guide)).is_empty();
    let may_name = is_there && !series.guides[guide].discreet;
    may_name.then(|| more(site, reader, partner, page))
}

fn logo(partner: &Handed, src: String) -> Option<Logo> {
    let (width, height) = partner.logo.as_ref()?.size;
    Some(Logo {
        src,
        alt: partner.name.clone(),
        width,
        height,
    })
}

/// The way to what was added.
fn more(site: &Site<'_>, reader: LanguageIndex, partner: &Handed, page: &str) -> Link {
    Link {
        href: Some(format!("{page}#{ANCHOR}")),
        html: said(site, reader, "added-contacts", partner),
        attrs: String::new(),
    }
}

/// All contacts that were added, for the contacts page.
pub fn contacts(site: &Site<'_>, links: &PageLinks<'_>, reader: LanguageIndex) -> Option<Contacts> {
    entries(site, links, reader, None, |id| id.to_string())
}

/// Those that the readers of a guide may be sent to, for its end where all of it is in one file.
pub fn contacts_of(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    reader: LanguageIndex,
    guide: GuideIndex,
) -> Option<Contacts> {
    let mut found = entries(site, links, reader, Some(guide), |id| {
        record_id("contact", id)
    })?;
    found.entries.iter_mut().for_each(|e| e.same.clear());
    Some(found)
}

fn entries(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    reader: LanguageIndex,
    guide: Option<GuideIndex>,
    id: impl Fn(&Id) -> String,
) -> Option<Contacts> {
    let series = site.series;
    let partner = series.partner.as_ref()?;
    let list = RecordList::Contacts;
    let all = series.added_contacts(guide);
    // What the head of the page says is true of the series alone; here the slot itself says who wrote.
    let told = all
        .iter()
        .filter_map(|r| series.shown_words(list, r, reader));
    let told: Vec<Told> = told.map(|shown| Told::from(&shown)).collect();
    let standing = Standing::without_law(&told);
    let entries = all.iter().filter_map(|contact| {
        let mut entry = entries::contact(site, links, contact, (reader, standing))?;
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

/// Contacts of the series itself, in its own order.
pub fn of_series(series: &Series) -> impl Iterator<Item = &ContactRecord> {
    series.contacts.iter().filter(|r| !series.is_added(&r.id))
}
