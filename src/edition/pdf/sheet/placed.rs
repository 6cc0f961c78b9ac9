//! Pages placed on larger sheets: two side by side for a booklet, one with crop marks for a print shop.
//! In: a finished PDF, and where its pages go. Out: another PDF. It has no tags, outline or links: whoever
//! reads on a screen has the linear file. Never looks into a page.

use hayro_write::hayro_syntax::Pdf as Finished;
use hayro_write::{ChunkSettings, ExtractionQuery, extract};
use jiff::civil::Date;
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, TextStr};
use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::source::escape::escape;

use crate::edition::pdf::press::packed::packed;

/// A point of type by inches.
pub const INCH: f32 = 72.0;

/// A sheet of paper, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// Pages by index, and where their lower left corners lie.
    pub pages: Vec<(usize, f32, f32)>,
    /// What is left when it has been cut, where it is to be cut.
    pub trim: Option<Trim>,
}

/// Where a sheet is cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trim {
    /// The distance of the cut from every edge of the sheet.
    pub edge: f32,
    /// How far print goes beyond the cut.
    pub bleed: f32,
}

/// What a file says of itself.
#[derive(Debug)]
pub struct About<'a> {
    /// The title.
    pub title: &'a str,
    /// The language as a tag.
    pub language: &'a str,
    /// The date of the edition.
    pub date: Date,
    /// What makes it this file and no other.
    pub ident: &'a str,
    /// Whether it is a proof.
    pub proof: bool,
    /// Whether sheets are turned on their short edge.
    pub short_edge: bool,
}

/// How long crop marks are.
const MARK: f32 = 18.0;

/// How thick crop marks are.
const HAIR: f32 = 0.25;

/// A file of sheets with the pages of a finished one.
///
/// # Errors
///
/// A finished file that cannot be read again, or has fewer pages than are placed.
pub fn placed(pdf: Vec<u8>, sheets: &[Sheet], about: &About<'_>) -> Result<Vec<u8>, Diagnostic> {
    let unreadable = |why: String| Diagnostic::error("pdf", why);
    let finished = Finished::new(pdf)
        .map_err(|error| unreadable(format!("a set PDF cannot be read again: {error:?}")))?;
    let mut next = Ref::new(1);
    let (catalog, info, metadata, tree) = (next.bump(), next.bump(), next.bump(), next.bump());
    let queries: Vec<ExtractionQuery> = sheets
        .iter()
        .flat_map(|sheet| &sheet.pages)
        .map(|(page, _, _)| ExtractionQuery::new_xobject(*page))
        .collect();
    let settings = ChunkSettings { pretty: false };
    let extracted = extract(
        &finished,
        Box::new(|| next.bump()),
        settings,
        |group| {
            group.color_space().device_rgb();
        },
        &queries,
    );
    let extracted =
        extracted.map_err(|error| unreadable(format!("a page cannot be placed: {error:?}")))?;
    let mut forms = extracted.root_refs.into_iter();

    let mut out = Pdf::with_settings(pdf_writer::Settings { pretty: false });
    let mut kids = Vec::new();
    for sheet in sheets {
        let mut on_it = Vec::new();
        for (_, x, y) in &sheet.pages {
            let form = forms.next().and_then(Result::ok);
            let form = form.ok_or_else(|| unreadable("a page cannot be placed".to_owned()))?;
            on_it.push((form, *x, *y));
        }
        let (page, content) = (next.bump(), next.bump());
        kids.push(page);
        out.stream(content, &drawn(sheet, &on_it));
        let mut page = out.page(page);
        page.parent(tree).contents(content);
        page.media_box(Rect::new(0.0, 0.0, sheet.width, sheet.height));
        if let Some(trim) = sheet.trim {
            page.trim_box(inset(sheet, trim.edge));
            page.bleed_box(inset(sheet, trim.edge - trim.bleed));
        }
        let mut resources = page.resources();
        let mut objects = resources.x_objects();
        for (index, (form, _, _)) in on_it.iter().enumerate() {
            objects.pair(Name(form_name(index).as_bytes()), *form);
        }
        objects.finish();
        resources.finish();
        page.finish();
    }
    let count = i32::try_from(kids.len()).unwrap_or(i32::MAX);
    out.pages(tree).kids(kids).count(count);
    out.extend(&extracted.chunk);

    out.document_info(info).title(TextStr(about.title));
    out.stream(metadata, xmp(about).as_bytes())
        .pair(Name(b"Type"), Name(b"Metadata"))
        .pair(Name(b"Subtype"), Name(b"XML"));
    let mut root = out.catalog(catalog);
    root.pages(tree).metadata(metadata);
    root.lang(TextStr(about.language));
    let mut preferences = root.viewer_preferences();
    preferences.display_doc_title(true);
    // Scaling would move the fold and cut the marks; turned on the long edge, backs stand on their heads.
    preferences.pair(Name(b"PrintScaling"), Name(b"None"));
    if about.short_edge {
        preferences.pair(Name(b"Duplex"), Name(b"DuplexFlipShortEdge"));
    }
    preferences.finish();
    root.finish();
    let id = Sha256::digest(about.ident.as_bytes())[..16].to_vec();
    out.set_file_id((id.clone(), id));
    Ok(packed(out.finish()))
}

fn form_name(index: usize) -> String {
    format!("P{index}")
}

fn inset(sheet: &Sheet, by: f32) -> Rect {
    Rect::new(by, by, sheet.width - by, sheet.height - by)
}

/// What stands on a sheet: its pages, and marks where it is cut.
fn drawn(sheet: &Sheet, pages: &[(Ref, f32, f32)]) -> Vec<u8> {
    let mut content = Content::new();
    for (index, (_, x, y)) in pages.iter().enumerate() {
        content.save_state();
        content.transform([1.0, 0.0, 0.0, 1.0, *x, *y]);
        content.x_object(Name(form_name(index).as_bytes()));
        content.restore_state();
    }
    if let Some(Trim { edge, bleed }) = sheet.trim {
        // Marks end where print may begin, so that none of them is left on the page.
        let end = edge - bleed;
        let start = (end - MARK).max(0.0);
        content.set_line_width(HAIR).set_stroke_gray(0.0);
        for x in [edge, sheet.width - edge] {
            content.move_to(x, start).line_to(x, end);
            content.move_to(x, sheet.height - start);
            content.line_to(x, sheet.height - end);
        }
        for y in [edge, sheet.height - edge] {
            content.move_to(start, y).line_to(end, y);
            content.move_to(sheet.width - start, y);
            content.line_to(sheet.width - end, y);
        }
        content.stroke();
    }
    content.finish().into_vec()
}

/// Metadata that stays with the file, readable without a PDF library.
fn xmp(about: &About<'_>) -> String {
    let keywords = match about.proof {
        true => "<pdf:Keywords>proof</pdf:Keywords>",
        false => "",
    };
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\
         <dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreateDate>{}</xmp:CreateDate>{keywords}\
         </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>",
        escape(about.title),
        escape(about.language),
        about.date,
    )
}
