//! What templates have to know beside the text: languages and their fonts, the measures of the page,
//! words of the interface, the cover. Written as one source of definitions.

use crate::plan::Format;
use crate::series::{LanguageIndex, Series};
use crate::source::fonts::CODE_FAMILY;
use crate::source::interface::{Interface, Piece};
use crate::source::record::Language;

use super::press::fonts::Fonts;
use super::writer::Writer;
use super::writer::literal::literal;

/// Code of the first pages by name, in the order of the template.
pub type Cover = Vec<(&'static str, String)>;

/// Definitions that the templates import.
#[derive(Debug, Default)]
pub struct Data(String);

impl Data {
    /// What every document has to know. Chapters begin on right-hand pages where `recto` says so.
    pub fn of(
        writer: &mut Writer<'_>,
        fonts: &Fonts,
        format: Format,
        recto: bool,
        cover: &Cover,
    ) -> Self {
        let mut data = Data::default();
        data.languages(writer.series, fonts);
        data.form(format, recto, writer.reader);
        data.words(writer);
        data.cover(cover);
        data
    }

    /// The source.
    pub fn finish(self) -> String {
        self.0
    }

    /// How each language is set.
    fn languages(&mut self, series: &Series, fonts: &Fonts) {
        let mut code = String::new();
        for (index, language) in series.languages.iter() {
            let script = Script::of(language);
            let families: String = fonts
                .stack(series, index)
                .into_iter()
                .enumerate()
                .map(|(place, family)| match (place, script) {
                    // Quotation marks and dashes of Chinese text have the width of its characters, so
                    // they must not come from the font for Latin letters.
                    (0, Script::Chinese) => {
                        format!("(name:{},covers:\"latin-in-cjk\"),", literal(family))
                    }
                    _ => literal(family) + ",",
                })
                .collect();
            let region = language.print.as_ref().and_then(|p| p.region.as_ref());
            let region = region.map_or("none".to_owned(), |region| literal(region));
            let (leading, spacing) = script.leading();
            code += &format!(
                "(lang:{},region:{region},fonts:({families}),leading:{leading},spacing:{spacing},justify:{},slants:{},rtl:{}),",
                literal(language.tag.primary()),
                script == Script::Chinese,
                script == Script::Latin,
                language.dir.is_right_to_left(),
            );
        }
        self.0 += &format!("#let languages = ({code})\n");
    }

    /// The measures of a format, where chapters begin, and who reads it.
    fn form(&mut self, format: Format, recto: bool, reader: LanguageIndex) {
        let measures = measures(format);
        self.0 += &format!(
            "#let form = ({measures},recto:{recto})\n#let reader = {}\n",
            reader.number()
        );
    }

    /// Words of the interface in the reader's language.
    fn words(&mut self, writer: &mut Writer<'_>) {
        let interface = writer.interfaces[writer.reader];
        // The number is known only when pages are set: the message is cut where it stands.
        let [page_before, page_after] = around_number(interface, "see-page");
        let [number_before, number_after] = around_number(interface, "see-number");
        let fact = interface.text("fact-separator");
        let words = [
            ("contents", interface.text("contents")),
            ("page-before", page_before),
            ("page-after", page_after),
            ("number-before", number_before),
            ("number-after", number_after),
            ("fact-separator", fact),
        ];
        let mut code: String = words
            .iter()
            .map(|(name, text)| format!("{name}:{},", writer.say(text)))
            .collect();
        // Page numbers are set in the reader's language wherever they stand.
        writer.say("0123456789[]()");
        code += &format!("code-font:{}", literal(CODE_FAMILY));
        self.0 += &format!("#let words = ({code})\n");
    }

    /// A dictionary of code under a name of its own.
    pub fn define(&mut self, name: &str, code: &str) {
        self.0 += &format!("#let {name} = ({code})\n");
    }

    /// The first pages.
    fn cover(&mut self, cover: &Cover) {
        let code: String = cover
            .iter()
            .map(|(name, code)| format!("{name}:{code},"))
            .collect();
        self.0 += &format!("#let cover = ({code})\n");
    }
}

/// The words of a message before the number in it, and those after.
fn around_number(interface: &Interface, key: &str) -> [String; 2] {
    let mut around = [String::new(), String::new()];
    let mut at = 0;
    for piece in interface.pieces(key, &[]) {
        match piece {
            Piece::Words(words) => around[at] += &words,
            Piece::Slot(_) => at = 1,
        }
    }
    around
}

/// Bleed of what a print shop trims: an eighth of an inch, in points.
pub const BLEED: f32 = 9.0;

/// The measures of a format. Margins leave 7 mm and more, which no printer cuts off.
fn measures(format: Format) -> String {
    const FULL: &str = "inside:26mm,outside:22mm,top:20mm,bottom:20mm,descent:30%,size:10.5pt,fine:10.5pt,head:10pt,\
        title:30pt,h1:18pt,h2:13.5pt,h3:11.5pt,watermark:90pt,drop:45mm,longest:14,phone:false,leaves:2,bleed:0pt";
    const HALF: &str = "width:5.5in,height:8.5in,inside:18mm,outside:13mm,top:15mm,bottom:19mm,descent:12%,size:10.5pt,\
        fine:10.5pt,head:10pt,title:22pt,h1:16pt,h2:12.5pt,h3:11pt,watermark:60pt,drop:18mm,longest:12,phone:false";
    const PHONE: &str = "width:90mm,height:160mm,inside:6mm,outside:6mm,top:8mm,bottom:13mm,descent:30%,size:14pt,\
        fine:13pt,head:10pt,title:22pt,h1:20pt,h2:17pt,h3:15pt,watermark:40pt,drop:8mm,longest:9,phone:true,\
        leaves:none,bleed:0pt";
    match format {
        Format::Letter | Format::Bilingual => format!("width:8.5in,height:11in,{FULL}"),
        // Their templates have the measures of what is cut and folded.
        Format::Cards | Format::Brochure => "size:1em,fine:1em,phone:false,longest:12".to_owned(),
        Format::A4 => format!("width:210mm,height:297mm,{FULL}"),
        // Booklets get their blanks where pages are placed, and tablets need none.
        Format::Half | Format::Booklet => format!("{HALF},leaves:1,bleed:0pt"),
        Format::Shop => format!("{HALF},leaves:4,bleed:{BLEED}pt"),
        // What is not set on pages never comes here.
        _ => PHONE.to_owned(),
    }
}

/// Scripts as far as lines are set differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Chinese,
    Other,
}

