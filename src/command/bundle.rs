//! `monarch bundle`: what a partner receives. The same pipeline as `build`, for one medium at a time:
//! a stick, a host on the web, files to print; as a folder, or as zip files to send.

use std::path::PathBuf;
use std::time::Instant;

use clap::{Args, ValueEnum};
use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};
use zip::DateTime;

use super::Outcome;
use super::build::{Step, make, no_pdf};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::files::Files;
use crate::output::{archive, compressed, host};
use crate::plan::{Edition, Features, Medium, Wanted};
use crate::series::Series;
use crate::series::address::RelativePath;
use crate::source::name::LanguageTag;

/// Make what a partner receives: a stick, a website with its host files, or files to print
#[derive(Debug, Clone, Args)]
#[command(after_help = HELP)]
pub struct BundleArguments {
    /// Folder of the series
    #[arg(default_value = ".")]
    pub root: PathBuf,
    /// What it is for
    #[arg(
        long = "for",
        value_enum,
        value_name = "MEDIUM",
        required_unless_present = "all",
        conflicts_with = "all"
    )]
    pub medium: Option<For>,
    /// The overlay of whoever hands the copy on: name, logo, contacts, languages
    #[arg(long, value_name = "FILE")]
    pub partner: Option<PathBuf>,
    /// Everything that this program can make, as dated zip files: each medium, with all languages, and
    /// with each language beside the source
    #[arg(long)]
    pub all: bool,
    /// Folder to write, which is replaced whole or not at all
    #[arg(long)]
    pub out: PathBuf,
    /// One zip file in the folder, in place of the files
    #[arg(long)]
    pub zip: bool,
    /// Add .gz and .br beside pages and styles, for hosts that can hand them out (web only)
    #[arg(long)]
    pub precompress: bool,
    /// Leave out PDFs and other files to keep or print
    #[arg(long)]
    pub pages_only: bool,
    /// Folder of fonts for PDFs, before those of the system [default: fonts in the series, if there]
    #[arg(long, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// `SOURCE_DATE_EPOCH`, if it is set.
    #[arg(skip)]
    pub epoch: Option<String>,
}

/// What a bundle is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum For {
    /// A stick: start.html, no search indices, an exit that stays
    Usb,
    /// A host: search indices, and files for nginx, Apache, Caddy, Netlify and Cloudflare
    Web,
    /// PDFs with one page that lists them
    Print,
}

impl From<For> for Medium {
    fn from(medium: For) -> Medium {
        match medium {
            For::Usb => Medium::Stick,
            For::Web => Medium::Web,
            For::Print => Medium::Paper,
        }
    }
}

const HELP: &str = "\
Zip files have the same bytes wherever they are made: their times are the date of the edition, or
SOURCE_DATE_EPOCH where it is set.

Examples:
  monarch bundle --for usb --out stick         then copy everything in stick/ onto sticks
  monarch bundle --for web --out site          then upload everything in site/
  monarch bundle --for web --zip --out out     guide-web-2026-11-22.zip
  monarch bundle --for web --precompress --out /srv/guide
  monarch bundle ../series --all --out to-send --json

Exit codes: 0 done, 1 something is wrong with the content, 2 this program cannot make it.";

impl BundleArguments {
    /// A bundle of a series in a folder for a medium, or everything: with files to keep, not packed,
    /// nobody's overlay.
    pub fn new(
        root: impl Into<PathBuf>,
        out: impl Into<PathBuf>,
        medium: impl Into<Option<For>>,
    ) -> Self {
        let medium = medium.into();
        BundleArguments {
            root: root.into(),
            medium,
            partner: None,
            all: medium.is_none(),
            out: out.into(),
            zip: false,
            precompress: false,
            pages_only: false,
            fonts: None,
            epoch: None,
        }
    }

    /// The one medium to make it for; none: all.
    fn medium(&self) -> Option<Medium> {
        self.medium.map(Medium::from)
    }
}

/// A zip file as the answer and the list beside it name it.
#[derive(Debug, Serialize)]
struct Packed {
    path: String,
    edition: &'static str,
    languages: Vec<String>,
    /// Files in it.
    files: usize,
    bytes: usize,
    sha256: String,
}

