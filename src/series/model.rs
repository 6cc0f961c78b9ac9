//! What a series is once everything is joined.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::index::{GuideIndex, PageIndex, SectionIndex, TermIndex};
use super::translated::Translated;
use super::tree::{Block, Inline, Note};
use crate::source::file::SourceFile;
use crate::source::indexed::{Indexed, LanguageIndex, PerLanguage};
use crate::source::ledger::Ledger;
use crate::source::name::{Id, SectionAddress};
use crate::source::partner::Logo;
use crate::source::partner::colour::Colour;
use crate::source::record::{
    Audience, Config, ContactRecord, Language, LanguageStatus, LawRecord, LawStatus, Paper,
    RecordAddress, RecordList, TermRecord,
};

/// The whole series, joined and resolved.
#[derive(Debug)]
pub struct Series {
    /// Settings of `series.yaml`.
    pub config: Config,
    /// Languages of content, source first.
    pub languages: PerLanguage<Language>,
    /// The home page.
    pub home: Page,
    /// Names of topics in each language.
    pub topic_names: PerLanguage<BTreeMap<Id, String>>,
    /// Guides in reading order.
    pub guides: Indexed<GuideIndex, Guide>,
    /// Laws by id.
    pub laws: Vec<LawRecord>,
    /// Contacts by id.
    pub contacts: Vec<ContactRecord>,
    /// Glossary by id; facts are topics.
    pub terms: Indexed<TermIndex, TermRecord>,
    /// Images by path in the content folder.
    pub images: BTreeMap<String, Vec<u8>>,
    /// Where each section stands.
    pub places: BTreeMap<SectionAddress, SectionRef>,
    /// State of the words of records by address (`laws#cc-213`) and language; none where a language lacks them.
    pub record_states: BTreeMap<RecordAddress, PerLanguage<Option<RecordState>>>,
    /// The ledger of each language.
    pub ledgers: PerLanguage<Ledger>,
    /// Who hands this copy on, where somebody has said so.
    pub partner: Option<Handed>,
    /// What texts refer to and the copy does not hold.
    pub left_out: LeftOut,
}

/// Who hands a copy on, and what they added to it.
#[derive(Debug, Clone)]
pub struct Handed {
    /// What they are called.
    pub name: String,
    /// Their logo.
    pub logo: Option<Logo>,
    /// Their colour for links, on light screens and on dark ones.
    pub colours: [Option<Colour>; 2],
    /// How to reach them: contacts that they added, in order.
    pub contacts: Vec<Id>,
    /// Services that they know of: contacts that they added, in order.
    pub referrals: Vec<Id>,
}

/// What texts refer to and a copy does not hold.
#[derive(Debug, Default)]
pub struct LeftOut {
    /// Sections of guides that the copy does not have.
    pub sections: BTreeMap<SectionAddress, Absent>,
    /// Those guides.
    pub guides: BTreeMap<Id, Absent>,
    /// Contacts whose numbers and addresses the copy does not give; they have none here either.
    pub contacts: Vec<ContactRecord>,
}

/// A section or guide that a copy does not hold: enough to name it, and to ask somebody for it.
#[derive(Debug, Clone)]
pub struct Absent {
    /// Its code.
    pub code: String,
    /// Its name for readers of each language, with the language that the name is in.
    pub names: PerLanguage<(String, LanguageIndex)>,
}

/// Hash and status of the words of a record in a language.
#[derive(Debug, Clone)]
pub struct RecordState {
    /// Hash of the words.
    pub hash: String,
    /// What the ledger says of them.
    pub status: Status,
}

/// A guide.
#[derive(Debug)]
pub struct Guide<P = Page> {
    /// Its folder and name.
    pub id: Id,
    /// The number its codes start with.
    pub number: u32,
    /// Whom it is for.
    pub audience: Audience,
    /// Whether titles, files and metadata stay neutral.
    pub discreet: bool,
    /// `guide.md`.
    pub intro: P,
    /// Its pages in order.
    pub pages: Indexed<PageIndex, P>,
}

/// A page in all its languages. Of its sections it has what is known of their texts: while a series is loaded
/// what was written, in a series all.
#[derive(Debug)]
pub struct Page<T = SectionText> {
    /// Its name in addresses; for the introduction of a guide the guide's id, for the home page `series`.
    pub slug: Id,
    /// Its code: `4-03`.
    pub code: String,
    /// Topics of the whole page.
    pub topics: Vec<Id>,
    /// What is made of it beside the website.
    pub paper: Option<Paper>,
    /// Its files and what they say of it.
    pub texts: Translated<PageText>,
    /// Its sections in reading order. The first is the lead, whose id is the slug and level 1.
    pub sections: Indexed<SectionIndex, PageSection<T>>,
}

/// A page in one language, but for its sections.
#[derive(Debug)]
pub struct PageText {
    /// Its file, in which the spans of its blocks are places.
    pub file: SourceFile,
    /// Title, as text.
    pub title: String,
    /// Short title of a guide.
    pub short_title: Option<String>,
    /// One sentence on the page.
    pub description: String,
}

