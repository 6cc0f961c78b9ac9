//! `monarch build`: the whole series into a folder.

use std::path::Path;
use std::time::Instant;

use super::Outcome;
use super::weights::Weights;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::files::Files;
use crate::edition::{self, Material, Output};
use crate::plan::{Edition, Features, Medium, Plan, Wanted};
use crate::series::Series;
use crate::source::interface::Interfaces;
use crate::source::theme::Theme;

/// Editions that there are, by their words.
fn known() -> Vec<&'static str> {
    Edition::ALL.into_iter().map(Edition::as_str).collect()
}

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
    pub features: Features,
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
            features: Features::default(),
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
    let asked = wanted(options);
    if !asked.iter().all(|edition| edition.can_be_made()) {
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
    let quick = asked.iter().all(|edition| *edition == Edition::Web);
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
    let parts = plan(&[Edition::Web, Edition::Single, Edition::Epub]);
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

/// The editions that were asked for.
fn wanted(options: &Options) -> Vec<Edition> {
    let editions = options.editions.iter();
    editions.filter_map(|word| Edition::named(word)).collect()
}

/// The files of all editions that were asked for, in memory.
fn editions(series: &Series, options: &Options) -> Result<Output, Diagnostics> {
    let wanted = Wanted {
        medium: Medium::Web,
        editions: &wanted(options),
        features: options.features,
    };
    make(series, options.root, options.fonts, wanted)
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
