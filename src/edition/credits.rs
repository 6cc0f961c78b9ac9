//! Credits, in locked wording: whose structure the text follows, without a part of theirs in it.

use crate::source::interface::{FluentValue, Interface};
use crate::source::record::Credits;

/// Authors, partners, funder and publications, as far as the series names them.
pub fn credits(credits: &Credits, interface: &Interface) -> Vec<String> {
    let separator = interface.text("list-separator");
    let lists = [
        (
            "credits-publications",
            credits.publications.join(&separator),
        ),
        ("credits-authors", credits.authors.join(&separator)),
        ("credits-partners", credits.partners.join(&separator)),
        ("credits-funder", credits.funder.clone()),
    ];
    let named = lists.into_iter().filter(|(_, names)| !names.is_empty());
    named
        .map(|(key, names)| interface.with(key, &[("names", FluentValue::from(names))]))
        .collect()
}
