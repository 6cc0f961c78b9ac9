//! Real servers on loopback with the files that a copy for the web carries, set up as the handbook says:
//! nginx, Apache (as a virtual host and as shared hosting) and Caddy, under `/a/b/`. Every link is followed
//! by wget. Skips aloud where a program is missing, and fails instead under MONARCH_REQUIRE_BROWSER.

#![cfg(unix)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use monarch::command::bundle::{BundleArguments, For, bundle};
use support::{edit, series, tests};
use tempfile::TempDir;

/// Whether a program is there; Debian keeps servers where only root looks.
fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]);
    folders
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

fn ready(names: &[&str]) -> bool {
    let Some(missing) = names.iter().find(|name| program(name).is_none()) else {
        return true;
    };
    support::skip(&format!("{missing} is not installed"));
    false
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// A copy for the web in `www/a/b`, made for the address at which it will be served.
struct Site {
    scratch: TempDir,
    port: u16,
}

impl Site {
    fn new(precompress: bool) -> Site {
        let scratch = series("small");
        // Servers give up their rights and still have to read it.
        fs::set_permissions(scratch.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let port = free_port();
        let address = format!("site: {{base: http://127.0.0.1:{port}/a/b/}}");
        edit(scratch.path(), "content/series.yaml", "site: {}", &address);
        let site = Site { scratch, port };
        let arguments = BundleArguments {
            precompress,
            ..BundleArguments::new(site.scratch.path(), site.copy(), For::Web)
        };
        let outcome = bundle(&arguments, |_| {});
        assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
        site
    }

    /// A certificate for this machine, and a port for it.
    fn certified(&self) -> u16 {
        let done = Command::new("openssl")
            .args([
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
            ])
            .args(["-subj", "/CN=127.0.0.1"])
            .args(["-addext", "subjectAltName=IP:127.0.0.1"])
            .args(["-addext", "basicConstraints=critical,CA:FALSE"])
            .args(["-keyout", "key.pem", "-out", "cert.pem"])
            .current_dir(self.scratch.path())
            .output()
            .unwrap();
        assert!(done.status.success(), "{done:?}");
        free_port()
    }

    fn root(&self) -> PathBuf {
        self.scratch.path().join("www")
    }

    fn copy(&self) -> PathBuf {
        self.root().join("a/b")
    }

    fn file(&self, path: &str) -> Vec<u8> {
        fs::read(self.copy().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// What the handbook has in a fenced block, with paths, port and certificate of this machine.
    fn block_of_handbook(&self, page: &str, fence: &str, holds: &str) -> String {
        let path = tests().join("../content/en/handbook").join(page);
        let text = fs::read_to_string(path).unwrap();
        let fence = format!("```{fence}\n");
        let mut blocks = text.split(&fence).skip(1);
        let block = blocks.find(|block| block.split("```").next().unwrap().contains(holds));
        let block = block.unwrap_or_else(|| panic!("{page} has no block with {holds}"));
        let block = block.split("```").next().unwrap();
        let (root, copy) = (self.root(), self.copy());
        block
            .replace("/srv/guide-root/a/b", copy.to_str().unwrap())
            .replace("/srv/guide-root", root.to_str().unwrap())
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.scratch.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn start(&self, command: &[&str]) -> Server<'_> {
        let log = self.scratch.path().join("server.log");
        let log = fs::File::create(log).unwrap();
        // It stops by itself even if this test is killed.
        let mut child = Command::new("timeout")
            .arg("180")
            .args(command)
            .env("HOME", self.scratch.path())
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = child.try_wait().unwrap().is_some();
            assert!(
                !ended && start.elapsed() < Duration::from_secs(60),
                "{}",
                self.log()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
        Server { child, site: self }
    }

    fn log(&self) -> String {
        fs::read_to_string(self.scratch.path().join("server.log")).unwrap_or_default()
    }
}

struct Server<'a> {
    child: Child,
    site: &'a Site,
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        // `timeout` hands a request to end on; killed, it could not.
        let _ = Command::new("kill")
            .arg(self.child.id().to_string())
            .status();
        let _ = self.child.wait();
    }
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

impl Server<'_> {
    fn get(&self, path: &str, encoding: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.site.port)).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .unwrap();
        write!(
            stream,
            "GET /a/b/{path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n",
            self.site.port
        )
        .unwrap();
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let status = line.split(' ').nth(1).unwrap().parse().unwrap();
        let mut headers = BTreeMap::new();
        loop {
            line.clear();
            reader.read_line(&mut line).unwrap();
            let Some((name, value)) = line.trim_end().split_once(':') else {
                break;
            };
            let value = value.trim().to_owned();
            let twice = headers.insert(name.to_ascii_lowercase(), value);
            assert!(
                twice.is_none() || name.eq_ignore_ascii_case("vary"),
                "{name} twice for {path}"
            );
        }
        let mut body = Vec::new();
        match headers.get("transfer-encoding").map(String::as_str) {
            Some("chunked") => loop {
                line.clear();
                reader.read_line(&mut line).unwrap();
                let size = u64::from_str_radix(line.trim(), 16).unwrap();
                reader.by_ref().take(size).read_to_end(&mut body).unwrap();
                reader.read_line(&mut line).unwrap();
                if size == 0 {
                    break;
                }
            },
            _ => drop(reader.read_to_end(&mut body).unwrap()),
        }
        Answer {
            status,
            headers,
            body,
        }
    }

    /// Everything that the host files promise.
    fn keeps_its_promises(&self) {
        let site = self.site;
        let wanted = monarch::output::host::headers(&Default::default());
        let policy = |answer: &Answer, path: &str| {
            for (name, value) in &wanted {
                let told = answer.header(&name.to_ascii_lowercase());
                match *name {
                    "Content-Security-Policy" => {
                        for part in [
                            "default-src 'none'",
                            "style-src 'self' 'sha256-",
                            "frame-ancestors 'none'",
                        ] {
                            assert!(told.contains(part), "{path}: {told}");
                        }
                    }
                    _ => assert_eq!(told, value, "{name} of {path}"),
                }
            }
        };
        let page = self.get("en/index.html", "identity");
        assert_eq!(page.status, 200, "{}", site.log());
        assert!(page.body == site.file("en/index.html"));
        policy(&page, "a page");
        assert_eq!(page.header("cache-control"), "no-cache");
        assert_eq!(
            page.header("content-type").to_lowercase(),
            "text/html; charset=utf-8"
        );
        let packed = self.get("en/index.html", "gzip");
        assert_eq!(packed.header("content-encoding"), "gzip");
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(&packed.body[..])
            .read_to_end(&mut plain)
            .unwrap();
        assert!(plain == page.body);
        assert!(
            packed
                .header("vary")
                .to_lowercase()
                .contains("accept-encoding")
        );
        policy(&packed, "a page, compressed");
        let style = fs::read_dir(site.copy().join("assets")).unwrap();
        let style = style.map(|e| e.unwrap().file_name().into_string().unwrap());
        let style = format!(
            "assets/{}",
            style.filter(|n| n.ends_with(".css")).min().unwrap()
        );
        let answer = self.get(&style, "identity");
        assert!(answer.body == site.file(&style));
        policy(&answer, "a style");
        assert_eq!(
            answer.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
        assert!(answer.header("content-type").starts_with("text/css"));
        for path in [
            "en/no-such.html",
            "assets/no-such.css",
            "no/such/folder/a.html",
        ] {
            let answer = self.get(path, "identity");
            assert_eq!(answer.status, 404, "{path}");
            assert!(
                answer.body == site.file("404.html"),
                "{path}: {}",
                String::from_utf8_lossy(&answer.body)
            );
            policy(&answer, path);
            assert!(
                !answer.header("cache-control").contains("immutable"),
                "{path}"
            );
        }
        for path in ["assets/", "files/", "search/"] {
            let answer = self.get(path, "identity");
            assert!(
                matches!(answer.status, 403 | 404),
                "{path}: {}",
                answer.status
            );
            let body = String::from_utf8_lossy(&answer.body).into_owned();
            assert!(
                !body.contains("Index of") && !body.contains(".css"),
                "{path}: {body}"
            );
        }
        for path in [".htaccess", "nginx.conf", "Caddyfile", "_headers"] {
            let answer = self.get(path, "identity");
            assert!(
                matches!(answer.status, 403 | 404),
                "{path}: {}",
                answer.status
            );
        }
        assert!(
            self.get("SHA256SUMS", "identity")
                .header("content-type")
                .starts_with("text/plain")
        );
        assert_eq!(
            self.get("", "identity").body,
            site.file("index.html"),
            "the folder itself"
        );
        self.is_as_published();
        self.leads_nowhere_dead();
    }

    /// Our own comparison of what is served with what was published has nothing to say.
    fn is_as_published(&self) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_monarch"));
        for name in ["http_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"] {
            command.env_remove(name);
        }
        let done = command
            .arg("check-deployed")
            .arg(self.site.copy())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success() && said.is_empty(), "{said}");
    }

    /// What it serves over TLS is what was published, for whoever trusts its certificate and nobody else.
    fn is_checked_over_https(&self, port: u16) {
        let certificate = self.site.scratch.path().join("cert.pem");
        let asked = |more: &[&std::ffi::OsStr]| {
            let done = Command::new(env!("CARGO_BIN_EXE_monarch"))
                .env_remove("https_proxy")
                .env_remove("HTTPS_PROXY")
                .env_remove("all_proxy")
                .env_remove("ALL_PROXY")
                .arg("check-deployed")
                .arg(format!("https://127.0.0.1:{port}/a/b/"))
                .arg("--copy")
                .arg(self.site.copy())
                .args(more)
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&done.stderr).into_owned();
            (done.status.success(), said)
        };
        let (good, said) = asked(&["--ca".as_ref(), certificate.as_os_str()]);
        assert!(good && said.is_empty(), "{said}");
        let (good, said) = asked(&[]);
        assert!(!good && said.contains("certificate"), "{said}");
        let (good, said) = asked(&[
            "--ca".as_ref(),
            self.site.copy().join("robots.txt").as_os_str(),
        ]);
        assert!(!good && said.contains("no-certificate"), "{said}");
    }

    /// A crawler that is not ours follows every link.
    fn leads_nowhere_dead(&self) {
        let address = format!("http://127.0.0.1:{}/a/b/index.html", self.site.port);
        let done = Command::new("wget")
            .args([
                "--spider",
                "--recursive",
                "--level=inf",
                "--no-parent",
                "--no-proxy",
            ])
            .args([
                "-e",
                "robots=off",
                "--tries=1",
                "--timeout=30",
                "--no-verbose",
                "--no-config",
            ])
            .arg(&address)
            .current_dir(self.site.scratch.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "{said}");
        assert!(said.contains("Found no broken links"), "{said}");
        let pages = fs::read_to_string(self.site.copy().join("sitemap.xml")).unwrap();
        let visited = said.matches(".html").count();
        assert!(
            visited > pages.matches("<loc>").count(),
            "{visited} visited: {said}"
        );
    }
}

