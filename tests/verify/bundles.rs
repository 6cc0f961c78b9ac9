//! What only copies for a stick, a host, a printer or the post promise: each breach is seen.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;
use std::sync::LazyLock;

use monarch::command::bundle::{BundleArguments, For, bundle};
use monarch::verify::{Report, verify};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::breach::{Copy, show};

/// Bundles of the small series, made once.
static MADE: LazyLock<TempDir> = LazyLock::new(|| {
    let scratch = tempfile::tempdir().unwrap();
    for (name, medium, zip) in [
        ("usb", For::Usb, false),
        ("web", For::Web, false),
        ("zip", For::Usb, true),
    ] {
        let arguments = BundleArguments {
            zip,
            precompress: name == "web",
            pages_only: true,
            ..BundleArguments::new("tests/series/small", scratch.path().join(name), medium)
        };
        let outcome = bundle(&arguments, |_| {});
        assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    }
    scratch
});

const ZIP: &str = "guide-usb-2026-11-22.zip";

fn copy(name: &str) -> Copy {
    Copy::of(&MADE.path().join(name))
}

fn assert_found(report: &Report, code: &str, file: &str) {
    let found = report
        .diagnostics
        .iter()
        .any(|d| d.code == code && d.place.as_ref().is_some_and(|p| &*p.file == file));
    assert!(found, "wanted {code} at {file} in\n{}", show(report));
    assert!(!report.is_proved());
}

/// One change to a copy, and what must be seen.
fn see(name: &str, change: impl FnOnce(&Copy), code: &str, file: &str) {
    let copy = copy(name);
    change(&copy);
    assert_found(&copy.verify(), code, file);
}

fn remove(copy: &Copy, path: &str) {
    fs::remove_file(copy.0.path().join(path)).unwrap();
}

#[test]
fn whole_bundles_are_clean() {
    for name in ["usb", "web", "zip"] {
        let report = verify(&MADE.path().join(name));
        assert!(report.diagnostics.is_empty(), "{name}: {}", show(&report));
    }
}

#[test]
fn a_stick_has_its_first_page_and_nothing_for_hosts() {
    see(
        "usb",
        |c| remove(c, "start.html"),
        "missing-page",
        "start.html",
    );
    see(
        "usb",
        |c| remove(c, "ko/check.html"),
        "missing-page",
        "ko/check.html",
    );
    see(
        "usb",
        |c| c.write(".htaccess", "Deny"),
        "unsafe-name",
        ".htaccess",
    );
    see(
        "usb",
        |c| c.write("sitemap.xml", "<urlset/>"),
        "not-for-sticks",
        "sitemap.xml",
    );
    see(
        "usb",
        |c| c.write("search/v1/x.json", "{}"),
        "not-for-sticks",
        "search/v1/x.json",
    );
    see(
        "usb",
        |c| c.write("autorun.inf", "[autorun]"),
        "script-file",
        "autorun.inf",
    );
    see(
        "usb",
        |c| c.write("phone/en/one-phone.pdf", "%PDF"),
        "not-offered",
        "phone/en/one-phone.pdf",
    );
    let exit = "\"exit\": \"https://weather.example.org/\"";
    see(
        "usb",
        |c| c.replace("edition.json", "\"exit\": null", exit),
        "refresh",
        "edition.json",
    );
    let refresh = "<meta http-equiv=refresh content=\"0; url=https://weather.example.org/\"><title";
    see(
        "usb",
        |c| c.replace("en/exit.html", "<title", refresh),
        "refresh",
        "en/exit.html",
    );
}

#[test]
fn a_page_that_start_html_does_not_reach_is_told() {
    let copy = copy("usb");
    copy.replace("start.html", "href=ko/index.html", "href=en/index.html");
    let report = copy.verify();
    let told = report
        .diagnostics
        .iter()
        .any(|d| d.code == "wrong-language");
    assert!(told, "the link promises Korean: {}", show(&report));
}

