//! Who made this, from what, and how far it can be trusted. Credits stand in locked wording.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::credits::credits;
use crate::series::PageRef;
use crate::series::address::WebPage;
use crate::source::interface::FluentValue;
use crate::source::record::{LanguageStatus, LawStatus};

use super::frame::{Frame, Subject, home_crumb};
use super::links::PageLinks;
use super::section::Scene;
use super::site::Site;
use super::words::{Link, Words};

#[derive(Serialize)]
struct View {
    credits: Vec<String>,
    counts: Vec<String>,
    as_of: String,
}

/// The page for readers of a language.
pub fn render(site: &Site<'_>, reader: usize) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::About);
    let interface = site.interface(reader);
    let frame = Frame::new(
        site,
        &links,
        Subject {
            language: reader,
            page: WebPage::About,
            kind: "about",
            title: Words::own(interface.text("about")),
            description: Some(Words::own(interface.text("about-lead"))),
            crumbs: vec![
                home_crumb(site, &links, reader),
                Link::here(Words::own(interface.text("about"))),
            ],
            code: None,
            proof: false,
        },
    );
    let as_of = FluentValue::from(interface.date(site.series.config.as_of));
    let view = View {
        credits: credits(&site.series.config.credits, interface),
        counts: counts(site, &links, reader, site.series.pages()),
        as_of: interface.with("about-law-date", &[("date", as_of)]),
    };
    site.render("about.html", reader, &frame, &view)
}

/// How many sections of some pages stand where in this language.
pub fn counts(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    reader: usize,
    pages: Vec<PageRef>,
) -> Vec<String> {
    let interface = site.interface(reader);
    let mut own = 0_u64;
    let mut total = 0_u64;
    let mut of = [0_u64; 4];
    let mut checked = 0_u64;
    for page in pages {
        let scene = Scene {
            site,
            links,
            page,
            reader,
        };
        for shown in scene.shown() {
            total += 1;
            if shown.fallback.is_none() {
                own += 1;
                of[match shown.text.status.language {
                    LanguageStatus::Missing => 0,
                    LanguageStatus::Machine => 1,
                    LanguageStatus::Draft => 2,
                    LanguageStatus::Reviewed => 3,
                }] += 1;
                checked += u64::from(shown.text.status.law == LawStatus::Checked);
            }
        }
    }
    let mut counts = vec![interface.with(
        "count-own",
        &[
            ("count", FluentValue::from(own)),
            ("total", FluentValue::from(total)),
        ],
    )];
    let rows = [
        ("count-machine", of[1]),
        ("count-draft", of[2]),
        ("count-reviewed", of[3]),
        ("count-checked", checked),
    ];
    let rows = rows
        .into_iter()
        // That nobody has reviewed or checked anything is said, not left out.
        .filter(|(key, count)| *count > 0 || matches!(*key, "count-reviewed" | "count-checked"));
    counts.extend(
        rows.map(|(key, count)| interface.with(key, &[("count", FluentValue::from(count))])),
    );
    counts
}
