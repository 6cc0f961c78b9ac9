//! Bundles as partners receive them: sticks, websites with host files, zip files. The stick is written to a
//! real FAT32 image and read back; that skips aloud without mtools, and fails instead under
//! MONARCH_REQUIRE_BROWSER.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use monarch::command::Outcome;
use monarch::command::bundle::{BundleArguments, For, bundle};
use monarch::verify::verify;
use support::{edit, series};

fn good(arguments: &BundleArguments) -> Outcome {
    let outcome = bundle(arguments, |_| {});
    assert!(!outcome.problems.has_errors(), "{:#?}", outcome.problems);
    let report = verify(&arguments.out);
    assert!(
        report.diagnostics.is_empty(),
        "nothing is wrong, and every page is reached: {:#?}",
        report.diagnostics
    );
    outcome
}

/// Every file below a folder by its path.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder).into_iter().flatten();
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            let name = path.to_str().unwrap().replace('\\', "/");
            (name, fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.clone()).unwrap()
}

fn with_addresses(root: &Path) {
    let path = root.join("content/series.yaml");
    let yaml = fs::read_to_string(&path).unwrap();
    let site = "site: {base: https://guide.example.org/a/b/, exit: https://weather.example.org/}";
    fs::write(path, yaml.replace("site: {}", site)).unwrap();
}

#[test]
fn a_stick_begins_at_start_html_and_needs_no_host() {
    let scratch = series("small");
    with_addresses(scratch.path());
    let out = scratch.path().join("stick");
    good(&BundleArguments::new(scratch.path(), &out, For::Usb));
    let files = tree(&out);
    let start = text(&files, "start.html");
    for part in [
        "href=en/index.html",
        "href=ko/index.html",
        "href=ko/check.html",
        "style-src 'sha256-",
    ] {
        assert!(start.contains(part), "{part} in {start}");
    }
    assert!(start.contains("ask for a newer copy"), "{start}");
    let offered = ["phone/en</bdi>", "href=phone/en/one-single.html>"];
    assert!(offered.iter().all(|part| start.contains(part)), "{start}");
    assert!(files.contains_key("phone/en/one-single.html"));
    for path in files.keys() {
        let is_for_hosts =
            path.starts_with("search/") || path.starts_with('.') || path.starts_with('_');
        assert!(!is_for_hosts, "{path}");
    }
    for gone in ["index.html", "404.html", "sitemap.xml", "autorun.inf"] {
        assert!(!files.contains_key(gone), "{gone}");
    }
    let exit = text(&files, "en/exit.html");
    assert!(!exit.contains("refresh"), "the exit stays: {exit}");
    let page = text(&files, "en/one/first.html");
    assert!(
        !page.contains("canonical") && page.contains("href=../check.html"),
        "{page}"
    );
    let check = text(&files, "ko/check.html");
    for command in [
        "sha256sum --quiet -c SHA256SUMS",
        "shasum -a 256 -c",
        "certutil -hashfile",
        "monarch verify",
    ] {
        assert!(check.contains(command), "{command} in {check}");
    }
    let facts: serde_json::Value = serde_json::from_slice(&files["edition.json"]).unwrap();
    assert_eq!(
        (&facts["edition"], &facts["exit"]),
        (&"usb".into(), &serde_json::Value::Null)
    );
}

#[test]
fn what_the_page_on_checking_says_is_what_the_tools_do() {
    let scratch = series("small");
    let out = scratch.path().join("stick");
    good(&BundleArguments::new(scratch.path(), &out, For::Usb));
    let run = |line: &str| {
        let done = Command::new("sh")
            .arg("-c")
            .arg(line)
            .current_dir(&out)
            .output()
            .unwrap();
        String::from_utf8_lossy(&done.stdout).into_owned()
    };
    for line in [
        "sha256sum --quiet -c SHA256SUMS",
        "shasum -a 256 -c SHA256SUMS | grep -v ': OK$'",
    ] {
        let tool = line.split(' ').next().unwrap();
        if Command::new(tool).arg("--version").output().is_err() {
            eprintln!("skipped: {tool} is not installed");
            continue;
        }
        let check = fs::read_to_string(out.join("en/check.html")).unwrap();
        assert!(check.contains(line), "{line} in {check}");
        assert_eq!(run(line), "", "nothing is printed while all is well");
        let page = out.join("en/about.html");
        let whole = fs::read(&page).unwrap();
        fs::write(&page, "changed").unwrap();
        assert!(run(line).contains("en/about.html: FAILED"));
        fs::write(&page, whole).unwrap();
    }
}

