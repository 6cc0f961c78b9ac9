//! Promise 3 and the sums: names travel, and every file is the one that was written.

use std::fs;

use monarch::verify::verify;

use crate::breach::{Copy, WHO, assert_codes, show};

#[test]
fn names_travel() {
    for (path, code) in [
        ("en/con.html", "device-name"),
        ("en/aux", "device-name"),
        ("lpt1.txt", "device-name"),
        ("en/Who.txt", "unsafe-name"),
        ("en/a b.txt", "unsafe-name"),
        ("en/été.txt", "unsafe-name"),
        ("en/a.b.txt", "unsafe-name"),
        ("en/.hidden", "unsafe-name"),
        ("assets/a.js", "script-file"),
        ("assets/a.wasm", "script-file"),
        ("en/page.xhtml", "script-file"),
        // Browsers look at the first bytes of what they do not know.
        ("assets/page", "script-file"),
        ("assets/page.dat", "script-file"),
    ] {
        let copy = Copy::of_the_good_folder();
        copy.write(path, "<!doctype html>");
        let report = copy.verify();
        let caught = report
            .diagnostics
            .iter()
            .any(|d| d.code == code && &*d.place.as_ref().unwrap().file == path);
        assert!(caught, "{path}: wanted {code} in\n{}", show(&report));
    }
    let copy = Copy::of_the_good_folder();
    copy.write("assets/a.txt", "a");
    copy.write("assets/A.txt", "a");
    let long = format!("assets/{}.txt", "a".repeat(94));
    copy.write(&long, "a");
    assert_codes(&copy.verify(), &["name-clash", "unsafe-name", "long-path"]);
}

#[cfg(unix)]
#[test]
fn symbolic_links_and_pipes_are_named_and_never_opened() {
    let copy = Copy::of_the_good_folder();
    copy.seal();
    std::os::unix::fs::symlink("/etc/passwd", copy.0.path().join("assets/a.txt")).unwrap();
    std::os::unix::fs::symlink("..", copy.0.path().join("assets/b")).unwrap();
    let pipe = copy.0.path().join("assets/pipe");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .is_ok_and(|s| s.success());
    let report = verify(copy.0.path());
    let wanted: &[&str] = if made {
        &["link-on-disk", "link-on-disk", "not-a-file"]
    } else {
        &["link-on-disk", "link-on-disk"]
    };
    assert_codes(&report, wanted);
}

#[test]
fn what_systems_leave_on_a_stick_is_a_warning() {
    let copy = Copy::of_the_good_folder();
    copy.seal();
    copy.write("._index.html", "");
    copy.write(".DS_Store", "");
    copy.write("en/Thumbs.db", "");
    copy.write("System Volume Information/IndexerVolumeGuid", "");
    let report = verify(copy.0.path());
    assert_codes(&report, &["system-leftover"; 4]);
    assert!(report.is_proved());
}

#[test]
fn every_changed_missing_or_added_file_is_named() {
    let changed = |damage: &dyn Fn(&Copy)| {
        let copy = Copy::of_the_good_folder();
        copy.seal();
        damage(&copy);
        verify(copy.0.path())
    };
    assert_codes(
        &changed(&|c| c.replace(WHO, "Adults who", "Adults whom")),
        &["changed-file"],
    );
    assert_codes(
        &changed(&|c| c.write("assets/a.txt", "a")),
        &["unlisted-file"],
    );
    assert_codes(
        &changed(&|c| fs::remove_file(c.0.path().join("SHA256SUMS")).unwrap()),
        &["no-sums"],
    );
    assert_codes(
        &changed(&|c| c.replace("SHA256SUMS", "  404.html", " 404.html")),
        &["sums-form", "unlisted-file"],
    );
    let listed = |c: &Copy| {
        let sums = c.read("SHA256SUMS");
        c.write("SHA256SUMS", format!("{sums}{}  zz.txt\n", "0".repeat(64)));
    };
    assert_codes(&changed(&listed), &["missing-file"]);
}
