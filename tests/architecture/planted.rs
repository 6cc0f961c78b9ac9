//! Each rule broken on purpose in a small made-up tree, and seen.

use std::collections::BTreeMap;

use crate::floors::{FLOORS, May, may};
use crate::house::House;
use crate::rules::{self, Breach};
use crate::today::compare;

/// A crate of these files. `lib.rs` and every `mod.rs` that is not given declares what lies beside it.
fn house(given: &[(&str, &str)]) -> House {
    let mut files: BTreeMap<String, String> = given
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    let mut declared: BTreeMap<String, String> = BTreeMap::new();
    for (name, _) in given.iter().filter(|(name, _)| *name != "main.rs") {
        let name = name.trim_end_matches(".rs").trim_end_matches("/mod");
        let mut above = String::new();
        for part in name.split('/').filter(|part| *part != "lib") {
            let front = match above.as_str() {
                "" => "lib.rs".to_owned(),
                folder => format!("{folder}mod.rs"),
            };
            let line = format!("pub mod {part};\n");
            let text = declared.entry(front).or_default();
            if !text.contains(&line) {
                text.push_str(&line);
            }
            above.push_str(part);
            above.push('/');
        }
    }
    for (front, text) in declared {
        files.entry(front).or_insert(text);
    }
    House::of(&files)
}

/// What the breaches are about.
fn what(breaches: Vec<Breach>) -> Vec<String> {
    breaches.into_iter().map(|breach| breach.what).collect()
}

const NONE: [&str; 0] = [];
const LAW: (&str, &str) = ("series/law.rs", "pub struct Law; pub fn law() {}");

#[test]
fn an_import_up_the_floors_is_a_breach_and_one_down_is_none() {
    let up = house(&[LAW, ("source/a.rs", "use crate::series::law::Law;")]);
    assert_eq!(what(rules::floors(&up)), ["source/a.rs -> series/law.rs"]);
    let down = house(&[LAW, ("edition/a.rs", "use crate::series::law::Law;")]);
    assert_eq!(what(rules::floors(&down)), NONE);
}

#[test]
fn an_import_is_seen_however_it_is_written() {
    for text in [
        "use crate::{series::{law::{Law as Act, law}}};",
        "fn f(_: crate::series::law::Law) {}",
        "fn f() { crate::series::law::law() }",
        "fn f() { super::super::series::law::law() }",
        "use crate::series; fn f() { series::law::law() }",
        "use crate::series::law as acts; fn f() { acts::law() }",
        "use crate::series::law::*; fn f() { law() }",
        "fn f() { use crate::series::law::law; }",
        "fn f() { println!(\"{:?}\", crate::series::law::law()); }",
        "mod inner { fn f() { super::super::super::series::law::law() } }",
        "impl From<crate::series::law::Law> for u8 { fn from(_: u8) -> u8 { 1 } }",
        "#[derive(crate::series::law::Law)] struct S;",
        "pub use crate::series::law::Law;",
    ] {
        let tree = house(&[LAW, ("source/a.rs", text)]);
        assert_eq!(
            what(rules::floors(&tree)),
            ["source/a.rs -> series/law.rs"],
            "{text}"
        );
        assert!(tree.lost().is_empty(), "{text}: {:?}", tree.lost());
    }
}

#[test]
fn a_name_counts_where_it_is_defined_whatever_re_exports_it() {
    let tree = house(&[
        LAW,
        (
            "edition/mod.rs",
            "pub mod page; pub use crate::series::law::Law;",
        ),
        ("edition/page.rs", "use super::Law;"),
        ("output/mod.rs", "use crate::edition::Law;"),
        ("source/mod.rs", "use crate::edition::Law;"),
    ]);
    assert_eq!(
        what(rules::floors(&tree)),
        ["source/mod.rs -> series/law.rs"]
    );
}

#[test]
fn a_module_as_such_is_no_import_until_something_in_it_is_used() {
    let tree = house(&[LAW, ("source/a.rs", "use crate::series::law;")]);
    assert_eq!(what(rules::floors(&tree)), NONE);
}

#[test]
fn tests_may_import_what_they_like() {
    for text in [
        "#[cfg(test)] mod tests { use crate::series::law::Law; }",
        "#[cfg(test)] use crate::series::law::Law;",
        "#[test] fn f() { crate::series::law::law() }",
        "struct S; impl S { #[cfg(test)] fn f() { crate::series::law::law() } }",
    ] {
        assert_eq!(
            what(rules::floors(&house(&[LAW, ("source/a.rs", text)]))),
            NONE,
            "{text}"
        );
    }
    let files = house(&[
        LAW,
        ("source/mod.rs", "mod tests; #[cfg(test)] mod sample;"),
        ("source/tests.rs", "use crate::series::law::Law;"),
        ("source/sample.rs", "use crate::series::law::Law;"),
    ]);
    assert_eq!(what(rules::floors(&files)), NONE);
}

