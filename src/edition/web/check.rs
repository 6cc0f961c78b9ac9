//! How to check that a copy is whole and unchanged, with what every computer has. Everything it says
//! stands in the interface strings; what is typed is the same in every language.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::html::slot;
use crate::edition::page::links::PageLinks;
use crate::edition::page::site::Site;
use crate::series::LanguageIndex;
use crate::series::address::WebPage;

use super::frame::{self, Frame};
use super::front::start;

/// The list of sums.
const SUMS: &str = "SHA256SUMS";

#[derive(Serialize)]
struct View {
    list: String,
    terminal: String,
    one: String,
    linux: &'static str,
    mac: &'static str,
    windows: String,
    windows_list: String,
    program: &'static str,
}

/// The page for readers of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let links = PageLinks::new(site, reader, WebPage::Check);
    let interface = site.interface(reader);
    let frame = Frame::named(&links, WebPage::Check);
    let code = |name: &str| format!("<code><bdi dir=\"ltr\">{name}</bdi></code>");
    let with = |key, name, file| slot::message(interface, key, &[(name, &code(file))], &[]);
    let view = View {
        list: with("check-list", "list", SUMS),
        terminal: with("check-terminal", "start", start::PATH),
        one: with("check-one", "list", SUMS),
        linux: "sha256sum --quiet -c SHA256SUMS",
        mac: "shasum -a 256 -c SHA256SUMS | grep -v ': OK$'",
        windows: format!("certutil -hashfile {} SHA256", start::PATH),
        windows_list: format!("certutil -hashfile {SUMS} SHA256"),
        program: "monarch verify .",
    };
    frame::render("check.html", &links, &frame, &view)
}
