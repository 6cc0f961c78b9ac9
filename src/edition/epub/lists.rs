//! The lists at the end of a book: laws, contacts and words, as far as its guide has them, and what whoever
//! hands it on has added. In: records that the guide refers to. Out: files, with what the contents say of them.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::edition::page::added;
use crate::edition::page::entries::{contacts, laws};
use crate::edition::page::guide_index::{self, GuideIndexView};
use crate::edition::page::links::{BOOK_LISTS, PageLinks};
use crate::edition::page::record::Entry;
use crate::edition::page::words::Words;
use crate::edition::standing::Standing;
use crate::plan::pagination::Breaks;

use super::package::File;
use super::{Book, Item};

/// Where what was added stands.
pub const ADDED: &str = "added.xhtml";

#[derive(Serialize)]
struct List {
    title: String,
    status: String,
    breaks: Breaks,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Added {
    added: added::Contacts,
}

#[derive(Serialize)]
struct Terms {
    status: String,
    index: GuideIndexView,
}

impl Book<'_> {
    /// Laws, contacts and words, as far as the guide has them.
    pub(super) fn lists(&self) -> Result<Vec<(File, Option<Item>)>, Box<Diagnostic>> {
        let (site, reader) = (self.site, self.reader);
        let used = self.whole.used();
        let [(_, law_file), (_, contact_file), (_, word_file)] = BOOK_LISTS;
        let mut made = Vec::new();
        let mut list = |(file, name): (&str, &str),
                        key: &str,
                        standing: Standing,
                        mut entries: Vec<Entry>,
                        links: &PageLinks<'_>| {
            if entries.is_empty() {
                return Ok(());
            }
            let breaks = self.breaks(file, name);
            for entry in &mut entries {
                entry.breaks = self.breaks(file, entry.id.trim_start_matches('_'));
            }
            let view = List {
                title: self.text(key),
                status: site.sentence(standing, reader),
                breaks,
                entries,
            };
            let file = (
                self.render("book-list.html", links, Words::own(self.text(key)), &view)?,
                Some(self.item(file, key)),
            );
            made.push(file);
            Ok::<(), Box<Diagnostic>>(())
        };
        let standing = self.whole.standing_of_laws(&used);
        let links = self.links(law_file);
        let entries = laws(site, &links, (reader, standing), &used.laws);
        list(
            (law_file, "list-laws"),
            "laws-used",
            standing,
            entries,
            &links,
        )?;
        let standing = self.whole.standing_of_contacts(&used);
        let links = self.links(contact_file);
        let entries = contacts(site, &links, (reader, standing), &used.contacts);
        list(
            (contact_file, "list-contacts"),
            "contacts-used",
            standing,
            entries,
            &links,
        )?;
        made.extend(self.added()?);
        if self.index.entries.is_empty() {
            return Ok(made);
        }
        let standing = guide_index::standing(site, &self.index, reader);
        let links = self.links(word_file);
        let view = Terms {
            status: site.sentence(standing, reader),
            index: GuideIndexView::of(&links, &self.index, standing),
        };
        let title = Words::own(self.text("single-terms"));
        made.push((
            self.render("book-terms.html", &links, title, &view)?,
            Some(self.item(word_file, "single-terms")),
        ));
        Ok(made)
    }

    /// What whoever hands the book on has added. In a discreet one the contents do not name them.
    fn added(&self) -> Result<Option<(File, Option<Item>)>, Box<Diagnostic>> {
        let links = self.links(ADDED);
        let found = added::contacts_of(self.site, &links, self.reader, self.guide);
        let Some(added) = found else {
            return Ok(None);
        };
        let item = added::way(self.site, self.reader, self.guide, ADDED).map(|way| Item {
            href: way.href.unwrap_or_default(),
            html: way.html.html,
            attrs: way.attrs,
            added: true,
            sections: Vec::new(),
        });
        let title = Words::own(self.text("contacts"));
        let file = self.render("book-added.html", &links, title, &Added { added })?;
        Ok(Some((file, item)))
    }
}
