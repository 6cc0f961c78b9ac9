//! The files of a crate as one house: which file imports which.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::resolve::{Found, Modules};
use crate::syntax::{self, Syntax};

/// One file that counts.
#[derive(Debug)]
pub struct File {
    /// Its path below `src/`.
    pub name: String,
    /// The folder or file directly below `src/` to which it belongs; empty for `lib.rs`.
    pub floor: String,
    /// What stands in it.
    pub syntax: Syntax,
    /// The reason that it gives for being long.
    pub long_because: Option<String>,
    /// Files whose names it uses, by their place in [`House::files`].
    pub imports: BTreeSet<usize>,
}

/// All files of a crate but its tests.
#[derive(Debug)]
pub struct House {
    /// In the order of their names.
    pub files: Vec<File>,
    lost: Vec<String>,
}

impl House {
    /// What lies below `src/`.
    pub fn of_this_repository() -> House {
        let mut texts = BTreeMap::new();
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        collect(&src, &src, &mut texts);
        House::of(&texts)
    }

    /// A crate whose files are given by path below `src/` and text.
    pub fn of(texts: &BTreeMap<String, String>) -> House {
        let mut files = Vec::new();
        let mut modules = Modules::default();
        if texts.contains_key("lib.rs") {
            reach(texts, "lib.rs", Vec::new(), &mut modules, &mut files);
        }
        if texts.contains_key("main.rs") {
            let root = vec!["main".to_owned()];
            reach(texts, "main.rs", root, &mut modules, &mut files);
        }
        let (mut imports, mut lost) = (Vec::new(), Vec::new());
        for (here, file) in files.iter().enumerate() {
            let mut found = BTreeSet::new();
            for (module, scope) in modules.of_file(here) {
                let paths = scope.paths.iter().map(|path| (path, false));
                let handed = scope.handed_on.iter().map(|path| (path, true));
                for (path, handed_on) in paths.chain(handed) {
                    match modules.resolve(module, path) {
                        // A module that hands on what its own folder defines is a shop window.
                        Found::Item(there) if handed_on && files[there].is_below(file) => {}
                        Found::Item(there) if there != here => {
                            found.insert(there);
                        }
                        Found::Lost => lost.push(format!("{}: {}", file.name, path.join("::"))),
                        _ => {}
                    }
                }
            }
            imports.push(found);
        }
        for (file, imports) in files.iter_mut().zip(imports) {
            file.imports = imports;
        }
        House { files, lost }
    }

    /// Paths that begin within the crate and lead to nothing that could be found.
    pub fn lost(&self) -> &[String] {
        &self.lost
    }
}

impl File {
    fn is_below(&self, other: &File) -> bool {
        let folder = match other.name.strip_suffix("mod.rs") {
            Some(folder) => folder.to_owned(),
            None => other.name.replace(".rs", "/"),
        };
        self.name.starts_with(&folder)
    }
}

/// Reads a file and the modules that it declares.
fn reach(
    texts: &BTreeMap<String, String>,
    name: &str,
    module: Vec<String>,
    modules: &mut Modules,
    files: &mut Vec<File>,
) {
    let text = &texts[name];
    let mut syntax = syntax::read(name, text);
    let here = files.len();
    let scopes = std::mem::take(&mut syntax.scopes);
    let reason = |line: &str| Some(line.strip_prefix("//! Long because: ")?.trim().to_owned());
    files.push(File {
        name: name.to_owned(),
        floor: module.first().cloned().unwrap_or_default(),
        syntax,
        long_because: text.lines().find_map(reason),
        imports: BTreeSet::new(),
    });
    let mut elsewhere = Vec::new();
    for (inner, scope) in scopes {
        let path: Vec<String> = module.iter().cloned().chain(inner).collect();
        for (child, here) in &scope.children {
            let path: Vec<String> = path.iter().chain([child]).cloned().collect();
            if !here {
                elsewhere.push(path);
            }
        }
        modules.insert(path, here, scope);
    }
    for path in elsewhere {
        let folders = match path.split_first() {
            Some((first, rest)) if first == "main" => rest,
            _ => &path[..],
        };
        let file = folders.join("/");
        let places = [format!("{file}.rs"), format!("{file}/mod.rs")];
        let is_test = places[0].ends_with("tests.rs");
        match places.iter().find(|place| texts.contains_key(*place)) {
            Some(_) if is_test => {}
            Some(place) => reach(texts, place, path, modules, files),
            None => panic!("{name} declares `{file}`, which has no file"),
        }
    }
}

fn collect(src: &Path, folder: &Path, texts: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("src can be read") {
        let path = entry.expect("src can be read").path();
        if path.is_dir() {
            collect(src, &path, texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let below = path.strip_prefix(src).expect("it was found there");
            let name = below.to_string_lossy().replace('\\', "/");
            texts.insert(name, std::fs::read_to_string(&path).expect("UTF-8"));
        }
    }
}
