//! Promises 1, 2, 5 and 7 in books. In: every EPUB that `edition.json` lists. Out: findings, at the file of
//! the book in which they were made. The files of a book are XHTML without a declaration and with end
//! tags: read as HTML they give the same tree, so that every check of pages is theirs too. What only XML
//! asks for is looked at first. Whether it is a good EPUB in everything else is for epubcheck to say.

use std::collections::{BTreeMap, HashSet};
use std::io::{Cursor, Read as _};
use std::ops::Range;

use html5ever::tokenizer::{Tag, TagKind};
use rayon::prelude::*;
use zip::{CompressionMethod, ZipArchive};

use super::address;
use super::facts::{Facts, File};
use super::folder::Folder;
use super::page::{Page, Text};
use super::page_list;
use super::{
    Context, PageFacts, added, assets, language, limit, links, requests, sections, single,
};
use crate::diagnostic::{Diagnostic, Place};

/// What a book may unpack to, in bytes, and how many files it may hold.
const LARGEST: u64 = 64 << 20;
const MOST_FILES: usize = 10_000;

/// Kinds of files that have a place in a book.
const KINDS: &[&str] = &[
    "xhtml", "css", "opf", "png", "jpg", "jpeg", "gif", "webp", "svg",
];

/// Where an archive says which of its files is the package document (OCF 4.2.6.3.1).
const CONTAINER: &str = "META-INF/container.xml";

/// Checks every book that is listed and there.
pub(super) fn check_all(context: &Context, found: &mut Vec<Diagnostic>) {
    let Some(facts) = context.facts else {
        return;
    };
    let books: Vec<&File> = facts.files.iter().filter(|f| f.format == "epub").collect();
    let findings: Vec<Vec<Diagnostic>> = books
        .par_iter()
        .map(|file| {
            let mut own = Vec::new();
            // That a file cannot be read, or is not there, is found elsewhere.
            if let Ok(Some(bytes)) = context.folder.read(&file.path) {
                check(file, bytes, facts, &mut own);
            }
            limit(own, &file.path)
        })
        .collect();
    found.extend(findings.into_iter().flatten());
}

fn check(file: &File, bytes: Vec<u8>, facts: &Facts, found: &mut Vec<Diagnostic>) {
    let parts = match unpack(bytes) {
        Ok(parts) => parts,
        Err(message) => {
            found.push(Diagnostic::error("book-form", message).at(Place::file(file.path.as_str())));
            return;
        }
    };
    let mut own = Vec::new();
    let folder = Folder::holding(parts);
    check_inside(file, &folder, facts, &mut own);
    // Findings say where they are inside the book.
    for mut finding in own {
        if let Some(place) = &mut finding.place
            && *place.file != *file.path
        {
            place.file = format!("{}/{}", file.path, place.file).into();
        }
        found.push(finding);
    }
}

/// The files of the archive by name.
fn unpack(bytes: Vec<u8>) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| format!("it cannot be opened: {error}"))?;
    if archive.len() > MOST_FILES {
        return Err(format!("it holds {} files", archive.len()));
    }
    let mut parts = BTreeMap::new();
    let mut left = LARGEST;
    for index in 0..archive.len() {
        let entry = archive
            .by_index(index)
            .map_err(|error| format!("a file in it cannot be opened: {error}"))?;
        let name = entry.name();
        let name = name.map_err(|error| format!("a file in it has no name: {error}"))?;
        let name = name.into_owned();
        let is_plain = entry.compression() == CompressionMethod::Stored;
        let mut held = Vec::new();
        // What an archive says of sizes may be untrue: no more is read than may be there.
        let read = entry.take(left + 1).read_to_end(&mut held);
        read.map_err(|error| format!("`{name}` in it cannot be read: {error}"))?;
        left = left
            .checked_sub(held.len() as u64)
            .ok_or_else(|| format!("it unpacks to more than {LARGEST} bytes"))?;
        if index == 0 && !(name == "mimetype" && is_plain && held == b"application/epub+zip") {
            return Err("it does not begin with the file `mimetype`, as it is".to_owned());
        }
        if parts.insert(name.clone(), held).is_some() {
            return Err(format!("`{name}` is in it twice"));
        }
    }
    parts
        .remove("mimetype")
        .ok_or_else(|| "it is empty".to_owned())?;
    Ok(parts)
}

