//! The package of a book: what is in it, in which order it is read, and what may be known of it before it
//! is opened. In: finished files. Out: the archive, the same bytes for the same files.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::edition::page::asset::kind_of;
use crate::series::address::RelativePath;
use crate::series::{GuideIndex, LanguageIndex, Series};
use crate::source::escape::escape;
use crate::source::interface::Interface;

/// The folder of the archive in which everything lies.
const FOLDER: &str = "EPUB";

const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
"#;

/// An XHTML file of the book, in reading order.
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub text: String,
    /// Images that it shows, by their path in the content folder.
    pub images: BTreeSet<String>,
}

/// What a book is made of.
pub struct Package<'a> {
    pub series: &'a Series,
    pub interface: &'a Interface,
    pub guide: GuideIndex,
    pub reader: LanguageIndex,
    /// Neutral where the guide is discreet: reading apps show it on their shelf.
    pub title: &'a str,
    pub description: &'a str,
    /// The languages in it, the main one first.
    pub languages: &'a [LanguageIndex],
    pub style: (&'a str, &'a str),
    pub files: &'a [File],
    /// Images by their address in the book.
    pub pictures: Vec<(String, &'a [u8])>,
    /// Which of the files is the contents.
    pub contents: &'a str,
    /// The PDF whose pages it tells.
    pub paper: Option<RelativePath>,
}

impl Package<'_> {
    /// The archive: times, rights and system are fixed, and the order is that of reading.
    pub fn zipped(&self) -> ZipResult<Vec<u8>> {
        let packed = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT)
            .system(System::Unix)
            .unix_permissions(0o644);
        // OCF 4.2.5: first, and as it is, so that its first bytes say what the archive is.
        let plain = packed.compression_method(CompressionMethod::Stored);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("mimetype", plain)?;
        zip.write_all(b"application/epub+zip")?;
        let mut add = |name: &str, bytes: &[u8]| {
            zip.start_file(name, packed)?;
            zip.write_all(bytes)?;
            ZipResult::Ok(())
        };
        add("META-INF/container.xml", CONTAINER.as_bytes())?;
        add(&format!("{FOLDER}/package.opf"), self.document().as_bytes())?;
        add(
            &format!("{FOLDER}/{}", self.style.0),
            self.style.1.as_bytes(),
        )?;
        for file in self.files {
            add(&format!("{FOLDER}/{}", file.name), file.text.as_bytes())?;
        }
        for (address, bytes) in &self.pictures {
            add(&format!("{FOLDER}/{address}"), bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    /// The package document.
    fn document(&self) -> String {
        let language = &self.series.languages[self.reader];
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{}\" dir=\"{}\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n",
            language.tag, language.dir
        );
        self.metadata(&mut out);
        out.push_str("</metadata>\n<manifest>\n");
        let mut item = |id: &str, href: &str, kind: &str, properties: &str| {
            let _ = writeln!(
                out,
                "<item id=\"{id}\" href=\"{}\" media-type=\"{kind}\"{properties}/>",
                escape(href)
            );
        };
        item("style", self.style.0, "text/css", "");
        for (index, file) in self.files.iter().enumerate() {
            let contents = match file.name == self.contents {
                true => " properties=\"nav\"",
                false => "",
            };
            item(
                &format!("f{index}"),
                &file.name,
                "application/xhtml+xml",
                contents,
            );
        }
        for (index, (address, _)) in self.pictures.iter().enumerate() {
            let extension = address.rsplit_once('.').map_or("", |(_, end)| end);
            item(
                &format!("i{index}"),
                address,
                kind_of(extension).unwrap_or("image/png"),
                "",
            );
        }
        let _ = writeln!(
            out,
            "</manifest>\n<spine page-progression-direction=\"{}\">",
            language.dir
        );
        for index in 0..self.files.len() {
            let _ = writeln!(out, "<itemref idref=\"f{index}\"/>");
        }
        out.push_str("</spine>\n</package>\n");
        out
    }

    fn metadata(&self, out: &mut String) {
        let config = &self.series.config;
        let mut say = |line: String| {
            out.push_str(&line);
            out.push('\n');
        };
        say(format!(
            "<dc:identifier id=\"id\">{}</dc:identifier>",
            self.identifier()
        ));
        say(format!("<dc:title>{}</dc:title>", escape(self.title)));
        for language in self.languages {
            let tag = &self.series.languages[*language].tag;
            say(format!("<dc:language>{tag}</dc:language>"));
        }
        say(format!(
            "<dc:description>{}</dc:description>",
            escape(self.description)
        ));
        say(format!("<dc:date>{}</dc:date>", config.as_of));
        let rights = self.interface.text("licence");
        say(format!("<dc:rights>{}</dc:rights>", escape(&rights)));
        let mut meta = |property: &str, value: &str| {
            say(format!(
                "<meta property=\"{property}\">{}</meta>",
                escape(value)
            ));
        };
        meta("dcterms:modified", &format!("{}T00:00:00Z", config.as_of));
        // What is needed to read it, and what helps (https://www.w3.org/TR/epub-a11y-11/). That it
        // conforms is for a person to certify, so nothing here says so.
        meta("schema:accessMode", "textual");
        if !self.pictures.is_empty() {
            meta("schema:accessMode", "visual");
        }
        // Every picture has a description: a series with one that has none is not built.
        meta("schema:accessModeSufficient", "textual");
        let mut features = vec![
            "tableOfContents",
            "readingOrder",
            "structuralNavigation",
            "displayTransformability",
            "index",
        ];
        if !self.pictures.is_empty() {
            features.push("alternativeText");
        }
        if self.paper.is_some() {
            features.extend(["pageNavigation", "pageBreakMarkers"]);
        }
        for feature in features {
            meta("schema:accessibilityFeature", feature);
        }
        // Which pages these are: a PDF has no other name (https://w3c.github.io/publ-a11y/drafts/page-source-id).
        if let Some(paper) = &self.paper {
            let file = paper.as_str().rsplit('/').next().unwrap_or_default();
            meta("pageBreakSource", &format!("{file}, {}", config.as_of));
        }
        meta("schema:accessibilityHazard", "none");
        let summary = self.interface.text("epub-accessibility");
        meta("schema:accessibilitySummary", &summary);
    }

    /// A name that no other book has, and that says nothing: of the series, the guide and the language
    /// (RFC 9562, version 8). A newer edition keeps it and differs by its date.
    fn identifier(&self) -> String {
        let config = &self.series.config;
        let mut hash = Sha256::new();
        let base = config.site.base.as_deref().unwrap_or_default();
        let guide = &self.series.guides[self.guide];
        let (home, _) = self.series.title(&self.series.home, LanguageIndex::SOURCE);
        let language = &self.series.languages[self.reader].tag;
        for part in [base, &home.title, guide.id.as_str(), language.as_str()] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.finalize()[..16]);
        bytes[6] = bytes[6] & 0x0F | 0x80;
        bytes[8] = bytes[8] & 0x3F | 0x80;
        let hex = HEXLOWER.encode(&bytes);
        format!(
            "urn:uuid:{}-{}-{}-{}-{}",
            &hex[..8],
            &hex[8..12],
            &hex[12..16],
            &hex[16..20],
            &hex[20..]
        )
    }
}
