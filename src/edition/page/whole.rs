//! A whole guide: what its readers see of it where all of it is one file or book. In: a guide in a language. Out:
//! views of its chapters, and what stands at its end. Never says where it is put: its links do.

use serde::Serialize;

use crate::edition::standing::Standing;
use crate::plan::used::Used;
use crate::plan::{chapters, shown};
use crate::series::{
    GuideIndex, LanguageIndex, PageRef, RecordList, SectionIndex, SectionRef, Shown,
};

use super::added;
use super::links::{PageLinks, anchor};
use super::names;
use super::record;
use super::running;
use super::section::{Scene, Section, told};
use super::site::Site;
use super::words::{Link, Words};

/// A guide in front of a reader of a language.
pub struct WholeGuide<'a> {
    site: &'a Site<'a>,
    guide: GuideIndex,
    reader: LanguageIndex,
    shown: Vec<Shown<'a>>,
    /// What holds for all sections of it.
    pub standing: Standing,
}

/// The guide on one page, as templates receive it.
#[derive(Serialize)]
pub struct OnePage {
    series: Words,
    title: Words,
    description: Words,
    code: String,
    status: String,
    introduction: Vec<Section>,
    contents: Vec<Item>,
    pages: Vec<Part>,
    added: Option<added::Contacts>,
}

#[derive(Serialize)]
struct Item {
    link: Link,
    code: String,
}

#[derive(Serialize)]
struct Part {
    class: String,
    title: Words,
    code: String,
    sections: Vec<Section>,
}

impl<'a> WholeGuide<'a> {
    /// A guide for readers of a language.
    pub fn of(site: &'a Site<'a>, reader: LanguageIndex, guide: GuideIndex) -> Self {
        let shown = shown(site.series, guide, reader);
        WholeGuide {
            site,
            guide,
            reader,
            standing: Standing::of(&told(&shown)),
            shown,
        }
    }

    /// The first page of it.
    pub fn introduction(&self) -> PageRef {
        PageRef::Intro(self.guide)
    }

    /// Its pages, the introduction first.
    pub fn chapters(&self) -> Vec<PageRef> {
        chapters(self.site.series, self.guide)
    }

    /// Its code.
    pub fn code(&self) -> &'a str {
        &self.site.series.guides[self.guide].intro.code
    }

    /// What is known of all its text, as the reader is told.
    pub fn status(&self) -> String {
        self.site.sentence(self.standing, self.reader)
    }

    /// The title of the series.
    pub fn series(&self) -> Words {
        self.title(PageRef::Home)
    }

    /// The title of a page.
    pub fn title(&self, page: PageRef) -> Words {
        names::title(self.site.series, page, self.reader)
    }

    /// One sentence on it.
    pub fn description(&self) -> Words {
        names::description(self.site.series, self.introduction(), self.reader)
    }

    /// The laws and contacts that it refers to.
    pub fn used(&self) -> Used<'a> {
        Used::of(&self.shown)
    }

    /// The languages of its text, in the order in which they come.
    pub fn languages(&self) -> impl Iterator<Item = LanguageIndex> {
        self.shown.iter().map(|shown| shown.language)
    }

    /// What holds for the laws at its end.
    pub fn standing_of_laws(&self, used: &Used<'_>) -> Standing {
        let laws = self.site.series.laws.iter();
        let laws = laws.filter(|record| used.laws.contains(&record.id));
        record::standing(self.site, RecordList::Laws, laws, self.reader)
    }

    /// What holds for the contacts at its end.
    pub fn standing_of_contacts(&self, used: &Used<'_>) -> Standing {
        let contacts = self.site.series.contacts.iter();
        let contacts = contacts.filter(|record| used.contacts.contains(&record.id));
        record::standing(self.site, RecordList::Contacts, contacts, self.reader)
    }

    /// All of it on the page that has these links.
    pub fn on_one_page(&self, links: &PageLinks<'_>) -> OnePage {
        let introduction = self.introduction();
        let pages = self.chapters().split_off(1);
        let code = |page: PageRef| self.site.series.page(page).code.clone();
        let lead = |page| {
            let section = SectionIndex::LEAD;
            format!("#{}", anchor(self.site, SectionRef { page, section }))
        };
        let contents = pages.iter().map(|page| Item {
            link: Link::new(lead(*page), self.title(*page)),
            code: code(*page),
        });
        let parts = pages.iter().enumerate().map(|(index, page)| Part {
            class: running::class(index + 1),
            title: self.title(*page),
            code: code(*page),
            sections: Scene::open(links, *page).sections(self.standing, 2),
        });
        OnePage {
            series: self.series(),
            title: self.title(introduction),
            description: self.description(),
            code: self.code().to_owned(),
            status: self.status(),
            introduction: Scene::open(links, introduction).sections(self.standing, 1),
            contents: contents.collect(),
            pages: parts.collect(),
            added: added::contacts_of(self.site, links, self.reader, self.guide),
        }
    }
}
