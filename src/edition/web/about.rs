//! Who made this, from what, and how far it can be trusted. Credits stand in locked wording.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::credits::credits;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, PageRef};
use crate::source::interface::FluentValue;
use crate::source::record::{LanguageStatus, LawStatus};

use super::frame::Frame;
use super::links::PageLinks;
use super::section::Scene;
use super::site::Site;

#[derive(Serialize)]
struct View {
    about: About,
}

/// How a text was made and how far it has come, as the component `made` receives it.
#[derive(Serialize)]
pub struct About {
    credits: Vec<String>,
    counts: Vec<String>,
    as_of: String,
}

impl About {
    /// Of some pages.
    pub fn of(
        site: &Site<'_>,
        links: &PageLinks<'_>,
        reader: LanguageIndex,
        pages: Vec<PageRef>,
    ) -> Self {
        let interface = site.interface(reader);
        let config = &site.series.config;
        let as_of = FluentValue::from(interface.date(config.as_of));
        About {
            credits: credits(&config.credits, interface),
            counts: counts(site, links, reader, pages),
            as_of: interface.with("about-law-date", &[("date", as_of)]),
        }
    }
}

/// The page for readers of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::About);
    let frame = Frame::named(site, &links, reader, WebPage::About);
    let view = View {
        about: About::of(site, &links, reader, site.series.pages()),
    };
    site.render("about.html", &links, &frame, &view)
}

/// How many sections of some pages stand where in this language.
fn counts(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    reader: LanguageIndex,
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
