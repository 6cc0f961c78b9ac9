//! `monarch build`: the whole series into a folder.

use std::path::Path;
use std::time::Instant;

use super::Outcome;
use super::weights::Weights;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::download::{self, Download, Edition};
use crate::edition::files::Files;
use crate::edition::web;
use crate::series::{Medium, Series};
use crate::source::interface::Interfaces;
use crate::source::theme::Theme;

/// The word for the website among editions.
const WEB: &str = "web";

/// Editions that there are, by their words.
fn known() -> Vec<&'static str> {
    let downloads = Edition::ALL.into_iter().map(Edition::as_str);
    std::iter::once(WEB).chain(downloads).collect()
}

/// Whether this program was built with what makes PDFs.
pub(super) const HAS_PDF: bool = cfg!(feature = "pdf");

/// What to build.
#[derive(Debug)]
pub struct Options<'a> {
    /// The folder of the series.
    pub root: &'a Path,
    /// The folder to replace.
    pub out: &'a Path,
    /// The editions asked for.
    pub editions: &'a [String],
    /// The overlay of whoever hands the copy on, `partner.yaml`.
    pub partner: Option<&'a Path>,
    /// A folder of fonts for PDFs, before those of the system.
    pub fonts: Option<&'a Path>,
    /// What the website has.
    pub features: web::Features,
}

impl<'a> Options<'a> {
    /// The editions of a series in a folder; nobody's overlay, fonts of the system, a website as it is by
    /// default.
    pub fn new(root: &'a Path, out: &'a Path, editions: &'a [String]) -> Self {
        Options {
            root,
            out,
            editions,
            partner: None,
            fonts: None,
            features: web::Features::default(),
        }
    }
}

/// The steps of a build, for whoever shows progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Files are read and joined.
    Reading,
    /// Pages are rendered.
    Rendering,
    /// Files are written: how many are done, of how many.
    Writing(u64, u64),
    /// Zip files are made: how many are done, of how many.
    Packing(u64, u64),
}

/// Builds the series. `progress` is called at every step.
pub fn build(options: &Options, progress: impl Fn(Step) + Sync) -> Outcome {
    let start = Instant::now();
    if let Some(unknown) = options
        .editions
        .iter()
        .find(|e| !known().contains(&e.as_str()))
    {
        let problem = Diagnostic::error(
            "unknown-edition",
            format!("this build cannot make the edition `{unknown}`"),
        )
        .hint(format!("it can make: {}", known().join(", ")));
        return cannot(problem);
    }
    let makes = |edition: &str| options.editions.iter().any(|e| e == edition);
    if makes("pdf") && !HAS_PDF {
        return cannot(no_pdf());
    }
    progress(Step::Reading);
    let (series, _, mut problems) = super::load_for(options.root, options.partner);
    let Some(series) = series else {
        return failed(problems);
    };
    progress(Step::Rendering);
    // What the checks find is rarely an error: pages of the website are made meanwhile, and thrown away if
    // it is. Downloads take so long that nobody should wait for them in vain.
    let quick = wanted(options).is_empty();
    let (found, early) = rayon::join(
        || crate::series::check::check(&series),
        || quick.then(|| editions(&series, options)),
    );
    problems.append(found);
    if problems.has_errors() {
        return failed(problems);
    }
    let made = early.unwrap_or_else(|| editions(&series, options));
    let made = match made {
        Ok(made) => made,
        Err(found) => {
            problems.append(found);
            return failed(problems);
        }
    };
    let files = &made.files;
    let (written, weights) = rayon::join(
        || {
            crate::output::publish(files, options.out, options.root, |done, all| {
                progress(Step::Writing(done, all))
            })
        },
        || Weights::of(&series, &made),
    );
    if let Err(found) = written {
        problems.append(found);
        return failed(problems);
    }
    let summary = super::status::summary(&series);
    let seconds = start.elapsed().as_secs_f64();
    let bytes = files.bytes();
    let text = format!(
        "{weights}\n{} guides, {} languages, {} pages, {} sections ({}), {} files, {:.1} MB in {:.2} s → {}",
        series.guides.len(),
        series.languages.len(),
        series.pages().len() * series.languages.len(),
        summary.sections,
        summary.states(),
        files.iter().len(),
        bytes as f64 / 1e6,
        seconds,
        options.out.display()
    );
    let problems = problems.sorted();
    let json = serde_json::json!({
        "out": options.out.display().to_string(),
        "guides": series.guides.len(),
        "languages": series.languages.len(),
        "sections": summary,
        "files": files.iter().len(),
        "bytes": bytes,
        "seconds": seconds,
        "weights": weights,
        "problems": super::report::json(&problems),
    });
    Outcome {
        problems,
        text,
        json,
        cannot: false,
    }
}

