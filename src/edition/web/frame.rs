//! The frame around every page of a language: head, exit, way back, languages, foot.

use serde::Serialize;

use crate::edition::html::attributes;
use crate::edition::html::card::newest_link;
use crate::edition::html::escape::escape;
use crate::edition::html::inline::anchor;
use crate::edition::html::slot;
use crate::plan::{Medium, Plan};
use crate::series::address::WebPage;
use crate::series::{GuideIndex, LanguageIndex, PageRef, Series};
use crate::source::interface::FluentValue;

use super::added;
use super::links::{PageLinks, guide_of};
use super::real;
use super::site::Site;
use super::weight::sheets;
use super::words::{LanguageLink, Link, Words};

/// What a kind of page says about itself.
pub struct Subject<'a> {
    /// The language of its reader.
    pub language: LanguageIndex,
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
    report: String,
    edition: String,
    /// Who hands the copy on, as markup.
    shared_by: Option<String>,
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
    /// The frame of a page that the site has beside its guides. Its kind is also the key of its title, and
    /// with `-lead` that of its first sentence.
    pub fn named(
        site: &Site<'_>,
        links: &PageLinks<'_>,
        language: LanguageIndex,
        page: WebPage,
    ) -> Frame {
        let interface = site.interface(language);
        let kind = page.kind();
        let title = || Words::own(interface.text(kind));
        let lead = interface.text(&format!("{kind}-lead"));
        let subject = Subject {
            language,
            page,
            title: title(),
            description: Some(Words::own(lead)),
            crumbs: vec![home_crumb(site, links, language), Link::here(title())],
            code: None,
            proof: false,
        };
        Frame::new(site, links, subject)
    }

    /// The frame of a page.
    pub fn new(site: &Site<'_>, links: &PageLinks<'_>, subject: Subject<'_>) -> Self {
        let series = site.series;
        let reader = &series.languages[subject.language];
        Frame {
            lang: reader.tag.to_string(),
            dir: reader.dir.to_string(),
            kind: subject.page.kind(),
            styles: sheets(site, subject.language, subject.page)
                .map(|style| links.from().link_to(style))
                .collect(),
            canonical: canonical(site.plan, subject.language, subject.page),
            alternates: alternates(site.plan, subject.language, subject.page),
            exit: links.page(WebPage::Exit),
            home: links.page(WebPage::Content(PageRef::Home)),
            languages: switcher(site, links, subject.language, subject.page),
            foot: foot(site, links, &subject),
            title: subject.title,
            description: subject.description,
            crumbs: subject.crumbs,
            proof: subject.proof,
        }
    }
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
        report: report(site, subject.language, subject.code),
        edition: edition(site, subject.language),
        shared_by: added::shared_by(site, subject.language, subject.page),
        print,
        laws: links.page(WebPage::Laws),
        contacts: links.page(WebPage::Contacts),
        glossary: links.page(WebPage::Glossary),
        finder: links.page(WebPage::Finder),
        terms: real::is_real(site.series, subject.language, WebPage::Terms)
            .then(|| links.page(WebPage::Terms)),
        safety: links.page(WebPage::Safety),
        changes: links.page(WebPage::Changes),
        about: links.page(WebPage::About),
        check: (site.plan.medium == Medium::Stick).then(|| links.page(WebPage::Check)),
    }
}

/// How to report a mistake, on a page with a code or without.
pub fn report(site: &Site<'_>, reader: LanguageIndex, code: Option<&str>) -> String {
    let interface = site.interface(reader);
    let number = format!(
        "<bdi class=\"code\">{}</bdi>",
        escape(code.unwrap_or_default())
    );
    match (&site.series.config.site.report, code) {
        (Some(address), Some(_)) => {
            let mail = mail(address);
            slot::message(
                interface,
                "report-to-with-code",
                &[("address", &mail), ("code", &number)],
                &[],
            )
        }
        (Some(address), None) => {
            slot::message(interface, "report-to", &[("address", &mail(address))], &[])
        }
        (None, Some(_)) => {
            slot::message(interface, "report-ask-with-code", &[("code", &number)], &[])
        }
        (None, None) => escape(&interface.text("report-ask")),
    }
}

/// Which copy this is, and when and where to ask for a newer one.
pub fn edition(site: &Site<'_>, reader: LanguageIndex) -> String {
    let config = &site.series.config;
    let interface = site.interface(reader);
    let as_of = FluentValue::from(interface.date(config.as_of));
    let edition = format!("<bdi class=\"code\">{}</bdi>", config.as_of);
    let newer = FluentValue::from(interface.date(config.newer_after));
    let mut sentences = vec![
        slot::message(
            interface,
            "edition",
            &[("edition", &edition)],
            &[("date", as_of)],
        ),
        escape(&interface.with("newer-after", &[("date", newer)])),
    ];
    sentences.extend(config.site.newest.as_ref().map(|address| {
        let place = if address.starts_with("https://") || address.starts_with("http://") {
            newest_link(address)
        } else {
            escape(address)
        };
        slot::message(interface, "newest-copy", &[("place", &place)], &[])
    }));
    sentences.join(&escape(&interface.text("sentence-separator")))
}

fn mail(address: &str) -> String {
    anchor(
        &format!("mailto:{address}"),
        " dir=\"ltr\"",
        &escape(address),
    )
}

/// The first step of the way back.
pub fn home_crumb(site: &Site<'_>, links: &PageLinks<'_>, language: LanguageIndex) -> Link {
    Link::new(
        links.page(WebPage::Content(PageRef::Home)),
        Words::own(site.interface(language).text("home")),
    )
}

/// A guide as a step of the way back, by its short title.
pub fn guide_crumb(
    site: &Site<'_>,
    links: &PageLinks<'_>,
    language: LanguageIndex,
    guide: GuideIndex,
) -> Link {
    let (words, _) = guide_name(site.series, language, guide);
    Link::new(links.page(WebPage::Content(PageRef::Intro(guide))), words)
}

/// The short title of a guide, with the language that it is in.
pub fn guide_name(
    series: &Series,
    reader: LanguageIndex,
    guide: GuideIndex,
) -> (Words, LanguageIndex) {
    let (text, language) = series.title(&series.guides[guide].intro, reader);
    let name = text.short_title.as_ref().unwrap_or(&text.title);
    (Words::of(series, name, language, reader), language)
}

/// Title and description of a page of a guide for the window's bar, history and search engines.
/// Those of discreet guides say nothing but a code: they outlive the visit, and print on paper.
pub fn title_of(
    site: &Site<'_>,
    reader: LanguageIndex,
    guide: GuideIndex,
    page: PageRef,
) -> (Words, Option<Words>) {
    let series = site.series;
    let page = series.page(page);
    let interface = site.interface(reader);
    if series.guides[guide].discreet {
        let code = [("code", FluentValue::from(page.code.as_str()))];
        return (
            Words::own(interface.with("discreet-title", &code)),
            Some(Words::own(interface.text("discreet-description"))),
        );
    }
    let (text, language) = series.title(page, reader);
    let (name, _) = guide_name(series, language, guide);
    let title = site.interface(language).with(
        "page-title",
        &[
            ("page", FluentValue::from(text.title.as_str())),
            ("guide", FluentValue::from(name.text)),
        ],
    );
    let words = |text: &str| Words {
        text: text.to_owned(),
        attrs: attributes(series, language, reader),
    };
    (words(&title), Some(words(&text.description)))
}
