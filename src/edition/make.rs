//! Make: a plan becomes files. In: a plan and the material for it. Out: every file, in memory. The one place
//! that knows which edition is made after which: what has to be set before it can be counted comes first.

use super::epub;
use super::files::{Files, Rendered, two_files};
use super::material::Material;
use super::page::site::Site;
use super::single;
use super::text;
use super::web;
use super::weight::{self, Weighed};
use crate::diagnostic::Diagnostics;
use crate::plan::{Edition, Format, Made, Plan, contract};
use crate::search::publish::publish;

/// What was made, in memory.
#[derive(Debug)]
pub struct Output {
    /// Every file.
    pub files: Files,
    /// Which of them are pages, and what comes with them.
    pub pages: Vec<Weighed>,
    /// Which of them are to keep or print.
    pub made: Made,
}

/// Every file of a plan.
///
/// # Errors
///
/// Those of each edition.
pub fn make(plan: &Plan<'_>, material: &Material<'_>) -> Result<Output, Diagnostics> {
    // How many volumes a booklet has is known when it is set. What the website links to and the contract
    // lists is exactly what was made, so paper comes first.
    let (mut files, mut made) = paper(plan, material)?;
    let others = plan.downloads();
    let others = others.filter(|file| file.format.edition() != Edition::Pdf);
    made.downloads.extend(others.cloned());
    let (more, pages) = views(plan, &made, material)?;
    files.add(more, "give one of the guides another id")?;
    files.add(
        text::texts(plan, material)?,
        "give one of the guides another id",
    )?;
    Ok(Output { files, pages, made })
}

/// Everything that is made of views: pages, guides in one file, books; and beside them the contract and the
/// published indices. `made` are the files to keep or print that these link to and list.
///
/// # Errors
///
/// Files that the theme lacks, templates that do not parse or ask for what their view has not, two files at one
/// address, pages above the budget of their kind.
pub(super) fn views(
    plan: &Plan<'_>,
    made: &Made,
    material: &Material<'_>,
) -> Result<(Files, Vec<Weighed>), Diagnostics> {
    let mut rendered = vec![contract::render(plan, made)];
    let mut weighed = Vec::new();
    let alone = |format| made.downloads.iter().any(|file| file.format == format);
    if plan.fronts().next().is_some() || alone(Format::Single) || alone(Format::Epub) {
        let site = Site::new(plan, made, material)?;
        let ((pages, weights), (indices, (singles, books))) = rayon::join(
            || web::web(&site),
            || {
                rayon::join(
                    || indices(plan, material),
                    || rayon::join(|| single::single(&site), || epub::epub(&site)),
                )
            },
        );
        weighed.extend(weights);
        weighed.extend(Weighed::singles(&site));
        rendered.extend(pages.into_iter().chain(indices).chain(singles).chain(books));
    }
    gather(rendered, weighed, plan)
}

/// The published indices, where they are wanted.
fn indices(plan: &Plan<'_>, material: &Material<'_>) -> Vec<Rendered> {
    if plan.features.is_none_or(|features| !features.search_index) {
        return Vec::new();
    }
    let surveyed = material.found.map(|_, found| found.passages.as_slice());
    match publish(plan.series, &material.interfaces, &surveyed) {
        Ok(files) => files.into_iter().map(Ok).collect(),
        Err(problem) => vec![Err(problem)],
    }
}

/// The files that were made, if all of them were and no page is too large.
fn gather(
    made: Vec<Rendered>,
    pages: Vec<Weighed>,
    plan: &Plan<'_>,
) -> Result<(Files, Vec<Weighed>), Diagnostics> {
    let mut files = Files::new();
    let mut problems = Diagnostics::new();
    for result in made {
        match result {
            Ok((path, bytes)) => {
                if let Err(path) = files.insert(path, bytes) {
                    let hint = "give one of the pages another file name";
                    problems.push(two_files(&path, hint));
                }
            }
            Err(problem) => problems.push(*problem),
        }
    }
    if problems.has_errors() {
        // A fault of a template shows on every page that uses it: once is enough.
        return Err(problems.sorted());
    }
    let heavy = weight::check(&pages, &files, &plan.series.config.budgets);
    match heavy.has_errors() {
        true => Err(heavy.sorted()),
        false => Ok((files, pages)),
    }
}

/// Everything that is set on pages.
#[cfg(feature = "pdf")]
fn paper(plan: &Plan<'_>, material: &Material<'_>) -> Result<(Files, Made), Diagnostics> {
    match &material.fonts {
        Some(fonts) => super::pdf::pdf(plan, material, fonts),
        None => Ok((Files::new(), Made::default())),
    }
}

/// Nothing: whoever asked for it was refused before.
#[cfg(not(feature = "pdf"))]
fn paper(_: &Plan<'_>, _: &Material<'_>) -> Result<(Files, Made), Diagnostics> {
    Ok((Files::new(), Made::default()))
}
