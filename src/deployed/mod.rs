//! Deployed: what a host really serves, held against the list of what was published. In: an address and a
//! trusted list. Out: findings: files that were changed, scripts that were put in, addresses that were
//! rewritten, headers that are missing. Asks for files and sends nothing else; bounded in number, size
//! and time. Shares nothing with what renders.

mod answer;
mod client;
mod explain;

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use answer::Tally;
use client::Answer;
pub use client::Client;
use explain::{Finding, explain};

/// Questions at the same time: hosts take more for an attack.
const AT_ONCE: usize = 4;
/// Longer lists are refused.
const MOST_FILES: usize = 20_000;
/// After this many questions without any answer in a row nobody waits for more.
const MOST_SILENT: usize = 12;
/// The list of sums.
pub const SUMS: &str = "SHA256SUMS";
/// Files for the host itself, which it hides.
const FOR_HOSTS: &[&str] = &[".htaccess", "Caddyfile", "_headers", "nginx.conf"];

/// What was published.
#[derive(Debug, Clone)]
pub struct Published<'a> {
    /// Sums by path, as `SHA256SUMS` lists them.
    pub list: Vec<(String, String)>,
    /// The copy itself, where there is one: then differences can be named.
    pub copy: Option<&'a Path>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Report {
    /// Files that were asked for.
    pub files: usize,
    /// Files that are as they were published.
    pub same: usize,
    /// Bytes that travelled.
    pub bytes: u64,
    /// What is wrong.
    pub problems: Diagnostics,
}

/// Reads a list of sums. Errors: what is no such list, or one that is longer than any edition.
pub fn read_list(text: &str, place: &str) -> Result<Vec<(String, String)>, Diagnostic> {
    let refuse = |message: String| Diagnostic::error("sums-form", message).at(Place::file(place));
    let mut list = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let (sum, path) = line.split_once("  ").unwrap_or((line, ""));
        let is_sum = sum.len() == 64 && sum.bytes().all(|b| b.is_ascii_hexdigit());
        let is_path = !path.is_empty()
            && path
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-._/".contains(&b))
            && !path.split('/').any(|part| matches!(part, "" | "." | ".."));
        if !is_sum || !is_path {
            let start: String = line.chars().take(60).collect();
            return Err(refuse(format!("`{start}` is not a line of a list of sums")));
        }
        list.push((path.to_owned(), sum.to_ascii_lowercase()));
    }
    match list.len() {
        0 => Err(refuse("the list is empty".to_owned())),
        n if n > MOST_FILES => Err(refuse(format!(
            "the list has {n} files, more than {MOST_FILES}"
        ))),
        _ => Ok(list),
    }
}

/// The list that the host itself serves. Errors: none there, or none that could be read.
pub fn served_list(client: &Client, base: &str) -> Result<Vec<(String, String)>, Diagnostic> {
    let address = format!("{base}{SUMS}");
    let refuse = |message: String| {
        Diagnostic::error("no-sums", message)
            .at(Place::file(address.as_str()))
            .hint("give the list of the copy that was uploaded: --copy FOLDER, or --sums FILE")
    };
    let answer = client.get(&address).map_err(refuse)?;
    if answer.status != 200 {
        return Err(refuse(format!(
            "the host answers {} for its list of sums",
            answer.status
        )));
    }
    read_list(&String::from_utf8_lossy(&answer.body), &address)
}

/// Asks the host at `base`, an address that ends with a slash, for everything that was published.
/// `progress` hears how many files are done, and of how many.
pub fn check(
    client: &Client,
    base: &str,
    published: &Published<'_>,
    progress: impl Fn(u64, u64) + Sync,
) -> Report {
    let is_served =
        |path: &str| !FOR_HOSTS.contains(&path) && !path.ends_with(".gz") && !path.ends_with(".br");
    let wanted: Vec<&(String, String)> = published
        .list
        .iter()
        .filter(|(path, _)| is_served(path))
        .collect();
    let (next, done, silent) = (AtomicUsize::new(0), AtomicU64::new(0), AtomicUsize::new(0));
    let all = Mutex::new((Report::default(), Tally::default()));
    let work = || {
        let (mut report, mut tally) = (Report::default(), Tally::default());
        while let Some((path, sum)) = wanted.get(next.fetch_add(1, Ordering::Relaxed)) {
            if silent.load(Ordering::Relaxed) >= MOST_SILENT {
                break;
            }
            let asked = client.get(&format!("{base}{path}"));
            match &asked {
                Ok(_) => silent.store(0, Ordering::Relaxed),
                Err(_) => drop(silent.fetch_add(1, Ordering::Relaxed)),
            }
            one(base, path, sum, asked, published, &mut report, &mut tally);
            progress(
                done.fetch_add(1, Ordering::Relaxed) + 1,
                wanted.len() as u64,
            );
        }
        if let Ok(mut all) = all.lock() {
            all.0.files += report.files;
            all.0.same += report.same;
            all.0.bytes += report.bytes;
            all.0.problems.append(report.problems);
            all.1.merge(tally);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(work);
        }
    });
    let (mut report, tally) = all.into_inner().unwrap_or_default();
    if silent.into_inner() >= MOST_SILENT {
        let message =
            format!("{MOST_SILENT} questions in a row had no answer, so the rest was not asked");
        report.problems.push(
            Diagnostic::error("no-answer", message)
                .at(Place::file(base))
                .hint("check the address, and whether the host is up"),
        );
        return report;
    }
    for (code, message, path) in tally.told() {
        let hint = match code {
            "missing-header" => {
                "use the host file of the copy: nginx.conf, Caddyfile, .htaccess or _headers"
            }
            "added-header" => "switch it off in the settings of the host",
            _ => "the host files of the copy set this",
        };
        report.problems.push(
            Diagnostic::warning(code, message)
                .at(Place::file(format!("{base}{path}")))
                .hint(hint),
        );
    }
    wrong_addresses(client, base, published, &mut report);
    report
}

