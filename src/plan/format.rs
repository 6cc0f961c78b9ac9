//! Formats: the kinds of files to keep or print, and the editions that they belong to. In: nothing. Out: one
//! table of facts. A new format is a row here and a writer of its own.

use serde::Serialize;

/// One way to publish, by the word that asks for it (`--edition`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// `web`: the website.
    Web,
    /// `pdf`: everything that is set on pages.
    Pdf,
    /// `single`: guides in one HTML file each.
    Single,
    /// `epub`: guides as books for reading apps.
    Epub,
    /// `text`: pages for workers as plain text for chats.
    Text,
}

impl Edition {
    /// All.
    pub const ALL: [Edition; 5] = [
        Edition::Web,
        Edition::Pdf,
        Edition::Single,
        Edition::Epub,
        Edition::Text,
    ];

    /// The word for it on the command line and in `edition.json`.
    pub fn as_str(self) -> &'static str {
        match self {
            Edition::Web => "web",
            Edition::Pdf => "pdf",
            Edition::Single => "single",
            Edition::Epub => "epub",
            Edition::Text => "text",
        }
    }

    /// The edition that a word asks for.
    pub fn named(word: &str) -> Option<Edition> {
        Edition::ALL.into_iter().find(|e| e.as_str() == word)
    }

    /// Whether this program was built with what makes it.
    pub fn can_be_made(self) -> bool {
        self != Edition::Pdf || cfg!(feature = "pdf")
    }
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// 8.5 × 11 in.
    Letter,
    /// 210 × 297 mm.
    A4,
    /// 5.5 × 8.5 in, one page after another: for tablets, and for drivers that fold by themselves.
    Half,
    /// The same pages in the order in which they are folded, two on a Letter sheet.
    Booklet,
    /// The same pages one by one, with bleed and crop marks: for print shops.
    Shop,
    /// 90 × 160 mm, to be read on a telephone.
    Phone,
    /// An HTML page that needs no other file.
    Single,
    /// EPUB 3.3.
    Epub,
    /// Letter, in two columns: the reader's language and the source language.
    Bilingual,
    /// A Letter sheet that is folded in three.
    Brochure,
    /// Letter sheets of cards to hand over, in the reader's language and in the source language.
    Cards,
    /// Plain text: one message, then the whole page in parts.
    Text,
}

/// How a format reaches people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// It is read on a screen: policy asks for notices.
    Screen,
    /// It is printed and handed out: policy asks for proofs.
    Paper,
    /// It is forwarded, further than paper: policy asks for proofs too.
    Chat,
}

/// What is known of a format.
struct Facts {
    format: Format,
    name: &'static str,
    edition: Edition,
    extension: &'static str,
    reach: Reach,
    /// The text of the source stands beside the reader's: policy then asks for both.
    source: bool,
    /// It comes out wrong where a printer turns sheets on the other edge, or changes their size.
    folded: bool,
}

/// All, in the order in which they are offered.
const FORMATS: [Facts; 12] = [
    pdf(Format::Letter, "letter"),
    pdf(Format::A4, "a4"),
    pdf(Format::Half, "half"),
    pdf(Format::Booklet, "booklet").folded(),
    pdf(Format::Shop, "shop"),
    pdf(Format::Phone, "phone").on_screen(),
    of(Format::Single, "single", Edition::Single, "html").on_screen(),
    of(Format::Epub, "epub", Edition::Epub, "epub").on_screen(),
    pdf(Format::Bilingual, "bilingual").with_source(),
    pdf(Format::Brochure, "brochure").folded(),
    pdf(Format::Cards, "cards").with_source().folded(),
    of(Format::Text, "text", Edition::Text, "txt").for_chats(),
];

const fn pdf(format: Format, name: &'static str) -> Facts {
    of(format, name, Edition::Pdf, "pdf")
}

const fn of(
    format: Format,
    name: &'static str,
    edition: Edition,
    extension: &'static str,
) -> Facts {
    Facts {
        format,
        name,
        edition,
        extension,
        reach: Reach::Paper,
        source: false,
        folded: false,
    }
}

impl Facts {
    const fn on_screen(self) -> Facts {
        Facts {
            reach: Reach::Screen,
            ..self
        }
    }

    const fn for_chats(self) -> Facts {
        Facts {
            reach: Reach::Chat,
            ..self
        }
    }

    const fn with_source(self) -> Facts {
        Facts {
            source: true,
            ..self
        }
    }

    const fn folded(self) -> Facts {
        Facts {
            folded: true,
            ..self
        }
    }
}

impl Format {
    /// All, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Format> + Clone {
        FORMATS.iter().map(|facts| facts.format)
    }

    /// Its row. The table has one for each, in the order of the type, which a test holds.
    fn facts(self) -> &'static Facts {
        &FORMATS[self as usize]
    }

    /// Its name in file names and `edition.json`.
    pub fn as_str(self) -> &'static str {
        self.facts().name
    }

    /// The edition that it belongs to.
    pub fn edition(self) -> Edition {
        self.facts().edition
    }

    /// What its file names end with.
    pub fn extension(self) -> &'static str {
        self.facts().extension
    }

    /// Whether it is read on a screen: policy then asks for notices, not for proofs.
    pub fn is_screen(self) -> bool {
        self.facts().reach == Reach::Screen
    }

    /// Whether it is printed.
    pub fn is_paper(self) -> bool {
        self.facts().reach == Reach::Paper
    }

    /// Whether the text of the source stands beside the reader's: policy then asks for both.
    pub fn shows_source(self) -> bool {
        self.facts().source
    }

    /// Whether it comes out wrong where a printer turns sheets on the other edge, or changes their size.
    pub fn needs_test(self) -> bool {
        self.facts().folded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_has_the_row_of_its_own_name() {
        for format in Format::all() {
            assert_eq!(format.facts().format, format);
            let name = serde_json::to_value(format).unwrap();
            assert_eq!(name, format.as_str());
        }
    }
}
