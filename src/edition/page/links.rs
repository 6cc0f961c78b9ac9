//! Addresses as pages of the website write them: relative, and in the reader's language. A file that
//! travels alone leads to nothing but itself and the web.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use crate::edition::address::may_leave;
use crate::edition::html::Links;
use crate::series::address::{RelativePath, WebPage};
use crate::series::tree::Target;
use crate::series::{GuideIndex, LanguageIndex, PageRef, SectionIndex, SectionRef, TermIndex};
use crate::source::name::Id;

use super::site::Site;

/// Links from one page.
pub struct PageLinks<'a> {
    site: &'a Site<'a>,
    reader: LanguageIndex,
    from: RelativePath,
    extent: Extent,
    /// The guide that the page belongs to.
    guide: Option<GuideIndex>,
    /// Whether an image in a file of its own was asked for so far.
    shows_images: Cell<bool>,
}

/// How much of the series the page holds.
enum Extent {
    /// A page as any other.
    Page,
    /// A whole guide, for paper: what it contains is linked within it.
    Print(GuideIndex),
    /// A whole guide in a file that travels alone, with the terms that it explains.
    Single(GuideIndex, BTreeSet<TermIndex>),
    /// A chapter of a book that holds a whole guide, with the terms that the book explains, and the
    /// images that chapters have used so far.
    Book(GuideIndex, BTreeSet<TermIndex>, RefCell<BTreeSet<String>>),
}

/// Files of a book beside its chapters.
pub const BOOK_LISTS: [(WebPage, &str); 3] = [
    (WebPage::Laws, "laws.xhtml"),
    (WebPage::Contacts, "contacts.xhtml"),
    (WebPage::Glossary, "words.xhtml"),
];

/// The chapter of a book that holds a page: codes say nothing, so they serve discreet guides as well.
pub fn chapter(site: &Site<'_>, page: PageRef) -> String {
    format!("{}.xhtml", site.series.page(page).code)
}

impl<'a> PageLinks<'a> {
    /// Links from a page of a language.
    pub fn new(site: &'a Site<'a>, reader: LanguageIndex, page: WebPage) -> Self {
        PageLinks {
            site,
            reader,
            from: site.series.path(reader, page),
            extent: match page {
                WebPage::Print(guide) => Extent::Print(guide),
                _ => Extent::Page,
            },
            guide: match page {
                WebPage::Print(guide) => Some(guide),
                WebPage::Content(page) => guide_of(page),
                _ => None,
            },
            shows_images: Cell::new(false),
        }
    }

    /// Links inside a guide that travels alone and explains `terms`.
    pub fn single(
        site: &'a Site<'a>,
        reader: LanguageIndex,
        guide: GuideIndex,
        from: RelativePath,
        terms: BTreeSet<TermIndex>,
    ) -> Self {
        PageLinks {
            site,
            reader,
            from,
            extent: Extent::Single(guide, terms),
            guide: Some(guide),
            shows_images: Cell::new(false),
        }
    }

    /// The language of its reader.
    pub fn reader(&self) -> LanguageIndex {
        self.reader
    }

    /// The website.
    pub fn site(&self) -> &'a Site<'a> {
        self.site
    }

    /// Links of a file of a book that holds guide `guide` and explains `terms`.
    pub fn book(
        site: &'a Site<'a>,
        reader: LanguageIndex,
        guide: GuideIndex,
        from: &str,
        terms: BTreeSet<TermIndex>,
    ) -> Self {
        PageLinks {
            site,
            reader,
            from: RelativePath::new(from),
            extent: Extent::Book(guide, terms, RefCell::default()),
            guide: Some(guide),
            shows_images: Cell::new(false),
        }
    }

    /// Images that the file of a book has used: paths in the content folder.
    pub fn images(&self) -> BTreeSet<String> {
        match &self.extent {
            Extent::Book(_, _, images) => images.borrow().clone(),
            _ => BTreeSet::new(),
        }
    }

    /// The address of an image in a file of its own, which the policy of the page then has to let in.
    pub fn image_file(&self, file: &RelativePath) -> String {
        self.shows_images.set(true);
        self.from.link_to(file)
    }

    /// What the page may load, for its head. To be asked when everything else of it is written.
    pub fn policy(&self) -> String {
        let images = match self.shows_images.get() {
            true => "'self' data:",
            false => "data:",
        };
        format!(
            "default-src 'none'; style-src 'self'; img-src {images}; base-uri 'none'; form-action 'none'"
        )
    }

