//! Embeds `themes/`, `i18n/` and the syntax set, and refuses to build with incomplete interface strings.

#[path = "build/embed.rs"]
mod embed;

use std::path::PathBuf;

fn main() {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets it"));
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    embed::write(&root, &out);
}
