//! `monarch translate status`: how far each language has come, by guide and section.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::Outcome;
use crate::document::readability::Measure;
use crate::series::{Series, Status};
use crate::source::name::Id;
use crate::source::record::{Language, LanguageStatus, LawStatus};

/// Print sections by language, guide and status
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  monarch translate status\n  monarch translate status ../series --json"
)]
pub struct StatusArguments {
    /// Folder of the series
    #[arg(default_value = ".")]
    pub root: PathBuf,
}

/// Sections by status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All of them.
    pub sections: usize,
    /// Without a text.
    pub missing: usize,
    /// Written by software, read by nobody.
    pub machine: usize,
    /// Being worked on.
    pub draft: usize,
    /// Read by a person who speaks the language.
    pub reviewed: usize,
    /// The source moved on.
    pub stale: usize,
    /// Edited after review.
    pub lapsed: usize,
    /// Law checked by a lawyer.
    pub law_checked: usize,
}

impl Counts {
    /// The states that occur, in words.
    pub fn states(&self) -> String {
        let all = [
            (self.reviewed, "reviewed"),
            (self.draft, "draft"),
            (self.machine, "machine"),
            (self.missing, "missing"),
            (self.stale, "stale"),
            (self.lapsed, "lapsed"),
        ];
        let some: Vec<String> = all
            .iter()
            .filter(|(n, _)| *n > 0)
            .map(|(n, name)| format!("{n} {name}"))
            .collect();
        some.join(", ")
    }

    fn count(&mut self, status: Option<&Status>) {
        self.sections += 1;
        let Some(status) = status else {
            self.missing += 1;
            return;
        };
        match status.language {
            LanguageStatus::Missing => self.missing += 1,
            LanguageStatus::Machine => self.machine += 1,
            LanguageStatus::Draft => self.draft += 1,
            LanguageStatus::Reviewed => self.reviewed += 1,
        }
        self.stale += usize::from(status.stale);
        self.lapsed += usize::from(status.lapsed);
        self.law_checked += usize::from(status.law == LawStatus::Checked);
    }
}

/// One guide in one language.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The language.
    pub language: String,
    /// The guide, `series` for the home page, `records` for the words of records.
    pub guide: String,
    /// Words of the text that is there; characters for languages written without spaces.
    pub words: usize,
    /// Flesch–Kincaid grade of the running prose, for English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<f64>,
    /// Sections by status.
    #[serde(flatten)]
    pub counts: Counts,
}

/// Counts and measures by language and guide.
pub fn rows(series: &Series) -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, language) in series.languages.iter() {
        let english = language.tag.primary() == "en";
        let mut guides: Vec<(Id, Row, Measure)> = Vec::new();
        for (address, at) in &series.places {
            let page = series.page(at.page);
            let at_guide = match guides.iter().position(|(id, ..)| *id == address.guide) {
                Some(position) => position,
                None => {
                    guides.push((
                        address.guide.clone(),
                        row(language, address.guide.as_str()),
                        Measure::default(),
                    ));
                    guides.len() - 1
                }
            };
            let (_, row, measure) = &mut guides[at_guide];
            let text = page.texts.there(index);
            let section = page.sections[at.section].texts.there(index);
            row.counts.count(section.map(|s| &s.status));
            let Some(section) = section else { continue };
            let title = text.filter(|_| at.section.is_lead());
            let before: Vec<&str> = title
                .iter()
                .flat_map(|t| [t.title.as_str(), t.description.as_str()])
                .collect();
            row.words +=
                crate::document::words(&before, &section.heading, &section.blocks, &section.notes);
            if english {
                measure.add(&section.blocks);
            }
        }
        // Guides in reading order, the home page first.
        guides.sort_by_key(|(id, ..)| series.guides.position(|g| g.id == *id));
        rows.extend(guides.into_iter().map(|(_, row, measure)| Row {
            grade: measure.grade(),
            ..row
        }));
        let mut records = row(language, "records");
        series
            .record_states
            .values()
            .for_each(|s| records.counts.count(s[index].as_ref().map(|s| &s.status)));
        rows.push(records);
    }
    rows
}

fn row(language: &Language, guide: &str) -> Row {
    Row {
        language: language.tag.to_string(),
        guide: guide.to_owned(),
        words: 0,
        grade: None,
        counts: Counts::default(),
    }
}

/// Sections of all guides and languages together.
pub fn summary(series: &Series) -> Counts {
    let mut all = Counts::default();
    for at in series.places.values() {
        let section = &series.page(at.page).sections[at.section];
        for (_, text) in section.texts.languages() {
            all.count(text.map(|text| &text.status));
        }
    }
    all
}

/// Prints how far each language has come.
pub fn status(arguments: &StatusArguments) -> Outcome {
    let (series, _, problems) = super::load(&arguments.root);
    let Some(series) = series else {
        return Outcome::failed(problems);
    };
    let problems = problems.sorted();
    let rows = rows(&series);
    let mut text = format!(
        "{:<9} {:<18} {:>7} {:>6} {:>8} {:>8} {:>8} {:>6} {:>9} {:>6} {:>7} {:>7}\n",
        "language",
        "guide",
        "words",
        "grade",
        "sections",
        "missing",
        "machine",
        "draft",
        "reviewed",
        "stale",
        "lapsed",
        "law ok"
    );
    for Row {
        language,
        guide,
        words,
        grade,
        counts: c,
    } in &rows
    {
        let grade = grade.map_or(String::new(), |g| format!("{g:.1}"));
        let _ = writeln!(
            text,
            "{language:<9} {guide:<18} {words:>7} {grade:>6} {:>8} {:>8} {:>8} {:>6} {:>9} {:>6} {:>7} {:>7}",
            c.sections, c.missing, c.machine, c.draft, c.reviewed, c.stale, c.lapsed, c.law_checked
        );
    }
    text.push_str(
        "words are counted by spaces, in Chinese and Thai by characters; grade is Flesch–Kincaid, with syllables estimated",
    );
    let json = serde_json::json!({ "rows": rows, "problems": super::report::json(&problems) });
    Outcome {
        problems,
        text,
        json,
        cannot: false,
    }
}
