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
