//! The writer: blocks of the document tree as Typst code, beside the HTML writer. In: blocks and
//! inlines. Out: code that calls the functions of `parts.typ`, with every word in a string literal.
//! Never knows sizes of pages, and never looks at what it wrote.

pub mod glue;
pub mod ink;
pub mod inline;
pub mod literal;
mod records;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::tree::{Alert, Alignment, plain_text};
use crate::edition::contact::lone_contact;
use crate::edition::foreign::is_foreign;
use crate::series::tree::{Block, BlockKind, Definition, Inline, InlineKind, Note};
use crate::series::{GuideIndex, LanguageIndex, PageRef, PerLanguage, Series};
use crate::source::interface::Interface;
use crate::source::name::Id;

use ink::Ink;
use literal::literal;

/// Writes one document, section by section.
pub struct Writer<'a> {
    pub(super) series: &'a Series,
    pub(super) interfaces: &'a PerLanguage<&'a Interface>,
    pub(super) guide: GuideIndex,
    pub(super) reader: LanguageIndex,
    /// The language of the text that is being written.
    pub(super) text: LanguageIndex,
    /// The chapters of the document: what is elsewhere has no page in it.
    pub(super) chapters: BTreeSet<PageRef>,
    /// Whether the source stands beside the text and is being written: pages are told on the reader's side.
    pub(super) beside: bool,
    /// Whether the document is one sheet: what is known of a contact has no list to stand in.
    pub(super) sheet: bool,
    /// Whether the document leads to nobody, by name or by an address.
    pub(super) nameless: bool,
    /// Laws and contacts of the document, in the order of their lists.
    pub(super) laws: Vec<&'a Id>,
    pub(super) contacts: Vec<&'a Id>,
    /// What the document sets.
    pub(super) ink: Ink,
    /// Images by path in the content folder, with their names in the document.
    pub(super) images: BTreeMap<&'a str, String>,
    /// Where inlines stand.
    pub(super) within: Within,
    /// Addresses that have been written out: each is once.
    pub(super) printed: BTreeSet<String>,
    pub(super) section: String,
    pub(super) notes: &'a [Note],
    /// Notes of the section that stand on paper already.
    pub(super) noted: BTreeSet<usize>,
}

/// Where inlines stand, as far as it changes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// In running text.
    Text,
    /// In a heading, which contents and outline repeat: no links and no notes.
    Heading,
    /// In a note, or on a sheet that has no foot for notes: no note.
    Note,
}

impl<'a> Writer<'a> {
    /// A writer of a guide for readers of a language.
    pub fn new(
        series: &'a Series,
        interfaces: &'a PerLanguage<&'a Interface>,
        guide: GuideIndex,
        reader: LanguageIndex,
    ) -> Self {
        Writer {
            series,
            interfaces,
            guide,
            reader,
            text: reader,
            chapters: BTreeSet::new(),
            beside: false,
            sheet: false,
            nameless: false,
            laws: Vec::new(),
            contacts: Vec::new(),
            ink: Ink::default(),
            images: BTreeMap::new(),
            within: Within::Text,
            printed: BTreeSet::new(),
            section: String::new(),
            notes: &[],
            noted: BTreeSet::new(),
        }
    }

    /// Text as a literal, its characters noted for the language of the text.
    pub fn words(&mut self, text: &str) -> String {
        self.ink.note(text, self.text);
        literal(text)
    }

    /// A string of the interface of the reader's language, as a literal.
    pub fn say(&mut self, text: &str) -> String {
        self.ink.note(text, self.reader);
        literal(text)
    }

