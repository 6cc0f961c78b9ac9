//! `check-deployed` against a host on this machine that does what real ones do to pages: puts scripts in,
//! hides addresses, drops headers, sends readers elsewhere.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use monarch::command::bundle::{BundleArguments, For, bundle};
use serde_json::Value;
use tempfile::TempDir;

/// A copy for the web, made once.
static SITE: LazyLock<TempDir> = LazyLock::new(|| {
    let scratch = tempfile::tempdir().unwrap();
    let arguments = BundleArguments {
        pages_only: true,
        ..BundleArguments::new("tests/series/small", scratch.path().join("site"), For::Web)
    };
    let outcome = bundle(&arguments, |_| {});
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    scratch
});

fn site() -> PathBuf {
    SITE.path().join("site")
}

/// An answer that a host is about to give.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

type Change = dyn Fn(&str, &mut Answer) + Send + Sync;

/// A host on loopback that stops when it is dropped.
struct Host {
    address: String,
    stop: Arc<AtomicBool>,
    asked: Arc<AtomicUsize>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Host {
    /// Serves the copy under `/a/b/` as its host files want it, after a change to each answer.
    fn that(change: impl Fn(&str, &mut Answer) + Send + Sync + 'static) -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/a/b/", listener.local_addr().unwrap());
        let (stop, asked) = (
            Arc::new(AtomicBool::new(false)),
            Arc::new(AtomicUsize::new(0)),
        );
        let change: Arc<Change> = Arc::new(change);
        let (stopped, counter) = (Arc::clone(&stop), Arc::clone(&asked));
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::SeqCst) {
                    break;
                }
                let (change, counter) = (Arc::clone(&change), Arc::clone(&counter));
                std::thread::spawn(move || serve(stream.unwrap(), &change, &counter));
            }
        });
        Host {
            address,
            stop,
            asked,
            thread: Some(thread),
        }
    }

    fn faithful() -> Host {
        Host::that(|_, _| {})
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let port = self
            .address
            .trim_start_matches("http://")
            .split('/')
            .next()
            .unwrap();
        let _ = TcpStream::connect(port);
        let _ = self.thread.take().unwrap().join();
    }
}

fn serve(mut stream: TcpStream, change: &Arc<Change>, asked: &AtomicUsize) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut first, mut line) = (String::new(), String::new());
    if reader.read_line(&mut first).unwrap_or(0) == 0 {
        return;
    }
    while reader.read_line(&mut line).unwrap_or(0) > 2 {
        line.clear();
    }
    asked.fetch_add(1, Ordering::SeqCst);
    let asked = first.split(' ').nth(1).unwrap_or("/");
    let path = asked.strip_prefix("/a/b/").unwrap_or("?").to_owned();
    let mut answer = answer(&path);
    change(&path, &mut answer);
    let mut head = format!("HTTP/1.1 {} X\r\nConnection: close\r\n", answer.status);
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\n\r\n", answer.body.len()));
    let _ = stream.write_all(head.as_bytes());
    let _ = stream.write_all(&answer.body);
}

