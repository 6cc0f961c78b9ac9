//! What guides and pages are called: in the text, and where others can read it. In: a page. Out: words. Never
//! more of a discreet guide than its code, where a name outlives the visit.

use crate::edition::html::attributes;
use crate::series::{GuideIndex, LanguageIndex, PageRef, Series};
use crate::source::interface::FluentValue;

use super::site::Site;
use super::words::Words;

/// The title of a page.
pub fn title(series: &Series, page: PageRef, reader: LanguageIndex) -> Words {
    let (text, language) = series.title(series.page(page), reader);
    Words::of(series, &text.title, language, reader)
}

/// One sentence on a page.
pub fn description(series: &Series, page: PageRef, reader: LanguageIndex) -> Words {
    let (text, language) = series.title(series.page(page), reader);
    Words::of(series, &text.description, language, reader)
}

/// The short title of a guide, with the language that it is in.
pub fn guide_name(
    series: &Series,
    reader: LanguageIndex,
    guide: GuideIndex,
) -> (Words, LanguageIndex) {
    let (text, language) = series.title(&series.guides[guide].intro, reader);
    let name = text.short_title.as_ref().unwrap_or(&text.title);
    (Words::of(series, name, language, reader), language)
}

/// Title and description of a page of a guide for the window's bar, history and search engines.
/// Those of discreet guides say nothing but a code: they outlive the visit, and print on paper.
pub fn title_of(
    site: &Site<'_>,
    reader: LanguageIndex,
    guide: GuideIndex,
    page: PageRef,
) -> (Words, Option<Words>) {
    let series = site.series;
    let page = series.page(page);
    let interface = site.interface(reader);
    if series.guides[guide].discreet {
        let code = [("code", FluentValue::from(page.code.as_str()))];
        return (
            Words::own(interface.with("discreet-title", &code)),
            Some(Words::own(interface.text("discreet-description"))),
        );
    }
    let (text, language) = series.title(page, reader);
    let (name, _) = guide_name(series, language, guide);
    let title = site.interface(language).with(
        "page-title",
        &[
            ("page", FluentValue::from(text.title.as_str())),
            ("guide", FluentValue::from(name.text)),
        ],
    );
    let words = |text: &str| Words {
        text: text.to_owned(),
        attrs: attributes(series, language, reader),
    };
    (words(&title), Some(words(&text.description)))
}
