//! The package of a DOCX: the parts around the text, in a zip archive (ECMA-376). In: the body and what
//! is said about the document. Out: bytes, the same for the same input: fixed times, fixed order, no
//! name of a person or a program.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use jiff::civil::Date;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::diagnostic::Diagnostic;
use crate::source::escape::escape;

use super::typeface::Typeface;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;

/// Saving takes the names of authors out of the file, those of comments too. Mode 15 is that of Word
/// 2013 and later; without it Word opens the file as an old one.
const SETTINGS: &str = r#"<w:removePersonalInformation/><w:removeDateAndTime/><w:defaultTabStop w:val="360"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#;

/// Paper of the country, with margins of three quarters of an inch.
const PAGE: &str = r#"<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1080" w:right="1080" w:bottom="1080" w:left="1080" w:header="540" w:footer="540" w:gutter="0"/></w:sectPr>"#;

/// A document without its container.
pub struct Package<'a> {
    /// Title in the properties of the file.
    pub title: String,
    /// BCP 47 tag of the language under review.
    pub language: String,
    /// The edition's date, which stands for every time in the file.
    pub as_of: Date,
    /// What stands at the foot of every page, before the number of the page.
    pub footer: String,
    /// Typefaces of the source, and of the language under review.
    pub faces: [&'a Typeface; 2],
    /// Paragraphs and tables.
    pub body: &'a str,
    /// Addresses that the body leads to, as `link1`, `link2`, …
    pub links: &'a [String],
}

/// The bytes of the document.
///
/// Errors: an archive that cannot be written into memory, which no content can cause.
pub fn write(package: &Package<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", properties(package)),
        ("word/document.xml", document(package)),
        ("word/_rels/document.xml.rels", links(package.links)),
        ("word/styles.xml", styles(package)),
        ("word/settings.xml", settings()),
        ("word/fontTable.xml", fonts(package)),
        ("word/footer1.xml", footer(package)),
    ];
    zipped(&parts).map_err(|error| {
        let message = format!("the document `{}` cannot be packed: {error}", package.title);
        Box::new(Diagnostic::error("packing", message))
    })
}

/// Times, rights and system are fixed: what differs between two machines must not show.
fn zipped(parts: &[(&str, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(DECLARATION.as_bytes())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn relations() -> String {
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"document\" Type=\"{RELATIONS}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         </Relationships>"
    )
}

/// Relations of the body: its styles, its foot, and the addresses that it leads to.
fn links(links: &[String]) -> String {
    let mut out = String::from(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    );
    for (id, file) in [
        ("styles", "styles.xml"),
        ("settings", "settings.xml"),
        ("fontTable", "fontTable.xml"),
        ("footer", "footer1.xml"),
    ] {
        let _ = write!(
            out,
            "<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{id}\" Target=\"{file}\"/>"
        );
    }
    for (number, address) in (1..).zip(links) {
        let _ = write!(
            out,
            "<Relationship Id=\"link{number}\" Type=\"{RELATIONS}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escape(address)
        );
    }
    out.push_str("</Relationships>");
    out
}

/// Properties without an author: nobody's name goes with the file.
fn properties(package: &Package<'_>) -> String {
    let day = package.as_of;
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{}</dc:title><dc:language>{}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified>\
         </cp:coreProperties>",
        escape(&package.title),
        escape(&package.language)
    )
}

fn document(package: &Package<'_>) -> String {
    format!(
        "<w:document {WORD} xmlns:r=\"{RELATIONS}\"><w:body>\n{}{PAGE}</w:body></w:document>",
        package.body
    )
}

fn settings() -> String {
    format!("<w:settings {WORD}>{SETTINGS}</w:settings>")
}

fn fonts(package: &Package<'_>) -> String {
    let mut entries: Vec<String> = package
        .faces
        .iter()
        .filter_map(|face| face.alternatives())
        .collect();
    entries.dedup();
    format!("<w:fonts {WORD}>{}</w:fonts>", entries.concat())
}

/// Code, language and edition on every page, since sheets of paper get mixed up.
fn footer(package: &Package<'_>) -> String {
    let face = package.faces[1];
    let properties = format!("<w:rPr>{}{}</w:rPr>", face.fonts(), face.language());
    let field = |name: &str| {
        format!(
            "<w:fldSimple w:instr=\" {name} \"><w:r>{properties}<w:t>1</w:t></w:r></w:fldSimple>"
        )
    };
    let text = |words: &str| {
        format!(
            "<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
            escape(words)
        )
    };
    format!(
        "<w:ftr {WORD}><w:p><w:pPr><w:pStyle w:val=\"Label\"/></w:pPr>{}{}{}{}</w:p></w:ftr>",
        text(&format!("{} · ", package.footer)),
        field("PAGE"),
        text(" / "),
        field("NUMPAGES")
    )
}

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    /// Properties of the paragraph, in the order of the schema.
    paragraph: &'static str,
    /// Size in half points.
    size: u8,
    /// Further properties of its runs: weight before, colour.
    strong: bool,
    colour: &'static str,
}

