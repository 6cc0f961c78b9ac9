//! What the checks of a series share: built once, read by all. In: a series. Out: nothing by itself.

use super::avoid::Avoided;
use super::figures::Figures;
use super::numbers::quantity::Finder;
use crate::series::Series;
use crate::source::indexed::PerLanguage;

/// What the checks of a series share: built once, read by all.
pub struct Rules<'a> {
    pub series: &'a Series,
    pub figures: Figures<'a>,
    pub finders: PerLanguage<Finder>,
    pub avoided: PerLanguage<Avoided>,
    pub reveals: PerLanguage<Avoided>,
}