#[test]
fn host_files_say_what_they_must_and_allow_no_more_than_pages() {
    for name in [".htaccess", "Caddyfile", "_headers", "nginx.conf"] {
        see("web", |c| remove(c, name), "host-file", name);
        for (from, to) in [
            ("frame-ancestors 'none'", "frame-ancestors *"),
            ("default-src 'none'", "default-src *"),
            ("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
            ("style-src 'self' ", "style-src "),
            (
                "img-src data:",
                "img-src data:; script-src https://a.example",
            ),
            ("no-referrer", "unsafe-url"),
            ("nosniff", "sniff"),
            ("camera=()", "camera=*"),
        ] {
            see("web", |c| c.replace(name, from, to), "host-file", name);
        }
        // A line that is only a comment says nothing.
        let comment = |copy: &Copy| {
            let text = copy.read(name);
            let lines = text
                .lines()
                .map(|line| match line.contains("Referrer-Policy") {
                    true => format!("# {line}"),
                    false => line.to_owned(),
                });
            copy.write(name, lines.collect::<Vec<_>>().join("\n"));
        };
        see("web", comment, "host-file", name);
    }
}

#[test]
fn names_of_hosts_are_known_only_where_the_folder_says_so() {
    let copy = Copy::of_the_good_folder();
    copy.write("_headers", "/*");
    copy.write("Caddyfile", "x");
    let report = copy.verify();
    for name in ["_headers", "Caddyfile"] {
        assert_found(&report, "unsafe-name", name);
    }
    let inside = |c: &Copy| c.write("en/.htaccess", "x");
    see("web", inside, "unsafe-name", "en/.htaccess");
}

#[test]
fn a_compressed_copy_holds_what_the_file_beside_it_holds() {
    let page = "en/index.html";
    for end in ["gz", "br"] {
        let copy = format!("{page}.{end}");
        see(
            "web",
            |c| c.write(&copy, "not packed"),
            "compressed-copy",
            &copy,
        );
    }
    // Of another page, which unpacks well.
    let other = |c: &Copy| {
        let bytes = fs::read(c.0.path().join("ko/index.html.br")).unwrap();
        c.write("en/index.html.br", bytes);
    };
    see("web", other, "compressed-copy", "en/index.html.br");
    see(
        "web",
        |c| remove(c, "en/about.html"),
        "unsafe-name",
        "en/about.html.gz",
    );
    let good = Copy::of_the_good_folder();
    good.write("index.html.gz", "x");
    assert_found(&good.verify(), "unsafe-name", "index.html.gz");
}

/// A folder of zip files after a change to the entries of one.
fn repacked(change: impl Fn(&mut Vec<(String, Vec<u8>, SimpleFileOptions)>)) -> Copy {
    let copy = copy("zip");
    let path: PathBuf = copy.0.path().join(ZIP);
    let mut archive = ZipArchive::new(Cursor::new(fs::read(&path).unwrap())).unwrap();
    let mut entries = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let options = SimpleFileOptions::default()
            .last_modified_time(entry.last_modified().unwrap())
            .unix_permissions(0o644);
        entries.push((entry.name().unwrap().into_owned(), bytes, options));
    }
    change(&mut entries);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes, options) in entries {
        zip.start_file(name, options).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    fs::write(path, zip.finish().unwrap().into_inner()).unwrap();
    copy
}

#[test]
fn a_zip_is_held_to_what_its_folder_promises() {
    let inside = |path: &str| format!("{ZIP}/{path}");
    let whole = repacked(|_| {});
    let list = whole.read("edition.json");
    let report = whole.verify();
    assert!(
        report.diagnostics.is_empty(),
        "the same bytes again: {}",
        show(&report)
    );
    let stored = repacked(|entries| {
        entries[0].2 = entries[0].2.compression_method(CompressionMethod::Stored);
    });
    let report = stored.verify();
    // Packed by another hand, it unpacks to the same and is yet not the file that was listed.
    assert_found(&report, "bundle-list", ZIP);
    assert_eq!(report.diagnostics.iter().count(), 1, "{}", show(&report));
    let find = |path: &str| {
        let path = path.to_owned();
        move |entries: &Vec<(String, Vec<u8>, SimpleFileOptions)>| {
            entries
                .iter()
                .position(|(name, _, _)| *name == path)
                .unwrap()
        }
    };
    let about = find("en/about.html");
    let script = repacked(|entries| {
        let at = about(entries);
        entries[at].1.extend_from_slice(b"<script>1</script>");
    });
    assert_found(&script.verify(), "changed-file", &inside("en/about.html"));
    assert_found(&script.verify(), "script", &inside("en/about.html"));
    let gone = repacked(|entries| {
        entries.remove(about(entries));
    });
    assert_found(&gone.verify(), "missing-file", &inside("SHA256SUMS"));
    let order = repacked(|entries| entries.reverse());
    assert_found(&order.verify(), "zip-form", &inside("en/about.html"));
    let runs = repacked(|entries| {
        let at = about(entries);
        entries[at].2 = entries[at].2.unix_permissions(0o755);
    });
    assert_found(&runs.verify(), "zip-form", &inside("en/about.html"));
    let late = repacked(|entries| {
        let at = about(entries);
        entries[at].2 = entries[at].2.last_modified_time(zip::DateTime::DEFAULT);
    });
    assert_found(&late.verify(), "zip-form", &inside("en/about.html"));
    let climbs = repacked(|entries| {
        entries[0].0 = "../SHA256SUMS".to_owned();
    });
    assert_found(&climbs.verify(), "zip-form", ZIP);
    assert!(list.contains("monarch-bundles/1"));
}

#[test]
fn a_folder_of_zip_files_holds_what_its_list_names() {
    see(
        "zip",
        |c| c.write("other.zip", "PK"),
        "bundle-list",
        "other.zip",
    );
    see("zip", |c| remove(c, ZIP), "bundle-list", ZIP);
    see("zip", |c| c.write(ZIP, "PK not a zip"), "zip-form", ZIP);
    see(
        "zip",
        |c| c.replace("edition.json", "\"usb\"", "\"web\""),
        "bundle-list",
        ZIP,
    );
    let format = |c: &Copy| c.replace("edition.json", "bundles/1", "bundles/9");
    see("zip", format, "edition-facts", "edition.json");
    let copy = copy("zip");
    copy.write("SHA256SUMS", format!("{}  {ZIP}\n", "0".repeat(64)));
    let report = verify(copy.0.path());
    assert_found(&report, "changed-file", ZIP);
}