#[test]
fn nginx_serves_a_copy_as_the_handbook_sets_it_up() {
    if !ready(&["nginx", "openssl", "wget", "timeout"]) {
        return;
    }
    for precompress in [false, true] {
        let site = Site::new(precompress);
        let secure = site.certified();
        let block = site.block_of_handbook("30-host-on-nginx.md", "nginx", "listen 443 ssl");
        let inside = site.block_of_handbook("30-host-on-nginx.md", "nginx", "guide-root");
        let server = block.split("\nserver {").nth(1).unwrap();
        let kept = server.lines().filter(|line| {
            let gone = ["ssl_", "[::]", "root ", "include ", "error_log"];
            !gone
                .iter()
                .any(|word| line.trim_start().starts_with(word) || line.contains("[::]"))
        });
        let server = kept.collect::<Vec<_>>().join("\n");
        let server = server.replace(
            "listen 443 ssl;",
            &format!(
                "listen 127.0.0.1:{};\nlisten 127.0.0.1:{secure} ssl;\n\
                 ssl_certificate {folder}/cert.pem;\nssl_certificate_key {folder}/key.pem;\n{inside}",
                site.port,
                folder = site.scratch.path().display(),
            ),
        );
        let folder = site.scratch.path().display().to_string();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {folder}/{name};\n"))
            .concat();
        let text = format!(
            "daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log stderr emerg;\nevents {{}}\n\
             http {{\ninclude /etc/nginx/mime.types;\n{temporary}server {{{server}\n}}\n"
        );
        let conf = site.write("nginx.conf", &text);
        let nginx = program("nginx").unwrap();
        let server = site.start(&[
            nginx.to_str().unwrap(),
            "-p",
            &folder,
            "-c",
            conf.to_str().unwrap(),
        ]);
        server.keeps_its_promises();
        server.is_checked_over_https(secure);
        if precompress {
            let packed = server.get("en/index.html", "gzip");
            assert!(
                packed.body == site.file("en/index.html.gz"),
                "the copy that lies there"
            );
        }
    }
}

