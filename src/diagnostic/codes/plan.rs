//! Codes of plan: what will be published.

use super::code::{Code, error};
use super::promise::Promise::Contract;

/// In alphabetical order.
pub const CODES: &[Code] = &[error(
    "edition-json",
    "The list of what was made could not be written as JSON. This is a fault of the program.",
)
.seen("nothing that you typed")
.mend("Report it with the message, as the page on reporting errors says.")
.keeps(Contract)];
