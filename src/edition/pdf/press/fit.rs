//! Text that does not fit the space that it is printed in. In: pages as they were set. Out: what is too
//! high or too wide, and by how much: the templates measure it (`print/fit.typ`) and leave it as metadata.
//! Never guesses by counting letters.

use typst::foundations::{Dict, Label, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::diagnostic::Diagnostic;
use crate::plan::{Download, Extent};
use crate::series::Series;

/// What does not fit on the pages of a sheet, each space once.
pub fn overflowing(series: &Series, paper: &Download, pages: &PagedDocument) -> Vec<Diagnostic> {
    let Some(label) = Label::new(PicoStr::intern("overflow")) else {
        return Vec::new();
    };
    let found = pages.introspector().query(&Selector::Label(label));
    let mut said: Vec<String> = Vec::new();
    for content in found {
        let Some(Value::Dict(told)) = content.to_packed::<MetadataElem>().map(|m| m.value.clone())
        else {
            continue;
        };
        let message = message(series, &told);
        if !said.contains(&message) {
            said.push(message);
        }
    }
    let path = paper.path.clone();
    said.into_iter()
        .map(|message| {
            let problem = Diagnostic::error("does-not-fit", format!("{path}: {message}"))
                .hint("shorten the text, in this language alone if the others fit");
            match place(series, paper) {
                Some(place) => problem.at(place),
                None => problem,
            }
        })
        .collect()
}

/// The page in the reader's language.
fn place(series: &Series, paper: &Download) -> Option<crate::diagnostic::Place> {
    let Extent::Page(page) = paper.extent else {
        return None;
    };
    let page = series.guides[paper.guide].pages.get(page)?;
    let text = page.texts.there(paper.reader)?;
    Some(text.file.start())
}

fn message(series: &Series, told: &Dict) -> String {
    let number = |key: &str| match told.get(key) {
        Ok(Value::Float(number)) => *number,
        Ok(Value::Int(number)) => *number as f64,
        _ => 0.0,
    };
    let text = |key: &str| match told.get(key) {
        Ok(Value::Str(text)) => text.to_string(),
        _ => String::new(),
    };
    let language = usize::try_from(number("language") as i64).unwrap_or_default();
    // The template says back what it was given: the number of a language.
    let language = series.languages.values().nth(language);
    let tag = language.map(|language| language.tag.to_string());
    let (high, wide) = (number("high"), number("wide"));
    // In millimetres, as a ruler on the paper would say it.
    let mm = |points: f64| points / 72.0 * 25.4;
    let over = match high > 0.0 {
        true => format!("{:.1} mm too high", mm(high)),
        false => format!("{:.1} mm too wide", mm(wide)),
    };
    format!(
        "the text in `{}` on `{}` is {over}, set at {} pt, the smallest that can be read",
        tag.unwrap_or_default(),
        text("what"),
        number("size")
    )
}
