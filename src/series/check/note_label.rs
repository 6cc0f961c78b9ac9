//! Labels of footnotes: they start with the id of their section or the name of their page, so that a
//! label says where its note is read and never meets another. In: a section. Out: `note-label`.

use super::side::Side;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::name::Id;

/// Checks the labels of a section.
pub fn section(side: &Side, section: &Id, page: &Id) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for note in &side.reading.notes {
        if starts_with(note.what, section) || starts_with(note.what, page) {
            continue;
        }
        let message = format!(
            "the label `{}` does not start with its section, `{section}`",
            note.what
        );
        let hint =
            format!("number it as `[^{section}-1]`, here and at the note, in every language");
        problems.push(
            Diagnostic::error("note-label", message)
                .at(side.file.place(note.span.clone()))
                .hint(hint),
        );
    }
    problems
}

/// `a-heading` and `a-heading-1` start with `a-heading`, `a-headings` does not.
fn starts_with(label: &str, id: &Id) -> bool {
    let rest = label.strip_prefix(id.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_starts_with_the_whole_id() {
        let id = Id::new("a-heading").unwrap();
        for (label, good) in [
            ("a-heading-1", true),
            ("a-heading", true),
            ("a-headings-1", false),
            ("1", false),
            ("b-heading-1", false),
        ] {
            assert_eq!(starts_with(label, &id), good, "{label}");
        }
    }
}
