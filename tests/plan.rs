//! The plan and what is written are the same, both ways, in every medium.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use monarch::command;
use monarch::command::build::make;
use monarch::command::check;
use monarch::edition::Material;
use monarch::output::{compressed, host};
use monarch::plan::{Edition, Features, Issued, Medium, Plan, Wanted};
use monarch::series::Series;
use monarch::source::interface::Interfaces;
use monarch::source::theme::Theme;
use support::{edit, series};
use walkdir::WalkDir;

fn loaded(root: &Path) -> Series {
    let (series, _, problems) = command::load(root);
    series.unwrap_or_else(|| panic!("{problems:?}"))
}

/// What each medium asks for, as `build` and `bundle` do, as far as this program can make it.
fn wishes() -> Vec<(Medium, Vec<Edition>, Features)> {
    let can = |editions: &[Edition]| {
        let editions = editions.iter().copied();
        editions.filter(|edition| edition.can_be_made()).collect()
    };
    let none = Features {
        search_index: false,
        ..Features::default()
    };
    let host = Features {
        search_index: true,
        host_files: true,
        precompressed: true,
    };
    vec![
        (Medium::Web, vec![Edition::Web], Features::default()),
        (Medium::Web, can(&Edition::ALL), host),
        (Medium::Web, vec![Edition::Single], Features::default()),
        (Medium::Web, vec![Edition::Epub], none),
        (Medium::Stick, can(&Edition::ALL), none),
        (Medium::Paper, can(&[Edition::Pdf]), none),
    ]
}

/// The paths of everything that is published for a wish, and the plan of it.
fn published(root: &Path, series: &Series, wanted: Wanted<'_>) -> BTreeSet<String> {
    let mut files = make(series, root, None, wanted).unwrap().files;
    if wanted.features.host_files {
        files
            .add(host::files(&files, None, true), "")
            .unwrap_or_else(|problem| panic!("{problem:?}"));
    }
    if wanted.features.precompressed {
        files
            .add(compressed(&files), "")
            .unwrap_or_else(|problem| panic!("{problem:?}"));
    }
    let out = root.join("published");
    monarch::output::publish(&files, &out, root, |_, _| {}).unwrap();
    let written = WalkDir::new(&out).into_iter().map(Result::unwrap);
    let written = written.filter(|entry| entry.file_type().is_file());
    let paths = written.map(|entry| {
        let path = entry.path().strip_prefix(&out).unwrap();
        path.to_str().unwrap().replace('\\', "/")
    });
    let paths = paths.collect();
    fs::remove_dir_all(&out).unwrap();
    paths
}

fn is_as_planned(root: &Path, fonts: bool) {
    let series = loaded(root);
    let theme = Theme::load(Some(root)).unwrap();
    let interfaces = Interfaces::load(Some(root), series.languages.as_slice()).unwrap();
    for (medium, editions, features) in wishes() {
        let editions: Vec<Edition> = editions
            .into_iter()
            .filter(|edition| fonts || *edition != Edition::Pdf)
            .collect();
        let wanted = Wanted {
            medium,
            editions: &editions,
            features,
        };
        let found = Material::of(&series, &theme, &interfaces, &editions)
            .unwrap()
            .found;
        let plan = Plan::of(&series, &found, wanted);
        let written = published(root, &series, wanted);
        let unplanned: Vec<_> = written
            .iter()
            .filter(|path| !plan.accounts_for(path))
            .collect();
        assert_eq!(unplanned, Vec::<&String>::new(), "{medium:?} {editions:?}");
        let unmade: Vec<_> = plan
            .items()
            .iter()
            .filter(|item| !written.iter().any(|path| item.holds(path)))
            .map(|item| &item.key)
            .collect();
        assert_eq!(unmade, Vec::<&String>::new(), "{medium:?} {editions:?}");
        let keys: BTreeSet<&String> = plan.items().iter().map(|item| &item.key).collect();
        assert_eq!(keys.len(), plan.items().len(), "each key once");
        for item in plan.items() {
            for need in &item.needs {
                assert!(keys.contains(need), "{} needs {need}", item.key);
            }
        }
    }
}

/// Whether PDFs can be set here.
fn has_fonts() -> bool {
    Edition::Pdf.can_be_made() && support::runs("pdftotext", "-v")
}

#[test]
fn every_fixture_is_written_as_it_was_planned_in_every_medium() {
    for name in ["small", "scripts"] {
        let scratch = series(name);
        is_as_planned(scratch.path(), has_fonts());
    }
}

#[test]
fn a_series_with_an_address_is_written_as_it_was_planned() {
    let scratch = series("small");
    let address = "site: {base: \"https://guide.example.org/rights/\"}";
    edit(scratch.path(), "content/series.yaml", "site: {}", address);
    is_as_planned(scratch.path(), false);
}

#[test]
fn what_keeps_paper_a_proof_is_said_by_address() {
    let scratch = series("small");
    let series = loaded(scratch.path());
    let found = Default::default();
    let wanted = Wanted {
        medium: Medium::Web,
        editions: &[Edition::Pdf],
        features: Features::default(),
    };
    let plan = Plan::of(&series, &found, wanted);
    let item = plan
        .items()
        .iter()
        .find(|item| item.key == "file:en:two:letter");
    let item = item.unwrap();
    assert_eq!(item.path.as_str(), "files/en/proof-guide-2-letter.pdf");
    let Issued::Proof(reasons) = &item.issued else {
        panic!("{item:?}");
    };
    let addresses: BTreeSet<&str> = reasons.iter().map(|r| r.address.as_str()).collect();
    assert_eq!(
        addresses,
        BTreeSet::from(["two#police", "two#say", "two#two"])
    );
    let other = plan
        .items()
        .iter()
        .find(|item| item.key == "file:en:one:letter");
    assert_eq!(other.unwrap().issued, Issued::Finished);
}

#[test]
fn check_finds_a_name_that_could_not_travel_before_anything_is_built() {
    let scratch = series("small");
    let root = scratch.path();
    let long = format!(
        "content/en/one/30-{}.md",
        "long-".repeat(20).trim_end_matches('-')
    );
    let text = "---\ntitle: Third\ndescription: Third.\ncode: 1-03\n---\n\nText.\n";
    support::write(root, &long, text);
    let today = jiff::civil::date(2026, 11, 22);
    let found = check::check(&check::CheckArguments::new(root, today));
    let codes: Vec<_> = found.problems.iter().map(|problem| problem.code).collect();
    assert!(codes.contains(&"long-path"), "{:#?}", found.problems);
}
