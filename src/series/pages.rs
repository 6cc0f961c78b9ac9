//! Pages: the files of a guide in every language, parsed and joined by the ids of their sections.
//!
//! In: the source tree. Out: [`Page`]s whose texts stand side by side. Never resolves a link: that
//! needs every page.

use std::collections::BTreeMap;
use std::ops::Range;

use super::model::{Page, PageText, SectionInfo, SectionText, Status};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};
use crate::document::tree::{Document, Section, plain_text};
use crate::source::file::SourceFile;
use crate::source::front_matter;
use crate::source::indexed::PerLanguage;
use crate::source::name::{Id, LanguageTag};
use crate::source::record::{Audience, Paper};

/// Which kind of page a file is: they differ in their front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `series.md`
    Home,
    /// `guide.md`
    Intro,
    /// Any other page of a guide.
    Page,
}

/// A file, parsed.
#[derive(Debug)]
pub struct Parsed {
    /// Title of the page.
    pub title: String,
    /// Short title of a guide.
    pub short_title: Option<String>,
    /// Description of the page.
    pub description: String,
    /// Its code, in the source language.
    pub code: Option<(String, Place)>,
    /// Topics of the page, in the source language.
    pub topics: Vec<(Id, Place)>,
    /// Audience of a guide, in the source language.
    pub audience: Option<Audience>,
    /// Whether a guide is discreet.
    pub discreet: bool,
    /// What is made of the page beside the website, in the source language.
    pub paper: Option<Paper>,
    /// Names of topics, in `series.md`.
    pub topic_names: BTreeMap<Id, String>,
    /// Its body.
    pub document: Document,
}

/// Parses one file.
pub fn parse(
    file: &SourceFile,
    kind: Kind,
    language: &LanguageTag,
    is_source: bool,
) -> (Option<Parsed>, Diagnostics) {
    let (mut map, body) = match front_matter::split(file) {
        Ok(split) => split,
        Err(problems) => return (None, problems),
    };
    let title = map.required("title");
    let description = map.required("description");
    let short_title = if kind == Kind::Intro {
        map.text("short_title")
    } else {
        None
    };
    let (mut code, mut topics, mut audience, mut discreet) = (None, Vec::new(), None, false);
    let mut paper = None;
    if is_source {
        code = map.text_at("code");
        if kind == Kind::Intro {
            audience =
                map.required_parsed(
                    "audience",
                    "worker, provider or partner",
                    |text| match text {
                        "worker" => Some(Audience::Worker),
                        "provider" => Some(Audience::Provider),
                        "partner" => Some(Audience::Partner),
                        _ => None,
                    },
                );
            let flag = |t: &str| t.parse::<bool>().ok();
            discreet = map
                .parsed("discreet", "true or false", flag)
                .unwrap_or(audience == Some(Audience::Worker));
        }
        if kind != Kind::Home {
            topics = map.ids("topics");
        }
        if kind == Kind::Page {
            paper = map.parsed("paper", "cards or brochure", |text| match text {
                "cards" => Some(Paper::Cards),
                "brochure" => Some(Paper::Brochure),
                _ => None,
            });
        }
    }
    let topic_names = if kind == Kind::Home {
        topic_names(&mut map)
    } else {
        BTreeMap::new()
    };
    let mut problems = map.finish();
    let (document, found) = crate::document::parse(file, body, language);
    problems.append(found);
    let parsed = Parsed {
        title,
        short_title,
        description,
        code,
        topics,
        audience,
        discreet,
        paper,
        topic_names,
        document,
    };
    (Some(parsed), problems)
}

fn topic_names(map: &mut crate::source::yaml::Map) -> BTreeMap<Id, String> {
    let Some(inner) = map.map("topics") else {
        return BTreeMap::new();
    };
    let (pairs, problems) = inner.pairs();
    map.absorb(problems);
    let mut names = BTreeMap::new();
    for (id, name, place) in pairs {
        match Id::new(&id) {
            Some(id) => {
                names.insert(id, name);
            }
            None => map.problem(crate::source::yaml::bad_id(&id, place)),
        }
    }
    names
}

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

/// Joins a page: the source first, then each translation that exists.
pub fn join(
    frame: &Frame,
    files: &PerLanguage<Option<&SourceFile>>,
    parsed: PerLanguage<Option<Parsed>>,
    problems: &mut Diagnostics,
) -> Option<Page> {
    let mut parsed = parsed.into_values();
    let (source, file) = (parsed.next()??, (*files.source())?);
    let paper = source.paper;
    let (sections, code, topics) = skeleton(frame, &source, file, problems);
    let spans: Vec<Range<usize>> = std::iter::once(0..0)
        .chain(source.document.sections.iter().map(|s| s.span.clone()))
        .collect();
    let mut texts = PerLanguage::default();
    let slots = (0..sections.len()).map(Some).collect();
    texts.push(Some(text_of(source, file, slots)));
    for (translation, translated) in parsed.zip(files.values().skip(1)) {
        let text = match (translation, *translated) {
            (Some(translation), Some(translated)) => {
                let slots = matched(&translation, translated, &sections, &spans, file, problems);
                Some(text_of(translation, translated, slots))
            }
            _ => None,
        };
        texts.push(text);
    }
    Some(Page {
        slug: frame.slug.clone(),
        code,
        topics,
        paper,
        sections: sections.into(),
        texts,
    })
}

/// Ids, codes and topics, which the source gives for every language.
fn skeleton(
    frame: &Frame,
    source: &Parsed,
    file: &SourceFile,
    problems: &mut Diagnostics,
) -> (Vec<SectionInfo>, String, Vec<Id>) {
    let code = page_code(frame, source, file, problems);
    for (topic, place) in &source.topics {
        known_topic(frame, topic, place.clone(), problems);
    }
    let topics: Vec<Id> = source.topics.iter().map(|(id, _)| id.clone()).collect();
    let mut sections = vec![SectionInfo {
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
        sections.push(SectionInfo {
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
    sections: &[SectionInfo],
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
    sections: &[SectionInfo],
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

fn text_of(parsed: Parsed, file: &SourceFile, slots: Vec<Option<usize>>) -> PageText {
    let Parsed {
        title,
        short_title,
        description,
        document,
        ..
    } = parsed;
    let Document {
        lead,
        lead_notes,
        sections,
    } = document;
    let empty = SectionText {
        heading: Vec::new(),
        blocks: Vec::new(),
        notes: Vec::new(),
        hash: String::new(),
        status: Status::unrecorded(false),
    };
    let lead = SectionText {
        blocks: lead,
        notes: lead_notes,
        ..empty.clone()
    };
    let mut own = vec![Some(lead)];
    own.extend(sections.into_iter().map(|section| {
        let Section {
            heading,
            blocks,
            notes,
            ..
        } = section;
        Some(SectionText {
            heading,
            blocks,
            notes,
            ..empty.clone()
        })
    }));
    let take = |slot: Option<usize>| own.get_mut(slot?)?.take();
    let texts = slots.into_iter().map(take).collect();
    PageText {
        file: file.clone(),
        title,
        short_title,
        description,
        sections: texts,
    }
}

/// Splits the name of a page's file, `10-who-we-mean.md`, into its order and its slug.
pub fn file_name(name: &str) -> Option<(u32, Id)> {
    let (order, slug) = name.strip_suffix(".md")?.split_once('-')?;
    let digits = !order.is_empty() && order.len() <= 6 && order.bytes().all(|b| b.is_ascii_digit());
    Some((
        digits.then(|| order.parse().ok()).flatten()?,
        Id::new(slug)?,
    ))
}
