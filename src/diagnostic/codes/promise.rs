//! What is promised, for codes to name. In: nothing. Out: a name and a sentence for each.

/// What is promised to readers and to those who hand copies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Promise {
    /// A written folder says what it is.
    Contract,
    /// Promise 1.
    Requests,
    /// Promise 2.
    Links,
    /// Promise 3.
    Names,
    /// Promise 4.
    Bytes,
    /// Promise 5.
    Languages,
    /// Promise 6.
    Budgets,
    /// Promise 7.
    Policy,
    /// Promise 8.
    Whole,
    /// What pages show can be found.
    Search,
    /// What was written can be told from what was changed.
    Sums,
    /// What was written is shown.
    Words,
    /// What is said twice is said alike.
    Alike,
    /// Nothing tells of people.
    Discreet,
    /// Nobody is sent where it could harm them.
    Referrals,
}

impl Promise {
    /// Its name in reports: the number of a promise of the written folder, or a word.
    pub const fn name(self) -> &'static str {
        match self {
            Promise::Contract => "contract",
            Promise::Requests => "1",
            Promise::Links => "2",
            Promise::Names => "3",
            Promise::Bytes => "4",
            Promise::Languages => "5",
            Promise::Budgets => "6",
            Promise::Policy => "7",
            Promise::Whole => "8",
            Promise::Search => "search",
            Promise::Sums => "sums",
            Promise::Words => "words",
            Promise::Alike => "alike",
            Promise::Discreet => "discreet",
            Promise::Referrals => "referrals",
        }
    }

    /// What is promised.
    pub const fn words(self) -> &'static str {
        match self {
            Promise::Contract => "edition.json says what the folder is",
            Promise::Requests => "no script, and no request leaves the folder",
            Promise::Links => "every link leads to something",
            Promise::Names => "names travel on every stick and host",
            Promise::Bytes => "the same input gives the same bytes",
            Promise::Languages => "languages are marked, ids unique, HTML valid",
            Promise::Budgets => "pages keep their budgets",
            Promise::Policy => "nothing is published below the policy",
            Promise::Whole => "a folder is replaced whole or not at all",
            Promise::Search => "what the pages show can be found",
            Promise::Sums => "every file has the bytes that were written",
            Promise::Words => "no word that was written vanishes",
            Promise::Alike => "what is said twice is said alike",
            Promise::Discreet => "nothing tells of those who read, carry or made it",
            Promise::Referrals => "nobody is sent where it could harm them",
        }
    }
}
