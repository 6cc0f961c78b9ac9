//! Join: the files of a page in every language, joined by the ids of their sections. In: [`Parsed`] files.
//! Out: a [`Page`] whose sections have what was written. Never resolves a link: that needs every page.

use std::ops::Range;

use super::front::Parsed;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};
use crate::document::tree::{Body, Document, Section, plain_text};
use crate::series::model::{Page, PageSection, PageText};
use crate::series::translated::Translated;
use crate::source::file::SourceFile;
use crate::source::name::Id;

/// What joining needs to know of the page.
#[derive(Debug)]
pub struct Frame<'a> {
    /// Its slug.
    pub slug: Id,
    /// Number of its guide; 0 for the home page.
    pub number: u32,
    /// Topics that pages may take.
    pub topics: &'a [Id],
}

/// Joins a page: the source first, then each translation that exists, in the order of languages.
pub fn join(
    frame: &Frame,
    (source, file): (Parsed, &SourceFile),
    others: Vec<Option<(Parsed, &SourceFile)>>,
    problems: &mut Diagnostics,
) -> Page<Body> {
    let (bones, code, topics) = skeletons(frame, &source, file, problems);
    let spans: Vec<Range<usize>> = std::iter::once(0..0)
        .chain(source.document.sections.iter().map(|s| s.span.clone()))
        .collect();
    let paper = source.paper;
    let (text, bodies) = apart(source, file);
    let (mut texts, mut translated) = (Vec::new(), Vec::new());
    for other in others {
        let (text, bodies) = other
            .map(|(parsed, own)| {
                let slots = matched(&parsed, own, &bones, &spans, file, problems);
                let (text, bodies) = apart(parsed, own);
                let mut bodies: Vec<Option<Body>> = bodies.into_iter().map(Some).collect();
                let take = |slot: Option<usize>| bodies.get_mut(slot?)?.take();
                (text, slots.into_iter().map(take).collect::<Vec<_>>())
            })
            .unzip();
        texts.push(text);
        translated.push(bodies.unwrap_or_default().into_iter());
    }
    let sections = bones.into_iter().zip(bodies).map(|(bone, body)| {
        let others = translated.iter_mut().map(|own| own.next().flatten());
        PageSection {
            id: bone.id,
            code: bone.code,
            level: bone.level,
            topics: bone.topics,
            texts: Translated::new(body, others),
        }
    });
    let sections = sections.collect();
    Page {
        slug: frame.slug.clone(),
        code,
        topics,
        paper,
        texts: Translated::new(text, texts),
        sections,
    }
}

/// What is the same of a section in every language.
struct Skeleton {
    id: Id,
    code: String,
    level: u8,
    topics: Vec<Id>,
}

/// Ids, codes and topics, which the source gives for every language.
fn skeletons(
    frame: &Frame,
    source: &Parsed,
    file: &SourceFile,
    problems: &mut Diagnostics,
) -> (Vec<Skeleton>, String, Vec<Id>) {
    let code = page_code(frame, source, file, problems);
    for (topic, place) in &source.topics {
        known_topic(frame, topic, place.clone(), problems);
    }
    let topics: Vec<Id> = source.topics.iter().map(|(id, _)| id.clone()).collect();
    let mut sections = vec![Skeleton {
        id: frame.slug.clone(),
        code: code.clone(),
        level: 1,
        topics: topics.clone(),
    }];
    let mut taken: Vec<u32> = source
        .document
        .sections
        .iter()
        .filter_map(|s| s.code)
        .collect();
    for section in &source.document.sections {
        let place = file.place(section.span.clone());
        let id = section.id.clone().unwrap_or_else(|| {
            let hint = format!(
                "write `## {} {{#some-id code=N}}`; the id is the same in every language",
                plain_text(&section.heading)
            );
            problems.push(
                Diagnostic::error("missing-id", "this heading has no id")
                    .at(place.clone())
                    .hint(hint),
            );
            frame.slug.clone()
        });
        let number = section.code.unwrap_or_else(|| {
            let free = taken.iter().max().map_or(1, |max| max + 1);
            taken.push(free);
            let hint = format!("the next free one is `code={free}`");
            problems.push(
                Diagnostic::error("missing-code", "this heading has no code")
                    .at(place.clone())
                    .hint(hint),
            );
            free
        });
        let code = format!("{code}.{number}");
        if let Some(other) = sections.iter().find(|s| s.code == code) {
            let free = taken.iter().max().map_or(1, |max| max + 1);
            let message = format!("the code {number} belongs to `{}` already", other.id);
            let hint = format!("codes are never given twice; the next free one is `code={free}`");
            problems.push(
                Diagnostic::error("repeated-code", message)
                    .at(place.clone())
                    .hint(hint),
            );
        }
        let mut all = topics.clone();
        for topic in &section.topics {
            known_topic(frame, topic, place.clone(), problems);
            if !all.contains(topic) {
                all.push(topic.clone());
            }
        }
        sections.push(Skeleton {
            id,
            code,
            level: section.level,
            topics: all,
        });
    }
    (sections, code, topics)
}

fn page_code(
    frame: &Frame,
    source: &Parsed,
    file: &SourceFile,
    problems: &mut Diagnostics,
) -> String {
    let prefix = format!("{}-", frame.number);
    match &source.code {
        Some((code, place)) => {
            let rest = code.strip_prefix(&prefix).unwrap_or_default();
            if rest.len() != 2 || !rest.bytes().all(|b| b.is_ascii_digit()) {
                let message = format!("`{code}` is not a code of this guide");
                let hint = format!("codes here are written {prefix}01, {prefix}02, …");
                problems.push(
                    Diagnostic::error("bad-code", message)
                        .at(place.clone())
                        .hint(hint),
                );
            }
            code.clone()
        }
        None => {
            problems.push(
                Diagnostic::error("missing-code", "this page has no code")
                    .at(file.start())
                    .hint(format!("add a line `code: {prefix}NN` with the next free number; 00 is for the introduction")),
            );
            format!("{prefix}??")
        }
    }
}

