//! Promise 5: the language of every text is said, so that it is read aloud, drawn and translated as what
//! it is; ids are unique; the page is HTML. In: a page. Out: findings.

use std::collections::{HashMap, HashSet};

use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use super::Context;
use super::page::{Element, Kind, NodeId, Page};
use crate::diagnostic::Diagnostic;

/// Checks root, languages, directions and ids of a page.
pub(super) fn check(page: &Page, context: &Context, found: &mut Vec<Diagnostic>) {
    check_form(page, found);
    check_root(page, context, found);
    let mut ids: HashMap<&str, NodeId> = HashMap::new();
    for (id, element) in page.elements() {
        if let Some(name) = element.attribute("id") {
            if name.is_empty() || name.contains(char::is_whitespace) {
                found.push(page.error_at(id, "id", "bad-id", format!("`{name}` is not an id")));
            }
            if let Some(first) = ids.insert(name, id) {
                let place = page.source.place(&page.at_attribute(first, "id"));
                let error = page.error_at(
                    id,
                    "id",
                    "duplicate-id",
                    format!("the id `{name}` is there twice"),
                );
                found.push(error.also(place, "the other one"));
            }
        }
        if let Some(tag) = element.attribute("lang") {
            if !tag.is_empty() && !is_tag(tag) {
                found.push(page.error_at(
                    id,
                    "lang",
                    "bad-language",
                    format!("`{tag}` is not a language tag"),
                ));
            }
            check_direction(page, context, id, tag, found);
        }
    }
    check_scripts(page, context, found);
}

/// Errors of the parser, the document type and the character set.
fn check_form(page: &Page, found: &mut Vec<Diagnostic>) {
    for (at, message) in &page.errors {
        let message = format!("not valid HTML: {message}");
        found.push(Diagnostic::error("html-syntax", message).at(page.source.place(at)));
    }
    let start = page.source.place(&(0..0));
    if page.gave_up {
        let message = "the page is nested too deeply or too large to read to its end";
        found.push(Diagnostic::error("too-deep", message).at(start.clone()));
    }
    let is_html = page
        .nodes
        .iter()
        .any(|n| matches!(&n.kind, Kind::Doctype(name) if name == "html"));
    if !is_html {
        found.push(
            Diagnostic::error(
                "html-syntax",
                "the page does not begin with <!doctype html>",
            )
            .at(start.clone()),
        );
    }
    let charset = page
        .elements()
        .find_map(|(id, e)| e.is("meta").then(|| Some((id, e.attribute("charset")?)))?);
    match charset {
        // Browsers look no further than the first 1024 bytes.
        Some((id, charset)) if charset.eq_ignore_ascii_case("utf-8") && page.at(id).end <= 1024 => {
        }
        _ => found.push(
            Diagnostic::error(
                "no-charset",
                "the page does not say that it is UTF-8, and on a stick nobody else does",
            )
            .at(start)
            .hint("put <meta charset=\"utf-8\"> first in <head>"),
        ),
    }
}

fn check_root(page: &Page, context: &Context, found: &mut Vec<Diagnostic>) {
    let Some((id, root)) = page.root() else {
        return;
    };
    let path = &page.source.path;
    let Some(tag) = root.attribute("lang").filter(|tag| !tag.is_empty()) else {
        found.push(page.error(id, "no-language", "the page does not say its language"));
        return;
    };
    let dir = root.attribute("dir");
    if dir.is_none() {
        found.push(page.error(id, "no-direction", "the page does not say its direction"));
    }
    let Some(facts) = context.facts else {
        return;
    };
    let Some(language) = facts.language(tag) else {
        let message = format!("edition.json does not list the language `{tag}`");
        let known = facts.languages.iter().map(|l| l.tag.as_str());
        found.push(
            page.error_at(id, "lang", "bad-language", message)
                .nearest(tag, known),
        );
        return;
    };
    if let Some(dir) = dir.filter(|dir| *dir != language.dir) {
        let message = format!(
            "the page says `{dir}`, and {tag} is written {}",
            language.dir
        );
        found.push(page.error_at(id, "dir", "wrong-direction", message));
    }
    if let Some(folder) = facts.language_of_path(path)
        && folder.tag != tag
    {
        let message = format!(
            "the page is marked as {tag} in the folder of {}",
            folder.tag
        );
        found.push(page.error_at(id, "lang", "wrong-language", message));
    }
}

