//! How bad a problem is. In: nothing. Out: two words, worst first.

use serde::Serialize;

/// How bad it is. Errors stop a build; warnings do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The output would be wrong: nothing is written.
    Error,
    /// Somebody should look, the output is right as far as it goes.
    Warning,
}
