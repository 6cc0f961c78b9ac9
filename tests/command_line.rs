//! The program as people run it.

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use support::{edit, series};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_monarch"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn without_a_word_it_builds_the_series_of_this_folder() {
    let scratch = series("small");
    let done = run(scratch.path(), &[]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let out = text(&done.stdout);
    let (weights, line) = out.trim_end().rsplit_once('\n').unwrap();
    for part in ["2 guides", "3 languages", "sections", "MB in", "dist"] {
        assert!(line.contains(part), "{out}");
    }
    // Sizes change with every style.
    let size = |c: char| if c.is_ascii_digit() { '0' } else { c };
    let rows = weights.lines().map(|row| row.chars().map(size).collect());
    let rows: Vec<String> = rows.collect();
    assert_eq!(rows.first().unwrap(), HEAD);
    for row in &rows[1..rows.len() - 1] {
        let ends: Vec<usize> = row.match_indices(".0").map(|(at, _)| at + 2).collect();
        assert_eq!(
            ends,
            [31, 41, 51, 63],
            "numbers stand under each other: {row}"
        );
    }
    assert!(weights.contains("\nweb home            3 "), "{weights}");
    assert!(scratch.path().join("dist/ko/one/first.html").is_file());
    assert!(run(scratch.path(), &["verify", "dist"]).status.success());
}

/// The head of the table of weights.
const HEAD: &str = "sizes in KB     files  together   largest    budget  first view";

#[test]
fn weights_are_those_of_the_written_files() {
    let scratch = series("small");
    let arguments = ["build", "--edition", "web,single,epub", "--json"];
    let done = run(scratch.path(), &arguments);
    let answer: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let rows = answer["weights"].as_array().unwrap();
    let dist = scratch.path().join("dist");
    let read = |path: &str| fs::read(dist.join(path)).unwrap();
    let packed = |bytes: &[u8]| {
        let mut packed = Vec::new();
        let best = flate2::Compression::best();
        let mut gzip = flate2::read::GzEncoder::new(bytes, best);
        std::io::copy(&mut gzip, &mut packed).unwrap();
        packed.len()
    };
    let row = |name: &str, value: &str| {
        let found = rows.iter().find(|row| row[name] == value);
        found.unwrap_or_else(|| panic!("no {value} in {rows:?}"))
    };

    let home = row("kind", "home");
    let html = read(home["path"].as_str().unwrap());
    let sheet = fs::read_dir(dist.join("assets")).unwrap();
    let sheet = sheet.map(|file| file.unwrap().path());
    let is_style = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        name.starts_with("style-")
    };
    let css = fs::read(sheet.into_iter().find(is_style).unwrap()).unwrap();
    assert_eq!(home["files"], 3);
    assert_eq!(home["largest"], html.len() + css.len());
    assert_eq!(home["budget"], 51_200);
    assert_eq!(home["first_view"], packed(&html) + packed(&css));
    let all = ["en", "ko", "zh-hans"].map(|folder| read(&format!("{folder}/index.html")).len());
    assert_eq!(home["bytes"], all.iter().sum::<usize>());

    let books = row("edition", "epub");
    let sizes = books_in(&dist);
    assert_eq!(books["files"], sizes.len());
    assert_eq!(books["bytes"], sizes.iter().sum::<u64>());
    assert_eq!(books["largest"], *sizes.iter().max().unwrap());
    assert!(books.get("budget").is_none() && books.get("first_view").is_none());
    assert_eq!(row("edition", "single")["budget"], 512_000);
}

fn books_in(dist: &Path) -> Vec<u64> {
    let files = walkdir::WalkDir::new(dist).into_iter().map(Result::unwrap);
    let books = files.filter(|file| file.path().extension().is_some_and(|end| end == "epub"));
    books.map(|file| file.metadata().unwrap().len()).collect()
}

#[test]
fn a_page_above_the_budget_of_its_kind_fails_the_build_and_one_within_it_does_not() {
    let scratch = series("small");
    let (settings, kind) = ("content/series.yaml", "budgets: {page: 51200");
    let dist = scratch.path().join("dist");
    edit(
        scratch.path(),
        settings,
        kind,
        "budgets: {page: 51200, exit: 100",
    );
    let done = run(scratch.path(), &["build"]);
    assert_eq!(done.status.code(), Some(1));
    let said = text(&done.stderr);
    assert_eq!(
        said.matches("over-budget").count(),
        3,
        "in every language: {said}"
    );
    assert!(
        said.contains("or raise `exit` in `budgets` of series.yaml"),
        "{said}"
    );
    assert!(!dist.exists(), "nothing is written");
    edit(scratch.path(), settings, "exit: 100", "exit: 1000");
    assert!(run(scratch.path(), &["build"]).status.success());
    assert!(run(scratch.path(), &["verify", "dist"]).status.success());
}

#[test]
fn errors_leave_the_folder_of_the_last_build_untouched() {
    let scratch = series("small");
    assert!(run(scratch.path(), &["build"]).status.success());
    let page = scratch.path().join("dist/en/one/first.html");
    let before = fs::read(&page).unwrap();
    edit(
        scratch.path(),
        "content/en/one/10-first.md",
        "(term:work)",
        "(term:wrok)",
    );
    edit(
        scratch.path(),
        "content/en/one/20-second.md",
        "The lead",
        "<b>The lead</b>",
    );
    let done = run(scratch.path(), &["build"]);
    assert_eq!(done.status.code(), Some(1));
    let said = text(&done.stderr);
    assert!(
        said.contains("did you mean `term:work`?") && said.contains("raw-html"),
        "both in one run: {said}"
    );
    assert_eq!(fs::read(&page).unwrap(), before);
}

