//! Status: what the ledger and the text together say of a section in a language.
//!
//! In: the row that people wrote, and the hashes of today's texts. Out: [`Status`]. A review that no
//! longer fits its text never counts.

use super::model::Status;
use crate::source::ledger::{ChangeClass, Row};
use crate::source::record::{LanguageStatus, LawStatus};

/// Status of a section of the source language.
pub fn of_source(row: Option<&Row>, hash: &str) -> Status {
    let Some(row) = row else {
        return Status::unrecorded(true);
    };
    let mut status = own(row, hash);
    if row.law == LawStatus::Checked && row.target_hash == hash {
        status.law = LawStatus::Checked;
        status.law_on = row.law_on;
    }
    status
}

/// Status of a translated section. `source_row` and `source` are the row and the status of its
/// source, `source_hash` and `hash` the texts as they are now.
pub fn of_translation(
    row: Option<&Row>,
    source_row: Option<&Row>,
    source: &Status,
    source_hash: &str,
    hash: &str,
) -> Status {
    let Some(row) = row else {
        return Status::unrecorded(false);
    };
    let mut status = own(row, hash);
    let moved_on = moved_on(Some(row), source_row, source_hash);
    status.stale = moved_on.is_some();
    status.withdrawn = moved_on == Some(ChangeClass::Safety);
    if !status.stale && status.language == LanguageStatus::Reviewed {
        status.law = source.law;
        status.law_on = source.law_on;
    }
    status
}

/// What the source did since its translation was made, where that is more than a slip of the pen.
pub fn moved_on(
    row: Option<&Row>,
    source_row: Option<&Row>,
    source_hash: &str,
) -> Option<ChangeClass> {
    let change = change_since(source_row, &row?.source_hash, source_hash);
    change.filter(|class| *class > ChangeClass::Typo)
}

/// What a row says of its own text: a review lapses with the first edit.
fn own(row: &Row, hash: &str) -> Status {
    let edited = row.target_hash != hash;
    let lapsed =
        edited && (row.language == LanguageStatus::Reviewed || row.law == LawStatus::Checked);
    let language = if lapsed {
        row.language.min(LanguageStatus::Draft)
    } else {
        row.language
    };
    Status {
        language,
        law: LawStatus::Unchecked,
        law_on: None,
        stale: false,
        lapsed,
        withdrawn: false,
    }
}

/// The gravest change of the source between two hashes; none when it is the same text. A change
/// that nobody classed counts as substantive.
pub fn change_since(source_row: Option<&Row>, from: &str, to: &str) -> Option<ChangeClass> {
    if from == to {
        return None;
    }
    let (mut at, mut gravest) = (from, ChangeClass::Typo);
    for change in source_row.map(|r| r.changes.as_slice()).unwrap_or_default() {
        if change.from == at {
            at = &change.to;
            gravest = gravest.max(change.class);
        }
    }
    if at == to {
        Some(gravest)
    } else {
        Some(gravest.max(ChangeClass::Substantive))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::ledger::Change;

    fn row(
        source: &str,
        target: &str,
        language: LanguageStatus,
        changes: &[(&str, &str, ChangeClass)],
    ) -> Row {
        let on = jiff::civil::date(2026, 11, 22);
        Row {
            code: None,
            source_hash: source.into(),
            target_hash: target.into(),
            language,
            language_on: Some(on),
            language_by: Some("R1".into()),
            law: LawStatus::Checked,
            law_on: Some(on),
            law_by: Some("L1".into()),
            law_place: Some("Ontario".into()),
            changes: changes
                .iter()
                .map(|(f, t, c)| Change {
                    on,
                    class: *c,
                    from: (*f).into(),
                    to: (*t).into(),
                })
                .collect(),
        }
    }

    #[test]
    fn a_review_lapses_with_the_first_edit() {
        let row = row("s1", "t1", LanguageStatus::Reviewed, &[]);
        let source = of_source(Some(&row), "t1");
        assert_eq!(
            (source.language, source.law, source.lapsed),
            (LanguageStatus::Reviewed, LawStatus::Checked, false)
        );
        let edited = of_source(Some(&row), "t2");
        assert_eq!(
            (edited.language, edited.law, edited.lapsed),
            (LanguageStatus::Draft, LawStatus::Unchecked, true)
        );
    }

    #[test]
    fn a_typo_in_the_source_leaves_translations_as_they_are() {
        use ChangeClass::{Safety, Substantive, Typo};
        let translation = row("s1", "t1", LanguageStatus::Reviewed, &[]);
        for (changes, stale, withdrawn) in [
            (&[("s1", "s2", Typo)][..], false, false),
            (&[("s1", "s2", Substantive)], true, false),
            (&[("s1", "s2", Safety)], true, true),
            (&[("s0", "s1", Safety), ("s1", "s2", Typo)], false, false),
            (&[("s1", "s3", Typo), ("s3", "s2", Safety)], true, true),
            (&[("s1", "s3", Typo)], true, false),
            (&[], true, false),
        ] {
            let source_row = row("s2", "s2", LanguageStatus::Reviewed, changes);
            let source = of_source(Some(&source_row), "s2");
            let status = of_translation(Some(&translation), Some(&source_row), &source, "s2", "t1");
            assert_eq!(
                (status.stale, status.withdrawn),
                (stale, withdrawn),
                "{changes:?}"
            );
            assert_eq!(
                status.law == LawStatus::Checked,
                !stale,
                "law is inherited only while the source is unchanged"
            );
        }
    }

    #[test]
    fn a_draft_never_inherits_a_check_of_the_law() {
        let source_row = row("s", "s", LanguageStatus::Reviewed, &[]);
        let source = of_source(Some(&source_row), "s");
        let draft = row("s", "t", LanguageStatus::Draft, &[]);
        assert_eq!(
            of_translation(Some(&draft), Some(&source_row), &source, "s", "t").law,
            LawStatus::Unchecked
        );
        assert_eq!(
            of_translation(None, Some(&source_row), &source, "s", "t"),
            Status::unrecorded(false)
        );
    }
}