#[test]
fn a_stick_survives_a_fat32_image_and_what_systems_drop_on_it() {
    let needed = ["mformat", "mcopy", "mdir"];
    let missing = needed
        .iter()
        .find(|tool| Command::new(tool).arg("--version").output().is_err());
    if let Some(tool) = missing {
        support::skip(&format!("{tool} is not installed (mtools)"));
        return;
    }
    let scratch = series("small");
    let out = scratch.path().join("stick");
    good(&BundleArguments::new(scratch.path(), &out, For::Usb));
    let image = scratch.path().join("stick.img");
    fs::File::create(&image).unwrap().set_len(64 << 20).unwrap();
    let run = |tool: &str, arguments: &[&str]| {
        let mut command = Command::new(tool);
        // Names are UTF-8 on both sides, wherever this runs.
        command
            .env("LC_ALL", "C.UTF-8")
            .args(["-i", image.to_str().unwrap()]);
        let done = command.args(arguments).output().unwrap();
        assert!(
            done.status.success(),
            "{tool}: {}",
            String::from_utf8_lossy(&done.stderr)
        );
        String::from_utf8_lossy(&done.stdout).into_owned()
    };
    run("mformat", &["-F", "-v", "GUIDE", "::"]);
    let boot = fs::read(&image).unwrap();
    assert_eq!(&boot[82..90], b"FAT32   ", "the image is FAT32");
    let mut entries: Vec<String> = fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().path().to_str().unwrap().to_owned())
        .collect();
    entries.sort();
    let mut copy: Vec<&str> = vec!["-s", "-Q"];
    copy.extend(entries.iter().map(String::as_str));
    copy.push("::");
    run("mcopy", &copy);
    // What systems leave when a stick is shown to them.
    let dropped = scratch.path().join("dropped");
    fs::write(&dropped, "x").unwrap();
    for name in [
        "::/._start.html",
        "::/.DS_Store",
        "::/en/._index.html",
        "::/Thumbs.db",
    ] {
        run("mcopy", &[dropped.to_str().unwrap(), name]);
    }
    run("mmd", &["::/System Volume Information"]);
    run(
        "mcopy",
        &[
            dropped.to_str().unwrap(),
            "::/System Volume Information/IndexerVolumeGuid",
        ],
    );
    let back = scratch.path().join("back");
    fs::create_dir(&back).unwrap();
    run("mcopy", &["-s", "-n", "::/*", back.to_str().unwrap()]);
    let report = verify(&back);
    assert!(report.is_proved(), "{:#?}", report.diagnostics);
    let leftovers = report
        .diagnostics
        .iter()
        .filter(|d| d.code == "system-leftover")
        .count();
    assert_eq!(leftovers, 5, "{:#?}", report.diagnostics);
    let (sent, mut came) = (tree(&out), tree(&back));
    came.retain(|path, _| sent.contains_key(path));
    assert_eq!(
        sent.keys().collect::<Vec<_>>(),
        came.keys().collect::<Vec<_>>()
    );
    assert!(sent == came, "every byte is as it was sent");
}

#[test]
fn a_website_carries_what_its_hosts_need_for_its_address() {
    let scratch = series("small");
    with_addresses(scratch.path());
    let out = scratch.path().join("site");
    good(&BundleArguments::new(scratch.path(), &out, For::Web));
    let files = tree(&out);
    for (path, part) in [
        (".htaccess", "ErrorDocument 404 /a/b/404.html"),
        ("nginx.conf", "location ^~ /a/b/assets/ {"),
        ("Caddyfile", "@assets path /a/b/assets/*"),
        (
            "_headers",
            "\n/a/b/assets/*\n  Cache-Control: public, max-age=31536000, immutable",
        ),
    ] {
        let said = text(&files, path);
        assert!(said.contains(part), "{path}: {said}");
        assert!(said.contains("style-src 'self' 'sha256-"), "{path}: {said}");
        assert!(said.contains("frame-ancestors 'none'"), "{path}: {said}");
        assert!(
            text(&files, "SHA256SUMS").contains(&format!("  {path}\n")),
            "{path}"
        );
    }
    assert!(files.contains_key("search/v1/manifest.json"));
    assert!(!files.keys().any(|path| path.ends_with(".gz")));
}

#[test]
fn compressed_copies_are_made_on_request_and_hold_the_same() {
    let scratch = series("small");
    let out = scratch.path().join("site");
    let wanted = BundleArguments {
        precompress: true,
        ..BundleArguments::new(scratch.path(), &out, For::Web)
    };
    good(&wanted);
    let files = tree(&out);
    assert!(files.contains_key("en/index.html.gz") && files.contains_key("en/index.html.br"));
    assert!(text(&files, "nginx.conf").contains("gzip_static on;"));
    let stick = BundleArguments {
        precompress: true,
        ..BundleArguments::new(scratch.path(), &out, For::Usb)
    };
    let refused = bundle(&stick, |_| {});
    assert_eq!(refused.problems.iter().next().unwrap().code, "no-host");
}

