//! The floors in order: the one list of who may import whom.

/// What a floor may import, beside itself and `diagnostic`.
#[derive(Debug, Clone, Copy)]
pub enum May {
    /// Every floor above it in the list.
    Above,
    /// These only.
    Only(&'static [&'static str]),
}

/// The floors through which data passes, in order. A floor that does not exist yet is no breach, one that
/// is not listed is.
pub const FLOORS: &[(&str, May)] = &[
    ("diagnostic", May::Only(&[])),
    // One table that the writer of host files and the asker of hosts both read.
    ("media_type", May::Only(&[])),
    ("source", May::Above),
    ("document", May::Above),
    ("series", May::Above),
    ("search", May::Above),
    ("plan", May::Above),
    ("edition", May::Above),
    ("exchange", May::Above),
    ("output", May::Above),
    // Changes content, so it knows content and how a file is written, and nothing of what is published.
    (
        "revise",
        May::Only(&["source", "document", "series", "output"]),
    ),
    // Proves what was written: whatever it shared with the writer it could not prove.
    ("verify", May::Only(&[])),
    ("deployed", May::Only(&["media_type"])),
    ("command", May::Above),
    // main.rs, which is a crate of its own.
    ("main", May::Above),
];

/// Whether files of one floor may import files of another.
pub fn may(from: &str, to: &str) -> bool {
    let place = |floor| FLOORS.iter().position(|(name, _)| *name == floor);
    match (place(from), place(to)) {
        _ if from == to || to == "diagnostic" => true,
        (Some(here), Some(there)) => match FLOORS[here].1 {
            May::Above => there < here,
            May::Only(these) => these.contains(&to),
        },
        _ => false,
    }
}