/// A section of a page in all its languages.
#[derive(Debug, Clone)]
pub struct PageSection<T = SectionText> {
    /// Its id.
    pub id: Id,
    /// Its code: `4-03.2`, or the page's own for the lead.
    pub code: String,
    /// 1 for the lead, else the heading's level, 2 to 6.
    pub level: u8,
    /// Its own topics and those of its page.
    pub topics: Vec<Id>,
    /// Its texts. Where one is there, so is the [`PageText`] of its language.
    pub texts: Translated<T>,
}

/// A section in one language.
#[derive(Debug, Clone)]
pub struct SectionText {
    /// Heading; empty for the lead.
    pub heading: Vec<Inline>,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Its notes.
    pub notes: Vec<Note>,
    /// Hash of its normalised text.
    pub hash: String,
    /// What the ledger says of it.
    pub status: Status,
}

/// Status of a section in a language: two separate facts and what was computed from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// How far the language has come, after lapses.
    pub language: LanguageStatus,
    /// Whether the law was checked, after lapses and inheritance.
    pub law: LawStatus,
    /// When the law was checked.
    pub law_on: Option<Date>,
    /// The source moved on since this was translated.
    pub stale: bool,
    /// The text was edited after its review.
    pub lapsed: bool,
    /// The source's change concerns safety: the translation is withdrawn.
    pub withdrawn: bool,
}

impl Status {
    /// What a section without a row in the ledger has.
    pub fn unrecorded(source_language: bool) -> Self {
        let language = if source_language {
            LanguageStatus::Draft
        } else {
            LanguageStatus::Machine
        };
        Status {
            language,
            law: LawStatus::Unchecked,
            law_on: None,
            stale: false,
            lapsed: false,
            withdrawn: false,
        }
    }
}

/// A page of the series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageRef {
    /// `series.md`.
    Home,
    /// `guide.md` of a guide.
    Intro(GuideIndex),
    /// A page of a guide.
    Page(GuideIndex, PageIndex),
}

impl PageRef {
    /// The guide that the page belongs to.
    pub fn guide(self) -> Option<GuideIndex> {
        match self {
            PageRef::Home => None,
            PageRef::Intro(guide) | PageRef::Page(guide, _) => Some(guide),
        }
    }
}

/// A section of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionRef {
    /// The page.
    pub page: PageRef,
    /// Its index in [`Page::sections`].
    pub section: SectionIndex,
}

impl Handed {
    /// The contacts that they added, their own first.
    pub fn added(&self) -> impl Iterator<Item = &Id> {
        self.contacts.iter().chain(&self.referrals)
    }
}

impl Series {
    /// Whether a contact was added by whoever hands the copy on.
    pub fn is_added(&self, contact: &Id) -> bool {
        let mut added = self.partner.iter().flat_map(Handed::added);
        added.any(|id| id == contact)
    }

    /// The contacts that were added, the partner's own first; those that readers of a guide may be sent to,
    /// where one is named.
    pub fn added_contacts(&self, guide: Option<GuideIndex>) -> Vec<&ContactRecord> {
        let guide = guide.and_then(|guide| self.guides.get(guide));
        let workers = guide.is_some_and(|guide| guide.audience == Audience::Worker);
        let added = self.partner.iter().flat_map(Handed::added);
        added
            .filter_map(|id| self.contact(id))
            .filter(|r| !workers || r.facts.is_for_workers())
            .collect()
    }

    /// The guide of a page as addresses name it; `series` for the home page.
    pub fn guide_name(&self, page: PageRef) -> Id {
        match page {
            PageRef::Home => self.home.slug.clone(),
            PageRef::Intro(g) | PageRef::Page(g, _) => self.guides[g].id.clone(),
        }
    }

    /// What a section of a page is called: `part-4#who-we-mean`, on the home page `series#…`.
    pub fn address_of(&self, page: PageRef, section: &Id) -> SectionAddress {
        SectionAddress {
            guide: self.guide_name(page),
            section: section.clone(),
        }
    }

    /// The page behind a reference.
    pub fn page(&self, page: PageRef) -> &Page {
        match page {
            PageRef::Home => &self.home,
            PageRef::Intro(guide) => &self.guides[guide].intro,
            PageRef::Page(guide, index) => &self.guides[guide].pages[index],
        }
    }

    /// Every page: home, then each guide's introduction and pages.
    pub fn pages(&self) -> Vec<PageRef> {
        let mut all = vec![PageRef::Home];
        for (g, guide) in self.guides.iter() {
            all.push(PageRef::Intro(g));
            all.extend(guide.pages.indices().map(|p| PageRef::Page(g, p)));
        }
        all
    }

    /// Addresses of the laws and contacts that somebody had to look at again by the day of the edition. For
    /// those that whoever hands a copy on has added, the series does not speak.
    pub fn run_out(&self) -> Vec<String> {
        let day = self.config.as_of;
        let laws = self.laws.iter().filter(|r| r.facts.has_run_out(day));
        let address = |list: RecordList, id: &Id| format!("{list}#{id}");
        let laws = laws.map(|r| address(RecordList::Laws, &r.id));
        let contacts = self.contacts.iter();
        let contacts = contacts.filter(|r| r.facts.has_run_out(day) && !self.is_added(&r.id));
        laws.chain(contacts.map(|r| address(RecordList::Contacts, &r.id)))
            .collect()
    }
}