    /// Where the page stands.
    pub fn from(&self) -> &RelativePath {
        &self.from
    }

    /// Whether the page is a whole guide.
    pub fn is_whole(&self) -> bool {
        self.whole().is_some()
    }

    fn whole(&self) -> Option<GuideIndex> {
        match self.extent {
            Extent::Page => None,
            Extent::Print(guide) | Extent::Single(guide, _) | Extent::Book(guide, ..) => {
                Some(guide)
            }
        }
    }

    /// The terms that are explained, where the guide travels without the website.
    fn explained(&self) -> Option<&BTreeSet<TermIndex>> {
        match &self.extent {
            Extent::Single(_, terms) | Extent::Book(_, terms, _) => Some(terms),
            Extent::Page | Extent::Print(_) => None,
        }
    }

    /// A fragment of a file of the book.
    fn within(&self, file: &str, id: &str) -> String {
        match self.from.as_str() == file {
            true => format!("#{id}"),
            false => format!("{file}#{id}"),
        }
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

    /// The address of a section; none where this edition has it not.
    pub fn section(&self, place: SectionRef) -> Option<String> {
        if self.is_whole() && guide_of(place.page) == self.whole() {
            let id = anchor(self.site, place);
            return Some(match self.extent {
                Extent::Book(..) => self.within(&chapter(self.site, place.page), &id),
                _ => format!("#{id}"),
            });
        }
        if self.explained().is_some() {
            return None;
        }
        let page = WebPage::Content(place.page);
        Some(match self.site.series.fragment(place) {
            Some(id) if self.site.series.path(self.reader, page) == self.from => format!("#{id}"),
            Some(id) => format!("{}#{id}", self.page(page)),
            None => self.page(page),
        })
    }

    fn record(&self, page: WebPage, list: &str, id: &Id) -> String {
        match (&self.extent, page) {
            // The laws and contacts of a guide stand at the end of the page that holds all of it.
            (Extent::Single(..), _) | (Extent::Print(_), WebPage::Laws | WebPage::Contacts) => {
                format!("#{}", record_id(list, id))
            }
            (Extent::Book(..), _) => {
                let mut lists = BOOK_LISTS.iter();
                let file = lists.find(|(known, _)| *known == page);
                self.within(file.map_or("", |(_, file)| file), &record_id(list, id))
            }
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
            Target::Section(address) => return self.section(*series.places.get(address)?),
            Target::Law(id) => {
                series.law(id)?;
                self.record(WebPage::Laws, "law", id)
            }
            Target::Contact(id) => {
                series.contact(id)?;
                self.record(WebPage::Contacts, "contact", id)
            }
            Target::Term(id) => {
                let term = series.term_index(id)?;
                if self.explained().is_some_and(|terms| !terms.contains(&term)) {
                    return None;
                }
                self.record(WebPage::Glossary, "term", id)
            }
            Target::Guide(id) => {
                let guide = series.guide_index(id)?;
                return self.section(SectionRef {
                    page: PageRef::Intro(guide),
                    section: SectionIndex::LEAD,
                });
            }
        })
    }

    fn number(&self, target: &Target) -> Option<String> {
        let series = self.site.series;
        // By its number somebody can ask for what the copy, or the file, does not hold.
        let number = match self.explained().is_some() {
            true => series.number(target),
            false => series.absent_code(target),
        };
        number.map(str::to_owned)
    }

    fn guide(&self) -> Option<GuideIndex> {
        self.guide
    }

    fn ends_with_records(&self) -> bool {
        self.is_whole()
    }

    fn image(&self, path: &str) -> Option<String> {
        match &self.extent {
            Extent::Single(..) => return self.site.assets.image_inside(path),
            Extent::Book(_, _, images) => {
                images.borrow_mut().insert(path.to_owned());
                return Some(self.site.assets.image(path)?.as_str().to_owned());
            }
            Extent::Page | Extent::Print(_) => {}
        }
        let file = self.site.assets.image(path)?;
        Some(self.image_file(file))
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
pub fn guide_of(page: PageRef) -> Option<GuideIndex> {
    match page {
        PageRef::Home => None,
        PageRef::Intro(guide) | PageRef::Page(guide, _) => Some(guide),
    }
}
