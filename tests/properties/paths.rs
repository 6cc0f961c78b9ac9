//! Names and paths: whatever ids a series has, what is built from it travels (promise 3), or the
//! build says why not.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use monarch::command::build;
use monarch::series::address::RelativePath;
use monarch::source::name::Id;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use walkdir::WalkDir;

use crate::cases;
use crate::support::{series, write};

/// Promise 3 in the words of the design, written anew.
fn travels(path: &str) -> bool {
    let devices = ["con", "prn", "aux", "nul"].map(str::to_owned).into_iter();
    let numbered = (0..10).flat_map(|n| [format!("com{n}"), format!("lpt{n}")]);
    let devices: BTreeSet<String> = devices.chain(numbered).collect();
    let plain = |name: &str| {
        name.chars().filter(|c| *c == '.').count() <= 1
            && name
                .chars()
                .all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-' | '.'))
            && !name.starts_with('.')
            && !name.ends_with('.')
            && !devices.contains(name.split('.').next().unwrap_or_default())
    };
    path == "SHA256SUMS" || path.chars().count() <= 100 && path.split('/').all(plain)
}

/// Any id that the rule of ids allows, the awkward ones more often than chance would have it.
fn id() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z][a-z0-9-]{0,12}",
        1 => "[a-z][a-z0-9-]{60,120}",
        2 => select(vec![
            "con", "aux", "nul", "prn", "com1", "lpt9", "com", "index", "print", "search", "laws", "exit", "series",
            "guide", "a-", "a--b", "assets", "en", "s1-01", "one", "x1", "html",
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn every_path_of_a_built_series_travels(
        guide in id(),
        slug in id(),
        heading in id(),
        audience in select(vec!["worker", "provider"]),
        order in 0..2_000_000u32,
    ) {
        let scratch = series("small");
        let root = scratch.path();
        prop_assert!([&guide, &slug, &heading].iter().all(|id| Id::new(id).is_some()));
        write(root, "content/series.yaml", format!(
            "as_of: 2026-11-22\nlanguages: [en, ko, zh-Hans]\ntopics: [work, home]\n\
             guides:\n  - {{id: one, number: 1}}\n  - {{id: two, number: 2}}\n  - {{id: {guide}, number: 3}}\n"
        ));
        if !["one", "two"].contains(&guide.as_str()) {
            write(root, &format!("content/en/{guide}/guide.md"), format!(
                "---\ntitle: T\ndescription: D\ncode: 3-00\naudience: {audience}\n---\n\nText.\n"
            ));
        }
        write(root, &format!("content/en/{guide}/{order}-{slug}.md"), format!(
            "---\ntitle: T\ndescription: D\ncode: 3-01\n---\n\nText.\n\n## H {{#{heading} code=1}}\n\nText.\n"
        ));
        let out = root.join("dist");
        let outcome = build::build(&build::BuildArguments::new(root, &out), |_| {});
        if outcome.problems.has_errors() {
            prop_assert!(!out.exists(), "refused, and nothing is written");
            return Ok(());
        }
        let paths = paths(&out);
        prop_assert!(paths.len() > 20);
        for path in &paths {
            prop_assert!(travels(path), "{}", path);
        }
        let lower: BTreeSet<String> = paths.iter().map(|path| path.to_lowercase()).collect();
        prop_assert_eq!(lower.len(), paths.len());
        let report = monarch::verify::verify(&out);
        let errors: Vec<_> = report.diagnostics.iter().filter(|d| d.severity == monarch::diagnostic::Severity::Error).collect();
        prop_assert!(errors.is_empty(), "{:?}", errors);
    }

    #[test]
    fn an_id_is_safe_as_a_file_name_and_a_fragment(text in "\\PC{0,12}") {
        if let Some(id) = Id::new(&text) {
            let mut name = String::new();
            write!(name, "{id}.html").unwrap();
            prop_assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b)));
            prop_assert!(!name.starts_with(['-', '.']));
        }
    }

    #[test]
    fn a_link_leads_where_it_says(
        from in vec("[a-z][a-z0-9-]{0,4}", 1..5),
        to in vec("[a-z][a-z0-9-]{0,4}", 1..5),
    ) {
        let path = |parts: &[String]| RelativePath::new(parts.join("/") + ".html");
        let (from, to) = (path(&from), path(&to));
        let link = from.link_to(&to);
        prop_assert!(!link.starts_with('/') && link.ends_with(".html"));
        let mut at: Vec<&str> = from.as_str().split('/').collect();
        at.pop();
        for part in link.split('/') {
            match part {
                ".." => drop(at.pop()),
                part => at.push(part),
            }
        }
        prop_assert_eq!(at.join("/"), to.as_str());
    }
}

fn paths(folder: &Path) -> Vec<String> {
    WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            path.to_str().unwrap().replace('\\', "/")
        })
        .collect()
}
