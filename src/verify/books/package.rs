//! The package document of a book: it lists what is there and nothing else, and what it says of the book is
//! true. In: the files of the book. Out: findings. XML, read as such.

use std::collections::HashSet;
use std::ops::Range;

use roxmltree::{Document, Node};

use super::page_list;
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::facts::{Facts, File};
use crate::verify::finding::Finding;
use crate::verify::read::address;
use crate::verify::read::folder::Folder;
use crate::verify::read::text::Text;
use crate::verify::read::xml;

/// Where an archive says which of its files is the package document (OCF 4.2.6.3.1).
pub const CONTAINER: &str = "META-INF/container.xml";

/// What the pages of the book have told.
pub struct Inside {
    /// Names of chapters that must not stand outside.
    pub headings: Vec<String>,
    /// Whether it tells pages of a PDF.
    pub has_pages: bool,
}

/// Checks the package document of a book.
pub fn check(
    file: &File,
    context: &Context,
    facts: &Facts,
    inside: &Inside,
    found: &mut Vec<Finding>,
) {
    let folder = context.folder;
    let Some(container) = read(CONTAINER, folder, found) else {
        let message = format!("there is no {CONTAINER}");
        return found.push(Check::BookForm.error(message).in_file(&file.path));
    };
    let Some(tree) = tree(&container, found) else {
        return;
    };
    let mut roots = tree.descendants();
    let path = roots.find_map(|node| node.attribute("full-path"));
    let path = path.unwrap_or_default();
    let Some(source) = read(path, folder, found) else {
        let message = format!("{CONTAINER} leads to `{path}`, which is not there");
        return found.push(Check::BookForm.error(message).in_file(&file.path));
    };
    let Some(tree) = self::tree(&source, found) else {
        return;
    };
    let mut package = PackageDocument {
        path,
        source: &source,
        nodes: tree.descendants().filter(Node::is_element).collect(),
        found,
    };
    package.check_manifest(folder);
    package.check_order();
    package.check_names_nobody(file, inside);
    package.check_language(file, facts);
    package.check_day(facts);
    package.check_pages(file, facts, inside);
}

fn read(path: &str, folder: &Folder, found: &mut Vec<Finding>) -> Option<Text> {
    let bytes = folder.read(path).ok().flatten()?;
    Some(Text::decode(path, bytes, found))
}

/// The tree of a file; none where it is no XML, which is a finding.
fn tree<'a>(source: &'a Text, found: &mut Vec<Finding>) -> Option<Document<'a>> {
    match xml::parse(&source.text) {
        Ok(tree) => Some(tree),
        Err(fault) => {
            let place = source.place(&fault.at);
            found.push(Check::BookForm.error(fault.message).at(place));
            None
        }
    }
}

/// A package document while it is checked.
struct PackageDocument<'a, 'f> {
    path: &'a str,
    source: &'a Text,
    /// Its elements in order.
    nodes: Vec<Node<'a, 'a>>,
    found: &'f mut Vec<Finding>,
}

