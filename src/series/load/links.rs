//! Links: what the target of a link means in the series, or the nearest that exists. In: a target as written,
//! and everything that there is. Out: a target that is there, or what is wrong. Never looks at a tree.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, nearest};
use crate::document;
use crate::series::model::PageRef;
use crate::series::tree::Target;
use crate::source::file::SourceFile;
use crate::source::name::{Id, SectionAddress};
use crate::source::record::Audience;

/// What links may lead to.
#[derive(Debug)]
pub struct Targets<'a> {
    /// Pages by path inside a language's folder: `part-4/10-who.md`.
    pub files: &'a BTreeMap<String, PageRef>,
    /// Paths of pages that could not be read: a link to one of them is left as it is.
    pub broken: &'a BTreeSet<String>,
    /// Guide and slug of each page, and ids of its sections, the lead first.
    pub pages: BTreeMap<PageRef, (Id, Vec<Id>)>,
    /// Ids of laws.
    pub laws: Vec<&'a str>,
    /// Ids of contacts, and whether readers who work may be sent there.
    pub contacts: Vec<(&'a str, bool)>,
    /// Ids of terms.
    pub terms: Vec<&'a str>,
    /// Ids of guides.
    pub guides: Vec<&'a str>,
    /// Paths of images from the content folder.
    pub images: Vec<&'a str>,
    /// The folder of the source language, whose images serve where a language has none of its own.
    pub source: &'a str,
}

/// The text whose links are being resolved.
#[derive(Debug)]
pub struct Here<'a> {
    /// Its page.
    pub page: PageRef,
    /// Its path inside the language's folder.
    pub path: &'a str,
    /// The folder of the language.
    pub language: &'a str,
    /// Audience of its guide.
    pub audience: Option<Audience>,
    /// Its file.
    pub file: &'a SourceFile,
}

/// Why a link or a picture leads nowhere.
#[derive(Debug)]
pub enum Lost {
    /// What it names is not there, or must not be named here.
    Wrong(Box<Diagnostic>),
    /// It leads to a page that could not be read: what is wrong with that is said there.
    Unread,
}

impl From<Diagnostic> for Lost {
    fn from(problem: Diagnostic) -> Self {
        Lost::Wrong(Box::new(problem))
    }
}

/// What a target means.
pub fn target(written: document::Target, here: &Here, targets: &Targets) -> Result<Target, Lost> {
    Ok(match written {
        document::Target::External(address) => Target::External(address),
        document::Target::Law(id) => {
            known("law", &id, targets.laws.iter().copied())?;
            Target::Law(id)
        }
        document::Target::Term(id) => {
            known("term", &id, targets.terms.iter().copied())?;
            Target::Term(id)
        }
        document::Target::Guide(id) => {
            known("guide", &id, targets.guides.iter().copied())?;
            Target::Guide(id)
        }
        document::Target::Contact(id) => {
            known("contact", &id, targets.contacts.iter().map(|(id, _)| *id))?;
            let safe = targets
                .contacts
                .iter()
                .any(|(name, safe)| *name == id.as_str() && *safe);
            if here.audience == Some(Audience::Worker) && !safe {
                let message = format!(
                    "`{id}` may pass what it hears to police, immigration or child protection, so workers are not sent there"
                );
                let hint =
                    "name it in a guide for providers, with its warning, or choose another contact";
                return Err(Diagnostic::error("unsafe-referral", message)
                    .hint(hint)
                    .into());
            }
            Target::Contact(id)
        }
        document::Target::Relative { path, fragment } => {
            if joined(here.path, &path).is_some_and(|full| targets.broken.contains(&full)) {
                return Err(Lost::Unread);
            }
            Target::Section(section(&path, fragment.as_deref(), here, targets)?)
        }
    })
}

