//! How a text was made and how far it can be trusted. Credits stand in locked wording. In: pages. Out: sentences.

use serde::Serialize;

use crate::edition::credits::credits;
use crate::series::{LanguageIndex, PageRef};
use crate::source::interface::FluentValue;
use crate::source::record::{LanguageStatus, LawStatus};

use super::site::Site;

/// How a text was made and how far it has come, as the component `made` receives it.
#[derive(Serialize)]
pub struct About {
    credits: Vec<String>,
    counts: Vec<String>,
    as_of: String,
}

impl About {
    /// Of some pages.
    pub fn of(site: &Site<'_>, reader: LanguageIndex, pages: Vec<PageRef>) -> Self {
        let interface = site.interface(reader);
        let config = &site.series.config;
        let as_of = FluentValue::from(interface.date(config.as_of));
        About {
            credits: credits(&config.credits, interface),
            counts: counts(site, reader, pages),
            as_of: interface.with("about-law-date", &[("date", as_of)]),
        }
    }
}

/// How many sections of some pages stand where in this language.
fn counts(site: &Site<'_>, reader: LanguageIndex, pages: Vec<PageRef>) -> Vec<String> {
    let interface = site.interface(reader);
    let mut own = 0_u64;
    let mut total = 0_u64;
    let mut of = [0_u64; 4];
    let mut checked = 0_u64;
    for page in pages {
        for shown in site.shown(page, reader) {
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
