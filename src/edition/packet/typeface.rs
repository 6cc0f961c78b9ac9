//! Typefaces as Word names them, and languages as it knows them. In: a language. Out: properties of
//! runs. Names come from the script of a language: Word takes one font where CSS takes a list, and
//! alternatives stand in a table of their own.

use crate::source::escape::escape;
use crate::source::record::Language;

/// For letters that are neither East Asian nor complex. Every system has it or stands one in for it,
/// and it has all letters of Vietnamese.
const LATIN: &str = "Arial";

/// For code.
const MONO: &str = "Consolas";

/// How a language is set.
#[derive(Debug, Clone)]
pub struct Typeface {
    kind: Kind,
    /// Its font; for Latin scripts the common one.
    font: &'static str,
    /// The tag by which Word knows the language.
    tag: String,
    /// Fonts that may stand in.
    instead: Vec<String>,
}

/// Which of the sets of fonts of a run counts for a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Latin,
    Chinese,
    Korean,
    Complex,
}

impl Typeface {
    /// The typeface of a language.
    pub fn of(language: &Language) -> Typeface {
        let (kind, font) = match language.scripts.first().map(String::as_str) {
            Some("Hans") => (Kind::Chinese, "Microsoft YaHei"),
            Some("Hant") => (Kind::Chinese, "Microsoft JhengHei"),
            Some("Kore" | "Hang") => (Kind::Korean, "Malgun Gothic"),
            Some("Thai") => (Kind::Complex, "Leelawadee UI"),
            Some("Arab") => (Kind::Complex, LATIN),
            _ => (Kind::Latin, LATIN),
        };
        let named = |other: &&String| !other.contains("sans-serif") && *other != "system-ui";
        let instead = language.fonts.iter().filter(named).cloned();
        Typeface {
            kind,
            font,
            tag: word_tag(language.tag.as_str()),
            instead: instead.filter(|other| other != font).collect(),
        }
    }

    /// `w:rFonts` of words in this language. Quotation marks and dashes belong to both Latin and Chinese:
    /// the hint has them set with the Chinese ones.
    pub fn fonts(&self) -> String {
        self.fonts_with(LATIN)
    }

    /// `w:rFonts` of code.
    pub fn fonts_of_code(&self) -> String {
        self.fonts_with(MONO)
    }

    fn fonts_with(&self, latin: &str) -> String {
        let hint = match self.kind {
            Kind::Chinese => " w:hint=\"eastAsia\"",
            _ => "",
        };
        format!(
            "<w:rFonts{hint} w:ascii=\"{latin}\" w:hAnsi=\"{latin}\" w:eastAsia=\"{}\" w:cs=\"{}\"/>",
            self.east_asian(),
            match self.kind {
                Kind::Complex => self.font,
                _ => LATIN,
            }
        )
    }

    fn east_asian(&self) -> &str {
        match self.kind {
            Kind::Chinese | Kind::Korean => self.font,
            _ => LATIN,
        }
    }

    /// `w:lang` of words in this language. Latin words among Chinese, Korean, Thai or Arabic ones are
    /// English names.
    pub fn language(&self) -> String {
        let tag = escape(&self.tag);
        match self.kind {
            Kind::Latin => format!("<w:lang w:val=\"{tag}\"/>"),
            Kind::Chinese | Kind::Korean => {
                format!("<w:lang w:val=\"en-CA\" w:eastAsia=\"{tag}\"/>")
            }
            Kind::Complex => format!("<w:lang w:val=\"en-CA\" w:bidi=\"{tag}\"/>"),
        }
    }

    /// Whether its letters may be slanted.
    pub fn slants(&self) -> bool {
        self.kind == Kind::Latin
    }

    /// The mark that stands for stress.
    pub fn emphasis_mark(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Chinese => Some("underDot"),
            Kind::Korean => Some("dot"),
            Kind::Latin | Kind::Complex => None,
        }
    }

    /// An entry of the table of fonts: what may stand in where its font is not there. None for the
    /// common font, for which every system has something.
    pub fn alternatives(&self) -> Option<String> {
        if self.font == LATIN || self.instead.is_empty() {
            return None;
        }
        Some(format!(
            "<w:font w:name=\"{}\"><w:altName w:val=\"{}\"/><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font>",
            self.font,
            escape(&self.instead.join(","))
        ))
    }
}

/// Word knows languages by their regions. Those of readers in Ontario come first: French of Canada,
/// Chinese of Hong Kong for readers of traditional letters.
fn word_tag(tag: &str) -> String {
    match tag {
        "en" => "en-CA",
        "fr" => "fr-CA",
        "zh-Hans" => "zh-CN",
        "zh-Hant" => "zh-HK",
        "ko" => "ko-KR",
        "vi" => "vi-VN",
        "th" => "th-TH",
        "ar" => "ar-SA",
        other => other,
    }
    .to_owned()
}
