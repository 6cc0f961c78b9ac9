//! Codes of search: published indices.

use super::code::{Code, error};
use super::promise::Promise::Search;

/// In alphabetical order.
pub const CODES: &[Code] = &[
    error(
        "damaged-index",
        "A file of the search indices cannot be read, or is of another version.",
    )
    .seen("dist/search/v1/manifest.json cut off in the middle")
    .mend("Build the site again; `monarch verify dist` says what else is damaged.")
    .keeps(Search),
    error("no-index", "The folder has no search indices.")
        .seen("monarch search --lang en --site stick police")
        .mend("Build without `--no-search-index`, or name the folder of a website: `--site dist`.")
        .keeps(Search),
    error(
        "other-analyzer",
        "The indices were made by another version, which cuts words in another way.",
    )
    .seen("an index of analyzer version 2 and a program that has version 1")
    .mend("Search the site with the version that built it.")
    .keeps(Search),
    error(
        "search-json",
        "An index could not be written as JSON. This is a fault of the program.",
    )
    .seen("nothing that you typed")
    .mend("Report it with the message, as the page on reporting errors says.")
    .keeps(Search),
    error(
        "unknown-guide",
        "A guide is named that there is none of here.",
    )
    .seen("monarch search --lang en --guide part-9 police")
    .mend("Write one that the message lists: `--guide part-4`."),
];
