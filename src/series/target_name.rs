//! Names of what links lead to: a link without words of its own is given them. Every edition and the
//! search index need the same ones. In: a target and a reader. Out: words, and their language.

use crate::series::tree::Target;
use crate::source::indexed::LanguageIndex;
use crate::source::name::Id;
use crate::source::record::{ContactRecord, ContactWords, RecordList};

use super::index::GuideIndex;
use super::model::{Absent, PageRef, Series};
use super::record::ShownWords;

impl Series {
    /// The name of a record, section or guide as readers of a language see it in a guide, or outside of all, with
    /// the language that it is in. None for addresses, which have no name, and for what the series has not.
    pub fn target_name(
        &self,
        target: &Target,
        reader: LanguageIndex,
        guide: Option<GuideIndex>,
    ) -> Option<(String, LanguageIndex)> {
        match target {
            Target::Law(id) => {
                let record = self.law(id)?;
                let shown = self.shown_words(RecordList::Laws, record, reader)?;
                Some((shown.words.name.clone(), shown.language))
            }
            Target::Term(id) => {
                let record = self.term(id)?;
                let shown = self.shown_words(RecordList::Glossary, record, reader)?;
                Some((shown.words.term.clone(), shown.language))
            }
            Target::Contact(id) => {
                let (_, shown) = self.shown_contact(id, reader)?;
                Some((
                    self.contact_name(shown.words, guide).to_owned(),
                    shown.language,
                ))
            }
            Target::Guide(id) => {
                let Some(guide) = self.guide(id) else {
                    return self.left_out.guides.get(id)?.name(reader);
                };
                let (text, language) = self.title(&guide.intro, reader);
                let name = text.short_title.as_ref().unwrap_or(&text.title);
                Some((name.clone(), language))
            }
            Target::Section(address) => match self.places.get(address) {
                Some(place) => self.heading(*place, reader),
                None => self.left_out.sections.get(address)?.name(reader),
            },
            Target::External(_) => None,
        }
    }

    /// The number of a section or guide, by which it is found in any edition. Records have none.
    pub fn number(&self, target: &Target) -> Option<&str> {
        match target {
            Target::Section(address) => {
                let Some(place) = self.places.get(address) else {
                    return self.absent_code(target);
                };
                let info = self.page(place.page).sections.get(place.section)?;
                (place.page != PageRef::Home).then_some(&info.code)
            }
            Target::Guide(id) => {
                let guide = self.guide(id);
                let code = guide.map(|g| g.intro.code.as_str());
                code.or_else(|| self.absent_code(target))
            }
            _ => None,
        }
    }

    /// The code of what a link leads to where the copy does not hold it: by it a reader can ask for it.
    pub fn absent_code(&self, target: &Target) -> Option<&str> {
        let absent = match target {
            Target::Section(address) => self.left_out.sections.get(address)?,
            Target::Guide(id) => self.left_out.guides.get(id)?,
            _ => return None,
        };
        Some(&absent.code)
    }

    /// What a contact is called for readers of a guide, or outside of all guides: in a discreet one by its short
    /// name, where it has one. Every edition asks here, so that none can say more than another.
    pub fn contact_name<'w>(&self, words: &'w ContactWords, guide: Option<GuideIndex>) -> &'w str {
        let guide = guide.and_then(|guide| self.guides.get(guide));
        let short = words.short_name.as_deref();
        let short = short.filter(|_| guide.is_some_and(|guide| guide.discreet));
        short.unwrap_or(&words.name)
    }

    /// A contact with its words as readers of a language see them; where the copy leaves it out, without
    /// its numbers.
    pub fn shown_contact(
        &self,
        id: &Id,
        reader: LanguageIndex,
    ) -> Option<(&ContactRecord, ShownWords<'_, ContactWords>)> {
        let record = self.contact(id).or_else(|| self.left_out_contact(id))?;
        let shown = self.shown_words(RecordList::Contacts, record, reader)?;
        Some((record, shown))
    }
}

impl Absent {
    fn name(&self, reader: LanguageIndex) -> Option<(String, LanguageIndex)> {
        self.names.get(reader).cloned()
    }
}