/// Holds one answer against the list.
fn one(
    base: &str,
    path: &str,
    sum: &str,
    asked: Result<Answer, String>,
    published: &Published<'_>,
    report: &mut Report,
    tally: &mut Tally,
) {
    report.files += 1;
    let address = format!("{base}{path}");
    let mut push = |finding: Finding| {
        let problem =
            Diagnostic::error(finding.code, finding.message).at(Place::file(address.as_str()));
        report.problems.push(match finding.hint {
            Some(hint) => problem.hint(hint),
            None => problem,
        });
    };
    let answer = match asked {
        Ok(answer) => answer,
        Err(message) => {
            return push(Finding {
                code: "no-answer",
                message,
                hint: None,
            });
        }
    };
    report.bytes += answer.travelled as u64;
    if (300..400).contains(&answer.status) {
        return push(redirect(base, &answer));
    }
    if answer.status != 200 {
        let message = format!("the host answers {}", answer.status);
        let hint = (answer.status == 404).then_some("upload the whole folder");
        return push(Finding {
            code: "missing-file",
            message,
            hint,
        });
    }
    for finding in answer::look(path, &answer, tally) {
        push(finding);
    }
    if hex(&answer.body) == sum {
        report.same += 1;
        return;
    }
    let own = published
        .copy
        .and_then(|copy| std::fs::read(copy.join(path)).ok());
    // A copy that is not what its list says cannot tell what was changed.
    let own = own.filter(|bytes| hex(bytes) == sum);
    for finding in explain(&answer.body, own.as_deref()) {
        push(finding);
    }
}

fn redirect(base: &str, answer: &Answer) -> Finding {
    let to = answer.header("location").unwrap_or_default();
    let host = |address: &str| {
        let rest = address
            .split_once("//")
            .map(|(_, rest)| rest.to_ascii_lowercase());
        rest.and_then(|rest| rest.split(['/', '?', '#']).next().map(str::to_owned))
    };
    let leaves = host(to).is_some() && host(to) != host(base);
    let (code, hint) = match leaves {
        true => (
            "redirect-off-host",
            "readers are sent to another host: nothing there can be trusted",
        ),
        false if base.starts_with("http:") && to.starts_with("https:") => {
            ("redirect", "give the address with https://")
        }
        false => (
            "redirect",
            "switch off “pretty URLs” and other rewriting of addresses",
        ),
    };
    Finding {
        code,
        message: format!("the host answers {} and leads to `{to}`", answer.status),
        hint: Some(hint),
    }
}

/// Addresses that lead nowhere, and folders: an error page that was published, and no list of files.
fn wrong_addresses(client: &Client, base: &str, published: &Published<'_>, report: &mut Report) {
    let mut push = |code, address: &str, message: &str, hint: &str| {
        let problem = Diagnostic::warning(code, message);
        report
            .problems
            .push(problem.at(Place::file(address)).hint(hint));
    };
    let address = format!("{base}no-such-page-0000.html");
    if let Ok(answer) = client.get(&address) {
        let own = published.list.iter().find(|(path, _)| path == "404.html");
        let hint = "the host files of the copy name 404.html as the page for errors";
        if answer.status != 404 {
            let message = format!(
                "an address that leads nowhere answers {}, not 404",
                answer.status
            );
            push("wrong-404", &address, &message, hint);
        } else if own.is_some_and(|(_, sum)| *sum != hex(&answer.body)) {
            let message = "an address that leads nowhere shows another page than 404.html";
            push("wrong-404", &address, message, hint);
        }
    }
    let address = format!("{base}assets/");
    if let Ok(answer) = client.get(&address)
        && answer.status == 200
    {
        let hint = "switch off directory listings";
        push(
            "folder-list",
            &address,
            "the host lists the files of a folder",
            hint,
        );
    }
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lists_of_sums_are_read_and_no_path_leaves_the_site() {
        let sum = "0".repeat(64);
        let list = |path: &str| read_list(&format!("{sum}  {path}\n"), "x");
        assert_eq!(
            list("en/a.html").unwrap(),
            [("en/a.html".to_owned(), sum.clone())]
        );
        for path in ["", "../a", "/a", "a//b", "http://b", "a b", "a?b", "a%2f"] {
            assert_eq!(list(path).unwrap_err().code, "sums-form", "{path}");
        }
        assert!(read_list("<!doctype html>", "x").is_err());
        assert!(read_list("", "x").is_err());
    }
}
