//! Plain text for chats: how help is really sent. In: a plan and the material for it. Out: a file for each page
//! of a workers' guide in each language: one message that holds what to do, what to say and whom to call, then
//! the whole page in parts. Each piece says by itself how far it can be trusted, since it is forwarded alone.
//! Never holds markup, and never a name that a discreet guide would not print.

mod message;
mod parts;
mod write;

use rayon::prelude::*;

use super::Material;
use super::files::{Files, two_files};
use super::standing::{Standing, Told};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::plan::{Download, Edition, Plan};
use crate::series::{PageRef, SectionRef, Series, Shown};
use crate::source::interface::Interface;

use write::ChatWriter;

/// The word that every proof begins with, whatever the language: programs and people know it by this.
const PROOF: &str = "PROOF";

/// What stands at the head of every piece of a file.
pub(super) struct Masthead {
    /// `PROOF (검토용 초안) · `, or nothing.
    proof: String,
    /// Its code, `3-01`.
    code: String,
    /// The day of the edition, `2026-11-30`.
    day: String,
    /// How far it can be trusted, in words.
    status: String,
}

impl Masthead {
    fn of(series: &Series, interface: &Interface, file: &Download, shown: &[Shown<'_>]) -> Self {
        let told: Vec<Told> = shown.iter().map(Told::from).collect();
        let own = interface.text("proof-mark");
        let proof = match (file.is_proof(), own == PROOF) {
            (false, _) => String::new(),
            (true, true) => format!("{PROOF} · "),
            (true, false) => format!("{PROOF} ({own}) · "),
        };
        let page = file.chapters(series).first().copied();
        let page = page.unwrap_or(PageRef::Home);
        Masthead {
            proof,
            code: series.page(page).code.clone(),
            day: series.config.as_of.to_string(),
            status: Standing::of(&told).in_short(interface),
        }
    }

    /// The two lines at the head of a piece; `number` says which part it is, of how many.
    fn lines(&self, number: Option<(usize, usize)>) -> String {
        let Masthead {
            proof,
            code,
            day,
            status,
        } = self;
        let number = number.map_or_else(String::new, |(part, of)| format!("{part}/{of} · "));
        format!("— {proof}{number}{code} · {day} —\n{status}\n")
    }
}

/// The texts of a plan.
///
/// # Errors
///
/// Pages whose message or longest block is too long to be sent.
pub fn texts(plan: &Plan<'_>, material: &Material<'_>) -> Result<Files, Diagnostics> {
    let planned: Vec<&Download> = plan
        .downloads()
        .filter(|file| file.format.edition() == Edition::Text)
        .collect();
    let made = planned
        .par_iter()
        .map(|file| text(plan.series, material, file));
    let made: Vec<_> = made.collect();
    let (mut files, mut problems) = (Files::new(), Diagnostics::new());
    for (file, text) in planned.into_iter().zip(made) {
        match text {
            Ok(text) => {
                if let Err(path) = files.insert(file.path.clone(), text.into_bytes()) {
                    problems.push(two_files(&path, "give one of the guides another id"));
                }
            }
            Err(problem) => problems.push(*problem),
        }
    }
    match problems.has_errors() {
        true => Err(problems.sorted()),
        false => Ok(files),
    }
}

fn text(
    series: &Series,
    material: &Material<'_>,
    file: &Download,
) -> Result<String, Box<Diagnostic>> {
    let interface = material.interfaces[file.reader];
    let shown = file.shown(series, file.reader);
    let head = Masthead::of(series, interface, file, &shown);
    let page = file.chapters(series).first().copied();
    let page = page.unwrap_or(PageRef::Home);
    let writer = ChatWriter::new(series, interface, file.reader, page);
    let sections: Vec<write::Written> = shown
        .iter()
        .map(|section| {
            let place = SectionRef {
                page,
                section: section.section,
            };
            writer.section(place, section)
        })
        .collect();
    let too_long = |fault: parts::TooLong| {
        let place = place(series, file, page);
        Box::new(fault.diagnostic(place))
    };
    let message = message::message(&head, &writer, &shown).map_err(too_long)?;
    let parts = parts::parts(&head, &sections).map_err(too_long)?;
    let mut all = vec![message];
    all.extend(parts);
    Ok(all.join("\n"))
}

/// The file of the text that a reader of a download sees.
fn place(series: &Series, file: &Download, page: PageRef) -> Place {
    let (text, _) = series.title(series.page(page), file.reader);
    Place::file(text.file.path.clone())
}
