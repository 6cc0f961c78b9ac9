//! From the events of pulldown-cmark to the tree, with what a series does not allow refused.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{
    Alignment as Align, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, OffsetIter, Options,
    Parser, Tag, TagEnd,
};

use super::emphasis::{Mended, mend};
use super::notes;
use super::soft_break::{SOFT_BREAK, settle};
use super::target;
use super::tree::{
    Alert, Alignment, Block, BlockKind, Definition, Document, Inline, InlineKind, Note, Section,
};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::file::SourceFile;
use crate::source::name::{Id, LanguageTag};

/// Deeper nesting is refused: nobody reads it, and it would cost stack.
const DEEPEST: usize = 24;

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

/// Parses the body of a page, which starts at byte `body` of its file.
pub fn parse(file: &SourceFile, body: usize, language: &LanguageTag) -> (Document, Diagnostics) {
    let text = file.text.get(body..).unwrap_or_default();
    let mended = mend(text, options());
    let events =
        Parser::new_ext(mended.as_ref().map_or(text, |m| &m.text), options()).into_offset_iter();
    let chinese = ["zh", "yue", "ja"].contains(&language.primary());
    let mut builder = Builder {
        events: events.peekable(),
        mended: mended.as_ref(),
        file,
        body,
        chinese,
        depth: 0,
        notes: Vec::new(),
        problems: Diagnostics::new(),
    };
    let mut document = builder.document();
    let Builder {
        notes,
        mut problems,
        ..
    } = builder;
    notes::assign(&mut document, notes, file, &mut problems);
    (document, problems)
}

struct Builder<'a> {
    events: Peekable<OffsetIter<'a>>,
    mended: Option<&'a Mended>,
    file: &'a SourceFile,
    body: usize,
    chinese: bool,
    depth: usize,
    notes: Vec<(Note, Range<usize>)>,
    problems: Diagnostics,
}

