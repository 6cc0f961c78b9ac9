//! Names of what links lead to: a link without words of its own is given them. Every edition and the
//! search index need the same ones. In: a target and a reader. Out: words, and their language.

use crate::document::tree::Target;
use crate::source::name::Id;
use crate::source::record::{Contact, ContactWords, Record};

use super::model::{PageRef, Series};
use super::shown_words::{RecordList, ShownWords};

impl Series {
    /// The name of a record, section or guide as readers of a language see it, with the language that
    /// it is in. None for addresses, which have no name, and for what the series has not.
    pub fn target_name(&self, target: &Target, reader: usize) -> Option<(String, usize)> {
        match target {
            Target::Law(id) => {
                let record = self.laws.iter().find(|r| r.id == *id)?;
                let shown = self.shown_words(RecordList::Laws, record, reader)?;
                Some((shown.words.name.clone(), shown.language))
            }
            Target::Term(id) => {
                let record = self.terms.iter().find(|r| r.id == *id)?;
                let shown = self.shown_words(RecordList::Glossary, record, reader)?;
                Some((shown.words.term.clone(), shown.language))
            }
            Target::Contact(id) => {
                let (_, shown) = self.shown_contact(id, reader)?;
                Some((shown.words.name.clone(), shown.language))
            }
            Target::Guide(id) => {
                let guide = self.guides.iter().find(|g| g.id == *id)?;
                let (text, language) = self.title(&guide.intro, reader);
                let name = text.short_title.as_ref().unwrap_or(&text.title);
                Some((name.clone(), language))
            }
            Target::Section(address) => self.heading(*self.places.get(address)?, reader),
            Target::External(_) | Target::Relative { .. } => None,
        }
    }

    /// The number of a section or guide, by which it is found in any edition. Records have none.
    pub fn number(&self, target: &Target) -> Option<&str> {
        match target {
            Target::Section(address) => {
                let place = self.places.get(address)?;
                let info = self.page(place.page).sections.get(place.section)?;
                (place.page != PageRef::Home).then_some(&info.code)
            }
            Target::Guide(id) => {
                let guide = self.guides.iter().find(|g| g.id == *id)?;
                Some(&guide.intro.code)
            }
            _ => None,
        }
    }

    /// A contact with its words as readers of a language see them.
    pub fn shown_contact(
        &self,
        id: &Id,
        reader: usize,
    ) -> Option<(&Record<Contact, ContactWords>, ShownWords<'_, ContactWords>)> {
        let record = self.contacts.iter().find(|r| r.id == *id)?;
        let shown = self.shown_words(RecordList::Contacts, record, reader)?;
        Some((record, shown))
    }
}
