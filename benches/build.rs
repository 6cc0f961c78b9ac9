//! How long a build takes, and against what: `cargo bench --bench build` (about four minutes on two
//! cores, most of it the 5,000 pages). One group alone: `cargo bench --bench build -- repository`.
//! The table at the end alone: `cargo bench --bench build -- stages`.
//!
//! Criterion measures the repository's own series in memory, and generated ones of 500 and 5,000 pages
//! in five languages, whole, into a folder that does not exist yet, beside `cp -r` of the result. The
//! table takes the same builds apart; its figures are the fastest of some rounds, taken in turns, so
//! that other work on the machine falls on all alike.

mod generate;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput};
use monarch::command::build::{self, website};
use monarch::edition::files::Files;
use monarch::plan::Features;
use monarch::series::Series;
use rayon::prelude::*;
use tempfile::TempDir;

use generate::Size;

/// The binary's, so that what is measured is what people run.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// 100 and 1,000 pages in each of five languages.
const SIZES: [Size; 2] = [
    Size {
        guides: 4,
        pages: 25,
    },
    Size {
        guides: 40,
        pages: 25,
    },
];

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(5))
        .configure_from_args();
    repository(&mut criterion);
    let generated: Vec<Generated> = SIZES.into_iter().map(Generated::new).collect();
    for series in &generated {
        series.bench(&mut criterion);
    }
    criterion.final_summary();
    if wanted("stages") {
        stages(&generated);
    }
}

/// Whether the command line asks for a part that Criterion does not run: by no name, or by its own;
/// never where benches are only listed or tried once.
fn wanted(name: &str) -> bool {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|a| a == flag);
    let mut names = arguments.iter().filter(|a| !a.starts_with('-')).peekable();
    let asked = names.peek().is_none() || names.any(|a| name.contains(a.as_str()));
    asked && !has("--list") && !has("--test")
}

fn load(root: &Path) -> Series {
    let (series, _, problems) = monarch::command::load(root);
    series.unwrap_or_else(|| panic!("{:#?}", problems.iter().take(5).collect::<Vec<_>>()))
}

