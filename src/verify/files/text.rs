//! Promise 7 in plain text for chats: each piece is forwarded alone, so each says that it is a proof, how far it
//! can be trusted, of which day it is and where it stands; none is longer than chats take; nothing in it is
//! markup; and where its guide is discreet, no word says what it is about.

use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::facts::{Facts, File};
use crate::verify::finding::Finding;

/// What `edition.json` calls such a file.
const FORMAT: &str = "text";

/// How the name of a proof begins, and the word by which each of its pieces says so.
const PROOF: (&str, &str) = ("proof-", "PROOF");

/// What the first piece may hold, in characters, and every other, in UTF-16 code units.
const LONGEST: (usize, usize) = (1_000, 4_000);

/// Checks every text that `edition.json` lists.
pub fn check_all(context: &Context, found: &mut Vec<Finding>) {
    let Some(facts) = context.facts else {
        return;
    };
    for file in facts.files.iter().filter(|file| file.format == FORMAT) {
        let Ok(Some(bytes)) = context.folder.read(&file.path) else {
            continue;
        };
        let mut report = |check: Check, message: String| {
            found.push(check.error(message).in_file(&file.path));
        };
        let Ok(text) = String::from_utf8(bytes) else {
            report(Check::NotUtf8, "this file is not UTF-8".to_owned());
            continue;
        };
        for message in faults(&text, file, facts) {
            report(Check::TextForm, message);
        }
        if facts.is_discreet(file) {
            for word in revealed(&text, facts.reveals.get(&file.language)) {
                report(
                    Check::Reveals,
                    format!("`{word}` says what the guide is silent about"),
                );
            }
        }
    }
}

/// The head of a piece, `— PROOF · 2/5 · 3-01 · 2026-11-30 —`, without its dashes.
fn head(line: &str) -> Option<Vec<&str>> {
    let inside = line.strip_prefix("— ")?.strip_suffix(" —")?;
    Some(inside.split(" · ").collect())
}

/// A piece: its head, and its lines.
struct Message<'a> {
    head: Vec<&'a str>,
    text: String,
    status: &'a str,
}

fn pieces(text: &str) -> Vec<Message<'_>> {
    let mut all: Vec<Message> = Vec::new();
    for line in text.lines() {
        if let Some(head) = head(line) {
            all.push(Message {
                head,
                text: String::new(),
                status: "",
            });
        }
        if let Some(piece) = all.last_mut() {
            if piece.text.lines().count() == 1 {
                piece.status = line;
            }
            piece.text.push_str(line);
            piece.text.push('\n');
        }
    }
    all
}

fn faults(text: &str, file: &File, facts: &Facts) -> Vec<String> {
    let mut faults = Vec::new();
    let allowed = |c: char| c == '\n' || !c.is_control();
    if let Some(other) = text.chars().find(|c| !allowed(*c)) {
        faults.push(format!(
            "U+{:04X} does not belong in a message",
            u32::from(other)
        ));
    }
    if let Some(mark) = ["**", "](", "</", "<p", "<a "]
        .iter()
        .find(|mark| text.contains(**mark))
    {
        faults.push(format!("`{mark}` is markup, which chats show as it is"));
    }
    let pieces = pieces(text);
    if text.lines().next().and_then(head).is_none() || pieces.len() < 2 {
        faults
            .push("it does not begin with a message and its parts, each with its head".to_owned());
        return faults;
    }
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let is_proof = name.starts_with(PROOF.0);
    let count = pieces.len() - 1;
    let code = pieces[0]
        .head
        .iter()
        .rev()
        .nth(1)
        .copied()
        .unwrap_or_default();
    for (index, piece) in pieces.iter().enumerate() {
        let which = match index {
            0 => "the message".to_owned(),
            _ => format!("part {index} of {count}"),
        };
        let says_proof = piece
            .head
            .first()
            .is_some_and(|first| first.split([' ', '(']).next() == Some(PROOF.1));
        if says_proof != is_proof {
            faults.push(match is_proof {
                true => format!("{which} does not begin with `{}`", PROOF.1),
                false => format!("{which} says that it is a proof, and its name does not"),
            });
        }
        if piece.head.last() != Some(&facts.as_of.as_str()) {
            faults.push(format!(
                "{which} does not say that it is of {}",
                facts.as_of
            ));
        }
        if code.is_empty() || piece.head.iter().rev().nth(1) != Some(&code) {
            faults.push(format!("{which} does not name its page"));
        }
        let number = format!("{index}/{count}");
        if index > 0 && !piece.head.contains(&number.as_str()) {
            faults.push(format!("{which} does not say `{number}`"));
        }
        if piece.status.trim().is_empty() || piece.status != pieces[0].status {
            faults.push(format!("{which} does not say how far it can be trusted"));
        }
        let (length, most) = match index {
            0 => (piece.text.trim_end().chars().count(), LONGEST.0),
            _ => (piece.text.trim_end().encode_utf16().count(), LONGEST.1),
        };
        if length > most {
            faults.push(format!(
                "{which} has {length} characters, and {most} can be sent"
            ));
        }
    }
    faults
}

/// The words of a list that stand in a text: in scripts with spaces as words, elsewhere anywhere.
fn revealed<'a>(text: &str, words: Option<&'a Vec<String>>) -> Vec<&'a str> {
    let text = text.to_lowercase();
    let stands = |word: &str| {
        let word = word.to_lowercase();
        let spaced = word.chars().next().is_some_and(|c| (c as u32) < 0x0E00);
        text.match_indices(&word).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !spaced || !letter(before) && !letter(after)
        })
    };
    let words = words.into_iter().flatten().map(String::as_str);
    words
        .filter(|word| !word.is_empty() && stands(word))
        .collect()
}
