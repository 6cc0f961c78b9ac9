//! A whole guide in one file that travels alone: by chat, by stick, on a telephone that opens no folders.
//! Styles and images are inside, every link leads within, and what a website has elsewhere stands at its
//! end: laws, contacts, the words of the guide with the sections that speak of them, who made it, and how
//! to close and delete the file, since it has no exit. In: what all views share. Out: files.

use rayon::prelude::*;
use serde::Serialize;
use tera::Context;

use super::files::Rendered;
use super::html::slot::Markup;
use super::minify;
use super::page::added;
use super::page::colophon::{edition, report};
use super::page::entries::{contacts, laws};
use super::page::guide_index::GuideIndexView;
use super::page::links::PageLinks;
use super::page::made::About;
use super::page::names::title_of;
use super::page::record::Entry;
use super::page::site::Site;
use super::page::whole::{OnePage, WholeGuide};
use super::page::words::Words;
use super::standing::Standing;
use crate::plan::{Download, Format};
use crate::series::PageRef;
use crate::source::budget::SINGLE_KIND;

/// What templates receive as `page`.
#[derive(Serialize)]
struct Head<'a> {
    lang: &'a str,
    dir: &'a str,
    kind: &'static str,
    policy: &'a str,
    css: &'a str,
    title: Words,
    description: Option<Words>,
    proof: bool,
}

/// What they receive as `view`.
#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    guide: OnePage,
    sign: Option<added::Sign>,
    edition: Markup,
    report: Markup,
    laws: List,
    contacts: List,
    terms: GuideIndexView,
    about: About,
}

/// Records at the end, with what they say of their status where that is not what the guide says.
#[derive(Serialize)]
struct List {
    status: Option<String>,
    entries: Vec<Entry>,
}

/// The guides in one file among what was made.
///
/// Errors: templates.
pub fn single(site: &Site<'_>) -> Vec<Rendered> {
    let files = site.made.downloads.par_iter();
    let files = files.filter(|file| file.format == Format::Single);
    files.map(|file| render(site, file)).collect()
}

fn render(site: &Site<'_>, file: &Download) -> Rendered {
    let series = site.series;
    let (reader, g) = (file.reader, file.guide);
    let findings = &site.found[reader];
    let index = findings.terms.of_guide(g, &findings.passages);
    let terms = index.terms().map(|(term, _)| term).collect();
    let path = file.path.clone();
    let links = PageLinks::single(site, reader, g, path.clone(), terms);
    let whole = WholeGuide::of(site, reader, g);
    let standing = whole.standing;
    let used = whole.used();

    let (title, description) = title_of(site, reader, g, PageRef::Intro(g));
    let style = site.assets.single();
    let policy = format!(
        "default-src 'none'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        style.policy
    );
    let head = Head {
        lang: series.languages[reader].tag.as_str(),
        dir: series.languages[reader].dir.as_str(),
        kind: SINGLE_KIND,
        policy: &policy,
        css: &style.css,
        title,
        description,
        proof: !file.reasons.is_empty(),
    };
    let of_laws = whole.standing_of_laws(&used);
    let of_contacts = whole.standing_of_contacts(&used);
    let status = |own: &Standing, above: &Standing| {
        (!own.says_the_same(above)).then(|| site.sentence(*own, reader))
    };
    let view = View {
        guide: whole.on_one_page(&links),
        sign: added::sign_of(site, reader, g, site.assets.logo_inside(), ""),
        edition: edition(site, reader),
        report: report(site, reader, Some(whole.code())),
        laws: List {
            status: status(&of_laws, &standing),
            entries: laws(site, &links, (reader, of_laws), &used.laws),
        },
        contacts: List {
            status: status(&of_contacts, &standing.silent_on_law()),
            entries: contacts(site, &links, (reader, of_contacts), &used.contacts),
        },
        terms: GuideIndexView::of(&links, &index, standing),
        about: About::of(site, reader, whole.chapters()),
    };
    let mut context = Context::new();
    context.insert("page", &head);
    context.insert("view", &view);
    let html = site.render_with("single.html", reader, context)?;
    Ok((path, minify::alone(&html)))
}
