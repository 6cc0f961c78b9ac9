//! The page that clears the screen: tiny, blank, with a title that says nothing. In a web edition with
//! a configured address it goes on there at once; measured, such a page leaves no entry of its own
//! in the history (research/guides.md section 5).

use serde::Serialize;
use tera::Context;

use crate::diagnostic::Diagnostic;
use crate::edition::page::site::Site;
use crate::series::LanguageIndex;

#[derive(Serialize)]
struct Page<'a> {
    lang: &'a str,
    dir: &'a str,
    to: Option<&'a str>,
}

/// The exit page of a language.
pub fn render(site: &Site<'_>, reader: LanguageIndex) -> Result<String, Box<Diagnostic>> {
    let language = &site.series.languages[reader];
    let mut context = Context::new();
    let page = Page {
        lang: language.tag.as_str(),
        dir: language.dir.as_str(),
        to: site.plan.exit(),
    };
    context.insert("page", &page);
    site.render_with("exit.html", reader, context)
}
