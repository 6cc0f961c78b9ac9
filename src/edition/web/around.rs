//! What each page of the series says beside its sections, by which the term index chooses the words that a browser
//! is sent to. In: the views of pages, without their sections. Out: text by page. Renders nothing, so that an index
//! can be made before the pages that it leads to, and knows no order, so that a theme may have its own.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::edition::page::around::WordsAround;
use crate::edition::page::links::PageLinks;
use crate::edition::page::section::Scene;
use crate::edition::page::site::Site;
use crate::search::back_of_book::Locator;
use crate::search::fragment::Surface;
use crate::series::address::WebPage;
use crate::series::{LanguageIndex, PageRef, PerLanguage};

use super::{content, guide, home};

/// The words around the sections of every page.
pub struct Surroundings {
    /// Every string that a template of a language may ask for.
    strings: PerLanguage<Surface>,
    pages: BTreeMap<(LanguageIndex, PageRef), Surface>,
}

impl Surroundings {
    /// Those of a website.
    pub fn of(site: &Site<'_>) -> Self {
        let planned: Vec<(LanguageIndex, PageRef)> = site
            .plan
            .pages()
            .filter_map(|(language, page)| match page {
                WebPage::Content(page) => Some((language, page)),
                _ => None,
            })
            .collect();
        let pages = planned.into_par_iter();
        let pages = pages.map(|(reader, page)| ((reader, page), of_page(site, reader, page)));
        Surroundings {
            strings: site.shared.interfaces.map(|_, interface| {
                let mut all = Surface::default();
                interface.plain().values().for_each(|text| all.add(text));
                all
            }),
            pages: pages.collect(),
        }
    }

    /// What leads to the words of a section and to nothing around it, where there is such a thing.
    pub fn sure<'l>(&self, reader: LanguageIndex, locator: &'l Locator) -> Option<&'l str> {
        let around = self.pages.get(&(reader, locator.section.page))?;
        let strings = self.strings.get(reader)?;
        let mut all = locator.directives.iter();
        let sure = all.find(|one| !around.holds(one) && !strings.holds(one))?;
        Some(&sure.value)
    }
}

fn of_page(site: &Site<'_>, reader: LanguageIndex, page: PageRef) -> Surface {
    let links = PageLinks::new(site, reader, WebPage::Content(page));
    let scene = Scene::open(&links, page);
    let mut all = Surface::default();
    match page {
        PageRef::Home => {
            let (frame, beside) = home::beside(&scene, &links);
            frame.words_around(&mut all);
            beside.words_around(&mut all);
        }
        PageRef::Intro(g) => {
            let (frame, beside) = guide::beside(&scene, &links, g);
            frame.words_around(&mut all);
            beside.words_around(&mut all);
        }
        PageRef::Page(g, p) => {
            let (frame, beside) = content::beside(&scene, &links, g, p);
            frame.words_around(&mut all);
            beside.words_around(&mut all);
        }
    }
    scene.words_between(scene.standing(), &mut all);
    all
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::edition::Material;
    use crate::edition::sample::{self, EN, KO};
    use crate::plan::{Edition, Features, Made, Medium, Plan, Wanted};
    use crate::series::{GuideIndex, PageIndex};

    /// What a view hands to its template under other names than these is read by somebody.
    const UNREAD: [&str; 21] = [
        "href",
        "hreflang",
        "attrs",
        "lang",
        "dir",
        "kind",
        "styles",
        "canonical",
        "exit",
        "home",
        "print",
        "laws",
        "contacts",
        "glossary",
        "finder",
        "terms",
        "safety",
        "changes",
        "about",
        "check",
        "src",
    ];

    /// Every string of a view that somebody reads, without its tags.
    fn read(view: &Value, texts: &mut Vec<String>) {
        match view {
            Value::String(text) => {
                let parts = text.split('<');
                let parts = parts.map(|part| part.split_once('>').map_or(part, |(_, text)| text));
                texts.push(
                    parts
                        .collect::<String>()
                        .replace("&#39;", "'")
                        .replace("&amp;", "&"),
                );
            }
            Value::Array(all) => all.iter().for_each(|view| read(view, texts)),
            Value::Object(all) => {
                let read_by_somebody = all.iter().filter(|(key, value)| {
                    // The numbers of a partner stand under the same name as the list's address.
                    !UNREAD.contains(&key.as_str()) || value.is_array() && *key == "contacts"
                });
                read_by_somebody.for_each(|(_, view)| read(view, texts));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    #[test]
    fn nothing_that_a_template_can_print_around_sections_is_forgotten() {
        let series = sample::series();
        let interfaces = sample::interfaces(&series);
        let theme = sample::theme();
        let editions = &[Edition::Web, Edition::Single, Edition::Epub];
        let material = Material::of(&series, &theme, &interfaces, editions).unwrap();
        let wanted = Wanted {
            medium: Medium::Web,
            editions,
            features: Features::default(),
        };
        let plan = Plan::of(&series, &material.found, wanted);
        let made = Made {
            downloads: plan.downloads().cloned().collect(),
            ..Made::default()
        };
        let site = Site::new(&plan, &made, &material).unwrap();
        let (g, p) = (GuideIndex::nth(0), PageIndex::nth(0));
        let mut seen = 0;
        for reader in [EN, KO] {
            for page in [PageRef::Home, PageRef::Intro(g), PageRef::Page(g, p)] {
                let links = PageLinks::new(&site, reader, WebPage::Content(page));
                let scene = Scene::open(&links, page);
                let handed = match page {
                    PageRef::Home => serde_json::to_value(home::beside(&scene, &links)),
                    PageRef::Intro(g) => serde_json::to_value(guide::beside(&scene, &links, g)),
                    PageRef::Page(g, p) => {
                        serde_json::to_value(content::beside(&scene, &links, g, p))
                    }
                };
                let mut texts = Vec::new();
                read(&handed.unwrap(), &mut texts);
                let around = of_page(&site, reader, page);
                for text in &texts {
                    assert!(around.says(text), "{page:?}: {text}");
                }
                seen += texts.len();
            }
        }
        assert!(seen > 60, "{seen}");
    }
}
