//! Brochures: which panel of a sheet folded in three shows which section of a page. In: a page. Out:
//! panels in the order of reading.

use super::index::SectionIndex;
use super::model::Page;

/// Panels for sections, beside the front, on which the lead stands.
pub const PANELS: usize = 5;

/// A panel of the folded sheet, in the order in which a reader meets them: the front, then the flap that
/// lies on the right when the front is opened, then the three inside from the side where reading begins,
/// and the back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// The front: title and lead.
    Front,
    /// The flap that is folded in: narrower, so that it does not buckle.
    Flap,
    /// Inside, where reading begins.
    First,
    /// Inside, in the middle.
    Middle,
    /// Inside, behind the flap.
    Last,
    /// The back.
    Back,
}

impl Panel {
    /// All, in the order in which a reader meets them.
    pub const ALL: [Panel; PANELS + 1] = [
        Panel::Front,
        Panel::Flap,
        Panel::First,
        Panel::Middle,
        Panel::Last,
        Panel::Back,
    ];

    /// Its name in messages and templates.
    pub fn as_str(self) -> &'static str {
        match self {
            Panel::Front => "front",
            Panel::Flap => "flap",
            Panel::First => "first",
            Panel::Middle => "middle",
            Panel::Last => "last",
            Panel::Back => "back",
        }
    }
}

/// The sections of each panel after the front: one of level 2 with those below it.
pub fn panels(page: &Page) -> Vec<Vec<SectionIndex>> {
    let mut panels: Vec<Vec<SectionIndex>> = Vec::new();
    for (index, section) in page.sections.iter().skip(1) {
        match panels.last_mut() {
            Some(panel) if section.level > 2 => panel.push(index),
            _ => panels.push(vec![index]),
        }
    }
    panels
}
