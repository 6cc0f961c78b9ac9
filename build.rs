//! Placeholder until assets are embedded.
fn main() {}
