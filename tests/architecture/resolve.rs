//! From a path as written to the file that defines the name at its end.

use std::collections::BTreeMap;

use crate::syntax::{Scope, Segments};

/// Where a path leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// To another crate, a local variable, or a generic parameter.
    Outside,
    /// To a module as such, which is not yet a use of anything in it.
    Module,
    /// To a name that this file defines.
    Item(usize),
    /// Into a module of this crate, where no such name is.
    Lost,
}

/// Every module of the crate, by its path; those of `main.rs` below `main`.
#[derive(Debug, Default)]
pub struct Modules(BTreeMap<Segments, (usize, Scope)>);

impl Modules {
    /// Adds a module that stands in this file.
    pub fn insert(&mut self, path: Segments, file: usize, scope: Scope) {
        self.0.insert(path, (file, scope));
    }

    /// The modules that stand in a file.
    pub fn of_file(&self, file: usize) -> impl Iterator<Item = (&Segments, &Scope)> {
        let all = self.0.iter();
        all.filter(move |(_, (stands_in, _))| *stands_in == file)
            .map(|(path, (_, scope))| (path, scope))
    }

    /// Where a path that is written in `module` leads.
    pub fn resolve(&self, module: &Segments, path: &[String]) -> Found {
        self.follow(module, path, 0)
    }

    fn follow(&self, module: &Segments, path: &[String], turns: usize) -> Found {
        // `use clap;` names itself.
        if turns > 16 {
            return Found::Outside;
        }
        let mut at = module.clone();
        let is_main = module.first().is_some_and(|root| root == "main");
        let mut rest = path;
        let mut inside = true;
        loop {
            match rest.first().map(String::as_str) {
                Some("crate") => at.truncate(usize::from(is_main)),
                Some("monarch") if is_main => at.clear(),
                Some("self") => {}
                Some("super") => drop(at.pop()),
                _ => break,
            }
            rest = &rest[1..];
            inside = false;
        }
        // The first name of a path may be of another crate; what follows `crate::` may not.
        let missing = |inside| if inside { Found::Outside } else { Found::Lost };
        while let Some((name, after)) = rest.split_first() {
            let Some((file, scope)) = self.0.get(&at) else {
                return missing(inside);
            };
            let child = scope.children.contains_key(name);
            if scope.items.contains(name) && (after.is_empty() || !child) {
                return Found::Item(*file);
            }
            if child && !after.is_empty() {
                at.push(name.clone());
                rest = after;
                inside = false;
                continue;
            }
            if let Some(found) = self.brought_in(&at, scope, name, after, turns) {
                return found;
            }
            return match child {
                true => Found::Module,
                // A macro among the items may well have made it.
                false if !inside && scope.has_macros => Found::Item(*file),
                false => missing(inside),
            };
        }
        Found::Module
    }

    /// A name that `use` has brought into a module.
    fn brought_in(
        &self,
        at: &Segments,
        scope: &Scope,
        name: &String,
        after: &[String],
        turns: usize,
    ) -> Option<Found> {
        let aliases = scope
            .aliases
            .iter()
            .filter(|(known_as, _)| known_as == name);
        let mut outside = false;
        for (_, target) in aliases {
            let whole: Segments = target.iter().chain(after).cloned().collect();
            match self.follow(at, &whole, turns + 1) {
                Found::Outside => outside = true,
                found => return Some(found),
            }
        }
        if outside {
            return Some(Found::Outside);
        }
        scope.globs.iter().find_map(|glob| {
            // The variants of an enum are brought in with it, and were counted there.
            if self.follow(at, glob, turns + 1) != Found::Module {
                return None;
            }
            let whole: Segments = glob.iter().chain([name]).chain(after).cloned().collect();
            match self.follow(at, &whole, turns + 1) {
                Found::Outside | Found::Lost => None,
                found => Some(found),
            }
        })
    }
}
