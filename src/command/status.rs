//! `monarch translate status`: how far each language has come, by guide and section.

use std::fmt::Write as _;
use std::path::Path;

use serde::Serialize;

use super::Outcome;
use crate::series::Series;
use crate::source::record::{LanguageStatus, LawStatus};

/// Sections by status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All of them.
    pub sections: usize,
    /// Words of the text that is there; characters for languages written without spaces.
    pub words: usize,
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

    fn add(&mut self, other: &Counts) {
        self.sections += other.sections;
        self.words += other.words;
        self.missing += other.missing;
        self.machine += other.machine;
        self.draft += other.draft;
        self.reviewed += other.reviewed;
        self.stale += other.stale;
        self.lapsed += other.lapsed;
        self.law_checked += other.law_checked;
    }
}

/// Counts of one guide in one language.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The language.
    pub language: String,
    /// The guide, `series` for the home page, `records` for the words of records.
    pub guide: String,
    /// What was counted.
    #[serde(flatten)]
    pub counts: Counts,
}

/// Counts by language and guide.
pub fn rows(series: &Series) -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, language) in series.languages.iter().enumerate() {
        let mut by_guide: Vec<(String, Counts)> = vec![("series".to_owned(), Counts::default())];
        by_guide.extend(
            series
                .guides
                .iter()
                .map(|g| (g.id.to_string(), Counts::default())),
        );
        by_guide.push(("records".to_owned(), Counts::default()));
        let mut count = |guide: &str, state: Option<(&crate::series::Status, usize)>| {
            let Some((_, counts)) = by_guide.iter_mut().find(|(name, _)| name == guide) else {
                return;
            };
            counts.sections += 1;
            let Some((status, words)) = state else {
                counts.missing += 1;
                return;
            };
            counts.words += words;
            match status.language {
                LanguageStatus::Missing => counts.missing += 1,
                LanguageStatus::Machine => counts.machine += 1,
                LanguageStatus::Draft => counts.draft += 1,
                LanguageStatus::Reviewed => counts.reviewed += 1,
            }
            counts.stale += usize::from(status.stale);
            counts.lapsed += usize::from(status.lapsed);
            counts.law_checked += usize::from(status.law == LawStatus::Checked);
        };
        for (address, at) in &series.places {
            let page = series.page(at.page);
            let text = page.texts[index].as_ref();
            let section = text.and_then(|t| t.sections[at.section].as_ref());
            let words = section.map_or(0, |s| {
                let mut before = Vec::new();
                if let Some(text) = text.filter(|_| at.section == 0) {
                    before.extend([text.title.as_str(), text.description.as_str()]);
                }
                crate::document::words(&before, &s.heading, &s.blocks, &s.notes)
            });
            count(address.guide.as_str(), section.map(|s| (&s.status, words)));
        }
        for states in series.record_states.values() {
            count("records", states[index].as_ref().map(|s| (&s.status, 0)));
        }
        rows.extend(by_guide.into_iter().map(|(guide, counts)| Row {
            language: language.tag.to_string(),
            guide,
            counts,
        }));
    }
    rows
}

/// All languages together.
pub fn summary(series: &Series) -> Counts {
    let mut all = Counts::default();
    for row in rows(series).iter().filter(|r| r.guide != "records") {
        all.add(&row.counts);
    }
    all
}

/// Prints how far each language has come.
pub fn status(root: &Path) -> Outcome {
    let (series, _, problems) = super::load(root);
    let problems = problems.sorted();
    let Some(series) = series else {
        let json = serde_json::json!({ "problems": super::report::json(&problems) });
        return Outcome {
            problems,
            json,
            ..Outcome::default()
        };
    };
    let rows = rows(&series);
    let mut text = format!(
        "{:<9} {:<18} {:>8} {:>8} {:>8} {:>8} {:>8} {:>9} {:>6} {:>7} {:>8}\n",
        "language",
        "guide",
        "words",
        "sections",
        "missing",
        "machine",
        "draft",
        "reviewed",
        "stale",
        "lapsed",
        "law ok"
    );
    for row in &rows {
        let c = &row.counts;
        let _ = writeln!(
            text,
            "{:<9} {:<18} {:>8} {:>8} {:>8} {:>8} {:>8} {:>9} {:>6} {:>7} {:>8}",
            row.language,
            row.guide,
            c.words,
            c.sections,
            c.missing,
            c.machine,
            c.draft,
            c.reviewed,
            c.stale,
            c.lapsed,
            c.law_checked
        );
    }
    let _ = write!(
        text,
        "words are counted by spaces; in Chinese and Thai each character counts"
    );
    let json = serde_json::json!({ "rows": rows, "problems": super::report::json(&problems) });
    Outcome {
        problems,
        text,
        json,
        cannot: false,
    }
}
