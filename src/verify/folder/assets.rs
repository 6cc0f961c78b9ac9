//! Promise 1 in files that are no pages: styles, and kinds that must not lie there at all.

use super::fetched;
use crate::verify::check::Check;
use crate::verify::context::{Context, StyleFacts};
use crate::verify::finding::Finding;
use crate::verify::read::paths::extension;
use crate::verify::read::text::Text;

/// Extensions of files that a system or browser runs or opens as a page that nobody checked.
const ACTIVE: &[&str] = &[
    "js", "mjs", "cjs", "jsx", "ts", "tsx", "wasm", "swf", "jar", "class", "htm", "xhtml", "xht",
    "shtml", "mht", "mhtml", "xsl", "xslt", "php", "asp", "aspx", "jsp", "cgi", "hta", "htc",
    "exe", "bat", "cmd", "com", "ps1", "vbs", "vbe", "wsf", "scr", "msi", "dll", "so", "sh", "apk",
    "crx", "xpi", "lnk", "url", "webloc", "desktop", "inf", "command", "svgz", "map",
];

/// Extensions that every host and system opens as what they say. Of any other file browsers look at the
/// first bytes, and open as a page what looks like one.
const PASSIVE: &[&str] = &[
    "html", "css", "svg", "xml", "png", "jpg", "jpeg", "webp", "gif", "avif", "ico", "json", "txt",
    "csv", "pdf", "epub", "zip", "woff2", "gz", "br",
];

/// A file that runs by its extension, or without one that says what it is looks like a page.
pub fn check_kind(path: &str, bytes: &[u8], found: &mut Vec<Finding>) {
    let extension = extension(path);
    if ACTIVE.iter().any(|a| a.eq_ignore_ascii_case(extension)) {
        found.push(
            Check::ScriptFile
                .error(format!(
                    "a .{extension} file is run, or belongs to what is run"
                ))
                .in_file(path)
                .hint("remove it"),
        );
    }
    let start = bytes
        .iter()
        .position(|b| !b.is_ascii_whitespace() && !b"\xef\xbb\xbf".contains(b));
    let is_markup = start.is_some_and(|at| bytes[at] == b'<');
    // The search indices are described in Markdown, for people who write clients.
    let is_description = extension == "md" && path.starts_with("search/");
    let is_passive = PASSIVE.iter().any(|p| p.eq_ignore_ascii_case(extension));
    if is_markup && !is_passive && !is_description {
        found.push(
            Check::ScriptFile
                .error("browsers open the file as a page, and nothing checks it as one")
                .in_file(path),
        );
    }
}

/// A style.
pub fn check_style(source: &Text, context: &Context, found: &mut Vec<Finding>) -> StyleFacts {
    let (facts, refused) = fetched::of_style(&source.text, &source.path, context);
    let refused = refused.into_iter();
    found.extend(refused.map(|(at, check, message)| check.error(message).at(source.place(&at))));
    facts
}
