//! A whole guide in one file that travels alone: by chat, by stick, on a telephone that opens no folders.
//! Styles and images are inside, every link leads within, and what a website has elsewhere stands at its
//! end: laws, contacts, the words of the guide with the sections that speak of them, who made it, and how
//! to close and delete the file, since it has no exit.

use serde::Serialize;
use tera::Context;

use crate::edition::standing::Standing;
use crate::plan::used::Used;
use crate::plan::{Download, chapters, shown};
use crate::series::{LanguageIndex, PageRef, RecordList, SectionIndex, SectionRef, TermIndex};
use crate::source::budget::SINGLE_KIND;

use super::about::About;
use super::added;
use super::frame::{edition, report, title_of};
use super::glossary;
use super::links::{PageLinks, anchor, record_id};
use super::minify;
use super::print::{contacts, laws};
use super::record::{self, Entry};
use super::section::{Scene, Section, told};
use super::site::Site;
use super::words::{Link, Words};

pub mod index;

/// The kind of page, and its key among the budgets.
pub const KIND: &str = SINGLE_KIND;

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
    series: Words,
    title: Words,
    description: Words,
    code: String,
    status: String,
    sign: Option<added::Sign>,
    edition: String,
    report: String,
    introduction: Vec<Section>,
    contents: Vec<Item>,
    pages: Vec<Part>,
    laws: List,
    contacts: List,
    added: Option<added::Contacts>,
    terms: index::Index,
    about: About,
}

#[derive(Serialize)]
struct Item {
    link: Link,
    code: String,
}

#[derive(Serialize)]
struct Part {
    title: Words,
    code: String,
    sections: Vec<Section>,
}

/// Records at the end, with what they say of their status where that is not what the guide says.
#[derive(Serialize)]
struct List {
    status: Option<String>,
    entries: Vec<Entry>,
}

/// The file of a download.
///
/// Errors: templates.
pub fn render(site: &Site<'_>, file: &Download) -> super::Rendered {
    let series = site.series;
    let (reader, g) = (file.reader, file.guide);
    let guide = &series.guides[g];
    let findings = &site.found[reader];
    let index = findings.terms.of_guide(g, &findings.passages);
    let terms = index.terms().map(|(term, _)| term).collect();
    let path = file.path.clone();
    let links = PageLinks::single(site, reader, g, path.clone(), terms);
    let scene = |page| Scene {
        site,
        links: &links,
        page,
        reader,
    };
    let pages = chapters(series, g).split_off(1);
    let all = shown(series, g, reader);
    let standing = Standing::of(&told(&all));
    let used = Used::of(&all);

    let words = |page: PageRef| {
        let (text, language) = series.title(series.page(page), reader);
        Words::of(series, &text.title, language, reader)
    };
    let (text, language) = series.title(&guide.intro, reader);
    let (title, description) = title_of(site, reader, g, PageRef::Intro(g));
    let style = site.assets.single();
    let policy = format!(
        "default-src 'none'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        style.policy
    );
    let head = Head {
        lang: series.languages[reader].tag.as_str(),
        dir: series.languages[reader].dir.as_str(),
        kind: KIND,
        policy: &policy,
        css: &style.css,
        title,
        description,
        proof: !file.reasons.is_empty(),
    };
    let of_laws = series.laws.iter().filter(|r| used.laws.contains(&r.id));
    let of_laws = record::standing(site, RecordList::Laws, of_laws, reader);
    let used_contacts = || {
        let all = series.contacts.iter();
        all.filter(|r| used.contacts.contains(&r.id))
    };
    let of_contacts = record::standing(site, RecordList::Contacts, used_contacts(), reader);
    let status = |own: &Standing, above: &Standing| {
        (!own.says_the_same(above)).then(|| site.sentence(*own, reader))
    };
    let lead = |page| {
        let place = SectionRef {
            page,
            section: SectionIndex::LEAD,
        };
        format!("#{}", anchor(site, place))
    };
    let view = View {
        series: words(PageRef::Home),
        title: words(PageRef::Intro(g)),
        description: Words::of(series, &text.description, language, reader),
        code: guide.intro.code.clone(),
        status: site.sentence(standing, reader),
        sign: added::sign_of(site, reader, g, site.assets.logo_inside(), ""),
        edition: edition(site, reader),
        report: report(site, reader, Some(&guide.intro.code)),
        introduction: scene(PageRef::Intro(g)).sections(standing, 1),
        contents: pages
            .iter()
            .map(|page| Item {
                link: Link::new(lead(*page), words(*page)),
                code: series.page(*page).code.clone(),
            })
            .collect(),
        pages: pages
            .iter()
            .map(|page| Part {
                title: words(*page),
                code: series.page(*page).code.clone(),
                sections: scene(*page).sections(standing, 2),
            })
            .collect(),
        laws: List {
            status: status(&of_laws, &standing),
            entries: laws(site, &links, (reader, of_laws), &used.laws),
        },
        contacts: List {
            status: status(&of_contacts, &standing.silent_on_law()),
            entries: contacts(site, &links, (reader, of_contacts), &used.contacts),
        },
        added: added::contacts_of(site, &links, reader, g),
        terms: index::index(site, &links, reader, &index, standing),
        about: About::of(site, &links, reader, chapters(series, g)),
    };
    let mut context = Context::new();
    context.insert("page", &head);
    context.insert("view", &view);
    let html = site.render_with("single.html", reader, context)?;
    Ok((path, minify::alone(&html)))
}

/// A term with its definition.
fn term(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    term: TermIndex,
    about: (LanguageIndex, Standing),
) -> Option<Entry> {
    let record = site.series.terms.get(term)?;
    let mut entry = glossary::entry(site, links, record, about)?;
    entry.id = record_id("term", &record.id);
    entry.same.clear();
    Some(entry)
}
