//! Pages marked `paper: cards`: whether their first section gives a card, and whether it keeps silent.
//! In: a page. Out: `card-form`, `card-drift`, `not-discreet`.

use super::silence::Silence;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::tree::plain_text;
use crate::series::Series;
use crate::series::card::{Fault, SECTION, lines, section, span};
use crate::series::model::Page;
use crate::source::indexed::LanguageIndex;

/// What is wrong with the cards of a page, in all its languages.
pub fn page(series: &Series, page: &Page) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let Some(id) = page.sections.get(SECTION).map(|info| &info.id) else {
        problems.push(
            Diagnostic::error("card-form", "this page has no section that gives a card")
                .at(page.texts.source().file.start())
                .hint("its first section holds the lines of the card, as one list"),
        );
        return problems;
    };
    for (language, text) in page.texts.iter() {
        let Some(own) = section(page, language) else {
            continue;
        };
        let heading = span(&own.heading);
        let lines = match lines(page, language) {
            Ok(lines) => lines,
            // What is wrong with the source is said at the source.
            Err(Fault::Form(_))
                if !language.is_source() && lines(page, LanguageIndex::SOURCE).is_err() =>
            {
                continue;
            }
            Err(fault) => {
                let (code, message, at, hint) = match fault {
                    Fault::Form(at) => (
                        "card-form",
                        format!("`{id}` gives no card: it has to be one list of plain lines"),
                        at,
                        "no links, pictures or notes, and nothing before or after the list; the rest of the page is the place for them".to_owned(),
                    ),
                    Fault::Count => (
                        "card-drift",
                        format!("`{id}` has not as many lines as the source"),
                        heading,
                        "every line of a card stands on both of its sides".to_owned(),
                    ),
                    Fault::Drift { at, wanted } => (
                        "card-drift",
                        "this line of a card does not begin with the source's words".to_owned(),
                        at,
                        format!("write `- **{wanted}**\\`, and the translation on the next line"),
                    ),
                };
                let place = text.file.place(at);
                problems.push(Diagnostic::error(code, message).at(place).hint(hint));
                continue;
            }
        };
        let silence = Silence::new(series, language, &page.topics);
        for line in lines {
            let at = span(line).start;
            problems.append(silence.broken(&plain_text(line), at, &text.file, "a card"));
        }
    }
    problems
}