#[test]
fn the_floors_that_prove_import_nothing_but_diagnostics() {
    for floor in ["verify", "deployed"] {
        let file = format!("{floor}/mod.rs");
        let tree = house(&[
            ("diagnostic.rs", "pub struct Diagnostic;"),
            ("source/budget.rs", "pub const PAGE: u32 = 1;"),
            (
                &file,
                "use crate::diagnostic::Diagnostic; use crate::source::budget::PAGE;",
            ),
        ]);
        assert_eq!(
            what(rules::floors(&tree)),
            [format!("{file} -> source/budget.rs")]
        );
    }
}

#[test]
fn the_floor_that_changes_content_knows_content_and_files_and_nothing_published() {
    for (floor, allowed) in [
        ("source", true),
        ("document", true),
        ("series", true),
        ("output", true),
        ("search", false),
        ("plan", false),
        ("edition", false),
        ("verify", false),
    ] {
        assert_eq!(may("revise", floor), allowed, "{floor}");
    }
    assert!(may("command", "revise") && !may("output", "revise"));
}

#[test]
fn diagnostics_are_used_by_all_and_use_nothing() {
    for (floor, _) in FLOORS {
        assert!(may(floor, "diagnostic"), "{floor}");
        assert!(
            *floor == "diagnostic" || !may("diagnostic", floor),
            "{floor}"
        );
    }
}

#[test]
fn a_floor_that_is_allowed_by_name_stands_in_the_list() {
    for (floor, what) in FLOORS {
        let May::Only(these) = what else { continue };
        for named in *these {
            assert!(
                FLOORS.iter().any(|(name, _)| name == named),
                "{floor}: {named}"
            );
        }
    }
}

#[test]
fn a_floor_that_nobody_listed_is_a_breach() {
    let tree = house(&[("helpers/mod.rs", "pub fn help() {}")]);
    assert_eq!(what(rules::floors(&tree)), ["helpers"]);
}

#[test]
fn the_program_imports_the_library_by_its_name() {
    let tree = house(&[
        LAW,
        ("source/a.rs", "pub fn a() {}"),
        (
            "main.rs",
            "use monarch::series::law::Law; fn main() { monarch::source::a::a() }",
        ),
    ]);
    let main = tree
        .files
        .iter()
        .find(|file| file.name == "main.rs")
        .unwrap();
    let imports = main
        .imports
        .iter()
        .map(|file| tree.files[*file].name.as_str());
    assert_eq!(
        imports.collect::<Vec<_>>(),
        ["series/law.rs", "source/a.rs"]
    );
    assert_eq!(what(rules::floors(&tree)), NONE);
}

/// Files that each use the next, the last one the first.
fn ring(size: usize) -> Vec<(String, String)> {
    let name = |at: usize| format!("f{}", at % size);
    let text = |at| format!("pub fn f() {{ crate::source::{}::f() }}", name(at + 1));
    (0..size)
        .map(|at| (format!("source/{}.rs", name(at)), text(at)))
        .collect()
}

fn borrowed(files: &[(String, String)]) -> Vec<(&str, &str)> {
    files
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect()
}

#[test]
fn four_files_in_a_circle_are_a_breach_and_three_are_none() {
    assert_eq!(what(rules::circles(&house(&borrowed(&ring(3))))), NONE);
    let four = rules::circles(&house(&borrowed(&ring(4))));
    assert_eq!(
        what(four.clone()),
        [
            "source/f0.rs",
            "source/f1.rs",
            "source/f2.rs",
            "source/f3.rs"
        ]
    );
    assert!(
        four[0].why.ends_with("it imports source/f1.rs"),
        "{}",
        four[0].why
    );
}

#[test]
fn a_front_that_only_names_and_re_exports_closes_no_circle() {
    let user = |name: &str| {
        let text = format!("pub struct {name}; use super::Shared;");
        (format!("source/{}.rs", name.to_lowercase()), text)
    };
    let names = ["A", "B", "C"];
    let mut files: Vec<(String, String)> = names.iter().map(|name| user(name)).collect();
    files.push((
        "source/shared.rs".to_owned(),
        "pub struct Shared;".to_owned(),
    ));
    let front = "mod a; mod b; mod c; mod shared; pub use a::A; pub use b::B; pub use c::C; pub use shared::Shared;";
    files.push(("source/mod.rs".to_owned(), front.to_owned()));
    assert_eq!(what(rules::circles(&house(&borrowed(&files)))), NONE);
    // A driver that calls them and holds what they share is another matter.
    let driver = "mod a; mod b; mod c; pub struct Shared; fn all(_: a::A, _: b::B, _: c::C) {}";
    files.pop();
    files.pop();
    files.push(("source/mod.rs".to_owned(), driver.to_owned()));
    assert_eq!(rules::circles(&house(&borrowed(&files))).len(), 4);
}