impl Builder<'_> {
    fn document(&mut self) -> Document {
        let mut document = Document::default();
        while let Some((event, range)) = self.events.next() {
            let blocks = match document.sections.last_mut() {
                Some(section) => &mut section.blocks,
                None => &mut document.lead,
            };
            if let Event::Start(Tag::Heading {
                level,
                id,
                classes,
                attrs,
            }) = event
            {
                let span = self.span(&range);
                let mut section = Section {
                    level: level as u8,
                    id: None,
                    code: None,
                    topics: Vec::new(),
                    heading: Vec::new(),
                    blocks: Vec::new(),
                    notes: Vec::new(),
                    span: span.clone(),
                };
                section.heading = self.inlines_until(|end| matches!(end, TagEnd::Heading(_)));
                self.heading_attributes(&mut section, id.as_deref(), &classes, &attrs);
                let above = document.sections.last().map_or(1, |s| s.level);
                self.check_level(level, above, &span);
                document.sections.push(section);
            } else {
                self.block(event, range, blocks);
            }
        }
        document
    }

    fn check_level(&mut self, level: HeadingLevel, above: u8, span: &Range<usize>) {
        if level == HeadingLevel::H1 {
            let message =
                "a page's own title stands in its front matter, so headings start at `##`";
            self.problem(
                "heading-level",
                message,
                span,
                Some("write `##` in place of `#`"),
            );
        } else if level as u8 > above + 1 {
            let hint = format!(
                "write {} in place of {}",
                "#".repeat(above as usize + 1),
                "#".repeat(level as usize)
            );
            self.problem(
                "heading-level",
                "this heading skips a level",
                span,
                Some(&hint),
            );
        }
    }

    fn heading_attributes(
        &mut self,
        section: &mut Section,
        id: Option<&str>,
        classes: &[pulldown_cmark::CowStr],
        attributes: &[(pulldown_cmark::CowStr, Option<pulldown_cmark::CowStr>)],
    ) {
        let span = section.span.clone();
        if let Some(id) = id {
            let id = self.clean(id);
            section.id = Id::new(&id);
            if section.id.is_none() {
                self.bad_id(&id, &span);
            }
        }
        for class in classes {
            let class = self.clean(class);
            match Id::new(&class) {
                Some(topic) => section.topics.push(topic),
                None => self.bad_id(&class, &span),
            }
        }
        for (name, value) in attributes {
            match (
                &**name,
                value.as_deref().map(|v| v.trim_matches('"').parse::<u32>()),
            ) {
                ("code", Some(Ok(code))) if code > 0 => section.code = Some(code),
                ("code", _) => {
                    self.problem(
                        "bad-code",
                        "the code of a section is a number from 1",
                        &span,
                        Some("write `code=2`"),
                    );
                }
                (other, _) => {
                    let message = format!("a heading has no attribute `{other}`");
                    self.problem(
                        "unknown-attribute",
                        &message,
                        &span,
                        Some("known: {#id code=2 .topic}"),
                    );
                }
            }
        }
    }

    /// Blocks up to the end that closes the container.
    fn blocks_until(&mut self, closes: impl Fn(&TagEnd) -> bool) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.depth += 1;
        while let Some((event, range)) = self.events.next() {
            if matches!(&event, Event::End(end) if closes(end)) {
                break;
            }
            if self.depth > DEEPEST {
                let span = self.span(&range);
                if self.depth == DEEPEST + 1 && blocks.is_empty() {
                    self.problem(
                        "nested-too-deeply",
                        "this is nested too deeply",
                        &span,
                        None,
                    );
                    blocks.push(Block {
                        kind: BlockKind::Rule,
                        span,
                    });
                }
                self.skip(&event);
                continue;
            }
            self.block(event, range, &mut blocks);
        }
        self.depth -= 1;
        blocks
    }

    /// Passes over what an event opened.
    fn skip(&mut self, event: &Event) {
        let mut open = usize::from(matches!(event, Event::Start(_)));
        while open > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) => open -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    fn block(&mut self, event: Event, range: Range<usize>, out: &mut Vec<Block>) {
        let span = self.span(&range);
        let kind = match event {
            Event::Start(Tag::Paragraph) => {
                BlockKind::Paragraph(self.inlines_until(|end| matches!(end, TagEnd::Paragraph)))
            }
            Event::Start(Tag::BlockQuote(kind)) => BlockKind::Quote {
                alert: kind.map(alert),
                blocks: self.blocks_until(|end| matches!(end, TagEnd::BlockQuote(_))),
            },
            Event::Start(Tag::CodeBlock(kind)) => self.code(&kind),
            Event::Start(Tag::List(start)) => self.list(start),
            Event::Start(Tag::Table(alignments)) => self.table(&alignments),
            Event::Start(Tag::DefinitionList) => self.definitions(),
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let label = self.clean(&label);
                let blocks = self.blocks_until(|end| matches!(end, TagEnd::FootnoteDefinition));
                self.notes.push((
                    Note {
                        label,
                        blocks,
                        references: (),
                    },
                    span,
                ));
                return;
            }
            Event::Start(Tag::HtmlBlock) => {
                self.html_block(&span);
                return;
            }
            Event::Start(Tag::Heading { .. }) => {
                let hint = Some("end the list or quotation before the heading");
                self.problem(
                    "nested-heading",
                    "a heading cannot stand inside another block",
                    &span,
                    hint,
                );
                BlockKind::Paragraph(self.inlines_until(|end| matches!(end, TagEnd::Heading(_))))
            }
            Event::Rule => BlockKind::Rule,
            Event::Html(_) | Event::End(_) => return,
            other => {
                self.loose(other, range, out);
                return;
            }
        };
        out.push(Block { kind, span });
    }

    /// Inlines that stand in a tight list item or a definition without a paragraph of their own.
    fn loose(&mut self, event: Event, range: Range<usize>, out: &mut Vec<Block>) {
        let mut span = self.span(&range);
        let mut inlines = Vec::new();
        self.inline(event, range, &mut inlines);
        while let Some((event, range)) = self.events.next_if(|(event, _)| is_inline(event)) {
            span.end = self.span(&range).end;
            self.inline(event, range, &mut inlines);
        }
        settle(&mut inlines, self.chinese);
        if !inlines.is_empty() {
            out.push(Block {
                kind: BlockKind::Paragraph(inlines),
                span,
            });
        }
    }

    fn code(&mut self, kind: &CodeBlockKind) -> BlockKind {
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

    fn list(&mut self, start: Option<u64>) -> BlockKind {
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

    fn table(&mut self, alignments: &[Align]) -> BlockKind {
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

    fn definitions(&mut self) -> BlockKind {
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
    fn html_block(&mut self, span: &Range<usize>) {
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

    fn raw_html(&mut self, span: &Range<usize>) {
        let hint = Some("write it in Markdown; `<` that is meant as text is written `\\<`");
        self.problem("raw-html", "HTML is not allowed in a page", span, hint);
    }

    /// Inlines up to the end that closes the container, with line ends settled.
    fn inlines_until(&mut self, closes: impl Fn(&TagEnd) -> bool) -> Vec<Inline> {
        let mut inlines = self.raw_inlines(closes);
        settle(&mut inlines, self.chinese);
        inlines
    }

    fn raw_inlines(&mut self, closes: impl Fn(&TagEnd) -> bool) -> Vec<Inline> {
        let mut inlines = Vec::new();
        self.depth += 1;
        while let Some((event, range)) = self.events.next() {
            match &event {
                Event::End(end) if closes(end) => break,
                Event::Start(_) if self.depth > DEEPEST => {
                    let span = self.span(&range);
                    self.problem(
                        "nested-too-deeply",
                        "this is nested too deeply",
                        &span,
                        None,
                    );
                    self.skip(&event);
                }
                _ => self.inline(event, range, &mut inlines),
            }
        }
        self.depth -= 1;
        inlines
    }

    fn inline(&mut self, event: Event, range: Range<usize>, out: &mut Vec<Inline>) {
        let span = self.span(&range);
        let kind = match event {
            Event::Text(text) => InlineKind::Text(self.clean(&text)),
            Event::Code(text) => InlineKind::Code(self.clean(&text)),
            Event::SoftBreak => InlineKind::Text(SOFT_BREAK.to_owned()),
            Event::HardBreak => InlineKind::HardBreak,
            Event::Start(Tag::Emphasis) => {
                InlineKind::Emphasis(self.raw_inlines(|end| matches!(end, TagEnd::Emphasis)))
            }
            Event::Start(Tag::Strong) => {
                InlineKind::Strong(self.raw_inlines(|end| matches!(end, TagEnd::Strong)))
            }
            Event::Start(Tag::Strikethrough) => InlineKind::Strikethrough(
                self.raw_inlines(|end| matches!(end, TagEnd::Strikethrough)),
            ),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let address = self.clean(&dest_url);
                let content = self.raw_inlines(|end| matches!(end, TagEnd::Link));
                match target::read(&address) {
                    Ok(target) => {
                        if content.is_empty() && !target.has_name() {
                            let hint = Some("write what the link leads to between `[` and `]`");
                            self.problem("empty-link", "this link has no text", &span, hint);
                        }
                        InlineKind::Link { target, content }
                    }
                    Err((code, message, hint)) => {
                        self.problem(code, &message, &span, Some(hint));
                        out.extend(content);
                        return;
                    }
                }
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let path = self.clean(&dest_url);
                let alternative =
                    super::tree::plain_text(&self.raw_inlines(|end| matches!(end, TagEnd::Image)));
                if path.contains(':') || path.starts_with("//") {
                    let hint =
                        Some("put the image into the content folder and name it by its path");
                    self.problem(
                        "remote-image",
                        "images come from the content folder only",
                        &span,
                        hint,
                    );
                }
                if alternative.trim().is_empty() {
                    let hint =
                        Some("say in a few words what it shows: ![a folded booklet](booklet.png)");
                    self.problem(
                        "no-alternative",
                        "this image has no alternative text",
                        &span,
                        hint,
                    );
                }
                InlineKind::Image { path, alternative }
            }
            Event::FootnoteReference(label) => InlineKind::NoteReference {
                label: self.clean(&label),
                number: (),
            },
            Event::InlineHtml(html) => {
                if !html.starts_with("<!--") {
                    self.raw_html(&span);
                }
                return;
            }
            _ => return,
        };
        out.push(Inline { kind, span });
    }

    /// A range of the parser in the file.
    fn span(&self, range: &Range<usize>) -> Range<usize> {
        let place = |offset| self.mended.map_or(offset, |m| m.original(offset)) + self.body;
        place(range.start)..place(range.end)
    }

    fn clean(&self, text: &str) -> String {
        self.mended
            .map_or_else(|| text.to_owned(), |m| m.clean(text))
    }

    fn problem(
        &mut self,
        code: &'static str,
        message: &str,
        span: &Range<usize>,
        hint: Option<&str>,
    ) {
        let problem = Diagnostic::error(code, message).at(self.file.place(span.clone()));
        self.problems.push(match hint {
            Some(hint) => problem.hint(hint),
            None => problem,
        });
    }

    fn bad_id(&mut self, id: &str, span: &Range<usize>) {
        let problem = crate::source::yaml::bad_id(id, self.file.place(span.clone()));
        self.problems.push(problem);
    }
}

fn is_inline(event: &Event) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(
                tag,
                Tag::Emphasis
                    | Tag::Strong
                    | Tag::Strikethrough
                    | Tag::Link { .. }
                    | Tag::Image { .. }
            )
        }
        Event::End(_) | Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}

fn alert(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}
