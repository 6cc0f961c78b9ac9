//! What a series is once everything is joined.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;

use super::index::{GuideIndex, PageIndex, SectionIndex, TermIndex};
use crate::document::tree::{Block, Inline, Note};
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
pub struct Guide {
    /// Its folder and name.
    pub id: Id,
    /// The number its codes start with.
    pub number: u32,
    /// Whom it is for.
    pub audience: Audience,
    /// Whether titles, files and metadata stay neutral.
    pub discreet: bool,
    /// `guide.md`.
    pub intro: Page,
    /// Its pages in order.
    pub pages: Indexed<PageIndex, Page>,
}

/// A page in all its languages.
#[derive(Debug)]
pub struct Page {
    /// Its name in addresses; for the introduction of a guide the guide's id, for the home page `series`.
    pub slug: Id,
    /// Its code: `4-03`.
    pub code: String,
    /// Topics of the whole page.
    pub topics: Vec<Id>,
    /// What is made of it beside the website.
    pub paper: Option<Paper>,
    /// Its sections in reading order. The first is the lead, whose id is the slug and level 1.
    pub sections: Indexed<SectionIndex, SectionInfo>,
    /// Its text by language; none where the language has no file.
    pub texts: PerLanguage<Option<PageText>>,
}

/// What is the same of a section in every language.
#[derive(Debug, Clone)]
pub struct SectionInfo {
    /// Its id.
    pub id: Id,
    /// Its code: `4-03.2`, or the page's own for the lead.
    pub code: String,
    /// 1 for the lead, else the heading's level, 2 to 6.
    pub level: u8,
    /// Its own topics and those of its page.
    pub topics: Vec<Id>,
}

/// A page in one language.
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
    /// The sections that the file has, in the order of [`Page::sections`].
    pub sections: Indexed<SectionIndex, Option<SectionText>>,
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

/// A section as a reader of a language sees it.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// Which section of its page it is.
    pub section: SectionIndex,
    /// What is the same in every language.
    pub info: &'a SectionInfo,
    /// The text that is shown.
    pub text: &'a SectionText,
    /// The language of that text.
    pub language: LanguageIndex,
    /// Why the source stands in for the reader's language, if it does.
    pub fallback: Option<Fallback>,
}

/// Why the source text stands in the place of a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fallback {
    /// There is no translation.
    Missing,
    /// It is below what policy shows.
    BelowPolicy,
    /// The source moved on, and policy or safety withdraws the translation.
    Stale,
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

    /// What a reader of `language` sees in place of a section. Every section has source text.
    pub fn shown<'a>(
        &'a self,
        page: &'a Page,
        section: SectionIndex,
        language: LanguageIndex,
    ) -> Option<Shown<'a>> {
        let info = page.sections.get(section)?;
        let own = page
            .texts
            .there(language)
            .and_then(|t| t.sections.there(section));
        let fallback = match own {
            None => Fallback::Missing,
            Some(text)
                if !language.is_source() && text.status.language < self.config.policy.show =>
            {
                Fallback::BelowPolicy
            }
            Some(text) if text.status.withdrawn || self.withdraws_stale(&text.status) => {
                Fallback::Stale
            }
            Some(text) => {
                return Some(Shown {
                    section,
                    info,
                    text,
                    language,
                    fallback: None,
                });
            }
        };
        let text = page.texts.source().as_ref()?.sections.there(section)?;
        Some(Shown {
            section,
            info,
            text,
            language: LanguageIndex::SOURCE,
            fallback: (!language.is_source()).then_some(fallback),
        })
    }

    fn withdraws_stale(&self, status: &Status) -> bool {
        status.stale && self.config.policy.stale == crate::source::record::StalePolicy::Fallback
    }

    /// Whether a section has its own text for readers of a language.
    pub fn has_own(&self, page: &Page, section: SectionIndex, language: LanguageIndex) -> bool {
        self.shown(page, section, language)
            .is_some_and(|s| s.language == language)
    }

    /// Whether the page counts as translated: its lead and at least one section (where it has any)
    /// are in that language. Others keep their canonical address at the source.
    pub fn is_translated(&self, page: &Page, language: LanguageIndex) -> bool {
        self.has_own(page, SectionIndex::LEAD, language)
            && (page.sections.len() == 1
                || (page.sections.indices().skip(1)).any(|s| self.has_own(page, s, language)))
    }

    /// Whether any page of a guide counts as translated.
    pub fn guide_is_translated(&self, guide: GuideIndex, language: LanguageIndex) -> bool {
        let guide = &self.guides[guide];
        let mut pages = std::iter::once(&guide.intro).chain(guide.pages.values());
        pages.any(|page| self.is_translated(page, language))
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

    /// Title and description for readers of a language, with the language that they are in.
    pub fn title<'a>(
        &'a self,
        page: &'a Page,
        language: LanguageIndex,
    ) -> (&'a PageText, LanguageIndex) {
        let shown = self.shown(page, SectionIndex::LEAD, language);
        let shown = shown.map_or(LanguageIndex::SOURCE, |s| s.language);
        let text = page
            .texts
            .get(shown)
            .and_then(Option::as_ref)
            .or_else(|| page.texts.there(LanguageIndex::SOURCE));
        // Loading refuses a page without source text; should one come here, it has no words.
        static WORDLESS: LazyLock<PageText> = LazyLock::new(|| PageText {
            file: SourceFile::new("", ""),
            title: String::new(),
            short_title: None,
            description: String::new(),
            sections: Indexed::default(),
        });
        (text.unwrap_or(&WORDLESS), shown)
    }
}
