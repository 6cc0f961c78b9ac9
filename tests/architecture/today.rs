//! The breaches of today: a debt that is paid off, never added to.

use crate::rules::Breach;

/// Rule, what breaks it, and how large the breach may be. Take a line out when its breach is gone, lower its
/// number when it has shrunk; there is no reason to add one.
#[rustfmt::skip]
pub const BREACHES: &[(&str, &str, usize)] = &[
    ("circle", "search/analyzer/mod.rs", 1),
    ("circle", "search/analyzer/cut.rs", 1),
    ("circle", "search/analyzer/han.rs", 1),
    ("circle", "search/analyzer/hangul.rs", 1),
    ("circle", "search/analyzer/number.rs", 1),
    ("circle", "search/analyzer/small.rs", 1),
    ("circle", "search/analyzer/tables.rs", 1),
    ("circle", "search/analyzer/text.rs", 1),
    ("circle", "search/analyzer/thai.rs", 1),
    ("circle", "search/analyzer/vectors.rs", 1),
    ("circle", "search/analyzer/word.rs", 1),
    ("long", "document/parse.rs", 550),
    ("long", "source/yaml.rs", 419),
    ("name", "Document", 5),
    ("name", "Documents", 3),
    ("name", "Entry", 6),
    ("name", "Extent", 3),
    ("name", "File", 7),
    ("name", "Files", 3),
    ("name", "Format", 3),
    ("name", "Found", 5),
    ("name", "Frame", 3),
    ("name", "Group", 6),
    ("name", "Guide", 5),
    ("name", "Head", 3),
    ("name", "Item", 7),
    ("name", "Kind", 10),
    ("name", "Language", 5),
    ("name", "List", 4),
    ("name", "Made", 6),
    ("name", "Page", 4),
    ("name", "Parsed", 3),
    ("name", "Part", 6),
    ("name", "Partner", 3),
    ("name", "Passage", 3),
    ("name", "Place", 6),
    ("name", "Policy", 3),
    ("name", "Published", 3),
    ("name", "Reader", 3),
    ("name", "Refusal", 3),
    ("name", "Row", 4),
    ("name", "Section", 4),
    ("name", "Side", 3),
    ("name", "Status", 4),
    ("name", "View", 18),
    ("name", "Word", 5),
    ("name", "Words", 6),
];

/// What is wrong between the breaches that are there and those that are listed.
pub fn compare(there: &[Breach], listed: &[(&str, &str, usize)]) -> Vec<String> {
    let mut problems = Vec::new();
    for breach in there {
        let known = listed
            .iter()
            .find(|(rule, what, _)| (*rule, *what) == (breach.rule, &breach.what));
        let Breach {
            rule,
            what,
            size,
            why,
        } = breach;
        match known {
            None => problems.push(format!(
                "new breach (\"{rule}\", \"{what}\", {size}): {why}"
            )),
            Some((_, _, most)) if size > most => {
                problems.push(format!(
                    "{rule} {what} has grown from {most} to {size}: {why}"
                ));
            }
            Some(_) => {}
        }
    }
    for (rule, what, _) in listed {
        if !there
            .iter()
            .any(|breach| (breach.rule, breach.what.as_str()) == (*rule, *what))
        {
            problems.push(format!(
                "{rule} {what} is a breach no longer: take it off the list in today.rs"
            ));
        }
    }
    problems
}