/// What every Apache needs before the part that is looked at.
fn apache(site: &Site, rest: &str) -> PathBuf {
    let folder = site.scratch.path().display();
    let modules = [
        "mpm_prefork",
        "authz_core",
        "alias",
        "dir",
        "mime",
        "headers",
        "deflate",
        "filter",
        "rewrite",
        "env",
    ];
    let modules = modules
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
    let text = format!(
        "ServerRoot {folder}\nPidFile {folder}/pid\nMutex file:{folder}\nServerName 127.0.0.1\nListen 127.0.0.1:{}\n{}\
         User www-data\nGroup www-data\nTypesConfig /etc/mime.types\nErrorLog /dev/stderr\nLogLevel crit\n{rest}\n",
        site.port,
        modules.concat()
    );
    site.write("apache.conf", &text)
}

fn start_apache<'a>(site: &'a Site, conf: &Path) -> Server<'a> {
    let apache = program("apache2").unwrap();
    site.start(&[apache.to_str().unwrap(), "-X", "-f", conf.to_str().unwrap()])
}

#[test]
fn apache_serves_a_copy_as_the_handbook_sets_it_up() {
    if !ready(&["apache2", "wget", "timeout"]) {
        return;
    }
    let site = Site::new(false);
    let page = "40-host-on-apache.md";
    let block = site.block_of_handbook(page, "apache", "<VirtualHost *:443>");
    let inside = site.block_of_handbook(page, "apache", "guide-root");
    let host = block.split("<VirtualHost *:443>").nth(1).unwrap();
    let gone = ["SSL", "ErrorLog", "LogLevel", "DocumentRoot"];
    let (before, after) = host.split_once("    <Directory").unwrap();
    let kept: Vec<&str> = before
        .lines()
        .filter(|line| !gone.iter().any(|word| line.trim_start().starts_with(word)))
        .collect();
    let after = after.split_once("</Directory>").unwrap().1;
    let host = format!(
        "<VirtualHost 127.0.0.1:{}>{}\n{inside}{after}",
        site.port,
        kept.join("\n")
    );
    let conf = apache(&site, &host);
    start_apache(&site, &conf).keeps_its_promises();
}

