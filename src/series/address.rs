//! Addresses on the web: which file each page is, and how one page links to another.
//! In: the series. Out: paths inside the output folder. Every link is relative.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use super::heading::Heading;
use super::index::GuideIndex;
use super::model::{PageRef, SectionRef, Series};
use crate::source::indexed::LanguageIndex;

/// A path inside the output folder: `[a-z0-9-]` and one dot in each part, `/` between them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RelativePath(Arc<str>);

impl RelativePath {
    /// Takes a path as it is; `output` refuses names that could not travel.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        RelativePath(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How a page at this path links to another file of the folder.
    pub fn link_to(&self, other: &RelativePath) -> String {
        let from: Vec<&str> = self.0.split('/').collect();
        let to: Vec<&str> = other.0.split('/').collect();
        let from = &from[..from.len() - 1];
        let shared = from
            .iter()
            .zip(&to[..to.len() - 1])
            .take_while(|(a, b)| a == b)
            .count();
        let mut link = "../".repeat(from.len() - shared);
        link.push_str(&to[shared..].join("/"));
        link
    }
}

impl fmt::Display for RelativePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A page of the website that belongs to one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WebPage {
    /// A page of the series; the home page and the introductions of guides included.
    Content(PageRef),
    /// A whole guide for printing.
    Print(GuideIndex),
    /// The laws.
    Laws,
    /// The contacts.
    Contacts,
    /// The glossary.
    Glossary,
    /// The finder: all passages, narrowed down by topic, guide, reader and term.
    Finder,
    /// The term index.
    Terms,
    /// The words of the term index under one heading.
    TermsUnder(Heading),
    /// How to stay safer while reading.
    Safety,
    /// The neutral page that leaves the site.
    Exit,
    /// What changed since older copies.
    Changes,
    /// Who made this, how far it can be trusted.
    About,
    /// How to check that a copy is whole and unchanged: only where there is no host.
    Check,
}

impl WebPage {
    /// The kind of page: what it says of itself in `data-kind`, and the key of its budget.
    pub fn kind(self) -> &'static str {
        match self {
            WebPage::Content(PageRef::Home) => "home",
            WebPage::Content(PageRef::Intro(_)) => "guide",
            WebPage::Content(PageRef::Page(..)) => "page",
            WebPage::Print(_) => "print",
            WebPage::Laws => "laws",
            WebPage::Contacts => "contacts",
            WebPage::Glossary => "glossary",
            WebPage::Finder => "finder",
            WebPage::Terms | WebPage::TermsUnder(_) => "terms",
            WebPage::Safety => "safety",
            WebPage::Exit => "exit",
            WebPage::Changes => "changes",
            WebPage::About => "about",
            WebPage::Check => "check",
        }
    }
}

/// Names that pages of a guide may not take, because the site puts its own files there.
pub const RESERVED_NAMES: &[&str] = &[
    "index", "print", "search", "terms", "laws", "contacts", "glossary", "safety", "exit",
    "changes", "about", "check",
];

impl Series {
    /// The file of a page in a language.
    pub fn path(&self, language: LanguageIndex, page: WebPage) -> RelativePath {
        let folder = self.languages[language].tag.folder();
        RelativePath::new(match page {
            WebPage::Content(PageRef::Home) => format!("{folder}/index.html"),
            WebPage::Content(PageRef::Intro(g)) => {
                format!("{folder}/{}/index.html", self.guides[g].id)
            }
            WebPage::Content(PageRef::Page(g, p)) => {
                let guide = &self.guides[g];
                let page = &guide.pages[p];
                let name = if guide.discreet {
                    page.code.as_str()
                } else {
                    page.slug.as_str()
                };
                format!("{folder}/{}/{name}.html", guide.id)
            }
            WebPage::Print(g) => format!("{folder}/{}/print.html", self.guides[g].id),
            WebPage::Laws => format!("{folder}/laws.html"),
            WebPage::Contacts => format!("{folder}/contacts.html"),
            WebPage::Glossary => format!("{folder}/glossary.html"),
            WebPage::Finder => format!("{folder}/search/index.html"),
            WebPage::Terms => format!("{folder}/terms/index.html"),
            WebPage::TermsUnder(heading) => format!("{folder}/terms/{}.html", heading.name()),
            WebPage::Safety => format!("{folder}/safety.html"),
            WebPage::Exit => format!("{folder}/exit.html"),
            WebPage::Changes => format!("{folder}/changes.html"),
            WebPage::About => format!("{folder}/about.html"),
            WebPage::Check => format!("{folder}/check.html"),
        })
    }

    /// The address of a page on the web, where there is one: on paper and in files that travel alone, a
    /// link cannot be relative.
    pub fn web_address(&self, language: LanguageIndex, page: WebPage) -> Option<String> {
        let base = self.config.site.base.as_ref()?;
        Some(format!("{base}{}", self.path(language, page)))
    }

    /// The fragment of a section on its page; none for the lead. Discreet guides use the code.
    pub fn fragment(&self, section: SectionRef) -> Option<String> {
        let info = self.page(section.page).sections.get(section.section)?;
        let discreet = match section.page {
            PageRef::Home => false,
            PageRef::Intro(g) | PageRef::Page(g, _) => self.guides[g].discreet,
        };
        (!section.section.is_lead()).then(|| {
            if discreet {
                format!("s{}", info.code)
            } else {
                info.id.to_string()
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_from_any_depth() {
        let link = |a: &str, b: &str| RelativePath::new(a).link_to(&RelativePath::new(b));
        assert_eq!(link("index.html", "en/index.html"), "en/index.html");
        assert_eq!(link("en/index.html", "index.html"), "../index.html");
        assert_eq!(link("en/part-4/a.html", "en/part-4/b.html"), "b.html");
        assert_eq!(
            link("en/part-4/a.html", "ko/part-4/a.html"),
            "../../ko/part-4/a.html"
        );
        assert_eq!(link("en/a.html", "en/part-4/a.html"), "part-4/a.html");
    }
}