/// Makes bundles. `progress` is called at every step.
pub fn bundle(arguments: &BundleArguments, progress: impl Fn(Step) + Sync) -> Outcome {
    let start = Instant::now();
    if arguments.medium() == Some(Medium::Paper) && !Edition::Pdf.can_be_made() {
        return Outcome::cannot(no_pdf());
    }
    if let Err(problem) = check_arguments(arguments) {
        return Outcome::failed(problem);
    }
    progress(Step::Reading);
    let (series, mut problems) = load(arguments, &|_| true);
    let Some(series) = series else {
        return Outcome::failed(problems);
    };
    problems.append(crate::series::check::check(&series));
    if problems.has_errors() {
        return Outcome::failed(problems);
    }
    let made = match arguments.medium() {
        Some(medium) => one(arguments, &series, medium, &progress),
        None => all(arguments, series, &progress),
    };
    let Made { text, json } = match made {
        Ok(made) => made,
        Err(found) => {
            problems.append(found);
            return Outcome::failed(problems);
        }
    };
    let seconds = start.elapsed().as_secs_f64();
    let problems = problems.sorted();
    let json = serde_json::json!({
        "out": arguments.out.display().to_string(),
        "made": json,
        "seconds": seconds,
        "problems": super::report::json(&problems),
    });
    Outcome {
        problems,
        text: format!("{text} in {seconds:.2} s → {}", arguments.out.display()),
        json,
        cannot: false,
    }
}

/// What was made, for people and for programs.
struct Made {
    text: String,
    json: serde_json::Value,
}

fn check_arguments(arguments: &BundleArguments) -> Result<(), Diagnostic> {
    let has_host = matches!(arguments.medium(), None | Some(Medium::Web));
    if arguments.precompress && !has_host {
        let message = "compressed copies are for hosts, and this has none";
        return Err(Diagnostic::error("no-host", message)
            .hint("leave out --precompress, or make it --for web"));
    }
    Ok(())
}

/// The series with the source and the wanted languages.
fn load(
    arguments: &BundleArguments,
    wanted: &dyn Fn(&LanguageTag) -> bool,
) -> (Option<Series>, Diagnostics) {
    let (series, _, problems) =
        super::load_some(&arguments.root, arguments.partner.as_deref(), wanted);
    (series, problems)
}

fn one(
    arguments: &BundleArguments,
    series: &Series,
    medium: Medium,
    progress: &(impl Fn(Step) + Sync),
) -> Result<Made, Diagnostics> {
    progress(Step::Rendering);
    let files = files(arguments, series, medium)?;
    let published = |files: &Files| {
        crate::output::publish(files, &arguments.out, &arguments.root, |done, all| {
            progress(Step::Writing(done, all));
        })
    };
    if arguments.zip {
        progress(Step::Packing(0, 1));
        let time = time(arguments, series)?;
        let (name, bytes) = packed(series, medium, &files, time, true)?;
        let told = told(series, medium, &files, &name, &bytes);
        let list = list(series, std::slice::from_ref(&told))?;
        published(&folder(vec![(name, bytes)], list)?)?;
        return Ok(Made {
            text: line(&told),
            json: serde_json::json!([told]),
        });
    }
    let done = published(&files)?;
    let languages = tags(series);
    Ok(Made {
        text: format!(
            "{}: {} languages, {} files, {:.1} MB",
            medium.as_str(),
            languages.len(),
            done.files,
            done.bytes as f64 / 1e6
        ),
        json: serde_json::json!([{
            "edition": medium.as_str(),
            "languages": languages,
            "files": done.files,
            "bytes": done.bytes,
        }]),
    })
}

/// A zip file for each medium and each choice of languages: all of them, the source alone, and each
/// other one beside the source, which stands in where a translation is missing.
fn all(
    arguments: &BundleArguments,
    series: Series,
    progress: &(impl Fn(Step) + Sync),
) -> Result<Made, Diagnostics> {
    let media = [Medium::Stick, Medium::Web, Medium::Paper];
    let media = media
        .iter()
        .filter(|medium| **medium != Medium::Paper || Edition::Pdf.can_be_made());
    let media: Vec<Medium> = media.copied().collect();
    let time = time(arguments, &series)?;
    let others: Vec<LanguageTag> = series.config.languages.values().skip(1).cloned().collect();
    let mut choices: Vec<Option<&[LanguageTag]>> = vec![None];
    if !others.is_empty() {
        choices.push(Some(&[]));
        choices.extend(others.chunks(1).filter(|_| others.len() > 1).map(Some));
    }
    let total = (choices.len() * media.len()) as u64;
    let (mut zips, mut told_all) = (Vec::new(), Vec::new());
    let whole = series;
    for choice in choices {
        let part;
        let series = match choice {
            None => &whole,
            Some(tags) => {
                let (loaded, problems) = load(arguments, &|tag| tags.contains(tag));
                part = loaded.ok_or(problems)?;
                &part
            }
        };
        for medium in &media {
            progress(Step::Packing(zips.len() as u64, total));
            let files = files(arguments, series, *medium)?;
            let (name, bytes) = packed(series, *medium, &files, time, choice.is_none())?;
            told_all.push(told(series, *medium, &files, &name, &bytes));
            zips.push((name, bytes));
        }
    }
    let list = list(&whole, &told_all)?;
    crate::output::publish(
        &folder(zips, list)?,
        &arguments.out,
        &arguments.root,
        |done, all| {
            progress(Step::Writing(done, all));
        },
    )?;
    let mut lines: Vec<String> = told_all.iter().map(line).collect();
    lines.push(format!("{} zip files", told_all.len()));
    Ok(Made {
        text: lines.join("\n"),
        json: serde_json::json!(told_all),
    })
}

