//! How to stay safer while reading. Everything it says stands in the interface strings.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::links::PageLinks;
use crate::edition::page::site::Site;
use crate::series::LanguageIndex;
use crate::series::address::WebPage;
use crate::source::record::Audience;

use super::frame::{self, Frame};

#[derive(Serialize)]
struct View {
    /// The exit of this edition leads to another site.
    leads_away: bool,
    /// Names and titles of pages for workers say what they are about.
    open: bool,
}

/// The page for readers of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::Safety);
    let frame = Frame::named(&links, WebPage::Safety);
    let view = View {
        leads_away: site.plan.exit().is_some(),
        open: site
            .series
            .guides
            .values()
            .any(|guide| guide.audience == Audience::Worker && !guide.discreet),
    };
    frame::render("safety.html", &links, &frame, &view)
}
