//! Notes: references in the text, and the list at the end of their section. Numbers start at 1 in
//! each section; ids start with the section's, so that they stay unique when pages are joined.

use crate::source::escape::escape;
use crate::source::interface::FluentValue;

use super::Writer;

impl Writer<'_> {
    /// The section's notes with links back to every reference; empty when there are none.
    pub fn notes(&self) -> String {
        let mut out = String::new();
        if self.notes.is_empty() {
            return out;
        }
        out.push_str("<ol class=\"notes\">");
        for (index, note) in self.notes.iter().enumerate() {
            let number = index + 1;
            out.push_str(&format!("<li id=\"{}\">", self.note_id(number)));
            self.write_item(&note.blocks, true, &mut out);
            for reference in 1..=note.references {
                let label = self
                    .interface()
                    .with("note-back", &[("number", FluentValue::from(number as u64))]);
                out.push_str(&format!(
                    " <a class=\"back\" href=\"#{}\" role=\"doc-backlink\" aria-label=\"{}\">↑</a>",
                    self.reference_id(number, reference),
                    escape(&label)
                ));
            }
            out.push_str("</li>");
        }
        out.push_str("</ol>");
        out
    }

    /// A reference; nothing where the section has no such note.
    pub(super) fn write_reference(&self, label: &str, reference: u32, out: &mut String) {
        let Some(index) = self.notes.iter().position(|note| note.label == label) else {
            return;
        };
        let number = index + 1;
        let name = self.interface().with(
            "note-reference",
            &[("number", FluentValue::from(number as u64))],
        );
        out.push_str(&format!(
            "<sup><a id=\"{}\" href=\"#{}\" role=\"doc-noteref\" aria-label=\"{}\">{number}</a></sup>",
            self.reference_id(number, reference),
            self.note_id(number),
            escape(&name)
        ));
    }

    // Names of sections are `[a-z][a-z0-9-]*`: an underscore keeps these apart from all of them.
    fn note_id(&self, number: usize) -> String {
        format!("_n-{}-{number}", self.section)
    }

    fn reference_id(&self, number: usize, reference: u32) -> String {
        format!("_r-{}-{number}-{reference}", self.section)
    }
}
