//! ChatWriter: the document tree as plain text for a chat. In: sections as a reader sees them. Out: lines. Links
//! become words, and links to other sections codes, by which a reader can ask for them.

use crate::document::tree::plain_text;
use crate::edition::contact::{checked, lone_contact, not_known};
use crate::series::tree::{Block, BlockKind, Inline, InlineKind, Sentence, Spoken, Target};
use crate::series::{LanguageIndex, PageRef, SectionRef, Series, Shown};
use crate::source::interface::{FluentValue, Interface};
use crate::source::name::Id;

/// Between the cells of a row.
const CELL: &str = " · ";

/// Marks that open something said aloud, in the languages of content.
const OPENING: [char; 5] = ['“', '"', '「', '『', '«'];

/// A section as text.
pub(super) struct Written {
    /// Its code.
    pub code: String,
    heading: String,
    blocks: Vec<String>,
}

impl Written {
    /// All of it, with a line end.
    pub fn text(&self) -> String {
        self.blocks().concat()
    }

    /// Its blocks, each with a line end; the heading stands with the first of them.
    pub fn blocks(&self) -> Vec<String> {
        let mut all: Vec<String> = self
            .blocks
            .iter()
            .map(|block| format!("{block}\n"))
            .collect();
        match all.first_mut() {
            Some(first) => *first = format!("{}\n{first}", self.heading),
            None => all.push(format!("{}\n", self.heading)),
        }
        all
    }
}

/// Writes for readers of a language.
pub(super) struct ChatWriter<'a> {
    series: &'a Series,
    interface: &'a Interface,
    reader: LanguageIndex,
    page: PageRef,
}

impl<'a> ChatWriter<'a> {
    /// A writer for a page.
    pub fn new(
        series: &'a Series,
        interface: &'a Interface,
        reader: LanguageIndex,
        page: PageRef,
    ) -> Self {
        ChatWriter {
            series,
            interface,
            reader,
            page,
        }
    }

    /// A section with its code and heading, and its notes after it.
    pub fn section(&self, place: SectionRef, shown: &Shown<'_>) -> Written {
        let name = self.series.heading(place, self.reader);
        let name = name.map_or_else(String::new, |(name, _)| name);
        let mut blocks = self.blocks(&shown.text.blocks);
        let notes = shown.text.notes.iter().zip(1..);
        blocks.extend(notes.map(|(note, number)| {
            let text = self.blocks(&note.blocks).join("\n");
            format!("[{number}] {text}")
        }));
        Written {
            code: shown.info.code.clone(),
            heading: format!("{} {name}", shown.info.code),
            blocks,
        }
    }

    /// The first paragraph of a section: what to do.
    pub fn first(&self, shown: &Shown<'_>) -> Option<String> {
        let first = shown.text.blocks.first()?;
        Some(self.blocks(std::slice::from_ref(first)).join("\n"))
    }