fn answer(path: &str) -> Answer {
    let file = site().join(path);
    let (status, file) = match file.is_file() && !path.is_empty() {
        true => (200, file),
        false => (404, site().join("404.html")),
    };
    let kind = match file.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "text/plain",
    };
    let cache = match path.starts_with("assets/") {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    let headers = [
        ("Content-Type", kind),
        ("Cache-Control", cache),
        ("Content-Encoding", "gzip"),
        (
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
        ),
        ("Permissions-Policy", "camera=()"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Answer {
        status,
        headers: headers.into(),
        body: packed(&fs::read(file).unwrap()),
    }
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::fast());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

/// Changes the text of an answer.
fn rewrite(answer: &mut Answer, change: impl Fn(&str) -> String) {
    let mut text = String::new();
    flate2::read::GzDecoder::new(&answer.body[..])
        .read_to_string(&mut text)
        .unwrap();
    answer.body = packed(change(&text).as_bytes());
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_monarch"));
    for name in [
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
    ] {
        command.env_remove(name);
    }
    command
        .arg("check-deployed")
        .args(arguments)
        .arg("--json")
        .output()
        .unwrap()
}

/// Codes that were found, each once, and the answer.
fn checked(host: &Host, more: &[&str]) -> (Vec<String>, Value) {
    let mut arguments = vec![host.address.as_str()];
    arguments.extend(more);
    let output = run(&arguments);
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let problems = answer["problems"].as_array().unwrap();
    let mut codes: Vec<String> = problems
        .iter()
        .map(|p| p["code"].as_str().unwrap().to_owned())
        .collect();
    codes.sort();
    codes.dedup();
    let errors = problems.iter().any(|p| p["severity"] == "error");
    assert_eq!(output.status.code(), Some(i32::from(errors)), "{answer:#}");
    (codes, answer)
}

fn with_copy(host: &Host) -> (Vec<String>, Value) {
    checked(host, &["--copy", site().to_str().unwrap()])
}

#[test]
fn a_faithful_host_is_said_to_be_one() {
    let host = Host::faithful();
    let (codes, answer) = with_copy(&host);
    assert!(codes.is_empty(), "{answer:#}");
    assert_eq!(answer["files"], answer["same"]);
    let listed = fs::read_to_string(site().join("SHA256SUMS"))
        .unwrap()
        .lines()
        .count();
    assert_eq!(
        answer["files"],
        listed - 4,
        "all but the four files for hosts"
    );
    // And nothing was asked twice: the files, a page that is not there, a folder.
    assert_eq!(host.asked.load(Ordering::SeqCst), listed - 4 + 2);
}

#[test]
fn without_a_trusted_list_the_one_of_the_host_is_used_and_that_is_said() {
    let host = Host::faithful();
    let (codes, answer) = checked(&host, &[]);
    assert_eq!(codes, ["sums-from-host"], "{answer:#}");
    let sums = site().join("SHA256SUMS");
    let (codes, _) = checked(&host, &["--sums", sums.to_str().unwrap()]);
    assert!(codes.is_empty());
    // A host that changes a page and its list is found out by the copy alone.
    let sly = Host::that(|path, answer| match path {
        "en/about.html" => rewrite(answer, |page| {
            page.replace("</body>", "<script>1</script></body>")
        }),
        "SHA256SUMS" => rewrite(answer, |list| {
            list.lines()
                .filter(|line| !line.contains("en/about.html"))
                .map(|l| format!("{l}\n"))
                .collect()
        }),
        _ => {}
    });
    assert_eq!(checked(&sly, &[]).0, ["sums-from-host"]);
    assert_eq!(with_copy(&sly).0, ["injected-script"]);
}

#[test]
fn what_hosts_do_to_pages_is_named() {
    type Rewrite = fn(&str) -> String;
    let cases: [(&str, Rewrite, &[&str]); 5] = [
        (
            "en/index.html",
            |p| p.replace("</body>", "<script src=/t.js></script></body>"),
            &["injected-script"],
        ),
        (
            "en/index.html",
            |p| {
                p.replace("</body>", "<script src=https://static.cloudflareinsights.com/beacon.min.js></script></body>")
            },
            &["added-address", "injected-script"],
        ),
        (
            "en/contacts.html",
            |p| {
                p.replace(
                    "mailto:help&#64;example.org",
                    "/cdn-cgi/l/email-protection#0a",
                )
            },
            &["rewritten-address"],
        ),
        (
            "ko/index.html",
            |p| p.replace("</body>", "<iframe src=x></iframe></body>"),
            &["injected-frame"],
        ),
        (
            "en/about.html",
            |p| p.replace("Ontario", "Quebec"),
            &["changed-file"],
        ),
    ];
    for (path, change, wanted) in cases {
        let host = Host::that(move |asked, answer| {
            if asked == path {
                rewrite(answer, change);
            }
        });
        let (codes, answer) = with_copy(&host);
        assert_eq!(codes, wanted, "{answer:#}");
        assert_eq!(
            answer["same"].as_u64().unwrap() + 1,
            answer["files"].as_u64().unwrap()
        );
        let place = answer["problems"][0]["place"].to_string();
        assert!(place.contains(path), "{answer:#}");
    }
}

#[test]
fn headers_types_and_compression_are_looked_at() {
    type Edit = fn(&str, &mut Answer);
    let cases: [(Edit, &str); 12] = [
        (
            |_, a| drop(a.headers.remove("Content-Security-Policy")),
            "missing-header",
        ),
        (
            |_, a| {
                drop(a.headers.insert(
                    "Content-Security-Policy".into(),
                    "default-src 'none'".into(),
                ))
            },
            "missing-header",
        ),
        (
            |_, a| drop(a.headers.remove("X-Content-Type-Options")),
            "missing-header",
        ),
        (
            |_, a| drop(a.headers.insert("Set-Cookie".into(), "id=1".into())),
            "added-header",
        ),
        (
            |_, a| drop(a.headers.insert("NEL".into(), "{}".into())),
            "added-header",
        ),
        (
            |p, a| {
                if p.ends_with(".css") {
                    a.headers.insert("Content-Type".into(), "text/plain".into());
                }
            },
            "wrong-type",
        ),
        (
            |p, a| {
                if p == "en/index.html" {
                    a.headers.insert(
                        "Content-Type".into(),
                        "text/html; charset=iso-8859-1".into(),
                    );
                }
            },
            "wrong-type",
        ),
        (
            |p, a| {
                if p.starts_with("assets/") {
                    a.headers.insert("Cache-Control".into(), "no-cache".into());
                }
            },
            "caching",
        ),
        (
            |p, a| {
                if p == "ko/index.html" {
                    a.headers
                        .insert("Cache-Control".into(), "max-age=86400".into());
                }
            },
            "caching",
        ),
        (
            |p, a| {
                if p == "en/index.html" {
                    a.body = fs::read(site().join(p)).unwrap();
                    a.headers.remove("Content-Encoding");
                }
            },
            "not-compressed",
        ),
        (
            |p, a| {
                if p == "assets/" {
                    a.status = 200;
                }
            },
            "folder-list",
        ),
        (
            |p, a| {
                if p.starts_with("no-such") {
                    a.status = 200;
                }
            },
            "wrong-404",
        ),
    ];
    for (edit, wanted) in cases {
        let (codes, answer) = with_copy(&Host::that(edit));
        assert_eq!(codes, [wanted], "{answer:#}");
    }
    let broken = Host::that(|path, answer| {
        if path == "en/index.html" {
            answer
                .headers
                .insert("Content-Encoding".into(), "br".into());
        }
    });
    let (codes, answer) = with_copy(&broken);
    assert!(codes.contains(&"compression".to_owned()), "{answer:#}");
}

#[test]
fn redirects_and_missing_files_are_named() {
    let redirect = |to: &'static str| {
        Host::that(move |path, answer| {
            if path == "en/about.html" {
                answer.status = 302;
                answer.headers.insert("Location".into(), to.into());
            }
        })
    };
    assert_eq!(
        with_copy(&redirect("https://elsewhere.example/")).0,
        ["redirect-off-host"]
    );
    assert_eq!(
        with_copy(&redirect("//elsewhere.example/x")).0,
        ["redirect-off-host"]
    );
    assert_eq!(with_copy(&redirect("/a/b/en/about")).0, ["redirect"]);
    let gone = Host::that(|path, answer| {
        if path == "en/about.html" {
            answer.status = 404;
        }
    });
    assert_eq!(with_copy(&gone).0, ["missing-file"]);
}

#[test]
fn a_host_that_does_not_answer_is_given_up_soon() {
    let port = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let address = format!("http://127.0.0.1:{port}/");
    let output = run(&[&address, "--copy", site().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(answer["files"].as_u64().unwrap() < 20, "{answer:#}");
    assert!(
        answer["problems"]
            .to_string()
            .contains("whether the host is up")
    );
}

#[test]
fn a_copy_that_does_not_know_its_address_says_how_to_give_it() {
    let output = run(&[site().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        said.contains("no-address") && said.contains("--copy FOLDER"),
        "{said}"
    );
    // One that knows it needs nothing else.
    let host = Host::faithful();
    let scratch = tempfile::tempdir().unwrap();
    let copy = scratch.path().join("copy");
    support::copy(&site(), &copy);
    let facts = fs::read_to_string(copy.join("edition.json")).unwrap();
    let facts = facts.replace("\"base\": null", &format!("\"base\": \"{}\"", host.address));
    fs::write(copy.join("edition.json"), facts).unwrap();
    let output = run(&[copy.to_str().unwrap()]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[test]
fn what_is_no_list_of_sums_is_refused() {
    let scratch = tempfile::tempdir().unwrap();
    let sums = scratch.path().join("sums");
    for text in [
        "",
        "<!doctype html>",
        &format!("{}  ../x\n", "0".repeat(64)),
    ] {
        fs::write(&sums, text).unwrap();
        let output = run(&["http://127.0.0.1:9/", "--sums", sums.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stdout).contains("sums-form"));
    }
}