const INK: &str = "1D2226";
const SOFT: &str = "50585F";

/// Headings keep the name by which Word knows them; what else there is has names of its own.
const STYLES: &[Style] = &[
    heading(
        "Heading1",
        "heading 1",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="0"/>"#,
        34,
    ),
    heading(
        "Heading2",
        "heading 2",
        r#"<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="12" w:space="6" w:color="1D2226"/></w:pBdr><w:spacing w:before="360" w:after="40"/><w:outlineLvl w:val="1"/>"#,
        26,
    ),
    heading(
        "Heading3",
        "heading 3",
        r#"<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="6" w:space="6" w:color="1D2226"/></w:pBdr><w:spacing w:before="320" w:after="40"/><w:outlineLvl w:val="2"/>"#,
        24,
    ),
    heading(
        "Heading4",
        "heading 4",
        r#"<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="6" w:space="6" w:color="8A9298"/></w:pBdr><w:spacing w:before="280" w:after="40"/><w:outlineLvl w:val="3"/>"#,
        22,
    ),
    heading(
        "OwnHeading1",
        "Translated heading 1",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:after="160"/>"#,
        34,
    ),
    heading(
        "OwnHeading2",
        "Translated heading 2",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:after="80"/>"#,
        26,
    ),
    heading(
        "OwnHeading3",
        "Translated heading 3",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:after="80"/>"#,
        24,
    ),
    heading(
        "OwnHeading4",
        "Translated heading 4",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:after="80"/>"#,
        22,
    ),
    text(
        "Source",
        "Source text",
        r#"<w:spacing w:before="120" w:after="40"/>"#,
        20,
        SOFT,
    ),
    text(
        "Own",
        "Text",
        r#"<w:spacing w:before="60" w:after="100" w:line="288" w:lineRule="auto"/>"#,
        22,
        INK,
    ),
    text(
        "Translation",
        "Translation",
        r#"<w:pBdr><w:left w:val="single" w:sz="18" w:space="6" w:color="0B5A66"/></w:pBdr><w:spacing w:after="120" w:line="288" w:lineRule="auto"/>"#,
        22,
        INK,
    ),
    text("Label", "Label", r#"<w:spacing w:after="20"/>"#, 18, SOFT),
    text(
        "CodeBlock",
        "Code",
        r#"<w:keepLines/><w:shd w:val="clear" w:color="auto" w:fill="F3F3EE"/><w:spacing w:before="80" w:after="120"/>"#,
        18,
        INK,
    ),
    Style {
        id: "Term",
        name: "Term",
        paragraph: r#"<w:keepNext/><w:spacing w:before="60" w:after="20"/>"#,
        size: 20,
        strong: true,
        colour: INK,
    },
    text(
        "Gap",
        "Gap",
        r#"<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>"#,
        8,
        INK,
    ),
];

const fn heading(id: &'static str, name: &'static str, paragraph: &'static str, size: u8) -> Style {
    Style {
        id,
        name,
        paragraph,
        size,
        strong: true,
        colour: INK,
    }
}

const fn text(
    id: &'static str,
    name: &'static str,
    paragraph: &'static str,
    size: u8,
    colour: &'static str,
) -> Style {
    Style {
        id,
        name,
        paragraph,
        size,
        strong: false,
        colour,
    }
}

fn styles(package: &Package<'_>) -> String {
    let face = package.faces[1];
    let mut out = format!(
        "<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr>{}<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>{}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>",
        face.fonts(),
        face.language()
    );
    for style in STYLES {
        let strong = if style.strong { "<w:b/><w:bCs/>" } else { "" };
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{}</w:pPr>\
             <w:rPr>{strong}<w:color w:val=\"{}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>",
            style.id,
            style.name,
            style.paragraph,
            style.colour,
            size = style.size
        );
    }
    out.push_str(
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B5A66\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"Box\"><w:name w:val=\"Box\"/><w:tblPr><w:tblBorders>",
    );
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(
            out,
            "<w:{side} w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{INK}\"/>"
        );
    }
    out.push_str(
        "</w:tblBorders><w:tblCellMar><w:top w:w=\"60\" w:type=\"dxa\"/><w:left w:w=\"110\" w:type=\"dxa\"/><w:bottom w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"110\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>",
    );
    out
}
