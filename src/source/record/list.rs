//! The lists of records, and where a record stands in them. In: nothing. Out: names that the ledger and
//! published files address records by.

use std::fmt;

use crate::source::name::{Id, SectionAddress};

/// The three lists of records. They come in the order of their names, as in ledgers; [`RecordList::ALL`] is the
/// order in which they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordList {
    /// `contacts#…`
    Contacts,
    /// `glossary#…`
    Glossary,
    /// `laws#…`
    Laws,
}

impl RecordList {
    /// Every list, in order of reading.
    pub const ALL: [RecordList; 3] = [RecordList::Laws, RecordList::Contacts, RecordList::Glossary];

    /// The name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            RecordList::Laws => "laws",
            RecordList::Contacts => "contacts",
            RecordList::Glossary => "glossary",
        }
    }
}

impl fmt::Display for RecordList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A record of a list, whatever the language: `laws#cc-213`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordAddress {
    /// The list.
    pub list: RecordList,
    /// The record's name in it.
    pub id: Id,
}

impl RecordAddress {
    /// The record at an address of the ledger, if it is one of a record.
    pub fn of(address: &SectionAddress) -> Option<RecordAddress> {
        let mut lists = RecordList::ALL.into_iter();
        let list = lists.find(|list| list.as_str() == address.guide.as_str())?;
        let id = address.section.clone();
        Some(RecordAddress { list, id })
    }
}

impl From<&RecordAddress> for SectionAddress {
    fn from(address: &RecordAddress) -> SectionAddress {
        SectionAddress {
            guide: Id::of(address.list.as_str()),
            section: address.id.clone(),
        }
    }
}

impl fmt::Display for RecordAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.list, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_addressed_like_a_section_and_back() {
        for list in RecordList::ALL {
            assert!(Id::new(list.as_str()).is_some(), "{list}");
            let address = RecordAddress {
                list,
                id: Id::new("one-2").unwrap(),
            };
            let section = SectionAddress::from(&address);
            assert_eq!(section.to_string(), address.to_string());
            assert_eq!(RecordAddress::of(&section), Some(address));
        }
        let section = SectionAddress::parse("part-1#laws").unwrap();
        assert_eq!(RecordAddress::of(&section), None);
    }
}
