//! Headings: their levels, and what stands in `{#id code=2 .topic}` behind them. In: what the parser found.
//! Out: a section that says it, or what is wrong.

use std::ops::Range;

use pulldown_cmark::{CowStr, HeadingLevel};

use super::parse::Builder;
use super::tree::Section;
use crate::source::name::Id;

impl Builder<'_> {
    pub(super) fn check_level(&mut self, level: HeadingLevel, above: u8, span: &Range<usize>) {
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

    pub(super) fn heading_attributes(
        &mut self,
        section: &mut Section,
        id: Option<&str>,
        classes: &[CowStr],
        attributes: &[(CowStr, Option<CowStr>)],
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

    fn bad_id(&mut self, id: &str, span: &Range<usize>) {
        let problem = crate::source::yaml::bad_id(id, self.file.place(span.clone()));
        self.problems.push(problem);
    }
}
