//! Site: what all views share: series, strings, templates, assets. In: a plan, what was made, material. Out: text
//! that a template makes of a view. Never knows a kind of page.

use tera::{Context, Tera, Value};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::Material;
use crate::edition::html::code::Coloured;
use crate::edition::html::{Shared, attributes, image};
use crate::edition::standing::{Notice, Standing, Told};
use crate::plan::{Made, Plan};
use crate::search::found::Findings;
use crate::series::address::{RelativePath, WebPage};
use crate::series::{LanguageIndex, PageRef, PerLanguage, Series, Shown};
use crate::source::interface::Interface;

use super::asset::Assets;
use super::words::Remark;

/// The series with everything that rendering it needs.
pub struct Site<'a> {
    pub plan: &'a Plan<'a>,
    pub series: &'a Series,
    pub shared: Shared<'a>,
    /// The files to keep or print of the same build.
    pub made: &'a Made,
    pub assets: Assets,
    /// What each language has to find, in its own words.
    pub found: &'a PerLanguage<Findings>,
    templates: Tera,
    /// Messages without placeables, shared by all pages.
    strings: PerLanguage<Value>,
}

impl<'a> Site<'a> {
    /// Errors: files that the theme lacks, templates that do not parse.
    pub fn new(
        plan: &'a Plan<'a>,
        made: &'a Made,
        material: &'a Material<'a>,
    ) -> Result<Self, Diagnostics> {
        let series = plan.series;
        let mut problems = Diagnostics::new();
        let mut templates = Tera::new();
        if let Err(error) = templates.add_raw_templates(material.theme.templates()) {
            problems.push(template_fault(&error));
        }
        let assets = match Assets::new(series, material.theme, &material.interfaces) {
            Ok(assets) => Some(assets),
            Err(found) => {
                problems.append(found);
                None
            }
        };
        let (Some(assets), false) = (assets, problems.has_errors()) else {
            return Err(problems);
        };
        Ok(Site {
            plan,
            series,
            made,
            assets,
            found: &material.found,
            templates,
            strings: material
                .interfaces
                .map(|_, interface| Value::from_serializable(interface.plain())),
            shared: Shared {
                series,
                code: Coloured::of(series),
                images: image::sizes(&series.images),
                interfaces: material.interfaces.clone(),
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

    /// The sections of a page as readers of a language see them, the lead first.
    pub fn shown(&self, page: PageRef, reader: LanguageIndex) -> Vec<Shown<'a>> {
        let series = self.series;
        let page = series.page(page);
        let sections = page.sections.indices();
        let shown = sections.filter_map(|section| series.shown(page, section, reader));
        shown.collect()
    }

    /// What a template makes of its context and the strings of a language, which it sees as `t`.
    ///
    /// Errors: templates.
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