impl<'a> PackageDocument<'a, '_> {
    fn report(&mut self, check: Check, at: Range<usize>, message: String) {
        self.found
            .push(check.error(message).at(self.source.place(&at)));
    }

    fn report_at(&mut self, check: Check, node: Option<Node<'_, '_>>, message: String) {
        self.report(check, node.map_or(0..0, xml::tag), message);
    }

    /// Elements of a name, whatever its prefix.
    fn all(&self, name: &str) -> Vec<Node<'a, 'a>> {
        let nodes = self.nodes.iter().copied();
        nodes
            .filter(|node| node.tag_name().name() == name)
            .collect()
    }

    fn first(&self, name: &str) -> Option<Node<'a, 'a>> {
        self.all(name).first().copied()
    }

    /// What `<meta>` elements say of a property.
    fn metas(&self, property: &str) -> Vec<Node<'a, 'a>> {
        let mut metas = self.all("meta");
        metas.retain(|node| node.attribute("property") == Some(property));
        metas
    }

    /// The list names what is there and nothing else, and one of it is the table of contents.
    fn check_manifest(&mut self, folder: &Folder) {
        let mut listed = HashSet::new();
        let mut navs = 0;
        for item in self.all("item") {
            let href = item.attribute("href").unwrap_or_default();
            match address::resolve(self.path, href).filter(|target| folder.has(target)) {
                Some(target) => {
                    listed.insert(target);
                }
                None => {
                    let message = format!("`{href}` is not in the book");
                    self.report_at(Check::BookForm, Some(item), message);
                }
            }
            let properties = item.attribute("properties").unwrap_or_default();
            navs += usize::from(properties == "nav");
            if !matches!(properties, "" | "nav" | "cover-image") {
                let message = format!("`{properties}` is not what books of ours have");
                self.report_at(Check::BookForm, Some(item), message);
            }
        }
        if navs != 1 {
            let message = "there is not one table of contents".to_owned();
            self.report_at(Check::BookForm, None, message);
        }
        for name in folder.files.keys() {
            if name != self.path && name != CONTAINER && !listed.contains(name) {
                let message = format!("`{name}` is in the book and is not listed");
                self.report_at(Check::BookForm, None, message);
            }
        }
    }

    /// What is read one after another is in the list.
    fn check_order(&mut self) {
        let items = self.all("item");
        let ids: HashSet<&str> = items.iter().filter_map(|i| i.attribute("id")).collect();
        for item in self.all("itemref") {
            let id = item.attribute("idref").unwrap_or_default();
            if !ids.contains(id) {
                let message = format!("`{id}` is no file of the book");
                self.report_at(Check::BookForm, Some(item), message);
            }
        }
    }

    /// Books stand on shelves under what these say, and that must name nobody, nor what a discreet guide is
    /// about.
    fn check_names_nobody(&mut self, file: &File, inside: &Inside) {
        for name in ["creator", "contributor", "publisher"] {
            for node in self.all(name) {
                let message =
                    format!("`{name}` names somebody, and books of ours name nobody outside");
                self.report_at(Check::NotDiscreet, Some(node), message);
            }
        }
        for node in ["title", "description"].map(|name| self.first(name)) {
            let told = node.map_or("", xml::text).to_lowercase();
            if inside.headings.iter().any(|heading| told.contains(heading)) {
                let guide = &file.guide;
                let message = format!("it names what {guide} is about, and that guide is discreet");
                self.report_at(Check::NotDiscreet, node, message);
            }
        }
    }

    /// The language of the book, and the direction in which its pages follow each other.
    fn check_language(&mut self, file: &File, facts: &Facts) {
        let said = self.first("language");
        let language = said.map_or("", xml::text);
        if language != file.language {
            let message = format!("the book says `{language}`, and it is in {}", file.language);
            self.report_at(Check::WrongLanguage, said, message);
        }
        let wanted = facts.language(&file.language).map(|l| l.dir.as_str());
        let spine = self.first("spine");
        if spine.and_then(|node| node.attribute("page-progression-direction")) != wanted {
            let message = "pages do not follow each other in the direction of the language";
            self.report_at(Check::WrongDirection, spine, message.to_owned());
        }
    }

    fn check_day(&mut self, facts: &Facts) {
        let said = self.metas("dcterms:modified").first().copied();
        if said.map_or("", xml::text) != format!("{}T00:00:00Z", facts.as_of) {
            let message = format!("the book does not say that it is of {}", facts.as_of);
            self.report_at(Check::BookForm, said, message);
        }
    }

    fn check_pages(&mut self, file: &File, facts: &Facts, inside: &Inside) {
        let source = self.metas("pageBreakSource").first().copied();
        let features = self.metas("schema:accessibilityFeature").into_iter();
        let features: Vec<&str> = features.map(xml::text).collect();
        let told = (inside.has_pages, source.map(xml::text));
        if let Some(message) = page_list::check_claims(told, &features, file, facts) {
            self.report_at(Check::BookForm, None, message);
        }
    }
}
