//! A small series built by hand: languages en, ko and ar (right to left), a guide for providers, a
//! discreet one for workers, and a handbook that only English has.

use std::collections::BTreeMap;

use jiff::civil::date;

use crate::diagnostic::Place;
use crate::series::translated::Translated;
use crate::series::tree::{Block, BlockKind, Inline, InlineKind, Note, Target};
use crate::series::*;
use crate::source::embedded;
use crate::source::file::SourceFile;
use crate::source::interface::Interfaces;
use crate::source::language;
use crate::source::name::{Id, LanguageTag, SectionAddress};
use crate::source::record::*;
use crate::source::theme::Theme;

pub(crate) const EN: LanguageIndex = LanguageIndex::SOURCE;
pub(crate) const KO: LanguageIndex = LanguageIndex::nth(1);
pub(crate) const AR: LanguageIndex = LanguageIndex::nth(2);

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

pub(crate) fn text(words: &str) -> Inline {
    inline(InlineKind::Text(words.to_owned()))
}

pub(crate) fn inline(kind: InlineKind) -> Inline {
    Inline { kind, span: 0..0 }
}

pub(crate) fn link(target: Target, words: &str) -> Inline {
    let content = if words.is_empty() {
        Vec::new()
    } else {
        vec![text(words)]
    };
    inline(InlineKind::Link { target, content })
}

pub(crate) fn block(kind: BlockKind) -> Block {
    Block { kind, span: 0..0 }
}

pub(crate) fn paragraph(words: &str) -> Block {
    block(BlockKind::Paragraph(vec![text(words)]))
}

pub(crate) fn section(heading: &str, blocks: Vec<Block>) -> SectionText {
    section_with(heading, blocks, LanguageStatus::Machine)
}

pub(crate) fn section_with(
    heading: &str,
    blocks: Vec<Block>,
    language: LanguageStatus,
) -> SectionText {
    SectionText {
        heading: if heading.is_empty() {
            Vec::new()
        } else {
            vec![text(heading)]
        },
        blocks,
        notes: Vec::new(),
        hash: "0".into(),
        status: Status {
            language,
            ..Status::unrecorded(false)
        },
    }
}

pub(crate) fn note(label: &str, words: &str, references: u32) -> Note {
    Note {
        label: label.to_owned(),
        blocks: vec![paragraph(words)],
        references,
    }
}

/// A page in one language: what it says of itself, and its sections.
type OneLanguage = (PageText, Vec<Option<SectionText>>);

/// A page whose sections are `ids`, the lead first, in the languages given with their texts.
pub(crate) fn page(code: &str, ids: &[&str], texts: Vec<Option<OneLanguage>>) -> Page {
    let (texts, mut sections): (Vec<_>, Vec<_>) = texts
        .into_iter()
        .map(|text| {
            text.map(|(text, sections)| (text, sections.into_iter()))
                .unzip()
        })
        .unzip();
    let sections = ids.iter().enumerate().map(|(index, name)| {
        let all = sections.iter_mut();
        let all: Vec<_> = all.map(|own| own.as_mut()?.next().flatten()).collect();
        PageSection {
            id: id(name),
            code: if index == 0 {
                code.to_owned()
            } else {
                format!("{code}.{index}")
            },
            level: if index == 0 { 1 } else { 2 },
            topics: Vec::new(),
            texts: translated(all),
        }
    });
    Page {
        slug: id(ids[0]),
        code: code.to_owned(),
        topics: Vec::new(),
        paper: None,
        sections: sections.collect(),
        texts: translated(texts),
    }
}

fn translated<T>(all: Vec<Option<T>>) -> Translated<T> {
    let mut all = all.into_iter();
    Translated::new(all.next().flatten().unwrap(), all)
}

pub(crate) fn page_text(title: &str, sections: Vec<Option<SectionText>>) -> OneLanguage {
    let text = PageText {
        file: SourceFile::new("content/page.md", ""),
        title: title.to_owned(),
        short_title: None,
        description: format!("{title}: a description"),
    };
    (text, sections)
}

/// The source text of a page, a paragraph a section.
pub(crate) fn source(title: &str, headings: &[&str]) -> Option<OneLanguage> {
    let sections = headings.iter().map(|heading| {
        let words = paragraph(&format!("Words of {heading}."));
        Some(section_with(heading, vec![words], LanguageStatus::Draft))
    });
    Some(page_text(title, sections.collect()))
}

