//! Blocks: paragraphs, lists, quotes, alerts, code, tables, definitions.

use crate::document::tree::{Alert, Alignment, plain_text};
use crate::edition::contact::lone_contact;
use crate::series::tree::{Block, BlockKind, Definition, Inline};
use crate::source::escape::{escape, escape_into};
use crate::source::interface::FluentValue;

use super::Writer;

impl Writer<'_> {
    pub(super) fn write_blocks(&self, blocks: &[Block], out: &mut String) {
        for block in blocks {
            self.write_block(block, out);
        }
    }

    fn write_block(&self, block: &Block, out: &mut String) {
        match &block.kind {
            BlockKind::Paragraph(inlines) => match lone_contact(inlines) {
                Some(id) => self.write_contact_card(id, out),
                None => self.write_paragraph(inlines, out),
            },
            BlockKind::List {
                start,
                tight,
                items,
            } => self.write_list(*start, *tight, items, out),
            BlockKind::Quote {
                alert: None,
                blocks,
            } => {
                out.push_str("<blockquote>");
                self.write_blocks(blocks, out);
                out.push_str("</blockquote>");
            }
            BlockKind::Quote {
                alert: Some(alert),
                blocks,
            } => self.write_alert(*alert, blocks, out),
            BlockKind::Code { language, text } => self.write_code(language.as_deref(), text, out),
            BlockKind::Table {
                alignments,
                head,
                rows,
            } => self.write_table(alignments, head, rows, out),
            BlockKind::Definitions(definitions) => self.write_definitions(definitions, out),
            BlockKind::Rule => out.push_str("<hr/>"),
        }
    }

    fn write_paragraph(&self, inlines: &[Inline], out: &mut String) {
        out.push_str(&format!("<p{}>", self.foreign(inlines)));
        self.write_inlines(inlines, out);
        out.push_str("</p>");
    }

    fn write_list(&self, start: Option<u64>, tight: bool, items: &[Vec<Block>], out: &mut String) {
        let name = if start.is_some() { "ol" } else { "ul" };
        match start {
            Some(first) if first != 1 => out.push_str(&format!("<ol start=\"{first}\">")),
            _ => out.push_str(&format!("<{name}>")),
        }
        for item in items {
            out.push_str(&format!("<li{}>", self.foreign_item(item, tight)));
            self.write_item(item, tight, out);
            out.push_str("</li>");
        }
        out.push_str(&format!("</{name}>"));
    }

    /// The language of a tight item that is nothing but foreign words; loose ones say it themselves.
    fn foreign_item(&self, blocks: &[Block], tight: bool) -> String {
        match blocks {
            [
                Block {
                    kind: BlockKind::Paragraph(inlines),
                    ..
                },
            ] if tight => self.foreign(inlines),
            _ => String::new(),
        }
    }

    /// The blocks of a list item or note. In a tight one the first paragraph has no element of its own.
    pub(super) fn write_item(&self, blocks: &[Block], tight: bool, out: &mut String) {
        for (index, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph(inlines)
                    if tight && index == 0 && lone_contact(inlines).is_none() =>
                {
                    self.write_inlines(inlines, out);
                }
                _ => self.write_block(block, out),
            }
        }
    }

    fn write_alert(&self, alert: Alert, blocks: &[Block], out: &mut String) {
        let kind = alert.name();
        let title = self.interface().text(&format!("alert-{kind}"));
        out.push_str(&format!(
            "<aside class=\"alert alert-{kind}\" role=\"note\"><p class=\"alert-title\">{}</p>",
            escape(&title)
        ));
        self.write_blocks(blocks, out);
        out.push_str("</aside>");
    }

    /// Code scrolls by itself, so it can be reached with the keyboard.
    fn write_code(&self, language: Option<&str>, text: &str, out: &mut String) {
        let label = self.interface().text("code-block");
        out.push_str(&format!(
            "<pre dir=\"ltr\" translate=\"no\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><code",
            escape(&label)
        ));
        if let Some(language) = language {
            out.push_str(&format!(" class=\"language-{}\"", escape(language)));
        }
        out.push('>');
        match language.and_then(|language| self.shared.code.get(language, text)) {
            Some(coloured) => out.push_str(coloured),
            None => escape_into(text, out),
        }
        out.push_str("</code></pre>");
    }

    /// A table in a box that scrolls on a phone. Alignment is a class: the page's policy refuses styles.
    fn write_table(
        &self,
        alignments: &[Alignment],
        head: &[Vec<Inline>],
        rows: &[Vec<Vec<Inline>>],
        out: &mut String,
    ) {
        let separator = self.interface().text("list-separator");
        let columns: Vec<String> = head
            .iter()
            .map(|cell| plain_text(cell))
            .filter(|name| !name.is_empty())
            .collect();
        let label = self.interface().with(
            "table-label",
            &[("columns", FluentValue::from(columns.join(&separator)))],
        );
        out.push_str(&format!(
            "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table><thead><tr>",
            escape(&label)
        ));
        // An empty corner says that the first column names its rows.
        let rows_are_named = head.first().is_some_and(|cell| plain_text(cell).is_empty());
        for (column, cell) in head.iter().enumerate() {
            let kind = if column == 0 && rows_are_named {
                "td"
            } else {
                "th scope=\"col\""
            };
            self.write_cell(kind, alignments.get(column), cell, out);
        }
        out.push_str("</tr></thead><tbody>");
        for row in rows {
            out.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                let kind = if column == 0 && rows_are_named {
                    "th scope=\"row\""
                } else {
                    "td"
                };
                self.write_cell(kind, alignments.get(column), cell, out);
            }
            out.push_str("</tr>");
        }
        out.push_str("</tbody></table></div>");
    }

    fn write_cell(
        &self,
        kind: &str,
        alignment: Option<&Alignment>,
        cell: &[Inline],
        out: &mut String,
    ) {
        let class = match alignment {
            Some(Alignment::Start) => " class=\"start\"",
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::End) => " class=\"end\"",
            Some(Alignment::None) | None => "",
        };
        out.push_str(&format!("<{kind}{class}{}>", self.foreign(cell)));
        self.write_inlines(cell, out);
        out.push_str(&format!("</{}>", &kind[..2]));
    }

    fn write_definitions(&self, definitions: &[Definition], out: &mut String) {
        out.push_str("<dl>");
        for definition in definitions {
            out.push_str(&format!("<dt{}>", self.foreign(&definition.term)));
            self.write_inlines(&definition.term, out);
            out.push_str("</dt>");
            for detail in &definition.details {
                out.push_str("<dd>");
                self.write_item(detail, detail.len() == 1, out);
                out.push_str("</dd>");
            }
        }
        out.push_str("</dl>");
    }
}