fn known_topic(frame: &Frame, topic: &Id, place: Place, problems: &mut Diagnostics) {
    if !frame.topics.contains(topic) {
        let known = frame.topics.iter().map(Id::as_str);
        let problem =
            Diagnostic::error("unknown-topic", format!("there is no topic `{topic}`")).at(place);
        problems.push(match nearest(topic.as_str(), known.clone()) {
            Some(near) => problem.hint(format!("did you mean `{near}`?")),
            None => problem.hint(format!(
                "topics of series.yaml: {}",
                known.collect::<Vec<_>>().join(", ")
            )),
        });
    }
}

/// For each section of the source (the lead first) the index of the translation's section.
fn matched(
    translation: &Parsed,
    translated: &SourceFile,
    sections: &[Skeleton],
    spans: &[Range<usize>],
    source: &SourceFile,
    problems: &mut Diagnostics,
) -> Vec<Option<usize>> {
    let own = &translation.document.sections;
    for section in own
        .iter()
        .filter(|s| s.code.is_some() || !s.topics.is_empty())
    {
        problems.push(
            Diagnostic::error(
                "code-in-translation",
                "codes and topics stand in the source language only",
            )
            .at(translated.place(section.span.clone()))
            .hint("keep only the id: `## Heading {#id}`"),
        );
    }
    if own.is_empty() {
        // Only the lead is translated so far.
        let mut slots = vec![None; sections.len()];
        slots[0] = Some(0);
        return slots;
    }
    let with_ids = own.iter().filter(|s| s.id.is_some()).count();
    if with_ids == 0 {
        return in_order(own, translated, sections, spans, source, problems);
    }
    let mut slots = vec![None; sections.len()];
    slots[0] = Some(0);
    for (index, section) in own.iter().enumerate() {
        let place = translated.place(section.span.clone());
        let Some(id) = &section.id else {
            problems.push(
                Diagnostic::error(
                    "missing-id",
                    "this heading has no id, though others of the page have",
                )
                .at(place)
                .hint("a translation gives ids throughout or nowhere: copy them from the source"),
            );
            continue;
        };
        match sections
            .iter()
            .skip(1)
            .position(|s| s.id == *id)
            .map(|at| at + 1)
        {
            Some(at) if slots[at].is_some() => {
                problems.push(
                    Diagnostic::error("repeated-id", format!("the id `{id}` is used twice"))
                        .at(place),
                );
            }
            Some(at) => {
                if sections[at].level != section.level {
                    let message = format!(
                        "the source has `{id}` at level {}, this heading at {}",
                        sections[at].level, section.level
                    );
                    problems.push(
                        Diagnostic::error("section-mismatch", message)
                            .at(place)
                            .also(source.place(spans[at].clone()), "the heading in the source")
                            .hint(format!("write {}", "#".repeat(sections[at].level as usize))),
                    );
                }
                slots[at] = Some(index + 1);
            }
            None => {
                let problem =
                    Diagnostic::error("unknown-id", format!("the source has no section `{id}`"))
                        .at(place);
                problems.push(
                    match nearest(id.as_str(), sections[1..].iter().map(|s| s.id.as_str())) {
                        Some(near) => problem.hint(format!("did you mean `{near}`?")),
                        None => problem.hint("ids are the same in every language"),
                    },
                );
            }
        }
    }
    slots
}

/// Matches a translation without ids: the same levels in the same order, or nothing.
fn in_order(
    own: &[Section],
    translated: &SourceFile,
    sections: &[Skeleton],
    spans: &[Range<usize>],
    source: &SourceFile,
    problems: &mut Diagnostics,
) -> Vec<Option<usize>> {
    let theirs = &sections[1..];
    let differs = own.iter().zip(theirs).position(|(a, b)| a.level != b.level);
    let at = differs.or((own.len() != theirs.len()).then(|| own.len().min(theirs.len())));
    let Some(at) = at else {
        return (0..sections.len()).map(Some).collect();
    };
    let place = own
        .get(at)
        .map_or_else(|| translated.start(), |s| translated.place(s.span.clone()));
    let message = format!(
        "this translation has {} headings and the source {}; they differ at heading {}",
        own.len(),
        theirs.len(),
        at + 1
    );
    let mut problem = Diagnostic::error("section-mismatch", message)
        .at(place)
        .hint("give every heading the id of its source (`## … {#id}`); then a section may also be absent");
    if let Some(span) = spans.get(at + 1) {
        problem = problem.also(source.place(span.clone()), "the heading in the source");
    }
    problems.push(problem);
    let mut slots = vec![None; sections.len()];
    slots[0] = Some(0);
    slots
}

/// What a file says of its page, and the bodies of its sections, the lead first.
fn apart(parsed: Parsed, file: &SourceFile) -> (PageText, Vec<Body>) {
    let Document {
        lead,
        lead_notes,
        sections,
    } = parsed.document;
    let lead = Body {
        heading: Vec::new(),
        blocks: lead,
        notes: lead_notes,
    };
    let sections = sections.into_iter().map(|section| Body {
        heading: section.heading,
        blocks: section.blocks,
        notes: section.notes,
    });
    let text = PageText {
        file: file.clone(),
        title: parsed.title,
        short_title: parsed.short_title,
        description: parsed.description,
    };
    (text, std::iter::once(lead).chain(sections).collect())
}
