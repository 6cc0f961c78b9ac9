//! What all pages of the website share: series, strings, templates, assets.

use rayon::prelude::*;
use serde::Serialize;
use tera::{Context, Tera, Value};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::download::Download;
use crate::edition::html::code::Coloured;
use crate::edition::html::{Shared, attributes, image};
use crate::edition::standing::{Notice, Standing, Told};
use crate::search::back_of_book::BookIndex;
use crate::search::survey::{Passage, survey};
use crate::series::address::{RelativePath, WebPage};
use crate::series::{LanguageIndex, PerLanguage, Series};
use crate::source::interface::{Interface, Interfaces};
use crate::source::theme::Theme;

use super::asset::Assets;
use super::frame::Frame;
use super::links::PageLinks;
use super::words::Remark;

/// The series with everything that rendering it needs.
pub struct Site<'a> {
    pub series: &'a Series,
    pub shared: Shared<'a>,
    /// PDFs of the same build.
    pub downloads: &'a [Download],
    pub assets: Assets,
    /// What each language has to find, in its own words.
    pub found: PerLanguage<Findings>,
    templates: Tera,
    /// Messages without placeables, shared by all pages.
    strings: PerLanguage<Value>,
}

/// What there is to find in a language.
pub struct Findings {
    /// Its passages, with the terms that they speak of.
    pub passages: Vec<Passage>,
    /// Its term index.
    pub terms: BookIndex,
}

impl Findings {
    fn of(series: &Series, interface: &Interface, language: LanguageIndex) -> Self {
        let passages = survey(series, interface, language);
        Findings {
            terms: BookIndex::of(series, language, &passages),
            passages,
        }
    }
}

impl<'a> Site<'a> {
    /// Errors: see [`super::web`].
    pub fn new(
        series: &'a Series,
        theme: &'a Theme,
        interfaces: &'a Interfaces,
        downloads: &'a [Download],
    ) -> Result<Self, Diagnostics> {
        let mut problems = Diagnostics::new();
        let mut spoken = PerLanguage::default();
        for language in series.languages.values() {
            match interfaces.of(&language.tag) {
                Some(interface) => spoken.push(interface),
                None => problems.push(
                    Diagnostic::error(
                        "no-interface",
                        format!("there are no interface strings for `{}`", language.tag),
                    )
                    .at(series.config.place.clone())
                    .hint(format!("add `i18n/{}/ui.ftl`", language.tag)),
                ),
            }
        }
        let mut templates = Tera::new();
        if let Err(error) = templates.add_raw_templates(theme.templates()) {
            problems.push(template_fault(&error));
        }
        let assets = match Assets::new(series, theme, &spoken) {
            Ok(assets) => Some(assets),
            Err(found) => {
                problems.append(found);
                None
            }
        };
        let (Some(assets), false) = (assets, problems.has_errors()) else {
            return Err(problems);
        };
        let found: Vec<_> = spoken.iter().collect();
        let found = found.into_par_iter();
        let found = found.map(|(language, interface)| Findings::of(series, interface, language));
        let found: Vec<Findings> = found.collect();
        Ok(Site {
            series,
            downloads,
            assets,
            found: found.into(),
            templates,
            strings: spoken.map(|_, interface| Value::from_serializable(interface.plain())),
            shared: Shared {
                series,
                code: Coloured::of(series),
                images: image::sizes(&series.images),
                interfaces: spoken,
            },
        })
    }

    /// Strings of a language.
    pub fn interface(&self, language: LanguageIndex) -> &'a Interface {
        self.shared.interfaces[language]
    }

    /// What the head of a page says of how far its text can be trusted.
    pub fn sentence(&self, standing: Standing, reader: LanguageIndex) -> String {
        standing.sentence(self.interface(reader), self.series.config.as_of)
    }

    /// What a text in `language` says of itself beyond the head of its page.
    pub fn remarks(
        &self,
        standing: Standing,
        reader: LanguageIndex,
        text: &Told,
        language: LanguageIndex,
    ) -> Vec<Remark> {
        let attrs = attributes(self.series, reader, language);
        let notices = standing.notices(self.interface(reader), text).into_iter();
        let remarks = notices.map(|Notice { kind, text }| Remark {
            kind,
            text,
            attrs: attrs.clone(),
        });
        remarks.collect()
    }

    /// How a page at `from` links to a page of a language.
    pub fn link(&self, from: &RelativePath, language: LanguageIndex, page: WebPage) -> String {
        from.link_to(&self.series.path(language, page))
    }

    /// A page inside its frame: templates see `page`, `policy`, `view` and `t`. The view is finished, so the
    /// links of the page know what it shows.
    pub fn render<V: Serialize>(
        &self,
        template: &str,
        links: &PageLinks<'_>,
        frame: &Frame,
        view: &V,
    ) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert("page", frame);
        context.insert("policy", &links.policy());
        context.insert("view", view);
        self.render_with(template, links.reader(), context)
    }

    /// A page without a frame.
    pub fn render_with(
        &self,
        template: &str,
        language: LanguageIndex,
        mut context: Context,
    ) -> Result<String, Box<Diagnostic>> {
        context.insert_value("t", self.strings[language].clone());
        let rendered = self.templates.render(template, &context);
        rendered.map_err(|error| Box::new(template_fault(&error)))
    }
}

fn template_fault(error: &tera::Error) -> Diagnostic {
    Diagnostic::error("template", error.to_string().trim().to_owned())
        .hint("look at the template that is named, in `themes/default/templates`")
}