#[test]
fn zip_files_are_the_same_at_any_time_and_unpack_to_the_folder() {
    let scratch = series("small");
    let folder = scratch.path().join("stick");
    good(&BundleArguments::new(scratch.path(), &folder, For::Usb));
    let name = "guide-usb-2026-11-22.zip";
    let zipped = |out: &str, epoch: Option<&str>| {
        let out = scratch.path().join(out);
        let wanted = BundleArguments {
            zip: true,
            epoch: epoch.map(str::to_owned),
            ..BundleArguments::new(scratch.path(), &out, For::Usb)
        };
        good(&wanted);
        fs::read(out.join(name)).unwrap()
    };
    let (one, other) = (zipped("a", None), zipped("b", None));
    assert!(one == other, "the same bytes");
    // Midnight of the edition's date, in UTC.
    assert!(one == zipped("c", Some("1795305600")));
    assert!(one != zipped("d", Some("1700000000")));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(one)).unwrap();
    let unpacked = scratch.path().join("unpacked");
    archive.extract(&unpacked).unwrap();
    assert!(tree(&folder) == tree(&unpacked));
    let report = verify(&scratch.path().join("a").join(name));
    assert!(report.diagnostics.is_empty(), "{:#?}", report.diagnostics);
    assert!(report.pages > 20);
}

#[test]
fn all_makes_a_dated_zip_of_each_medium_and_choice_of_languages() {
    let scratch = series("small");
    let out = scratch.path().join("send");
    let outcome = good(&BundleArguments::new(scratch.path(), &out, None));
    let zips: Vec<String> = tree(&out)
        .into_keys()
        .filter(|name| name.ends_with(".zip"))
        .collect();
    let web: Vec<&str> = zips
        .iter()
        .map(String::as_str)
        .filter(|n| n.contains("-web-"))
        .collect();
    assert_eq!(
        web,
        [
            "guide-web-2026-11-22.zip",
            "guide-web-en-2026-11-22.zip",
            "guide-web-en-ko-2026-11-22.zip",
            "guide-web-en-zh-hans-2026-11-22.zip"
        ]
    );
    assert_eq!(zips.iter().filter(|name| name.contains("-usb-")).count(), 4);
    let made = outcome.json["made"].as_array().unwrap();
    assert_eq!(made.len(), zips.len());
    assert!(
        made.iter()
            .any(|zip| zip["languages"] == serde_json::json!(["en", "ko"]))
    );
    // A second run knows the folder as its own, and replaces it by the same.
    let before = tree(&out);
    good(&BundleArguments::new(scratch.path(), &out, None));
    assert!(before == tree(&out));
}

#[test]
fn languages_left_out_are_nowhere_in_a_copy() {
    let scratch = series("small");
    let out = scratch.path().join("send");
    good(&BundleArguments::new(scratch.path(), &out, None));
    let bytes = fs::read(out.join("guide-usb-en-ko-2026-11-22.zip")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let unpacked = scratch.path().join("unpacked");
    archive.extract(&unpacked).unwrap();
    for (path, bytes) in tree(&unpacked) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(
            !path.contains("zh-hans") && !text.contains("zh-hans/"),
            "{path}"
        );
    }
}

#[test]
#[cfg(not(feature = "pdf"))]
fn files_to_print_need_what_makes_them() {
    let scratch = series("small");
    let out = scratch.path().join("print");
    let outcome = bundle(
        &BundleArguments::new(scratch.path(), &out, For::Print),
        |_| {},
    );
    assert_eq!(outcome.exit_code(), 2);
    assert!(
        outcome
            .problems
            .iter()
            .next()
            .unwrap()
            .hint
            .as_ref()
            .unwrap()
            .contains("--features pdf")
    );
    assert!(!out.exists());
}

#[test]
fn an_error_leaves_the_copy_of_the_last_run_and_folders_of_others_alone() {
    let scratch = series("small");
    let out = scratch.path().join("stick");
    good(&BundleArguments::new(scratch.path(), &out, For::Usb));
    let before = tree(&out);
    edit(
        scratch.path(),
        "content/en/one/10-first.md",
        "(term:work)",
        "(term:wrok)",
    );
    let outcome = bundle(
        &BundleArguments::new(scratch.path(), &out, For::Usb),
        |_| {},
    );
    assert_eq!(outcome.exit_code(), 1);
    assert!(before == tree(&out));
    let scratch = series("small");
    let theirs = scratch.path().join("theirs");
    fs::create_dir(&theirs).unwrap();
    fs::write(theirs.join("letter.txt"), "mine").unwrap();
    let outcome = bundle(&BundleArguments::new(scratch.path(), &theirs, None), |_| {});
    assert_eq!(
        outcome.problems.iter().next().unwrap().code,
        "output-not-ours"
    );
    assert_eq!(
        fs::read_to_string(theirs.join("letter.txt")).unwrap(),
        "mine"
    );
}
