//! Codes of command: what was typed, and what has run out.

use super::code::{Code, error, warning};
use super::promise::Promise::{Links, Policy, Sums};

/// In alphabetical order.
pub const CODES: &[Code] = &[
    error("bad-role", "A role is not written as a code. Names of people never stand in a ledger.")
        .seen("--by Maria")
        .mend("Write capital letters and a digit: `--by R1`.")
        .keeps(Policy),
    error("class-in-translation", "Changes are classed in the source language only.")
        .seen("monarch translate accept --lang ko part-4 --class typo")
        .mend("Leave `--class` out.")
        .keeps(Policy),
    error("class-missing", "A text of the source changed, and nobody said how far the change reaches.")
        .seen("monarch translate accept --lang en 'part-4#police' after a change")
        .mend("Say it: `--class typo`, `--class substantive` or `--class safety`.")
        .keeps(Policy),
    warning("law-expired", "The day by which a law had to be read again is past.")
        .seen("review_by: 2026-06-01, and today is later")
        .mend("Read the law at its address and set `as_of` and `review_by` in laws.yaml.")
        .settable(),
    error("law-in-translation", "The law is checked in the source language only. A reviewed translation inherits the check.")
        .seen("monarch translate accept --lang ko part-4 --law-checked Ontario --by L1")
        .mend("Record it for the source: `--lang en`.")
        .keeps(Policy),
    error("no-address", "The folder does not say at which address it is published.")
        .seen("monarch check-deployed dist, built without `base`")
        .mend("Give the address: `monarch check-deployed https://… --copy dist`.")
        .keeps(Links),
    error("no-certificate", "The file of certificates cannot be read or holds none.")
        .seen("monarch check-deployed https://guide.local/ --ca key.pem")
        .mend("Name a file that begins with `-----BEGIN CERTIFICATE-----`."),
    error("no-host", "Compressed copies were asked for in a copy that no host serves.")
        .seen("monarch bundle --for usb --precompress --out stick")
        .mend("Leave `--precompress` out, or make it `--for web`."),
    error("no-pdf", "This program was built without PDFs.")
        .seen("monarch build --edition pdf")
        .mend("Build it with `cargo build --release --features pdf`, or print print.html from a browser."),
    error("no-sections", "A decision was to be recorded without saying for which sections.")
        .seen("monarch translate accept --lang ko --status reviewed --by R1")
        .mend("Name a guide, `part-4`, or sections, `'part-4#police'`.")
        .keeps(Policy),
    error("no-site", "The folder of the built site is not there.")
        .seen("monarch search --lang en --site dits police")
        .mend("Build it with `monarch build`, or name it: `--site dist`."),
    warning("not-called", "Nobody has called a contact for a long time, or ever.")
        .seen("called_on: 2025-01-10")
        .mend("Call the number, check name, hours and languages, and set `called_on` in contacts.yaml.")
        .settable(),
    warning("sums-from-host", "The list of sums came from the host itself. One that changes pages could change the list too.")
        .seen("monarch check-deployed https://guide.example.org/")
        .mend("Give the copy that was uploaded, `--copy FOLDER`, or its list, `--sums FILE`.")
        .keeps(Sums),
    error("unknown-code", "No message has this code.")
        .seen("monarch explain dead-lnk")
        .mend("Write it as it stands in the message, `monarch explain dead-link`, or list all: `monarch explain`."),
    error("unknown-edition", "An edition was asked for that this program cannot make.")
        .seen("monarch build --edition wbe")
        .mend("Write one that the message lists: `--edition web`."),
    error("unknown-section", "A section was named that there is none of.")
        .seen("monarch translate accept --lang ko part-4#polcie")
        .mend("Write a guide, `part-4`, or a section, `'part-4#police'`.")
        .keeps(Policy),
];
