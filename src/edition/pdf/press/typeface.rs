//! Typefaces: what is embedded in the PDFs of an edition, and on which terms. In: pages that are set. Out:
//! a text that goes with them. It says what the fonts say of themselves, and judges nothing.

use std::collections::{BTreeMap, BTreeSet};

use typst::layout::{Frame, FrameItem};
use typst::text::FontInstance;
use typst_layout::PagedDocument;

/// A typeface, in words from its own table of names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Typeface {
    family: String,
    version: Option<String>,
    copyright: Option<String>,
    licence: Option<String>,
    address: Option<String>,
}

/// The typefaces of set pages: those in which something stands.
pub fn typefaces(pages: &PagedDocument) -> BTreeSet<Typeface> {
    let mut fonts = Fonts::new();
    for page in pages.pages() {
        collect(&page.frame, &mut fonts);
    }
    fonts.into_values().map(Typeface::of).collect()
}

/// By where their bytes lie: to compare fonts is to compare megabytes.
type Fonts<'p> = BTreeMap<(usize, u32), &'p FontInstance>;

fn collect<'p>(frame: &'p Frame, fonts: &mut Fonts<'p>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, fonts),
            FrameItem::Text(text) => {
                let font = text.font.font();
                let place = font.data().as_ptr().addr();
                fonts.entry((place, font.index())).or_insert(&text.font);
            }
            _ => {}
        }
    }
}

impl Typeface {
    /// Numbers of names: OpenType 1.9, table `name`, "Name IDs".
    fn of(font: &FontInstance) -> Typeface {
        let name = |id: u16| {
            let names = font.ttf().names();
            let mut wanted = names.into_iter().filter(|name| name.name_id == id);
            let text = wanted.find_map(|name| name.to_string())?;
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            (!text.is_empty()).then_some(text)
        };
        Typeface {
            family: font.font().info().family.clone(),
            version: name(5),
            copyright: name(0),
            licence: name(13),
            address: name(14),
        }
    }
}

/// The record of typefaces as plain text.
pub fn record(typefaces: &BTreeSet<Typeface>) -> String {
    let mut text = String::from("Fonts of which parts are embedded in the PDFs of this folder.\n");
    for face in typefaces {
        text += &format!("\n{}\n", face.family);
        let said = [&face.version, &face.copyright, &face.licence, &face.address];
        for words in said.into_iter().flatten() {
            text += &format!("  {words}\n");
        }
        if face.licence.is_none() && face.address.is_none() {
            text += "  The font does not say on which terms it may be used.\n";
        }
    }
    text
}