/// An element in a language that is written the other way must say so.
fn check_direction(
    page: &Page,
    context: &Context,
    id: NodeId,
    tag: &str,
    found: &mut Vec<Diagnostic>,
) {
    let Some(wanted) = direction(context, tag) else {
        return;
    };
    let dir = page.inherited(id, "dir").unwrap_or("ltr");
    if dir != "auto" && dir != wanted && !page.element(id).is_some_and(|e| e.is("html")) {
        let message =
            format!("the text in {tag} is written {wanted}, and stands in one that is {dir}");
        found.push(
            page.error_at(id, "lang", "wrong-direction", message)
                .hint(format!("add dir=\"{wanted}\"")),
        );
    }
}

fn direction(context: &Context, tag: &str) -> Option<&'static str> {
    const RIGHT_TO_LEFT: &[&str] = &["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];
    const LEFT_TO_RIGHT: &[&str] = &[
        "en", "es", "fr", "ja", "ko", "pt", "ru", "th", "tl", "vi", "yue", "zh",
    ];
    if let Some(language) = context.facts.and_then(|f| f.language(tag)) {
        return Some(if language.dir == "rtl" { "rtl" } else { "ltr" });
    }
    let primary = tag.split('-').next()?.to_ascii_lowercase();
    let is_in = |list: &[&str]| list.contains(&primary.as_str());
    match (is_in(RIGHT_TO_LEFT), is_in(LEFT_TO_RIGHT)) {
        (true, _) => Some("rtl"),
        (_, true) => Some("ltr"),
        _ => None,
    }
}

/// Well-formed by RFC 5646, as far as a misspelling goes.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_word = |p: &str, longest| {
        (1..=longest).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    parts
        .next()
        .is_some_and(|p| p.len() > 1 && is_word(p, 8) && p.bytes().all(|b| b.is_ascii_alphabetic()))
        && parts.all(|p| is_word(p, 8))
}

/// Elements that are part of a line. Everything else begins a block.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdo", "big", "br", "button", "cite", "data", "del", "dfn", "em", "font",
    "i", "img", "ins", "label", "mark", "q", "rb", "rp", "rt", "ruby", "s", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr",
];
/// Elements whose text is no prose of any language, or sets itself apart.
const APART: &[&str] = &[
    "bdi", "code", "kbd", "pre", "samp", "script", "style", "template", "var",
];

/// What the letters of a block are.
#[derive(Debug, Default)]
struct Letters {
    /// By script, without letters of [`Script::Common`] and the like.
    by_script: Vec<(Script, usize)>,
    first: Option<NodeId>,
}

/// Finds blocks whose letters contradict their language.
///
/// The letters of a block (paragraph, heading, item, cell, …) that share a nearest `lang` are counted by
/// script. The block contradicts its language when **none** of them is of the language's main script and
/// there are at least four of Han, Hangul, kana, Thai, Arabic or another script, or at least forty Latin
/// letters of prose. Prose leaves out words that hold a digit, a dot, a slash or an at sign inside, such
/// as addresses. What is in `<code>`, `<bdi>`, `<pre>` and their like, or under `translate=no`, is not
/// counted, and neither is text whose `lang` is empty or of an unknown language. So a name or a citation
/// within a sentence never trips the rule, while an English paragraph in a Chinese page always does.
/// Languages of one script cannot be told apart this way: English under `lang=vi` goes unseen.
fn check_scripts(page: &Page, context: &Context, found: &mut Vec<Diagnostic>) {
    let scripts = CodePointMapData::<Script>::new();
    let mut blocks: HashMap<(NodeId, &str), Letters> = HashMap::new();
    let mut order = Vec::new();
    let mut apart: HashSet<NodeId> = HashSet::new();
    let mut block_of: Vec<NodeId> = vec![0; page.nodes.len()];
    let mut language_of: Vec<&str> = vec![""; page.nodes.len()];
    for id in page.order.iter().copied() {
        let parent = page.nodes[id].parent.unwrap_or(0);
        block_of[id] = block_of[parent];
        language_of[id] = language_of[parent];
        if apart.contains(&parent) {
            apart.insert(id);
            continue;
        }
        match &page.nodes[id].kind {
            Kind::Element(element) => {
                if !INLINE.contains(&element.name.as_str()) {
                    block_of[id] = id;
                }
                language_of[id] = element.attribute("lang").unwrap_or(language_of[parent]);
                if is_apart(element) {
                    apart.insert(id);
                }
            }
            Kind::Text(text) => {
                let key = (block_of[id], language_of[id]);
                let letters = blocks.entry(key).or_insert_with(|| {
                    order.push(key);
                    Letters::default()
                });
                letters.count(text, id, |c| scripts.get(c));
            }
            _ => {}
        }
    }
    for key in order {
        let (Some(letters), Some(main)) = (blocks.get(&key), main_script(context, key.1)) else {
            continue;
        };
        if let Some((script, count)) = letters.contradict(main) {
            let at = page.source.place(&page.at(letters.first.unwrap_or(key.0)));
            let message = format!(
                "{count} letters of {script} and none of its own stand in a block marked as {}",
                key.1
            );
            found.push(
                Diagnostic::error("script-against-language", message)
                    .at(at)
                    .hint("give the block the lang of its text"),
            );
        }
    }
}

