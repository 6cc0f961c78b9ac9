//! Inlines as Typst code: text, stress, links, notes. A link inside the guide becomes a reference with
//! a page number; the address of one that leads out stands in a note, once.

use std::borrow::Cow;

use crate::document::tree::plain_text;
use crate::document::walk::walk_inlines;
use crate::edition::address::{is_web, may_leave, shortened};
use crate::series::address::WebPage;
use crate::series::tree::{Inline, InlineKind, Target};
use crate::series::{PageRef, SectionIndex, SectionRef};
use crate::source::interface::Piece;
use crate::source::name::Id;

use super::glue::{Group, groups};
use super::literal::literal;
use super::{Within, Writer};

impl<'a> Writer<'a> {
    /// Inlines, one after another. Korean words are kept whole where stress or a link ends in them.
    pub(in crate::edition::pdf) fn inlines(&mut self, inlines: &'a [Inline]) -> String {
        if !self.series.languages[self.text]
            .scripts
            .iter()
            .any(|s| s == "Kore")
        {
            return inlines.iter().map(|i| self.inline(i)).collect();
        }
        let mut code = String::new();
        for group in groups(inlines) {
            match group {
                Group::Free(inline) => code += &self.either(inline),
                Group::Kept(word) => {
                    let word: String = word.into_iter().map(|i| self.either(i)).collect();
                    code += &format!("keep({{{word}}});");
                }
            }
        }
        code
    }

    fn either(&mut self, inline: Cow<'a, Inline>) -> String {
        match inline {
            Cow::Borrowed(inline) => self.inline(inline),
            // Pieces hold no picture and no note, so nothing of them has to live as long as the series.
            Cow::Owned(inline) => self.piece(&inline),
        }
    }

    fn inline(&mut self, inline: &'a Inline) -> String {
        match &inline.kind {
            InlineKind::Emphasis(content) => format!("emph({{{}}});", self.foreign(content)),
            InlineKind::Strong(content) => format!("strong({{{}}});", self.foreign(content)),
            InlineKind::Strikethrough(content) => format!("strike({{{}}});", self.foreign(content)),
            InlineKind::Link { target, content } => {
                let named = plain_text(content).is_empty();
                let body = match named {
                    true => None,
                    false => Some((self.foreign(content), plain_text(content))),
                };
                self.link(target, body)
            }
            InlineKind::Image { path, alternative } => match self.picture(path, alternative) {
                Some(code) => format!("box({code});"),
                None => self.words(alternative) + ";",
            },
            InlineKind::NoteReference { label, .. } => self.reference(label),
            _ => self.piece(inline),
        }
    }

    /// What lives no longer than this call: a part of a word that was cut at its spaces.
    fn piece(&mut self, inline: &Inline) -> String {
        match &inline.kind {
            InlineKind::Text(text) => self.words(text) + ";",
            InlineKind::HardBreak => "linebreak();".to_owned(),
            InlineKind::Code(text) => format!("code({});", self.words(text)),
            InlineKind::Emphasis(content) => format!("emph({{{}}});", self.pieces(content)),
            InlineKind::Strong(content) => format!("strong({{{}}});", self.pieces(content)),
            InlineKind::Strikethrough(content) => format!("strike({{{}}});", self.pieces(content)),
            InlineKind::Link { target, content } => {
                let body = (self.pieces(content), plain_text(content));
                self.link(target, Some(body))
            }
            InlineKind::Image { alternative, .. } => self.words(alternative) + ";",
            InlineKind::NoteReference { label, .. } => self.reference(label),
        }
    }

    fn pieces(&mut self, inlines: &[Inline]) -> String {
        inlines.iter().map(|inline| self.piece(inline)).collect()
    }

    /// A link around code and its plain text, or around the name of what it leads to.
    fn link(&mut self, target: &Target, body: Option<(String, String)>) -> String {
        let (code, plain) = match body {
            Some(body) => body,
            None => match self.named(target) {
                Some(body) => body,
                None => return String::new(),
            },
        };
        if self.within == Within::Heading {
            return format!("{{{code}}};");
        }
        match target {
            Target::External(address) => self.external(address, &code, &plain),
            Target::Section(address) => match self.series.places.get(address) {
                Some(place) => self.see(*place, &code),
                None => format!("{{{code}}};"),
            },
            Target::Guide(id) => match self.series.guide_index(id) {
                Some(guide) => self.see(
                    SectionRef {
                        page: PageRef::Intro(guide),
                        section: SectionIndex::LEAD,
                    },
                    &code,
                ),
                None => format!("{{{code}}};"),
            },
            Target::Law(id) => match self.laws.iter().position(|law| *law == id) {
                Some(index) => format!("law(\"law-{id}\",{},{{{code}}});", index + 1),
                None => format!("{{{code}}};"),
            },
            Target::Contact(id) if self.contacts.contains(&id) => {
                format!("to-record(\"contact-{id}\",{{{code}}});")
            }
            Target::Contact(_) | Target::Term(_) => format!("{{{code}}};"),
        }
    }