impl Script {
    fn of(language: &Language) -> Script {
        match language.scripts.first().map(String::as_str) {
            Some("Latn") => Script::Latin,
            Some("Hans" | "Hant") => Script::Chinese,
            _ => Script::Other,
        }
    }

    /// Room between lines and between paragraphs, in em: full characters need more of it.
    fn leading(self) -> (&'static str, &'static str) {
        match self {
            Script::Latin => ("0.68", "1.1"),
            Script::Chinese => ("0.82", "1.15"),
            Script::Other => ("0.82", "1.15"),
        }
    }
}

/// A title as a running head: one line, of a few words.
pub fn for_head(title: &str) -> String {
    const WORDS: usize = 7;
    // Full characters are two columns wide.
    const COLUMNS: usize = 52;
    let mut head = String::new();
    let mut columns = 0;
    for (index, word) in title.split_inclusive(' ').enumerate() {
        for character in word.chars() {
            columns += if character >= '\u{1100}' { 2 } else { 1 };
            if index >= WORDS || columns > COLUMNS {
                return format!("{}…", head.trim_end());
            }
            head.push(character);
        }
    }
    head
}

#[cfg(test)]
mod tests {
    use super::for_head;

    #[test]
    fn running_heads_are_titles_that_fit_a_line() {
        assert_eq!(for_head("Sexual health"), "Sexual health");
        assert_eq!(
            for_head("How do we work well with an interpreter?"),
            "How do we work well with an…"
        );
        let long = "法".repeat(30);
        assert_eq!(for_head(&long), "法".repeat(26) + "…");
    }
}