    /// Strings of the language of the text.
    pub(super) fn interface(&self) -> &'a Interface {
        self.interfaces[self.text]
    }

    /// Words that `write` writes in a language; said to be so where the text around is in another.
    pub fn speaking(
        &mut self,
        language: LanguageIndex,
        write: impl FnOnce(&mut Self) -> String,
    ) -> String {
        self.turning("speak", language, write)
    }

    /// Paragraphs that `write` writes in a language.
    pub fn passage(
        &mut self,
        language: LanguageIndex,
        write: impl FnOnce(&mut Self) -> String,
    ) -> String {
        self.turning("passage", language, write)
    }

    fn turning(
        &mut self,
        function: &str,
        language: LanguageIndex,
        write: impl FnOnce(&mut Self) -> String,
    ) -> String {
        let around = std::mem::replace(&mut self.text, language);
        let code = write(self);
        self.text = around;
        match language == around {
            true => code,
            false => format!("{function}({},{{{code}}})", language.number()),
        }
    }

    /// Begins a section. Its name is the first part of those of its notes.
    pub fn begin(&mut self, section: &str, notes: &'a [Note]) {
        section.clone_into(&mut self.section);
        self.notes = notes;
        self.noted.clear();
    }

    /// Blocks, one after another.
    pub fn blocks(&mut self, blocks: &'a [Block]) -> String {
        let blocks = blocks.iter().map(|block| self.block(block));
        blocks.map(statement).collect()
    }

    fn block(&mut self, block: &'a Block) -> String {
        match &block.kind {
            BlockKind::Paragraph(inlines) => match lone_contact(inlines) {
                Some(id) => self.contact_card(id),
                None => self.paragraph(inlines),
            },
            BlockKind::List {
                start,
                tight,
                items,
            } => self.list(*start, *tight, items),
            BlockKind::Quote { alert, blocks } => {
                let body = self.blocks(blocks);
                match alert {
                    None => format!("quotation({{{body}}})"),
                    Some(alert) => self.alert(*alert, &body),
                }
            }
            BlockKind::Code { text, .. } => {
                let text = self.words(text.trim_end_matches('\n'));
                format!("listing({text})")
            }
            BlockKind::Table {
                alignments,
                head,
                rows,
            } => self.table(alignments, head, rows),
            BlockKind::Definitions(definitions) => self.definitions(definitions),
            BlockKind::Rule => "divider()".to_owned(),
        }
    }

    /// A paragraph. Pictures that stand alone are blocks of their own.
    fn paragraph(&mut self, inlines: &'a [Inline]) -> String {
        if let [
            Inline {
                kind: InlineKind::Image { path, alternative },
                ..
            },
        ] = inlines
            && let Some(code) = self.picture(path, alternative)
        {
            return code;
        }
        let body = self.foreign(inlines);
        format!("par({{{body}}})")
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &'a [Vec<Block>]) -> String {
        let items: String = items
            .iter()
            .map(|item| format!("{{{}}},", self.item(item, tight)))
            .collect();
        match start {
            Some(start) => format!("steps({tight},{start},({items}))"),
            None => format!("bullets({tight},({items}))"),
        }
    }

    /// The blocks of an item or note. In a tight one the first paragraph is no paragraph.
    pub(super) fn item(&mut self, blocks: &'a [Block], tight: bool) -> String {
        let mut code = String::new();
        for (index, block) in blocks.iter().enumerate() {
            code += &statement(match &block.kind {
                BlockKind::Paragraph(inlines)
                    if tight && index == 0 && lone_contact(inlines).is_none() =>
                {
                    self.foreign(inlines)
                }
                _ => self.block(block),
            });
        }
        code
    }

    fn alert(&mut self, alert: Alert, body: &str) -> String {
        let kind = alert.name();
        let title = self.interface().text(&format!("alert-{kind}"));
        let title = self.words(&title);
        format!("alert(\"{kind}\",{title},{{{body}}})")
    }

    /// A table. An empty corner says that the first column names its rows.
    fn table(
        &mut self,
        alignments: &[Alignment],
        head: &'a [Vec<Inline>],
        rows: &'a [Vec<Vec<Inline>>],
    ) -> String {
        let named = head.first().is_some_and(|cell| plain_text(cell).is_empty());
        let sides: String = alignments
            .iter()
            .map(|alignment| match alignment {
                Alignment::None => "\"auto\",",
                Alignment::Start => "\"start\",",
                Alignment::Center => "\"center\",",
                Alignment::End => "\"end\",",
            })
            .collect();
        let columns = head.len().max(1);
        let head = self.row(head, columns);
        let rows: String = rows
            .iter()
            .map(|row| format!("({}),", self.row(row, columns)))
            .collect();
        format!("grid-of({columns},({sides}),{named},({head}),({rows}))")
    }

    /// As many cells as there are columns: one too few would move all that follow.
    fn row(&mut self, cells: &'a [Vec<Inline>], columns: usize) -> String {
        let cell = |cell: Option<&'a Vec<Inline>>| {
            let code = cell.map(|cell| self.foreign(cell)).unwrap_or_default();
            // Text alone would be a string, which arrays of content cannot hold.
            format!("[#{{{code}}}],")
        };
        (0..columns)
            .map(|column| cells.get(column))
            .map(cell)
            .collect()
    }

    fn definitions(&mut self, definitions: &'a [Definition]) -> String {
        let mut code = String::new();
        for definition in definitions {
            let term = self.foreign(&definition.term);
            let mut details = String::new();
            for detail in &definition.details {
                details += &format!("par({{{}}});", self.item(detail, detail.len() == 1));
            }
            code += &format!("([#{{{term}}}],[#{{{details}}}]),");
        }
        format!("meanings(({code}))")
    }

    /// Inlines that say their language where they are wholly in another than the text.
    pub(super) fn foreign(&mut self, inlines: &'a [Inline]) -> String {
        match is_foreign(self.series, self.text, inlines) {
            true => self.speaking(LanguageIndex::SOURCE, |writer| writer.inlines(inlines)),
            false => self.inlines(inlines),
        }
    }

    /// A picture, where Typst can read its format.
    pub(super) fn picture(&mut self, path: &'a str, alternative: &str) -> Option<String> {
        let (_, extension) = path.rsplit_once('.')?;
        let extension = extension.to_ascii_lowercase();
        if !matches!(
            extension.as_str(),
            "png" | "jpg" | "jpeg" | "gif" | "webp" | "svg"
        ) || !self.series.images.contains_key(path)
        {
            return None;
        }
        let next = self.images.len() + 1;
        let name = self
            .images
            .entry(path)
            .or_insert_with(|| format!("/images/{next}.{extension}"))
            .clone();
        // What a screen reader says is not set in type: it needs no glyphs.
        Some(format!(
            "picture({},{})",
            literal(&name),
            literal(alternative)
        ))
    }
}

/// Code as statements: each ends in one semicolon, since Typst takes no empty ones.
pub(super) fn statement(code: String) -> String {
    match code.is_empty() || code.ends_with(';') {
        true => code,
        false => code + ";",
    }
}
