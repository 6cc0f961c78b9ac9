//! Names that have to be unique: ids in a guide, codes in the series and in its history, rows of ledgers.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::series::model::{PageRef, Series};
use crate::source::name::{Id, SectionAddress};
use crate::source::record::RecordAddress;

/// Ids are unique in a guide, slugs and the guide's own name included; codes in the series.
pub fn unique_names(
    series: &Series,
    files: &BTreeMap<String, PageRef>,
    problems: &mut Diagnostics,
) {
    let path_of = |page: PageRef| {
        files
            .iter()
            .find(|(_, p)| **p == page)
            .map_or("", |(path, _)| path.as_str())
    };
    let mut ids: BTreeMap<(Id, Id), PageRef> = BTreeMap::new();
    let mut codes: BTreeMap<String, PageRef> = BTreeMap::new();
    for page in series.pages() {
        let guide = series.guide_name(page);
        let place = || {
            Place::file(format!(
                "content/{}/{}",
                series.config.languages.source(),
                path_of(page)
            ))
        };
        for (index, section) in series.page(page).sections.iter() {
            if let Some(other) = ids.insert((guide.clone(), section.id.clone()), page) {
                let what = if index.is_lead() { "page name" } else { "id" };
                let message = format!(
                    "the {what} `{}` is used twice in the guide, also by {}",
                    section.id,
                    path_of(other)
                );
                let hint = "ids and names of pages are unique in a guide: `part-4#id` has to name one section";
                problems.push(
                    Diagnostic::error("repeated-id", message)
                        .at(place())
                        .hint(hint),
                );
            }
        }
        let code = series.page(page).code.clone();
        if let Some(other) = codes.insert(code.clone(), page) {
            let message = format!("the code {code} belongs to {} already", path_of(other));
            let mut used: Vec<u32> = codes
                .keys()
                .filter_map(|c| c.rsplit_once('-')?.1.parse().ok())
                .collect();
            used.sort_unstable();
            let free = used.last().map_or(1, |max| max + 1);
            let prefix = code.split('-').next().unwrap_or_default();
            let hint = format!("codes are never given twice; a free one is `{prefix}-{free:02}`");
            problems.push(
                Diagnostic::error("repeated-code", message)
                    .at(place())
                    .hint(hint),
            );
        }
    }
}

/// A code that the ledger gave to another section is used up, even when that section is gone.
pub fn used_codes(series: &Series, problems: &mut Diagnostics) {
    let given: BTreeMap<&str, &SectionAddress> = series
        .ledgers
        .source()
        .rows
        .iter()
        .filter_map(|(address, row)| Some((row.code.as_deref()?, address)))
        .collect();
    for (address, at) in &series.places {
        let info = &series.page(at.page).sections[at.section];
        let Some(owner) = given
            .get(info.code.as_str())
            .filter(|owner| **owner != address)
        else {
            continue;
        };
        let message = format!(
            "`{address}` takes the code {}, which belonged to `{owner}`",
            info.code
        );
        let place = series.ledgers.source().places.get(*owner).cloned();
        let problem = Diagnostic::error("reused-code", message)
            .hint("old copies and reports still mean the old section: take the next free number; where the section only changed its id, rename its row in state.yaml");
        problems.push(match place {
            Some(place) => problem.at(place),
            None => problem,
        });
    }
}

/// Rows of sections that no longer exist in a translation's ledger.
pub fn stale_rows(series: &Series, problems: &mut Diagnostics) {
    for ledger in series.ledgers.values().skip(1) {
        for address in ledger.rows.keys() {
            if series.places.contains_key(address)
                || RecordAddress::of(address).is_some_and(|r| series.record_states.contains_key(&r))
            {
                continue;
            }
            let problem =
                Diagnostic::warning("unused-row", format!("there is no section `{address}`"));
            let problem = match ledger.places.get(address) {
                Some(place) => problem.at(place.clone()),
                None => problem,
            };
            problems.push(problem.hint("take the row out, or correct its address"));
        }
    }
}