pub(crate) fn contact() -> Record<Contact, ContactWords> {
    Record {
        id: id("legal-aid"),
        facts: Contact {
            phone: Some("1-800-668-8258".into()),
            email: Some("help@legal.example".into()),
            web: Some("https://legal.example/".into()),
            languages: vec![
                LanguageTag::new("ko").unwrap(),
                LanguageTag::new("km").unwrap(),
            ],
            run_by: RunBy::LegalAid,
            asks_status: AsksStatus::Unknown,
            may_share_with: MayShareWith::Unknown,
            source: "https://legal.example/news".into(),
            source_date: Some("2013".into()),
            seen_on: date(2026, 11, 21),
            called_on: None,
        },
        words: vec![
            Some(ContactWords {
                name: "Legal Aid".into(),
                short_name: None,
                description: "Free legal information by phone.".into(),
                hours: "Not known: ask when you call".into(),
                language_note: Some("Interpreters in many languages.".into()),
                note: Some("Ask what applies now.".into()),
            }),
            None,
            None,
        ]
        .into(),
        words_at: vec![None; 3].into(),
        place: Place::file("content/contacts.yaml"),
    }
}

pub(crate) fn law() -> Record<Law, LawWords> {
    Record {
        id: id("cc-213"),
        facts: Law {
            citation: "Criminal Code, R.S.C. 1985, c. C-46, s. 213".into(),
            area: Area::Criminal,
            url: "https://laws.example/213".into(),
            source_url: "https://notes.example/213".into(),
            strength: Strength::Secondary,
            read: date(2026, 11, 21),
            current_to: Some(date(2026, 11, 21)),
            review_by: date(2027, 5, 21),
            figures: Vec::new(),
        },
        words: vec![
            Some(LawWords {
                name: "Stopping traffic".into(),
                summary: "It is an offence to stop traffic.".into(),
            }),
            Some(LawWords {
                name: "교통 방해".into(),
                summary: "교통을 막는 것은 위법 행위입니다.".into(),
            }),
            None,
        ]
        .into(),
        words_at: vec![None; 3].into(),
        place: Place::file("content/laws.yaml"),
    }
}

pub(crate) fn term(name: &str, words: &str, sort_as: Option<&str>) -> Record<Vec<Id>, TermWords> {
    Record {
        id: id(name),
        facts: Vec::new(),
        words: vec![
            Some(TermWords {
                term: words.into(),
                aliases: vec!["another word".into()],
                definition: format!("What {words} means."),
                sort_as: sort_as.map(str::to_owned),
                romanised: None,
                avoid: Vec::new(),
            }),
            None,
            None,
        ]
        .into(),
        words_at: vec![None; 3].into(),
        place: Place::file("content/en/glossary.yaml"),
    }
}

pub(crate) fn languages() -> PerLanguage<Language> {
    let all = language::load(None).unwrap();
    ["en", "ko", "ar"]
        .iter()
        .map(|tag| all.iter().find(|l| l.tag.as_str() == *tag).unwrap().clone())
        .collect()
}

fn guide(
    name: &str,
    number: u32,
    audience: Audience,
    discreet: bool,
    intro: Page,
    pages: Vec<Page>,
) -> Guide {
    Guide {
        id: id(name),
        number,
        audience,
        discreet,
        intro,
        pages: pages.into(),
    }
}

