//! `monarch build`: the whole series into a folder.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Instant;

use clap::Args;

use super::Outcome;
use super::weights::Weights;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::download::{self, Download, Edition};
use crate::edition::files::Files;
use crate::edition::web;
use crate::series::{Medium, Series};
use crate::source::interface::Interfaces;
use crate::source::theme::Theme;

/// Whether this program was built with what makes PDFs.
pub(super) const HAS_PDF: bool = cfg!(feature = "pdf");

/// Build the series into a folder, which is replaced whole or not at all
#[derive(Debug, Clone, Args)]
#[command(
    after_help = "Examples:\n  monarch build\n  monarch build ../series --out /srv/www/guide\n  monarch build --no-search-index\n  monarch build --partner ours/partner.yaml --out ours/site\n  monarch build --edition web,pdf --fonts fonts"
)]
pub struct BuildArguments {
    /// Folder of the series
    #[arg(default_value = ".")]
    pub root: PathBuf,
    /// Folder to write [default: dist]
    #[arg(long, default_value = "dist", hide_default_value = true)]
    pub out: PathBuf,
    /// Editions to make; may be repeated
    #[arg(
        long = "edition",
        value_name = "EDITION",
        value_delimiter = ',',
        default_value = "web"
    )]
    pub editions: Vec<Wanted>,
    /// The overlay of whoever hands the copy on: name, logo, contacts, languages
    #[arg(long, value_name = "FILE")]
    pub partner: Option<PathBuf>,
    /// Folder of fonts for PDFs, before those of the system [default: fonts in the series, if there]
    #[arg(long, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// Leave out the search indices for other programs, in search/v1/; the finder stays
    #[arg(long)]
    pub no_search_index: bool,
}

impl BuildArguments {
    /// The website of a series in a folder, as it is by default: nobody's overlay, fonts of the system.
    pub fn new(root: impl Into<PathBuf>, out: impl Into<PathBuf>) -> Self {
        BuildArguments {
            root: root.into(),
            out: out.into(),
            editions: vec![Wanted::Web],
            partner: None,
            fonts: None,
            no_search_index: false,
        }
    }

    /// The editions among those asked for that are made of downloads.
    fn downloads(&self) -> Vec<Edition> {
        let asked = |edition: &Edition| self.editions.contains(&Wanted::Files(*edition));
        Edition::ALL.into_iter().filter(asked).collect()
    }
}

/// An edition that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The website.
    Web,
    /// Files to keep or print.
    Files(Edition),
}

impl Wanted {
    fn all() -> impl Iterator<Item = Wanted> {
        let files = Edition::ALL.into_iter().map(Wanted::Files);
        std::iter::once(Wanted::Web).chain(files)
    }

    fn as_str(self) -> &'static str {
        match self {
            Wanted::Web => "web",
            Wanted::Files(edition) => edition.as_str(),
        }
    }
}

impl FromStr for Wanted {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Wanted::all()
            .find(|wanted| wanted.as_str() == text)
            .ok_or_else(|| {
                let known: Vec<_> = Wanted::all().map(Wanted::as_str).collect();
                format!("it can make: {}", known.join(", "))
            })
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
pub fn build(arguments: &BuildArguments, progress: impl Fn(Step) + Sync) -> Outcome {
    let start = Instant::now();
    let downloads = arguments.downloads();
    if downloads.contains(&Edition::Pdf) && !HAS_PDF {
        return Outcome::cannot(no_pdf());
    }
    progress(Step::Reading);
    let (series, _, mut problems) = super::load_for(&arguments.root, arguments.partner.as_deref());
    let Some(series) = series else {
        return Outcome::failed(problems);
    };
    progress(Step::Rendering);
    // What the checks find is rarely an error: pages of the website are made meanwhile, and thrown away if
    // it is. Downloads take so long that nobody should wait for them in vain.
    let quick = downloads.is_empty();
    let (found, early) = rayon::join(
        || crate::series::check::check(&series),
        || quick.then(|| editions(&series, arguments)),
    );
    problems.append(found);
    if problems.has_errors() {
        return Outcome::failed(problems);
    }
    let made = early.unwrap_or_else(|| editions(&series, arguments));
    let made = match made {
        Ok(made) => made,
        Err(found) => {
            problems.append(found);
            return Outcome::failed(problems);
        }
    };
    let files = &made.files;
    let (written, weights) = rayon::join(
        || {
            crate::output::publish(files, &arguments.out, &arguments.root, |done, all| {
                progress(Step::Writing(done, all))
            })
        },
        || Weights::of(&series, &made),
    );
    if let Err(found) = written {
        problems.append(found);
        return Outcome::failed(problems);
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
        arguments.out.display()
    );
    let problems = problems.sorted();
    let json = serde_json::json!({
        "out": arguments.out.display().to_string(),
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

/// The files of all editions that were asked for, in memory.
fn editions(series: &Series, arguments: &BuildArguments) -> Result<Made, Diagnostics> {
    let features = web::Features {
        search_index: !arguments.no_search_index,
        ..web::Features::default()
    };
    let is_site = arguments.editions.contains(&Wanted::Web);
    let planned = download::downloads(series, &arguments.downloads());
    let fonts = arguments.fonts.as_deref();
    make(
        series,
        &arguments.root,
        fonts,
        planned,
        is_site.then_some(features),
    )
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
