//! Codes of command: what was typed, and what has run out.

use super::code::{Code, error, warning};
use super::promise::Promise::{Links, Sums};

/// In alphabetical order.
pub const CODES: &[Code] = &[
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
    error("no-site", "The folder of the built site is not there.")
        .seen("monarch search --lang en --site dits police")
        .mend("Build it with `monarch build`, or name it: `--site dist`."),
    warning("sums-from-host", "The list of sums came from the host itself. One that changes pages could change the list too.")
        .seen("monarch check-deployed https://guide.example.org/")
        .mend("Give the copy that was uploaded, `--copy FOLDER`, or its list, `--sums FILE`.")
        .keeps(Sums),
    error("unknown-code", "No message has this code.")
        .seen("monarch explain dead-lnk")
        .mend("Write it as it stands in the message, `monarch explain dead-link`, or list all: `monarch explain`."),
];
