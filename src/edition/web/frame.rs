//! The frame around every page of a language: head, exit, way back, languages, foot.

use serde::Serialize;
use tera::Context;

use crate::diagnostic::Diagnostic;
use crate::edition::html::slot::Markup;
use crate::edition::page::added;
use crate::edition::page::around::WordsAround;
use crate::edition::page::colophon::{edition, report};
use crate::edition::page::links::{PageLinks, guide_of};
use crate::edition::page::names::{self, guide_name, title_of};
use crate::edition::page::section::Scene;
use crate::edition::page::site::Site;
use crate::edition::page::words::{LanguageLink, Link, Words};
use crate::plan::{Medium, Plan};
use crate::search::fragment::Surface;
use crate::series::address::WebPage;
use crate::series::{GuideIndex, LanguageIndex, PageRef};

use super::real;

/// What a kind of page says about itself.
pub struct Subject<'a> {
    /// The page.
    pub page: WebPage,
    /// Its title in the window's bar, already neutral where it has to be.
    pub title: Words,
    /// One sentence on it, already neutral where it has to be.
    pub description: Option<Words>,
    /// The way back, from the home page to this page.
    pub crumbs: Vec<Link>,
    /// Its code, by which a mistake is reported.
    pub code: Option<&'a str>,
    /// Whether paper is marked as a proof.
    pub proof: bool,
}

/// The frame as templates receive it, under the name `page`.
#[derive(Debug, Serialize)]
pub struct Frame {
    lang: String,
    dir: String,
    kind: &'static str,
    title: Words,
    description: Option<Words>,
    styles: Vec<String>,
    canonical: Option<String>,
    alternates: Vec<Alternate>,
    exit: String,
    home: String,
    crumbs: Vec<Link>,
    languages: Vec<LanguageLink>,
    proof: bool,
    foot: Foot,
}

/// The same page in another language, for search engines.
#[derive(Debug, Serialize)]
struct Alternate {
    hreflang: String,
    href: String,
}

/// The end of a page: which copy this is, how to report a mistake, where else to look.
#[derive(Debug, Serialize)]
struct Foot {
    report: Markup,
    edition: Markup,
    /// Who hands the copy on.
    shared_by: Option<Markup>,
    print: Option<String>,
    laws: String,
    contacts: String,
    glossary: String,
    finder: String,
    terms: Option<String>,
    safety: String,
    changes: String,
    about: String,
    check: Option<String>,
}

impl Frame {
    /// The frame of a page of the series, with the steps of the way back between home and itself.
    pub fn of_page(scene: &Scene<'_>, links: &PageLinks<'_>, steps: Vec<Link>) -> Frame {
        let (site, reader) = (links.site(), links.reader());
        let page = WebPage::Content(scene.page());
        let (title, description, crumbs) = match guide_of(scene.page()) {
            None => {
                let description = names::description(site.series, scene.page(), reader);
                (scene.title(), Some(description), Vec::new())
            }
            Some(guide) => {
                let (title, description) = title_of(site, reader, guide, scene.page());
                let home = std::iter::once(home_crumb(links));
                (title, description, home.chain(steps).collect())
            }
        };
        let subject = Subject {
            page,
            title,
            description,
            crumbs,
            code: Some(scene.code()),
            proof: site.plan.is_proof(reader, page),
        };
        Frame::new(links, subject)
    }

    /// The frame of a page that the site has beside its guides. Its kind is also the key of its title, and
    /// with `-lead` that of its first sentence.
    pub fn named(links: &PageLinks<'_>, page: WebPage) -> Frame {
        let interface = links.site().interface(links.reader());
        let kind = page.kind();
        let lead = interface.text(&format!("{kind}-lead"));
        let crumbs = vec![
            home_crumb(links),
            Link::here(Words::own(interface.text(kind))),
        ];
        Frame::beside(links, page, interface.text(kind), lead, crumbs)
    }

    /// The frame of such a page with words of its own.
    pub fn beside(
        links: &PageLinks<'_>,
        page: WebPage,
        title: String,
        description: String,
        crumbs: Vec<Link>,
    ) -> Frame {
        let subject = Subject {
            page,
            title: Words::own(title),
            description: Some(Words::own(description)),
            crumbs,
            code: None,
            proof: false,
        };
        Frame::new(links, subject)
    }

    /// The frame of a page.
    pub fn new(links: &PageLinks<'_>, subject: Subject<'_>) -> Self {
        let (site, language) = (links.site(), links.reader());
        let reader = &site.series.languages[language];
        Frame {
            lang: reader.tag.to_string(),
            dir: reader.dir.to_string(),
            kind: subject.page.kind(),
            styles: site
                .assets
                .sheets(language, subject.page)
                .map(|style| links.from().link_to(style))
                .collect(),
            canonical: canonical(site.plan, language, subject.page),
            alternates: alternates(site.plan, language, subject.page),
            exit: links.page(WebPage::Exit),
            home: links.page(WebPage::Content(PageRef::Home)),
            languages: switcher(site, links, language, subject.page),
            foot: foot(site, links, &subject),
            title: subject.title,
            description: subject.description,
            crumbs: subject.crumbs,
            proof: subject.proof,
        }
    }
}

