//! Promise 7 in files to keep or print: paper for workers whose text is not all reviewed, whose law is
//! not all checked, or which has a law or a number that has run out, is a proof, and its name says so. What is in a file stands in `edition.json`; a file
//! that does not stand there may hold anything, and is refused. A proof says in its own metadata that it
//! is one, so that neither another name nor another list makes it finished. Metadata of discreet guides
//! name nobody.

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::facts::{Facts, File, Guide};
use crate::verify::finding::Finding;
use crate::verify::folder::host;
use crate::verify::read::paths::{FONTS, extension, kept, name};

/// What is known of a format.
struct Kind {
    name: &'static str,
    extension: &'static str,
    /// Read on a screen, where notices stand in the text: no proofs.
    screen: bool,
    /// May hold a whole guide.
    whole: bool,
    /// May hold a part of a guide, whose sections are named.
    part: bool,
    /// The text of the source stands beside the reader's, and counts as well.
    source: bool,
}

/// Formats that are known.
const FORMATS: &[Kind] = &[
    kind("letter").of_guide(),
    kind("a4").of_guide(),
    kind("half").of_guide(),
    kind("booklet").of_guide().of_part(),
    kind("shop").of_guide(),
    kind("phone").of_guide().of_part().on_screen(),
    kind("single").of_guide().on_screen().ending("html"),
    kind("epub").of_guide().on_screen().ending("epub"),
    kind("bilingual").of_guide().with_source(),
    kind("brochure").of_part(),
    kind("cards").of_part().with_source(),
    kind("text").of_part().ending("txt"),
];

const fn kind(name: &'static str) -> Kind {
    Kind {
        name,
        extension: "pdf",
        screen: false,
        whole: false,
        part: false,
        source: false,
    }
}

impl Kind {
    const fn of_guide(self) -> Kind {
        Kind {
            whole: true,
            ..self
        }
    }

    const fn with_source(self) -> Kind {
        Kind {
            source: true,
            ..self
        }
    }

    const fn of_part(self) -> Kind {
        Kind { part: true, ..self }
    }

    const fn on_screen(self) -> Kind {
        Kind {
            screen: true,
            ..self
        }
    }

    const fn ending(self, extension: &'static str) -> Kind {
        Kind { extension, ..self }
    }
}

/// Kinds of files that may lie nowhere without being listed.
const KEPT: &[&str] = &["pdf", "epub"];

/// The kind that may lie elsewhere, where it is no text of a guide.
const KEPT_IN_FILES: &str = "txt";

/// Whether a file is the sheet by which readers of a language try their printer: no text of a guide.
fn is_printer_test(path: &str, facts: &Facts) -> bool {
    let of = |folder: &str| format!("files/{folder}/printer-test.pdf");
    facts.languages.iter().any(|l| of(&l.folder) == path)
}

/// How the name of a proof begins.
const PROOF: &str = "proof-";

/// How the metadata of every PDF that this program makes begins: XMP, which PDF/A wants uncompressed.
const METADATA: &[u8] = b"<x:xmpmeta";

/// What the metadata of a proof says.
const PROOF_MARK: &[u8] = b"<pdf:Keywords>proof</pdf:Keywords>";

/// How a PDF names who made it: in its metadata, and in the dictionary that older programs read.
const AUTHOR: [&[u8]; 2] = [b"<dc:creator", b"/Author"];

/// Checks every file to keep in the folder, and every one that `edition.json` promises.
pub fn check_all(context: &Context, found: &mut Vec<Finding>) {
    let Some(facts) = context.facts else {
        return;
    };
    let listed = |path: &str| facts.files.iter().find(|file| file.path == path);
    let mut report = |check: Check, path: &str, message: String| {
        found.push(check.error(message).in_file(path));
    };
    for path in context.folder.files.keys() {
        let mut kinds = KEPT.iter();
        let is_text = extension(path).eq_ignore_ascii_case(KEPT_IN_FILES);
        let is_text = is_text && path.starts_with("files/");
        let is_kept = kinds.any(|kind| kind.eq_ignore_ascii_case(extension(path)));
        let is_kept = is_kept || is_text || kept(path).is_some();
        // A compressed copy is what the file beside it is.
        let plain = host::original(context, path).unwrap_or(path);
        let is_known = plain == FONTS || is_printer_test(plain, facts) || listed(plain).is_some();
        if is_kept && !is_known {
            let message = "edition.json does not say what is in this file".to_owned();
            report(Check::UnknownPaper, path, message);
        }
    }
    for file in &facts.files {
        if !context.folder.has(&file.path) {
            let message = "edition.json lists this file, and it is not there".to_owned();
            report(Check::MissingPaper, &file.path, message);
        }
        if let Err(message) = check(file, facts).and_then(|()| says_so_itself(context, file)) {
            report(Check::PaperBelowPolicy, &file.path, message);
        }
        if facts.is_discreet(file) && names_somebody(context, file) {
            let message = "its metadata names who made it, and the guide is discreet".to_owned();
            report(Check::NotDiscreet, &file.path, message);
        }
    }
}

