//! `partner.yaml`: what an organisation that hands copies on may say of itself and add.
//! In: the file, and a logo beside it. Out: a [`Partner`], or every reason why there is none. There is no key
//! for statuses, dates, laws, credits, codes, notices or styles: what cannot be written cannot be overridden.

pub mod colour;
mod folder;
mod logo;
mod words;

use std::path::Path;

use super::config;
use super::file::SourceFile;
use super::name::{Id, LanguageTag};
use super::record::{Contact, ContactWords, Site};
use super::records;
use super::yaml::{Map, Yaml, bad_id};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use colour::{Backgrounds, Colour, ENOUGH};
use folder::Refusal;

pub use logo::Logo;

/// A larger `partner.yaml` is refused: a list of a thousand referrals takes half of it.
const LARGEST: u64 = 512 * 1024;

/// What stands between an organisation and the series.
#[derive(Debug, Clone)]
pub struct Partner {
    /// What it is called, in every language.
    pub name: String,
    /// Where its name stands.
    pub name_at: Place,
    /// Its logo, written anew.
    pub logo: Option<Logo>,
    /// Its colour for links, on light screens.
    pub light: Option<(Colour, Place)>,
    /// The same on dark ones.
    pub dark: Option<(Colour, Place)>,
    /// Addresses that take the place of those of the series.
    pub site: Site,
    /// The languages of the copy, the source first; none for all of them.
    pub languages: Vec<(LanguageTag, Place)>,
    /// The guides of the copy in order; none for all of them.
    pub guides: Vec<(Id, Place)>,
    /// Whether guides for workers show in titles and file names what they are about.
    pub open: bool,
    /// How to reach the partner.
    pub contacts: Vec<Added>,
    /// Services that the partner knows of.
    pub referrals: Vec<Added>,
    /// Contacts of the series whose numbers the copy leaves out.
    pub hide: Vec<(Id, Place)>,
}

/// A contact that the partner adds.
#[derive(Debug, Clone)]
pub struct Added {
    /// Its name on the page.
    pub id: Id,
    /// What is the same in every language.
    pub facts: Contact,
    /// Its words by language.
    pub words: Vec<(LanguageTag, ContactWords, Place)>,
    /// Where `called_on` stands, or the contact itself.
    pub called_at: Place,
    /// Where it stands.
    pub place: Place,
}

/// Keys that somebody may look for, and that are the same in every copy.
const LOCKED: &[&str] = &[
    "as_of",
    "newer_after",
    "policy",
    "topics",
    "credits",
    "budgets",
    "laws",
    "law",
    "law_checked",
    "glossary",
    "terms",
    "status",
    "state",
    "language",
    "reviewed",
    "review",
    "sections",
    "codes",
    "code",
    "notices",
    "notice",
    "disclaimer",
    "disclaimers",
    "safety",
    "csp",
    "styles",
    "templates",
    "show",
    "stale",
];

/// Reads the overlay at `path`. Nothing is returned where it has no name; every problem is, in any case.
pub fn read(path: &Path) -> (Option<Partner>, Diagnostics) {
    let shown: Vec<_> = path
        .components()
        .map(|c| c.as_os_str().to_string_lossy())
        .collect();
    let shown = shown.join("/").replace("//", "/");
    let refused = |refusal: Refusal| {
        let problem = Diagnostic::error(refusal.code, refusal.message);
        let problem = problem.at(Place::file(shown.as_str())).hint(refusal.hint);
        (None, problem.into())
    };
    let bytes = match folder::read(path, LARGEST) {
        Ok(bytes) => bytes,
        Err(refusal) => return refused(refusal),
    };
    let Ok(text) = String::from_utf8(bytes) else {
        let hint = "save it as UTF-8 in your editor";
        return refused(Refusal::new("not-utf-8", "this file is not UTF-8", hint));
    };
    let file = SourceFile::new(shown.as_str(), text);
    match Yaml::whole(&file).map() {
        Ok(map) => read_map(map, path.parent().unwrap_or(Path::new(""))),
        Err(problems) => (None, problems),
    }
}