    /// The name of a target with its telephone number, where it is a contact.
    fn named(&mut self, target: &Target) -> Option<(String, String)> {
        if let Target::Contact(id) = target {
            return self.contact_name(id);
        }
        let (name, language) = match (
            self.series.target_name(target, self.text, Some(self.guide)),
            target,
        ) {
            (Some(named), _) => named,
            (None, Target::External(address)) => (address.clone(), self.text),
            (None, _) => return None,
        };
        let code = self.speaking(language, |writer| writer.words(&name));
        Some((code + ";", name))
    }

    fn contact_name(&mut self, id: &Id) -> Option<(String, String)> {
        let (record, shown) = self.series.shown_contact(id, self.text)?;
        let name = self.series.contact_name(shown.words, Some(self.guide));
        let name = name.to_owned();
        let code = self.speaking(shown.language, |writer| writer.words(&name));
        let Some(phone) = record.facts.phone.clone() else {
            return Some((code + ";", name));
        };
        let phone = self.words(&phone);
        let pieces = [("name", code), ("phone", format!("box({phone})"))];
        let code = self.message("contact-with-phone", &pieces);
        Some((code, name))
    }

    /// A message of the language of the text with code in the places of its arguments.
    pub(in crate::edition::pdf) fn message(
        &mut self,
        key: &str,
        pieces: &[(&str, String)],
    ) -> String {
        let mut code = String::new();
        for piece in self.interface().pieces(key, &[]) {
            code += &match piece {
                Piece::Words(words) => self.words(&words) + ";",
                Piece::Slot(name) => {
                    let piece = pieces.iter().find(|(known, _)| *known == name);
                    piece.map_or(String::new(), |(_, code)| format!("{{{code}}};"))
                }
            };
        }
        code
    }

    /// A link that leaves the guide for the web, mail or the telephone.
    fn external(&mut self, address: &str, code: &str, plain: &str) -> String {
        if !may_leave(address) {
            return format!("{{{code}}};");
        }
        let shown = shortened(address);
        let says_it = plain.contains(shown) || plain.contains(address);
        let once = !says_it
            && self.within == Within::Text
            && is_web(address)
            && self.printed.insert(address.to_owned());
        let shown = match once {
            true => self.words(shown),
            false => "none".to_owned(),
        };
        format!("web({},{shown},{{{code}}});", literal(address))
    }

    /// A section: with its page here, with its number and, where there is a website, a link elsewhere.
    fn see(&mut self, place: SectionRef, code: &str) -> String {
        let series = self.series;
        let info = series.page(place.page).sections.get(place.section);
        let Some(info) = info else {
            return format!("{{{code}}};");
        };
        let own = self.chapters.contains(&place.page);
        if own && self.within == Within::Text && !self.beside {
            return format!("see({},{{{code}}});", literal(&anchor(&info.code)));
        }
        if own {
            return format!("to-record({},{{{code}}});", literal(&anchor(&info.code)));
        }
        let page = WebPage::Content(place.page);
        let address = series.web_address(self.reader, page);
        let address = match address.filter(|_| !self.nameless) {
            None => "none".to_owned(),
            Some(address) => {
                let fragment = series.fragment(place).map(|f| format!("#{f}"));
                literal(&format!("{address}{}", fragment.unwrap_or_default()))
            }
        };
        let number = match place.page {
            PageRef::Home => "none".to_owned(),
            _ => self.words(&info.code),
        };
        format!("elsewhere({number},{address},{{{code}}});")
    }

    /// A reference to a note: the note itself at the first, its number at those after.
    fn reference(&mut self, label: &str) -> String {
        let Some(index) = self.notes.iter().position(|note| note.label == label) else {
            return String::new();
        };
        if self.within != Within::Text {
            return String::new();
        }
        let name = literal(&format!("note-{}-{index}", self.section));
        if !self.noted.insert(index) {
            return format!("note-again({name});");
        }
        let notes = self.notes;
        self.within = Within::Note;
        let body = self.item(&notes[index].blocks, true);
        self.within = Within::Text;
        format!("note({name},{{{body}}});")
    }

    /// Text of a heading: contents, outline and running heads repeat it, so it holds no link or note.
    pub(in crate::edition::pdf) fn heading(&mut self, inlines: &'a [Inline]) -> String {
        let around = std::mem::replace(&mut self.within, Within::Heading);
        let code = self.foreign(inlines);
        self.within = around;
        code
    }

    /// Notes that only a heading refers to: they follow it.
    pub(in crate::edition::pdf) fn notes_of_heading(&mut self, heading: &'a [Inline]) -> String {
        let mut labels = Vec::new();
        references(heading, &mut labels);
        labels
            .into_iter()
            .map(|label| self.reference(label))
            .collect()
    }
}

fn references<'i>(inlines: &'i [Inline], labels: &mut Vec<&'i str>) {
    walk_inlines(inlines, &mut |inline| {
        if let InlineKind::NoteReference { label, .. } = &inline.kind {
            labels.push(label);
        }
    });
}

/// The name of a section in the document, apart from those of records and notes.
pub fn anchor(code: &str) -> String {
    format!("section-{code}")
}
