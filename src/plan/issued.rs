//! As what something that may be printed is issued: finished, or as a proof, and why. In: texts of a guide as
//! a reader sees them. Out: what is missing for finished paper. Pages, files and the contract all ask here, so
//! that none of them can call finished what another calls a proof. Never renders, and needs no feature.

use super::used::Used;
use crate::series::{GuideIndex, LanguageIndex, RecordList, Series, Shown, Status};
use crate::source::name::Id;
use crate::source::record::{Audience, LanguageStatus, LawStatus};

/// As what something is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Issued {
    /// It is read on a screen, where notices stand in the text. Printed by a browser, it needs no mark.
    Screen,
    /// Finished paper.
    Finished,
    /// A proof: watermarked, and named as one.
    Proof(Vec<Reason>),
}

impl Issued {
    /// Paper, with what keeps it from being finished.
    pub fn paper(reasons: Vec<Reason>) -> Issued {
        match reasons.is_empty() {
            true => Issued::Finished,
            false => Issued::Proof(reasons),
        }
    }

    /// Whether it must not be handed out.
    pub fn is_proof(&self) -> bool {
        matches!(self, Issued::Proof(_))
    }
}
/// Something that keeps paper for workers from being finished.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// The text or record: `part-3#card-text`, `laws#cc-213`.
    pub address: String,
    /// What it lacks.
    pub lack: Lack,
}

/// What a text or record lacks for finished paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// Its words are not reviewed.
    Review,
    /// It states law that nobody has checked.
    LawCheck,
    /// Somebody had to look at it again by the day of the edition.
    SecondLook,
}

/// Promise 7: paper for workers is finished only where every text in it is reviewed, everything that states
/// law is checked, and no law or number in it has run out. Paper for others always is, since it says at its
/// head how far it has come. `shown` are sections of `guide` as one reader sees them.
pub fn reasons(
    series: &Series,
    guide: GuideIndex,
    shown: &[Shown<'_>],
    reader: LanguageIndex,
) -> Vec<Reason> {
    let guide = &series.guides[guide];
    if guide.audience != Audience::Worker {
        return Vec::new();
    }
    let mut found = Vec::new();
    for section in shown {
        let lacks = lacks(&section.text.status, true);
        found.extend(lacks.map(|lack| Reason {
            address: format!("{}#{}", guide.id, section.info.id),
            lack,
        }));
    }
    let day = series.config.as_of;
    let used = Used::of(shown);
    let mut record = |list: RecordList, id: &Id, status: Option<Status>, has_run_out: bool| {
        let states_law = list == RecordList::Laws;
        let lacks = status.into_iter().flat_map(|s| lacks(&s, states_law));
        let lacks: Vec<Lack> = lacks
            .chain(has_run_out.then_some(Lack::SecondLook))
            .collect();
        found.extend(lacks.into_iter().map(|lack| Reason {
            address: format!("{}#{id}", list.as_str()),
            lack,
        }));
    };
    for law in series.laws.iter().filter(|r| used.laws.contains(&r.id)) {
        let words = series.shown_words(RecordList::Laws, law, reader);
        let status = words.map(|words| words.status);
        record(
            RecordList::Laws,
            &law.id,
            status,
            law.facts.has_run_out(day),
        );
    }
    let contacts = series.contacts.iter();
    for contact in contacts.filter(|r| used.contacts.contains(&r.id)) {
        let words = series.shown_words(RecordList::Contacts, contact, reader);
        // For what whoever hands a copy on has added, the series does not speak.
        let has_run_out = contact.facts.has_run_out(day) && !series.is_added(&contact.id);
        let status = words.map(|words| words.status);
        record(RecordList::Contacts, &contact.id, status, has_run_out);
    }
    found
}

fn lacks(status: &Status, states_law: bool) -> impl Iterator<Item = Lack> + use<> {
    let review = status.language != LanguageStatus::Reviewed;
    let check = states_law && status.law != LawStatus::Checked;
    let lacks = [
        review.then_some(Lack::Review),
        check.then_some(Lack::LawCheck),
    ];
    lacks.into_iter().flatten()
}
