//! What an address leads to that a browser fetches by itself, and what a style fetches. In: an address, the
//! file in which it stands. Out: what it leads to, or why it may not stand there.

use std::ops::Range;

use crate::verify::check::Check;
use crate::verify::context::{Context, StyleFacts};
use crate::verify::read::address::{self, Address};
use crate::verify::read::paths::ERROR_PAGE;
use crate::verify::read::style::{self, Item};

/// What an address that is fetched leads to.
pub enum Fetched {
    /// A part of the same file.
    Own,
    /// What stands in the address itself.
    Data,
    /// A file of the folder.
    File(String),
}

/// Resolves an address that is fetched from the file `from`: it must be a file of the folder, or an image
/// or font in the address itself.
pub fn resolve(context: &Context, from: &str, value: &str) -> Result<Fetched, (Check, String)> {
    let refuse = |check, message: String| Err((check, message));
    match address::read(value) {
        Address::Web(_) | Address::Other(_) => refuse(
            Check::RemoteRequest,
            format!("`{value}` is fetched from elsewhere"),
        ),
        Address::Rooted => refuse(
            Check::AbsoluteLink,
            format!("`{value}` depends on where the folder lies"),
        ),
        Address::Script => refuse(
            Check::ScriptAddress,
            "the address is run, or holds what is run".to_owned(),
        ),
        Address::Data(_) => Ok(Fetched::Data),
        Address::Empty => refuse(Check::BadLink, "the address is empty".to_owned()),
        Address::Bad(why) => refuse(
            Check::BadLink,
            format!("`{value}` is not an address: {why}"),
        ),
        Address::Relative(relative) if relative.path.is_empty() => Ok(Fetched::Own),
        Address::Relative(relative) => {
            let Some(path) = address::resolve(from, &relative.path) else {
                let message = format!("`{value}` leads out of the folder");
                return refuse(Check::LinkOutside, message);
            };
            if relative.query {
                let message = format!("`{value}` has a question, and a folder cannot answer");
                return refuse(Check::BadLink, message);
            }
            match context.folder.has(&path) {
                true if from == ERROR_PAGE => refuse(
                    Check::RelativeLink,
                    format!("`{value}` is dead where the host shows this page in a folder"),
                ),
                true => Ok(Fetched::File(path)),
                false => refuse(Check::DeadLink, format!("`{path}` does not exist")),
            }
        }
    }
}

/// What is wrong with a style in the file `from`, each with its place in the style, and what else it fetches.
pub fn of_style(
    css: &str,
    from: &str,
    context: &Context,
) -> (StyleFacts, Vec<(Range<usize>, Check, String)>) {
    let (mut facts, mut refused) = (StyleFacts::default(), Vec::new());
    for (at, item) in style::scan(css) {
        let refusal = match item {
            Item::Import => (Check::StyleImport, "@import fetches another style".into()),
            Item::Active(name) => (
                Check::StyleActive,
                format!("`{name}` runs, or hides where an address leads"),
            ),
            Item::TooDeep => (
                Check::TooDeep,
                "the style is nested too deeply to read to its end".into(),
            ),
            Item::Url { address, font } => match resolve(context, from, &address) {
                Ok(fetched) => {
                    note(&mut facts, &fetched, font);
                    continue;
                }
                Err(refusal) => refusal,
            },
        };
        refused.push((at, refusal.0, refusal.1));
    }
    (facts, refused)
}

fn note(facts: &mut StyleFacts, fetched: &Fetched, font: bool) {
    match (fetched, font) {
        (Fetched::Own, _) => {}
        (Fetched::Data, true) => facts.data_font = true,
        (Fetched::Data, false) => facts.data_image = true,
        (Fetched::File(_), true) => facts.local_font = true,
        (Fetched::File(_), false) => facts.local_image = true,
    }
}
