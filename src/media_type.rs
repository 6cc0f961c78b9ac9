//! Media types: what each kind of published file is, by its ending. In: nothing. Out: one table, from which host
//! files are written and answers of hosts are held against. Below every floor, since the one writes and the
//! other asks, and neither may know the other.

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MediaType {
    /// How names of such files end.
    pub extension: &'static str,
    /// What a host may call it, the best first.
    pub names: &'static [&'static str],
    /// It is text in UTF-8: a host that says another charset, or none for what is not marked up, shows garbage.
    pub is_text: bool,
    /// It is a page: read in a browser, and everything else comes with one or is kept.
    pub is_page: bool,
}

/// All kinds, pages first.
pub const KINDS: &[MediaType] = &[
    MediaType {
        is_page: true,
        ..text("html", &["text/html"])
    },
    text("css", &["text/css"]),
    text("txt", &["text/plain"]),
    text("md", &["text/markdown", "text/plain"]),
    text("json", &["application/json"]),
    text("xml", &["application/xml", "text/xml"]),
    text("svg", &["image/svg+xml"]),
    binary("png", &["image/png"]),
    binary("jpg", &["image/jpeg"]),
    binary("jpeg", &["image/jpeg"]),
    binary("gif", &["image/gif"]),
    binary("webp", &["image/webp"]),
    binary("pdf", &["application/pdf"]),
    binary("epub", &["application/epub+zip"]),
];

const fn text(extension: &'static str, names: &'static [&'static str]) -> MediaType {
    MediaType {
        extension,
        names,
        is_text: true,
        is_page: false,
    }
}

const fn binary(extension: &'static str, names: &'static [&'static str]) -> MediaType {
    MediaType {
        is_text: false,
        ..text(extension, names)
    }
}

/// The kind of files with an ending.
pub fn of(extension: &str) -> Option<&'static MediaType> {
    KINDS.iter().find(|kind| kind.extension == extension)
}

impl MediaType {
    /// Whether a host has to say that it is in UTF-8. A text for readers cannot say so itself; everything else does, or is
    /// for programs that know.
    pub fn needs_charset(&self) -> bool {
        self.extension == "txt"
    }
}
