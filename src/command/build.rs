//! `monarch build`: the whole series into a folder.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;

use super::weights::Weights;
use super::{Outcome, word};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::files::Files;
use crate::edition::{self, Material, Output};
use crate::plan::{Edition, Features, Medium, Plan, Wanted};
use crate::series::Series;
use crate::source::interface::Interfaces;
use crate::source::theme::Theme;

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
        value_parser = word::edition,
        default_value = "web"
    )]
    pub editions: Vec<Edition>,
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
            editions: vec![Edition::Web],
            partner: None,
            fonts: None,
            no_search_index: false,
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
pub fn build(arguments: &BuildArguments, progress: impl Fn(Step) + Sync) -> Outcome {
    let start = Instant::now();
    let asked = &arguments.editions;
    if !asked.iter().all(|edition| edition.can_be_made()) {
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
    let quick = asked.iter().all(|edition| *edition == Edition::Web);
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

/// Everything that a build of a series could find and that needs no fonts: what is planned in any edition, and
/// what is made of the parts of the website.
pub fn trial(series: &Series, root: &Path) -> Result<(), Diagnostics> {
    let theme = Theme::load(Some(root))?;
    let interfaces = Interfaces::load(Some(root), series.languages.as_slice())?;
    let material = Material::of(series, &theme, &interfaces, &Edition::ALL)?;
    let plan = |editions: &[Edition]| {
        let wanted = Wanted {
            medium: Medium::Web,
            editions,
            // Indices are made of text that was checked, and would be thrown away.
            features: Features {
                search_index: false,
                ..Features::default()
            },
        };
        Plan::of(series, &material.found, wanted)
    };
    let mut problems = Diagnostics::new();
    let all = plan(&Edition::ALL);
    problems.extend(
        crate::output::check_names(all.paths())
            .err()
            .into_iter()
            .flatten(),
    );
    #[cfg(feature = "pdf")]
    problems.extend(edition::pdf::refused(&all));
    let parts = plan(&[Edition::Web, Edition::Single, Edition::Epub, Edition::Text]);
    match edition::make(&parts, &material) {
        Err(found) => problems.append(found),
        Ok(_) if problems.has_errors() => {}
        Ok(_) => return Ok(()),
    }
    Err(problems.sorted())
}

/// The files of the website alone, in memory.
pub fn website(series: &Series, root: &Path, features: Features) -> Result<Files, Diagnostics> {
    let wanted = Wanted {
        medium: Medium::Web,
        editions: &[Edition::Web],
        features,
    };
    Ok(make(series, root, None, wanted)?.files)
}

/// The files of all editions that were asked for, in memory.
fn editions(series: &Series, arguments: &BuildArguments) -> Result<Output, Diagnostics> {
    // Each once, whatever was typed.
    let asked = |edition: &Edition| arguments.editions.contains(edition);
    let editions: Vec<Edition> = Edition::ALL.into_iter().filter(asked).collect();
    let wanted = Wanted {
        medium: Medium::Web,
        editions: &editions,
        features: Features {
            search_index: !arguments.no_search_index,
            ..Features::default()
        },
    };
    make(series, &arguments.root, arguments.fonts.as_deref(), wanted)
}

/// What is wanted of a series, in memory: the plan is made, and then everything in it.
pub fn make(
    series: &Series,
    root: &Path,
    fonts: Option<&Path>,
    wanted: Wanted<'_>,
) -> Result<Output, Diagnostics> {
    let theme = Theme::load(Some(root))?;
    let interfaces = Interfaces::load(Some(root), series.languages.as_slice())?;
    let material = Material::of(series, &theme, &interfaces, wanted.editions)?;
    let plan = Plan::of(series, &material.found, wanted);
    let material = with_fonts(material, &plan, root, fonts)?;
    edition::make(&plan, &material)
}

/// The material with fonts, where something is set on pages.
#[cfg(feature = "pdf")]
fn with_fonts<'a>(
    material: Material<'a>,
    plan: &Plan<'_>,
    root: &Path,
    fonts: Option<&Path>,
) -> Result<Material<'a>, Diagnostics> {
    let mut files = plan.downloads();
    if !files.any(|file| file.format.edition() == Edition::Pdf) {
        return Ok(material);
    }
    let files = crate::source::fonts::read(root, fonts, plan.series.languages.as_slice())?;
    let fonts = edition::pdf::Fonts::new(plan.series, &files)?;
    Ok(Material {
        fonts: Some(fonts),
        ..material
    })
}

/// Nothing is set on pages by this program.
#[cfg(not(feature = "pdf"))]
fn with_fonts<'a>(
    material: Material<'a>,
    _: &Plan<'_>,
    _: &Path,
    _: Option<&Path>,
) -> Result<Material<'a>, Diagnostics> {
    Ok(material)
}
