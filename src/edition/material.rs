//! Material: what editions are made with, beside the plan. In: a series, theme, interface strings. Out:
//! [`Material`]. Never renders.

use crate::diagnostic::Diagnostics;
use crate::plan::Edition;
use crate::search::found::Findings;
use crate::series::{PerLanguage, Series};
use crate::source::interface::{Interface, Interfaces};
use crate::source::theme::Theme;

/// What editions are made with, beside the plan.
#[derive(Debug)]
pub struct Material<'a> {
    /// Templates, styles, icons.
    pub theme: &'a Theme,
    /// The strings of each language.
    pub interfaces: PerLanguage<&'a Interface>,
    /// What there is to find in each language; empty where neither a website nor books are made.
    pub found: PerLanguage<Findings>,
    /// Fonts, where something is set on pages.
    #[cfg(feature = "pdf")]
    pub fonts: Option<super::pdf::Fonts>,
}

impl<'a> Material<'a> {
    /// The material for `editions` of a series, but for fonts.
    ///
    /// Errors: languages without strings.
    pub fn of(
        series: &Series,
        theme: &'a Theme,
        interfaces: &'a Interfaces,
        editions: &[Edition],
    ) -> Result<Self, Diagnostics> {
        let interfaces = interfaces.of_all(&series.languages, &series.config.place)?;
        // What is set on pages asks for nothing that has to be found.
        let finds = editions.iter().any(|edition| *edition != Edition::Pdf);
        let found = finds.then(|| Findings::of_all(series));
        Ok(Material {
            theme,
            interfaces,
            found: found.unwrap_or_default(),
            #[cfg(feature = "pdf")]
            fonts: None,
        })
    }
}
