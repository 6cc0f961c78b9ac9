//! Addresses as pages of the website write them: relative, and in the reader's language.

use crate::document::tree::Target;
use crate::edition::html::Links;
use crate::edition::html::inline::may_leave;
use crate::series::address::{RelativePath, WebPage};
use crate::series::{PageRef, SectionRef};
use crate::source::name::Id;

use super::site::Site;

/// Links from one page.
pub struct PageLinks<'a> {
    site: &'a Site<'a>,
    reader: usize,
    from: RelativePath,
    /// On the print page of a guide, what the page itself contains is linked within it.
    print: Option<usize>,
}

impl<'a> PageLinks<'a> {
    /// Links from a page of a language.
    pub fn new(site: &'a Site<'a>, reader: usize, page: WebPage) -> Self {
        PageLinks {
            site,
            reader,
            from: site.series.path(reader, page),
            print: match page {
                WebPage::Print(guide) => Some(guide),
                _ => None,
            },
        }
    }

    /// Where the page stands.
    pub fn from(&self) -> &RelativePath {
        &self.from
    }

    /// Whether the page is a whole guide for printing.
    pub fn is_print(&self) -> bool {
        self.print.is_some()
    }

    /// The address of another page in the reader's language.
    pub fn page(&self, page: WebPage) -> String {
        self.site.link(&self.from, self.reader, page)
    }

    /// The address of a passage, with its id even where that is a page's lead.
    pub fn passage(&self, place: SectionRef) -> String {
        let page = self.page(WebPage::Content(place.page));
        format!("{page}#{}", anchor(self.site, place))
    }

    fn section(&self, place: SectionRef) -> String {
        if self.print.is_some() && guide_of(place.page) == self.print {
            return format!("#{}", anchor(self.site, place));
        }
        let page = WebPage::Content(place.page);
        match self.site.series.fragment(place) {
            Some(id) if self.site.series.path(self.reader, page) == self.from => format!("#{id}"),
            Some(id) => format!("{}#{id}", self.page(page)),
            None => self.page(page),
        }
    }

    fn record(&self, page: WebPage, list: &str, id: &Id) -> String {
        match (self.print, page) {
            // The laws and contacts of a guide stand at the end of its print page.
            (Some(_), WebPage::Laws | WebPage::Contacts) => format!("#{}", record_id(list, id)),
            _ if self.site.series.path(self.reader, page) == self.from => format!("#{id}"),
            _ => format!("{}#{id}", self.page(page)),
        }
    }
}

impl Links for PageLinks<'_> {
    fn href(&self, target: &Target) -> Option<String> {
        let series = self.site.series;
        Some(match target {
            Target::External(address) => {
                return may_leave(address).then(|| address.clone());
            }
            // The series floor resolves these and reports those that it cannot.
            Target::Relative { .. } => return None,
            Target::Section(address) => self.section(*series.places.get(address)?),
            Target::Law(id) => {
                series.laws.iter().find(|r| r.id == *id)?;
                self.record(WebPage::Laws, "law", id)
            }
            Target::Contact(id) => {
                series.contacts.iter().find(|r| r.id == *id)?;
                self.record(WebPage::Contacts, "contact", id)
            }
            Target::Term(id) => {
                series.terms.iter().find(|r| r.id == *id)?;
                self.record(WebPage::Glossary, "term", id)
            }
            Target::Guide(id) => {
                let guide = series.guides.iter().position(|g| g.id == *id)?;
                self.section(SectionRef {
                    page: PageRef::Intro(guide),
                    section: 0,
                })
            }
        })
    }

    fn image(&self, path: &str) -> Option<String> {
        let file = self.site.assets.image(path)?;
        Some(self.from.link_to(file))
    }
}

/// The id of a section: its fragment, and for a lead the page's own name, neutral in discreet guides.
pub fn anchor(site: &Site<'_>, place: SectionRef) -> String {
    let series = site.series;
    series.fragment(place).unwrap_or_else(|| {
        let page = series.page(place.page);
        match guide_of(place.page) {
            Some(guide) if series.guides[guide].discreet => format!("s{}", page.code),
            _ => page.slug.to_string(),
        }
    })
}

/// The id of a record on a print page, apart from all ids that authors can give.
pub fn record_id(list: &str, id: &Id) -> String {
    format!("_{list}-{id}")
}

/// The guide that a page belongs to.
pub fn guide_of(page: PageRef) -> Option<usize> {
    match page {
        PageRef::Home => None,
        PageRef::Intro(guide) | PageRef::Page(guide, _) => Some(guide),
    }
}