    /// What the page says to say aloud, in order: what is marked so, and items and paragraphs that begin with a quotation.
    pub fn said(&self, shown: &[Shown<'_>]) -> Vec<String> {
        let mut lines = Vec::new();
        for section in shown {
            for block in &section.text.blocks {
                self.said_in(block, &mut lines);
            }
        }
        lines
    }

    fn said_in(&self, block: &Block, lines: &mut Vec<String>) {
        match &block.kind {
            BlockKind::Paragraph(inlines) => {
                let line = self.line(inlines);
                if line.starts_with(OPENING) {
                    lines.push(line);
                }
            }
            BlockKind::List { items, .. } => {
                items.iter().flatten().for_each(|b| self.said_in(b, lines));
            }
            BlockKind::Quote { blocks, .. } => {
                blocks.iter().for_each(|b| self.said_in(b, lines));
            }
            BlockKind::Say(spoken) => {
                let sentences = spoken.iter().flat_map(Spoken::sentences);
                lines.extend(sentences.map(|sentence| self.sentence(sentence)));
            }
            _ => {}
        }
    }

    /// The first number on the page that can be called without danger, with its name.
    pub fn call(&self, shown: &[Shown<'_>]) -> Option<String> {
        let blocks = shown.iter().flat_map(|section| &section.text.blocks);
        let mut called = Vec::new();
        blocks.for_each(|block| contacts(block, &mut called));
        called.into_iter().find_map(|id| {
            let (record, _) = self.series.shown_contact(id, self.reader)?;
            let safe = record.facts.phone.is_some() && !record.facts.is_emergency();
            safe.then(|| self.contact(id)).flatten()
        })
    }

    fn blocks(&self, blocks: &[Block]) -> Vec<String> {
        let texts = blocks.iter().map(|block| self.block(block));
        texts.filter(|text| !text.is_empty()).collect()
    }

    fn block(&self, block: &Block) -> String {
        match &block.kind {
            BlockKind::Paragraph(inlines) => match lone_contact(inlines) {
                Some(id) => self.card(id).unwrap_or_default(),
                None => self.line(inlines),
            },
            BlockKind::List { start, items, .. } => listed(
                *start,
                items.iter().map(|item| self.blocks(item).join("\n")),
            ),
            BlockKind::Say(spoken) => {
                let parts = spoken.iter().map(|part| {
                    let sentences = part.sentences().iter().map(|s| self.sentence(s));
                    match part {
                        Spoken::Sentence(_) => sentences.collect(),
                        Spoken::List { start, .. } => listed(*start, sentences),
                    }
                });
                parts.collect::<Vec<_>>().join("\n")
            }
            BlockKind::Quote { blocks, .. } => self.blocks(blocks).join("\n"),
            BlockKind::Code { text, .. } => text.trim_end().to_owned(),
            BlockKind::Table { head, rows, .. } => {
                let rows = std::iter::once(head).chain(rows).map(|cells| {
                    let cells = cells.iter().map(|cell| self.line(cell));
                    let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
                    cells.join(CELL)
                });
                rows.collect::<Vec<_>>().join("\n")
            }
            BlockKind::Definitions(definitions) => {
                let definitions = definitions.iter().map(|definition| {
                    let details = definition.details.iter();
                    let details = details.map(|detail| self.blocks(detail).join("\n"));
                    let details: Vec<String> = details.collect();
                    format!(
                        "{}\n  {}",
                        self.line(&definition.term),
                        details.join("\n  ")
                    )
                });
                definitions.collect::<Vec<_>>().join("\n")
            }
            BlockKind::Rule => String::new(),
        }
    }

    /// A sentence to say: in a translation that of the source, and below it the reader's words while they are
    /// still what it means.
    fn sentence(&self, sentence: &Sentence) -> String {
        let own = self.line(&sentence.words);
        match &sentence.said {
            None => own,
            Some(said) if said.outdated => self.line(&said.sentence),
            Some(said) => format!("{}\n{own}", self.line(&said.sentence)),
        }
    }

    /// Inlines in a line of their own.
    fn line(&self, inlines: &[Inline]) -> String {
        let mut out = String::new();
        self.inlines(inlines, &mut out);
        out.trim().to_owned()
    }

    fn inlines(&self, inlines: &[Inline], out: &mut String) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
                InlineKind::HardBreak => out.push('\n'),
                InlineKind::Emphasis(content)
                | InlineKind::Strong(content)
                | InlineKind::Strikethrough(content) => self.inlines(content, out),
                InlineKind::Link { target, content } => self.link(target, content, out),
                InlineKind::Image { alternative, .. } => out.push_str(alternative),
                InlineKind::NoteReference { .. } => {}
            }
        }
    }

    /// The words of a link, or what it leads to; what is elsewhere is named by its code.
    fn link(&self, target: &Target, content: &[Inline], out: &mut String) {
        let words = plain_text(content);
        if words.is_empty() {
            match target {
                Target::External(address) => out.push_str(address),
                Target::Contact(id) => out.push_str(&self.name_and_number(id).unwrap_or_default()),
                _ => {
                    let name = self
                        .series
                        .target_name(target, self.reader, self.page.guide());
                    out.push_str(&name.map_or_else(String::new, |(name, _)| name));
                }
            }
        }
        self.inlines(content, out);
        if let Some(code) = self
            .series
            .number(target)
            .filter(|_| self.is_elsewhere(target))
        {
            out.push_str(&format!(" ({code})"));
        }
    }

    fn is_elsewhere(&self, target: &Target) -> bool {
        match target {
            Target::Section(address) => {
                let place = self.series.places.get(address);
                place.is_none_or(|place| place.page != self.page)
            }
            Target::Guide(_) => true,
            _ => false,
        }
    }

    /// A contact that stands alone, with what no source says of it.
    fn card(&self, id: &Id) -> Option<String> {
        let (record, _) = self.series.shown_contact(id, self.reader)?;
        let said = self.contact(id)?;
        Some(match not_known(self.interface, &record.facts) {
            Some(unknown) => format!("{said}\n{unknown}"),
            None => said,
        })
    }

    /// Name and number of a contact, and whether somebody has called it of late.
    fn contact(&self, id: &Id) -> Option<String> {
        let (record, _) = self.series.shown_contact(id, self.reader)?;
        let said = self.name_and_number(id)?;
        let facts = &record.facts;
        if facts.phone.is_none() || facts.is_emergency() {
            return Some(said);
        }
        let checked = checked(self.interface, facts, self.series.config.as_of);
        Some(format!("{said}\n({checked})"))
    }

    fn name_and_number(&self, id: &Id) -> Option<String> {
        let (record, shown) = self.series.shown_contact(id, self.reader)?;
        let name = (self.series).contact_name(shown.words, self.page.guide());
        let Some(phone) = &record.facts.phone else {
            return Some(name.to_owned());
        };
        let arguments = [
            ("name", FluentValue::from(name)),
            ("phone", FluentValue::from(phone.as_str())),
        ];
        Some(self.interface.with("contact-with-phone", &arguments))
    }
}

/// Items below each other, behind their marks.
fn listed(start: Option<u64>, items: impl Iterator<Item = String>) -> String {
    let items = items.enumerate().map(|(index, item)| {
        let mark = match start {
            Some(start) => format!("{}. ", start + index as u64),
            None => "- ".to_owned(),
        };
        format!("{mark}{}", item.replace('\n', "\n  "))
    });
    items.collect::<Vec<_>>().join("\n")
}

/// Contacts that a block links to, in order.
fn contacts<'a>(block: &'a Block, found: &mut Vec<&'a Id>) {
    match &block.kind {
        BlockKind::Paragraph(inlines) => {
            found.extend(inlines.iter().filter_map(|inline| match &inline.kind {
                InlineKind::Link {
                    target: Target::Contact(id),
                    ..
                } => Some(id),
                _ => None,
            }));
        }
        BlockKind::List { items, .. } => items.iter().flatten().for_each(|b| contacts(b, found)),
        BlockKind::Quote { blocks, .. } => blocks.iter().for_each(|b| contacts(b, found)),
        _ => {}
    }
}
