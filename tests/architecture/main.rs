//! The test that holds the house: who may import whom, and how large things may grow.
//!
//! In: every file below `src/`, read by `syn`, tests apart. Out: breaches of the rules below. Today's
//! breaches stand in [`today::BREACHES`], which may only shrink: one that is not listed fails, and one
//! that is listed and gone fails too. `planted` breaks every rule on purpose, in small made-up trees.
//!
//! * Imports run down [`floors::FLOORS`]; `verify` and `deployed` share nothing with what they prove.
//! * No circle of more than three files, no folder of more than 20, no file above 400 lines of code
//!   without a reason beside it, no type name in more than two modules.
//!
//! A name counts where it is defined, whatever re-exports it, and a `mod.rs` that only names and re-exports
//! modules is no file of its own. Comments, blank lines and tests are no code.

mod floors;
mod house;
mod planted;
mod resolve;
mod rules;
mod syntax;
mod today;

use std::sync::LazyLock;

use house::House;

static HOUSE: LazyLock<House> = LazyLock::new(House::of_this_repository);

#[test]
fn the_house_keeps_its_rules_but_for_the_breaches_of_today() {
    let problems = today::compare(&rules::breaches(&HOUSE), today::BREACHES);
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

/// A path that leads nowhere would be an import that no rule sees.
#[test]
fn every_path_within_the_crate_leads_to_a_file() {
    let lost = HOUSE.lost();
    assert!(lost.is_empty(), "\n{}\n", lost.join("\n"));
    let imports: usize = HOUSE.files.iter().map(|file| file.imports.len()).sum();
    assert!(
        imports > HOUSE.files.len(),
        "{imports} imports of {} files",
        HOUSE.files.len()
    );
}