/// Whether a text outside any page contradicts its language by the rule of [`check_scripts`]: the script
/// that its letters are of instead, and their number.
pub(super) fn contradiction(
    text: &str,
    tag: &str,
    context: &Context,
) -> Option<(&'static str, usize)> {
    let scripts = CodePointMapData::<Script>::new();
    let mut letters = Letters::default();
    letters.count(text, 0, |c| scripts.get(c));
    letters.contradict(main_script(context, tag)?)
}

fn is_apart(element: &Element) -> bool {
    APART.contains(&element.name.as_str()) || element.attribute("translate") == Some("no")
}

impl Letters {
    fn count(&mut self, text: &str, id: NodeId, script_of: impl Fn(char) -> Script) {
        for word in text.split_whitespace() {
            let inside = word.trim_matches(|c: char| !c.is_alphanumeric());
            let is_prose = !inside
                .contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '@' | ':' | '_'));
            for c in word.chars().filter(|c| c.is_alphabetic()) {
                let script = script_of(c);
                if matches!(script, Script::Common | Script::Inherited)
                    || (script == Script::Latin && !is_prose)
                {
                    continue;
                }
                self.first.get_or_insert(id);
                match self.by_script.iter_mut().find(|(s, _)| *s == script) {
                    Some((_, count)) => *count += 1,
                    None => self.by_script.push((script, 1)),
                }
            }
        }
    }

    /// The script that contradicts, with the number of its letters.
    fn contradict(&self, main: &[Script]) -> Option<(&'static str, usize)> {
        if self
            .by_script
            .iter()
            .any(|(script, _)| main.contains(script))
        {
            return None;
        }
        let (script, count) = self.by_script.iter().max_by_key(|(_, count)| *count)?;
        let enough = if *script == Script::Latin { 40 } else { 4 };
        (*count >= enough).then(|| (name_of(*script), *count))
    }
}

fn name_of(script: Script) -> &'static str {
    match script {
        Script::Latin => "Latin",
        Script::Han => "Han",
        Script::Hangul => "Hangul",
        Script::Hiragana | Script::Katakana => "kana",
        Script::Thai => "Thai",
        Script::Arabic => "Arabic",
        Script::Cyrillic => "Cyrillic",
        _ => "another script",
    }
}

/// The script of which every text in a language has letters, by `edition.json` or by the tag.
fn main_script(context: &Context, tag: &str) -> Option<&'static [Script]> {
    let listed = context
        .facts
        .and_then(|f| f.language(tag))
        .and_then(|l| l.scripts.first());
    if let Some(code) = listed {
        return by_code(code);
    }
    let mut parts = tag.split('-');
    let primary = parts.next()?.to_ascii_lowercase();
    if let Some(code) = parts.find(|p| p.len() == 4 && p.bytes().all(|b| b.is_ascii_alphabetic())) {
        return by_code(code);
    }
    by_code(match primary.as_str() {
        "zh" | "yue" => "Hani",
        "ja" => "Jpan",
        "ko" => "Kore",
        "th" => "Thai",
        "ar" | "fa" | "ur" => "Arab",
        "ru" | "uk" => "Cyrl",
        "en" | "es" | "fr" | "pt" | "tl" | "vi" => "Latn",
        _ => return None,
    })
}

fn by_code(code: &str) -> Option<&'static [Script]> {
    Some(match code.to_ascii_lowercase().as_str() {
        "hans" | "hant" | "hani" => &[Script::Han],
        // Korean prose without one Hangul syllable is not Korean prose.
        "kore" | "hang" => &[Script::Hangul],
        "jpan" | "hira" | "kana" => &[Script::Hiragana, Script::Katakana, Script::Han],
        "latn" => &[Script::Latin],
        "thai" => &[Script::Thai],
        "arab" => &[Script::Arabic],
        "cyrl" => &[Script::Cyrillic],
        _ => return None,
    })
}
