//! The rules by which the finder narrows its list down without a script. In: what can be chosen. Out:
//! CSS, the same for all languages but for the words of the count.
//!
//! Each question has a layer of elements of its own, one inside the other, and hides and shows its
//! layer alone: what is chosen in one question is joined by “or”, and the questions by “and”. A layer
//! that is hidden takes with it what it holds, so nothing that is hidden can be reached by a keyboard
//! or counted. Measured: 11 to 25 ms for 300 passages and 60 boxes; a form with siblings takes
//! 37 to 97 ms.

use std::fmt::Write as _;

use crate::series::{PerLanguage, Series, TermIndex};
use crate::source::escape::css_string;
use crate::source::interface::Interface;
use crate::source::record::Audience;

/// Places of the list that belong to no guide: home page, laws, contacts, glossary.
pub const APART: usize = 4;

/// Whom guides are for, in the order of the boxes.
pub const AUDIENCES: [Audience; 3] = [Audience::Worker, Audience::Provider, Audience::Partner];

/// The class of passages that speak of a term, and the value of its choice: two letters, since most
/// passages speak of several.
pub fn term_class(term: TermIndex) -> String {
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    let term = term.number();
    match term / 26 {
        tens if tens < 26 => [letter(tens), letter(term)].iter().collect(),
        _ => format!("term{term}"),
    }
}

/// All rules for the choices of a series.
pub fn rules(series: &Series, interfaces: &PerLanguage<&Interface>) -> String {
    let mut css = String::new();
    for (language, interface) in series.languages.values().zip(interfaces.values()) {
        let (tag, style) = (&language.tag, language.tag.folder());
        let none = css_string(&interface.text("finder-none"));
        // Writing to a String cannot fail.
        let _ = writeln!(
            css,
            "@counter-style found-{style}{{system:fixed 0;symbols:{none};fallback:decimal}}\n\
             :lang({tag}) .count b::after{{content:counter(found,found-{style})}}"
        );
    }
    css.push_str("@supports selector(:has(*)){\n");
    question(&mut css, "topics", 't', series.config.topics.len());
    question(&mut css, "guides", 'g', series.guides.len() + APART);
    question(&mut css, "audience", 'a', AUDIENCES.len());
    // Both lists of terms ask one question.
    css.push_str("body:has(select option:not([value=\"\"]):checked) :is(.w,.w li){display:none}\n");
    for term in series.terms.indices() {
        let class = term_class(term);
        let _ = writeln!(
            css,
            "body:has([value={class}]:checked) :is(.{class},.w:has(.{class})){{display:block}}"
        );
    }
    css.push_str("}\n");
    css
}

/// Boxes with the ids `t0`, `t1`, … inside `#_topics`, and the elements of class `t` that they are about.
fn question(css: &mut String, name: &str, letter: char, choices: usize) {
    let _ = writeln!(css, "body:has(#_{name} :checked) .{letter}{{display:none}}");
    for n in 0..choices {
        let _ = writeln!(
            css,
            "body:has(#{letter}{n}:checked) .{letter}{n}{{display:block}}"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_terms_are_short_and_never_the_same() {
        let class = |number| term_class(TermIndex::nth(number));
        let all: std::collections::BTreeSet<String> = (0..2000).map(class).collect();
        assert_eq!(all.len(), 2000);
        assert_eq!((class(0), class(27)), ("aa".into(), "bb".into()));
    }
}
