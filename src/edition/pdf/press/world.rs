//! The world that Typst sees: the templates of the theme, one document, its images, fonts. All of it in
//! memory; there is no disk, no network, no package and no clock.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::Fonts;

/// What every document shares.
pub struct Press<'a> {
    library: LazyHash<Library>,
    fonts: &'a Fonts,
    templates: Vec<Source>,
}

impl<'a> Press<'a> {
    /// Templates by name, `guide.typ`.
    pub fn new<'t>(
        fonts: &'a Fonts,
        templates: impl Iterator<Item = (&'t str, &'t str)>,
    ) -> Press<'a> {
        let templates = templates.filter_map(|(name, text)| {
            let id = id(&format!("/{name}"))?;
            Some(Source::new(id, text.to_owned()))
        });
        Press {
            library: LazyHash::new(Library::default()),
            fonts,
            templates: templates.collect(),
        }
    }

    /// Which template or part of the document a file is, by its name, for messages.
    pub fn name(file: FileId) -> String {
        file.get().vpath().get_without_slash().to_owned()
    }
}

/// One document.
pub struct Desk<'a> {
    press: &'a Press<'a>,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl<'a> Desk<'a> {
    /// A document of generated sources, of which the first is read first, and images by path.
    /// None only where a path is not one, which those of this module always are.
    pub fn new(
        press: &'a Press<'a>,
        sources: Vec<(&str, String)>,
        images: impl Iterator<Item = (String, Vec<u8>)>,
    ) -> Option<Desk<'a>> {
        let main = id(sources.first()?.0)?;
        let mut desk = Desk {
            press,
            main,
            sources: HashMap::new(),
            files: HashMap::new(),
        };
        for source in &press.templates {
            desk.sources.insert(source.id(), source.clone());
        }
        for (path, text) in sources {
            let id = id(path)?;
            desk.sources.insert(id, Source::new(id, text));
        }
        for (path, bytes) in images {
            desk.files.insert(id(&path)?, Bytes::new(bytes));
        }
        Some(desk)
    }
}

fn id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.sources.get(&id).cloned();
        source.ok_or_else(|| FileError::NotFound(Press::name(id).into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if let Some(bytes) = self.files.get(&id) {
            return Ok(bytes.clone());
        }
        let source = self.source(id)?;
        Ok(Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.faces.get(index).cloned()
    }

    /// There is no clock: output depends on the content alone.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