fn web(series: &Series, root: &Path) -> Files {
    website(series, root, Features::default()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The repository's own series, in memory.
fn repository(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut group = criterion.benchmark_group("repository");
    group.bench_function("load", |b| b.iter(|| load(root)));
    let series = load(root);
    group.bench_function("web", |b| b.iter(|| web(&series, root)));
    group.bench_function("both", |b| b.iter(|| web(&load(root), root)));
    group.finish();
}

/// A generated series on disk, with room for what is built from it.
struct Generated {
    size: Size,
    folder: TempDir,
}

impl Generated {
    fn new(size: Size) -> Self {
        let folder = tempfile::tempdir().unwrap();
        generate::series(folder.path(), size);
        Generated { size, folder }
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Builds the whole series into a folder, as the command does.
    fn build(&self, name: &str) {
        let out = self.path(name);
        let options = build::BuildArguments::new(self.root(), &out);
        let outcome = build::build(&options, |_| {});
        assert!(!outcome.problems.has_errors(), "{:#?}", outcome.problems);
    }

    /// Copies a folder of this series as people do.
    fn copy(&self, from: &str, to: &str) {
        let mut command = Command::new("cp");
        command.arg("-r").arg(self.path(from)).arg(self.path(to));
        assert!(command.status().is_ok_and(|status| status.success()));
    }

    fn remove(&self, name: &str) {
        let _ = std::fs::remove_dir_all(self.path(name));
    }

    /// Time that some work takes which writes a folder of this name, anew each time.
    fn anew(&self, times: u64, name: &str, work: impl Fn()) -> Duration {
        let mut all = Duration::ZERO;
        for _ in 0..times {
            self.remove(name);
            all += timed(&work).1;
        }
        all
    }

    fn bench(&self, criterion: &mut Criterion) {
        let pages = self.size.pages_in_all_languages();
        let mut group = criterion.benchmark_group(format!("{pages} pages"));
        group.throughput(Throughput::Elements(u64::from(pages)));
        group.sampling_mode(criterion::SamplingMode::Flat);
        group.bench_function("build", |b| {
            b.iter_custom(|times| self.anew(times, "dist", || self.build("dist")));
        });
        group.bench_function("cp -r", |b| {
            if !self.path("dist").is_dir() {
                self.build("dist");
            }
            b.iter_custom(|times| self.anew(times, "copy", || self.copy("dist", "copy")));
        });
        group.finish();
        self.remove("dist");
        self.remove("copy");
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// Minifies finished pages once more, in parallel, with the settings of the web edition. That is a
/// little less than what minifying takes in a build: the pages hold no white space any more.
fn minify(files: &Files) -> usize {
    let settings = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        ..minify_html::Cfg::default()
    };
    let pages: Vec<&[u8]> = files
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"))
        .map(|(_, bytes)| bytes)
        .collect();
    let sizes = pages
        .par_iter()
        .map(|page| minify_html::minify(page, &settings).len());
    sizes.sum()
}

/// What a build is made of, by the fastest of some rounds.
#[derive(Clone, Copy)]
struct Stages {
    load: Duration,
    web: Duration,
    minify: Duration,
    write: Duration,
    build: Duration,
    rebuild: Duration,
    copy: Duration,
}

impl Stages {
    fn of(series: &Generated) -> (Stages, usize, u64) {
        let root = series.root();
        series.remove("dist");
        let (loaded, load) = timed(|| load(root));
        let (files, web) = timed(|| web(&loaded, root));
        let (_, minify) = timed(|| std::hint::black_box(minify(&files)));
        let out = series.path("dist");
        let publish = || monarch::output::publish(&files, &out, root, |_, _| {});
        let (published, write) = timed(publish);
        assert!(published.is_ok(), "{published:?}");
        let (count, bytes) = (files.iter().len(), files.bytes());
        drop((loaded, files));

        let build = series.anew(1, "dist", || series.build("dist"));
        let (_, rebuild) = timed(|| series.build("dist"));
        let copy = series.anew(1, "copy", || series.copy("dist", "copy"));
        let stages = Stages {
            load,
            web,
            minify,
            write,
            build,
            rebuild,
            copy,
        };
        (stages, count, bytes)
    }

    fn fastest(self, other: Stages) -> Stages {
        Stages {
            load: self.load.min(other.load),
            web: self.web.min(other.web),
            minify: self.minify.min(other.minify),
            write: self.write.min(other.write),
            build: self.build.min(other.build),
            rebuild: self.rebuild.min(other.rebuild),
            copy: self.copy.min(other.copy),
        }
    }
}

/// Prints what builds are made of, and how they stand against a copy of their output.
fn stages(generated: &[Generated]) {
    println!(
        "\nmilliseconds, the fastest of some rounds; `minify` is done again and is a part of `web`"
    );
    println!(
        "{:>6} {:>6} {:>7} | {:>6} {:>6} {:>7} {:>6} | {:>6} {:>7} | {:>6} | {:>9} {:>10}",
        "pages",
        "files",
        "MB",
        "load",
        "web",
        "minify",
        "write",
        "build",
        "rebuild",
        "cp -r",
        "build/cp",
        "minify/web"
    );
    for series in generated {
        let pages = series.size.pages_in_all_languages();
        let rounds = if pages > 1000 { 4 } else { 10 };
        let (mut best, files, bytes) = Stages::of(series);
        for _ in 1..rounds {
            best = best.fastest(Stages::of(series).0);
        }
        let ms = |time: Duration| format!("{:.0}", time.as_secs_f64() * 1e3);
        println!(
            "{pages:>6} {files:>6} {:>7.1} | {:>6} {:>6} {:>7} {:>6} | {:>6} {:>7} | {:>6} | {:>9.1} {:>9.0}%",
            bytes as f64 / 1e6,
            ms(best.load),
            ms(best.web),
            ms(best.minify),
            ms(best.write),
            ms(best.build),
            ms(best.rebuild),
            ms(best.copy),
            best.build.as_secs_f64() / best.copy.as_secs_f64(),
            best.minify.as_secs_f64() / best.web.as_secs_f64() * 100.0,
        );
    }
}