#[test]
fn apache_obeys_the_htaccess_of_a_copy_on_shared_hosting() {
    if !ready(&["apache2", "wget", "timeout"]) {
        return;
    }
    for precompress in [false, true] {
        let site = Site::new(precompress);
        let root = site.root();
        let root = root.display();
        let shared = format!(
            "DocumentRoot {root}\n<Directory {root}>\nOptions Indexes FollowSymLinks\nAllowOverride All\nRequire all granted\n</Directory>\n\
             <Files \".ht*\">\nRequire all denied\n</Files>"
        );
        let conf = apache(&site, &shared);
        let server = start_apache(&site, &conf);
        server.keeps_its_promises();
        if precompress {
            for (encoding, end) in [("gzip", "gz"), ("gzip, br", "br")] {
                let packed = server.get("en/index.html", encoding);
                assert!(
                    packed.body == site.file(&format!("en/index.html.{end}")),
                    "{end}"
                );
                assert_eq!(packed.header("content-type"), "text/html; charset=utf-8");
                assert_eq!(packed.header("cache-control"), "no-cache");
            }
        }
    }
}

#[test]
fn caddy_serves_a_copy_as_the_handbook_sets_it_up() {
    if !ready(&["caddy", "wget", "timeout"]) {
        return;
    }
    let site = Site::new(false);
    let page = "50-host-on-caddy.md";
    let block = site.block_of_handbook(page, "caddyfile", "guide.example.org {");
    let inside = site.block_of_handbook(page, "caddyfile", "guide-root");
    let global = block.split("guide.example.org {").next().unwrap();
    let global = global.replacen('{', "{\n\tadmin off\n\tauto_https off\n", 1);
    let text = format!("{global}http://127.0.0.1:{} {{\n{inside}\n}}\n", site.port);
    let conf = site.write("Caddyfile", &text);
    let caddy = program("caddy").unwrap();
    let command = [
        caddy.to_str().unwrap(),
        "run",
        "--adapter",
        "caddyfile",
        "--config",
        conf.to_str().unwrap(),
    ];
    site.start(&command).keeps_its_promises();
}

#[test]
fn what_the_handbook_shows_of_headers_is_what_hosting_companies_are_told() {
    let page = tests().join("../content/en/handbook/60-host-on-netlify-or-github.md");
    let text = fs::read_to_string(page).unwrap();
    let block = text
        .split("```text\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let shipped = monarch::output::host::files(&Default::default(), None, false);
    let (_, shipped) = shipped
        .iter()
        .find(|(path, _)| path.as_str() == "_headers")
        .unwrap();
    let shipped = String::from_utf8(shipped.clone()).unwrap();
    let own = |line: &&str| line.starts_with('#') || line.contains("Content-Security-Policy");
    let lines: Vec<&str> = shipped.lines().filter(|line| !own(line)).collect();
    assert_eq!(lines.join("\n").trim(), block.trim());
}
