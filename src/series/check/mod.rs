//! Checks of what a joined series says: figures against the law, translations against their source,
//! words against the glossary. In: a [`Series`]. Out: diagnostics, errors where a reader would be told
//! something false. Never changes a text, never reads a file, never looks at the clock.

mod avoid;
mod brochure;
mod card;
mod figures;
mod length;
mod note_label;
mod numbers;
mod parity;
mod passage;
mod quotes;
mod records;
mod reveals;
mod romanised;
mod rules;
mod sections_of_law;
mod side;
mod silence;
mod untranslated;

use rayon::prelude::*;

use self::avoid::Avoided;
use self::figures::Figures;
use self::numbers::quantity::Finder;
use self::passage::{Reading, style};
use self::rules::Rules;
use self::side::Side;
use super::model::{Page, PageRef, Series};
use crate::diagnostic::Diagnostics;
use crate::series::index::SectionIndex;
use crate::source::indexed::LanguageIndex;
use crate::source::record::{Audience, Paper};

/// Everything that is wrong with what a series says.
pub fn check(series: &Series) -> Diagnostics {
    let finders = series.languages.map(|_, language| Finder::new(language));
    let rules = Rules {
        series,
        figures: Figures::new(&series.laws, finders.source()),
        avoided: series
            .languages
            .map(|language, _| Avoided::new(series, language)),
        reveals: series
            .languages
            .map(|language, _| reveals::words(series, language)),
        finders,
    };
    let pages = series.pages();
    let found: Vec<Diagnostics> = pages.par_iter().map(|page| rules.page(*page)).collect();
    let mut problems = records::check(&rules);
    super::changes::newer_than_edition(series, &mut problems);
    for found in found {
        problems.append(found);
    }
    problems
}

