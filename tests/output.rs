//! The folder on disk is replaced whole or not at all, and only when it is ours.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use monarch::diagnostic::Diagnostics;
use monarch::edition::files::Files;
use monarch::output::{Published, publish, sums};
use monarch::series::address::RelativePath;
use tempfile::TempDir;

const MARK: &str = r#"{"format":"monarch-edition/1"}"#;

fn files(all: &[(&str, &str)]) -> Files {
    let mut files = Files::new();
    for (path, text) in all {
        files.insert(RelativePath::new(*path), *text).unwrap();
    }
    files
}

fn edition(text: &str) -> Files {
    files(&[
        ("edition.json", MARK),
        ("index.html", text),
        ("en/index.html", "same"),
    ])
}

struct Desk {
    scratch: TempDir,
    out: PathBuf,
}

impl Desk {
    fn new() -> Desk {
        let scratch = tempfile::tempdir().unwrap();
        let out = scratch.path().join("dist");
        Desk { scratch, out }
    }

    fn publish(&self, files: &Files) -> Result<Published, Diagnostics> {
        publish(
            files,
            &self.out,
            &self.scratch.path().join("series"),
            |_, _| {},
        )
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.out.join(path)).unwrap()
    }

    /// Everything beside the folder.
    fn beside(&self) -> Vec<String> {
        names(self.scratch.path())
            .into_iter()
            .filter(|n| n != "dist")
            .collect()
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn codes(result: Result<Published, Diagnostics>) -> Vec<&'static str> {
    result.unwrap_err().iter().map(|d| d.code).collect()
}

fn modified(path: PathBuf) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn a_folder_is_made_with_its_sums_and_nothing_beside_it() {
    let desk = Desk::new();
    let published = desk.publish(&edition("one")).unwrap();
    assert_eq!(
        names(&desk.out),
        ["SHA256SUMS", "edition.json", "en", "index.html"]
    );
    assert_eq!(desk.read("index.html"), "one");
    assert_eq!(desk.beside(), Vec::<String>::new());
    let bytes = MARK.len() + "one".len() + "same".len() + desk.read("SHA256SUMS").len();
    assert_eq!(
        published,
        Published {
            files: 4,
            bytes: bytes as u64,
            unchanged: 0
        }
    );
}

#[test]
fn sums_are_what_sha256sum_writes() {
    let sums = sums(&files(&[("a/b.txt", "b"), ("a.txt", ""), ("a-b.txt", "")]));
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let b = "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d";
    assert_eq!(
        sums,
        format!("{empty}  a-b.txt\n{empty}  a.txt\n{b}  a/b.txt\n")
    );
}

#[test]
fn a_second_build_replaces_the_folder_and_keeps_the_times_of_what_did_not_change() {
    let desk = Desk::new();
    desk.publish(&edition("one")).unwrap();
    let old = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for path in ["index.html", "en/index.html", "edition.json"] {
        let file = fs::File::options()
            .write(true)
            .open(desk.out.join(path))
            .unwrap();
        file.set_modified(old).unwrap();
    }
    let mut all = edition("two");
    all.insert(RelativePath::new("new.html"), "new").unwrap();
    let published = desk.publish(&all).unwrap();
    assert_eq!((published.files, published.unchanged), (5, 2));
    assert_eq!(modified(desk.out.join("en/index.html")), old);
    assert_eq!(modified(desk.out.join("edition.json")), old);
    assert_ne!(modified(desk.out.join("index.html")), old);
    assert_eq!(desk.read("index.html"), "two");

    let published = desk.publish(&edition("two")).unwrap();
    assert!(
        !desk.out.join("new.html").exists(),
        "what is no longer built is gone"
    );
    assert_eq!(published.unchanged, 3);
}

