//! Laws that hold for every input. `PROPTEST_CASES=20000 cargo test --release --test properties` looks
//! longer; a case that once failed stands as a test of its own beside the law.

mod analyzers;
mod foreign;
mod hashes;
mod never_a_panic;
mod paths;
#[path = "../support/mod.rs"]
mod support;

use proptest::test_runner::Config;

/// How often a law is tried: as often as `PROPTEST_CASES` says, or `few` times.
fn cases(few: u32) -> Config {
    let asked = std::env::var("PROPTEST_CASES").ok();
    Config {
        cases: asked.and_then(|n| n.parse().ok()).unwrap_or(few),
        // Shrunk cases are written down as tests, not left in a file that nobody reads.
        failure_persistence: None,
        ..Config::default()
    }
}
