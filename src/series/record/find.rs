//! Records and guides by their names. In: an id. Out: what has it. The lists are short: none needs an index.

use super::super::index::{GuideIndex, TermIndex};
use super::super::model::{Guide, Series};
use crate::source::name::Id;
use crate::source::record::{AnyRecord, ContactRecord, LawRecord, RecordList, TermRecord};

impl Series {
    /// The law with this id.
    pub fn law(&self, id: &Id) -> Option<&LawRecord> {
        self.laws.iter().find(|record| record.id == *id)
    }

    /// The contact with this id; none that the copy leaves out.
    pub fn contact(&self, id: &Id) -> Option<&ContactRecord> {
        self.contacts.iter().find(|record| record.id == *id)
    }

    /// The contact with this id where the copy leaves it out: without its numbers.
    pub fn left_out_contact(&self, id: &Id) -> Option<&ContactRecord> {
        let mut left_out = self.left_out.contacts.iter();
        left_out.find(|record| record.id == *id)
    }

    /// The term with this id.
    pub fn term(&self, id: &Id) -> Option<&TermRecord> {
        self.terms.get(self.term_index(id)?)
    }

    /// Where the term with this id stands in the glossary.
    pub fn term_index(&self, id: &Id) -> Option<TermIndex> {
        self.terms.position(|record| record.id == *id)
    }

    /// The guide with this id.
    pub fn guide(&self, id: &Id) -> Option<&Guide> {
        self.guides.get(self.guide_index(id)?)
    }

    /// Where the guide with this id comes in reading order.
    pub fn guide_index(&self, id: &Id) -> Option<GuideIndex> {
        self.guides.position(|guide| guide.id == *id)
    }

    /// The record with this id in a list.
    pub fn record(&self, list: RecordList, id: &Id) -> Option<AnyRecord<'_>> {
        match list {
            RecordList::Laws => self.law(id).map(AnyRecord::Law),
            RecordList::Contacts => self.contact(id).map(AnyRecord::Contact),
            RecordList::Glossary => self.term(id).map(AnyRecord::Term),
        }
    }

    /// The records of a list, in its order.
    pub fn records_of(&self, list: RecordList) -> Vec<AnyRecord<'_>> {
        match list {
            RecordList::Laws => self.laws.iter().map(AnyRecord::Law).collect(),
            RecordList::Contacts => self.contacts.iter().map(AnyRecord::Contact).collect(),
            RecordList::Glossary => self.terms.values().map(AnyRecord::Term).collect(),
        }
    }

    /// All records, list by list in order of reading.
    pub fn records(&self) -> impl Iterator<Item = AnyRecord<'_>> {
        let lists = RecordList::ALL.into_iter();
        lists.flat_map(|list| self.records_of(list))
    }
}