#[cfg(unix)]
#[test]
fn modes_do_not_depend_on_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    // The umask belongs to the whole process: this test runs itself once more under the narrowest.
    const NARROW: &str = "MONARCH_TEST_UMASK";
    if std::env::var_os(NARROW).is_none() {
        let status = std::process::Command::new("sh")
            .args([
                "-c",
                "umask 0077 && exec \"$0\" --exact modes_do_not_depend_on_the_umask",
            ])
            .arg(std::env::current_exe().unwrap())
            .env(NARROW, "1")
            .status();
        assert!(status.unwrap().success());
        return;
    }
    let desk = Desk::new();
    let mode = |path: &str| {
        fs::metadata(desk.out.join(path))
            .unwrap()
            .permissions()
            .mode()
            & 0o777
    };
    desk.publish(&edition("one")).unwrap();
    assert_eq!(
        (mode(""), mode("en"), mode("index.html")),
        (0o755, 0o755, 0o644)
    );
}

#[test]
fn only_an_empty_folder_or_one_of_ours_is_replaced() {
    let desk = Desk::new();
    fs::create_dir(&desk.out).unwrap();
    desk.publish(&edition("into an empty folder")).unwrap();

    fs::write(
        desk.out.join("edition.json"),
        r#"{"format":"something-else/1"}"#,
    )
    .unwrap();
    assert_eq!(codes(desk.publish(&edition("x"))), ["output-not-ours"]);
    fs::write(desk.out.join("edition.json"), "not json").unwrap();
    assert_eq!(codes(desk.publish(&edition("x"))), ["output-not-ours"]);
    fs::remove_file(desk.out.join("edition.json")).unwrap();
    assert_eq!(codes(desk.publish(&edition("x"))), ["output-not-ours"]);
    assert_eq!(desk.read("index.html"), "into an empty folder");
    assert_eq!(desk.beside(), Vec::<String>::new());
}

