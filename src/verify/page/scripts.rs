//! Promise 5: no block of a page is in letters that its language does not have. In: a page, or a text from
//! elsewhere. Out: findings. Languages of one script cannot be told apart this way.

use std::collections::{HashMap, HashSet};

use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::read::page::Page;
use crate::verify::read::tree::{Element, Kind, NodeId};

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
pub fn check(page: &Page, context: &Context, found: &mut Vec<Finding>) {
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
                Check::ScriptAgainstLanguage
                    .error(message)
                    .at(at)
                    .hint("give the block the lang of its text"),
            );
        }
    }
}

/// Whether a text outside any page contradicts its language by the rule of [`check`]: the script
/// that its letters are of instead, and their number.
pub fn contradiction(text: &str, tag: &str, context: &Context) -> Option<(&'static str, usize)> {
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
