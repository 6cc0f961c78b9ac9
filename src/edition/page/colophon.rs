//! Which copy this is, when and where to ask for a newer one, and how to report a mistake. In: the series' settings.
//! Out: sentences as markup, the same in every edition.

use crate::edition::html::card::newest_link;
use crate::edition::html::inline::anchor;
use crate::edition::html::slot;
use crate::series::LanguageIndex;
use crate::source::escape::escape;
use crate::source::interface::FluentValue;

use super::site::Site;

/// How to report a mistake, on a page with a code or without.
pub fn report(site: &Site<'_>, reader: LanguageIndex, code: Option<&str>) -> String {
    let interface = site.interface(reader);
    let number = format!(
        "<bdi class=\"code\">{}</bdi>",
        escape(code.unwrap_or_default())
    );
    match (&site.series.config.site.report, code) {
        (Some(address), Some(_)) => {
            let mail = mail(address);
            slot::message(
                interface,
                "report-to-with-code",
                &[("address", &mail), ("code", &number)],
                &[],
            )
        }
        (Some(address), None) => {
            slot::message(interface, "report-to", &[("address", &mail(address))], &[])
        }
        (None, Some(_)) => {
            slot::message(interface, "report-ask-with-code", &[("code", &number)], &[])
        }
        (None, None) => escape(&interface.text("report-ask")),
    }
}

/// Which copy this is, and when and where to ask for a newer one.
pub fn edition(site: &Site<'_>, reader: LanguageIndex) -> String {
    let config = &site.series.config;
    let interface = site.interface(reader);
    let as_of = FluentValue::from(interface.date(config.as_of));
    let edition = format!("<bdi class=\"code\">{}</bdi>", config.as_of);
    let newer = FluentValue::from(interface.date(config.newer_after));
    let mut sentences = vec![
        slot::message(
            interface,
            "edition",
            &[("edition", &edition)],
            &[("date", as_of)],
        ),
        escape(&interface.with("newer-after", &[("date", newer)])),
    ];
    sentences.extend(config.site.newest.as_ref().map(|address| {
        let place = if address.starts_with("https://") || address.starts_with("http://") {
            newest_link(address)
        } else {
            escape(address)
        };
        slot::message(interface, "newest-copy", &[("place", &place)], &[])
    }));
    sentences.join(&escape(&interface.text("sentence-separator")))
}

fn mail(address: &str) -> String {
    anchor(
        &format!("mailto:{address}"),
        " dir=\"ltr\"",
        &escape(address),
    )
}
