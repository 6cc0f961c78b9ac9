//! Make: a plan becomes files. In: a plan and the material for it. Out: every file, in memory. The one place
//! that knows which edition is made after which: what has to be set before it can be counted comes first.

use super::files::Files;
use super::material::Material;
use super::web::{self, Weighed};
use crate::diagnostic::Diagnostics;
use crate::plan::{Edition, Made, Plan};

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
    let web::Website { files: more, pages } = web::web(plan, &made, material)?;
    files.add(more, "give one of the guides another id")?;
    Ok(Output { files, pages, made })
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