/// Whether a PDF tells programs of a person or an organisation. None of this program does; one that somebody
/// saved again may.
fn names_somebody(context: &Context, file: &File) -> bool {
    let bytes = || context.folder.read(&file.path).ok().flatten();
    let names = |bytes: Vec<u8>| AUTHOR.iter().any(|author| holds(&bytes, author));
    file.path.ends_with(".pdf") && bytes().is_some_and(names)
}

/// Whether a PDF that is named as finished says the same of itself.
fn says_so_itself(context: &Context, file: &File) -> Result<(), String> {
    if !file.path.ends_with(".pdf") {
        return Ok(());
    }
    // Files that cannot be read, or are not there, are findings already.
    let Ok(Some(bytes)) = context.folder.read(&file.path) else {
        return Ok(());
    };
    if !holds(&bytes, METADATA) {
        return Err(
            "it has no metadata that could be read, so nobody can tell whether it is a proof"
                .to_owned(),
        );
    }
    match holds(&bytes, PROOF_MARK) && !name(&file.path).starts_with(PROOF) {
        true => Err(format!(
            "it says of itself that it is a proof, so its name must begin with `{PROOF}`"
        )),
        false => Ok(()),
    }
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// Whether a file may be called what it is called, or why not.
fn check(file: &File, facts: &Facts) -> Result<(), String> {
    let name = name(&file.path);
    let format = file.format.as_str();
    let Some(kind) = FORMATS.iter().find(|kind| kind.name == format) else {
        return Err(format!(
            "`{format}` is not a format that this version knows"
        ));
    };
    let guide = facts.guides.iter().find(|guide| guide.id == file.guide);
    let Some(guide) = guide else {
        return Err(format!("there is no guide `{}`", file.guide));
    };
    let (stem, is_proof) = match name.strip_prefix(PROOF) {
        Some(stem) => (stem, true),
        None => (name, false),
    };
    is_named(file, kind, guide, stem)?;
    if kind.screen || is_proof || guide.audience != "worker" {
        return Ok(());
    }
    if let Some(address) = file.records.iter().find(|r| facts.has_run_out(r)) {
        return Err(format!(
            "`{address}` has run out: somebody has to look at it again or call, so this is a proof, and the name must begin with `{PROOF}`"
        ));
    }
    let mut languages = vec![file.language.as_str()];
    languages.extend(kind.source.then_some(facts.source.as_str()));
    for language in languages {
        if let Some(address) = below_policy(file, language, facts)? {
            return Err(format!(
                "`{address}` is not reviewed and checked in {language}, so this is a proof, and the name must begin with `{PROOF}`"
            ));
        }
    }
    Ok(())
}

/// Whether the name says what kind of file it is and how much of a guide is in it: whoever opens the
/// folder goes by the name.
fn is_named(file: &File, kind: &Kind, guide: &Guide, stem: &str) -> Result<(), String> {
    let Kind {
        name, extension, ..
    } = kind;
    let start = match guide.discreet {
        true => format!("guide-{}-", guide.number),
        false => format!("{}-", guide.id),
    };
    let Some(rest) = stem.strip_prefix(&start) else {
        return Err(match guide.discreet {
            true => format!(
                "{} is discreet, so the name must begin with `{start}`",
                guide.id
            ),
            false => format!("the name must begin with `{start}`"),
        });
    };
    let rest = rest.strip_suffix(&format!(".{extension}"));
    let is_whole = rest == Some(*name);
    // A volume has its number behind the format, a page its own name before it.
    let is_volume = |rest: &str| {
        let number = rest
            .strip_prefix(name)
            .and_then(|rest| rest.strip_prefix('-'));
        number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    let is_part = rest.is_some_and(|rest| rest.ends_with(&format!("-{name}")) || is_volume(rest));
    match (&file.sections, is_whole, is_part) {
        (None, true, _) if kind.whole => Ok(()),
        (Some(_), _, true) if kind.part => Ok(()),
        (None, _, true) if kind.part => {
            Err("edition.json does not say which sections are in it".to_owned())
        }
        (Some(_), true, _) => {
            Err("by its name it holds a whole guide, so no sections can be named".to_owned())
        }
        _ => Err(format!("the name does not say that the format is `{name}`")),
    }
}

/// The first text of a file that is not reviewed in a language, or states law that nobody checked.
fn below_policy(file: &File, language: &str, facts: &Facts) -> Result<Option<String>, String> {
    let Some(sections) = facts.sections.get(language) else {
        return Err(format!("nothing is known of the sections in {language}"));
    };
    let of_guide = format!("{}#", file.guide);
    let own: Vec<&String> = match &file.sections {
        None => sections
            .keys()
            .filter(|address| address.starts_with(&of_guide))
            .collect(),
        Some(named) => {
            if let Some(other) = named.iter().find(|a| !a.starts_with(&of_guide)) {
                return Err(format!("`{other}` is not of the guide {}", file.guide));
            }
            named.iter().collect()
        }
    };
    if own.is_empty() {
        return Err(format!(
            "nothing is known of the sections of {}",
            file.guide
        ));
    }
    let mut all = own.into_iter().chain(&file.records);
    Ok(all
        .find(|address| !facts.is_finished(language, address))
        .cloned())
}
