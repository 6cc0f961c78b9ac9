//! Every promise of the written folder is broken on purpose and seen caught, with its place.
//!
//! `good/` is a small folder written by hand, and clean. Each breach changes one thing in a copy.

mod breach;
mod bundles;
mod finding;
mod forms;
mod hostile;
mod language;
mod links;
mod names;
mod paper;
mod proof;
mod requests;
mod search;
mod sections;
mod text;

use breach::{Copy, P, WHO, show};
use monarch::verify::{Check, Promise};

#[test]
fn a_good_folder_is_clean() {
    let report = Copy::of_the_good_folder().verify();
    assert!(report.diagnostics.is_empty(), "{}", show(&report));
    assert_eq!((report.pages, report.sections), (14, 13));
}

#[test]
fn the_report_speaks_to_people_and_programs() {
    let copy = Copy::of_the_good_folder();
    copy.replace(WHO, P, "<p onclick=x>Adults");
    let report = copy.verify();
    let table = report.to_string();
    assert!(
        table.contains("no script, and no request leaves the folder   broken 1"),
        "{table}"
    );
    assert!(
        table.contains("names travel on every stick and host          proved"),
        "{table}"
    );
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["diagnostics"][0]["code"], "event-handler");
    assert_eq!(json["pages"], 14);
    let broken = report.against(Promise::Requests);
    assert_eq!(broken.count(), 1);
    assert_eq!(Check::named("event-handler"), Some(Check::EventHandler));
}
