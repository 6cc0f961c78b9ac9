//! Several people record decisions at once, and processes end in the middle: nothing that was decided is lost.
//! With `MONARCH_LONG=1` for 1,000 rounds.

mod support;

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use support::series;

const LEDGER: &str = "content/ko/state.yaml";

/// How often, in CI and when there is time.
fn rounds(few: usize) -> usize {
    match std::env::var_os("MONARCH_LONG").filter(|long| long == "1") {
        Some(_) => 1000,
        None => few,
    }
}

/// Begins to record that somebody looked at Korean texts.
fn accept(root: &Path, sections: &[&str], by: &str) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_monarch"));
    command.args(["translate", "accept", "--lang", "ko", "--status", "draft"]);
    command.args(["--on", "2026-12-01", "--by", by, "--root"]);
    command.arg(root).args(sections);
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

fn done(child: Child) {
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

/// Who looked at a text, by the ledger.
fn who<'a>(ledger: &'a str, section: &str) -> Option<&'a str> {
    let (_, row) = ledger.split_once(&format!("\n{section}:\n"))?;
    let (_, by) = row.split_once("  language_by: ")?;
    by.lines().next()
}

#[test]
fn six_decisions_at_once_are_all_kept() {
    let scratch = series("small");
    let root = scratch.path();
    let sections = [
        "one#first",
        "one#a-heading",
        "one#another",
        "one#one",
        "series#series",
        "laws#act-1",
    ];
    for round in 0..rounds(3) {
        let by = |number: usize| format!("T{number}N{round}");
        let six: Vec<Child> = sections
            .iter()
            .enumerate()
            .map(|(number, section)| accept(root, &[section], &by(number)))
            .collect();
        six.into_iter().for_each(done);
        let ledger = fs::read_to_string(root.join(LEDGER)).unwrap();
        for (number, section) in sections.iter().enumerate() {
            let wanted = by(number);
            assert_eq!(who(&ledger, section), Some(&*wanted), "{round}: {ledger}");
        }
    }
    assert_eq!(hidden(root), 0, "nothing is left beside the ledger");
}

#[test]
fn a_process_that_is_killed_leaves_the_old_ledger_or_the_new_one() {
    let scratch = series("small");
    let root = scratch.path();
    let all = ["one", "series"];
    let start = Instant::now();
    done(accept(root, &all, "T0"));
    let whole = start.elapsed();
    let mut before = fs::read_to_string(root.join(LEDGER)).unwrap();
    let (mut last, mut about) = ("T0".to_owned(), whole);
    let (rounds, mut kept) = (rounds(12), 0);
    for round in 1..=rounds {
        let by = format!("T{round}");
        let mut child = accept(root, &all, &by);
        // Every third at any moment, the others about the moment at which the ledger is written.
        let part = round as f64 / rounds as f64;
        std::thread::sleep(match round % 3 {
            0 => whole.mul_f64(part),
            _ => about.mul_f64(0.9 + 0.2 * part),
        });
        child.kill().unwrap();
        child.wait().unwrap();
        let now = fs::read_to_string(root.join(LEDGER)).unwrap();
        let new = before.replace(&format!("_by: {last}\n"), &format!("_by: {by}\n"));
        assert!(now == before || now == new, "{round}: {now}");
        if now == new {
            (before, last) = (now, by);
            kept += 1;
            about = about.mul_f64(0.96);
        } else if round % 3 != 0 {
            about = about.mul_f64(1.04);
        }
        let status = Command::new(env!("CARGO_BIN_EXE_monarch"))
            .args(["translate", "status", "-q"])
            .arg(root)
            .output()
            .unwrap();
        assert!(status.status.success(), "what is left is in nobody's way");
    }
    eprintln!("{kept} of {rounds} were done before they were killed");
    done(accept(root, &all, "T9"));
    assert_eq!(hidden(root), 0, "whoever comes next sweeps up");
}

/// How many hidden files there are in content, but for the lock where it stays.
fn hidden(root: &Path) -> usize {
    let files = walkdir::WalkDir::new(root.join("content"));
    let names = files
        .into_iter()
        .map(|entry| entry.unwrap().file_name().to_owned());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    let stays = |name: &String| cfg!(not(unix)) && name == ".monarch.lock";
    names
        .filter(|name| name.starts_with('.') && !stays(name))
        .count()
}