#[test]
fn a_folder_of_twenty_one_files_is_a_breach_and_its_tests_do_not_count() {
    let files = |count: usize| -> Vec<(String, String)> {
        let plain = (1..count).map(|at| (format!("source/f{at}.rs"), String::new()));
        let mut front: String = (1..count).map(|at| format!("mod f{at};")).collect();
        front.push_str("#[cfg(test)] mod tests; #[cfg(test)] mod sample;");
        let tests = ["tests", "sample"].map(|name| (format!("source/{name}.rs"), String::new()));
        let front = [("source/mod.rs".to_owned(), front)];
        plain.chain(tests).chain(front).collect()
    };
    assert_eq!(what(rules::folders(&house(&borrowed(&files(20))))), NONE);
    let large = rules::folders(&house(&borrowed(&files(21))));
    assert_eq!((large[0].what.as_str(), large[0].size), ("source", 21));
}

#[test]
fn a_long_file_is_a_breach_unless_it_says_why() {
    let code = "fn f() {}\n".repeat(401);
    let long = |front: &str| house(&[("source/a.rs", &format!("{front}{code}"))]);
    assert_eq!(rules::long(&long(""))[0].size, 401);
    let reason = "//! Long because: one table that nobody would look for in two places.\n";
    assert_eq!(what(rules::long(&long(reason))), NONE);
    for no_reason in [
        "//! Long because: so.\n",
        "// Long because: it is a table, one of its kind.\n",
    ] {
        assert_eq!(what(rules::long(&long(no_reason))), ["source/a.rs"]);
    }
}

#[test]
fn comments_blank_lines_and_tests_are_no_code() {
    let text = "//! Front.\n\n/// Doc.\n#[must_use]\npub fn f() -> &'static str {\n    // why\n    /* and\n    how */\n    \"a\n\n b\"\n}\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn g() {}\n}\n";
    let tree = house(&[("source/a.rs", text)]);
    let file = tree
        .files
        .iter()
        .find(|file| file.name == "source/a.rs")
        .unwrap();
    // The attribute, the function's two lines, and two of its text.
    assert_eq!(file.syntax.lines, 5);
}

#[test]
fn three_types_of_one_name_are_a_breach_and_two_are_none() {
    let two = [
        ("source/a.rs", "struct View;"),
        ("series/a.rs", "enum View {}"),
    ];
    assert_eq!(what(rules::names(&house(&two))), NONE);
    let three = [two[0], two[1], ("edition/a.rs", "type View = u8;")];
    assert_eq!(rules::names(&house(&three))[0].size, 3);
    let elsewhere = [
        two[0],
        two[1],
        (
            "edition/a.rs",
            "use crate::source::a::View; fn view() {} #[cfg(test)] struct View;",
        ),
    ];
    assert_eq!(what(rules::names(&house(&elsewhere))), NONE);
}

#[test]
fn a_path_that_leads_nowhere_is_told() {
    let tree = house(&[
        LAW,
        (
            "edition/a.rs",
            "fn f() { crate::series::law::Order::new() }",
        ),
    ]);
    assert_eq!(
        tree.lost(),
        ["edition/a.rs: crate::series::law::Order::new"]
    );
    let made = house(&[
        (
            "series/law.rs",
            "macro_rules! name { () => {} } name!(Order);",
        ),
        (
            "edition/a.rs",
            "fn f() { crate::series::law::Order::new() }",
        ),
    ]);
    assert!(made.lost().is_empty());
}

#[test]
fn the_list_of_breaches_may_only_shrink() {
    let breach = Breach {
        rule: "folder",
        what: "source".to_owned(),
        size: 21,
        why: String::new(),
    };
    let there = [breach];
    assert!(compare(&there, &[("folder", "source", 21)]).is_empty());
    assert!(compare(&there, &[])[0].starts_with("new breach"));
    assert!(compare(&there, &[("folder", "source", 20)])[0].contains("has grown from 20 to 21"));
    assert!(compare(&[], &[("folder", "source", 21)])[0].contains("take it off the list"));
    // Smaller is no reason to fail a colleague's build: the line is lowered when somebody passes by.
    assert!(compare(&there, &[("folder", "source", 25)]).is_empty());
}