impl WordsAround for Frame {
    fn words_around(&self, all: &mut Surface) {
        self.title.words_around(all);
        self.description.words_around(all);
        self.crumbs.words_around(all);
        self.languages.words_around(all);
        self.foot.report.words_around(all);
        self.foot.edition.words_around(all);
        self.foot.shared_by.words_around(all);
    }
}

/// A page inside its frame: templates see `page`, `policy`, `view` and `t`. The view is finished, so the links of
/// the page know what it shows.
pub fn render<V: Serialize>(
    template: &str,
    links: &PageLinks<'_>,
    frame: &Frame,
    view: &V,
) -> Result<String, Box<Diagnostic>> {
    let mut context = Context::new();
    context.insert("page", frame);
    context.insert("policy", &links.policy());
    context.insert("view", view);
    links.site().render_with(template, links.reader(), context)
}

/// Languages that have the page themselves; none when this one alone has it.
fn switcher(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    reader: LanguageIndex,
    page: WebPage,
) -> Vec<LanguageLink> {
    let series = site.series;
    // Headings differ by language: whoever changes it under one goes on from the index itself.
    let (page, here) = match page {
        WebPage::TermsUnder(_) => (WebPage::Terms, page),
        _ => (page, page),
    };
    let languages = real::languages(series, page);
    if languages == [reader] && page == here {
        return Vec::new();
    }
    languages
        .into_iter()
        .map(|language| {
            let href = (language != reader).then(|| site.link(links.from(), language, page));
            LanguageLink::new(series, language, reader, href)
        })
        .collect()
}

/// A page without words of its own has its canonical address at the source.
fn canonical(plan: &Plan<'_>, language: LanguageIndex, page: WebPage) -> Option<String> {
    let real = real::is_real(plan.series, language, page);
    plan.absolute(
        if real {
            language
        } else {
            LanguageIndex::SOURCE
        },
        page,
    )
}

fn alternates(plan: &Plan<'_>, language: LanguageIndex, page: WebPage) -> Vec<Alternate> {
    let series = plan.series;
    let languages = real::languages(series, page);
    if languages.len() < 2 || !languages.contains(&language) {
        return Vec::new();
    }
    let mut all: Vec<Alternate> = languages
        .into_iter()
        .filter_map(|other| {
            Some(Alternate {
                hreflang: series.languages[other].tag.to_string(),
                href: plan.absolute(other, page)?,
            })
        })
        .collect();
    // Whoever speaks none of them chooses at the root, or reads the source.
    let default = match page {
        WebPage::Content(PageRef::Home) => plan.base().map(|base| format!("{base}index.html")),
        _ => plan.absolute(LanguageIndex::SOURCE, page),
    };
    all.extend(default.map(|href| Alternate {
        hreflang: "x-default".to_owned(),
        href,
    }));
    all
}

fn foot(site: &Site<'_>, links: &PageLinks<'_>, subject: &Subject<'_>) -> Foot {
    let print = match subject.page {
        WebPage::Content(page) => guide_of(page).map(|guide| links.page(WebPage::Print(guide))),
        _ => None,
    };
    Foot {
        report: report(site, links.reader(), subject.code),
        edition: edition(site, links.reader()),
        shared_by: added::shared_by(site, links.reader(), subject.page),
        print,
        laws: links.page(WebPage::Laws),
        contacts: links.page(WebPage::Contacts),
        glossary: links.page(WebPage::Glossary),
        finder: links.page(WebPage::Finder),
        terms: real::is_real(site.series, links.reader(), WebPage::Terms)
            .then(|| links.page(WebPage::Terms)),
        safety: links.page(WebPage::Safety),
        changes: links.page(WebPage::Changes),
        about: links.page(WebPage::About),
        check: (site.plan.medium == Medium::Stick).then(|| links.page(WebPage::Check)),
    }
}

/// The first step of the way back.
pub fn home_crumb(links: &PageLinks<'_>) -> Link {
    Link::new(
        links.page(WebPage::Content(PageRef::Home)),
        Words::own(links.site().interface(links.reader()).text("home")),
    )
}

/// A guide as a step of the way back, by its short title.
pub fn guide_crumb(links: &PageLinks<'_>, guide: GuideIndex) -> Link {
    let (words, _) = guide_name(links.site().series, links.reader(), guide);
    Link::new(links.page(WebPage::Content(PageRef::Intro(guide))), words)
}
