//! Who made this, from what, and how far it can be trusted. Credits stand in locked wording.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::links::PageLinks;
use crate::edition::page::made::About;
use crate::edition::page::site::Site;
use crate::series::LanguageIndex;
use crate::series::address::WebPage;

use super::frame::{self, Frame};

#[derive(Serialize)]
struct View {
    about: About,
}

/// The page for readers of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::About);
    let frame = Frame::named(&links, WebPage::About);
    let view = View {
        about: About::of(site, reader, site.series.pages()),
    };
    frame::render("about.html", &links, &frame, &view)
}