/// What helps where two files of a bundle have one path.
const RENAME: &str = "give one of the pages another file name";

/// The files of a bundle, in memory.
fn files(
    arguments: &BundleArguments,
    series: &Series,
    medium: Medium,
) -> Result<Files, Diagnostics> {
    let is_web = medium == Medium::Web;
    let features = Features {
        search_index: is_web,
        host_files: is_web,
        precompressed: is_web && arguments.precompress,
    };
    let goes = |edition: &Edition| match edition {
        Edition::Web => medium != Medium::Paper,
        other => !arguments.pages_only && other.can_be_made(),
    };
    let editions: Vec<Edition> = Edition::ALL.into_iter().filter(goes).collect();
    let wanted = Wanted {
        medium,
        editions: &editions,
        features,
    };
    let mut files = make(series, &arguments.root, arguments.fonts.as_deref(), wanted)?.files;
    if is_web {
        let base = series.config.site.base.as_deref();
        let more = host::files(&files, base, arguments.precompress);
        files.add(more, RENAME)?;
    }
    if features.precompressed {
        let more = compressed(&files);
        files.add(more, RENAME)?;
    }
    Ok(files)
}

fn time(arguments: &BundleArguments, series: &Series) -> Result<DateTime, Diagnostic> {
    archive::time(series.config.as_of, arguments.epoch.as_deref())
}

/// A zip file and its name: `guide-usb-2026-11-22.zip`, or `guide-usb-en-ko-2026-11-22.zip`.
fn packed(
    series: &Series,
    medium: Medium,
    files: &Files,
    time: DateTime,
    whole: bool,
) -> Result<(String, Vec<u8>), Diagnostics> {
    let mut words = vec!["guide".to_owned(), medium.as_str().to_owned()];
    if !whole {
        words.extend(
            series
                .languages
                .values()
                .map(|language| language.tag.folder()),
        );
    }
    words.push(series.config.as_of.to_string());
    Ok((
        format!("{}.zip", words.join("-")),
        archive::zip(files, time)?,
    ))
}

fn told(series: &Series, medium: Medium, files: &Files, name: &str, bytes: &[u8]) -> Packed {
    Packed {
        path: name.to_owned(),
        edition: medium.as_str(),
        languages: tags(series),
        files: files.iter().len() + 1,
        bytes: bytes.len(),
        sha256: HEXLOWER.encode(&Sha256::digest(bytes)),
    }
}

fn tags(series: &Series) -> Vec<String> {
    series
        .languages
        .values()
        .map(|language| language.tag.to_string())
        .collect()
}

fn line(packed: &Packed) -> String {
    format!(
        "{}  {} files, {:.1} MB",
        packed.path,
        packed.files,
        packed.bytes as f64 / 1e6
    )
}

/// `edition.json` of a folder of zip files: the mark by which a later run knows it as ours.
fn list(series: &Series, zips: &[Packed]) -> Result<Vec<u8>, Diagnostic> {
    let list = serde_json::json!({
        "format": "monarch-bundles/1",
        "as_of": series.config.as_of.to_string(),
        "newer_after": series.config.newer_after.to_string(),
        "zips": zips,
    });
    let json = serde_json::to_string_pretty(&list)
        .map_err(|error| Diagnostic::error("edition-json", error.to_string()))?;
    Ok(format!("{json}\n").into_bytes())
}

fn folder(zips: Vec<(String, Vec<u8>)>, list: Vec<u8>) -> Result<Files, Diagnostics> {
    let mut files = Files::new();
    let list = [(RelativePath::new("edition.json"), list)];
    let zips = zips
        .into_iter()
        .map(|(name, bytes)| (RelativePath::new(name), bytes));
    files.add(zips.chain(list), RENAME)?;
    Ok(files)
}
