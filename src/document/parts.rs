//! Parts: blocks that are made of more than inlines. In: the events of a list, a table, definitions, code or
//! HTML. Out: the block.

use std::ops::Range;

use pulldown_cmark::{Alignment as Align, CodeBlockKind, Event, Tag, TagEnd};

use super::parse::Builder;
use super::tree::{Alignment, BlockKind, Definition};

impl Builder<'_> {
    pub(super) fn code(&mut self, kind: &CodeBlockKind) -> BlockKind {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().map(str::to_owned),
            CodeBlockKind::Indented => None,
        };
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Text(piece) => text.push_str(&piece),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        BlockKind::Code {
            language,
            text: self.clean(&text),
        }
    }

    pub(super) fn list(&mut self, start: Option<u64>) -> BlockKind {
        let (mut items, mut tight) = (Vec::new(), true);
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    tight &= !matches!(self.events.peek(), Some((Event::Start(Tag::Paragraph), _)));
                    let item = self.blocks_until(|end| matches!(end, TagEnd::Item));
                    if item.is_empty() {
                        let span = self.span(&range);
                        self.problem(
                            "empty-item",
                            "this list item is empty",
                            &span,
                            Some("write something, or take it out"),
                        );
                    }
                    items.push(item);
                }
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        BlockKind::List {
            start,
            tight,
            items,
        }
    }

    pub(super) fn table(&mut self, alignments: &[Align]) -> BlockKind {
        let (mut head, mut rows, mut row) = (Vec::new(), Vec::new(), Vec::new());
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => {
                    row.push(self.inlines_until(|end| matches!(end, TagEnd::TableCell)))
                }
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let alignments = alignments
            .iter()
            .map(|a| match a {
                Align::None => Alignment::None,
                Align::Left => Alignment::Start,
                Align::Center => Alignment::Center,
                Align::Right => Alignment::End,
            })
            .collect();
        BlockKind::Table {
            alignments,
            head,
            rows,
        }
    }

    pub(super) fn definitions(&mut self) -> BlockKind {
        let mut list: Vec<Definition> = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    let term = self.inlines_until(|end| matches!(end, TagEnd::DefinitionListTitle));
                    list.push(Definition {
                        term,
                        details: Vec::new(),
                    });
                }
                Event::Start(Tag::DefinitionListDefinition) => {
                    let blocks =
                        self.blocks_until(|end| matches!(end, TagEnd::DefinitionListDefinition));
                    if let Some(last) = list.last_mut() {
                        last.details.push(blocks);
                    }
                }
                Event::End(TagEnd::DefinitionList) => break,
                _ => {}
            }
        }
        BlockKind::Definitions(list)
    }

    /// Comments are notes to translators and are dropped; other HTML is refused.
    pub(super) fn html_block(&mut self, span: &Range<usize>) {
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Html(piece) | Event::Text(piece) => text.push_str(&piece),
                Event::End(TagEnd::HtmlBlock) => break,
                _ => {}
            }
        }
        let mut rest = text.as_str();
        let mut outside = String::new();
        while let Some((before, after)) = rest.split_once("<!--") {
            outside.push_str(before);
            rest = after.split_once("-->").map_or("", |(_, after)| after);
        }
        outside.push_str(rest);
        if !outside.trim().is_empty() {
            self.raw_html(span);
        }
    }

    pub(super) fn raw_html(&mut self, span: &Range<usize>) {
        let hint = Some("write it in Markdown; `<` that is meant as text is written `\\<`");
        self.problem("raw-html", "HTML is not allowed in a page", span, hint);
    }
}
