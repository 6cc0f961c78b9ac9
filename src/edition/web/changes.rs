//! What changed: for somebody who holds an older copy, on paper, on a stick or as a file. By date and
//! code, since the code is what both copies have in common.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::links::PageLinks;
use crate::edition::page::site::Site;
use crate::edition::page::words::{Link, Words};
use crate::series::address::WebPage;
use crate::series::changes::{Changed, Text};
use crate::series::tree::Target;
use crate::series::{LanguageIndex, RecordList};
use crate::source::interface::FluentValue;
use crate::source::ledger::ChangeClass;

use super::frame::{self, Frame};

#[derive(Serialize)]
struct View {
    edition: Vec<String>,
    days: Vec<Day>,
    gone: Vec<String>,
}

#[derive(Serialize)]
struct Day {
    date: String,
    changes: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    /// `safety` or `substantive`.
    class: &'static str,
    /// The code of a section; records have none.
    code: Option<String>,
    link: Link,
    /// What it means for who has the older text.
    sentence: String,
}

/// The page for readers of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let series = site.series;
    let links = PageLinks::new(site, reader, WebPage::Changes);
    let interface = site.interface(reader);
    let frame = Frame::named(&links, WebPage::Changes);
    let days = series.days_of_change().into_iter().map(|day| Day {
        date: interface.date(day.on),
        changes: day
            .changes
            .iter()
            .filter_map(|changed| entry(site, &links, reader, changed))
            .collect(),
    });
    let date = |date| FluentValue::from(interface.date(date));
    let config = &series.config;
    let edition = FluentValue::from(config.as_of.to_string());
    let view = View {
        edition: vec![
            interface.with(
                "edition",
                &[("edition", edition), ("date", date(config.as_of))],
            ),
            interface.with("newer-after", &[("date", date(config.newer_after))]),
        ],
        days: days.collect(),
        gone: series.codes_gone().into_iter().map(str::to_owned).collect(),
    };
    frame::render("changes.html", &links, &frame, &view)
}

fn entry(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    reader: LanguageIndex,
    changed: &Changed,
) -> Option<Entry> {
    let series = site.series;
    let (code, href, name) = match &changed.text {
        Text::Section(at) => {
            let code = series.page(at.page).sections[at.section].code.clone();
            (Some(code), links.passage(*at), series.heading(*at, reader))
        }
        Text::Record(list, id) => {
            let (page, target) = match list {
                RecordList::Laws => (WebPage::Laws, Target::Law(id.clone())),
                RecordList::Contacts => (WebPage::Contacts, Target::Contact(id.clone())),
                RecordList::Glossary => (WebPage::Glossary, Target::Term(id.clone())),
            };
            let href = format!("{}#{id}", links.page(page));
            (None, href, series.target_name(&target, reader, None))
        }
    };
    let (name, language) = name?;
    let class = changed.class.name();
    let sentence = match changed.class {
        ChangeClass::Safety => "changes-safety",
        ChangeClass::Substantive | ChangeClass::Typo => "changes-substantive",
    };
    Some(Entry {
        class,
        code,
        link: Link::new(href, Words::of(series, &name, language, reader)),
        sentence: site.interface(reader).text(sentence),
    })
}
