//! How far a command has come, on a terminal. In: steps. Out: a bar that goes when the command is done. Never
//! shows anything where nobody looks.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressStyle};

use super::Outcome;
use super::build::Step;

/// A bar on standard error.
#[derive(Debug)]
pub struct Bar(ProgressBar);

impl Bar {
    /// Runs a command with a bar, where `is_shown` and somebody looks.
    pub fn during(is_shown: bool, command: impl FnOnce(&Bar) -> Outcome) -> Outcome {
        let bar = match is_shown && std::io::stderr().is_terminal() {
            true => ProgressBar::new(0),
            false => ProgressBar::hidden(),
        };
        if let Ok(style) = ProgressStyle::with_template("{msg:<10} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        let outcome = command(&Bar(bar.clone()));
        bar.finish_and_clear();
        outcome
    }

    /// A step of a build.
    pub fn show(&self, step: Step) {
        match step {
            Step::Reading => self.0.set_message("reading"),
            Step::Rendering => self.0.set_message("rendering"),
            Step::Writing(done, all) => self.count("writing", done, all),
            Step::Packing(done, all) => self.count("packing", done, all),
        }
    }

    /// How many are done, of how many.
    pub fn count(&self, what: &'static str, done: u64, all: u64) {
        self.0.set_message(what);
        self.0.set_length(all);
        self.0.set_position(done);
    }
}