fn check_inside(file: &File, folder: &Folder, facts: &Facts, found: &mut Vec<Diagnostic>) {
    let mut styles = BTreeMap::new();
    let none = BTreeMap::new();
    let context = |styles| Context {
        folder,
        facts: Some(facts),
        styles,
        book: true,
    };
    let mut pages = Vec::new();
    for (name, extension, bytes) in each(folder) {
        if name == CONTAINER {
            continue;
        }
        if !KINDS.contains(&extension) {
            let message = format!("a .{extension} file has no place in a book");
            found.push(Diagnostic::error("book-form", message).at(Place::file(name)));
        }
        match extension {
            "css" => {
                let source = Text::decode(name, bytes, found);
                let facts = assets::check_style(&source, &context(&none), found);
                styles.insert(name.to_owned(), facts);
            }
            "svg" => {
                let source = Text::decode(name, bytes, found);
                assets::check_xml(&source, &context(&none), found);
            }
            _ => {}
        }
    }
    let context = context(&styles);
    let mut texts = Vec::new();
    for (name, _, bytes) in each(folder).filter(|(_, extension, _)| *extension == "xhtml") {
        let source = Text::decode(name, bytes, found);
        check_xml_form(&source, found);
        let page = Page::parse(source);
        pages.push(read_page(&page, file, &context, found));
        texts.push(page);
    }
    links::check_fragments(&pages, &context, found);
    let sections = pages.iter().flat_map(|page| &page.sections);
    let here: HashSet<&str> = sections.map(|s| s.address.as_str()).collect();
    single::check_sections(&file.path, file, facts, &here, found);

    // Chapters have names that tell; lists are called the same in every book.
    let mut headings = Vec::new();
    if single::is_discreet(facts, file) {
        let own = format!("{}#", file.guide);
        let is_chapter =
            |page: &PageFacts| page.sections.iter().any(|s| s.address.starts_with(&own));
        let both = || texts.iter().zip(&pages);
        let chapters = both().filter(|(_, facts)| is_chapter(facts));
        headings = chapters
            .flat_map(|(text, _)| single::headings(text))
            .collect();
        for (text, _) in both() {
            single::check_title(text, &headings, found);
        }
    }
    let has_pages = page_list::check(&texts, found);
    check_package(file, &context, facts, (&headings, has_pages), found);
}

fn each(folder: &Folder) -> impl Iterator<Item = (&str, &str, Vec<u8>)> {
    folder.files.keys().filter_map(|name| {
        let extension = name.rsplit_once('.').map_or("", |(_, end)| end);
        Some((name.as_str(), extension, folder.read(name).ok()??))
    })
}

fn read_page(
    page: &Page,
    file: &File,
    context: &Context,
    found: &mut Vec<Diagnostic>,
) -> PageFacts {
    requests::check(page, context, found);
    language::check(page, context, found);
    added::check(page, context, found);
    let sections = sections::read(page);
    sections::check(page, &sections, context, found);
    let root = page.root();
    for name in ["lang", "xml:lang"] {
        let here = root.and_then(|(_, root)| root.attribute(name));
        if here != Some(file.language.as_str()) {
            let message = format!("`{name}` does not say {}", file.language);
            let id = root.map_or(0, |(id, _)| id);
            found.push(page.error(id, "wrong-language", message));
        }
    }
    PageFacts {
        path: page.source.path.to_string(),
        language: Some(file.language.clone()),
        ids: page
            .elements()
            .filter_map(|(_, e)| e.attribute("id").map(str::to_owned))
            .collect(),
        links: links::check(page, context, found),
        sections,
        ..PageFacts::default()
    }
}

/// What XML asks for and HTML does not: every element closed, and no entities but its own five.
fn check_xml_form(source: &Text, found: &mut Vec<Diagnostic>) {
    let mut report = |at: &Range<usize>, message: String| {
        found.push(Diagnostic::error("book-form", message).at(source.place(at)));
    };
    let mut open: Vec<String> = Vec::new();
    for (tag, at) in assets::tags(&source.text) {
        let name = tag.name.to_string();
        match tag.kind {
            TagKind::StartTag if tag.self_closing => {}
            TagKind::StartTag => open.push(name),
            TagKind::EndTag if open.last() == Some(&name) => {
                open.pop();
            }
            TagKind::EndTag => return report(&at, format!("</{name}> closes nothing")),
        }
    }
    if let Some(name) = open.last() {
        return report(&(0..0), format!("<{name}> is not closed"));
    }
    for (at, _) in source.text.match_indices('&') {
        let name = source.text[at + 1..].split(';').next().unwrap_or_default();
        let known = ["amp", "lt", "gt", "quot", "apos"].contains(&name);
        if !known && !name.starts_with('#') {
            return report(&(at..at + 1), "an entity that XML does not know".to_owned());
        }
    }
}

/// A tag of the package document, and the text up to the next.
struct Entry<'a> {
    tag: &'a Tag,
    at: Range<usize>,
    text: &'a str,
}

impl Entry<'_> {
    fn is(&self, name: &str) -> bool {
        self.tag.kind == TagKind::StartTag && requests::local(&self.tag.name) == name
    }

    fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.tag.attrs.iter();
        let found = attributes.find(|a| &*a.name.local == name)?;
        Some(found.value.to_string())
    }
}

