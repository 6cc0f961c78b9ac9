//! Pages that stand alone: their style is inside, since they are shown where no other file is near.

pub mod chooser;
pub mod error;
pub mod papers;
pub mod start;

use serde::Serialize;
use tera::Context;

use crate::diagnostic::Diagnostic;
use crate::edition::minify;
use crate::edition::page::site::Site;
use crate::edition::style::InlineStyle;
use crate::series::LanguageIndex;
use crate::series::address::RelativePath;

/// What their templates receive as `page`: the languages of all readers stand on them, so the page itself
/// is in the source's.
#[derive(Serialize)]
struct Head<'a> {
    lang: &'a str,
    dir: &'a str,
    policy: &'a str,
    css: &'a str,
}

/// A page with its style.
pub fn render<V: Serialize>(
    site: &Site<'_>,
    template: &str,
    style: &InlineStyle,
    view: &V,
) -> Result<String, Box<Diagnostic>> {
    let source = site.series.languages.source();
    let head = Head {
        lang: source.tag.as_str(),
        dir: source.dir.as_str(),
        policy: &style.policy,
        css: &style.css,
    };
    let mut context = Context::new();
    context.insert("page", &head);
    context.insert("view", view);
    site.render_with(template, LanguageIndex::SOURCE, context)
}

/// A finished page at the root.
pub fn finish(path: RelativePath, html: &str) -> (RelativePath, Vec<u8>) {
    (path, minify::with_style(html))
}
