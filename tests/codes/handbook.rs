//! The pages of the handbook that are made from the table. `MONARCH_UPDATE=1 cargo test --test codes`
//! writes them; `monarch translate accept --lang en handbook` and, for what
//! changed, `… 'handbook#messages-series' --class typo` then record the new text.

use std::fmt::Write as _;
use std::path::Path;

use monarch::diagnostic::codes::{FLOORS, Floor};

use crate::support::expect;

struct HandbookPage {
    file: &'static str,
    title: &'static str,
    description: &'static str,
    code: &'static str,
    lead: &'static str,
    /// Each with the code of its section, which stays whatever comes before it one day.
    floors: &'static [(&'static str, u32)],
}

/// Three, since a page has to stay within its budget in every language, and the table grows.
const PAGES: &[HandbookPage] = &[
    HandbookPage {
        file: "97-what-messages-mean.md",
        title: "What messages mean",
        description: "Messages about the text of a series, by their codes, with what to do.",
        code: "9-14",
        lead: "A message begins with its code: `error[dead-link]`. Errors stop the work, warnings do not. `monarch explain dead-link` says the same on your computer, with an example.\n\nThis page is for people who change a text or a translation. There are pages on messages about [making a copy](98-when-a-copy-is-made.md) and about [a copy that is made](99-what-checks-of-a-copy-say.md).",
        floors: &[("source", 1), ("document", 2), ("series", 3)],
    },
    HandbookPage {
        file: "98-when-a-copy-is-made.md",
        title: "Messages when a copy is made",
        description: "Messages about making and writing pages, books and PDFs, by their codes, with what to do.",
        code: "9-15",
        lead: "These messages come while a copy is made or written, or when a command cannot do what was typed. Messages about the text stand [on a page of their own](97-what-messages-mean.md).",
        floors: &[
            ("search", 1),
            ("plan", 2),
            ("edition", 3),
            ("output", 4),
            ("command", 5),
            ("revise", 6),
        ],
    },
    HandbookPage {
        file: "99-what-checks-of-a-copy-say.md",
        title: "What checks of a copy say",
        description: "Messages about a finished copy or a website, by their codes, with what to do.",
        code: "9-16",
        lead: "`monarch verify` reads a copy and proves that it keeps its promises. `monarch check-deployed` asks a website for every file. `monarch explain` with the code of a message gives an example.\n\nWhere a message is about a file that nobody changed, make the copy again, or ask whoever gave it to you.",
        floors: &[("verify", 1), ("deployed", 2)],
    },
];

fn page(page: &HandbookPage) -> String {
    let HandbookPage {
        title,
        description,
        code,
        lead,
        ..
    } = page;
    let mut text = format!(
        "---\ntitle: {title}\ndescription: {description}\ncode: {code}\ntopics: [organisations, support-practice]\n---\n\n<!-- Made from the table of codes: see tests/codes/handbook.rs. -->\n\n{lead}\n"
    );
    for (name, number) in page.floors {
        let floor = FLOORS.iter().find(|floor| floor.name == *name);
        let Floor { about, codes, .. } = floor.unwrap();
        let _ = write!(text, "\n## {about} {{#messages-{name} code={number}}}\n");
        for code in *codes {
            let _ = write!(
                text,
                "\n`{}`\n: {} {}\n",
                code.name, code.meaning, code.remedy
            );
        }
    }
    text
}

#[test]
fn the_pages_of_the_handbook_say_what_the_table_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/en/handbook");
    for made in PAGES {
        expect(&folder.join(made.file), &page(made));
    }
}

#[test]
fn every_floor_stands_on_one_page() {
    for floor in FLOORS {
        let pages = PAGES
            .iter()
            .filter(|page| page.floors.iter().any(|(name, _)| *name == floor.name));
        assert_eq!(pages.count(), 1, "{}", floor.name);
    }
}
