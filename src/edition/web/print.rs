//! A whole guide on one page, for paper: title, contents, all pages in order, and at the end the laws
//! and contacts that it uses, with each address printed once.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::html::{Links, card};
use crate::edition::standing::Standing;
use crate::plan::used::Used;
use crate::plan::{chapters, shown};
use crate::series::address::WebPage;
use crate::series::{GuideIndex, LanguageIndex, PageRef, RecordList, SectionIndex, SectionRef};
use crate::source::interface::FluentValue;
use crate::source::name::Id;

use super::added;
use super::frame::{Frame, Subject, guide_crumb, home_crumb, title_of};
use super::laws;
use super::links::{PageLinks, anchor, record_id};
use super::record::{self, Entry};
use super::running;
use super::section::{Scene, Section, told};
use super::site::Site;
use super::words::{Link, Words};

#[derive(Serialize)]
struct View {
    series: Words,
    title: Words,
    description: Words,
    code: String,
    status: String,
    class: String,
    introduction: Vec<Section>,
    contents: Vec<Item>,
    pages: Vec<Part>,
    laws: Vec<Entry>,
    contacts: Vec<Entry>,
    added: Option<added::Contacts>,
}

#[derive(Serialize)]
struct Item {
    link: Link,
    code: String,
}

#[derive(Serialize)]
struct Part {
    class: String,
    title: Words,
    code: String,
    sections: Vec<Section>,
}

/// Guide `g` on one page for readers of a language.
pub fn render(
    site: &Site<'_>,
    reader: LanguageIndex,
    g: GuideIndex,
) -> Result<String, Box<Diagnostic>> {
    let series = site.series;
    let guide = &series.guides[g];
    let web = WebPage::Print(g);
    let links = PageLinks::new(site, reader, web);
    let scene = |page| Scene {
        site,
        links: &links,
        page,
        reader,
    };
    let pages = chapters(series, g).split_off(1);
    let all = shown(series, g, reader);
    let standing = Standing::of(&told(&all));
    let used = Used::of(&all);

    let (text, language) = series.title(&guide.intro, reader);
    let title = Words::of(series, &text.title, language, reader);
    let (bar, description) = title_of(site, reader, g, PageRef::Intro(g));
    let interface = site.interface(reader);
    let bar = Words {
        text: interface.with("print-title", &[("title", FluentValue::from(bar.text))]),
        attrs: bar.attrs,
    };
    let (home, home_language) = series.title(&series.home, reader);
    let frame = Frame::new(
        site,
        &links,
        Subject {
            language: reader,
            page: web,
            title: bar,
            description,
            crumbs: vec![
                home_crumb(site, &links, reader),
                guide_crumb(site, &links, reader, g),
                Link::here(Words::own(interface.text("print-version"))),
            ],
            code: Some(&guide.intro.code),
            proof: site.plan.is_proof(reader, web),
        },
    );
    let title_of_page = |page: PageRef| {
        let (text, language) = series.title(series.page(page), reader);
        Words::of(series, &text.title, language, reader)
    };
    let view = View {
        series: Words::of(series, &home.title, home_language, reader),
        title,
        description: Words::of(series, &text.description, language, reader),
        code: guide.intro.code.clone(),
        status: site.sentence(standing, reader),
        class: running::class(0),
        introduction: scene(PageRef::Intro(g)).sections(standing, 1),
        contents: pages
            .iter()
            .map(|page| Item {
                link: Link::new(
                    format!(
                        "#{}",
                        anchor(
                            site,
                            SectionRef {
                                page: *page,
                                section: SectionIndex::LEAD
                            }
                        )
                    ),
                    title_of_page(*page),
                ),
                code: series.page(*page).code.clone(),
            })
            .collect(),
        pages: pages
            .iter()
            .enumerate()
            .map(|(index, page)| Part {
                class: running::class(index + 1),
                title: title_of_page(*page),
                code: series.page(*page).code.clone(),
                sections: scene(*page).sections(standing, 2),
            })
            .collect(),
        laws: laws(
            site,
            &links,
            (
                reader,
                record::standing(site, RecordList::Laws, &series.laws, reader),
            ),
            &used.laws,
        ),
        contacts: contacts(
            site,
            &links,
            (
                reader,
                record::standing(site, RecordList::Contacts, added::of_series(series), reader),
            ),
            &used.contacts,
        ),
        added: added::contacts_of(site, &links, reader, g),
    };
    site.render("print.html", &links, &frame, &view)
}

/// The laws in use, below a head that has said what `standing` says.
pub fn laws(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    (reader, standing): (LanguageIndex, Standing),
    used: &BTreeSet<&Id>,
) -> Vec<Entry> {
    let records = site.series.laws.iter().filter(|r| used.contains(&r.id));
    let entries = records.filter_map(|law| {
        let mut entry = laws::entry(site, links, law, (reader, standing))?;
        entry.id = record_id("law", &law.id);
        entry.same.clear();
        Some(entry)
    });
    entries.collect()
}

/// The contacts in use, below a head that has said what `standing` says.
pub fn contacts(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    (reader, standing): (LanguageIndex, Standing),
    used: &BTreeSet<&Id>,
) -> Vec<Entry> {
    let list = RecordList::Contacts;
    let records = site.series.contacts.iter().filter(|r| used.contains(&r.id));
    let entries = records.filter_map(|contact| {
        let about = (reader, standing);
        let mut entry = record::entry(site, links, list, contact, about, |words, language| {
            let body = card::contact(&site.shared, &contact.facts, words, language, reader);
            let name = site.series.contact_name(words, links.guide());
            (name.to_owned(), body)
        })?;
        entry.id = record_id("contact", &contact.id);
        entry.same.clear();
        Some(entry)
    });
    entries.collect()
}
