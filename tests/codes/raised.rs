//! What nothing else raises on purpose: each slip is made in a small series or folder, and its code is said.

use std::fs;
use std::path::Path;

use monarch::command::{Outcome, check, check_deployed};
use monarch::edition::files::Files;
use monarch::series::address::RelativePath;
use monarch::source::theme::Theme;
use monarch::verify::verify;

use crate::support::{copy, edit, series, tests, write};

const FIRST: &str = "content/en/one/10-first.md";

fn said(outcome: Outcome) -> Vec<&'static str> {
    outcome
        .problems
        .iter()
        .map(|problem| problem.code)
        .collect()
}

/// The codes that `check` says after a slip in the small series.
fn checked(slip: impl Fn(&Path)) -> Vec<&'static str> {
    let scratch = series("small");
    slip(scratch.path());
    let today = jiff::civil::date(2026, 11, 22);
    said(check::check(&check::CheckArguments::new(
        scratch.path(),
        today,
    )))
}

/// The codes that `verify` says after a slip in the good folder.
fn verified(slip: impl Fn(&Path)) -> Vec<&'static str> {
    let scratch = tempfile::tempdir().unwrap();
    copy(&tests().join("verify/good"), scratch.path());
    slip(scratch.path());
    let report = verify(scratch.path());
    report
        .diagnostics
        .iter()
        .map(|problem| problem.code)
        .collect()
}

#[test]
fn slips_in_a_page_are_said() {
    let page = |text: &'static str| move |root: &Path| edit(root, FIRST, "## Another", text);
    for (text, code) in [
        (
            "One.[^a-heading-1]\n\n[^a-heading-1]: Again.\n\n## Another",
            "repeated-note",
        ),
        (
            "## Another {#more code=9}\n\nOne.[^a-heading-1]\n\n## Another",
            "shared-note",
        ),
    ] {
        let found = checked(page(text));
        assert!(found.contains(&code), "{code}: {found:?}");
    }
    let found = checked(|root| write(root, "content/en/one/20-second.md", "## Police\n"));
    assert!(found.contains(&"no-front-matter"), "{found:?}");
    let found = checked(|root| {
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>";
        write(root, "content/en/one/fold.svg", drawing);
        edit(root, FIRST, "Call [", "![A fold](fold.svg)\n\nCall [");
    });
    assert!(found.contains(&"bad-svg"), "{found:?}");
}

#[test]
fn slips_in_the_folder_of_a_series_are_said() {
    let page = "---\ntitle: x\ndescription: x\n---\n";
    for (path, code) in [
        ("content/en/one/Police.md", "bad-file-name"),
        ("content/fr/one/10-first.md", "unlisted-language"),
        ("content/en/nine/10-first.md", "unused-file"),
    ] {
        let found = checked(|root| write(root, path, page));
        assert!(found.contains(&code), "{code}: {found:?}");
    }
    for (path, code) in [
        ("content/en/series.md", "missing-home"),
        ("content/series.yaml", "no-series"),
    ] {
        let found = checked(|root| fs::remove_file(root.join(path)).unwrap());
        assert!(found.contains(&code), "{code}: {found:?}");
    }
    let row = "one#gone:\n  code: 1-01.9\n  source_hash: \"0123456789abcdef\"\n  target_hash: \"0123456789abcdef\"\n  language: draft\n  law: unchecked\n";
    let found = checked(|root| write(root, "content/ko/state.yaml", row));
    assert!(found.contains(&"unused-row"), "{found:?}");
}

#[cfg(unix)]
#[test]
fn a_file_of_the_theme_whose_name_is_no_text_is_said() {
    use std::os::unix::ffi::OsStrExt as _;
    let scratch = series("small");
    let folder = scratch.path().join("themes/default/styles");
    fs::create_dir_all(&folder).unwrap();
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.css");
    if fs::write(folder.join(name), "").is_err() {
        return; // a file system that keeps such names out
    }
    let problems = Theme::load(Some(scratch.path())).unwrap_err();
    assert_eq!(problems.iter().next().unwrap().code, "bad-name");
}

#[test]
fn two_files_of_one_name_are_said() {
    let twice = || (RelativePath::new("en/a.html"), Vec::new());
    let problem = Files::default()
        .add([twice(), twice()], "rename one")
        .unwrap_err();
    assert_eq!(problem.code, "two-files");
}

#[test]
fn slips_in_a_written_folder_are_said() {
    const WHO: &str = "en/part-4/who.html";
    let found = verified(|root| {
        let mut bytes = fs::read(root.join(WHO)).unwrap();
        bytes.push(0xFF);
        fs::write(root.join(WHO), bytes).unwrap();
    });
    assert!(found.contains(&"not-utf8"), "{found:?}");
    let found = verified(|root| edit(root, WHO, "data-kind=\"page\"", "data-kind=\"pgae\""));
    assert!(found.contains(&"unknown-kind"), "{found:?}");
    let many = "<p onclick=x></p>".repeat(5_000);
    let found = verified(|root| edit(root, WHO, "<p>Adults", &format!("{many}<p>Adults")));
    assert!(found.contains(&"more-findings"), "{found:?}");
    let report = verify(Path::new("no-such-folder"));
    assert_eq!(
        report.diagnostics.iter().next().unwrap().code,
        "cannot-read"
    );
}

#[test]
fn indices_without_words_on_trust_are_said() {
    let scratch = series("small");
    let built = crate::support::build(scratch.path(), "web");
    assert!(!built.problems.has_errors());
    let path = scratch.path().join("dist/search/v1/manifest.json");
    let mut manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    manifest["languages"][0]["notice"] = "".into();
    fs::write(&path, manifest.to_string()).unwrap();
    let report = verify(&scratch.path().join("dist"));
    let mut codes = report.diagnostics.iter().map(|problem| problem.code);
    assert!(codes.any(|code| code == "index-notice"));
}

#[test]
fn a_host_that_does_not_answer_is_said() {
    let scratch = tempfile::tempdir().unwrap();
    let sums = scratch.path().join("SHA256SUMS");
    fs::write(&sums, format!("{}  index.html\n", "0".repeat(64))).unwrap();
    let arguments = check_deployed::CheckDeployedArguments {
        // Nothing listens on the port of discarded words.
        target: "http://127.0.0.1:9/".to_owned(),
        copy: None,
        sums: Some(sums),
        ca: None,
    };
    let found = said(check_deployed::check_deployed(&arguments, |_, _| {}));
    assert!(found.contains(&"no-answer"), "{found:?}");
}

#[test]
#[cfg(not(feature = "pdf"))]
fn editions_that_cannot_be_made_are_said() {
    use monarch::command::build::{self, BuildArguments};
    let scratch = series("small");
    let arguments = BuildArguments {
        editions: vec![monarch::plan::Edition::Pdf],
        ..BuildArguments::new(scratch.path(), scratch.path().join("dist"))
    };
    assert_eq!(said(build::build(&arguments, |_| {})), ["no-pdf"]);
}
