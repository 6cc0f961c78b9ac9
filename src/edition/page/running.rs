//! Running heads: what stands above the text on each sheet of a guide that a browser prints. In: a
//! guide in a language. Out: a style sheet. A browser can neither repeat a heading above its chapter
//! (`string-set` is nowhere supported) nor see another page's number, so that each chapter is a page of
//! a name of its own, with its title written into the rule. Where the boxes in the margin are unknown
//! nothing is lost but the head itself.

use std::fmt::Write as _;

use crate::series::{GuideIndex, LanguageIndex, PageRef, Series};
use crate::source::escape::css_string;

/// The class of the chapter at this place of a printed guide; the introduction is at 0.
pub fn class(chapter: usize) -> String {
    format!("c{chapter}")
}

/// The style sheet of guide `g` for readers of a language.
pub fn sheet(series: &Series, language: LanguageIndex, g: GuideIndex) -> String {
    let guide = &series.guides[g];
    let chapters = guide.pages.indices().map(|p| PageRef::Page(g, p));
    let mut css = String::new();
    for (chapter, at) in std::iter::once(PageRef::Intro(g))
        .chain(chapters)
        .enumerate()
    {
        let page = series.page(at);
        let (text, _) = series.title(page, language);
        // Paper lies about: a discreet guide says its code and no more, as in the bar of the window.
        let head = if guide.discreet {
            page.code.clone()
        } else {
            format!("{}\u{2002}{}", page.code, text.title)
        };
        let name = class(chapter);
        let head = css_string(&head);
        let _ = writeln!(css, "@page {name}{{@top-center{{content:{head}}}}}");
        let _ = writeln!(css, ".{name}{{page:{name}}}");
    }
    css
}