fn read_map(mut map: Map, folder: &Path) -> (Option<Partner>, Diagnostics) {
    let name = map.required("name");
    let name_at = map.place_of("name");
    if let Some(wrong) = words::not_plain(&name, words::NAME) {
        let message = format!("`name` {wrong}");
        map.problem(Diagnostic::error("bad-value", message).at(name_at.clone()));
    }
    let logo = map
        .text_at("logo")
        .and_then(|(name, place)| logo(&mut map, folder, &name, place));
    let (mut light, mut dark) = (None, None);
    if let Some(mut inner) = map.map("colours") {
        let mut colour = |key| {
            let place = inner.place_of(key);
            let colour = inner.parsed(key, "six digits after a hash, such as #0b5a66", Colour::new);
            colour.map(|colour| (colour, place))
        };
        (light, dark) = (colour("light"), colour("dark"));
        map.absorb(inner.finish());
    }
    let site = config::site(&mut map);
    let languages = languages(&mut map, "languages");
    let guides = map.ids("guides");
    let open = map.parsed("discreet", "neutral or open", |text| match text {
        "neutral" => Some(false),
        "open" => Some(true),
        _ => None,
    });
    let contacts = added(&mut map, "contacts");
    let referrals = added(&mut map, "referrals");
    let hide = map.ids("hide");
    let partner = Partner {
        name: name.trim().to_owned(),
        name_at,
        logo,
        light,
        dark,
        site,
        languages,
        guides,
        open: open.unwrap_or(false),
        contacts,
        referrals,
        hide,
    };
    let mut problems = Diagnostics::new();
    problems.extend(map.finish().into_iter().map(locked));
    (Some(partner), problems)
}

/// Says of an unknown key that it is known, and nobody's to change.
fn locked(problem: Diagnostic) -> Diagnostic {
    let key = problem.message.split('`').nth(1);
    if problem.code != "unknown-key" || !key.is_some_and(|key| LOCKED.contains(&key)) {
        return problem;
    }
    Diagnostic {
        code: "locked-key",
        message: problem.message.replace("unknown key", "no partner can set"),
        ..problem
    }
    .hint("it is the same in every copy: take it out")
}

fn languages(map: &mut Map, key: &'static str) -> Vec<(LanguageTag, Place)> {
    let mut tags = Vec::new();
    for (text, place) in map.texts(key) {
        match LanguageTag::new(&text) {
            Some(tag) => tags.push((tag, place)),
            None => map.problem(bad_language(&text, place)),
        }
    }
    tags
}

fn bad_language(text: &str, place: Place) -> Diagnostic {
    Diagnostic::error("bad-language", format!("`{text}` is not a language tag"))
        .at(place)
        .hint("use BCP 47 tags: en, zh-Hans, ko")
}

fn logo(map: &mut Map, folder: &Path, name: &str, place: Place) -> Option<Logo> {
    let bytes = match folder::read_inside(folder, name, logo::LARGEST) {
        Ok(bytes) => bytes,
        Err(Refusal {
            code,
            message,
            hint,
        }) => {
            map.problem(Diagnostic::error(code, message).at(place).hint(hint));
            return None;
        }
    };
    // A picture has no lines: what is wrong with it is said where it is named. SVG has.
    let file = format!("{}/{name}", folder.display());
    match Logo::read(&bytes, &file, &place) {
        Ok(logo) => Some(logo),
        Err(problems) => {
            map.absorb(problems);
            None
        }
    }
}

/// Contacts by id, each with its words.
fn added(map: &mut Map, key: &'static str) -> Vec<Added> {
    let Some(inner) = map.map(key) else {
        return Vec::new();
    };
    let (records, mut problems) = inner.records();
    let mut all = Vec::new();
    for (name, place, mut record) in records {
        let facts = records::contact(&mut record);
        let called_at = record.place_of("called_on");
        for (key, message) in words::wrong_facts(facts.as_ref()) {
            let place = record.place_of(key);
            record.problem(Diagnostic::error("bad-value", message).at(place));
        }
        let words = words::by_language(&mut record);
        problems.append(record.finish());
        match (Id::new(&name), facts) {
            (Some(id), Some(facts)) => all.push(Added {
                id,
                facts,
                words,
                called_at,
                place,
            }),
            (Some(_), None) => {}
            (None, _) => problems.push(bad_id(&name, place)),
        }
    }
    map.absorb(problems);
    all
}

impl Partner {
    /// Colours that people could not read on what the theme puts behind them.
    pub fn check_colours(&self, behind: &Backgrounds) -> Diagnostics {
        let mut problems = Diagnostics::new();
        for (chosen, behind, screens) in [
            (&self.light, &behind.light, "light"),
            (&self.dark, &behind.dark, "dark"),
        ] {
            let Some((colour, place)) = chosen else {
                continue;
            };
            let ratio = colour.least(behind);
            if ratio >= ENOUGH {
                continue;
            }
            // Rounded down: 4.496 is not 4.5.
            let ratio = (ratio * 100.0).floor() / 100.0;
            let message = format!(
                "{colour} has a contrast of {ratio} to 1 on {screens} screens, and people need {ENOUGH}"
            );
            let problem = Diagnostic::error("low-contrast", message).at(place.clone());
            problems.push(match colour.nearest_readable(behind) {
                Some(nearest) => problem.hint(format!("the nearest shade that passes: {nearest}")),
                None => problem,
            });
        }
        problems
    }
}