/// The series.
pub(crate) fn series() -> Series {
    let languages = languages();
    let home = page(
        "0-00",
        &["series", "talk"],
        vec![source("Your rights", &["", "Talk to someone"]), None, None],
    );
    let korean = |title: &str, sections: &[Option<&str>]| {
        let sections = sections.iter().map(|heading| {
            let heading = (*heading)?;
            Some(section(heading, vec![paragraph("한국어 글입니다.")]))
        });
        Some(page_text(title, sections.collect()))
    };
    let help = guide(
        "help",
        4,
        Audience::Provider,
        false,
        page(
            "4-00",
            &["help"],
            vec![
                source("A guide to help", &[""]),
                korean("돕는 안내서", &[Some("")]),
                None,
            ],
        ),
        vec![
            page(
                "4-01",
                &["first", "words", "more"],
                vec![
                    source("First questions", &["", "Words to choose", "More"]),
                    korean("첫 질문", &[Some(""), Some("고를 말"), None]),
                    None,
                ],
            ),
            page(
                "4-02",
                &["second", "then"],
                vec![source("Second questions", &["", "Then"]), None, None],
            ),
        ],
    );
    let own = guide(
        "own",
        3,
        Audience::Worker,
        true,
        page(
            "3-00",
            &["own"],
            vec![source("For workers", &[""]), None, None],
        ),
        vec![page(
            "3-01",
            &["police-stop", "what-to-say"],
            vec![
                source("Police stop me", &["", "What to say"]),
                korean("경찰이 세울 때", &[Some(""), Some("할 말")]),
                None,
            ],
        )],
    );
    let handbook = guide(
        "handbook",
        9,
        Audience::Partner,
        false,
        page(
            "9-00",
            &["handbook"],
            vec![source("Handbook", &[""]), None, None],
        ),
        vec![page(
            "9-01",
            &["host", "nginx"],
            vec![source("Host it", &["", "On nginx"]), None, None],
        )],
    );
    let mut series = Series {
        config: Config {
            reveals: Default::default(),
            as_of: date(2026, 11, 22),
            newer_after: date(2027, 5, 22),
            languages: languages.map(|_, language| language.tag.clone()),
            guides: Vec::new(),
            topics: Vec::new(),
            credits: Credits {
                authors: vec!["A. Author".into()],
                partners: vec!["A partner".into()],
                funder: "A funder".into(),
                publications: vec!["A report (2017)".into()],
            },
            policy: Policy {
                show: LanguageStatus::Machine,
                stale: StalePolicy::Notice,
            },
            budgets: [("page".to_owned(), 51_200)].into_iter().collect(),
            site: crate::source::record::Site::default(),
            place: Place::file("content/series.yaml"),
        },
        languages,
        home,
        topic_names: vec![BTreeMap::new(); 3].into(),
        guides: vec![help, own, handbook].into(),
        laws: vec![law()],
        contacts: vec![contact()],
        terms: vec![term("zebra", "zebra", None), term("agency", "agency", None)].into(),
        images: BTreeMap::new(),
        places: BTreeMap::new(),
        record_states: BTreeMap::new(),
        ledgers: PerLanguage::default(),
        partner: None,
        left_out: LeftOut::default(),
    };
    series.places = places(&series);
    series
}

fn places(series: &Series) -> BTreeMap<SectionAddress, SectionRef> {
    let mut places = BTreeMap::new();
    for at in series.pages() {
        let guide = match at {
            PageRef::Home => id("series"),
            PageRef::Intro(g) | PageRef::Page(g, _) => series.guides[g].id.clone(),
        };
        for (section, info) in series.page(at).sections.iter() {
            places.insert(
                SectionAddress {
                    guide: guide.clone(),
                    section: info.id.clone(),
                },
                SectionRef { page: at, section },
            );
        }
    }
    places
}

/// The text of a section that a test changes.
pub(crate) fn text_of(
    page: &mut Page,
    language: LanguageIndex,
    section: SectionIndex,
) -> &mut SectionText {
    page.sections[section].texts.there_mut(language).unwrap()
}

/// The theme of the repository.
pub(crate) fn theme() -> Theme {
    Theme::load(None).unwrap()
}

/// Interface strings. Korean and Arabic borrow the English ones but for a word or two, so that tests
/// read the same whatever translators change.
pub(crate) fn interfaces(series: &Series) -> Interfaces {
    let root = tempfile::tempdir().unwrap();
    let english = std::str::from_utf8(embedded::get("i18n/en/ui.ftl").unwrap()).unwrap();
    for (tag, missing) in [
        ("ko", "한국어 글이 아직 없습니다."),
        ("ar", "لا يوجد نص بعد."),
    ] {
        let folder = root.path().join("i18n").join(tag);
        std::fs::create_dir_all(&folder).unwrap();
        let strings: Vec<String> = english
            .lines()
            .map(|line| match line.starts_with("fallback-missing =") {
                true => format!("fallback-missing = {missing}"),
                false => line.to_owned(),
            })
            .collect();
        std::fs::write(folder.join("ui.ftl"), strings.join("\n") + "\n").unwrap();
    }
    match Interfaces::load(Some(root.path()), series.languages.as_slice()) {
        Ok(interfaces) => interfaces,
        Err(problems) => panic!("{problems:#?}"),
    }
}
