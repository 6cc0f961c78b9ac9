//! PDFs of a guide in all languages beside what a browser and WeasyPrint make of its print pages, in one
//! run: `cargo bench --features pdf --bench paper -- part-2` (the first guide where none is named).
//!
//! Time is from the series in memory to files in memory here, and from `print.html` to a file for the
//! others, whose start counts: once for Chromium, which prints all languages, once a file for WeasyPrint.
//! Errors are those that outloud finds. What is not installed is left out, and said to be.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use monarch::command::build::website;
use monarch::edition::pdf::Fonts;
use monarch::edition::{Material, Output, make};
use monarch::plan::{Edition, Extent, Features, Format, ItemKind, Medium, Plan, Wanted};
use monarch::series::GuideIndex;
use monarch::series::address::WebPage;
use monarch::source::interface::Interfaces;
use monarch::source::theme::Theme;

/// The binary's, so that what is measured is what people run.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|a| a == "--list" || a == "--test") {
        return;
    }
    let asked = arguments.iter().find(|a| !a.starts_with('-'));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (series, _, problems) = monarch::command::load(root);
    let series = series.unwrap_or_else(|| panic!("{problems:#?}"));
    let guide = match asked {
        None => GuideIndex::FIRST,
        Some(id) => {
            let found = series.guides.position(|guide| guide.id.as_str() == id);
            found.unwrap_or_else(|| panic!("there is no guide `{id}`"))
        }
    };
    let theme = Theme::load(Some(root)).unwrap();
    let interfaces = Interfaces::load(Some(root), series.languages.as_slice()).unwrap();
    let scratch = tempfile::tempdir().unwrap();
    let scratch = scratch.path();

    let start = Instant::now();
    let read = monarch::source::fonts::read(root, None, series.languages.as_slice()).unwrap();
    let fonts = Fonts::new(&series, &read).unwrap();
    let loaded = start.elapsed();
    let wanted = Wanted {
        medium: Medium::Web,
        editions: &[Edition::Pdf],
        features: Features::default(),
    };
    let material = Material::of(&series, &theme, &interfaces, wanted.editions).unwrap();
    let plan = Plan::of(&series, &material.found, wanted).only(|item| match &item.what {
        ItemKind::Download(paper) => {
            let letter = paper.extent == Extent::Whole && paper.format == Format::Letter;
            letter && paper.guide == guide
        }
        _ => false,
    });
    let readers: Vec<_> = plan.downloads().map(|paper| paper.reader).collect();
    let material = Material {
        fonts: Some(fonts),
        ..material
    };
    let start = Instant::now();
    let Output { files, .. } = make(&plan, &material).unwrap();
    let time = start.elapsed();
    for (path, bytes) in files.iter() {
        write(&scratch.join("typst").join(path.as_str()), bytes);
    }
    println!(
        "{} in {} languages; fonts loaded in {:.2} s, once for all files",
        series.guides[guide].id,
        readers.len(),
        loaded.as_secs_f64()
    );
    row("Typst", &scratch.join("typst"), Some(time));

    let site = website(&series, root, Default::default()).unwrap();
    for (path, bytes) in site.iter() {
        write(&scratch.join("site").join(path.as_str()), bytes);
    }
    let pages = readers.iter().map(|reader| {
        let path = series.path(*reader, WebPage::Print(guide));
        let page = scratch.join("site").join(path.as_str());
        (page, path.as_str().replace('/', "-") + ".pdf")
    });
    let pages: Vec<(PathBuf, String)> = pages.collect();

    let mut chromium = Command::new("node");
    chromium.arg(root.join("tests/browser/print.mjs"));
    for (page, name) in &pages {
        chromium.arg(page).arg(scratch.join("chromium").join(name));
    }
    fs::create_dir_all(scratch.join("chromium")).unwrap();
    row("Chromium", &scratch.join("chromium"), timed(chromium));

    let folder = scratch.join("weasyprint");
    fs::create_dir_all(&folder).unwrap();
    let mut all = Some(Duration::ZERO);
    for (page, name) in &pages {
        let mut command = Command::new("weasyprint");
        command.args(["--quiet", "--pdf-variant", "pdf/ua-1"]);
        command.arg(page).arg(folder.join(name));
        all = all.zip(timed(command)).map(|(all, one)| all + one);
    }
    row("WeasyPrint", &folder, all);
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// How long a program takes. None where it is not there or fails.
fn timed(mut command: Command) -> Option<Duration> {
    let start = Instant::now();
    let done = command.output().ok()?;
    if !done.status.success() {
        eprintln!("{}", String::from_utf8_lossy(&done.stderr));
        return None;
    }
    Some(start.elapsed())
}

/// What a program made, in a line: time, time for 200 pages, pages, size, errors.
fn row(name: &str, folder: &Path, time: Option<Duration>) {
    let Some(time) = time else {
        println!("{name:<11} not installed, or failed");
        return;
    };
    let files: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.into_path())
        .filter(|path| path.extension().is_some_and(|e| e == "pdf"))
        .collect();
    let bytes: u64 = files.iter().map(|f| fs::metadata(f).unwrap().len()).sum();
    let pages: usize = files.iter().map(|file| pages(file)).sum();
    let errors: Option<usize> = files.iter().map(|file| errors(file)).sum();
    let errors = errors.map_or("?".to_owned(), |errors| errors.to_string());
    let seconds = time.as_secs_f64();
    println!(
        "{name:<11} {seconds:6.2} s  {:6.2} s for 200 pages  {pages:4} pages  {:7.0} KB  {errors} errors",
        seconds * 200.0 / pages.max(1) as f64,
        bytes as f64 / 1e3,
    );
}

fn said(tool: &str, arguments: &[&str], file: &Path) -> Option<String> {
    let done = Command::new(tool).args(arguments).arg(file).output().ok()?;
    Some(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn pages(file: &Path) -> usize {
    let info = said("pdfinfo", &[], file).unwrap_or_default();
    let line = info.lines().find_map(|line| line.strip_prefix("Pages:"));
    line.and_then(|n| n.trim().parse().ok()).unwrap_or(0)
}

fn errors(file: &Path) -> Option<usize> {
    let report = said("outloud", &["-q"], file)?;
    let (before, _) = report.split_once(" error(s)")?;
    before.rsplit(' ').next()?.parse().ok()
}
