//! Shows diagnostics to people, with the line they are about, or to programs as JSON.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity};

/// The diagnostics as text, one after the other.
pub fn text(problems: &Diagnostics, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for problem in problems.iter() {
        out.push_str(&one(problem, &renderer));
        out.push_str("\n\n");
    }
    out
}

fn one(problem: &Diagnostic, renderer: &Renderer) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(problem.message.as_str())
        .id(problem.code);
    let mut groups = Vec::new();
    let mut group = match &problem.place {
        // A line too long to show has a place all the same.
        Some(place) if place.line > 0 && place.text.is_empty() && place.column > 1 => title
            .element(
                Origin::path(place.file.to_string())
                    .line(place.line as usize)
                    .char_column(place.column as usize),
            ),
        Some(place) if place.line > 0 => title.element(snippet(place)),
        Some(place) => title.element(Origin::path(place.file.to_string())),
        None => Group::with_title(title),
    };
    if let Some(hint) = &problem.hint {
        group = group.element(Level::HELP.message(hint.as_str()));
    }
    groups.push(group);
    for (place, words) in &problem.related {
        let title = Level::NOTE.secondary_title(words.as_str());
        groups.push(title.element(snippet(place)));
    }
    renderer.render(&groups)
}

fn snippet(place: &Place) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    Snippet::source(&*place.text)
        .path(place.file.to_string())
        .line_start(place.line as usize)
        .annotation(AnnotationKind::Primary.span(bytes(place)))
}

/// The marked characters of the line as bytes, never past its end.
fn bytes(place: &Place) -> Range<usize> {
    let text = &*place.text;
    let at = |characters: usize| {
        text.char_indices()
            .nth(characters)
            .map_or(text.len(), |(at, _)| at)
    };
    let start = at(place.column.saturating_sub(1) as usize);
    let end = at((place.column.saturating_sub(1) + place.length) as usize);
    start..end.max(start)
}

/// The diagnostics as a JSON list.
pub fn json(problems: &Diagnostics) -> serde_json::Value {
    let list: Vec<&Diagnostic> = problems.iter().collect();
    serde_json::to_value(list).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::file::SourceFile;

    #[test]
    fn the_line_is_shown_with_its_number_and_the_hint() {
        let file = SourceFile::new("content/zh-Hans/a.md", "第一行\n请找律师[](law:cc-231)。\n");
        let at = file.text.find('[').unwrap();
        let problem = Diagnostic::error("unknown-record", "there is no law `cc-231`")
            .at(file.place(at..at + 14))
            .hint("did you mean `law:cc-213`?");
        let shown = text(&problem.into(), false);
        for part in [
            "unknown-record",
            "content/zh-Hans/a.md:2:5",
            "请找律师[](law:cc-231)。",
            "did you mean `law:cc-213`?",
        ] {
            assert!(shown.contains(part), "{shown}");
        }
    }

    #[test]
    fn a_problem_of_a_whole_file_or_of_none_is_shown_too() {
        for problem in [
            Diagnostic::error("not-utf-8", "no").at(Place::file("content/a.md")),
            Diagnostic::error("no-content", "none"),
            Diagnostic::warning("untranslated", "y").at(SourceFile::new("empty.md", "").start()),
        ] {
            assert!(text(&problem.into(), true).len() > 5);
        }
    }
}
