//! `monarch build`: the whole series into a folder.

use std::path::Path;
use std::time::Instant;

use super::Outcome;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::files::Files;
use crate::edition::web;
use crate::series::Series;
use crate::source::interface::Interfaces;
use crate::source::theme::Theme;

/// Editions that this build can make.
pub const EDITIONS: &[&str] = &["web"];

/// What to build.
#[derive(Debug)]
pub struct Options<'a> {
    /// The folder of the series.
    pub root: &'a Path,
    /// The folder to replace.
    pub out: &'a Path,
    /// The editions asked for.
    pub editions: &'a [String],
    /// What the website has.
    pub features: web::Features,
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
}

/// Builds the series. `progress` is called at every step.
pub fn build(options: &Options, progress: impl Fn(Step) + Sync) -> Outcome {
    let start = Instant::now();
    if let Some(unknown) = options
        .editions
        .iter()
        .find(|e| !EDITIONS.contains(&e.as_str()))
    {
        let problem = Diagnostic::error(
            "unknown-edition",
            format!("this build cannot make the edition `{unknown}`"),
        )
        .hint(format!("it can make: {}", EDITIONS.join(", ")));
        return Outcome {
            problems: problem.into(),
            cannot: true,
            ..Outcome::default()
        };
    }
    progress(Step::Reading);
    let (series, _, mut problems) = super::load(options.root);
    let Some(series) = series else {
        return failed(problems);
    };
    progress(Step::Rendering);
    // What the checks find is rarely an error: the pages are made meanwhile, and thrown away if it is.
    let (found, files) = rayon::join(
        || crate::series::check::check(&series),
        || editions(&series, options.root, options.features),
    );
    problems.append(found);
    if problems.has_errors() {
        return failed(problems);
    }
    let files = match files {
        Ok(files) => files,
        Err(found) => {
            problems.append(found);
            return failed(problems);
        }
    };
    let written = crate::output::publish(&files, options.out, options.root, |done, all| {
        progress(Step::Writing(done, all))
    });
    match written {
        Ok(_) => {}
        Err(found) => {
            problems.append(found);
            return failed(problems);
        }
    }
    let summary = super::status::summary(&series);
    let seconds = start.elapsed().as_secs_f64();
    let bytes = files.bytes();
    let text = format!(
        "{} guides, {} languages, {} pages, {} sections ({}), {} files, {:.1} MB in {:.2} s → {}",
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
        "problems": super::report::json(&problems),
    });
    Outcome {
        problems,
        text,
        json,
        cannot: false,
    }
}

fn failed(problems: Diagnostics) -> Outcome {
    let problems = problems.sorted();
    let json = serde_json::json!({ "problems": super::report::json(&problems) });
    Outcome {
        problems,
        text: String::new(),
        json,
        cannot: false,
    }
}

/// The files of all editions, in memory.
pub fn editions(
    series: &Series,
    root: &Path,
    features: web::Features,
) -> Result<Files, Diagnostics> {
    let theme = Theme::load(Some(root))?;
    let interfaces = Interfaces::load(Some(root), &series.languages)?;
    web::web(series, &theme, &interfaces, features)
}
