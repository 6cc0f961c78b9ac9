//! Codes of revise: content that is changed.

use super::code::{Code, error};
use super::promise::Promise::Words;

/// In alphabetical order.
pub const CODES: &[Code] = &[
    error("changed-meanwhile", "A file was changed, made or removed by somebody else between the reading and the writing. Nothing was changed.")
        .seen("monarch translate accept --lang ko, while somebody saves content/ko/state.yaml in an editor")
        .mend("Run the command again.")
        .keeps(Words),
    error("content-locked", "Another process is changing this series, and did not end while this one waited.")
        .seen("two imports at once")
        .mend("Wait until it has ended, and run the command again: nothing was changed."),
    error("edits-overlap", "Two changes of one file do not fit together. Nothing was changed.")
        .seen("two texts for the same sentence")
        .mend("Make one of them first, then the other.")
        .keeps(Words),
    error("not-content", "A change named a file that is none of content.")
        .seen("content/../README.md")
        .mend("Name files below content, without links and hidden folders."),
    error("not-read-back", "What would be written would not be read as what was meant. Nothing was changed.")
        .seen("a fault of this program")
        .mend("Please report it, with the command that you ran.")
        .keeps(Words),
];
