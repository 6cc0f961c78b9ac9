//! The rules of the house, each a function from the house to its breaches.

use std::collections::{BTreeMap, BTreeSet};

use crate::floors::{FLOORS, may};
use crate::house::House;

/// Files in a folder, at most.
pub const FILES: usize = 20;
/// Lines of code in a file that gives no reason for more.
pub const LINES: usize = 400;
/// Files that may import each other in a circle.
pub const CIRCLE: usize = 3;
/// Modules that may give a type the same name.
pub const SAME_NAME: usize = 2;

/// One breach of one rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Breach {
    /// `floor`, `circle`, `folder`, `long` or `name`.
    pub rule: &'static str,
    /// The file, folder or name in question.
    pub what: String,
    /// How large the breach is; 1 where there is no more and less.
    pub size: usize,
    /// What is wrong, for people.
    pub why: String,
}

/// All breaches, in the order of their rules.
pub fn breaches(house: &House) -> Vec<Breach> {
    let mut all = floors(house);
    all.extend(circles(house));
    all.extend(folders(house));
    all.extend(long(house));
    all.extend(names(house));
    all
}

/// Imports run down the floors.
pub fn floors(house: &House) -> Vec<Breach> {
    let mut all = Vec::new();
    for file in house.files.iter().filter(|file| !file.floor.is_empty()) {
        if !FLOORS.iter().any(|(name, _)| *name == file.floor) {
            all.push(Breach {
                rule: "floor",
                what: file.floor.clone(),
                size: 1,
                why: format!("{} is on no floor of floors.rs", file.name),
            });
            continue;
        }
        for there in file.imports.iter().map(|there| &house.files[*there]) {
            if !may(&file.floor, &there.floor) {
                let (from, to) = (&file.floor, &there.floor);
                all.push(Breach {
                    rule: "floor",
                    what: format!("{} -> {}", file.name, there.name),
                    size: 1,
                    why: format!("`{from}` may not import `{to}`"),
                });
            }
        }
    }
    all.sort();
    all.dedup_by(|a, b| a.what == b.what);
    all
}

/// No more than three files import each other in a circle. Each file of a larger circle is a breach.
pub fn circles(house: &House) -> Vec<Breach> {
    let reach: Vec<BTreeSet<usize>> = (0..house.files.len()).map(|f| reach(house, f)).collect();
    let mut all = Vec::new();
    for (here, file) in house.files.iter().enumerate() {
        let round = reach[here]
            .iter()
            .filter(|there| reach[**there].contains(&here));
        let round: BTreeSet<usize> = round.copied().collect();
        if round.len() > CIRCLE {
            let (of, others) = (round.len(), round.intersection(&file.imports));
            let others: Vec<&str> = others
                .map(|there| house.files[*there].name.as_str())
                .collect();
            all.push(Breach {
                rule: "circle",
                what: file.name.clone(),
                size: 1,
                why: format!(
                    "in a circle of {of} files, of which it imports {}",
                    others.join(" ")
                ),
            });
        }
    }
    all
}

/// Files that are reached from one by imports; itself only over others.
fn reach(house: &House, from: usize) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let mut next = vec![from];
    while let Some(at) = next.pop() {
        for there in &house.files[at].imports {
            // A file that only names modules is none: what it hands on counts where it is defined.
            if !house.files[*there].syntax.only_names_modules && seen.insert(*there) {
                next.push(*there);
            }
        }
    }
    seen
}

/// No folder holds more than 20 source files.
pub fn folders(house: &House) -> Vec<Breach> {
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for file in &house.files {
        let folder = file.name.rsplit_once('/').map_or("", |(folder, _)| folder);
        *counted.entry(folder).or_default() += 1;
    }
    let large = counted.into_iter().filter(|(_, count)| *count > FILES);
    large
        .map(|(folder, size)| Breach {
            rule: "folder",
            what: folder.to_owned(),
            size,
            why: format!("{size} source files in one folder, {FILES} at most"),
        })
        .collect()
}

/// No file is long without saying why.
pub fn long(house: &House) -> Vec<Breach> {
    let long = house.files.iter().filter(|file| file.syntax.lines > LINES);
    // A reason is a sentence.
    let reasoned = |reason: &String| reason.split_whitespace().count() >= 4;
    long.filter(|file| !file.long_because.as_ref().is_some_and(reasoned))
        .map(|file| Breach {
            rule: "long",
            what: file.name.clone(),
            size: file.syntax.lines,
            why: format!(
                "{} lines of code: divide it, or say `//! Long because: …` in it",
                file.syntax.lines
            ),
        })
        .collect()
}

/// No name stands for more than two types.
pub fn names(house: &House) -> Vec<Breach> {
    let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in &house.files {
        for name in &file.syntax.types {
            modules.entry(name).or_default().push(&file.name);
        }
    }
    let many = modules
        .into_iter()
        .filter(|(_, files)| files.len() > SAME_NAME);
    many.map(|(name, files)| Breach {
        rule: "name",
        what: name.to_owned(),
        size: files.len(),
        why: format!("{} types of this name: {}", files.len(), files.join(" ")),
    })
    .collect()
}