/// The package document: it lists what is there and nothing else, and what it says of the book is true.
fn check_package(
    file: &File,
    context: &Context,
    facts: &Facts,
    (headings, has_pages): (&[String], bool),
    found: &mut Vec<Diagnostic>,
) {
    let folder = context.folder;
    let whole = |message: String| {
        Diagnostic::error("book-form", message).at(Place::file(file.path.as_str()))
    };
    let Ok(Some(container)) = folder.read(CONTAINER) else {
        return found.push(whole(format!("there is no {CONTAINER}")));
    };
    let container = Text::decode(CONTAINER, container, found);
    let roots = assets::tags(&container.text);
    let mut roots = roots.iter().flat_map(|(tag, _)| tag.attrs.iter());
    let path = roots.find(|a| &*a.name.local == "full-path");
    let path = path.map(|a| a.value.to_string()).unwrap_or_default();
    let Ok(Some(bytes)) = folder.read(&path) else {
        return found.push(whole(format!(
            "{CONTAINER} leads to `{path}`, which is not there"
        )));
    };
    let source = Text::decode(&path, bytes, found);
    check_xml_form(&source, found);
    let tags = assets::tags(&source.text);
    let ends = tags.iter().skip(1).map(|(_, at)| at.start);
    let ends = ends.chain([source.text.len()]);
    let entries: Vec<Entry<'_>> = tags
        .iter()
        .zip(ends)
        .map(|((tag, at), end)| Entry {
            tag,
            at: at.clone(),
            text: source.text.get(at.end..end).unwrap_or_default().trim(),
        })
        .collect();
    let mut report = |code, at: &Range<usize>, message: String| {
        found.push(Diagnostic::error(code, message).at(source.place(at)));
    };

    let (mut listed, mut ids) = (HashSet::new(), HashSet::new());
    let items: Vec<&Entry<'_>> = entries.iter().filter(|e| e.is("item")).collect();
    for item in &items {
        let href = item.attribute("href").unwrap_or_default();
        match address::resolve(&path, &href).filter(|target| folder.has(target)) {
            Some(target) => {
                listed.insert(target);
            }
            None => report(
                "book-form",
                &item.at,
                format!("`{href}` is not in the book"),
            ),
        }
        ids.extend(item.attribute("id"));
        let properties = item.attribute("properties").unwrap_or_default();
        if !matches!(properties.as_str(), "" | "nav" | "cover-image") {
            let message = format!("`{properties}` is not what books of ours have");
            report("book-form", &item.at, message);
        }
    }
    let navs = items
        .iter()
        .filter(|i| i.attribute("properties").as_deref() == Some("nav"));
    if navs.count() != 1 {
        report(
            "book-form",
            &(0..0),
            "there is not one table of contents".to_owned(),
        );
    }
    for name in folder
        .files
        .keys()
        .filter(|n| **n != path && *n != CONTAINER)
    {
        if !listed.contains(name) {
            report(
                "book-form",
                &(0..0),
                format!("`{name}` is in the book and is not listed"),
            );
        }
    }
    for item in entries.iter().filter(|e| e.is("itemref")) {
        let id = item.attribute("idref").unwrap_or_default();
        if !ids.contains(&id) {
            report(
                "book-form",
                &item.at,
                format!("`{id}` is no file of the book"),
            );
        }
    }

    // Books stand on shelves under what these say, and that must name nobody.
    for name in ["creator", "contributor", "publisher"] {
        for entry in entries.iter().filter(|e| e.is(name)) {
            let message = format!("`{name}` names somebody, and books of ours name nobody outside");
            report("not-discreet", &entry.at, message);
        }
    }

    let said = |name: &str| entries.iter().find(|e| e.is(name));
    let language = said("language").map_or("", |e| e.text);
    if language != file.language {
        let message = format!("the book says `{language}`, and it is in {}", file.language);
        report(
            "wrong-language",
            &said("language").map_or(0..0, |e| e.at.clone()),
            message,
        );
    }
    let wanted = facts.language(&file.language).map(|l| l.dir.clone());
    let spine = said("spine");
    if spine.and_then(|e| e.attribute("page-progression-direction")) != wanted {
        let message = "pages do not follow each other in the direction of the language".to_owned();
        report(
            "wrong-direction",
            &spine.map_or(0..0, |e| e.at.clone()),
            message,
        );
    }
    let modified = entries
        .iter()
        .find(|e| e.is("meta") && e.attribute("property").as_deref() == Some("dcterms:modified"));
    if modified.map(|e| e.text) != Some(format!("{}T00:00:00Z", facts.as_of).as_str()) {
        let message = format!("the book does not say that it is of {}", facts.as_of);
        report(
            "book-form",
            &modified.map_or(0..0, |e| e.at.clone()),
            message,
        );
    }
    let metas = |property: &str| {
        let metas = entries.iter().filter(|e| e.is("meta"));
        let own = metas.filter(|e| e.attribute("property").as_deref() == Some(property));
        own.map(|e| e.text).collect::<Vec<_>>()
    };
    let source = metas("pageBreakSource").first().copied();
    let features = metas("schema:accessibilityFeature");
    let wrong = page_list::check_claims((has_pages, source), &features, file, facts);
    if let Some(message) = wrong {
        report("book-form", &(0..0), message);
    }
    for entry in ["title", "description"].into_iter().filter_map(said) {
        let told = entry.text.to_lowercase();
        if headings.iter().any(|heading| told.contains(heading)) {
            let message = format!(
                "it names what {} is about, and that guide is discreet",
                file.guide
            );
            report("not-discreet", &entry.at, message);
        }
    }
}
