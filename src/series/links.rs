//! Links: every target of every text resolved, or reported with the nearest that exists.
//!
//! In: joined pages and records. Out: the same pages, in which no relative path is left.

use std::collections::{BTreeMap, BTreeSet};

use super::model::PageRef;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::document::tree::{Block, BlockKind, Inline, InlineKind, Target};
use crate::source::file::SourceFile;
use crate::source::name::{Id, SectionAddress};
use crate::source::record::Audience;

/// What links may lead to.
#[derive(Debug)]
pub struct Targets<'a> {
    /// Pages by path inside a language's folder: `part-4/10-who.md`.
    pub files: BTreeMap<String, PageRef>,
    /// Paths of pages that could not be read: a link to one of them is left as it is.
    pub broken: BTreeSet<String>,
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

/// Resolves the links of blocks.
pub fn blocks(blocks: &mut [Block], here: &Here, targets: &Targets, problems: &mut Diagnostics) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(content) => inlines(content, here, targets, problems),
            BlockKind::List { items, .. } => {
                for item in items {
                    self::blocks(item, here, targets, problems);
                }
            }
            BlockKind::Quote { blocks, .. } => self::blocks(blocks, here, targets, problems),
            BlockKind::Table { head, rows, .. } => {
                for cell in head.iter_mut().chain(rows.iter_mut().flatten()) {
                    inlines(cell, here, targets, problems);
                }
            }
            BlockKind::Definitions(list) => {
                for definition in list {
                    inlines(&mut definition.term, here, targets, problems);
                    for detail in &mut definition.details {
                        self::blocks(detail, here, targets, problems);
                    }
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }
}

/// Resolves the links of inlines.
pub fn inlines(content: &mut [Inline], here: &Here, targets: &Targets, problems: &mut Diagnostics) {
    for inline in content {
        let span = inline.span.clone();
        let problem = match &mut inline.kind {
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Strikethrough(inner) => {
                inlines(inner, here, targets, problems);
                None
            }
            InlineKind::Link { target, content } => {
                inlines(content, here, targets, problems);
                resolve(target, here, targets).err()
            }
            InlineKind::Image { path, .. } => image(path, here, targets).err(),
            _ => None,
        };
        if let Some(problem) = problem {
            problems.push(problem.at(here.file.place(span)));
        }
    }
}

fn resolve(target: &mut Target, here: &Here, targets: &Targets) -> Result<(), Diagnostic> {
    match target {
        Target::External(_) | Target::Section(_) => Ok(()),
        Target::Law(id) => known("law", id, targets.laws.iter().copied()),
        Target::Term(id) => known("term", id, targets.terms.iter().copied()),
        Target::Guide(id) => known("guide", id, targets.guides.iter().copied()),
        Target::Contact(id) => {
            known("contact", id, targets.contacts.iter().map(|(id, _)| *id))?;
            let safe = targets
                .contacts
                .iter()
                .any(|(name, safe)| *name == id.as_str() && *safe);
            if here.audience == Some(Audience::Worker) && !safe {
                let message = format!(
                    "`{id}` may pass what it hears to police, immigration or child protection, so workers are not sent there"
                );
                return Err(Diagnostic::error("unsafe-referral", message).hint(
                    "name it in a guide for providers, with its warning, or choose another contact",
                ));
            }
            Ok(())
        }
        Target::Relative { path, .. }
            if joined(here.path, path).is_some_and(|full| targets.broken.contains(&full)) =>
        {
            Ok(())
        }
        Target::Relative { path, fragment } => {
            *target = Target::Section(section(path, fragment.as_deref(), here, targets)?);
            Ok(())
        }
    }
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

fn image(path: &mut String, here: &Here, targets: &Targets) -> Result<(), Diagnostic> {
    let image_of = |language: &str| {
        let full = joined(&format!("{language}/{}", here.path), path)?;
        targets.images.contains(&full.as_str()).then_some(full)
    };
    match image_of(here.language).or_else(|| image_of(targets.source)) {
        Some(full) => {
            *path = full;
            Ok(())
        }
        None => {
            let problem = Diagnostic::error("dead-image", format!("there is no image `{path}`"));
            Err(match nearest(path, targets.images.iter().copied()) {
                Some(near) => problem.hint(format!("did you mean `{near}`?")),
                None => problem.hint("put it into the content folder beside the page"),
            })
        }
    }
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