#[test]
fn what_this_build_cannot_do_exits_with_two_and_a_hint() {
    let scratch = series("small");
    let done = run(scratch.path(), &["build", "--edition", "hologram"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(
        text(&done.stderr).contains("it can make: web"),
        "{}",
        text(&done.stderr)
    );
    assert!(!scratch.path().join("dist").exists());
}

#[test]
#[cfg(not(feature = "pdf"))]
fn pdfs_without_the_feature_exit_with_two_and_say_how_to_get_them() {
    let scratch = series("small");
    let done = run(scratch.path(), &["build", "--edition", "web,pdf"]);
    assert_eq!(done.status.code(), Some(2));
    let said = text(&done.stderr);
    assert!(said.contains("--features pdf"), "{said}");
    assert!(!scratch.path().join("dist").exists(), "nothing is written");
}

#[test]
fn json_is_one_document_on_standard_output() {
    let scratch = series("small");
    for arguments in [
        &["build", "--json"][..],
        &["check", "--json"],
        &["verify", "dist", "--json"],
        &["translate", "status", "--json"],
        &["search", "--lang", "en", "lead", "--json"],
    ] {
        let done = run(scratch.path(), arguments);
        assert!(
            done.status.success(),
            "{arguments:?} {}",
            text(&done.stderr)
        );
        let answer: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        assert!(
            answer["problems"].is_array() || answer["diagnostics"].is_array(),
            "{arguments:?} {answer}"
        );
        assert_eq!(text(&done.stderr), "");
    }
}

#[test]
fn help_shows_examples() {
    let scratch = tempfile::tempdir().unwrap();
    for arguments in [
        &["--help"][..],
        &["build", "--help"],
        &["check", "--help"],
        &["verify", "--help"],
        &["bundle", "--help"],
        &["check-deployed", "--help"],
        &["translate", "status", "--help"],
        &["translate", "accept", "--help"],
        &["translate", "export", "--help"],
        &["new", "--help"],
        &["search", "--help"],
    ] {
        let done = run(scratch.path(), arguments);
        assert!(text(&done.stdout).contains("Example"), "{arguments:?}");
    }
}

#[test]
fn check_writes_nothing() {
    let scratch = series("small");
    let before = walkdir::WalkDir::new(scratch.path()).into_iter().count();
    assert!(
        run(scratch.path(), &["check", "--today", "2026-11-22"])
            .status
            .success()
    );
    assert_eq!(
        walkdir::WalkDir::new(scratch.path()).into_iter().count(),
        before
    );
}

#[test]
fn a_folder_that_is_not_ours_is_never_replaced() {
    let scratch = series("small");
    fs::create_dir(scratch.path().join("photos")).unwrap();
    fs::write(scratch.path().join("photos/cat.jpg"), "cat").unwrap();
    let done = run(scratch.path(), &["build", "--out", "photos"]);
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(
        fs::read(scratch.path().join("photos/cat.jpg")).unwrap(),
        b"cat"
    );
}

#[test]
fn a_new_series_builds_and_keeps_the_promises() {
    let scratch = tempfile::tempdir().unwrap();
    assert!(run(scratch.path(), &["new", "my series"]).status.success());
    let done = run(
        scratch.path(),
        &["build", "my series", "--out", "my series/dist"],
    );
    assert!(done.status.success(), "{}", text(&done.stderr));
    let done = run(scratch.path(), &["verify", "my series/dist"]);
    assert!(done.status.success(), "{}", text(&done.stderr));
}

#[test]
fn accept_and_status_work_from_the_command_line() {
    let scratch = series("small");
    for language in ["en", "ko"] {
        assert!(
            run(scratch.path(), &["translate", "accept", "--lang", language])
                .status
                .success()
        );
    }
    let review = [
        "translate",
        "accept",
        "--lang",
        "ko",
        "one#another",
        "--status",
        "reviewed",
        "--by",
        "R1",
        "--on",
        "2026-12-01",
    ];
    let done = run(scratch.path(), &review);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let ledger = fs::read_to_string(scratch.path().join("content/ko/state.yaml")).unwrap();
    assert!(ledger.contains("language: reviewed") && ledger.contains("language_by: R1"));
    let table = text(&run(scratch.path(), &["translate", "status"]).stdout);
    assert!(
        table
            .lines()
            .any(|line| line.starts_with("ko") && line.contains("one")),
        "{table}"
    );
}

#[test]
fn what_would_be_recorded_is_shown_line_by_line_and_not_written() {
    let scratch = series("small");
    let ledger = scratch.path().join("content/ko/state.yaml");
    let accept = |arguments: &[&str]| {
        let accept = ["translate", "accept", "--lang", "ko"];
        let done = run(scratch.path(), &[&accept[..], arguments].concat());
        assert!(done.status.success(), "{}", text(&done.stderr));
        text(&done.stdout)
    };
    let shown = accept(&["--dry-run"]);
    assert!(
        shown.contains("content/ko/state.yaml:1\n+ # The status"),
        "{shown}"
    );
    assert!(!ledger.exists());
    accept(&[]);
    let before = fs::read_to_string(&ledger).unwrap();
    let review = [
        "one#first",
        "--status",
        "draft",
        "--by",
        "T1",
        "--on",
        "2026-12-01",
        "--dry-run",
    ];
    let shown = accept(&review);
    let row = before
        .lines()
        .position(|line| line == "one#first:")
        .unwrap();
    let change = format!(
        "content/ko/state.yaml:{}\n-   language: machine\n+   language: draft\n+   language_on: 2026-12-01\n+   language_by: T1\n1 rows of ko would be recorded",
        row + 4
    );
    assert!(shown.starts_with(&change), "{shown}");
    assert_eq!(fs::read_to_string(&ledger).unwrap(), before);
}
