//! Promise 7 in files to keep or print: paper for workers whose text is not all reviewed, or whose law is
//! not all checked, is a proof, and its name says so. What is in a file stands in `edition.json`; a file
//! that does not stand there may hold anything, and is refused.

use super::facts::{Facts, File, Status};
use super::{Context, host, single};
use crate::diagnostic::{Diagnostic, Place};

/// Formats that are read on a screen, where notices stand in the text: no proofs. With what their names
/// end with.
const SCREENS: &[(&str, &str)] = &[("phone", "pdf"), ("single", "html"), ("epub", "epub")];

/// Formats that are known to be paper.
const PAPER: &[(&str, &str)] = &[("letter", "pdf"), ("a4", "pdf")];

/// Kinds of files that may lie nowhere without being listed.
const KINDS: &[&str] = &["pdf", "epub"];

/// How the name of a proof begins.
const PROOF: &str = "proof-";

/// Checks every file to keep in the folder, and every one that `edition.json` promises.
pub(super) fn check_all(context: &Context, found: &mut Vec<Diagnostic>) {
    let Some(facts) = context.facts else {
        return;
    };
    let listed = |path: &str| facts.files.iter().find(|file| file.path == path);
    let mut report = |code, path: &str, message: String| {
        found.push(Diagnostic::error(code, message).at(Place::file(path)));
    };
    for path in context.folder.files.keys() {
        let extension = path.rsplit_once('.').map(|(_, extension)| extension);
        let is_kept = |e: &str| KINDS.iter().any(|kind| kind.eq_ignore_ascii_case(e));
        let is_kept = extension.is_some_and(is_kept) || single::kept(path).is_some();
        // A compressed copy is what the file beside it is.
        let plain = host::original(context, path).unwrap_or(path);
        if is_kept && listed(plain).is_none() {
            let message = "edition.json does not say what is in this file".to_owned();
            report("unknown-paper", path, message);
        }
    }
    for file in &facts.files {
        if !context.folder.has(&file.path) {
            let message = "edition.json lists this file, and it is not there".to_owned();
            report("missing-paper", &file.path, message);
        }
        if let Err(message) = check(file, facts) {
            report("paper-below-policy", &file.path, message);
        }
    }
}

/// Whether a file may be called what it is called, or why not.
fn check(file: &File, facts: &Facts) -> Result<(), String> {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let format = file.format.as_str();
    let find = |formats: &[(&str, &'static str)]| {
        let mut formats = formats.iter();
        formats.find(|(f, _)| *f == format).map(|(_, e)| *e)
    };
    let screen = find(SCREENS);
    let Some(extension) = screen.or_else(|| find(PAPER)) else {
        return Err(format!(
            "`{format}` is not a format that this version knows"
        ));
    };
    // Whoever opens the folder goes by the name.
    let (_, end) = name.rsplit_once('-').unwrap_or_default();
    if end != format!("{format}.{extension}") {
        return Err(format!(
            "the name does not say that the format is `{format}`"
        ));
    }
    let guide = facts.guides.iter().find(|guide| guide.id == file.guide);
    let Some(guide) = guide else {
        return Err(format!("there is no guide `{}`", file.guide));
    };
    let (stem, is_proof) = match name.strip_prefix(PROOF) {
        Some(stem) => (stem, true),
        None => (name, false),
    };
    if guide.discreet && !stem.starts_with(&format!("guide-{}-", guide.number)) {
        return Err(format!(
            "{} is discreet, so the name must begin with `guide-{}-`",
            guide.id, guide.number
        ));
    }
    if screen.is_some() || is_proof {
        return Ok(());
    }
    if guide.audience != "worker" {
        return Ok(());
    }
    let below = below_policy(file, facts)?;
    match below {
        None => Ok(()),
        Some(address) => Err(format!(
            "`{address}` is not reviewed and checked in {}, so this is a proof, and the name must begin with `{PROOF}`",
            file.language
        )),
    }
}

/// The first text of a file that is not reviewed, or states law that nobody checked.
fn below_policy(file: &File, facts: &Facts) -> Result<Option<String>, String> {
    let Some(sections) = facts.sections.get(&file.language) else {
        return Err(format!(
            "nothing is known of the sections in {}",
            file.language
        ));
    };
    let of_guide = format!("{}#", file.guide);
    let own = sections
        .keys()
        .filter(|address| address.starts_with(&of_guide));
    let own: Vec<&String> = own.collect();
    if own.is_empty() {
        return Err(format!(
            "nothing is known of the sections of {}",
            file.guide
        ));
    }
    let finished = |address: &str| {
        facts
            .status(&file.language, address)
            .is_some_and(|Status { language, law, .. }| {
                language == "reviewed" && (law == "checked" || address.starts_with("contacts#"))
            })
    };
    let mut all = own.into_iter().chain(&file.records);
    Ok(all.find(|address| !finished(address)).cloned())
}
