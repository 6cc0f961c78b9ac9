//! JSON Schemas (draft 2020-12) for editors: one for each kind of YAML file and front matter.
//! In: nothing, they are embedded. Out: names and texts. Never consulted by the readers, which have
//! better messages; `tests/schemas.rs` holds the two against each other.

/// All schemas in order of file name: the name that editors are pointed to, and its text.
///
/// Files of a series: `series`, `laws`, `contacts`; in the folder of a language `law-words`,
/// `contact-words`, `state`, and `glossary` (source) or `glossary-translation`. Front matter:
/// `series-page`, `guide-page` and `page`, each with a `-translation`. Beside content: `languages`
/// for `i18n/languages.yaml`, `theme` for `theme.yaml`, `partner` for what is laid over a series.
pub fn all() -> &'static [(&'static str, &'static str)] {
    SCHEMAS
}

macro_rules! schemas {
    ($($name:literal)*) => {
        &[$((
            concat!($name, ".schema.json"),
            include_str!(concat!("schemas/", $name, ".schema.json")),
        )),*]
    };
}

static SCHEMAS: &[(&str, &str)] = schemas! {
    "contact-words"
    "contacts"
    "glossary-translation"
    "glossary"
    "guide-page-translation"
    "guide-page"
    "languages"
    "law-words"
    "laws"
    "page-translation"
    "page"
    "partner"
    "series-page-translation"
    "series-page"
    "series"
    "state"
    "theme"
};
