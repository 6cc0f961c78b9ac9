//! The breaches of today: a debt that is paid off, never added to.

use crate::rules::Breach;

/// Rule, what breaks it, and how large the breach may be. Take a line out when its breach is gone, lower its
/// number when it has shrunk; there is no reason to add one.
#[rustfmt::skip]
pub const BREACHES: &[(&str, &str, usize)] = &[
    ("circle", "edition/pdf/code.rs", 1),
    ("circle", "edition/pdf/cover.rs", 1),
    ("circle", "edition/pdf/data.rs", 1),
    ("circle", "edition/pdf/guide.rs", 1),
    ("circle", "edition/pdf/sign.rs", 1),
    ("circle", "edition/web/mod.rs", 1),
    ("circle", "edition/web/about.rs", 1),
    ("circle", "edition/web/added.rs", 1),
    ("circle", "edition/web/bare.rs", 1),
    ("circle", "edition/web/changes.rs", 1),
    ("circle", "edition/web/check.rs", 1),
    ("circle", "edition/web/chooser.rs", 1),
    ("circle", "edition/web/contacts.rs", 1),
    ("circle", "edition/web/content.rs", 1),
    ("circle", "edition/web/epub.rs", 1),
    ("circle", "edition/web/epub/lists.rs", 1),
    ("circle", "edition/web/error.rs", 1),
    ("circle", "edition/web/exit.rs", 1),
    ("circle", "edition/web/files.rs", 1),
    ("circle", "edition/web/finder.rs", 1),
    ("circle", "edition/web/frame.rs", 1),
    ("circle", "edition/web/glossary.rs", 1),
    ("circle", "edition/web/guide.rs", 1),
    ("circle", "edition/web/home.rs", 1),
    ("circle", "edition/web/laws.rs", 1),
    ("circle", "edition/web/links.rs", 1),
    ("circle", "edition/web/papers.rs", 1),
    ("circle", "edition/web/print.rs", 1),
    ("circle", "edition/web/record.rs", 1),
    ("circle", "edition/web/safety.rs", 1),
    ("circle", "edition/web/section.rs", 1),
    ("circle", "edition/web/single.rs", 1),
    ("circle", "edition/web/single/index.rs", 1),
    ("circle", "edition/web/site.rs", 1),
    ("circle", "edition/web/sitemap.rs", 1),
    ("circle", "edition/web/start.rs", 1),
    ("circle", "edition/web/terms.rs", 1),
    ("circle", "edition/web/weight.rs", 1),
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
    ("circle", "series/check/mod.rs", 1),
    ("circle", "series/check/avoid.rs", 1),
    ("circle", "series/check/brochure.rs", 1),
    ("circle", "series/check/card.rs", 1),
    ("circle", "series/check/figures.rs", 1),
    ("circle", "series/check/length.rs", 1),
    ("circle", "series/check/note_label.rs", 1),
    ("circle", "series/check/parity.rs", 1),
    ("circle", "series/check/records.rs", 1),
    ("circle", "series/check/silence.rs", 1),
    ("circle", "series/check/untranslated.rs", 1),
    ("folder", "edition/pdf", 28),
    ("folder", "edition/web", 38),
    ("long", "source/yaml.rs", 419),
    ("long", "main.rs", 468),
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
    ("name", "Options", 5),
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
    ("name", "Writer", 3),
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