fn known<'a>(
    kind: &str,
    id: &Id,
    mut names: impl Iterator<Item = &'a str> + Clone,
) -> Result<(), Diagnostic> {
    if names.clone().any(|name| name == id.as_str()) {
        return Ok(());
    }
    let problem = Diagnostic::error("unknown-record", format!("there is no {kind} `{id}`"));
    Err(match nearest(id.as_str(), names.clone()) {
        Some(near) => problem.hint(format!("did you mean `{kind}:{near}`?")),
        None if kind == "guide" => problem.hint("guides are listed in series.yaml"),
        None => match names.next() {
            Some(example) => problem.hint(format!(
                "add the record first; one that exists is `{kind}:{example}`"
            )),
            None => problem.hint("add the record first"),
        },
    })
}

fn section(
    path: &str,
    fragment: Option<&str>,
    here: &Here,
    targets: &Targets,
) -> Result<SectionAddress, Diagnostic> {
    let page = if path.is_empty() {
        here.page
    } else {
        let full = joined(here.path, path).ok_or_else(|| {
            Diagnostic::error(
                "dead-link",
                format!("`{path}` leads out of the language's folder"),
            )
        })?;
        match targets.files.get(&full) {
            Some(page) => *page,
            None => {
                let problem = Diagnostic::error("dead-link", format!("there is no page `{full}`"));
                return Err(
                    match nearest(&full, targets.files.keys().map(String::as_str)) {
                        Some(near) => problem.hint(format!("did you mean `{near}`?")),
                        None => problem,
                    },
                );
            }
        }
    };
    let dead = || Diagnostic::error("dead-link", "this page is not part of the series");
    let (guide, ids) = targets.pages.get(&page).ok_or_else(dead)?;
    let lead = ids.first().ok_or_else(dead)?;
    let section = match fragment.filter(|f| !f.is_empty()) {
        None => lead,
        Some(wanted) => match ids.iter().find(|id| id.as_str() == wanted) {
            Some(id) => id,
            None => {
                let problem = Diagnostic::error(
                    "dead-fragment",
                    format!("the page has no section `{wanted}`"),
                );
                return Err(match nearest(wanted, ids.iter().map(Id::as_str)) {
                    Some(near) => problem.hint(format!("did you mean `#{near}`?")),
                    None => {
                        let names: Vec<_> = ids.iter().map(Id::as_str).collect();
                        problem.hint(format!("its sections: {}", names.join(", ")))
                    }
                });
            }
        },
    };
    Ok(SectionAddress {
        guide: guide.clone(),
        section: section.clone(),
    })
}

/// Where the bytes of a picture are, from the content folder: in the folder of the text's own language, or of
/// the source's.
pub fn image(path: &str, here: &Here, targets: &Targets) -> Result<String, Lost> {
    let image_of = |language: &str| {
        let full = joined(&format!("{language}/{}", here.path), path)?;
        targets.images.contains(&full.as_str()).then_some(full)
    };
    let found = image_of(here.language).or_else(|| image_of(targets.source));
    found.ok_or_else(|| {
        let problem = Diagnostic::error("dead-image", format!("there is no image `{path}`"));
        let problem = match nearest(path, targets.images.iter().copied()) {
            Some(near) => problem.hint(format!("did you mean `{near}`?")),
            None => problem.hint("put it into the content folder beside the page"),
        };
        problem.into()
    })
}

/// A relative path taken from the folder of a file; none when it leads above the root.
fn joined(file: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn relative_paths_never_leave_the_root() {
        assert_eq!(
            joined("part-4/a.md", "b.md").as_deref(),
            Some("part-4/b.md")
        );
        assert_eq!(
            joined("part-4/a.md", "../part-3/b.md").as_deref(),
            Some("part-3/b.md")
        );
        assert_eq!(
            joined("part-4/a.md", "./../part-4/./b.md").as_deref(),
            Some("part-4/b.md")
        );
        assert_eq!(
            joined("series.md", "part-4/b.md").as_deref(),
            Some("part-4/b.md")
        );
        assert_eq!(joined("part-4/a.md", "../../b.md"), None);
    }
}
