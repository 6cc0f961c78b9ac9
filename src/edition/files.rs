//! Files in memory: what an edition makes and `output` writes.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::series::address::RelativePath;

/// The files of an edition by path, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<RelativePath, Vec<u8>>);

impl Files {
    /// None yet.
    pub fn new() -> Self {
        Files::default()
    }

    /// Adds a file. Two files at one path are a fault of the edition: the first is kept and the path returned.
    pub fn insert(
        &mut self,
        path: RelativePath,
        bytes: impl Into<Vec<u8>>,
    ) -> Result<(), RelativePath> {
        if self.0.contains_key(&path) {
            return Err(path);
        }
        self.0.insert(path, bytes.into());
        Ok(())
    }

    /// Adds several files.
    ///
    /// Errors: [`two_files`], at the first path that is taken.
    pub fn add(
        &mut self,
        more: impl IntoIterator<Item = (RelativePath, Vec<u8>)>,
        hint: &str,
    ) -> Result<(), Diagnostic> {
        more.into_iter().try_for_each(|(path, bytes)| {
            self.insert(path, bytes)
                .map_err(|path| two_files(&path, hint))
        })
    }

    /// The bytes at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(&RelativePath::new(path)).map(Vec::as_slice)
    }

    /// Files in order of path.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&RelativePath, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path, bytes.as_slice()))
    }

    /// Sum of all sizes in bytes.
    pub fn bytes(&self) -> u64 {
        self.0.values().map(|b| b.len() as u64).sum()
    }
}

impl IntoIterator for Files {
    type Item = (RelativePath, Vec<u8>);
    type IntoIter = std::collections::btree_map::IntoIter<RelativePath, Vec<u8>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// A finished file, or why there is none.
pub type Rendered = Result<(RelativePath, Vec<u8>), Box<Diagnostic>>;

/// That two files of an edition have one path; `hint` says what has to get another name.
pub fn two_files(path: &RelativePath, hint: &str) -> Diagnostic {
    Diagnostic::error("two-files", format!("two files at `{path}`")).hint(hint)
}
