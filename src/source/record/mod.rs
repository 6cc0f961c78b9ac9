//! The records that prose refers to and never repeats, and the settings of the series, as read.
//! In: nothing. Out: types. Never reads a file.

mod contact;
mod joined;
mod language;
mod law;
mod list;
mod settings;
mod status;
mod term;
mod words;

pub use contact::{AsksStatus, Contact, ContactWords, Hearer, MayShareWith, RunBy};
pub use joined::{AnyRecord, ContactRecord, LawRecord, Record, TermRecord};
pub use language::{AnalyzerId, Direction, Language, PrintFonts, Units};
pub use law::{Area, Law, LawWords, Strength};
pub use list::{RecordAddress, RecordList};
pub use settings::{Audience, Config, Credits, GuideConfig, Paper, Policy, Site, StalePolicy};
pub use status::{LanguageStatus, LawStatus};
pub use term::TermWords;
pub use words::{Field, FieldWords, FoundIn, Worded};
