//! Which copy this is, when and where to ask for a newer one, and how to report a mistake. In: the series' settings.
//! Out: sentences as markup, the same in every edition.

use crate::edition::address::shortened;
use crate::edition::html::card::newest_link;
use crate::edition::html::inline::anchor;
use crate::edition::html::slot::{Markup, sentence};
use crate::series::LanguageIndex;
use crate::source::escape::escape;
use crate::source::interface::FluentValue;

use super::site::Site;

/// How to report a mistake, on a page with a code or without.
pub fn report(site: &Site<'_>, reader: LanguageIndex, code: Option<&str>) -> Markup {
    let interface = site.interface(reader);
    let number = coded(code.unwrap_or_default());
    match (&site.series.config.site.report, code) {
        (Some(address), Some(_)) => {
            let slots = [("address", &mail(address)), ("code", &number)];
            sentence(interface, "report-to-with-code", &slots, &[])
        }
        (Some(address), None) => {
            sentence(interface, "report-to", &[("address", &mail(address))], &[])
        }
        (None, Some(_)) => sentence(interface, "report-ask-with-code", &[("code", &number)], &[]),
        (None, None) => Markup::of(interface.text("report-ask")),
    }
}

/// Which copy this is, and when and where to ask for a newer one.
pub fn edition(site: &Site<'_>, reader: LanguageIndex) -> Markup {
    let config = &site.series.config;
    let interface = site.interface(reader);
    let as_of = [("date", FluentValue::from(interface.date(config.as_of)))];
    let edition = [("edition", &coded(&config.as_of.to_string()))];
    let newer = FluentValue::from(interface.date(config.newer_after));
    let mut sentences = vec![
        sentence(interface, "edition", &edition, &as_of),
        Markup::of(interface.with("newer-after", &[("date", newer)])),
    ];
    sentences.extend(config.site.newest.as_ref().map(|address| {
        let place = match address.starts_with("https://") || address.starts_with("http://") {
            true => Markup::new(newest_link(address), shortened(address)),
            false => Markup::of(address),
        };
        sentence(interface, "newest-copy", &[("place", &place)], &[])
    }));
    Markup::joined(&sentences, &interface.text("sentence-separator"))
}

/// A number that is the same in every language.
fn coded(number: &str) -> Markup {
    let html = format!("<bdi class=\"code\">{}</bdi>", escape(number));
    Markup::new(html, number)
}

fn mail(address: &str) -> Markup {
    let href = format!("mailto:{address}");
    Markup::new(anchor(&href, " dir=\"ltr\"", &escape(address)), address)
}