impl Rules<'_> {
    fn page(&self, at: PageRef) -> Diagnostics {
        let page = self.series.page(at);
        let audience = match at {
            PageRef::Home => None,
            PageRef::Intro(guide) | PageRef::Page(guide, _) => {
                Some(self.series.guides[guide].audience)
            }
        };
        let mut problems = Diagnostics::new();
        let discreet = match at {
            PageRef::Home => false,
            PageRef::Intro(guide) | PageRef::Page(guide, _) => self.series.guides[guide].discreet,
        };
        for section in page.sections.indices() {
            problems.append(self.section(page, section, audience, discreet));
        }
        match page.paper {
            Some(Paper::Cards) => problems.append(card::page(self.series, page)),
            Some(Paper::Brochure) => {
                problems.append(brochure::page(self.series, page, discreet));
            }
            None => {}
        }
        problems
    }

    fn section(
        &self,
        page: &Page,
        index: SectionIndex,
        audience: Option<Audience>,
        discreet: bool,
    ) -> Diagnostics {
        let mut problems = Diagnostics::new();
        let mut source: Option<Side> = None;
        let known = &page.sections[index];
        for (language, section) in known.texts.iter() {
            let (text, _) = page.texts.own_or_source(language);
            let side = Side {
                file: &text.file,
                reading: Reading::of(text, section, index.is_lead()),
                status: &section.status,
            };
            if audience != Some(Audience::Partner) {
                let finder = &self.finders[language];
                problems.append(figures::section(&side, &self.figures, finder));
            }
            problems.append(avoid::section(&side, &self.avoided[language]));
            if discreet {
                problems.append(reveals::section(
                    side.file,
                    &side.reading,
                    &self.reveals[language],
                ));
            }
            problems.append(note_label::section(&side, &known.id, &page.slug));
            match &source {
                None if language.is_source() => source = Some(side),
                None => {}
                Some(source) => problems.append(self.translation(source, &side, language)),
            }
        }
        problems
    }

    /// What is asked of a translation only.
    fn translation(&self, source: &Side, own: &Side, language: LanguageIndex) -> Diagnostics {
        let languages = [self.primary(LanguageIndex::SOURCE), self.primary(language)];
        let mut problems = parity::section(source, own, languages, own.status.stale);
        let known = &self.series.languages[language];
        problems.append(untranslated::section(source, own, known));
        let latin = untranslated::in_latin_script(known);
        problems.append(length::section(source, own, languages, latin));
        problems
    }

    /// The first subtag of a language: `zh` of `zh-Hant`.
    fn primary(&self, language: LanguageIndex) -> &str {
        self.series.languages[language].tag.primary()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;
    use crate::document::tree::Body;
    use crate::series::Status;
    use crate::series::load::trusting::resolved;
    use crate::series::model::{PageText, SectionText};
    use crate::source::file::SourceFile;
    use crate::source::name::LanguageTag;

    /// The lead of a page in two languages, parsed from Markdown.
    pub struct Sides {
        texts: [(PageText, SectionText); 2],
        status: Status,
    }

    impl Sides {
        pub fn new(source: &str, own: &str, language: &str) -> Self {
            Sides {
                texts: [page("en", source), page(language, own)],
                status: Status::unrecorded(false),
            }
        }

        pub fn source(&self) -> Side<'_> {
            self.side(0)
        }

        pub fn own(&self) -> Side<'_> {
            self.side(1)
        }

        fn side(&self, index: usize) -> Side<'_> {
            let (text, section) = &self.texts[index];
            Side {
                file: &text.file,
                reading: Reading::of(text, section, true),
                status: &self.status,
            }
        }
    }

    fn page(language: &str, markdown: &str) -> (PageText, SectionText) {
        let file = SourceFile::new(format!("content/{language}/page.md"), markdown);
        let tag = LanguageTag::new(language).unwrap();
        let (document, problems) = parse(&file, 0, &tag);
        assert!(problems.is_empty(), "{problems:?}");
        let lead = Body {
            heading: Vec::new(),
            blocks: document.lead,
            notes: document.lead_notes,
        };
        let lead = resolved(lead, &file);
        let lead = SectionText {
            heading: lead.heading,
            blocks: lead.blocks,
            notes: lead.notes,
            hash: "0".into(),
            status: Status::unrecorded(false),
        };
        let text = PageText {
            file,
            title: String::new(),
            short_title: None,
            description: String::new(),
        };
        (text, lead)
    }

    #[test]
    fn a_place_is_where_the_words_stand_even_after_escapes_and_wrapped_lines() {
        let markdown = "> A \\*starred\\* line\n> that goes on\n> with **48** hours.\n";
        let sides = Sides::new(markdown, "", "ko");
        let side = sides.source();
        let passage = side.reading.passages.last().unwrap();
        let text = passage.text(0..passage.letters.len());
        assert_eq!(text, "A *starred* line that goes on with 48 hours.");
        let at = text.find("48").unwrap();
        let place = passage.place(side.file, at..at + 2);
        assert_eq!((place.line, place.column, place.length), (3, 10, 2));
    }

    #[test]
    fn the_laws_of_a_block_are_its_own_and_those_around_it() {
        let markdown = "\
[](law:a) 1

- 2 [](law:b)
  - 3 [](law:c)

| 4 | 5 [](law:d) |
|---|---|
| 6 | 7 |

Term [](law:e)
: 8

  9

10[^x]

[^x]: 11

    12 [](law:f)
";
        let sides = Sides::new(markdown, "", "ko");
        let side = sides.source();
        let found = side.reading.passages.iter().map(|passage| {
            let number = passage.letters.iter().filter(|c| c.is_ascii_digit());
            let laws = side.reading.laws(passage.block);
            let laws: Vec<&str> = laws.iter().map(|id| id.as_str()).collect();
            (number.collect::<String>(), laws.join(" "))
        });
        let found: Vec<(String, String)> = found.filter(|(n, _)| !n.is_empty()).collect();
        let expected = [
            ("1", "a"),
            ("2", "b"),
            ("3", "c b"),
            ("4", ""),
            ("5", "d"),
            ("6", ""),
            ("7", ""),
            ("8", "e"),
            ("9", "e"),
            ("10", ""),
            ("11", "f"),
            ("12", "f"),
        ];
        let found: Vec<_> = found
            .iter()
            .map(|(n, l)| (n.as_str(), l.as_str()))
            .collect();
        assert_eq!(found, expected);
    }
}
