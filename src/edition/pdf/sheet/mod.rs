//! Sheets: pages placed on larger paper, for whoever folds, staples and trims. In: pages that are set. Out: sheets.
//! Never sets a page itself.

pub mod booklet;
pub mod imposition;
pub mod placed;
pub mod printer_test;
pub mod volume;
