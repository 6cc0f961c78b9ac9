//! The words of records, each listed once, with what it is for. In: the words of a record. Out: the same, by
//! field: what is hashed, searched, checked and sent to reviewers is read from here, so that none of them can
//! know of a word that another has not heard of.

/// A kind of words that a record can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// What a law is called.
    LawName,
    /// What a law says.
    Summary,
    /// What a contact is called.
    Name,
    /// What it is called where its name would say too much.
    ShortName,
    /// What it does.
    Description,
    /// When somebody answers there.
    Hours,
    /// What is known of its languages.
    LanguageNote,
    /// What a reader must know before calling.
    Note,
    /// The word of the glossary.
    Term,
    /// Other words for it that readers look for.
    Aliases,
    /// What it means.
    Definition,
    /// Its key for sorting.
    SortAs,
    /// How it is typed in plain letters.
    Romanised,
    /// Words that the text avoids.
    Avoid,
}

/// Whether an edit lets a review of the record lapse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hashed {
    /// A line of the text, an empty one where it was left out.
    Always,
    /// A text of its own, where it is there: hashes in ledgers stay what they were before there was such a field.
    WhereThere,
    /// Readers never see it, or it is no text.
    Never,
}

/// In which part of a passage search finds a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundIn {
    /// Its heading.
    Heading,
    /// Its text.
    Text,
    /// What leads to it without being said in it.
    Also,
}

/// What a field is for.
struct Uses {
    hashed: Hashed,
    found: Option<FoundIn>,
    /// Whether the terms that it names count for the index of words: in names and sentences, not in lists.
    names_terms: bool,
    /// Whether it has to say the same in every language, in the language's own words. Names of organisations
    /// and the words of the glossary have rules of their own, or none.
    checked: bool,
}

impl Field {
    /// The table: a field that is new is for something, or does not compile.
    #[rustfmt::skip]
    fn uses(self) -> Uses {
        use Field::*;
        use Hashed::{Always, Never, WhereThere};
        let uses = |hashed, found, names_terms, checked| Uses { hashed, found, names_terms, checked };
        match self {
            //                     hashed      found                 names terms  checked
            LawName      => uses(Always,     Some(FoundIn::Heading), true,        true),
            Summary      => uses(Always,     Some(FoundIn::Text),    true,        true),
            Name         => uses(Always,     Some(FoundIn::Heading), true,        false),
            ShortName    => uses(WhereThere, Some(FoundIn::Also),    false,       false),
            Description  => uses(Always,     Some(FoundIn::Text),    true,        true),
            Hours        => uses(Always,     Some(FoundIn::Text),    false,       true),
            LanguageNote => uses(Always,     Some(FoundIn::Text),    false,       true),
            Note         => uses(Always,     Some(FoundIn::Text),    true,        true),
            Term         => uses(Always,     Some(FoundIn::Heading), true,        false),
            Aliases      => uses(Always,     Some(FoundIn::Text),    false,       false),
            Definition   => uses(Always,     Some(FoundIn::Text),    true,        true),
            SortAs       => uses(Never,      None,                 false,       false),
            Romanised    => uses(Never,      None,                 false,       false),
            Avoid        => uses(Never,      Some(FoundIn::Also),    false,       false),
        }
    }

    /// Its key in the YAML of a language.
    pub fn key(self) -> &'static str {
        match self {
            Field::LawName | Field::Name => "name",
            Field::ShortName => "short_name",
            Field::Summary => "summary",
            Field::Description => "description",
            Field::Hours => "hours",
            Field::LanguageNote => "language_note",
            Field::Note => "note",
            Field::Term => "term",
            Field::Aliases => "aliases",
            Field::Definition => "definition",
            Field::SortAs => "sort_as",
            Field::Romanised => "romanised",
            Field::Avoid => "avoid",
        }
    }

    /// Where search finds it, if it does.
    pub fn found(self) -> Option<FoundIn> {
        self.uses().found
    }

    /// Whether it holds any number of texts.
    pub fn is_list(self) -> bool {
        matches!(self, Field::Aliases | Field::Avoid)
    }
}

/// The words of a record in one field: one text, those of a list, or none where it has been left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldWords<'a> {
    /// The field.
    pub field: Field,
    /// Its texts.
    pub texts: Vec<&'a str>,
}

impl<'a> FieldWords<'a> {
    /// A text that is always there.
    pub(super) fn one(field: Field, text: &'a str) -> Self {
        let texts = vec![text];
        FieldWords { field, texts }
    }

    /// A text that may be left out.
    pub(super) fn maybe(field: Field, text: Option<&'a String>) -> Self {
        let texts = text.into_iter().map(String::as_str).collect();
        FieldWords { field, texts }
    }

    /// A list of texts.
    pub(super) fn many(field: Field, texts: &'a [String]) -> Self {
        let texts = texts.iter().map(String::as_str).collect();
        FieldWords { field, texts }
    }
}

/// Words of a record in a language.
pub trait Worded {
    /// Every word of the record, in the order in which they are hashed.
    fn words(&self) -> Vec<FieldWords<'_>>;

    /// The texts that the hash is made of.
    fn hashed(&self) -> Vec<String> {
        let words = self.words();
        let of = |hashed: Hashed| {
            words
                .iter()
                .filter(move |w| w.field.uses().hashed == hashed)
        };
        let lines: Vec<String> = of(Hashed::Always).map(|w| w.texts.join("\n")).collect();
        let later = of(Hashed::WhereThere).flat_map(|w| &w.texts);
        let later = later.map(|text| (*text).to_owned());
        std::iter::once(lines.join("\n")).chain(later).collect()
    }

    /// The texts of a field.
    fn texts(&self, field: Field) -> Vec<&str> {
        let words = self.words().into_iter();
        let own = words.filter(|words| words.field == field);
        own.flat_map(|words| words.texts).collect()
    }

    /// What has to say the same in every language.
    fn checked(&self) -> Vec<&str> {
        let words = self.words().into_iter();
        let own = words.filter(|words| words.field.uses().checked);
        own.flat_map(|words| words.texts).collect()
    }

    /// What is searched for the terms of the glossary.
    fn naming_terms(&self) -> Vec<&str> {
        let words = self.words().into_iter();
        let own = words.filter(|words| words.field.uses().names_terms);
        own.flat_map(|words| words.texts).collect()
    }
}