/// Why this program makes nothing that is set on pages.
pub(super) fn no_pdf() -> Diagnostic {
    Diagnostic::error("no-pdf", "this program was built without PDFs").hint(
        "build it with `cargo build --release --features pdf`; browsers print print.html without it",
    )
}

pub(super) fn cannot(problem: Diagnostic) -> Outcome {
    Outcome {
        problems: problem.into(),
        cannot: true,
        ..Outcome::default()
    }
}

pub(super) fn failed(problems: Diagnostics) -> Outcome {
    let problems = problems.sorted();
    let json = serde_json::json!({ "problems": super::report::json(&problems) });
    Outcome {
        problems,
        text: String::new(),
        json,
        cannot: false,
    }
}

/// The files of the website alone, in memory.
pub fn website(
    series: &Series,
    root: &Path,
    features: web::Features,
) -> Result<Files, Diagnostics> {
    let theme = Theme::load(Some(root))?;
    let interfaces = Interfaces::load(Some(root), series.languages.as_slice())?;
    Ok(web::web(series, &theme, &interfaces, features, &[])?.files)
}

/// The editions among those asked for that are made of downloads.
fn wanted(options: &Options) -> Vec<Edition> {
    let asked = |edition: &Edition| options.editions.iter().any(|e| e == edition.as_str());
    Edition::ALL.into_iter().filter(asked).collect()
}

/// The files of all editions that were asked for, in memory.
fn editions(series: &Series, options: &Options) -> Result<Made, Diagnostics> {
    let site = options.editions.iter().any(|e| e == WEB);
    let planned = download::downloads(series, &wanted(options));
    let features = site.then_some(options.features);
    make(series, options.root, options.fonts, planned, features)
}

/// What was made, in memory.
pub(super) struct Made {
    /// Every file.
    pub files: Files,
    /// Which of them are pages.
    pub pages: Vec<web::Weighed>,
    /// Which of them are to keep or print.
    pub downloads: Vec<Download>,
}

/// The files of an edition, in memory: what is planned of its downloads, and a website with `features`
/// around them, or the page that a medium has in place of one.
pub(super) fn make(
    series: &Series,
    root: &Path,
    fonts: Option<&Path>,
    planned: Vec<Download>,
    features: Option<web::Features>,
) -> Result<Made, Diagnostics> {
    let theme = Theme::load(Some(root))?;
    let interfaces = Interfaces::load(Some(root), series.languages.as_slice())?;
    // How many volumes a booklet has is known when it is set. What the website links to and the contract
    // lists is exactly what was made, so downloads come first.
    let (paper, pages): (Vec<_>, Vec<_>) = planned
        .into_iter()
        .partition(|file| file.format.edition() == Edition::Pdf);
    let (mut files, mut made) = print(series, &theme, &interfaces, paper, (root, fonts))?;
    made.extend(pages);
    let pages = match (features, series.medium) {
        (Some(features), _) => web::web(series, &theme, &interfaces, features, &made),
        (None, Medium::Paper) => web::papers(series, &theme, &interfaces, &made),
        (None, _) => web::without_pages(series, &theme, &interfaces, &made),
    };
    let web::Website { files: more, pages } = pages?;
    files.add(more, "give one of the guides another id")?;
    Ok(Made {
        files,
        pages,
        downloads: made,
    })
}

/// The PDFs among the downloads, and which they are.
#[cfg(feature = "pdf")]
fn print(
    series: &Series,
    theme: &Theme,
    interfaces: &Interfaces,
    planned: Vec<Download>,
    (root, fonts): (&Path, Option<&Path>),
) -> Result<(Files, Vec<Download>), Diagnostics> {
    if planned.is_empty() {
        return Ok((Files::new(), planned));
    }
    let files = crate::source::fonts::read(root, fonts, series.languages.as_slice())?;
    let fonts = crate::edition::pdf::Fonts::new(series, &files)?;
    crate::edition::pdf::pdf(series, theme, interfaces, &fonts, planned)
}

/// Nothing: `build` has refused before.
#[cfg(not(feature = "pdf"))]
fn print(
    _: &Series,
    _: &Theme,
    _: &Interfaces,
    _: Vec<Download>,
    _: (&Path, Option<&Path>),
) -> Result<(Files, Vec<Download>), Diagnostics> {
    Ok((Files::new(), Vec::new()))
}