#[test]
fn places_that_must_not_be_replaced_are_refused() {
    let desk = Desk::new();
    let root = desk.scratch.path().join("series");
    fs::create_dir_all(root.join("content/en")).unwrap();
    let refused = |out: &Path| codes(publish(&edition("x"), out, &root, |_, _| {}));
    assert_eq!(refused(Path::new("/")), ["output-is-root"]);
    assert_eq!(refused(Path::new(".")), ["output-is-here"]);
    assert_eq!(
        refused(&std::env::current_dir().unwrap()),
        ["output-is-here"]
    );
    assert_eq!(refused(&root), ["output-holds-source"]);
    assert_eq!(refused(desk.scratch.path()), ["output-holds-source"]);
    assert_eq!(refused(&root.join("content/..")), ["output-holds-source"]);
    assert_eq!(refused(&root.join("nowhere/..")), ["output-has-no-name"]);
    assert_eq!(refused(&root.join("content/dist")), ["output-in-source"]);
    fs::write(&desk.out, "a file").unwrap();
    assert_eq!(refused(&desk.out), ["output-is-file"]);
    assert_eq!(fs::read_to_string(&desk.out).unwrap(), "a file");
    assert!(publish(&edition("x"), &root.join("dist"), &root, |_, _| {}).is_ok());
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_is_not_followed() {
    let desk = Desk::new();
    let elsewhere = desk.scratch.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &desk.out).unwrap();
    assert_eq!(codes(desk.publish(&edition("x"))), ["output-is-link"]);
    let with_slash = desk.scratch.path().join("dist/");
    assert_eq!(
        codes(publish(
            &edition("x"),
            &with_slash,
            Path::new("."),
            |_, _| {}
        )),
        ["output-is-link"]
    );
    assert!(names(&elsewhere).is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn a_mount_point_is_refused_with_a_hint() {
    let shm = Path::new("/dev/shm");
    if !shm.is_dir() || fs::read_dir(shm).unwrap().next().is_some() {
        eprintln!("skipped: no empty mount point to try");
        return;
    }
    let result = publish(&edition("x"), shm, Path::new("nowhere"), |_, _| {});
    let found = result.unwrap_err();
    let found = found.iter().next().unwrap();
    assert_eq!(found.code, "output-is-mount-point");
    assert!(found.hint.as_ref().unwrap().contains("inside it"));
}

#[test]
fn all_names_that_cannot_travel_are_named_at_once() {
    let desk = Desk::new();
    let long = format!("en/{}.html", "a".repeat(93));
    let all = files(&[
        ("edition.json", MARK),
        ("en/con.html", ""),
        ("en/nul", ""),
        ("COM1.txt", ""),
        ("en/A.html", ""),
        ("en/a.html", ""),
        ("../escape.html", ""),
        ("/etc/passwd", ""),
        ("a//b.html", ""),
        ("en/a.b.html", ""),
        ("en/x\\y.html", ""),
        ("en/é.html", ""),
        ("en/.a", ""),
        ("", ""),
        ("SHA256SUMS", ""),
        ("clash", ""),
        ("clash/a.html", ""),
        (&long, ""),
    ]);
    let mut found = codes(desk.publish(&all));
    found.sort_unstable();
    let count = |code| found.iter().filter(|c| **c == code).count();
    assert_eq!(count("device-name"), 3, "{found:?}");
    // COM1, A, .., the empty names, two dots, the backslash, é, the leading dot.
    assert_eq!(count("unsafe-name"), 10, "{found:?}");
    // A and a; a file that is a folder as well; the empty name before a slash.
    assert_eq!(count("name-clash"), 3, "{found:?}");
    assert_eq!(count("long-path"), 1, "{found:?}");
    assert_eq!(count("reserved-name"), 1, "{found:?}");
    assert!(!desk.out.exists() && desk.beside().is_empty());
}

#[test]
fn host_files_may_stand_at_the_root() {
    let desk = Desk::new();
    desk.publish(&files(&[
        ("edition.json", MARK),
        (".htaccess", "a"),
        ("_headers", "b"),
    ]))
    .unwrap();
    assert_eq!(desk.read("_headers"), "b");
    assert_eq!(
        codes(desk.publish(&files(&[("en/.htaccess", "a")]))),
        ["unsafe-name"]
    );
}

#[test]
fn what_an_interrupted_build_left_is_mended_at_the_next_start() {
    // Stopped while writing.
    let desk = Desk::new();
    desk.publish(&edition("one")).unwrap();
    let new = desk.scratch.path().join(".monarch-dist-new");
    fs::create_dir_all(new.join("en")).unwrap();
    fs::write(new.join("half"), "ha").unwrap();
    desk.publish(&edition("two")).unwrap();
    assert_eq!(
        (desk.read("index.html"), desk.beside()),
        ("two".into(), Vec::new())
    );
    assert!(!desk.out.join("half").exists());

    // Stopped between two renames: the old folder is back before anything else happens, even when the
    // build that finds it fails.
    let old = desk.scratch.path().join(".monarch-dist-old");
    fs::rename(&desk.out, &old).unwrap();
    fs::create_dir(&new).unwrap();
    fs::remove_file(old.join("edition.json")).unwrap();
    assert_eq!(codes(desk.publish(&edition("three"))), ["output-not-ours"]);
    assert_eq!(
        (desk.read("index.html"), desk.beside()),
        ("two".into(), Vec::new())
    );

    // Stopped before the old one was removed.
    fs::write(desk.out.join("edition.json"), MARK).unwrap();
    fs::create_dir(&old).unwrap();
    fs::write(old.join("index.html"), "zero").unwrap();
    desk.publish(&edition("three")).unwrap();
    assert_eq!(
        (desk.read("index.html"), desk.beside()),
        ("three".into(), Vec::new())
    );
}

#[cfg(unix)]
#[test]
fn leftovers_that_are_links_are_removed_and_not_followed() {
    let desk = Desk::new();
    let elsewhere = desk.scratch.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("a"), "mine").unwrap();
    std::os::unix::fs::symlink(&elsewhere, desk.scratch.path().join(".monarch-dist-new")).unwrap();
    desk.publish(&edition("one")).unwrap();
    assert_eq!(names(&elsewhere), ["a"]);
    assert_eq!(desk.beside(), ["elsewhere"]);
}

#[test]
fn a_build_that_fails_while_writing_leaves_everything_as_it_was() {
    let desk = Desk::new();
    desk.publish(&edition("one")).unwrap();
    let before = modified(desk.out.join("index.html"));
    // A panic stands in for anything that ends the work half-way.
    let result = std::panic::catch_unwind(|| {
        publish(
            &edition("two"),
            &desk.out,
            Path::new("nowhere"),
            |done, _| {
                assert!(done < 2, "on purpose");
            },
        )
    });
    assert!(result.is_err());
    assert_eq!(desk.read("index.html"), "one");
    assert_eq!(modified(desk.out.join("index.html")), before);
    assert_eq!(desk.beside(), Vec::<String>::new());
}

#[test]
fn a_second_build_is_told_which_process_is_writing() {
    let desk = Desk::new();
    let held = fs::File::create(desk.scratch.path().join(".monarch-dist.lock")).unwrap();
    held.lock().unwrap();
    fs::write(desk.scratch.path().join(".monarch-dist.lock"), "4711").unwrap();
    let found = desk.publish(&edition("x")).unwrap_err();
    let found = found.iter().next().unwrap();
    assert_eq!(found.code, "output-locked");
    assert!(found.message.contains("process 4711"), "{}", found.message);
    assert!(!desk.out.exists());
    // A process that is no more holds no lock, whatever its file says.
    drop(held);
    desk.publish(&edition("x")).unwrap();
    assert_eq!(desk.beside(), Vec::<String>::new());
}

#[test]
fn builds_at_the_same_time_never_mix_and_readers_always_find_a_whole_folder() {
    let desk = Desk::new();
    desk.publish(&edition("0")).unwrap();
    let (succeeded, refused) = (AtomicU64::new(0), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let (desk, succeeded, refused) = (&desk, &succeeded, &refused);
            scope.spawn(move || {
                for round in 0..15 {
                    let text = format!("{writer}-{round}");
                    let all = files(&[
                        ("edition.json", MARK),
                        ("a.html", &text),
                        ("b.html", &text),
                        ("index.html", &text),
                    ]);
                    match desk.publish(&all) {
                        Ok(_) => succeeded.fetch_add(1, Ordering::Relaxed),
                        Err(found) => {
                            assert!(found.iter().all(|d| d.code == "output-locked"), "{found:?}");
                            refused.fetch_add(1, Ordering::Relaxed)
                        }
                    };
                }
            });
        }
        let desk = &desk;
        scope.spawn(move || {
            for _ in 0..300 {
                // Where folders can be exchanged there is never a moment without one.
                if cfg!(target_os = "linux") {
                    assert!(desk.out.join("index.html").exists());
                }
            }
        });
    });
    assert!(succeeded.load(Ordering::Relaxed) > 0);
    assert_eq!(desk.read("a.html"), desk.read("b.html"));
    assert_eq!(desk.beside(), Vec::<String>::new());
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let mut all = edition("one");
    for n in 0..200 {
        all.insert(RelativePath::new(format!("en/p{n}.html")), format!("{n}"))
            .unwrap();
    }
    let read = |threads| {
        let desk = Desk::new();
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| desk.publish(&all)).unwrap();
        let mut tree = BTreeMap::new();
        for folder in ["", "en"] {
            for name in names(&desk.out.join(folder)).iter().filter(|n| *n != "en") {
                let path = format!("{folder}/{name}");
                tree.insert(path.clone(), desk.read(path.trim_start_matches('/')));
            }
        }
        tree
    };
    assert_eq!(read(1), read(4));
}

#[test]
fn progress_counts_every_file_once() {
    let desk = Desk::new();
    let (calls, last) = (AtomicU64::new(0), AtomicU64::new(0));
    publish(
        &edition("one"),
        &desk.out,
        Path::new("nowhere"),
        |done, total| {
            assert_eq!(total, 4);
            calls.fetch_add(1, Ordering::Relaxed);
            last.fetch_max(done, Ordering::Relaxed);
        },
    )
    .unwrap();
    assert_eq!((calls.into_inner(), last.into_inner()), (4, 4));
}

#[test]
fn folders_above_are_made_when_they_are_missing() {
    let desk = Desk::new();
    let out = desk.scratch.path().join("a/b/dist");
    publish(&edition("one"), &out, Path::new("nowhere"), |_, _| {}).unwrap();
    assert_eq!(names(&desk.scratch.path().join("a/b")), ["dist"]);
}
