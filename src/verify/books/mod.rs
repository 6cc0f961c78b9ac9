//! Promises 1, 2, 5 and 7 in books. In: every EPUB that `edition.json` lists. Out: findings, at the file of
//! the book in which they were made. The files of a book are XHTML without a declaration and with end
//! tags: read as HTML they give the same tree, so that every check of pages is theirs too. What only XML
//! asks for is looked at first. Whether it is a good EPUB in everything else is for epubcheck to say.

mod archive;
mod package;
mod page_list;

use std::collections::{BTreeMap, HashSet};

use rayon::prelude::*;

use self::archive::unpack;
use self::package::Inside;
use super::check::Check;
use super::context::{Context, StyleFacts};
use super::facts::{Facts, File};
use super::files::single;
use super::finding::{Finding, limit};
use super::folder::{assets, drawing};
use super::kept::PageFacts;
use super::page::{added, language, links, requests, sections};
use super::read::folder::Folder;
use super::read::page::Page;
use super::read::paths::extension;
use super::read::text::Text;
use super::read::xml;

/// Kinds of files that have a place in a book.
const KINDS: &[&str] = &[
    "xhtml", "css", "opf", "png", "jpg", "jpeg", "gif", "webp", "svg",
];

/// Checks every book that is listed and there.
pub fn check_all(context: &Context, found: &mut Vec<Finding>) {
    let Some(facts) = context.facts else {
        return;
    };
    let books: Vec<&File> = facts.files.iter().filter(|f| f.format == "epub").collect();
    let findings: Vec<Vec<Finding>> = books
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

fn check(file: &File, bytes: Vec<u8>, facts: &Facts, found: &mut Vec<Finding>) {
    let folder = match unpack(bytes) {
        Ok(parts) => Folder::holding(parts),
        Err(message) => {
            return found.push(Check::BookForm.error(message).in_file(&file.path));
        }
    };
    let mut own = Vec::new();
    check_inside(file, &folder, facts, &mut own);
    // Findings say where they are inside the book.
    found.extend(own.into_iter().map(|finding| finding.inside(&file.path)));
}

fn check_inside(file: &File, folder: &Folder, facts: &Facts, found: &mut Vec<Finding>) {
    let none = BTreeMap::new();
    let context = |styles| Context {
        folder,
        facts: Some(facts),
        styles,
        book: true,
    };
    let styles = check_parts(&context(&none), found);
    let context = context(&styles);
    let (mut pages, mut texts) = (Vec::new(), Vec::new());
    for (name, bytes) in each(folder).filter(|(name, _)| extension(name) == "xhtml") {
        let source = Text::decode(name, bytes, found);
        if let Err(fault) = xml::parse_page(&source.text) {
            let place = source.place(&fault.at);
            found.push(Check::BookForm.error(fault.message).at(place));
        }
        let page = Page::parse(source);
        pages.push(read_page(&page, file, &context, found));
        texts.push(page);
    }
    links::check_fragments(&pages, &context, found);
    let sections = pages.iter().flat_map(|page| &page.sections);
    let here: HashSet<&str> = sections.map(|s| s.address.as_str()).collect();
    single::check_sections(&file.path, file, facts, &here, found);

    let inside = Inside {
        headings: check_titles(file, facts, &pages, &texts, found),
        has_pages: page_list::check(&texts, found),
    };
    package::check(file, &context, facts, &inside, found);
}

/// Everything that is no page. What the styles fetch, by their path.
fn check_parts(context: &Context, found: &mut Vec<Finding>) -> BTreeMap<String, StyleFacts> {
    let mut styles = BTreeMap::new();
    for (name, bytes) in each(context.folder).filter(|(name, _)| *name != package::CONTAINER) {
        let extension = extension(name);
        if !KINDS.contains(&extension) {
            let message = format!("a .{extension} file has no place in a book");
            found.push(Check::BookForm.error(message).in_file(name));
        }
        match extension {
            "css" => {
                let source = Text::decode(name, bytes, found);
                let facts = assets::check_style(&source, context, found);
                styles.insert(name.to_owned(), facts);
            }
            "svg" => {
                let source = Text::decode(name, bytes, found);
                drawing::check(&source, context, found);
            }
            _ => {}
        }
    }
    styles
}

/// Chapters have names that tell; lists are called the same in every book. The names of the chapters of a
/// discreet guide, which nothing outside them may say; of another guide none.
fn check_titles(
    file: &File,
    facts: &Facts,
    pages: &[PageFacts],
    texts: &[Page],
    found: &mut Vec<Finding>,
) -> Vec<String> {
    if !facts.is_discreet(file) {
        return Vec::new();
    }
    let own = format!("{}#", file.guide);
    let is_chapter = |page: &PageFacts| page.sections.iter().any(|s| s.address.starts_with(&own));
    let both = texts.iter().zip(pages);
    let chapters = both.filter(|(_, facts)| is_chapter(facts));
    let headings: Vec<String> = chapters
        .flat_map(|(text, _)| single::headings(text))
        .collect();
    for text in texts {
        single::check_title(text, &headings, found);
    }
    headings
}

fn each(folder: &Folder) -> impl Iterator<Item = (&str, Vec<u8>)> {
    let files = folder.files.keys();
    files.filter_map(|name| Some((name.as_str(), folder.read(name).ok()??)))
}

fn read_page(page: &Page, file: &File, context: &Context, found: &mut Vec<Finding>) -> PageFacts {
    requests::check(page, context, found);
    language::check(page, context, found);
    added::check(page, context, found);
    let sections = sections::read(page);
    sections::check(page, &sections, context, found);
    for name in ["lang", "xml:lang"] {
        if page.root_says(name) != Some(file.language.as_str()) {
            let message = format!("`{name}` does not say {}", file.language);
            let id = page.root().map_or(0, |(id, _)| id);
            found.push(page.error(id, Check::WrongLanguage, message));
        }
    }
    PageFacts {
        path: page.source.path.to_string(),
        language: Some(file.language.clone()),
        ids: page.ids(),
        links: links::check(page, context, found),
        sections,
        ..PageFacts::default()
    }
}
